"""What a finding proposes in the place of a value of the wrong form can be copied into the file."""

import pytest

from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of

TEXT = """\
format: skillmatrix/1
id: team
version: "1"
title: Team
languages: [en]
scale: {0: {name: none}, 1: {name: {en: Awareness, de: Grundlagen}}, 2: {name: Working}, 3: }
categories:
  - id: craft
    name: Craft
    skills:
      - {id: sql, name: SQL, levels: {1: I read., 2: I write.}}
ladders:
  career: [{id: junior, title: Junior}, {id: senior, title: Senior}]
roles:
  - {id: analyst, title: Analyst, requires: {sql: 2}}
"""


def cures(old: str, new: str) -> list[str | None]:
    text = TEXT.replace(", 3: }", "}").replace(old, new)
    assert new in text
    loaded = check_matrix(document_of(text.encode(), "team.yaml"))
    return [finding.help for finding in loaded.findings if finding.rule.id in {"wrong-type", "unknown-field"}]


@pytest.mark.parametrize(
    ("old", "new", "cure"),
    [
        ("{id: junior, title: Junior}", "Junior", "write {id: junior, title: Junior}"),
        ("{id: junior, title: Junior}", "'Azubi, 1. Jahr'", "write {id: azubi-1-jahr, title: 'Azubi, 1. Jahr'}"),
        ("{id: junior, title: Junior}", '"1st years"', "write {id: 1st-years, title: '1st years'}"),
        ("{id: junior, title: Junior}", '"it\'s"', "write {id: it-s, title: 'it''s'}"),
        ("{id: junior, title: Junior}", "'+'", "write {id: …, title: '+'}"),
        ("  - {id: analyst, title: Analyst, requires: {sql: 2}}", "  - Größe", "write {id: groesse, title: Größe}"),
        ("categories:\n", "categories:\n  - Data\n", "write {id: data, name: Data}"),
        ("    skills:\n", "    skills:\n      - Excel\n", "write {id: excel, name: Excel}"),
        ("{1: I read., 2: I write.}", "{grundlagen: I read.}", "write 1"),
        ("{1: I read., 2: I write.}", "{Working: I read.}", "write 2"),
        ("requires: {sql: 2}", "requires: {sql: awareness}", "write 1"),
        ("requires: {sql: 2}", "requires: {sql: {level: Working}}", "write 2"),
        ("requires: {sql: 2}", "ladder: career, requires: {sql: [1, Working]}", "write 2"),
        ("requires: {sql: 2}", "requires: {sql: 2}, ready: 1", "write {met: 1}"),
        (
            "requires: {sql: 2}",
            "requires: {sql: 2}, ready: {met: 1, of: all}",
            "leave it out: then the rule is about everything that the role requires",
        ),
        ("requires: {sql: 2}", "requires: {sql: 2}, ready: {met: 1, of: sql}", "put it in brackets: [sql]"),
        ("2: I write.", "2: {text: I write., optional: true}", "a statement has it: [{text: …, optional: …}]"),
    ],
)
def test_the_cure_is_written_out(old: str, new: str, cure: str) -> None:
    assert cures(old, new) == [cure]


@pytest.mark.parametrize("name", ["expert", "2.5", "[2]"])
def test_what_names_no_level_is_told_what_a_requirement_is(name: str) -> None:
    assert cures("requires: {sql: 2}", f"requires: {{sql: {name}}}") == [
        "write a level, such as 3, or {level: 3, weight: 2, must: 2}" if name != "[2]" else
        "write one level, or name the ladder: ladder: …"
    ]  # fmt: skip


def test_a_scale_without_names_names_no_level() -> None:
    text = TEXT.replace("requires: {sql: 2}", "requires: {sql: none}").replace("{name: none}", "none")
    findings = check_matrix(document_of(text.encode(), "team.yaml")).findings
    assert "write a level, such as 3, or {level: 3, weight: 2, must: 2}" in [finding.help for finding in findings]
    without = TEXT.replace("requires: {sql: 2}", "requires: {sql: none}").replace("scale: {", "scale: []\nx: {")
    findings = check_matrix(document_of(without.encode(), "team.yaml")).findings
    assert "write a level, such as 3, or {level: 3, weight: 2, must: 2}" in [finding.help for finding in findings]


def test_a_ladder_that_is_no_list_says_so_and_nothing_about_the_cells_on_it() -> None:
    text = TEXT.replace(", 3: }", "}").replace(
        "[{id: junior, title: Junior}, {id: senior, title: Senior}]", "{id: junior}"
    )
    text = text.replace("requires: {sql: 2}", "ladder: career, requires: {sql: [1, 2]}")
    found = check_matrix(document_of(text.encode(), "team.yaml")).findings
    assert [finding.message for finding in found if finding.rule.id == "wrong-type"] == [
        "a list is expected, not a mapping"
    ]
