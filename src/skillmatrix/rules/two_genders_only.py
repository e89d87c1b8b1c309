"""An advert addresses people of any gender, not only men and women.

“(m/w)” and a pair such as “Managerin / Manager” name two. One hint anywhere in the text is enough: “(m/w/d)”, or a
sentence that says that everybody is welcome whatever their gender.

Wrong:

    <!-- ad de de -->
    # Sachbearbeiter Einkauf (m/w)

    ## Chancengleichheit

    Wir freuen uns auf Bewerbungen.

Right:

    <!-- ad de de -->
    # Sachbearbeitung Einkauf (m/w/d)
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.job_titles import ALL, EVERYBODY, SIGN, read_title
from skillmatrix.model.draft import Draft

RULE = Rule("two-genders-only", Severity.WARNING, "a title for men and women, and no hint for anybody else")


def check(draft: Draft) -> Iterator[Remark]:
    """The title, and the whole text beside it."""
    title = draft.job_title if draft.kind == "ad" else None
    if title is None:
        return
    read = read_title(title.said, draft.language)
    names_two = read.mark == "two" or (read.gender == "both" and not read.mark)
    if names_two and not any(draft.says(hint) for hint in (ALL, SIGN, EVERYBODY)):
        yield from under_law(draft, Remark(RULE, title))
