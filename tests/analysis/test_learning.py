"""Trainings as choices for a person, and what a plan says beside its steps: what stays open, and what was left out."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from skillmatrix.analysis.learning import offer_of
from skillmatrix.analysis.learning_goal import UNKNOWN, Effect, goal_of
from skillmatrix.analysis.learning_plan import LearningPlan, in_order_of_needs, known_levels, plan_learning
from skillmatrix.analysis.plan import Before, Budget, Choice
from skillmatrix.analysis.result import Result
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.trainings import Trainings

from .conftest import TODAY, answers_from, data_in, matrix_from

MATRIX = """
    format: skillmatrix/1
    id: demo
    version: "1"
    title: Demo
    languages: [en]
    scale: {1: {name: one}, 2: {name: two}, 3: {name: three}, 4: {name: four}}
    categories:
      - id: craft
        name: Craft
        skills:
          - {id: sql, name: SQL, levels: {}}
          - {id: charts, name: Charts, needs: [sql], levels: {}}
          - {id: law, name: Law, levels: {}}
          - {id: talks, name: Talks, levels: {}}
          - {id: drawing, name: Drawing, levels: {}}
      - id: personal
        name: Personal
        optional: true
        skills: [{id: calm, name: Calm, levels: {}}]
    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 4, weight: 2, must: 3}
          charts: 3
          law: {level: 3, must: 2}
          talks: 3
          calm: 3
"""
ANSWERS = """
    format: skillmatrix-answers/1
    matrix: {id: demo, version: "1"}
    person: p1
    date: 2026-01-30
    ratings: {sql: 2, charts: 1, talks: 3, drawing: 2, calm: 1}
"""
TRAININGS = """
    format: skillmatrix-trainings/1
    matrix: {id: demo, version: "1"}
    languages: [en]
    programmes:
      - {id: camp, title: Camp, whole: true, cost: 300}
      - {id: series, title: Series}
    trainings:
      - {id: one, title: One, kind: course, programme: camp, hours: 2.5, builds: {sql: {from: 2, to: 3}}}
      - {id: two, title: Two, kind: course, programme: camp, hours: 4, work_hours: 3, after: [one], builds: {charts: {from: 1, to: 2}}}
      - {id: loose, title: Loose, kind: course, programme: series, hours: 1, cost: 10, builds: {charts: {from: 2, to: 3}}, after: [two]}
      - {id: law-day, title: Law day, kind: course, hours: 6, builds: {law: [{from: 1, to: 2}, {from: 2, to: 3}]}}
      - {id: master, title: Master, kind: practice, hours: 40, cost: 1, builds: {sql: {from: 1, to: 2}, drawing: {from: 2, to: 3}}}
      - {id: far, title: Far, kind: practice, hours: 99, cost: 1, builds: {sql: {from: 3, to: 4}}, after: [law-day]}
    not_covered:
      - {skill: calm, level: 3, roles: [analyst], reason: It comes with years.}
"""


def trainings_from(text: str) -> Trainings:
    return Trainings.model_validate(data_in(text), context={"language": "en"})


UNLIMITED = Budget()


@pytest.fixture
def matrix() -> Matrix:
    return matrix_from(MATRIX)


@pytest.fixture
def planned(matrix: Matrix) -> Callable[..., LearningPlan]:
    from skillmatrix.analysis.score import score

    def call(
        budget: Budget = UNLIMITED, *, answers: str = ANSWERS, trainings: str = TRAININGS, **rules: Any
    ) -> LearningPlan:
        role = matrix.roles_by_id["analyst"]
        result: Result = score(matrix, role, answers_from(answers), today=rules.pop("today", TODAY), **rules)
        return plan_learning(matrix, result, trainings_from(trainings), budget)

    return call


def ids(plan: LearningPlan) -> list[str]:
    return [step.choice.id for step in plan.steps]


def test_a_whole_programme_is_one_choice_and_its_hours_without_work_are_added_up(planned: Callable) -> None:
    camp = planned().offer.choices[0]

    assert (camp.id, camp.trainings, camp.quarters) == ("camp", ("one", "two"), 14)


def test_a_training_of_a_programme_that_is_not_whole_is_a_choice_of_its_own(planned: Callable) -> None:
    loose = planned().offer.choices[1]

    assert (loose.id, loose.trainings) == ("loose", ("loose",))
    assert [before.choice for before in loose.after] == [0]


def test_levels_count_from_the_lowest_of_the_scale(planned: Callable) -> None:
    goal = planned().goal

    assert goal.levels[goal.skills.index("sql")] == 1
    assert goal.levels[goal.skills.index("law")] == UNKNOWN
    assert planned().offer.choices[0].effects[0] == Effect(0, goal.skills.index("charts"), 1)


def test_what_the_plan_can_bring_is_told_step_by_step(planned: Callable) -> None:
    plan = planned()

    assert ids(plan) == ["camp", "law-day", "far", "loose"]  # charts need sql, which the last but one raises
    assert [{(one.skill, one.before, one.after) for one in step.raises} for step in plan.steps] == [
        {("sql", 2, 3), ("charts", 1, 2)},
        set(),
        {("sql", 3, 4)},
        {("charts", 2, 3)},
    ]
    assert (plan.before, plan.after) == ((0, Fraction(5, 18)), (1, Fraction(12, 18)))
    assert plan.gates == 2


def test_what_stays_open_says_why(planned: Callable) -> None:
    found = {each.skill.skill: (each.level, each.reason) for each in planned(Budget(quarters=20)).open}

    assert found == {"law": (None, "unrated"), "sql": (3, "budget"), "calm": (1, "not-covered")}
    note = next(each.note for each in planned().open if each.skill.skill == "calm")
    assert note is not None
    assert note.reason == {"en": "It comes with years."}


def test_a_target_that_no_training_leads_to_and_no_reason_excuses_is_told(planned: Callable) -> None:
    without_reason = TRAININGS.partition("    not_covered")[0]
    found = {each.skill.skill: each.reason for each in planned(trainings=without_reason).open}

    assert found["calm"] == "no-training"


def test_a_reason_for_other_roles_is_none_for_this_one(planned: Callable) -> None:
    elsewhere = TRAININGS.replace("roles: [analyst]", "roles: [other]")

    assert {each.skill.skill: each.reason for each in planned(trainings=elsewhere).open}["calm"] == "no-training"


def test_what_does_not_apply_stays_out_of_the_plan(planned: Callable) -> None:
    plan = planned(answers=ANSWERS.replace("talks: 3", "talks: {not_applicable: no talks}"))

    assert "talks" not in {each.skill.skill for each in plan.open}
    assert plan.best.chosen


def test_what_is_left_out_says_why(planned: Callable) -> None:
    reasons = {left.id: left.reason for left in planned(Budget(quarters=15)).left_out}

    assert reasons == {
        "loose": "over-budget",
        "law-day": "nothing",
        "master": "nothing",
        "far": "over-budget",
    }


def test_a_training_that_asks_for_more_than_the_plan_reaches_is_too_early(planned: Callable) -> None:
    reasons = {left.id: left.reason for left in planned(Budget(quarters=0)).left_out}

    assert reasons["far"] == "too-early"
    assert reasons["camp"] == "over-budget"


def test_where_costs_count_a_choice_without_one_is_left_out_and_named(planned: Callable) -> None:
    plan = planned(Budget(cents=100_000))

    assert plan.offer.without_cost == ("law-day",)
    assert plan.left_out[0] == ("law-day", "no-cost")
    assert [(choice.id, choice.cents) for choice in plan.offer.choices] == [
        ("camp", 30_000), ("loose", 1_000), ("master", 100), ("far", 100),
    ]  # fmt: skip
    assert [before.choice for before in plan.offer.choices[3].after] == [-1]


def test_costs_of_a_programme_without_one_are_those_of_its_parts(planned: Callable) -> None:
    parts = TRAININGS.replace("whole: true, cost: 300", "whole: true").replace("hours: 2.5", "hours: 2.5, cost: 7.25")
    both = parts.replace("work_hours: 3", "work_hours: 3, cost: 2")

    assert "camp" in planned(Budget(cents=1), trainings=parts).offer.without_cost
    assert planned(Budget(cents=1), trainings=both).offer.choices[0].cents == 925


def test_what_was_switched_off_is_not_planned(planned: Callable) -> None:
    calm = TRAININGS.replace(
        "{id: law-day,",
        "{id: rest, title: Rest, kind: course, hours: 1, builds: {calm: {from: 1, to: 3}}}\n      - {id: law-day,",
    )

    assert "rest" in ids(planned(trainings=calm))
    assert "rest" not in ids(planned(trainings=calm, without=("personal",)))
    assert "calm" not in {each.skill.skill for each in planned(trainings=calm, without=("personal",)).open}


def test_old_ratings_are_none_and_gain_nothing(planned: Callable) -> None:
    plan = planned(today=date(2030, 1, 1))

    assert ids(plan) == []
    assert set(plan.unrated) == {"sql", "charts", "law", "talks", "calm"}


def test_a_smaller_proof_says_no_next_budget(planned: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    proved = planned(Budget(quarters=14))
    monkeypatch.setattr("skillmatrix.analysis.learning_plan.best_plan", _unproved)
    unproved = planned(Budget(quarters=14))

    assert proved.more is not None
    assert (unproved.search.is_proved, unproved.more) == (False, None)


def _unproved(*given: Any) -> Any:
    from skillmatrix.analysis.plan import best_plan

    return best_plan(*given, most_looks=1)


def test_needs_order_what_can_be_taken_in_any_order_and_contradict_nothing(matrix: Matrix, planned: Callable) -> None:
    goal = planned().goal
    sql, charts = goal.skills.index("sql"), goal.skills.index("charts")
    draws = Choice("draws", ("draws",), 1, 0, (Effect(0, charts, 1),))
    queries = Choice("queries", ("queries",), 1, 0, (Effect(0, sql, 1),))
    after = queries._replace(after=(Before(0, ((charts, 1),)),))

    assert [one.id for one in in_order_of_needs(matrix, goal, (draws, queries), (0, 1))] == ["queries", "draws"]
    assert [one.id for one in in_order_of_needs(matrix, goal, (draws, after), (0, 1))] == ["draws", "queries"]


def test_what_leads_to_lower_levels_comes_first_and_what_only_opens_a_training_last(
    matrix: Matrix, planned: Callable
) -> None:
    goal = planned().goal
    sql, drawing, unknown = (goal.skills.index(name) for name in ("sql", "drawing", "law"))
    high = Choice("high", ("high",), 1, 0, (Effect(0, sql, 3), Effect(1, unknown, 2)))
    low = Choice("low", ("low",), 1, 0, (Effect(1, drawing, 2),))
    door = Choice("door", ("door",), 1, 0, ())

    assert [one.id for one in in_order_of_needs(matrix, goal, (door, high, low), (0, 1, 2))] == ["low", "high", "door"]


def test_skills_the_role_does_not_ask_for_count_for_what_opens_a_training(matrix: Matrix, planned: Callable) -> None:
    plan = planned()

    assert plan.goal.levels[plan.goal.skills.index("drawing")] == 1
    assert known_levels_of(matrix)["drawing"] == 2


def known_levels_of(matrix: Matrix) -> dict[str, int]:
    from skillmatrix.analysis.score import score

    return known_levels(score(matrix, matrix.roles_by_id["analyst"], answers_from(ANSWERS), today=TODAY))


def test_an_offer_without_costs_costs_nothing(matrix: Matrix) -> None:
    from skillmatrix.analysis.score import score

    result = score(matrix, matrix.roles_by_id["analyst"], answers_from(ANSWERS), today=TODAY)
    trainings = trainings_from(TRAININGS)
    goal = goal_of(result, known_levels(result), ["law", "drawing"], (matrix.lowest, matrix.highest))

    assert {choice.cents for choice in offer_of(trainings, goal, 1, costs=False).choices} == {0}
