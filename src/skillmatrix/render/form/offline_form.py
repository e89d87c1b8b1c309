"""What an offline page is asked to be."""

from typing import NamedTuple

from skillmatrix.i18n.catalogue import LANGUAGES
from skillmatrix.i18n.messages import Address
from skillmatrix.model.answers import Answers, Rater
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role


class OfflineForm(NamedTuple):
    """What a page is asked to be. `blank` are answers without ratings: who rates whom, what for, in which order."""

    matrix: Matrix
    role: Role
    skills: tuple[str, ...]
    language: str
    address: Address
    blank: Answers
    show_targets: bool = False
    without: tuple[str, ...] = ()
    """Categories that are switched off: they count nowhere."""
    with_match: bool = True

    @property
    def has_role(self) -> bool:
        """Whether there are targets: a matrix without roles has none, and the result shows levels alone."""
        return self.role is not self.matrix.no_role

    @property
    def rater(self) -> Rater:
        """Who rates."""
        return self.blank.rater

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages one can switch to: those of the matrix, then those of the interface."""
        return tuple(dict.fromkeys((*self.matrix.languages, *LANGUAGES)))
