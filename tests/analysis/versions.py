"""Small matrices to compare: one text, and what is written in the place of a part of it."""

from pathlib import Path

from skillmatrix.analysis.matrix_difference import MatrixDifference, matrix_difference
from skillmatrix.analysis.value_changes import Change
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix

SAMPLES = Path(__file__).parents[1] / "samples"
EVERY_KEY = (SAMPLES / "every-key.yaml").read_text(encoding="utf-8")


def matrix(text: str) -> Matrix:
    loaded = build_matrix(document_of(text.encode(), "matrix.yaml"))
    assert loaded.value is not None, loaded.findings
    assert not loaded.has_errors, loaded.findings
    return loaded.value


def edited(text: str, *edits: tuple[str, str]) -> str:
    """The text with each first part, which stands in it once, replaced by the second."""
    for before, after in edits:
        assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times"
        text = text.replace(before, after)
    return text


def difference(*edits: tuple[str, str], text: str = EVERY_KEY) -> MatrixDifference:
    return matrix_difference(matrix(text), matrix(edited(text, *edits)))


def of_skill(found: MatrixDifference, skill: str) -> tuple[Change, ...]:
    return next((each.changes for each in found.skills.changed if each.name == skill), ())


def of_role(found: MatrixDifference, role: str) -> tuple[Change, ...]:
    return next((each.changes for each in found.roles.changed if each.name == role), ())
