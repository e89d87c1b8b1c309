"""A rule that settings or a comment name exists.

A misspelt rule is not silenced, and its severity does not change.

Wrong:

    format: skillmatrix-settings/1
    ignore: [share-summ]

Right:

    format: skillmatrix-settings/1
    ignore: [share-sum]
"""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import KnownNames, Problem, Rule, Severity
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.route import KEY, Route

if TYPE_CHECKING:
    from skillmatrix.model.settings import Settings

RULE = Rule("unknown-rule", Severity.WARNING, "a rule that does not exist")

MAX_TOLD = 100
"""The first so many are told: each needs a search for the nearest id, and no file of a person has more."""


def check(settings: "Settings", known: KnownNames) -> Iterator[Problem]:
    """Every id of a rule is known; `all` stands for all of them where rules are listed."""
    rules = known.rules
    unknown = (
        (route, rule) for route, rule in _named(settings) if rule not in rules and (rule != "all" or route[-1] == KEY)
    )
    for route, rule in islice(unknown, MAX_TOLD):
        yield Problem(RULE, route, *explain(rule, rules))


def explain(rule: str, known: Collection[str]) -> tuple[str, str]:
    """What is wrong with an id that is not known, and what would be right."""
    return f"there is no rule “{rule}”", did_you_mean(rule, known) or "skillmatrix rules lists them"


def _named(settings: "Settings") -> Iterator[tuple[Route, str]]:
    yield from ((("select", at), rule) for at, rule in enumerate(settings.select or ()))
    yield from ((("ignore", at), rule) for at, rule in enumerate(settings.ignore))
    yield from ((("severity", rule, KEY), rule) for rule in settings.severity)
    yield from ((("allow", at, "rule"), entry.rule) for at, entry in enumerate(settings.allow))
    for pattern, file in settings.per_file.items():
        yield from ((("per_file", pattern, "ignore", at), rule) for at, rule in enumerate(file.ignore))
