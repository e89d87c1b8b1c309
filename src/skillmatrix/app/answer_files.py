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
from skillmatrix.store.places import answers_folder, newest_answers, safe_name

if TYPE_CHECKING:
    from skillmatrix.assess.migration import Migration


def answers_files(data: Path, person: str | None = None) -> list[Path]:
    """Every answers file kept here, or those about one person, by name."""
    files = sorted(answers_folder(data).glob("*/*.yaml"))
    return files if person is None else [path for path in files if _is_about(path, person)]


def newest_answers_of(person: str, matrix: str | None, data: Path, tell: Tell) -> str:
    """The person's newest answers about themselves, which are named; a sentence if there are none."""
    found = newest_answers(data, person, None, Path(matrix).stem if matrix else None)
    if found is None:
        raise UserError(
            "there are no answers from “{person}” on this device yet; start with: skillmatrix assess", person=person
        )
    tell(Sentence("reading {file}", file=found))
    return str(found)


def read_answers(path: Path) -> Answers | None:
    """The answers in a file, whatever is wrong with them; nothing if they cannot be read."""
    try:
        return check_answers(read_file(path)).value
    except UserError:  # a pipe, a folder, a file of somebody else
        return None


def exported(path: str, form: str, around: Surroundings, *, levels_only: bool = False) -> str:
    """The answers in a file (`-` is standard input) as `json`, or as YAML laid out as we write it.

    `levels_only` leaves out notes, reasons and evidence: what a team needs.
    """
    from skillmatrix.store.contents import answers_json, answers_text

    answers = require(check_answers(read_input(path, around)), around.tell)
    if levels_only:
        from skillmatrix.app.sharing import levels_only as without_notes_and_evidence

        answers = without_notes_and_evidence(answers)
    return answers_json(answers) if form == "json" else answers_text(answers)


def plain_files(files: Sequence[Path], tell: Tell) -> list[Path]:
    """Those of the files that can be erased: what is a file itself. What is none is told."""
    plain = [path for path in files if path.is_file() and not path.is_symlink()]
    for path in files:
        if path not in plain:
            tell(Sentence("{file} is not an answers file", file=path))
    return plain


def erase(files: Sequence[Path], tell: Tell) -> int:
    """Remove the files and say how many are gone. One that an assessment is writing to is kept, which is told."""
    return sum(_is_erased(path, tell) for path in files)


def _is_erased(path: Path, tell: Tell) -> bool:
    from skillmatrix.app.saving import erase_answers

    try:
        erase_answers(path)
    except UserError as error:
        tell(error.sentence)
        return False
    return True


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
    from skillmatrix.app.saving import locked
    from skillmatrix.assess.migration import migrate

    with locked(path) as file:
        given, matrix = open_answers(read_file(path), reference, tell)
        brought = Brought(given.matrix.version, matrix.version, migrate(given, matrix))
        if brought.is_changed:
            file.write(brought.migration.answers)
    return brought


def _is_about(path: Path, person: str) -> bool:
    """Whether answers are about a person; of a file that cannot be read, its name says so."""
    answers = read_answers(path)
    return answers.person == person if answers else path.name.startswith(f"{safe_name(person)}.")
