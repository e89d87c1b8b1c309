"""The models of what programs get (`schema/outputs.py`) have the fields that the writers write, one by one."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from skillmatrix.analysis.agenda import Courses, Participant, agenda_of_people
from skillmatrix.analysis.learning_goal import Goal
from skillmatrix.analysis.learning_plan import plan_learning
from skillmatrix.analysis.matrix_difference import matrix_difference
from skillmatrix.analysis.plan import Budget
from skillmatrix.analysis.raters import compare_views
from skillmatrix.analysis.score import score
from skillmatrix.analysis.shown import ShownGroups, ShownPage, ShownReady, ShownSkill
from skillmatrix.analysis.shown import Span as LevelSpan
from skillmatrix.analysis.team import Member, Target
from skillmatrix.analysis.team_sets import Wanted
from skillmatrix.analysis.workload import role_load
from skillmatrix.diagnostics import Finding, Location, Rule, Severity
from skillmatrix.load.build import build, build_answers, build_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.kinds import KINDS
from skillmatrix.model.ladder import ReadyRule
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.findings.json import render_json
from skillmatrix.resources import example_person, folder
from skillmatrix.schema.diff_outputs import Diff
from skillmatrix.schema.group_outputs import GroupReport
from skillmatrix.schema.lists import Listing, Shown
from skillmatrix.schema.outputs import Findings, Report
from skillmatrix.schema.plans import AgendaOutput, LearningPlanOutput
from skillmatrix.schema.team_outputs import TeamFind, TeamPairs, TeamReport
from skillmatrix.schema.workloads import WorkloadOutput
from skillmatrix.source.document import Span
from skillmatrix.source.edits import Edit
from skillmatrix.view.agenda import AgendaInput, agenda_data
from skillmatrix.view.difference_data import difference_data
from skillmatrix.view.group_data import group_data
from skillmatrix.view.group_input import GroupInput
from skillmatrix.view.listing_data import listed_answers, listed_matrix, listed_roles, listed_skills, listing
from skillmatrix.view.part_data import shown
from skillmatrix.view.plan import PlanInput
from skillmatrix.view.plan_data import plan_data
from skillmatrix.view.report import ReportInput
from skillmatrix.view.report_data import report_data
from skillmatrix.view.team_data import team_data
from skillmatrix.view.team_find import FindInput, find_data
from skillmatrix.view.team_named import TeamInput
from skillmatrix.view.team_pairs import PairsInput, pairs_data
from skillmatrix.view.workload_data import workload_data
from skillmatrix.view.workload_words import WorkloadInput

PLACE = Location("a.yaml", Span(1, 1, 1, 2))
FULL = Finding(
    Rule("some-rule", Severity.ERROR, "a rule"),
    "something is wrong",
    PLACE,
    help="write it well",
    related=((PLACE, "first used here"),),
    edits=(Edit(0, 1, "x"),),
    why="a court says so",
)
"""A finding that has all a finding can have."""


def _category(name: str, key: str, *inside: str) -> str:
    return f"{{id: {name}, name: A, {key}: [{', '.join(inside)}]}}"


def _skill(name: str) -> str:
    return f"{{id: {name}-skill, name: S, short: s, tags: [t], levels: {{1: [{{id: x, text: I., examples: [e]}}]}}}}"


MIDDLE = (_category("d", "skills", _skill("d")), _category("e", "categories", _category("c", "skills", _skill("c"))))
NESTED = f"""\
format: skillmatrix/1
id: nested
version: "1"
title: Nested
languages: [en]
scale: {{0: {{name: none}}, 1: {{name: some}}}}
categories:
  - {_category("a", "skills", _skill("a"))}
  - {_category("b", "categories", *MIDDLE)}
roles:
  - {{id: r, title: R, requires: {{a-skill: {{tier: nice, why: w}}}}}}
"""
"""Statements in categories of every depth."""

SAMPLES = Path(__file__).parent.parent / "samples"
FIRST = folder("matrices") / "enterprise-community-manager.yaml"


def with_rule(matrix: Matrix) -> Matrix:
    """The matrix with a rule in each role that says when it is met."""
    rule = ReadyRule(met=7, of=("empathy", "diplomacy"))
    return matrix.model_copy(update={"roles": [role.model_copy(update={"ready": (rule,)}) for role in matrix.roles]})


def report() -> Any:
    matrix, answers = build_matrix(read_file(FIRST)).value, build_answers(read_file(example_person())).value
    assert matrix is not None
    assert answers is not None
    role, day = with_rule(matrix).roles_by_id["corporate-cm"], date(2026, 11, 22)
    result = score(matrix, role, answers, today=day)
    views = compare_views(matrix, answers, [answers.model_copy(update={"rater": "manager"})], result, today=day)
    return report_data(ReportInput(result, matrix, role, answers, day, views=views), "en")


def lists() -> Any:
    """All kinds of items in one list, which no program ever gets."""
    matrix, answers = build_matrix(read_file(FIRST)).value, build_answers(read_file(example_person())).value
    assert matrix is not None
    items = [listed_matrix(matrix.id, "a.yaml", matrix, "en"), listed_answers("b.yaml", answers)]
    return listing("roles", [*items, *listed_roles(matrix, "en"), *listed_skills(matrix, "en")])


def parts() -> Any:
    """Matrices and a part of each kind in one, which no program ever gets."""
    matrix, nested = (
        build_matrix(read_file(FIRST)).value,
        build_matrix(document_of(NESTED.encode(), "nested.yaml")).value,
    )
    assert matrix is not None
    assert nested is not None
    matrix = with_rule(matrix)
    return [shown(matrix, part, "en") for part in ("corporate-cm", "empathy", "social", None)] + [
        shown(nested, part, "en") for part in ("a", "b", "a-skill", "r", None)
    ]


def team() -> TeamInput:
    """Two people, of whom one leaves."""
    matrix = build_matrix(read_file(FIRST)).value
    assert matrix is not None
    text = "format: skillmatrix-team/1\nmatrix: {id: enterprise-community-manager}\npurpose: x\naudience: y\n"
    team = build(document_of(text.encode(), "team.yaml"), KINDS["team"]).value
    assert team is not None
    members = (Member("p1", {"crisis": 4}), Member("p2", {"crisis": 2}))
    return TeamInput(team, matrix, members, (Target("crisis", 4, 1),), date(2026, 11, 30), leaving=("p1",))


def plan() -> Any:
    """A plan within a budget, in which every list has something."""
    first = build_matrix(read_file(FIRST)).value
    answers = build_answers(read_file(example_person())).value
    trainings = build(read_file(FIRST.parent / FIRST.stem / "trainings.yaml"), KINDS["trainings"]).value
    assert first is not None
    assert answers is not None
    role = first.roles_by_id["corporate-cm"]
    day = date(2026, 11, 22)
    result = score(first, role, answers, today=day)
    found = plan_learning(first, result, trainings, Budget(quarters=40))
    return plan_data(PlanInput(ReportInput(result, first, role, answers, day), trainings, found), "en")


def workload() -> Any:
    """A workload with a team, a spread of bands and another role to ask for."""
    first = build_matrix(read_file(FIRST)).value
    hours = build(read_file(FIRST.parent / FIRST.stem / "workload.yaml"), KINDS["workload"]).value
    assert first is not None
    assert hours is not None
    values = {"members": Decimal(900), "communities": Decimal(30), "changes": Decimal(10)}
    load = role_load(hours, "corporate-cm", values)
    assert load.instead == "senior-cm"
    return workload_data(WorkloadInput(first, first.roles_by_id["corporate-cm"], hours, load), "en")


def group() -> Any:
    """A page without names, in which every list has something."""
    matrix = build_matrix(read_file(FIRST)).value
    team = build(read_file(FIRST.parent / "examples" / "team" / "team.yaml"), KINDS["team"]).value
    assert matrix is not None
    assert team is not None
    north = ("north",)
    skill = ShownSkill(Target("crisis", 4, 1), 9, groups={north: 4}, spans=(LevelSpan(4, 5, 9), LevelSpan(0, 3, None)))
    page = ShownPage(
        is_shown=True, skills=(skill,), ready=ShownReady("corporate-cm", 4), groups=ShownGroups({north: 9})
    )
    return group_data(GroupInput(team, matrix, date(2026, 11, 27), page, 1, {"overdue": 3}), "en")


def agenda() -> Any:
    """An agenda for two people, by name."""
    first = build_matrix(read_file(FIRST)).value
    trainings = build(read_file(FIRST.parent / FIRST.stem / "trainings.yaml"), KINDS["trainings"]).value
    assert first is not None
    courses = Courses(trainings, 60)
    people = [Participant(name, Goal(("strategy",), (1,), ((0, 1, 2, 3, 4, 5),), 5, ())) for name in ("p1", "p2")]
    found = agenda_of_people(people, courses, 0)
    return agenda_data(AgendaInput(team().team, first, date(2026, 11, 22), courses, found, 2), "en")


def diff() -> Any:
    """Differences in which every list has something."""
    versions = [
        build_matrix(read_file(SAMPLES / "history" / f"{number}.yaml")).value for number in (1, 2, 3, 4, 5, 3, 5)
    ]
    texts = [build_matrix(document_of(text.encode(), "two.yaml")).value for text in (EARLIER, LATER)]
    pairs = [(old, new) for old, new in pairwise([*versions, *texts]) if old and new]
    return [difference_data(matrix_difference(old, new), "en") for old, new in pairs]


HEAD = (
    'format: skillmatrix/1\nid: two\nversion: "1"\ntitle: Two\nlanguages: [en]\nscale: {0: {name: a}, 1: {name: b}}\n'
)
EARLIER = f"""{HEAD}categories:
  - {{id: a, name: One area, skills: [{{id: x, name: X}}, {{id: y, name: Y}}]}}
  - {{id: b, name: Two areas, skills: [{{id: z, name: Z}}]}}
  - {{id: c, name: Three areas, skills: [{{id: w, name: W}}]}}
roles: [{{id: r, title: R, requires: {{x: 1}}}}, {{id: s, title: S}}]
"""
LATER = f"""{HEAD}categories:
  - {{id: a, name: One new area, skills: [{{id: x, name: X}}]}}
  - {{id: d, name: Two areas, skills: [{{id: z, name: Z}}]}}
  - {{id: e, name: Nothing like it, skills: [{{id: v, name: V}}]}}
renames: {{y: x, roles: {{s: r}}}}
roles: [{{id: r, title: R, requires: {{x: 1}}}}]
"""


WRITERS = [
    pytest.param(diff(), Diff, "view/difference_data.py", id="diff"),
    pytest.param(agenda(), AgendaOutput, "view/agenda.py", id="agenda"),
    pytest.param(group(), GroupReport, "view/group_data.py", id="group-report"),
    pytest.param(team_data(team(), "en"), TeamReport, "view/team_data.py", id="team-report"),
    pytest.param(
        find_data(FindInput(team(), (Wanted("crisis", 4),), "exercise"), "en"),
        TeamFind,
        "view/team_find.py",
        id="team-find",
    ),
    pytest.param(pairs_data(PairsInput(team(), ("crisis",)), "en"), TeamPairs, "view/team_pairs.py", id="team-pairs"),
    pytest.param(lists(), Listing, "view/listing_data.py", id="list"),
    pytest.param(parts(), Shown, "view/part_data.py", id="show"),
    pytest.param(plan(), LearningPlanOutput, "view/plan_data.py", id="plan"),
    pytest.param(workload(), WorkloadOutput, "view/workload_data.py", id="workload"),
    pytest.param(report(), Report, "view/report_data.py", id="report"),
    pytest.param(json.loads(render_json([FULL], 1)), Findings, "render/findings/json.py", id="findings"),
]


@pytest.mark.parametrize(("written", "model", "writer"), WRITERS)
def test_every_field_that_is_written_is_described(written: Any, model: type[BaseModel], writer: str) -> None:
    unknown = set(fields_of(written)) - set(fields_in(model))

    assert not unknown, f"{writer} writes {sorted(unknown)}: describe it in {model.__name__} (schema/outputs.py)"


@pytest.mark.parametrize(("written", "model", "writer"), WRITERS)
def test_every_field_that_is_described_is_written(written: Any, model: type[BaseModel], writer: str) -> None:
    missing = set(fields_in(model)) - set(fields_of(written))

    assert not missing, f"schema/outputs.py describes {sorted(missing)}, and {writer} never writes it"


def test_a_new_field_of_a_writer_is_named_wherever_it_stands() -> None:
    data = report()
    data["mood"] = "good"
    data["skills"][3]["colour"] = "red"

    assert set(fields_of(data)) - set(fields_in(Report)) == {"mood", "skills.colour"}


def fields_of(data: Any, path: str = "") -> Iterator[str]:
    """All keys in data, with the way to each: `skills.level`."""
    if isinstance(data, list):
        for item in data:
            yield from fields_of(item, path)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield f"{path}{key}"
            yield from fields_of(value, f"{path}{key}.")


def fields_in(model: type[BaseModel], path: str = "", around: tuple[type[BaseModel], ...] = ()) -> Iterator[str]:
    """All keys that a model describes; of a model inside itself, three deep."""
    if around.count(model) == 3:
        return
    for name, info in model.model_fields.items():
        key = f"{path}{info.alias or name}"
        yield key
        for inner in models_in(info.annotation):
            yield from fields_in(inner, f"{key}.", (*around, model))


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)
