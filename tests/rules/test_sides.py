"""Rules that first ask all texts of a use and language together tell exactly the texts at fault."""

from datetime import date

from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.route import write_route

MATRIX = """\
format: skillmatrix/1
id: team
version: "1"
title: {de: Team, en: Team}
languages: [de, en]
scale: {0: {name: {de: "–", en: "–"}}, 1: {name: {de: " ", en: some}}, 2: {name: {de: gut, en: good}},
  3: {name: {de: sehr gut, en: very good}}}
categories:
  - id: data
    name: {de: Daten, en: Data}
    skills:
      - id: sql
        name: {de: SQL, en: SQL}
        levels:
          1: {de: "Ich lese Abfragen.", en: "I read queries."}
          2: {de: "„Ich schreibe Abfragen.“", en: "I would write queries."}
          3: {de: "Ich sage “Stopp” dazu.", en: "I say “stop” to that."}
      - id: tests
        name: {de: Tests, en: " Tests"}
        levels:
          1: {de: "Ich lese Tests.", en: "Reads tests."}
          2: {de: "Ich würde Tests schreiben.", en: "I write tests"}
          3: {de: "– Ich schreibe nun Tests dazu.", en: "Ich schreibe nun Tests dazu!"}
      - id: charts
        name: {de: Diagramme, en: Charts}
        levels:
          1: {de: "Fuer Diagramme da sein, das kann ich gut.", en: "I look at charts. "}
          2: {de: "Zeichnet Diagramme.", en: "..."}
          3: {de: "LANG", en: "4"}
"""


def test_what_is_told_is_told_of_the_texts_at_fault_and_of_no_others() -> None:
    text = MATRIX.replace("LANG", f"Ich {'schreibe ' * 40}")
    loaded = check_matrix(document_of(text.encode(), "team.yaml"), date(2026, 11, 22))
    asked = {
        "first-person", "german-quotes", "long-text", "lost-umlaut", "no-words", "other-tense", "placeholder-text",
        "quoted-text", "same-text", "stray-blank",
    }  # fmt: skip
    told = {(found.rule.id, write_route(found.route).removeprefix("categories[0].")) for found in loaded.findings}

    assert {one for one in told if one[0] in asked} == {
        ("no-words", "scale[1].name.de"),
        ("no-words", "skills[2].levels[3].en"),
        ("placeholder-text", "skills[2].levels[2].en"),
        ("quoted-text", "skills[0].levels[2].de"),
        ("german-quotes", "skills[0].levels[3].de"),
        ("stray-blank", "skills[1].name.en"),
        ("stray-blank", "skills[2].levels[1].en"),
        ("stray-blank", "skills[2].levels[3].de"),
        ("same-text", "skills[1].levels[3].en"),
        ("lost-umlaut", "skills[2].levels[1].de"),
        ("long-text", "skills[2].levels[3].de"),
        ("first-person", "skills[2].levels[2].de"),
        ("other-tense", "skills[1].levels[2].de"),
        ("other-tense", "skills[0].levels[2].en"),
    }
