"""What every form is given beside a paper, and what it gives."""

from pathlib import Path
from typing import Literal, NamedTuple


class HouseStyle(NamedTuple):
    """How papers of a house look: a colour as `#rrggbb` that can be read on white, a PNG, the name of a font.

    `name` is said for the logo to those who do not see it; `font_folder` has the files of the font.
    """

    name: str = ""
    color: str | None = None
    logo: bytes = b""
    font: str | None = None
    font_folder: Path | None = None


NO_HOUSE = HouseStyle()


class Layout(NamedTuple):
    """What forms want to know beside the paper.

    A template, and the folder of one's own templates; of a screen its width in cells, and if it shows colours; a Word
    file whose styles are taken; JSON that stands inside a web page; what separates the values of CSV; how
    papers of the house look.
    """

    template: Literal["report", "jobdesc", "catalogue", "changes", "tally", "cards"] = "report"
    width: int = 80
    colour: bool = False
    templates: Path | None = None
    reference: Path | None = None
    linked_data: str = ""
    csv_separator: str = ","
    house: HouseStyle = NO_HOUSE


class Rendered(NamedTuple):
    """A paper in its form: text, or the bytes of a file. `replaced`: characters that no font of a PDF can show."""

    content: str | bytes
    replaced: tuple[str, ...] = ()
