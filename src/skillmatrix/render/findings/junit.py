"""Findings as a JUnit report: a test suite for the run, a test case for each file.

What the viewers read was looked up: GitLab and Jenkins take the first `failure` of a case and no other, GitLab only its
text, so one failure holds everything about the file. GitLab shows `classname` as the suite and drops a second case of
the same name. The xUnit plugin of Jenkins holds a report to its schema (junit-10.xsd) and refuses all of it if a case
has a `file` or a `line`, which others read: the name of a case is its file, and the line stands in the message.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.render.findings.concise import sentence
from skillmatrix.render.findings.text import render_text
from skillmatrix.source.display import visible

NAME = "skillmatrix"
WEIGHTS = {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}

# What XML 1.0 has no way to write, not even as a reference.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render_junit(findings: Sequence[Finding], files: Sequence[str], *, fail_on: Severity = Severity.ERROR) -> str:
    """The report as XML. A case fails from the severity `fail_on` on; what weighs less stands in its output."""
    by_file: dict[str, list[Finding]] = {name: [] for name in files}
    for finding in findings:
        by_file.setdefault(finding.location.file, []).append(finding)
    root = ET.Element("testsuites", name=NAME)
    suite = ET.SubElement(root, "testsuite", name=NAME)
    failures = sum(_add_case(suite, name, found, fail_on) for name, found in by_file.items())
    for element in (root, suite):
        element.attrib |= {"tests": str(len(by_file)), "failures": str(failures), "errors": "0", "time": "0"}
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_case(suite: ET.Element, name: str, findings: list[Finding], fail_on: Severity) -> bool:
    """Whether the case fails."""
    shown = _allowed(visible(name))
    case = ET.SubElement(suite, "testcase", classname=NAME, name=shown, time="0")
    failing = [finding for finding in findings if WEIGHTS[finding.severity] >= WEIGHTS[fail_on]]
    if failing:
        first = failing[0]
        more = f" (and {len(failing) - 1:,} more)" if len(failing) > 1 else ""
        message = f"line {first.location.span.line}: {_allowed(sentence(first))}{more}"
        ET.SubElement(case, "failure", type=first.rule.id, message=message).text = _text(findings)
    elif findings:
        ET.SubElement(case, "system-out").text = _text(findings)
    return bool(failing)


def _text(findings: list[Finding]) -> str:
    return "\n" + _allowed(render_text(findings))


def _allowed(text: str) -> str:
    return FORBIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
