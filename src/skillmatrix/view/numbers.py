"""Numbers and dates as people read them. The only place that rounds: half up, as people expect 1/32 to be 0.0313."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

from skillmatrix.i18n.catalogue import Catalogue


def rounded(value: Fraction | int, places: int) -> Decimal:
    """The value with so many decimal places, rounded half up."""
    units = floor(abs(Fraction(value)) * 10**places + Fraction(1, 2))
    return Decimal(units if value >= 0 else -units).scaleb(-places)


def apportioned(parts: Sequence[Fraction], places: int) -> list[Fraction]:
    """The parts rounded so that they still add up to their rounded sum (largest remainders first)."""
    units = [part * 10**places for part in parts]
    whole = [Fraction(floor(unit)) for unit in units]
    missing = int(rounded(sum(parts, Fraction(0)), places) * 10**places - sum(int(unit) for unit in whole))
    by_remainder = sorted(range(len(units)), key=lambda at: whole[at] - units[at])
    for at in by_remainder[:missing]:
        whole[at] += 1
    return [unit / 10**places for unit in whole]


def percent(value: Fraction, places: int = 0, language: str = "en") -> str:
    """A share as percent without the sign: `71`, or `60.9` with one place."""
    return decimal(value * 100, places, language)


def decimal(value: Fraction | int, places: int, language: str = "en") -> str:
    """A number with so many places and the decimal sign of the language."""
    return signed(f"{rounded(value, places):f}", language)


def amount(value: Decimal, language: str) -> str:
    """A sum of money: `58.000` or `18,50` in German, `58,000` or `18.50` in English."""
    return signed(f"{value:,.2f}".removesuffix(".00"), language)


def signed(number: str, language: str) -> str:
    """A number of our own, such as `1,234.5`, with the signs of the language."""
    say = Catalogue(language).say
    return number.translate({ord("."): say("number.decimal"), ord(","): say("number.thousands")})


def months(language: str) -> list[str]:
    """What people call the twelve months."""
    return [Catalogue(language).say(f"month.{number}") for number in range(1, 13)]


def long_date(day: date, language: str) -> str:
    """`22. November 2026` in German, `22 November 2026` in English."""
    say = Catalogue(language).say
    return say("date.long", day=day.day, month=say(f"month.{day.month}"), year=day.year)
