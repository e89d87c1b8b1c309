"""How many hours a week the tasks of a role take, in exact numbers: ranges, full-time posts, what moves the result."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import NamedTuple

from skillmatrix.model.workload import Band, Driver, TaskHours, Week, Workload

HALF = Fraction(1, 2)
FEWEST = 2
"""People in a team."""


class Span(NamedTuple):
    """A low and a high number, in hours a week unless something else is said."""

    low: Fraction
    high: Fraction

    @property
    def middle(self) -> Fraction:
        """The number between both."""
        return (self.low + self.high) / 2

    def __add__(self, other: object) -> "Span":
        """Low and low, high and high."""
        assert isinstance(other, Span)
        return Span(self.low + other.low, self.high + other.high)

    def times(self, factor: Fraction) -> "Span":
        """Both numbers as many times."""
        return Span(self.low * factor, self.high * factor)


NONE = Span(Fraction(0), Fraction(0))


class Counted(NamedTuple):
    """A driver with its value, and how many units of it count."""

    driver: Driver
    value: Fraction
    is_given: bool
    """Whether somebody gave the value; otherwise it is the default."""
    amount: Fraction


class Product(NamedTuple):
    """The hours that a driver brings to a task: its amount times the hours for one unit."""

    driver: str
    amount: Fraction
    rate: Span

    @property
    def hours(self) -> Span:
        """What they come to."""
        return self.rate.times(self.amount)


class TaskLoad(NamedTuple):
    """The hours of a task, and what they are made of."""

    task: str
    base: Span
    products: tuple[Product, ...]
    hours: Span


class Influence(NamedTuple):
    """What a driver does to the sum: the hours it brings, and the sum if its value were twice as large."""

    driver: str
    hours: Span
    doubled: Span


class Team(NamedTuple):
    """So many people, from and to."""

    least: int
    most: int


class RoleLoad(NamedTuple):
    """What a role takes. `fte` are full-time posts; `spread` are the bands of low and high, if they are not the same.

    `influences` are ordered by what doubling the driver adds, the largest first; `fixed` are hours without any driver.
    """

    role: str
    week: Week
    drivers: tuple[Counted, ...]
    tasks: tuple[TaskLoad, ...]
    fixed: Span
    hours: Span
    fte: Span
    band: Band
    spread: tuple[Band, Band] | None
    team: Team | None
    influences: tuple[Influence, ...]
    instead: str | None
    """The role to ask for in its place, by its id."""
    shares: Mapping[str, Fraction]
    """The share of each task in the middle of the sum; nothing where the sum is nothing."""
    limit: Decimal | None
    """Below so many full-time posts it is a task beside another job: where the first band ends, if it does."""

    @property
    def is_more_than_a_task(self) -> bool:
        """Whether the sum is beyond the first band."""
        return self.limit is not None and self.fte.middle >= self.limit

    def part(self, tasks: Collection[str]) -> "RoleLoad":
        """The same with some of the tasks: their hours, and the posts that these come to."""
        kept = tuple(task for task in self.tasks if task.task in tasks)
        hours = _sum(kept)
        return self._replace(tasks=kept, hours=hours, fte=hours.times(1 / post_hours(self.week)))

    @property
    def hours_by_task(self) -> Mapping[str, Span]:
        """The hours of each task, by its id."""
        return {task.task: task.hours for task in self.tasks}


def role_load(workload: Workload, role: str, values: Mapping[str, Decimal], week: Week | None = None) -> RoleLoad:
    """The hours of a role that the workload knows, for values by driver; a driver without one takes its default.

    `week` is another full-time post than that of the workload.
    """
    held = week or workload.week
    drivers = _counted(workload, role, values)
    tasks = _tasks(workload, role, drivers)
    hours = _sum(tasks)
    fte = hours.times(1 / post_hours(held))
    band, low, high = (band_of(workload, posts) for posts in (fte.middle, fte.low, fte.high))
    is_team = band.below is None and workload.roles[role].divisible
    return RoleLoad(
        role=role,
        week=held,
        drivers=drivers,
        tasks=tasks,
        fixed=sum((task.base for task in tasks), NONE),
        hours=hours,
        fte=fte,
        band=band,
        spread=(low, high) if low is not high else None,
        team=_team(fte) if is_team else None,
        influences=_influences(workload, role, drivers, hours),
        instead=_instead(workload, role, drivers),
        limit=workload.bands[0].below,
        shares={task.task: task.hours.middle / hours.middle for task in tasks} if hours.middle else {},
    )


def post_hours(week: Week) -> Fraction:
    """The hours that a full-time post brings into a week."""
    return Fraction(week.full_time_hours) * (1 - Fraction(week.absence))


def band_of(workload: Workload, posts: Fraction) -> Band:
    """The band that so many full-time posts belong to."""
    return next((band for band in workload.bands if band.below is not None and posts < band.below), workload.bands[-1])


def amount_of(driver: Driver, value: Fraction) -> Fraction:
    """How many units of a driver count: what is free does not, and what lies above its taper counts less."""
    counted = value
    if driver.taper is not None:
        above = Fraction(driver.taper.above)
        counted = min(value, above) + Fraction(driver.taper.factor) * max(Fraction(0), value - above)
    return max(Fraction(0), (counted - Fraction(driver.free)) / Fraction(driver.per_unit))


def _counted(workload: Workload, role: str, values: Mapping[str, Decimal]) -> tuple[Counted, ...]:
    taken = {driver.id: Fraction(values.get(driver.id, driver.default)) for driver in workload.drivers}
    return tuple(
        Counted(driver, taken[driver.id], driver.id in values, _amount(driver, taken, workload))
        for driver in workload.asked(role)
    )


def _amount(driver: Driver, taken: Mapping[str, Fraction], workload: Workload) -> Fraction:
    """Of a share: the part of the amount of the driver that it is a share of."""
    if driver.share_of is None:
        return amount_of(driver, taken[driver.id])
    whole = workload.by_driver[driver.share_of]
    return taken[driver.id] / 100 * amount_of(whole, taken[whole.id])


def _tasks(workload: Workload, role: str, drivers: tuple[Counted, ...]) -> tuple[TaskLoad, ...]:
    amounts = {each.driver.id: each.amount for each in drivers}
    return tuple(_task(name, task, amounts) for name, task in workload.roles[role].tasks.items())


def _task(name: str, task: TaskHours, amounts: Mapping[str, Fraction]) -> TaskLoad:
    base = Span(*map(Fraction, task.base))
    products = tuple(Product(driver, amounts[driver], Span(*map(Fraction, rate))) for driver, rate in task.per.items())
    return TaskLoad(name, base, products, sum((each.hours for each in products), base))


def _sum(tasks: tuple[TaskLoad, ...]) -> Span:
    return sum((task.hours for task in tasks), NONE)


def _team(fte: Span) -> Team:
    least = max(FEWEST, floor(fte.low + HALF))
    return Team(least, max(least, floor(fte.high + HALF)))


def _influences(workload: Workload, role: str, drivers: tuple[Counted, ...], hours: Span) -> tuple[Influence, ...]:
    """What each driver brings: a share of another one moves with that, so its hours stand with itself alone."""
    found = [_influence(workload, role, drivers, each) for each in drivers]
    return tuple(sorted(found, key=lambda each: hours.middle - each.doubled.middle))


def _influence(workload: Workload, role: str, drivers: tuple[Counted, ...], one: Counted) -> Influence:
    twice = one.value * 2 if one.driver.share_of is None else min(Fraction(100), one.value * 2)
    taken = {each.driver.id: each.value for each in drivers} | {one.driver.id: twice}
    again = tuple(each._replace(amount=_amount(each.driver, taken, workload)) for each in drivers)
    products = (part for task in _tasks(workload, role, drivers) for part in task.products)
    brought = sum((part.hours for part in products if part.driver == one.driver.id), NONE)
    return Influence(one.driver.id, brought, _sum(_tasks(workload, role, again)))


def _instead(workload: Workload, role: str, drivers: tuple[Counted, ...]) -> str | None:
    instead = workload.roles[role].instead
    if instead is None:
        return None
    value = next(each.value for each in drivers if each.driver.id == instead.driver)
    return instead.role if value < instead.below else None
