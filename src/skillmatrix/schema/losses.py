"""The JSON of the report of an import. These models describe it; they only feed its JSON Schema."""

from typing import Annotated, Literal

from pydantic import Field

from skillmatrix.model.text import Model, Words
from skillmatrix.schema.outputs import Count, FromOne


class LossSource(Model):
    """A file that was read."""

    file: Words
    """The file, named as on the command line."""
    sha256: Annotated[str, Field(pattern="^[0-9a-f]+$", min_length=64, max_length=64)]
    """The SHA-256 of its bytes."""
    bytes: Count
    """How many bytes it has."""


class LossCounts(Model):
    """How many leaves had which fate."""

    kept: Count
    """Leaves that stand in the result as they were."""
    changed: Count
    """Leaves that stand there in another form."""
    guessed: Count
    """Leaves whose meaning was guessed."""
    dropped: Count
    """Leaves that are not in the result."""


class LossItem(Model):
    """Leaves that had the same fate. A leaf is a full cell, a heading, a paragraph or an item of a list."""

    what: str
    """What they are, such as “names of skills”."""
    action: Literal["kept", "changed", "guessed", "dropped"]
    """What became of them."""
    count: FromOne
    """How many they are."""
    where: str
    """Where the first of them stands."""
    sample: str
    """The first of them, or its beginning."""
    because: str
    """Why; empty for what was kept."""
    cure: str
    """What would keep them; may be empty."""


class LossAdded(Model):
    """What the result says and no source does."""

    what: str
    """What it is, such as “version: 1.0”."""
    because: str
    """Why it is there."""
    cure: str
    """What to do about it; may be empty."""


class LossReport(Model):
    """What became of everything that `skillmatrix import` has read."""

    format: Literal["skillmatrix-loss/1"]
    """What this is: skillmatrix-loss/1."""
    dialect: Literal["workbook", "table", "markdown"]
    """How the sources were read."""
    sources: tuple[LossSource, ...]
    """The files."""
    leaves: Count
    """How many leaves were read: the sum of the counts, and of those of the items."""
    counts: LossCounts
    """How many leaves had which fate."""
    items: tuple[LossItem, ...]
    """The fates: what was dropped first."""
    added: tuple[LossAdded, ...]
    """What the result says and no source does."""
