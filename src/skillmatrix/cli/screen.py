"""The screen in front of the person, if there is one."""

import os
import shutil
import sys

PROMPT = 1
"""Lines that a shell needs below what was printed."""


def terminal_width() -> int:
    """The width of the terminal, between 40 and 100 cells; 80 in a pipe."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return 80
    return max(40, min(100, shutil.get_terminal_size((80, 24)).columns))


def terminal_height() -> int:
    """The lines of the terminal; 24 where nobody knows."""
    return shutil.get_terminal_size((80, 24)).lines
