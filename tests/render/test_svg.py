"""Charts draw exactly the numbers they are given, cut no text, and tell states apart without colour."""

import re
from fractions import Fraction
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.render.svg import count_chart, gap_chart, key_picture, level_chart, pictures
from skillmatrix.render.text_width import width_of, wrapped
from skillmatrix.view.blocks import Bar, Chart, Panel, Sign, Table

SIGNS: tuple[Sign, ...] = ("above", "met", "below", "blocked", "unrated", "excluded")
ROOM = 288


def panel(*bars: Bar) -> Panel:
    return Panel("Area", "All of it in words.", bars)


def level(value: int | None, target: int | None, sign: Sign, *, lowest: int = 0, highest: int = 5) -> ET.Element:
    """The picture of one skill."""
    bar = Bar("Skill", "words", sign, 0, value, target)
    return ET.fromstring(level_chart(panel(bar), "c", lowest, highest))


def drawn(picture: ET.Element, kind: str) -> list[tuple[float, float]]:
    """Where the bars of a kind begin and how long they are, in percent of the picture's width."""
    return [
        (percent(found.attrib["x"]), percent(found.attrib["width"]))
        for found in picture.iter("rect")
        if found.get("class") == kind and found.attrib["x"].endswith("%")
    ]


def percent(text: str) -> float:
    assert text.endswith("%")
    return float(text[:-1])


def texts(picture: ET.Element, kind: str) -> list[str]:
    found = (text for text in picture.iter("text") if text.attrib["class"].split()[0] == kind)
    return ["".join(text.itertext()) for text in found]


def target(picture: ET.Element) -> list[float]:
    return [percent(line.attrib["x1"]) for line in picture.iter("line") if line.get("class") == "target"]


# Levels


def test_a_bar_reaches_as_far_as_the_level_and_stripes_go_on_to_the_target() -> None:
    picture = level(2, 4, "below")

    # All five levels take 58 percent of the width.
    assert drawn(picture, "met") == [(0, 23.2)]
    assert drawn(picture, "below") == [(23.2, 23.2)]
    assert drawn(picture, "above") == []
    assert drawn(picture, "track") == [(0, 58)]
    assert target(picture) == [46.4]


def test_what_lies_above_the_target_is_drawn_apart() -> None:
    picture = level(5, 3, "above")

    assert drawn(picture, "met") == [(0, 34.8)]
    assert drawn(picture, "above") == [(34.8, 23.2)]
    assert target(picture) == [34.8]


def test_on_target_there_is_nothing_to_go_and_nothing_above() -> None:
    picture = level(3, 3, "met")

    assert (drawn(picture, "met"), drawn(picture, "below"), drawn(picture, "above")) == ([(0, 34.8)], [], [])


def test_a_scale_may_begin_anywhere() -> None:
    assert drawn(level(2, 5, "below", lowest=1), "met") == [(0, 14.5)]
    assert drawn(level(-1, 1, "below", lowest=-1, highest=1), "below") == [(0, 58)]


def test_an_unanswered_skill_is_not_level_zero() -> None:
    unanswered, nothing = level(None, 4, "unrated"), level(0, 4, "below")

    assert drawn(unanswered, "unrated") == [(0, 46.4)]
    assert drawn(unanswered, "below") == []
    assert drawn(nothing, "below") == [(0, 46.4)]
    assert drawn(nothing, "met") == []


def test_what_does_not_apply_has_neither_level_nor_target() -> None:
    picture = level(None, 4, "excluded")

    assert [found.get("class") for found in picture.iter("rect") if found.attrib.get("x", "").endswith("%")] == [
        "track"
    ]
    assert target(picture) == []


@pytest.mark.parametrize(("lowest", "highest"), [(0, 5), (1, 4), (0, 12), (-3, 90)])
def test_numbers_of_levels_do_not_run_into_each_other(lowest: int, highest: int) -> None:
    picture = level(highest, highest, "met", lowest=lowest, highest=highest)
    spans = [text[0] for text in picture.iter("text") if text.get("class") == "tick"]
    places = [percent(span.attrib["x"]) * ROOM / 100 for span in spans]

    assert spans[0].text == str(lowest)
    widest = max(width_of(span.text or "", 13) for span in spans)
    assert all(right - left > widest / 2 for left, right in pairwise(places))


# Counts


def test_there_is_a_square_for_each_thing_in_rows_that_fit() -> None:
    marks: tuple[Sign, ...] = ("met",) * 20 + ("unrated",) * 9
    picture = ET.fromstring(count_chart(panel(Bar("Area", "20 of 29", "met", 0, 20, 29, marks)), "c"))
    squares = [found for found in picture.iter("rect") if found.get("class") in SIGNS]

    assert [found.get("class") for found in squares] == list(marks)
    assert len({(found.get("x"), found.get("y")) for found in squares}) == 29
    assert max(int(found.attrib["x"]) + int(found.attrib["width"]) for found in squares) <= ROOM
    assert max(int(found.attrib["y"]) + int(found.attrib["height"]) for found in squares) < int(
        picture.attrib["height"]
    )


def shapes(picture: str) -> str:
    """What a picture looks like to somebody who sees no colours: without its classes and names."""
    pattern = re.search(r'url\(#k-(\w+)\)"/>', picture)
    bare = re.sub(r"<defs>.*</defs>", "", picture)
    frame = "dashed" if 'class="unrated"' in bare else "filled" if 'class="met"' in bare else ""
    return re.sub(r' (class|fill)="[^"]*"', "", bare) + (pattern[1] if pattern else "") + frame


def test_signs_differ_by_shape_or_pattern() -> None:
    """Filled, dashed and striped are set by the style sheet; test_html_browser.py looks at those on a screen."""
    for kind, signs in (("areas", SIGNS), ("levels", ("met", "below", "above", "unrated", "target"))):
        seen = [shapes(key_picture(kind, sign, "k")) for sign in signs]
        assert all(one != other for one, other in combinations(seen, 2)), kind


# Gaps


def test_the_length_of_a_bar_is_its_share_of_the_longest() -> None:
    bars = (
        Bar("One", "+2.0", "blocked", 0, Fraction(1, 50)),
        Bar("Two", "+1.0", "below", 1, Fraction(1, 100)),
        Bar("Rest", "+9.0", "below", 2, None),
    )
    picture = ET.fromstring(gap_chart(panel(*bars), "c", Fraction(1, 50)))

    assert drawn(picture, "blocked") == [(0, 78)]
    assert drawn(picture, "below") == [(0, 39)]
    assert texts(picture, "label") == ["One", "Two", "Rest"]
    assert texts(picture, "words") == ["+2.0", "+1.0", "+9.0"]


def test_bars_without_any_length_are_no_error() -> None:
    assert drawn(ET.fromstring(gap_chart(panel(Bar("One", "+0.0", "below", 0, 0)), "c", 0)), "below") == []


# Text


NAMES = [
    "Vernetztes Arbeiten und Prozessverständnis (Enterprise 2.0)",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
    "W" * 500,
    "多文化協働とバーチャルチーム" * 5,
    "👩🏽‍💻" * 40,
    "العمل عن بعد " * 12,
    "<script>alert(1)</script> & \"quotes\" 'both'",
    "a" + "\u0301" * 60,
    " ",
    "",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_drawn_in_full(name: str) -> None:
    bar = Bar(name, name, "met", 0, 1, 1, ("met",))

    for chart in (level_chart(panel(bar), "c", 0, 5), count_chart(panel(bar), "c"), gap_chart(panel(bar), "c", 1)):
        picture = ET.fromstring(chart)
        assert texts(picture, "label") == [name.strip()]
        assert texts(picture, "words") == [name.strip()]


def test_no_line_of_text_lies_outside_the_picture() -> None:
    bars = tuple(Bar(name, name, "met", row, 1, 1, ("met",)) for row, name in enumerate(NAMES))

    for chart in (level_chart(panel(*bars), "c", 0, 5), gap_chart(panel(*bars), "c", 1)):
        picture = ET.fromstring(chart)
        lines = [(percent(span.attrib["x"]) if span.attrib["x"] != "0" else 0, span) for span in picture.iter("tspan")]
        for x, span in lines:
            line = (span.text or "").rstrip()
            assert width_of(line, 13) <= ROOM * (100 - x) / 100 or len(line) == 1
            assert 0 < int(span.attrib["y"]) < int(picture.attrib["height"])


def test_control_and_bidi_characters_are_spelled_out() -> None:
    picture = ET.fromstring(level_chart(panel(Bar("a\u202eb\x07", "c\x00", "met", 0, 1, 1)), "c", 0, 5))

    assert texts(picture, "label") == ["a\\u202eb\\u0007"]
    assert texts(picture, "words") == ["c\\u0000"]


@given(st.text(max_size=80), st.integers(40, 300))
def test_lines_put_together_are_the_text(text: str, width: int) -> None:
    lines = wrapped(text, width, 14)

    assert "".join(lines) == text
    for line in lines:
        assert width_of(line.rstrip(), 14) <= width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ("one two ", "three")),
        ("Community-Konzeption", ("Community-", "Konzeption")),
        ("abcdefghijklmnopqrst", ("abcdefghijkl", "mnopqrst")),
    ],
)
def test_lines_break_at_blanks_and_hyphens_and_only_then_inside_a_word(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, 100, 14) == lines


def test_what_is_one_sign_on_the_screen_is_not_broken() -> None:
    assert wrapped("👩🏽‍💻👩🏽‍💻👩🏽‍💻", 60, 14) == ("👩🏽‍💻", "👩🏽‍💻", "👩🏽‍💻")


# For those who do not see it


def test_a_picture_has_a_title_and_a_description() -> None:
    table = Table((), ())
    chart = Chart("levels", "Levels", (panel(), Panel("Other", "More <words>.", ())), table, 1)

    shown = [ET.fromstring(picture) for picture in pictures(chart, "p")]
    assert [picture.get("role") for picture in shown] == ["img", "img"]
    ids = {
        found.attrib["id"]: "".join(found.itertext())
        for picture in shown
        for found in picture.iter()
        if "id" in found.attrib
    }
    assert [ids[picture.attrib["aria-labelledby"]] for picture in shown] == ["Area", "Other"]
    assert [ids[picture.attrib["aria-describedby"]] for picture in shown] == ["All of it in words.", "More <words>."]


def test_no_id_is_used_twice_on_a_page() -> None:
    bar = Bar("Skill", "words", "met", 0, 1, 1, ("met",))
    charts = [Chart(kind, "Title", (panel(bar), panel(bar)), Table((), ()), 1) for kind in ("areas", "levels", "gaps")]
    page = "".join(picture for number, chart in enumerate(charts) for picture in pictures(chart, f"c{number}"))

    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]*)\)", page)) <= set(ids)
