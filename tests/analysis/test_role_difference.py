"""What tells two roles apart: which skills, by how much, which tasks, and where the lists of occupations put them."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from skillmatrix.analysis.role_difference import RoleDifference, RoleSide, role_difference
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Task
from skillmatrix.model.skill import Skill

MATRIX = """
format: skillmatrix/1
id: demo
version: "3"
title: Demo
languages: [en]
scale: {0: {name: none}, 1: {name: a}, 2: {name: b}, 3: {name: c}, 4: {name: d}, 5: {name: e}}
categories:
  - {id: craft, name: Craft, skills: [{id: a, name: A, levels: {}}, {id: b, name: B, levels: {}},
     {id: c, name: C, levels: {}}, {id: d, name: D, levels: {}}, {id: e, name: E, levels: {}}]}
roles:
  - {id: first, title: First, %s}
  - {id: second, title: Second, %s}
"""
NOTHING = "requires: {}"


@pytest.fixture
def compared(read_matrix: Callable[[str], Matrix]) -> Callable[[str, str], RoleDifference]:
    def compare(first: str, second: str) -> RoleDifference:
        matrix = read_matrix(MATRIX % (first, second))
        return role_difference(matrix, *matrix.roles)

    return compare


Compared = Callable[[str, str], RoleDifference]


def ids(skills: Iterable[Skill]) -> list[str]:
    return [skill.id for skill in skills]


def more(side: RoleSide) -> tuple[list[str], dict[str, tuple[int, int]]]:
    alone = [asked.skill.id for asked in side.alone]
    return alone, {each.asked.skill.id: (each.asked.target, each.other.target) for each in side.deeper}


def shares(side: RoleSide) -> list[list[int | None]]:
    return [[task.share for task in group] for group in side.largest]


def tasks(*sizes: int | None) -> str:
    written = (f"{{id: t{n}, text: T, {f'share: {size}' if size else ''}}}" for n, size in enumerate(sizes))
    return f"requires: {{}}, tasks: [{', '.join(written)}]"


def test_a_skill_is_asked_only_here_more_deeply_here_or_equally(compared: Compared) -> None:
    found = compared("requires: {a: 3, b: 4, c: 2, d: 1}", "requires: {b: 1, c: 2, d: 5}")

    assert more(found.first) == (["a"], {"b": (4, 1)})
    assert more(found.second) == ([], {"d": (5, 1)})
    assert (found.first.more, found.second.more, found.total) == (2, 1, 4)
    assert ids(found.same) == ["c"]


def test_seen_from_the_other_role_it_is_the_same(compared: Compared) -> None:
    one, other = "requires: {a: 3, b: {level: 4, must: 2}, c: 2}", "requires: {b: 1, c: {level: 2, must: 2}, d: 5}"
    there, back = compared(one, other), compared(other, one)

    assert [more(side) for side, _ in there.sides] == [more(side) for _, side in back.sides]
    assert ids(there.first.musts) == ids(back.second.musts) == ["b"]


def test_the_largest_difference_comes_first_then_the_heaviest_then_the_order_of_the_matrix(compared: Compared) -> None:
    found = compared("requires: {a: 1, b: {level: 2, weight: 1}, c: {level: 2, weight: 3}, d: 5, e: 1}", NOTHING)

    assert more(found.first)[0] == ["d", "c", "b", "a", "e"]


def test_musts_are_shared_or_those_of_one_role(compared: Compared) -> None:
    must = "{level: 3, must: 2}"
    found = compared(f"requires: {{a: {must}, b: {must}}}", f"requires: {{b: {must}, c: {must}, d: 3}}")

    assert (ids(found.first.musts), ids(found.shared_musts), ids(found.second.musts)) == (["a"], ["b"], ["c"])
    assert not found.first.is_derived


def test_a_role_without_musts_has_derived_ones(compared: Compared) -> None:
    found = compared("requires: {a: {level: 3, weight: 3}, b: {level: 3, weight: 1}}", NOTHING)

    assert found.first.is_derived
    assert ids(found.first.musts) == ["a"]


@pytest.mark.parametrize(("level", "hardly"), [(0, ["a"]), (2, ["a"]), (3, []), (5, [])])
def test_hardly_asked_is_a_must_of_the_other_role_in_the_lower_two_fifths_of_the_scale(
    compared: Compared, level: int, hardly: list[str]
) -> None:
    found = compared(f"requires: {{a: {level}, b: 1}}", "requires: {a: {level: 4, must: 2}}")

    assert ids(found.first.hardly) == hardly


def test_what_weighs_most_matters_unless_all_weighs_the_same(compared: Compared) -> None:
    heavy = compared(NOTHING, "requires: {a: {level: 1, weight: 3}, b: {level: 1, weight: 1}}")
    equal = compared(NOTHING, "requires: {a: {level: 1, weight: 3}, b: {level: 1, weight: 3}}")

    assert (ids(heavy.first.hardly), ids(equal.first.hardly)) == (["a"], [])


def test_what_both_ask_equally_little_is_not_hardly_asked(compared: Compared) -> None:
    found = compared("requires: {a: {level: 1, must: 1}}", "requires: {a: {level: 1, must: 1}}")

    assert (found.first.hardly, found.second.hardly) == ((), ())


def test_skills_cannot_be_compared_where_one_role_asks_for_nothing(compared: Compared) -> None:
    assert not compared("requires: {a: 1}", "requires: {a: 0}").is_known
    assert compared("requires: {a: 1}", "requires: {a: 2}").is_known


@pytest.mark.parametrize(
    ("sizes", "largest"),
    [
        ((50, 30, 20), [[50], [30]]),  # one alone is not enough to describe a job
        ((20, 30, 20, 30), [[30, 30]]),
        ((20, 20, 19, 18, 12, 11), [[20, 20]]),
        ((25, 15, 15, 15, 15, 15), [[25]]),  # the next ones are too many together
        ((10,) * 10, []),
        ((30, 10, 10, 10, 10, 30), [[30, 30]]),
        ((60, None), []),
        ((), []),
    ],
)
def test_the_largest_tasks_make_up_a_good_part_of_the_time(
    compared: Compared, sizes: tuple[int | None, ...], largest: list[list[int]]
) -> None:
    assert shares(compared(tasks(*sizes), NOTHING).first) == largest


def test_shares_are_told_only_if_both_roles_have_them(compared: Compared) -> None:
    assert compared(tasks(60, 40), tasks(70, 30)).have_shares
    assert not compared(tasks(60, 40), tasks(None)).have_shares


def test_the_ladder_names_roles_that_exist(compared: Compared) -> None:
    found = compared("above: [second, gone]", NOTHING)

    assert [role.id for role in found.first.lower] == ["second"]
    assert found.second.lower == ()


def test_occupations_are_those_that_a_classification_has_for_one_of_the_roles(compared: Compared) -> None:
    uris = ["http://data.europa.eu/esco/occupation/b", "http://data.europa.eu/esco/occupation/a"]
    found: Any = compared(f"codes: {{esco: {uris}, isco08: '2432'}}".replace("'", '"'), 'codes: {isco08: "2431"}')

    assert [tuple(each) for each in found.occupations] == [
        ("esco", (uris[1], uris[0]), ()),
        ("isco08", ("2432",), ("2431",)),
    ]


def test_a_task_stays_what_the_matrix_says(compared: Compared) -> None:
    (group, *_) = compared(tasks(60, 40), NOTHING).first.largest

    assert isinstance(group[0], Task)
