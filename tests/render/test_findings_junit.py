"""The JUnit report, read back as its viewers read it."""

import xml.etree.ElementTree as ET

import pytest

from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.render.findings.forms import render_findings

from .sample_findings import CLEAN, FILES, corpus_findings, findings, sample


def suite_of(
    found: tuple[Finding, ...], files: tuple[str, ...] = FILES, fail_on: Severity = Severity.ERROR
) -> ET.Element:
    """The one suite in the one list of suites."""
    root = ET.fromstring(render_findings("junit", found, files, fail_on=fail_on).encode())
    assert root.tag == "testsuites"
    (suite,) = root
    assert suite.tag == "testsuite"
    return suite


def case_of(name: str, **options: Severity) -> ET.Element:
    return next(case for case in suite_of(sample(), **options) if case.get("name") == name)


def test_every_file_is_a_case_in_the_order_of_the_run() -> None:
    suite = suite_of(sample())

    assert [case.get("name") for case in suite][:4] == list(FILES[:4])
    assert {case.get("classname") for case in suite} == {"skillmatrix"}
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("5", "4", "0")


def test_a_clean_file_passes() -> None:
    assert list(case_of(CLEAN)) == []


def test_a_case_has_one_failure_that_tells_all_findings_of_the_file() -> None:
    """GitLab and Jenkins read the first failure only, and GitLab only its text."""
    case = case_of("matrices/data-team.yaml")
    (failure,) = case

    assert (failure.tag, failure.get("type")) == ("failure", "wrong-type")
    assert failure.get("message") == (
        'line 3: text is expected, and YAML takes 1.10 for a number; write "1.10" (and 1 more)'
    )
    assert failure.text is not None
    assert [line for line in failure.text.splitlines() if line.startswith("matrices/")] == [
        "matrices/data-team.yaml:3:10: error: text is expected, and YAML takes 1.10 for a number [wrong-type]",
        "matrices/data-team.yaml:15:9: error: the key “name” stands here twice [duplicate-key]",
        "matrices/data-team.yaml:17:9: warning: “name” is missing here [missing-field]",
    ]
    assert "      = first used here: matrices/data-team.yaml:14:9" in failure.text


def test_what_does_not_fail_stands_in_the_output_of_a_case_that_passes() -> None:
    info = tuple(finding for finding in sample() if finding.severity is Severity.INFO)
    (case,) = suite_of(info, ("matrices/other.yaml",))
    (output,) = case

    assert output.tag == "system-out"
    assert "info: the id is “later”" in (output.text or "")


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        (Severity.ERROR, ["matrices/data-team.yaml"]),
        (Severity.WARNING, ["matrices/data-team.yaml"]),
        (Severity.INFO, ["matrices/data-team.yaml", "matrices/other.yaml"]),
    ],
)
def test_a_case_fails_where_the_command_does(fail_on: Severity, failing: list[str]) -> None:
    rules = {"wrong-type", "missing-field", "file-name"}
    suite = suite_of(tuple(finding for finding in sample() if finding.rule.id in rules), FILES, fail_on)

    assert [case.get("name") for case in suite if case.find("failure") is not None] == failing


def test_a_warning_fails_a_case_only_if_it_fails_the_command() -> None:
    warning = tuple(finding for finding in sample() if finding.severity is Severity.WARNING)

    assert suite_of(warning).get("failures") == "0"
    assert suite_of(warning, fail_on=Severity.WARNING).get("failures") == "1"


def test_a_file_with_findings_that_was_not_listed_is_a_case_too() -> None:
    suite = suite_of(findings('title: "open\n', "skillmatrix.yaml"), ("a.yaml",))
    assert [case.get("name") for case in suite] == ["a.yaml", "skillmatrix.yaml"]


def test_what_xml_cannot_write_is_spelled_out() -> None:
    case = list(suite_of(sample()))[-1]
    (failure,) = case

    assert case.get("name") == "odd/100%, a::b <&>\\u000a\\u001b[31m\\u202e\\ufffe\\udcff😀.yaml"
    assert "“😀 <a]]> & 100%,\\u000a::error::\\u0007\\u001b\\u202e\\uffff” cannot be an id" in (failure.text or "")


def test_the_report_of_the_whole_corpus_is_xml() -> None:
    suite = suite_of(corpus_findings(), ())
    assert len(suite) > 30


def test_a_run_that_finds_nothing_passes_all() -> None:
    suite = suite_of((), ("a.yaml", "b.yaml"))

    assert (suite.get("tests"), suite.get("failures")) == ("2", "0")
    assert [len(case) for case in suite] == [0, 0]


# What junit-10.xsd of the xUnit plugin of Jenkins allows; it refuses the whole report for one attribute more.
ALLOWED = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "group", "time", "skipped", "timestamp", "hostname", "id"},
    "testcase": {"name", "time", "classname", "group"},
    "failure": {"type", "message"},
    "system-out": set[str](),
}
INSIDE = {"testsuites": {"testsuite"}, "testsuite": {"testcase"}, "testcase": {"failure", "system-out"}}


def test_jenkins_xunit_allows_every_element_and_attribute() -> None:
    root = ET.fromstring(render_findings("junit", corpus_findings(), FILES).encode())
    for element in root.iter():
        assert set(element.keys()) <= ALLOWED[element.tag], element.tag
        assert {child.tag for child in element} <= INSIDE.get(element.tag, set())
    assert {element.tag for element in root.iter()} == set(ALLOWED)
    assert {case.get("time") for case in root.iter("testcase")} == {"0"}
