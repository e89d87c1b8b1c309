"""What a group covers, against the worked example of docs/scoring.md 10 and by hand."""

from collections.abc import Callable
from fractions import Fraction
from textwrap import dedent

import pytest

from skillmatrix.analysis import team_sets
from skillmatrix.analysis.targets import targets_of
from skillmatrix.analysis.team import (
    Member,
    Target,
    bottlenecks,
    by_name,
    cover,
    fewest_holders,
    losses,
    member_of,
    share_covered,
    to_learn,
    without,
)
from skillmatrix.analysis.team_pairs import pairs
from skillmatrix.analysis.team_sets import Wanted, find
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import Team
from skillmatrix.source.document import read_document

SKILLS = ("python", "sql", "testing", "cloud", "security")
LEVELS = {
    "ana": (4, 3, 2, 3, 1),
    "ben": (3, 3, 4, 1, 2),
    "cem": (5, 2, 3, 0, None),
    "dia": (2, 4, 4, 2, 0),
    "eli": (4, 1, 3, 1, 1),
    "fay": (1, 3, 2, 2, 1),
}
MEMBERS = tuple(
    Member(name, {skill: level for skill, level in zip(SKILLS, levels, strict=True) if level is not None})
    for name, levels in LEVELS.items()
)
TARGETS = (
    Target("python", 4, 2, is_must=True, weight=Fraction(5)),
    Target("sql", 3, 2, weight=Fraction(3)),
    Target("testing", 4, 2, is_must=True, weight=Fraction(4)),
    Target("cloud", 3, 2, weight=Fraction(2)),
    Target("security", 2, 1, weight=Fraction(2)),
)


def test_the_example_has_these_holders_and_these_people_one_level_below() -> None:
    covered = cover(TARGETS, MEMBERS)

    assert [one.holders for one in covered] == [
        ("ana", "cem", "eli"),
        ("ana", "ben", "dia", "fay"),
        ("ben", "dia"),
        ("ana",),
        ("ben",),
    ]
    assert [one.near for one in covered] == [
        ("ben",),
        ("cem",),
        ("cem", "eli"),
        ("dia", "fay"),
        ("ana", "eli", "fay"),
    ]


def test_the_example_covers_fifteen_sixteenths() -> None:
    covered = cover(TARGETS, MEMBERS)

    assert [one.share for one in covered] == [1, 1, 1, Fraction(1, 2), 1]
    assert [one.margin for one in covered] == [1, 2, 0, -1, 0]
    assert share_covered(covered) == Fraction(15, 16)


def test_the_example_has_these_needs_and_risks() -> None:
    covered = cover(TARGETS, MEMBERS)

    assert [one.need for one in covered] == [5, Fraction(3, 2), 4, 3, 2]
    assert [one.risk for one in covered] == ["ok", "ok", "ok", "single", "single"]
    assert [one.alone for one in covered] == [None, None, None, "ana", "ben"]
    assert fewest_holders(covered) == 2
    assert fewest_holders([one for one in covered if not one.target.is_must]) == 1


def test_without_ana_cloud_is_lost_and_without_ben_security() -> None:
    lost = {name: losses(TARGETS, MEMBERS, {name}) for name in ("ana", "ben")}

    assert [loss.after.target.skill for loss in lost["ana"] if not loss.after.holders] == ["cloud"]
    assert [loss.after.target.skill for loss in lost["ben"] if not loss.after.holders] == ["security"]
    assert [loss.after.target.skill for loss in lost["ben"]] == ["testing", "security"]  # must-haves first
    assert losses(TARGETS, MEMBERS, {"fay"}) == ()


def test_only_ana_and_ben_together_can_all_of_the_example() -> None:
    found = find([Wanted(target.skill, target.level) for target in TARGETS], MEMBERS)

    assert found.sets == (("ana", "ben"),)
    assert found.by_skill[3] == ("ana",)


def test_who_did_not_answer_holds_nothing_and_might_hold_it() -> None:
    security = cover(TARGETS, MEMBERS)[4]

    assert (security.answered, security.asked, security.at_most) == (5, 6, 2)


def test_what_does_not_apply_to_somebody_is_an_answer() -> None:
    members = (Member("p1", {"sql": 3}), Member("p2", {}, excluded=frozenset({"sql"})), Member("p3", {}))
    (sql,) = cover([Target("sql", 3, 2)], members)

    assert (sql.holders, sql.answered, sql.at_most) == (("p1",), 2, 2)


def test_nobody_answered_is_no_need_and_a_gap() -> None:
    (sql,) = cover([Target("sql", 3, 2)], [Member("p1", {})])

    assert (sql.need, sql.risk, sql.missing) == (None, "gap", 2)


def test_without_targets_there_is_no_share() -> None:
    assert share_covered(()) is None
    assert fewest_holders(()) is None


def test_fewer_than_asked_for_are_thin() -> None:
    members = (Member("p1", {"sql": 3}), Member("p2", {"sql": 4}))

    assert [one.risk for one in cover([Target("sql", 3, people) for people in (1, 2, 3)], members)] == [
        "ok",
        "ok",
        "thin",
    ]


def test_people_stand_in_the_order_of_their_names_not_of_their_levels() -> None:
    members = (Member("zoe", {"sql": 5}), Member("Bo", {"sql": 3}), Member("ali", {"sql": 4}))
    (sql,) = cover([Target("sql", 3, 1)], members)

    assert sql.holders == ("ali", "Bo", "zoe")
    assert [member.name for member in by_name(members)] == ["ali", "Bo", "zoe"]


def test_numbers_in_names_count_as_numbers() -> None:
    members = [Member(name, {}) for name in ("p10", "p2", "7", "p2b", "P1", "p", "10")]

    assert [member.name for member in by_name(members)] == ["7", "10", "p", "P1", "p2", "p2b", "p10"]


def test_bottlenecks_begin_with_must_haves_and_the_fewest_holders() -> None:
    members = (Member("p1", {"a": 3, "b": 3, "c": 1}), Member("p2", {"a": 3, "b": 1, "c": 1}))
    targets = [Target("a", 3, 2), Target("b", 3, 1), Target("c", 3, 1), Target("d", 3, 1, is_must=True)]

    assert [one.target.skill for one in bottlenecks(cover(targets, members))] == ["d", "c", "b"]


def test_what_to_learn_begins_with_must_haves_then_people_missing_then_need() -> None:
    members = (Member("p1", {"a": 1, "b": 2, "c": 2, "d": 2}), Member("p2", {"d": 3}))
    targets = [Target("b", 3, 1), Target("a", 3, 1), Target("c", 3, 2), Target("d", 3, 2, is_must=True)]

    assert [one.target.skill for one in to_learn(cover(targets, members))] == ["d", "c", "a", "b"]


def test_who_leaves_is_gone() -> None:
    assert [member.name for member in without(MEMBERS, {"ana", "fay"})] == ["ben", "cem", "dia", "eli"]


def test_all_smallest_sets_are_found_in_the_order_of_names() -> None:
    members = (
        Member("p3", {"a": 3}),
        Member("p1", {"a": 3, "b": 3}),
        Member("p2", {"b": 3, "c": 3}),
        Member("p4", {"c": 4}),
    )
    found = find([Wanted(skill, 3) for skill in "abc"], members)

    assert found.sets == (("p1", "p2"), ("p1", "p4"), ("p2", "p3"))


def test_what_nobody_can_is_told_and_there_is_no_set() -> None:
    found = find([Wanted("sql", 3), Wanted("cloud", 5)], MEMBERS)

    assert found.nobody == (Wanted("cloud", 5),)
    assert found.sets == ()
    assert found.by_skill == (("ana", "ben", "dia", "fay"), ())


def test_one_skill_has_a_set_for_each_who_can_it() -> None:
    assert find([Wanted("testing", 4)], MEMBERS).sets == (("ben",), ("dia",))


def test_too_many_possibilities_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(team_sets, "MOST_STEPS", 3)

    with pytest.raises(UserError, match="ask for fewer skills at a time"):
        find([Wanted(target.skill, target.level) for target in TARGETS], MEMBERS)


def test_a_pair_is_two_levels_apart_and_those_who_would_like_to_learn_come_first() -> None:
    members = (
        Member("p1", {"sql": 1}, {"sql": 2}),
        Member("p2", {"sql": 3}),
        Member("p3", {"sql": 1}, {"sql": 3}),
        Member("p4", {"sql": 2}, {"sql": 5}),
        Member("p5", {}, {"sql": 5}),
    )
    found = [
        (one.learner.name, [other.name for other in one.teachers], one.is_interested) for one in pairs("sql", members)
    ]

    assert found == [("p3", ["p2"], True), ("p1", ["p2"], False)]


def test_answers_become_levels_interest_and_what_does_not_apply(read_answers: Callable[[str], Answers]) -> None:
    answers = read_answers("""
        format: skillmatrix-answers/1
        matrix: {id: demo, version: "1"}
        person: p1
        date: 2026-06-01
        ratings: {sql: 3, python: {not_applicable: no time}, cloud: unknown}
        """)
    member = member_of("p1", answers, {"sql": 3, "python": 2})

    assert member == Member("p1", {"sql": 3}, {"sql": 3, "python": 2}, frozenset({"python"}))
    assert member.wants("sql")
    assert not member.wants("python")


def test_whose_answers_do_not_count_has_answered_nothing() -> None:
    assert member_of("p1", None, {}) == Member("p1", {}, {})


TEAM = """
    format: skillmatrix-team/1
    matrix: {id: demo}
    purpose: plan training
    audience: team lead
    targets:
    """
MATRIX = """
    format: skillmatrix/1
    id: demo
    version: "2"
    title: Demo
    languages: [en]
    scale: {0: {name: new}, 1: {name: basic}, 2: {name: good}, 3: {name: expert}}
    categories:
      - id: craft
        name: Craft
        skills: [{id: sql, name: SQL, levels: {}}, {id: cloud, name: Cloud, levels: {}}, {id: python, name: Python, levels: {}}]
    roles:
      - {id: analyst, title: Analyst, requires: {python: 1, sql: {level: 3, weight: 2, must: 2}, cloud: 0}}
      - {id: engineer, title: Engineer, requires: {sql: 2, cloud: 3}}
    """


def targets_from(read_matrix: Callable[[str], Matrix], *targets: str) -> list[Target]:
    text = dedent(TEAM) + "".join(f"  - {{{target}}}\n" for target in targets)
    team = Team.model_validate(read_document(text.encode(), "team.yaml").data, context={"language": "en"})
    return list(targets_of(team, read_matrix(MATRIX)))


def test_a_role_asks_for_what_it_requires_in_the_order_of_the_matrix(read_matrix: Callable[[str], Matrix]) -> None:
    assert targets_from(read_matrix, "role: analyst, people: 3") == [
        Target("sql", 3, 3, is_must=True, weight=Fraction(2)),
        Target("python", 1, 3),
    ]


def test_of_several_roles_the_most_that_one_asks_for_counts(read_matrix: Callable[[str], Matrix]) -> None:
    assert targets_from(read_matrix, "role: analyst, people: 1", "role: engineer, people: 2") == [
        Target("sql", 3, 2, is_must=True, weight=Fraction(2)),
        Target("cloud", 3, 2),
        Target("python", 1, 1),
    ]


def test_what_is_said_of_a_skill_counts_more_than_what_roles_ask_for(read_matrix: Callable[[str], Matrix]) -> None:
    assert targets_from(
        read_matrix, "skill: sql, level: 2, people: 5", "role: analyst", "skill: cloud, level: 1, must: true"
    ) == [
        Target("sql", 2, 5, weight=Fraction(2)),
        Target("cloud", 1, 2, is_must=True),
        Target("python", 1, 2),
    ]
