"""Pay that no job has is a slip: a span from 58 to 68000, or 58,000 an hour.

The least and the most of one job lie close together; whoever writes 58 to 68000 has lost three zeros. Amounts are held
to what a full job pays in the currencies whose prices are alike (EUR, CHF, GBP, USD).

Wrong:

    format: skillmatrix-posting/1
    pay: {min: 58, max: 68000, currency: EUR, per: year}

Right:

    format: skillmatrix-posting/1
    pay: {min: 58000, max: 68000, currency: EUR, per: year}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.posting import Pay, Posting

RULE = Rule("implausible-pay", Severity.WARNING, "pay that no job has")

WIDEST = 4
"""So many times the least may the most be."""
USUAL = {"hour": (3, 500), "day": (20, 4_000), "week": (80, 20_000), "month": (200, 80_000), "year": (3_000, 1_000_000)}
"""What jobs pay, least and most, by period: an internship at the lower end, a board at the upper one."""
ALIKE = frozenset({"CHF", "EUR", "GBP", "USD"})


def check(posting: Posting) -> Iterator[Problem]:
    """The span, and each amount for its period."""
    pay = posting.pay
    if pay is None:
        return
    if pay.min is not None and pay.max is not None and pay.max > WIDEST * pay.min:
        message = f"the most pay ({pay.max:f}) is more than {WIDEST} times the least ({pay.min:f})"
        yield Problem(RULE, ("pay", "min"), message, "compare the two: are there as many zeros?")
    elif unusual := _unusual(pay):
        period = "an hour" if pay.per == "hour" else f"a {pay.per}"
        message = f"{getattr(pay, unusual):f} {pay.currency} {period} is no pay of a job"
        yield Problem(RULE, ("pay", unusual), message, "compare the amount with the period (per)")


def _unusual(pay: Pay) -> str:
    """The key of an amount that is far from what jobs pay; empty if none is, or nothing is known of the currency."""
    if pay.per is None or pay.currency not in ALIKE:
        return ""
    least, most = USUAL[pay.per]
    amounts = {"min": pay.min, "max": pay.max}
    return next((key for key, amount in amounts.items() if amount is not None and not least <= amount <= most), "")
