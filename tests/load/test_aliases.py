"""A value that does not fit is told where it is used: what is anchored may fit where it was written."""

from skillmatrix.load.build import build
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import KINDS

MATRIX = """\
format: skillmatrix/1
id: team
version: &version "1"
title: Team
languages: *version
scale: {0: &none {name: none}, 1: {name: basic}}
categories:
  - id: data
    name: *none
    skills:
      - {id: sql, name: SQL, levels: &levels {1: I read., 2: [[I write.]]}}
      - {id: git, name: Git, levels: *levels}
"""


def told(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Line, column and message of each finding, and the related places."""
    return [
        (
            f"{each.location.span.line}:{each.location.span.column}",
            each.message,
            tuple(f"{place.span.line}:{place.span.column} {why}" for place, why in each.related),
        )
        for each in build(document_of(text.encode(), "x.yaml"), KINDS["matrix"]).findings
    ]


def test_an_alias_of_the_wrong_kind_is_told_where_it_is_used_with_the_anchor_beside_it() -> None:
    assert ("5:12", "a list is expected, not text", ("3:10 anchored here",)) in told(MATRIX)


def test_the_quoted_line_is_that_of_the_alias() -> None:
    found = build(document_of(MATRIX.encode(), "x.yaml"), KINDS["matrix"]).findings
    assert "languages: *version" in [each.line_text for each in found]


def test_a_value_inside_an_alias_is_told_at_the_alias() -> None:
    text = MATRIX.replace("languages: *version", "languages: [en]").replace("[[I write.]]", "I write.")
    assert told(text) == [("9:11", "“name” is not a language", ("6:19 anchored here",))]


def test_what_is_wrong_at_the_anchor_itself_is_told_there_and_once() -> None:
    found = [each for each in told(MATRIX) if each[0].startswith(("11:", "12:"))]
    assert found == [("11:63", "text is expected, not a list", ())]
