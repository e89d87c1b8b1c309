"""The schema of what templates are given describes every page there is, and nothing else."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillmatrix.app.template_samples import samples
from skillmatrix.render.data import render_data
from skillmatrix.schema.papers import template_schema
from skillmatrix.view.blocks import Paper, Section

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "templates.schema.json"
VALIDATOR = Draft202012Validator(template_schema())


def as_data(value: Any) -> Any:
    """A value of a paper as JSON has it."""
    if is_dataclass(value):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [as_data(item) for item in value]
    return float(value) if isinstance(value, Fraction) else value


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield from [schema] if "properties" in schema else []
        for value in schema.values():
            yield from objects(value)


def test_the_published_schema_is_the_one_the_classes_give(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--golden"):
        PUBLISHED.write_text(render_data(template_schema()), encoding="utf-8", newline="\n")
    assert PUBLISHED.read_bytes().decode("utf-8") == render_data(template_schema())


def test_the_schema_is_one_of_2020_12_and_explains_every_class() -> None:
    Draft202012Validator.check_schema(template_schema())
    found = list(objects(template_schema()))
    assert len(found) > 10
    for schema in found:
        assert schema["additionalProperties"] is False
        assert schema["description"].endswith(".")


@pytest.mark.parametrize("number", range(len(samples())))
def test_every_page_is_what_the_schema_says(number: int) -> None:
    given = {"paper": as_data(samples()[number].paper), "words": "en"}

    assert [error.message for error in VALIDATOR.iter_errors(given)] == []


def test_what_is_no_page_is_refused() -> None:
    paper = as_data(Paper("T", "en", (), (Section("s", "H", ()),)))

    assert VALIDATOR.is_valid({"paper": paper, "words": "en"})
    assert not VALIDATOR.is_valid({"paper": paper})
    assert not VALIDATOR.is_valid({"paper": {**paper, "titel": ""}, "words": "en"})
    assert not VALIDATOR.is_valid({"paper": {**paper, "sections": [{"id": "s"}]}, "words": "en"})
