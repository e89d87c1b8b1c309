"""The table of file kinds (`load/kinds.py`) and what it names are the same."""

from typing import get_args

import pytest

from skillmatrix import resources
from skillmatrix.lint.engine import ALONE, IN_MATRIX
from skillmatrix.load.kinds import KINDS, FileKind

ALL = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


@ALL
def test_a_kind_has_the_format_of_its_model(kind: FileKind) -> None:
    (written,) = get_args(kind.load_model().model_fields["format"].annotation)

    assert written == kind.format, f"load/kinds.py says {kind.format}, and {kind.model} says {written}"


@ALL
def test_what_init_writes_for_a_kind_is_a_file_of_this_kind(kind: FileKind) -> None:
    if kind.starter:
        path = resources.starter(kind.starter, "en")
        assert path.is_file(), (
            f"load/kinds.py names the starter {kind.starter}; there is no such file in templates/start/"
        )
        assert f"format: {kind.format}\n" in path.read_text(encoding="utf-8")


@ALL
def test_what_leaves_out_unknown_keys_exists(kind: FileKind) -> None:
    if kind.without_unknown:
        assert kind.known_part({"format": kind.format, "nobody-knows": 1}) == {"format": kind.format}


def test_no_two_kinds_have_the_same_format() -> None:
    assert len({kind.format.partition("/")[0] for kind in KINDS.values()}) == len(KINDS)


def test_only_kinds_that_exist_are_looked_at() -> None:
    assert (ALONE.keys() | IN_MATRIX.keys()) - KINDS.keys() == set()


@pytest.mark.parametrize("kind", IN_MATRIX)
def test_a_kind_that_is_held_against_a_matrix_names_one(kind: str) -> None:
    named = KINDS[kind].load_model().model_fields["matrix"].annotation

    assert named is not None
    assert "id" in named.model_fields
