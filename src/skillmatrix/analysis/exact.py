"""Arithmetic with many fractions. The numbers are those of `+` and `*`, found in a fraction of the time."""

from collections.abc import Iterable
from fractions import Fraction
from math import lcm


def total(values: Iterable[Fraction]) -> Fraction:
    """The sum, over one common denominator: adding one after the other would reduce every sum in between."""
    numerators, whole = in_common(values)
    return Fraction(sum(numerators), whole)


def times(one: Fraction, other: Fraction | int) -> Fraction:
    """The product."""
    (a, b), (c, d) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(a * c, b * d)


def less(one: Fraction, share: Fraction) -> Fraction:
    """What is left of one without a share of it: the product with 1 - share."""
    (a, b), (c, d) = one.as_integer_ratio(), share.as_integer_ratio()
    return Fraction(a * (d - c), b * d)


def ratio(part: Fraction, whole: Fraction) -> Fraction:
    """The quotient."""
    (a, b), (c, d) = part.as_integer_ratio(), whole.as_integer_ratio()
    return Fraction(a * d, b * c)


def in_common(values: Iterable[Fraction]) -> tuple[list[int], int]:
    """Numerators over one denominator, and the denominator."""
    pairs = [value.as_integer_ratio() for value in values]
    whole = lcm(*[denominator for _, denominator in pairs])
    return [numerator * (whole // denominator) for numerator, denominator in pairs], whole
