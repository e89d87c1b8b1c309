"""An import in a matrix that is there: what the source says is new, all else stays as it was."""

from typing import Any

import pytest

from skillmatrix.errors import UserError
from skillmatrix.importers.loss import Fate, Ledger, Place
from skillmatrix.importers.merging import merged, with_scheme_of
from skillmatrix.importers.references import renamed


def matrix(*skills: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "format": "skillmatrix/1", "id": "m", "version": "1", "title": "M", "languages": ["en"], "sources": {"src": {"title": "S"}},
        "scale": {"0": {"name": "none"}, "1": {"name": "some"}, "2": {"name": "good"}},
        "categories": [{"id": "data", "name": "Data", "skills": list(skills)}], **more,
    }  # fmt: skip


def skill(name: str, foreign: str, **more: Any) -> dict[str, Any]:
    known = {
        "id": name.lower().replace(" ", "-"),
        "name": name,
        "provenance": {"status": "attested", "sources": ["src"]},
    }
    return {**known, "refs": {"src": [foreign]}, **more}


def merge(into: dict[str, Any], new: dict[str, Any], *, renames: bool = False) -> tuple[dict[str, Any], Ledger]:
    ledger = Ledger()
    return merged(into, new, "src", ledger, renames=renames).data, ledger


def skills_in(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for category in data["categories"] for each in category["skills"]]


def test_a_skill_is_found_by_its_foreign_id_and_keeps_its_own() -> None:
    into = matrix(
        {**skill("Queries", "S1"), "id": "ours", "can": {"1": "read"}, "refs": {"src": ["S1"], "esco": ["x"]}}
    )
    data, _ = merge(into, matrix(skill("SQL", "S1", levels={"1": "I read."}, tags=["db"])))
    (found,) = skills_in(data)
    assert (found["id"], found["name"], found["can"], found["levels"], found["tags"]) == (
        "ours",
        "SQL",
        {"1": "read"},
        {"1": "I read."},
        ["db"],
    )
    assert found["refs"] == {"src": ["S1"], "esco": ["x"]}


def test_a_skill_of_the_same_name_is_another_one_with_an_id_of_its_own() -> None:
    data, _ = merge(matrix({"id": "sql", "name": "SQL"}), matrix(skill("SQL", "S1")))
    assert [each["id"] for each in skills_in(data)] == ["sql", "sql-2"]


def test_texts_in_another_language_stand_beside_those_that_are_there() -> None:
    into = matrix(skill("SQL", "S1", description={"en": "Queries", "fr": "Requêtes"}, levels={"1": "I read."}))
    new = matrix(
        skill("Abfragen", "S1", description="Abfragen", levels={"1": "Ich lese.", "2": ["Ich schreibe."]}),
        languages=["de"],
    )
    data, _ = merge(into, new)
    (found,) = skills_in(data)
    assert data["languages"] == ["en", "de"]
    assert found["name"] == {"en": "SQL", "de": "Abfragen"}
    assert found["description"] == {"en": "Queries", "fr": "Requêtes", "de": "Abfragen"}
    assert found["levels"] == {"1": {"en": "I read.", "de": "Ich lese."}, "2": [{"de": "Ich schreibe."}]}


def test_a_new_skill_goes_to_the_end_of_its_category_and_a_new_category_to_the_end() -> None:
    new = matrix(skill("R", "S2"))
    new["categories"].append({"id": "people", "name": "People", "skills": [skill("Talks", "S3")]})
    data, _ = merge(matrix(skill("SQL", "S1")), new)
    assert [(each["name"], [one["id"] for one in each["skills"]]) for each in data["categories"]] == [
        ("Data", ["sql", "r"]),
        ("People", ["talks"]),
    ]


def test_requirements_keep_their_weights_and_reasons() -> None:
    roles = [{"id": "lead", "title": "Lead", "requires": {"sql": {"level": 1, "weight": 2, "why": "Daily."}, "go": 1}}]
    new = matrix(skill("SQL", "S1"), roles=[{"id": "lead", "title": "Lead", "requires": {"sql": 2}}])
    data, _ = merge(matrix(skill("SQL", "S1"), skill("Go", "S2"), roles=roles), new)
    assert data["roles"][0]["requires"] == {"sql": {"level": 2, "weight": 2, "why": "Daily."}, "go": 1}


def test_a_new_role_comes_with_its_ladder() -> None:
    steps = [{"id": "junior", "title": "Junior"}]
    new = matrix(
        skill("SQL", "S1"),
        ladders={"career": steps},
        roles=[{"id": "dev", "title": "Dev", "ladder": "career", "requires": {"sql": 1}}],
    )
    data, _ = merge(matrix(skill("SQL", "S1")), new)
    assert (data["ladders"], data["roles"][0]["ladder"]) == ({"career": steps}, "career")


def test_a_role_with_other_steps_is_refused() -> None:
    role = {"id": "dev", "title": "Dev", "ladder": "career", "requires": {"sql": 1}}
    into = matrix(skill("SQL", "S1"), ladders={"career": [{"id": "a", "title": "A"}]}, roles=[role])
    new = matrix(skill("SQL", "S1"), ladders={"career": [{"id": "b", "title": "B"}]}, roles=[role])
    with pytest.raises(UserError, match="has other steps"):
        merge(into, new)


def test_what_is_gone_stays_and_is_told() -> None:
    data, ledger = merge(matrix(skill("SQL", "S1"), skill("Zebra", "S2")), matrix(skill("SQL", "S1")))
    assert [each["id"] for each in skills_in(data)] == ["sql", "zebra"]
    assert [(str(each.what), each.cure[:20]) for each in ledger.added] == [("skill zebra", "nothing is taken out")]


def test_a_rename_is_proposed_and_made_only_when_asked() -> None:
    roles = [
        {
            "id": "lead",
            "title": "Lead",
            "requires": {"sql-queries": 1},
            "tasks": [{"id": "t", "text": "x", "skills": ["sql-queries"]}],
        }
    ]
    into = matrix({**skill("SQL queries", "S1"), "can": {"1": "read"}}, roles=roles)
    new = matrix(skill("SQL query", "S9"))
    data, ledger = merge(into, new)
    assert [each["id"] for each in skills_in(data)] == ["sql-queries", "sql-query"]
    assert "renames" not in data
    assert any("renames: {sql-queries: sql-query}" in each.cure for each in ledger.added)
    data, _ = merge(into, new, renames=True)
    (found,) = skills_in(data)
    assert (found["id"], found["can"], found["refs"]) == ("sql-query", {"1": "read"}, {"src": ["S9"]})
    assert data["renames"] == {"sql-queries": "sql-query"}
    assert data["roles"][0]["requires"] == {"sql-query": 1}
    assert data["roles"][0]["tasks"][0]["skills"] == ["sql-query"]


def test_a_higher_level_of_the_source_extends_the_scale_without_a_hole() -> None:
    new = matrix(skill("SQL", "S1"))
    new["scale"] = {"0": {"name": "none"}, "4": {"name": "master"}}
    data, _ = merge(matrix(skill("SQL", "S1")), new)
    assert list(data["scale"]) == ["0", "1", "2", "3", "4"]
    assert data["scale"]["4"] == {"name": "master"}
    assert data["scale"]["1"] == {"name": "some"}


def test_a_file_with_another_name_is_known_by_its_ids() -> None:
    new = matrix(skill("SQL", "S1"), skill("R", "S2"), sources={"grid-2027": {"title": "T"}})
    for each in skills_in(new):
        each["refs"] = {"grid-2027": each["refs"]["src"]}
    found, scheme = with_scheme_of(matrix(skill("SQL", "S1")), new, "grid-2027")
    assert (scheme, skills_in(found)[0]["refs"]) == ("src", {"src": ["S1"]})
    assert with_scheme_of(matrix(skill("SQL", "other")), new, "grid-2027")[1] == "grid-2027"


def test_references_to_a_skill_follow_everywhere() -> None:
    data = {
        "needs": ["a", {"skill": "a", "level": 2}], "requires": {"a": 1, "b": 2}, "ready": {"met": 1, "of": ["a", "b"]},
        "renames": {"old": "a"}, "name": "a", "tasks": [{"skills": ["a", "c"]}],
    }  # fmt: skip
    assert renamed(data, "a", "z") == {
        "needs": ["z", {"skill": "z", "level": 2}], "requires": {"z": 1, "b": 2}, "ready": {"met": 1, "of": ["z", "b"]},
        "renames": {"old": "z"}, "name": "a", "tasks": [{"skills": ["z", "c"]}],
    }  # fmt: skip


def test_what_stays_as_the_matrix_has_it_was_not_kept() -> None:
    ledger = Ledger()
    for row, what in enumerate(("the title of the matrix", "names of levels", "names of skills"), 1):
        ledger.read(Place("a.csv", row), what)
        ledger.settle(Place("a.csv", row), Fate("kept", what))
    new = matrix(skill("SQL", "S1"), title="Other")
    new["categories"][0]["name"] = "Elsewhere"
    new["scale"]["1"] = {"name": "a bit"}
    merged(matrix(skill("SQL", "S1")), new, "src", ledger, renames=False)
    assert [ledger.fate(Place("a.csv", row)).action for row in (1, 2, 3)] == ["dropped", "dropped", "kept"]
    assert [str(each.what) for each in ledger.added] == ["categories of: sql"]


def test_the_same_title_and_levels_are_kept() -> None:
    ledger = Ledger()
    ledger.read(Place("a.csv", 1), "M")
    ledger.settle(Place("a.csv", 1), Fate("kept", "the title of the matrix"))
    merged(matrix(skill("SQL", "S1")), matrix(skill("SQL", "S1")), "src", ledger, renames=False)
    assert ledger.fate(Place("a.csv", 1)).action == "kept"
    assert not ledger.added


def test_the_purpose_of_a_role_follows_the_source() -> None:
    role = {"id": "lead", "title": "Lead", "requires": {"sql": 1}}
    new = matrix(skill("SQL", "S1"), roles=[{**role, "purpose": "Leads."}])
    data, _ = merge(matrix(skill("SQL", "S1"), roles=[role]), new)
    assert data["roles"][0]["purpose"] == "Leads."
