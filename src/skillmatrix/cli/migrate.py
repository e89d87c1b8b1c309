"""`skillmatrix migrate`: bring answers to today's version of their matrix, without asking."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillmatrix.app.answer_files import bring_to_today
from skillmatrix.cli import completion
from skillmatrix.cli.options import MatrixOption
from skillmatrix.cli.telling import said, tell
from skillmatrix.errors import Sentence

if TYPE_CHECKING:
    from skillmatrix.assess.migration import Migration

AnswersArgument = Annotated[
    str,
    typer.Argument(
        metavar="ANSWERS", help="The answers file; it is changed in place.", autocompletion=completion.answers
    ),
]


def command(answers: AnswersArgument, matrix: MatrixOption = None) -> None:
    """Update answers to the current version of their matrix: ratings follow renamed skills, nothing is lost."""
    brought = bring_to_today(Path(answers), matrix, tell)
    if brought.is_changed:
        print(said(Sentence("updated from version {before} to {now}", before=brought.before, now=brought.now)))
    else:
        print(said(Sentence("nothing to change: the answers are for version {now}", now=brought.now)))
    for line in _told(brought.migration):
        print(f"  {said(line)}")


def _told(migration: "Migration") -> list[str]:
    lines: list[str] = [Sentence("{old} is now {new}", old=old, new=new) for old, new in migration.renamed.items()]
    lines += [Sentence("{skill} is kept, but no longer counts", skill=skill) for skill in migration.kept]
    return lines + [_to_check(skill, migration) for skill in migration.changed]


def _to_check(skill: str, migration: "Migration") -> str:
    if skill not in migration.not_offered:
        return Sentence("{skill}: the text has changed; skillmatrix assess will ask about it again", skill=skill)
    level, counted = migration.answers.ratings[skill].level, migration.not_offered[skill]
    told = "{skill}: level {level} is no longer described and counts as {counted}; skillmatrix assess will ask again"
    return Sentence(told, skill=skill, level=level, counted=counted)
