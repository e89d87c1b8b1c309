"""What headings, lists and tables of a Markdown text become."""

from pathlib import Path
from typing import Any

import pytest

from skillmatrix.importers import markdown_matrix
from skillmatrix.importers.dialects import Asked, Imported, Source
from skillmatrix.importers.markdown_blocks import Part, TablePart, parts_of
from skillmatrix.model.mapping import TableMapping


def imported(text: str, mapping: dict[str, Any] | None = None) -> Imported:
    said = TableMapping.model_validate({"format": "skillmatrix-mapping/1", **mapping}) if mapping else None
    return markdown_matrix.read([Source(Path("a.md"), "a.md", text.encode())], Asked("en", said))


def tree(data: dict[str, Any]) -> dict[str, Any]:
    return {
        category["name"]: {each["name"]: each.get("levels") for each in category["skills"]}
        if "skills" in category
        else tree(category)
        for category in data["categories"]
    }


def fate(found: Imported, text: str) -> tuple[str, str]:
    place = next(place for place, said in found.ledger.places() if said == text)
    return found.ledger.fate(place).action, str(found.ledger.fate(place).because)


def shape(text: str) -> list[Any]:
    return [
        (part.kind, part.line, part.text, [inner.text for inner in part.inside])
        if isinstance(part, Part)
        else [list(row.cells.values()) for row in part.rows]
        for part in parts_of(text)
    ]


# Parts


def test_parts_have_their_lines() -> None:
    text = "Title\n=====\n\nOne\ntwo\n\n- a\n  goes on\n  - b\n* * *\n> quoted\n"
    assert shape(text) == [
        ("heading", 1, "Title", []),
        ("paragraph", 4, "One\ntwo", []),
        ("item", 7, "a\ngoes on", ["b"]),
        ("paragraph", 11, "quoted", []),
    ]


def test_code_and_comments_are_parts_and_what_is_in_them_is_no_heading() -> None:
    assert [kind for kind, *_ in shape("```\n# x\n```\n<!-- # y\n-->\n# z\n")] == ["code", "code", "heading"]


def test_a_list_goes_on_behind_an_empty_line_and_ends_at_a_heading() -> None:
    assert shape("- a\n\n- b\n# c\n1. d\n   1. e\n") == [
        ("item", 1, "a", []),
        ("item", 3, "b", []),
        ("heading", 4, "c", []),
        ("item", 5, "d", ["e"]),
    ]


def test_a_table_keeps_escaped_bars_and_numbers_are_numbers() -> None:
    (table,) = parts_of("| a | b |\n|:--|--:|\n| x\\|y | 2 |\n|  | |\n")
    assert isinstance(table, TablePart)
    assert [(row.number, list(row.cells.values())) for row in table.rows] == [(1, ["a", "b"]), (3, ["x|y", 2])]


# What they become


def test_items_with_numbers_below_a_skill_are_its_levels() -> None:
    found = imported(
        "# M\n\n## Data\n\n### SQL\n\nAbout queries.\n\n- 1: I read.\n- Level 2 – I write.\n  - with joins\n"
    )
    (skill,) = found.data["categories"][0]["skills"]
    assert skill["description"] == "About queries."
    assert skill["levels"] == {"1": "I read.", "2": {"text": "I write.", "statements": ["with joins"]}}


def test_words_in_front_of_items_are_levels_in_their_usual_order() -> None:
    found = imported("## Data\n\n### SQL\n\n- **Expert**: I teach.\n- **Basic**: I read.\n")
    assert tree(found.data) == {"Data": {"SQL": {"1": "I read.", "2": "I teach."}}}
    assert {level: each["name"] for level, each in found.data["scale"].items()} == {
        "0": "not yet",
        "1": "Basic",
        "2": "Expert",
    }


def test_an_item_with_levels_inside_is_a_skill() -> None:
    assert tree(imported("## Data\n\n- SQL\n  - 1: I read.\n  - 2: I write.\n").data) == {
        "Data": {"SQL": {"1": "I read.", "2": "I write."}}
    }


def test_headings_with_numbers_are_levels_wherever_they_stand() -> None:
    outer = imported("## Level 1: Starter\n\n### SQL\n\n- I read.\n\n## Level 2: Maker\n\n### SQL\n\nI write.\n")
    inner = imported("## SQL\n\n### Level 1: Starter\n\n- I read.\n\n### Level 2: Maker\n\nI write.\n")
    for found in (outer, inner):
        assert tree(found.data) == {"Skills": {"SQL": {"1": ["I read."], "2": "I write."}}}
        assert found.data["scale"]["2"] == {"name": "Maker"}


def test_words_as_headings_inside_skills_are_levels_and_no_steps() -> None:
    found = imported("# M\n## SQL\n### Basic\n- a\n### Expert\n- b\n## R\n### Basic\n- c\n### Expert\n- d\n")
    assert tree(found.data) == {"Skills": {"SQL": {"1": ["a"], "2": ["b"]}, "R": {"1": ["c"], "2": ["d"]}}}
    assert "roles" not in found.data


def test_statements_right_below_a_level_are_skills_of_their_own() -> None:
    found = imported("## Level 1\n\n- I ask.\n- Reviews\n  - I read them.\n")
    assert tree(found.data) == {"Skills": {"I ask.": {"1": "I ask."}, "Reviews": {"1": ["I read them."]}}}


def test_ratings_become_what_a_role_needs_and_the_second_of_two_is_told() -> None:
    found = imported("# Analyst\n\n## Data\n\n- SQL: 2\n- [x] **R** = 1\n- Python\n- SQL: 1\n")
    (role,) = found.data["roles"]
    assert (role["title"], role["requires"]) == ("Analyst", {"sql": 2, "r": 1})
    assert fate(found, "SQL: 1") == ("dropped", "it is said twice, and the first one counts")
    assert fate(found, "Python")[0] == "guessed"


def test_words_of_a_mapping_are_levels() -> None:
    found = imported(
        "## Data\n\n- SQL: 🖐️ used\n- R: heard\n- Go: sung\n",
        {"scale": {"0": ["none"], "1": ["heard"], "2": ["used"]}, "source": {"id": "self"}},
    )
    assert found.data["roles"][0]["requires"] == {"sql": 2, "r": 1}
    assert found.scheme == "self"
    assert fate(found, "Go: sung")[0] == "dropped"


def test_a_legend_names_the_levels_and_tables_are_in_the_category_above_them() -> None:
    found = imported("# M\n\n1 = learning, 2 = doing\n\n## Data\n\n| Skill | Junior |\n|---|---|\n| SQL | 2 |\n")
    assert tree(found.data) == {"Data": {"SQL": None}}
    assert found.data["scale"]["2"] == {"name": "doing"}
    assert found.data["roles"] == [{"id": "junior", "title": "Junior", "requires": {"sql": 2}}]


def test_what_has_no_place_is_told() -> None:
    found = imported("---\ntitle: T\nauthor: x\n---\n\nHello.\n\n## Data\n\n- SQL: 1\n\n```\ncode\n```\n")
    assert found.data["title"] == "T"
    assert [fate(found, text)[0] for text in ("author: x", "Hello.", "```\ncode\n```")] == ["dropped"] * 3


@pytest.mark.parametrize("depth", [4, 5])
def test_headings_deeper_than_categories_can_be_stay_in_the_matrix(depth: int) -> None:
    heads = "".join(f"{'#' * (level + 1)} C{level}\n\n" for level in range(1, depth))
    found = imported(f"# M\n\n## B\n\n- Go: 1\n\n{heads}- SQL: 2\n")
    assert found.data["roles"][0]["requires"] == {"go": 1, "sql": 2}
