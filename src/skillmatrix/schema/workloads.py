"""The JSON of a workload. These models describe it; they only feed its JSON Schema."""

from typing import Annotated, Literal

from pydantic import Field

from skillmatrix.model.text import Id, Language, Model, Words
from skillmatrix.schema.outputs import Share
from skillmatrix.schema.plans import Amount, PlannedMatrix


class LowHigh(Model):
    """A low and a high number."""

    low: Amount
    """The low number."""
    high: Amount
    """The high number."""


class WorkloadFile(Model):
    """The file of hours."""

    id: Id | None
    """Its id, if it has one."""
    version: Words | None
    """Its version, if it has one."""


class WorkloadWeek(Model):
    """What a full-time post is."""

    full_time_hours: Amount
    """Hours a week of a full-time post."""
    absence: Share
    """The share of them that is lost to leave, illness and so on."""


class WorkloadDriver(Model):
    """What drives the effort."""

    id: Id
    """The id of the driver."""
    value: Amount
    """Its value."""
    given: bool
    """false: nobody gave it, and the default counts."""
    amount: Amount
    """How many units of it count."""
    typical: tuple[Amount, Amount] | None
    """The values that the estimate was made for."""


class WorkloadProduct(Model):
    """What a driver brings to a task."""

    driver: Id
    """The id of the driver."""
    amount: Amount
    """How many units of it count."""
    rate: LowHigh
    """Hours a week for one unit."""
    hours: LowHigh
    """Both multiplied."""


class WorkloadTask(Model):
    """The hours of a task."""

    id: Id
    """The id of the task."""
    text: Words
    """What is done."""
    base: LowHigh
    """Hours a week that arise anyway."""
    products: tuple[WorkloadProduct, ...]
    """What each driver brings."""
    hours: LowHigh
    """Hours a week of the task."""
    share: Share | None
    """Its share in the middle of the sum; null where there are no hours."""
    basis: tuple[Id, ...]
    """Ids of the sources that support the numbers; without one they are an assumption alone."""


class WorkloadPosts(LowHigh):
    """Full-time posts."""

    middle: Amount
    """The number between low and high, by which the band is found."""


class WorkloadInfluence(Model):
    """What a driver does to the sum."""

    driver: Id
    """The id of the driver."""
    hours: LowHigh
    """The hours it brings."""
    doubled: LowHigh
    """The sum if its value were twice as large."""


class WorkloadOutput(Model):
    """The result of `skillmatrix workload --format json`. All hours are assumptions; rounded half up to 4 places."""

    format: Literal["skillmatrix-workload-result/1"]
    """What this is: skillmatrix-workload-result/1."""
    matrix: PlannedMatrix
    """The matrix of the role."""
    role: Id
    """The id of the role."""
    workload: WorkloadFile
    """The file of hours."""
    language: Language
    """The language of the texts."""
    week: WorkloadWeek
    """What a full-time post is."""
    drivers: tuple[WorkloadDriver, ...]
    """The drivers of the role."""
    tasks: tuple[WorkloadTask, ...]
    """The hours by task."""
    fixed: LowHigh
    """Hours a week that arise without any driver."""
    hours: LowHigh
    """Hours a week of all tasks."""
    fte: WorkloadPosts
    """The same in full-time posts."""
    band: Id
    """The id of the band that the middle belongs to."""
    spread: tuple[Id, Id] | None
    """The bands of low and high, if they are not the same."""
    team: tuple[Annotated[int, Field(ge=2)], Annotated[int, Field(ge=2)]] | None
    """How many people, from and to, if it is a team."""
    sentence: Words
    """What it means, as a sentence."""
    influences: tuple[WorkloadInfluence, ...]
    """What moves the result, most first."""
    instead: Id | None
    """The id of the role to ask for in its place."""
    assumptions: Literal[True]
    """All hours are assumptions."""
