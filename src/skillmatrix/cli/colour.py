"""Whether a result is coloured: what was asked for, else what the environment says, else on a terminal that can."""

import os
import sys
from collections.abc import Mapping
from typing import TextIO


def paints(when: str, output: str | None) -> bool:
    """Whether a result is coloured, which may go to a file: there only if somebody wants it always."""
    return when == "always" or (wants_colour(when) and output in {None, "-"})


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
