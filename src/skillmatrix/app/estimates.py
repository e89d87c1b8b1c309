"""A role with the hours of its tasks, and the values that people give for what drives them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from skillmatrix.analysis.workload import RoleLoad, role_load
from skillmatrix.app.telling import Tell
from skillmatrix.app.written_numbers import number_in
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.model.workload import MOST_HOURS, Driver, Week, Workload
from skillmatrix.view.workload_words import WorkloadInput

BEYOND = 100
"""So many times the highest typical value is no slip any more: no estimate was made for that."""


class Estimate(NamedTuple):
    """A role, the hours of its tasks, and the values that were given so far, by driver."""

    matrix: Matrix
    role: Role
    workload: Workload
    values: Mapping[str, Decimal] = {}
    full_time_hours: Decimal | None = None

    @property
    def drivers(self) -> tuple[Driver, ...]:
        """What is to be asked, in the order of the file."""
        return self.workload.asked(self.role.id)

    @property
    def week(self) -> Week:
        """The full-time post that counts."""
        week, hours = self.workload.week, self.full_time_hours
        return week if hours is None else Week(full_time_hours=hours, absence=week.absence)

    @property
    def load(self) -> RoleLoad:
        """What it comes to; a driver without a value takes its default."""
        return role_load(self.workload, self.role.id, self.values, self.week)

    @property
    def given(self) -> WorkloadInput:
        """What a page is made of."""
        return WorkloadInput(self.matrix, self.role, self.workload, self.load)

    def with_values(self, values: Mapping[str, Decimal]) -> "Estimate":
        """The same with more values, or others."""
        return self._replace(values={**self.values, **values})


def with_typed(estimate: Estimate, typed: Iterable[str], language: str, tell: Tell) -> Estimate:
    """The estimate with values as people typed them: `members=4000`, numbers as in the language."""
    given: dict[str, Decimal] = {}
    for text in typed:
        name, sign, written = text.partition("=")
        if not sign or not name.strip():
            raise UserError("--set {text}: write a driver and its value, such as members=4000", text=text)
        driver = driver_named(estimate, name.strip(), "--set")
        if driver.id in given:
            raise UserError("--set {driver}: given twice; leave out one of them", driver=driver.id)
        given[driver.id] = value_of(driver, written, language)
    _tell_unused(estimate, given, tell)
    return estimate.with_values(given)


def with_numbers(estimate: Estimate, numbers: Mapping[str, Decimal]) -> Estimate:
    """The estimate with values by driver."""
    for name, value in numbers.items():
        if not value.is_finite():
            raise UserError("{value}: this is not a number to count with", value=f"{name}={value}")
        require_possible(driver_named(estimate, name, "values"), value)
    return estimate.with_values(numbers)


def value_of(driver: Driver, written: str, language: str) -> Decimal:
    """A value as somebody typed it. No number, a negative one, or one that no estimate is made for is refused."""
    value = number_in(written, language)
    require_possible(driver, value)
    return value


def full_time_of(hours: str | None, language: str) -> Decimal | None:
    """The hours of a full-time post as somebody typed them."""
    return None if hours is None else possible_week(number_in(hours, language))


def possible_week(hours: Decimal) -> Decimal:
    """The hours of a full-time post; what no week has is a `UserError`."""
    if not 0 < hours <= MOST_HOURS:
        raise UserError(
            "{value} hours: a full-time post has from 1 to {most} hours a week", value=str(hours), most=str(MOST_HOURS)
        )
    return hours


def values_data(estimate: Estimate) -> dict[str, object]:
    """What a file of the values says, which `--from` takes."""
    matrix = {"id": estimate.matrix.id, "version": estimate.matrix.version}
    data: dict[str, object] = {"format": "skillmatrix-workload-values/1", "matrix": matrix, "role": estimate.role.id}
    if estimate.full_time_hours is not None:
        data["full_time_hours"] = _plain(estimate.full_time_hours)
    values = {driver.id: _plain(estimate.values[driver.id]) for driver in _given(estimate)}
    return {**data, "values": values}


def typed_again(estimate: Estimate) -> str:
    """The values as `--set` takes them in every language."""
    return " ".join(f"--set {driver.id}={_unmistakable(estimate.values[driver.id])}" for driver in _given(estimate))


def _unmistakable(value: Decimal) -> str:
    """Three decimals could be thousands; four cannot."""
    text = str(_plain(value))
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text


def _given(estimate: Estimate) -> list[Driver]:
    return [driver for driver in estimate.workload.drivers if driver.id in estimate.values]


def _plain(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


def driver_named(estimate: Estimate, name: str, where: str) -> Driver:
    """The driver with this id; `where` somebody named it."""
    known = estimate.workload.by_driver
    if name not in known:
        hint = did_you_mean(name, known) or there_are([driver.id for driver in estimate.drivers])
        raise UserError("{where}: there is no driver “{name}”; {hint}", where=where, name=name, hint=hint)
    return known[name]


def require_possible(driver: Driver, value: Decimal) -> None:
    """A value below zero, or one that no estimate is made for, is a `UserError`."""
    if value < 0:
        raise UserError("{value}: a number below zero cannot be meant", value=f"{driver.id}={value}")
    most = _most(driver)
    if most is not None and value > most:
        raise UserError(
            "{driver}: {value} is more than {most}; this estimate is not made for that",
            driver=driver.id,
            value=str(_plain(value)),
            most=int(most),
        )


def _most(driver: Driver) -> Decimal | None:
    if driver.share_of is not None:
        return Decimal(100)
    return driver.typical[1] * BEYOND if driver.typical else None


def _tell_unused(estimate: Estimate, given: Iterable[str], tell: Tell) -> None:
    asked = {driver.id for driver in estimate.drivers}
    for name in given:
        if name not in asked:
            tell(Sentence("“{driver}” does not count for the role “{role}”", driver=name, role=estimate.role.id))
