"""An Excel file says what the paper says: words as words, numbers as numbers, nothing from outside as a formula."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from skillmatrix.render.excel.formats import HELD, LINES
from skillmatrix.render.excel.sheet_names import sheet_names
from skillmatrix.render.excel.tables import number_of
from skillmatrix.render.xlsx import render_xlsx
from skillmatrix.view.blocks import Bar, Cell, Chart, Column, Note, Panel, Paper, Paragraph, Section, Table
from skillmatrix.view.plain_text import printable, printable_lines

from .office_files import CHART, EVERYTHING, HOSTILE, TABLE, hostile_paper, paper, parts, sheets, shown_texts

# openpyxl does not know the bars of Excel 2010, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")

DATA = Table(
    (Column("skill"), Column("gap", "right"), Column("share", "right")),
    ((Cell("sql"), Cell("-1", -1), Cell("0.0313", Fraction(313, 10000))),),
)


def book(page: Paper) -> Any:
    return openpyxl.load_workbook(BytesIO(render_xlsx(page)), rich_text=False)


def sheet(*blocks: Any, at: int = 1, **options: Any) -> Worksheet:
    return book(paper(*blocks, **options)).worksheets[at]


# The first sheet


def test_the_first_sheet_says_everything_but_the_tables_and_where_they_are() -> None:
    overview = sheets(render_xlsx(paper(*EVERYTHING, data=DATA)))["Overview"]

    assert [row[0] for row in overview] == [
        "Title", "Subtitle", None, "Heading", "Lead. P", "N", "! L: I", "D", "E", "• J", "1. K", "2. M",
        "See sheet “Heading”.", "Levels: See sheet “Levels”.", None, "Closing",
    ]  # fmt: skip


def test_the_draft_mark_stands_above_the_title() -> None:
    page = Paper("Job", "de", (), (Section("draft", "", (Note("Entwurf."),)),), ())

    assert [row[0] for row in sheets(render_xlsx(page))["Überblick"]] == ["Entwurf.", None, "Job"]


def test_a_text_that_a_row_cannot_show_goes_on_in_the_row_below() -> None:
    long = " ".join(f"word{number}" for number in range(2_000))
    found = sheet(Paragraph(long, "Lead."), at=0)
    texts = [row[0].value for row in found.iter_rows() if str(row[0].value).startswith(("Lead.", " word", "word"))]

    assert "".join(texts) == f"Lead. {long}"
    assert len(texts) > 5
    assert all(
        found.row_dimensions[row].height <= 409
        for row in range(1, found.max_row + 1)
        if found.row_dimensions[row].height
    )


def test_leads_are_bold() -> None:
    (rich,) = [
        cell.value for row in openpyxl.load_workbook(BytesIO(render_xlsx(paper(*EVERYTHING))), rich_text=True).worksheets[0] for cell in row
        if str(cell.value) == "Lead. P"
    ]  # fmt: skip

    assert [bool(getattr(part, "font", None) and part.font.b) for part in rich] == [True, False]


# Sheets with tables


def test_every_table_has_a_sheet_and_the_data_have_the_last() -> None:
    assert list(sheets(render_xlsx(paper(*EVERYTHING, data=DATA)))) == ["Overview", "Heading", "Levels", "Data"]
    assert list(sheets(render_xlsx(paper(Paragraph("P"), language="de")))) == ["Überblick"]


def test_numbers_are_numbers_and_words_are_words() -> None:
    found = sheet(TABLE)

    assert [[cell.value for cell in row] for row in found.iter_rows()] == [
        ["Skill", "Now", "To go"], ["SQL", 2, "! 1 to go"], ["Git", "–", "done"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "value", "shown"),
    [
        (Cell("2", 2), 2, "0"),
        (Cell("15%", 15, "%"), 0.15, "0%"),
        (Cell("15 %", 15, "%"), 0.15, "0%"),
        (Cell("+1,9", Fraction(19, 10), "%"), 0.019, "+0.0%;-0.0%;0.0%"),
        (Cell("−0.5", Fraction(-1, 2), "%"), -0.005, "0.0%"),
        (Cell("0,75", Fraction(3, 4)), 0.75, "0.00"),
        (Cell("2", 2, state="blocked"), 2, '"! "0'),
        (Cell("■◧  1 of 2", 1), 1, '"■◧  "0" of 2"'),
    ],
)
def test_a_number_is_shown_with_its_unit_its_sign_and_its_places(cell: Cell, value: float, shown: str) -> None:
    found = sheet(Table((Column("a"),), ((cell,),)))["A2"]

    assert (found.value, found.number_format) == (pytest.approx(value), shown)


@pytest.mark.parametrize(
    "cell",
    [
        Cell("3 of 6", 3, state="open"),
        Cell("central", 3),
        Cell("–"),
        Cell("2"),
        Cell("", 0),
        Cell("79 to 84 %", 79, "%"),
    ],
)
def test_a_number_inside_words_that_say_how_it_stands_stays_in_its_words(cell: Cell) -> None:
    assert number_of(cell) is None


def test_the_head_stays_in_sight_and_filters() -> None:
    overview, *tables = book(paper(*EVERYTHING, data=DATA)).worksheets

    assert overview.freeze_panes is None
    assert tables
    for found in tables:
        assert found.freeze_panes == "A2"
        assert found.auto_filter.ref == found.dimensions
        assert found.print_title_rows == "$1:$1"
        assert found["A1"].font.b


def test_states_colour_a_cell_that_says_the_same() -> None:
    found = sheet(TABLE)
    blocked, plain = found["C2"], found["A2"]

    assert blocked.value.startswith("! ")
    assert blocked.font.b
    assert blocked.fill.fgColor.rgb != plain.fill.fgColor.rgb


def test_columns_are_as_wide_as_their_texts_up_to_a_limit() -> None:
    found = sheet(
        Table((Column("a"), Column("b"), Column("Signature")), ((Cell("x" * 30), Cell("y " * 100), Cell("")),))
    )
    widths = [found.column_dimensions[letter].width for letter in "ABC"]

    assert 30 < widths[0] < 40
    assert 60 <= widths[1] < 70
    assert widths[2] >= 25
    assert found["B2"].alignment.wrap_text


def test_what_a_cell_cannot_show_goes_on_below_it_and_filters_see_it() -> None:
    long = "word " * 800
    found = sheet(Table((Column("a"), Column("b")), ((Cell(long), Cell("first")), (Cell("next"), Cell("second")))))
    column = [cell.value for cell in found["A"]][1:]

    assert "".join(column[:-1]) == printable(long)
    assert max(map(len, column)) <= LINES * 70
    assert column[-1] == "next"
    assert found.auto_filter.ref == found.dimensions


def test_charts_draw_bars_behind_their_numbers_only() -> None:
    bars = (Bar("a", "+2", "below", 0, Fraction(1, 50)), Bar("rest", "+9", "below", 1, None))
    table = Table(
        (Column("s"), Column("gain", "right")),
        ((Cell("a"), Cell("+2.0", 2, "%")), (Cell("rest"), Cell("+9.0", 9, "%"))),
    )
    found = sheet(Chart("gaps", "Gains", (Panel("p", "d", bars),), table, 1, highest=Fraction(1, 50)))

    (drawn,) = found.conditional_formatting
    assert str(drawn.sqref) == "B2"
    assert [(end.type, float(end.val)) for end in drawn.rules[0].dataBar.cfvo] == [("num", 0), ("num", 0.02)]
    assert not sheet(replace(CHART, panels=())).conditional_formatting


def test_the_data_are_values_with_the_keys_of_programs() -> None:
    rows = sheets(render_xlsx(paper(data=DATA)))["Data"]

    assert rows == [["skill", "gap", "share"], ["sql", -1, 0.0313]]


def test_no_data_are_lost_where_a_cell_is_full() -> None:
    long = "x" * 40_000
    rows = sheets(render_xlsx(paper(data=Table((Column("note"),), ((Cell(long),),)))))["Data"]

    assert "".join(row[0] for row in rows[1:]) == long
    assert len(rows) == 1 + -(-len(long) // HELD)


# Texts of strangers


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_is_there_whole_and_is_only_text(text: str) -> None:
    page = hostile_paper(text)
    data = render_xlsx(page)
    cells = list(_cells(data))

    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    content = parts(data)
    assert not any(b"<f>" in part or b"<hyperlink" in part for part in content.values())
    assert not any("externalLink" in name for name in content)
    everything = "\n".join(str(cell.value) for cell in cells)
    for shown in shown_texts(page):
        assert shown in everything


def _cells(data: bytes) -> Iterator[Any]:
    for found in openpyxl.load_workbook(BytesIO(data)):
        for row in found.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def test_rows_in_are_rows_out() -> None:
    rows = tuple((Cell(text), Cell(str(at), at)) for at, text in enumerate(HOSTILE))
    table = Table((Column("a"), Column("b")), rows)
    found = sheets(render_xlsx(paper(table, data=table)))

    assert [row[1] for row in found["Heading"][1:]] == list(range(len(HOSTILE)))
    assert [row[0] or "" for row in found["Data"][1:]] == [printable_lines(text) for text in HOSTILE]


def test_text_from_right_to_left_is_read_that_way() -> None:
    found = sheet(Table((Column("a"),), ((Cell("שלום abc"),), (Cell("abc שלום"),))))

    assert [found["A2"].alignment.readingOrder, found["A3"].alignment.readingOrder] == [2, 0]


# Names of sheets


def test_sheets_have_names_that_excel_takes() -> None:
    assert sheet_names(["[a]:*?/\\b", "'quoted'", "", "History", "history"], "Table") == (
        "a b",
        "quoted",
        "Table",
        "History (2)",
        "history (3)",
    )


def test_the_same_name_in_another_case_gets_a_number() -> None:
    assert sheet_names(["Skills", "SKILLS", "skills"], "T") == ("Skills", "SKILLS (2)", "skills (3)")


def test_long_names_are_cut_at_a_word_and_stay_apart() -> None:
    first, second = sheet_names(["Stand und Zielstufe nach Kompetenzbereichen"] * 2, "T")

    assert first == "Stand und Zielstufe nach"
    assert second == "Stand und Zielstufe nach (2)"
    assert sheet_names(["x" * 300] * 11, "T")[10] == "x" * 26 + " (11)"


def test_emoji_are_not_cut_in_half() -> None:
    (name,) = sheet_names(["a" + "😀" * 20], "T")

    assert name == "a" + "😀" * 15
    assert len(name.encode("utf-16-le")) <= 62


@pytest.mark.parametrize("text", HOSTILE)
def test_excel_takes_a_hostile_heading_as_a_name(text: str) -> None:
    (name,) = sheet_names([text], "Table")

    assert 0 < len(name.encode("utf-16-le")) <= 62
    assert not set(name) & set("[]:*?/\\")
    assert not name.startswith("'")


# The file


def test_the_properties_name_the_title_and_nobody() -> None:
    said = book(paper(Paragraph("P"))).properties

    assert said.title == "Title"
    assert not said.creator
    assert len(book(Paper("t" * 400, "en", (), ())).properties.title) == 255


def test_the_same_paper_gives_the_same_bytes_in_every_process() -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); from office_files import *; from skillmatrix.render.xlsx import render_xlsx; sys.stdout.buffer.write(render_xlsx(paper(*EVERYTHING)))"
    command = (sys.executable, "-c", code, str(Path(__file__).parent))
    runs = {
        subprocess.run(command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout for seed in "12"
    }

    assert runs == {render_xlsx(paper(*EVERYTHING))}


def test_without_the_library_one_sentence_says_what_to_install() -> None:
    code = "import sys; sys.modules['xlsxwriter'] = None\nfrom skillmatrix.render.xlsx import render_xlsx\nrender_xlsx(None)"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, check=False, encoding="utf-8")

    assert "UserError: Excel files need xlsxwriter: pip install 'xlsxwriter>=3.2'" in done.stderr
