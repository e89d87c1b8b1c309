"""Ladders and their steps, and rules that say when a role is met."""

from typing import Annotated

from pydantic import Field

from skillmatrix.model.text import Id, Model, Text


class ReadyRule(Model):
    """A rule that says when somebody is ready for a role: so many of these target levels are reached."""

    met: Annotated[int, Field(ge=1, le=1000)]
    """How many target levels are to be reached, if so many of them apply."""
    of: tuple[Id, ...] | None = Field(default=None, strict=False)
    """Ids of the required skills it is about; all of them if nothing is said."""


class LadderStep(Model):
    """A step of a ladder."""

    id: Id
    """The id of the step: a role on the ladder has the id of the role, a hyphen, and this."""
    title: Text
    """The step in one or two words; it stands in brackets behind the title of the role."""


class LadderPlace(Model):
    """Where a role stands on its ladder, and the role in the file that it is a step of."""

    id: Id
    """The id of the ladder."""
    role: Id
    """The id of the role as the file has it, of which this one is a step."""
    step: Id
    """The id of the step."""
    title: Text | None = None
    """The title of the role as the file has it."""
