"""Signs in front of what must not be missed, for those who see no colours."""

from skillmatrix.view.blocks import Cell, State

MARKS: dict[State, str] = {"blocked": "! "}


def marked(cell: Cell) -> str:
    """The text of a cell with its sign, if it has one."""
    return MARKS.get(cell.state, "") + cell.text
