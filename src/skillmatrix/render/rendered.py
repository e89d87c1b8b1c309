"""What every form is given beside a paper, and what it gives."""

from pathlib import Path
from typing import Literal, NamedTuple


class Layout(NamedTuple):
    """What forms want to know beside the paper.

    A template, and the folder of one's own templates; of a screen its width in cells, and if it shows colours; a Word
    file whose styles are taken; JSON that stands inside a web page; what separates the values of CSV.
    """

    template: Literal["report", "jobdesc", "catalogue"] = "report"
    width: int = 80
    colour: bool = False
    templates: Path | None = None
    reference: Path | None = None
    linked_data: str = ""
    csv_separator: str = ","


class Rendered(NamedTuple):
    """A paper in its form: text, or the bytes of a file. `replaced`: characters that no font of a PDF can show."""

    content: str | bytes
    replaced: tuple[str, ...] = ()
