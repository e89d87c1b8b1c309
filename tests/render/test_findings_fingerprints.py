"""Fingerprints: the same for the same finding wherever it moves, and for no other."""

import json

from skillmatrix.diagnostics import Finding, anchor_of
from skillmatrix.render.findings.fingerprints import fingerprints
from skillmatrix.render.findings.forms import render_findings
from skillmatrix.route import KEY

from .sample_findings import FILES, corpus_findings, findings, sample

HEAD = """\
format: skillmatrix/1
id: data-team
version: "1"
title: Data team
languages: [en]
scale:
  0: {name: none}
  1: {name: basic}
categories:
  - id: data
    name: Data
    skills:
"""
SQL = """\
      - id: sql
        title: SQL
        levels: {1: I read queries.}
"""
GIT = """\
      - id: git
        name: Git
        levels: {1: I commit.}
"""
TESTING = """\
      - id: testing
        name: Testing
        name: Tests
        levels: {1: I run tests.}
"""


def told(*skills: str, name: str = "data-team.yaml", start: str = "") -> dict[tuple[str, str], str]:
    """Fingerprints by rule and message, in a matrix of these skills."""
    found = tuple(f for f in findings(start + HEAD + "".join(skills), name) if f.rule.id in RULES)
    return {(f.rule.id, f.message): name for f, name in zip(found, fingerprints(found), strict=True)}


RULES = {"unknown-field", "missing-field", "duplicate-key", "bad-syntax", "duplicate-id"}
EXPECTED = {
    ("unknown-field", "“title” has no meaning here"),
    ("missing-field", "“name” is missing here"),
    ("duplicate-key", "the key “name” stands here twice"),
}


def test_lines_inserted_above_change_no_fingerprint() -> None:
    before = told(SQL, GIT, TESTING)

    assert set(before) == EXPECTED
    assert told(SQL, GIT, TESTING, start="# one\n\n# two\n") == before


def test_a_skill_that_moves_keeps_its_fingerprints() -> None:
    assert told(TESTING, GIT, SQL) == told(SQL, GIT, TESTING) == told(GIT, GIT.replace("git", "hg"), SQL, TESTING)


def test_a_skill_with_another_id_has_other_fingerprints() -> None:
    one, other = told(SQL, GIT), told(SQL.replace("sql", "mysql"), GIT)

    assert set(one) == set(other) != set()
    assert not set(one.values()) & set(other.values())


def test_the_same_finding_in_another_file_has_another_fingerprint() -> None:
    assert not set(told(SQL).values()) & set(told(SQL, name="other.yaml").values())


def test_the_same_file_named_differently_has_the_same_fingerprints() -> None:
    assert told(SQL, name="./skills//a.yaml") == told(SQL, name="skills/a.yaml")


def test_two_findings_in_the_same_place_are_told_apart() -> None:
    found = [finding for finding in findings("format: skillmatrix/1\n") if finding.rule.id == "missing-field"]

    assert len({finding.anchor for finding in found}) == 1
    assert len(set(fingerprints(found))) == len(found) > 3


def test_findings_that_nothing_tells_apart_are_counted() -> None:
    found = [finding for finding in findings(HEAD + SQL + SQL) if finding.rule.id == "unknown-field"]

    assert len(found) == 2
    assert len({(finding.anchor, finding.message) for finding in found}) == 1
    assert len(set(fingerprints(found))) == 2


def test_no_two_findings_of_the_corpus_share_a_fingerprint() -> None:
    names = fingerprints(corpus_findings())

    assert len(set(names)) == len(names) > 50
    assert all(len(name) == 32 and set(name) <= set("0123456789abcdef") for name in names)


def test_text_that_is_not_yaml_is_known_by_its_line() -> None:
    def named(text: str) -> list[str]:
        found = findings(text, "broken.yaml")
        assert [finding.rule.id for finding in found] == ["bad-syntax"]
        return fingerprints(found)

    assert named('title: "open\n') == named('# comment\ntitle: "open\n') != named('name: "open\n')


def test_sarif_and_gitlab_know_a_finding_by_the_same_name() -> None:
    results = json.loads(render_findings("sarif", sample(), FILES))["runs"][0]["results"]
    violations = json.loads(render_findings("gitlab", sample(), FILES))
    names = [result["partialFingerprints"]["fileRuleIdsHash/v1"] for result in results]

    assert names == [violation["fingerprint"] for violation in violations] == fingerprints(sample())


def anchors(found: tuple[Finding, ...], rule: str) -> list[str | None]:
    return [finding.anchor for finding in found if finding.rule.id == rule]


def test_an_anchor_leads_over_ids() -> None:
    found = findings(HEAD + SQL + TESTING)

    assert anchors(found, "missing-field") == ["categories/data/skills/sql"]
    assert anchors(found, "unknown-field") == [f"categories/data/skills/sql/title/{KEY}"]
    assert anchors(found, "duplicate-key") == ["categories/data/skills/testing/name"]


def test_a_list_item_without_an_id_is_known_by_its_number() -> None:
    data = {"skills": [{"id": "sql"}, {"name": "Git"}, "text", {"id": 7}]}

    assert [anchor_of(data, ("skills", index, "name")) for index in range(4)] == [
        "skills/sql/name",
        "skills/1/name",
        "skills/2/name",
        "skills/3/name",
    ]


def test_a_route_that_leads_nowhere_is_written_to_its_end() -> None:
    assert anchor_of({"skills": []}, ("skills", 3, "levels", 2)) == "skills/3/levels/2"
    assert anchor_of({"scale": {"3": {"name": {}}}}, ("scale", 3, "name", "de")) == "scale/3/name/de"
    assert anchor_of(None, ("roles", 0)) == "roles/0"
