"""A workshop in its folder: what it asks, the matrix it is about, and the rounds counted so far."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from skillmatrix.analysis.workshop import asked_skills
from skillmatrix.app.inputs import choose_role, require, usable
from skillmatrix.app.matrices import MatrixFile, find_matrix
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix, check_round, check_workshop, check_workshop_against
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.voting_round import VotingRound
from skillmatrix.model.workshop import BALLOTS, FILE_NAME, Workshop
from skillmatrix.source.document import Document


class OpenedWorkshop(NamedTuple):
    """A workshop, the matrix as it is today, and the rounds: those that were counted, and hands being written down."""

    folder: Path
    workshop: Workshop
    file: MatrixFile
    document: Document
    """The matrix as it is written."""
    matrix: Matrix
    role: Role
    rounds: tuple[VotingRound, ...]
    """The rounds that are closed, in their order."""
    hands: VotingRound | None
    """A show of hands that is not closed yet."""

    @property
    def ballots(self) -> Path:
        """The folder of the ballots."""
        return self.folder / BALLOTS

    @property
    def number(self) -> int:
        """The number of the round that is open, or would be opened next."""
        return len(self.rounds) + 1

    @property
    def day(self) -> dt.date:
        """The day on which that round opened: the one on which the round before was closed."""
        last = self.rounds[-1].closed if self.rounds else None
        return last or self.workshop.opened

    @property
    def last(self) -> VotingRound | None:
        """The round that was closed last."""
        return self.rounds[-1] if self.rounds else None

    @property
    def skills(self) -> tuple[str, ...]:
        """The ids of the skills that are voted on."""
        return asked_skills(self.workshop, self.matrix, self.role)

    def round_file(self, number: int) -> Path:
        """Where a round is written down."""
        return self.folder / f"round-{number}.yaml"


def open_workshop(reference: str | None, matrix: str | None, tell: Tell) -> OpenedWorkshop:
    """The workshop in a file, or in `workshop.yaml` of a folder; `matrix` names another place of its matrix."""
    path = Path(reference or FILE_NAME)
    path = path / FILE_NAME if path.is_dir() else path
    loaded = check_workshop(read_file(path, str(path)))
    workshop = usable(loaded)
    file = _matrix_file(workshop.matrix.id, path.parent, matrix, tell)
    known = check_matrix(read_file(file.path, file.name), advice=False)
    found = require(known, tell)
    if found.id != workshop.matrix.id:
        sentence = "{file} is about the matrix “{matrix}”; {other} is another one"
        raise UserError(sentence, file=path, matrix=workshop.matrix.id, other=file.name)
    require_people(found)
    require(check_workshop_against(loaded, found), tell)
    rounds = _rounds(path.parent, workshop)
    is_open = bool(rounds) and rounds[-1].closed is None
    return OpenedWorkshop(
        path.parent,
        workshop,
        file,
        known.document.written,
        found,
        choose_role(found, workshop.role),
        tuple(rounds[:-1] if is_open else rounds),
        rounds[-1] if is_open else None,
    )


def require_people(matrix: Matrix) -> None:
    """A room votes on a role of people: a profile of a unit is nothing to be hired for, and has no job description."""
    if matrix.subject == "unit":
        raise UserError("“{matrix}” is about units, and a workshop is about a role of people", matrix=matrix.id)


def _matrix_file(name: str, folder: Path, reference: str | None, tell: Tell) -> MatrixFile:
    """The matrix named; else one beside the workshop or its folder; else one of this id at hand."""
    above = folder.parent if folder.name else Path("..")
    beside = [folder / f"{name}.yaml", above / f"{name}.yaml"]
    found = next((path for path in beside if path.is_file()), None)
    return MatrixFile(found, str(found)) if found and reference is None else find_matrix(reference or name, tell)


def _rounds(folder: Path, workshop: Workshop) -> list[VotingRound]:
    """The rounds that were written down, in their order; the last one may still be open."""
    rounds: list[VotingRound] = []
    while (path := folder / f"round-{len(rounds) + 1}.yaml").is_file():
        held = usable(check_round(read_file(path, str(path))))
        if held.workshop != workshop.id or held.round != len(rounds) + 1:
            raise UserError("{file} belongs to another workshop or round; move it away", file=path)
        if held.rules != workshop.rules:
            raise UserError("the rules have changed since {file} was counted; put them back as they were", file=path)
        rounds.append(held)
    return rounds
