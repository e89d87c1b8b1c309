"""Hours and posts as people read them: rounded, as ranges, with the sentences of a workload filled in."""

import re
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.analysis.workload import RoleLoad, Span
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.workload import Workload
from skillmatrix.view.numbers import rounded, signed
from skillmatrix.view.wording import Wording

NAME = re.compile(r"[{](\w+)[}]")
WHOLE_FROM = 10
"""Hours from here on are whole; below they are half hours."""
PLACES = 4


class WorkloadInput(NamedTuple):
    """All that a page about a workload is made of."""

    matrix: Matrix
    role: Role
    workload: Workload
    load: RoleLoad


def hours_rounded(value: Fraction) -> Fraction:
    """Half hours below ten, whole hours above, half up."""
    halves = Fraction(rounded(value * 2, 0)) / 2
    return halves if halves < WHOLE_FROM else Fraction(rounded(value, 0))


def hours(value: Fraction, language: str) -> str:
    """`4.5` or `27` in the language."""
    return number(hours_rounded(value), language)


def hours_span(span: Span, words: Catalogue) -> str:
    """`27 to 54`; `up to 0.5` where the low number rounds to nothing, `about 0.5` where both are the same."""
    low, high = hours_rounded(span.low), hours_rounded(span.high)
    return _span(low, high, words)


def posts_span(span: Span, words: Catalogue) -> str:
    """Full-time posts to one decimal, in the same way."""
    return _span(Fraction(rounded(span.low, 1)), Fraction(rounded(span.high, 1)), words)


def _span(low: Fraction, high: Fraction, words: Catalogue) -> str:
    values = {"low": number(low, words.language), "high": number(high, words.language)}
    if low == high:
        return words.say("workload.about", **values) if high else values["high"]
    return words.say("workload.span" if low else "workload.up_to", **values)


def number(value: Fraction, language: str) -> str:
    """A number with the signs of the language, without zeros at its end: `4,000`, `0.33`."""
    text = f"{rounded(value, PLACES):,f}"
    return signed(text.rstrip("0").rstrip(".") if "." in text else text, language)


def effort(load: RoleLoad, words: Catalogue) -> str:
    """`about 2 to 4.5 hours a week, …`: what a workload comes to, for papers that are about something else."""
    return words.say("workload.effort", hours=hours_span(load.hours, words), posts=posts_span(load.fte, words))


def plain_span(span: Span, language: str) -> str:
    """Both exact numbers, as formulas show them: `0.15–0.3`."""
    low, high = number(span.low, language), number(span.high, language)
    return low if low == high else f"{low}–{high}"


def put_in(text: str, **values: str) -> str:
    """A text of a file with what stands in braces put in; a name that is not among the values stays as it is.

    No format string: the text is somebody else's.
    """
    parts: list[str] = []
    end = 0
    for found in NAME.finditer(text):
        parts += [text[end : found.start()], values.get(found[1], found[0])]
        end = found.end()
    return joined("", [*parts, text[end:]])


def verdict(given: WorkloadInput, wording: Wording) -> str:
    """The sentence of the band: a task, a part of the working time, a role of its own, a team."""
    load, band, language = given.load, given.load.band, wording.catalogue.language
    values = {"low": hours(load.hours.low, language), "high": hours(load.hours.high, language)}
    text = band.sentence
    if not given.workload.roles[given.role.id].divisible and band.whole:
        text = band.whole
    elif load.team is not None:
        values |= {"n": str(load.team.least), "m": str(load.team.most)}
        text = band.same if band.same and load.team.least == load.team.most else text
    return put_in(wording.text(text), **values)
