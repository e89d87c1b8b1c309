"""A comment that silences a rule is needed, and settings silence only what can be silenced.

A comment that outlives its reason would hide the next mistake of the same kind. Errors of reading cannot be silenced:
without them the file cannot be used.

Wrong:

    # skillmatrix: ignore[text-cut] the rest is a remark
    title: Data team

Right:

    # skillmatrix: ignore[text-cut] the rest is a remark
    title: Data #team
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import KnownNames, Problem, Rule, Severity
from skillmatrix.route import Route

if TYPE_CHECKING:
    from skillmatrix.model.settings import Settings

RULE = Rule("useless-ignore", Severity.WARNING, "silences a rule, and nothing is silenced by it")


def check(settings: "Settings", known: KnownNames) -> Iterator[Problem]:
    """No entry silences or weakens one of the firm rules, which stay errors."""
    for route, rule in _silenced(settings):
        if rule in known.firm:
            message = f"“{rule}” cannot be silenced or changed: the file cannot be used with it"
            yield Problem(RULE, route, message, "delete this entry")


def _silenced(settings: "Settings") -> Iterator[tuple[Route, str]]:
    yield from ((("ignore", at), rule) for at, rule in enumerate(settings.ignore))
    yield from ((("severity", rule), rule) for rule, severity in settings.severity.items() if severity != "error")
    for pattern, file in settings.per_file.items():
        yield from ((("per_file", pattern, "ignore", at), rule) for at, rule in enumerate(file.ignore))
