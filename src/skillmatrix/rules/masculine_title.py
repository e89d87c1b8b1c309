"""A masculine title with “(m/w/d)” is lawful, and not the best there is.

In an experiment with German adverts (Horvath, Sczesny 2015, N = 363) women were seen as fitting less under
“Geschäftsführer” and “Geschäftsführer (m/w)” alike, and not under the pair “Geschäftsführerin/Geschäftsführer”.

Wrong:

    <!-- ad de de -->
    # Sachbearbeiter Einkauf (m/w/d)

Right:

    <!-- ad de de -->
    # Sachbearbeiterin / Sachbearbeiter Einkauf (m/w/d)
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.job_titles import read_title
from skillmatrix.model.draft import Draft

RULE = Rule("masculine-title", Severity.INFO, "a masculine title that only “(m/w/d)” opens to others")


def check(draft: Draft) -> Iterator[Remark]:
    """The title of an advert."""
    title = draft.job_title if draft.kind == "ad" else None
    read = read_title(title.said, draft.language) if title else None
    if read and read.noun and read.mark and read.gender == "masculine":
        yield from under_law(draft, Remark(RULE, title, *read.noun.span()))
