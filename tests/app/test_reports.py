"""Answers held against a role: the score, when it misses what was asked for, and what is told on the way."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from skillmatrix.app.reports import PageRequest, misses, report_page, score_answers
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue

DATA_TEAM = Path(__file__).parents[1] / "corpus" / "good" / "data-team.yaml"
DAY = date(2026, 11, 22)
# The analyst needs sql 3 (weight 3, must 2) and testing 2 (weight 1.5): 2/3 of 3 and the whole of 1.5 are 7/9.
ANSWERS = b"""\
format: skillmatrix-answers/1
matrix: {id: reporting, version: "1"}
person: p1
role: analyst
date: 2026-11-01
ratings: {sql: 2, testing: 2}
"""


@pytest.fixture(autouse=True)
def _matrix(around: Callable, tmp_path: Path) -> None:
    around()
    (tmp_path / "matrices").mkdir()
    text = DATA_TEAM.read_text(encoding="utf-8").replace("id: data-team", "id: reporting")
    (tmp_path / "matrices" / "reporting.yaml").write_text(text, encoding="utf-8")


def test_answers_are_scored_for_the_role_they_are_for(around: Callable) -> None:
    scored = score_answers("-", None, None, (), DAY, around(ANSWERS))
    assert scored.whole.role.id == "analyst"
    assert scored.whole.result.coverage.low == Fraction(7, 9)
    assert scored.rules == {"today": DAY, "max_age_months": 18, "without": ()}


@pytest.mark.parametrize(
    ("limit", "worst", "is_missed"),
    [
        (None, None, False),
        (Fraction(7, 9), None, False),
        (Fraction(4, 5), None, True),
        (None, "near", True),
        (None, "developing", True),
        (None, "undetermined", False),
        (Fraction(1, 2), "near", True),
    ],
)
def test_a_result_misses_a_share_above_it_and_the_status_itself_or_a_better_one(
    around: Callable, limit: Fraction | None, worst: str | None, is_missed: bool
) -> None:
    result = score_answers("-", None, None, (), DAY, around(ANSWERS)).whole.result
    assert result.status == "developing"
    assert misses(result, limit, worst) is is_missed


def test_a_comparison_with_somebody_else_is_told(around: Callable, told: list[object], tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_bytes(ANSWERS.replace(b"p1", b"p2").replace(b"sql: 2", b"sql: 1"))
    given = around(ANSWERS)
    scored = score_answers("-", None, None, (), DAY, given)
    page = PageRequest(compare="old.yaml")
    paper = report_page(scored, page, "en", Catalogue("en"), given, with_data=False)
    assert told == ["old.yaml is about “p2”"]
    assert paper.data is None


def test_the_data_of_a_page_come_along_only_if_they_are_asked_for(around: Callable) -> None:
    given = around(ANSWERS)
    scored = score_answers("-", None, None, (), DAY, given)
    paper = report_page(scored, PageRequest(), "en", Catalogue("en"), given, with_data=True)
    assert paper.data is not None
    assert len(paper.data.rows) == 2


def test_an_old_matrix_without_the_role_says_so(around: Callable, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_bytes(ANSWERS)
    old = Path("matrices/reporting.yaml").read_text(encoding="utf-8").replace("id: analyst", "id: analysis")
    (tmp_path / "then.yaml").write_text(old, encoding="utf-8")
    given = around(ANSWERS)
    scored = score_answers("-", None, None, (), DAY, given)
    page = PageRequest(compare="old.yaml", old_matrix="then.yaml")
    with pytest.raises(UserError, match=r"^then\.yaml has no role “analyst”; leave out --old-matrix$"):
        report_page(scored, page, "en", Catalogue("en"), given, with_data=False)
