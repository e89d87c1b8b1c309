"""Answers that somebody handed in for a team, in a file of their own or as a row of a table."""

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from skillmatrix.errors import UserError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from skillmatrix.model.answers import Answers, RatedBy, RatingFields

Groups: TypeAlias = tuple[tuple[str, str], ...]
"""Columns and values, such as `("site", "north")`."""


class Handed(NamedTuple):
    """Answers that were handed in: where they stand, what they say, and the groups named beside them."""

    place: str
    answers: "Answers"
    groups: Groups = ()


class AsGiven(Protocol):
    """What is asked of answers before anything is counted: whose they are, of which day, and what they say."""

    @property
    def person(self) -> str:
        """Who is rated."""

    @property
    def rater(self) -> str:
        """What kind of rater gave them."""

    @property
    def rated_by(self) -> "RatedBy":
        """Who gave them."""

    @property
    def date(self) -> "dt.date":
        """The day of the last answer."""

    @property
    def role(self) -> str | None:
        """The role asked for."""

    @property
    def share(self) -> str | None:
        """Whether the person agreed to be named."""

    @property
    def ratings(self) -> "Mapping[str, RatingFields]":
        """The answers, by skill."""


class HandedIn(Protocol):
    """Answers that were handed in, with or without all that a file says."""

    @property
    def place(self) -> str:
        """Where they stand."""

    @property
    def answers(self) -> AsGiven:
        """What they say."""


def in_two_groups(place: str, person: str, one: Groups, other: Groups) -> UserError:
    """Somebody cannot be counted in two groups of one column."""
    return UserError(
        "{file}: {person} is in {one} and in {other}; everybody is in one group of a column",
        file=place,
        person=person,
        one=_in_words(one),
        other=_in_words(other),
    )


def _in_words(groups: Groups) -> str:
    return ", ".join(f"{column} “{value}”" for column, value in groups) or "–"
