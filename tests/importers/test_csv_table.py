"""CSV as spreadsheets of all countries write it."""

from pathlib import Path

import pytest

from skillmatrix.errors import UserError
from skillmatrix.importers.opening import open_table


def read(tmp_path: Path, data: bytes) -> tuple[list[str], list[list[str]], str]:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    table = open_table(path, "people.csv")
    rows = [[str(row.number), *(str(cell) for cell in row.cells.values())] for row in table.rows]
    return list(table.header.values()), rows, table.note


@pytest.mark.parametrize(
    "data",
    [
        b"person,sql\np1,3\n",
        b"person;sql\r\np1;3\r\n",
        b"person\tsql\np1\t3",
        b"person|sql\np1|3\n",
        b"\xef\xbb\xbfperson;sql\np1;3\n",
        "person;sql\np1;3\n".encode("utf-16"),
    ],
    ids=["comma", "semicolon", "tab", "bar", "mark", "utf-16"],
)
def test_every_spreadsheet_writes_csv_in_its_own_way(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) == (["person", "sql"], [["2", "p1", "3"]], "")


def test_a_line_for_excel_is_no_row(tmp_path: Path) -> None:
    assert read(tmp_path, b"sep=;\nperson;sql\np1;3\n")[:2] == (["person", "sql"], [["3", "p1", "3"]])


def test_the_code_page_of_windows_is_read_and_told(tmp_path: Path) -> None:
    header, rows, note = read(tmp_path, "Kürzel;Straße\nÜ;ß\n".encode("cp1252"))
    assert (header, rows) == (["Kürzel", "Straße"], [["2", "Ü", "ß"]])
    assert note == "people.csv is not in UTF-8; it is read as Windows writes it, so look at the umlauts"


def test_rows_are_counted_as_in_an_editor(tmp_path: Path) -> None:
    assert read(tmp_path, b'\nperson,note\n\np1,"two\nlines"\np2,x\n')[1] == [
        ["4", "p1", "two\nlines"],
        ["6", "p2", "x"],
    ]


def test_commas_in_the_names_of_columns_separate_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, b'person;"a, b, c"\np1;3\n')[0] == ["person", "a, b, c"]


def test_the_apostrophe_in_front_of_a_formula_is_taken_away(tmp_path: Path) -> None:
    assert read(tmp_path, b"person,n\n'=1+1,'t is\n")[1] == [["2", "=1+1", "'t is"]]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "people.csv has no rows; the first row names the columns"),
        (b" , \n", "people.csv has no rows; the first row names the columns"),
        (b"person\0sql", "people.csv is no text; save the table as CSV or XLSX"),
        (b'person,sql\np1,"3\np2,4\n', "people.csv, line 3: this row cannot be read; perhaps a quote is not closed"),
        (
            b"person,sql\np1," + b"x" * 40_000,
            "people.csv, line 2: this row cannot be read; perhaps a quote is not closed",
        ),
    ],
    ids=["empty", "blank", "binary", "open quote", "endless"],
)
def test_what_is_no_table_is_refused_with_its_place(tmp_path: Path, data: bytes, told: str) -> None:
    with pytest.raises(UserError) as error:
        read(tmp_path, data)
    assert str(error.value) == told
