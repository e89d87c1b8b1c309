"""All answers files of a folder, read and built into models."""

import sys
from pathlib import Path

from skillmatrix.load.build import build_answers
from skillmatrix.load.files import read_file


def main(folder: str) -> None:
    """Read them, and keep nothing."""
    for path in sorted(Path(folder).glob("*.yaml")):
        assert build_answers(read_file(path)).value is not None


main(*sys.argv[1:])
