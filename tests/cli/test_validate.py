"""`skillmatrix validate`: files, folders, forms and exit codes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
MATRICES = Path(__file__).parents[2] / "matrices"


def copy(name: str, to: Path) -> None:
    to.write_bytes((CORPUS / "bad" / name).read_bytes())


def test_the_packaged_matrices_are_clean(run: Callable) -> None:
    shown = run("validate", MATRICES)
    assert (shown.code, shown.out, shown.err) == (0, "no findings in 2 files\n", "")


def test_the_screen_of_a_broken_matrix(run: Callable, golden: Callable, tmp_path: Path) -> None:
    for name in ("wrong-type/everything.yaml", "unknown-field/typo.yaml", "bad-syntax/unclosed-quote.yaml"):
        copy(name, tmp_path / Path(name).name)
    shown = run("validate")
    assert (shown.code, shown.err) == (1, "")
    golden("cli/validate.txt", shown.out)


def test_the_json_of_a_broken_matrix(run: Callable, golden: Callable, tmp_path: Path) -> None:
    copy("duplicate-key/twice.yaml", tmp_path / "twice.yaml")
    shown = run("validate", "twice.yaml", "--output-format", "json")
    assert shown.code == 1
    assert json.loads(shown.out)["files"] == 1
    golden("cli/validate.json", shown.out)


@pytest.mark.parametrize(
    ("name", "fail_on", "code"),
    [
        ("file-name/other-name.yaml", "error", 0),
        ("file-name/other-name.yaml", "warning", 1),
        ("share-sum/ninety.yaml", "never", 0),
        ("share-sum/ninety.yaml", "error", 1),
    ],
)
def test_fail_on_decides_the_exit_code(run: Callable, tmp_path: Path, name: str, fail_on: str, code: int) -> None:
    copy(name, tmp_path / Path(name).name)
    assert run("validate", Path(name).name, "--fail-on", fail_on).code == code


@pytest.mark.parametrize("content", [b"", b"\x00\xff\x80", b"a: \xff", b"x: y", b"x" * 5_000_001])
def test_a_file_that_is_named_and_is_not_ours_is_a_finding(run: Callable, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    shown = run("validate", "x.yaml")
    assert shown.code == 1
    assert "error: " in shown.out
    assert "Traceback" not in shown.err


def test_a_folder_is_searched_for_files_of_ours_only(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    copy("share-sum/ninety.yaml", tmp_path / "deep" / "er" / "ninety.yaml")
    copy("share-sum/ninety.yaml", tmp_path / ".hidden" / "ninety.yaml")
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    (tmp_path / "broken.yml").write_text("title: [\n'format': skillmatrix/1\n")
    shown = run("validate")
    assert shown.out.splitlines()[-1] == "2 errors in 2 files"
    assert "ninety.yaml" in shown.out
    assert "broken.yml" in shown.out


def test_no_file_of_ours_is_wrong_use(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("a: 1\n")
    shown = run("validate")
    assert (shown.code, "no matrix or answers file here" in shown.err) == (2, True)


def test_a_path_that_does_not_exist_is_wrong_use(run: Callable) -> None:
    shown = run("validate", "nowhere.yaml")
    assert (shown.code, "there is no such file" in shown.err) == (2, True)


def test_standard_input_is_checked(run: Callable) -> None:
    shown = run("validate", "-", input="format: skillmatrix/1\n")
    assert shown.code == 1
    assert shown.out.startswith("<stdin>:1:1: error:")


def test_answers_are_checked_against_a_matrix_that_is_checked_with_them(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_bytes((CORPUS / "good" / "data-team.yaml").read_bytes())
    (tmp_path / "a.yaml").write_text(
        'format: skillmatrix-answers/1\nmatrix: {id: data-team, version: "1"}\nperson: p\ndate: 2026-11-01\nratings: {sql: 9}\n'
    )
    shown = run("validate", "a.yaml", "small.yaml")
    assert "a.yaml:5:16: error: level 9 is not on the scale (0–3)" in shown.out


def test_wrong_options_are_wrong_use(run: Callable) -> None:
    assert run("validate", "--output-format", "yaml").code == 2
    assert run("validate", "--fail-on", "errors").code == 2
