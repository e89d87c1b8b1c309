"""A file that somebody else has written to meanwhile stays; who kept it open knows what it should say."""

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from skillmatrix.model.answers import Answers, MatrixRef, RatingFields
from skillmatrix.store.answers import locked
from skillmatrix.store.kept import erase
from skillmatrix.store.obstacle import CannotSave, Obstacle


def answers(level: int) -> Answers:
    return Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="m", version="1"),
        person="p7",
        date=date(2026, 11, 22),
        ratings={"a": RatingFields(level=level)},
    )


def edited(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")


def swapped(path: Path) -> None:
    path.unlink()
    path.write_text("somebody else's", encoding="utf-8")


def linked(path: Path) -> None:
    path.rename(path.with_name("moved.yaml"))
    path.symlink_to("moved.yaml")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def read_only(path: Path) -> None:
    path.chmod(0o400)


@pytest.mark.parametrize("change", [edited, swapped, linked, a_folder, read_only])
def test_what_somebody_else_has_changed_is_not_written_over(tmp_path: Path, change: Callable[[Path], None]) -> None:
    path = tmp_path / "a.yaml"
    with locked(path) as file:
        file.write(answers(1))
        change(path)
        before = (path.lstat().st_mode, path.lstat().st_ino, b"" if path.is_dir() else path.read_bytes())

        with pytest.raises(CannotSave) as caught:
            file.write(answers(2))

    assert caught.value.obstacle is Obstacle.CHANGED
    assert (path.lstat().st_mode, path.lstat().st_ino, b"" if path.is_dir() else path.read_bytes()) == before


def test_a_file_that_may_not_be_read_any_more_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A superuser may read everything, so the system does not refuse by itself where tests run as one."""
    with locked(tmp_path / "a.yaml") as file:
        file.write(answers(1))

        def refuse(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(CannotSave, match=": changed"):
            file.write(answers(2))


def test_answers_that_somebody_put_there_before_the_first_one_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with locked(path) as file:
        assert file.is_new
        path.write_text("somebody else's", encoding="utf-8")
        with pytest.raises(CannotSave, match=": changed"):
            file.write(answers(1))
    assert path.read_text(encoding="utf-8") == "somebody else's"


def test_a_file_that_is_gone_is_made_again_with_what_a_person_wrote_in_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with locked(path) as file:
        file.write(answers(1))
    edited(path)
    with locked(path) as file:
        path.unlink()
        file.write(answers(2))

    assert "a: 2" in path.read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8").endswith("# by hand\n")


@pytest.mark.parametrize("length", [200, 201, 255])
def test_a_name_may_be_as_long_as_the_file_system_takes_it(tmp_path: Path, length: int) -> None:
    path = tmp_path / ("ä" * ((length - 5) // 2) + "a" * ((length - 5) % 2) + ".yaml")
    with locked(path) as file:
        file.write(answers(1))
        with pytest.raises(CannotSave, match=": is_locked"), locked(path):
            pass

    assert list(tmp_path.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_is_erased_only_if_nobody_writes_to_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("no answers at all", encoding="utf-8")
    with locked(path), pytest.raises(CannotSave, match=": is_locked"):
        erase(path)
    assert path.exists()

    erase(path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CannotSave, match=": no_folder"):
        erase(path)


def test_a_file_that_was_no_text_when_it_was_opened_becomes_answers(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"# \xff\n")
    with locked(path) as file:
        file.write(answers(1))

    assert "a: 1" in path.read_text(encoding="utf-8")
