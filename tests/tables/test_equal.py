"""People in a table are counted as in memory, to the last one: random cases, each in several forms of table."""

import random

import pytest

from skillmatrix.analysis.counts import GroupCounts

from .conftest import (
    counted_in_memory,
    counted_in_table,
    open_in_duckdb,
    opened_team,
    random_rows,
    write_csv,
    write_parquet,
)

ROLES = ("analyst", "tester", "speaker", None)


def as_plain(counts: GroupCounts) -> object:
    """Counts of nobody are the same as no counts."""
    skills = {
        place: ({level: n for level, n in each.rated.items() if n}, each.excluded, each.unanswered)
        for place, each in counts.skills.items()
    }
    figures = (counts.members, counts.answered, *counts.standing.values(), counts.interested)
    return counts.day, skills, counts.standing.keys(), [{key: n for key, n in each.items() if n} for each in figures]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("seed", range(60))
def test_a_table_is_counted_as_in_memory(seed: int) -> None:
    rows, role = random_rows(seed), random.Random(seed).choice(ROLES)
    csv, parquet = write_csv(rows), write_parquet(rows)
    team = opened_team()
    expected = as_plain(counted_in_memory(team, role))
    assert as_plain(counted_in_table(team, open_in_duckdb(parquet), role)) == expected
    assert as_plain(counted_in_table(team, open_in_duckdb(csv), role)) == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("seed", range(40))
def test_views_of_others_and_lists_of_members_are_counted_as_in_memory(seed: int) -> None:
    chance = random.Random(seed)
    rule, role = chance.choice(["self", "others", "agreed"]), chance.choice(ROLES)
    rows = random_rows(seed, raters=("self", "others") if chance.random() < 0.8 else ("self",))
    members = [
        "  - {person: p1}",
        "  - {person: p2, role: tester, site: site 9, unit: unit 9}",
        "  - {person: p99, unit: unit 7}",
    ]
    listed = "\n".join(["members:", *members]) if chance.random() < 0.5 else ""
    write_csv(rows)
    team = opened_team(f"rating: {rule}\n{listed}\n")
    expected = as_plain(counted_in_memory(team, role))
    assert as_plain(counted_in_table(team, open_in_duckdb(write_parquet(rows)), role)) == expected
