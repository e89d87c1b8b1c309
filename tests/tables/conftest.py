"""Random people as files, and both ways to count them: their answers in memory, and their table in an engine."""

import csv
import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from skillmatrix.analysis.counts import Change, GroupCounts, count, count_changes
from skillmatrix.analysis.role_points import RolePoints, role_points
from skillmatrix.analysis.team import Target
from skillmatrix.app.group_pages import listed, people_in
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.table_counts import Asked, TableOfPeople
from skillmatrix.app.teams import OpenedTeam, gather_opened, open_team
from skillmatrix.tables.engine import Opened, open_file

DAY = date(2026, 11, 30)
MATRIX = """
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale: {0: {name: new}, 1: {name: basics}, 2: {name: independent}, 3: {name: shaping}, 4: {name: leading}}
renames: {queries: sql, fetching: queries}
categories:
  - id: data
    name: Data
    skills:
      - {id: sql, name: SQL, levels: {1: I read queries., 3: I tune queries.}}
      - {id: testing, name: Testing, levels: {1: I run tests., 2: I write tests., 4: I design test suites.}}
      - {id: cloud, name: Cloud}
      - {id: talks, name: Giving talks}
roles:
  - id: analyst
    title: Analyst
    tasks: [{id: query, text: Answer questions, share: 100, skills: [sql]}]
    requires:
      sql: {level: 3, weight: 3.1, must: 1, why: Without it nothing can be read.}
      testing: {level: 2, weight: 0.7}
      cloud: {level: 4, weight: 0.125}
  - id: tester
    title: Tester
    tasks: [{id: check, text: Check reports, share: 100, skills: [testing]}]
    requires: {testing: {level: 4, must: 1, why: Without it nothing is checked.}, talks: {level: 1, weight: 2.3}}
  - id: speaker
    title: Speaker
    tasks: [{id: speak, text: Give talks, share: 100, skills: [talks]}]
    requires: {talks: 3, cloud: 2, sql: 1}
    ready: [{met: 1, of: [talks, cloud]}, {met: 2}]
"""
TEAM = """
format: skillmatrix-team/1
matrix: {id: small}
purpose: plan training
audience: people development
answers: [people.csv]
retention: 24
groups: [site, unit]
"""
GROUPS = "groups: [site, unit]\n"
FIELDS = ("person", "role", "skill", "level", "answer", "rater", "by", "date", "interest", "site", "unit")
SKILLS = ("sql", "testing", "cloud", "talks")
Rows = list[dict[str, Any]]
Changes = dict[tuple[int, int], dict[str, Change]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the matrix and the team."""
    monkeypatch.chdir(tmp_path)
    Path("matrices").mkdir()
    Path("matrices/small.yaml").write_text(MATRIX, encoding="utf-8")
    Path("team.yaml").write_text(TEAM, encoding="utf-8")
    return tmp_path


def random_rows(seed: int, *, raters: tuple[str, ...] = ("self",)) -> Rows:
    """A row for each answer, in no order: some old, some too old, some later; old ids, names, words for levels."""
    chance = random.Random(seed)
    sites = {f"unit {at}": f"site {at % 3}" for at in range(5)} | {"": ""}
    rows = []
    for person in range(chance.randint(1, 12)):
        unit, role = chance.choice(list(sites)), chance.choice(["", "analyst", "Tester", "speaker"])
        for rater, by in raters_of(chance, raters):
            for day in chance.sample(DAYS, chance.choice([1, 1, 1, 2, 3])):
                about = {"person": f"p{person}", "role": role, "rater": rater, "by": by, "date": day}
                rows += [{**about, **each, "site": sites[unit], "unit": unit} for each in random_answers(chance)]
    chance.shuffle(rows)
    return rows


DAYS = [DAY - timedelta(days) for days in (-10, 0, 1, 30, 200, 548, 549, 700, 760, 1000)]


def raters_of(chance: random.Random, raters: tuple[str, ...]) -> list[tuple[str, str]]:
    """Who rated somebody: themselves, at most one of each other kind, several colleagues."""
    if raters == ("self",):
        return [("self", "")]
    found = [("self", "")] if chance.random() < 0.8 else []
    found += [(rater, "m1") for rater in ("manager", "assessor", "agreed") if chance.random() < 0.4]
    return found + [("peer", f"c{at}") for at in range(chance.choice([0, 0, 2, 3, 4]))]


def random_answers(chance: random.Random) -> Rows:
    found = []
    for skill in SKILLS:
        kind = chance.choice(["level"] * 6 + ["word", "unknown", "n/a", "silent", "not asked"])
        if kind == "silent":
            continue
        called = chance.choice([skill, skill, skill.upper()] + (["queries", "fetching"] if skill == "sql" else []))
        interest = chance.choice([None, None, 0, 2, 3, 5])
        level = chance.randint(0, 4) if kind in {"level", "word"} else None
        answer = {"level": "rated", "word": "rated", "n/a": "not_applicable", "not asked": "not_asked"}.get(kind, kind)
        found.append({"skill": called, "level": level, "answer": answer, "interest": interest})
    return found


def write_csv(rows: Rows, name: str = "people.csv") -> Path:
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS)
        writer.writeheader()
        writer.writerows(rows)
    return Path(name)


def write_parquet(rows: Rows, name: str = "people.parquet") -> Path:
    types = {"level": pa.int8(), "interest": pa.int16(), "date": pa.date32()}
    columns = {field: pa.array([row[field] for row in rows], types.get(field, pa.string())) for field in FIELDS}
    pq.write_table(pa.table(columns), name)
    return Path(name)


def opened_team(extra: str = "", *, with_groups: bool = True) -> OpenedTeam:
    team = TEAM if with_groups else TEAM.replace(GROUPS, "")
    Path("team.yaml").write_text(team + extra, encoding="utf-8")
    return open_team("team.yaml", lambda _: None)


def counted_in_memory(opened: OpenedTeam, role: str | None, day: date = DAY) -> GroupCounts:
    around = Surroundings(Path.cwd(), {}, lambda _: b"", lambda _: None)
    people = people_in(gather_opened(opened, day, around, named=False).members)
    roles = [points(opened, role)] if role else []
    return count(people, SKILLS, roles, day, 2)


def counted_in_table(opened: OpenedTeam, table: Opened, role: str | None, day: date = DAY) -> GroupCounts:
    team = opened.team
    members = None if team.members is None else tuple(listed(each, team) for each in team.members)
    standing = points(opened, role) if role else None
    asked = Asked(opened.matrix, SKILLS, 18, team.retention, team.groups, standing, team.rating, members)
    return TableOfPeople(table, asked, print).count(day).counts


def changed_in_memory(opened: OpenedTeam, days: Sequence[date], targets: Sequence[Target]) -> Changes:
    around = Surroundings(Path.cwd(), {}, lambda _: b"", lambda _: None)
    people = [people_in(gather_opened(opened, day, around, named=False).members) for day in days]
    return {
        (one, other): count_changes(people[one], people[other], targets)
        for one, other in combinations(range(len(days)), 2)
    }


def changed_in_table(opened: OpenedTeam, table: Opened, days: Sequence[date], targets: Sequence[Target]) -> Changes:
    team = opened.team
    members = None if team.members is None else tuple(listed(each, team) for each in team.members)
    asked = Asked(opened.matrix, SKILLS, 18, team.retention, (), None, team.rating, members, compares=True)
    return TableOfPeople(table, asked, print).changes(days, targets)


def points(opened: OpenedTeam, role: str) -> RolePoints:
    return role_points(opened.matrix, opened.matrix.roles_by_id[role])


def open_in_duckdb(path: Path) -> Opened:
    return open_file(path, str(path))
