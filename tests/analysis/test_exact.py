"""Arithmetic with many fractions gives what + and * give."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.analysis.exact import in_common, less, ratio, times, total

FRACTIONS = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)


@given(st.lists(FRACTIONS))
def test_a_total_is_the_sum(values: list[Fraction]) -> None:
    assert total(values) == sum(values, Fraction(0))


@given(FRACTIONS, FRACTIONS)
def test_products_and_quotients_are_those_of_fractions(one: Fraction, other: Fraction) -> None:
    assert times(one, other) == one * other
    assert less(one, other) == one * (1 - other)
    assert not other or ratio(one, other) == one / other


@given(st.lists(FRACTIONS))
def test_over_one_denominator_every_value_and_their_order_stay(values: list[Fraction]) -> None:
    numerators, whole = in_common(values)

    assert [Fraction(numerator, whole) for numerator in numerators] == values
