"""Organization: what is the same in all papers of an organisation, so that it is written once. Without lines.

It stands in a file `organization.yaml` beside the postings. What a posting says itself counts more.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from skillmatrix.model.posting import TextList
from skillmatrix.model.text import Id, Model, Text, Words

FILE_NAME = "organization.yaml"
"""Where a house is looked for, beside a posting."""


Colour: TypeAlias = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$"), Field(examples=["#004b87"])]


class Look(Model):
    """How papers of the organisation look as web pages and as PDF."""

    logo: Words | None = None
    """The logo: a PNG file in the folder of this file, at most 500 kB and 4000 pixels wide."""
    color: Colour | None = None
    """The colour of the house as #rrggbb. Text has this colour, so it must be dark enough on white."""
    font: Annotated[Words | None, Field(examples=["Fira Sans"])] = None
    """The name of a font. Web pages use it where the reader has it."""
    font_folder: Annotated[Words | None, Field(examples=["fonts"])] = None
    """A folder beside this file with the files of the font (.ttf, .otf): a PDF takes it from there."""


class Organization(Model):
    """What holds for every vacancy of an organisation."""

    format: Literal["skillmatrix-organization/1"]
    """What this file is: skillmatrix-organization/1."""
    name: Text
    """The employer's name, as it is printed."""
    url: Words | None = None
    """The employer's website."""
    about: Text | None = None
    """One or two sentences on who the employer is; printed near the end of an advert."""
    logo: Words | None = None
    """Address of the logo, for job boards."""
    look: Look | None = None
    """Logo, colour and font of web pages and PDF."""
    units: dict[Id, Text] = Field(default={}, examples=[{"it": {"de": "Informatik", "en": "IT"}}])
    """The names of the organisation's units, by an id of your own: a posting then says unit: it."""
    offer: TextList = Field(default=(), strict=False)
    """What the employer offers in every job, one line each; printed after what a posting offers."""
    equal: Text | None = None
    """The organisation's own sentence on equal opportunities, in place of the one that comes with skillmatrix."""
    privacy_url: Words | None = None
    """Where it says what happens to the data of those who apply."""
