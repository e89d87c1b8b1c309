"""What the faces show when no question is left: the result, made by whoever runs them."""

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.assess.session import Session

FileForm: TypeAlias = Literal["html", "pdf"]


class Results(NamedTuple):
    """Ways to the result of a session.

    `brief` makes text of it for a screen of so many cells and lines; `full` the whole report for so many cells. Both
    may hold the control sequences of colours. `save` writes a file and gives its path; it may raise `UserError`.
    `command` shows the report again, where the answers are at the place given.
    """

    brief: Callable[[Session, int, int], str]
    full: Callable[[Session, int], str]
    save: Callable[[Session, FileForm], str]
    command: Callable[[str], str]
