"""Every value of an advert as linked data, right and wrong: what the checks say about it."""

import json
from datetime import date
from typing import Any

import pytest

from skillmatrix.diagnostics import Finding
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import check_linked_data
from skillmatrix.load.files import document_of

GOOD: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Workshop Manager (all genders)",
    "description": "<p>You repair what others throw away.</p>",
    "datePosted": "2026-11-01",
    "validThrough": "2026-12-31",
    "employmentType": ["FULL_TIME"],
    "hiringOrganization": {"@type": "Organization", "name": "Northern Workshop"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Leeds", "addressCountry": "GB"}},
    "baseSalary": {"currency": "GBP", "value": {"minValue": 28000, "maxValue": 32000, "unitText": "YEAR"}},
    "identifier": {"@type": "PropertyValue", "value": "17"},
}


def found(text: str) -> tuple[Finding, ...]:
    return check_linked_data(document_of(text.encode(), "ad.json"), Catalogue("en"), date(2026, 11, 22))


def rules(data: object) -> list[str]:
    return [finding.rule.id for finding in found(json.dumps(data))]


def pay(**value: Any) -> dict[str, Any]:
    return {"currency": "EUR", "value": {"unitText": "YEAR", **value}}


def place(country: Any) -> dict[str, Any]:
    return {"address": {"addressLocality": "Leeds", "addressCountry": country}}


VALUES = [
    ("datePosted", "2026-11-01T08:00:00Z", []),
    ("datePosted", "2026-11-01T08:00+01:00", []),
    ("datePosted", "1.11.2026", ["job-board-date"]),
    ("datePosted", "11/01/2026", ["job-board-date"]),
    ("datePosted", "2026-11-31", ["job-board-date"]),
    ("datePosted", "20261101", ["job-board-date"]),
    ("datePosted", "today", ["job-board-date"]),
    ("datePosted", 20261101, ["job-board-date"]),
    ("datePosted", "", ["job-board-required"]),
    ("datePosted", "2027-01-01", ["job-board-date"]),
    ("validThrough", "2026-11-22", []),
    ("validThrough", "2026-11-21", ["job-board-expired"]),
    ("validThrough", "2026-10-01", ["job-board-date", "job-board-expired"]),
    ("validThrough", "2027", ["job-board-date"]),
    ("jobStartDate", "2027-03-01", []),
    ("jobStartDate", "as soon as possible", ["job-board-date"]),
    ("baseSalary", pay(value=58000), []),
    ("baseSalary", pay(minValue=14.5, unitText="HOUR"), []),
    ("baseSalary", pay(minValue="58000"), ["job-board-pay"]),
    ("baseSalary", pay(minValue="58.000 €"), ["job-board-pay"]),
    ("baseSalary", pay(value=0), ["job-board-pay"]),
    ("baseSalary", pay(value=-1), ["job-board-pay"]),
    ("baseSalary", pay(value=True), ["job-board-pay"]),
    ("baseSalary", pay(), ["job-board-pay"]),
    ("baseSalary", pay(minValue=68000, maxValue=58000), ["job-board-pay"]),
    ("baseSalary", pay(value=1, unitText="YEARLY"), ["job-board-pay"]),
    ("baseSalary", pay(value=1, unitText=None), ["job-board-pay"]),
    ("baseSalary", {**pay(value=1), "currency": "€"}, ["job-board-pay"]),
    ("baseSalary", {**pay(value=1), "currency": {"code": "EUR"}}, ["job-board-pay"]),
    ("baseSalary", {"currency": ["EUR"], "value": {"value": 1, "unitText": ["YEAR"]}}, ["job-board-pay"]),
    ("baseSalary", {"value": {"value": 1, "unitText": "YEAR"}}, ["job-board-pay"]),
    ("baseSalary", "competitive", ["job-board-pay"]),
    ("baseSalary", 58000, ["job-board-pay"]),
    ("employmentType", "PART_TIME", []),
    ("employmentType", ["FULL_TIME", "INTERN"], []),
    ("employmentType", "full-time", ["job-board-employment"]),
    ("employmentType", "FULLTIME", ["job-board-employment"]),
    ("employmentType", ["FULL_TIME", "Permanent"], ["job-board-employment"]),
    ("employmentType", [{"kind": "FULL_TIME"}, ["INTERN"]], ["job-board-employment"]),
    ("jobLocation", place("DE"), []),
    ("jobLocation", place("Germany"), []),
    ("jobLocation", [place("DE"), place("AT")], []),
    ("jobLocation", place("UK"), ["job-board-place"]),
    ("jobLocation", place("EU"), ["job-board-place"]),
    ("jobLocation", place("XX"), ["job-board-place"]),
    ("jobLocation", place("de"), ["job-board-place"]),
    ("jobLocation", place("DEU"), ["job-board-place"]),
    ("jobLocation", place(None), ["job-board-place"]),
    ("jobLocation", [place("DE"), {"@type": "Place"}], ["job-board-place"]),
    ("jobLocation", "Leeds", ["job-board-required"]),
    ("jobLocationType", "Remote", ["job-board-place"]),
    ("applicantLocationRequirements", {"@type": "Country", "name": "GB"}, []),
    ("applicantLocationRequirements", {"@type": "Country", "name": "ZZ"}, ["job-board-place"]),
    ("applicantLocationRequirements", {"@type": "State", "name": "MI"}, []),
    ("title", "Leitung K&uuml;che", ["job-board-entities"]),
    ("title", "<b>Workshop Manager</b>", ["job-board-entities"]),
    ("title", "R&D Manager", []),
    ("title", {"en": "Workshop Manager"}, ["job-board-value"]),
    ("description", "<p>Repair &amp; teach</p>", []),
    ("description", "<p>Repair &amp;amp; teach</p>", ["job-board-entities"]),
    ("description", "&lt;p&gt;Repair&lt;/p&gt;<br>", ["job-board-entities"]),
    ("directApply", True, []),
    ("directApply", "true", ["job-board-value"]),
    ("hiringOrganization", {"name": "N", "sameAs": "https://n.example"}, []),
    ("hiringOrganization", {"name": "N", "sameAs": "n.example"}, ["job-board-value"]),
    ("hiringOrganization", {"name": "N", "logo": "logo.png"}, ["job-board-value"]),
    ("hiringOrganization", {"name": ""}, ["job-board-required"]),
    ("identifier", {"value": 17}, []),
    ("identifier", {"value": False}, ["job-board-value"]),
    ("url", "/jobs/17", ["job-board-value"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value", "verdict"), VALUES, ids=[f"{name}={value}" for name, value, _ in VALUES])
def test_each_value_gets_its_verdict(name: str, value: object, verdict: list[str]) -> None:
    assert sorted(set(rules({**GOOD, name: value}))) == verdict


def test_an_advert_without_faults_has_no_findings() -> None:
    assert rules(GOOD) == []


@pytest.mark.parametrize(
    "kind", [["JobPosting"], ["Thing", "JobPosting"], "https://schema.org/JobPosting", "schema:JobPosting"]
)
def test_the_type_may_be_a_list_or_an_address(kind: object) -> None:
    assert rules({**GOOD, "@type": kind}) == []
    assert rules({**GOOD, "@type": kind, "employmentType": "job"}) == ["job-board-employment"]


def test_every_advert_of_a_file_is_looked_at() -> None:
    bad = {**GOOD, "employmentType": "job"}
    several = [GOOD, [bad], {"@graph": [{"@type": "WebPage"}, bad]}, {"@graph": bad}]

    told = [finding.route for finding in found(json.dumps(several))]

    assert sorted(map(str, told)) == sorted(
        map(str, [(1, 0, "employmentType"), (2, "@graph", 1, "employmentType"), (3, "@graph", "employmentType")])
    )


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('{"@type": "WebPage",}', 21),
        ("{'@type': 'WebPage'}", 2),
        ('{"@type": "WebPage"} // end', 22),
        ("@type: WebPage", 1),
        ('{"@type": "WebPage", "a": Infinity}', 1),
    ],
)
def test_what_is_no_json_to_the_letter_is_told_where_it_stops_being_one(text: str, column: int) -> None:
    strict = next(finding for finding in found(text) if finding.rule.id == "strict-json")

    assert strict.location.span.column == column


def test_an_advert_is_not_called_ended_while_nobody_says_which_day_it_is() -> None:
    text = json.dumps({**GOOD, "validThrough": "2026-11-05"})

    assert check_linked_data(document_of(text.encode(), "ad.json"), Catalogue("en")) == ()
