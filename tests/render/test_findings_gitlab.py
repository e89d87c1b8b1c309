"""GitLab's Code Quality report: its page on the report format says what each entry must have."""

import json
from typing import Any

from skillmatrix.render.findings.forms import render_findings

from .sample_findings import FILES, corpus_findings, findings, sample


def report(found: Any) -> Any:
    return json.loads(render_findings("gitlab", found, FILES))


def test_every_entry_has_what_gitlab_demands() -> None:
    """GitLab stops reading at the first entry that lacks something."""
    told = report(corpus_findings())

    assert len(told) == len(corpus_findings())
    for entry in told:
        assert all(type(entry[name]) is str and entry[name] for name in ("description", "check_name", "fingerprint"))
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert type(entry["location"]["path"]) is str
        assert type(entry["location"]["lines"]["begin"]) is int


def test_a_finding_becomes_a_violation() -> None:
    entry = next(entry for entry in report(sample()) if entry["check_name"] == "duplicate-id")
    del entry["fingerprint"]

    assert entry == {
        "description": "the id “sql” is already taken; choose another id",
        "check_name": "duplicate-id",
        "severity": "critical",
        "location": {"path": "matrices/other.yaml", "lines": {"begin": 14, "end": 14}},
    }


def test_severities_have_their_counterparts() -> None:
    severities = {entry["check_name"]: entry["severity"] for entry in report(sample())}
    assert (severities["bad-syntax"], severities["missing-field"], severities["file-name"]) == (
        "critical",
        "minor",
        "info",
    )


def test_the_report_begins_without_a_byte_order_mark_and_is_a_list() -> None:
    assert render_findings("gitlab", sample(), FILES)[0] == "["


def test_a_path_is_as_git_has_it() -> None:
    (entry,) = report(findings('title: "open\n', "./matrices//a.yaml"))
    assert entry["location"]["path"] == "matrices/a.yaml"
