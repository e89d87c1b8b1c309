"""How large a paper is: for forms that need much room for each text of it."""

from dataclasses import fields, is_dataclass

from skillmatrix.view.blocks import Cell, Paper

PLACE = 40
"""What each text takes beside its characters: the paragraph or the cell that it stands in."""
EMPTY = 20
"""What a cell without text takes: it has a place and lines, too."""
NO_TEXT = {"id", "state", "align", "kind", "sign", "language", "data", "place", "name", "look", "links", "day"}
"""Fields of blocks that are not printed, or not by the forms that ask."""


def size_of(paper: Paper) -> int:
    """The characters of all texts of a paper, `PLACE` for each text, and `EMPTY` for each empty cell."""
    return _size(paper)


def _size(part: object) -> int:
    if isinstance(part, str):
        return len(part) + PLACE if part else 0
    if isinstance(part, tuple):
        return sum(map(_size, part))
    if isinstance(part, Cell) and not part.text:
        return EMPTY
    if is_dataclass(part):
        return sum(_size(getattr(part, field.name)) for field in fields(part) if field.name not in NO_TEXT)
    return 0
