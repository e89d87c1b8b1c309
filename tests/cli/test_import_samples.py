"""Samples in the shapes of thirteen sources: the matrix that each becomes, and the report of what did not fit."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Run

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "samples" / "imports"
MAPPINGS = ROOT / "docs" / "mappings"
NAMES = sorted(path.name for path in SAMPLES.iterdir() if path.is_dir())
PUBLIC = sorted(path.stem for path in MAPPINGS.glob("*.yaml"))


def arguments_of(name: str, folder: Path) -> list[str]:
    """The files of a sample copied into the folder, and the options that its mapping needs."""
    files = []
    for path in sorted((SAMPLES / name).iterdir()):
        shutil.copy(path, folder)
        if path.name != "mapping.yaml":
            files.append(path.name)
    own = SAMPLES / name / "mapping.yaml"
    mapping = own if own.is_file() else MAPPINGS / f"{name}.yaml"
    if mapping.is_file():
        shutil.copy(mapping, folder / "mapping.yaml")
        files += ["--mapping", "mapping.yaml"]
    return files + (["-m", "data-team"] if name == "self-assessment" else [])


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_becomes_this_matrix_with_this_report(
    name: str, run: Callable[..., Run], tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    made = run("import", *arguments_of(name, tmp_path), "-o", f"{name}.yaml", "--loss", "loss.json", "--lang", "en")
    assert made.code == 0, made.err
    report = (tmp_path / "loss.json").read_text(encoding="utf-8")
    data = json.loads(report)
    assert sum(item["count"] for item in data["items"]) == data["leaves"] == sum(data["counts"].values())
    golden(f"import/{name}.loss.json", report)
    golden(f"import/{name}.yaml", (tmp_path / f"{name}.yaml").read_text(encoding="utf-8"))
    checked = run("validate", f"{name}.yaml", "--output-format", "json")
    assert [each["rule"] for each in json.loads(checked.out)["findings"] if each["severity"] == "error"] == []


def test_every_public_mapping_has_a_sample() -> None:
    assert set(PUBLIC) <= set(NAMES)
    assert PUBLIC == ["direct", "dsomm", "financial-times", "sfia", "uk-capability"]


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_mapping_has_no_findings(name: str, run: Callable[..., Run]) -> None:
    assert run("validate", MAPPINGS / f"{name}.yaml").code == 0


@pytest.mark.parametrize("name", [name for name in NAMES if name != "self-assessment"])
def test_a_second_import_into_the_result_changes_nothing(name: str, run: Callable[..., Run], tmp_path: Path) -> None:
    arguments = arguments_of(name, tmp_path)
    run("import", *arguments, "-o", "first.yaml")
    text = "# a comment of ours\n" + (tmp_path / "first.yaml").read_text(encoding="utf-8")
    (tmp_path / "first.yaml").write_text(text, encoding="utf-8")
    again = run("import", *arguments, "--into", "first.yaml", "--lang", "en")
    assert again.err.splitlines()[-1].startswith("skillmatrix: ")
    assert "nothing to change" in again.err
    assert (tmp_path / "first.yaml").read_text(encoding="utf-8") == text
