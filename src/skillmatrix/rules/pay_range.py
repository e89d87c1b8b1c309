"""Pay has a least and a most amount in this order, a currency and a period.

Wrong:

    format: skillmatrix-posting/1
    pay: {min: 68000, max: 58000, currency: EUR, per: year}

Right:

    format: skillmatrix-posting/1
    pay: {min: 58000, max: 68000, currency: EUR, per: year}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.posting import Pay, Posting

RULE = Rule("pay-range", Severity.ERROR, "pay upside down, or without currency or period")


def check(posting: Posting) -> Iterator[Problem]:
    """The amounts, and what they need to be understood."""
    pay = posting.pay
    if pay is None or (pay.min is None and pay.max is None):
        return
    if pay.min is not None and pay.max is not None and pay.min > pay.max:
        message = f"the least pay ({pay.min:f}) is more than the most ({pay.max:f})"
        yield Problem(RULE, ("pay", "min"), message, "swap the two", ((("pay", "max"), "the most"),))
    for key, cure in _missing(pay).items():
        yield Problem(RULE, ("pay",), f"an amount of pay without “{key}”", cure)


def _missing(pay: Pay) -> dict[str, str]:
    missing = {}
    if pay.currency is None:
        missing["currency"] = "add currency: EUR"
    if pay.per is None:
        missing["per"] = "add per: year, month, week, day or hour"
    return missing
