"""Answers held against a role: the score, when it misses what was asked for, and what is told on the way."""

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from skillmatrix.app.reports import PageRequest, Shown, misses, report_page, score_answers
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


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ((b"p1", b"p2"), "old.yaml is about “p2”, not about “p1”; --compare shows one person over time"),
        (
            (b"person: p1", b"person: p1\nrater: manager\nby: m1"),
            "so nothing has changed between them; to set both side by side, say: skillmatrix report OWN --with old.yaml",
        ),
    ],
)
def test_only_one_person_as_one_rater_sees_them_is_compared_over_time(
    around: Callable, tmp_path: Path, changes: tuple[bytes, bytes], told: str
) -> None:
    (tmp_path / "old.yaml").write_bytes(ANSWERS.replace(*changes))
    given = around(ANSWERS)
    scored = score_answers("-", None, None, (), DAY, given)
    with pytest.raises(UserError, match=re.escape(told)):
        report_page(scored, PageRequest(compare="old.yaml"), "en", Catalogue("en"), given, with_data=False)


def test_two_colleagues_are_two_raters_over_time_too(around: Callable, tmp_path: Path) -> None:
    by = b"person: p1\nrater: peer\nby: "
    (tmp_path / "old.yaml").write_bytes(ANSWERS.replace(b"person: p1", by + b"b2"))
    given = around(ANSWERS.replace(b"person: p1", by + b"a1"))
    scored = score_answers("-", None, None, (), DAY, given)
    with pytest.raises(UserError, match=r"a rating by peer b2, not by peer a1.*--with -"):
        report_page(scored, PageRequest(compare="old.yaml"), "en", Catalogue("en"), given, with_data=False)


def test_what_changed_comes_first(around: Callable, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_bytes(ANSWERS.replace(b"sql: 2", b"sql: 1"))
    given = around(ANSWERS)
    scored = score_answers("-", None, None, (), DAY, given)
    paper = report_page(scored, PageRequest(compare="old.yaml"), "en", Catalogue("en"), given, with_data=False)
    assert [section.id for section in paper.sections][:2] == ["since", "summary"]
    assert paper.data is None


def test_who_must_still_rate_reads_how_to_go_on(around: Callable, tmp_path: Path) -> None:
    given = around(ANSWERS)
    scored = score_answers("-", None, None, (), DAY, given)
    assert scored.whole.command == ""
    (tmp_path / "my answers.yaml").write_bytes(ANSWERS)
    here = str(tmp_path / "my answers.yaml")
    named = score_answers(here, None, None, (), DAY, given).whole.command
    assert named == f"skillmatrix assess --role analyst --answers '{here}'"
    late = score_answers(here, None, None, (), date(2029, 1, 1), given).whole.command
    assert late == "skillmatrix assess --role analyst --person p1 --again"


def test_notes_and_the_match_are_shown_as_asked_or_as_the_settings_say(around: Callable, tmp_path: Path) -> None:
    given = around(ANSWERS.replace(b"sql: 2", b"sql: {level: 2, note: mine}"))

    def shown(**asked: bool) -> tuple[str | None, bool]:
        whole = score_answers("-", None, None, (), DAY, given, shown=Shown(**asked)).whole
        return whole.answers.ratings["sql"].note, whole.with_match

    assert (shown(), shown(notes=False, match=False)) == (("mine", True), (None, False))
    (tmp_path / "skillmatrix.yaml").write_text("format: skillmatrix-settings/1\nnotes: false\nmatch: false\n")
    assert (shown(), shown(notes=True, match=True)) == ((None, False), ("mine", True))


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
