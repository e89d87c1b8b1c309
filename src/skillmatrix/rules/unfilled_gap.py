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

from skillmatrix.diagnostics import Remark, Rule, Severity, TextKey
from skillmatrix.language.placeholder import placeholder_in
from skillmatrix.model.draft import Draft, DraftLine
from skillmatrix.model.origin import Origin
from skillmatrix.route import write_route

RULE = Rule("unfilled-gap", Severity.INFO, "a gap that somebody still has to fill")


def check(draft: Draft) -> Iterator[Remark]:
    """Every gap of a final text; of a draft the first one, and how many there are."""
    gaps = [(line, *span) for line in draft.lines for span in _gaps(line)]
    if draft.final:
        for line, start, end in gaps:
            remark = Remark(RULE, line, start, end, case="final", severity=Severity.ERROR)
            yield _with_the_key(remark, line.origin(start, end))
    elif gaps:
        case = "one" if len(gaps) == 1 else ""
        yield Remark(RULE, *gaps[0], values={"number": len(gaps)}, case=case)


def _with_the_key(remark: Remark, origin: Origin | None) -> Remark:
    """The remark with the key that fills the gap, and the file it belongs in, if they are known."""
    if origin is None or not origin.route:
        return remark
    file = TextKey(f"check.unfilled-gap.in.{origin.file}")
    return remark._replace(case="key", values={"route": write_route(origin.route), "file": file})


def _gaps(line: DraftLine) -> Iterator[tuple[int, int]]:
    yield from ((gap.start, gap.end) for gap in line.gaps)
    if found := placeholder_in(line.said):
        start = line.said.index(found)
        yield start, start + len(found)
