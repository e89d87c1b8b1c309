"""Surroundings made of values: an empty folder, no environment, an input that is typed here, a list of what was told."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.app.surroundings import Surroundings


@pytest.fixture
def told() -> list[object]:
    """What was told so far. An empty list of findings says nothing and is left out."""
    return []


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[object]) -> Callable[..., Surroundings]:
    """`around(b"typed")`; relative paths begin in the empty folder, too."""
    monkeypatch.chdir(tmp_path)

    def tell(what: object) -> None:
        if what:
            told.append(what)

    def surroundings(typed: bytes = b"") -> Surroundings:
        return Surroundings(tmp_path, {"PATH": os.defpath}, lambda size: typed[:size], tell)

    return surroundings
