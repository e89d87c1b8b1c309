"""Ratings in a Markdown list as answers: what is read, and what is told."""

from pathlib import Path
from typing import Any

import pytest

from skillmatrix import resources
from skillmatrix.errors import UserError
from skillmatrix.importers import markdown_matrix
from skillmatrix.importers.dialects import Asked, Imported, Source
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    path = next(path for path in resources.matrices() if path.stem == "data-team")
    loaded = check_matrix(read_file(path), advice=False)
    assert loaded.value is not None
    return loaded.value


def answers(text: str, matrix: Matrix) -> Imported:
    return markdown_matrix.read(
        [Source(Path("me.md"), "me.md", text.encode())], Asked("en", day="2026-11-30", answered=matrix)
    )


@pytest.mark.parametrize(
    ("written", "rating"),
    [
        ("- Statistics: 3", 3),
        ("- statistics = 3", 3),
        ("- **Statistik**: 3 (jeden Tag)", {"level": 3, "note": "jeden Tag"}),
        ("- Statistics: ?", "unknown"),
        ("- Statistics: ? – never tried", {"unknown": True, "note": "never tried"}),
        ("- Statistics: n/a", {"not_applicable": "–"}),
        ("- Statistics: n/a (no data)", {"not_applicable": "no data"}),
        ("| Statistics | 3 |\n|---|---|", 3),
    ],
)
def test_a_rating_is_read_as_people_write_it(written: str, rating: Any, matrix: Matrix) -> None:
    assert answers(f"{written}\n", matrix).data["ratings"] == {"statistics": rating}


def test_what_no_source_says_is_told(matrix: Matrix) -> None:
    found = answers("- Statistics: 3\n", matrix)
    assert (found.data["person"], found.data["date"], found.kind) == ("me", "2026-11-30", "answers")
    assert [str(each.what) for each in found.ledger.added] == ["person: me", "date: 2026-11-30"]


def test_what_is_no_rating_of_the_matrix_is_told(matrix: Matrix) -> None:
    text = "---\nrole: nobody\n---\n- Statistics: 3\n- Statistics: 2\n- Statistcs: 1\n- Metrics: 9\n- Dancing: 1\n\nwords\n"
    found = answers(text, matrix)
    assert found.data["ratings"] == {"statistics": 3}
    told = {
        said: str(found.ledger.fate(place).because)
        for place, said in found.ledger.places()
        if found.ledger.fate(place).action == "dropped"
    }
    assert told["Statistics: 2"] == "the skill was rated twice, and the first one counts"
    assert told["Statistcs: 1"] == "no skill of the matrix is called so; did you mean “Statistics”?"
    assert told["Dancing: 1"] == "no skill of the matrix is called so"
    assert told.keys() == {"role: nobody", "Statistics: 2", "Statistcs: 1", "Metrics: 9", "Dancing: 1", "words"}


def test_a_text_without_any_rating_is_refused(matrix: Matrix) -> None:
    with pytest.raises(UserError, match="no rating of a skill of “data-team” was found"):
        answers("# Me\n\n- I like data\n", matrix)
