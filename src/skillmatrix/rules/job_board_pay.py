"""Pay in linked data is a number with a currency and a unit of time; of two, the smaller comes first.

`"58.000 €"` is text: people who filter by pay do not find the advert.

Wrong:

    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      "baseSalary": {"@type": "MonetaryAmount", "currency": "Euro", "value": "58.000"}
    }

Right:

    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"@type": "QuantitativeValue", "minValue": 58000, "maxValue": 68000, "unitText": "YEAR"}
      }
    }
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.currencies import CURRENCIES
from skillmatrix.model.job_posting import UNITS, is_one_of, shown, values_at
from skillmatrix.route import Route

RULE = Rule("job-board-pay", Severity.ERROR, "pay in linked data that cannot be read as a sum")

AMOUNTS = ("value", "minValue", "maxValue")


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """The pay, if there is some: amounts, their order, unit and currency."""
    for route, salary in values_at(data, "baseSalary"):
        if not isinstance(salary, Mapping):
            yield _remark("form", route, salary)
            continue
        yield from _currency(salary, route)
        value = salary.get("value")
        if isinstance(value, Mapping):
            yield from _amounts(value, (*route, "value"))
            yield from _unit(value.get("unitText", salary.get("unitText")), (*route, "value"))
        else:
            yield from _amounts(salary, route)
            yield from _unit(salary.get("unitText"), route)


def _amounts(holder: Mapping[str, Any], route: Route) -> Iterator[Remark]:
    said = {name: holder[name] for name in AMOUNTS if holder.get(name) is not None}
    wrong = {name: value for name, value in said.items() if not _is_amount(value)}
    for name, value in wrong.items():
        yield _remark("number", (*route, name), value)
    if not said:
        yield Remark(RULE, route=route, case="none")
    elif not wrong and said.get("minValue", 0) > said.get("maxValue", said.get("minValue", 0)):
        yield Remark(RULE, route=(*route, "minValue"), case="order")


def _is_amount(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool) and value > 0


def _unit(unit: object, route: Route) -> Iterator[Remark]:
    if not is_one_of(unit, UNITS):
        yield _remark("unit", route, unit) if unit else Remark(RULE, route=route, case="no-unit")


def _currency(salary: Mapping[str, Any], route: Route) -> Iterator[Remark]:
    currency = salary.get("currency")
    if not is_one_of(currency, CURRENCIES):
        yield _remark("currency", route, currency) if currency else Remark(RULE, route=route, case="no-currency")


def _remark(case: str, route: Route, value: object) -> Remark:
    return Remark(RULE, route=route, values={"value": shown(value)}, case=case)
