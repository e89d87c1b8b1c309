"""Findings for people: the place, what is wrong, the quoted line with a caret, what would be right."""

from collections.abc import Iterable

from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.source.display import cells, visible

COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
WIDTH = 100
"""A quoted line longer than this is cut around the place that is meant."""


def render_text(findings: Iterable[Finding], *, colour: bool = False) -> str:
    """All findings, one below the other, with an empty line between them."""
    return "\n".join(_one(finding, colour=colour) for finding in findings)


def summary(findings: Iterable[Finding], files: int) -> str:
    """`2 errors, 1 warning in 3 files`."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    where = "1 file" if files == 1 else f"{files:,} files"
    told = [_counted(number, severity.value) for severity, number in counts.items() if number]
    return f"{', '.join(told)} in {where}" if told else f"no findings in {where}"


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 or word == "info" else f"{number:,} {word}s"


def _one(finding: Finding, *, colour: bool) -> str:
    span = finding.location.span
    place = f"{visible(finding.location.file)}:{span.line}:{span.column}"
    severity = _paint(finding.severity.value, COLOURS[finding.severity], colour=colour)
    lines = [f"{_paint(place, '1', colour=colour)}: {severity}: {visible(finding.message)} [{finding.rule.id}]"]
    if finding.line_text and not finding.line_text.isspace():
        lines += _quote(finding, colour=colour)
    for location, text in finding.related:
        lines.append(f"      = {visible(text)}: {visible(location.file)}:{location.span.line}:{location.span.column}")
    if finding.why:
        lines.append(f"      = {visible(finding.why)}")
    if finding.help:
        lines.append(f"      = {visible(finding.help)}")
    return "\n".join(lines) + "\n"


def _quote(finding: Finding, *, colour: bool) -> list[str]:
    span = finding.location.span
    text = finding.line_text
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    text, start, end = _cut(text, start, max(start + 1, end))
    before = visible(text[:start])
    caret = "^" * max(1, cells(visible(text[start:end])))
    number = str(span.line)
    margin = " " * max(5, len(number))
    pointer = " " * cells(before) + _paint(caret, COLOURS[finding.severity], colour=colour)
    return [f"{number:>5} | {before}{visible(text[start:])}", f"{margin} | {pointer}"]


def _cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a very long line that holds the place, with the place's offsets in it."""
    if len(text) <= WIDTH:
        return text, start, min(end, max(len(text), start + 1))
    left = max(0, min(start - 20, len(text) - WIDTH))
    part = text[left : left + WIDTH]
    head = "…" if left else ""
    tail = "…" if left + WIDTH < len(text) else ""
    return f"{head}{part}{tail}", start - left + len(head), min(end - left + len(head), len(part) + len(head))


def _paint(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
