"""Changing a role in the text of its matrix: the line that says a value changes, and nothing else."""

from fractions import Fraction

import pytest

from skillmatrix.analysis.workshop import MustVerdict, Outcome, TargetVerdict
from skillmatrix.app.role_change import ChangedMatrix, changed_matrix, next_version, raised
from skillmatrix.app.telling import UnusableFile
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of

HEAD = """\
format: skillmatrix/1
id: field
version: "1.9"   # ours
title: Field
languages: [en]
scale: {0: {name: none}, 1: {name: basic}, 2: {name: good}, 3: {name: strong}, 4: {name: expert}}
categories:
  - id: work
    name: Work
    skills: [{id: sql, name: SQL}, {id: tests, name: Tests}, {id: crisis, name: Crisis}]
"""
PLAIN = """\
roles:
  # who works with data
  - id: analyst
    title: Analyst
    requires:
      sql: 2            # since 2019
      tests: {level: 3, weight: 2, must: true, hire_level: 3}
      crisis: {level: 4, must: 3, why: It burns.}
    tasks:
      - {id: query, text: Query, skills: [sql, tests]}
"""


def outcome(skill: str, old: tuple[int | None, int | None], new: tuple[int | None, int | None]) -> Outcome:
    return Outcome(
        skill,
        old[0],
        new[0],
        old[1],
        new[1],
        TargetVerdict("agreed", new[0], 8, (), Fraction(0), Fraction(0), Fraction(1)),
        MustVerdict("open"),
    )


def change(roles: str, role: str, *outcomes: Outcome) -> ChangedMatrix:
    document = document_of((HEAD + roles).encode(), "field.yaml")
    matrix = check_matrix(document).value
    assert matrix is not None
    return changed_matrix(document, matrix.roles_by_id[role], outcomes, "1.10")


def lines(roles: str, role: str, *outcomes: Outcome) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came; without that of the version."""
    before, after = (HEAD + roles).splitlines(), change(roles, role, *outcomes).text.splitlines()
    return (
        [line.strip() for line in before if line not in after and "version" not in line],
        [line.strip() for line in after if line not in before and "version" not in line],
    )


def test_a_level_changes_in_its_line_and_its_comment_stays() -> None:
    changed = lines(PLAIN, "analyst", outcome("sql", (2, None), (3, None)))

    assert changed == (["sql: 2            # since 2019"], ["sql: 3            # since 2019"])


def test_the_version_changes_and_the_rest_of_the_file_stays() -> None:
    changed = change(PLAIN, "analyst", outcome("sql", (2, None), (3, None)))

    assert changed.text == (HEAD + PLAIN).replace('"1.9"', '"1.10"').replace("sql: 2 ", "sql: 3 ")
    assert changed.matrix.version == "1.10"
    assert changed.matrix.roles_by_id["analyst"].requires["sql"].level == 3


def test_a_new_must_is_written_beside_the_level() -> None:
    changed = lines(PLAIN, "analyst", outcome("sql", (2, None), (2, 2)))

    assert changed[1] == ["sql: {level: 2, must: 2}            # since 2019"]


def test_a_must_that_means_the_level_itself_follows_a_lower_one() -> None:
    changed = lines(PLAIN, "analyst", outcome("tests", (3, 3), (2, 2)))

    assert changed[1] == ["tests: {level: 2, weight: 2, must: true, hire_level: 2}"]


def test_a_must_that_means_the_level_itself_does_not_rise_with_it() -> None:
    changed = lines(PLAIN, "analyst", outcome("tests", (3, 3), (4, 3)))

    assert changed[1] == ["tests: {level: 4, weight: 2, must: 3, hire_level: 3}"]


def test_a_gate_above_the_new_level_is_lowered() -> None:
    changed = lines(PLAIN, "analyst", outcome("crisis", (4, 3), (2, 2)))

    assert changed[1] == ["crisis: {level: 2, must: 2, why: It burns.}"]


def test_a_must_that_ends_leaves_the_rest() -> None:
    changed = change(PLAIN, "analyst", outcome("crisis", (4, 3), (4, None)))

    assert changed.matrix.roles_by_id["analyst"].requires["crisis"].must is None
    assert changed.matrix.roles_by_id["analyst"].requires["crisis"].why == {"en": "It burns."}


def test_a_requirement_that_goes_takes_its_name_out_of_tasks() -> None:
    changed = change(PLAIN, "analyst", outcome("tests", (3, 3), (None, None)))
    role = changed.matrix.roles_by_id["analyst"]

    assert list(role.requires) == ["sql", "crisis"]
    assert role.tasks[0].skills == ("sql",)


@pytest.mark.parametrize("ready", ["{met: 2, of: [sql, tests, crisis]}", "[{met: 2, of: [sql, tests, crisis]}]"])
def test_a_requirement_that_goes_leaves_rules_of_readiness_to_the_others(ready: str) -> None:
    changed = change(f"{PLAIN}    ready: {ready}\n", "analyst", outcome("tests", (3, 3), (None, None)))

    assert changed.matrix.roles_by_id["analyst"].ready[0].of == ("sql", "crisis")


def test_a_rule_of_readiness_about_nothing_but_that_skill_goes_with_it() -> None:
    one = change(f"{PLAIN}    ready: {{met: 1, of: [tests]}}\n", "analyst", outcome("tests", (3, 3), (None, None)))
    two = change(
        f"{PLAIN}    ready: [{{met: 1, of: [tests]}}, {{met: 1, of: [sql]}}]\n",
        "analyst",
        outcome("tests", (3, 3), (None, None)),
    )

    assert one.matrix.roles_by_id["analyst"].ready == ()
    assert [rule.of for rule in two.matrix.roles_by_id["analyst"].ready] == [("sql",)]


def test_a_new_requirement_comes_at_the_end() -> None:
    role = PLAIN.replace("      sql: 2            # since 2019\n", "").replace("[sql, tests]", "[tests]")
    changed = lines(role, "analyst", outcome("sql", (None, None), (2, None)))

    assert changed == ([], ["sql: 2"])


def test_a_role_without_requirements_gets_its_first() -> None:
    changed = change(
        "roles: [{id: analyst, title: Analyst, requires: {}}]\n", "analyst", outcome("sql", (None, None), (2, 2))
    )

    assert changed.matrix.roles_by_id["analyst"].requires["sql"].must == 2


LADDER = """\
ladders: {career: [{id: junior, title: Junior}, {id: senior, title: Senior}]}
roles:
  - id: engineer
    title: Engineer
    ladder: career
    requires:
      sql: [2, 3]   # grows
      tests: 2
      crisis: {level: [1, 3], must: [null, 2], hire_level: [1, 3]}
"""


def test_one_step_of_a_ladder_changes_and_the_others_stay() -> None:
    changed = lines(LADDER, "engineer-senior", outcome("sql", (3, None), (4, None)))

    assert changed == (["sql: [2, 3]   # grows"], ["sql: [2, 4]   # grows"])


def test_what_was_one_value_for_all_steps_becomes_one_a_step() -> None:
    changed = change(LADDER, "engineer-senior", outcome("tests", (2, None), (3, 3)))
    junior, senior = (changed.matrix.roles_by_id[f"engineer-{step}"] for step in ("junior", "senior"))

    assert (junior.requires["tests"].level, junior.requires["tests"].must) == (2, None)
    assert (senior.requires["tests"].level, senior.requires["tests"].must) == (3, 3)


def test_a_gate_and_a_hire_level_of_a_step_are_lowered_with_it() -> None:
    changed = change(LADDER, "engineer-senior", outcome("crisis", (3, 2), (1, 1)))
    senior = changed.matrix.roles_by_id["engineer-senior"].requires["crisis"]

    assert (senior.level, senior.must, senior.hire_level) == (1, 1, 1)


def test_the_last_gate_of_a_ladder_goes_with_its_list() -> None:
    changed = change(LADDER, "engineer-senior", outcome("crisis", (3, 2), (3, None)))

    assert "must" not in changed.text


def test_a_step_can_stop_asking_for_a_skill() -> None:
    changed = change(LADDER, "engineer-junior", outcome("sql", (2, None), (None, None)))

    assert "sql" not in changed.matrix.roles_by_id["engineer-junior"].requires
    assert changed.matrix.roles_by_id["engineer-senior"].requires["sql"].level == 3


def test_a_skill_that_no_step_asks_for_any_more_goes() -> None:
    ladder = LADDER.replace("sql: [2, 3]   # grows", "sql: [null, 3]")
    changed = change(ladder, "engineer-senior", outcome("sql", (3, None), (None, None)))

    assert "sql:" not in changed.text


BASED = PLAIN + "  - {id: lead, title: Lead, based_on: analyst, requires: {sql: 3}}\n"


def test_a_role_based_on_another_says_what_is_different() -> None:
    changed = change(BASED, "lead", outcome("tests", (3, 3), (4, None)), outcome("crisis", (4, 3), (None, None)))
    lead, base = changed.matrix.roles_by_id["lead"], changed.matrix.roles_by_id["analyst"]

    assert (lead.requires["tests"].level, lead.requires["tests"].must, lead.requires["tests"].weight) == (4, None, 2)
    assert "crisis" not in lead.requires
    assert (base.requires["tests"].level, base.requires["crisis"].level) == (3, 4)


def test_a_change_that_breaks_another_role_is_not_made() -> None:
    """The other role takes out what the base would not have any more."""
    other = BASED.replace("requires: {sql: 3}", "requires: {tests: null}")
    with pytest.raises(UnusableFile, match="tests"):
        change(other, "analyst", outcome("tests", (3, 3), (None, None)))


def test_warnings_that_the_change_brings_are_told() -> None:
    one = "roles: [{id: analyst, title: Analyst, requires: {sql: 2}}]\n"
    changed = change(one, "analyst", outcome("sql", (2, None), (None, None)))

    assert [finding.rule.id for finding in changed.findings] == ["empty-role"]


@pytest.mark.parametrize(
    ("version", "after"),
    [("1.1", "1.2"), ("1.9", "1.10"), ("2026-11", "2026-12"), ("3", "4"), ("1.0-beta", "1.1-beta")],
)
def test_the_last_number_of_a_version_is_raised(version: str, after: str) -> None:
    assert raised(version) == after


def test_a_version_without_a_number_needs_the_new_one_named() -> None:
    assert next_version("spring", "summer") == "summer"
    with pytest.raises(UserError, match="--version"):
        next_version("spring", None)


def test_a_version_is_another_one() -> None:
    with pytest.raises(UserError, match="has this version already"):
        next_version("1.0", "1.0")
