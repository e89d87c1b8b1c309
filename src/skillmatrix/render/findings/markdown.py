"""Findings as a page in Markdown, for the summary that a CI system shows beside a run."""

import re
from collections.abc import Iterator, Sequence

from skillmatrix.diagnostics import Finding
from skillmatrix.render.findings.concise import sentence
from skillmatrix.render.findings.github import not_shown
from skillmatrix.render.findings.statistics import counted
from skillmatrix.render.findings.text import summary
from skillmatrix.source.display import visible

LISTED = 200
"""More findings than this nobody reads on a page; GitHub refuses a summary of more than 1 MiB."""


def render_markdown(findings: Sequence[Finding], files: int) -> str:
    """A sentence, how many findings each rule has, and the first of them."""
    return "\n".join(_lines(findings, files)) + "\n"


def _lines(findings: Sequence[Finding], files: int) -> Iterator[str]:
    yield f"**skillmatrix:** {summary(findings, files)}"
    if not findings:
        return
    yield from ("", "| findings | severity | rule | files |", "|---:|---|---|---:|")
    for row in counted(findings):
        rule = f"`{row.rule.id}`: {_text(row.rule.summary)}"
        yield f"| {row.findings:,} | {row.severity.value} | {rule} | {row.files:,} |"
    yield from ("", "| place | finding |", "|---|---|")
    yield from map(_row, findings[:LISTED])
    if len(findings) > LISTED:
        yield from ("", f"These are the first {LISTED}; the log has all {len(findings):,}.")
    for line in not_shown(findings):
        yield from ("", f"{line}.")


def _row(finding: Finding) -> str:
    place = f"{visible(finding.location.file)}:{finding.location.span.line}"
    return f"| {_text(place)} | {finding.severity.value}: {_text(sentence(finding))} [`{finding.rule.id}`] |"


def _text(text: str) -> str:
    """Foreign text: it makes no column, no link and no tag."""
    return re.sub(r"[\\`*_\[\]|~:]", r"\\\g<0>", text).replace("&", "&amp;").replace("<", "&lt;")
