"""Ordinary dirt and hostile files: each is read as far as it makes sense, or refused in one sentence; nothing is run."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.errors import UserError
from skillmatrix.importers import markdown_matrix, table_matrix
from skillmatrix.importers.dialects import Asked, Imported, Source, dialect_of
from skillmatrix.model.mapping import TableMapping

xlsxwriter = pytest.importorskip("xlsxwriter")


def source(name: str, data: bytes | str) -> Source:
    return Source(Path(name), name, data if isinstance(data, bytes) else data.encode())


def imported(text: bytes | str, name: str = "a.csv", mapping: dict[str, Any] | None = None) -> Imported:
    said = {"format": "skillmatrix-mapping/1", **mapping} if mapping else None
    asked = Asked("de", TableMapping.model_validate(said) if said else None)
    return table_matrix.read([source(name, text)], asked)


def fates(found: Imported) -> dict[str, tuple[str, str]]:
    return {
        text: (found.ledger.fate(place).action, str(found.ledger.fate(place).because))
        for place, text in found.ledger.places()
    }


def skills_in(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [skill for category in data["categories"] for skill in category.get("skills", ())]


def book(write: Callable[[Any, Any], None]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        write(made, made.add_worksheet("Matrix"))
    return out.getvalue()


def changed_part(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same archive with another text in one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            text = before.read(name)
            after.writestr(name, change(text.decode()) if name == part else text)
    return out.getvalue()


def simple(_: Any, sheet: Any) -> None:
    sheet.write_row(0, 0, ["Kompetenz", "Junior"])
    sheet.write_row(1, 0, ["SQL", 2])


SHEET = "xl/worksheets/sheet1.xml"

# How tables are written


@pytest.mark.parametrize(
    ("data", "note"),
    [
        ("Kompetenz;Größe\nZuhören;2\n".encode("cp1252"), True),
        ("\ufeffKompetenz;Größe\nZuhören;2\n".encode(), False),
        ("sep=;\nKompetenz;Größe\nZuhören;2\n".encode(), False),
        ("Kompetenz\tGröße\nZuhören\t2\n".encode("utf-16"), False),
    ],
)
def test_a_table_is_read_as_spreadsheets_write_it(data: bytes, note: bool) -> None:
    found = imported(data)
    assert [skill["name"] for skill in skills_in(found.data)] == ["Zuhören"]
    assert found.data["roles"] == [{"id": "groesse", "title": "Größe", "requires": {"zuhoeren": 2}}]
    assert bool(found.notes) is note


def test_a_decimal_comma_is_a_weight_and_no_level() -> None:
    mapping = {
        "tables": [{"columns": {"skill": "Skill", "role": "Role", "target": "Soll", "weight": "Gewicht"}}],
        "scale": {"0": ["a"], "1": ["b"], "2": ["c"]},
    }
    found = imported("Skill;Role;Soll;Gewicht\nSQL;Analyse;2;1,5\nPython;Analyse;1,5;2\n", mapping=mapping)
    requires = found.data["roles"][0]["requires"]
    assert str(requires["sql"]["weight"]) == "1.5"
    assert requires["python"]["level"] == 1
    assert fates(found)["1,5"] == ("guessed", "a level is a whole number; it was rounded down")


def test_a_date_in_the_place_of_a_level_is_told_and_no_level() -> None:
    def write(made: Any, sheet: Any) -> None:
        simple(made, sheet)
        sheet.write_row(2, 0, ["R", 1])
        sheet.write_row(3, 0, ["Python"])
        sheet.write_datetime(3, 1, dt.date(2026, 3, 2), made.add_format({"num_format": "d.m"}))

    found = imported(book(write), "a.xlsx")
    assert fates(found)["2026-03-02"] == ("dropped", "the spreadsheet made a day of it")
    assert found.data["roles"][0]["requires"] == {"sql": 2, "r": 1}


def test_formulas_give_what_they_showed_last_and_nothing_is_worked_out() -> None:
    def write(made: Any, sheet: Any) -> None:
        simple(made, sheet)
        sheet.write_string(2, 0, "Python")
        sheet.write_formula(2, 1, "=1+2", None, 3)

    found = imported(book(write), "a.xlsx")
    assert found.data["roles"][0]["requires"] == {"sql": 2, "python": 3}
    assert fates(found)["3"] == ("changed", "the last result of a formula was taken")


def test_a_formula_with_an_error_is_dropped_and_told() -> None:
    def write(made: Any, sheet: Any) -> None:
        simple(made, sheet)
        sheet.write_string(2, 0, "Python")
        sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")

    mapping = {"tables": [{"columns": {"skill": "Kompetenz"}, "roles": {"Junior": None}}]}
    found = imported(book(write), "a.xlsx", mapping)
    assert fates(found)["#DIV/0!"] == ("dropped", "the formula has no value")


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+49", "@here", "<script>alert(1)</script>", "List<String>", "{{ x }}"]
)
def test_what_looks_like_a_formula_or_like_html_stays_text(text: str) -> None:
    found = imported(f"Skill,Level 1,Level 2\n{text},a,b\n")
    assert skills_in(found.data)[0]["name"] == text
    assert fates(found)[text] == ("kept", "")


def test_merged_cells_hidden_rows_and_comments_are_told() -> None:
    def write(_: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ["Bereich", "Kompetenz", "Junior"])
        sheet.merge_range(1, 0, 2, 0, "Daten")
        sheet.write_row(1, 1, ["SQL", 2])
        sheet.write_row(2, 1, ["Python", 3])
        sheet.write_comment("C3", "too high?")
        sheet.set_row(2, None, None, {"hidden": True})

    found = imported(book(write), "a.xlsx")
    assert [category["name"] for category in found.data["categories"]] == ["Daten"]
    assert len(skills_in(found.data)) == 2
    assert fates(found)["too high?"] == ("dropped", "a matrix has no place for it")
    assert [note.split(": ")[1][:1] for note in found.notes] == ["1", "1"]


def test_other_sheets_are_told_apart_from_what_nobody_understands() -> None:
    def write(made: Any, sheet: Any) -> None:
        simple(made, sheet)
        made.add_worksheet("Notizen").write_string(0, 0, "nächstes Jahr")

    found = imported(book(write), "a.xlsx")
    assert fates(found)["nächstes Jahr"] == ("dropped", "one sheet is read unless a mapping names more")


# Names


def test_names_that_make_the_same_id_get_a_number_and_the_report_says_so() -> None:
    found = imported("Skill,Junior\nGröße,1\nGroesse,2\nGRÖSSE,3\n")
    assert [skill["id"] for skill in skills_in(found.data)] == ["groesse", "groesse-2", "groesse-3"]
    assert any("groesse-2, groesse-3" in each.what for each in found.ledger.added)


@pytest.mark.parametrize(
    ("name", "wanted"), [("con", "con-skill"), ("日本", "skill"), ("…", "skill"), ("A" * 90, "a" * 64)]
)
def test_an_id_can_always_be_made(name: str, wanted: str) -> None:
    assert skills_in(imported(f"Skill,Junior\n{name},1\n").data)[0]["id"] == wanted


def test_the_same_name_twice_in_a_grid_is_two_skills_and_told() -> None:
    found = imported("Skill,Junior\nSQL,1\nSQL,2\n")
    assert [skill["refs"]["a"] for skill in skills_in(found.data)] == [["SQL"], ["SQL (2)"]]
    assert any(item.action == "guessed" and "twice" in item.because for item in found.ledger.items())


def test_signs_that_nobody_sees_and_emoji_are_taken_out_and_counted() -> None:
    found = imported("Skill,Level 1,Level 2\n🎯 Ziele\u200b,a\u2028b, x  y \n")
    (skill,) = skills_in(found.data)
    assert (skill["name"], skill["levels"]) == ("Ziele", {"1": "a\nb", "2": "x y"})
    assert [item.leaves for item in found.ledger.items() if item.action == "changed"] == [1, 1, 1]


def test_links_become_resources() -> None:
    found = imported(
        'Skill,Level 1,Level 2\nSQL,"see [a page](https://example.org/a)","<a href=""https://example.org/b"">b</a>"\n'
    )
    (skill,) = skills_in(found.data)
    assert skill["levels"] == {"1": "see a page", "2": "b"}
    assert [each["url"] for each in skill["resources"]] == ["https://example.org/a", "https://example.org/b"]


def test_a_text_that_is_too_long_keeps_its_beginning_and_is_told() -> None:
    found = imported(f"Skill,Level 1,Level 2\nSQL,{'a' * 5000},b\n")
    assert len(skills_in(found.data)[0]["levels"]["1"]) == 4000
    assert fates(found)["a" * 5000] == ("dropped", "a text has at most 4,000 characters")


# What is refused


def test_a_missing_column_is_told_with_the_nearest() -> None:
    mapping = {"tables": [{"columns": {"skill": "Kompetens"}}]}
    with pytest.raises(UserError, match=r"there is no column “Kompetens”; did you mean “Kompetenz”"):
        imported("Kompetenz;Junior\nSQL;1\n", mapping=mapping)


def test_a_missing_sheet_and_a_missing_file_are_told_with_the_nearest() -> None:
    sheet = {"tables": [{"sheet": "Matrx", "columns": {"skill": "Kompetenz"}}]}
    with pytest.raises(UserError, match="did you mean “Matrix”"):
        imported(book(simple), "a.xlsx", sheet)
    file = {"tables": [{"file": "b.xlsx", "columns": {"skill": "Kompetenz"}}]}
    with pytest.raises(UserError, match=r"the mapping names a file “b.xlsx”"):
        imported(book(simple), "a.xlsx", file)


def test_a_table_without_skills_asks_for_a_mapping() -> None:
    with pytest.raises(UserError, match="no skill was found"):
        imported("1,2\n3,4\n")


def test_a_million_empty_rows_are_nothing() -> None:
    def far(text: str) -> str:
        rows = "".join(f'<row r="{at}"/>' for at in range(3, 200_000))
        return text.replace("</sheetData>", f'{rows}<row r="1048576"/></sheetData>')

    found = imported(changed_part(book(simple), SHEET, far), "a.xlsx")
    assert len(skills_in(found.data)) == 1


def test_a_cell_in_the_last_corner_costs_nothing() -> None:
    def far(text: str) -> str:
        return text.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')

    found = imported(changed_part(book(simple), SHEET, far), "a.xlsx")
    assert fates(found)["1"][0] == "dropped"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1),
        lambda text: text.replace('r="A1"', 'r="XFE1"', 1),
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("<sheetData>", "<sheetData>" + "<x>" * 100, 1),
    ],
)
def test_hostile_sheets_are_refused_in_one_sentence(change: Callable[[str], str]) -> None:
    with pytest.raises(UserError) as refused:
        imported(changed_part(book(simple), SHEET, change), "a.xlsx")
    assert "\n" not in str(refused.value)
    assert "a.xlsx" in str(refused.value)


def test_a_sheet_with_more_cells_than_a_matrix_can_have_is_refused() -> None:
    rows = "\n".join(f"s{at},{',1' * 25}" for at in range(9_000))
    with pytest.raises(UserError, match="more than 100,000 cells"):
        imported(f"Skill\n{rows}\n")


def test_a_zip_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skillmatrix.importers.xml_parts.MAX_PART", 5_000_000)
    bomb = changed_part(book(simple), SHEET, lambda text: text.replace("<sheetData>", " " * 6_000_000 + "<sheetData>"))
    assert len(bomb) < 50_000
    with pytest.raises(UserError, match="holds too much"):
        imported(bomb, "a.xlsx")


@pytest.mark.parametrize(
    ("name", "text", "dialect"),
    [
        ("a.txt", "Skill;Junior\nSQL;1\n", "table"),
        ("a.txt", "# Skills\n\n- SQL: 1\n", "markdown"),
        ("a", "| Skill | Junior |\n|---|---|\n| SQL | 1 |\n", "markdown"),
        ("a.csv", "# Skill,Junior\n- SQL,1\n", "table"),
    ],
)
def test_the_dialect_is_found_from_the_content(name: str, text: str, dialect: str) -> None:
    assert dialect_of([source(name, text)]) == dialect


@pytest.mark.parametrize("text", ["format: other/1\nskills: []\n", '{"a": [1, 2]}', "just words\n", "\x00\x01\x02"])
def test_what_is_no_table_and_no_markdown_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="nothing that can be imported"):
        dialect_of([source("a.txt", text)])


def test_markdown_of_windows_is_read_and_told() -> None:
    found = markdown_matrix.read(
        [source("a.md", "# Matrix\n\n## Gespräch\n\n- Zuhören: 2\n".encode("cp1252"))], Asked("de")
    )
    assert [skill["name"] for skill in skills_in(found.data)] == ["Zuhören"]
    assert len(found.notes) == 1


def test_of_html_and_what_is_none_nothing_is_taken_away() -> None:
    text = "<b>fast</b> List<String>"
    assert skills_in(imported(f"Skill,Level 1,Level 2\nSQL,{text},b\n").data)[0]["levels"]["1"] == text


def test_the_report_says_why_a_name_was_changed() -> None:
    found = imported("Skill,Junior\n🎯 Ziele,1\n**Fett**,1\n  weit  weg ,1\n")
    assert {str(item.because) for item in found.ledger.items() if item.action == "changed"} == {
        "emoji were taken out of names",
        "signs of Markdown were taken out of names",
        "blanks too many were taken out",
    }


def test_a_legend_below_the_table_names_levels_and_is_no_category() -> None:
    found = imported('Bereich,Kompetenz,Junior\nDaten,SQL,1\n\n"0 = keine, 1 = gut"\n')
    assert [category["name"] for category in found.data["categories"]] == ["Daten"]
    assert found.data["scale"]["1"] == {"name": "gut"}
    assert fates(found)["0 = keine, 1 = gut"] == ("guessed", "taken for the legend of the levels")


def test_a_category_without_skills_is_told_as_not_used() -> None:
    found = imported("Bereich,Kompetenz,Junior\nDaten,SQL,1\nLeer,,\n")
    assert fates(found)["Leer"] == ("dropped", "no skill is in the category")


def test_the_limit_of_cells_holds_for_all_files_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skillmatrix.importers.grid.MOST_CELLS", 20)
    first, second = (source(name, "Skill,Junior\n" + "a,1\n" * 6) for name in ("a.csv", "b.csv"))
    assert table_matrix.read([first], Asked("de")).data["roles"]
    with pytest.raises(UserError, match=r"b\.csv has more than 20 cells"):
        table_matrix.read([first, second], Asked("de"))


def test_more_skills_than_a_matrix_can_have_are_refused() -> None:
    rows = "".join(f"s{at},1\n" for at in range(10_001))
    with pytest.raises(UserError, match="10,001 skills are too many"):
        imported(f"Skill,Junior\n{rows}")


@pytest.mark.parametrize(
    "line",
    [
        "- a" + " " * 200_000 + "b: 2",
        "- l" + " " * 200_000 + "x: 2",
        "# a" + " " * 200_000 + "b",
        "- " + "a:" * 100_000,
    ],
)
def test_long_lines_are_read_without_going_over_them_again_and_again(line: str) -> None:
    found = markdown_matrix.read([source("a.md", f"# M\n\n## Data\n\n- SQL: 1\n{line}\n")], Asked("en"))
    assert "'name': 'SQL'" in str(found.data)
