"""What is disputed does not fail a run: settings cannot make such a rule heavier than it is.

About words that are said to keep women away, a laboratory study (2011) and experiments (2021, 2025) found an effect,
and a field study of about 300,000 adverts (Castilla, Rho 2023) a negligible one.

Wrong:

    format: skillmatrix-settings/1
    severity: {gender-coded-words: error}

Right:

    format: skillmatrix-settings/1
    severity: {gender-coded-words: info}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import KnownNames, Problem, Rule, Severity

if TYPE_CHECKING:
    from skillmatrix.model.settings import Settings

RULE = Rule("disputed-severity", Severity.WARNING, "a disputed rule that settings try to make heavier")

WEIGHTS = {"off": 0, "info": 1, "warning": 2, "error": 3}


def check(settings: "Settings", known: KnownNames) -> Iterator[Problem]:
    """Every severity that is above the rule's own."""
    for name, severity in settings.severity.items():
        rule = known.rules.get(name)
        if rule and rule.disputed and WEIGHTS[severity] > WEIGHTS[rule.severity.value]:
            message = f"what “{name}” says is disputed; it stays {rule.severity.value} and fails no run"
            yield Problem(RULE, ("severity", name), message, "delete this entry")
