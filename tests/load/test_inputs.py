"""What was read since a command began."""

from collections.abc import Iterator
from contextvars import copy_context
from pathlib import Path

import pytest

from skillmatrix.load import inputs
from skillmatrix.load.files import read_start


def is_input(path: Path) -> bool:
    return inputs.was_read(path.stat())


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "a.yaml"
    path.touch()
    token = inputs._READ.set(None)
    yield path
    inputs._READ.reset(token)


def test_a_file_that_was_read_is_an_input_until_the_next_command_begins(file: Path) -> None:
    inputs.begin()
    assert not is_input(file)
    read_start(file, 1, "a.yaml")
    file.rename(file.with_name("b.yaml"))
    assert is_input(file.with_name("b.yaml"))
    inputs.begin()
    assert not is_input(file.with_name("b.yaml"))


def test_who_never_began_a_command_has_no_inputs(file: Path) -> None:
    read_start(file, 1, "a.yaml")
    assert not is_input(file)


def test_what_others_read_is_named(file: Path) -> None:
    inputs.begin()
    inputs.remember_path(file.with_name("nowhere"))
    inputs.remember_path(file)
    assert is_input(file)

    (file.parent / "own").mkdir()
    template = file.parent / "own" / "report.md.j2"
    template.touch()
    inputs.remember_path(template.parent)
    assert is_input(template)


def test_one_command_does_not_know_what_another_one_has_read(file: Path) -> None:
    def another() -> None:
        inputs.begin()
        read_start(file, 1, "a.yaml")

    inputs.begin()
    copy_context().run(another)
    assert not is_input(file)
