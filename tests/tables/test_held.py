"""What the engine holds while it counts is found once, left out where it does not count, and gone afterwards."""

from typing import Any

import ibis
import pyarrow as pa
import pytest

from skillmatrix.app.table_counts import Asked, TableOfPeople
from skillmatrix.tables.engine import Opened, held

from .conftest import DAY, SKILLS, opened_team

ABOUT = {"person": "p1", "skill": "sql", "level": "3", "date": str(DAY), "by": ""}


def counted(rows: list[dict[str, str]]) -> Any:
    """What is counted of these rows, and the engine that has done it."""
    engine = ibis.duckdb.connect()
    columns = {name: [row[name] for row in rows] for name in ABOUT}
    opened = Opened(engine.create_table("people", ibis.memtable(pa.table(columns))), "people")
    asked = Asked(opened_team().matrix, SKILLS, 18, 24)
    return TableOfPeople(opened, asked, print).count(DAY), engine


@pytest.mark.usefixtures("folder")
def test_somebody_who_rated_themselves_under_two_names_is_left_out_with_all_answers() -> None:
    twice = [ABOUT | {"by": "a"}, ABOUT | {"by": "b", "skill": "cloud"}]
    found, _ = counted([*twice, ABOUT | {"person": "p2", "level": "1"}])
    assert found.left_out == {"answered_twice": 1}
    assert (found.counts.members[()], dict(found.counts.skills[(), "sql"].rated)) == (1, {1: 1})
    assert found.counts.skills[(), "cloud"].unanswered == 1


@pytest.mark.usefixtures("folder")
def test_nothing_of_what_was_held_is_left_in_a_connection_of_somebody_else() -> None:
    older = ABOUT | {"date": "2026-05-01", "skill": "cloud"}
    found, engine = counted([ABOUT, older])
    assert found.counts.skills[(), "cloud"].unanswered == 1
    assert [name for name in tables_in(engine) if "held" in name] == []


def test_what_is_held_is_worked_out_once_in_a_table_that_is_dropped_where_counting_fails() -> None:
    engine = ibis.duckdb.connect()
    engine.raw_sql("CREATE TABLE numbers AS SELECT 1 AS number")
    holding = held(engine.table("numbers"))
    numbers = holding.__enter__()
    engine.raw_sql("INSERT INTO numbers VALUES (2)")
    assert (numbers.to_pyarrow()["number"].to_pylist(), len(tables_in(engine))) == ([1], 2)
    assert not holding.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    assert tables_in(engine) == ["numbers"]


def tables_in(engine: Any) -> list[str]:
    return [name for (name,) in engine.raw_sql("SELECT table_name FROM duckdb_tables()").fetchall()]
