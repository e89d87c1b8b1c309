"""A line break in a text is a break in every output, and what nobody sees is left out."""

from io import BytesIO

import docx
import openpyxl
from pypdf import PdfReader

from skillmatrix.i18n.phrase import Phrase, Run, changed
from skillmatrix.render.csv import render_csv
from skillmatrix.render.environment import escape_markdown
from skillmatrix.render.excel.formats import height_of
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.fragment import render_fragment
from skillmatrix.render.html import in_its_languages, render_html, with_links
from skillmatrix.render.rendered import Layout
from skillmatrix.render.terminal import render_terminal
from skillmatrix.source.display import spelled, without_invisible
from skillmatrix.view.blocks import Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.mixing import picked
from skillmatrix.view.plain_text import printable, printable_lines

BROKEN = "One\nTwo"
JOINERS = "می\u200cخواهم\u200d\u200e\u200f"
PAPER = Paper(
    "Title",
    "en",
    (),
    (
        Section(
            "s",
            "Heading",
            (
                Paragraph(BROKEN),
                Note(BROKEN),
                Items((Item(BROKEN, "Lead:", (BROKEN,)),)),
                Table((Column("A"),), ((Cell(BROKEN),),)),
            ),
        ),
    ),
    data=Table((Column("A"),), ((Cell(BROKEN),), (Cell("a\n=1+1"),))),
)


def test_lines_stay_lines_and_each_is_safe() -> None:
    assert printable_lines(" One \r\nTwo\x1b\n\n") == "One\nTwo\\u001b"
    assert printable("One\nTwo") == "One Two"


def test_in_a_terminal_every_line_stands_below_the_other() -> None:
    lines = render_terminal(PAPER).splitlines()

    assert [line.strip(" -") for line in lines if line.strip(" -") in {"One", "Two", "Lead: One"}] == [
        "One", "Two", "One", "Two", "Lead: One", "Two", "One", "Two", "One", "Two",
    ]  # fmt: skip


def test_a_web_page_breaks_the_line() -> None:
    page = render_html(PAPER)

    assert page.count("One<br>Two") == 5
    assert "One Two" not in page
    assert in_its_languages(Phrase([Run("Eins\nZwei <", "de")])) == '<span lang="de">Eins<br>Zwei &lt;</span>'
    assert with_links("a\nhttps://example.org", ("https://example.org",)) == (
        'a<br><a href="https://example.org">https://example.org</a>'
    )


def test_a_piece_of_a_page_for_job_boards_breaks_the_line() -> None:
    assert render_fragment(PAPER).count("One<br>Two") == 5


def test_markdown_breaks_the_line_also_inside_a_table() -> None:
    assert escape_markdown("One \n*Two*\n") == "One<br>\\*Two\\*"


def test_csv_keeps_the_line_break_in_its_value_and_no_line_of_it_is_a_formula() -> None:
    assert render_csv(PAPER) == '\ufeffA\r\n"One\nTwo"\r\n"a\n\'=1+1"\r\n'


def test_lines_in_several_languages_stay_lines() -> None:
    runs = changed(Phrase([Run("Eins", "de"), Run("\n"), Run("One", "fr")]), printable_lines)

    assert "".join(run.text for run in runs) == "Eins\nOne"


def test_blanks_between_runs_stay_one_blank() -> None:
    assert (
        "".join(run.text for run in changed(Phrase([Run("a", "de"), Run("  b "), Run("c", "de")]), printable))
        == "a b c"
    )


def test_a_text_is_taken_without_what_nobody_sees_and_without_the_line_end_of_a_block() -> None:
    assert picked({"en": "Da\u200bta\u2060 \ufeff✔\ufe0f\n"}, "en", "en", set()) == "Data ✔"
    assert str(picked({"de": "Da\u200bten\n"}, "en", "de", set())) == "Daten"
    assert without_invisible("plain") == "plain"


def test_joiners_and_marks_of_direction_stay_and_never_show_as_numbers() -> None:
    assert printable(JOINERS) == spelled(JOINERS) == escape_markdown(JOINERS) == JOINERS
    assert spelled("\u202e\u200b") == "\\u202e\\u200b"


def test_word_breaks_the_line_inside_the_paragraph() -> None:
    written = docx.Document(BytesIO(bytes_of("docx")))

    assert [part.text for part in written.paragraphs if "Two" in part.text] == [
        "One\nTwo", "One\nTwo", "Lead: One\nTwo", "One\nTwo",
    ]  # fmt: skip
    assert written.tables[0].rows[1].cells[0].text == "One\nTwo"


def test_excel_keeps_the_line_break_in_the_cell_and_makes_the_row_high_enough() -> None:
    cells = [cell.value for sheet in openpyxl.load_workbook(BytesIO(bytes_of("xlsx"))) for row in sheet for cell in row]

    assert "One\nTwo" in cells
    assert height_of([("One\nTwo", 40)]) == 2 * height_of([("One", 40)]) - 2


def test_a_pdf_breaks_the_line() -> None:
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(bytes_of("pdf"))).pages)

    assert text.count("One\nTwo") == 5


def bytes_of(form: str) -> bytes:
    content = FORMATS[form](PAPER, Layout()).content
    assert isinstance(content, bytes)
    return content
