"""Ballots on disk: nothing about them tells who voted, or when. Their time is the day on which the round opened."""

import datetime as dt
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from skillmatrix.model.ballot import Ballot
from skillmatrix.source.writer import write_yaml
from skillmatrix.store.kept import KeptFile, erase, kept

NAME_BYTES = 6


class BallotFile(KeptFile):
    """The file of a ballot, of a program that holds its lock."""

    def write(self, ballot: Ballot, day: dt.date) -> None:
        """Save the ballot; the file gets the day on which the round opened as its time."""
        self.save(lambda _: ballot_text(ballot), _noon(day))


@contextmanager
def locked(path: Path) -> Iterator[BallotFile]:
    """Keep every other program out of a ballot, as `kept` does."""
    with kept(path, BallotFile) as file:
        yield file


def new_name(folder: Path) -> Path:
    """A random name in the folder that no file has."""
    while (path := folder / f"{secrets.token_hex(NAME_BYTES)}.yaml").exists():
        pass
    return path


def shuffle(ballots: Sequence[tuple[Path, Ballot]], folder: Path, day: dt.date) -> None:
    """Give every ballot a new name, one day and a random place among the others; whoever ends this loses none.

    A file is written under its new name before the old one goes. Between the two a ballot is there twice, word for
    word, and is counted once.
    """
    for path, ballot in secrets.SystemRandom().sample(list(ballots), len(ballots)):
        with locked(new_name(folder)) as file:
            file.write(ballot.model_copy(update={"shuffled": True}), day)
        erase(path)


def ballot_text(ballot: Ballot) -> str:
    """The text of a ballot, in one order for everybody. Reading it gives the same ballot again."""
    fields = ballot.model_dump(mode="json", exclude_none=True)
    fields |= {key: dict(sorted(fields[key].items())) for key in ("votes", "tasks", "questions")}
    fields["votes"] = {skill: vote for skill, vote in fields["votes"].items() if vote}
    return write_yaml({key: value for key, value in fields.items() if value not in ({}, [], False)})


def _noon(day: dt.date) -> float:
    """Noon in Greenwich, which is the same day nearly everywhere."""
    return dt.datetime.combine(day, dt.time(12), dt.UTC).timestamp()
