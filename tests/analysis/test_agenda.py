"""The agenda of a training for a group: it serves most of what people have still to learn."""

from fractions import Fraction

import pytest

from skillmatrix.analysis.agenda import Courses, Need, Participant, agenda_of_needs, agenda_of_people
from skillmatrix.analysis.learning_goal import UNKNOWN, Goal
from skillmatrix.model.trainings import Trainings

from .conftest import data_in

TRAININGS = """
    format: skillmatrix-trainings/1
    matrix: {id: demo, version: "1"}
    languages: [en]
    programmes: [{id: days, title: Days, whole: true}]
    trainings:
      - {id: intro, title: Intro, kind: course, programme: days, hours: 1, builds: {sql: {from: 0, to: 1}}}
      - {id: more, title: More, kind: course, programme: days, hours: 2, after: [intro], builds: {sql: {from: 1, to: 2}}}
      - {id: law, title: Law, kind: course, programme: days, hours: 2, builds: {law: {from: 0, to: 2}}}
      - {id: talks, title: Talks, kind: course, hours: 2, builds: {talks: {from: 0, to: 2}}}
      - {id: alone, title: Alone, kind: self-study, hours: 1, builds: {law: {from: 0, to: 2}}}
      - {id: late, title: Late, kind: course, hours: 1, after: [alone], builds: {talks: {from: 0, to: 1}}}
"""


@pytest.fixture
def trainings() -> Trainings:
    return Trainings.model_validate(data_in(TRAININGS), context={"language": "en"})


def person(name: str, sql: int, law: int, *, must_law: int | None = None) -> Participant:
    worth = ((0, 1, 2), (0, 1, 2))
    gates = () if must_law is None else ((1, must_law),)
    return Participant(name, Goal(("sql", "law"), (sql, law), worth, 4, gates))


def ids(agenda: object) -> list[str]:
    return [item.training for item in agenda.items]  # type: ignore[attr-defined]


def test_the_course_that_serves_most_people_is_held_and_a_whole_programme_is_taken_apart(trainings: Trainings) -> None:
    group = [person("p1", 0, 2), person("p2", 0, 2), person("p3", 2, 0), person("p4", 0, 2)]

    assert ids(agenda_of_people(group, Courses(trainings, 12), 0)) == ["intro", "more"]
    assert ids(agenda_of_people(group[2:3], Courses(trainings, 12), 0)) == ["law"]


def test_must_haves_come_before_what_serves_more_people(trainings: Trainings) -> None:
    group = [person("p1", 0, 2), person("p2", 0, 2), person("p3", 2, 0, must_law=2)]

    assert ids(agenda_of_people(group, Courses(trainings, 12), 0)) == ["law", "intro"]


def test_an_item_says_which_skills_it_serves_and_who_gains_in_the_order_of_names(trainings: Trainings) -> None:
    agenda = agenda_of_people([person("p2", 0, 2), person("p1", 0, 2), person("p3", 1, 2)], Courses(trainings, 12), 0)

    assert [(item.training, item.skills, item.people) for item in agenda.items] == [
        ("intro", ("sql",), ("p1", "p2")),
        ("more", ("sql",), ("p1", "p2", "p3")),
    ]
    assert agenda.quarters == 12
    assert agenda.search.is_proved


def test_courses_that_serve_nobody_are_named(trainings: Trainings) -> None:
    agenda = agenda_of_people([person("p1", 0, 2), person("p2", 0, UNKNOWN)], Courses(trainings, 99), 0)

    assert agenda.serves_nobody == ("law", "talks", "late")


def test_people_whose_profiles_are_counted_in_other_units_have_the_same_say(trainings: Trainings) -> None:
    fine = Participant("p2", Goal(("sql", "law"), (2, 0), ((0, 50, 100), (0, 50, 100)), 200, ()))
    agenda = agenda_of_people([person("p1", 0, 2), fine], Courses(trainings, 99), 0)

    assert agenda.search.best.covered == 2 * 200
    assert Fraction(agenda.search.best.covered, 200 * 2) == 1


def test_for_a_group_without_names_only_its_numbers_count(trainings: Trainings) -> None:
    needs = [Need("sql", 2, None, 3), Need("law", 2, None, 9), Need("talks", 2, None, 0)]
    agenda = agenda_of_needs(needs, Courses(trainings, 8), 0)

    assert [(item.training, item.skills, item.people) for item in agenda.items] == [("law", ("law",), ())]
    assert agenda.serves_nobody == ("talks", "late")
    assert ids(agenda_of_needs([Need("sql", 2, 2, 3), Need("law", 2, None, 9)], Courses(trainings, 12), 0)) == [
        "intro",
        "more",
    ]
    assert agenda_of_needs([], Courses(trainings, 12), 0).items == ()


def test_an_agenda_can_keep_to_one_programme(trainings: Trainings) -> None:
    needs = [Need("sql", 2, None, 3), Need("talks", 2, None, 9)]
    days = Courses(trainings, 99, "days")

    assert ids(agenda_of_needs(needs, days, 0)) == ["intro", "more"]
    assert agenda_of_needs(needs, days, 0).serves_nobody == ("law",)
