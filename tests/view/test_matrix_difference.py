"""The page of what changed: every leaf of a matrix that changes is told, in both languages, and nothing hostile gets through."""

import json
from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.analysis.matrix_difference import MatrixDifference, head_of, matrix_difference
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.source.document import read_document
from skillmatrix.source.writer import write_yaml
from skillmatrix.view.blocks import Item, Items, Section
from skillmatrix.view.difference_data import difference_data
from skillmatrix.view.difference_short import shortened
from skillmatrix.view.difference_words import DifferenceWords
from skillmatrix.view.matrix_difference import build_matrix_difference
from skillmatrix.view.wording import Wording

EVERY_KEY = (Path(__file__).parents[1] / "samples" / "every-key.yaml").read_text(encoding="utf-8")
DATA: Any = read_document(EVERY_KEY.encode(), "every-key.yaml").data
NEW = "zzz"
OTHER = {
    "subject": "unit",
    "license": "MIT",
    "reviewed": "2026-11-02",
    "kind": {"knowledge": "tool", "course": "book", "practice": "exam", "self-study": "exam"},
    "status": {"attested": "original", "original": "attested"},
    "language": "en",
    "isco08": "2512",
    "kldb2010": "43224",
    "tier": {"nice": "must", "should": "nice", "must": "should"},
    "optional": False,
    "grade": 2,
    "from": {2: 1, 1: 0},
    "share": {60: 59, 40: 39},
    "met": 2,
    "reports_to": "helper",
    "based_on": "analyst-junior",
    "old-sql": "tables",
    "fax": "sql",
    "chief": "helper",
    "level": {1: 2, 2: 3},
    "skill": {"tables": "talking", "talking": "sql"},
    "currency": "CHF",
    "time": "10:00",
    "programme": "other",
}
"""What else could stand at a key."""
IN_LISTS = {
    "languages": "fr",
    "skills": "talking",
    "of": {"sql": "talking", "tables": "talking", "helper": "analyst-junior"},
    "above": "helper",
    "supervises": "helper",
    "by": "helper",
    "sources": "page",
    "employment": "part_time",
    "next": "build",
    "phases": "grow",
    "confirms": "sql",
    "after": "other",
    "roles": "helper",
}
NAMES = {"skills", "categories", "roles", "career"}
"""Lists whose items have ids by which other things name them."""


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(data, (dict, list)):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*path, key))
    else:
        yield path, data


def changed(path: tuple[Any, ...], value: Any) -> Any:
    """Another value for the leaf; nothing for an id that other things name, and for what cannot be another."""
    key, inside = path[-1], path[-2] if len(path) > 1 else None
    if key in {"format", "ladder"} or (key == "id" and len(path) > 2 and path[-3] in NAMES):
        return None
    if key == "id":
        return f"{value}-{NEW}"
    lists = IN_LISTS.get(str(inside)) if isinstance(key, int) else None
    other = lists or OTHER.get(str(inside if isinstance(key, int) and inside == "tier" else key))
    if isinstance(other, dict):
        other = other.get(value)
    if other is not None:
        return other
    if isinstance(value, bool):
        return not value
    if value is None or isinstance(value, (int, Decimal)):
        return 3 if value != 3 else 2
    return f"{value}{NEW}" if value.startswith("http") else f"{value} {NEW}"


CASES = [(path, other) for path, value in leaves(DATA) if (other := changed(path, value)) is not None]


def built(data: Any) -> Matrix:
    loaded = build_matrix(document_of(write_yaml(data).encode(), "matrix.yaml"))
    assert loaded.value is not None, loaded.findings
    return loaded.value


def with_leaf(path: tuple[Any, ...], value: Any) -> Matrix:
    data = deepcopy(DATA)
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return built(data)


BASE = built(DATA)


def page(difference: MatrixDifference, language: str, form: str = "md") -> str:
    paper = build_matrix_difference(difference, language, Catalogue(language))
    return str(FORMATS[form](paper, Layout("changes")).content)


@pytest.mark.parametrize(("path", "other"), CASES, ids=[".".join(map(str, path)) for path, _ in CASES])
def test_every_leaf_that_changes_is_told(path: tuple[Any, ...], other: Any) -> None:
    difference = matrix_difference(BASE, with_leaf(path, other))
    data = json.dumps(difference_data(difference, "en"), ensure_ascii=False)

    assert not difference.is_empty
    for language in ("de", "en"):
        told = page(difference, language)
        assert "\n- " in told
        if NEW in str(other):
            assert NEW in told
    assert json.dumps(other, ensure_ascii=False).strip('"') in data


@pytest.mark.parametrize(("path", "other"), CASES, ids=[".".join(map(str, path)) for path, _ in CASES])
def test_the_other_way_round_every_change_is_mirrored(path: tuple[Any, ...], other: Any) -> None:
    later = with_leaf(path, other)
    there, back = (difference_data(matrix_difference(*pair), "en") for pair in ((BASE, later), (later, BASE)))

    for kind in ("skills", "roles", "categories"):
        assert there[kind]["added"] == back[kind]["removed"]
        assert there[kind]["removed"] == back[kind]["added"]
    assert sorted(values(there, "before", "after")) == sorted(values(back, "after", "before"))


def values(data: Any, first: str, second: str) -> list[str]:
    """What every change says, as text; order moves back to where it was, whichever thing is said to have moved."""
    things = [each for kind in ("skills", "roles", "categories") for each in data[kind]["changed"]]
    changes = [*data["matrix"], *(change for thing in things for change in thing["changes"])]
    return [f"{change[first]!r} {change[second]!r}" for change in changes if change["action"] != "moved"]


def test_the_sample_has_every_key_of_a_matrix() -> None:
    """So that a key which a model gets is tried above, too."""
    names = {step for path, _ in leaves(DATA) for step in path}
    fields = {
        info.alias or name
        for model in (Matrix, Category, Skill, Role)
        for name, info in model.model_fields.items()
        if "/" not in (info.alias or name)
    }

    assert fields - names == set()


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_key_has_a_word(language: str) -> None:
    words = Catalogue(language)
    fields = {
        *head_of(BASE),
        *(set(Category.model_fields) - {"id"}),
        *(set(Skill.model_fields) - {"id"}),
        *(set(Role.model_fields) - {"id", "at"}),
    }

    assert [name for name in sorted(fields) if not words.has(f"changes.at.{name}")] == []


HOSTILE = "</del><script>alert(1)</script> **b** [x](y) `c` \u202e"


@pytest.mark.parametrize("form", ["html", "md", "terminal"])
def test_a_hostile_text_stays_text(form: str) -> None:
    skill = ("categories", 0, "categories", 0, "skills", 0)
    told = page(matrix_difference(BASE, with_leaf((*skill, "levels", "1", "en"), f"I read {HOSTILE}")), "en", form)

    assert "alert(1)" in told
    assert "\u202e" not in told
    if form != "terminal":
        assert "<script>" not in told
    if form == "md":
        assert "\\*\\*b\\*\\*" in told
        assert "\\[x\\]" in told


def test_words_that_are_gone_and_new_are_marked_in_every_form() -> None:
    difference = matrix_difference(BASE, with_leaf(("roles", 1, "title", "en"), "Chief"))

    assert "Title (English): ~~Head~~ **Chief**" in page(difference, "en")
    assert "Titel (Englisch): [-Head-] {+Chief+}" in page(difference, "de", "terminal")
    assert '<del lang="en">Head</del> <ins lang="en">Chief</ins>' in page(difference, "de", "html")


def test_the_same_twice_is_one_sentence() -> None:
    assert page(matrix_difference(BASE, BASE), "de") == (
        "# Was sich geändert hat: Alles\n\nBeide heißen Version 1.0\n\n## Kurz gesagt\n\nBeide Versionen sagen dasselbe.\n"
    )


def test_on_a_screen_long_lists_are_cut_and_what_is_left_out_is_counted() -> None:
    head, skills = EVERY_KEY.split("      - id: writing\n")
    many = "".join(f"      - {{id: extra-{number}, name: Extra {number}}}\n" for number in range(63))
    levels = "".join(f"{{en: Point {number}.}}, " for number in range(40))
    text = f"{head}{many}      - id: writing\n        levels: {{1: [{levels}]}}\n{skills}"
    difference = matrix_difference(BASE, build_matrix(document_of(text.encode(), "x.yaml")).value or BASE)
    whole, cut = (
        build_matrix_difference(difference, "en", Catalogue("en"), on_screen=on_screen).section("skills")
        for on_screen in (False, True)
    )
    assert whole
    assert cut
    (all_items,), (some,) = (section.blocks for section in (whole, cut))
    assert isinstance(all_items, Items)
    assert isinstance(some, Items)

    assert (len(all_items.items), len(some.items)) == (64, 61)
    assert some.items[-1].text == "… and 4 more entries; -f md shows all"


def test_on_a_screen_a_thing_has_thirty_lines() -> None:
    said = DifferenceWords(matrix_difference(BASE, BASE), *(2 * [Wording(BASE, "de", Catalogue("de"))]))
    items = Items((Item("a", details=("x",) * 31), Item("b", details=("y",) * 30)))

    (cut,) = shortened(Section("s", "", (items,)), said).blocks

    assert isinstance(cut, Items)
    assert [item.details[28:] for item in cut.items] == [("x", "x", "… und 1 weitere Zeile"), ("y", "y")]


def edited(*edits: tuple[str, str]) -> Matrix:
    text = EVERY_KEY
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    loaded = build_matrix(document_of(text.encode(), "x.yaml"))
    assert loaded.value is not None, loaded.findings
    return loaded.value


WRITING = "      - id: writing\n        name: {de: Schreiben, en: Writing}\n"
NAMED = "      writing: {tier: nice, why: {de: Für Berichte, en: For reports}}\n"
HELPER = EVERY_KEY[EVERY_KEY.index("  - id: helper\n") : EVERY_KEY.index("currency:")]


@pytest.mark.parametrize(
    ("edits", "lines"),
    [
        (
            [(WRITING, ""), (NAMED, ""), ("fax: null", "fax: null, writing: talking")],
            [
                "- Ratings of “Writing” count for “Talking” where that was not rated itself.",
                "- **Gone:** “Writing”, which counts as “Talking” now.",
            ],
        ),
        (
            [(WRITING, ""), (NAMED, "")],
            ["- **Gone:** “Writing”. If it was retired on purpose, the renames should say so."],
        ),
        (
            [(HELPER, ""), ("of: [helper], ", ""), ("{chief: head}", "{chief: head, helper: head}")],
            ["- **Gone:** “Helper”, which counts as “Head” now."],
        ),
        (
            [("languages: [de, en]", "languages: [en, de]")],
            ["- Languages: these stand in another place: en, de"],
        ),
        (
            [("{de: Ich lehre Abfragen., en: I teach queries.}, {de: Ich prüfe Abfragen., en: I review queries.}", "{de: Ich prüfe Abfragen., en: I review queries.}, {de: Ich lehre Abfragen., en: I teach queries.}")],
            ["  Level 3, order: these stand in another place: I review queries."],
        ),
        (
            [("needs: [{skill: tables, level: 1}]", "needs: [{skill: tables, level: 1}, talking]")],
            ["  Comes first: **“Talking”**"],
        ),
        (
            [("{skill: tables, level: 1}", "{skill: talking, level: 2}")],
            ["  Comes first: ~~“Tables”, level 1~~\\", "  Comes first: **“Talking”, level 2**"],
        ),
        (
            [("  - id: other\n", "  - id: empty\n    name: {de: Leer, en: Blank}\n    skills: []\n  - id: other\n")],
            ["- **New:** “Blank”."],
        ),
        (
            [("I read queries.}", "I  read queries.}")],
            ["  Level 1 (English): only spaces or line breaks changed"],
        ),
        (
            [("      talking: 2\n", "      talking: {level: 2, must: 1}\n")],
            ["  More: “Talking” (minimum level – → 1)."],
        ),
    ],
    ids=["merged", "forgotten", "role-merged", "languages", "order", "need", "needs", "area", "blanks", "must"],
)  # fmt: skip
def test_what_the_page_says(edits: list[tuple[str, str]], lines: list[str]) -> None:
    told = page(matrix_difference(BASE, edited(*edits)), "en").splitlines()

    assert [line for line in lines if line not in told] == []


def test_many_names_are_not_listed_in_a_sentence() -> None:
    many = "".join(f"      - {{id: extra-{number}, name: Extra {number}}}\n" for number in range(13))
    told = page(matrix_difference(edited((WRITING, many + WRITING)), BASE), "en")

    assert "became of 13 skills; their ratings would no longer count:** they are listed below." in told
