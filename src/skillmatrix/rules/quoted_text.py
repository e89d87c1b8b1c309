"""A text does not stand in typographic quotation marks as a whole.

Word processors turn the straight quotes of YAML into “these”. They are then a part of the text and printed with it.
Sometimes that is meant, so this is a hint.

Wrong:

    title: “Data team”

Right:

    title: "Data team"
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.quotation import can_wrap, is_wrapped
from skillmatrix.language.texts import Side, Texts

RULE = Rule("quoted-text", Severity.INFO, "a whole text in typographic quotation marks")


def check(texts: Texts) -> Iterator[Problem]:
    """Every text that people read."""
    for side in texts.sides:
        if any(map(can_wrap, side.beginnings)):
            yield from _wrapped(side)


def _wrapped(side: Side) -> Iterator[Problem]:
    for line in side:
        if is_wrapped(line.words):
            bare = line.words.strip()
            message = f"the marks {bare[0]} and {bare[-1]} are a part of this text"
            yield Problem(RULE, line.route, message, 'write straight quotes (") or none')
