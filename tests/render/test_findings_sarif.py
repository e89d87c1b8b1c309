"""SARIF: the official schema, and what the standard and GitHub want beyond it. § points to a section of SARIF 2.1.0."""

import json
import re
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes

import pytest
from jsonschema import Draft7Validator

import skillmatrix
from skillmatrix.diagnostics import Finding
from skillmatrix.lint.registry import RULES
from skillmatrix.render.findings import sarif as sarif_form
from skillmatrix.render.findings.forms import render_findings
from skillmatrix.source.edits import apply_edits

from .sample_findings import FILES, HOSTILE, MATRIX, corpus_findings, findings, sample
from .sarif_schema import official_schema


def sarif(found: tuple[Finding, ...], files: tuple[str, ...] = ("x.yaml",)) -> Any:
    """The log, read back."""
    return json.loads(render_findings("sarif", found, files))


def run_of(found: tuple[Finding, ...], files: tuple[str, ...] = ("x.yaml",)) -> Any:
    return sarif(found, files)["runs"][0]


def result_of(rule: str) -> Any:
    """The first result of a rule in the sample."""
    return next(result for result in run_of(sample(), FILES)["results"] if result["ruleId"] == rule)


@pytest.fixture(scope="module")
def validator(tmp_path_factory: pytest.TempPathFactory) -> Draft7Validator:
    schema = official_schema(tmp_path_factory.mktemp("sarif"))
    if schema is None:
        pytest.skip("the official schema cannot be fetched: no index can be reached, or it has no source archives")
    return Draft7Validator(schema)


def errors(validator: Draft7Validator, log: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(log)]


def test_the_sample_passes_the_official_schema(validator: Draft7Validator) -> None:
    assert errors(validator, sarif(sample(), FILES)) == []


def test_no_findings_pass_the_official_schema(validator: Draft7Validator) -> None:
    assert errors(validator, sarif(())) == []


def test_all_findings_of_the_corpus_pass_the_official_schema(validator: Draft7Validator) -> None:
    found = corpus_findings()
    files = tuple(dict.fromkeys(finding.location.file for finding in found))

    assert len(found) > 50
    assert errors(validator, sarif(found, files)) == []


def test_the_official_schema_refuses_what_is_wrong(validator: Draft7Validator) -> None:
    log = sarif(sample(), FILES)
    log["runs"][0]["results"][0]["level"] = "info"
    log["runs"][0]["results"][1]["colour"] = "red"

    assert [error.partition(":")[0] for error in errors(validator, log)] == [
        "$.runs[0].results[0].level",
        "$.runs[0].results[1]",
    ]


def test_the_version_comes_first() -> None:
    """§3.13.2"""
    assert next(iter(sarif(()))) == "version"


def test_a_run_without_results_says_so() -> None:
    """§3.14.23: an empty list, not null."""
    assert run_of(())["results"] == []


def test_columns_are_code_points_and_a_lone_carriage_return_ends_a_line() -> None:
    """§3.14.26 and §3.14.27"""
    text = 'format: skillmatrix/1\rtitle: "😀"\rlanguages: [en, "😀😀", "Bad"]\r'
    run = run_of(tuple(finding for finding in findings(text) if "😀" in finding.message))

    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 17, "endLine": 3, "endColumn": 21}


def test_the_driver_names_itself_and_every_rule() -> None:
    driver = run_of(())["tool"]["driver"]

    assert (driver["name"], driver["version"]) == ("skillmatrix", skillmatrix.__version__)
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)


def test_rules_have_a_name_for_people() -> None:
    """§3.49.7"""
    names = {rule["id"]: rule["name"] for rule in run_of(())["tool"]["driver"]["rules"]}
    assert names["duplicate-key"] == "DuplicateKey"
    assert all(re.fullmatch(r"([A-Z][a-z0-9]+)+", name) for name in names.values())


def test_the_tool_and_its_rules_link_to_the_address_in_the_metadata(
    validator: Draft7Validator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """§3.19.10 and §3.49.12"""
    monkeypatch.setattr(sarif_form, "home", lambda: "https://example.org/us")
    log = sarif(sample(), FILES)
    driver = log["runs"][0]["tool"]["driver"]
    links = {rule["id"]: rule["helpUri"] for rule in driver["rules"]}

    assert driver["informationUri"] == "https://example.org/us"
    assert links["age-span"] == f"https://example.org/us/blob/v{skillmatrix.__version__}/docs/rules.md#age-span"
    assert errors(validator, log) == []


@pytest.mark.parametrize(
    ("urls", "address"),
    [
        (None, ""),
        (["Changelog, https://example.org/c"], ""),
        (["Source, https://example.org/s", "Homepage, https://example.org/h/"], "https://example.org/h"),
    ],
)
def test_without_an_address_there_are_no_links(
    monkeypatch: pytest.MonkeyPatch, urls: list[str] | None, address: str
) -> None:
    told = Message()
    for url in urls or ():
        told["Project-URL"] = url
    monkeypatch.setattr("importlib.metadata.metadata", lambda _: told)

    assert sarif_form.home() == address
    assert ("informationUri" in run_of(())["tool"]["driver"]) is bool(address)


def test_a_copy_that_nobody_installed_has_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_form, "PACKAGE", "skillmatrix-that-is-nowhere")
    assert sarif_form.home() == ""


def test_rules_carry_all_that_github_demands() -> None:
    """Required, not empty, and within 1,024 characters: its page on SARIF support, reportingDescriptor."""
    for rule in run_of(())["tool"]["driver"]["rules"]:
        for name in ("shortDescription", "fullDescription"):
            assert 0 < len(rule[name]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in {"note", "warning", "error"}


def test_the_examples_in_a_rules_help_are_coloured_blocks() -> None:
    rules = {rule["id"]: rule["help"] for rule in run_of(())["tool"]["driver"]["rules"]}

    assert "Wrong:\n\n    title: Data team\n    title: Data crew\n\nRight:" in rules["duplicate-key"]["text"]
    assert "Wrong:\n\n```yaml\ntitle: Data team\ntitle: Data crew\n```\n\nRight:" in rules["duplicate-key"]["markdown"]
    for told in rules.values():
        assert told["markdown"].count("```") == 2 * len(re.findall("```(?:yaml|markdown)\n", told["markdown"]))


def test_the_index_of_a_result_leads_to_its_rule() -> None:
    """§3.27.6"""
    run = run_of(corpus_findings())
    rules = run["tool"]["driver"]["rules"]

    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_an_info_is_a_note_and_settings_change_the_result_not_the_rule() -> None:
    run = run_of(sample(), FILES)
    levels = {result["ruleId"]: result["level"] for result in run["results"]}
    defaults = {rule["id"]: rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]}

    assert (levels["file-name"], defaults["file-name"]) == ("note", "warning")
    assert (levels["missing-field"], defaults["missing-field"]) == ("warning", "error")


def test_names_of_files_are_relative_references_to_a_base_that_is_described() -> None:
    """§3.4.4 and §3.14.14"""
    run = run_of(sample(), FILES)
    place = run["results"][-1]["locations"][0]["physicalLocation"]["artifactLocation"]

    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", place["uri"])
    assert unquote_to_bytes(place["uri"]) == HOSTILE.encode("utf-8", "surrogateescape")
    assert list(run["originalUriBaseIds"]) == [place["uriBaseId"]]
    assert "uri" not in run["originalUriBaseIds"][place["uriBaseId"]]


def test_all_files_that_were_checked_are_artifacts() -> None:
    uris = [artifact["location"]["uri"] for artifact in run_of(sample(), FILES)["artifacts"]]
    assert [unquote(uri) for uri in uris[:4]] == list(FILES[:4])


@pytest.mark.parametrize(
    ("name", "uri"), [("./a//b.yaml", "a/b.yaml"), ("../c.yaml", "../c.yaml"), ("d:e.yaml", "d%3Ae.yaml")]
)
def test_a_name_becomes_a_plain_reference(name: str, uri: str) -> None:
    assert run_of((), (name,))["artifacts"] == [{"location": {"uri": uri, "uriBaseId": "%SRCROOT%"}}]


def test_an_absolute_name_needs_no_base(tmp_path: Path) -> None:
    (artifact,) = run_of((), (str(tmp_path / "ä b.yaml"),))["artifacts"]
    assert artifact == {"location": {"uri": (tmp_path / "ä b.yaml").as_uri()}}
    assert artifact["location"]["uri"].endswith("/%C3%A4%20b.yaml")


def test_a_related_place_is_linked_in_the_message() -> None:
    """§3.11.6: GitHub shows a related place only if the message links to it."""
    result = result_of("duplicate-id")

    assert result["message"]["text"].endswith("choose another id ([first used here](1))")
    (related,) = result["relatedLocations"]
    assert (related["id"], related["message"]["text"]) == (1, "first used here")
    assert related["physicalLocation"]["region"]["startLine"] == 13


def test_foreign_text_never_becomes_a_link() -> None:
    told = [
        result["message"]["text"]
        for result in run_of(sample(), FILES)["results"]
        if "here]" in result["message"]["text"]
    ]
    links = [link for text in told for link in re.findall(r"\[[^\]]*\]\(([^)]*)\)", text)]

    assert links == ["1", "1"]
    assert any(text.startswith("“[here] (https://example.org)") for text in told)


def test_a_place_is_named_by_its_route_too() -> None:
    """§3.28.4"""
    assert result_of("duplicate-id")["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "categories[0].skills[1].id"}
    ]


def test_a_fix_says_what_it_puts_where() -> None:
    """§3.55 to §3.57: regions of the file as it is."""
    (fix,) = result_of("wrong-type")["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]

    assert fix["description"]["text"] == 'write "1.10"'
    assert change["artifactLocation"]["uri"] == "matrices/data-team.yaml"
    assert replacement == {
        "deletedRegion": {"startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 14},
        "insertedContent": {"text": '"1.10"'},
    }


def test_a_fix_in_lines_and_columns_does_what_the_edits_do() -> None:
    (finding,) = [finding for finding in findings(MATRIX) if finding.rule.id == "wrong-type"]
    (fix,) = run_of((finding,))["results"][0]["fixes"]
    lines = MATRIX.splitlines(keepends=True)
    for replacement in fix["artifactChanges"][0]["replacements"]:
        region = replacement["deletedRegion"]
        line = lines[region["startLine"] - 1]
        text = replacement["insertedContent"]["text"]
        lines[region["startLine"] - 1] = line[: region["startColumn"] - 1] + text + line[region["endColumn"] - 1 :]

    assert "".join(lines) == apply_edits(MATRIX, finding.edits) != MATRIX


def test_every_edit_has_its_place_in_lines_and_columns() -> None:
    fixed = [finding for finding in corpus_findings() if finding.edits]

    assert fixed
    assert all(len(finding.edits) == len(finding.edit_spans) for finding in fixed)


def test_a_finding_without_related_places_and_fixes_has_neither_key() -> None:
    assert {"relatedLocations", "fixes"}.isdisjoint(result_of("bad-syntax"))
