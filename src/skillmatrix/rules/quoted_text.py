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
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.prose import walk_prose
from skillmatrix.model.quotation import is_wrapped

RULE = Rule("quoted-text", Severity.INFO, "a whole text in typographic quotation marks")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every text that people read."""
    for route, _, text in walk_prose(matrix):
        for language, words in text.items():
            if is_wrapped(words):
                message = f"the marks {words.strip()[0]} and {words.strip()[-1]} are a part of this text"
                yield Problem(RULE, (*route, language), message, 'write straight quotes (") or none')
