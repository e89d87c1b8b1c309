"""The trainings to a matrix: those of a file beside it, or those in the matrix itself."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.references import Provenance, Source
from skillmatrix.model.text import Id, Language, Model, Text, Words
from skillmatrix.model.training import Build, Currency, NotCovered, Phase, Programme, Training
from skillmatrix.route import Route


class Trainings(Model):
    """A file of trainings to one matrix."""

    format: Literal["skillmatrix-trainings/1"]
    """What this file is: skillmatrix-trainings/1."""
    id: Id | None = None
    """An id of the list itself."""
    version: Annotated[Words | None, Field(examples=["1.0"])] = None
    """The version of the contents, in quotes."""
    matrix: MatrixRef
    """The matrix whose skills the trainings build."""
    title: Text | None = None
    """The title of the list."""
    roles: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles that the trainings lead to; all, if nothing is said. Plans for other roles use them, too."""
    languages: tuple[Language, ...] = Field(min_length=1, strict=False)
    """The languages of the texts. The first one is the language of texts without a language."""
    license: Annotated[Words | None, Field(examples=["CC-BY-4.0"])] = None
    """The licence of the contents, as an SPDX identifier such as CC-BY-4.0."""
    currency: Currency = None
    """The currency of all costs, by ISO 4217."""
    note: Text | None = None
    """Printed wherever it is told where the contents come from."""
    sources: dict[Id, Source] = Field(default={})
    """What the list draws on, by id."""
    phases: tuple[Phase, ...] = Field(default=(), strict=False)
    """Phases of the life cycle that trainings are about."""
    programmes: tuple[Programme, ...] = Field(default=(), strict=False)
    """Trainings that belong together."""
    trainings: tuple[Training, ...] = Field(default=(), strict=False)
    """What there is to learn from."""
    not_covered: tuple[NotCovered, ...] = Field(default=(), strict=False)
    """Levels for which no training would be honest, with the reason."""

    @cached_property
    def by_id(self) -> Mapping[str, Training]:
        """All trainings by id, in the order of the file."""
        return {training.id: training for training in self.trainings}

    @cached_property
    def programmes_by_id(self) -> Mapping[str, Programme]:
        """All programmes by id, in the order of the file."""
        return {programme.id: programme for programme in self.programmes}

    def of(self, programme: str) -> Iterable[Training]:
        """The trainings of a programme, in the order of the file."""
        return (training for training in self.trainings if training.programme == programme)


def trainings_inside(matrix: Matrix) -> Trainings:
    """The trainings that stand in the matrix itself. They have the routes that they have in a file of their own."""
    return Trainings(
        format="skillmatrix-trainings/1",
        matrix=MatrixRef(id=matrix.id, version=matrix.version),
        languages=matrix.languages,
        license=matrix.license,
        currency=matrix.currency,
        sources=matrix.sources,
        phases=matrix.phases,
        programmes=matrix.programmes,
        trainings=matrix.trainings,
        not_covered=matrix.not_covered,
    )


def walk_provenance(trainings: Trainings) -> Iterator[tuple[Route, Provenance]]:
    """Where programmes and trainings come from, each with its route."""
    for field in ("programmes", "trainings"):
        for at, each in enumerate(getattr(trainings, field)):
            if each.provenance:
                yield (field, at, "provenance"), each.provenance


def walk_builds(trainings: Trainings) -> Iterator[tuple[Route, str, Build]]:
    """Everything that trainings do for a skill: its route, the id of the skill, and what it is.

    The route of the only build of a skill ends with the skill: it is written without a list.
    """
    for at, training in enumerate(trainings.trainings):
        for skill, builds in training.builds.items():
            route: Route = ("trainings", at, "builds", skill)
            for index, build in enumerate(builds):
                yield (route if len(builds) == 1 else (*route, index)), skill, build
