"""Saving: all or nothing, for the owner only, and every refusal says what is in the way."""

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

from skillmatrix.model.answers import Answers, MatrixRef, RatingFields
from skillmatrix.source.document import read_document
from skillmatrix.store.answers import locked
from skillmatrix.store.obstacle import CannotSave, Obstacle


def answers(level: int = 1, note: str | None = None) -> Answers:
    return Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="m", version="1"),
        person="p7",
        date=date(2026, 11, 22),
        ratings={"a": RatingFields(level=level, note=note)},
    )


def write_answers(path: Path, given: Answers) -> None:
    with locked(path) as file:
        file.write(given)


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

    with pytest.raises(CannotSave) as caught:
        write_answers(path, answers())
    assert caught.value.obstacle is Obstacle.IS_LINK
    assert target.read_text() == "precious"
    assert path.is_symlink()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(CannotSave) as caught:
        write_answers(tmp_path, answers())
    assert caught.value.obstacle is Obstacle.IS_NO_FILE


def test_a_file_that_somebody_made_read_only_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("done with this")
    path.chmod(0o400)

    with pytest.raises(CannotSave) as caught:
        write_answers(path, answers())
    assert caught.value.obstacle is Obstacle.FORBIDDEN
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

    with pytest.raises(CannotSave) as caught:
        write_answers(tmp_path / "file" / "a.yaml", answers())
    assert caught.value.obstacle is Obstacle.NO_FOLDER


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

    with pytest.raises(CannotSave) as caught, room_for(100):
        write_answers(path, answers(2, note="x" * 4000))
    assert caught.value.obstacle is Obstacle.FULL

    assert read(path) == answers(1)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "obstacle"),
    [
        (errno.ENOSPC, Obstacle.FULL),
        (errno.EDQUOT, Obstacle.FULL),
        (errno.EROFS, Obstacle.FORBIDDEN),
        (errno.EACCES, Obstacle.FORBIDDEN),
        (errno.ENOENT, Obstacle.NO_FOLDER),
        (errno.EIO, Obstacle.OTHER),
    ],
)
def test_whatever_the_system_says_when_flushing_is_named_and_changes_nothing(
    number: int, obstacle: Obstacle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    write_answers(path, answers(1))

    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CannotSave) as caught:
        write_answers(path, answers(2))

    assert (caught.value.path, caught.value.obstacle, caught.value.reason) == (path, obstacle, os.strerror(number))
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


def test_a_json_file_stays_json(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_answers(path, answers(2, "ö"))
    assert '"note": "ö"' in path.read_text(encoding="utf-8")
    assert read(path) == answers(2, "ö")
