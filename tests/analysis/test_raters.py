"""Several views of one person: worked example 2, who counts from when on, and what is never told of colleagues."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from skillmatrix.analysis.raters import SkillViews, Views, compare_views
from skillmatrix.analysis.score import score
from skillmatrix.model.answers import Answers
from skillmatrix.view.numbers import rounded

from .conftest import TODAY, answers_from, answers_text, matrix_from, matrix_text

REQUIRES = """
python: {level: 4, weight: 5, must: 3}
sql: {level: 3, weight: 3}
testing: {level: 4, weight: 4, must: 3}
cloud: {level: 3, weight: 2}
security: {level: 2, weight: 2}
mainframe: {level: 2, weight: 1}
"""
SKILLS = ("python", "sql", "testing", "cloud", "security", "mainframe")
SELF = "{python: 4, sql: 3, testing: 3, cloud: 4}"
MANAGER = ("manager", "{python: 3, sql: 3, testing: 2, cloud: 4}")
PEERS = (
    ("peer", "{python: 3, sql: 2, testing: 2, cloud: 4}"),
    ("peer", "{python: 4, sql: 2, testing: 2, cloud: 5}"),
    ("peer", "{python: 3, sql: 3, cloud: 4}"),
)


def answers(rater: str, ratings: str, dated: str = "2026-01-31") -> Answers:
    return answers_from(answers_text(ratings, dated) + f"rater: {rater}\n")


def views_of(own: str, *others: tuple[str, str], dated: str = "2026-01-31", renames: str = "", **options: Any) -> Views:
    matrix = matrix_from(matrix_text(REQUIRES, SKILLS, [], range(6), renames))
    mine = answers("self", own)
    result = score(matrix, matrix.roles_by_id["backend"], mine, today=TODAY)
    rated = [answers(rater, ratings, dated) for rater, ratings in others]
    return compare_views(matrix, mine, rated, result, today=TODAY, **options)


def skill(views: Views, name: str) -> SkillViews:
    return next(each for each in views.skills if each.skill == name)


def digits(value: Fraction | None) -> str:
    return "none" if value is None else f"{rounded(value, 4):f}"


def test_the_worked_example_comes_out_to_its_last_digit() -> None:
    views = views_of(SELF, MANAGER, *PEERS)
    assert {each.skill: (each.others, each.difference) for each in views.skills if each.others is not None} == {
        "python": (3, 1), "sql": (2, 1), "testing": (2, 1), "cloud": (4, 0),
    }  # fmt: skip
    assert (digits(views.bias), digits(views.mad), views.label) == ("0.7500", "0.7500", "over")
    assert digits(views.coverage.known) == "0.6964"
    assert (digits(views.ordinal.others.value), digits(views.ordinal.everybody.value)) == ("0.7810", "0.6950")
    assert digits(views.interval.others.value) == "0.7595"


def test_the_persons_own_match_stays_what_it_is() -> None:
    views = views_of(SELF)
    assert digits(views.coverage.known) == "0.9286"
    assert (views.bias, views.mad, views.label) == (None, None, None)


def test_two_colleagues_count_nowhere_and_three_do() -> None:
    two, three = views_of(SELF, MANAGER, *PEERS[:2]), views_of(SELF, MANAGER, *PEERS)
    assert [each.peers for each in two.skills] == [None] * 6
    assert skill(two, "python").others == 3
    assert skill(two, "sql").others == 3
    assert two.ordinal.others.reason == "too-few-skills"
    assert (skill(three, "sql").peers, skill(three, "sql").others) == (2, 2)


def test_four_colleagues_count_where_at_least_three_of_them_rated() -> None:
    views = views_of(SELF, *PEERS, ("peer", "{sql: 1, testing: 4}"))
    assert [skill(views, name).peers for name in ("python", "sql", "testing", "security")] == [3, 2, 2, None]


def test_a_skill_that_two_of_three_colleagues_rated_is_not_shown_for_them() -> None:
    testing = skill(views_of(SELF, *PEERS), "testing")
    assert (testing.peers, testing.others, testing.level, testing.source) == (None, None, 3, "self")


def test_where_colleagues_count_no_spread_is_told() -> None:
    views = views_of(SELF, MANAGER, ("assessor", "{python: 5}"), *PEERS)
    assert skill(views, "python").spread is None
    alone = skill(views_of(SELF, MANAGER, ("assessor", "{python: 5}")), "python")
    assert alone.spread is not None
    assert (alone.spread.range, alone.manager, alone.assessor, alone.others) == (2, 3, 5, 3)


def test_what_is_agreed_counts_before_the_others_and_they_before_the_person() -> None:
    views = views_of(SELF, MANAGER, ("agreed", "{python: 4}"))
    assert [(skill(views, name).level, skill(views, name).source) for name in ("python", "testing", "security")] == [
        (4, "agreed"), (2, "others"), (None, None),
    ]  # fmt: skip
    assert skill(views, "python").others == 3


def test_topics_are_what_lies_furthest_apart_and_is_not_agreed_yet() -> None:
    views = views_of("{python: 4, sql: 0, testing: 3, cloud: 4}", MANAGER, ("agreed", "{testing: 3}"))
    assert [topic.skill for topic in views.to_discuss] == ["sql", "python"]


def test_of_topics_equally_far_apart_those_come_first_where_the_person_stands_alone() -> None:
    others = (("manager", "{python: 3, sql: 2}"), ("assessor", "{python: 4, sql: 2}"))
    assert [topic.skill for topic in views_of("{python: 3, sql: 3}", *others).to_discuss] == ["sql", "python"]


@pytest.mark.parametrize(
    ("own", "label"),
    [("{python: 3, sql: 4}", "over"), ("{python: 3, sql: 2}", "under"), ("{python: 3, sql: 3}", "in-line")],
)
def test_half_a_level_on_average_makes_a_view_higher_or_lower(own: str, label: str) -> None:
    assert views_of(own, MANAGER).label == label


def test_ratings_that_are_out_of_date_are_no_view() -> None:
    views = views_of(SELF, MANAGER, dated="2024-01-31")
    assert [each.manager for each in views.skills] == [None] * 6


def test_a_view_given_under_a_former_id_counts() -> None:
    views = views_of(SELF, ("manager", "{py: 2}"), renames="{py: python}")
    assert skill(views, "python").manager == 2


def test_raters_are_counted_by_kind() -> None:
    assert views_of(SELF, MANAGER, *PEERS).raters == {"manager": 1, "peer": 3}


def test_own_answers_that_are_out_of_date_are_no_view() -> None:
    matrix = matrix_from(
        matrix_text(REQUIRES, ["python", "sql", "testing", "cloud", "security", "mainframe"], [], range(6), "")
    )
    old = answers("self", SELF, "2020-01-31")
    result = score(matrix, matrix.roles_by_id["backend"], old, today=date(2026, 1, 31))
    views = compare_views(matrix, old, [answers(*MANAGER)], result, today=date(2026, 1, 31))
    assert [each.own for each in views.skills] == [None] * 6
    assert views.label is None
