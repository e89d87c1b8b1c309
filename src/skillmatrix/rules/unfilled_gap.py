"""A text that goes out has no gaps: “‹to be completed: place›”, “TODO”, “xxx”.

While somebody still works on it, the gaps are counted, as an info. With `--final` each of them is an error.

Wrong:

    <!-- ad en -->
    ## Who we are

    ‹to be completed: what the organisation does, in one or two sentences›

Right:

    <!-- ad en -->
    ## Who we are

    Northern Workshop repairs what others throw away.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.placeholder import placeholder_in
from skillmatrix.model.draft import Draft, DraftLine

RULE = Rule("unfilled-gap", Severity.INFO, "a gap that somebody still has to fill")


def check(draft: Draft) -> Iterator[Remark]:
    """Every gap of a final text; of a draft the first one, and how many there are."""
    gaps = [(line, *span) for line in draft.lines for span in _gaps(line)]
    if draft.final:
        for line, start, end in gaps:
            yield Remark(RULE, line, start, end, case="final", severity=Severity.ERROR)
    elif gaps:
        case = "one" if len(gaps) == 1 else ""
        yield Remark(RULE, *gaps[0], values={"number": len(gaps)}, case=case)


def _gaps(line: DraftLine) -> Iterator[tuple[int, int]]:
    yield from ((gap.start, gap.end) for gap in line.gaps)
    if found := placeholder_in(line.said):
        start = line.said.index(found)
        yield start, start + len(found)
