"""The dialect `workbook`: the Excel workbook that `export` writes, edited and read back."""

from collections.abc import Sequence

from skillmatrix.errors import UserError
from skillmatrix.importers.dialects import Asked, Imported, Source


def recognises(source: Source) -> bool:
    """Whether this is a workbook of ours."""
    return source.name == ""


def read(sources: Sequence[Source], asked: Asked) -> Imported:
    """What the workbook says, put into the matrix it came from."""
    raise UserError("{files}: nothing that can be imported; {hint}", files=sources[0].name, hint=asked.output)
