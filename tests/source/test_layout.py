"""The canonical layout: what moves, what stays, and that nothing is lost on the way."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml.cyaml import CParser

from skillmatrix.source.document import read_document
from skillmatrix.source.layout import laid_out
from skillmatrix.source.meaning import same_meaning

from .yaml_texts import yaml_text

ROOT = Path(__file__).parents[2]
CORPUS = sorted((ROOT / "tests" / "corpus").rglob("*.yaml"))
OURS = [*sorted((ROOT / "matrices").rglob("*.yaml")), *sorted((ROOT / "templates" / "start").glob("*.yaml"))]

LAYOUTS = {
    "blocks are indented by two": (
        "title:\n    de: Ich\n    en: I\nscale:\n      0:\n       name: none\n",
        "title:\n  de: Ich\n  en: I\nscale:\n  0:\n    name: none\n",
    ),
    "dashes stand two behind their key": (
        "tasks:\n- a\n- b\nmore:\n-   id: x\n    name: y\n",
        "tasks:\n  - a\n  - b\nmore:\n  - id: x\n    name: y\n",
    ),
    "lists in lists": ("a:\n-   -   x\n    -   y\n-\n    - z\n", "a:\n  - - x\n    - y\n  -\n    - z\n"),
    "a list at the top": ("-   a: 1\n    b: 2\n-   c\n", "- a: 1\n  b: 2\n- c\n"),
    "everything indented": ("  a: 1\n  b:\n  - c\n", "a: 1\nb:\n  - c\n"),
    "values on lines of their own": ("a:\n      text\nb:\n - \n      'quoted'\n", 'a:\n  text\nb:\n  -\n    "quoted"\n'),
    "values are aligned as before": ("a:   1\nbcd: 2\n", "a:   1\nbcd: 2\n"),
    "keys with a question mark": ("?   a\n:   b\n?\n    c\n:\n    - d\n", "? a\n: b\n?\n  c\n:\n  - d\n"),
    "a list right below its question mark": ("? a\n:\n- b\n? c\n: -   d: e\n      f: g\n", "? a\n:\n  - b\n? c\n: - d: e\n    f: g\n"),
    "anchors": ("a: &x\n    b: 1\nc:\n    &y\n    d: *x\ne:\n    *x\n", "a: &x\n  b: 1\nc:\n  &y\n  d: *x\ne:\n  *x\n"),
    "lines end as the first one does": ("a: 1\r\nb: 2\rc: 3\n", "a: 1\r\nb: 2\r\nc: 3\r\n"),
    "a line end of old times is none": ("a: 1\rb: 2\r\nc: 3\n", "a: 1\nb: 2\nc: 3\n"),
    "one blank before a comment": ("a: 1    # b\n# c\nd: [1,\t# e\n  2]\nf: |   # g\n  h   # i\n", "a: 1 # b\n# c\nd: [1, # e\n  2]\nf: | # g\n  h   # i\n"),
    "a line end at the end": ("a: 1", "a: 1\n"),
    "a byte order mark is kept": ("\ufeffa:\n - 1", "\ufeffa:\n  - 1\n"),
    "trailing blanks": ("a: 1  \nb:\t\n  c: 2 \t \n   \n", "a: 1\nb:\n  c: 2\n"),
    "no more than one blank line, none at the ends": ("\n\na: 1\n\n\n\nb: 2\n\n", "a: 1\n\nb: 2\n"),
    "start and end of a document": ("---   # c\na:\n    b: 1\n...\n\n\n# d\n", "--- # c\na:\n  b: 1\n...\n\n# d\n"),
    "nothing": ("", ""),
    "texts over several lines": (
        "a:\n    b: one\n       two\n\n       three   \n    c: 'x  \n\n\n  y'\n",
        'a:\n  b: one\n     two\n\n     three\n  c: "x\n\n\n  y"\n',
    ),
    "a text never slips below its key": ("a:\n        b: one\n         two\n", "a:\n  b: one\n   two\n"),
    "an escaped blank at the end of a line is text": ('a: "x\\ \n   y\\\\ \n  z \\\n  !"\n', 'a: "x\\ \n   y\\\\\n  z \\\n  !"\n'),
    "a backslash outside of double quotes is nothing special": ("a: x\\ \nb: 'y\\ \n  z'\n", "a: x\\\nb: 'y\\\n  z'\n"),
    "braces over several lines move as they are": (
        "a:\n    b: {c: 1,\n        d: [2,   # two\n\n\n      3],\n    }\n",
        "a:\n  b: {c: 1,\n      d: [2, # two\n\n    3],\n  }\n",
    ),
    "braces behind a dash": ("-    {a: 1,\n      b: 2}\n", "- {a: 1,\n   b: 2}\n"),
    "braces never slip below their key": ("a:\n-        {b: 1,\n c: 2}\n", "a:\n  - {b: 1,\n   c: 2}\n"),
    "blank lines in quotes in braces are text": ("a: {b: 'x\n\n\n  y'}\n", 'a: {b: "x\n\n\n  y"}\n'),
    "block texts": (
        "a:\n    b: |\n        one\n          two  \n\n\n        three\n\n\n    c: >-\n     four\n",
        "a:\n  b: |\n    one\n      two  \n\n\n    three\n\n  c: >-\n    four\n",
    ),
    "block texts that say how far they are indented": (
        "a:\n    b: |2-\n        one\n      two\n    c: >+1\n      three\n     four\n\n\n",
        "a:\n  b: |2-\n      one\n    two\n  c: >+1\n    three\n   four\n\n\n",
    ),
    "a block text alone": ("--- |\n   text\n", "--- |\n  text\n"),
    "a block text alone that says how far it is indented": ("--- |1\n  text\n", "--- |1\n  text\n"),
    "lines of blanks are text if they are longer than the indentation": ("a: |\n    x\n      \n    \n", "a: |\n  x\n    \n"),
    "empty block texts": ("a: |\n      \n   \nb: |+\n\n\nc: >\n# d\n", "a: |\n\nb: |+\n\n\nc: >\n# d\n"),
    "comments move with what they stand at": (
        "# top\na:   # behind a\n    # on b\n    b: 1   # behind b\n      # in b\n    # below b\n  # between\n# on c\nc: 2\n  # in c\n# end\n",
        "# top\na: # behind a\n  # on b\n  b: 1 # behind b\n    # in b\n  # below b\n  # between\n# on c\nc: 2\n  # in c\n# end\n",
    ),
    "comments on items": ("a:\n# on b\n- b\n # in b\n# on c\n-   # behind the dash\n    c: 1\n# on d\nd: 2\n", "a:\n  # on b\n  - b\n   # in b\n  # on c\n  - # behind the dash\n    c: 1\n# on d\nd: 2\n"),
    "a comment between two columns never passes the inner one": (
        "a:\n    b:\n     c: 1\n    d: 2\n   # x\ne:\n - f: 1\n",
        "a:\n  b:\n    c: 1\n  d: 2\n  # x\ne:\n  - f: 1\n",
    ),
    "a comment never passes the value below it": ("-\n a:\n    # x\n       [b]\n", "-\n  a:\n    # x\n    [b]\n"),
    "comments left of everything": ("   # three\n # one\n  a: 1\n  b:\n # c\n        c: 1\n", "# three\n# one\na: 1\nb:\n# c\n  c: 1\n"),
    "a comment never becomes part of the block text above": (
        "a:\n      - b: |\n             text\n         # comment\n             # more\nc: >\n     text\n  # last\n",
        "a:\n  - b: |\n      text\n     # comment\n         # more\nc: >\n  text\n# last\n",
    ),
    "further comments below a block text": (
        "- a: |\n    text\n  # one\n      # two\n  b: 1\n",
        "- a: |\n    text\n  # one\n      # two\n  b: 1\n",
    ),
    "a comment below a block text alone": ("--- |\n    text\n  # comment\n", "--- |\n  text\n# comment\n"),
    "only comments": ("  # a\n\n\n# b\n", "# a\n\n# b\n"),
}  # fmt: skip

APART = {
    "skills and roles stand apart": (
        "categories:\n- skills:\n  - id: a\n  - id: b\n- skills:\n  - {id: c}\n  - {id: d}\nroles:\n- id: e\n- id: f\n",
        "categories:\n  - skills:\n      - id: a\n\n      - id: b\n  - skills:\n      - {id: c}\n\n      - {id: d}\nroles:\n  - id: e\n\n  - id: f\n",
    ),
    "skills in categories inside categories, too": (
        "categories:\n- categories:\n  - categories:\n    - skills:\n      - id: a\n      - id: b\n",
        "categories:\n  - categories:\n      - categories:\n          - skills:\n              - id: a\n\n              - id: b\n",
    ),
    "by one line": ("roles:\n\n\n  - id: a\n\n\n  - id: b\n", "roles:\n\n  - id: a\n\n  - id: b\n"),
    "with their comments": (
        "roles:\n  - id: a\n    # in a\n  # on b\n  # and b\n  - id: b\n\n  # on c\n\n  # and c\n  - id: c\n",
        "roles:\n  - id: a\n    # in a\n\n  # on b\n  # and b\n  - id: b\n\n  # on c\n\n  # and c\n  - id: c\n",
    ),
    "behind texts": (
        "roles:\n  - a: |\n      x\n  - a: 'y\n      z'\n  - a\n",
        'roles:\n  - a: |\n      x\n\n  - a: "y\n      z"\n\n  - a\n',
    ),
    "not where the line would be part of a text": (
        "roles:\n  - |+\n    a\n  - >+\n    b\n\n\n  - |+\n  # on c\n  - c\n",
        "roles:\n  - |+\n    a\n  - >+\n    b\n\n\n  - |+\n  # on c\n  - c\n",
    ),
    "other lists do not": (
        "roles:\n  - tasks:\n      - id: a\n      - id: b\n    skills:\n      - c\n      - d\nskills:\n  - e\n  - f\nx:\n  roles:\n    - g\n    - h\n",
        "roles:\n  - tasks:\n      - id: a\n      - id: b\n    skills:\n      - c\n      - d\nskills:\n  - e\n  - f\nx:\n  roles:\n    - g\n    - h\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), LAYOUTS.values(), ids=LAYOUTS)
def test_a_text_is_laid_out(before: str, after: str) -> None:
    assert laid_out(before) == after
    assert laid_out(after) == after
    assert same_meaning(before, after)


@pytest.mark.parametrize(("before", "after"), APART.values(), ids=APART)
def test_skills_and_roles_stand_apart(before: str, after: str) -> None:
    assert laid_out(before) == after
    assert laid_out(after) == after
    assert same_meaning(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nb: 2\n", "b: 2\na: 1\n"),
        ("a: 1\n", "a: 01\n"),
        ("a: 1\n", "a: '1'\n"),
        ("a: {b: 1}\n", "a:\n  b: 1\n"),
        ("a: b\n", "a: &x b\n"),
        ("a: |\n  b\n", "a: |\n  b"),
        ("a: 1 # c\n", "a: 1\n"),
        ("a: 1 # c\nb: 2\n", "a: 1\nb: 2 # c\n"),
        ("a: 1 # c\n", "a: 1 # C\n"),
        ("a: {b: 1}\n", "a: {b: 1\n"),
        ("a: 1\nb: 2\n", "a: 1\nb: 2\na: 3\n"),
        ("a: [\n", "a: [\n"),
    ],
)
def test_a_change_of_more_than_layout_is_seen(before: str, after: str) -> None:
    assert not same_meaning(before, after)


def test_layout_is_no_meaning() -> None:
    assert same_meaning("\ufeffa:\r\n    - .nan   # c  \r\n", "a:\n  - .nan # c")


def test_a_block_text_that_ends_with_the_file_would_gain_a_line_end_which_is_seen() -> None:
    for indicator, is_same in (("|", False), (">+", False), ("|-", True)):
        text = f"a: {indicator}\n  b"
        assert laid_out(text) == f"{text}\n"
        assert same_meaning(text, laid_out(text)) is is_same


# What prettier 3, which yaml-language-server formats with, writes with the settings in docs/editors.md, and leaves alone.
PRETTIER = """\
# yaml-language-server: $schema=schema/matrix.schema.json
format: skillmatrix/1
id: data-team # the file's name
title: {de: "Datenteam", en: "Data team"}
languages: [de, en]
scale:
  0: {name: none}

  1: {name: basic} # two
categories:
  - id: data
    name: >-
      Data
        work
    skills:
      - {id: sql, name: SQL, levels: {1: I read queries.}}

      # the next one
      - id: git
        name: |
          Git
        levels:
          1: I commit and
            push.
"""


def test_what_an_editor_lays_out_stays_as_it_is() -> None:
    assert laid_out(PRETTIER) == PRETTIER


def test_a_checkout_of_windows_stays_as_it_is() -> None:
    assert laid_out(PRETTIER.replace("\n", "\r\n")) == PRETTIER.replace("\n", "\r\n")


@pytest.mark.parametrize("path", OURS, ids=[path.name for path in OURS])
def test_what_we_ship_is_laid_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert laid_out(text) == text


@pytest.mark.parametrize("path", CORPUS, ids=[f"{path.parent.name}/{path.name}" for path in CORPUS])
def test_every_file_of_the_corpus_that_can_be_read_keeps_what_it_says(path: Path) -> None:
    document = read_document(path.read_bytes(), path.name)
    if document.data is not None:
        check(document.text)


@settings(deadline=None, max_examples=300)
@given(st.builds(yaml_text, st.integers(1, 5), st.integers(0, 2**32)))
def test_whatever_the_layout_was_it_becomes_canonical_and_nothing_is_lost(text: str) -> None:
    assert read_document(text.encode(), "x").data is not None
    check(text)


def check(text: str) -> None:
    """The properties of the layout, each seen without the code that lays out."""
    after = laid_out(text)
    assert read_document(after.encode(), "x").data == read_document(text.encode(), "x").data
    assert re.findall(r"#c\d+", after) == re.findall(r"#c\d+", text)
    assert same_meaning(text, after)
    assert laid_out(after) == after
    check_lines(after.removeprefix("\ufeff"))
    check_columns(after.removeprefix("\ufeff"))


def check_lines(text: str) -> None:
    """One kind of line ends, one at the end, no trailing blanks and no two blank lines, except in texts."""
    end = "\r\n" if "\r" in text else "\n"
    assert re.sub("\r\n|\r|\n", end, text) == text
    text = text.replace("\r\n", "\n")
    assert text.endswith("\n")
    texts = [event for event in events(text) if isinstance(event, yaml.ScalarEvent)]
    inside = {number for event in texts for number in lines_of(event)}
    exempt = {number for event in texts if event.style in {"|", ">", '"'} for number in lines_of(event)}
    exempt |= {event.start_mark.line for event in texts if event.style == '"'}
    lines = text.split("\n")[:-1]
    for number, line in enumerate(lines):
        assert number in exempt or line == line.rstrip()
        assert number in inside or line or (number and lines[number - 1])


def lines_of(event: Any) -> range:
    """The lines of a scalar without its first."""
    return range(event.start_mark.line + 1, event.end_mark.line + (event.end_mark.column > 0))


def check_columns(text: str) -> None:
    """Every block stands two columns right of the block around it."""
    depth = 0
    for event in events(text):
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)) and not event.flow_style:
            # The place of a block with an anchor or a tag is that of the anchor.
            assert event.start_mark.column == 2 * depth or event.anchor or event.tag
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= not event_is_flow(event, text)


def event_is_flow(event: Any, text: str) -> bool:
    return text[event.start_mark.index : event.end_mark.index] in {"}", "]"}


def events(text: str) -> Iterator[Any]:
    parser = CParser(text)
    while (event := parser.get_event()) is not None:
        yield event


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("'plain'", '"plain"'),
        (r'"\"said\""', "'\"said\"'"),
        (r'''"it's \"both\""''', """'it''s "both"'"""),
        ("'it''s'", '''"it's"'''),
        ("""'a "word"'""", """'a "word"'"""),
        (r'"tab\t \"x\""', r'"tab\t \"x\""'),
        (r"'back\slash'", r"'back\slash'"),
        (r'"back\\slash"', r'"back\\slash"'),
        ("plain", "plain"),
        ("it's", "it's"),
    ],
)
def test_quotes_are_double_unless_there_are_such_in_the_text_and_escapes_stay(written: str, usual: str) -> None:
    assert laid_out(f"a: {written}\n") == f"a: {usual}\n"
