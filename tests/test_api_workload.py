"""`skillmatrix.workload`: what the command says, as values for programs."""

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from skillmatrix import api

COMPANY = {"members": 4000, "communities": 12, "changes": 2, "new-members": 40, "posts": 50, "events": 2}
MATRIX = {
    "format": "skillmatrix/1",
    "id": "small",
    "version": "1",
    "title": "Small",
    "languages": ["en"],
    "scale": {0: {"name": "none"}, 1: {"name": "some"}},
    "categories": [{"id": "a", "name": "A", "skills": [{"id": "sql", "name": "SQL", "levels": {1: "I read."}}]}],
    "roles": [
        {"id": "host", "title": "Host", "tasks": [{"id": "meet", "text": "Meet"}], "requires": {"sql": 1}},
        {"id": "guest", "title": "Guest", "tasks": [], "requires": {"sql": 1}},
    ],
}
HOURS: dict[str, Any] = {
    "format": "skillmatrix-workload/1",
    "matrix": {"id": "small", "version": "1"},
    "languages": ["en"],
    "drivers": [{"id": "people", "name": "P", "unit": "per person", "question": "How many?"}],
    "bands": [{"id": "any", "name": "any", "sentence": "{low} to {high}."}],
    "roles": {"host": {"tasks": {"meet": {"base": [1, 2], "per": {"people": [Decimal("0.5"), 1]}}}}},
}


@pytest.fixture(scope="module")
def matrix() -> api.Matrix:
    return api.load_matrix("enterprise-community-manager")


@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "terminal", "xlsx", "docx", "pdf"])
def test_a_workload_is_what_the_command_writes(matrix: api.Matrix, form: Any, tmp_path: Path) -> None:
    path = tmp_path / "page"
    values = [part for driver, value in COMPANY.items() for part in ("--set", f"{driver}={value}")]
    arguments = ("workload", "corporate-cm", *values, "--lang", "en", "-f", form, "-o", path)
    subprocess.run((sys.executable, "-m", "skillmatrix", *arguments), check=True, capture_output=True)
    rendered = api.workload(matrix, "corporate-cm", COMPANY, language="en").render(form)

    assert (rendered if isinstance(rendered, bytes) else rendered.encode()) == path.read_bytes()


def test_numbers_are_exact_and_a_decimal_is_what_is_written(matrix: api.Matrix) -> None:
    found = api.workload(matrix, "junior-cm", {"members": 150, "new-members": 2, "posts": 6, "events": 0.33})

    assert found.load.hours.low == Fraction("1.9315")
    assert found.data()["hours"] == {"low": 1.9315, "high": 4.4625}
    assert repr(found) == "<WorkloadEstimate: junior-cm, task>"
    assert found.sentence.startswith("Mit etwa 2 bis 4,5 Stunden pro Woche")


def test_hours_may_be_a_mapping_and_a_full_time_post_another_one() -> None:
    small = api.load_matrix(MATRIX)
    found = api.workload(small, "host", {"people": 4}, hours=HOURS, full_time_hours=20)

    assert (found.load.hours.low, found.load.hours.high, found.load.fte.high) == (3, 6, Fraction(3, 10))
    assert "<iframe" in found._repr_html_()


def test_a_job_description_takes_the_workload(matrix: api.Matrix) -> None:
    found = api.workload(matrix, "corporate-cm", COMPANY)
    paper = api.job_description(matrix, "corporate-cm", kind="task", language="en", workload=found)

    assert "hours a week (estimated)" in paper.render("md")
    with pytest.raises(api.UserError, match="a workload is for job and task descriptions"):
        api.job_description(matrix, "corporate-cm", kind="ad", workload=found)


@pytest.mark.parametrize(
    ("role", "values", "said"),
    [
        ("host", {"persons": 4}, "values: there is no driver “persons”; there are: people"),
        ("host", {"people": -4}, "people=-4: a number below zero cannot be meant"),
        ("host", {"people": float("nan")}, "people=NaN: this is not a number to count with"),
        ("guest", {}, "there are no hours for the role “guest”; there are some for host"),
        ("nobody", {}, "the matrix has no role “nobody”"),
        (None, {}, "which role\\? The matrix has host, guest"),
    ],
)
def test_what_cannot_be_worked_out_is_a_sentence(role: str | None, values: dict[str, float], said: str) -> None:
    with pytest.raises(api.UserError, match=said):
        api.workload(api.load_matrix(MATRIX), role, values, hours=HOURS)


def test_a_full_time_post_without_hours_is_refused() -> None:
    with pytest.raises(api.UserError, match="0 hours: a full-time post has from 1 to 168 hours a week"):
        api.workload(api.load_matrix(MATRIX), "host", hours=HOURS, full_time_hours=0)


def test_hours_with_errors_are_an_unusable_file() -> None:
    wrong = {**HOURS, "roles": {"host": {"tasks": {"meat": {"base": [2, 1]}}}}}
    with pytest.raises(api.UnusableFile) as refused:
        api.workload(api.load_matrix(MATRIX), "host", hours=wrong)

    assert {finding.rule.id for finding in refused.value.findings} >= {"range-upside-down", "unknown-task"}


def test_there_is_no_such_form(matrix: api.Matrix) -> None:
    with pytest.raises(api.UserError, match="“jsonld” is no form of this paper; did you mean “json”"):
        api.workload(matrix, "junior-cm").render("jsonld")  # type: ignore[call-overload]
