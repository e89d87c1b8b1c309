"""What every form gives: text, or the bytes of a file."""

from typing import NamedTuple


class Rendered(NamedTuple):
    """A paper in its form: text, or the bytes of a file. `replaced`: characters that no font of a PDF can show."""

    content: str | bytes
    replaced: tuple[str, ...] = ()
