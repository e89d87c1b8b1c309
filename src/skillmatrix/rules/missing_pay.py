"""An advert says what the job pays where the law of the market demands it.

Austria and several states of the USA demand it in the advert. The EU directive on pay transparency leaves the way
open: in the advert, before the interview, or otherwise. A grade of a public pay scale counts, and a role that is
called voluntary among the facts pays nothing. The weight comes from the dated table of markets.

Wrong:

    <!-- ad de at -->
    ## Auf einen Blick

    - Ort: Wien
    - Arbeitszeit: Vollzeit, auch in Teilzeit

Right:

    <!-- ad de at -->
    ## Auf einen Blick

    - Ort: Wien
    - Arbeitszeit: Vollzeit, auch in Teilzeit
    - Entgelt: mindestens 3.200 Euro brutto im Monat, Bereitschaft zur Überzahlung je nach Erfahrung
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.pay_words import asks_for_pay, is_voluntary, names_pay
from skillmatrix.model.draft import Draft

RULE = Rule("missing-pay", Severity.WARNING, "an advert that does not say what the job pays")


def check(draft: Draft) -> Iterator[Remark]:
    """An advert without an amount or a grade; a gap that asks for it is told as a gap."""
    if draft.kind != "ad" or not draft.lines or is_voluntary(draft):
        return
    if not names_pay(draft) and not asks_for_pay(draft):
        yield from under_law(draft, Remark(RULE))
