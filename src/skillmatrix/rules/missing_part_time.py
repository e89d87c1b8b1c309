"""An advert in Germany says whether the job can be done in part time.

§ 7 (1) TzBfG: whoever advertises a job advertises it as part time, too, if it is suitable, inside and outside the firm.
“Nur in Vollzeit” needs a reason.

Wrong:

    <!-- ad de de -->
    ## Auf einen Blick

    - Ort: Kassel
    - Arbeitszeit: 39 Stunden in der Woche
    - Vergütung: 48.000 bis 58.000 Euro brutto im Jahr

Right:

    <!-- ad de de -->
    ## Auf einen Blick

    - Ort: Kassel
    - Arbeitszeit: 30 bis 39 Stunden in der Woche
    - Vergütung: 48.000 bis 58.000 Euro brutto im Jahr
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.part_time_words import ONLY_FULL, PART_TIME
from skillmatrix.language.pay_words import is_voluntary
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("missing-part-time", Severity.WARNING, "an advert that does not speak of part time")

REASON = pattern(r"\b(?:weil|da (?:die|der|das|wir)|denn|because|since|as the)\b")


def check(draft: Draft) -> Iterator[Remark]:
    """An advert without the word, or one that shuts part time out; a gap that asks for it is told as a gap."""
    if draft.kind != "ad" or is_voluntary(draft):
        return
    shut = [found for found in draft.find(ONLY_FULL) if not REASON.search(found.line.said)]
    for line, match in shut:
        yield from under_law(draft, Remark(RULE, line, *match.span(), case="only"))
    if draft.lines and not shut and not draft.says(PART_TIME):
        yield from under_law(draft, Remark(RULE))
