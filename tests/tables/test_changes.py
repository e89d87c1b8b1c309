"""What changed between closing dates is counted in a table as in memory, to the last one."""

import random
from datetime import date, timedelta

import pytest

from skillmatrix.analysis.counts import Change, Reach
from skillmatrix.analysis.team import Target
from skillmatrix.tables.packed_levels import PackedLevels

from .conftest import (
    DAY,
    SKILLS,
    changed_in_memory,
    changed_in_table,
    open_in_duckdb,
    opened_team,
    random_rows,
    write_csv,
    write_parquet,
)


def random_days(chance: random.Random) -> list[date]:
    """Two or three closing dates, between which answers come, go out of date, and are no longer kept."""
    ago = [0, 5, 29, 30, 31, 199, 200, 365, 549, 700, 740, 900]
    return sorted(DAY - timedelta(days) for days in chance.sample(ago, chance.choice([2, 2, 3])))


def random_targets(chance: random.Random) -> list[Target]:
    return [Target(skill, chance.randint(1, 4), 1) for skill in chance.sample(SKILLS, chance.randint(1, 4))]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("seed", range(30))
def test_changes_of_what_people_say_of_themselves(seed: int) -> None:
    chance = random.Random(seed)
    rows, days, targets = random_rows(seed), random_days(chance), random_targets(chance)
    write_csv(rows)
    team = opened_team(with_groups=False)
    expected = changed_in_memory(team, days, targets)
    assert changed_in_table(team, open_in_duckdb(write_parquet(rows)), days, targets) == expected


@pytest.mark.usefixtures("folder")
def test_whoever_is_left_out_on_both_days_has_not_changed() -> None:
    twice = [("p1", "", 1), ("p1", "x", 2), ("p2", "", 3)]
    rows = [
        {"person": person, "role": "", "skill": "sql", "level": level, "answer": "rated", "rater": "self", "by": by}
        | {"date": DAY, "interest": None, "site": "", "unit": ""}
        for person, by, level in twice
    ]
    write_csv(rows)
    team, days = opened_team(with_groups=False), [DAY, DAY + timedelta(1)]
    found = changed_in_table(team, open_in_duckdb(write_parquet(rows)), days, [Target("sql", 3, 1)])
    nobody = Reach(0, 0, 0)
    assert found == {(0, 1): {"sql": Change(0, 0, nobody, nobody, Reach(1, 1, 0))}}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("seed", range(30))
def test_changes_of_views_of_others_and_of_listed_members(seed: int) -> None:
    chance = random.Random(seed)
    rows = random_rows(seed, raters=("self", "others") if chance.random() < 0.8 else ("self",))
    days, targets, rule = random_days(chance), random_targets(chance), chance.choice(["self", "others", "agreed"])
    listed = "members: [{person: p1}, {person: p2, role: tester}, {person: p99}]\n" if chance.random() < 0.5 else ""
    write_csv(rows)
    team = opened_team(f"rating: {rule}\n{listed}", with_groups=False)
    expected = changed_in_memory(team, days, targets)
    assert changed_in_table(team, open_in_duckdb(write_parquet(rows)), days, targets) == expected


@pytest.mark.parametrize("scale", [range(1, 3), range(5), range(101)])
@pytest.mark.parametrize("number", [1, 31, 200])
def test_every_level_of_every_skill_is_packed_apart(scale: range, number: int) -> None:
    levels = PackedLevels([f"s{at}" for at in range(number)], scale)
    for place in {0, number // 2, number - 1}:
        alone = [levels.packed(place, code) for code in scale]
        assert len({tuple(each.values()) for each in alone}) == len(scale)
        others = [levels.packed(other, scale[-1]) for other in range(number) if other != place]
        for each in alone:
            total = {name: each[name] + sum(other[name] for other in others) for name in levels.names}
            assert max(total.values()) < 2**31
            assert not any(each[name] & other[name] for name in levels.names for other in others)
    assert set(levels.packed(0, None).values()) == set(levels.packed(0, -1).values()) == {0}
