"""Two versions of a matrix: what each thing was and is, whatever the layout, and nothing that is the same."""

from decimal import Decimal

import pytest

from skillmatrix.analysis.matrix_difference import matrix_difference
from skillmatrix.analysis.value_changes import ORDER, Change

from .versions import EVERY_KEY, difference, edited, matrix, of_role, of_skill

SQL_LEVEL = "1: {de: Ich lese Abfragen., en: I read queries.}"
FIRST_TASK = "      - {id: ask, text: {de: Fragen, en: Ask}, share: 60, skills: [sql, tables]}\n"
SECOND_TASK = "      - {id: answer, text: {de: Antworten, en: Answer}, share: 40}\n"


def test_a_matrix_does_not_differ_from_itself() -> None:
    assert difference().is_empty


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("license: CC0-1.0\nreviewed: 2026-11-01\n", "reviewed: 2026-11-01  # lately\nlicense: 'CC0-1.0'\n"),
        (SQL_LEVEL, "1: {text: {en: I read queries., de: Ich lese Abfragen.}}"),
        ("talking: 2\n", "talking: {level: 2, weight: 1.0, must: null}\n"),
        ("skills: [sql, tables]", "skills: [tables, sql]"),
        ("ready: {met: 1, of: [sql, tables]}", "ready: [{met: 1, of: [tables, sql]}]"),
        ('version: "1.0"\ntitle: {de: Alles, en: Everything}', 'version: &v "1.0"\ntitle:\n  de: >-\n    Alles\n  en: Everything'),
    ],
    ids=["order-of-keys", "spelled-out", "defaults", "set-of-skills", "set-of-a-rule", "anchor-and-folded"],
)  # fmt: skip
def test_layout_and_other_ways_to_write_the_same_are_no_difference(before: str, after: str) -> None:
    assert difference((before, after)).is_empty


def test_a_text_that_reads_differently_is_told_in_all_its_languages() -> None:
    found = difference(("en: I read queries.}", "en: I understand queries.}"))

    assert of_skill(found, "sql") == (
        Change(
            ("levels", 1, "text"),
            {"de": "Ich lese Abfragen.", "en": "I read queries."},
            {"de": "Ich lese Abfragen.", "en": "I understand queries."},
        ),
    )


def test_a_level_that_is_new_or_gone_is_told_as_a_whole() -> None:
    found = difference(("              2: {de: Abfragen schreiben, en: write queries}\n", ""))

    (change,) = of_skill(found, "sql")
    assert (change.route, change.after) == (("can", 2), None)
    assert change.before.text == {"de": "Abfragen schreiben", "en": "write queries"}


def test_statements_are_known_by_their_id_and_else_by_what_they_say() -> None:
    found = difference(
        ("text: {de: Ich verbinde Tabellen., en: I join tables.}", "text: {de: Alles neu., en: All new.}"),
        (
            "{de: Ich lehre Abfragen., en: I teach queries.}",
            "{de: Ich lehre gute Abfragen., en: I teach good queries.}",
        ),
    )

    assert [(change.route, change.after) for change in of_skill(found, "sql")] == [
        (("levels", 2, "statements", 0, "text"), {"de": "Alles neu.", "en": "All new."}),
        (("levels", 3, "statements", 0, "text"), {"de": "Ich lehre gute Abfragen.", "en": "I teach good queries."}),
    ]


def test_statements_that_changed_places_say_so() -> None:
    found = difference(
        (
            "[{de: Ich lehre Abfragen., en: I teach queries.}, {de: Ich prüfe Abfragen., en: I review queries.}]",
            "[{de: Ich prüfe Abfragen., en: I review queries.}, {de: Ich lehre Abfragen., en: I teach queries.}]",
        )
    )

    (change,) = of_skill(found, "sql")
    assert change.route == ("levels", 3, "statements", ORDER)
    assert len(change.before) == 1


def test_a_renamed_skill_is_the_same_one_with_all_that_names_it() -> None:
    text = (
        EVERY_KEY.replace("tables", "relations")
        .replace("I join relations", "I join tables")
        .replace("I read relations", "I read tables")
        .replace("I build relations", "I build tables")
        .replace("renames: {", "renames: {tables: relations, ")
    )
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))

    assert found.skills.same.renamed == (("tables", "relations"),)
    assert (found.skills.added, found.skills.removed) == ((), ())
    assert found.skills.changed == ()
    assert found.roles.is_empty
    assert found.renames == (Change(("renames", "tables"), None, "relations"),)


def test_two_old_skills_that_lead_to_one_are_merged() -> None:
    found = difference(
        ("      - id: writing\n        name: {de: Schreiben, en: Writing}\n", ""),
        ("      writing: {tier: nice, why: {de: Für Berichte, en: For reports}}\n", ""),
        ("fax: null", "fax: null, writing: talking"),
    )

    assert found.skills.same.merged == (("writing", "talking"),)
    assert (found.skills.removed, found.skills.same.renamed) == ((), ())
    assert not found.skills.is_empty


def test_a_skill_that_is_gone_was_retired_or_forgotten() -> None:
    gone = (
        ("      - id: writing\n        name: {de: Schreiben, en: Writing}\n", ""),
        ("      writing: {tier: nice, why: {de: Für Berichte, en: For reports}}\n", ""),
    )

    assert difference(*gone).skills.same.missing == ("writing",)
    retired = difference(*gone, ("fax: null", "fax: null, writing: null"))
    assert (retired.skills.same.retired, retired.skills.same.missing) == (("writing",), ())
    assert retired.skills.removed == ("writing",)


def test_a_skill_in_another_area_has_moved_and_nothing_else() -> None:
    moved = "      - id: writing\n        name: {de: Schreiben, en: Writing}\n"
    there = "          - id: tables\n"
    found = difference(
        (moved, ""), (there, moved.replace("      -", "          -").replace("        n", "            n") + there)
    )

    assert of_skill(found, "writing") == (Change(("category",), "other", "inner"),)
    assert found.categories.is_empty


def test_an_area_with_another_id_is_known_by_its_name_and_by_its_skills() -> None:
    by_name = difference(("  - id: other\n", "  - id: others\n"))
    by_skills = difference(
        ("  - id: other\n    name: {de: Anderes, en: Other}", "  - id: rest\n    name: {de: Rest, en: Rest}")
    )

    assert by_name.categories.same.renamed == (("other", "others"),)
    assert by_skills.categories.same.renamed == (("other", "rest"),)
    assert by_name.skills.is_empty
    assert [change.route for change in by_skills.categories.changed[0].changes] == [("name",)]


def test_an_area_that_is_new_and_one_that_is_gone_are_told() -> None:
    found = difference(("  - id: other\n    name: {de: Anderes, en: Other}\n    skills:\n      - id: talking\n        name: {de: Gespräche, en: Talking}\n",
                        "  - id: words\n    name: {de: Worte, en: Words}\n    skills:\n      - id: talking\n        name: {de: Gespräche, en: Talking}\n  - id: signs\n    name: {de: Zeichen, en: Signs}\n    skills:\n"))  # fmt: skip

    assert (found.categories.added, found.categories.removed) == (("words", "signs"), ("other",))
    assert of_skill(found, "talking") == (Change(("category",), "other", "words"),)


def test_an_area_that_moves_into_another_one_says_where() -> None:
    text = edited(EVERY_KEY, ("  - id: other\n    name: {de: Anderes, en: Other}\n    skills:\n",
                              "      - id: other\n        name: {de: Anderes, en: Other}\n        skills:\n"),
                  ("      - id: talking\n        name", "          - id: talking\n            name"),
                  ("      - id: writing\n        name", "          - id: writing\n            name"))  # fmt: skip
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))

    assert found.categories.changed[0].changes == (Change(("category",), None, "outer"),)
    assert found.skills.is_empty


def test_skills_and_areas_and_roles_in_another_order_say_which_moved() -> None:
    text = EVERY_KEY.replace("talking\n        name: {de: Gespräche, en: Talking}", "@").replace(
        "writing\n        name: {de: Schreiben, en: Writing}", "talking\n        name: {de: Gespräche, en: Talking}"
    ).replace("@", "writing\n        name: {de: Schreiben, en: Writing}")  # fmt: skip
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))
    start, roles = EVERY_KEY.split("  - id: head\n")
    head, rest = roles.split("  - id: helper\n")
    helper, end = rest.split("currency:")
    swapped = matrix_difference(
        matrix(EVERY_KEY), matrix(f"{start}  - id: helper\n{helper}  - id: head\n{head}currency:{end}")
    )

    assert found.categories.changed[0].changes == (Change(("skills", ORDER), ("writing",), ("writing",)),)
    assert swapped.head == (Change(("roles", ORDER), ("helper",), ("helper",)),)


def test_what_the_matrix_says_about_itself_is_told_key_by_key() -> None:
    found = difference(
        ('version: "1.0"', 'version: "2.0"'),
        ("languages: [de, en]", "languages: [en, de]"),
        ("reviewed: 2026-11-01\n", ""),
        ("  page: {title: {de: Eine Seite, en: A page}}\n", ""),
    )

    assert [change.route for change in found.head] == [
        ("version",),
        ("languages",),
        ("reviewed",),
        ("sources", "page"),
    ]
    assert found.head[0] == Change(("version",), "1.0", "2.0")
    assert found.head[1] == Change(("languages",), ("de", "en"), ("en", "de"))


def test_the_scale_and_the_steps_of_a_ladder_are_told() -> None:
    found = difference(
        ("{de: gut, en: good}", "{de: gut, en: fine}"),
        ("    - {id: senior, title: {de: Erfahren, en: Senior}}", "    - {id: senior, title: {de: Alt, en: Old}}"),
    )

    assert found.scale == (Change(("scale", 2, "name"), {"de": "gut", "en": "good"}, {"de": "gut", "en": "fine"}),)
    assert [change.route for change in found.ladders] == [("ladders", "career", 1, "title")]
    assert found.roles.is_empty


def test_renames_that_lead_from_what_was_gone_before_are_told_with_what_they_said() -> None:
    found = difference(("fax: null, roles: {chief: head}", "fax: sql, roles: {boss: head}"))

    assert found.renames == (
        Change(("renames", "fax"), "null", "sql"),
        Change(("renames", "roles", "chief"), "head", None),
        Change(("renames", "roles", "boss"), None, "head"),
    )
    assert not found.is_empty


def test_a_task_is_known_by_its_id_wherever_it_stands() -> None:
    found = difference((FIRST_TASK + SECOND_TASK, SECOND_TASK.replace("40", "50") + FIRST_TASK))

    share, order = of_role(found, "analyst-junior")
    assert share == Change(("tasks", 0, "share"), 40, 50)
    assert (order.route, [task.id for task in order.after]) == (("tasks", ORDER), ["answer"])


def test_what_a_role_requires_is_told_value_by_value_and_as_a_whole_where_it_is_new() -> None:
    found = difference(("      talking: 2\n", "      talking: {level: 3, weight: 2.5}\n      sql: 1\n"))

    level, weight, new = of_role(found, "head")
    assert level == Change(("requires", "talking", "level"), 2, 3)
    assert weight == Change(("requires", "talking", "weight"), Decimal(1), Decimal("2.5"))
    assert (new.route, new.before, new.after.level) == (("requires", "sql"), None, 1)


def test_a_level_for_applicants_that_is_the_lowest_is_more_than_nothing() -> None:
    found = difference(("      talking: 2\n", "      talking: {level: 2, hire_level: 0}\n"))

    assert of_role(found, "head") == (Change(("requires", "talking", "hire_level"), None, 0),)


def test_the_other_way_round_what_was_new_is_gone() -> None:
    later = edited(EVERY_KEY, ("      - id: writing\n", "      - id: reading\n        name: {de: Lesen, en: Reading}\n      - id: writing\n"),
                   ("  - id: helper\n", "  - id: guest\n    title: Guest\n  - id: helper\n"))  # fmt: skip
    there, back = (matrix_difference(matrix(old), matrix(new)) for old, new in ((EVERY_KEY, later), (later, EVERY_KEY)))

    assert (there.skills.added, there.roles.added) == (("reading",), ("guest",))
    assert (back.skills.removed, back.roles.removed) == (("reading",), ("guest",))
    assert (there.skills.removed, back.skills.added) == ((), ())
