"""A workload with its numbers (`workload --explain`): what counts of each driver, and each product of each task."""

from fractions import Fraction

from skillmatrix.analysis.workload import Counted, Product, Span, TaskLoad, post_hours
from skillmatrix.view.blocks import Cell, Column, Note, Section, Table
from skillmatrix.view.numbers import decimal
from skillmatrix.view.wording import Wording
from skillmatrix.view.workload_words import WorkloadInput, number, plain_span

PLACES = 2


def explained_workload(given: WorkloadInput, wording: Wording) -> Section:
    """Amounts, then hours by task. Ids, not names: they are what stands in the file."""
    say = wording.catalogue.say
    blocks = (Note(say("workload.explain.key")), _amounts(given, wording), _tasks(given, wording))
    return Section("explain", say("report.heading.explain"), blocks)


def _amounts(given: WorkloadInput, wording: Wording) -> Table:
    say, language = wording.catalogue.say, wording.catalogue.language
    columns = (
        Column(say("workload.explain.driver")),
        Column(say("workload.explain.value"), "right"),
        Column(say("workload.explain.amount")),
    )
    rows = tuple(
        (Cell(each.driver.id), Cell(number(each.value, language)), Cell(_amount(each, wording)))
        for each in given.load.drivers
    )
    return Table(columns, rows, name=say("workload.tab.amounts"))


def _amount(counted: Counted, wording: Wording) -> str:
    """`(5,000 + 0.4 · 55,000) / 1,000 = 27`: how a value becomes an amount."""
    driver, language = counted.driver, wording.catalogue.language
    value, result = number(counted.value, language), number(counted.amount, language)
    if driver.share_of is not None:
        return f"{value} / 100 · {driver.share_of} = {result}"
    text = value
    if driver.taper is not None and counted.value > driver.taper.above:
        above = Fraction(driver.taper.above)
        factor = number(Fraction(driver.taper.factor), language)
        text = f"{number(above, language)} + {factor} · {number(counted.value - above, language)}"
    if driver.free:
        text = f"{text} − {number(Fraction(driver.free), language)}"
    if driver.per_unit != 1:
        text = f"({text})" if text != value else text
        text = f"{text} / {number(Fraction(driver.per_unit), language)}"
    return text if text == result else f"{text} = {result}"


def _tasks(given: WorkloadInput, wording: Wording) -> Table:
    say, language = wording.catalogue.say, wording.catalogue.language
    columns = (
        Column(say("workload.column.task")),
        Column(say("workload.explain.formula")),
        Column(say("workload.explain.low"), "right"),
        Column(say("workload.explain.high"), "right"),
    )
    load = given.load
    hours = number(Fraction(load.week.full_time_hours), language)
    absence = number(Fraction(load.week.absence), language)
    posts = f"Σ / ({hours} · (1 − {absence})) = Σ / {number(post_hours(load.week), language)}"
    rows = [_row(task.task, _formula(task, language), task.hours, language) for task in load.tasks]
    rows.append(_row(say("workload.sum"), "Σ", load.hours, language))
    rows.append(_row(say("workload.explain.posts"), posts, load.fte, language))
    return Table(columns, tuple(rows), name=say("workload.tab.products"))


def _row(name: str, formula: str, span: Span, language: str) -> tuple[Cell, ...]:
    return Cell(name), Cell(formula), *(Cell(decimal(each, PLACES, language)) for each in span)


def _formula(task: TaskLoad, language: str) -> str:
    """`0.5–1 + 0.15–0.3 · posts 5 + 1–2 · events 2`, without products that are nothing."""
    parts = [_product(each, language) for each in task.products if each.amount]
    base = plain_span(task.base, language)
    return " + ".join([base, *parts] if any(task.base) or not parts else parts)


def _product(product: Product, language: str) -> str:
    return f"{plain_span(product.rate, language)} · {product.driver} {number(product.amount, language)}"
