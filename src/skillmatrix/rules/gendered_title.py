"""The title of an advert addresses people of any gender: neutral, as a pair, or with “(m/w/d)”.

A title that names one gender only is a sign of discrimination in court; in Austria it can cost a fine. If the text
addresses everybody elsewhere, that counts in favour of the advert, and the finding is a warning: texts are read as a
whole. English nouns that German reads as masculine (“Product Owner”) are a warning, too. Titles come from a list of
our own: “Teamleitung” and “Fachkraft” are neutral. English titles such as “salesman” or “waitress” are told in every
language.

Wrong:

    <!-- ad de de -->
    # Sachbearbeiter Einkauf

Right:

    <!-- ad de de -->
    # Sachbearbeitung Einkauf

Wrong:

    <!-- ad en uk -->
    # Handyman

Right:

    <!-- ad en uk -->
    # Maintenance worker
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.job_titles import EVERYBODY, read_title
from skillmatrix.model.draft import Draft

RULE = Rule("gendered-title", Severity.ERROR, "a title that names one gender only")


def check(draft: Draft) -> Iterator[Remark]:
    """The title of an advert."""
    title = draft.job_title if draft.kind == "ad" else None
    if title is None:
        return
    read = read_title(title.said, draft.language)
    if read.noun is None or read.gender in {"both", "neutral"} or (read.mark and read.gender != "gendered"):
        return
    case = read.gender if read.gender in {"loan", "gendered"} else ""
    mild = read.gender == "loan" or (read.gender != "gendered" and draft.says(EVERYBODY))
    severity = Severity.WARNING if mild else None
    yield from under_law(draft, Remark(RULE, title, *read.noun.span(), case=case, severity=severity))
