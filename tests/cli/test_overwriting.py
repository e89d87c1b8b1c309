"""Nothing that a command has read is written over, and nothing of ours of another kind: in a real folder, by real names."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import settings

ROOT = Path(__file__).parents[2]
MATRIX = ROOT / "matrices" / "enterprise-community-manager.yaml"
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
POSTING = """format: skillmatrix-posting/1
matrix: {id: enterprise-community-manager}
role: corporate-cm
"""
ORGANIZATION = "format: skillmatrix-organization/1\nname: Example\n"
LOCAL = "matrices/enterprise-community-manager.yaml"
REPORT = ("report", "p7.yaml", "-f", "md", "--role", "corporate-cm")
AD = ("jobdesc", "--posting", "posting.yaml", "--kind", "ad", "-f", "md")

READ: list[tuple[tuple[str, ...], str]] = [
    (REPORT, "p7.yaml"),
    (REPORT, LOCAL),
    (REPORT, "second-name.yaml"),
    (REPORT, "skillmatrix.yaml"),
    ((*REPORT, "--compare", "old.yaml"), "old.yaml"),
    ((*REPORT, "--compare", "old.yaml", "--old-matrix", "then.yaml"), "then.yaml"),
    ((*REPORT, "--matrix", "then.yaml"), "then.yaml"),
    ((*REPORT, "--templates", "own"), "own/report.md.j2"),
    (AD, "posting.yaml"),
    (AD, "organization.yaml"),
    (AD, LOCAL),
    (("jobdesc", "--check-file", "advert.md"), "advert.md"),
    (("show", "csmo", "-f", "md"), LOCAL),
    (("answers", "export", "p7.yaml"), "p7.yaml"),
    (("validate", "p7.yaml", "--output-format", "json"), "p7.yaml"),
    (("validate", "p7.yaml", "--output-format", "json"), "skillmatrix.yaml"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "matrices").mkdir()
    shutil.copy(MATRIX, tmp_path / LOCAL)
    os.link(tmp_path / LOCAL, tmp_path / "second-name.yaml")
    shutil.copy(MATRIX, tmp_path / "then.yaml")
    shutil.copy(P7, tmp_path)
    shutil.copy(P7, tmp_path / "old.yaml")
    shutil.copytree(ROOT / "templates", tmp_path / "own", ignore=shutil.ignore_patterns("fonts", "start"))
    (tmp_path / "posting.yaml").write_text(POSTING, encoding="utf-8")
    (tmp_path / "organization.yaml").write_text(ORGANIZATION, encoding="utf-8")
    (tmp_path / "skillmatrix.yaml").write_text("format: skillmatrix-settings/1\n", encoding="utf-8")
    (tmp_path / "advert.md").write_text("# Data engineer\n\nWe look for you.\n", encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and "home" not in path.parts}


@pytest.mark.parametrize(("words", "read"), READ, ids=lambda value: value if isinstance(value, str) else value[0])
@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "force"])
def test_what_a_command_has_read_it_does_not_write_over(
    run: Callable, folder: Path, words: tuple[str, ...], read: str, force: tuple[str, ...]
) -> None:
    before = contents(folder)
    shown = run(*words, "-o", read, *force)

    assert shown.code == 2
    assert f"skillmatrix: {read} is one of the input files; choose another name" in shown.err
    assert contents(folder) == before


def test_answers_from_standard_input_are_an_input_too(folder: Path) -> None:
    with (folder / "p7.yaml").open("rb") as given:
        done = subprocess.run(
            [sys.executable, "-m", "skillmatrix", *REPORT[:1], "-", *REPORT[2:], "-o", "p7.yaml", "--force"],
            stdin=given,
            capture_output=True,
            cwd=folder,
            env=settings(folder / "home", {}),
            check=False,
        )

    assert done.returncode == 2
    assert b"p7.yaml is one of the input files" in done.stderr
    assert (folder / "p7.yaml").read_bytes() == P7.read_bytes()


@pytest.mark.parametrize(
    ("there", "kind"),
    [
        ("then.yaml", "a matrix"),
        ("old.yaml", "an answers file"),
        ("posting.yaml", "a posting"),
        ("organization.yaml", "an organisation's file"),
        ("settings.yaml", "a file of settings"),
    ],
)
@pytest.mark.parametrize("words", [("rules", "-f", "md", "-o"), ("assess", "--role", "csmo", "--form")])
def test_a_file_of_ours_of_another_kind_is_replaced_only_by_force(
    run: Callable, folder: Path, words: tuple[str, ...], there: str, kind: str
) -> None:
    (folder / "skillmatrix.yaml").rename(folder / "settings.yaml")
    before = (folder / there).read_bytes()
    shown = run(*words, there)
    assert shown.code == 2
    assert f"{there} is {kind} and was left alone; choose another name, or add --force to replace it" in shown.err
    assert (folder / there).read_bytes() == before

    assert run(*words, there, "--force").code == 0
    assert (folder / there).read_bytes() != before


def test_a_newer_file_of_the_same_kind_and_a_newer_report_take_the_place_of_the_old_one(
    run: Callable, folder: Path
) -> None:
    (folder / "old.yaml").write_text("format: skillmatrix-answers/1\n", encoding="utf-8")
    assert run("answers", "export", "p7.yaml", "-o", "old.yaml").code == 0
    for _ in range(2):
        assert run(*REPORT, "-o", "report.md").code == 0
        assert run("report", "p7.yaml", "-f", "json", "-o", "report.json").code == 0


def test_exported_answers_are_for_their_owner_alone_and_other_files_keep_their_permissions(
    run: Callable, folder: Path
) -> None:
    old = os.umask(0o022)
    try:
        run("answers", "export", "p7.yaml", "-o", "export.yaml")
        run(*REPORT, "-o", "new.md")
        (folder / "old.md").touch(0o640)
        run(*REPORT, "-o", "old.md")
    finally:
        os.umask(old)

    modes = {name: stat.S_IMODE((folder / name).stat().st_mode) for name in ("export.yaml", "new.md", "old.md")}
    assert modes == {"export.yaml": 0o600, "new.md": 0o644, "old.md": 0o640}


def test_a_file_that_is_read_only_or_being_answered_stays(run: Callable, folder: Path) -> None:
    (folder / "report.md").write_text("signed", encoding="utf-8")
    (folder / "report.md").chmod(0o444)
    assert "report.md is read-only and was left alone" in run(*REPORT, "-o", "report.md").err
    assert (folder / "report.md").read_text(encoding="utf-8") == "signed"

    assess = (sys.executable, "-m", "skillmatrix", "assess", "--role", "junior-cm", "--answers", "old.yaml", "--plain")
    asking = subprocess.Popen(
        assess, cwd=folder, env=settings(folder / "home", {}), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert asking.stdin
    assert asking.stdout
    asking.stdout.readline()
    with (folder / "old.yaml").open("a", encoding="utf-8") as file:
        file.write("\n\n\n")
    for command in (("answers", "export", "p7.yaml", "-o", "old.yaml"), ("fmt", "old.yaml")):
        assert "old.yaml is being written by another skillmatrix; end that one first" in run(*command).err
    asking.communicate(b"q\n")
