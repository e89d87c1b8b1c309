"""The screen in front of the person, if there is one."""

import os
import shutil
import sys
from collections.abc import Mapping
from typing import TextIO


def terminal_width() -> int:
    """The width of the terminal, between 40 and 100 cells; 80 in a pipe."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return 80
    return max(40, min(100, shutil.get_terminal_size((80, 24)).columns))


def wants_colour(when: str = "auto", stream: TextIO | None = None, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour: what was asked for, else what the environment says, else on a terminal that can show it."""
    if when != "auto":
        return when == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environment.get("TERM") == "dumb" or environment.get("CLICOLOR") == "0":
        return False
    return (stream or sys.stdout).isatty()
