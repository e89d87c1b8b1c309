"""Workflow commands, read as the runner of GitHub Actions reads them: a line begins with `::` and is cut at the next."""

import re
from typing import NamedTuple

from skillmatrix.diagnostics import Finding
from skillmatrix.render.findings.forms import render_findings

from .sample_findings import FILES, HOSTILE, corpus_findings, findings, sample


class Annotation(NamedTuple):
    command: str
    properties: dict[str, str]
    message: str


def read(output: str) -> list[Annotation]:
    """What the runner makes of standard output. It splits lines at CR and LF, properties at commas."""
    return [_read_line(line) for line in re.split(r"\r\n|\r|\n", output) if line.startswith("::")]


def _read_line(line: str) -> Annotation:
    empty, head, message = line.split("::", 2)
    assert empty == ""
    command, _, listed = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in listed.split(","))
    return Annotation(command, {name: unescape(value, ":%3A", ",%2C") for name, value in pairs}, unescape(message))


def unescape(text: str, *more: str) -> str:
    for pair in ("\r%0D", "\n%0A", *more, "%%25"):
        text = text.replace(pair[1:], pair[0])
    return text


def annotations(found: tuple[Finding, ...]) -> list[Annotation]:
    return read(render_findings("github", found, FILES))


def test_a_finding_becomes_an_annotation_at_its_place() -> None:
    (one,) = annotations(tuple(finding for finding in sample() if finding.rule.id == "duplicate-id"))

    assert one.command == "error"
    assert one.properties == {
        "file": "matrices/other.yaml",
        "line": "14",
        "endLine": "14",
        "col": "14",
        "endColumn": "17",
        "title": "skillmatrix (duplicate-id)",
    }
    assert one.message == "matrices/other.yaml:14:14: the id “sql” is already taken; choose another id"


def test_an_info_is_a_notice() -> None:
    assert [one.command for one in annotations(sample())].count("notice") == 1
    assert [one.command for one in annotations(sample())].count("warning") == 1


def test_a_place_of_several_lines_is_shown_at_its_first() -> None:
    """GitHub shows a stretch at its last line, and its runner throws columns of a stretch away."""
    (one,) = annotations(tuple(finding for finding in sample() if finding.rule.id == "missing-field"))

    assert (one.properties["line"], one.properties["endLine"]) == ("17", "17")
    assert (one.properties["col"], one.properties["endColumn"]) == ("9", "20")


def test_the_runner_takes_every_annotation_of_the_corpus_as_it_is() -> None:
    """No end before a start, no line 0: such a command loses its place, or keeps a run from ending."""
    told = annotations(corpus_findings())

    assert len(told) == len(corpus_findings())
    for one in told:
        assert 1 <= int(one.properties["line"]) == int(one.properties["endLine"])
        assert 1 <= int(one.properties["col"]) <= int(one.properties["endColumn"])


def test_a_hostile_name_of_a_file_stays_inside_its_property() -> None:
    last = annotations(sample())[-1]

    assert last.properties["file"] == HOSTILE.replace("\x1b", "\\u001b").replace("\u202e", "\\u202e").replace(
        "\ufffe", "\\ufffe"
    ).replace("\udcff", "\\udcff")
    assert last.properties["title"] == "skillmatrix (bad-value)"


def test_a_hostile_text_cannot_give_a_command() -> None:
    output = render_findings("github", sample(), FILES)

    assert len(output.splitlines()) == len(sample())
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in output.splitlines())


def test_signs_of_the_format_come_back_as_they_were() -> None:
    name = "100%, a:b%0A%2C\r\n.yaml"
    (one,) = annotations(findings('title: "open\n', name))

    assert one.properties["file"] == name
    assert one.message.startswith(f"{name}:1:8: this quote is opened")


def test_more_findings_than_github_shows_are_counted_behind_them() -> None:
    (one,) = (finding for finding in sample() if finding.rule.id == "wrong-type")
    lines = render_findings("github", [one] * 11, FILES).splitlines()
    assert len(lines) == 12
    assert lines[-1] == "GitHub shows 10 annotations of a kind for each step; here are 11 errors; the log has all"
    assert len(render_findings("github", [one] * 10, FILES).splitlines()) == 10
