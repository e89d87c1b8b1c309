"""A workload beside a matrix: how many hours a week the tasks of a role take, as ranges, and what drives them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

from pydantic import BeforeValidator, Field

from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.text import Id, Language, Model, Text, Words
from skillmatrix.route import Route

NOTHING = Decimal(0)
ONE = Decimal(1)
MOST = 1_000_000_000
FULL_TIME = Decimal(40)
MOST_ABSENCE = Decimal("0.9")
MOST_HOURS = 168
"""Hours that a week has."""


def _exact(value: Any) -> Any:
    return Decimal(value) if type(value) is int else value


Amount: TypeAlias = Annotated[
    Decimal,
    Field(ge=0, le=MOST),
    BeforeValidator(_exact, json_schema_input_type=Annotated[float, Field(ge=0, le=MOST)]),
]
Positive: TypeAlias = Annotated[
    Decimal,
    Field(gt=0, le=MOST),
    BeforeValidator(_exact, json_schema_input_type=Annotated[float, Field(gt=0, le=MOST)]),
]
Share: TypeAlias = Annotated[
    Decimal,
    Field(ge=0, le=MOST_ABSENCE),
    BeforeValidator(_exact, json_schema_input_type=Annotated[float, Field(ge=0, le=0.9)]),
]
WeekHours: TypeAlias = Annotated[
    Decimal,
    Field(gt=0, le=MOST_HOURS),
    BeforeValidator(_exact, json_schema_input_type=Annotated[float, Field(gt=0, le=MOST_HOURS)]),
]
Range: TypeAlias = Annotated[tuple[Amount, ...], Field(strict=False, min_length=2, max_length=2)]
"""A low and a high number."""
Sources: TypeAlias = Annotated[tuple[Id, ...], Field(strict=False)]


class Taper(Model):
    """What lies above a number counts less."""

    above: Amount
    """Up to this number each counts whole."""
    factor: Amount
    """What each above it counts, such as 0.4."""


class Driver(Model):
    """Something that drives the effort, such as the number of members."""

    id: Id
    """The id of the driver."""
    name: Text
    """The name of the driver."""
    unit: Text
    """What hours are given for, such as: per 1,000 members."""
    question: Text
    """What people are asked."""
    per_unit: Positive = ONE
    """How many make one unit."""
    free: Amount = NOTHING
    """How many of them cost nothing, such as the first language."""
    taper: Taper | None = None
    """What lies above a number counts less."""
    share_of: Id | None = None
    """The id of the driver that this one is a percentage of."""
    typical: Range | None = Field(default=None, examples=[[50, 60000]])
    """The lowest and the highest value that the estimate was made for."""
    default: Amount = NOTHING
    """What is taken if somebody does not know."""


class TaskHours(Model):
    """What one task takes."""

    base: Range = Field(default=(NOTHING, NOTHING), examples=[[0.5, 1]])
    """Hours a week that arise as soon as the role exists, low and high."""
    per: dict[Id, Range] = Field(default={}, examples=[{"members": [0.2, 0.4]}])
    """Hours a week for one unit of a driver, low and high, by id of the driver."""
    basis: Sources = ()
    """Ids of sources that support the size of these numbers; without one they are an assumption alone."""


class RoleInstead(Model):
    """A role to ask for where a value is small."""

    driver: Id
    """The id of the driver."""
    below: Amount
    """Below this value of the driver …"""
    role: Id
    """… this is the role to ask for."""


class RoleHours(Model):
    """What the tasks of a role take."""

    tasks: dict[Id, TaskHours] = Field(examples=[{"moderate": {"base": [1, 2], "per": {"members": [0.2, 0.4]}}}])
    """The hours of each task, by id of the task in the matrix."""
    divisible: bool = True
    """Whether several people can share the role; leading cannot be divided."""
    local: bool = False
    """Whether the time of people who run single communities locally comes on top: `local` is then printed."""
    instead: RoleInstead | None = None
    """A role to ask for where a value is small."""
    reference: dict[Id, Amount] = Field(default={})
    """Values for which the shares of the tasks come close to the shares of time in the matrix."""
    basis: Sources = ()
    """Ids of sources that support the sum."""


class Band(Model):
    """What a sum of hours means, such as: a task beside another job."""

    id: Id
    """The id of the band."""
    below: Positive | None = None
    """Sums below so many full-time posts belong to it; the last band has none."""
    name: Text
    """What people call it."""
    sentence: Text
    """What is said, with {low} and {high} for hours and, of a team, {n} and {m} for people."""
    same: Text | None = None
    """The same where {n} and {m} are one number."""
    whole: Text | None = None
    """The same for a role that cannot be divided."""
    basis: Sources = ()
    """Ids of sources that speak of such a case."""


class Week(Model):
    """What a full-time post is."""

    full_time_hours: WeekHours = FULL_TIME
    """Hours a week of a full-time post."""
    absence: Share = NOTHING
    """The share of the working time that is lost to leave, public holidays, illness and training."""


class WorkloadSource(Model):
    """Somebody who published numbers that point the same way."""

    title: Text
    """The title of the source."""
    url: Words | None = None
    """Where to find it."""
    says: Text | None = None
    """What it says, in short."""


class ExampleResult(Model):
    """What comes out of an example, rounded to two decimals."""

    hours: Range
    """Hours a week, low and high."""
    fte: Range
    """Full-time posts, low and high."""
    band: Id
    """The id of the band."""
    team: Range | None = None
    """People, from and to, if it is a team."""


class WorkloadExample(Model):
    """An example that was worked out."""

    id: Id
    """The id of the example."""
    role: Id
    """The id of the role."""
    title: Text | None = None
    """What it is about."""
    values: dict[Id, Amount]
    """A value for each driver, by its id."""
    result: ExampleResult
    """What comes out."""


class Workload(Model):
    """A file that estimates how many hours a week the tasks of roles take."""

    format: Literal["skillmatrix-workload/1"]
    """What this file is: skillmatrix-workload/1."""
    id: Id | None = None
    """An id of the estimate itself."""
    version: Annotated[Words | None, Field(examples=["0.1"])] = None
    """The version of the contents, in quotes."""
    matrix: MatrixRef
    """The matrix whose roles it is about."""
    title: Text | None = None
    """The title of the estimate."""
    languages: tuple[Language, ...] = Field(min_length=1, strict=False)
    """The languages of the texts. The first one is the language of texts without a language."""
    license: Annotated[Words | None, Field(examples=["CC-BY-4.0"])] = None
    """The licence of the contents, as an SPDX identifier such as CC-BY-4.0."""
    note: Text | None = None
    """Printed wherever it is told where the numbers come from."""
    week: Week = Field(default_factory=Week)
    """What a full-time post is."""
    basis: Sources = ()
    """Ids of sources that support the approach as a whole."""
    sources: dict[Id, WorkloadSource] = Field(default={})
    """Who published numbers, by id."""
    drivers: tuple[Driver, ...] = Field(default=(), strict=False)
    """What drives the effort, in the order in which it is asked."""
    bands: tuple[Band, ...] = Field(min_length=1, strict=False)
    """What a sum of hours means, from small to large."""
    spread: Text | None = None
    """What is said where low and high fall into different bands, with {first} and {last} for their names."""
    caveat: Text | None = None
    """What the estimate is not."""
    local: Text | None = None
    """What is said of roles beside which people run single communities locally."""
    roles: dict[Id, RoleHours] = Field(default={})
    """The hours of each role, by id of the role in the matrix."""
    examples: tuple[WorkloadExample, ...] = Field(default=(), strict=False)
    """Examples that were worked out."""

    @cached_property
    def by_driver(self) -> Mapping[str, Driver]:
        """All drivers by id, in the order of the file."""
        return {driver.id: driver for driver in self.drivers}

    def asked(self, role: str) -> tuple[Driver, ...]:
        """The drivers that a role needs, in the order of the file, with those that others are a share of."""
        hours = self.roles[role]
        used = {driver for task in hours.tasks.values() for driver in task.per}
        used |= {hours.instead.driver} if hours.instead else set()
        used |= {str(whole) for each in used if each in self.by_driver and (whole := self.by_driver[each].share_of)}
        return tuple(driver for driver in self.drivers if driver.id in used)


class WorkloadValues(Model):
    """A file of values for the drivers of a workload."""

    format: Literal["skillmatrix-workload-values/1"]
    """What this file is: skillmatrix-workload-values/1."""
    matrix: MatrixRef
    """The matrix that the workload is for."""
    role: Id | None = None
    """The id of the role that was asked about."""
    full_time_hours: WeekHours | None = None
    """Hours a week of a full-time post, if the organisation has others than the workload says."""
    values: dict[Id, Amount] = Field(default={}, examples=[{"members": 4000, "communities": 12}])
    """The value of each driver, by its id."""


class Cited(NamedTuple):
    """A source that is cited, and where."""

    route: Route
    source: str


def walk_basis(workload: Workload) -> Iterator[Cited]:
    """Every source that is named as a basis, with its route."""
    places: list[tuple[Route, tuple[str, ...]]] = [((), workload.basis)]
    places += [(("bands", at), band.basis) for at, band in enumerate(workload.bands)]
    for role, hours in workload.roles.items():
        places.append((("roles", role), hours.basis))
        places += [(("roles", role, "tasks", task), each.basis) for task, each in hours.tasks.items()]
    for route, basis in places:
        yield from (Cited((*route, "basis", index), source) for index, source in enumerate(basis))
