"""How many findings each rule has, the most frequent first: where to begin in a house full of old files."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from skillmatrix.diagnostics import Finding, Rule, Severity

ORDER = list(Severity)


class RuleCount(NamedTuple):
    """A rule, how heavy its findings are in this run, how many there are and in how many files."""

    rule: Rule
    severity: Severity
    findings: int
    files: int


def counted(findings: Iterable[Finding]) -> list[RuleCount]:
    """A count for each rule and severity: errors first, then by number, then by name."""
    found = list(findings)
    counts = Counter((finding.rule, finding.severity) for finding in found)
    files = Counter(key for key, _ in {((each.rule, each.severity), each.location.file) for each in found})
    rows = [RuleCount(*key, number, files[key]) for key, number in counts.items()]
    return sorted(rows, key=lambda row: (ORDER.index(row.severity), -row.findings, row.rule.id))


def render_statistics(findings: Iterable[Finding]) -> str:
    """A line for each rule: number, severity, id and what the rule is about."""
    rows = counted(findings)
    numbers = [f"{row.findings:,}" for row in rows]
    width = max(map(len, numbers), default=0)
    longest = max((len(row.rule.id) for row in rows), default=0)
    return "".join(
        f"{number:>{width}}  {row.severity.value:<7}  {row.rule.id:<{longest}}  {row.rule.summary}\n"
        for number, row in zip(numbers, rows, strict=True)
    )
