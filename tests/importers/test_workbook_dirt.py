"""What happens to workbooks in the world: nothing of it is lost in silence, and mistakes are told at their cells."""

import datetime as dt
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.comments import Comment
from tests.importers.workbooks import TEAM, Book, edit, folder_with, lines_changed, taken

from skillmatrix.app.importing import ImportResult
from skillmatrix.errors import UserError

Edit = Callable[[Book], object]


def cell(sheet: str, row: str, column: str, value: object) -> Edit:
    def change(book: Book) -> None:
        book[sheet][row, column] = value

    return change


def edited(tmp_path: Path, change: Edit) -> ImportResult:
    folder = folder_with(tmp_path)
    edit(folder, change)
    return taken(folder)


def refused(tmp_path: Path, change: Edit) -> list[str]:
    """What is said of a workbook that is not taken, without the name of the file."""
    folder = folder_with(tmp_path)
    edit(folder, change)
    with pytest.raises(UserError) as error:
        taken(folder)
    return str(error.value).replace(f"{folder}/", "").split("\n")


def fates(result: ImportResult) -> list[tuple[str, str, str]]:
    return [
        (item.action, item.what, item.where.rpartition(", ")[2]) for item in result.loss.items if item.action != "kept"
    ]


WRONG = {
    "a level that there is not": (
        cell("targets", "sql", "analyst", 7),
        "  Target levels!C5: 7 is no level of the scale; there are: 0, 1, 2, 3",
    ),
    "half a level": (cell("targets", "sql", "analyst", 1.5), "  Target levels!C5: 1.5 is no level of the scale; there are: 0, 1, 2, 3"),
    "a level that is misspelt": (cell("targets", "sql", "analyst", "allain"), "  Target levels!C5: “allain” cannot stand here; did you mean “allein”?"),
    "a level that the skill does not offer": (
        cell("targets", "sql", "analyst", 3),
        "  Target levels!C5: “sql” does not describe level 3, so nobody can choose it; write 2, or describe level 3",
    ),
    "a kind that there is not": (cell("skills", "sql", "kind", "Werkzeuk"), "  Skills!J5: “Werkzeuk” cannot stand here; did you mean “werkzeug”?"),
    "a weight that became a day": (
        cell("details", "analyst/talking", "weight", dt.date(2026, 5, 1)),
        "  Weights and reasons!D6: the spreadsheet made a day of this number (2026-05-01); format the cell as text and write it again, perhaps 1.5",
    ),
    "a name that became a day": (
        cell("skills", "sql", "name.de", dt.date(2026, 5, 1)),
        "  Skills!D5: the spreadsheet made a day of this text (2026-05-01); format the cell as text and write it again",
    ),
    "a formula without a result": (
        cell("details", "analyst/talking", "weight", "=1+1"),
        "  Weights and reasons!D6: this formula has no result yet; open the file in a spreadsheet and save it, or write the value",
    ),
    "a share in words": (cell("tasks", "analyst/report", "share", "sechzig"), "  Tasks!F5: “sechzig” is no number"),
    "neither yes nor no": (cell("categories", "data", "optional", "vielleicht"), "  Categories!H5: “vielleicht” is neither yes nor no"),
    "too many steps": (cell("details", "engineer/sql", "weight", "1 | 2 | 3"), "  Weights and reasons!D8: the ladder has 2 steps, and here are 3 values"),
    "a cell that only tells": (cell("scale", "1", "level", 9), "  Scale!B6: this cell is only told here: it is changed in the file of the matrix"),
    "an id of a step": (cell("roles", "engineer@senior", "id", "x"), "  Roles!B8: the id of a step is made of its role and the step"),
    "a category that there is not": (
        lambda book: book["skills"].add(name__de="Was", category="Nix"),
        "  Skills!C8: there is no category “Nix”; there are: data, people",
    ),
    "a name without letters": (
        lambda book: book["skills"].add(name__de="数据", category="data"),
        "  Skills!C8: no id can be made of this name; write one of small letters, digits and hyphens",
    ),
    "an id that cannot be one": (
        lambda book: book["skills"].add(id="Größe!", name__de="Was", category="data"),
        "  Skills!B8: “Größe!” cannot be an id; an id has lower-case letters, digits and hyphens: groesse",
    ),
    "an id that is there already": (
        lambda book: book["skills"].add(id="sql", name__de="Was", category="data"),
        "  Skills!B8: “sql” is there already; write another id, or none",
    ),
    "a row for a skill that there is not": (
        lambda book: book["targets"].add(skill="Sequel", analyst=1),
        "  Target levels!B8: there is no skill “Sequel”; did you mean “sql”?",
    ),
    "a new level of the scale that is no number": (
        lambda book: book["scale"].add(level="hoch", name__de="hoch"),
        "  Scale!B9: a level is a whole number",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), WRONG.values(), ids=WRONG)
def test_a_cell_that_cannot_be_taken_is_named_with_what_would_be_right(change: Edit, told: str, tmp_path: Path) -> None:
    assert refused(tmp_path, change) == ["team.xlsx: 1 cell cannot be taken, so nothing was changed:", told]


def test_a_text_that_was_taken_over_cannot_be_emptied(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book["roles"]["lead-analyst", "purpose.de"] = None
        book["roles"]["lead-analyst", "purpose.en"] = None

    told = "this comes from the role that this one is based on, and cannot be emptied here"
    assert told in refused(tmp_path, change)[-1]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book["targets"]["sql", "analyst"] = 7
        book["skills"]["sql", "kind"] = "x"
        book["tasks"]["analyst/report", "share"] = 1.5

    assert refused(tmp_path, change) == [
        "team.xlsx: 3 cells cannot be taken, so nothing was changed:",
        "  Skills!J5: “x” cannot stand here; there are: knowledge, tool, practice, language, behaviour",
        "  Target levels!C5: 7 is no level of the scale; there are: 0, 1, 2, 3",
        "  Tasks!F5: 1.5 is no whole number",
    ]


def test_an_error_of_the_matrix_is_told_at_the_cell_it_comes_from(tmp_path: Path) -> None:
    assert refused(tmp_path, cell("tasks", "analyst/report", "share", 55)) == [
        "team.xlsx: 2 cells cannot be taken, so nothing was changed:",
        "  Tasks!F6: the shares of “analyst” add up to 95; they add up to 100",
        "  Tasks!F6: the shares of “lead-analyst” add up to 95; they add up to 100",
    ]


def test_sorted_rows_and_moved_columns_change_nothing(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        page = book.pages["skills"]
        rows = [[each.value for each in row] for row in page.iter_rows(min_row=5)]
        for number, values in enumerate(reversed(rows), 5):
            for column, value in enumerate(values, 1):
                page.cell(number, column).value = value
        for row in range(1, page.max_row + 1):
            page.cell(row, 4).value, page.cell(row, 6).value = page.cell(row, 6).value, page.cell(row, 4).value

    result = edited(tmp_path, change)
    assert (lines_changed(result), fates(result), result.notes) == ([], [], ())


def test_a_comment_of_a_reviewer_is_in_the_report(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book["skills"].cell("sql", "name.de").comment = Comment("Bitte prüfen", "Ria")

    result = edited(tmp_path, change)
    assert fates(result) == [("dropped", "comment of a reviewer", "Skills #!D5")]
    assert [item.sample for item in result.loss.items if item.action == "dropped"] == ["Bitte prüfen"]


def test_what_is_merged_away_stays(tmp_path: Path) -> None:
    result = edited(tmp_path, lambda book: book.pages["skills"].merge_cells("D5:E5"))
    assert lines_changed(result) == []
    assert result.notes == (
        "Skills: cells are merged (D5:E5); the first one of each counts, the others stay as they were",
    )


def test_hidden_rows_are_read_and_told(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book.pages["skills"].row_dimensions[5].hidden = True
        book["skills"]["sql", "name.de"] = "Anderes"

    result = edited(tmp_path, change)
    assert result.notes == ("Skills: hidden rows (1) were read like all others",)
    assert len(lines_changed(result)) == 2


def test_columns_and_sheets_of_ones_own_are_counted(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book.pages["skills"].cell(4, 20).value = "Mein Vermerk"
        book.pages["skills"].cell(5, 20).value = "später"
        book.book.create_sheet("Notizen").append(["a", "b"])

    result = edited(tmp_path, change)
    assert lines_changed(result) == []
    assert fates(result) == [
        ("dropped", "column of your own", "Skills!T5"),
        ("dropped", "sheet of your own", "Notizen!A1"),
    ]


def test_a_name_written_over_its_label_is_told(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book.pages["targets"]["B5"] = "Neuer Name"

    result = edited(tmp_path, change)
    assert lines_changed(result) == []
    assert fates(result) == [("dropped", "name of a skill or role", "Target levels!B5")]


def test_missing_rows_and_sheets_are_told_and_stay(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book.pages["skills"].delete_rows(5)
        book.book.remove(book.pages["tasks"])

    result = edited(tmp_path, change)
    assert lines_changed(result) == []
    assert result.notes == (
        "Skills: rows are missing (1); the matrix keeps what they say: sql",
        "the sheet “tasks” is missing; what it shows stays as it is",
    )


def test_an_emptied_row_counts_as_missing(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        for column in range(2, 12):
            book.pages["skills"].cell(5, column).value = None

    result = edited(tmp_path, change)
    assert lines_changed(result) == []
    assert result.notes == ("Skills: rows are missing (1); the matrix keeps what they say: sql",)


def test_what_goes_with_a_target_level_is_told(tmp_path: Path) -> None:
    result = edited(tmp_path, cell("targets", "talking", "analyst", None))
    assert [item.split(":")[0] for item in lines_changed(result)] == ["-      talking"]
    assert fates(result)[0] == ("dropped", "weight, must or reason", "Weights and reasons!D6")


def test_a_comma_is_told_as_changed(tmp_path: Path) -> None:
    result = edited(tmp_path, cell("details", "analyst/talking", "weight", "2,5"))
    assert fates(result) == [("changed", "number or word", "Weights and reasons!D6")]


def test_another_version_of_the_matrix_is_a_warning(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "team.yaml").write_text(TEAM.replace('version: "1"', 'version: "2"'), encoding="utf-8")
    assert taken(folder).notes == (
        "the workbook was exported from version 1, and the matrix is version 2; where they differ, the workbook wins: look at the difference",
    )


def test_a_matrix_that_was_changed_meanwhile_is_a_warning(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "team.yaml").write_text(TEAM.replace("# A team", "# Our team"), encoding="utf-8")
    assert taken(folder).notes == (
        "the matrix was changed after the workbook was exported; where they differ, the workbook wins: look at the difference",
    )


def test_the_workbook_of_another_matrix_is_refused(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "team.yaml").write_text(TEAM.replace("id: team", "id: other"), encoding="utf-8")
    with pytest.raises(UserError, match=r"was exported from the matrix “team”, and .* is “other”"):
        taken(folder)


def test_a_workbook_of_a_later_format_is_refused(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book.pages["about"]["C2"] = "skillmatrix-workbook/9"

    assert refused(tmp_path, change) == ["team.xlsx is a workbook of another version of skillmatrix; export it anew"]


def test_a_matrix_that_is_made_of_a_workbook_alone_says_what_it_lacks(tmp_path: Path) -> None:
    from skillmatrix.app.importing import ImportRequest, import_sources

    folder = folder_with(tmp_path)
    request = ImportRequest([str(folder / "team.xlsx")], "en", output=str(folder / "new.yaml"))
    result = import_sources(request, lambda _: None)
    assert [finding.message for finding in result.findings if finding.severity.value == "error"] == []
    assert result.notes == (
        "a workbook does not hold needs, examples; with --into the matrix it came from, they stay",
        "what roles take over from others was written into each of them",
    )
    assert """    requires:
      sql: 2
      talking:
        level: 3
        weight: 1.5
        must: 1
        why: {de: Fragen klären., en: Clear up questions.}
""" in result.text.partition("  - id: lead-analyst\n")[2]


def damaged(folder: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    """Change a part inside the file."""
    with ZipFile(folder / "team.xlsx") as old:
        parts = {name: old.read(name) for name in old.namelist()}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, change(data) if name == part else data)
    (folder / "team.xlsx").write_bytes(out.getvalue())


SKILLS = "xl/worksheets/sheet4.xml"
HOSTILE = {
    "a DTD": lambda data: data.replace(b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet', 1),
    "a column beyond the last": lambda data: data.replace(b'r="D5"', b'r="XFE5"'),
    "a row beyond the last": lambda data: data.replace(b'<row r="5"', b'<row r="1048577"'),
    "a bomb": lambda data: data.replace(b"<sheetData>", b"<sheetData>" + b" " * 520_000_000),
    "no XML": lambda data: data[: len(data) // 2],
    "nested cells": lambda data: data.replace(b"<sheetData>", b"<sheetData><row>" + b"<c>" * 70 + b"</c>" * 70 + b"</row>"),
    "nested values": lambda data: data.replace(b"<sheetData>", b"<sheetData><row><c>" + b"<v>" * 70 + b"</v>" * 70 + b"</c></row>"),
}  # fmt: skip


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_ends_with_one_sentence(change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    damaged(folder, SKILLS, change)
    with pytest.raises(UserError) as error:
        taken(folder)
    assert re.search(r"holds too much to be a table of people|is not an Excel file that can be read", str(error.value))


def test_a_million_empty_rows_and_a_cell_at_the_end_are_read(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    rows = b"".join(b'<row r="%d" spans="1:3"/>' % number for number in range(300, 1_048_576))
    last = b'<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>'
    damaged(folder, SKILLS, lambda data: data.replace(b"</sheetData>", rows + last + b"</sheetData>"))
    result = taken(folder)
    assert lines_changed(result) == []
    assert fates(result) == [("dropped", "column of your own", "Skills!XFD1048576")]


def test_macros_and_links_to_other_files_are_not_touched(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    with ZipFile(folder / "team.xlsx", "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert lines_changed(taken(folder)) == []


def test_texts_that_begin_like_a_formula_are_texts_in_the_file(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, TEAM.replace("de: Abfragen", 'de: "=1+1"').replace("de: Reden", "de: '@Reden'"))
    page = next(
        page for page in openpyxl.load_workbook(folder / "team.xlsx") if page["A1"].value == "skillmatrix:skills"
    )
    assert [(page["D5"].value, page["D5"].data_type, page["D5"].quotePrefix), page["D7"].data_type] == [
        ("=1+1", "s", True),
        "s",
    ]
    assert lines_changed(taken(folder)) == []
