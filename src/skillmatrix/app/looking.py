"""One file looked at: what there is to tell about it."""

from pathlib import Path
from typing import NamedTuple

from skillmatrix.errors import UserError
from skillmatrix.lint.run import FileFindings, Run
from skillmatrix.load.files import read_file
from skillmatrix.source.document import Document


class Seen(NamedTuple):
    """The name of a file and what there is to tell about it; nothing if it cannot be read any more."""

    name: str
    told: FileFindings | None


def read(path: Path) -> Document | None:
    """The document in a file; nothing if it cannot be read any more."""
    try:
        return read_file(path, str(path))
    except UserError:
        return None


def look(path: Path, run: Run) -> Seen:
    """What there is to tell about a file."""
    document = read(path)
    return Seen(str(path), None) if document is None else Seen(document.name, run.tell(document))
