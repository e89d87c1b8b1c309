"""The JSON of a report is what its published schema says, for every role and every kind of answer; nothing else is."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from skillmatrix.analysis.raters import compare_views
from skillmatrix.analysis.score import score
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.render.data import render_data
from skillmatrix.resources import example_person, matrices
from skillmatrix.view.report import ReportInput
from skillmatrix.view.report_data import report_data

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "schema" / "report.schema.json").read_text(encoding="utf-8"))
REPORT = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
DAY = date(2026, 11, 22)
MATRICES = [build_matrix(read_file(path)).value for path in matrices()]
MATRIX = next(matrix for matrix in MATRICES if matrix.id == "enterprise-community-manager")
P7 = build_answers(read_file(example_person())).value
HEAD = "format: skillmatrix-answers/1\nmatrix: {id: enterprise-community-manager, version: '1.0'}\nperson: x\ndate: 2026-11-22\n"

SMALL = build_matrix(
    document_of(
        b"""\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale: {0: {name: none}, 1: {name: some}}
categories: [{id: data, name: Data, skills: [{id: sql, name: SQL, levels: {1: I query.}}]}]
roles: [{id: analyst, title: Analyst, requires: {sql: 1}}]
""",
        "small.yaml",
    )
).value


def answers(ratings: str) -> Any:
    return build_answers(document_of(f"{HEAD}ratings: {ratings}\n".encode(), "a.yaml")).value


def report(
    given: Any = P7,
    role: str = "corporate-cm",
    *,
    today: date = DAY,
    matrix: Any = MATRIX,
    others: Any = (),
    **rules: Any,
) -> Any:
    """The report as a program reads it, which is what the schema speaks of."""
    chosen = matrix.roles_by_id[role]
    result = score(matrix, chosen, given, today=today, **rules)
    views = compare_views(matrix, given, others, result, today=today) if others else None
    return json.loads(render_data(report_data(ReportInput(result, matrix, chosen, given, today, views=views), "de")))


def errors(data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in REPORT.iter_errors(data)]


ALL_SKILLS = sorted(MATRIX.skills)
CASES = {
    "example": report(),
    "nothing answered": report(answers("{}")),
    "nothing known": report(answers("{" + ", ".join(f"{skill}: unknown" for skill in ALL_SKILLS) + "}")),
    "nothing applies": report(
        answers("{" + ", ".join(f"{skill}: {{not_applicable: x}}" for skill in ALL_SKILLS) + "}"), "junior-cm"
    ),
    "all at the top": report(answers("{" + ", ".join(f"{skill}: 5" for skill in ALL_SKILLS) + "}")),
    "all at the bottom": report(answers("{" + ", ".join(f"{skill}: 0" for skill in ALL_SKILLS) + "}")),
    "stale": report(today=date(2036, 1, 1)),
    "nothing left": report(answers("{sql: {not_applicable: x}}"), "analyst", matrix=SMALL),
    "views": report(others=[answers("{dialogue: 2, moderation: unknown}").model_copy(update={"rater": "manager"})]),
    "without a category": report(without=("personal",)),
    "confidence": report(answers("{empathy: {level: 3, confidence: low}, dialogue: {level: 2, confidence: high}}")),
    "evidence": report(answers("{empathy: {level: 3, note: '<b>', evidence: [{text: x, grade: 3}]}}")),
}


@pytest.mark.parametrize("name", CASES)
def test_reports_of_every_kind_are_what_the_schema_says(name: str) -> None:
    assert errors(CASES[name]) == []


def test_the_cases_show_every_word_of_the_schema() -> None:
    shown = [report(role=role.id) for role in MATRIX.roles] + list(CASES.values())
    skill = SCHEMA["$defs"]["ReportedSkill"]["properties"]

    for key in ("answer", "status", "confidence"):
        words = set(skill[key].get("enum") or [word.get("const") for word in skill[key]["oneOf"]])
        assert {each[key] for data in shown for each in data["skills"]} == words
    assert {gate["state"] for data in shown for gate in data["gates"]} == {"passed", "failed", "unknown"}
    assert {data["band"] for data in shown} >= {None, "F", "L", "N"}
    assert {data["reason"] for data in shown} == {None, "no-applicable-skills"}


@pytest.mark.parametrize(
    ("matrix", "role"), [(matrix, role.id) for matrix in MATRICES for role in matrix.roles], ids=str
)
def test_every_role_that_ships_gives_such_a_report(matrix: Any, role: str) -> None:
    for today in (DAY, date(2036, 1, 1)):
        assert errors(report(role=role, today=today, matrix=matrix)) == []


SKILL = st.sampled_from(ALL_SKILLS)
RATING = st.one_of(
    st.integers(0, 5).map(str),
    st.just("unknown"),
    st.just("{not_applicable: no}"),
    st.tuples(st.integers(0, 5), st.sampled_from(["low", "medium", "high"])).map(
        lambda r: f"{{level: {r[0]}, confidence: {r[1]}}}"
    ),
    st.tuples(st.integers(0, 5), st.integers(0, 3)).map(
        lambda r: f"{{level: {r[0]}, evidence: [{{text: x, grade: {r[1]}}}]}}"
    ),
)


@given(st.dictionaries(SKILL, RATING), st.sampled_from([role.id for role in MATRIX.roles]), st.booleans())
@settings(max_examples=60, deadline=None)
def test_whatever_is_answered_the_report_is_what_the_schema_says(ratings: dict[str, str], role: str, old: bool) -> None:
    given = answers("{" + ", ".join(f"{skill}: {rating}" for skill, rating in ratings.items()) + "}")

    assert errors(report(given, role, today=date(2036, 1, 1) if old else DAY)) == []


# The schema lets nothing else through


def objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from objects(value)
    elif isinstance(data, list):
        for value in data:
            yield from objects(value)


def test_no_key_may_be_missing_anywhere() -> None:
    whole = CASES["confidence"]
    for at, found in enumerate(objects(whole)):
        for key in found:
            changed = deepcopy(whole)
            del list(objects(changed))[at][key]
            assert errors(changed), key


def test_no_key_may_be_added_anywhere() -> None:
    whole = CASES["example"]
    for at, _ in enumerate(objects(whole)):
        changed = deepcopy(whole)
        list(objects(changed))[at]["more"] = 1
        assert any("more" in error for error in errors(changed))


@pytest.mark.parametrize(
    ("where", "key", "values"),
    [
        ("", "format", ["skillmatrix-report/2", None]),
        ("", "status", ["done", ""]),
        ("", "reason", ["because", "null"]),
        ("", "band", ["X", 1]),
        ("", "date", ["2026-13-01", "22.11.2026", 20261122]),
        ("", "language", ["Deutsch", "", None]),
        ("", "person", ["", "x" * 201, None]),
        ("", "rater", ["boss", None]),
        ("", "completeness", [-0.1, 1.1, "1"]),
        ("", "mean_shortfall", [-1, 101]),
        ("", "levels_missing", [-1, 1.5]),
        ("matrix", "id", ["A B", "", "-a"]),
        ("matrix", "version", ["", 1.0]),
        ("coverage", "low", [-0.0001, 1.0001, "0"]),
        ("sensitivity", "weights_20", [[], [0.5], [0.1, 0.2, 0.3], [0.1, 1.2]]),
        ("gates", "level", [-1, 101, 2.5]),
        ("gates", "gate", [None, -1]),
        ("gates", "state", ["open", None]),
        ("skills", "required", [0, 101, "4"]),
        ("skills", "level", [-1, 101, True]),
        ("skills", "weight", [0, -1, 1001]),
        ("skills", "gap", [-101, 101, 0.5]),
        ("skills", "share", [-0.1, 1.1]),
        ("skills", "gain", [-0.1, 1.1]),
        ("skills", "answer", ["yes", None]),
        ("skills", "status", ["good", None]),
        ("skills", "evidence", [-1, 4]),
        ("skills", "confidence", ["certain"]),
        ("skills", "note", [""]),
        ("skills", "id", ["Ä", None]),
    ],
)
def test_values_out_of_range_are_refused(where: str, key: str, values: list[Any]) -> None:
    for value in values:
        changed = deepcopy(CASES["example"])
        part = changed[where] if where else changed
        part = part[0] if isinstance(part, list) else part
        assert key in part
        part[key] = value
        assert errors(changed), value
