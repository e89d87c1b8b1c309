"""What is hidden of counts from memory is hidden of counts from a table: the same attack, with an engine in between."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import product
from typing import Any

import ibis
import pyarrow as pa
import pytest

from skillmatrix.analysis import hiding, hiding_groups
from skillmatrix.analysis.counts import GroupCounts
from skillmatrix.analysis.hiding import Dated, hide, show_first
from skillmatrix.analysis.shown import Limits
from skillmatrix.analysis.team import Target
from skillmatrix.app.table_counts import Asked, TableOfPeople
from skillmatrix.app.teams import OpenedTeam
from skillmatrix.tables.engine import Opened

from ..analysis.attack import (
    Attack,
    Leaf,
    Values,
    answers_of_leaves,
    figures_of_leaves,
    in_parts,
    replay,
    solves_a_group,
)
from ..analysis.test_hiding_attack import figures_of_dates, of_kinds, tells_of_dates
from .conftest import DAY, opened_team

LEAVES = (Leaf(("a",), 6), Leaf(("b",), 2))
TARGET = Target("talks", 1, 2)


@pytest.fixture
def team(folder: object) -> OpenedTeam:  # noqa: ARG001 - the files lie there
    return opened_team()


def counted(team: OpenedTeam, engine: Any, splits: Sequence[tuple[int, int, int]]) -> GroupCounts:
    """This population as a table, counted in DuckDB: so many of each group reach the level, do not, cannot say."""
    said = [
        (leaf.group[0], level) for leaf, split in zip(LEAVES, splits, strict=True)
        for number, level in zip(split, ("3", "0", "unknown"), strict=True) for _ in range(number)
    ]  # fmt: skip
    columns = {"person": [f"p{at}" for at in range(len(said))], "site": [site for site, _ in said]}
    table = pa.table({**columns, "talks": [level for _, level in said], "date": pa.array([DAY] * len(said))})
    asked = Asked(team.matrix, ("talks",), 18, 24, ("site",))
    opened = Opened(engine.create_table(ibis.util.gen_name("people"), ibis.memtable(table)), "people")
    return TableOfPeople(opened, asked, print).count(DAY).counts


def attack(team: OpenedTeam) -> Attack:
    engine = ibis.duckdb.connect()

    def populations() -> Iterator[tuple[Any, Values]]:
        for splits in answers_of_leaves(LEAVES, all_rated=True):
            page = show_first(counted(team, engine, splits), [TARGET], None, Limits(5, range(5), 1, with_list=False))
            skill = page.skill("talks")
            assert skill is not None
            shown = (page.answered, tuple(page.groups.sizes), skill.reach, skill.words, tuple(skill.groups.items()))
            yield shown, figures_of_leaves(LEAVES, splits)

    return replay(populations(), solves_a_group)


def test_no_group_below_five_is_solved_on_pages_of_tables(team: OpenedTeam) -> None:
    found = attack(team)
    assert (found.populations, found.solved) == (21, ())


def test_the_attack_on_tables_solves_groups_once_a_rule_is_broken(
    team: OpenedTeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hiding_groups, "_shown_sisters", lambda *_: [("a",)])
    monkeypatch.setattr(hiding_groups, "_rest", lambda *_: [])
    assert attack(team).solved


# Several dates


ANEW, SAME = 1, 7
"""One person answers again, and everybody knows who."""
DATES = (DAY - timedelta(30), DAY)
CLOUD = Target("cloud", 2, 2)


def dated_pages(team: OpenedTeam) -> list[tuple[list[Dated], Any, Values]]:
    """Every population that reaches the level (2) or does not (0) on each date: its counts, its changes, its figures."""
    engine = ibis.duckdb.connect()
    found = []
    for moved, stayed in product(in_parts(ANEW, 4), in_parts(SAME, 2)):
        changing = of_kinds(list(product((0, 2), repeat=2)), moved)
        others = of_kinds([(0, 0), (2, 2)], stayed)
        said = [(f"anew{at}", day, each[which]) for at, each in enumerate(changing) for which, day in enumerate(DATES)]
        said += [(f"same{at}", DATES[0], each[0]) for at, each in enumerate(others)]
        columns = {name: [row[at] for row in said] for at, name in enumerate(("person", "date", "cloud"))}
        table = pa.table(columns | {"cloud": [str(level) for level in columns["cloud"]]})
        opened = Opened(engine.create_table(ibis.util.gen_name("people"), ibis.memtable(table)), "people")
        people = TableOfPeople(opened, Asked(team.matrix, ("cloud",), 18, 24, compares=True), print)
        values = {**figures_of_dates("anew", changing, [(0, 1)]), **figures_of_dates("same", others, [])}
        found.append(([Dated(people.count(day).counts) for day in DATES], people.changes(DATES, [CLOUD]), values))
    return found


def attack_dates(dated: Sequence[tuple[list[Dated], Any, Values]]) -> Attack:
    def seen(dates: list[Dated], changes: Any, upto: int) -> Any:
        page = hide(dates[:upto], changes, [CLOUD], None, Limits(5, range(5)))
        skill = page.skill("cloud")
        return page.is_shown, page.answered, skill and (skill.reach, skill.words, skill.spans)

    populations = ((tuple(seen(dates, changes, at) for at in (1, 2)), values) for dates, changes, values in dated)
    return replay(populations, tells_of_dates)


def test_no_change_is_solved_on_pages_of_tables_with_two_dates_unless_a_rule_is_broken(
    team: OpenedTeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    dated = dated_pages(team)
    found = attack_dates(dated)
    assert (found.populations, found.solved) == (32, ())
    monkeypatch.setattr(hiding, "_hides_people", lambda *_: True)
    assert attack_dates(dated).solved
