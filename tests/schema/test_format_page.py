"""`docs/format.md`: every key of every file with an example that can be read."""

import re
from pathlib import Path

import pytest

from skillmatrix.load.kinds import KINDS
from skillmatrix.schema.files import json_schema
from skillmatrix.schema.format_page import format_page
from skillmatrix.source.document import read_document

PAGE = Path(__file__).parents[2] / "docs" / "format.md"


def test_the_page_is_the_one_the_models_give(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--golden"):
        PAGE.write_text(format_page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == format_page(), (
        "write it anew: pytest --golden tests/schema/test_format_page.py"
    )


@pytest.mark.parametrize("name", KINDS)
def test_every_key_of_a_file_stands_on_the_page(name: str) -> None:
    part = format_page().partition(f"`{KINDS[name].format}`\n")[2].partition("\n## ")[0]
    schema = json_schema(name)
    keys = {key for each in (schema, *schema["$defs"].values()) for key in each.get("properties", ())}

    assert len(keys) > 2
    assert [key for key in sorted(keys) if f"`{key}`" not in part] == []


def test_every_example_is_yaml_and_every_link_leads_somewhere() -> None:
    page = format_page()
    examples = re.findall(r"\| `((?:\w+): .*)` \|$", page, re.MULTILINE)

    assert len(examples) > 100
    for example in examples:
        assert not read_document(example.replace("\\|", "|").encode(), "example").faults, example
    anchors = set(re.findall(r'<a id="([^"]+)">', page))
    assert {link for link in re.findall(r"\]\(#([^)]+)\)", page) if link not in anchors} == set()


def test_examples_say_what_the_models_say() -> None:
    page = format_page()

    assert "| **`version`** | text | " in page
    assert '`version: "1.0"` |' in page
    assert "`categories: [{id: data-analyst, name: Data, skills: [{" in page
    assert "| `levels` | by level: [level text](#matrix-leveltext) |" in page
