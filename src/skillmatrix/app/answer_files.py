"""Where answers are kept on this device, as the command line sees it. The environment is read here, not below."""

import os
import sys
from pathlib import Path

from skillmatrix.errors import UserError
from skillmatrix.model.answers import Rater
from skillmatrix.store.places import answers_folder, data_folder, newest_answers


def data() -> Path:
    """The data folder of the person who runs the program."""
    return data_folder(os.environ, sys.platform, Path.home())


def answers_files() -> list[Path]:
    """Every answers file kept here, by name."""
    return sorted(answers_folder(data()).glob("*/*.yaml"))


def newest(person: str, rater: Rater, matrix_id: str | None) -> Path | None:
    """The file of the person's newest assessment."""
    return newest_answers(data(), person, rater, matrix_id)


def newest_answers_of(person: str, matrix: str | None) -> str:
    """The person's newest answers about themselves, named on standard error; a sentence if there are none."""
    matrix_id = Path(matrix).stem if matrix else None
    found = newest(person, "self", matrix_id)
    if found is None:
        raise UserError(f"no answers of “{person}” on this device yet; begin with: skillmatrix assess")
    print(f"skillmatrix: {found}", file=sys.stderr)
    return str(found)
