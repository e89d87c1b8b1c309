"""Each form over the same findings, and over none."""

import json
from collections.abc import Callable

import pytest

from skillmatrix.diagnostics import Severity
from skillmatrix.render.findings.forms import FORMS, render_findings

from .sample_findings import FILES, HOSTILE, findings, sample

SUFFIXES = {"json": "json", "gitlab": "json", "junit": "xml"}


def test_these_are_the_forms_the_command_offers() -> None:
    assert list(FORMS) == ["text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]


@pytest.mark.parametrize("form", ["text", "concise", "json", "github", "gitlab", "junit", "markdown"])
def test_the_sample_in_each_form(form: str, golden: Callable[[str, str], None]) -> None:
    golden(f"findings/sample.{form}.{SUFFIXES.get(form, 'txt')}", render_findings(form, sample(), FILES))


def test_the_sample_as_sarif(golden: Callable[[str, str], None]) -> None:
    """Without the rules but one and without the version, which change with every release."""
    log = json.loads(render_findings("sarif", sample(), FILES))
    driver = log["runs"][0]["tool"]["driver"]
    driver["rules"] = [rule for rule in driver["rules"] if rule["id"] == "duplicate-key"]
    driver["version"] = "…"
    for result in log["runs"][0]["results"]:
        del result["ruleIndex"]
    golden("findings/sample.sarif.json", json.dumps(log, ensure_ascii=False, indent=2) + "\n")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("text", "no findings in 2 files\n"),
        ("concise", ""),
        ("github", ""),
        ("gitlab", "[]\n"),
    ],
)
def test_nothing_found_is_told_in_each_form(form: str, expected: str) -> None:
    assert render_findings(form, (), ("a.yaml", "b.yaml")) == expected


@pytest.mark.parametrize("form", list(FORMS))
def test_no_form_lets_foreign_text_move_the_cursor_or_turn_the_reading_direction(form: str) -> None:
    told = render_findings(form, sample(), FILES)

    assert not set(told) & {"\x07", "\x1b", "\udcff"}
    # JSON and SARIF are for programs; a name has to come through unchanged there.
    assert form == "json" or "\u202e" not in told


@pytest.mark.parametrize("form", list(FORMS))
def test_every_form_can_be_written_as_utf_8(form: str) -> None:
    assert render_findings(form, sample(), FILES).encode()


def test_concise_has_one_line_for_each_finding() -> None:
    assert len(render_findings("concise", sample(), FILES).splitlines()) == len(sample())


def test_colour_is_for_text_only() -> None:
    assert "\x1b[1;31m" in render_findings("text", sample(), FILES, colour=True)
    assert "\x1b" not in render_findings("concise", sample(), FILES, colour=True)


def test_the_name_of_a_file_comes_back_from_json_byte_for_byte() -> None:
    told = json.loads(render_findings("json", sample(), FILES))
    assert told["findings"][-1]["file"] == HOSTILE


def test_the_sample_holds_what_the_tests_are_about() -> None:
    kinds = {finding.severity for finding in sample()}
    assert kinds == {Severity.ERROR, Severity.WARNING, Severity.INFO}
    assert any(finding.related for finding in sample())
    assert any(finding.edits for finding in sample())
    assert any(finding.location.span.end_line > finding.location.span.line for finding in sample())


def test_a_long_name_of_a_related_place_is_spelled_out_in_text() -> None:
    text = "format: skillmatrix/1\ntitle: a\ntitle: b\n"
    told = render_findings("text", findings(text, "a\x1b.yaml"), ("a\x1b.yaml",))
    assert "first used here: a\\u001b.yaml:2:1" in told
