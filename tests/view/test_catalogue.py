"""A matrix on paper says everything the file says, in words, and marks what stands in another language."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import Phrase, Run, runs_of
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import in_language
from skillmatrix.render.html import render_html
from skillmatrix.render.markdown import render_markdown
from skillmatrix.view.blocks import Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.catalogue_page import build_page
from skillmatrix.view.mixing import Mixture

ROOT = Path(__file__).parents[2]
PACKAGED = ROOT / "matrices" / "enterprise-community-manager.yaml"
SAMPLES = ROOT / "tests" / "samples"
MATRICES = {
    path.stem: path
    for path in (
        PACKAGED,
        SAMPLES / "repair-cafe.yaml",
        SAMPLES / "boulangerie.yaml",
        SAMPLES / "gartengruppe.yaml",
        ROOT / "tests" / "corpus" / "good" / "data-team.yaml",
    )
}


def read(path: Path) -> Matrix:
    return matrix_of(path.read_text(encoding="utf-8"))


def matrix_of(text: str) -> Matrix:
    matrix = build_matrix(document_of(text.encode(), "matrix.yaml")).value
    assert matrix is not None
    return matrix


def catalogue(matrix: Matrix, language: str, *, with_room: bool = False) -> Paper:
    return build_catalogue(matrix, language, Catalogue(language), with_room=with_room)


def texts(part: Any) -> Iterator[str]:
    """Every text of a paper or of a part of it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts(getattr(part, field.name))


def texts_by_language(value: Any) -> Iterator[dict[str, str]]:
    """Every text of a matrix as plain data."""
    if isinstance(value, dict) and value and set(value) <= {"de", "en", "fr"}:
        yield value
    elif isinstance(value, (dict, tuple, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_by_language(one)


def section(paper: Paper, name: str) -> Section:
    found = paper.section(name)
    assert found is not None
    return found


def block(found: Section, kind: Any, number: int = 0) -> Any:
    return [part for part in found.blocks if isinstance(part, kind)][number]


def rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


# Everything is there


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", MATRICES)
def test_every_text_of_the_matrix_stands_on_the_paper(name: str, language: str) -> None:
    matrix = read(MATRICES[name])
    paper = catalogue(matrix, language)
    printed = "\n".join(text for part in paper.sections for text in texts(part.blocks))
    printed += "\n".join([paper.title, *(part.heading for part in paper.sections)])
    wanted = [in_language(text, (language, matrix.language)) for text in texts_by_language(matrix.model_dump())]

    assert len(wanted) > 10
    assert [text for text in wanted if text not in printed] == []


@pytest.mark.parametrize("name", MATRICES)
def test_nothing_is_left_out_or_said_twice(name: str) -> None:
    matrix = read(MATRICES[name])
    paper = catalogue(matrix, matrix.language)
    names = [part.id for part in paper.sections]

    assert len(names) == len(set(names))
    assert [name for name in names if name.startswith("skill-")] == [f"skill-{skill}" for skill in matrix.skills]
    assert [name for name in names if name.startswith("role-")] == [f"role-{role.id}" for role in matrix.roles]
    for skill in matrix.skills.values():
        tables = [part for part in section(paper, f"skill-{skill.id}").blocks if isinstance(part, Table)]
        assert [len(table.rows) for table in tables] == (
            [len(skill.levels | skill.can)] if skill.levels | skill.can else []
        )
    for role in matrix.roles:
        found = [part for part in section(paper, f"role-{role.id}").blocks if isinstance(part, Table)]
        assert [len(table.rows) for table in found] == [n for n in (len(role.tasks), len(role.requires)) if n]
    sources = paper.section("sources")
    assert len(block(sources, Items).items if sources else ()) == len(matrix.sources)


def test_the_roles_stand_side_by_side_with_their_minimum_levels() -> None:
    matrix = read(PACKAGED)
    table = block(section(catalogue(matrix, "en"), "roles"), Table)
    expected = [
        [matrix.skills[skill].name["en"], *(side_by_side(matrix, skill, role) for role in matrix.roles_by_id)]
        for skill in matrix.skills
    ]

    assert [column.label for column in table.columns][1:] == [role.short_name["en"] for role in matrix.roles]
    assert rows(table) == expected


def side_by_side(matrix: Matrix, skill: str, role: str) -> str:
    required = matrix.roles_by_id[role].requires.get(skill)
    if required is None:
        return "–"
    return str(required.level) if required.must is None else f"{required.level} ({required.must})"


def test_many_roles_are_spread_over_tables_that_fit_a_page() -> None:
    role = "  - {{id: r{n}, title: Role {n}, requires: {{levain: 1}}}}\n"
    text = MATRICES["boulangerie"].read_text(encoding="utf-8") + "".join(role.format(n=n) for n in range(13))
    tables = [part for part in section(catalogue(matrix_of(text), "fr"), "roles").blocks if isinstance(part, Table)]

    assert [len(table.columns) for table in tables] == [7, 7, 3]


def test_a_requirement_has_its_level_gate_weight_and_reason() -> None:
    matrix = read(SAMPLES / "repair-cafe.yaml")
    table = block(section(catalogue(matrix, "de"), "role-host"), Table)
    other = block(section(catalogue(matrix, "en"), "role-coordinator"), Table, 1)

    assert rows(table)[-1] == ["Französisch", "2", "3,999"]
    assert [column.label for column in other.columns] == [
        "Skill",
        "Target",
        "Minimum",
        "When hired",
        "Weight",
        "In adverts",
    ]
    assert rows(other)[1] == ["electrical safety", "4", "2", "3", "3", ""]
    assert rows(other)[3] == ["Patience", "4", "", "", "1", "Desirable"]


def test_where_a_skill_comes_from_is_said_in_words_with_the_number_of_its_source() -> None:
    paper = catalogue(read(SAMPLES / "boulangerie.yaml"), "fr")
    said = {
        name: [part.text for part in section(paper, f"skill-{name}").blocks if isinstance(part, Note)][1:]
        for name in ("levain", "four", "accueil")
    }

    assert said["levain"] == ["Origin: named like this in a source; levels and wording are the matrix's own. Source 1."]
    assert said["four"] == ["Origin: written for this matrix."]
    assert said["accueil"][0].startswith("Origin: seen in sources as an ability, not under this name")
    assert said["accueil"][1] == "Vu dans un chapitre."
    source = block(section(paper, "sources"), Items).items[0]
    assert (source.lead, source.text) == ("Le pain au levain.", "Lu en entier.")
    assert source.details[0] == "https://example.org/levain"


def test_an_area_that_can_be_switched_off_says_so_twice() -> None:
    paper = catalogue(read(SAMPLES / "boulangerie.yaml"), "fr")

    assert "--without boutique" in block(section(paper, "category-boutique"), Paragraph).text
    assert not any(isinstance(part, Paragraph) for part in section(paper, "category-fournil").blocks)
    assert block(section(paper, "use"), Items).items[-1].text.startswith("En boutique.")


def test_there_is_room_for_remarks_only_where_it_is_asked_for() -> None:
    matrix = read(PACKAGED)
    with_room = block(section(catalogue(matrix, "de", with_room=True), "skill-empathy"), Table)
    without = block(section(catalogue(matrix, "de"), "skill-empathy"), Table)

    assert [column.label for column in with_room.columns] == [
        "Stufe", "Selbsteinschätzung", "Stellenbeschreibung", "Anmerkungen",
    ]  # fmt: skip
    assert [row[:-1] for row in with_room.rows] == list(without.rows)
    assert {row[-1].text for row in with_room.rows} == {""}


def test_the_rule_of_scoring_names_every_status_in_the_order_in_which_they_are_tried() -> None:
    words = Catalogue("en")
    states = block(section(catalogue(read(PACKAGED), "en"), "scoring"), Items, 1)

    assert states.ordered
    assert [item.lead for item in states.items] == [
        words.say(f"status.{name}.label") + ":" for name in ("blocked", "undetermined", "ready", "near", "developing")
    ]


# For translators


def data_of(matrix: Matrix) -> list[dict[str, str]]:
    data = catalogue(matrix, matrix.language).data
    assert data is not None
    heads = [column.label for column in data.columns]
    return [dict(zip(heads, row, strict=True)) for row in rows(data)]


def test_the_data_has_one_row_a_skill_and_level_with_the_languages_side_by_side() -> None:
    matrix = read(PACKAGED)
    found = data_of(matrix)

    assert [(row["skill"], row["level"]) for row in found] == [
        (skill.id, str(level)) for skill in matrix.skills.values() for level in sorted(skill.levels)
    ]
    third = next(row for row in found if (row["skill"], row["level"]) == ("empathy", "3"))
    skill = matrix.skills["empathy"]
    for language in ("de", "en"):
        assert third[f"name.{language}"] == skill.name[language]
        assert third[f"asked.{language}"] == skill.levels[3].text[language]
        assert third[f"can.{language}"] == skill.can[3].text[language]
        assert third[f"helps.{language}"] == skill.steps[3].text[language]
    assert (third["category"], third["provenance"]) == ("social", "reconstructed")


def test_what_is_still_to_be_translated_is_an_empty_cell() -> None:
    text = MATRICES["gartengruppe"].read_text(encoding="utf-8").replace("languages: [de]", "languages: [de, en]")
    row = data_of(matrix_of(text))[0]

    assert (row["asked.de"], row["asked.en"]) == ("Ich säe nach Anleitung.", "")


def test_a_skill_without_texts_has_a_row_too() -> None:
    found = data_of(read(SAMPLES / "repair-cafe.yaml"))

    assert [(row["skill"], row["level"]) for row in found] == [
        ("safety", "2"), ("soldering", ""), ("till", ""), ("patience", ""), ("french", ""),
    ]  # fmt: skip


# Languages that meet


def test_a_matrix_with_all_translations_mixes_nothing() -> None:
    matrix = read(PACKAGED)

    assert [catalogue(matrix, language).mixture for language in ("de", "en")] == [None, None]


def test_texts_that_are_not_translated_are_counted_and_said() -> None:
    paper = catalogue(read(MATRICES["gartengruppe"]), "en")

    # 1 title, 3 levels, 1 area, 2 skills with 2 sentences each, 1 role
    assert paper.mixture == Mixture("en", "en", (("de", 12),))
    assert paper.subtitle[-1] == "12 texts are not translated into English and are shown in German."


def test_one_text_is_not_called_texts() -> None:
    text = MATRICES["repair-cafe"].read_text(encoding="utf-8").replace("{de: Löten, en: Soldering}", "{de: Löten}")
    paper = catalogue(matrix_of(text), "en")

    assert paper.subtitle[-1] == "1 text is not translated into English and is shown in German."
    assert catalogue(matrix_of(text), "de").mixture is None


def test_a_title_of_a_source_need_not_be_translated_and_keeps_its_language() -> None:
    source = "sources:\n  buch: {title: Das Lötbuch, note: {en: Read in part.}}\nscale:"
    text = MATRICES["repair-cafe"].read_text(encoding="utf-8").replace("scale:", source, 1)
    paper = catalogue(matrix_of(text), "en")
    item = block(section(paper, "sources"), Items).items[0]

    assert paper.mixture is None
    assert runs_of(item.lead) == (Run("Das Lötbuch.", "de"),)
    assert not isinstance(item.text, Phrase)


def test_words_around_a_matrix_in_another_language_are_named_and_marked() -> None:
    paper = catalogue(read(SAMPLES / "boulangerie.yaml"), "fr")

    assert paper.mixture == Mixture("fr", "en", ())
    assert paper.subtitle[-1] == (
        "The texts of the matrix are in French, the headings and sentences around them in English."
    )
    assert isinstance(section(paper, "scoring").heading, Phrase)
    assert not isinstance(section(paper, "skill-levain").heading, Phrase)


def test_a_language_of_a_country_is_told_from_the_language() -> None:
    text = MATRICES["gartengruppe"].read_text(encoding="utf-8").replace("languages: [de]", "languages: [de, de-CH]")
    paper = catalogue(matrix_of(text), "de-CH")

    assert paper.subtitle[-1] == "12 Texte liegen nicht auf Deutsch (CH) vor und stehen auf Deutsch da."


# Whole papers


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("enterprise-community-manager", "de"),
        ("enterprise-community-manager", "en"),
        ("repair-cafe", "de"),
        ("boulangerie", "fr"),
        ("gartengruppe", "en"),
    ],
)
def test_a_matrix_on_paper_looks_like_this(name: str, language: str, golden: Callable[[str, str], None]) -> None:
    matrix = read(MATRICES[name])

    golden(f"catalogue/{name}.{language}.md", render_markdown(catalogue(matrix, language), "catalogue"))
    page = render_html(catalogue(matrix, language, with_room=True), "catalogue")
    # The style sheet has tests of its own, and its hash changes with every letter of it.
    bare = re.sub(r"<style>.*?</style>|sha256-[\w+/=]*", "", page, flags=re.DOTALL)
    golden(f"catalogue/{name}.{language}.html", bare)


@pytest.mark.parametrize("name", ["levain", "boulanger", "boutique"])
def test_a_part_of_a_matrix_has_data_too(name: str) -> None:
    paper = build_page(read(SAMPLES / "boulangerie.yaml"), name, "fr", Catalogue("fr"))

    assert paper is not None
    assert paper.data is not None
    assert len(paper.data.rows) == {"levain": 2, "boulanger": 3, "boutique": 2}[name]
    assert paper.mixture == Mixture("fr", "en", ())
