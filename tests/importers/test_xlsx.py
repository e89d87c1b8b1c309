"""Sheets of Excel files: written by other programs, by hand, and by people who mean harm."""

import datetime as dt
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from skillmatrix.errors import UserError
from skillmatrix.importers import xlsx, xml_parts
from skillmatrix.importers.opening import open_table
from skillmatrix.importers.table import Cell, NoValue, Table, column_letters, shown

EVENING = dt.datetime(2026, 11, 22, 23, 59)  # noqa: DTZ001 - spreadsheets know no time zones
PARTS = {
    "_rels/.rels": '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns:r="u"><sheets><sheet name="One" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/>'
    '<Relationship Id="s" Type="x/sharedStrings" Target="/xl/strings.xml"/>'
    '<Relationship Id="e" Type="x/worksheet" Target="http://example.com/" TargetMode="External"/></Relationships>',
    "xl/strings.xml": "<sst><si><t>person</t></si><si><r><t>an</t></r><r><t>a</t></r><rPh><t>ANA</t></rPh></si></sst>",
    "xl/sheet.xml": "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>sql</t></is></c></row>{rows}"
    "</sheetData></worksheet>",
}
PERSON = "<row><c t='s'><v>1</v></c><c><v>3</v></c></row>"


def package(tmp_path: Path, rows: str = PERSON, **parts: str | None) -> Path:
    path = tmp_path / "people.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (PARTS | parts).items():
            if text is not None:
                archive.writestr(name, text.replace("{rows}", rows))
    return path


def cells(table: Table) -> list[list[Cell]]:
    return [list(row.cells.values()) for row in table.rows]


def read(path: Path, sheet: str | None = None) -> Table:
    return open_table(path, "people.xlsx", sheet)


def test_a_sheet_of_openpyxl_is_read_with_its_kinds_of_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["person", "sql", "day", "share", "is", "at"])
    book.active.append(["ana", 3, dt.date(2026, 11, 22), 1.5, True, EVENING])
    book.active["H3"] = "far"
    book.save(tmp_path / "a.xlsx")
    table = read(tmp_path / "a.xlsx")
    assert table.header == {0: "person", 1: "sql", 2: "day", 3: "share", 4: "is", 5: "at"}
    day = dt.date(2026, 11, 22)
    rows = [(row.number, dict(row.cells)) for row in table.rows]
    assert rows == [(2, {0: "ana", 1: Decimal(3), 2: day, 3: Decimal("1.5"), 4: True, 5: day}), (3, {7: "far"})]


def test_a_sheet_of_xlsxwriter_is_read_with_its_formats_and_formulas(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("Team")
        german = book.add_format({"num_format": 'dd". Tag" mm\\.yyyy'})
        euro = book.add_format({"num_format": '#,##0.00 "day"'})
        sheet.write_row(0, 0, ["person", "day", "pay", "sum"])
        sheet.write_string(1, 0, "  ben ")
        sheet.write_datetime(1, 1, EVENING, german)
        sheet.write_number(1, 2, 0.1 + 0.2, euro)
        sheet.write_formula(1, 3, "=1+2", None, 3)
    assert cells(read(tmp_path / "a.xlsx")) == [["  ben ", dt.date(2026, 11, 22), Decimal("0.3"), Decimal(3)]]


def test_days_are_counted_from_1904_where_the_file_says_so(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["day"])
    book.active.append([dt.date(2026, 11, 22)])
    book.save(tmp_path / "a.xlsx")
    assert cells(read(tmp_path / "a.xlsx")) == [[dt.date(2026, 11, 22)]]


@pytest.mark.parametrize(
    ("serial", "day"), [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (46348, "2026-11-22")]
)
def test_days_are_those_that_excel_shows(tmp_path: Path, serial: int, day: str) -> None:
    styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs></styleSheet>'
    links = PARTS["xl/_rels/workbook.xml.rels"].replace(
        "</", '<Relationship Id="t" Type="x/styles" Target="st.xml"/></'
    )
    path = package(
        tmp_path, f"<row><c s='1'><v>{serial}</v></c><c s='0'><v>7</v></c></row>",
        **{"xl/st.xml": styles, "xl/_rels/workbook.xml.rels": links},
    )  # fmt: skip
    assert cells(read(path)) == [[dt.date.fromisoformat(day), Decimal(7)]]


def test_a_hidden_sheet_is_not_meant_and_the_one_that_is_read_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Old"
    book.active.sheet_state = "hidden"
    for name in ("Team", "Notes"):
        book.create_sheet(name).append([name])
    book.save(tmp_path / "a.xlsx")
    table = read(tmp_path / "a.xlsx")
    assert (table.sheet, list(table.header.values()), table.note) == (
        "Team",
        ["Team"],
        "people.xlsx: the sheet “Team” is read",
    )
    assert read(tmp_path / "a.xlsx", "Notes").header == {0: "Notes"}
    with pytest.raises(UserError, match=r"people\.xlsx has no sheet “Note”; did you mean “Notes”"):
        read(tmp_path / "a.xlsx", "Note")


def test_how_a_name_is_pronounced_is_no_part_of_it(tmp_path: Path) -> None:
    table = read(package(tmp_path, PERSON + "<row><c t='inlineStr'><is><t>ben</t><rPh><t>BEN</t></rPh></is></c></row>"))
    assert (table.header, cells(table)) == ({0: "person", 1: "sql"}, [["ana", Decimal(3)], ["ben"]])


def test_places_that_a_file_leaves_out_follow_those_before(tmp_path: Path) -> None:
    rows = "<row r='7'><c r='C7'><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"
    found = [(row.number, dict(row.cells)) for row in read(package(tmp_path, rows)).rows]
    assert found == [(7, {2: Decimal(1), 3: Decimal(2)}), (8, {1: Decimal(3)})]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("<c t='e'><v>#REF!</v></c>", NoValue("#REF!")),
        ("<c><f>1+1</f></c>", NoValue("")),
        ("<c t='str'><f>A1</f><v>ana</v></c>", "ana"),
        ("<c t='b'><v>0</v></c>", False),
        ("<c t='d'><v>2026-11-22T00:00:00</v></c>", dt.date(2026, 11, 22)),
        ("<c><v>1E2</v></c>", Decimal(100)),
        ("<c><v>2.9999999999999996</v></c>", Decimal(3)),
    ],
)
def test_a_cell_is_what_a_person_sees_there(tmp_path: Path, cell: str, value: Cell) -> None:
    assert cells(read(package(tmp_path, f"<row>{cell}</row>"))) == [[value]]


BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>'
DAMAGED = "people.xlsx is not an Excel file that can be read; save it again as XLSX or CSV"
TOO_MUCH = "people.xlsx holds too much to be a table of people"


@pytest.mark.parametrize(
    ("changes", "rows", "told"),
    [
        ({"xl/sheet.xml": BOMB}, "", DAMAGED),
        ({"xl/sheet.xml": "<worksheet>"}, "", DAMAGED),
        ({"xl/sheet.xml": None}, "", DAMAGED),
        ({"_rels/.rels": None}, "", DAMAGED),
        ({"_rels/.rels": "<Relationships/>"}, "", DAMAGED),
        ({"xl/workbook.xml": "<workbook/>"}, "", DAMAGED),
        ({"xl/strings.xml": BOMB}, "", DAMAGED),
        ({}, "<row r='x'/>", DAMAGED),
        ({}, "<row><c><v>three</v></c></row>", DAMAGED),
        ({}, "<row><c><v>NaN</v></c></row>", DAMAGED),
        ({}, "<row r='1048577'/>", TOO_MUCH),
        ({}, "<row><c r='XFE1'><v>1</v></c></row>", TOO_MUCH),
        ({}, "<a>" * 70 + "</a>" * 70, TOO_MUCH),
    ],
    ids=["entities", "open", "no sheet", "no links", "nothing linked", "no sheets", "entities in texts",
         "row", "number", "not a number", "rows", "columns", "depth"],
)  # fmt: skip
def test_a_damaged_or_hostile_file_is_one_sentence(
    tmp_path: Path, changes: dict[str, str | None], rows: str, told: str
) -> None:
    with pytest.raises(UserError) as error:
        list(read(package(tmp_path, PERSON + rows, **changes)).rows)
    assert str(error.value) == told


def test_a_part_that_unpacks_to_more_than_it_may_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_parts, "MAX_PART", 100_000)
    with pytest.raises(UserError, match=TOO_MUCH):
        list(read(package(tmp_path, "<row/>" * 100_000)).rows)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "people.xlsx is an old Excel file or has a password; save it as XLSX without one",
        ),
        (b"person,sql\n", DAMAGED),
        (b"", DAMAGED),
    ],
)
def test_what_is_no_excel_file_of_today_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(data)
    with pytest.raises(UserError) as error:
        read(tmp_path / "a.xlsx")
    assert str(error.value) == told


@pytest.mark.parametrize(
    ("ending", "data", "sentence"),
    [("xls", b"\xd0\xcf\x11\xe0", "save it as XLSX without one"), ("ods", b"PK", "save it again as XLSX or CSV")],
)
def test_other_spreadsheets_are_told_what_to_do(tmp_path: Path, ending: str, data: bytes, sentence: str) -> None:
    (tmp_path / f"a.{ending}").write_bytes(data)
    with pytest.raises(UserError, match=sentence):
        read(tmp_path / f"a.{ending}")


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_BYTES", 100)
    with pytest.raises(UserError, match=r"people\.xlsx is larger than 0 MB"):
        read(package(tmp_path))


def test_rows_are_read_while_they_are_asked_for(tmp_path: Path) -> None:
    rows = read(package(tmp_path, PERSON * 50_000 + "<broken")).rows
    assert next(rows).cells == {0: "ana", 1: Decimal(3)}
    with pytest.raises(UserError, match=DAMAGED):
        list(rows)


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16383, "XFD")])
def test_columns_are_called_as_in_a_spreadsheet(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.mark.parametrize(
    ("cell", "text"),
    [(Decimal("3.0"), "3"), (Decimal("1.50"), "1.5"), (Decimal("1E+2"), "100"), (True, "true"), (False, "false"),
     (None, ""), (" a ", "a"), (dt.date(2026, 11, 2), "2026-11-02"), (NoValue("#REF!"), "#REF!")],
)  # fmt: skip
def test_a_cell_as_text_is_what_people_would_write(cell: Cell | None, text: str) -> None:
    assert shown(cell) == text
