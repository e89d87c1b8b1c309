"""The house is as docs/architecture.md says, and starting the program costs nothing it does not need."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import skillmatrix

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "skillmatrix"
MODULES = sorted(SOURCE.rglob("*.py"))
HEAVY = {"jinja2", "pydantic", "rich", "textual", "typer", "yaml"}

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
# `source/document.py`, `matrices/`, `Makefile`: what stands in code marks and looks like a file or a folder.
NAMED_FILES = sorted(set(re.findall(r"`([\w./-]+(?:\.(?:py|md|toml|txt|yaml|j2)|/))`", PAGE)))


@pytest.mark.parametrize("name", NAMED_FILES)
def test_what_the_architecture_page_names_exists(name: str) -> None:
    assert (ROOT / name).exists() or (SOURCE / name).exists()


def test_the_architecture_page_names_files_at_all() -> None:
    assert len(NAMED_FILES) > 20


def test_every_room_stands_in_the_architecture_page() -> None:
    rooms = {f"{path.name}/" for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    rooms |= {path.name for path in SOURCE.glob("*.py")}

    assert rooms <= set(NAMED_FILES)


def test_every_layer_of_the_import_contract_stands_in_the_architecture_page() -> None:
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2].partition("]")[0]

    assert re.findall(r'"([^"]+)"', contract) == re.findall(
        r"^    (\w[\w |]*?)(?:  .*)?$", PAGE.partition("## Layers")[2], re.MULTILINE
    )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_module_says_its_subject_in_its_first_line(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    empty_package = path.name == "__init__.py" and not tree.body

    assert empty_package or (ast.get_docstring(tree) and tree.body[0].lineno == 1)


def imported_by(*arguments: str) -> set[str]:
    """The top-level packages that a run of the program imports, as the interpreter itself lists them."""
    command = (sys.executable, "-X", "importtime", "-m", "skillmatrix", *arguments)
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}


def test_saying_the_version_imports_no_library() -> None:
    packages = imported_by("--version")

    assert "skillmatrix" in packages
    assert not packages & HEAVY


def test_help_neither_reads_nor_renders() -> None:
    assert not imported_by("--help") & {"jinja2", "rich", "yaml"}


def test_importing_the_package_imports_nothing() -> None:
    code = "import sys; before = set(sys.modules); import skillmatrix; print(*(set(sys.modules) - before))"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, check=True, encoding="utf-8")

    assert done.stdout.split() == ["skillmatrix"]


def test_the_version_is_one_that_package_indexes_take() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", skillmatrix.__version__)
