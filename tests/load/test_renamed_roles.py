"""Renames of roles stand among those of skills; answers, postings and people who type find the role of today."""

import pytest

from skillmatrix.app.inputs import choose_role
from skillmatrix.assess.migration import migrate
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.lint.run import Run, check_all
from skillmatrix.load.files import document_of
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix

TEXT = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale: {0: {name: none}, 1: {name: some}}
categories: [{id: data, name: Data, skills: [{id: sql, name: SQL, levels: {1: I read queries.}}]}]
roles: [{id: analyst, title: Analyst, requires: {sql: 1}}, {id: lead, title: Lead, requires: {sql: 1}}]
renames: RENAMES
"""
RENAMES = "{old: sql, roles: {clerk: analyst, scribe: clerk}}"
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: small, version: "1"}
person: p
role: scribe
date: 2026-11-20
ratings: {old: 1}
"""
POSTING = "format: skillmatrix-posting/1\nmatrix: {id: small}\nrole: clerk\n"


def told(renames: str) -> list[str]:
    findings = check_matrix(document_of(TEXT.replace("RENAMES", renames).encode(), "small.yaml"), advice=False).findings
    return [f"{'.'.join(map(str, finding.route))}: {finding.message} ({finding.help})" for finding in findings]


def matrix(renames: str = RENAMES) -> Matrix:
    value = check_matrix(document_of(TEXT.replace("RENAMES", renames).encode(), "small.yaml"), advice=False).value
    assert value is not None
    return value


def test_renames_of_roles_are_no_renames_of_skills() -> None:
    assert told(RENAMES) == []
    assert matrix().renames == {"old": "sql"}
    assert [matrix().role_today(name) for name in ("scribe", "clerk", "analyst", "other")] == [
        "analyst", "analyst", "analyst", "other",
    ]  # fmt: skip


def test_a_skill_may_be_called_roles() -> None:
    assert matrix("{roles: sql}").renames == {"roles": "sql"}


@pytest.mark.parametrize(
    ("renames", "message"),
    [
        ("{roles: {analyst: lead}}", "renames.roles.analyst.[key]: “analyst” is a role of this matrix and renamed here (delete one of the two)"),
        ("{roles: {a: leed}}", "renames.roles.a: the rename of “a” leads to no role of this matrix (did you mean “lead”?)"),
        ("{roles: {A: lead}}", "renames.roles.A.[key]: “A” cannot be an id (an id has lower-case letters, digits and hyphens: a)"),
        ("{roles: {a: 3}}", 'renames.roles.a: text is expected, and YAML takes 3 for a whole number (write "3")'),
    ],
)  # fmt: skip
def test_a_rename_of_a_role_leads_to_a_role(renames: str, message: str) -> None:
    assert told(renames) == [message]


def test_renames_in_a_circle_lead_nowhere() -> None:
    assert [line.partition(":")[0] for line in told("{roles: {a: b, b: a}}")] == ["renames.roles.a", "renames.roles.b"]


def test_answers_and_postings_follow() -> None:
    documents = [
        document_of(TEXT.replace("RENAMES", RENAMES).encode(), "small.yaml"),
        document_of(ANSWERS.encode(), "a.yaml"),
        document_of(POSTING.encode(), "p.yaml"),
    ]
    rules = {finding.rule.id for finding in check_all(documents, Run())}

    assert rules.isdisjoint({"unknown-answer-role", "unknown-posting-role", "unknown-answer"})


def test_who_types_an_old_name_means_the_role_of_today() -> None:
    assert choose_role(matrix(), "scribe").id == "analyst"
    assert choose_role(matrix(), None, "clerk").id == "analyst"
    with pytest.raises(UserError, match="the matrix has no role “clerks”"):
        choose_role(matrix(), "clerks")


def test_answers_that_are_brought_to_today_name_the_role_of_today() -> None:
    data = document_of(ANSWERS.encode(), "a.yaml").data

    assert migrate(Answers.model_validate(data), matrix()).answers.role == "analyst"
