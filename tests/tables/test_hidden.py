"""What is hidden of counts from memory is hidden of counts from a table: the same attack, with an engine in between."""

from collections.abc import Iterator, Sequence
from typing import Any

import ibis
import pyarrow as pa
import pytest

from skillmatrix.analysis import hiding_groups
from skillmatrix.analysis.counts import GroupCounts
from skillmatrix.analysis.hiding import show_first
from skillmatrix.analysis.shown import Limits
from skillmatrix.analysis.team import Target
from skillmatrix.app.table_counts import Asked, TableOfPeople
from skillmatrix.app.teams import OpenedTeam
from skillmatrix.tables.engine import Opened

from ..analysis.attack import Attack, Leaf, Values, answers_of_leaves, figures_of_leaves, replay, solves_a_group
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
