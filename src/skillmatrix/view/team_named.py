"""What every named page of a team says: what it is made of, its head, how people are named, and about itself."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from skillmatrix.analysis.team import Covered, Member, Target, cover
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import FILE_NAME, Team
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.blocks import Block, Note
from skillmatrix.view.numbers import long_date
from skillmatrix.view.wording import Wording

MOST_NAMES = 8
CATALOGUE = "skillmatrix team catalogue"


class TeamInput(NamedTuple):
    """What the pages are made of. `day` is the one it is of; `answered` are the first and the last day of the answers.

    `members` are those who agreed to be named, `not_named` is how many others there are. `leaving` are names of
    members, `path` is where the team file is, `trainings` are those to the matrix, if there are any.
    """

    team: Team
    matrix: Matrix
    members: tuple[Member, ...]
    targets: tuple[Target, ...]
    day: dt.date
    answered: tuple[dt.date, dt.date] | None = None
    not_named: int = 0
    leaving: tuple[str, ...] = ()
    path: str = FILE_NAME
    trainings: Trainings | None = None

    @property
    def covered(self) -> tuple[Covered, ...]:
        """How each target is covered, in the order of the matrix."""
        return cover(self.targets, self.members)


def team_name(given: TeamInput, wording: Wording) -> str:
    """What the team is called; without a title, what its matrix is called."""
    return wording.text(given.team.title or given.matrix.title)


def head(given: TeamInput, wording: Wording) -> tuple[str, ...]:
    """The lines below a title: day and matrix; what for and for whom."""
    words, team = wording.catalogue, given.team
    day = long_date(given.day, words.language)
    version = given.matrix.version
    about_page = words.count("team.as_of", len(given.members), date=day, matrix=wording.matrix_name(), version=version)
    purpose = words.say("team.for", purpose=wording.text(team.purpose), audience=wording.text(team.audience))
    return about_page, purpose


def about(given: TeamInput, wording: Wording) -> tuple[Block, ...]:
    """What a works council asks of a page: purpose, readers, basis, days, who is not on it, and how it was made."""
    words, team = wording.catalogue, given.team
    facts = [
        words.say("team.about.purpose", purpose=wording.text(team.purpose)),
        words.say("team.about.audience", audience=wording.text(team.audience)),
    ]
    return tuple(Note(joined(" ", line)) for line in ([*facts, *basis(team, wording)], _who_and_how(given, words)))


def small_print(given: TeamInput, wording: Wording) -> tuple[str, ...]:
    """The same below a page whose head says purpose and readers, and which analyses there are."""
    words = wording.catalogue
    catalogue = words.say("team.about.catalogue", command=CATALOGUE)
    facts = joined(" ", [*_who_and_how(given, words), *basis(given.team, wording), catalogue])
    return facts, words.say("team.closing")


def basis(team: Team, wording: Wording) -> list[str]:
    """On what a page rests, if the team file says that, and for how long answers are kept."""
    words = wording.catalogue
    rests = [words.say("team.about.basis", basis=wording.text(team.basis))] if team.basis else []
    return [*rests, words.count("team.about.retention", team.retention)]


def _who_and_how(given: TeamInput, words: Catalogue) -> list[str]:
    others = [words.count("team.about.others", given.not_named)] if given.not_named else []
    how = words.say(f"team.about.rating.{given.team.rating}")
    return [words.say("team.about.agreed"), *others, how, *_days(given, words)]


def _days(given: TeamInput, words: Catalogue) -> list[str]:
    if given.answered is None:
        return []
    first, last = (long_date(day, words.language) for day in given.answered)
    key = "team.about.day" if first == last else "team.about.days"
    return [words.say(key, first=first, last=last)]


def people(names: Sequence[str], wording: Wording) -> str:
    """All the names, or their number where they are many: a list that breaks off would put some people first."""
    if len(names) > MOST_NAMES:
        return wording.catalogue.say("team.people", n=len(names))
    return wording.listed(names)
