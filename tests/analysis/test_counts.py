"""People become counts: by level, group and date, and what became of them since an earlier day."""

from datetime import date

from skillmatrix.analysis.counts import (
    EVERYBODY,
    Change,
    GroupCounts,
    Person,
    Reach,
    SkillCounts,
    count,
    count_changes,
)
from skillmatrix.analysis.role_points import RolePoints, SkillPoints
from skillmatrix.analysis.team import Target

DAY, LATER = date(2026, 10, 31), date(2026, 11, 30)
PEOPLE = (
    Person("ana", ("north", "it"), {"sql": 3}, interest={"sql": 3, "cloud": 2}),
    Person("ben", ("north", "hr"), {"sql": 1}, frozenset({"cloud"}), {"sql": 5}),
    Person("cem", ("south", ""), {"cloud": 4}),
    Person("dia", ("south", ""), has_answered=False),
)


def counted(depth: int = 2, roles: tuple[RolePoints, ...] = ()) -> GroupCounts:
    return count(PEOPLE, ["sql", "cloud"], roles, DAY, depth)


def test_answers_are_counted_by_level_and_kind() -> None:
    counts = counted()
    assert counts.of(EVERYBODY, "sql") == SkillCounts({3: 1, 1: 1}, excluded=0, unanswered=1)
    assert counts.of(EVERYBODY, "cloud") == SkillCounts({4: 1}, excluded=1, unanswered=1)
    assert counts.of(("north",), "sql").total == 2
    assert counts.of(("north",), "sql").from_level(2) == 1
    assert counts.of(("west",), "sql") == SkillCounts({})


def test_people_are_counted_in_each_group_and_its_parents() -> None:
    counts = counted()
    assert dict(counts.members) == {
        (): 4, ("north",): 2, ("south",): 2, ("north", "it"): 1, ("north", "hr"): 1, ("south", ""): 2,
    }  # fmt: skip
    assert counts.answered["south", ""] == 1
    assert counts.families() == {
        EVERYBODY: [("north",), ("south",)],
        ("north",): [("north", "hr"), ("north", "it")],
        ("south",): [("south", "")],
    }


def test_only_the_columns_asked_for_make_groups() -> None:
    assert set(counted(depth=0).members) == {EVERYBODY}


def test_interest_counts_from_three_on() -> None:
    assert dict(counted().interested) == {"sql": 2}


def test_standings_are_counted_of_those_who_answered() -> None:
    role = RolePoints("analyst", {"sql": SkillPoints(2, 2, 1, {0: 0, 1: 0, 2: 1, 3: 1, 4: 1})})
    assert dict(counted(roles=(role,)).standing["analyst"]) == {"ready": 1, "blocked": 1, "undetermined": 1}


def test_somebody_to_whom_nothing_applies_has_no_standing() -> None:
    role = RolePoints("clerk", {"cloud": SkillPoints(2, None, 1, {0: 0, 1: 0, 2: 1, 3: 1, 4: 1})})
    assert dict(counted(roles=(role,)).standing["clerk"]) == {"ready": 1, "developing": 1}


def test_who_answered_again_is_anew_even_with_the_same_levels() -> None:
    earlier = [
        Person("ana", levels={"sql": 3}, day=DAY),
        Person("ben", levels={"sql": 1}, day=DAY),
        Person("cem", levels={"sql": 1}, day=DAY),
        Person("eli", levels={"sql": 4}, day=DAY),
    ]
    later = [
        Person("ana", levels={"sql": 3}, day=DAY),
        Person("ben", levels={"sql": 2}, day=LATER),
        Person("cem", levels={"sql": 1}, day=LATER),
        Person("fay", levels={"cloud": 2}, day=LATER),
    ]
    changes = count_changes(earlier, later, [Target("sql", 2, 2)])
    assert changes == {"sql": Change(4, 2, Reach(4, 1, 2), Reach(4, 1, 1), Reach(1, 1, 0))}


def test_without_new_answers_nobody_is_anew() -> None:
    same = [Person("ana", levels={"sql": 3}, day=DAY)]
    assert count_changes(same, same, [Target("sql", 4, 2)]) == {
        "sql": Change(0, 0, Reach(0, 0, 0), Reach(0, 0, 0), Reach(1, 0, 1))
    }
