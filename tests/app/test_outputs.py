"""Putting a text in the place of a file's."""

import os
from pathlib import Path

import pytest

from skillmatrix.app.outputs import put_in_place
from skillmatrix.errors import UserError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("a:   1\n")
    return path


def test_a_file_that_changed_in_the_meantime_is_left_alone(file: Path) -> None:
    with pytest.raises(UserError, match="has changed in the meantime"):
        put_in_place(file, "a: 2\n", "lost")
    assert file.read_text() == "a:   1\n"


def test_a_file_that_cannot_be_written_stays_whole_and_nothing_is_left_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="was left alone: No space left on device"):
        put_in_place(file, "a:   1\n", "a: 1\n")
    assert file.read_text() == "a:   1\n"
    assert list(file.parent.iterdir()) == [file]
