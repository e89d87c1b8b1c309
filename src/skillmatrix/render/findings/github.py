"""Findings as workflow commands of GitHub Actions: the runner makes an annotation of each line.

GitHub shows the first ten errors, warnings and notices of a step as annotations; the log has all of them, and says so.
"""

from collections import Counter
from collections.abc import Sequence

from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.render.findings.concise import sentence
from skillmatrix.source.display import visible

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

SHOWN = 10
"""So many annotations of a severity GitHub makes of one step."""


def render_github(findings: Sequence[Finding]) -> str:
    """A workflow command for each finding; behind them, if there are more than GitHub shows, a line that says so."""
    return "".join(f"{line}\n" for line in (*map(_command, findings), *not_shown(findings)))


def not_shown(findings: Sequence[Finding]) -> list[str]:
    """A sentence about what GitHub leaves out, if it leaves out anything."""
    counts = Counter(finding.severity for finding in findings)
    more = [f"{n:,} {COMMANDS[severity]}s" for severity in Severity if (n := counts[severity]) > SHOWN]
    if not more:
        return []
    return [f"GitHub shows {SHOWN} annotations of a kind for each step; here are {', '.join(more)}; the log has all"]


def _command(finding: Finding) -> str:
    span = finding.location.span
    place = f"{finding.location.file}:{span.line}:{span.column}"
    properties = {
        "file": finding.location.file,
        "line": str(span.line),
        # A stretch of lines would be shown at its last line, and columns belong to one line only (the runner drops them
        # otherwise): what a finding means begins at its first line.
        "endLine": str(span.line),
        "col": str(span.column),
        "endColumn": str(_end_column(finding)),
        "title": f"skillmatrix ({finding.rule.id})",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    # The log shows the message alone, so it says the place, too.
    return f"::{COMMANDS[finding.severity]} {listed}::{_data(f'{place}: {sentence(finding)}')}"


def _end_column(finding: Finding) -> int:
    span = finding.location.span
    end = span.end_column if span.end_line == span.line else len(finding.line_text) + 1
    return max(span.column, end)


def _data(text: str) -> str:
    """What the runner takes back to the text; other characters that could do harm in a log are spelled out."""
    return visible(_escaped(text))


def _property(text: str) -> str:
    return visible(_escaped(text).replace(":", "%3A").replace(",", "%2C"))


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
