"""Nobody who reads a page without names can find out what it hides: every possible answer of small groups is tried.

The reader knows the rules, who is in which group, and who answered. A test that breaks a rule shows that the attack
would find it. What the attacks found in the rules as they were first written stands in `docs/groups.md`.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import product
from typing import Any

import pytest

from skillmatrix.analysis import hiding, hiding_groups
from skillmatrix.analysis.counts import EVERYBODY, Group, GroupCounts, Person, SkillCounts, count, count_changes
from skillmatrix.analysis.hiding import Dated, hide, show_first
from skillmatrix.analysis.role_points import RolePoints, SkillPoints, standing_in
from skillmatrix.analysis.shown import Limits, ShownPage
from skillmatrix.analysis.team import Target

from .attack import (
    BELOW_FIVE,
    CHANGES,
    SMALL,
    Attack,
    Figure,
    Leaf,
    Values,
    answers_of_leaves,
    counts_of_leaves,
    figures_of_leaves,
    in_parts,
    replay,
    solves_a_group,
    unions,
    without_answers,
)

DAY = date(2027, 1, 31)
TARGET = Target("s", 1, 2)
TREES = 40
LARGEST = 3000
"""Populations of a tree that is tried."""


def shown_of(page: ShownPage) -> Any:
    """What the reader sees of the one skill."""
    skill = page.skill("s")
    seen = skill and (skill.reach, skill.words, skill.spans, tuple(sorted(skill.groups.items())))
    return page.is_shown, page.answered, page.groups.some_hidden, tuple(page.groups.sizes), seen


def is_small(_: Figure, values: set[int]) -> bool:
    return values <= SMALL


# Groups


def attack_groups(leaves: Sequence[Leaf], *, all_rated: bool, smallest: Iterable[int] = (5,)) -> Attack:
    """Pages of these groups, one for each smallest group: thresholds may have been changed in between."""
    depth = max(len(leaf.group) for leaf in leaves)
    before = without_answers(leaves)

    def populations() -> Iterator[tuple[Any, Values]]:
        for splits in answers_of_leaves(leaves, all_rated=all_rated):
            counts = counts_of_leaves(leaves, splits, before)
            limits = [Limits(each, range(2), depth, with_list=False) for each in smallest]
            pages = tuple(shown_of(show_first(counts, [TARGET], None, each)) for each in limits)
            yield pages, figures_of_leaves(leaves, splits)

    return replay(populations(), solves_a_group)


def random_trees() -> Iterator[tuple[list[Leaf], bool]]:
    """Groups of one or two columns, and whether everybody rated the skill."""
    chance = random.Random(23)
    while True:
        all_rated = chance.random() < 0.6
        if chance.random() < 0.5:
            leaves = [Leaf((f"site {at}",), chance.randint(1, 10)) for at in range(chance.randint(1, 4))]
        else:
            leaves = [
                Leaf((f"site {site}", f"unit {unit}"), chance.randint(1, 8))
                for site in range(chance.randint(1, 3))
                for unit in range(chance.randint(1, 3))
            ]
        size = 1
        for leaf in leaves:
            size *= leaf.answered + 1 if all_rated else (leaf.answered + 1) * (leaf.answered + 2) // 2
        if size <= LARGEST:
            yield leaves, all_rated


def test_no_count_of_one_or_two_and_no_group_below_five_is_solved_in_any_tree_of_groups() -> None:
    tried = 0
    for (leaves, all_rated), _ in zip(random_trees(), range(TREES), strict=False):
        attack = attack_groups(leaves, all_rated=all_rated)
        assert attack.solved == (), leaves
        tried += attack.populations
    assert tried > 10_000


def test_two_thresholds_for_the_same_answers_solve_no_group() -> None:
    for leaves in (
        [Leaf(("a",), 6), Leaf(("b",), 7), Leaf(("c",), 8)],
        [Leaf(("a",), 5), Leaf(("b",), 6), Leaf(("c",), 9), Leaf(("d",), 4)],
        [Leaf(("a", "u"), 7), Leaf(("a", "v"), 6), Leaf(("b", "w"), 9)],
    ):
        assert attack_groups(leaves, all_rated=True, smallest=(5, 6, 8)).solved == ()


@pytest.mark.parametrize(("name", "broken"), [("_rest", lambda *_: []), ("is_safe", lambda *_: True)])
def test_the_attack_solves_groups_once_a_rule_about_them_is_broken(
    name: str, broken: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hiding_groups, name, broken)
    leaves = [Leaf(("a",), 8), Leaf(("b",), 8), Leaf(("c",), 2)]
    assert attack_groups(leaves, all_rated=True).solved


# Levels


def attack_levels(people: int, levels: int, target: int, *, all_rated: bool) -> Attack:
    """Everybody at every level, and without a rating."""
    asked = Target("s", target, 2)

    def populations() -> Iterator[tuple[Any, Values]]:
        for split in in_parts(people, levels + (not all_rated)):
            rated = {level: split[level] for level in range(levels)}
            everybody = {EVERYBODY: people}
            counts = GroupCounts(DAY, everybody, everybody, {(EVERYBODY, "s"): SkillCounts(rated)}, {}, {})
            page = show_first(counts, [asked], None, Limits(5, range(levels)))
            yield shown_of(page), {chosen: sum(split[at] for at in chosen) for chosen in unions(range(len(split)))}

    return replay(populations(), is_small)


@pytest.mark.parametrize("people", [20, 21, 22, 23])
def test_no_level_and_no_number_of_missing_ratings_is_solved(people: int) -> None:
    assert attack_levels(people, 4, 2, all_rated=True).solved == ()
    assert attack_levels(people, 3, 1, all_rated=False).solved == ()


def test_no_level_is_solved_where_few_have_no_rating() -> None:
    """The first rule, 20 ratings, told of 20 who answered that 1 or 2 had none: there were no levels, and 15 reached."""
    assert attack_levels(20, 4, 2, all_rated=False).solved == ()


def test_the_attack_solves_levels_once_they_are_not_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hiding, "FEWEST", 1)
    assert attack_levels(22, 4, 2, all_rated=True).solved


# Dates


def attack_dates(anew: int, same: int, states: Sequence[str | int], dates: int = 2) -> Attack:
    """Everybody in every state on every date: a level (2 reaches the target), `silent` or `absent`.

    The reader knows who has given new answers, which may be the old ones; of the others everything stays as it is.
    """
    target = Target("s", 2, 2)
    moves = list(product(states, repeat=dates))
    stays = [(state,) * dates for state in states]

    def persons(of: Sequence[tuple[Any, ...]], at: int) -> list[Person]:
        return [
            Person(
                str(number),
                levels={"s": each[at]} if isinstance(each[at], int) else {},
                has_answered=each[at] != "absent",
                day=DAY.replace(day=at + 1) if number < anew else DAY,
            )
            for number, each in enumerate(of)
        ]

    def populations() -> Iterator[tuple[Any, Values]]:
        for moved, stayed in product(in_parts(anew, len(moves)), in_parts(same, len(stays))):
            changing, others = of_kinds(moves, moved), of_kinds(stays, stayed)
            days = [persons(changing + others, at) for at in range(dates)]
            counts = [Dated(count(day, ["s"], [], DAY, 0)) for day in days]
            pairs = [(one, other) for one in range(dates) for other in range(one + 1, dates)]
            changes = {(one, other): count_changes(days[one], days[other], [target]) for one, other in pairs}
            limits = Limits(5, range(3))
            pages = tuple(shown_of(hide(counts[: at + 1], changes, [target], None, limits)) for at in range(dates))
            yield pages, {**figures_of_dates("anew", changing, pairs), **figures_of_dates("same", others, [])}

    return replay(populations(), tells_of_dates)


def of_kinds(kinds: Sequence[tuple[Any, ...]], split: Sequence[int]) -> list[tuple[Any, ...]]:
    return [kind for kind, number in zip(kinds, split, strict=True) for _ in range(number)]


def figures_of_dates(who: str, people: Sequence[tuple[Any, ...]], pairs: Sequence[tuple[int, int]]) -> Values:
    """How many reach, or not, on each date, and how many have risen, fallen or changed in between."""
    values: Values = {}
    for one, other in pairs:
        values[who, "changed", one, other] = sum(each[one] != each[other] for each in people)
        values[who, "risen", one, other] = sum(each[one] != 2 and each[other] == 2 for each in people)
        values[who, "fallen", one, other] = sum(each[one] == 2 and each[other] != 2 for each in people)
    for at in range(len(people[0]) if people else 0):
        values[who, "reach", at, len(people)] = sum(each[at] == 2 for each in people)
        values[who, "below", at, len(people)] = sum(each[at] in {0, 1} for each in people)
    return values


def tells_of_dates(figure: Figure, values: set[int]) -> bool:
    """A count of 1 or 2 on a day, or that exactly one to four people have changed, or how."""
    _, kind, _, size = figure  # type: ignore[misc]
    if kind in {"reach", "below"}:
        return values <= SMALL or (len(values) == 1 and size < BELOW_FIVE)
    return len(values) == 1 and values <= CHANGES


@pytest.mark.parametrize(
    ("anew", "same", "states"),
    [
        *((anew, same, (0, 2)) for anew in (1, 4, 5, 6, 7, 9) for same in (0, 3, 6)),
        (2, 5, (0, 1, 2)),
        (6, 0, (0, 1, 2)),
        (1, 7, ("silent", 0, 2)),
        (5, 1, ("absent", 0, 2)),
    ],
)
def test_no_change_of_one_to_four_people_is_solved(anew: int, same: int, states: Sequence[str | int]) -> None:
    assert attack_dates(anew, same, states).solved == ()


def test_no_change_is_solved_over_three_dates() -> None:
    assert attack_dates(7, 0, (0, 2), dates=3).solved == ()


@pytest.mark.parametrize(
    "broken",
    [
        lambda *_: True,
        lambda change, smallest: not change.anew or change.anew >= smallest,
        lambda change, smallest: not change.changed or change.changed >= smallest,
    ],
)
def test_the_attack_solves_changes_once_the_rule_about_them_is_softer(
    broken: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hiding, "_hides_people", broken)
    assert any(attack_dates(anew, same, (0, 2)).solved for anew, same in ((1, 7), (5, 7), (6, 6)))


# Those who are ready


def a_role(skills: str) -> RolePoints:
    return RolePoints("r", {skill: SkillPoints(1, 1 if skill == "a" else None, 1, {0: 0, 1: 1}) for skill in skills})


class Ready:
    """People who reach each of a few targets or not, and who is ready for a role that asks for all of them."""

    def __init__(self, skills: str) -> None:
        self.skills = skills
        self.role = a_role(skills)
        self.kinds = list(product((0, 1), repeat=len(skills)))
        self.sets = {
            skill: {at for at, kind in enumerate(self.kinds) if kind[place]} for place, skill in enumerate(skills)
        }
        self.sets["ready"] = {at for at, kind in enumerate(self.kinds) if self._is_ready(kind)}

    def _is_ready(self, kind: Sequence[int]) -> bool:
        return standing_in(self.role, dict(zip(self.skills, kind, strict=True)), ()) == "ready"

    def wanted(self) -> dict[Figure, set[int]]:
        """Every kind of people, and every two sets together, and one without the other."""
        both = [(one, other) for one in self.sets for other in self.sets if one != other]
        named: dict[Figure, set[int]] = {at: {at} for at in range(len(self.kinds))}
        named |= {("and", *pair): self.sets[pair[0]] & self.sets[pair[1]] for pair in both}
        named |= {("not", *pair): self.sets[pair[0]] - self.sets[pair[1]] for pair in both}
        return {name: chosen for name, chosen in named.items() if chosen}

    def page(self, split: Sequence[int]) -> ShownPage:
        people = sum(split)
        everybody: dict[Group, int] = {EVERYBODY: people}
        reach = {name: sum(split[at] for at in chosen) for name, chosen in self.sets.items()}
        skills = {(EVERYBODY, skill): SkillCounts({1: reach[skill], 0: people - reach[skill]}) for skill in self.skills}
        counts = GroupCounts(DAY, everybody, everybody, skills, {"r": {"ready": reach["ready"]}}, {})
        return show_first(counts, [Target(skill, 1, 2) for skill in self.skills], self.role, Limits(5, range(2)))


def attack_ready(people: int, skills: str) -> Attack:
    given = Ready(skills)
    wanted = given.wanted()

    def populations() -> Iterator[tuple[Any, Values]]:
        for split in in_parts(people, len(given.kinds)):
            page = given.page(split)
            seen = tuple((skill.reach, skill.words) for skill in page.skills), page.ready
            yield seen, {name: sum(split[at] for at in chosen) for name, chosen in wanted.items()}

    return replay(populations(), is_small)


def test_who_is_ready_beside_the_numbers_of_the_skills_solves_nothing() -> None:
    """The first rule showed ready, near and on the way: with the numbers of two skills that filled the whole table."""
    assert attack_ready(16, "ab").solved == ()
    assert attack_ready(11, "abc").solved == ()


def exchanged(people: list[list[int]], chance: random.Random) -> Iterator[list[list[int]]]:
    """Other people who give the same numbers: two of them exchange an answer, and as many are ready as before."""
    ready = sum(map(all, people))
    while True:
        one, other = chance.sample(range(len(people)), 2)
        skill = chance.randrange(len(people[0]))
        people[one][skill], people[other][skill] = people[other][skill], people[one][skill]
        if sum(map(all, people)) == ready:
            yield people
        else:
            people[one][skill], people[other][skill] = people[other][skill], people[one][skill]


def test_with_five_skills_other_people_would_have_given_the_same_page() -> None:
    given, chance, shown = Ready("abcde"), random.Random(5), 0
    wanted = {name: chosen for name, chosen in given.wanted().items() if not isinstance(name, int)}
    while shown < 10:
        people = [[int(chance.random() < 0.6) for _ in given.skills] for _ in range(chance.randint(12, 24))]
        people[:5] = [[1] * 5 for _ in range(chance.randint(3, 5))]
        split = [people.count(list(kind)) for kind in given.kinds]
        if given.page(split).ready is None:
            continue
        shown += 1
        values: dict[Figure, set[int]] = {name: set() for name in wanted}
        for each, _ in zip(exchanged(people, chance), range(400), strict=False):
            split = [each.count(list(kind)) for kind in given.kinds]
            for name, chosen in wanted.items():
                values[name].add(sum(split[at] for at in chosen))
        assert [name for name, found in values.items() if found <= SMALL] == []


def test_the_attack_solves_who_reaches_a_target_once_who_is_ready_is_always_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hiding, "_figures", lambda *_: [])
    assert attack_ready(11, "abc").solved


# Beside a page by name


def attack_beside_named(named: tuple[int, int], others: int) -> Attack:
    """How many of the named reach the target, and how many do not, is known; of the others nothing."""
    people = sum(named) + others

    def populations() -> Iterator[tuple[Any, Values]]:
        for high, low, silent in in_parts(others, 3):
            all_of = SkillCounts({1: named[0] + high, 0: named[1] + low}, 0, silent)
            everybody = _counts(people, all_of)
            rest = _counts(others, SkillCounts({1: high, 0: low}, 0, silent))
            page = hide([Dated(everybody, rest)], {}, [TARGET], None, Limits(5, range(2), with_list=False))
            yield shown_of(page), {("reach", others, 0): high, ("below", others, 0): low}

    return replay(populations(), solves_a_group)


def _counts(people: int, skill: SkillCounts) -> GroupCounts:
    return GroupCounts(DAY, {EVERYBODY: people}, {EVERYBODY: people}, {(EVERYBODY, "s"): skill}, {}, {})


def test_a_page_by_name_cannot_be_subtracted_from_the_page_without_names() -> None:
    for reach, below, others in product(range(7), range(7), range(1, 12)):
        if reach + below:
            assert attack_beside_named((reach, below), others).solved == (), (reach, below, others)


def test_the_attack_solves_those_who_did_not_agree_once_the_others_are_not_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hiding, "_beside_named", lambda page, *_: page)
    assert attack_beside_named((3, 3), 4).solved
