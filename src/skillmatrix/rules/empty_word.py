"""A requirement says what somebody does, not “teamfähig”, “dynamisch” or “self-starter”.

Such words stand in every advert and tell nobody apart. What helps is the behaviour, or the text of a level from the
matrix. Names of skills, quotations and things (“dynamische Inhalte”, “dynamic pricing”) are left alone; “flexibel” and
“belastbar” have a rule of their own.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Teamfähigkeit

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Texte mit der Redaktion abstimmen und dynamische Inhalte pflegen
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.empty_words import empty_words
from skillmatrix.model.draft import Draft

RULE = Rule("empty-word", Severity.INFO, "a word that every advert has and that says nothing")


def check(draft: Draft) -> Iterator[Remark]:
    """Every word of our list."""
    for word in empty_words(draft):
        yield Remark(RULE, word.line, word.start, word.end, values={"instead": word.instead})
