"""“Attraktive Vergütung” tells nobody anything; a range or a grade does.

People who look at adverts look for pay first, and the EU directive on pay transparency wants them to know the initial
pay or its range. The words are told only where no figure and no grade stands beside them.

Wrong:

    <!-- ad de de -->
    ## Auf einen Blick

    - Ort: Kassel
    - Arbeitszeit: Vollzeit, auch in Teilzeit
    - Vergütung: attraktive Vergütung ‹bitte ergänzen: Spanne›

Right:

    <!-- ad de de -->
    ## Auf einen Blick

    - Ort: Kassel
    - Arbeitszeit: Vollzeit, auch in Teilzeit
    - Vergütung: attraktive Vergütung, 48.000 bis 58.000 Euro brutto im Jahr
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.pay_words import names_pay
from skillmatrix.model.draft import Draft

RULE = Rule("empty-pay-words", Severity.WARNING, "words about pay without a figure")

PATTERN = re.compile(
    r"\b(?:attraktiv|leistungsgerecht|leistungsorientiert|marktüblich|marktgerecht|überdurchschnittlich|fair|wettbewerbsfähig|angemessen)\w*"
    r"\s+(?:[\w-]+\s+){0,2}?(?:\w*[Vv]ergütung|Bezahlung|\w*[Gg]ehalt|Gehälter|Entlohnung|\w*[Ee]ntgelt)\b"
    r"|\b(?:competitive|attractive|generous|market(?:-rate)?)\s+(?:\w+\s+){0,2}?(?:salary|salaries|pay|compensation|remuneration)\b"
    r"|\b(?:Gehalt|Vergütung) nach (?:Vereinbarung|Absprache)\b|\bsalary negotiable\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every such place, if no line of the advert names pay."""
    if draft.kind == "ad" and not names_pay(draft):
        for line, match in draft.find(PATTERN):
            yield from under_law(draft, Remark(RULE, line, *match.span()))
