"""What rows of tables become: by a mapping, and by what columns are called and hold."""

from pathlib import Path
from typing import Any

import pytest

from skillmatrix.importers import table_matrix
from skillmatrix.importers.dialects import Asked, Imported, Source
from skillmatrix.importers.level_words import LevelWords
from skillmatrix.model.mapping import TableMapping


def imported(text: str, columns: dict[str, Any] | None = None, **table: Any) -> Imported:
    mapping = None
    if columns is not None:
        scale = table.pop("scale", {"0": "none", "1": "basic", "2": "good", "3": "expert"})
        data = {"format": "skillmatrix-mapping/1", "scale": scale, "tables": [{"columns": columns, **table}]}
        mapping = TableMapping.model_validate(data, context={"language": "und"})
    return table_matrix.read([Source(Path("a.csv"), "a.csv", text.encode())], Asked("en", mapping))


def skills(found: Imported) -> dict[str, Any]:
    return {skill["name"]: skill for category in found.data["categories"] for skill in category.get("skills", ())}


def fates(found: Imported) -> dict[str, str]:
    return {text: found.ledger.fate(place).action for place, text in found.ledger.places()}


@pytest.mark.parametrize(
    ("written", "level", "action"),
    [
        ("2", 2, "kept"), ("good", 2, "kept"), ("GOOD", 2, "kept"), ("2,0", 2, "changed"), ("Stufe 2", 2, "changed"),
        ("2 - solid", 2, "changed"), ("1,5", 1, "guessed"), ("1.9", 1, "guessed"), ("3–2", 2, "guessed"), ("++", 2, "guessed"),
        ("-", None, "kept"), ("n/a", None, "kept"), ("x", None, "guessed"), ("sometimes", None, "dropped"), ("101", None, "dropped"),
    ],
)  # fmt: skip
def test_levels_are_read_as_people_write_them(written: str, level: int | None, action: str) -> None:
    asked = LevelWords({2: ("good",)}).read(written)
    assert (asked.level, asked.action) == (level, action)


def test_words_are_put_in_their_order_and_what_nobody_knows_stays_open() -> None:
    words = LevelWords({})
    words.guess(["Expert", "basic", "-", "x", "wobbly", "2"])
    assert words.guessed == {"basic": 1, "expert": 2}


def test_a_row_with_nothing_but_a_name_is_the_category_of_those_below() -> None:
    found = imported("Skill,Junior,Senior\nData,,\nSQL,1,2\nR,1,1\nPeople,,\nTalking,2,3\n")
    assert [(each["name"], len(each["skills"])) for each in found.data["categories"]] == [("Data", 2), ("People", 1)]
    assert fates(found)["Data"] == "guessed"


def test_statements_of_one_level_stand_in_their_order() -> None:
    found = imported(
        "Skill,Level,Says,Id,Optional\nSQL,basic,I read.,S1,\nSQL,1,I ask.,S2,yes\nSQL,good,I write.,,\n",
        {"skill": "Skill", "level": "Level", "statement": "Says", "statement_id": "Id", "optional": "Optional"},
    )
    assert skills(found)["SQL"]["levels"] == {
        "1": [{"id": "s1", "text": "I read."}, {"id": "s2", "text": "I ask.", "optional": True}],
        "2": ["I write."],
    }


def test_two_texts_for_one_level_become_statements() -> None:
    found = imported("Skill,Level,Text\nSQL,1,a\nSQL,1,b\n", {"skill": "Skill", "level": "Level", "text": "Text"})
    assert skills(found)["SQL"]["levels"] == {"1": ["a", "b"]}


def test_a_text_without_a_level_is_told() -> None:
    found = imported("Skill,Level,Text\nSQL,,a\nR,9,b\nC,1,c\n", {"skill": "Skill", "level": "Level", "text": "Text"})
    assert (fates(found)["a"], fates(found)["b"], fates(found)["9"], fates(found)["c"]) == (
        "dropped",
        "dropped",
        "dropped",
        "kept",
    )


def test_a_target_at_a_level_without_a_text_is_lowered_and_told() -> None:
    found = imported(
        "Skill,L1,L3,Junior,Senior\nSQL,a,,1,3\nR,,b,2,3\n",
        {"skill": "Skill"},
        levels={"L1": 1, "L3": 3},
        roles={"Junior": None, "Senior": None},
    )
    junior, senior = (role["requires"] for role in found.data["roles"])
    assert (junior, senior) == ({"sql": 1, "r": {"tier": "should"}}, {"sql": 1, "r": 3})
    assert [
        item.leaves for item in found.ledger.items() if item.action == "changed" and "next lower" in item.because
    ] == [1]
    assert [item.leaves for item in found.ledger.items() if item.action == "dropped"] == [1]


def test_a_must_is_at_most_the_target_and_a_cross_means_the_target() -> None:
    found = imported(
        "Role,Skill,Soll,Must\nA,SQL,2,3\nA,R,2,x\nA,Go,3,1\n",
        {"role": "Role", "skill": "Skill", "target": "Soll", "must": "Must"},
    )
    assert found.data["roles"][0]["requires"] == {
        "sql": {"level": 2, "must": 2}, "r": {"level": 2, "must": 2}, "go": {"level": 3, "must": 1},
    }  # fmt: skip


def test_two_targets_for_the_same_are_told_and_the_first_counts() -> None:
    found = imported("Role,Skill,Soll\nA,SQL,2\nA,SQL,3\n", {"role": "Role", "skill": "Skill", "target": "Soll"})
    assert found.data["roles"][0]["requires"] == {"sql": 2}
    assert fates(found)["3"] == "dropped"


def test_roles_beside_each_other_can_be_the_steps_of_a_ladder() -> None:
    found = imported(
        "Skill,J,S\nSQL,1,3\nR,-,x\nGo,2,2\n",
        {"skill": "Skill"},
        roles={"J": "Junior", "S": "Senior"},
        ladder={"id": "career", "role": "Analyst"},
    )
    assert found.data["ladders"] == {
        "career": [{"id": "junior", "title": "Junior"}, {"id": "senior", "title": "Senior"}]
    }
    assert found.data["roles"][0]["requires"] == {"sql": [1, 3], "r": {"tier": "should"}, "go": 2}


def test_columns_in_several_languages_are_one_text() -> None:
    columns = {"skill": {"de": "K", "en": "S"}, "description": {"de": "T", "en": "U"}}
    found = imported("K,S,T,U\nAbfragen,Queries,Ich lese.,I read.\n", columns)
    assert found.data["languages"] == ["de", "en"]
    (skill,) = (skill for category in found.data["categories"] for skill in category["skills"])
    assert skill["name"] == {"de": "Abfragen", "en": "Queries"}
    assert skill["description"] == {"de": "Ich lese.", "en": "I read."}


def test_weights_that_are_none_are_told() -> None:
    found = imported(
        "Role,Skill,Soll,W\nA,SQL,2,heavy\nA,R,2,0\nA,Go,2,1.5\n",
        {"role": "Role", "skill": "Skill", "target": "Soll", "weight": "W"},
    )
    assert (fates(found)["heavy"], fates(found)["0"], fates(found)["1.5"]) == ("dropped", "dropped", "kept")


def test_a_column_that_is_left_out_on_purpose_is_told_as_that() -> None:
    found = imported("Skill,Note\nSQL,hm\n", {"skill": "Skill"}, ignore=["Note"])
    (item,) = [item for item in found.ledger.items() if item.action == "dropped"]
    assert (item.leaves, item.because) == (2, "the mapping leaves them out")


def test_the_same_category_in_other_capitals_is_one_and_told() -> None:
    found = imported("Area,Skill\nData,SQL\ndata,R\n", {"category": "Area", "skill": "Skill"})
    assert [len(category["skills"]) for category in found.data["categories"]] == [2]
    assert fates(found)["data"] == "changed"


def test_a_language_is_guessed_by_its_small_words() -> None:
    german = imported("Kompetenz,Level 1,Level 2\nGespräche,Ich höre zu und frage nach.,Ich leite die Gespräche.\n")
    english = imported("Skill,Level 1,Level 2\nTalks,I listen and ask.,I lead the talks of others.\n")
    assert (german.data["languages"], english.data["languages"]) == (["de"], ["en"])


def test_a_weight_beside_a_grid_holds_for_all_roles_of_its_row() -> None:
    found = imported("Kompetenz;Gewicht;Junior;Senior\nSQL;1,5;1;2\nR;;1;-\n")
    junior, senior = (role["requires"] for role in found.data["roles"])
    assert {key: str(value) for key, value in junior["sql"].items()} == {"level": "1", "weight": "1.5"}
    assert (senior["sql"]["level"], junior["r"]) == (2, 1)
    assert fates(found)["1,5"] == "kept"
