"""What is written is what is read, and people can read it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from skillmatrix.model.answers import Answers, Evidence, MatrixRef, Order, RatingFields
from skillmatrix.source.document import read_document
from skillmatrix.store.contents import answers_json, answers_text

NASTY = (
    "no", "y", "Off", "null", "~", "true", "1", "010", "0x1f", "0o7", "1:30", "1.10", "1e5", "12e03", ".5", ".inf", ".nan", "+1",
    "- x", "-", "?", "? x", ":", "a: b", "a:", "a :b", "#a", "a #b", "a#b", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "[", "{a: 1}",
    "'", '"', "\\", "\\n", "<<", "=", "---", "...", " ", " a", "a ", "a  b", "\t", "a\tb", "a\nb", "\n", "\r", "\r\n", "\x00", "\x1b[2J",
    "\x7f", "\u0085", "\u00a0", "\u2028", "\u2029", "\u202e", "\ufeff", "\ufffe", "\U0001fffe", "👍🏽", "grün", "Straße", "日本語", "e\u0301", "²",
    "2026-11-22", "https://example.org/a?b=c#d", "x" * 200, "\u2028" * 200, "\x00" * 200, "unknown",
)  # fmt: skip

TEXTS = st.sampled_from(NASTY) | st.text(min_size=1, max_size=40)
NAMES = TEXTS.map(lambda text: text[:200])
IDS = st.sampled_from(["null", "true", "0x1f", "1e5", "123", "no", "a-b"]) | st.from_regex(
    r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True
)
EVIDENCE = st.builds(Evidence, url=TEXTS, file=st.none() | TEXTS, text=st.none() | TEXTS, grade=st.integers(0, 3))
ANSWERED = st.one_of(
    st.fixed_dictionaries({"level": st.integers(0, 99)}),
    st.fixed_dictionaries({"not_applicable": TEXTS}),
    st.just({"unknown": True}),
)
DETAILS = st.fixed_dictionaries(
    {},
    optional={
        "confidence": st.sampled_from(["low", "medium", "high"]),
        "note": TEXTS,
        "evidence": st.lists(EVIDENCE, max_size=3).map(tuple),
        "interest": st.integers(0, 5),
    },
)
RATINGS = st.tuples(ANSWERED, DETAILS).map(lambda parts: RatingFields(**parts[0], **parts[1]))
ANSWERS = st.builds(
    Answers,
    format=st.just("skillmatrix-answers/1"),
    matrix=st.builds(MatrixRef, id=IDS, version=TEXTS),
    person=NAMES,
    rater=st.sampled_from(["self", "manager", "peer"]),
    role=st.none() | IDS,
    language=st.none() | st.sampled_from(["de", "no", "en-GB"]),
    date=st.dates(),
    purpose=NAMES,
    order=st.none() | st.builds(Order, seed=st.integers(0, 10**18 - 1)),
    ratings=st.dictionaries(NAMES, RATINGS, max_size=4),
    wording=st.dictionaries(NAMES, TEXTS, max_size=4),
)


def answers(**fields: Any) -> Answers:
    header = {"format": "skillmatrix-answers/1", "matrix": {"id": "m", "version": "1.0"}, "person": "p7"}
    return Answers.model_validate({**header, "date": date(2026, 11, 22), **fields})


def read_back(text: str) -> Answers:
    document = read_document(text.encode(), "answers.yaml")
    assert not document.faults, document.faults
    return Answers.model_validate(document.data)


@settings(deadline=None, max_examples=300)
@given(ANSWERS)
def test_what_is_written_is_read_back_equal(written: Answers) -> None:
    read = read_back(answers_text(written))

    assert read == written
    assert list(read.ratings) == list(written.ratings)


@pytest.mark.parametrize("text", NASTY)
def test_every_nasty_text_comes_back_wherever_it_stands(text: str) -> None:
    rating = RatingFields(level=1, note=text, evidence=(Evidence(url=text, file=text, text=text),))
    written = answers(
        person=text, purpose=text, ratings={text: rating, "b": RatingFields(not_applicable=text)}, wording={text: text}
    )

    assert read_back(answers_text(written)) == written


@given(st.text(min_size=1))
@example("Hashtag #community nutzen")
@settings(deadline=None)
def test_the_text_is_one_utf8_file_without_control_or_direction_characters(text: str) -> None:
    written = answers_text(answers(ratings={"a": RatingFields(level=1, note=text)}))

    written.encode("utf-8")
    assert not set(written) & set("\x00\x1b\x85\u2028\u2029\u202e\u2066\ufeff\r\t")


def test_the_file_is_readable() -> None:
    written = answers(
        matrix={"id": "enterprise-community-manager", "version": "1.0"},
        role="corporate-cm",
        language="de",
        order={"seed": 7},
        ratings={
            "empathy": 3,
            "diplomacy": {
                "level": 4,
                "confidence": "high",
                "note": "Gespräche in Köln geführt: drei Stück",
                "evidence": [{"url": "https://example.org/a", "grade": 2}, {"text": "Größe zählt"}],
                "interest": 0,
            },
            "events": {"not_applicable": "keine Veranstaltungen\nin dieser Stelle"},
            "crisis": "unknown",
            "change": {"unknown": True, "note": "no"},
        },
        wording={"empathy": "9f86d081", "crisis": "12345678"},
    )

    assert answers_text(written) == (
        """\
format: skillmatrix-answers/1
matrix:
  id: enterprise-community-manager
  version: "1.0"
person: p7
rater: self
role: corporate-cm
language: de
date: 2026-11-22
purpose: development
order:
  seed: 7
ratings:
  empathy: 3
  diplomacy:
    level: 4
    confidence: high
    note: "Gespräche in Köln geführt: drei Stück"
    evidence:
      - url: "https://example.org/a"
        grade: 2
      - text: Größe zählt
        grade: 1
    interest: 0
  events:
    not_applicable: |-
      keine Veranstaltungen
      in dieser Stelle
  crisis: unknown
  change:
    unknown: true
    note: "no"
wording:
  empathy: 9f86d081
  crisis: "12345678"
"""
    )


def test_a_file_without_answers_says_so() -> None:
    assert answers_text(answers()).endswith("purpose: development\nratings: {}\n")


def test_a_key_too_long_for_one_line_is_written_with_a_question_mark() -> None:
    skill = "\u2028" * 200
    written = answers(ratings={skill: RatingFields(level=1, note="a")}, wording={skill: "9f86d081"})

    assert "\n  ? " in answers_text(written)
    assert read_back(answers_text(written)) == written


def test_json_is_read_back_whatever_the_texts_hold() -> None:
    nasty = "a\u2028b\u0085c\x7fd\u202ee ö 😀"
    given = Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="m", version="1"),
        person="p",
        date=date(2026, 11, 22),
        ratings={"a": RatingFields(level=1, note=nasty)},
    )
    text = answers_json(given)
    assert "ö 😀" in text
    assert Answers.model_validate(read_document(text.encode(), "a.json").data) == given
