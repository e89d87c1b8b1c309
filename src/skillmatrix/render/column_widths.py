"""How wide the columns of a table should be, in characters, from what stands in them."""

from collections.abc import Sequence

from skillmatrix.render.marks import marked
from skillmatrix.source.display import cells
from skillmatrix.view.blocks import Table

LONGEST_WORD = 24
"""Longer words are broken: they must not take the room of the other columns."""
WIDEST = 60
MARGIN, BOLD = 2, 1
"""Between two columns, and for the bold letters of a head."""
TO_FILL_IN = 26
"""A column without any text is meant for handwriting."""


def texts_by_column(table: Table) -> list[list[str]]:
    """The texts of each column as they are shown, its head first."""
    return [[column.label, *(marked(row[at]) for row in table.rows)] for at, column in enumerate(table.columns)]


def shares(columns: Sequence[Sequence[str]], room: int) -> tuple[int, ...]:
    """Widths that share out `room`: small columns get all they want, large ones the same of what is left.

    They may add up to more where not even the words fit, and to less where there is little text.
    """
    widths, left = dict[int, int](), room
    order = sorted(range(len(columns)), key=lambda at: wanted(columns[at]))
    for place, at in enumerate(order):
        fair = left // (len(order) - place)
        for_the_others = sum(_least(columns[other]) for other in order[place + 1 :])
        widths[at] = max(_least(columns[at]), min(wanted(columns[at]), fair, left - for_the_others))
        left = max(0, left - widths[at])
    return tuple(widths[at] for at in range(len(columns)))


def least_widths(columns: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The widths below which words of the columns would be broken."""
    return tuple(map(_least, columns))


def wanted(column: Sequence[str], widest: int = WIDEST) -> int:
    """The width at which each text of a column, its head first, stands on one line."""
    if is_to_be_filled_in(column):
        return TO_FILL_IN
    return min(widest, max(cells(text) for text in column)) + MARGIN


def is_to_be_filled_in(column: Sequence[str]) -> bool:
    """Whether nothing stands below the head of a column."""
    return len(column) > 1 and not any(column[1:])


def _least(column: Sequence[str]) -> int:
    head, *rest = column
    words = (*(cells(word) + BOLD for word in head.split()), *(cells(word) for text in rest for word in text.split()))
    return min(LONGEST_WORD, max(words, default=1)) + MARGIN
