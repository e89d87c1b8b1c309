"""`skillmatrix` in a folder, where it finds the matrix; tables that were collected there before are gone."""

import os
import sys
from pathlib import Path


def main(folder: str, *arguments: str) -> None:
    """Change to the folder, and let the command take the place of this program."""
    os.chdir(folder)
    for left in Path().glob("*collected*"):
        left.unlink()
    program = str(Path(sys.executable).with_name("skillmatrix"))
    os.execv(program, [program, *arguments])  # noqa: S606 - the program is ours


main(*sys.argv[1:])
