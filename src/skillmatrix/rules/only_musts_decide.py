"""A public employer does not say that only the listed points decide about an invitation.

It has to invite people with a severe disability unless they plainly lack the qualification (§ 165 SGB IX), and chooses
by aptitude, qualification and performance (Art. 33 (2) GG): the sentence promises something else. Elsewhere it is good
practice and left alone.

Wrong:

    <!-- ad de de-public -->
    ## Das brauchen Sie

    - Texte schreiben
    - Für die Einladung zählen nur die Punkte in diesem Abschnitt.

Right:

    <!-- ad de de-public -->
    ## Das brauchen Sie

    - Texte schreiben
    - Die Punkte in diesem Abschnitt müssen alle erfüllen, die sich bewerben.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule(
    "only-musts-decide", Severity.WARNING, "a public employer that lets only listed points decide about an invitation"
)

PATTERN = pattern(
    r"\bFür die Einladung (?:zum \w+ )?zählen (?:nur|ausschließlich|allein)\b[^.;]{0,60}|\b(?:nur|ausschließlich|"
    r"allein) (?:diese|die genannten|die folgenden) (?:Punkte|Anforderungen|"
    r"Voraussetzungen)\b[^.;]{0,40}\bEinladung\b",
    r"\bonly the points in this section count for an invitation\b[^.;]{0,30}",
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every such sentence."""
    for line, match in draft.find(PATTERN):
        yield from under_law(draft, Remark(RULE, line, *match.span()))
