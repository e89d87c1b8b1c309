"""The trainings of a matrix on paper: what each is, how long it takes, and which levels it leads to."""

from dataclasses import replace

from skillmatrix.i18n.phrase import joined
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.blocks import Block, Cell, Note, Section
from skillmatrix.view.catalogue_writer import Writer
from skillmatrix.view.plan_words import QUARTERS, hours_in_words

KEYS = ("training", "kind", "hours", "raises")


def trainings_section(writer: Writer, trainings: Trainings) -> Section:
    """A table for those that stand alone and one for each programme, in the order of the file."""
    alone = [training for training in trainings.trainings if training.programme is None]
    blocks = _table(writer, alone, "")
    for programme in trainings.programmes:
        blocks += _table(writer, [*trainings.of(programme.id)], writer.text(programme.title))
    if note := writer.text(trainings.note):
        blocks.append(Note(note))
    return writer.section("trainings", "catalogue.heading.trainings", *blocks)


def _table(writer: Writer, trainings: list[Training], programme: str) -> list[Block]:
    if not trainings:
        return []
    keys = tuple(f"catalogue.column.{key}" for key in KEYS)
    table = writer.table(keys, [_row(writer, training) for training in trainings])
    return [replace(table, caption=programme)]


def _row(writer: Writer, training: Training) -> tuple[Cell, ...]:
    raises = (
        writer.say("plan.raise", skill=writer.wording.skill(skill), before=build.from_level, after=build.to)
        for skill, build in training.steps
    )
    return (
        Cell(writer.text(training.title)),
        Cell(writer.say(f"plan.kind.{training.kind}")),
        Cell(hours_in_words(int(QUARTERS * training.hours), writer.words)),
        Cell(joined("; ", raises)),
    )
