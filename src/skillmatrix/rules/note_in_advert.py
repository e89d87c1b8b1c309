"""An advert that goes out holds no note for colleagues.

Small print above the title speaks to those who work on the text: a note about the role, or the mark of a draft. In an
advert for the public it has no place: act on it and delete the line. With `--final` it is an error.

Wrong:

    <!-- ad en -->
    > The pay is not agreed with the works council.

    # Workshop Manager (all genders)

Right:

    <!-- ad en -->
    # Workshop Manager (all genders)
"""

from collections.abc import Iterator
from itertools import takewhile

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.draft_marks import is_mark_of_a_draft
from skillmatrix.model.draft import Draft

RULE = Rule("note-in-advert", Severity.INFO, "a note for colleagues in an advert")


def check(draft: Draft) -> Iterator[Remark]:
    """Every note above the title of an advert; the mark of a draft is one when the text goes out."""
    if draft.kind != "ad":
        return
    for line in takewhile(lambda line: line.kind == "note", draft.lines):
        if draft.final or not is_mark_of_a_draft(line.text):
            yield Remark(RULE, line, severity=Severity.ERROR if draft.final else None)
