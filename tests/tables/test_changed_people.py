"""Who is anew between two closing dates of a table, who is the same and who is nobody: each in literal values."""

from collections.abc import Sequence
from datetime import date

import pytest

from skillmatrix.analysis.counts import Change, Reach
from skillmatrix.analysis.team import Target

from .conftest import (
    Changes,
    Rows,
    changed_in_memory,
    changed_in_table,
    open_in_duckdb,
    opened_team,
    write_csv,
    write_parquet,
)

MEMBERS = "members: [{person: p1}, {person: p2, role: tester}, {person: p99}]\n"
TARGETS = [Target("sql", 3, 2), Target("cloud", 0, 1)]
NOBODY = Reach(0, 0, 0)
FIRST, SECOND = date(2025, 1, 31), date(2026, 7, 31)


def said(person: str, day: date, level: int | None, rater: str = "self") -> dict:
    about = {"role": "", "by": "", "interest": None, "site": "", "unit": ""}
    answer = "not_applicable" if level is None else "rated"
    return about | {"person": person, "date": day, "skill": "sql", "level": level, "answer": answer, "rater": rater}


def changed(rows: Rows, extra: str = "") -> Change:
    """What became of sql, of which memory has to say the same."""
    write_csv(rows)
    found = in_table(rows, extra)
    assert found == changed_in_memory(opened_team(extra, with_groups=False), [FIRST, SECOND], TARGETS)
    return found[0, 1]["sql"]


def in_table(rows: Rows, extra: str = "", days: Sequence[date] = (FIRST, SECOND)) -> Changes:
    """What the table alone says: memory refuses who answered twice."""
    team = opened_team(extra, with_groups=False)
    return changed_in_table(team, open_in_duckdb(write_parquet(rows)), days, TARGETS)


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
    assert changed(rows, MEMBERS) == Change(0, 0, NOBODY, NOBODY, Reach(3, 1, 0))


@pytest.mark.usefixtures("folder")
def test_members_whose_answers_are_of_later_days_are_there_and_the_same() -> None:
    later = date(2026, 8, 1)
    assert changed([said("p1", FIRST, 3), said("p2", later, 3)], MEMBERS).same == Reach(3, 1, 0)
    assert changed([said("p1", FIRST, 3), said("p2", later, 3)]).same == Reach(1, 1, 0)


@pytest.mark.usefixtures("folder")
def test_who_begins_after_two_dates_is_nobody_between_them() -> None:
    third, rows = date(2026, 9, 30), [said("p1", FIRST, 3), said("p2", date(2026, 8, 1), 3)]
    found = in_table(rows, days=[FIRST, date(2026, 5, 31), third])
    assert found[0, 1]["sql"].same == Reach(1, 1, 0)
    assert found[1, 2]["sql"].after == Reach(2, 1, 0)


@pytest.mark.usefixtures("folder")
def test_another_view_changes_a_level_without_another_day_of_ones_own() -> None:
    rows = [said("p1", FIRST, 1), said("p1", SECOND, 3, rater="manager"), said("p2", FIRST, 1)]
    assert changed(rows, "rating: others\n") == Change(1, 1, Reach(1, 0, 1), Reach(1, 1, 0), Reach(1, 0, 1))
    assert changed(rows) == Change(0, 0, NOBODY, NOBODY, Reach(2, 0, 2))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("is_listed", [False, True])
def test_who_answered_twice_on_a_day_is_not_there_on_dates_on_which_that_counts(is_listed: bool) -> None:
    """In files that is an error; a table leaves them out of the counts of that date, and so of its changes."""
    rows = [said("p1", FIRST, 3), said("p1", SECOND, 3), said("p1", SECOND, 1), said("p2", FIRST, 1)]
    found = in_table(rows, "members: [{person: p1}, {person: p2}]" if is_listed else "")
    assert found[0, 1]["sql"] == Change(1, 1, Reach(1, 1, 0), Reach(1, 0, 0), Reach(1, 0, 1))


@pytest.mark.usefixtures("folder")
def test_members_who_answered_twice_for_both_dates_are_silent_on_both_and_the_same() -> None:
    rows = [said("p1", day, level) for day in (FIRST, SECOND) for level in (1, 3)]
    found = in_table(rows, "members: [{person: p1}, {person: p2}]")
    assert found[0, 1]["sql"] == Change(0, 0, NOBODY, NOBODY, Reach(2, 0, 0))


@pytest.mark.usefixtures("folder")
def test_two_who_wrote_down_somebodys_own_answers_are_twice_as_well() -> None:
    rows = [said("p1", FIRST, 3) | {"by": by} for by in ("a", "b")] + [said("p2", FIRST, 1)]
    found = in_table(rows)
    assert found[0, 1]["sql"].same == Reach(1, 0, 1)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("extra", ["", "rating: others"])
def test_a_table_in_which_nobody_is_left_has_not_changed(extra: str) -> None:
    nothing = Change(0, 0, NOBODY, NOBODY, NOBODY)
    assert changed([said("p1", date(2026, 8, 1), 3)], extra) == nothing
