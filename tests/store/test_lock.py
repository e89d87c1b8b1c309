"""One writer at a time; a lock ends with its process and leaves nothing behind."""

import errno
import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from skillmatrix.store import lock as store
from skillmatrix.store.answers import locked
from skillmatrix.store.obstacle import CannotSave

HOLDER = """
import sys
from pathlib import Path
from skillmatrix.store.answers import locked
with locked(Path(sys.argv[1])):
    print("locked", flush=True)
    sys.stdin.read()
"""


@contextmanager
def other_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its input ends or it is killed."""
    command = (sys.executable, "-c", HOLDER, str(path))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "locked\n"
        yield holder


def test_a_second_writer_is_kept_out_until_the_first_one_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with other_program(path) as holder:
        with pytest.raises(CannotSave, match=": is_locked"), locked(path):
            pass
        holder.communicate()

    with locked(path):
        pass


def test_two_files_have_two_locks(tmp_path: Path) -> None:
    with locked(tmp_path / "a.yaml"), locked(tmp_path / "b.yaml"):
        pass


def test_the_lock_of_a_killed_program_is_free(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with other_program(path) as holder:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert (tmp_path / "a.yaml.lock").exists()

        with locked(path):
            pass


def test_a_released_lock_leaves_no_file_behind(tmp_path: Path) -> None:
    with locked(tmp_path / "new" / "a.yaml"):
        assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.yaml.lock"]

    assert list((tmp_path / "new").iterdir()) == []


def test_the_lock_is_released_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), locked(tmp_path / "a.yaml"):
        raise KeyboardInterrupt

    with locked(tmp_path / "a.yaml"):
        pass


def test_half_written_files_of_killed_writers_are_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.yaml.x1.tmp", ".b.yaml.x1.tmp", "a.yaml.tmp", "notes.txt"):
        (tmp_path / name).touch()

    with locked(tmp_path / "a.yaml"):
        pass

    assert sorted(path.name for path in tmp_path.iterdir()) == [".b.yaml.x1.tmp", "a.yaml.tmp", "notes.txt"]


def test_leftovers_that_cannot_be_removed_do_not_stop_anybody(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml.x1.tmp").mkdir()

    with locked(tmp_path / "a.yaml"):
        pass


def test_a_file_that_could_not_be_saved_to_is_refused_before_anybody_answers(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("nowhere")

    with pytest.raises(CannotSave, match=": is_link"), locked(tmp_path / "a.yaml"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_a_folder_is_no_place_for_answers(name: str) -> None:
    with pytest.raises(CannotSave, match=": is_no_file"), locked(Path(name)):
        pass


def test_a_lock_file_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml.lock").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(CannotSave, match=": other"), locked(tmp_path / "a.yaml"):
        pass
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("is_made_anew", [False, True])
def test_a_lock_that_was_given_up_while_we_opened_its_file_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_made_anew: bool
) -> None:
    """Between opening and locking, the holder leaves and takes the file away: our lock on the old file keeps nobody out."""
    path, lock = tmp_path / "a.yaml", tmp_path / "a.yaml.lock"
    try_to_lock = store._try_to_lock
    tries = []
    with ExitStack() as holder:
        holder.enter_context(locked(path))

        def leave_first(descriptor: int) -> bool:
            tries.append(descriptor)
            holder.close()
            if is_made_anew and len(tries) == 1:
                lock.touch()
            return try_to_lock(descriptor)

        monkeypatch.setattr(store, "_try_to_lock", leave_first)
        with locked(path):
            monkeypatch.undo()
            assert len(tries) == 2
            with pytest.raises(CannotSave), locked(path):
                pass


def test_a_lock_file_that_somebody_replaced_is_left_alone(tmp_path: Path) -> None:
    lock = tmp_path / "a.yaml.lock"
    with locked(tmp_path / "a.yaml"):
        lock.unlink()
        lock.write_text("somebody else's")

    assert lock.read_text() == "somebody else's"


def test_a_file_system_without_locks_is_named_and_nothing_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []

    def refuse(descriptor: int, _operation: int) -> None:
        opened.append(descriptor)
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(CannotSave, match=": other No locks available"), locked(tmp_path / "a.yaml"):
        pass
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(opened[0])
