"""Whatever people write into a workbook: it stands in the matrix afterwards, or the report says that it does not."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.workbooks import Book, edit, folder_with, taken

from skillmatrix.errors import UserError
from skillmatrix.importers.loss import ACTIONS

WRITTEN = st.lists(
    st.tuples(
        st.integers(0, 20),
        st.integers(2, 14),
        st.integers(2, 12),
        st.sampled_from(["Mark", "Zeichen\nZeile", "=x", "7"]),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda each: each[:3],
)
"""A sheet, a row and a column, by numbers that wrap around, and what somebody writes there."""


def write(book: Book, written: list[tuple[int, int, int, str]]) -> list[str]:
    """Write marks into cells that people see; each mark is there once."""
    pages = list(book.pages.values())
    marks = []
    for number, (sheet, row, column, text) in enumerate(written):
        page = pages[sheet % len(pages)]
        if page.row_dimensions[row].hidden or str(page.cell(row, 1).value) == "#":
            continue  # heads, and what the program keeps for itself
        first, line_end, rest = text.partition("\n")
        marks.append(f"{first} {number}q")
        cell = page.cell(row, column)
        cell.value, cell.data_type = f"{marks[-1]}{line_end}{rest}", "s"
    return marks


@given(WRITTEN)
@settings(max_examples=12, deadline=None)
def test_what_somebody_writes_is_in_the_matrix_or_in_the_report(written: list[tuple[int, int, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = folder_with(Path(name))
        marks: list[str] = []
        edit(folder, lambda book: marks.extend(write(book, written)))
        try:
            result = taken(folder)
        except UserError as refused:
            assert "team.xlsx" in str(refused)  # noqa: PT017 - many are not refused
            return
    assert sum(result.loss.number(action) for action in ACTIONS) == result.loss.leaves
    dropped = result.loss.number("dropped")
    told = "\n".join((result.text, *map(str, result.notes)))
    lost = [mark for mark in marks if mark not in told and mark.replace("=", "") not in told]
    assert len(lost) <= dropped, (lost, result.loss.items, result.notes)
