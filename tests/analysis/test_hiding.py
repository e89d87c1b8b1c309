"""What a page without names shows, sentence by sentence; that nothing else follows is for test_hiding_attack.py."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from skillmatrix.analysis.counts import EVERYBODY, Group, GroupCounts, Person, SkillCounts, count, count_changes
from skillmatrix.analysis.hiding import Dated, hide, show_first
from skillmatrix.analysis.hiding_groups import shown_groups
from skillmatrix.analysis.role_points import RolePoints, SkillPoints
from skillmatrix.analysis.shown import Answered, Limits, ShownPage, ShownReady, ShownSkill, Span
from skillmatrix.analysis.team import Target

DAY, LATER = date(2026, 10, 31), date(2026, 11, 30)
TARGET = Target("s", 2, 2)
LIMITS = Limits(5, range(6))


def page(rated: Mapping[int, int], answered: int | None = None, **limits: Any) -> ShownPage:
    """The page of a team with these ratings of one skill; `answered` people answered, if some did not rate it."""
    people = answered or sum(rated.values())
    counts = GroupCounts(DAY, {EVERYBODY: people}, {EVERYBODY: people}, {(EVERYBODY, "s"): SkillCounts(rated)}, {}, {})
    return show_first(counts, [TARGET], None, LIMITS._replace(**limits))


def skill(shown: ShownPage, name: str = "s") -> ShownSkill:
    found = shown.skill(name)
    assert found
    return found


@pytest.mark.parametrize(
    ("reach", "below", "shown"),
    [
        (3, 3, (3, None)),
        (10, 3, (10, None)),
        (2, 3, (None, "few")),
        (0, 9, (None, "few")),
        (3, 2, (None, "almost_all")),
        (9, 0, (None, "almost_all")),
        (2, 2, (None, None)),
    ],
)
def test_a_number_is_shown_where_three_reach_the_target_and_three_do_not(
    reach: int, below: int, shown: tuple[int | None, str | None]
) -> None:
    found = skill(page({3: reach, 1: below}, answered=30))
    assert (found.reach, found.words) == shown


def test_nothing_at_all_is_shown_below_the_smallest_group() -> None:
    assert page({3: 2, 1: 2}) == ShownPage(is_shown=False)
    assert page({3: 4, 1: 4}, smallest=9) == ShownPage(is_shown=False)
    assert page({3: 4, 1: 4}, smallest=8).is_shown


def test_worked_example_three_shows_less_without_names() -> None:
    levels = {
        "ana": {"python": 4, "sql": 3, "testing": 2, "cloud": 3, "security": 1},
        "ben": {"python": 3, "sql": 3, "testing": 4, "cloud": 1, "security": 2},
        "cem": {"python": 5, "sql": 2, "testing": 3, "cloud": 0},
        "dia": {"python": 2, "sql": 4, "testing": 4, "cloud": 2, "security": 0},
        "eli": {"python": 4, "sql": 1, "testing": 3, "cloud": 1, "security": 1},
        "fay": {"python": 1, "sql": 3, "testing": 2, "cloud": 2, "security": 1},
    }
    targets = [Target(*one) for one in (("python", 4, 2), ("sql", 3, 2), ("testing", 4, 2), ("cloud", 3, 2))]
    targets.append(Target("security", 2, 1))
    people = [Person(name, levels=of) for name, of in levels.items()]
    counts = count(people, [target.skill for target in targets], [], DAY, 0)
    shown = show_first(counts, targets, None, LIMITS)
    assert {each.target.skill: each.reach or each.words for each in shown.skills} == {
        "python": 3, "sql": "almost_all", "testing": "few", "cloud": "few", "security": "few",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("members", "with_list", "shown"),
    [
        (130, True, Answered(112, 130)),
        (115, True, Answered(112, 115)),
        (114, True, Answered(None, 114, all_but_few=True)),
        (112, True, Answered(None, 112, all_but_few=True)),
        (112, False, Answered(112)),
    ],
)
def test_whether_one_or_two_did_not_answer_is_not_told(members: int, with_list: bool, shown: Answered) -> None:
    counts = GroupCounts(DAY, {EVERYBODY: members}, {EVERYBODY: 112}, {}, {}, {})
    assert show_first(counts, [], None, LIMITS._replace(with_list=with_list)).answered == shown


@pytest.mark.parametrize(("interested", "shown"), [(2, None), (3, 3), (17, 17), (18, None)])
def test_interest_is_shown_where_it_and_its_rest_are_three(interested: int, shown: int | None) -> None:
    ratings = {(EVERYBODY, "s"): SkillCounts({3: 10, 1: 10})}
    counts = GroupCounts(DAY, {EVERYBODY: 20}, {EVERYBODY: 20}, ratings, {}, {"s": interested})
    assert skill(show_first(counts, [TARGET], None, LIMITS)).interested == shown


# Levels


def test_levels_are_merged_from_the_lowest_up_and_never_across_the_target() -> None:
    spans = skill(page({0: 1, 1: 9, 2: 2, 3: 5, 4: 6, 5: 1}, answered=30)).spans
    assert spans == (Span(4, 5, 7), Span(2, 3, 7), Span(0, 1, None))


def test_levels_that_nobody_has_do_not_stand_alone() -> None:
    assert skill(page({1: 11, 3: 11})).spans == (Span(2, 5, 11), Span(0, 1, None))


@pytest.mark.parametrize(("rated", "answered"), [(19, 30), (20, 21), (21, 21)])
def test_levels_are_hidden_below_twenty_ratings_or_where_that_would_tell_who_did_not_rate(
    rated: int, answered: int
) -> None:
    assert skill(page({1: 9, 3: rated - 9}, answered=answered)).spans == ()


# Groups


def sizes(answered: Mapping[str, int], smallest: int = 5) -> tuple[list[str], bool]:
    """The names of the groups that are shown, and whether some are hidden."""
    groups: dict[Group, int] = {EVERYBODY: sum(answered.values())}
    groups |= {tuple(name.split("/")[: depth + 1]): 0 for name in answered for depth in range(name.count("/") + 1)}
    for name, people in answered.items():
        for depth in range(name.count("/") + 1):
            groups[tuple(name.split("/")[: depth + 1])] += people
    counts = GroupCounts(DAY, groups, groups, {}, {}, {})
    depth = max(name.count("/") + 1 for name in answered)
    shown = shown_groups(counts, Limits(smallest, range(6), depth))
    return ["/".join(group) for group in shown.sizes], shown.some_hidden


def test_the_smallest_shown_sister_joins_a_rest_that_is_too_small() -> None:
    assert sizes({"a": 9, "b": 7, "c": 2}) == (["a"], True)
    assert sizes({"a": 9, "b": 7, "c": 2, "d": 3}) == (["a", "b"], True)
    assert sizes({"a": 9, "b": 7}) == (["a", "b"], False)
    assert sizes({"a": 6, "b": 4}) == ([], True)


def test_of_sisters_of_one_size_the_first_by_name_joins() -> None:
    assert sizes({"a": 7, "b": 7, "c": 1}) == (["b"], True)


def test_units_of_a_hidden_site_are_hidden() -> None:
    shown, _ = sizes({"a/x": 9, "a/y": 8, "b/z": 4, "c/u": 7, "c/v": 6})
    assert shown == ["a", "a/x", "a/y"]


def test_a_group_that_is_not_given_is_a_group() -> None:
    assert sizes({"": 6, "a": 8}) == (["", "a"], False)


def groups(*of: tuple[str, int, int]) -> dict[Group, int]:
    """The numbers of groups, each with how many reach the target and how many do not."""
    sums: dict[Group, list[int]] = {}
    for name, reach, below in of:
        path = tuple(name.split("/"))
        for group in (path[:length] for length in range(len(path) + 1)):
            total = sums.setdefault(group, [0, 0])
            total[0] += reach
            total[1] += below
    answered = {group: reach + below for group, (reach, below) in sums.items()}
    ratings = {(group, "s"): SkillCounts({3: reach, 1: below}) for group, (reach, below) in sums.items()}
    depth = max(len(group) for group in sums)
    shown = show_first(
        GroupCounts(DAY, answered, answered, ratings, {}, {}), [TARGET], None, LIMITS._replace(depth=depth)
    )
    return dict(skill(shown).groups)


def test_all_sisters_have_a_number_where_each_of_them_and_the_rest_is_safe() -> None:
    assert groups(("a", 3, 4), ("b", 5, 3)) == {("a",): 3, ("b",): 5}
    assert groups(("a", 3, 4), ("b", 5, 3), ("c", 2, 2), ("d", 1, 1)) == {("a",): 3, ("b",): 5}


def test_no_sister_has_a_number_where_one_of_them_or_the_rest_is_not_safe() -> None:
    assert groups(("a", 3, 4), ("b", 5, 2)) == {}
    assert groups(("a", 3, 4), ("b", 5, 3), ("c", 1, 3), ("d", 1, 1)) == {}


def test_units_have_numbers_only_below_a_site_with_one() -> None:
    units = (("a/x", 3, 3), ("a/y", 3, 3))
    assert groups(*units, ("b/z", 4, 4))["a", "x"] == 3
    assert groups(*units, ("b/z", 8, 0)) == {}


# Ready


def ready(people: int, reach: Sequence[int], answered: int = 20) -> ShownReady | None:
    names = "abc"[: len(reach)]
    role = RolePoints("r", {name: SkillPoints(2, None, 1, {}) for name in names})
    ratings = {(EVERYBODY, name): SkillCounts({3: n, 1: answered - n}) for name, n in zip(names, reach, strict=True)}
    counts = GroupCounts(
        DAY,
        {EVERYBODY: answered},
        {EVERYBODY: answered},
        ratings,
        {"r": {"ready": people}} if people else {"r": {}},
        {},
    )
    return show_first(counts, [Target(name, 2, 2) for name in names], role, LIMITS).ready


@pytest.mark.parametrize(
    ("people", "reach", "shown"),
    [
        (4, (8, 9, 10), 4),
        (2, (8, 9, 10), None),
        (6, (8, 9, 10), None),
        (8, (8, 9, 10), None),
        (4, (8, 9), None),
        (4, (8, 9, 19), None),
        (0, (8, 9, 10), None),
    ],
)
def test_who_is_ready_is_shown_beside_three_numbers_that_are_larger_by_three(
    people: int, reach: Sequence[int], shown: int | None
) -> None:
    assert ready(people, reach) == (None if shown is None else ShownReady("r", shown))


# Beside a page by name


def beside(named: tuple[int, int], others: tuple[int, int]) -> ShownPage:
    everybody = [sum(pair) for pair in zip(named, others, strict=True)]

    def counts(reach: int, below: int) -> GroupCounts:
        people = {EVERYBODY: reach + below}
        return GroupCounts(DAY, people, people, {(EVERYBODY, "s"): SkillCounts({3: reach, 1: below})}, {}, {"s": 3})

    return hide([Dated(counts(*everybody), counts(*others))], {}, [TARGET], None, LIMITS)


def test_beside_a_page_by_name_the_others_have_to_be_enough() -> None:
    assert beside((5, 5), (2, 2)) == ShownPage(is_shown=False, beside_named=True)


def test_beside_a_page_by_name_only_numbers_that_are_safe_for_the_others_are_shown() -> None:
    assert beside((9, 9), (3, 4)).skills == (ShownSkill(TARGET, 12),)
    assert beside((9, 9), (2, 4)).skills == (ShownSkill(TARGET),)
    assert beside((0, 3), (2, 4)).skills == (ShownSkill(TARGET, words="few"),)


# Dates


def two_dates(
    anew: Sequence[tuple[int | None, int | None]], same: Sequence[int], *, unnamed: bool = False
) -> ShownPage:
    """The later page: levels before and after of those who answered again, and of the others."""
    earlier = [Person(str(n), levels=_level(one), day=DAY) for n, (one, _) in enumerate(anew)]
    later = [Person(str(n), levels=_level(other), day=LATER) for n, (_, other) in enumerate(anew)]
    others = [Person(f"other {n}", levels={"s": level}, day=DAY) for n, level in enumerate(same)]
    days = [count([*people, *others], ["s"], [], DAY, 0) for people in (earlier, later)]
    changes = {(0, 1): count_changes([*earlier, *others], [*later, *others], [TARGET])}
    return hide([Dated(each, each if unnamed else None) for each in days], changes, [TARGET], None, LIMITS)


def _level(level: int | None) -> dict[str, int]:
    return {} if level is None else {"s": level}


SAFE = [(3, 3)] * 3 + [(1, 1)] * 3
OTHERS = [3] * 4 + [1] * 4


@pytest.mark.parametrize(
    ("anew", "same", "shown"),
    [
        ([], OTHERS, 4),
        (SAFE, OTHERS, 7),
        (SAFE, [], 3),
        ([*SAFE, (1, 3)], OTHERS, None),
        ([*SAFE, *[(1, 2)] * 5], OTHERS, 12),
        ([(1, 3)] * 4, OTHERS, None),
        ([(None, 3)] * 3 + [(None, 1)] * 3, OTHERS, 7),
        ([(1, 3)] * 3 + [(1, 0)] * 3, OTHERS, None),
        ([(1, 3)] * 8, OTHERS, None),
        (SAFE, [3] * 4 + [1] * 2, None),
        (SAFE, [3], None),
    ],
)
def test_a_later_date_shows_what_cannot_be_traced_to_those_who_answered_again(
    anew: Sequence[tuple[int | None, int | None]], same: Sequence[int], shown: int | None
) -> None:
    page = two_dates(anew, same)
    assert (skill(page).reach, skill(page).words) == (shown, None)
    assert page.is_later
    assert page.answered == Answered(None, len(anew) + len(same))


def test_a_skill_without_a_number_on_the_earlier_date_has_none_later() -> None:
    assert skill(two_dates([(1, 3)] * 5 + [(1, 1)] * 5, [3, 3, 1, 1, 1])).reach is None


def test_a_date_before_which_nothing_was_shown_is_the_first() -> None:
    few = [Person(str(n), levels={"s": 3}, day=DAY) for n in range(4)]
    many = [Person(str(n), levels={"s": 3 if n < 4 else 1}, day=LATER) for n in range(8)]
    days = [count(people, ["s"], [], DAY, 0) for people in (few, many)]
    changes = {(0, 1): count_changes(few, many, [TARGET])}
    page = hide([Dated(day) for day in days], changes, [TARGET], None, LIMITS)
    assert (page.is_later, skill(page).reach) == (False, 4)


def test_a_later_date_beside_a_page_by_name_shows_no_skill() -> None:
    page = two_dates([], OTHERS, unnamed=True)
    assert (page.is_shown, page.skills, page.beside_named) == (True, (), True)


# What to learn


def test_what_to_learn_is_an_order_of_shown_numbers_with_musts_and_missing_people_first() -> None:
    of = [("a", 9, 2, False), ("b", 4, 20, False), ("c", 5, 2, True), ("d", 3, 2, False)]
    skills = tuple(ShownSkill(Target(name, 2, people, must), reach) for name, reach, people, must in of)
    shown = ShownPage(is_shown=True, skills=(*skills, ShownSkill(Target("e", 2, 9), words="few")))
    assert [each.target.skill for each in shown.to_learn()] == ["c", "b", "d", "a"]
    assert shown.skill("z") is None
