"""Markdown says what the paper says: a reader of Markdown finds the same headings, lists and tables, and only text."""

import re
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from skillmatrix.model.matrix import Matrix
from skillmatrix.render.markdown import Template, render_markdown
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.jobdesc import JobDescOptions, PaperKind, build_jobdesc

Structure: TypeAlias = list[tuple[str, Any]]

PLAIN_TOKENS = {"text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}

HOSTILE = [
    ("# heading", "# heading"),
    ("ends with #", "ends with #"),
    ("- list\n- list", "- list\n- list"),
    ("1. one\n2) two", "1. one\n2) two"),
    ("> quote", "> quote"),
    ("a | b || c \\| d", "a | b || c \\| d"),
    ("`code` and ```fence```", "`code` and ```fence```"),
    ("~~gone~~ *it* **bold** __bold__ _it_", "~~gone~~ *it* **bold** __bold__ _it_"),
    (
        "[link](https://example.org) ![x](y) <https://example.org>",
        "[link](https://example.org) ![x](y) <https://example.org>",
    ),
    ("<script>alert(1)</script><!-- x -->", "<script>alert(1)</script><!-- x -->"),
    ("&lt; &amp; & <b>", "&lt; &amp; & <b>"),
    ("line\n===\nline\n---", "line\n===\nline\n---"),
    ("    four spaces", "four spaces"),
    ("bell\x07 escape\x1b[31m rtl\u202e nul\x00", "bell\\u0007 escape\\u001b[31m rtl\\u202e nul\\u0000"),
    ("ends with a backslash\\", "ends with a backslash\\"),
    ("{{ paper.title }} {% raw %}", "{{ paper.title }} {% raw %}"),
    ("$x$ \\(x\\) 🙂 ‹bitte›", "$x$ \\(x\\) 🙂 ‹bitte›"),
    ("+ plus", "+ plus"),
    ("===", "==="),
]


def visible(tokens: list[Token] | None) -> str:
    """The text a reader sees; anything that is not text or emphasis fails here."""
    parts = []
    for token in tokens or []:
        is_break = token.type == "html_inline" and token.content == "<br>"
        assert token.type in PLAIN_TOKENS or is_break, token
        parts.append("\n" if is_break else {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content))
    return "".join(parts)


def structure(markdown: str) -> Structure:
    """What a reader of Markdown finds: headings, paragraphs, quotes, lists of texts, tables of texts."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    found: Structure = []
    inside: list[str] = []
    for token in parser.parse(markdown):
        if token.type == "inline":
            _place(found, inside, visible(token.children))
        elif token.nesting == 1:
            inside.append(token.type.removesuffix("_open") if token.type != "heading_open" else token.tag)
            if inside[-1] in {"bullet_list", "ordered_list", "table"}:
                found.append((inside[-1], []))
            elif inside[-1] in {"tr", "list_item"}:
                found[-1][1].append([] if inside[-1] == "tr" else "")
        elif token.nesting == -1:
            inside.pop()
        else:
            assert token.type == "html_block", token
            assert token.content == "<!-- two lists -->\n"
    return found


def _place(found: Structure, inside: list[str], text: str) -> None:
    if "table" in inside:
        found[-1][1][-1].append(text)
    elif "list_item" in inside:
        found[-1][1][-1] = text
    else:
        found.append(("quote" if "blockquote" in inside else inside[-1], text))


def paper(*blocks: Block, title: str = "T", heading: str = "H") -> Paper:
    return Paper(title=title, language="en", subtitle=(), sections=(Section("s", heading, blocks),))


def parsed(*blocks: Block) -> Structure:
    """What a reader finds below the headings."""
    return structure(render_markdown(paper(*blocks), "jobdesc"))[2:]


def every_place(text: str) -> Paper:
    """A paper that has the text wherever a paper can have one."""
    columns = (Column(text), Column(text, "right"))
    return Paper(
        title=text,
        language="en",
        subtitle=(text,),
        sections=(
            Section("draft", "", (Note(text), Note(text))),
            Section(
                "all",
                text,
                (
                    Paragraph(text),
                    Paragraph(text, lead=text),
                    Note(text),
                    Items((Item(text), Item(text, lead=text), Item(text, details=(text, text)))),
                    Items((Item(text, lead=text, details=(text,)),), ordered=True),
                    Table(columns, ((Cell(text), Cell(text)), (Cell(text), Cell(text))), caption=text),
                ),
            ),
        ),
        closing=(text,),
    )


def as_it_should_be(text: str) -> Structure:
    return [
        *[("quote", text), ("quote", text), ("h1", text), ("paragraph", text), ("h2", text)],
        *[("paragraph", text), ("paragraph", f"{text} {text}"), ("paragraph", text)],
        ("bullet_list", [text, f"{text} {text}", f"{text}\n{text}\n{text}"]),
        ("ordered_list", [f"{text} {text}\n{text}"]),
        *[("paragraph", text), ("table", [[text, text]] * 3), ("paragraph", text)],
    ]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_text_stays_text_wherever_it_stands(text: str, expected: str) -> None:
    assert structure(render_markdown(every_place(text), "jobdesc")) == as_it_should_be(expected)


SIGNS = "ab1 \t\n|`*_{}[]()<>#+-=.!~$&\\:;/\"'@^%0"


@settings(deadline=None)
@given(st.text(st.sampled_from(SIGNS), min_size=1, max_size=24).filter(str.strip))
def test_any_text_stays_the_text_it_is(text: str) -> None:
    assert structure(render_markdown(every_place(text), "jobdesc")) == as_it_should_be(in_lines(text))


def in_lines(text: str) -> str:
    """The text line by line, with single blanks, and at most one blank line between two others."""
    lines = "\n".join(" ".join(line.split()) for line in re.split(r"\r\n|\r|\n", text.strip()))
    return re.sub(r"\n{3,}", "\n\n", lines)


def test_hostile_texts_of_a_matrix_come_out_of_a_job_description_as_text() -> None:
    text = "\n".join(hostile for hostile, _ in HOSTILE)
    seen = "\n".join(expected for _, expected in HOSTILE)
    words = {"en": text}
    skill = {"id": "s", "name": words, "levels": {}, "can": {1: words, 2: words}}
    requires = {"s": {"level": 2, "must": 1, "why": words}}
    role = {"id": "r", "title": words, "purpose": words, "note": words, "powers": [words], "interfaces": [words]}
    role |= {"tasks": [{"id": "t", "text": words, "share": 100, "skills": ["s"]}], "requires": requires}
    matrix = Matrix.model_validate(
        {
            "format": "skillmatrix/1",
            "id": "m",
            "version": text,
            "title": words,
            "languages": ["en"],
            "scale": {n: {"name": {"en": str(n)}} for n in range(3)},
            "note": words,
            "categories": [{"id": "c", "name": words, "skills": [skill]}],
            "roles": [role],
        }
    )

    # Title, note (never in an advert), purpose, task; power, interface; name, entry, reason; title, version and note of the matrix.
    times: dict[PaperKind, int] = {"internal": 4 + 2 + 2 + 3, "ad": 3 + 1, "profile": 2 + 4 + 3}
    for kind, expected in times.items():
        job = build_jobdesc(matrix, matrix.roles[0], JobDescOptions(kind, "en"))
        assert str(structure(render_markdown(job.paper, "jobdesc"))).count(repr(seen)[1:-1]) == expected


def test_a_date_inside_a_line_needs_no_marks() -> None:
    written = render_markdown(paper(Items((Item("22. November 2026", lead="Stand:"),))), "jobdesc")

    assert "- **Stand:** 22. November 2026\n" in written


def test_two_lists_in_a_row_stay_two_lists() -> None:
    one, two = Items((Item("a"), Item("b"))), Items((Item("c"),))

    assert parsed(one, two) == [("bullet_list", ["a", "b"]), ("bullet_list", ["c"])]


def test_lists_are_tight() -> None:
    tokens = MarkdownIt().parse(render_markdown(paper(Items((Item("a"), Item("b")))), "jobdesc"))

    assert all(token.hidden for token in tokens if token.type == "paragraph_open")


def test_numbers_of_a_table_stand_at_the_right() -> None:
    written = render_markdown(paper(Table((Column("n"), Column("%", "right")), ((Cell("a"), Cell("5")),))), "jobdesc")

    assert "| n | % |\n| --- | ---: |\n| a | 5 |\n" in written


def test_a_lead_without_text_is_a_bold_line() -> None:
    assert "\n**Essential**\n" in render_markdown(paper(Paragraph("", lead="Essential")), "jobdesc")


def test_a_section_without_heading_has_none() -> None:
    page = paper(Paragraph("p"), heading="")

    assert structure(render_markdown(page, "jobdesc")) == [("h1", "T"), ("paragraph", "p")]


@pytest.mark.parametrize("template", ["report", "jobdesc", "catalogue"])
def test_blocks_are_told_apart_by_one_blank_line_and_the_file_ends_with_one_line_break(template: Template) -> None:
    table = Table((Column("A"), Column("B", "right")), ((Cell("a"), Cell("")),))
    items = Items((Item("one", details=("", "detail")), Item("", lead="two")))
    text = render_markdown(paper(Paragraph("p"), Note(""), items, table, Paragraph(""), items), template)

    assert "\n\n" in text
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip() for line in text.splitlines())
