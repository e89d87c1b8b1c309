"""What changed between closing dates is counted in a table as in memory: every number of every change, and the page."""

import random
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import ibis
import pytest

from skillmatrix.analysis.counts import Change, Reach, count_changes
from skillmatrix.analysis.team import Target
from skillmatrix.app.group_pages import people_in
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.teams import OpenedTeam, gather_opened, open_team
from skillmatrix.tables.changes import Packing
from skillmatrix.tables.engine import Opened

from .conftest import DAY, TEAM, Rows, open_in_duckdb, random_rows, table_of, write_csv, write_parquet

Changes = dict[tuple[int, int], dict[str, Change]]
CLOSING = [DAY - timedelta(days) for days in (0, 1, 29, 150, 200, 400, 549, 600, 720)]
TARGETS = [Target("sql", 3, 2), Target("testing", 2, 2), Target("cloud", 0, 1), Target("talks", 4, 1)]
MEMBERS = """
members:
  - {person: p1}
  - {person: p2, role: tester}
  - {person: p99}
"""
KINDS = {"own": "", "others": "rating: others", "agreed": "rating: agreed", "listed": MEMBERS,
         "listed, rated by others": f"rating: others{MEMBERS}", "rated by others, who do not count": ""}  # fmt: skip


def dated_team(days: list[date], extra: str = "") -> OpenedTeam:
    dates = "dates: [" + ", ".join(map(str, days)) + "]"
    Path("team.yaml").write_text(f"{TEAM.replace('groups: [site, unit]', dates)}{extra}\n", encoding="utf-8")
    return open_team("team.yaml", lambda _: None)


def in_memory(opened: OpenedTeam, days: list[date]) -> Changes:
    around = Surroundings(Path.cwd(), {}, lambda _: b"", lambda _: None)
    people = [people_in(gather_opened(opened, day, around, named=False).members) for day in days]
    pairs = combinations(range(len(days)), 2)
    return {(one, other): count_changes(people[one], people[other], TARGETS) for one, other in pairs}


def in_table(opened: OpenedTeam, table: Opened, days: list[date]) -> Changes:
    return table_of(opened, table, None).changes(days, TARGETS)


def random_days(chance: random.Random) -> list[date]:
    return sorted(chance.sample(CLOSING, chance.choice([2, 3])))


def rows_of(kind: str, seed: int) -> Rows:
    return random_rows(seed, raters=("self",) if kind in {"own", "listed"} else ("self", "others"))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("kind", KINDS)
def test_changes_in_a_table_are_those_in_memory(kind: str, seed: int) -> None:
    rows, days = rows_of(kind, seed), random_days(random.Random(seed))
    write_csv(rows)
    team = dated_team(days, KINDS[kind])
    assert in_table(team, open_in_duckdb(write_parquet(rows)), days) == in_memory(team, days)


# What each number is, in literal values


FIRST, SECOND = date(2025, 1, 31), date(2026, 7, 31)


def said(person: str, day: date, level: int | None, skill: str = "sql", rater: str = "self") -> dict:
    about = {"role": "", "by": "", "interest": None, "site": "", "unit": ""}
    answer = "not_applicable" if level is None else "rated"
    return about | {"person": person, "date": day, "skill": skill, "level": level, "answer": answer, "rater": rater}


def changed(rows: Rows, extra: str = "", skill: str = "sql") -> Change:
    """What became of the skill, of which memory has to say the same."""
    write_csv(rows)
    team = dated_team([FIRST, SECOND], extra)
    found = in_table(team, open_in_duckdb(write_parquet(rows)), [FIRST, SECOND])
    assert found == in_memory(team, [FIRST, SECOND])
    return found[0, 1][skill]


@pytest.mark.usefixtures("folder")
def test_who_began_and_who_answered_again_are_anew_and_who_only_got_a_new_day_has_not_changed() -> None:
    early, late = date(2025, 1, 31), date(2026, 6, 1)
    rows = [said("stays", early, 3), said("again", early, 1), said("again", late, 1)]
    rows += [said("better", early, 1), said("better", late, 4), said("begins", late, 3)]
    assert changed(rows) == Change(3, 2, Reach(3, 0, 2), Reach(3, 2, 1), Reach(1, 1, 0))


@pytest.mark.usefixtures("folder")
def test_levels_that_are_out_of_date_by_the_later_day_have_changed() -> None:
    old = date(2025, 1, 30)
    rows = [said("old", old, 3), said("silent", old, None), said("kept", FIRST, 3)]
    assert changed(rows) == Change(1, 1, Reach(1, 1, 0), Reach(1, 0, 0), Reach(2, 1, 0))


@pytest.mark.usefixtures("folder")
def test_answers_that_are_no_longer_kept_have_gone() -> None:
    rows = [said("gone", date(2024, 7, 30), 3), said("kept", date(2024, 7, 31), None), said("kept, too", FIRST, 1)]
    assert changed(rows) == Change(1, 1, Reach(1, 1, 0), Reach(1, 0, 0), Reach(2, 0, 1))


@pytest.mark.usefixtures("folder")
def test_silent_members_are_the_same_and_strangers_are_nobody() -> None:
    rows = [said("p1", FIRST, 3), said("stranger", FIRST, 3), said("stranger", SECOND, 1)]
    assert changed(rows, MEMBERS) == Change(0, 0, Reach(0, 0, 0), Reach(0, 0, 0), Reach(3, 1, 0))


@pytest.mark.usefixtures("folder")
def test_members_whose_answers_are_of_later_days_are_there_and_the_same() -> None:
    later = date(2026, 8, 1)
    assert changed([said("p1", FIRST, 3), said("p2", later, 3)], MEMBERS).same == Reach(3, 1, 0)
    assert changed([said("p1", FIRST, 3), said("p2", later, 3)]).same == Reach(1, 1, 0)


@pytest.mark.usefixtures("folder")
def test_who_begins_after_two_dates_is_nobody_between_them() -> None:
    third, rows = date(2026, 9, 30), [said("p1", FIRST, 3), said("p2", date(2026, 8, 1), 3)]
    team, table = dated_team([FIRST, SECOND, third]), open_in_duckdb(write_parquet(rows))
    found = in_table(team, table, [FIRST, date(2026, 5, 31), third])
    assert found[0, 1]["sql"].same == Reach(1, 1, 0)
    assert found[1, 2]["sql"].after == Reach(2, 1, 0)


@pytest.mark.usefixtures("folder")
def test_another_view_changes_a_level_without_another_day_of_ones_own() -> None:
    rows = [said("p1", FIRST, 1), said("p1", SECOND, 3, rater="manager"), said("p2", FIRST, 1)]
    assert changed(rows, "rating: others") == Change(1, 1, Reach(1, 0, 1), Reach(1, 1, 0), Reach(1, 0, 1))
    assert changed(rows) == Change(0, 0, Reach(0, 0, 0), Reach(0, 0, 0), Reach(2, 0, 2))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("is_listed", [False, True])
def test_who_answered_twice_on_a_day_is_not_there_on_dates_on_which_that_counts(is_listed: bool) -> None:
    """In files that is an error; in a table they are left out of that date's counts, and so of its changes."""
    rows = [said("p1", FIRST, 3), said("p1", SECOND, 3), said("p1", SECOND, 1), said("p2", FIRST, 1)]
    team = dated_team([FIRST, SECOND], "members: [{person: p1}, {person: p2}]" if is_listed else "")
    found = in_table(team, open_in_duckdb(write_parquet(rows)), [FIRST, SECOND])
    assert found[0, 1]["sql"] == Change(1, 1, Reach(1, 1, 0), Reach(1, 0, 0), Reach(1, 0, 1))


@pytest.mark.usefixtures("folder")
def test_members_who_answered_twice_for_both_dates_are_silent_on_both_and_the_same() -> None:
    team = dated_team([FIRST, SECOND], "members: [{person: p1}, {person: p2}]")
    rows = [said("p1", day, level) for day in (FIRST, SECOND) for level in (1, 3)]
    found = in_table(team, open_in_duckdb(write_parquet(rows)), [FIRST, SECOND])
    assert found[0, 1]["sql"] == Change(0, 0, Reach(0, 0, 0), Reach(0, 0, 0), Reach(2, 0, 0))


@pytest.mark.usefixtures("folder")
def test_two_who_wrote_down_somebodys_own_answers_are_twice_as_well() -> None:
    rows = [said("p1", FIRST, 3) | {"by": by} for by in ("a", "b")] + [said("p2", FIRST, 1)]
    found = in_table(dated_team([FIRST, SECOND]), open_in_duckdb(write_parquet(rows)), [FIRST, SECOND])
    assert found[0, 1]["sql"].same == Reach(1, 0, 1)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("extra", ["", "rating: others"])
def test_a_table_in_which_nobody_is_left_has_not_changed(extra: str) -> None:
    nothing = Change(0, 0, *[Reach(0, 0, 0)] * 3)
    assert changed([said("p1", date(2026, 8, 1), 3)], extra) == nothing


# How levels are packed


@pytest.mark.parametrize("highest", [1, 3, 4, 9])
def test_every_level_of_every_skill_is_found_again(highest: int) -> None:
    """More skills than one number holds, and each level beside the highest ones of its neighbours."""
    packing = Packing(40, highest)
    levels = {skill: (skill * 7) % (highest + 2) - 1 for skill in range(40)}
    said = ibis.memtable([{"skill": skill, "code": level} for skill, level in levels.items()])
    person = said.mutate(**packing.columns(said)).agg(**{f"sum_{name}": ibis._[name].sum() for name in packing.names})
    places = ibis.memtable([{"skill": skill, **packing.place(skill)} for skill in levels])
    beside = person.cross_join(places)
    level = packing.level([beside[f"sum_{name}"] for name in packing.names], beside)
    found = beside.select("skill", level=level).to_pyarrow().to_pydict()
    assert dict(zip(found["skill"], found["level"], strict=True)) == {skill: each + 1 for skill, each in levels.items()}
