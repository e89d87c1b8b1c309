"""A baseline: the findings that were there when somebody began to check. A run that knows them tells only new ones.

Findings are known by names that survive moved lines (`render/findings/fingerprints.py`); file, rule and message stand
beside them for those who read the baseline.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from skillmatrix.diagnostics import Finding
from skillmatrix.errors import UserError
from skillmatrix.load.files import read_start
from skillmatrix.render.findings.fingerprints import fingerprints

BASELINE = "baseline"
"""The kind of such a file; it may stand where an older one stood."""
FORMAT = f"skillmatrix-{BASELINE}/1"
MAX_BYTES = 50_000_000


class News(NamedTuple):
    """For each finding whether it is new; how many were known, and how many known ones are gone."""

    is_new: tuple[bool, ...]
    known: int
    gone: int


def baseline_text(findings: Sequence[Finding]) -> str:
    """The baseline as JSON, a finding a line, so that differences can be read and merged."""
    named = sorted(
        (finding.location.file, finding.rule.id, finding.message, name)
        for finding, name in zip(findings, fingerprints(findings), strict=True)
    )
    lines = [
        json.dumps({"fingerprint": name, "file": _text(file), "rule": rule, "message": message}, ensure_ascii=False)
        for file, rule, message, name in named
    ]
    listed = ",".join(f"\n    {line}" for line in lines)
    return f'{{\n  "format": "{FORMAT}",\n  "findings": [{listed}{chr(10) + "  " if lines else ""}]\n}}\n'


def read_baseline(path: Path) -> frozenset[str]:
    """The names of the findings in a baseline. What is none is a `UserError`."""
    try:
        data: Any = json.loads(read_start(path, MAX_BYTES, str(path)))
        if data["format"] != FORMAT:
            raise ValueError
        return frozenset(str(entry["fingerprint"]) for entry in data["findings"])
    except (ValueError, TypeError, LookupError, RecursionError):
        raise UserError("{file} is not a baseline; write one with --write-baseline", file=path) from None


def news(findings: Sequence[Finding], known: frozenset[str]) -> News:
    """Which findings, named as in the repository, a baseline does not know."""
    names = fingerprints(findings)
    is_new = tuple(name not in known for name in names)
    return News(is_new, is_new.count(False), len(known - set(names)))


def _text(name: str) -> str:
    """A name of a file as text: its bytes may be none."""
    return name.encode("utf-8", "backslashreplace").decode()
