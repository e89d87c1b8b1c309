"""A text does not lean far to words that are read as masculine.

It does if it has at least four more of them than of feminine ones, as in the tool of Kat Matfield. Evidence is mixed:
Gaucher, Friesen and Kay 2011 (laboratory) and Hentschel and others 2021 (Germany) found that masculine wording keeps
women away; Castilla and Rho 2023 (300,000 postings) found next to nothing; a study of 2025 with 37,920 people
(PMC11848290) found an effect again. So this is a hint: it never fails a run, and settings cannot make it heavier.
Many feminine words are no finding, because no study found that they keep anybody away.

Titles, headings, names of skills, quotations and words that name work (leadership, Verantwortung) do not count.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Ehrgeizig und zielstrebig arbeiten
    - Durchsetzungsstark verhandeln
    - Selbstbewusst auftreten

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Ergebnisse mit klaren Zielen erreichen
    - Mit Argumenten verhandeln
    - Starkstrom, Wettbewerbsrecht und Teamleitung kennen
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.coded_words import coded_words, told
from skillmatrix.model.draft import Draft

RULE = Rule("gender-coded-words", Severity.INFO, "far more masculine than feminine words", disputed=True)

FAR = 4
"""So many more there must be; fewer than that say nothing."""


def check(draft: Draft) -> Iterator[Remark]:
    """One finding with all masculine words, at the first of them."""
    agentic, communal = coded_words(draft)
    if len(agentic) - len(communal) >= FAR:
        first = agentic[0]
        values = {"agentic": len(agentic), "communal": len(communal), "words": told(agentic)}
        yield Remark(RULE, first.line, first.start, first.end, values=values)
