"""A workbook that nobody edited changes nothing, whichever program saved it."""

import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.importers.workbooks import TEAM, folder_with, lines_changed, taken

from skillmatrix import resources
from skillmatrix.importers.editing.building import sheets_of
from skillmatrix.importers.editing.sheets import NOT_SHOWN, source_of
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.kinds import kind_of
from skillmatrix.model.descriptor import StatementFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.requirement import RequirementFields
from skillmatrix.model.role import Role, StepTexts, Task
from skillmatrix.model.skill import Category, Skill
from skillmatrix.model.text import Model

CORPUS = Path(__file__).parent.parent / "corpus" / "good"
SHIPPED = {path.stem: path for path in resources.matrices()}
GOOD = {f"good-{path.stem}": path for path in sorted(CORPUS.glob("*.yaml")) if kind_of(read_file(path)) == "matrix"}


def yaml_of(text: str) -> Any:
    return document_of(text.encode(), "team.yaml").data


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.mark.parametrize("path", [*SHIPPED.values(), *GOOD.values()], ids=[*SHIPPED, *GOOD])
def test_a_workbook_of_ours_changes_no_byte(path: Path, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, text_of(path), "de")
    result = taken(folder)
    assert result.text == read_file(path).text
    assert [(item.action, item.where) for item in result.loss.items if item.action != "kept"] == []
    assert result.notes == ()


@pytest.mark.parametrize("path", SHIPPED.values(), ids=SHIPPED)
def test_a_workbook_saved_by_openpyxl_changes_no_byte(path: Path, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, text_of(path), "en")
    openpyxl.load_workbook(folder / "team.xlsx").save(folder / "team.xlsx")
    result = taken(folder)
    assert result.text == read_file(path).text
    assert result.notes == ()


@pytest.mark.office
def test_workbooks_saved_by_libreoffice_change_no_byte(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    for name, path in SHIPPED.items():
        (tmp_path / name).mkdir()
        (folder_with(tmp_path / name, text_of(path), "de") / "team.xlsx").rename(tmp_path / f"{name}.xlsx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = [str(tmp_path / f"{name}.xlsx") for name in SHIPPED]
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "saved"), *files], check=True, capture_output=True, timeout=300
    )
    for name in SHIPPED:
        (tmp_path / "saved" / f"{name}.xlsx").rename(tmp_path / name / "team.xlsx")
        result = taken(tmp_path / name)
        assert lines_changed(result) == [], name
        assert result.notes == (), name


def test_line_ends_of_windows_and_a_mark_stay(tmp_path: Path) -> None:
    text = "\ufeff" + TEAM.replace("\n", "\r\n")
    folder = folder_with(tmp_path, text)
    assert taken(folder).text == text.removeprefix("\ufeff")


def test_the_same_matrix_is_the_same_bytes(tmp_path: Path) -> None:
    first = (folder_with(tmp_path) / "team.xlsx").read_bytes()
    assert (folder_with(tmp_path) / "team.xlsx").read_bytes() == first


@pytest.mark.ooxml
@pytest.mark.parametrize("path", SHIPPED.values(), ids=SHIPPED)
def test_a_workbook_keeps_the_rules_of_office(path: Path, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    folder = folder_with(tmp_path, text_of(path), "de")
    found = OpenXmlValidator().validate(str(folder / "team.xlsx"))
    assert [(error.part_uri, error.description) for error in found.errors] == []


STRUCTURE = {
    "format",
    "scale",
    "categories",
    "ladders",
    "roles",
    "renames/roles",
    "at",
    "tasks",
    "requires",
    "requires/named",
}


@pytest.mark.parametrize("model", [Matrix, Category, Skill, Role, StepTexts, Task, RequirementFields, StatementFields])
def test_every_key_of_a_matrix_has_cells_or_is_named_as_not_shown(model: type[Model]) -> None:
    shown = {column.key.partition(".")[0] for sheet in sheets_of(source_of(yaml_of(TEAM))) for column in sheet.columns}
    keys = {field.alias or name for name, field in model.model_fields.items()}
    assert keys - shown - set(NOT_SHOWN) - STRUCTURE == set()
