"""Sheets with a table each: a head that stays, filters, numbers as numbers, colours beside words that say the same."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from xlsxwriter.worksheet import Worksheet

from skillmatrix.render.characters import bars_of
from skillmatrix.render.column_widths import is_to_be_filled_in, texts_by_column, wanted
from skillmatrix.render.excel.formats import HELD, LINES, Formats, Look, height_of, pieces
from skillmatrix.render.marks import MARKS, marked
from skillmatrix.view.blocks import Cell, Chart, Column, Paper, Section, State, Table
from skillmatrix.view.plain_text import printable

Cells: TypeAlias = Sequence[tuple[Cell, Column]]
Named: TypeAlias = list[tuple[Section, Table]]

HEAD: Look = {"bold": 1, "text_wrap": 1, "bg_color": "#1D5F5A", "font_color": "#FFFFFF"}
BODY: Look = {"bottom": 1, "bottom_color": "#E0DBD0"}
SIDES: dict[str, Look] = {"left": {"align": "left", "indent": 1}, "right": {"align": "right"}}
WRAPPED: Look = {"text_wrap": 1}
STATES: dict[State, Look] = {
    "": {},
    "good": {"bg_color": "#E6F0ED", "font_color": "#1D5F5A"},
    "open": {"bg_color": "#FBF3E0", "font_color": "#7A5200"},
    "blocked": {"bg_color": "#F8EBE3", "font_color": "#93402C", "bold": 1},
    "muted": {"font_color": "#566067", "italic": 1},
}
SHADES = ("", "#EDF4F2", "#D2E5E1", "#B0D3CC", "#8AC0B6")
BAR = "#8ED1C5"
NUMBER = re.compile(r"([+±−-]?)\d+(?:[.,](\d+))?\s?%?")
"""A text that says a number and nothing else; words with a number in them stay words."""
LONGEST_FORMAT = 200
"""Characters: what says how a number is shown has room for 255."""
ARROW = 3
"""Characters: the button of a filter."""
READABLE, NARROW = 60, 40
"""Characters: the widest column for people and for programs."""
ROOM_TO_WRITE = 40
"""Points: the height of rows that are meant for handwriting."""
ROOM_IN_HEAD = 4
MANY = 4
"""Columns that still fit on a sheet of paper that stands upright."""


class SheetTable(NamedTuple):
    """A table with its heading; `chart` if its numbers are drawn as bars."""

    heading: str
    table: Table
    chart: Chart | None = None


def tables_of(paper: Paper, part: str) -> tuple[SheetTable, ...]:
    """The tables of the paper in order, named by their sections, or by themselves where a section has several.

    Tables with the same name are one, with a first column, headed `part`, that says from which section a row is.
    """
    found, named = list[SheetTable](), _named(paper)
    for section in paper.sections:
        blocks = [block for block in section.blocks if isinstance(block, Chart | Table)]
        for block in blocks:
            name = name_of(block)
            if len(named.get(name, ())) > 1:
                found.append(SheetTable(name, _together(named.pop(name), part)))
            elif not name or name in named:
                table = _table_of(block)
                own = table.table.name or (table.heading if len(blocks) > 1 else "")
                found.append(table._replace(heading=own or section.heading or table.heading or paper.title))
    return tuple(found)


def name_of(block: Chart | Table) -> str:
    """What tables are called that share a sheet."""
    return block.name if isinstance(block, Table) else ""


def _named(paper: Paper) -> dict[str, Named]:
    """The tables by their names, each with its section."""
    found = defaultdict[str, Named](list)
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block, Table) and block.name:
                found[block.name].append((section, block))
    return found


def _together(tables: Named, part: str) -> Table:
    """Several tables as one: beside each other if they are of one section, else one below the other."""
    if all(section is tables[0][0] for section, _ in tables):
        return _beside(*(table for _, table in tables))
    return _below(tables, part)


def _beside(first: Table, *others: Table) -> Table:
    """Tables with the same first column: a row for each of its texts, with the other columns of all of them."""
    rows = {row[0].text: list(row) for row in first.rows}
    width = len(first.columns)
    for table in others:
        for row in table.rows:
            known = rows.setdefault(row[0].text, [row[0]])
            known += [Cell("")] * (width - len(known)) + list(row[1:])
        width += len(table.columns) - 1
    columns = (*first.columns, *(column for table in others for column in table.columns[1:]))
    return Table(columns, tuple((*row, *[Cell("")] * (width - len(row))) for row in rows.values()))


def _below(tables: Named, part: str) -> Table:
    """One table below the other: the columns are those of all of them, the first one the headings of their sections."""
    columns = {column.label: column for _, table in tables for column in table.columns}
    rows = [
        (Cell(section.heading), *(cells.get(label, Cell("")) for label in columns))
        for section, table in tables
        for row in table.rows
        for cells in [dict(zip((column.label for column in table.columns), row, strict=True))]
    ]
    return Table((Column(part), *columns.values()), tuple(rows))


def _table_of(block: Chart | Table) -> SheetTable:
    if isinstance(block, Table):
        return SheetTable(block.caption, block)
    return SheetTable(block.title, _with_signs(block), block)


def _with_signs(chart: Chart) -> Table:
    """The table of a chart; where it counts things, with a sign for each of them: bars are for single numbers."""
    if not counts(chart):
        return chart.table
    rows = [
        tuple(replace(cell, text=f"{bar}  {cell.text}") if at == chart.column else cell for at, cell in enumerate(row))
        for row, bar in zip(chart.table.rows, bars_of(chart), strict=True)
    ]
    return replace(chart.table, rows=tuple(rows))


def counts(chart: Chart) -> bool:
    """Whether a chart has a sign for each thing that it counts."""
    return chart.kind == "areas" and any(bars_of(chart))


def write_table(sheet: Worksheet, given: SheetTable, formats: Formats) -> None:
    """Write a table for people: wrapped, and never more in a cell than it can show."""
    table, texts = given.table, texts_by_column(given.table)
    widths = [max(wanted(column, READABLE), min(READABLE, len(column[0]) + ARROW)) for column in texts]
    least = ROOM_TO_WRITE if any(map(is_to_be_filled_in, texts)) else 0
    _write_head(sheet, table, widths, formats)
    places, line = [], 1
    for row in table.rows:
        places.append(line)
        used = _write_row(sheet, line, _cells(row, table), [LINES * width for width in widths], formats)
        height = height_of((marked(cell), width) for cell, width in zip(row, widths, strict=True))
        for at in range(line, line + used):
            sheet.set_row(at, max(least, height))
        line += used
    _add_filter(sheet, table, line)
    if given.chart:
        _draw(sheet, given.chart, places)


def write_data(sheet: Worksheet, table: Table, formats: Formats) -> None:
    """Write a table for programs: a line a row."""
    widths = [min(NARROW, max(wanted(column), len(column[0]) + ARROW)) for column in texts_by_column(table)]
    _write_head(sheet, table, widths, formats)
    line = 1
    for row in table.rows:
        line += _write_row(sheet, line, _cells(row, table), [HELD] * len(widths), formats, {"text_wrap": 0})
    _add_filter(sheet, table, line)


def _cells(row: Sequence[Cell], table: Table) -> Cells:
    return tuple(zip(row, table.columns, strict=True))


def _write_head(sheet: Worksheet, table: Table, widths: Sequence[int], formats: Formats) -> None:
    for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        sheet.set_column(at, at, width)
        formats.write(sheet, 0, at, printable(column.label), HEAD | SIDES[column.align])
    labels = ((column.label, width - ARROW) for column, width in zip(table.columns, widths, strict=True))
    sheet.set_row(0, height_of(labels) + ROOM_IN_HEAD)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    if len(widths) > MANY:
        sheet.set_landscape()


def _add_filter(sheet: Worksheet, table: Table, end: int) -> None:
    sheet.autofilter(0, 0, max(1, end - 1), len(table.columns) - 1)


def _write_row(
    sheet: Worksheet, line: int, cells: Cells, limits: Sequence[int], formats: Formats, look: Look = WRAPPED
) -> int:
    """Write a row; what a cell cannot take goes on below it. The number of lines it took."""
    used = 1
    for at, (cell, column) in enumerate(cells):
        whole = BODY | look | SIDES[column.align] | STATES[cell.state]
        if cell.shade:
            whole |= {"bg_color": SHADES[cell.shade]}
        if number := number_of(cell):
            sheet.write_number(line, at, number.value, formats.of(whole | {"num_format": number.format}))
            continue
        for below, text in enumerate(pieces(marked(cell), limits[at])):
            formats.write(sheet, line + below, at, text, whole)
            used = max(used, below + 1)
    return used


class NumberCell(NamedTuple):
    """A number as Excel keeps it, and how it is shown."""

    value: float
    format: str


def number_of(cell: Cell) -> NumberCell | None:
    """The number of a cell that says it first or alone; shown as its text: signs, places, and words such as “of 7”."""
    said = NUMBER.fullmatch(cell.text)
    if cell.value is None or not said:
        return _among_words(cell)
    shown = f"0.{'0' * len(said[2])}" if said[2] else "0"
    if cell.unit == "%":
        shown += "%"
    if said[1] in {"+", "±"}:
        shown = f"+{shown};-{shown};{shown}"
    value = Fraction(cell.value) / 100 if cell.unit == "%" else cell.value
    return NumberCell(float(value), f'"{MARKS[cell.state]}"{shown}' if cell.state in MARKS else shown)


def _among_words(cell: Cell) -> NumberCell | None:
    """A whole number with words around it: it stays a number, and the words are how it is shown.

    Where a state says how something stands, words may take the place of a number, and all of them stay words.
    """
    if not isinstance(cell.value, int) or cell.unit or cell.state:
        return None
    before, found, after = cell.text.partition(str(cell.value))
    if not found or len(cell.text) > LONGEST_FORMAT or any(map(str.isdecimal, before)):
        return None
    return NumberCell(float(cell.value), f"{_as_shown(before)}0{_as_shown(after)}")


def _as_shown(words: str) -> str:
    """Words in the way a number is shown: without what would end them there."""
    shown = "".join(character for character in words if character.isprintable() and character != '"')
    return f'"{shown}"' if shown else ""


def _draw(sheet: Worksheet, chart: Chart, places: Sequence[int]) -> None:
    """Bars behind the numbers of a chart, in the rows for which it draws some."""
    drawn = [places[bar.row] for panel in chart.panels for bar in panel.bars if bar.value is not None]
    if not drawn:
        return
    ends = {"min_type": "num", "min_value": float(chart.lowest), "max_type": "num", "max_value": float(chart.highest)}
    bars = {"type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_color": BAR, **ends}
    sheet.conditional_format(min(drawn), chart.column, max(drawn), chart.column, bars)
