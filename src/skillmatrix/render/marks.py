"""Signs in front of what must not be missed, for those who see no colours."""

from skillmatrix.view.blocks import Cell, State

MARKS: dict[State, str] = {"blocked": "! "}
"""In tables, where most cells have a state: only what must not be missed."""
SIGNS: dict[State, str] = {"good": "✓", "blocked": "!", "open": "›", "muted": "?"}
"""In lists: met, below its minimum, still to go, without a rating."""


def marked(cell: Cell) -> str:
    """The text of a cell with its sign, if it has one."""
    return MARKS.get(cell.state, "") + cell.text
