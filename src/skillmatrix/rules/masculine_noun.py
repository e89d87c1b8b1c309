"""German nouns for people mean everybody: “Nutzende”, “Team”, “Kolleginnen und Kollegen”.

Courts read an advert as a whole, by what an average applicant understands (BAG 23.11.2023 – 8 AZR 164/22), and
neutral words are also what the association of the blind recommends first. Each noun comes with a proposal. A feminine
form in the same line is a counterpart; “Kundenservice” and “Teamleitung” name no person. The title has rules of its
own.

Wrong:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Kunden beraten
    - Kollegen schulen
    - Wissen ordnen und auffindbar halten

Right:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Kundschaft und Kundenservice beraten
    - Kolleginnen und Kollegen schulen
    - Wissen ordnen und auffindbar halten
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.person_nouns import masculine_nouns
from skillmatrix.model.draft import Draft

RULE = Rule("masculine-noun", Severity.INFO, "a masculine German noun without a counterpart")


def check(draft: Draft) -> Iterator[Remark]:
    """Every noun of our list without a counterpart."""
    for noun in masculine_nouns(draft):
        yield Remark(RULE, noun.line, noun.start, noun.end, values={"neutral": noun.neutral})
