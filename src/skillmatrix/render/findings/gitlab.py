"""Findings as a Code Quality report of GitLab: a JSON list of violations."""

import json
from collections.abc import Sequence
from pathlib import PurePath

from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.render.findings.concise import sentence
from skillmatrix.render.findings.fingerprints import fingerprints
from skillmatrix.source.display import visible

# GitLab knows blocker, critical, major, minor and info. With an error a file cannot be used.
SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(findings: Sequence[Finding]) -> str:
    """All findings as one JSON list. GitLab reads no further than to the first entry that lacks something."""
    told = [_violation(finding, name) for finding, name in zip(findings, fingerprints(findings), strict=True)]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _violation(finding: Finding, fingerprint: str) -> dict[str, object]:
    span = finding.location.span
    return {
        "description": sentence(finding),
        "check_name": finding.rule.id,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": visible(PurePath(finding.location.file).as_posix()),
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }
