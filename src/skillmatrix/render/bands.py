"""Bands of a table: their labels stand beside the rows, turned, where there is room for that, else above them."""

from skillmatrix.render.letter_widths import width_of
from skillmatrix.view.blocks import Table

ROW = 1.2
"""How high the rows of a dense table are, in sizes of their letters."""
FILLED = 1.6
"""How much of two lines has text in it, in lines."""


def stand_beside(table: Table) -> bool:
    """Whether each label has room beside the rows of its band, in two lines, which are never quite full."""
    return all(width_of(band.label) <= FILLED * ROW * band.rows for band in table.bands)
