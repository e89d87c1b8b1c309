"""Broken syntax is shown where somebody went wrong, with the cure that helps, not where the parser gave up."""

import pytest

from skillmatrix.source.document import read_document

CLOSED = "this bracket is opened and never closed"
QUOTE = "this quote is opened and never closed"
BEHIND = "text stands behind the closing quote"
APOSTROPHE = "an apostrophe ends a text between single quotes"
DOUBLE = "a double quote ends a text between double quotes"
BLANK = "a no-break space (U+00A0) stands where YAML needs a blank"
SIGN = " begins a text on the lines below, and something stands behind it on its own line"


@pytest.mark.parametrize(
    ("text", "place", "message", "cure"),
    [
        # A bracket that is never closed: before the next key, the next item, the end of the file, or by the other kind
        ("a: [x, y\nb: 1\n", "1:4", CLOSED, "close it with ]"),
        ("a: {x: y, z: w\nb: 1\n", "1:4", CLOSED, "close it with }"),
        ("a: [x, y\r\nb: 1\r\n", "1:4", CLOSED, "close it with ]"),
        ("s:\n  - {id: a, name: b\n  - {id: c}\n", "2:5", CLOSED, "close it with }"),
        ("a: [x,\n  y\nb: 1\n", "1:4", CLOSED, "close it with ]"),
        ("a: [\n", "1:4", CLOSED, "close it with ]"),
        ("a: &x [y,\nb: 1\n", "1:7", CLOSED, "close it with ]"),
        ("a: [x: y\nb: 1\n", "1:4", CLOSED, "close it with ]"),
        ("a: [x, y", "1:4", CLOSED, "close it with ]"),
        ("a: [x, y}\nb: 1\n", "1:4", CLOSED, "close it with ] before the }"),
        ("a: {x: [y, z}\nb: 1\n", "1:8", CLOSED, "close it with ] before the }"),
        # A comma that is missing is something else
        ("a: {x: y z: w}\n", "1:11", "a comma or } is missing", "put text with commas, colons or brackets in quotes"),
        (
            "a: [x,\n  y z: w q: 3]\n",
            "2:11",
            "a comma or ] is missing",
            "put text with commas, colons or brackets in quotes",
        ),
        # Quotes
        (
            "a: 'Team's lead'\n",
            "1:9",
            APOSTROPHE,
            "write it twice (''), or put double quotes around the text: \"Team's lead\"",
        ),
        (
            "- 'it's so'\n- b\n",
            "1:6",
            APOSTROPHE,
            "write it twice (''), or put double quotes around the text: \"it's so\"",
        ),
        ("a: ['Team's lead', b]\n", "1:10", APOSTROPHE, "write it twice (''), or put double quotes around the text"),
        ('a: "say "hi" now"\n', "1:9", DOUBLE, r"write \" inside the text, or put single quotes around it"),
        ('a: "Team" lead\nb: 1\n', "1:11", BEHIND, "put all of the text between quotes: '\"Team\" lead'"),
        ("a: 'Team', lead\n", "1:10", BEHIND, "put all of the text between quotes"),
        ('a: "Team\nb: [x]\nc: "d"\n', "1:4", QUOTE, 'close it with "'),
        ("'a': 'b\n'c': d\n", "1:6", QUOTE, "close it with '"),
        ("a: {x: 'b}\nb: 'c'\n", "1:8", QUOTE, "close it with '"),
        ('a: "Team\nb: c\n', "1:4", QUOTE, "close it at the end of its text"),
        # A no-break space, on its own line
        ("id: x\ntitle:\u00a0Team\nb: 1\n", "2:7", BLANK, "put an ordinary blank in its place"),
        ("id: x\ntitle:\u00a0Team", "2:7", BLANK, "put an ordinary blank in its place"),
        ("s:\n  name:\u00a0Team\n  b: 1\n", "2:8", BLANK, "put an ordinary blank in its place"),
        ("s:\n  - id:\u00a0a\n    b: 1\n", "2:8", BLANK, "put an ordinary blank in its place"),
        ("s:\n  -\u00a0id: a\n    b: 1\n", "2:4", BLANK, "put an ordinary blank in its place"),
        ("s:\n  id: a\n\u00a0 b: 1\n  c: 1\n", "3:1", BLANK, "put an ordinary blank in its place"),
        ("a:\u202fb\nc: d\n", "1:3", BLANK.replace("00A0", "202F"), "put an ordinary blank in its place"),
        # Far from it, a no-break space is none of its business
        (
            "a: b:\u00a0c\n\n\n\n\n\nd: e: f\n",
            "7:5",
            "a colon followed by a blank begins a value here, where none can stand",
            "put text that contains “: ” in quotes, and check the indentation",
        ),
        # Signs that begin a text
        ("a: > Team\nb: 1\n", "1:4", f">{SIGN}", "put the value in quotes, or its text on the next line, indented"),
        ("a: |Team\nb: 1\n", "1:4", f"|{SIGN}", "put the value in quotes, or its text on the next line, indented"),
        ("a: >= 5\nb: 1\n", "1:4", f">{SIGN}", "put the value in quotes, or its text on the next line, indented"),
        ('a: "b"\n\tc: d\n', "2:1", "a tab cannot indent YAML", "indent with blanks"),
        ("a: b\n\tc: d\n", "2:1", "a tab cannot indent YAML", "indent with blanks"),
    ],
)
def test_a_slip_is_shown_where_it_was_made(text: str, place: str, message: str, cure: str) -> None:
    document = read_document(text.encode(), "x.yaml")
    (fault,) = document.faults
    span = document.span_of(fault.start, fault.end)
    assert (f"{span.line}:{span.column}", fault.message, fault.help) == (place, message, cure)
    assert fault.rule == "bad-syntax"


@pytest.mark.parametrize(
    "text", ["a: b\n\ufeffc: d\n", "a: b\nc: d\ufeff\n", "\ufeffa: b\n\ufeffc: d\n", 'a: "\ufeff"\n']
)
def test_a_byte_order_mark_in_the_middle_is_named(text: str) -> None:
    document = read_document(text.encode(), "x.yaml")
    (fault,) = document.faults
    assert fault.rule == "bad-character"
    assert fault.message == "a byte order mark (U+FEFF) stands in the middle of the file"
    assert fault.help.startswith("delete it; ")
    assert document.text[fault.start : fault.end] == "\ufeff"


def test_an_alias_is_known_by_the_way_to_its_value() -> None:
    document = read_document(b"a: &x {b: [1, *y]}\nc: *x\nd: [*x, 2]\n", "x.yaml")
    assert document.alias_span(("a", "b")) is None
    assert document.alias_span(("c",)) == (2, 4, 2, 6)
    assert document.alias_span(("c", "b", 0)) == (2, 4, 2, 6)
    assert document.alias_span(("d", 0)) == (3, 5, 3, 7)
    assert document.alias_span(("d", 1)) is None
