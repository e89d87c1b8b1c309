"""Of the short gender forms, the star is the one to take: not the colon, and not the line.

Readers of screens stop at a colon as at the end of a clause, and cannot tell the line from a file name. The
association of the blind and partially sighted (DBSV, March 2024) recommends neutral words or pairs and, if it has to
be short, the star. What a house writes is its own choice: this is a hint, told once.

Wrong:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Kolleg:innen schulen
    - Fragen zur Plattform beantworten
    - Wissen ordnen und auffindbar halten

Right:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Das Team schulen: in Gruppen und einzeln
    - Fragen der Leser*innen beantworten
    - Wissen ordnen und auffindbar halten
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.gender_forms import gender_forms
from skillmatrix.model.draft import Draft

RULE = Rule("colon-form", Severity.INFO, "a gender form with colon or line")


def check(draft: Draft) -> Iterator[Remark]:
    """The first of each kind, unless the law of a market has its say on every one of them."""
    told = set()
    for form in gender_forms(draft) if not draft.duties("sign-in-word") else ():
        if form.kind in {"colon", "underscore"} and form.kind not in told:
            told.add(form.kind)
            yield Remark(RULE, form.line, form.start, form.end, case=form.kind)
