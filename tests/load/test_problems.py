"""What pydantic complains about, told in our words on the right key or value."""

from collections.abc import Sequence
from typing import Any

import pytest
from pydantic_core import ErrorDetails

from skillmatrix.diagnostics import Finding, Problem
from skillmatrix.load import problems
from skillmatrix.load.build import build_answers, build_matrix, refuse
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import kind_of
from skillmatrix.load.model_errors import model_problems

MATRIX = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale: {0: {name: none}, 1: {name: some}}
categories:
  - id: craft
    name: Craft
    skills:
      - id: joinery
        name: Joinery
        levels: {1: I make joints.}
"""
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: small, version: "1"}
person: p1
date: 2026-11-22
ratings:
  joinery: 1
"""


def in_matrix(text: str) -> list[str]:
    return told(build_matrix(document_of(text.encode(), "small.yaml")).findings)


def in_answers(text: str) -> list[str]:
    return told(build_answers(document_of(text.encode(), "a.yaml")).findings)


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [
        f"{finding.location.span.line}:{finding.location.span.column} {finding.rule.id}: {finding.message}"
        + (f" / {finding.help}" if finding.help else "")
        for finding in findings
    ]


def test_a_small_matrix_and_small_answers_are_fine() -> None:
    assert in_matrix(MATRIX) == []
    assert in_answers(ANSWERS) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "name: Joinery",
            "name: 5",
            '12:15 wrong-type: text is expected, and YAML takes 5 for a whole number / write "5"',
        ),
        ("name: Joinery", "name:", "12:9 wrong-type: text is missing here / write the text, or leave the key out"),
        (
            "name: Joinery",
            "name: {en: }",
            "12:16 wrong-type: text is missing here / inside { } a comma ends a text",
        ),
        ("name: Joinery", "name: {en: [x]}", "12:20 wrong-type: text is expected, not a list"),
        ("name: Joinery", "name: {}", "12:15 bad-value: nothing is listed here"),
        ("name: Joinery", "name: {english: x}", "12:16 bad-value: “english” is not a language"),
        ("name: Joinery", "nmae: Joinery", "12:9 unknown-field: “nmae” has no meaning here / did you mean “name”?"),
        ("levels: {1:", "levels: {one:", "13:18 wrong-type: a whole number is expected, not text / inside { } a comma"),
        ("levels: {1:", "levels: {101:", "13:18 wrong-type: a whole number is expected, not text"),
        ("languages: [en]", "languages: []", "5:12 bad-value: nothing is listed here"),
        ("id: joinery", "id: Tischlerei & Bau", "11:13 bad-value: “Tischlerei & Bau” cannot be an id"),
        ("id: joinery", "id: '!!!'", "11:13 bad-value: “!!!” cannot be an id"),
        ("title: Small", "title: Small\nreviewed: 20261122", "5:11 bad-value: this is not a date"),
        ("title: Small", "title: Small\nreviewed: 2026-13-01", "5:11 bad-value: there is no such day"),
        (
            "title: Small",
            "title: Small\nreviewed: [2026]",
            "5:11 wrong-type: a date such as 2026-11-22 is expected, not a list",
        ),
        (
            "title: Small",
            "title: Small\nevidence: {from: 1, grade: 9}",
            "5:28 bad-value: 9 is too large / it is at most 3",
        ),
        (
            "title: Small",
            "title: Small\nevidence: {from: -1, grade: 1}",
            "5:18 bad-value: -1 is too small / it is at least 0",
        ),
        (
            "title: Small",
            "title: Small\nevidence: yes",
            "5:11 wrong-type: a mapping (key: value) is expected, not text",
        ),
        (
            "name: Craft",
            "name: Craft\n    optional: 1",
            "10:15 wrong-type: true or false is expected, not a whole number",
        ),
        ("name: Craft", "name: Craft\n    optional: no", "10:15 wrong-type: true or false is expected, not text"),
        ("title: Small", f"title: {'x' * 4001}", "4:8 bad-value: the text has more than 4,000 characters / shorten it"),
    ],
)
def test_one_mistake_gives_one_finding_at_the_right_place(old: str, new: str, expected: str) -> None:
    found = in_matrix(MATRIX.replace(old, new, 1))
    assert any(finding.startswith(expected) for finding in found), found
    assert len(found) == 1 + ("missing-field" in "".join(found))


def test_all_mistakes_are_told_at_once() -> None:
    text = MATRIX.replace("id: small", "id: Small").replace('"1"', "1.0").replace("name: Craft", "nam: Craft")
    assert [line.partition(" ")[0] for line in in_matrix(text)] == ["2:5", "3:10", "8:5", "9:5"]


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        ("{level: 1, weight: 0}", "is too small / it is more than 0"),
        ("{level: 1, weight: -1}", "is too small / it is more than 0"),
        ("{level: 1, weight: .inf}", "this is not a number to count with"),
        ("{level: 1, weight: .nan}", "this is not a number to count with"),
        ("{level: 1, weight: 1e3}", "a weight is written without an exponent"),
        ("{level: 1, weight: 1.0005}", "a weight has at most 3 decimal places"),
        ("{level: 1, weight: true}", "a number is expected, not true or false"),
        ("{level: 1, weight: heavy}", "a number is expected, not text"),
        ("{level: true}", "a whole number is expected, not true or false"),
        ("{level: 1.0}", "a whole number is expected, not a number"),
        ("{must: true}", "“level” is missing here"),
        ("{level: 1, tier: must-have}", "“must-have” is not one of must, should, nice / did you mean “must”?"),
        ("high", "this is not a requirement"),
        ("[1]", "several levels need a ladder, and this role has none"),
    ],
)
def test_a_requirement_that_makes_no_sense_is_explained(requirement: str, expected: str) -> None:
    text = f"{MATRIX}roles:\n  - id: joiner\n    title: Joiner\n    requires:\n      joinery: {requirement}\n"
    (finding,) = in_matrix(text)
    assert expected in finding


@pytest.mark.parametrize(
    ("written", "level", "must"),
    [
        ("3", 3, None),
        ("{level: 3, must: true}", 3, 3),
        ("{level: 3, must: false}", 3, None),
        ("{level: 3, must: 2}", 3, 2),
    ],
)
def test_the_short_forms_of_a_requirement_mean_what_they_say(written: str, level: int, must: int | None) -> None:
    text = f"{MATRIX}roles:\n  - {{id: joiner, title: Joiner, requires: {{joinery: {written}}}}}\n"
    matrix = build_matrix(document_of(text.encode(), "small.yaml")).value
    assert matrix is not None
    required = matrix.roles[0].requires["joinery"]
    assert (required.level, required.must) == (level, must)


@pytest.mark.parametrize(
    ("rating", "expected"),
    [
        ("yes", "this is not a rating"),
        ("1.5", "this is not a rating"),
        ("", "this is not a rating"),
        ("{}", "a rating is one of three"),
        ("{level: 1, unknown: true}", "a rating is one of three"),
        ("{level: 1, not_applicable: never}", "a rating is one of three"),
        ("{not_applicable: ''}", "the text is empty"),
        ("{level: 1, evidence: [{grade: 1}]}", "evidence names a url, a file or a text"),
        ("{level: 1, confidence: sure}", "“sure” is not one of low, medium, high"),
        ("{level: 1, interest: 6}", "6 is too large / it is at most 5"),
    ],
)
def test_a_rating_that_makes_no_sense_is_explained(rating: str, expected: str) -> None:
    (finding,) = in_answers(ANSWERS.replace("joinery: 1", f"joinery: {rating}"))
    assert expected in finding


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1", "1:1 missing-field: “format” is missing here"),
        ("- a", "1:1 wrong-type: a file is a mapping"),
        ("just text", "1:1 wrong-type: a file is a mapping"),
        ("format: skillmatrix/9", "1:9 newer-format: the format skillmatrix/9 is newer"),
        ("format: skillmatrix-answers/1", "1:9 wrong-format: this is an answers file, not a matrix"),
        ("format: answers/9", "1:9 wrong-format: “answers/9” is no format of skillmatrix"),
        ("format: skillmatrix/0", "1:9 wrong-format: “skillmatrix/0” is no format of skillmatrix"),
        ("format: 1", "1:9 wrong-format: “1” is no format of skillmatrix / write format: skillmatrix/1"),
        ("format: [a", "1:9 bad-syntax: this bracket is opened and never closed"),
    ],
)
def test_a_file_that_is_no_matrix_says_why(text: str, expected: str) -> None:
    assert in_matrix(text)[0].startswith(expected)


def test_a_value_that_yaml_refuses_is_told_only_once() -> None:
    text = MATRIX.replace('version: "1"', "version: !v 1").replace("name: Craft", f"name: {'1' * 19}")
    assert [line.split()[1] for line in in_matrix(text)] == ["yaml-tag:", "limit-exceeded:"]
    assert [line.split()[1] for line in in_matrix(text.replace("id: craft", "id: Craft"))] == [
        "yaml-tag:",
        "bad-value:",
        "limit-exceeded:",
    ]


def test_a_comma_in_braces_that_cuts_a_text_is_named_as_the_cause() -> None:
    text = MATRIX.replace("{name: none}", "{name: none, really}")
    assert "inside { } a comma ends a text" in in_matrix(text)[0]


def test_a_document_says_what_kind_of_file_it_is() -> None:
    kinds = [
        kind_of(document_of(text.encode(), "x"))
        for text in (MATRIX, ANSWERS, "format: skillmatrix/7", "format: x", "- a")
    ]
    assert kinds == ["matrix", "answers", "matrix", None, None]


def test_a_file_of_nobody_is_refused_with_a_reason() -> None:
    assert told(refuse(document_of(b"title: x", "x")).findings)[0].startswith(
        "1:1 missing-field: “format” is missing here"
    )
    assert told(refuse(document_of(b"title: 'x", "x")).findings)[0].startswith("1:8 bad-syntax")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("matrix: {id: a}\nrole: b\nlocation: {city: Kassel}\nhours: 30", "skillmatrix-posting/1"),
        ("matrix: {id: a}\nrole: b", "skillmatrix/1"),
        ("- a", "skillmatrix/1"),
    ],
)
def test_a_file_without_a_format_is_told_that_of_the_kind_it_looks_like(text: str, meant: str) -> None:
    assert [finding.help for finding in refuse(document_of(text.encode(), "x")).findings] == [
        f"begin with format: {meant}"
    ]


def test_a_very_long_value_is_quoted_in_part() -> None:
    (finding,) = in_answers(ANSWERS.replace("rater: self", "").replace("person: p1", f"person: p1\nrater: {'x' * 500}"))
    assert len(finding) < 200


def test_of_very_many_problems_the_first_are_told_with_the_number_of_all() -> None:
    ratings = "".join(f"  s{number}: high\n" for number in range(3_000))
    found = in_answers(ANSWERS.replace("  joinery: 1\n", ratings))
    assert len(found) == 1_001
    assert found[0] == "1:1 limit-exceeded: 2,000 more findings; the first 1,000 are told"


def test_the_last_of_very_many_items_is_told_beside_the_first() -> None:
    evidence = ", ".join(["{grade: 9}", *["{text: x}"] * 1_100, "{grade: 9}"])
    found = in_answers(ANSWERS.replace("joinery: 1", f"joinery: {{level: 1, evidence: [{evidence}]}}"))
    assert len(found) == 2


def test_of_more_than_20000_errors_those_behind_a_good_beginning_are_told() -> None:
    items = ", ".join([*["{text: x}"] * 1_500, *["1"] * 20_001])
    found = in_answers(ANSWERS.replace("joinery: 1", f"joinery: {{level: 1, evidence: [{items}]}}"))
    assert len(found) == 1_001
    assert found[0] == "1:1 limit-exceeded: 19,001 more findings; the first 1,000 are told"


def test_beyond_20000_errors_only_those_where_lists_begin_are_taken_up_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = []

    def noted(errors: Sequence[ErrorDetails], *rest: Any) -> list[Problem]:
        taken.append(len(errors))
        return model_problems(errors, *rest)

    monkeypatch.setattr(problems, "model_problems", noted)
    for number, expected in ((20_000, 20_000), (20_001, 1_001)):
        items = ", ".join(["1"] * number)
        found = in_answers(ANSWERS.replace("joinery: 1", f"joinery: {{level: 1, evidence: [{items}]}}"))
        assert found[0] == f"1:1 limit-exceeded: {number - 1_000:,} more findings; the first 1,000 are told"
        assert taken.pop() == expected


def test_an_unknown_key_of_answers_is_a_warning_and_what_else_is_wrong_stays_what_it_is() -> None:
    found = in_answers(ANSWERS.replace("2026-11-22", "someday") + "mood: good\n")
    assert [line.partition(": ")[0] for line in found] == ["4:7 bad-value", "7:1 unknown-answer-field"]


def test_a_comma_is_no_cause_of_a_value_that_is_no_number() -> None:
    assert in_matrix(MATRIX + "roles: [{id: a, title: A, requires: {joinery: {level: high}}}]\n") == [
        "14:55 wrong-type: a whole number is expected, not text"
    ]


def test_a_number_that_is_also_meant_elsewhere_is_not_quoted_without_asking() -> None:
    for value, fixes in (("1.10", 1), ("&v 1.10", 0)):
        text = MATRIX.replace('version: "1"', f"version: {value}")
        (finding,) = build_matrix(document_of(text.encode(), "small.yaml")).findings
        assert (finding.rule.id, len(finding.edits)) == ("wrong-type", fixes)


def test_an_item_with_a_no_break_space_behind_its_colon_says_so() -> None:
    text = "format: skillmatrix/1\nid: x\ncategories:\n  - id:\u00a0data\n"
    (told,) = (each for each in build_matrix(document_of(text.encode(), "x")).findings if each.location.span.line == 4)
    assert told.help == "put an ordinary blank in the place of the no-break space behind the colon"


def test_a_list_with_one_of_its_brackets_is_proposed_with_both() -> None:
    found = build_matrix(document_of(b"format: skillmatrix/1\nlanguages: de, en]\n", "x")).findings
    assert "put it in brackets: [de, en]" in [each.help for each in found]
