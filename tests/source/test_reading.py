"""Reading: what YAML text means here, what is refused, and where things stand."""

import json
import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.route import KEY, Route, write_route
from skillmatrix.source.document import Document, Span, read_document
from skillmatrix.source.edits import Edit, apply_edits
from skillmatrix.source.limits import MAX_DEPTH, MAX_VALUES


def read(text: str) -> Document:
    return read_document(text.encode(), "x.yaml")


def rules(text: str) -> list[str]:
    return [fault.rule for fault in read(text).faults]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("y", "y"),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("-7", -7),
        ("1:30", "1:30"),
        ("1_000", "1_000"),
        ("2026-11-22", "2026-11-22"),
        ("~", None),
        ("", None),
        ("Null", None),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("1.10", Decimal("1.10")),
        (".5", Decimal("0.5")),
        ("1e3", Decimal("1e3")),
        ("-.inf", Decimal("-Infinity")),
        ("'3'", "3"),
        ('"null"', "null"),
        ("tRue", "tRue"),
        ("-", [None]),
        ("+", "+"),
        ("10 %", "10 %"),
        ("-" + "9" * 18, -(10**18) + 1),
        ("2026-11-22 10:30:00 +01:00", "2026-11-22 10:30:00 +01:00"),
    ],
)
def test_a_scalar_means_what_yaml_1_2_says(written: str, meant: object) -> None:
    document = read(f"a: {written}\n" if written != "-" else "a:\n-\n")
    assert document.faults == ()
    assert document.data == {"a": meant}
    assert isinstance(document.data, dict)
    assert type(document.data["a"]) is type(meant)


def test_not_a_number_is_a_decimal() -> None:
    data = read("a: .nan").data
    assert isinstance(data, dict)
    assert data["a"].is_nan()


def test_a_decimal_keeps_the_digits_that_were_written() -> None:
    data = read("version: 1.10").data
    assert isinstance(data, dict)
    assert str(data["version"]) == "1.10"


def test_keys_are_text_and_a_quoted_number_is_the_same_key() -> None:
    assert read('3: a\n"4": b').data == {"3": "a", "4": "b"}
    assert rules('3: a\n"3": b') == ["duplicate-key"]


def test_the_first_of_two_equal_keys_is_kept_and_the_second_names_it() -> None:
    document = read("roles:\n  - sql: 1\n    sql: 2\n")
    assert document.data == {"roles": [{"sql": 1}]}
    (fault,) = document.faults
    assert fault.twin == ("roles", 0, "sql")
    assert document.span_of(fault.start, fault.end) == Span(3, 5, 3, 8)
    assert document.key_span(fault.twin) == Span(2, 5, 2, 8)


def test_everything_below_a_refused_key_is_skipped_and_the_rest_is_kept() -> None:
    document = read("a: 1\ntrue:\n  b: [1, {c: 2}]\n  a: 3\n  a: 4\nd: 5\n")
    assert document.data == {"a": 1, "d": 5}
    assert [fault.rule for fault in document.faults] == ["bad-key", "duplicate-key"]


def test_an_anchor_and_its_aliases_share_one_value() -> None:
    document = read("a: &x [1, 2]\nb: *x\nc: &y deep\nd: [*y, *y]\n")
    assert document.data == {"a": [1, 2], "b": [1, 2], "c": "deep", "d": ["deep", "deep"]}
    assert document.span(("b", 1)) == document.span(("a", 1)) == Span(1, 11, 1, 12)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty-file"),
        ("# only a comment", "empty-file"),
        ("a: !!str 1", "yaml-tag"),
        ("a: !point {x: 1}", "yaml-tag"),
        ("!x a: 1", "yaml-tag"),
        ("? {a: 1}\n: 2", "bad-key"),
        ("&k a: 1\n*k : 2", "bad-key"),
        ("null: 1", "bad-key"),
        ("a: *nobody", "bad-alias"),
        ("a: &a [*a]", "bad-alias"),
        ("<<: {a: 1}", "merge-key"),
        ("a: 1\n---\nb: 2", "several-documents"),
        ("%YAML 1.2\n---\na: 1", "directive"),
        ("%TAG ! tag:x,2000:\n---\na: 1", "directive"),
        ("a: 'x", "bad-syntax"),
        ("a: [1, 2", "bad-syntax"),
        ("a:\n\tb: 1", "bad-syntax"),
        ("a: @b", "bad-syntax"),
        ('a: "\\q"', "bad-syntax"),
        ("a: x\x07y", "bad-character"),
        ("a: x\u0085y", "bad-character"),
        ("a: x\u2029y", "bad-character"),
        (f"a: {'9' * 19}", "limit-exceeded"),
        (f"a: {'1' * 5000}.5", "limit-exceeded"),
        ("[" * 200_000, "limit-exceeded"),
        ("{a: " * 200_000, "limit-exceeded"),
        ("- " * 100 + "a", "limit-exceeded"),
    ],
)
def test_what_a_matrix_does_not_need_is_refused_with_a_reason(text: str, rule: str) -> None:
    document = read(text)
    assert [fault.rule for fault in document.faults] == [rule]
    assert document.faults[0].message


def test_a_quoted_merge_key_is_an_ordinary_key() -> None:
    assert read('"<<": 1').data == {"<<": 1}


def test_aliases_count_as_if_they_were_written_out() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    document = read("\n".join(lines))
    assert [fault.rule for fault in document.faults] == ["limit-exceeded"]
    assert f"{MAX_VALUES:,}" in document.faults[0].message
    assert (document.faults[0].start, document.faults[0].end) == (0, 0)


@pytest.mark.parametrize(
    ("value", "quoted"), [("1234567890123456789", '"1234567890123456789"'), ("&n 1234567890123456789", None)]
)
def test_a_number_that_is_too_long_can_be_quoted_unless_it_has_a_name(value: str, quoted: str | None) -> None:
    (fault,) = read(f"a: {value}").faults
    assert (fault.rule, fault.replacement) == ("limit-exceeded", quoted)


def test_an_alias_of_one_value_counts_as_one() -> None:
    assert rules(f"[&a x{', *a' * (MAX_VALUES - 2)}]") == []


def test_a_list_may_not_be_endless_either() -> None:
    assert rules(f"[{'x,' * (MAX_VALUES - 1)}]") == []
    assert rules(f"[{'x,' * MAX_VALUES}]") == ["limit-exceeded"]


def test_a_list_in_the_place_of_a_key_is_told_with_its_tag() -> None:
    assert rules("? !x [a]\n: 1") == ["yaml-tag", "bad-key"]


def test_nesting_to_the_limit_is_read() -> None:
    assert rules("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert rules("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == ["limit-exceeded"]


@pytest.mark.parametrize(
    ("data", "message", "column"),
    [
        (b"a: \xe4", "byte 0xe4 at offset 3 is not UTF-8", 4),
        (b"\xef\xbb\xbfa: \xff", "byte 0xff at offset 6 is not UTF-8", 4),
        ("a: ä".encode("utf-16"), "this file is UTF-16", 1),
        ("ä: ".encode() + b"\xc3", "byte 0xc3 at offset 4 is not UTF-8", 4),
        (b"a: \xed\xa0\x80", "byte 0xed at offset 3 is not UTF-8", 4),
    ],
)
def test_bytes_that_are_not_utf_8_are_named(data: bytes, message: str, column: int) -> None:
    document = read_document(data, "x.yaml")
    (fault,) = document.faults
    assert (fault.rule, fault.message) == ("bad-encoding", message)
    assert fault.end - fault.start == (0 if "UTF-16" in message else 1)
    assert document.span_of(fault.start, fault.end)[:2] == (1, column)


def test_a_binary_file_gives_a_few_findings_not_thousands() -> None:
    assert len(read_document(b"\x00\x01" * 100_000, "x").faults) == 20


def test_a_byte_order_mark_counts_as_nothing() -> None:
    document = read_document(b"\xef\xbb\xbfa: b\n", "x.yaml")
    assert document.data == {"a": "b"}
    assert document.span(("a",)) == Span(1, 4, 1, 5)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    document = read(end.join(["a: 1", "b:", "  - ä: x", "    c: [y, 😀 z]", ""]))
    assert document.span(("b", 0, "c", 1)) == Span(4, 12, 4, 15)
    assert document.line(3) == "  - ä: x"
    assert document.line(99) == ""


@pytest.mark.parametrize(
    ("route", "span"),
    [
        ((), Span(1, 1, 9, 10)),
        (("title",), Span(1, 8, 1, 12)),
        (("title", KEY), Span(1, 1, 1, 6)),
        (("text",), Span(2, 7, 4, 6)),
        (("empty",), Span(5, 1, 5, 6)),
        (("list", 1), Span(8, 5, 9, 10)),
        (("list", 1, "b"), Span(9, 8, 9, 10)),
        (("list", 1, "b", KEY), Span(9, 5, 9, 6)),
        (("list", 0, KEY), Span(7, 5, 7, 6)),
        (("list", 7), Span(7, 3, 9, 10)),
        (("nowhere", "at", "all"), Span(1, 1, 9, 10)),
    ],
)
def test_a_route_leads_to_its_place_or_as_near_as_it_gets(route: Route, span: Span) -> None:
    text = "title: Data\ntext: |\n  one\n  two\n\nempty:\nlist:\n  - 1\n  - a: 2\n    b: 30".replace("\n\n", "\n")
    document = read(text)
    assert document.span(route) == span


def test_an_offset_is_where_the_span_begins() -> None:
    document = read("a: 1\nb: 2")
    assert document.offset(("b",)) == 8


def test_a_number_in_a_route_finds_the_key_that_is_written_as_that_number() -> None:
    document = read('levels:\n  "1": a\n  2: b\n')
    assert document.span(("levels", 1)) == Span(2, 8, 2, 9)
    assert document.span(("levels", 2, KEY)) == Span(3, 3, 3, 4)


def test_places_are_found_up_to_where_reading_stopped() -> None:
    document = read("a: 1\nb: !x 2\nc: {d: *e}\nf: 1")
    assert document.span(("a",)) == Span(1, 4, 1, 5)
    assert read("a: 1\n? [x]\n: 2").span(("a",)) == Span(1, 4, 1, 5)
    assert read("a: 1\nb: " + "[" * 99).span(("a",)) == Span(1, 4, 1, 5)
    assert read("a: 1\nb: 'x").span(("a",)) == Span(1, 4, 1, 5)
    assert read("a: 1\n---\nb: 1").span(("a",)) == Span(1, 4, 1, 5)


def test_the_text_of_a_value_and_whether_a_comma_would_end_it_are_known() -> None:
    document = read("a: {b: one, c: 1.10}\nd: two, three\n")
    assert document.source(("a", "c")) == "1.10"
    assert document.is_in_braces(("a", "b"))
    assert not document.is_in_braces(("d",))


def test_plain_texts_are_those_without_quotes() -> None:
    text = "a: plain\nb: 'quoted'\nc: |\n  block\nd: [in list, \"x\"]\ne:\nf: *g\n"
    document = read(text.replace("f: *g\n", ""))
    assert [(write_route(route), document.text[:end].splitlines()[-1]) for route, end in document.plain_texts()] == [
        ("a", "a: plain"),
        ("d[0]", "d: [in list"),
    ]


def test_a_route_is_written_the_way_people_write_it() -> None:
    assert write_route(("categories", 0, "skills", 2, "name")) == "categories[0].skills[2].name"
    assert write_route(("roles", 1, "requires", "sql", KEY)) == "roles[1].requires.sql"


def test_a_huge_nesting_does_not_crash_the_interpreter() -> None:
    code = (
        "from skillmatrix.source.document import read_document as r;"
        "d = [r(t, 'x') for t in (b'['*200000, b'{a: '*200000, b'- '*100000, b'? '*100000)];"
        "print([[f.rule for f in x.faults] + [x.span(('a',))[0]] for x in d])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("limit-exceeded") + run.stdout.count("bad-key") == 4


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document(data: bytes) -> None:
    document = read_document(data, "x")
    assert document.data is not None or document.faults or document.text.strip() or not data.strip()
    for fault in document.faults:
        span = document.span_of(fault.start, fault.end)
        assert 1 <= span.line <= document.text.count("\n") + document.text.count("\r") + 1


YAMLISH = st.text(alphabet="ab:-[]{}#&*!|>'\"%@, \n\t01~?<.é😀", max_size=60)


@given(YAMLISH)
def test_any_text_that_looks_like_yaml_gives_a_document_with_places(text: str) -> None:
    document = read(text)
    for fault in document.faults:
        document.line(document.span_of(fault.start, fault.end).line)
    for route, end in document.plain_texts():
        assert document.span(route).line >= 1
        assert end <= len(document.text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(min_size=1, max_size=5), VALUES, max_size=4))
def test_json_is_read_as_yaml_with_the_same_data(data: dict[str, object]) -> None:
    document = read_document(json.dumps(data, ensure_ascii=False).encode(), "x.json")
    if document.faults:
        assert {fault.rule for fault in document.faults} <= {"bad-character"}
    else:
        assert document.data == data


def test_edits_are_made_from_front_to_back_and_the_second_of_two_that_overlap_is_left_out() -> None:
    edits = [Edit(4, 5, "E"), Edit(0, 2, "X"), Edit(1, 3, "never"), Edit(2, 2, "+"), Edit(0, 2, "X")]
    assert apply_edits("abcdef", edits) == "X+cdEf"
    assert apply_edits("abc", []) == "abc"
