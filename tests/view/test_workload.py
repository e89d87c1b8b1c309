"""Hours as people read them, and sentences of a file with what stands in braces put in."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.analysis.workload import Span, role_load
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import Phrase, Run
from skillmatrix.lint.engine import Terms, check, check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.render.markdown import render_markdown
from skillmatrix.view.workload import build_workload
from skillmatrix.view.workload_words import WorkloadInput, hours, hours_span, number, posts_span, put_in

MATRICES = Path(__file__).parents[2] / "matrices"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"), ("0.24", "0"), ("0.25", "0.5"), ("0.74", "0.5"), ("9.74", "9.5"), ("9.75", "10"), ("10.49", "10"),
        ("10.5", "11"), ("267.5", "268"), ("12345", "12,345"),
    ],
)  # fmt: skip
def test_hours_below_ten_are_half_hours_and_above_whole_ones_half_up(value: str, text: str) -> None:
    assert hours(Fraction(value), "en") == text


@pytest.mark.parametrize(
    ("low", "high", "english", "german"),
    [
        ("1.93", "4.46", "2 to 4.5", "2 bis 4,5"),
        ("0.1", "0.4", "up to 0.5", "bis zu 0,5"),
        ("0.3", "0.7", "about 0.5", "etwa 0,5"),
        ("0", "0.1", "0", "0"),
        ("1000", "2000", "1,000 to 2,000", "1.000 bis 2.000"),
    ],
)
def test_a_span_reads_as_people_say_it(low: str, high: str, english: str, german: str) -> None:
    span = Span(Fraction(low), Fraction(high))

    assert (hours_span(span, Catalogue("en")), hours_span(span, Catalogue("de"))) == (english, german)


def test_posts_have_one_decimal_half_up() -> None:
    assert posts_span(Span(Fraction("0.85"), Fraction("1.25")), Catalogue("de")) == "0,9 bis 1,3"
    assert posts_span(Span(Fraction("0.06"), Fraction("0.14")), Catalogue("en")) == "about 0.1"


def test_a_number_has_no_zeros_at_its_end() -> None:
    assert [number(Fraction(value), "de") for value in ("4000", "0.33", "1.50", "100")] == [
        "4.000",
        "0,33",
        "1,5",
        "100",
    ]


def test_only_names_that_are_known_are_filled_in_and_nothing_is_carried_out() -> None:
    text = "{low} to {high}, {low.__class__}, {other}, {{low}}, {"

    assert put_in(text, low="1", high="2") == "1 to 2, {low.__class__}, {other}, {1}, {"


def test_a_sentence_in_another_language_keeps_its_mark() -> None:
    filled = put_in(Phrase([Run("Mit {low} Stunden", "de")]), low="2")

    assert isinstance(filled, Phrase)
    assert filled.runs == (Run("Mit ", "de"), Run("2"), Run(" Stunden", "de"))


def test_a_page_in_a_language_that_the_hours_lack_says_so() -> None:
    matrix = check_matrix(read_file(MATRICES / "enterprise-community-manager.yaml")).value
    assert matrix is not None
    german = (
        'format: skillmatrix-workload/1\nmatrix: {id: enterprise-community-manager, version: "1.1"}\nlanguages: [de]\n'
        "bands: [{id: any, name: alles, sentence: Mit {low} bis {high} Stunden ist das etwas.}]\n"
        "roles: {junior-cm: {tasks: {learn: {base: [1, 2]}}}}\n"
    ).replace("Mit {low} bis {high} Stunden ist das etwas.", '"Mit {low} bis {high} Stunden ist das etwas."')
    workload: Any = check(document_of(german.encode(), "workload.yaml"), "workload", Terms()).value
    load = role_load(workload, "junior-cm", {})
    paper = build_workload(
        WorkloadInput(matrix, matrix.roles_by_id["junior-cm"], workload, load), "en", Catalogue("en"), with_origin=False
    )

    assert paper.mixture is not None
    assert "Mit 1 bis 2 Stunden ist das etwas." in render_markdown(paper, "report")
    assert paper.section("drivers") is None
    assert paper.section("sources") is None
