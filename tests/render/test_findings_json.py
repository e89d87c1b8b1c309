"""The JSON of findings against its published schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillmatrix.render.findings.forms import render_findings
from skillmatrix.source.edits import apply_edits

from .sample_findings import FILES, MATRIX, corpus_findings, findings, sample

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schema" / "findings.schema.json").read_text(encoding="utf-8")
)


def errors(told: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(told)]


def told(found: Any) -> Any:
    return json.loads(render_findings("json", found, FILES))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_property_in_the_schema_is_described() -> None:
    assert [name for name, schema in properties(SCHEMA) if not described(schema)] == []


def properties(schema: Any) -> list[tuple[str, Any]]:
    if isinstance(schema, list):
        return [found for item in schema for found in properties(item)]
    if not isinstance(schema, dict):
        return []
    inside = [found for value in schema.values() for found in properties(value)]
    return [*schema.get("properties", {}).items(), *inside]


def described(schema: Any) -> bool:
    name = schema.get("$ref", "").rpartition("/")[2]
    return "description" in schema or name == "count" or "description" in SCHEMA["$defs"].get(name, {})


def test_all_findings_of_the_corpus_are_as_the_schema_says() -> None:
    log = told(corpus_findings())

    assert len(log["findings"]) > 50
    assert errors(log) == []


@pytest.mark.parametrize("found", [(), sample()], ids=["none", "sample"])
def test_the_sample_and_no_findings_are_as_the_schema_says(found: Any) -> None:
    assert errors(told(found)) == []


def test_the_schema_refuses_what_the_form_does_not_have() -> None:
    log = told(sample())
    log["findings"][0]["severity"] = "fatal"
    log["findings"][1]["line"] = 0
    del log["findings"][2]["help"]
    log["findings"][3]["colour"] = "red"

    assert [error.partition(":")[0] for error in sorted(errors(log))] == [
        "$.findings[0].severity",
        "$.findings[1].line",
        "$.findings[2]",
        "$.findings[3]",
    ]


def test_counts_are_those_of_the_findings() -> None:
    log = told(sample())
    severities = [finding["severity"] for finding in log["findings"]]

    assert log["files"] == 5
    assert log["counts"] == {"error": 6, "warning": 1, "info": 1}
    assert log["counts"] == {name: severities.count(name) for name in ("error", "warning", "info")}


def test_a_safe_fix_is_announced() -> None:
    fixes = {finding["rule"]: finding["fix"] for finding in told(sample())["findings"]}
    assert (fixes["wrong-type"], fixes["bad-syntax"]) == ("safe", None)

    edits = [edit for finding in findings(MATRIX) for edit in finding.edits]
    assert 'version: "1.10"\n' in apply_edits(MATRIX, edits)
