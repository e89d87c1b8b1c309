"""In the state authorities of Bavaria, words have no star, colon, line or dot inside.

Their general rules of procedure do not admit them since 1 April 2024. Nowhere else is this a fault, so the rule
speaks only for that market. Pairs, neutral words and “(m/w/d)” in brackets are fine.

Wrong:

    <!-- ad de de-by -->
    # Sachbearbeiter*in Einkauf (m/w/d)

Right:

    <!-- ad de de-by -->
    # Sachbearbeitung Einkauf (m/w/d)
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.gender_forms import INSIDE_A_WORD, gender_forms
from skillmatrix.model.draft import Draft

RULE = Rule("sign-in-word", Severity.ERROR, "a gender sign inside a word where official rules forbid it")


def check(draft: Draft) -> Iterator[Remark]:
    """Every such word, if a market of the draft forbids it."""
    for form in gender_forms(draft):
        if form.kind in INSIDE_A_WORD:
            yield from under_law(draft, Remark(RULE, form.line, form.start, form.end))
