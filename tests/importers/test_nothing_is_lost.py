"""Whatever a source says: the leaves that were read are those that were kept, changed, guessed and dropped.

What was kept also stands in the result, so that nobody can be told that something is there which is not.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatrix.errors import UserError
from skillmatrix.importers import markdown_matrix, table_matrix
from skillmatrix.importers.dialects import Asked, Imported, Source, loss_of
from skillmatrix.importers.loss import ACTIONS, Loss
from skillmatrix.importers.merging import merged
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.source.writer import write_yaml

pytest.importorskip("xlsxwriter")

NAMES = st.sampled_from(
    [
        "SQL",
        "Python",
        "Zuhören",
        "Größe",
        "größe",
        "con",
        "🎯 Ziele",
        " SQL ",
        "=1+1",
        "<b>x</b>",
        "a\u2028b",
        "日本",
        "-",
        "x",
    ]
)
LEVELS = st.sampled_from(
    ["1", "2", "3", "1,5", "2-3", "x", "-", "Experte", "Grundlagen", "basic", "99", "0", "+++", "?", "", " "]
)
TEXTS = st.one_of(
    st.sampled_from(
        ["Ich lese Abfragen.", "• a\n• b", "see [it](https://example.org/x)", "<ul><li>a</li></ul>", "<script>", ""]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30),
)
HEADS = st.sampled_from(
    ["Skill", "Bereich", "Level", "Text", "Statement", "Role", "Step", "Target", "ID", "Junior", "Senior", "Level 1", "Level 2",
     "Stufe 3", "Gewicht", "URL", "Description", "Must", "Resource", "Kommentar", "", "Why", "Summe"]
)  # fmt: skip
CELLS = st.one_of(NAMES, LEVELS, TEXTS)
SHAPES = st.sampled_from(
    [
        ["Bereich", "Kompetenz", "Junior", "Senior"],
        ["Area", "Skill", "Level 1", "Level 2", "Level 3"],
        ["ID", "Skill", "Level", "Text"],
        ["Skill", "Level", "Statement", "Examples", "Optional"],
        ["Role", "Step", "Skill", "Target", "Weight", "Must"],
        ["skill.de", "skill.en", "level", "text.de", "role", "target"],
    ]
)
SHAPED = SHAPES.flatmap(
    lambda heads: st.lists(
        st.tuples(*(NAMES if at < 2 else st.one_of(LEVELS, TEXTS) for at in range(len(heads)))).map(list),
        min_size=1,
        max_size=8,
    ).map(lambda rows: [heads, *rows])
)
RANDOM = st.integers(1, 6).flatmap(
    lambda width: st.tuples(
        st.lists(HEADS, min_size=width, max_size=width),
        st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8),
    ).map(lambda table: [table[0], *table[1]])
)
ROWS = st.one_of(RANDOM, SHAPED)
CONTENTS = {
    "names of skills",
    "texts of levels",
    "statements",
    "descriptions of skills",
    "titles of roles",
    "names of categories",
}


def source(name: str, data: bytes) -> Source:
    return Source(Path(name), name, data)


def leaves_in(rows: list[list[str]]) -> int:
    return sum(bool(cell.strip()) for row in rows for cell in row)


def as_csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def as_xlsx(rows: list[list[str]]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell.isdecimal() and cell.isascii():
                    sheet.write_number(at, column, int(cell))
                else:
                    sheet.write_string(at, column, cell)
    return out.getvalue()


def strings_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from strings_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings_in(value)
    else:
        yield str(data)


def hold(imported: Imported, loss: Loss, leaves: int) -> None:
    assert sum(loss.number(action) for action in ACTIONS) == leaves
    texts = {" ".join(text.split()) for text in strings_in(imported.data)}
    for place, text in imported.ledger.places():
        fate = imported.ledger.fate(place)
        if fate.action == "kept" and fate.what in CONTENTS and place.column is not None:
            assert " ".join(text.split()) in texts, (place, text, fate)
        if fate.action == "kept" and fate.what in CONTENTS and place.column is None:
            said = " ".join(text.split()).rpartition(": ")[2]
            assert any(said in each for each in texts), (place, text, fate)
    if imported.kind == "matrix":
        findings = check_matrix(document_of(write_yaml(imported.data).encode(), "x.yaml"), advice=False).findings
        assert [each for each in findings if each.severity.value == "error"] == []


def taken(read: Any, sources: list[Source], leaves: int, dialect: str, asked: Asked) -> Imported | None:
    """The import, held against the number of leaves; nothing if the source is refused in one sentence."""
    try:
        imported: Imported = read(sources, asked)
    except UserError as refused:
        assert "\n" not in str(refused)  # noqa: PT017 - most sources are not refused
        return None
    hold(imported, loss_of(imported, dialect, sources), leaves)
    return imported


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_nothing_in_a_csv_file_is_lost(rows: list[list[str]]) -> None:
    taken(table_matrix.read, [source("a.csv", as_csv(rows))], leaves_in(rows), "table", Asked("de"))


@given(ROWS)
@settings(max_examples=30, deadline=None)
def test_nothing_in_an_excel_file_is_lost(rows: list[list[str]]) -> None:
    taken(table_matrix.read, [source("a.xlsx", as_xlsx(rows))], leaves_in(rows), "table", Asked("en"))


@given(ROWS, ROWS)
@settings(max_examples=40, deadline=None)
def test_nothing_in_two_files_is_lost(first: list[list[str]], second: list[list[str]]) -> None:
    sources = [source("a.csv", as_csv(first)), source("b.csv", as_csv(second))]
    taken(table_matrix.read, sources, leaves_in(first) + leaves_in(second), "table", Asked("de"))


@given(ROWS, ROWS)
@settings(max_examples=40, deadline=None)
def test_a_matrix_stays_whole_with_another_import_in_it(first: list[list[str]], second: list[list[str]]) -> None:
    one = taken(table_matrix.read, [source("a.csv", as_csv(first))], leaves_in(first), "table", Asked("de"))
    two = taken(table_matrix.read, [source("a.csv", as_csv(second))], leaves_in(second), "table", Asked("de"))
    if one is None or two is None:
        return
    for renames in (False, True):
        try:
            done = merged(one.data, two.data, two.scheme, two.ledger, renames=renames)
        except UserError:
            continue
        assert ids_in(one.data) <= ids_in(done.data) | set(done.renamed)
        findings = check_matrix(document_of(write_yaml(done.data).encode(), "x.yaml"), advice=False).findings
        assert {each.rule.id for each in findings if each.severity.value == "error"} <= NOT_OFFERED


NOT_OFFERED = {"level-not-offered", "level-off-scale"}
"""One of the two asks for a level that the other does not describe, or below its scale: `--into` then writes nothing."""


def ids_in(data: dict[str, Any]) -> set[str]:
    return {skill["id"] for category in data["categories"] for skill in category.get("skills", ())}


LINE = st.text(st.characters(categories=["L", "Nd"], include_characters=" .,"), min_size=1, max_size=20).map(
    lambda text: text.strip(" .,") or "a"
)
BLOCK = st.one_of(
    st.tuples(st.sampled_from(["# ", "## ", "### ", "#### "]), st.one_of(LINE, st.sampled_from(["Level 1", "Level 2", "Senior"])))
    .map(lambda part: (f"{part[0]}{part[1]}\n\n", 1)),
    st.lists(st.one_of(LINE, st.tuples(LINE, LEVELS).map(lambda pair: f"{pair[0]}: {pair[1]}".strip())), min_size=1, max_size=4)
    .map(lambda items: ("".join(f"- {item}\n" for item in items) + "\n<!-- -->\n\n", len(items) + 1)),
    LINE.map(lambda text: (f"Text {text}\n\n", 1)),
    st.tuples(LINE, LINE).map(lambda part: (f"- {part[0]}\n  - {part[1]}\n\n```\nx\n```\n\n", 3)),
    st.lists(st.tuples(NAMES.filter(lambda name: "\u2028" not in name), LEVELS), min_size=1, max_size=3).map(
        lambda rows: (
            "| Skill | Role |\n|---|---|\n" + "".join(f"| {a.strip()} | {b.strip()} |\n" for a, b in rows) + "\n",
            2 + sum(bool(cell.strip()) for row in rows for cell in row),
        )
    ),
)  # fmt: skip


@given(st.lists(BLOCK, min_size=1, max_size=10))
@settings(max_examples=60, deadline=None)
def test_nothing_in_a_markdown_text_is_lost(blocks: list[tuple[str, int]]) -> None:
    text = "".join(text for text, _ in blocks)
    leaves = sum(leaves for _, leaves in blocks)
    taken(markdown_matrix.read, [source("a.md", text.encode())], leaves, "markdown", Asked("en"))
