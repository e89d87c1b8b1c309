"""Answers that somebody handed in for a team, in a file of their own or as a row of a table."""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from skillmatrix.errors import UserError

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers

Groups: TypeAlias = tuple[tuple[str, str], ...]
"""Columns and values, such as `("site", "north")`."""


class Handed(NamedTuple):
    """Answers that were handed in: where they stand, what they say, and the groups named beside them."""

    place: str
    answers: "Answers"
    groups: Groups = ()


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
