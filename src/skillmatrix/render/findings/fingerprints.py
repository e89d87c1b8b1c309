"""Names for findings that stay the same from run to run, so that a viewer can tell old ones from new ones."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from skillmatrix.diagnostics import Finding


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """32 hexadecimal digits for each finding, no two alike.

    They are made of file, rule, message and the ids that lead to the place, never of lines or positions in a list.
    Findings that all this does not tell apart are counted.
    """
    seen: Counter[str] = Counter()
    told = []
    for finding in findings:
        name = "\0".join(_parts(finding))
        seen[name] += 1
        told.append(_hashed(f"{name}\0{seen[name]}"))
    return told


def _parts(finding: Finding) -> tuple[str, ...]:
    # Without a route, as in text that is not YAML, the line itself is the best that can be had: its beginning, because
    # a file of 5 MB may be one line with thousands of findings.
    anchor = finding.line_text[:200].strip() if finding.anchor is None else finding.anchor
    return PurePath(finding.location.file).as_posix(), finding.rule.id, anchor, finding.message


def _hashed(text: str) -> str:
    # backslashreplace: names of files may hold bytes that are no text.
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]
