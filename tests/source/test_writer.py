"""Plain data as YAML: readable, left alone by `fmt`, and read back as the same data."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from skillmatrix.source.document import read_document
from skillmatrix.source.layout import laid_out
from skillmatrix.source.matching import same
from skillmatrix.source.writer import write_yaml

NASTY = (
    "no", "y", "Off", "null", "~", "true", "1", "-1", "010", "0x1f", "1:30", "1.10", "1e5", ".inf", "+1", "- x", "-", "?", "? x", ":", "a: b",
    "a:", "#a", "a #b", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "[", "{a: 1}", "a, b", "what?", "}", "'", '"', "\\", "<<", "=", "---",
    "...", " ", " a", "a ", "\t", "a\tb", "a\nb", "a\nb\n", "a\n\n  b\n# c\n", "a\n", "\n", "\na", "a\n ", "a \nb", "a\n\n", "\r\n", "a\r\nb",
    "\x00", "\x1b[2J", "a\n\x7f", "\u0085", "\u2028", "a\n\u202e", "\ufeff", "👍🏽", "grün", "Straße: ß", "„Köln“ – schön", "x" * 200,
    "wort " * 60, "---\n...", "\u2028" * 200, "",
)  # fmt: skip
TEXTS = st.sampled_from(NASTY) | st.text(max_size=30) | st.text("ab \n#:-", max_size=12)
SINGLES = st.one_of(
    TEXTS,
    st.integers(-(10**18) + 1, 10**18 - 1),
    st.booleans(),
    st.none(),
    st.decimals(-1000, 1000, places=3),
    st.sampled_from([Decimal(5), Decimal("Infinity"), Decimal("-Infinity"), Decimal("1E+3")]),
)
KEYS = st.sampled_from(["id", "de", "en", "roles", "categories", "skills", "0", "-3", "007", "no"]) | TEXTS
VALUES = st.recursive(
    SINGLES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)
FILES = st.dictionaries(KEYS, VALUES, max_size=5)


def read_back(text: str) -> object:
    document = read_document(text.encode(), "")
    assert not document.faults, (document.faults, text)
    return document.data


@settings(deadline=None, max_examples=400)
@given(FILES, st.sampled_from([0, 30, 100]))
@example({"a": [[["x"], []], {}]}, 0)
@example({"\u2028" * 200: {"\u2028" * 200: [1]}}, 100)
def test_what_is_written_is_read_back_as_the_same_data_and_left_alone_by_fmt(
    data: dict[str, Any], flow_width: int
) -> None:
    text = write_yaml(data, flow_width=flow_width)

    assert same(read_back(text), data)
    assert laid_out(text) == text
    assert not set(text) & set("\x00\x1b\x85\u2028\u2029\u202e\u2066\ufeff\r")


@pytest.mark.parametrize("text", NASTY)
def test_every_nasty_text_comes_back_wherever_it_stands(text: str) -> None:
    data = {"a": text, "b": [text, [text]], "c": {text: {"d": text}}, "e": [{"f": text, "g": {"h": [text]}}]}

    assert same(read_back(write_yaml(data)), data)


def test_a_matrix_is_written_as_people_write_it() -> None:
    data = {
        "format": "skillmatrix/1",
        "version": "1.10",
        "title": {"de": "Größe zählt", "en": "Size, counted"},
        "reviewed": "2026-11-22",
        "note": "The first line.\n\nAnother: with a colon.\n",
        "scale": {"0": {"name": {"de": "keine", "en": "none"}}, "1": {"name": "some"}},
        "categories": [
            {
                "id": "social",
                "optional": False,
                "skills": [
                    {"id": "empathy", "name": "Empathy", "levels": {"1": "I listen. " * 12}},
                    {"id": "no", "name": "1:30", "refs": {"ecf": ["E.4", "010"]}},
                ],
            }
        ],
        "roles": [
            {"id": "a", "requires": {"empathy": {"level": 4, "weight": Decimal("1.50")}, "no": 3}},
            {"id": "b", "tasks": [], "text": "one\ntwo"},
        ],
        "renames": {"old": None},
    }

    assert write_yaml(data) == (
        """\
format: skillmatrix/1
version: "1.10"
title: {de: Größe zählt, en: "Size, counted"}
reviewed: 2026-11-22
note: |
  The first line.

  Another: with a colon.
scale:
  0:
    name: {de: keine, en: none}
  1: {name: some}
categories:
  - id: social
    optional: false
    skills:
      - id: empathy
        name: Empathy
        levels:
          1: "I listen. I listen. I listen. I listen. I listen. I listen. I listen. I listen. I listen. I listen. I listen. I listen. "

      - id: "no"
        name: "1:30"
        refs:
          ecf: [E.4, "010"]
roles:
  - id: a
    requires:
      empathy: {level: 4, weight: 1.50}
      "no": 3

  - id: b
    tasks: []
    text: |-
      one
      two
renames: {old: null}
"""
    )


def test_a_file_that_says_nothing_is_an_empty_mapping() -> None:
    assert write_yaml({}) == "{}\n"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("\ud800", "half of a character"),
        ("a\n\udfff", "half of a character"),
        (10**18, "at most 18 digits"),
        (Decimal("0.1234567890123456789"), "at most 18 digits"),
    ],
)
def test_what_no_file_can_hold_is_refused(value: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        write_yaml({"a": value})


def test_other_kinds_of_values_are_refused() -> None:
    with pytest.raises(TypeError, match="no set"):
        write_yaml({"a": {1}})


def test_what_is_no_number_is_written_as_yaml_has_it() -> None:
    assert write_yaml({"a": Decimal("NaN"), "b": Decimal("-Infinity"), "c": Decimal("Infinity")}) == (
        "a: .nan\nb: -.inf\nc: .inf\n"
    )
