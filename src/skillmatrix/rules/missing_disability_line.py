"""A public employer's advert in Germany says how it treats applications from people with a severe disability.

Public employers have to invite them unless they plainly lack the qualification (§ 165 SGB IX); the line in the advert
is the usual way to say so, and no statute that we know prescribes its words.

Wrong:

    <!-- ad de de-public -->
    ## Chancengleichheit

    Wir freuen uns auf Bewerbungen von allen.

Right:

    <!-- ad de de-public -->
    ## Chancengleichheit

    Schwerbehinderte und ihnen gleichgestellte Menschen werden bei gleicher Eignung bevorzugt.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("missing-disability-line", Severity.WARNING, "a public employer's advert without a line on disability")

PATTERN = pattern(r"\b(?:Schwer)?[Bb]ehinder\w*|\bdisabilit(?:y|ies)\b|\bdisabled\b|§ 165 SGB")


def check(draft: Draft) -> Iterator[Remark]:
    """An advert without the word."""
    if draft.kind == "ad" and draft.lines and not draft.says(PATTERN):
        yield from under_law(draft, Remark(RULE))
