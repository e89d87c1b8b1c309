"""Bars of characters stand beside the numbers of a table and fit a terminal."""

from fractions import Fraction

from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.blocks import Bar, Cell, Chart, Column, Key, Panel, Paper, Section, Sign, Table


def lines(chart: Chart, *, width: int = 80) -> list[str]:
    """The lines below the head of the table."""
    page = render_terminal(Paper("T", "en", (), (Section("s", "", (chart,)),)), width=width).splitlines()
    return [line.strip() for line in page[4:] if line.strip()]


def table(*rows: tuple[str, str]) -> Table:
    return Table((Column("Skill"), Column("Now", "right")), tuple(tuple(Cell(text) for text in row) for row in rows))


def levels(*bars: Bar, highest: int = 5) -> Chart:
    rows = table(*((bar.label, "–" if bar.value is None else str(bar.value)) for bar in bars))
    keys = (Key("met", "now"), Key("below", "to go"), Key("target", "target"))
    return Chart("levels", "", (Panel("", "", bars),), rows, 1, keys, 0, highest)


def test_a_level_is_drawn_step_by_step() -> None:
    chart = levels(
        Bar("open", "", "below", 0, 2, 4),
        Bar("met", "", "met", 1, 3, 3),
        Bar("above", "", "above", 2, 5, 3),
        Bar("zero", "", "below", 3, 0, 2),
    )

    assert lines(chart) == [
        "open    ■■□□·  2",
        "met     ■■■··  3",
        "above   ■■■++  5",
        "zero    □□···  0",
        "■ now  □ to go",
    ]


def test_an_unanswered_skill_is_not_level_zero() -> None:
    assert lines(levels(Bar("a", "", "below", 0, 1, 4), Bar("b", "", "unrated", 1, None, 4)))[1] == "b              –"


def test_bars_longer_than_a_column_are_left_to_the_numbers() -> None:
    assert lines(levels(Bar("a", "", "below", 0, 2, 12), highest=12)) == ["a         2"]


def test_each_thing_that_is_counted_has_its_sign() -> None:
    marks: tuple[Sign, ...] = ("above", "met", "below", "blocked", "unrated", "excluded")
    bars = (Bar("a", "", "above", 0, 2, 6, marks),)
    keys = tuple(Key(mark, mark) for mark in marks)
    chart = Chart("areas", "", (Panel("", "", bars),), table(("a", "2 of 6")), 1, keys)

    assert lines(chart) == [
        "a       +■◧!□·  2 of 6", "+ above  ■ met  ◧ below  ! blocked  □ unrated  · excluded",
    ]  # fmt: skip


def test_the_longest_amount_has_the_longest_bar_and_a_sum_has_none() -> None:
    values = (Fraction(1, 10), Fraction(1, 20), Fraction(1, 1000), None)
    bars = tuple(Bar(str(row), "", "below", row, value) for row, value in enumerate(values))
    rows = table(*((bar.label, "+") for bar in bars))
    chart = Chart("gaps", "", (Panel("", "", bars),), rows, 1, highest=Fraction(1, 10))

    assert [line.count("■") for line in lines(chart)] == [10, 5, 1, 0]


def test_a_chart_is_no_wider_than_the_terminal() -> None:
    chart = levels(Bar("Donaudampfschifffahrtsgesellschaft und Vernetzung", "", "below", 0, 2, 4))

    assert max(map(len, lines(chart, width=40))) <= 40
