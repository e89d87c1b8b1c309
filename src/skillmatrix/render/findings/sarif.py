"""Findings as SARIF 2.1.0, the format that code scanning takes. § points to a section of that standard."""

import json
import os
import re
from collections.abc import Sequence
from pathlib import PurePath
from types import ModuleType
from typing import TypeAlias
from urllib.parse import quote

from skillmatrix.diagnostics import Finding, Location, Severity
from skillmatrix.lint.registry import RULES
from skillmatrix.render.findings.concise import sentence
from skillmatrix.render.findings.fingerprints import fingerprints
from skillmatrix.render.rule_text import rule_markdown, rule_text
from skillmatrix.route import write_route
from skillmatrix.source.display import visible
from skillmatrix.source.document import Span
from skillmatrix.version import __version__

Json: TypeAlias = dict[str, object]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
PACKAGE = "skillmatrix-cli"
HOME = ("Homepage", "Repository", "Source")
"""Labels under which metadata may name the address of the project, the first one that is there counts."""
INDEX = {rule: index for index, rule in enumerate(RULES)}
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
ROOT = "%SRCROOT%"
ROOT_TEXT = "the root of the repository"

# GitHub reads `primaryLocationLineHash` and nothing else. Its upload action computes that one, and warns at each result
# that brings a different one, so ours has a name of its own (§3.27.17), for everybody else.
FINGERPRINT = "fileRuleIdsHash/v1"


def render_sarif(findings: Sequence[Finding], files: Sequence[str]) -> str:
    """One run with all rules, all files and all findings."""
    names = fingerprints(findings)
    run = {
        "tool": {"driver": _driver(home())},
        # Without a uri, on purpose: the log is the same on every machine (§3.14.14).
        "originalUriBaseIds": {ROOT: {"description": {"text": ROOT_TEXT}}},
        "artifacts": [{"location": _artifact(name)} for name in files],
        "newlineSequences": ["\r\n", "\n", "\r"],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, name) for finding, name in zip(findings, names, strict=True)],
    }
    log = {"version": "2.1.0", "$schema": SCHEMA, "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def home() -> str:
    """The address of the project, as the metadata of the package says it; empty if they say none."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        told = metadata(PACKAGE).get_all("Project-URL") or []
    except PackageNotFoundError:  # a copy that nobody installed
        return ""
    named = dict(line.split(", ", 1) for line in told)
    return next((named[label].rstrip("/") for label in HOME if label in named), "")


def _driver(address: str) -> Json:
    """The tool. Links need an absolute address (§3.19.10), so without one there are none."""
    rules = [_rule(module, address) for module in RULES.modules()]
    link = {"informationUri": address} if address else {}
    return {"name": "skillmatrix", "version": __version__, **link, "rules": rules}


def _rule(module: ModuleType, address: str) -> Json:
    text = rule_text(module)
    return {
        "id": module.RULE.id,
        # §3.49.7: a name that people can read, in one word
        "name": "".join(map(str.capitalize, module.RULE.id.split("-"))),
        **({"helpUri": f"{address}/blob/v{__version__}/docs/rules.md#{module.RULE.id}"} if address else {}),
        "shortDescription": {"text": module.RULE.summary},
        "fullDescription": {"text": " ".join(text.partition("\nWrong:")[0].split())},
        "help": {"text": text, "markdown": rule_markdown(module)},
        "defaultConfiguration": {"level": LEVELS[module.RULE.severity]},
    }


def _result(finding: Finding, fingerprint: str) -> Json:
    result: Json = {
        "ruleId": finding.rule.id,
        "ruleIndex": INDEX[finding.rule.id],
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(finding)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(location), "message": {"text": visible(text)}}
            for number, (location, text) in enumerate(finding.related, start=1)
        ]
    if finding.edit_spans:
        result["fixes"] = [_fix(finding)]
    return result


def _message(finding: Finding) -> str:
    """The message with a link to each related place: viewers show a place that is linked (§3.11.6).

    What comes from a file must not become a link. Braces stand as they are, though §3.11.5 wants them doubled: viewers
    halve them at most where a message has arguments, and ours have none.
    """
    links = [f"[{_link_text(text)}]({number})" for number, (_, text) in enumerate(finding.related, start=1)]
    told = sentence(finding).replace("](", "] (")
    return f"{told} ({', '.join(links)})" if links else told


def _link_text(text: str) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", visible(text))


def _location(finding: Finding) -> Json:
    location: Json = {"physicalLocation": _physical(finding.location)}
    if finding.route:
        location["logicalLocations"] = [{"fullyQualifiedName": visible(write_route(finding.route))}]
    return location


def _physical(location: Location) -> Json:
    return {"artifactLocation": _artifact(location.file), "region": _region(location.span)}


def _artifact(name: str) -> Json:
    """Relative names are relative to the root; an absolute one says so itself."""
    path = PurePath(name)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(os.fsencode(path.as_posix())), "uriBaseId": ROOT}


def _region(span: Span) -> Json:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _fix(finding: Finding) -> Json:
    replacements = [
        {"deletedRegion": _region(span), "insertedContent": {"text": edit.text}}
        for span, edit in zip(finding.edit_spans, finding.edits, strict=True)
    ]
    change = {"artifactLocation": _artifact(finding.location.file), "replacements": replacements}
    return {"description": {"text": visible(finding.help or "a safe fix")}, "artifactChanges": [change]}
