"""CSV is for programs: each row on a line, every text comes back, and no spreadsheet takes a text for a formula."""

import csv
import re
from fractions import Fraction
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.errors import UserError
from skillmatrix.render.csv import render_csv
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.plain_text import printable_lines

from .office_files import HOSTILE, paper


def written(*texts: str) -> str:
    return render_csv(paper(data=Table((Column("a"), Column("b")), tuple((Cell("x"), Cell(text)) for text in texts))))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))


def original(value: str) -> str:
    """As the documentation of the module says: one apostrophe less where a formula could begin."""
    return re.sub(r"(^|;\s*)'(?=['=+\-@＝＋－＠])", r"\1", value)


def test_spreadsheets_see_at_the_first_byte_that_it_is_utf_8() -> None:
    assert written("ä").encode().startswith(b"\xef\xbb\xbf")


def test_lines_end_as_the_standard_says_and_a_break_inside_a_value_stays() -> None:
    text = written("one", "two, three", 'say "four"', "five\nsix")

    assert text.count("\r\n") == 5
    assert text.count("\n") == 6
    assert [row[1] for row in read(text)] == ["b", "one", "two, three", 'say "four"', "five\nsix"]


def test_a_number_stays_a_number_even_below_zero() -> None:
    table = Table((Column("gap"),), ((Cell("-1", -1),), (Cell("0.0313", Fraction(1, 32)),)))

    assert read(render_csv(paper(data=table)))[1:] == [["-1"], ["0.0313"]]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_begins_a_formula_wherever_a_spreadsheet_splits_the_line(text: str) -> None:
    line = written(text).split("\r\n")[1]
    split_at_commas, split_at_semicolons = read(written(text))[1], line.split(";")

    for value in (*split_at_commas, *split_at_semicolons):
        assert value.strip().removeprefix('"').lstrip()[:1] not in set("=+-@＝＋－＠\t\r")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "'"])
def test_a_text_that_begins_with_a_sign_of_a_formula_gets_an_apostrophe(sign: str) -> None:
    assert read(written(f"{sign}A1"))[1] == ["x", f"'{sign}A1"]
    assert read(written(f"a; {sign}A1"))[1] == ["x", f"a; '{sign}A1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_taking_the_apostrophe_away_gives_the_text_back(text: str) -> None:
    assert original(read(written(text))[1][1]) == printable_lines(text)


@given(st.text(alphabet="'=+-@;＝ a", max_size=12))
def test_protection_can_be_undone_whatever_the_text(text: str) -> None:
    assert original(read(written(f"x{text}"))[1][1]) == printable_lines(f"x{text}")
    assert original(read(written(text))[1][1]) == printable_lines(text)


def test_rows_in_are_rows_out() -> None:
    assert len(read(written(*HOSTILE))) == len(HOSTILE) + 1


def test_a_page_without_data_is_refused_with_a_way_on() -> None:
    with pytest.raises(UserError, match="choose xlsx, docx"):
        render_csv(paper())
