"""A text is in one of the matrix's languages.

In `{ }` a comma ends a text: what follows it is taken for a language.

Wrong:

    title: {en: Data team, de: Datenteam}

Right:

    title: {en: Data team}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.model.walk import walk_texts
from skillmatrix.route import KEY

RULE = Rule("unknown-language", Severity.ERROR, "a text in a language the matrix does not list")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every language of every text is one of the matrix."""
    known = frozenset(matrix.languages)
    for route, text in walk_texts(matrix):
        for language in text.keys() - known:
            message = f"“{language}” is not one of the languages of this matrix"
            yield Problem(
                RULE,
                (*route, language, KEY),
                message,
                did_you_mean(language, matrix.languages) or "list it under languages",
            )
