"""What a new version means for answers to the old one, and for who has a role."""

from datetime import date

from skillmatrix.analysis.answers_affected import Asked, AskedAgain, RoleShift, Shift
from skillmatrix.analysis.matrix_difference import matrix_difference
from skillmatrix.assess.migration import migrate
from skillmatrix.model.answers import Answers
from skillmatrix.model.wording_hash import wording_hash

from .versions import EVERY_KEY, SAMPLES, difference, edited, matrix

TALKING = "      - id: talking\n        name: {de: Gespräche, en: Talking}\n"
WRITING = "      - id: writing\n        name: {de: Schreiben, en: Writing}\n"
NAMED = "      writing: {tier: nice, why: {de: Für Berichte, en: For reports}}\n"


def test_a_skill_is_asked_again_in_the_languages_in_which_it_reads_differently() -> None:
    found = difference(
        ("en: I read queries.}", "en: I understand queries.}"),
        ("{de: Tabellen, en: Tables}", "{de: Listen, en: Lists}"),
    )

    assert found.affected.again == (AskedAgain("sql", ("en",), ()), AskedAgain("tables", ("de", "en"), ()))


def test_what_people_do_not_read_when_they_answer_changes_nothing_for_answers() -> None:
    found = difference(
        ("{de: Daten abfragen, en: Query data}", "{de: Anders, en: Different}"),
        ("{de: Ein Kurs, en: A course}", "{de: Ein Buch, en: Some book}"),
    )

    assert found.affected.again == ()
    assert len(found.skills.changed) == 1


def test_a_level_that_is_not_offered_any_more_is_named() -> None:
    found = difference(("              2: {de: Ich baue Tabellen., en: I build tables.}\n", ""))

    assert found.affected.again == (AskedAgain("tables", ("de", "en"), (2,)),)


def test_the_names_of_levels_are_read_where_a_skill_has_no_texts_of_its_own() -> None:
    found = difference(("2: {name: {de: gut, en: good}}", "2: {name: {de: gut, en: fine}}"))

    assert found.affected.again == (AskedAgain("talking", ("en",), ()), AskedAgain("writing", ("en",), ()))


def test_new_skills_are_asked_first_if_a_role_asks_for_them() -> None:
    new = "      - id: reading\n        name: {de: Lesen, en: Reading}\n"
    asked = difference((WRITING, WRITING + new), ("      talking: 2\n", "      talking: 2\n      reading: 1\n"))

    assert asked.affected.first == ("reading",)
    assert difference((WRITING, WRITING + new)).affected.first == ()


def test_without_roles_every_new_skill_is_asked() -> None:
    text = EVERY_KEY[: EVERY_KEY.index("renames:")]
    new = "      - id: reading\n        name: {de: Lesen, en: Reading}\n"
    found = matrix_difference(matrix(text), matrix(edited(text, (WRITING, WRITING + new))))

    assert found.affected.first == ("reading",)


def test_a_role_that_is_gone_without_a_rename_is_named() -> None:
    text = EVERY_KEY[: EVERY_KEY.index("  - id: helper\n")].replace("of: [helper], ", "")
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))

    assert found.affected.roles == ("helper",)


def test_where_roles_ask_for_more_and_for_less_is_told_by_role() -> None:
    found = difference(("      talking: 2\n", "      talking: {level: 1, must: 1}\n      tables: 2\n"))
    more = (Shift("talking", Asked(2, None), Asked(1, 1)), Shift("tables", Asked(None, None), Asked(2, None)))

    assert found.affected.shifts == tuple(
        RoleShift(role, more, (Shift("talking", Asked(2, None), Asked(1, 1)),)) for role in ("head", "helper")
    )


def test_a_skill_that_a_role_asks_at_the_lowest_level_only_asks_nothing_more() -> None:
    assert difference(("      talking: 2\n", "      talking: 2\n      tables: 0\n")).affected.shifts == ()


def test_a_renamed_skill_asks_the_same_of_people() -> None:
    text = EVERY_KEY.replace("tables", "relations").replace("renames: {", "renames: {tables: relations, ")

    assert matrix_difference(matrix(EVERY_KEY), matrix(text)).affected.shifts == ()


def test_missing_renames_are_suggested_for_skills_and_roles_that_look_alike() -> None:
    text = EVERY_KEY.replace("id: sql\n", "id: queries\n").replace("sql: {level", "queries: {level")
    text = text.replace("[sql, tables]", "[queries, tables]").replace(", roles: {chief: head}", "")
    text = (
        text.replace("old-sql: sql", "old-sql: queries")
        .replace("id: helper\n", "id: hand\n")
        .replace("[helper]", "[hand]")
    )
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))

    assert found.affected.missing == ("sql",)
    assert dict(found.suggested.skills) == {"sql": "queries"}
    assert dict(found.suggested.roles) == {"helper": "hand"}


def test_a_skill_with_the_same_entry_elsewhere_is_suggested_whatever_it_is_called_now() -> None:
    text = edited(
        EVERY_KEY,
        ("            name: {de: Abfragen, en: Queries}", "            name: {de: Ganz, en: New}"),
        ("Ich lese Abfragen., en: I read queries.", "Völlig, en: Completely."),
    )
    text = (
        text.replace("id: sql\n", "id: other-name\n")
        .replace("sql: {level", "other-name: {level")
        .replace("[sql, tables]", "[other-name, tables]")
        .replace("old-sql: sql", "old-sql: other-name")
    )
    found = matrix_difference(matrix(EVERY_KEY), matrix(text))

    assert dict(found.suggested.skills) == {"sql": "other-name"}


def test_what_is_told_of_answers_is_what_becomes_of_them() -> None:
    """Somebody who answered everything in version 1 is asked again, and loses, what the difference says."""
    versions = [matrix((SAMPLES / "history" / f"{number}.yaml").read_text(encoding="utf-8")) for number in range(1, 6)]
    for old in versions:
        answers = Answers.model_validate(
            {
                "format": "skillmatrix-answers/1",
                "matrix": {"id": old.id, "version": old.version},
                "person": "p1",
                "date": date(2026, 1, 1).isoformat(),
                "language": "de",
                "ratings": dict.fromkeys(old.skills, 1),
                "wording": {name: wording_hash(old, skill, ("de",)) for name, skill in old.skills.items()},
            }
        )
        for new in versions:
            found, moved = matrix_difference(old, new).affected, migrate(answers, new)

            assert {each.skill for each in found.again if "de" in each.languages} == set(moved.changed)
            assert {*found.retired, *found.missing} == set(moved.kept)
