"""A text writes its short gender forms in one way.

“Kolleg*innen” here and “Mitarbeiter:innen” there look as if nobody had read the whole. Neutral words and pairs go
with everything, and so does “(m/w/d)” behind the title. The association of the blind and partially sighted (DBSV,
March 2024) prefers neutral words, then pairs, and of the short forms the star.

Wrong:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Kolleg*innen schulen und beraten
    - Fragen der Leser:innen beantworten
    - Wissen ordnen und auffindbar halten

Right:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Kolleginnen und Kollegen schulen und beraten
    - Fragen der Leser*innen beantworten
    - Wissen ordnen und auffindbar halten
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.gender_forms import gender_forms
from skillmatrix.model.draft import Draft

RULE = Rule("mixed-gender-forms", Severity.WARNING, "short gender forms written in several ways")


def check(draft: Draft) -> Iterator[Remark]:
    """The first place of each way of writing but the one the text begins with."""
    first = None
    told: set[str] = set()
    for form in gender_forms(draft):
        first = first or form
        if form.kind not in {first.kind, *told}:
            told.add(form.kind)
            yield Remark(RULE, form.line, form.start, form.end, values={"first": first.word})
