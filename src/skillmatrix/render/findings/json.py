"""Findings for programs: `skillmatrix-findings/1`."""

import json
import re
from collections.abc import Sequence

from skillmatrix.diagnostics import Finding, Location, Severity
from skillmatrix.route import write_route

FORMAT = "skillmatrix-findings/1"

# Bytes of a file name that are not UTF-8: they cannot be written as text, and a program gets them back from an escape.
SURROGATE = re.compile("[\ud800-\udfff]")


def render_json(findings: Sequence[Finding], files: int) -> str:
    """All findings as one JSON document; lines and columns from 1, columns in code points, ends exclusive."""
    counts = {severity.value: sum(finding.severity is severity for finding in findings) for severity in Severity}
    told = {"format": FORMAT, "files": files, "counts": counts, "findings": [_finding(finding) for finding in findings]}
    written = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    return SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule.id,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place(finding.location),
        "route": write_route(finding.route),
        "related": [{"message": text, **_start(location)} for location, text in finding.related],
        **({"why": finding.why} if finding.why else {}),
        "help": finding.help,
        "fix": "safe" if finding.edits else None,
    }


def _start(location: Location) -> dict[str, object]:
    return {"file": location.file, "line": location.span.line, "column": location.span.column}


def _place(location: Location) -> dict[str, object]:
    return {**_start(location), "end_line": location.span.end_line, "end_column": location.span.end_column}
