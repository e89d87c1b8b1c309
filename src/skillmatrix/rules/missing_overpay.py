"""An Austrian advert says whether the employer is ready to pay more than the collective minimum.

§ 9 (2) GlBG asks for both: the minimum pay by collective agreement, and the willingness to pay more.

Wrong:

    <!-- ad de at -->
    ## Auf einen Blick

    - Ort: Wien
    - Arbeitszeit: Vollzeit, auch in Teilzeit
    - Entgelt: mindestens 3.200 Euro brutto im Monat

Right:

    <!-- ad de at -->
    ## Auf einen Blick

    - Ort: Wien
    - Arbeitszeit: Vollzeit, auch in Teilzeit
    - Entgelt: mindestens 3.200 Euro brutto im Monat, eine Überzahlung ist möglich
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.pay_words import names_pay
from skillmatrix.model.draft import Draft

RULE = Rule("missing-overpay", Severity.WARNING, "a minimum pay and no word on paying more")

PATTERN = re.compile(
    r"überzahl|überbezahl|über dem Kollektivvertrag|mehr zu zahlen|\boverpay|\bpay(?:ing)? more\b"
    r"|\babove the (?:collective|minimum)",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Remark]:
    """An advert that names pay without the word."""
    if draft.kind == "ad" and names_pay(draft) and not draft.says(PATTERN):
        yield from under_law(draft, Remark(RULE))
