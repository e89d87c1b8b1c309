"""Two roles compared: every sentence comes from the matrix or a template, and both ways round it says the same."""

import re
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from skillmatrix.app.role_difference import difference_of
from skillmatrix.app.vacancies import Opening
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.render.html import render_html
from skillmatrix.render.markdown import render_markdown
from skillmatrix.view.blocks import Items, Note, Paper, Paragraph, Table
from skillmatrix.view.jobdesc import JobDescOptions
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.role_difference import build_difference
from skillmatrix.view.wording import Wording

from .test_jobdesc import PACKAGED, REPAIR_CAFE, texts

LANGUAGES = ("de", "en")
PAIRS = list(combinations([role.id for role in PACKAGED.roles], 2))
LINK = {"de": ", nicht nur ", "en": ", not only this: "}


def compared(first: str, second: str, language: str = "de", *, matrix: Matrix = PACKAGED, **options: Any) -> Paper:
    roles = matrix.roles_by_id
    wording = Wording(matrix, language, Catalogue(language, "sie"))
    return build_difference(wording, roles[first], roles[second], **{"show_ids": False, **options})


def tables(paper: Paper, name: str) -> list[Table]:
    section = paper.section(name)
    return [block for block in section.blocks if isinstance(block, Table)] if section else []


def rows(paper: Paper, name: str) -> dict[str, list[str]]:
    """The rows of all tables of a section by their first cell."""
    return {row[0].text: [cell.text for cell in row[1:]] for table in tables(paper, name) for row in table.rows}


def paragraphs(paper: Paper, name: str) -> list[str]:
    section = paper.section(name)
    blocks = section.blocks if section else ()
    return [f"{block.lead} {block.text}".strip() for block in blocks if isinstance(block, Paragraph)]


def role(name: str, **fields: Any) -> Role:
    return Role.model_validate({"id": name, "title": {"de": name.title(), "en": name.title()}, **fields})


def with_roles(*roles: Role, matrix: Matrix = PACKAGED) -> Matrix:
    """The matrix with these roles, without what it had looked up before."""
    return Matrix.model_construct(**{name: getattr(matrix, name) for name in Matrix.model_fields} | {"roles": roles})


class TestSentences:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("pair", PAIRS)
    def test_each_skill_that_differs_has_one_sentence_and_no_other_skill_has_one(
        self, pair: tuple[str, str], language: str
    ) -> None:
        paper = compared(*pair, language)
        levels = [{name: asked.level for name, asked in PACKAGED.roles_by_id[each].requires.items()} for each in pair]
        names = {name: capitalised(skill.name[language]) for name, skill in PACKAGED.skills.items()}

        for section, here, there in (("first", levels[0], levels[1]), ("second", levels[1], levels[0])):
            more = {names[skill] for skill, level in here.items() if level > there.get(skill, 0)}
            assert rows(paper, section).keys() == more
            assert sum(len(table.rows) for table in tables(paper, section)) == len(more)

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("pair", PAIRS)
    def test_a_sentence_is_made_of_the_words_of_the_matrix_for_both_levels(
        self, pair: tuple[str, str], language: str
    ) -> None:
        known = {can.text[language] for skill in PACKAGED.skills.values() for can in skill.can.values()}
        known |= {capitalised(text) for text in known}
        paper = compared(*pair, language)

        sentences = [sentence for name in ("first", "second") for (sentence,) in rows(paper, name).values()]
        assert sentences
        for sentence in sentences:
            assert set(sentence.split(LINK[language], 1)) <= known

    def test_the_deeper_level_comes_first(self) -> None:
        skill = PACKAGED.skills["connecting-people"]
        (sentence,) = rows(compared("corporate-cm", "social-media-manager"), "first")[skill.name["de"]]

        assert sentence == f"{capitalised(skill.can[4].text['de'])}, nicht nur {skill.can[2].text['de']}"

    def test_a_skill_that_only_one_role_asks_for_stands_apart_without_a_contrast(self) -> None:
        alone, deeper = tables(compared("corporate-cm", "social-media-manager"), "first")

        assert [row[0].text for row in alone.rows] == [
            "Kuratieren und Wissensmanagement",
            "Veränderungsbegleitung",
            "Netzwerk und Coaching im Community Management",
        ]
        assert not any("nicht nur" in row[1].text for row in alone.rows)
        assert all("nicht nur" in row[1].text for row in deeper.rows)

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("pair", PAIRS)
    def test_nobody_has_to_know_the_scale(self, pair: tuple[str, str], language: str) -> None:
        paper = compared(*pair, language, with_origin=False)

        printed = "\n".join(texts(paper)).replace("Leveln", "")
        assert not re.search(r"\b(?:Stufe|Level|level) ?\d|\b\d ?/ ?\d\b|None|\{|\}", printed)

    def test_behaviour_without_words_for_its_levels_is_only_asked_for_more(self) -> None:
        assert rows(compared("coordinator", "host", matrix=REPAIR_CAFE), "first")["Geduld"] == ["Hier stärker gefragt"]

    def test_skills_without_sentences_are_only_asked_for_more(self) -> None:
        found = rows(compared("coordinator", "host", matrix=REPAIR_CAFE), "first")

        assert found["Löten"] == ["Hier stärker gefragt"]
        assert found["Französisch"] == ["Französisch B2, nicht nur Französisch B1"]


class TestBothWays:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("pair", PAIRS)
    def test_the_other_way_round_the_page_says_the_same(self, pair: tuple[str, str], language: str) -> None:
        there, back = compared(*pair, language), compared(pair[1], pair[0], language)

        assert rows(there, "first") == rows(back, "second")
        assert rows(there, "second") == rows(back, "first")
        assert paragraphs(there, "same") == paragraphs(back, "same")
        assert {key: cells[::-1] for key, cells in rows(there, "glance").items()} == rows(back, "glance")
        assert paragraphs(there, "glance") == paragraphs(back, "glance")

    def test_counts_add_up(self) -> None:
        for pair in PAIRS:
            paper = compared(*pair, "en")
            said = paragraphs(paper, "summary")[0].replace("none", "0")
            same, total, more, less = map(int, re.findall(r"\b\d+\b", said))

            assert same + more + less == total
            assert (more, less) == (len(rows(paper, "first")), len(rows(paper, "second")))


class TestAtAGlance:
    def test_purposes_are_one_sentence_each(self) -> None:
        cells = rows(compared("corporate-cm", "social-media-manager"), "glance")["Wofür"]

        assert [cell.count(".") for cell in cells] == [1, 1]
        assert cells[1].startswith("Die öffentlichen Kanäle sind verlässlich betreut")

    def test_an_abbreviation_does_not_end_a_sentence(self) -> None:
        purpose = {"de": "Die Stelle hilft, z. B. Vereinen bzw. Gruppen, im Alltag. Mehr steht hier."}
        matrix = with_roles(role("a", purpose=purpose), role("b"))

        assert rows(compared("a", "b", matrix=matrix), "glance")["Wofür"][0].endswith("im Alltag.")

    def test_the_largest_tasks_are_named_with_their_shares_and_equal_ones_together(self) -> None:
        corporate, social = rows(compared("corporate-cm", "social-media-manager"), "glance")["Größte Aufgaben"]

        assert corporate.endswith("Diskussionen moderieren und zur Beteiligung anregen (je 15 %).")
        assert corporate.count("%") == 1
        assert social == (
            "Inhalte planen, barrierefrei erstellen und veröffentlichen (30 %). "
            "Kommentare und Nachrichten beantworten und Diskussionen moderieren (20 %)."
        )

    def test_musts_are_sorted_into_own_and_shared_ones(self) -> None:
        paper = compared("corporate-cm", "social-media-manager", show_ids=True)
        own = rows(paper, "glance")["Nur hier von Anfang an nötig"]
        musts = [
            {name for name, asked in PACKAGED.roles_by_id[each].requires.items() if asked.must is not None}
            for each in ("corporate-cm", "social-media-manager")
        ]

        assert [set(re.findall(r"\[([a-z0-9-]+)\]", cell)) for cell in own] == [
            musts[0] - musts[1],
            musts[1] - musts[0],
        ]
        assert set(re.findall(r"\[([a-z0-9-]+)\]", paragraphs(paper, "glance")[0])) == musts[0] & musts[1]

    def test_what_matters_there_and_hardly_here_is_named(self) -> None:
        paper = compared("corporate-cm", "social-media-manager", show_ids=True)
        corporate, social = rows(paper, "glance")["Kaum gefragt"]

        assert re.findall(r"\[([a-z0-9-]+)\]", corporate) == ["external-channels"]
        assert {"curation-km", "connecting-people"} <= set(re.findall(r"\[([a-z0-9-]+)\]", social))

    def test_one_task_is_never_all_that_is_named_however_large_it_is(self) -> None:
        tasks = [{"id": f"t{share}", "text": {"de": "Erledigen"}, "share": share} for share in (60, 30, 10)]
        matrix = with_roles(role("a", tasks=tasks), role("b"))

        assert rows(compared("a", "b", matrix=matrix), "glance")["Aufgaben"][0] == (
            "Erledigen (60 %). Erledigen (30 %)."
        )

    def test_tasks_of_one_size_are_all_named(self) -> None:
        equal = [{"id": f"t{n}", "text": {"de": f"Aufgabe {n} erledigen"}, "share": 10} for n in range(10)]
        matrix = with_roles(role("a", tasks=equal), role("b"))

        assert rows(compared("a", "b", matrix=matrix), "glance")["Aufgaben"][0].count("erledigen") == 10


class TestLittleIsKnown:
    def test_a_role_without_anything_says_so_and_shows_no_empty_table(self) -> None:
        paper = compared("board", "helper", matrix=REPAIR_CAFE)

        assert paragraphs(paper, "summary") == [
            "Für Vorstand nennt die Matrix keine Kompetenzen; hier lässt sich nichts vergleichen."
        ]
        assert not any(isinstance(block, Table | Items) for section in paper.sections for block in section.blocks)
        assert all(section.blocks for section in paper.sections)

    @pytest.mark.parametrize("pair", list(combinations(["board", "coordinator", "host", "helper"], 2)))
    def test_no_cell_and_no_heading_stands_empty(self, pair: tuple[str, str]) -> None:
        paper = compared(*pair, matrix=REPAIR_CAFE)

        for section in paper.sections:
            assert section.blocks
            for table in (block for block in section.blocks if isinstance(block, Table)):
                assert table.rows
                assert all(cell.text for row in table.rows for cell in row)
        assert "None" not in render_markdown(paper, "jobdesc")

    def test_roles_that_ask_for_the_same_are_told_to_be_alike(self) -> None:
        asks = {"requires": {"moderation": 3}}

        paper = compared("a", "b", "en", matrix=with_roles(role("a", **asks), role("b", **asks)))
        assert paragraphs(paper, "summary") == [
            "Both roles ask for the same skills, and for each of them to the same depth."
        ]
        assert rows(paper, "first") == rows(paper, "second") == {}

    def test_a_level_that_asks_for_nothing_is_no_requirement(self) -> None:
        matrix = with_roles(role("a", requires={"moderation": 3}), role("b", requires={"moderation": 0, "content": 2}))

        alone, *deeper = tables(compared("a", "b", matrix=matrix), "first")
        assert [row[0].text for row in alone.rows] == ["Moderation und Facilitation"]
        assert not deeper

    def test_notes_of_the_matrix_are_printed_and_a_shared_one_once(self) -> None:
        def notes(paper: Paper) -> list[str]:
            section = paper.section("summary")
            return [block.text for block in section.blocks if isinstance(block, Note)] if section else []

        (shared,) = notes(compared("social-media-manager", "csmo"))
        assert shared.startswith("Social Media Management und Gesamtleitung Social Media (CSMO): Kontrastrolle")
        assert notes(compared("corporate-cm", "senior-cm")) == []


class TestContext:
    def test_a_classification_that_puts_both_roles_together_is_told(self) -> None:
        section = compared("corporate-cm", "social-media-manager").section("placement")
        assert section is not None
        (items,) = section.blocks
        assert isinstance(items, Items)

        assert items.items[0].text == "Corporate Community Management baut auf Senior Community Management auf."
        assert "unterscheidet sie also nicht" in items.items[1].text

    def test_codes_that_differ_stand_beside_each_other(self) -> None:
        matrix = with_roles(role("a", codes={"isco08": "2432"}), role("b"))

        assert "ISCO-08:" in texts(compared("a", "b", matrix=matrix).sections)
        assert "A 2432; B ohne Eintrag" in texts(compared("a", "b", matrix=matrix).sections)


class TestCommand:
    def page(self, against: str) -> Paper:
        opening = Opening(PACKAGED, PACKAGED.roles_by_id["corporate-cm"], None, None, ())
        return difference_of(opening, JobDescOptions("internal", "de"), against)

    def test_a_mistyped_role_is_guessed(self) -> None:
        with pytest.raises(UserError, match="did you mean “social-media-manager”"):
            self.page("social-media-manger")

    def test_a_role_against_itself_is_told_and_others_are_named(self) -> None:
        with pytest.raises(UserError, match=r"that is the same role; choose another one: junior-cm, senior-cm"):
            self.page("corporate-cm")

    def test_the_page_says_where_its_contents_come_from(self) -> None:
        assert "dokumentierte Rekonstruktion" in self.page("csmo").closing[0]
        assert compared("corporate-cm", "csmo", with_origin=False).closing == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contrast_people_ask_for_is_as_on_file(language: str, golden: Callable[[str, str], None]) -> None:
    paper = compared("corporate-cm", "social-media-manager", language)

    golden(f"jobdesc/corporate-cm.against.social-media-manager.{language}.md", render_markdown(paper, "jobdesc"))
    assert render_markdown(compared("corporate-cm", "social-media-manager", language), "jobdesc") == render_markdown(
        paper, "jobdesc"
    )


def test_foreign_texts_are_text_in_every_place() -> None:
    text = {"de": "<b>a</b> | `c` ‹x› 🙂"}
    fields = {
        "title": text, "short": text, "purpose": text, "note": text, "interfaces": [text],
        "tasks": [{"id": "t", "text": text, "share": 100}], "codes": {"isco08": text["de"]},
    }  # fmt: skip
    matrix = with_roles(
        Role.model_validate({"id": "a", **fields, "requires": {"moderation": 3}}), role("b", requires={"content": 3})
    )

    html = render_html(compared("a", "b", matrix=matrix), "jobdesc")
    assert "<b>a</b>" not in html
    assert html.count("&lt;b&gt;a&lt;/b&gt;") >= 8
