"""Bands of a table: rows that belong together, in the forms that can show it."""

import pytest

from skillmatrix.render.bands import stand_beside
from skillmatrix.render.html import render_html
from skillmatrix.render.pdf import render_pdf
from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.blocks import Band, Cell, Column, Paper, Section, Table


def table(*bands: Band) -> Table:
    rows = tuple((Cell(f"row {number}"), Cell("3", 3, shade=2)) for number in range(sum(band.rows for band in bands)))
    return Table((Column("Skill"), Column("p1", "right")), rows, bands=bands)


def paper(*bands: Band) -> Paper:
    return Paper("Team", "en", (), (Section("people", "People", (table(*bands),)),), dense=True)


@pytest.mark.parametrize(("label", "rows", "beside"), [("Methods", 4, True), ("Methods", 1, False), ("x", 1, True)])
def test_a_label_stands_beside_its_rows_where_they_are_enough_for_it(label: str, rows: int, beside: bool) -> None:
    assert stand_beside(table(Band(label, rows))) is beside


def test_one_label_without_room_puts_all_of_them_above_their_rows() -> None:
    page = render_html(paper(Band("Methods", 4), Band("Leadership", 1)))

    assert page.count('<tr class="band"><th scope="rowgroup" colspan="2"') == 2
    assert "rowspan" not in page


def test_beside_their_rows_labels_span_them() -> None:
    page = render_html(paper(Band("Methods", 5), Band("Leadership", 6)))

    assert page.count("<tbody>") == 2
    assert 'rowspan="5" class="band" dir="auto"><span>Methods</span>' in page
    assert 'rowspan="6" class="band" dir="auto"><span>Leadership</span>' in page


def test_in_a_terminal_labels_are_lines_above_their_rows() -> None:
    lines = [line.strip() for line in render_terminal(paper(Band("Methods", 2), Band("Leading", 1))).splitlines()]

    assert [lines.index(words) for words in ("Methods", "Leading")] == [5, 8]
    assert lines[6].startswith("row 0")
    assert lines[9].startswith("row 2")


@pytest.mark.parametrize("bands", [(Band("Methods", 5), Band("Leading", 5)), (Band("Methods", 1), Band("Leading", 1))])
def test_a_pdf_holds_the_labels_in_both_places(bands: tuple[Band, ...]) -> None:
    content = render_pdf(paper(*bands)).content

    assert isinstance(content, bytes)
    assert content.startswith(b"%PDF-")
