"""Whether answers of one pseudonym on two days look like two people."""

import datetime as dt

import pytest

from skillmatrix.app.handed import Handed
from skillmatrix.app.two_people import doubts_of
from skillmatrix.model.answers import Answers, MatrixRef, RatingFields

FIRST = {"a": 1, "b": 2, "c": 3, "d": 3}


def handed(day: int, levels: dict[str, int | None], person: str = "p3", rater: str = "self") -> Handed:
    ratings = {
        skill: RatingFields(unknown=True) if level is None else RatingFields(level=level)
        for skill, level in levels.items()
    }
    answers = Answers.model_construct(
        matrix=MatrixRef(id="m", version="1"), person=person, rater=rater, date=dt.date(2026, 11, day), ratings=ratings
    )
    return Handed(f"{day}.yaml", answers)


def pairs(*given: Handed) -> list[tuple[str, str]]:
    return [(doubt.older.place, doubt.newer.place) for doubt in doubts_of(given, {"p3"})]


@pytest.mark.parametrize("later", [{"a": 2, "b": 2, "c": 2, "d": 3}, {"a": 3, "b": 3, "c": 3, "d": 3}])
def test_half_of_the_levels_changed_and_a_quarter_lower_or_far_higher_may_be_two_people(later: dict[str, int]) -> None:
    assert pairs(handed(20, later), handed(10, FIRST)) == [("10.yaml", "20.yaml")]


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(FIRST, id="the same again"),
        pytest.param({"a": 2, "b": 3, "c": 4, "d": 4}, id="learnt much"),
        pytest.param({"a": 1, "b": 2, "c": 3, "d": 1}, id="one judged anew"),
        pytest.param({"b": 1, "c": 1, "d": 1, "e": 1}, id="too little in common"),
        pytest.param({"a": 3, "b": 1, "c": 1, "d": None}, id="an answer without a level is none"),
    ],
)
def test_one_person_who_changes_is_no_doubt(later: dict[str, int | None]) -> None:
    assert pairs(handed(10, FIRST), handed(20, later)) == []


def test_only_what_the_members_say_of_themselves_on_neighbouring_days_is_held_against_each_other() -> None:
    other = {"a": 3, "b": 1, "c": 1, "d": 1}

    assert pairs(handed(10, FIRST, person="p4"), handed(20, other, person="p4")) == []
    assert pairs(handed(10, FIRST), handed(20, other, rater="manager")) == []
    assert pairs(handed(10, FIRST), handed(20, other), handed(25, FIRST)) == [
        ("10.yaml", "20.yaml"),
        ("20.yaml", "25.yaml"),
    ]
