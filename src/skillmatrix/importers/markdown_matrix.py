"""The dialect `markdown`."""

from collections.abc import Sequence

from skillmatrix.errors import UserError
from skillmatrix.importers.dialects import Asked, Imported, Source


def recognises(source: Source) -> bool:
    return source.name == ""


def read(sources: Sequence[Source], asked: Asked) -> Imported:
    raise UserError("x")
