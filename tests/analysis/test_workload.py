"""Hours of a role: the examples of the packaged file, and each part of the formula with numbers worked out by hand."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.analysis.workload import RoleLoad, Span, Team, amount_of, band_of, post_hours, role_load
from skillmatrix.lint.engine import Terms, check, check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.workload import Driver, Week, Workload

MATRICES = Path(__file__).parents[2] / "matrices"
MATRIX = check_matrix(read_file(MATRICES / "enterprise-community-manager.yaml")).value
assert MATRIX is not None
PACKAGED: Workload = check(read_file(MATRICES / MATRIX.id / "workload.yaml"), "workload", Terms(advice=False)).value  # type: ignore[assignment]

SMALL = """\
format: skillmatrix-workload/1
matrix: {id: small, version: "1"}
languages: [en]
week: {full_time_hours: 40, absence: 0.2}
drivers:
  - {id: people, name: P, unit: u, question: Q, per_unit: 10, taper: {above: 100, factor: 0.5}, default: 20}
  - {id: new, name: N, unit: u, question: Q, share_of: people, default: 50}
  - {id: tongues, name: T, unit: u, question: Q, free: 1, default: 1}
bands:
  - {id: task, below: 0.2, name: a, sentence: "{low} {high}"}
  - {id: role, below: 1.3, name: b, sentence: "{low} {high}"}
  - {id: team, name: c, sentence: "{low} {high} {n} {m}"}
roles:
  host:
    instead: {driver: tongues, below: 2, role: guest}
    tasks:
      meet: {base: [1, 2], per: {people: [0.5, 1], new: [1, 1.5]}}
      talk: {per: {tongues: [2, 4]}}
  head: {divisible: false, tasks: {lead: {base: [40, 50]}}}
  idle: {tasks: {rest: {}}}
"""


def small(text: str = SMALL) -> Workload:
    found: Any = check(document_of(text.encode(), "workload.yaml"), "workload", Terms()).value
    assert found is not None
    return found


def of(role: str = "host", text: str = SMALL, **values: float) -> RoleLoad:
    return role_load(small(text), role, {name: Decimal(str(value)) for name, value in values.items()})


@pytest.mark.parametrize("example", PACKAGED.examples, ids=lambda example: example.id)
def test_the_examples_come_to_what_the_file_says(example: Any) -> None:
    load = role_load(PACKAGED, example.role, example.values)

    assert [round(float(hours), 2) for hours in load.hours] == [float(hours) for hours in example.result.hours]
    assert [round(float(posts), 2) for posts in load.fte] == [float(posts) for posts in example.result.fte]
    assert load.band.id == example.result.band
    assert load.team == (Team(*map(int, example.result.team)) if example.result.team else None)


def test_the_first_example_is_what_a_hand_works_out() -> None:
    load = role_load(PACKAGED, "junior-cm", PACKAGED.examples[0].values)

    assert load.hours == Span(Fraction("1.9315"), Fraction("4.4625"))
    assert load.tasks[0].hours == Span(Fraction("0.155"), Fraction("0.36"))
    assert (load.band.id, load.spread, load.team) == ("task", None, None)


@pytest.mark.parametrize("role", list(PACKAGED.roles))
def test_at_the_reference_the_shares_are_those_of_the_matrix_within_five_points(role: str) -> None:
    load = role_load(PACKAGED, role, PACKAGED.roles[role].reference)
    assert MATRIX is not None
    shares = {task.id: task.share for task in MATRIX.roles_by_id[role].tasks}

    assert [task for task, share in shares.items() if abs(float(load.shares[task]) * 100 - (share or 0)) > 5.5] == []


def test_each_driver_brings_its_amount_times_the_hours_for_one_unit() -> None:
    meet, talk = of(people=40, new=25, tongues=3).tasks

    assert [(part.driver, part.amount, part.hours) for part in meet.products] == [
        ("people", 4, Span(Fraction(2), Fraction(4))),
        ("new", 1, Span(Fraction(1), Fraction(3, 2))),
    ]
    assert meet.hours == Span(Fraction(4), Fraction(15, 2))
    assert talk.hours == Span(Fraction(4), Fraction(8))


def test_what_lies_above_a_taper_counts_less_and_what_is_free_counts_nothing() -> None:
    people, _, tongues = small().drivers

    assert [amount_of(people, Fraction(value)) for value in (0, 100, 101, 300)] == [0, 10, Fraction("10.05"), 20]
    assert [amount_of(tongues, Fraction(value)) for value in (0, 1, 4)] == [0, 0, 3]


def test_a_share_is_a_part_of_the_tapered_amount() -> None:
    load = of(people=300, new=10)

    assert {each.driver.id: each.amount for each in load.drivers} == {"people": 20, "new": 2, "tongues": 0}


def test_a_driver_without_a_value_takes_its_default_and_that_is_known() -> None:
    load = of(people=40)

    assert [(each.driver.id, each.value, each.is_given) for each in load.drivers] == [
        ("people", 40, True),
        ("new", 50, False),
        ("tongues", 1, False),
    ]


def test_zero_is_a_value_and_not_the_default() -> None:
    assert of(people=0).hours == Span(Fraction(1), Fraction(2))


def test_a_full_time_post_brings_what_absence_leaves_of_its_hours() -> None:
    assert post_hours(Week(full_time_hours=Decimal(40), absence=Decimal("0.22"))) == Fraction("31.2")
    assert role_load(small(), "head", {}, Week(full_time_hours=Decimal(20))).fte == Span(Fraction(2), Fraction("2.5"))


@pytest.mark.parametrize(
    ("posts", "band"),
    [("0", "task"), ("0.1999", "task"), ("0.2", "role"), ("1.2999", "role"), ("1.3", "team"), ("900", "team")],
)
def test_a_band_begins_where_the_one_before_ends(posts: str, band: str) -> None:
    assert band_of(small(), Fraction(posts)).id == band


@pytest.mark.parametrize(
    ("people", "team"),
    [(970, Team(2, 2)), (1500, Team(2, 3)), (3060, Team(3, 5))],
)
def test_a_team_is_rounded_half_up_and_has_two_people_at_least(people: int, team: Team) -> None:
    load = of(people=people, new=0)

    assert (load.band.id, load.team) == ("team", team)


def test_just_above_one_person_a_team_has_two() -> None:
    assert of(
        "head", SMALL.replace("divisible: false, tasks: {lead: {base: [40, 50]}}", "tasks: {lead: {base: [42, 43]}}")
    ).team == Team(2, 2)


def test_a_role_that_cannot_be_divided_is_no_team() -> None:
    load = of("head")

    assert (load.band.id, load.team) == ("team", None)


def test_the_spread_names_the_bands_of_both_ends_if_they_differ() -> None:
    assert [band.id for band in of(people=50, new=0).spread or ()] == ["task", "role"]
    assert of(people=0).spread is None


def test_what_moves_the_result_most_is_what_adds_most_if_it_doubles() -> None:
    load = of(people=40, new=60, tongues=3)

    assert [(each.driver, each.doubled.middle - load.hours.middle) for each in load.influences] == [
        ("tongues", 9),
        ("people", 6),
        ("new", 2),
    ]
    assert load.influences[1].hours == Span(Fraction(2), Fraction(4))


def test_a_share_doubles_to_a_hundred_percent_at_most() -> None:
    twice = of(people=40, new=100)

    assert next(each.doubled for each in twice.influences if each.driver == "new") == twice.hours


def test_fixed_hours_are_those_of_the_tasks_without_a_driver() -> None:
    assert of(people=1000).fixed == Span(Fraction(1), Fraction(2))


def test_below_a_value_another_role_is_the_one_to_ask_for() -> None:
    assert (of(tongues=1).instead, of(tongues=2).instead, of("head").instead) == ("guest", None, None)


def test_shares_add_up_to_one_and_there_are_none_of_nothing() -> None:
    load = of(people=40, new=25, tongues=3)

    assert (sum(load.shares.values()), load.shares["talk"]) == (1, Fraction(24, 47))
    assert (of("idle").shares, of("idle").hours) == ({}, Span(Fraction(0), Fraction(0)))


def test_a_part_of_the_tasks_has_hours_and_posts_of_its_own() -> None:
    part = of(people=40, new=25, tongues=3).part({"meet"})

    assert (part.hours, part.fte.low) == (Span(Fraction(4), Fraction(15, 2)), Fraction(4, 32))
    assert part.hours_by_task == {"meet": Span(Fraction(4), Fraction(15, 2))}


def test_beyond_the_first_band_it_is_more_than_a_task() -> None:
    alone = SMALL.replace('  - {id: task, below: 0.2, name: a, sentence: "{low} {high}"}\n', "").replace(
        '  - {id: role, below: 1.3, name: b, sentence: "{low} {high}"}\n', ""
    )

    assert (of(people=0).is_more_than_a_task, of("head").is_more_than_a_task) == (False, True)
    assert of("head", alone).is_more_than_a_task is False


def test_only_drivers_that_a_role_needs_are_asked_with_those_they_are_a_share_of() -> None:
    of_shares = SMALL.replace("{people: [0.5, 1], new: [1, 1.5]}", "{new: [1, 1.5]}")

    assert [driver.id for driver in small(of_shares).asked("host")] == ["people", "new", "tongues"]
    assert small().asked("head") == ()


def test_a_driver_may_be_all_defaults() -> None:
    assert amount_of(Driver(id="a", name={"en": "A"}, unit={"en": "u"}, question={"en": "Q"}), Fraction(7)) == 7
