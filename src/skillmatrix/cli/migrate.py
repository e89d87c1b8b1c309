"""`skillmatrix migrate`: bring answers to today's version of their matrix, without asking."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillmatrix.app.answer_files import bring_to_today
from skillmatrix.cli.options import MatrixOption
from skillmatrix.cli.telling import tell
from skillmatrix.source.display import visible

if TYPE_CHECKING:
    from skillmatrix.assess.migration import Migration

AnswersArgument = Annotated[str, typer.Argument(help="Answers file; it is changed in place.")]


def command(answers: AnswersArgument, matrix: MatrixOption = None) -> None:
    """Bring answers to today's version of their matrix: ratings follow renames, nothing is dropped."""
    brought = bring_to_today(Path(answers), matrix, tell)
    if brought.is_changed:
        print(f"from version {visible(brought.before)} to {visible(brought.now)}")
    else:
        print(f"nothing to change: the answers are for version {visible(brought.now)}")
    for line in _told(brought.migration):
        print(f"  {visible(line)}")


def _told(migration: "Migration") -> list[str]:
    lines = [f"{old} is now {new}" for old, new in migration.renamed.items()]
    lines += [f"{skill} is kept and no longer counted" for skill in migration.kept]
    return lines + [f"{skill}: its text changed; skillmatrix assess asks it again" for skill in migration.changed]
