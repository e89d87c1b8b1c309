"""What changed in roles is told once: for all steps of a ladder, and at the role that others are based on."""

import pytest

from skillmatrix.analysis.matrix_difference import matrix_difference
from skillmatrix.analysis.role_changes import RoleChanges

from .versions import EVERY_KEY, difference, edited, matrix, of_role

LADDER = ("analyst-junior", "analyst-senior")


def told(*edits: tuple[str, str]) -> tuple[RoleChanges, ...]:
    return difference(*edits).told_roles


def test_what_changed_at_all_steps_of_a_ladder_is_told_once() -> None:
    (changed,) = told(("unit: {de: Daten, en: Data}", "unit: {de: Zahlen, en: Numbers}"))

    assert (changed.name, changed.roles) == ("analyst", LADDER)
    assert [(each.change.route, each.roles, each.following) for each in changed.told] == [(("unit",), LADDER, ())]


def test_what_changed_at_one_step_names_it() -> None:
    (changed,) = told(("sql: {level: [1, 2], weight", "sql: {level: [1, 3], weight"))

    assert [(each.change.route, each.change.after, each.roles) for each in changed.told] == [
        (("requires", "sql", "level"), 3, ("analyst-senior",))
    ]


@pytest.mark.parametrize(
    ("before", "after", "route"),
    [
        ("title: {de: Analyse, en: Analyst}", "title: {de: Auswertung, en: Evaluation}", ("title",)),
        ("short: {de: Analyse kurz, en: Analysis}", "short: {de: Kurz, en: Short}", ("short",)),
    ],
)
def test_a_title_that_the_ladder_puts_its_steps_behind_is_told_once(before: str, after: str, route: tuple[str]) -> None:
    (changed,) = told((before, after))

    assert [(each.change.route, each.roles) for each in changed.told] == [(route, LADDER)]
    assert "(" not in str(changed.told[0].change.after)


def test_what_a_role_takes_over_is_told_at_the_one_it_comes_from() -> None:
    (changed,) = told(("      talking: 2\n", "      talking: 3\n"))

    assert changed.name == "head"
    assert [(each.roles, each.following) for each in changed.told] == [(("head",), ("helper",))]


def test_what_only_the_role_itself_changed_is_told_there() -> None:
    (changed,) = told(("text: {de: Helfen, en: Help}", "text: {de: Mithelfen, en: Lend a hand}"))

    assert (changed.name, changed.told[0].roles) == ("helper", ("helper",))


def test_a_new_step_changes_nothing_at_the_others() -> None:
    found = difference(
        ("    - {id: senior, title: {de: Erfahren, en: Senior}}", "    - {id: senior, title: {de: Erfahren, en: Senior}}\n    - {id: lead, title: {de: Leitend, en: Lead}}"),
        ("{level: [1, 2], weight: [1, 2], must: [null, 1], hire_level: [1, 1], tier: [should, must],", "{level: [1, 2, 3], weight: [1, 2, 2], must: [null, 1, 1], hire_level: [1, 1, 1], tier: [should, must, must],"),
        ("tables: [1, 2]", "tables: [1, 2, 2]"),
    )  # fmt: skip

    assert found.roles.added == ("analyst-lead",)
    assert found.told_roles == ()


def test_a_renamed_role_is_the_same_one_with_all_that_names_it() -> None:
    text = EVERY_KEY.replace("id: head\n", "id: boss\n").replace("reports_to: head", "reports_to: boss")
    text = text.replace("based_on: head", "based_on: boss").replace("{chief: head}", "{chief: boss, head: boss}")
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))

    assert found.roles.same.renamed == (("head", "boss"),)
    assert found.told_roles == ()


def test_renamed_steps_of_a_ladder_and_renamed_skills_are_the_same_ones() -> None:
    text = EVERY_KEY.replace("id: analyst\n", "id: researcher\n").replace("analyst-", "researcher-")
    roles = "{chief: head, analyst-junior: researcher-junior, analyst-senior: researcher-senior}"
    text = edited(text, ("{chief: head}", roles))
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))

    assert found.roles.same.missing == ()
    assert found.told_roles == ()


def test_the_roles_that_a_role_names_are_told_where_they_are_others() -> None:
    found = difference(
        ("deputy: {of: [helper], by: [analyst-senior]}", "deputy: {of: [helper]}"),
        ("    above: [analyst-senior]\n", ""),
    )

    assert [(change.route, change.before, change.after) for change in of_role(found, "head")] == [
        (("above",), ("analyst-senior",), None),
        (("deputy", "by"), ("analyst-senior",), None),
    ]


def test_a_rule_without_skills_is_about_all_of_them_and_stays_so() -> None:
    text = EVERY_KEY.replace("ready: {met: 1, of: [sql, tables]}", "ready: {met: 1}")
    found = matrix_difference(matrix(text), matrix(edited(text, ("ready: {met: 1}", "ready: {met: 2}"))))

    assert [(change.route, change.after) for change in of_role(found, "analyst-junior")] == [(("ready", 0, "met"), 2)]


def test_a_step_put_between_two_changes_nothing_at_those() -> None:
    found = difference(
        ("    - {id: senior, title: {de: Erfahren, en: Senior}}", "    - {id: mid, title: {de: Mitte, en: Mid}}\n    - {id: senior, title: {de: Erfahren, en: Senior}}"),
        ("{level: [1, 2], weight: [1, 2], must: [null, 1], hire_level: [1, 1], tier: [should, must],", "{level: [1, 1, 2], weight: [1, 1, 2], must: [null, null, 1], hire_level: [1, 1, 1], tier: [should, should, must],"),
        ("tables: [1, 2]", "tables: [1, 1, 2]"),
    )  # fmt: skip

    assert found.roles.added == ("analyst-mid",)
    assert found.told_roles == ()


def test_a_task_in_the_place_of_another_is_new_and_the_other_gone() -> None:
    found = difference(("{id: help, text: {de: Helfen, en: Help}}", "{id: cook, text: {de: Kochen, en: Cook}}"))
    gone, new = of_role(found, "helper")

    assert (gone.route, gone.before.id, gone.after) == (("tasks", 0), "help", None)
    assert (new.route, new.before, new.after.id) == (("tasks", 0), None, "cook")
