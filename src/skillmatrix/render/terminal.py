"""Pages in a terminal: fits the width, plain text in a pipe, colour only beside words that say the same."""

from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import accumulate, zip_longest
from math import ceil

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from skillmatrix.i18n.phrase import Mark, Phrase, changed
from skillmatrix.render.characters import bars_of, key_line
from skillmatrix.render.column_widths import MARGIN, least_widths, shares, texts_by_column
from skillmatrix.render.marks import SIGNS, marked
from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.source.display import cells, visible
from skillmatrix.view.blocks import Block, Cell, Chart, Code, Item, Items, Note, Paper, Paragraph, Section, State, Table
from skillmatrix.view.plain_text import printable_lines

SHADES = "░▒▓█"
STYLES: dict[State, str] = {"": "", "good": "green", "open": "yellow", "blocked": "bold red", "muted": "dim"}
MARKS: dict[Mark, str] = {"added": "green", "removed": "red", "sign": "dim"}
WORDS, BARS = 18, 20
"""Cells: the widths of the columns of a chart's table that are not its first, and of the one with bars."""
BETWEEN = 3
"""Cells between two columns."""


def render(paper: Paper, layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return Rendered(render_terminal(paper, width=layout.width, colour=layout.colour))


def render_terminal(paper: Paper, *, width: int = 80, colour: bool = False) -> str:
    """The page as text of at most `width` cells a line; without colour there is no control sequence in it."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    if paper.title:
        console.print(_text(paper.title, "bold"))
    for line in paper.subtitle:
        console.print(_text(line, "dim" if colour else ""))
    for section in paper.first_page:
        _section(console, section)
    if paper.appended:
        console.print()
        console.print(_text(paper.appendix.upper(), "bold"))
    for section in paper.appended:
        _section(console, section)
    console.print()
    for line in paper.closing:
        console.print(_text(line))
    return "\n".join(line.rstrip() for line in out.getvalue().strip("\n").splitlines()) + "\n"


def _section(console: Console, section: Section) -> None:
    console.print()
    if section.heading:
        console.print(
            _text(section.heading, "bold cyan" if section.level == 2 or section.place == "appendix" else "bold")
        )
    for before, block in zip((None, *section.blocks), section.blocks, strict=False):
        if isinstance(before, Chart):
            console.print()
        _block(console, block)


def _block(console: Console, block: Block) -> None:
    match block:
        case Paragraph():
            console.print(Padding(_led(block.lead, block.text), (0, 0, 0, 2)))
        case Note():
            console.print(Padding(_text(block.text), (0, 0, 0, 2)))
        case Code():
            for line in block.lines:
                console.print(Padding(_text(line.text), (0, 0, 0, 4 + line.indent)))
        case Items():
            for number, item in enumerate(block.items, start=1):
                _item(console, item, f"{number}." if block.ordered else SIGNS.get(item.state, "-"))
        case Table():
            _captioned(console, block)
        case Chart():
            _chart(console, block)


def _captioned(console: Console, table: Table) -> None:
    """The table under its caption, in as many parts as it takes."""
    if table.caption:
        console.print(Padding(_text(table.caption, "bold"), (0, 0, 0, 2)))
    for number, part in enumerate(_fitting(table, console.width - 2)):
        console.print(Padding(_whole_words(part, console), (1 if number else 0, 0, 0, 2)))


def _chart(console: Console, chart: Chart) -> None:
    """The table of the chart, with bars in front of its numbers, and what their signs mean."""
    bars = bars_of(chart)
    console.print(Padding(_table(chart.table, bars, chart.column), (0, 0, 0, 2)))
    if any(bars) and (key := key_line(chart)):
        console.print(Padding(_text(key), (0, 0, 0, 2)))


def _item(console: Console, item: Item, mark: str) -> None:
    grid = RichTable.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=len(mark))
    grid.add_column()
    grid.add_row(Text(mark), _led(item.lead, item.text))
    console.print(Padding(grid, (0, 0, 0, 2)))
    for line in item.details:
        console.print(Padding(_text(line), (0, 0, 0, 3 + len(mark))))


def _whole_words(table: Table, console: Console) -> RichTable:
    """The table, its columns as wide as they come; where that breaks words, they share the room in another way."""
    drawn, room = _table(table), console.width - 2
    widths = () if _is_shaded(table) else _widths(table, room)
    if not widths:
        return drawn
    lines = console.render_lines(drawn, console.options.update(width=room), pad=False)
    printed = {word for line in lines for word in "".join(segment.text for segment in line).split()}
    words = {word for column in texts_by_column(table) for text in column for word in visible(text).split()}
    return drawn if words <= printed else _table(table, widths=widths)


def _table(table: Table, bars: Sequence[str] = (), place: int = 0, widths: Sequence[int] = ()) -> RichTable:
    """The table; `bars`, one for each row if any, stand in front of the texts of the column at this place."""
    drawn = RichTable(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        header_style="bold",
        title_justify="left",
        padding=(0, 0 if _is_shaded(table) else 1),
    )
    for at, (column, width) in enumerate(zip_longest(table.columns, widths)):
        # Beside bars, words are broken rather than names.
        most = (BARS if at == place else WORDS) if bars and at else None
        drawn.add_column(_text(column.label), justify=column.align, overflow="fold", width=width, max_width=most)
    labels = _labels(table)
    for number, (row, bar) in enumerate(zip(table.rows, bars or ("",) * len(table.rows), strict=True)):
        if number in labels:
            drawn.add_row(_text(labels[number], "bold"))
        drawn.add_row(*(_cell(cell, bar if at == place else "") for at, cell in enumerate(row)))
    return drawn


def _labels(table: Table) -> dict[int, str]:
    """The labels of bands, by the number of the row that they stand above."""
    starts = accumulate((band.rows for band in table.bands), initial=0)
    return {start: band.label for start, band in zip(starts, table.bands, strict=False)}


def _widths(table: Table, room: int) -> Sequence[int]:
    """Widths for the columns of a table that is too wide, in which no word is broken; nothing if there are none."""
    texts = texts_by_column(table)
    between = BETWEEN * (len(texts) - 1)
    if sum(max(map(cells, column)) for column in texts) + between <= room:
        return ()
    found = [share - MARGIN for share in shares(texts, room - between + MARGIN * len(texts))]
    return found if sum(found) + between <= room else ()


def _is_shaded(table: Table) -> bool:
    """Whether it is a picture of levels: its columns stand close together, so that they are read as one."""
    return any(cell.shade for row in table.rows for cell in row)


def _fitting(table: Table, room: int) -> Iterator[Table]:
    """The table, or several with the first column each, where the heads of all numbers would have to be broken."""
    closer = MARGIN - 1 if _is_shaded(table) else 0
    needs = [need - closer for need in least_widths(texts_by_column(table))]
    numbers = [at for at, column in enumerate(table.columns) if at and column.align == "right"]
    if sum(needs) <= room or len(numbers) < len(table.columns) - 1:
        yield table
        return
    most = max(1, (room - needs[0]) // max(needs[at] for at in numbers))
    number = ceil(len(numbers) / most)
    each = ceil(len(numbers) / number)
    for start in range(1, len(table.columns), each):
        kept = (0, *range(start, min(start + each, len(table.columns))))
        columns = tuple(table.columns[at] for at in kept)
        rows = tuple(tuple(row[at] for at in kept) for row in table.rows)
        yield Table(columns, rows, bands=table.bands)


def _cell(cell: Cell, bar: str = "") -> Text:
    shade = SHADES[cell.shade - 1] if cell.shade else ""
    words = _text(f"{shade}{marked(cell)}", STYLES[cell.state])
    return Text(f"{bar}  ").append_text(words) if bar else words


def _led(lead: str, text: str) -> Text:
    return Text.assemble(_text(lead, "bold"), " " if lead else "", _text(text))


def _text(text: str, style: str = "") -> Text:
    """Foreign text never goes through markup, and nothing in it can steer the terminal."""
    if isinstance(text, Phrase) and any(run.mark for run in text.runs):
        parts = ((run.text, MARKS.get(run.mark, "")) for run in changed(text, _lines))
        return Text.assemble(*parts, style=style)
    return Text(_lines(text), style=style)


def _lines(text: str) -> str:
    return "\n".join(map(visible, printable_lines(text).split("\n")))
