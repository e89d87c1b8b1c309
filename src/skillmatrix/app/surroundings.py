"""What a use case may know of the process it runs in."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.app.telling import Tell

STDIN: Literal["-"] = "-"
"""Stands for standard input in the place of a path."""
File: TypeAlias = Path | Literal["-"]


class Surroundings(NamedTuple):
    """The working directory, the environment, standard input up to so many bytes, and who is told what."""

    folder: Path
    environment: Mapping[str, str]
    read_input: Callable[[int], bytes]
    tell: Tell
