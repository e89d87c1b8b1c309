"""Word, Excel and CSV from the command line: what they say, in whole, and every way to ask for them wrongly."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.table import Table

ROOT = Path(__file__).parents[2]
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
DAY = ("--date", "2026-11-22")
# openpyxl does not know the bars of Excel 2010, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")

WORD = [
    ("report.de.docx", ("report", P7, "--lang", "de")),
    ("report.en.docx", ("report", P7, "--lang", "en", "--explain")),
    ("sheet.de.docx", ("report", P7, "--lang", "de", "--sheet")),
    ("corporate-cm.internal.de.docx", ("jobdesc", "corporate-cm", "--lang", "de")),
    ("corporate-cm.internal.en.docx", ("jobdesc", "corporate-cm", "--lang", "en")),
]
EXCEL = [
    ("report.de.xlsx", ("report", P7, "--lang", "de")),
    ("report.en.xlsx", ("report", P7, "--lang", "en")),
    ("roles.de.xlsx", ("report", P7, "--lang", "de", "--all-roles")),
]
CSV = [
    ("report.de.csv", ("report", P7, "--lang", "de")),
    ("report.en.csv", ("report", P7, "--lang", "en")),
    ("roles.en.csv", ("report", P7, "--lang", "en", "--all-roles")),
]


def word_text(path: Path) -> str:
    """A line for each paragraph and each row of a table, with the names of their styles."""
    lines = []
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = [
                    "".join(text.text for text in cell.iter() if text.tag.endswith("}t")) for cell in row._tr.tc_lst
                ]
                lines.append(f"[{block.style.name}] {' | '.join(cells)}")
        else:
            lines.append(f"[{block.style.name}] {block.text}")
    return "\n".join(lines) + "\n"


def excel_text(path: Path) -> str:
    """Each sheet with its rows; numbers with the format in which they are shown."""
    lines = []
    for sheet in openpyxl.load_workbook(path):
        lines += [f"# {sheet.title}", *(" | ".join(map(excel_cell, row)) for row in sheet.iter_rows()), ""]
    return "\n".join(lines)


def excel_cell(cell: Any) -> str:
    shown = f" as {cell.number_format}" if cell.data_type == "n" and cell.number_format != "General" else ""
    return "" if cell.value is None else f"{cell.value}{shown}"


@pytest.mark.parametrize(("name", "command"), WORD)
def test_the_word_file_says_this(run: Callable, golden: Callable, tmp_path: Path, name: str, command: Any) -> None:
    assert run(*command, *DAY, "-o", name).code == 0
    golden(f"office/{name}.txt", word_text(tmp_path / name))


@pytest.mark.parametrize(("name", "command"), EXCEL)
def test_the_excel_file_says_this(run: Callable, golden: Callable, tmp_path: Path, name: str, command: Any) -> None:
    assert run(*command, *DAY, "-o", name).code == 0
    golden(f"office/{name}.txt", excel_text(tmp_path / name))


@pytest.mark.parametrize(("name", "command"), CSV)
def test_the_csv_says_this(run: Callable, golden: Callable, tmp_path: Path, name: str, command: Any) -> None:
    shown = run(*command, *DAY, "-o", name)
    assert (shown.code, shown.err) == (0, f"skillmatrix: wrote {name}\n")
    golden(f"office/{name}.txt", (tmp_path / name).read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


# The data


def test_the_csv_has_the_numbers_of_the_json(run: Callable) -> None:
    data = json.loads(run("report", P7, "-f", "json", *DAY).out)
    rows = rows_of(run("report", P7, "-f", "csv", *DAY).out)

    assert [row["skill"] for row in rows] == [skill["id"] for skill in data["skills"]]
    for row, skill in zip(rows, data["skills"], strict=True):
        for key in ("required", "level", "weight", "share", "must", "gap", "coverage", "gain"):
            assert (float(row[key]) if row[key] else None) == skill[key]
        for key in ("category", "answer", "status", "confidence", "note"):
            assert row[key] == (skill[key] or "")
        assert {row[key] for key in ("person", "role", "date")} == {data["person"], data["role"], data["date"]}


def test_the_data_sheet_is_the_csv(run: Callable, tmp_path: Path) -> None:
    run("report", P7, *DAY, "--lang", "de", "-o", "r.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[-1]
    head, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    expected = rows_of(run("report", P7, *DAY, "--lang", "de", "-f", "csv").out)

    assert sheet.title == "Daten"
    assert [
        dict(
            zip(
                head,
                ("" if cell is None else f"{cell:g}" if isinstance(cell, int | float) else cell for cell in row),
                strict=True,
            )
        )
        for row in rows
    ] == expected


def test_a_skill_that_the_role_does_not_need_has_a_row_too(run: Callable) -> None:
    rows = rows_of(run("report", P7, "--role", "junior-cm", "-f", "csv", *DAY).out)
    extra = [row for row in rows if row["status"] == "extra"]

    assert extra
    assert all(row["required"] == row["gain"] == "" and row["level"] for row in extra)


def test_the_csv_of_all_roles_has_a_row_for_each_role(run: Callable) -> None:
    rows = rows_of(run("report", P7, "--all-roles", "-f", "csv", "--lang", "en", *DAY).out)

    assert len({row["role"] for row in rows}) == len(rows) == 6
    assert all(0 <= float(row["coverage_low"]) <= float(row["coverage_high"]) <= 1 for row in rows)


def test_texts_of_the_person_arrive_in_every_form_and_are_no_formulas(run: Callable, tmp_path: Path) -> None:
    note = '=HYPERLINK("http://attacker.invalid") ]]> <w:t> \u202e שלום 😀'
    answers = (
        P7.read_text(encoding="utf-8")
        .replace("empathy: 4", f"empathy: {{level: 4, note: {json.dumps(note, ensure_ascii=False)}}}")
        .replace("\u202e", r"\u202e")
    )
    (tmp_path / "a.yaml").write_text(answers.replace("person: p7", 'person: "=p7"'), encoding="utf-8")
    shown = note.replace("\u202e", r"\u202e")

    for name in ("r.docx", "r.xlsx", "r.csv"):
        assert run("report", "a.yaml", *DAY, "--lang", "en", "-o", name).code == 0
    assert shown in word_text(tmp_path / "r.docx")
    assert shown in excel_text(tmp_path / "r.xlsx")
    (row,) = [row for row in rows_of((tmp_path / "r.csv").read_bytes().decode()) if row["skill"] == "empathy"]
    assert (row["note"], row["person"]) == (f"'{shown}", "'=p7")
    assert {
        cell.data_type for sheet in openpyxl.load_workbook(tmp_path / "r.xlsx") for row in sheet for cell in row
    } <= {"s", "n"}


def test_the_overview_names_the_sheets_that_there_are(run: Callable, tmp_path: Path) -> None:
    run("report", P7, *DAY, "--lang", "en", "--explain", "-o", "r.xlsx")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    named = [
        row[0].value.partition("See sheet “")[2].removesuffix("”.")
        for row in book.worksheets[0].iter_rows()
        if "See sheet" in str(row[0].value)
    ]

    assert named == book.sheetnames[1:-1]


# Asking


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-f", "csv", "--sheet"), "-f csv is only for the report itself; leave out --sheet and --compare"),
        (("-f", "csv", "--compare", P7), "-f csv is only for the report itself"),
        (("-f", "md", "--reference-doc", "house.docx"), "--reference-doc is for Word files; add -f docx"),
        (("-o", "r.xlsx", "--reference-doc", "house.docx"), "--reference-doc is for Word files"),
        (("-o", "r.docx", "--reference-doc", "none.docx"), "none.docx is not a file"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(run: Callable, options: Any, told: str) -> None:
    refused = run("report", P7, *options)

    assert (refused.code, refused.out) == (2, "")
    assert told in refused.err
    assert len(refused.err.splitlines()) == 1


@pytest.mark.parametrize("command", [("report", P7), ("jobdesc", "corporate-cm")])
def test_an_organisation_brings_its_styles(run: Callable, tmp_path: Path, command: Any) -> None:
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "ACME"
    house.save(str(tmp_path / "house.docx"))

    assert run(*command, "--reference-doc", "house.docx", "-o", "r.docx").code == 0
    assert docx.Document(str(tmp_path / "r.docx")).sections[0].header.paragraphs[0].text == "ACME"
    assert "one of the input files" in run(*command, "--reference-doc", "house.docx", "-o", "house.docx").err


def test_a_program_can_take_a_word_file_from_standard_output() -> None:
    command = (sys.executable, "-m", "skillmatrix", "report", str(P7), "-f", "docx", *DAY)
    done = subprocess.run(command, capture_output=True, check=True)

    assert docx.Document(BytesIO(done.stdout)).paragraphs[0].text


@pytest.mark.parametrize(
    ("form", "library", "wanted"),
    [("docx", "docx", "python-docx>=1.2"), ("xlsx", "xlsxwriter", "xlsxwriter>=3.2")],
)
def test_a_missing_library_is_told_with_the_way_to_install_it(form: str, library: str, wanted: str) -> None:
    code = f"import sys; sys.modules['{library}'] = None; from skillmatrix.__main__ import main; sys.argv[1:] = sys.argv[2:]; sys.exit(main())"
    command = (sys.executable, "-c", code, "-", "report", str(P7), "-f", form, *DAY)
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")

    assert done.returncode == 2
    assert f"pip install '{wanted}'" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_other_forms_do_not_load_what_office_files_need() -> None:
    code = "import sys; from skillmatrix.__main__ import main\ntry: main()\nexcept SystemExit: pass\nprint(sorted({'docx', 'xlsxwriter', 'lxml'} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        (sys.executable, "-c", code, "report", str(P7), "-f", "csv"), capture_output=True, check=True, encoding="utf-8"
    )

    assert done.stderr == "[]\n"
