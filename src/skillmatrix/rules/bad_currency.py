"""A currency is one of ISO 4217, in three capital letters.

Wrong:

    format: skillmatrix-posting/1
    pay: {min: 58000, max: 68000, currency: Euro, per: year}

Right:

    format: skillmatrix-posting/1
    pay: {min: 58000, max: 68000, currency: EUR, per: year}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Changes, Problem, Rule, Severity
from skillmatrix.model.currencies import CURRENCIES
from skillmatrix.model.posting import Posting
from skillmatrix.model.suggest import nearest

RULE = Rule("bad-currency", Severity.ERROR, "a currency that is not one")

USUAL = ("CHF", "CZK", "DKK", "EUR", "GBP", "NOK", "PLN", "SEK", "USD")
MEANT = {"€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "sfr": "CHF", "fr.": "CHF"}
"""What people write, and what they always mean; `$` is the sign of too many currencies."""


def check(posting: Posting) -> Iterator[Problem]:
    """The currency of the pay."""
    written = posting.pay.currency if posting.pay else None
    if written is None or written in CURRENCIES:
        return
    meant = _meant(written)
    guess = meant or (nearest(written, (code.lower() for code in USUAL)) or "").upper()
    cure = f"did you mean “{guess}”?" if guess else "write three capital letters, such as EUR"
    fix: Changes = ((("pay", "currency"), meant),) if meant else ()
    yield Problem(RULE, ("pay", "currency"), f"“{written[:40]}” is not the code of a currency", cure, fix=fix)


def _meant(written: str) -> str:
    """The code that is certainly meant: another way of writing it, and no guess."""
    word = written.strip()
    if word.upper() in CURRENCIES:
        return word.upper()
    return MEANT.get(word.lower(), "")
