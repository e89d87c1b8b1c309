"""`skillmatrix workload`: which hours belong to a matrix and a role, and the values that people give for drivers."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import NamedTuple

from skillmatrix.analysis.workload import RoleLoad, role_load
from skillmatrix.app.inputs import choose_role, open_matrix, part_with_role, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.team_pages import Page
from skillmatrix.app.telling import Tell
from skillmatrix.app.written_numbers import number_in
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import Terms, check, check_in_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.draft import PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.model.workload import MOST_HOURS, Driver, Week, Workload, WorkloadValues
from skillmatrix.source.document import Document
from skillmatrix.source.writer import write_yaml
from skillmatrix.view.workload import build_workload
from skillmatrix.view.workload_data import workload_data, workload_table
from skillmatrix.view.workload_words import WorkloadInput

FILE = "workload.yaml"
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


def find_estimate(role: str | None, values: str | None, tell: Tell, matrix: str | None) -> Estimate:
    """The hours of a role, by id or title, with the values in a file, if one is named; it may say the role."""
    given = check(read_file(Path(values), values), "workload-values", Terms()) if values else None
    named = usable(given) if given else None
    wanted = role or (named.role if named else None)
    file = find_matrix(matrix or (named.matrix.id if named else None), tell, part_with_role(wanted))
    opened = open_matrix(file, tell)
    estimate = _estimate(opened, wanted, _beside(file.path, opened, tell))
    if given is None:
        return estimate
    return _with_file(estimate, require(check_in_matrix(given, "workload-values", opened), tell), str(values), tell)


def estimate_in(matrix: Matrix, role: str | None, workload: Document | None, tell: Tell) -> Estimate:
    """The hours of a role of a matrix that is at hand; without a file of hours, that beside the matrix of this id."""
    if workload is None:
        return _estimate(matrix, role, _beside(find_matrix(matrix.id, tell).path, matrix, tell))
    return _estimate(matrix, role, workload_in(workload, matrix, tell))


def with_values_file(matrix: Matrix, role: Role, file: str, reference: str | None, tell: Tell) -> Estimate:
    """The hours of a role of a matrix that is open, with the values in a file; `reference` is how it was named."""
    given = check(read_file(Path(file), file), "workload-values", Terms())
    usable(given)
    hours = _beside(find_matrix(reference or matrix.id, tell).path, matrix, tell)
    estimate = _estimate(matrix, role.id, hours)
    return _with_file(estimate, require(check_in_matrix(given, "workload-values", matrix), tell), file, tell)


def workload_in(document: Document, matrix: Matrix, tell: Tell) -> Workload:
    """The hours in a document, which must be to this matrix."""
    loaded = check(document, "workload", Terms(advice=False))
    hours: Workload = usable(loaded)
    _require_same_matrix(hours.matrix.id, matrix, Path(document.name).name)
    checked: Workload = require(check_in_matrix(loaded, "workload", matrix, advice=False), tell)
    return checked


def with_typed(estimate: Estimate, typed: Iterable[str], language: str, tell: Tell) -> Estimate:
    """The estimate with values as people typed them: `members=4000`, numbers as in the language."""
    given: dict[str, Decimal] = {}
    for text in typed:
        name, sign, written = text.partition("=")
        if not sign or not name.strip():
            raise UserError("--set {text}: write a driver and its value, such as members=4000", text=text)
        driver = _driver(estimate, name.strip(), "--set")
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
        _require_possible(_driver(estimate, name, "values"), value)
    return estimate.with_values(numbers)


def value_of(driver: Driver, written: str, language: str) -> Decimal:
    """A value as somebody typed it. No number, a negative one, or one that no estimate is made for is refused."""
    value = number_in(written, language)
    _require_possible(driver, value)
    return value


def full_time_of(hours: str | None, language: str) -> Decimal | None:
    """The hours of a full-time post as somebody typed them."""
    if hours is None:
        return None
    value = number_in(hours, language)
    if not 0 < value <= MOST_HOURS:
        raise UserError("--full-time {value}: a week has hours from 1 to {most}", value=hours, most=str(MOST_HOURS))
    return value


def workload_page(estimate: Estimate, *, explain: bool, with_origin: bool, in_short: bool) -> Page:
    """The page about an estimate, `in_short` for a screen; also as a table and as data."""
    given = estimate.given
    build = partial(build_workload, given, explain=explain, with_origin=with_origin, in_short=in_short)
    return Page(build, partial(workload_table, given), partial(workload_data, given))


def require_hours_fit(paper: PaperKind) -> None:
    """Estimated hours stand in papers for the house, never in an advert or a profile."""
    if paper not in {"internal", "task"}:
        raise UserError("a workload is for job and task descriptions; an advert names the hours that are agreed")


def values_text(estimate: Estimate) -> str:
    """The values as a file that `--from` takes."""
    matrix = {"id": estimate.matrix.id, "version": estimate.matrix.version}
    data: dict[str, object] = {"format": "skillmatrix-workload-values/1", "matrix": matrix, "role": estimate.role.id}
    if estimate.full_time_hours is not None:
        data["full_time_hours"] = _plain(estimate.full_time_hours)
    values = {driver.id: _plain(estimate.values[driver.id]) for driver in _given(estimate)}
    return write_yaml({**data, "values": values}, flow_width=60)


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


def _estimate(matrix: Matrix, role: str | None, workload: Workload) -> Estimate:
    chosen = choose_role(matrix, role)
    if chosen.id not in workload.roles:
        raise UserError(
            "there are no hours for the role “{role}”; there are some for {roles}",
            role=chosen.id,
            roles=", ".join(workload.roles) or Sentence("none"),
        )
    return Estimate(matrix, chosen, workload)


def _beside(path: Path, matrix: Matrix, tell: Tell) -> Workload:
    file = path.parent / matrix.id / FILE
    if not file.is_file():
        name = f"{matrix.id}/{FILE}"
        raise UserError(
            "for the matrix “{matrix}” nobody has estimated hours; they would stand in {file} beside it",
            matrix=matrix.id,
            file=name,
        )
    return workload_in(read_file(file, file.name), matrix, tell)


def _with_file(estimate: Estimate, values: WorkloadValues, file: str, tell: Tell) -> Estimate:
    _require_same_matrix(values.matrix.id, estimate.matrix, file)
    if values.role is not None and values.role != estimate.role.id:
        tell(
            Sentence(
                "{file} was written for the role “{its_role}”; look whether its values hold for “{role}”",
                file=file,
                its_role=values.role,
                role=estimate.role.id,
            )
        )
    for name, value in values.values.items():
        _require_possible(_driver(estimate, name, file), value)
    return estimate._replace(values=values.values, full_time_hours=values.full_time_hours)


def _require_same_matrix(named: str, matrix: Matrix, file: str) -> None:
    if named != matrix.id:
        raise UserError("{file} belongs to another matrix, “{matrix}”", file=file, matrix=named)


def _driver(estimate: Estimate, name: str, where: str) -> Driver:
    known = estimate.workload.by_driver
    if name not in known:
        hint = did_you_mean(name, known) or there_are([driver.id for driver in estimate.drivers])
        raise UserError("{where}: there is no driver “{name}”; {hint}", where=where, name=name, hint=hint)
    return known[name]


def _require_possible(driver: Driver, value: Decimal) -> None:
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
