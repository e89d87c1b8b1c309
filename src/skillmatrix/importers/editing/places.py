"""Where the values of a matrix stand in a workbook, and cells that cannot be taken: all of them are told at once."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.loss import Place
from skillmatrix.importers.table import column_letters
from skillmatrix.route import KEY, Route
from skillmatrix.source.matching import steps_of

REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
MOST_TOLD = 50
"""Cells that are told one by one."""


class Wrong(NamedTuple):
    """A cell that cannot be taken, and what would be right."""

    cell: str
    message: str


class Places:
    """The cells of values: by the mapping that they are in, and the way to them from there."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, str], Place] = {}
        self._rows: dict[int, Place] = {}
        self._held: list[object] = []

    def note(self, holder: object, way: str, place: Place) -> None:
        """A value stands in this cell."""
        self._cells[id(holder), way] = place
        if id(holder) not in self._rows:
            self._rows[id(holder)] = place
            self._held.append(holder)  # as long as it is there, nothing else has its identity

    def of(self, data: Any, route: Route) -> Place | None:
        """The cell of the value at a route of the data, or of the nearest one around it that has a row."""
        around: list[tuple[Any, Route]] = [(data, route)]
        for index, step in enumerate(route):
            inside = steps_of(data) if isinstance(data, (dict, list)) else {}
            if step not in inside:
                break
            data = inside[step]
            around.append((data, route[index + 1 :]))
        found = (self._in(holder, rest) or self._rows.get(id(holder)) for holder, rest in reversed(around[1:]))
        return next((place for place in found if place), None) or self._in(*around[0])

    def _in(self, holder: object, rest: Route) -> Place | None:
        if id(holder) not in self._rows:
            return None
        steps = [str(step) for step in rest if step != KEY]
        for end in range(len(steps), 0, -1):
            way = ".".join(steps[:end])
            if place := self._cells.get((id(holder), way)) or self._cells.get((id(holder), f"{way}.level")):
                return place
            beginning = (
                place
                for (held, known), place in self._cells.items()
                if held == id(holder) and known.startswith(f"{way}.")
            )
            if place := next(beginning, None):
                return place
        return None


def cell_of(place: Place) -> str:
    """A cell as people name it: `Skills!C7`."""
    return f"{place.sheet}!{column_letters(place.column or 0)}{place.row}"


def unusable(name: str, wrong: Sequence[Wrong]) -> UserError:
    """All cells that cannot be taken, in one error: each is a note of its own, and so a line of its own."""
    if len(wrong) == 1:
        error = UserError("{file}: 1 cell cannot be taken, so nothing was changed:", file=name)
    else:
        error = UserError("{file}: {n} cells cannot be taken, so nothing was changed:", file=name, n=len(wrong))
    for each in wrong[:MOST_TOLD]:
        error.add_note(Sentence("{cell}: {message}", cell=each.cell, message=each.message))
    if len(wrong) > MOST_TOLD:
        error.add_note(Sentence("and {n} more", n=len(wrong) - MOST_TOLD))
    return error


def place_of(source: str, cell: str, sheet: str) -> Place:
    """The place of a cell by its name in the file."""
    row, column = _cell(cell)
    return Place(source, row, column, sheet)


def corners(merged: str) -> tuple[int, int, int, int]:
    """The first and the last cell of a range such as `B2:C4`: row, column, row, column."""
    first, _, last = merged.partition(":")
    return (*_cell(first), *_cell(last or first))


def _cell(reference: str) -> tuple[int, int]:
    """The row of `B7`, from 1, and its column, from 0; the first cell for what is no reference."""
    found = REFERENCE.fullmatch(reference)
    if found is None:
        return 1, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column - 1
