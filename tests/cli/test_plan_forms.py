"""A plan as it is handed on: opened in Word, in a spreadsheet and as PDF, and made from what a manager answered."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
ASKED = ("plan", P7, "--hours", "10", "--lang", "de", "--date", "2026-11-22")
HEADINGS = [
    "Kurz gesagt",
    "Noch offene Voraussetzungen",
    "Der Plan in dieser Reihenfolge",
    "Was offen bleibt",
    "Mit etwas mehr Zeit",
    "Was nicht im Plan steht",
    "Wie das berechnet wurde",
]


def test_a_word_file_has_the_headings_in_their_order_and_the_steps_as_a_list(run: Callable, tmp_path: Path) -> None:
    assert run(*ASKED, "-o", "plan.docx").code == 0
    document = Document(str(tmp_path / "plan.docx"))
    found = [each.text for each in document.paragraphs if each.style and each.style.name.startswith("Heading")]

    assert [heading for heading in found if heading in HEADINGS] == [each for each in HEADINGS if each in found]
    assert {"Kurz gesagt", "Der Plan in dieser Reihenfolge", "Was nicht im Plan steht"} <= set(found)
    assert "Dazu kommen 16 Stunden gewöhnliche Arbeit in der Rolle." in [each.text for each in document.paragraphs]


def test_a_spreadsheet_has_hours_and_levels_as_numbers(run: Callable, tmp_path: Path) -> None:
    assert run(*ASKED, "-o", "plan.xlsx").code == 0
    rows = list(load_workbook(tmp_path / "plan.xlsx")["Daten"].iter_rows(values_only=True))
    row = dict(zip(rows[0], rows[1], strict=True))

    assert (row["training"], row["hours"], row["skill"], row["before"], row["after"]) == (
        "m-law",
        8,
        "law-governance",
        2,
        3,
    )


def test_a_spreadsheet_names_its_sheets_whole_and_counts_in_them(run: Callable, tmp_path: Path) -> None:
    assert run(*ASKED, "-o", "plan.xlsx").code == 0
    book = load_workbook(tmp_path / "plan.xlsx")

    assert book.sheetnames == ["Überblick", "Noch offene Voraussetzungen", "Daten"]
    assert [cell.value for cell in book["Noch offene Voraussetzungen"][2]] == [
        "Recht, Datenschutz und Richtlinien",
        2,
        3,
        "3, erreicht",
    ]


def test_a_pdf_says_what_the_plan_can_bring(run: Callable, tmp_path: Path) -> None:
    assert run(*ASKED, "-o", "plan.pdf").code == 0
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages)

    assert "Mit 10 Stunden Lernzeit können Sie von" in re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("address", ["sie", "du"])
def test_a_plan_from_what_a_manager_answered_addresses_nobody(run: Callable, tmp_path: Path, address: str) -> None:
    """Who reads it is not the person: neither Sie nor du is the one who is to learn."""
    text = P7.read_text("utf-8")
    assert "rater: self" in text
    (tmp_path / "seen.yaml").write_text(text.replace("rater: self", "rater: manager\nby: m1"), encoding="utf-8")
    shown = run("plan", "seen.yaml", *ASKED[2:], "--address", address, "-f", "md")

    assert shown.code == 0
    assert "Der Plan kann mit 10 Stunden Lernzeit von" in shown.out
    assert not re.search(r"\b(können Sie|kannst du|Ihre|deine)\b", shown.out)
