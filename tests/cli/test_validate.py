"""`skillmatrix validate`: files, folders, forms and exit codes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.app import looking
from skillmatrix.render.findings.forms import FORMS

CORPUS = Path(__file__).parents[1] / "corpus"
MATRICES = Path(__file__).parents[2] / "matrices"


def copy(name: str, to: Path) -> None:
    to.write_bytes((CORPUS / "bad" / name).read_bytes())


def test_the_packaged_matrices_are_clean(run: Callable) -> None:
    shown = run("validate", MATRICES)
    files = len(list(MATRICES.rglob("*.yaml")))
    assert (shown.code, shown.out, shown.err) == (0, f"no findings in {files} files\n", "")


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


def test_every_form_is_written_and_ends_with_the_same_exit_code(validate: Callable, tmp_path: Path) -> None:
    copy("share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    for form in FORMS:
        shown = validate("--output-format", form, "--fail-on", "error")
        assert (shown.code, shown.err) == (1, "")
        assert "share-sum" in shown.out


def test_findings_can_be_written_to_a_file_but_not_over_what_was_checked(validate: Callable, tmp_path: Path) -> None:
    copy("share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    shown = validate("--output-format", "sarif", "-o", "found.sarif")
    assert (shown.code, shown.out) == (1, "")
    assert json.loads((tmp_path / "found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    refused = validate("-o", "ninety.yaml")
    assert (refused.code, "one of the input files" in refused.err) == (2, True)


def test_rules_are_selected_and_ignored_by_id(validate: Callable, tmp_path: Path) -> None:
    copy("share-sum/ninety.yaml", tmp_path / "x.yaml")
    assert "share-sum" not in validate("--ignore", "share-sum , unused-skill", "--ignore", "no-musts").out
    assert validate("--select", "file-name").out.splitlines()[-1] == "1 warning in 1 file"
    assert validate("--ignore", "all").out == "no findings in 1 file\n"
    assert validate("--select", "all", "--ignore", "file-name", "--fail-on", "never").code == 0


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--select", "share-summ"], "did you mean “share-sum”?"),
        (["--ignore", "file-name,shape"], "--ignore shape"),
        (["--ignore", "bad-syntax"], "without this the file cannot be read"),
        (["--output-format", "jso"], "did you mean “json”?"),
        (["--fail-on", "warnings"], "did you mean “warning”?"),
        (["--stdin-filename", "x.yaml"], "add - to the files"),
        (["--fix", "-"], "--diff shows what would change"),
        (["--diff", "-o", "x.txt"], "leave out -o"),
        (["--date", "today"], "write the day like"),
    ],
)
def test_wrong_options_are_told_with_what_would_be_right(
    validate: Callable, tmp_path: Path, options: list[str], sentence: str
) -> None:
    copy("share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    shown = validate(*options, input="format: skillmatrix/1\n")
    assert (shown.code, shown.out) == (2, "")
    assert sentence in shown.err


def test_standard_input_can_have_the_name_of_a_file(run: Callable) -> None:
    given = (CORPUS / "good" / "data-team.yaml").read_bytes()
    assert run("validate", "-", "--stdin-filename", "matrices/data-team.yaml", input=given).code == 0
    shown = run("validate", "-", "--stdin-filename", "deep/other.yaml", "--output-format", "concise", input=given)
    assert shown.out.startswith("deep/other.yaml:2:5: warning: ")


def test_foreign_files_are_passed_over_if_that_is_asked_for(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    copy("share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    assert "compose.yaml:1:1: error: “format” is missing here" in run("validate", "compose.yaml").out
    passed = run("validate", "--skip-foreign", "compose.yaml")
    assert (passed.code, passed.out) == (0, "no findings in 0 files\n")
    passed = run("validate", "--skip-foreign", "-", input="services: {}\n")
    assert (passed.code, passed.out) == (0, "no findings in 0 files\n")
    assert run("validate", "--skip-foreign", "compose.yaml", "ninety.yaml").out.splitlines()[-1].endswith("in 1 file")


def test_what_lies_in_a_folder_and_is_not_checked_is_told(validate: Callable, tmp_path: Path) -> None:
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / "lost.yaml").write_text("title: Lost\n")
    os.mkfifo(tmp_path / "matrices" / "pipe.yaml")
    shown = validate("--output-format", "concise")
    assert shown.out == (
        "matrices/lost.yaml:1:1: warning: this file is not checked [not-marked]\n"
        "matrices/pipe.yaml:1:1: warning: this cannot be read [unreadable-file]\n"
    )
    assert validate("--fail-on", "warning").code == 1
    assert validate("--ignore", "not-marked,unreadable-file").out == "no findings in 2 files\n"


def test_a_file_that_vanishes_is_a_finding_and_the_others_are_checked(
    validate: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.yaml", "ninety.yaml"):
        copy("share-sum/ninety.yaml", tmp_path / name)
    read = looking.read_file

    def too_late(path: Path, name: str) -> object:
        (tmp_path / "a.yaml").unlink(missing_ok=True)
        return read(path, name)

    monkeypatch.setattr(looking, "read_file", too_late)
    shown = validate("--select", "unreadable-file,share-sum", "--output-format", "concise")
    assert shown.out.splitlines()[0].startswith("a.yaml:1:1: warning: this file was there and cannot be read any more")
    assert shown.out.splitlines()[1].startswith("ninety.yaml:")


FIXABLE = "format: skillmatrix-answers/1\nmatrix: {id: crew, version: 1.0}  # the first\nperson: p\ndate: 2026-11-01\n"
FIXED = FIXABLE.replace("1.0", '"1.0"')


def test_fix_repairs_what_is_safe_and_tells_what_is_left(validate: Callable, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + FIXABLE.encode().replace(b"\n", b"\r\n"))
    shown = validate("--fix", "a.yaml", "--output-format", "concise", "--ignore", "stale-answers")
    assert (shown.code, shown.err) == (0, "skillmatrix: fixed 1 finding in 1 file\n")
    assert "[matrix-not-found]" in shown.out
    assert (tmp_path / "a.yaml").read_bytes() == b"\xef\xbb\xbf" + FIXED.encode().replace(b"\n", b"\r\n")
    assert validate("--fix").err == "skillmatrix: fixed 0 findings in 0 files\n"


def test_diff_shows_what_would_be_fixed_and_changes_nothing(validate: Callable, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(FIXABLE)
    shown = validate("--diff")
    assert (shown.code, shown.err) == (1, "skillmatrix: --fix would fix 2 findings in 2 files\n")
    assert shown.out.startswith(
        "--- a.yaml\n+++ a.yaml\n@@ -1,4 +1,4 @@\n format: skillmatrix-answers/1\n"
        "-matrix: {id: crew, version: 1.0}  # the first\n"
        '+matrix: {id: crew, version: "1.0"}  # the first\n'
    )
    assert (tmp_path / "a.yaml").read_text() == FIXABLE


def test_a_file_that_may_not_be_changed_stays_and_the_program_says_so(validate: Callable, tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(FIXABLE)
    (tmp_path / "a.yaml").symlink_to("real.txt")
    shown = validate("--fix", "a.yaml")
    assert shown.code == 2
    assert "a.yaml is a symbolic link and was left alone" in shown.err
    assert "text is expected" in shown.out
    assert (tmp_path / "real.txt").read_text() == FIXABLE


def test_a_fixed_matrix_serves_the_answers_of_the_same_run(validate: Callable, tmp_path: Path) -> None:
    good = (CORPUS / "good" / "data-team.yaml").read_text(encoding="utf-8")
    (tmp_path / "data-team.yaml").write_text(good.replace('version: "1"', "version: 1"), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(FIXED.replace("crew", "data-team").replace("1.0", "1") + "ratings: {sql: 9}\n")
    shown = validate("--fix", "--output-format", "concise")
    assert "a.yaml:5:16: error: level 9 is not on the scale (0–3) [level-off-scale]" in shown.out
    assert 'version: "1"' in (tmp_path / "data-team.yaml").read_text(encoding="utf-8")


def test_days_are_seen_from_the_date_given(validate: Callable, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(FIXED)
    assert "[future-date]" in validate("--date", "2026-10-01", "--output-format", "concise").out
    assert "[future-date]" not in validate("--date", "2026-11-01", "--output-format", "concise").out


def test_a_folder_that_is_gone_is_told_in_a_sentence(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f'cd "{gone}" && rmdir "{gone}" && exec "{sys.executable}" -P -m skillmatrix validate "{MATRICES}"'
    done = subprocess.run(["sh", "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (
        2,
        "skillmatrix: this folder no longer exists; change to another one\n",
    )


@pytest.mark.parametrize(
    ("form", "begin"),
    [("sarif", '{\n  "version": "2.1.0"'), ("gitlab", "[]"), ("junit", "<?xml"), ("json", '{\n  "format"')],
)
def test_an_empty_folder_still_writes_the_file_that_was_asked_for(
    run: Callable, tmp_path: Path, form: str, begin: str
) -> None:
    shown = run("validate", "--output-format", form, "-o", "out")
    assert shown.code == 2
    assert "no matrix or answers file here" in shown.err
    assert (tmp_path / "out").read_text().startswith(begin)
    assert run("validate", "--output-format", form).out.startswith(begin)


def test_an_empty_folder_shows_people_only_the_reason(run: Callable) -> None:
    assert run("validate").out == ""


def test_forms_for_ci_name_files_as_the_repository_does(
    run: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep").mkdir()
    copy("duplicate-key/twice.yaml", tmp_path / "deep" / "twice.yaml")
    monkeypatch.chdir(tmp_path / "deep")
    for name in ("twice.yaml", tmp_path / "deep" / "twice.yaml"):
        assert "::error file=deep/twice.yaml,line=" in run("validate", name, "--output-format", "github").out
        assert '"path": "deep/twice.yaml"' in run("validate", name, "--output-format", "gitlab").out
        assert '"uri": "deep/twice.yaml"' in run("validate", name, "--output-format", "sarif").out
        assert ' name="deep/twice.yaml"' in run("validate", name, "--output-format", "junit").out
    assert run("validate", "twice.yaml", "--output-format", "concise").out.startswith("twice.yaml:")


def test_statistics_count_the_findings_of_each_rule(run: Callable, tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        copy("share-sum/ninety.yaml", tmp_path / name)
    shown = run("validate", "--statistics")
    assert shown.code == 1
    assert shown.out.splitlines()[0].split()[:3] == ["2", "error", "share-sum"]
    assert shown.out.splitlines()[-1].endswith("in 2 files")
    assert "one.yaml" not in shown.out


def test_a_baseline_leaves_out_what_was_there_and_tells_what_is_new(run: Callable, tmp_path: Path) -> None:
    copy("share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    written = run("validate", "--write-baseline", "known.json")
    assert (written.code, written.out, written.err) == (0, "", "skillmatrix: wrote known.json\n")

    (tmp_path / "ninety.yaml").write_text("# moved\n\n" + (tmp_path / "ninety.yaml").read_text())
    same = run("validate", "--baseline", "known.json")
    assert (same.code, same.out) == (0, "no findings in 1 file\n")
    assert same.err.startswith("skillmatrix: the baseline leaves out ")

    copy("duplicate-key/twice.yaml", tmp_path / "twice.yaml")
    more = run("validate", "--baseline", "known.json")
    assert more.code == 1
    assert "twice.yaml" in more.out
    assert "share-sum" not in more.out

    (tmp_path / "ninety.yaml").unlink()
    assert "so write it anew" in run("validate", "--baseline", "known.json").err


@pytest.mark.parametrize(
    "options",
    [
        ("--statistics", "--output-format", "json"),
        ("--write-baseline", "b.json", "--baseline", "b.json"),
        ("--write-baseline", "b.json", "-o", "x"),
        ("--write-baseline", "b.json", "--diff"),
        ("--baseline", "nowhere.json"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_use(run: Callable, tmp_path: Path, options: tuple[str, ...]) -> None:
    copy("share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    shown = run("validate", *options)
    assert (shown.code, shown.out) == (2, "")
    assert len(shown.err.splitlines()) == 1
