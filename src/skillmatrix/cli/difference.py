"""A difference between two texts, on standard output."""

import re
import sys

from skillmatrix.source.display import visible

COLOURS = {"+": "32", "-": "31", "@": "36"}


def print_difference(difference: str, *, colour: bool) -> None:
    """A unified difference. A program gets it raw; on a terminal, or in colour, nothing in it moves the cursor."""
    if not colour and not sys.stdout.isatty():
        sys.stdout.write(difference)
        return
    for line in re.findall(r"[^\n]+", difference):
        code = COLOURS.get(line[0], "0")
        print(f"\x1b[{code}m{visible(line)}\x1b[0m" if colour else visible(line))
