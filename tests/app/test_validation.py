"""Validating with values alone: paths, a day and an input go in; files and findings come out."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from skillmatrix.app.validation import ValidationRequest, validate

CORPUS = Path(__file__).parents[1] / "corpus"
DAY = date(2026, 11, 22)
FIXABLE = b"format: skillmatrix-answers/1\nmatrix: {id: data-team, version: 1.0}\nperson: p\ndate: 2026-11-01\n"


def copy(name: str, to: Path) -> None:
    to.write_bytes((CORPUS / name).read_bytes())


def test_files_and_findings_come_out_and_nothing_is_printed(
    around: Callable, told: list[object], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    copy("bad/share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    copy("good/data-team.yaml", tmp_path / "data-team.yaml")
    done = validate(ValidationRequest(["."], DAY), around())
    assert done.files == ["data-team.yaml", "ninety.yaml"]
    assert [(each.location.file, each.rule.id) for each in done.findings] == [("ninety.yaml", "share-sum")]
    assert (done.fail_on, done.fixer, told) == ("error", None, [])
    assert capfd.readouterr() == ("", "")


def test_the_settings_of_the_folder_hold(around: Callable, tmp_path: Path) -> None:
    copy("bad/share-sum/ninety.yaml", tmp_path / "ninety.yaml")
    (tmp_path / "skillmatrix.yaml").write_text("format: skillmatrix-settings/1\nignore: [share-sum]\nfail_on: info\n")
    done = validate(ValidationRequest(["."], DAY), around())
    assert (done.findings, done.fail_on) == ((), "info")


def test_standard_input_is_what_the_surroundings_say(around: Callable) -> None:
    done = validate(ValidationRequest(["-"], DAY, stdin_name="mine.yaml"), around(b"format: skillmatrix/1\nid: [\n"))
    assert done.files == ["mine.yaml"]
    assert {each.rule.id for each in done.findings} == {"bad-syntax"}


def test_a_fix_that_is_only_shown_leaves_the_file_alone(around: Callable, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(FIXABLE)
    shown: list[str] = []
    done = validate(ValidationRequest(["a.yaml"], DAY, show=shown.append), around())
    assert (tmp_path / "a.yaml").read_bytes() == FIXABLE
    assert '+matrix: {id: data-team, version: "1.0"}' in shown[0].splitlines()
    assert done.fixer is not None
    assert (done.fixer.findings, done.fixer.files, done.fixer.refused) == (1, 1, 0)


def test_a_file_that_may_not_be_fixed_is_told_and_counted(around: Callable, told: list[object], tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(FIXABLE)
    (tmp_path / "a.yaml").chmod(0o444)
    done = validate(ValidationRequest(["a.yaml"], DAY, fix=True), around())
    assert done.fixer is not None
    assert (done.fixer.files, done.fixer.refused) == (0, 1)
    assert told == ["a.yaml is read-only and was left alone"]


def test_progress_sees_every_file_and_how_many_there_are(around: Callable, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        copy("bad/share-sum/ninety.yaml", tmp_path / name)
    seen: list[tuple[str, int]] = []

    def watch(files: Iterable, total: int) -> Iterable:
        for file in files:
            seen.append((file.name, total))
            yield file

    validate(ValidationRequest(["."], DAY), around(), watch)
    assert seen == [("a.yaml", 2), ("b.yaml", 2)]
