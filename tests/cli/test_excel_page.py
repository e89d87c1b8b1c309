"""The pages about Excel: what they tell people to type works, and what they name is in the workbook."""

import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from skillmatrix import resources

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"excel.md": "en", "excel-de.md": "de"}


@pytest.fixture
def matrix(tmp_path: Path) -> Path:
    folder = tmp_path / "matrices"
    folder.mkdir()
    path = folder / "our-team.yaml"
    text = (resources.folder("matrices") / "data-team.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("id: data-team", "id: our-team", 1), encoding="utf-8")
    return path


@pytest.mark.parametrize("page", PAGES)
def test_what_the_page_tells_to_type_works_and_changes_nothing(run: Callable, matrix: Path, page: str) -> None:
    before = matrix.read_bytes()
    commands = re.findall(r"^skillmatrix (.+)$", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)

    assert len(commands) == 3
    for command in commands:
        done = run(*command.split())
        assert done.code == 0, done.err
    assert matrix.read_bytes() == before


@pytest.mark.parametrize(("page", "language"), PAGES.items())
def test_the_sheets_that_the_page_names_are_those_of_the_workbook(
    run: Callable, matrix: Path, tmp_path: Path, page: str, language: str
) -> None:
    assert run("export", matrix, "-o", "team.xlsx", "--lang", language).code == 0
    sheets = openpyxl.load_workbook(tmp_path / "team.xlsx").sheetnames
    rows = re.findall(r"^\| ([A-Z][^|]+) \|", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)
    named = [name.strip() for row in rows for name in row.split(",")]

    assert set(named) - {"Blatt"} == {sheet.partition(" (")[0] for sheet in sheets}
