"""A workload for programs: `skillmatrix-workload-result/1`, and the same as a long table, rounded to 4 places."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from skillmatrix.analysis.workload import Counted, Influence, Product, Span, TaskLoad
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.text import in_language
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.numbers import rounded
from skillmatrix.view.wording import Wording
from skillmatrix.view.workload_words import WorkloadInput, verdict

FORMAT = "skillmatrix-workload-result/1"
PLACES = 4
COLUMNS = ("task", "text", "driver", "value", "amount", "rate_low", "rate_high", "hours_low", "hours_high", "basis")


def workload_data(given: WorkloadInput, language: str) -> dict[str, Any]:
    """The result as plain data."""
    load, workload = given.load, given.workload
    wording = Wording(given.matrix, language, Catalogue(language))
    return {
        "format": FORMAT,
        "matrix": {"id": given.matrix.id, "version": given.matrix.version},
        "role": given.role.id,
        "workload": {"id": workload.id, "version": workload.version},
        "language": language,
        "week": {"full_time_hours": _number(load.week.full_time_hours), "absence": _number(load.week.absence)},
        "drivers": [_driver(each) for each in load.drivers],
        "tasks": _tasks(given, language),
        "fixed": _span(load.fixed),
        "hours": _span(load.hours),
        "fte": {**_span(load.fte), "middle": _number(load.fte.middle)},
        "band": load.band.id,
        "spread": [band.id for band in load.spread] if load.spread else None,
        "team": list(load.team) if load.team else None,
        "sentence": str(verdict(given, wording)),
        "influences": [_influence(each) for each in load.influences],
        "instead": load.instead,
        "assumptions": True,
    }


def _driver(counted: Counted) -> dict[str, Any]:
    driver = counted.driver
    return {
        "id": driver.id,
        "value": _number(counted.value),
        "given": counted.is_given,
        "amount": _number(counted.amount),
        "typical": [_number(each) for each in driver.typical] if driver.typical else None,
    }


def _tasks(given: WorkloadInput, language: str) -> list[dict[str, Any]]:
    texts = _texts(given, language)
    return [_task(given, task, texts[task.task]) for task in given.load.tasks]


def _task(given: WorkloadInput, task: TaskLoad, text: str) -> dict[str, Any]:
    return {
        "id": task.task,
        "text": text,
        "base": _span(task.base),
        "products": [_product(each) for each in task.products],
        "hours": _span(task.hours),
        "share": _number(given.load.shares[task.task]) if given.load.shares else None,
        "basis": list(given.workload.roles[given.role.id].tasks[task.task].basis),
    }


def _texts(given: WorkloadInput, language: str) -> dict[str, str]:
    """What is done, by id of the task."""
    return {task.id: in_language(task.text, (language, given.matrix.language)) for task in given.role.tasks}


def _product(product: Product) -> dict[str, Any]:
    return {
        "driver": product.driver,
        "amount": _number(product.amount),
        "rate": _span(product.rate),
        "hours": _span(product.hours),
    }


def _influence(influence: Influence) -> dict[str, Any]:
    return {"driver": influence.driver, "hours": _span(influence.hours), "doubled": _span(influence.doubled)}


def _span(span: Span) -> dict[str, Any]:
    return {"low": _number(span.low), "high": _number(span.high)}


def _number(value: Fraction | Decimal) -> int | float:
    """A JSON number; whole ones without a point."""
    exact = rounded(Fraction(value), PLACES)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def workload_table(given: WorkloadInput, language: str) -> Table:
    """A row for the base of each task, and one for each product."""
    values = {each.driver.id: each.value for each in given.load.drivers}
    texts = _texts(given, language)
    rows: list[tuple[Cell, ...]] = []
    for task in given.load.tasks:
        basis = " ".join(given.workload.roles[given.role.id].tasks[task.task].basis)
        head = (Cell(task.task), Cell(texts[task.task]))
        rows.append((*head, Cell(""), Cell(""), Cell(""), Cell(""), Cell(""), *_cells(*task.base), Cell(basis)))
        rows += [
            (
                *head,
                Cell(each.driver),
                *_cells(values[each.driver], each.amount, *each.rate, *each.hours),
                Cell(basis),
            )
            for each in task.products
        ]
    return Table(tuple(Column(name) for name in COLUMNS), tuple(rows))


def _cells(*values: Fraction) -> tuple[Cell, ...]:
    return tuple(Cell(str(_number(value)), value) for value in values)
