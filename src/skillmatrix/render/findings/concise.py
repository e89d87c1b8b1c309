"""Findings, one a line, for `grep`, editors and logs: `file:line:column: severity: message [rule]`."""

from collections.abc import Iterable

from skillmatrix.diagnostics import Finding
from skillmatrix.source.display import visible


def render_concise(findings: Iterable[Finding]) -> str:
    """All findings, a line each."""
    return "".join(f"{concise(finding)}\n" for finding in findings)


def concise(finding: Finding) -> str:
    """One finding on one line."""
    span = finding.location.span
    place = f"{visible(finding.location.file)}:{span.line}:{span.column}"
    return f"{place}: {finding.severity.value}: {visible(finding.message)} [{finding.rule.id}]"


def sentence(finding: Finding) -> str:
    """What is wrong and what would be right, where the place is shown apart: `the level is too high; write 3`.

    A finding with its reason speaks in whole sentences.
    """
    if finding.why:
        return visible(" ".join(part for part in (finding.message, finding.why, finding.help) if part))
    return visible(f"{finding.message}; {finding.help}" if finding.help else finding.message)
