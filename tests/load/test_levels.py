"""Levels in short and long forms: each mistake is told at its place in the file, whichever form it is written in."""

import pytest

from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix

MATRIX = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en, de]
scale: {0: {name: none}, 1: {name: some}, 2: {name: much}}
categories:
  - id: craft
    name: Craft
    skills:
      - id: joinery
        name: Joinery
        levels:
          1: LEVEL
"""
LINE = 14


def told(level: str) -> list[str]:
    findings = build_matrix(document_of(MATRIX.replace("LEVEL", level).encode(), "small.yaml")).findings
    return [
        f"{'.'.join(map(str, finding.route[5:]))}: {finding.message} ({finding.help}) at {finding.location.span.column}"
        for finding in findings
        if finding.location.span.line == LINE
    ]


def built(level: str) -> Matrix:
    loaded = build_matrix(document_of(MATRIX.replace("LEVEL", level).encode(), "small.yaml"))
    assert loaded.value is not None, [finding.message for finding in loaded.findings]
    return loaded.value


def test_a_text_a_list_and_a_mapping_are_three_ways_to_say_a_level() -> None:
    text = built("I join.").skills["joinery"].levels[1]
    listed = built("[I join., {de: Ich füge., en: I fit.}, {id: glue, text: I glue.}]").skills["joinery"].levels[1]
    both = built("{text: I join., statements: [{text: I glue., optional: true}]}").skills["joinery"].levels[1]

    assert (text.text, text.statements) == ({"en": "I join."}, ())
    assert listed.text is None
    assert [statement.text.get("en") for statement in listed.statements] == ["I join.", "I fit.", "I glue."]
    assert [statement.id for statement in listed.statements] == [None, None, "glue"]
    assert (both.text, both.statements[0].optional) == ({"en": "I join."}, True)


def test_id_alone_is_the_language_indonesian() -> None:
    assert built("[{id: Saya menyambung.}]").skills["joinery"].levels[1].statements[0].text == {
        "id": "Saya menyambung."
    }


def test_what_decides_is_the_text_else_the_statements_that_are_not_optional() -> None:
    both = built("{text: I join., statements: [I glue.]}").skills["joinery"].levels[1]
    listed = built("[I join., {text: I glue., optional: true}]").skills["joinery"].levels[1]

    assert both.told == ({"en": "I join."},)
    assert both.texts == ({"en": "I join."}, {"en": "I glue."})
    assert listed.told == ({"en": "I join."},)


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("5", '1: text is expected, and YAML takes 5 for a whole number (write "5") at 14'),
        ("", "1: text is missing here (write the text, or leave the key out) at 11"),
        ("{de: 5}", '1.de: text is expected, and YAML takes 5 for a whole number (write "5") at 19'),
        ("[I join., 5]", '1.1: text is expected, and YAML takes 5 for a whole number (write "5") at 24'),
        ("[{de: 5}]", '1.0.de: text is expected, and YAML takes 5 for a whole number (write "5") at 20'),
        ("[{text: 5}]", '1.0.text: text is expected, and YAML takes 5 for a whole number (write "5") at 22'),
        ("[{optional: true}]", "1.0: “text” is missing here () at 15"),
        ("[{id: A B, text: I.}]", "1.0.id: “A B” cannot be an id (an id has lower-case letters, digits and hyphens: a-b) at 20"),
        ("{text: 5}", '1.text: text is expected, and YAML takes 5 for a whole number (write "5") at 21'),
        ("{text: I., statements: [5]}", '1.statements.0: text is expected, and YAML takes 5 for a whole number (write "5") at 38'),
        ("{statement: [I join.]}", "1.statement.[key]: “statement” has no meaning here (did you mean “statements”?) at 15"),
        ("[]", "1: nothing here says when the level is true (give it a text, or a statement that is not optional) at 14"),
        (
            "[{text: I join., optional: true}]",
            "1: nothing here says when the level is true (give it a text, or a statement that is not optional) at 14",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_level_is_told_where_it_stands(level: str, expected: str) -> None:
    assert told(level) == [expected]


def test_a_category_has_skills_or_categories() -> None:
    without = MATRIX.partition("    skills:")[0]
    findings = build_matrix(document_of(without.encode(), "small.yaml")).findings

    assert [finding.message for finding in findings] == ["“skills” is missing here"]
    nested = f"{without}    categories: [{{id: wood, name: Wood, skills: []}}]\n"
    assert build_matrix(document_of(nested.encode(), "small.yaml")).findings == ()
