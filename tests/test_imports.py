"""What is imported before a command answers: a linter in a hook and a prompt in a terminal are judged by how they start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from skillmatrix.cli.app import COMMANDS

PERSON = Path(__file__).parents[1] / "matrices" / "examples" / "p7.yaml"
HEAVY = {
    "asyncio",
    "concurrent",
    "docx",
    "jinja2",
    "multiprocessing",
    "pydantic",
    "rich",
    "skillmatrix",
    "textual",
    "typer",
    "typst",
    "xlsxwriter",
    "yaml",
}
ASSESS = ["assess", "enterprise-community-manager", "--role", "corporate-cm", "--plain"]


LISTING = """
import atexit, sys
atexit.register(lambda: print("MODULES", *sys.modules, file=sys.stderr))
from skillmatrix.__main__ import main
main()
"""


def unmeasured() -> dict[str, str]:
    """The environment without a measurement of coverage, which would bring modules of its own."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}


def imported_by(arguments: list[str], folder: Path) -> set[str]:
    """The modules that are there when the command has ended."""
    command = [sys.executable, "-c", LISTING, *arguments]
    ended = subprocess.run(
        command, cwd=folder, env=unmeasured(), capture_output=True, encoding="utf-8", input="", check=False
    )
    return set(ended.stderr.rpartition("MODULES ")[2].split())


def heavy(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules} & HEAVY


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--version"], {"skillmatrix"}),
        (["--help"], {"skillmatrix", "typer"}),
        (["validate", str(PERSON)], {"skillmatrix", "typer", "pydantic", "yaml"}),
        (ASSESS, {"skillmatrix", "typer", "pydantic", "yaml"}),
        (["report", str(PERSON), "-f", "md"], {"skillmatrix", "typer", "pydantic", "yaml", "jinja2"}),
        (["report", str(PERSON), "-f", "json"], {"skillmatrix", "typer", "pydantic", "yaml"}),
        (
            ["jobdesc", "corporate-cm", "-k", "ad", "-o", "ad.docx"],
            {"skillmatrix", "typer", "pydantic", "yaml", "docx"},
        ),
    ],
    ids=["version", "help", "validate", "assess-plain", "report-md", "report-json", "jobdesc-docx"],
)
def test_a_command_imports_only_the_heavy_libraries_it_needs(
    arguments: list[str], expected: set[str], tmp_path: Path
) -> None:
    assert heavy(imported_by(arguments, tmp_path)) == expected


def test_the_version_is_told_before_any_library_is_imported(tmp_path: Path) -> None:
    ours = {module for module in imported_by(["--version"], tmp_path) if module.startswith("skillmatrix")}

    assert ours <= {
        "skillmatrix",
        *(f"skillmatrix.{name}" for name in ("__main__", "cli", "cli.interrupt", "cli.streams", "version")),
    }


def test_help_imports_no_command(tmp_path: Path) -> None:
    ours = {module for module in imported_by(["--help"], tmp_path) if module.startswith("skillmatrix.")}

    assert not {f"skillmatrix.cli.{command.module}" for command in COMMANDS.values()} & ours
    assert {module.split(".")[1] for module in ours} <= {"__main__", "cli", "errors", "i18n", "load", "version"}
    assert {module for module in ours if ".load." in module} == {"skillmatrix.load.inputs"}


def test_checking_a_matrix_imports_no_rules_for_other_files_and_nothing_that_shows_results(tmp_path: Path) -> None:
    matrix = tmp_path / "data-team.yaml"
    matrix.write_text((Path(__file__).parent / "corpus" / "good" / "data-team.yaml").read_text(encoding="utf-8"))
    modules = imported_by(["validate", str(matrix)], tmp_path)

    assert "skillmatrix.rules.duplicate_id" in modules
    assert not {f"skillmatrix.rules.{rule}" for rule in ("stale_answers", "posting_dates", "age_span")} & modules
    assert not [module for module in modules if module.startswith(("skillmatrix.view", "skillmatrix.analysis"))]


def test_questions_line_by_line_import_nothing_of_the_full_screen_and_of_the_result(tmp_path: Path) -> None:
    modules = imported_by([*ASSESS, "--answers", "a.yaml"], tmp_path)

    assert "skillmatrix.assess.plain" in modules
    assert not [name for name in modules if name.startswith(("skillmatrix.assess.screen", "skillmatrix.view.report"))]


def test_a_program_that_scores_imports_nothing_that_asks_or_renders() -> None:
    code = "import sys; from skillmatrix import load_matrix; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], env=unmeasured(), capture_output=True, encoding="utf-8", check=True
    )

    assert heavy(set(ran.stdout.split())) == {"skillmatrix", "pydantic", "yaml"}
    assert not [name for name in ran.stdout.split() if name.startswith(("skillmatrix.cli", "skillmatrix.assess"))]
