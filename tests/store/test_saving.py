"""Saving: all or nothing, for the owner only, and every refusal is a sentence that helps."""

import errno
import os
import resource
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Answers, MatrixRef, RatingFields
from skillmatrix.source.document import read_document
from skillmatrix.store.answers import write_answers


def answers(level: int = 1, note: str | None = None) -> Answers:
    return Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="m", version="1"),
        person="p7",
        date=date(2026, 11, 22),
        ratings={"a": RatingFields(level=level, note=note)},
    )


def read(path: Path) -> Answers:
    return Answers.model_validate(read_document(path.read_bytes(), path.name).data)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def _usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_what_was_saved_is_in_the_file_and_nothing_else_is_in_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"

    write_answers(path, answers(1))
    write_answers(path, answers(2))

    assert read(path) == answers(2)
    assert list(tmp_path.iterdir()) == [path]


def test_new_files_and_folders_belong_to_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "a.yaml"

    write_answers(path, answers())

    assert (mode(path), mode(path.parent), mode(path.parent.parent)) == (0o600, 0o700, 0o700)


def test_permissions_that_a_file_has_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.touch(mode=0o640)

    write_answers(path, answers())

    assert mode(path) == 0o640
    assert read(path) == answers()


def test_nothing_is_written_through_a_symbolic_link(tmp_path: Path) -> None:
    target = tmp_path / "target.yaml"
    target.write_text("precious")
    path = tmp_path / "a.yaml"
    path.symlink_to(target)

    with pytest.raises(UserError, match=r"a\.yaml: this is a symbolic link; name the file itself"):
        write_answers(path, answers())
    assert target.read_text() == "precious"
    assert path.is_symlink()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not a plain file"):
        write_answers(tmp_path, answers())


def test_a_file_that_somebody_made_read_only_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("done with this")
    path.chmod(0o400)

    with pytest.raises(UserError, match="writing is not allowed here"):
        write_answers(path, answers())
    assert path.read_text() == "done with this"


def test_a_folder_that_vanished_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "a.yaml"
    write_answers(path, answers(1))
    path.unlink()
    path.parent.rmdir()

    write_answers(path, answers(2))

    assert read(path) == answers(2)


def test_where_no_folder_can_be_the_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(UserError, match=r"file/a\.yaml: the folder does not exist, or not any more; name another file"):
        write_answers(tmp_path / "file" / "a.yaml", answers())


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond this size, as on a full disk: the operating system itself refuses the write."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_write_that_fails_in_the_middle_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_answers(path, answers(1))

    with pytest.raises(UserError, match="there is not enough room on the disk"), room_for(100):
        write_answers(path, answers(2, note="x" * 4000))

    assert read(path) == answers(1)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "there is not enough room on the disk"),
        (errno.EDQUOT, "there is not enough room on the disk"),
        (errno.EROFS, "writing is not allowed here"),
        (errno.EACCES, "writing is not allowed here"),
        (errno.ENOENT, "the folder does not exist, or not any more"),
        (errno.EIO, "the system says: Input/output error; name another file with --answers"),
    ],
)
def test_whatever_the_system_says_when_flushing_becomes_a_sentence_and_changes_nothing(
    number: int, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    write_answers(path, answers(1))

    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError) as caught:
        write_answers(path, answers(2))

    assert str(caught.value).startswith(f"{path}: {sentence}")
    assert read(path) == answers(1)
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_in_the_middle_leaves_no_half_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_answers(path, answers())

    assert list(tmp_path.iterdir()) == []


def test_a_file_system_that_cannot_flush_folders_is_good_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    write_answers(tmp_path / "new" / "a.yaml", answers())

    assert read(tmp_path / "new" / "a.yaml") == answers()


def test_file_and_folder_are_flushed_to_the_disk_before_it_counts_as_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    flushed: list[tuple[str, bool]] = []
    flush = os.fsync

    def watch(descriptor: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"
        flushed.append((kind, path.exists()))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", watch)
    write_answers(path, answers())

    assert flushed == [("file", False), ("folder", True)]


def test_the_sentence_is_in_the_language_of_the_person_and_safe_to_print(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b.yaml"
    path.symlink_to("nowhere")

    with pytest.raises(
        UserError, match=r"a\\u001b\.yaml: das ist ein symbolischer Link; bitte die Datei selbst nennen"
    ):
        write_answers(path, answers(), Catalogue("de"))


def test_a_json_file_stays_json(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_answers(path, answers(2, "ö"))
    assert '"note": "ö"' in path.read_text(encoding="utf-8")
    assert read(path) == answers(2, "ö")
