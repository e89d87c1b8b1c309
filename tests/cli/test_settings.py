"""`skillmatrix.yaml`: where it is found, and what it changes."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

SETTINGS = "format: skillmatrix-settings/1\n"
CORPUS = Path(__file__).parents[1] / "corpus"
EXAMPLE = Path(__file__).parents[2] / "matrices" / "examples" / "p7.yaml"


def ninety(folder: Path) -> None:
    """A matrix with one error: its shares add up to 90."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ninety.yaml").write_bytes((CORPUS / "bad" / "share-sum" / "ninety.yaml").read_bytes())


def write(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SETTINGS + text, encoding="utf-8")


def test_errors_in_settings_are_findings_with_lines_and_exit_code_1(validate: Callable, tmp_path: Path) -> None:
    ninety(tmp_path / "m")
    (tmp_path / "skillmatrix.yaml").write_text(SETTINGS + "ignor: [share-sum]\n")
    shown = validate("m", "--select", "file-name")
    assert shown.code == 1
    assert shown.out.startswith("skillmatrix.yaml:2:1: error: “ignor” has no meaning here [unknown-field]\n")
    assert "did you mean “ignore”?" in shown.out
    assert shown.out.splitlines()[-1] == "1 error in 2 files"


def test_settings_among_the_files_are_told_once(validate: Callable, tmp_path: Path) -> None:
    (tmp_path / "skillmatrix.yaml").write_text(SETTINGS + "ignore: [share-summ]\n")
    for paths in ([], [tmp_path], ["skillmatrix.yaml"]):
        assert validate(*paths).out.splitlines()[-1] == "1 warning in 1 file"


@pytest.mark.parametrize(
    ("text", "code", "last"),
    [
        ("", 1, "1 error in 1 file"),
        ("ignore: [share-sum]\n", 0, "no findings in 1 file"),
        ("per_file: {drafts/**: {ignore: [share-sum]}}\n", 0, "no findings in 1 file"),
        ("per_file: {other/**: {ignore: [share-sum]}}\n", 1, "1 error in 1 file"),
        ("severity: {share-sum: warning}\n", 0, "1 warning in 1 file"),
        ("severity: {share-sum: info}\nfail_on: info\n", 1, "1 info in 1 file"),
        ("fail_on: never\n", 0, "1 error in 1 file"),
        ("select: [file-name]\n", 0, "no findings in 1 file"),
    ],
)
def test_settings_silence_weaken_and_decide_the_exit_code(
    validate: Callable, tmp_path: Path, text: str, code: int, last: str
) -> None:
    ninety(tmp_path / "drafts")
    write(tmp_path / "skillmatrix.yaml", text)
    shown = validate("drafts")
    assert (shown.code, shown.out.splitlines()[-1]) == (code, last)


def test_the_command_line_has_the_last_word(validate: Callable, tmp_path: Path) -> None:
    ninety(tmp_path)
    write(tmp_path / "skillmatrix.yaml", "ignore: [share-sum]\nfail_on: never\n")
    assert validate("ninety.yaml", "--select", "share-sum", "--fail-on", "error").code == 1


def test_patterns_fit_from_wherever_files_are_named(validate: Callable, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "skillmatrix.yaml", "per_file: {deep/drafts/*: {ignore: [all]}}\n")
    ninety(tmp_path / "deep" / "drafts")
    for name in ("deep/drafts", str(tmp_path / "deep" / "drafts")):
        assert validate(name).out == "no findings in 1 file\n"


def test_a_report_keeps_to_the_settings(run: Callable, tmp_path: Path) -> None:
    usual = run("report", EXAMPLE, "--role", "corporate-cm", "--date", "2026-11-22", "-f", "json")
    write(tmp_path / "skillmatrix.yaml", "without: [personal, another]\n")
    given = run("report", EXAMPLE, "--role", "corporate-cm", "--date", "2026-11-22", "-f", "json")
    assert len(json.loads(given.out)["skills"]) < len(json.loads(usual.out)["skills"])
    asked = run(
        "report", EXAMPLE, "--role", "corporate-cm", "--date", "2026-11-22", "-f", "json", "--without", "personal"
    )
    assert asked.out == given.out
    write(tmp_path / "skillmatrix.yaml", "max_age_months: 1\n")
    stale = run("report", EXAMPLE, "--role", "corporate-cm", "--date", "2027-11-22", "-f", "json")
    assert json.loads(stale.out)["completeness"] == 0


def test_a_report_does_not_start_with_broken_settings(run: Callable, tmp_path: Path) -> None:
    write(tmp_path / "skillmatrix.yaml", "max_age_months: often\n")
    shown = run("report", EXAMPLE, "--role", "corporate-cm")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("skillmatrix.yaml:2:17: error: a whole number is expected, not text")


def test_only_optional_categories_can_be_switched_off(run: Callable, tmp_path: Path) -> None:
    write(tmp_path / "skillmatrix.yaml", "without: [social]\n")
    shown = run("report", EXAMPLE, "--role", "corporate-cm")
    assert shown.code == 2
    assert "skillmatrix.yaml: without social: this category is not optional in the matrix" in shown.err


def test_an_assessment_leaves_out_what_the_settings_switch_off(run: Callable, tmp_path: Path) -> None:
    def asked() -> int:
        left = run("assess", "--role", "corporate-cm", "--answers", "a.yaml", "--plain", input="q\n")
        return int(re.search("^0 [a-z]+ ([0-9]+)", left.out, re.MULTILINE)[1])

    all_skills = asked()
    write(tmp_path / "skillmatrix.yaml", "without: [personal]\n")
    assert asked() < all_skills
