"""A text asks for no more than seven things that somebody must know or do.

Where the line runs is a convention of people who write adverts and no result of research; research does support the
direction: fewer and clearer requirements bring more qualified women to apply (Coffman, Collis, Kulkarni 2023). Formal
qualifications, languages and travel do not count. Musts that stand in the matrix are the business of `validate`.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gespräche moderieren
    - Texte schreiben
    - Bilder bearbeiten
    - Filme schneiden
    - Treffen planen
    - Zahlen auswerten
    - Schulungen halten
    - Budgets planen

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gespräche moderieren
    - Texte schreiben
    - Bilder bearbeiten
    - Deutsch C1
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.draft import Draft
from skillmatrix.model.must_haves import musts

RULE = Rule("long-must-list", Severity.WARNING, "a text with more than seven musts")

MOST = 7
FORMAL = re.compile(
    r"\b(?:[ABC][12]|\w*ausbildung|\w*studium|\w*abschluss|führerschein\w*|reise\w*|dienstreise\w*|degrees?|diploma|"
    r"(?:formal )?qualifications?|apprenticeship|driving licen[cs]e|travel)\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Remark]:
    """The musts of the text, unless they are no more than those of the role."""
    lines = [line for line in draft.section("must") if line.kind in {"item", "cell"} and not FORMAL.search(line.text)]
    rows = {line.number: line for line in reversed(lines)}
    known = len(musts(draft.role)) if draft.role else 0
    if len(rows) > max(MOST, known):
        first = min(rows.values(), key=lambda line: line.number)
        yield Remark(RULE, first, values={"count": len(rows), "most": MOST})
