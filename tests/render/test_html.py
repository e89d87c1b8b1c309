"""A web page says what the paper says, to everybody, and can do nothing else."""

import hashlib
from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError, TemplateAssertionError

from skillmatrix.render.environment import html_environment
from skillmatrix.render.html import render_html
from skillmatrix.view.blocks import (
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Item,
    Items,
    Key,
    Note,
    Panel,
    Paper,
    Paragraph,
    Section,
    State,
    Table,
)

from .html_structure import Element, read_page


def paper(*blocks: Block, language: str = "en", heading: str = "H") -> Paper:
    return Paper("T", language, ("S",), (Section("s", heading, blocks),), ("C",))


def page(*blocks: Block, **options: Any) -> Element:
    return read_page(render_html(paper(*blocks, **options)))


TABLE = Table(
    (Column("Skill"), Column("Now", "right"), Column("To go")),
    ((Cell("SQL"), Cell("2", 2), Cell("1 to go", state="blocked")), (Cell("Git"), Cell("–"), Cell("", state="muted"))),
)
CHART = Chart(
    "levels",
    "Levels",
    (Panel("Data", "SQL: 2 of 3.", (Bar("SQL", "1 to go", "blocked", 0, 2, 3),)), Panel("Work", "Git.", ())),
    TABLE,
    1,
    (Key("met", "now"), Key("target", "target")),
    0,
    5,
)
EVERYTHING = (
    Paragraph("P", lead="Lead."),
    Note("N"),
    Items((Item("I", lead="L:", details=("D", "E"), state="blocked"), Item("J"))),
    Items((Item("K"),), ordered=True),
    TABLE,
    CHART,
)


# What is on the page


def test_blocks_become_the_elements_they_are() -> None:
    main = page(*EVERYTHING).one("main")

    assert [p.text for p in main.all("p")] == ["Lead. P", "N", "L: I", "D", "E", "J", "K"]
    assert [strong.text for strong in main.all("strong")] == ["Lead.", "L:"]
    assert [len([*found.all("li")]) for found in main.all("ul", "ol") if "items" in found.classes] == [2, 1]
    assert [[cell.text for cell in row.all("th", "td")] for row in next(main.all("table")).all("tr")] == [
        ["Skill", "Now", "To go"], ["SQL", "2", "1 to go"], ["Git", "–", ""],
    ]  # fmt: skip


def test_the_page_has_landmarks_and_headings_in_order() -> None:
    html = page(*EVERYTHING)
    body = html.one("body").inside[1]
    assert isinstance(body, Element)

    assert [part.tag for part in body.inside if isinstance(part, Element)] == ["header", "main", "footer"]
    assert [(heading.tag, heading.text) for heading in html.all("h1", "h2", "h3")] == [
        ("h1", "T"), ("h2", "H"), ("h3", "Data"), ("h3", "Work"),
    ]  # fmt: skip
    assert html.one("head").one("title").text == "T"
    assert html.one("footer").text == "C"
    assert html.attributes == {"lang": "en"}


def test_tables_say_what_heads_them() -> None:
    table = page(TABLE).one("table")

    assert table.one("caption").text == "H"
    assert [(head.text, head.attributes["scope"]) for head in table.all("th")] == [
        ("Skill", "col"), ("Now", "col"), ("To go", "col"), ("SQL", "row"), ("Git", "row"),
    ]  # fmt: skip
    frame = next(found for found in page(TABLE).all("div") if "scroll" in found.classes)
    assert [frame.attributes[name] for name in ("role", "tabindex", "aria-label")] == ["group", "0", "H"]


def test_a_table_is_named_by_its_caption_else_by_the_heading_else_by_the_page() -> None:
    captioned = Table(TABLE.columns, TABLE.rows, "Caption")

    assert page(captioned).one("caption").text == "Caption"
    assert page(TABLE, heading="").one("caption").text == "T"


def test_a_chart_stands_beside_its_table() -> None:
    main = page(CHART).one("main")

    drawn = [picture for picture in main.all("svg") if picture.attributes.get("role") == "img"]
    assert [picture.one("title").text for picture in drawn] == ["Data", "Work"]
    assert main.one("figcaption").text == "Levels"
    assert [key.text for key in main.all("li")] == ["now", "target"]
    assert main.one("caption").text == "Levels"
    assert len([*main.one("tbody").all("tr")]) == 2


def test_a_state_is_a_sign_as_well_as_a_colour() -> None:
    states: tuple[State, ...] = ("good", "open", "blocked", "muted")
    main = page(Items(tuple(Item(state, state=state) for state in states))).one("main")

    marks = ["".join(map(str, mark.inside)) for mark in main.all("span") if "mark" in mark.classes]
    assert len(set(marks)) == 4
    assert [entry.text for entry in main.all("li")] == list(states)
    assert [entry.classes for entry in main.all("li")] == [{state} for state in states]
    assert [cell.classes for cell in page(TABLE).one("main").all("td")][:2] == [{"right"}, {"left", "blocked"}]


def test_interface_words_in_another_language_than_the_paper_are_marked() -> None:
    html = page(*EVERYTHING, language="fr")

    assert html.attributes["lang"] == "fr"
    assert {found.attributes.get("lang") for found in html.all("h2", "caption", "figcaption")} == {"en"}
    assert {found.attributes.get("lang") for found in html.all("p", "strong")} == {None}


def test_foreign_text_sets_its_own_direction() -> None:
    html = page(*EVERYTHING)

    elements, cells = html.all("h1", "h2", "h3", "p", "strong", "figcaption", "caption"), html.all("td", "th")
    assert elements
    assert cells
    for element in elements:
        assert element.attributes["dir"] == "auto"
    for cell in cells:
        texts = [part for part in cell.all("span") if "mark" not in part.classes]
        assert [part.attributes["dir"] for part in texts or [cell]] == ["auto"]


# What the page cannot do


FORBIDDEN = {"script", "link", "iframe", "object", "embed", "img", "form", "a", "base", "use", "image", "video"}


def test_the_page_loads_and_runs_nothing() -> None:
    html = page(*EVERYTHING)

    for element in html.all():
        assert element.tag not in FORBIDDEN
        for name, value in element.attributes.items():
            assert not name.startswith("on")
            assert name not in {"src", "href", "style", "srcdoc", "action"}
            assert "url(" not in value or value.startswith("url(#chart-")
    style = html.one("style").text
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_names_the_style_sheet_by_its_hash_and_allows_nothing_else() -> None:
    html = page()
    (policy,) = (meta.attributes["content"] for meta in html.all("meta") if meta.attributes.get("http-equiv"))
    (style,) = html.one("style").inside
    assert isinstance(style, str)

    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title></main></svg><img src=https://example.org/x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<svg><desc></svg><script>alert(1)</script>",
    "<!-- --!> ]]> <?x?> &lt;b&gt; &amp; &#x3c;",
    "{{ paper.title }} {% raw %} {# #}",
    "javascript:alert(1)",
    '<a href="javascript:alert(1)">x</a>',
    "العربية and 日本語 and 👩🏽‍💻",
    "w" * 500,
]


def every_place(text: str) -> Paper:
    """A paper that has the text wherever a paper can have one."""
    columns = (Column(text), Column(text, "right"))
    table = Table(columns, ((Cell(text), Cell(text)), (Cell(text), Cell(text, state="blocked"))), caption=text)
    bars = (Bar(text, text, "below", 0, 1, 2, ("below",)), Bar(text, text, "unrated", 1, None, 2, ("unrated",)))
    keys = (Key("met", text),)
    panels = (Panel(text, text, bars), Panel(text, text, bars))
    blocks = (
        Paragraph(text),
        Paragraph(text, lead=text),
        Note(text),
        Items((Item(text), Item(text, lead=text, details=(text, text), state="good"))),
        table,
        *(Chart(kind, text, panels, table, 1, keys, 0, 5) for kind in ("areas", "levels", "gaps")),
    )
    return Paper(text, "en", (text,), (Section("draft", "", (Note(text),)), Section("all", text, blocks)), (text,))


def texts(html: Element) -> list[str]:
    """The texts of a page in order, and those of attributes that are read aloud; without numbers of scales."""
    found: list[str] = []
    for element in html.all():
        if "aria-label" in element.attributes:
            found.append(element.attributes["aria-label"])
        if element.tag == "text" and "tick" in element.classes:
            continue
        if element.tag in TEXTUAL:
            found.append(element.text)
    return found


TEXTUAL = {"title", "desc", "h1", "h2", "h3", "p", "strong", "caption", "th", "td", "figcaption", "li", "text"}


@pytest.mark.parametrize("template", ["report", "jobdesc", "page"])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_wherever_it_stands(text: str, template: Any) -> None:
    found = texts(read_page(render_html(every_place(text), template)))

    words = text.split()
    for seen in found:
        assert seen.split() == words * (len(seen.split()) // len(words))
    # Once in: two titles, subtitle, heading, draft, end; two paragraphs, a lead; an item, its paragraph, a lead, two
    # details; of four tables six cells and two names; of three charts caption, key, and in two panels three names and
    # four texts.
    assert sum(seen == text for seen in found) == 6 + 3 + 5 + 4 * 8 + 3 * (2 + 2 * 7)


SIGNS = "ab1 \t\n<>&\"'/=!-[]{}%#;:`$\\\u202e\x00\u2028é"


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from(SIGNS), min_size=1, max_size=24).filter(str.strip))
def test_any_text_stays_the_text_it_is(text: str) -> None:
    html = read_page(render_html(paper(Paragraph(text), Table((Column(text),), ((Cell(text),),)))))
    shown = text.replace("\u202e", "\\u202e").replace("\x00", "\\u0000").replace("\u2028", "\\u2028")
    expected = " ".join(shown.split())

    assert next(html.one("main").all("p")).text == expected
    assert [cell.text for cell in html.one("table").all("th")] == [expected, expected]


def test_control_and_bidi_characters_are_shown() -> None:
    assert page(Paragraph("a\u202eb\x1b[31m\u0085c")).one("main").one("p").text == "a\\u202eb\\u001b[31m\\u0085c"


def test_rows_and_items_are_as_many_as_there_are() -> None:
    rows = tuple((Cell(f"row {number}"), Cell(str(number), number)) for number in range(1000))
    items = tuple(Item(f"item {number}") for number in range(1000))
    main = page(Table((Column("a"), Column("b")), rows), Items(items)).one("main")

    assert [row.one("th").text for row in main.one("tbody").all("tr")] == [f"row {number}" for number in range(1000)]
    assert [entry.text for entry in main.all("li")] == [f"item {number}" for number in range(1000)]


# Templates of others


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ nothing }}", UndefinedError),
        ("{{ ''.__class__.__mro__ }}", SecurityError),
        ("{{ text|safe }}", TemplateAssertionError),
    ],
)
def test_a_template_cannot_guess_break_out_or_let_markup_through(template: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        html_environment().from_string(template).render(text="<b>")


def test_a_template_escapes_without_being_asked() -> None:
    assert html_environment().from_string("{{ text }}").render(text="<b>\u202e") == "&lt;b&gt;\\u202e"
