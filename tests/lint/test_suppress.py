"""Comments that silence findings, and what is told of comments that do not."""

import pytest

from skillmatrix.diagnostics import Finding
from skillmatrix.lint.run import Run
from skillmatrix.load.files import document_of

MATRIX = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale:
  0: {name: none}
  1: {name: some}
categories:
  - id: data
    name: Data
    skills:
      - id: sql
        name: SQL
        levels: {1: I read queries.}
        provenance: {status: original}
roles: []
"""


def findings(text: str, name: str = "other.yaml") -> list[Finding]:
    """Of the matrix; `file-name` is found at the id, as the file is not named after it."""
    return [finding for finding in Run().check(document_of(text.encode(), name)) if finding.rule.id != "unused-skill"]


def told(text: str, name: str = "other.yaml") -> list[str]:
    return [f"{finding.location.span.line}: {finding.rule.id}" for finding in findings(text, name)]


def with_id(line: str) -> str:
    return MATRIX.replace("id: small\n", line, 1)


def test_without_a_comment_the_finding_is_told() -> None:
    assert told(MATRIX) == ["2: file-name"]


@pytest.mark.parametrize(
    "text",
    [
        with_id("id: small  # skillmatrix: ignore[file-name] it is a draft\n"),
        with_id("id: small  #  skillmatrix:ignore [ file-name ] : it is a draft\n"),
        with_id("# skillmatrix: ignore[file-name] it is a draft\nid: small\n"),
        with_id("# skillmatrix: ignore[file-name] it is a draft\n\n# another comment\n   \nid: small\n"),
        "# skillmatrix: ignore[file-name] it is a draft\n" + MATRIX,
        "# about this file\n---\n# skillmatrix: ignore[file-name] it is a draft\n" + MATRIX,
        MATRIX.replace("\n", "\r\n").replace("id: small", "id: small # skillmatrix: ignore[file-name] a draft", 1),
    ],
    ids=["behind", "other-blanks", "alone", "alone-above-others", "file", "file-below-dashes", "crlf"],
)
def test_a_comment_silences_its_line_or_the_next_or_the_file(text: str) -> None:
    assert told(text) == []


def test_a_comment_on_another_line_silences_nothing_and_is_told() -> None:
    assert told(with_id("id: small\n# skillmatrix: ignore[file-name] it is a draft\n")) == [
        "2: file-name",
        "3: useless-ignore",
    ]


def test_a_comment_at_the_end_of_the_file_speaks_for_nothing() -> None:
    assert told(MATRIX + "# skillmatrix: ignore[file-name] it is a draft\n") == ["2: file-name", "18: useless-ignore"]


def test_several_rules_in_one_comment_are_judged_one_by_one() -> None:
    (finding,) = findings(with_id("id: small  # skillmatrix: ignore[file-name, share-sum] it is a draft\n"))
    assert finding.rule.id == "useless-ignore"
    assert finding.message == "“share-sum” finds nothing here"
    assert finding.line_text[finding.location.span.column - 1 : finding.location.span.end_column - 1] == "share-sum"


def test_a_reason_is_asked_for_and_the_comment_works_without() -> None:
    for reason in ("", "  ", " ---"):
        assert told(with_id(f"id: small  # skillmatrix: ignore[file-name]{reason}\n")) == ["2: ignore-without-reason"]


def test_a_misspelt_rule_is_told_with_the_nearest_one() -> None:
    wrong = findings(with_id("id: small  # skillmatrix: ignore[filename] a draft\n"))
    assert [(f.rule.id, f.help) for f in wrong if f.rule.id != "file-name"] == [
        ("unknown-rule", "did you mean “file-name”?")
    ]
    assert len(wrong) == 2


@pytest.mark.parametrize(
    "comment", ["ignore", "ignore[]", "ignore[ , ]", "ignore file-name", "ignroe[file-name] a draft", "off"]
)
def test_a_comment_that_is_not_understood_is_told(comment: str) -> None:
    assert told(with_id(f"id: small  # skillmatrix: {comment}\n")) == ["2: file-name", "2: useless-ignore"]


def test_a_comment_of_endless_length_is_not_read() -> None:
    assert told(with_id(f"id: small  # skillmatrix: ignore[{'file-name,' * 200}] a draft\n")) == [
        "2: file-name",
        "2: useless-ignore",
    ]


def test_text_that_looks_like_a_comment_silences_nothing() -> None:
    for title in (
        'title: "Small # skillmatrix: ignore[share-sum] no"\n',
        "title: |\n  Small\n  # skillmatrix: ignore[share-sum] no\n",
    ):
        assert told(MATRIX.replace("title: Small\n", title), "small.yaml") == []


def test_errors_of_reading_cannot_be_silenced() -> None:
    text = MATRIX + "rolls: []  # skillmatrix: ignore[unknown-field] it is a draft\n"
    wrong = findings(text)
    assert [f.rule.id for f in wrong] == ["unknown-field", "useless-ignore"]
    assert wrong[1].message == "“unknown-field” cannot be silenced: the file cannot be used with it"


def test_a_file_that_cannot_be_built_judges_no_comment() -> None:
    """Its rules had no say; whether a comment is useless nobody knows."""
    assert told(MATRIX + "rolls: []  # skillmatrix: ignore[share-sum] it is a draft\n") == ["18: unknown-field"]


def test_a_file_that_cannot_be_read_keeps_its_comments_to_itself() -> None:
    assert told("# skillmatrix: ignore[share-sum]\nformat: [\n") == ["2: bad-syntax"]


def test_json_has_no_comments() -> None:
    text = '{"format": "skillmatrix/1" # skillmatrix: ignore[share-sum]\n}'
    assert {f.rule.id for f in findings(text, "small.json")} == {"missing-field"}
    assert "ignore-without-reason" in {f.rule.id for f in findings(text, "small.yaml")}


def test_a_rule_that_needs_a_day_is_not_called_useless_without_one() -> None:
    text = with_id("id: small\nreviewed: 2020-01-01  # skillmatrix: ignore[stale-review] nothing has changed since\n")
    assert told(text, "small.yaml") == []


def test_the_findings_about_comments_are_not_silenced_by_comments() -> None:
    text = "# skillmatrix: ignore[ignore-without-reason] we never say why\n" + with_id(
        "id: small  # skillmatrix: ignore[file-name]\n"
    )
    assert told(text) == ["1: useless-ignore", "3: ignore-without-reason"]


def test_the_first_thousand_comments_count() -> None:
    text = MATRIX + "# skillmatrix: ignore[share-sum, text-cut] no reason\n" * 3000
    wrong = findings(text + "# skillmatrix: off\n", "small.yaml")
    assert len(wrong) == 1000
    assert {finding.rule.id for finding in wrong} == {"useless-ignore"}
