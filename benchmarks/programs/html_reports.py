"""Reports as HTML, and the same pages joined by hand, a batch of each in turn. Prints seconds as JSON."""

import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, TypeVar

from skillmatrix.analysis.score import score
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.answers import Answers
from skillmatrix.render.html import render_html
from skillmatrix.render.svg import pictures
from skillmatrix.view.blocks import Block, Cell, Chart, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.report import ReportInput, build_report

BATCH = 50
MARKS = {"good": "✓", "blocked": "!", "open": "›", "muted": "?"}
T = TypeVar("T")


def main(matrix_file: str, folder: str, day: str) -> None:
    """A report on every person in the folder for the first role of the matrix. Reading counts for neither side."""
    matrix = build_matrix(read_file(Path(matrix_file))).value
    assert matrix is not None
    role, today, texts = matrix.roles[0], date.fromisoformat(day), Catalogue("de", "sie")

    def paper_of(answers: Answers) -> Paper:
        result = score(matrix, role, answers, today=today)
        return build_report(ReportInput(result, matrix, role, answers, today), "de", texts)

    def report(answers: Answers) -> str:
        return render_html(paper_of(answers), "report")

    persons = [build_answers(read_file(path)).value for path in sorted(Path(folder).glob("*.yaml"))]
    style = report(_first(persons)).partition("<style>")[2].partition("</style>")[0]
    pairs = []
    for first in range(0, len(persons), BATCH):
        batch = persons[first : first + BATCH]
        papers = [paper_of(_first([answers])) for answers in batch]
        ours, reports = _timed(report, batch)
        theirs, pages = _timed(lambda paper: page_by_hand(paper, style), papers)
        assert all(0.9 < len(page) / len(other) < 1.1 for page, other in zip(pages, reports, strict=True))
        pairs.append((ours, theirs))
    print(json.dumps(pairs))


def _first(persons: Sequence[Answers | None]) -> Answers:
    assert persons[0] is not None
    return persons[0]


def _timed(work: Callable[[Any], T], items: Sequence[Any]) -> tuple[float, list[T]]:
    begin = time.perf_counter()
    done = [work(item) for item in items]
    return time.perf_counter() - begin, done


def page_by_hand(paper: Paper, style: str) -> str:
    """What the templates make, as fast as plain Python can; `style` is the style sheet."""
    return "".join((
        f'<!DOCTYPE html>\n<html lang="{paper.language}">\n<head>\n<meta charset="utf-8">\n',
        f"<title>{escape(paper.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n",
        f'<header><h1 dir="auto">{escape(paper.title)}</h1></header>\n',
        *(_section(section, paper.title) for section in paper.sections),
        "</main>\n</body>\n</html>\n",
    ))  # fmt: skip


def _section(section: Section, title: str) -> str:
    heading = f'<h2 dir="auto">{escape(section.heading)}</h2>\n' if section.heading else ""
    blocks = (_block(block, section, number, title) for number, block in enumerate(section.blocks, 1))
    return f'<section class="{section.id}">\n{heading}{"".join(blocks)}</section>\n'


def _block(block: Block, section: Section, number: int, title: str) -> str:
    if isinstance(block, Paragraph):
        return f'<p dir="auto">{_phrase(block)}</p>\n'
    if isinstance(block, Note):
        return f'<p class="note" dir="auto">{escape(block.text)}</p>\n'
    if isinstance(block, Items):
        tag = "ol" if block.ordered else "ul"
        items = "".join(_item(item, ordered=block.ordered) for item in block.items)
        return f'<{tag} class="items">\n{items}</{tag}>\n'
    if isinstance(block, Table):
        return _table(block, block.caption or section.heading or title)
    assert isinstance(block, Chart)
    return _chart(block, f"chart-{section.id}-{number}")


def _phrase(part: Paragraph | Item) -> str:
    if not part.lead:
        return escape(part.text)
    return f'<strong dir="auto">{escape(part.lead)}</strong>{f" {escape(part.text)}" if part.text else ""}'


def _item(item: Item, *, ordered: bool) -> str:
    mark = f'<span class="mark" aria-hidden="true">{MARKS[item.state]}</span>\n' if item.state and not ordered else ""
    details = "".join(f'<p class="detail" dir="auto">{escape(detail)}</p>\n' for detail in item.details)
    state = f' class="{item.state}"' if item.state else ""
    return f'<li{state}>\n{mark}<p dir="auto">{_phrase(item)}</p>\n{details}</li>\n'


def _table(table: Table, caption: str) -> str:
    head = "".join(
        f'<th scope="col" class="{column.align}" dir="auto">{escape(column.label)}</th>\n' for column in table.columns
    )
    rows = "".join(f"<tr>\n{_cells(row, table)}</tr>\n" for row in table.rows)
    return (
        f'<div class="scroll" role="group" aria-label="{escape(caption)}" tabindex="0">\n<table>\n'
        f'<caption dir="auto">{escape(caption)}</caption>\n<thead>\n<tr>\n{head}</tr>\n</thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _cells(row: tuple[Cell, ...], table: Table) -> str:
    cells = []
    for number, cell in enumerate(row):
        tag, scope = ("th", ' scope="row"') if number == 0 and cell.text else ("td", "")
        mark = '<span class="mark" aria-hidden="true">!</span> ' if cell.state == "blocked" else ""
        kind = f"{table.columns[number].align}{f' {cell.state}' if cell.state else ''}"
        cells.append(f'<{tag}{scope} class="{kind}">{mark}<span dir="auto">{escape(cell.text)}</span></{tag}>\n')
    return "".join(cells)


def _chart(chart: Chart, name: str) -> str:
    """The pictures are drawn by the same plain Python on both sides."""
    drawn = "".join(f'<div class="picture">\n{picture}\n</div>\n' for picture in pictures(chart, name))
    return (
        f'<div class="chart-and-table {chart.kind}">\n<figure>\n'
        f'<figcaption dir="auto">{escape(chart.title)}</figcaption>\n<div class="pictures">\n{drawn}</div>\n</figure>\n'
        f"{_table(chart.table, chart.table.caption or chart.title)}</div>\n"
    )


main(*sys.argv[1:])
