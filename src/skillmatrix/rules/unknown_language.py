"""A text is in one of the matrix's languages.

In `{ }` a comma ends a text: what follows it is taken for a language.

Wrong:

    title: {en: Data team, de: Datenteam}

Right:

    title: {en: Data team}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.prose import walk_origins
from skillmatrix.language.texts import Texts
from skillmatrix.model.suggest import Nearest
from skillmatrix.route import KEY

RULE = Rule("unknown-language", Severity.ERROR, "a text in a language the matrix does not list")


def check(texts: Texts) -> Iterator[Problem]:
    """Every language of every text is one of the matrix."""
    known = frozenset(texts.matrix.languages)
    are_known = known.issuperset([side.language for side in texts.sides])  # the usual case
    for prose in (*(() if are_known else texts.prose), *walk_origins(texts.matrix)):
        for language in prose.text.keys() - known:
            message = f"“{language}” is not one of the languages of this matrix"
            yield Problem(
                RULE,
                (*prose.route, language, KEY),
                message,
                Nearest(language, texts.matrix.languages, "list it under languages"),
            )
