"""`skillmatrix fmt`: files formatted in place, shown or only checked; what cannot be formatted is left alone."""

import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.cli.difference import print_difference

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"

MESSY = """\
format: skillmatrix-answers/1
matrix:
    id: data-team   # ours
    version: "1"\x20\x20
person: p1
date: 2026-11-01


ratings:
    # done with a colleague
    sql: 3
"""
TIDY = """\
format: skillmatrix-answers/1
matrix:
  id: data-team # ours
  version: "1"
person: p1
date: 2026-11-01

ratings:
  # done with a colleague
  sql: 3
"""
DIFFERENCE = """\
--- a.yaml
+++ a.yaml
@@ -1,11 +1,10 @@
 format: skillmatrix-answers/1
 matrix:
-    id: data-team   # ours
-    version: "1"\x20\x20
+  id: data-team # ours
+  version: "1"
 person: p1
 date: 2026-11-01
\x20
-
 ratings:
-    # done with a colleague
-    sql: 3
+  # done with a colleague
+  sql: 3
"""


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    file = tmp_path / "a.yaml"
    file.write_text(MESSY, encoding="utf-8")
    return file


def test_files_in_a_folder_are_laid_out_in_place(run: Callable, messy: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(TIDY)
    (tmp_path / "other.yaml").write_text("a:\n    b: 1\n")
    shown = run("fmt")
    assert (shown.code, shown.out, shown.err) == (0, "a.yaml: formatted\n1 file formatted, 1 file unchanged\n", "")
    assert messy.read_bytes() == TIDY.encode()
    assert (tmp_path / "other.yaml").read_text() == "a:\n    b: 1\n"
    assert run("fmt").out == "2 files unchanged\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "b.yaml", "other.yaml"]


def test_check_changes_nothing_and_says_what_would_change(run: Callable, messy: Path) -> None:
    shown = run("fmt", "--check", "a.yaml")
    assert (shown.code, shown.out) == (1, "a.yaml: would change\n1 file would change\n")
    assert messy.read_text() == MESSY
    run("fmt", "a.yaml")
    assert run("fmt", "--check", "a.yaml").code == 0


def test_the_difference_is_shown_and_nothing_changed(run: Callable, messy: Path) -> None:
    shown = run("fmt", "--diff", "a.yaml")
    assert (shown.code, shown.out, shown.err) == (0, DIFFERENCE, "1 file would change\n")
    assert messy.read_text() == MESSY
    both = run("fmt", "--diff", "--check", "a.yaml")
    assert (both.code, both.out) == (1, DIFFERENCE)


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed here")
def test_patch_makes_the_change_that_is_shown(run: Callable, messy: Path) -> None:
    shown = run("fmt", "--diff", "a.yaml")
    subprocess.run(["patch", "-p0"], input=shown.out.encode(), cwd=messy.parent, check=True, capture_output=True)
    assert messy.read_text() == TIDY


def test_what_we_ship_is_laid_out(run: Callable) -> None:
    assert run("fmt", "--check", ROOT / "matrices", ROOT / "templates" / "start").code == 0


def test_standard_input_goes_to_standard_output(run: Callable) -> None:
    shown = run("fmt", "-", input=b"\xef\xbb\xbf" + MESSY.replace("\n", "\r\n").encode())
    assert (shown.code, shown.out, shown.err) == (0, "\ufeff" + TIDY.replace("\n", "\r\n"), "1 file formatted\n")
    assert run("fmt", "-", input=TIDY).out == TIDY


def test_standard_input_can_be_checked_and_compared(run: Callable) -> None:
    checked = run("fmt", "--check", "-", input=MESSY)
    assert (checked.code, checked.out) == (1, "<stdin>: would change\n")
    assert run("fmt", "--check", "-", input=TIDY).code == 0
    assert run("fmt", "--diff", "-", input=MESSY).out == DIFFERENCE.replace("a.yaml", "<stdin>")


def test_broken_standard_input_gives_no_output(run: Callable) -> None:
    shown = run("fmt", "-", input="format: skillmatrix/1\na: 'x\n")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("<stdin>:2:4: error: this quote is opened and never closed [bad-syntax]\n")


def test_a_byte_order_mark_and_permissions_are_kept(run: Callable, messy: Path) -> None:
    messy.write_bytes(b"\xef\xbb\xbf" + MESSY.encode())
    messy.chmod(0o640)
    assert run("fmt", "a.yaml").code == 0
    assert messy.read_bytes() == b"\xef\xbb\xbf" + TIDY.encode()
    assert stat.S_IMODE(messy.stat().st_mode) == 0o640


def test_a_broken_file_is_left_alone_and_the_others_are_laid_out(run: Callable, messy: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    shutil.copy(CORPUS / "bad" / "bad-syntax" / "unclosed-quote.yaml", broken)
    before = broken.read_bytes()
    shown = run("fmt")
    assert (shown.code, shown.out) == (2, "a.yaml: formatted\n1 file formatted, 1 file left alone\n")
    assert shown.err.startswith(
        "broken.yaml:16:15: error: this quote is opened and never closed [bad-syntax]\n   16 |  "
    )
    assert broken.read_bytes() == before
    assert messy.read_text() == TIDY


def test_mistakes_that_do_not_hinder_reading_do_not_hinder_layout(run: Callable, messy: Path) -> None:
    messy.write_text(
        MESSY.replace("    sql: 3", "    sql: 99\n    sql: no\n    true: !x 1\n").replace("person", "persona")
    )
    shown = run("fmt", "a.yaml")
    assert (shown.code, shown.err) == (0, "")
    assert messy.read_text().endswith("  sql: 99\n  sql: no\n  true: !x 1\n")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a:\n    b: 1\n", "“format” is missing here"),
        ("format: skillmatrix/9\n\n\n", "the format skillmatrix/9 is newer than this skillmatrix"),
        ("- a\n", "a file is a mapping"),
        ("", "the file is empty"),
    ],
)
def test_a_file_that_is_named_and_is_not_ours_is_left_alone(run: Callable, messy: Path, text: str, reason: str) -> None:
    messy.write_text(text)
    shown = run("fmt", "a.yaml")
    assert (shown.code, shown.out) == (2, "1 file left alone\n")
    assert reason in shown.err
    assert messy.read_text() == text


def test_foreign_files_can_be_passed_over(run: Callable, messy: Path) -> None:
    messy.write_text("a:\n    b: 1\n")
    shown = run("fmt", "--skip-foreign", "a.yaml")
    assert (shown.code, shown.out) == (0, "no file to format\n")


def test_a_file_whose_last_text_would_change_is_left_alone(run: Callable, messy: Path) -> None:
    text = MESSY + "    testing: {level: 2}\nrole: |\n   x"
    messy.write_text(text)
    shown = run("fmt", "a.yaml")
    assert shown.code == 2
    assert "a.yaml was left alone: its last text has no line end and would get one" in shown.err
    assert messy.read_text() == text


def test_a_link_is_not_written_through(run: Callable, messy: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(messy)
    shown = run("fmt", "link.yaml")
    assert (shown.code, "link.yaml is a symbolic link and was left alone" in shown.err) == (2, True)
    assert link.is_symlink()
    assert messy.read_text() == MESSY


def test_what_cannot_be_read_in_a_folder_is_told(run: Callable, messy: Path) -> None:
    (messy.parent / "loop.yaml").symlink_to("loop.yaml")
    shown = run("fmt", ".")
    assert (shown.code, shown.out) == (2, "a.yaml: formatted\n1 file formatted, 1 file left alone\n")
    assert "loop.yaml" in shown.err


def test_a_file_that_nobody_may_write_stays(run: Callable, messy: Path) -> None:
    messy.chmod(0o444)
    shown = run("fmt", "a.yaml")
    assert (shown.code, "a.yaml is read-only" in shown.err) == (2, True)
    assert messy.read_text() == MESSY


def test_a_path_that_does_not_exist_is_wrong_use_and_nothing_is_changed(run: Callable, messy: Path) -> None:
    shown = run("fmt", "a.yaml", "nowhere.yaml")
    assert (shown.code, "there is no such file" in shown.err) == (2, True)
    assert messy.read_text() == MESSY


def test_on_a_terminal_a_difference_has_colours_and_cannot_move_the_cursor(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    print_difference("@@ -1 +1 @@\n-a\r\n+\u202ea\n b\n", colour=True)
    assert capsys.readouterr().out == (
        "\x1b[36m@@ -1 +1 @@\x1b[0m\n\x1b[31m-a\\u000d\x1b[0m\n\x1b[32m+\\u202ea\x1b[0m\n\x1b[0m b\x1b[0m\n"
    )
    print_difference("-a\r\n", colour=False)
    assert capsys.readouterr().out == "-a\\u000d\n"


def test_a_checkout_of_git_on_windows_passes_the_check(run: Callable, tmp_path: Path) -> None:
    text = b"format: skillmatrix/1\r\nid: a\r\ntitle: A\r\n"
    (tmp_path / "a.yaml").write_bytes(text)
    assert run("fmt", "--check").code == 0
    (tmp_path / "a.yaml").write_bytes(text + b"\r\n")
    assert run("fmt").code == 0
    assert (tmp_path / "a.yaml").read_bytes() == text
