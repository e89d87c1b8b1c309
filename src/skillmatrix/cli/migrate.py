"""`skillmatrix migrate`: bring answers to today's version of their matrix, without asking."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.inputs import open_answers
from skillmatrix.app.saving import locked, write_answers
from skillmatrix.assess.migration import Migration, migrate
from skillmatrix.cli.options import MatrixOption
from skillmatrix.source.display import visible

AnswersArgument = Annotated[str, typer.Argument(help="Answers file; it is changed in place.")]


def command(answers: AnswersArgument, matrix: MatrixOption = None) -> None:
    """Bring answers to today's version of their matrix: ratings follow renames, nothing is dropped."""
    path = Path(answers)
    with locked(path):
        given, opened = open_answers(answers, matrix)
        migration = migrate(given, opened)
        is_current = not migration.renamed and given.matrix.version == opened.version
        if not is_current:
            write_answers(path, migration.answers)
    if is_current:
        print(f"nothing to change: the answers are for version {visible(opened.version)}")
    else:
        print(f"from version {visible(given.matrix.version)} to {visible(opened.version)}")
    for line in _told(migration):
        print(f"  {visible(line)}")


def _told(migration: Migration) -> list[str]:
    lines = [f"{old} is now {new}" for old, new in migration.renamed.items()]
    lines += [f"{skill} is kept and no longer counted" for skill in migration.kept]
    return lines + [f"{skill}: its text changed; skillmatrix assess asks it again" for skill in migration.changed]
