"""An assessment that is about to begin or to go on: who is asked what, and what was answered before."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.app.answer_files import read_answers
from skillmatrix.app.inputs import open_kept_answers, refusal
from skillmatrix.app.saving import locked
from skillmatrix.app.telling import Tell
from skillmatrix.assess.migration import migrate
from skillmatrix.assess.recorder import begin_answers
from skillmatrix.assess.selection import shuffled, skills_to_ask
from skillmatrix.assess.session import Session
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import OTHERS, Answers, Order, RatedBy, Rater, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.store.answers import AnswersFile
from skillmatrix.store.places import newest_answers, newest_of_each, unused_answers_path

Only: TypeAlias = Literal["unanswered", "unknown", "changed"]


class Rated(NamedTuple):
    """Who is rated by whom, what for, and on which day; `by` tells several people apart who rate somebody else."""

    person: str
    rater: Rater
    purpose: str
    day: dt.date
    by: str | None = None
    participants: int | None = None
    """How many people of a unit choose together, if it is said."""

    @property
    def rated_by(self) -> RatedBy:
        """Who rates."""
        return RatedBy(self.rater, self.by)


class Selection(NamedTuple):
    """Which of the role's skills are asked; with a `seed` in a random order."""

    quick: bool = False
    without: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    only: Only | None = None
    seed: int | None = None


class Assessment(NamedTuple):
    """What is asked, in this order, and the answers so far; `changed` and `kept` are those of a `Migration`.

    `without` are the optional categories that are left out.
    """

    matrix: Matrix
    role: Role
    skills: tuple[str, ...]
    answers: Answers
    changed: tuple[str, ...]
    kept: tuple[str, ...]
    only: Only | None
    without: tuple[str, ...]

    def session(self, language: str) -> Session:
        """The session that asks; unknown answers that are asked again are to be checked."""
        ratings = self.answers.ratings
        check = [skill for skill, rating in ratings.items() if self.only == "unknown" and rating.unknown]
        return Session(
            self.matrix, self.role, self.skills, ratings, language=language, changed=self.changed, check=check
        )


def prepare(matrix: Matrix, role: Role, before: Answers | None, rated: Rated, selection: Selection) -> Assessment:
    """An assessment that goes on with the answers `before`, or begins without any.

    Whoever rates somebody else gets the optional categories, such as personal traits, only if asked for them.
    """
    _refuse_another_rater(before, rated)
    _refuse_participants(matrix, rated)
    before = before or begin_answers(
        matrix, role, person=rated.person, rater=rated.rater, by=rated.by, purpose=rated.purpose, day=rated.day
    )
    if rated.participants:
        before = before.model_copy(update={"participants": rated.participants})
    if before.rater != "self":
        optional = sorted(matrix.optional - _touched(matrix, selection.categories))
        selection = selection._replace(without=tuple(dict.fromkeys((*selection.without, *optional))))
    if selection.seed is not None and not before.order:  # a seed that the file has stays
        before = before.model_copy(update={"order": Order(seed=selection.seed)})
    today = migrate(before, matrix)
    skills = _asked(matrix, role, today.answers, today.changed, selection)
    return Assessment(matrix, role, skills, today.answers, today.changed, today.kept, selection.only, selection.without)


def _refuse_another_rater(before: Answers | None, rated: Rated) -> None:
    """Nobody goes on with what somebody else has begun."""
    if before is None or rated.rater in {"self", before.rater}:
        return
    raise UserError(
        "the file has a rating by {there}, not by {here}; name another file with --answers",
        there=before.rater,
        here=rated.rater,
    )


def _refuse_participants(matrix: Matrix, rated: Rated) -> None:
    """Persons rate themselves alone."""
    if rated.participants and matrix.subject == "person":
        raise UserError(
            "--participants is for a unit that rates itself together; “{matrix}” is about people", matrix=matrix.id
        )


def told_apart(rated: Rated, matrix: Matrix, named: str | None, data: Path | None, drawn: str) -> Rated:
    """With `by` where it is needed: of the file to go on with, else of who began on this device, else the drawn one."""
    if rated.rater not in OTHERS:
        if rated.by is not None:
            raise UserError("--by says who rates somebody else; leave it out with --rater {rater}", rater=rated.rater)
        return rated
    begun = _begun(rated, matrix, named, data)
    if rated.by is not None:
        if named is not None and begun and rated.by not in begun:
            raise UserError(
                "{file} was begun by {there}, not by {here}; name another file with --answers",
                file=named,
                there=begun[0],
                here=rated.by,
            )
        return rated
    if len(begun) > 1:
        raise UserError(
            "several people rate “{person}” as {rater} on this device; say which one with --by: {names}",
            person=rated.person,
            rater=rated.rater,
            names=", ".join(begun),
        )
    return rated._replace(by=begun[0] or None if begun else drawn)


def _begun(rated: Rated, matrix: Matrix, named: str | None, data: Path | None) -> list[str]:
    """Who began already, in the file named or on this device; an empty name where a file does not say it."""
    if named is not None:
        files = [Path(named)]
    else:
        files = newest_of_each(data, rated.person, rated.rater, matrix.id) if data else []
    found = [read_answers(path) for path in files if path.is_file()]
    return [answers.by or "" for answers in found if answers is not None]


def place_for(
    named: str | None, newest: Path | None, matrix: Matrix, rated: Rated, data: Path | None, *, again: bool
) -> Path:
    """The file to go on with, or a new one in the data folder; `again` never goes on. A named file needs no folder."""
    path = Path(named) if named else None
    if path is not None and path.is_dir():
        raise UserError("{file} is a folder; name a file in it", file=path)
    if path is not None and again and path.exists():
        raise UserError("{file} already exists; --again starts a new file", file=path)
    found = path or (None if again else newest)
    if found is None and data is not None:
        return unused_answers_path(data, matrix.id, rated.person, rated.rated_by, rated.day)
    assert found is not None, "without a data folder, a file is named"
    return found


def newest_file(matrix: Matrix, rated: Rated, data: Path) -> Path | None:
    """The file of the newest assessment of this person by this rater."""
    return newest_answers(data, rated.person, rated.rated_by, matrix.id)


@contextmanager
def kept_answers(
    path: Path, matrix: Matrix, texts: Catalogue, tell: Tell
) -> Iterator[tuple[AnswersFile, Answers | None]]:
    """The file and the answers that are in it so far; as long as one asks, no other program of us writes to it."""
    with locked(path, texts) as file:
        yield file, open_kept_answers(path, matrix, tell)


def last_time(path: Path | None, matrix: Matrix, tell: Tell) -> dict[str, Rating]:
    """What was answered in an earlier assessment."""
    earlier = open_kept_answers(path, matrix, tell) if path else None
    return dict(migrate(earlier, matrix).answers.ratings) if earlier else {}


def _touched(matrix: Matrix, categories: Sequence[str]) -> set[str]:
    """The categories with those around and inside them."""
    around = (matrix.paths[name] for name in matrix.paths if any(each.id in categories for each in matrix.paths[name]))
    return {each.id for path in around for each in path}


def _asked(
    matrix: Matrix, role: Role, answers: Answers, changed: Sequence[str], selection: Selection
) -> tuple[str, ...]:
    """The skills to ask, in the order in which they are asked."""
    skills = skills_to_ask(matrix, role, quick=selection.quick, without=selection.without)
    ratings = answers.ratings
    fits: dict[Only | None, Callable[[str], bool]] = {
        None: lambda _: True,
        "unanswered": lambda skill: skill not in ratings,
        "unknown": lambda skill: skill in ratings and ratings[skill].unknown,
        "changed": lambda skill: skill in changed,
    }
    skills = tuple(skill for skill in skills if fits[selection.only](skill))
    if selection.categories:
        skills = tuple(skill for skill in skills if matrix.categories_around(skill).intersection(selection.categories))
    if not skills:
        raise refusal(matrix, "no skill of the role fits these options, so there is nothing to ask")
    return shuffled(skills, answers.order.seed) if answers.order else skills
