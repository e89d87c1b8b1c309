"""Which findings count, and how much: what settings and the command line make of them."""

import os.path
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.lint.registry import RULES, firm
from skillmatrix.model.globs import matches

if TYPE_CHECKING:
    from skillmatrix.model.settings import Allowed, Settings

ALL = frozenset(RULES)
WEIGHTS = {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}


class Policy(NamedTuple):
    """The rules in effect, severities that differ from the rule's own, and what is silenced in which files.

    Patterns of files start from the folder `top`, and names of files from the folder `here`.
    """

    rules: frozenset[str] = ALL
    severities: Mapping[str, Severity] = {}
    per_file: tuple[tuple[str, frozenset[str]], ...] = ()
    top: PurePath = PurePath()
    here: PurePath = PurePath()
    allowed: "tuple[Allowed, ...]" = ()

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are left, each with the severity that counts. Errors of reading are always left."""
        return tuple(self._weighed(finding) for finding in findings if self._counts(finding))

    def _counts(self, finding: Finding) -> bool:
        rule = finding.rule.id
        if rule in firm():
            return True
        if rule not in self.rules or any(_allows(entry, finding) for entry in self.allowed):
            return False
        return rule not in self._ignored_in(finding.location.file)

    def _weighed(self, finding: Finding) -> Finding:
        severity = None if finding.rule.id in firm() else self.severities.get(finding.rule.id)
        if severity is None or (finding.rule.disputed and WEIGHTS[severity] > WEIGHTS[finding.rule.severity]):
            return finding
        return finding._replace(override=severity)

    def _ignored_in(self, file: str) -> frozenset[str]:
        if not self.per_file:
            return frozenset()
        path = PurePath(os.path.normpath(self.here / file))
        steps = path.relative_to(self.top).parts if path.is_relative_to(self.top) else path.parts
        return frozenset().union(*(rules for pattern, rules in self.per_file if _fits(steps, pattern)))


def make_policy(settings: "Settings | None", select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Policy:
    """What is in effect. `select` and `ignore` come from the command line.

    A rule that is selected there counts even if the settings switch it off.
    """
    if settings is None:
        return Policy(_listed(select or ["all"]) - _listed(ignore))
    off = frozenset(rule for rule, severity in settings.severity.items() if severity == "off")
    severities = {rule: Severity(name) for rule, name in settings.severity.items() if name != "off"}
    if select:
        return Policy(_listed(select) - _listed(ignore), severities, allowed=settings.allow)
    chosen = _listed(["all"] if settings.select is None else settings.select) - _listed(settings.ignore) - off
    per_file = tuple((pattern, _listed(file.ignore)) for pattern, file in settings.per_file.items())
    return Policy(chosen - _listed(ignore), severities, per_file, allowed=settings.allow)


def fails(findings: Iterable[Finding], worst: str) -> bool:
    """Whether a run fails at the severity `worst` (or `never`). What is disputed fails none."""
    return worst != "never" and any(
        WEIGHTS[finding.severity] >= WEIGHTS[Severity(worst)] for finding in findings if not finding.rule.disputed
    )


def _allows(entry: "Allowed", finding: Finding) -> bool:
    is_meant = entry.text is None or entry.text.casefold() in finding.quote.casefold()
    return entry.rule == finding.rule.id and is_meant


def _listed(ids: Iterable[str]) -> frozenset[str]:
    named = frozenset(ids)
    return ALL if "all" in named else named


def _fits(path: Sequence[str], pattern: str) -> bool:
    """A pattern without `/` is one for the file's name, in whatever folder."""
    steps = [step for step in pattern.split("/") if step not in {"", "."}]
    return matches(path[-1:] if len(steps) == 1 else path, steps)
