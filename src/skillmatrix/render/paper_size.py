"""How large a paper is: for forms that need much room for each text of it."""

from dataclasses import fields, is_dataclass

from skillmatrix.view.blocks import Paper

PLACE = 40
"""What each text takes beside its characters: the paragraph or the cell that it stands in."""
NO_TEXT = {"id", "state", "align", "kind", "sign", "language", "data"}
"""Fields of blocks that are not printed, or not by the forms that ask."""


def size_of(paper: Paper) -> int:
    """The characters of all texts of a paper, and `PLACE` for each text."""
    return _size(paper)


def _size(part: object) -> int:
    if isinstance(part, str):
        return len(part) + PLACE if part else 0
    if isinstance(part, tuple):
        return sum(map(_size, part))
    if is_dataclass(part):
        return sum(_size(getattr(part, field.name)) for field in fields(part) if field.name not in NO_TEXT)
    return 0
