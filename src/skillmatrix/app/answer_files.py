"""The answers kept on this device: found, handed out, brought to today's version of their matrix, removed.

`data` is the data folder of the person who runs the program.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.app.inputs import open_answers, read_input, require
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import check_answers
from skillmatrix.load.files import read_file
from skillmatrix.model.answers import Answers
from skillmatrix.store.places import answers_folder, newest_answers

if TYPE_CHECKING:
    from skillmatrix.assess.migration import Migration


def answers_files(data: Path, person: str | None = None) -> list[Path]:
    """Every answers file kept here, or those about one person, by name."""
    files = sorted(answers_folder(data).glob("*/*.yaml"))
    return files if person is None else [path for path in files if _person(path) == person]


def newest_answers_of(person: str, matrix: str | None, data: Path, tell: Tell) -> str:
    """The person's newest answers about themselves, which are named; a sentence if there are none."""
    found = newest_answers(data, person, "self", Path(matrix).stem if matrix else None)
    if found is None:
        raise UserError(
            "there are no answers from “{person}” on this device yet; start with: skillmatrix assess", person=person
        )
    tell(Sentence("reading {file}", file=found))
    return str(found)


def read_answers(path: Path) -> Answers | None:
    """The answers in a file, whatever is wrong with them; nothing if they cannot be read."""
    return check_answers(read_file(path)).value


def exported(path: str, form: str, around: Surroundings) -> str:
    """The answers in a file (`-` is standard input) as `json`, or as YAML laid out as we write it."""
    from skillmatrix.store.contents import answers_json, answers_text

    answers = require(check_answers(read_input(path, around)), around.tell)
    return answers_json(answers) if form == "json" else answers_text(answers)


def require_plain_files(files: Sequence[Path]) -> None:
    """Only what is a file itself can be erased."""
    for path in files:
        if not path.is_file() or path.is_symlink():
            raise UserError("{file} is not an answers file", file=path)


def erase(files: Sequence[Path]) -> None:
    """Remove the files; one that an assessment is writing to is kept, which is a `UserError`."""
    from skillmatrix.app.saving import locked

    for path in files:
        with locked(path):
            path.unlink()


class Brought(NamedTuple):
    """What became of answers that were brought to the version `now` of their matrix from the version `before`."""

    before: str
    now: str
    migration: "Migration"

    @property
    def is_changed(self) -> bool:
        """Whether anything in the file had to change."""
        return bool(self.migration.renamed) or self.before != self.now


def bring_to_today(path: Path, reference: str | None, tell: Tell) -> Brought:
    """Write answers anew, in the version that their matrix, or the one referred to, has today."""
    from skillmatrix.app.saving import locked, write_answers
    from skillmatrix.assess.migration import migrate

    with locked(path):
        given, matrix = open_answers(read_file(path), reference, tell)
        brought = Brought(given.matrix.version, matrix.version, migrate(given, matrix))
        if brought.is_changed:
            write_answers(path, brought.migration.answers)
    return brought


def _person(path: Path) -> str | None:
    answers = read_answers(path)
    return answers.person if answers else None
