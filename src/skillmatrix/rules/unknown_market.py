"""A labour market that settings name is one whose law is known here.

A job description is held to the law of its market; a misspelt market has none.

Wrong:

    format: skillmatrix-settings/1
    markets: [de-publik]

Right:

    format: skillmatrix-settings/1
    markets: [de-public]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import KnownNames, Problem, Rule, Severity
from skillmatrix.model.suggest import Nearest

if TYPE_CHECKING:
    from skillmatrix.model.settings import Settings

RULE = Rule("unknown-market", Severity.WARNING, "a labour market that is not known")


def check(settings: "Settings", known: KnownNames) -> Iterator[Problem]:
    """Every market that is named once."""
    for at, market in enumerate(settings.markets[:100]):
        if market not in known.markets:
            cure = Nearest(market, known.markets, f"there are: {', '.join(known.markets)}")
            yield Problem(RULE, ("markets", at), f"there is no market “{market}”", cure)
