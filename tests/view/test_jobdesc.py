"""Job descriptions say what the matrix says, in the sections and words of each kind, and show every gap."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.analysis.tiers import tiers
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.render.markdown import render_markdown
from skillmatrix.resources import folder
from skillmatrix.source.document import read_document
from skillmatrix.view.blocks import Items, Paper, Paragraph, Section, Table
from skillmatrix.view.jobdesc import JobDesc, JobDescOptions, PaperKind, build_jobdesc
from skillmatrix.view.level_words import capitalised, level_words
from skillmatrix.view.wording import Wording

TODAY = date(2026, 11, 22)
KINDS: tuple[PaperKind, ...] = ("internal", "ad", "profile", "task")
LANGUAGES = ("de", "en")
ROLES = ("junior-cm", "senior-cm", "chief-cm", "corporate-cm", "social-media-manager", "csmo")
MISSING = {"de": "‹bitte ergänzen: ", "en": "‹to be completed: "}


def matrix_at(path: Path) -> Matrix:
    document = read_document(path.read_bytes(), path.name)
    assert not document.faults
    return Matrix.model_validate(document.data, context={"language": "de"})


PACKAGED = matrix_at(folder("matrices") / "enterprise-community-manager.yaml")
REPAIR_CAFE = matrix_at(Path(__file__).parent.parent / "samples" / "repair-cafe.yaml")


def draft(role: str, kind: PaperKind, language: str = "de", *, matrix: Matrix = PACKAGED, **options: Any) -> JobDesc:
    options = {"today": TODAY, **options}
    return build_jobdesc(matrix, matrix.roles_by_id[role], JobDescOptions(kind, language, **options))


def texts(part: object) -> list[str]:
    """Every text a paper holds, in order."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, tuple):
        return [text for each in part for text in texts(each)]
    if is_dataclass(part):
        said = [getattr(part, field.name) for field in fields(part) if field.name not in {"state", "gaps"}]
        return [text for each in said for text in texts(each)]
    return []


def printed(paper: Paper) -> str:
    return "\n".join(texts((paper.title, paper.subtitle, tuple(s.blocks for s in paper.sections), paper.closing)))


def section(paper: Paper, name: str) -> Section:
    found = paper.section(name)
    assert found is not None, name
    return found


def lines(paper: Paper, name: str) -> list[str]:
    """The items of all lists of a section."""
    lists = [block for block in section(paper, name).blocks if isinstance(block, Items)]
    return [f"{item.lead} {item.text}".strip() for block in lists for item in block.items]


def rows(paper: Paper, name: str) -> list[list[str]]:
    tables = [block for block in section(paper, name).blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for block in tables for row in block.rows]


def headings(paper: Paper) -> list[str]:
    return [each.heading for each in paper.sections if each.heading]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", ROLES)
def test_whole_papers(role: str, kind: PaperKind, language: str, golden: Callable[[str, str], None]) -> None:
    paper = draft(role, kind, language).paper

    golden(f"jobdesc/{role}.{kind}.{language}.md", render_markdown(paper, "jobdesc"))


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (render_markdown(draft("csmo", "internal").paper, "jobdesc") for _ in range(2))

    assert first == second


class TestAdvert:
    def test_its_sections_come_in_the_order_people_read(self) -> None:
        assert headings(draft("corporate-cm", "ad").paper) == [
            "Auf einen Blick",
            "Worum es geht",
            "Ihre Aufgaben",
            "Das brauchen Sie",
            "Das ist von Vorteil",
            "Das lernen Sie bei uns",
            "Wir bieten",
            "So bewerben Sie sich",
            "Wir sind",
            "Chancengleichheit",
            "Datenschutz",
        ]
        assert headings(draft("corporate-cm", "ad", "en").paper) == [
            "At a glance",
            "About the role",
            "What you will do",
            "What you need",
            "What would help",
            "What you can learn here",
            "What we offer",
            "How to apply",
            "Who we are",
            "Equal opportunities",
            "Privacy",
        ]

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("role", ROLES)
    def test_every_must_stands_there_word_for_word_at_the_level_of_its_gate(self, role: str, language: str) -> None:
        must = section(draft(role, "ad", language).paper, "must")
        wanted = [
            PACKAGED.skills[skill].can[requirement.must].text[language]
            for skill, requirement in PACKAGED.roles_by_id[role].requires.items()
            if requirement.must is not None
        ]

        assert sorted(lines(draft(role, "ad", language).paper, "must"), key=str.lower) == sorted(
            (text[0].upper() + text[1:] if language == "de" else text for text in wanted), key=str.lower
        )
        assert isinstance(must.blocks[0], Paragraph)
        assert must.blocks[0].text == {"de": "Das können Sie bereits:", "en": "You can already:"}[language]

    @pytest.mark.parametrize("address", ["sie", "du", "neutral"])
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("role", ROLES)
    def test_no_level_no_first_person_and_nothing_undefined(self, role: str, language: str, address: str) -> None:
        text = printed(draft(role, "ad", language, address=address, all_requirements=True).paper)

        for never in ("Level", "None", "Ich ", "I ", r"Stufe \d", r"level \d", "BVCM", "Bosch"):
            assert not re.search(rf"(?<!\w){never}", text), never

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("role", ROLES)
    def test_no_line_says_what_another_line_has_said(self, role: str, language: str) -> None:
        paper = draft(role, "ad", language).paper
        said = [
            line.lower()
            for name in ("tasks", "must", "wishes", "learn")
            if paper.section(name)
            for line in lines(paper, name)
        ]

        assert len(said) == len(set(said))

    def test_tasks_below_a_tenth_of_the_time_are_left_to_the_internal_paper(self) -> None:
        assert "Die Plattform in der Organisation und nach außen vertreten" not in lines(
            draft("corporate-cm", "ad").paper, "tasks"
        )
        assert lines(draft("coordinator", "ad", matrix=REPAIR_CAFE).paper, "tasks") == [
            "Gemeinsam reparieren",
            "Gäste beraten",
        ]

    def test_what_only_a_vacancy_can_say_is_a_visible_gap(self) -> None:
        for language, mark in MISSING.items():
            paper = draft("corporate-cm", "ad", language).paper
            facts = lines(paper, "facts")
            assert len(facts) == 5  # place, hours, start, pay, deadline
            assert all(mark in fact for fact in facts)
            assert paper.subtitle[0].startswith(mark)  # organisation
            assert sum(text.count(mark) for text in texts(section(paper, "apply"))) == 2  # where, and whom to ask
            assert any(mark in text for text in texts(section(paper, "about")))
            assert any(mark in text for text in texts(section(paper, "privacy")))

    def test_it_is_addressed_to_all_genders(self) -> None:
        pair = "Corporate Community Managerin / Corporate Community Manager"

        assert draft("corporate-cm", "ad").paper.title == f"{pair} (m/w/d)"
        assert draft("corporate-cm", "ad", "en").paper.title == "Corporate Community Manager (all genders)"
        assert draft("coordinator", "ad", matrix=REPAIR_CAFE).paper.title == "Werkstattleitung (Haupthaus, m/w/d)"

    def test_a_title_that_says_so_already_does_not_say_it_twice(self) -> None:
        role = PACKAGED.roles_by_id["csmo"].model_copy(update={"title": {"de": "Leitung (m/w/d)"}})

        assert build_jobdesc(PACKAGED, role, JobDescOptions("ad", "de")).paper.title == "Leitung (m/w/d)"

    def test_what_was_left_out_is_told_by_name(self) -> None:
        job = draft("corporate-cm", "ad", "en")

        assert "Empathy and perspective-taking" in job.left_out
        assert len(job.left_out) == 37 - 7 - 4
        assert draft("corporate-cm", "ad", all_requirements=True).left_out == ()
        assert len(lines(draft("corporate-cm", "ad", all_requirements=True).paper, "wishes")) == 30

    def test_the_form_of_address_is_the_same_everywhere(self) -> None:
        sie, du, neutral = (
            printed(paper) + "\n".join(headings(paper))
            for paper in (draft("junior-cm", "ad", address=address).paper for address in ("sie", "du", "neutral"))
        )

        assert re.search(r"\bSie\b", sie)
        assert not re.search(r"\b(du|dich|dein\w*|Deine)\b", sie)
        assert re.search(r"\bdu\b", du)
        assert not re.search(r"\b(Sie|Ihre?)\b", du)
        assert not re.search(r"\b(Sie|Ihre?|du|dich|dein\w*|Deine)\b", neutral)

    def test_it_does_not_tell_where_the_contents_come_from(self) -> None:
        assert draft("corporate-cm", "ad", with_provenance=True).paper.closing == ()


class TestInternalPaper:
    def test_its_sections(self) -> None:
        assert headings(draft("corporate-cm", "internal").paper) == [
            "Stellenbezeichnung",
            "Eckdaten",
            "Einordnung und Stellvertretung",
            "Ziel der Stelle",
            "Aufgaben",
            "Befugnisse",
            "Zusammenarbeit",
            "Anforderungsprofil",
            "Erforderlich",
            "Wünschenswert",
            "Von Vorteil",
            "Freigabe",
        ]

    def test_all_tasks_with_their_shares(self) -> None:
        tasks = rows(draft("corporate-cm", "internal").paper, "tasks")

        assert len(tasks) == 10
        assert tasks[-1] == ["Die Plattform in der Organisation und nach außen vertreten", "5 %"]

    def test_a_task_without_a_share_among_others_shows_the_gap(self) -> None:
        tasks = rows(draft("coordinator", "internal", matrix=REPAIR_CAFE).paper, "tasks")

        assert [share for _, share in tasks] == ["5 %", "60 %", "‹bitte ergänzen: Anteil›"]

    def test_tasks_without_any_share_are_a_list(self) -> None:
        task = {"id": "t", "text": {"de": "Tee kochen"}}
        role = Role.model_validate({"id": "tea", "title": {"de": "Tee"}, "tasks": [task]})
        paper = build_jobdesc(REPAIR_CAFE, role, JobDescOptions("internal", "de")).paper

        assert lines(paper, "tasks") == ["Tee kochen"]
        assert rows(paper, "tasks") == []

    def test_musts_with_both_levels_in_words(self) -> None:
        first = rows(draft("junior-cm", "internal").paper, "must")
        service = PACKAGED.skills["service-orientation"]

        assert [cell.lower() for cell in first[0]] == [
            service.name["de"].lower(),
            service.can[2].text["de"].lower(),
            service.can[3].text["de"].lower(),
        ]
        assert first[-1][-1] == "wie bei Übernahme"  # law-governance: nothing left to learn

    def test_roles_are_named_shortly_and_the_own_one_as_such(self) -> None:
        paper = draft("coordinator", "internal", "en", matrix=REPAIR_CAFE).paper

        assert lines(paper, "facts")[0] == "Unit: Workshop"
        assert lines(paper, "placement") == [
            "Reports to: Board",
            "Line management: Host and Helper",
            "Covered by: Another person in the same role",
            "Covers for: Host",
        ]

    def test_an_empty_list_says_nobody_and_no_list_says_nothing(self) -> None:
        nobody = lines(draft("host", "internal", matrix=REPAIR_CAFE).paper, "placement")
        nothing = lines(draft("helper", "internal", matrix=REPAIR_CAFE).paper, "placement")

        assert "Personalverantwortung: Keine" in nobody
        assert "Personalverantwortung: ‹bitte ergänzen: für wen, oder „keine“›" in nothing

    def test_the_rest_of_the_profile_is_named(self) -> None:
        job = draft("corporate-cm", "internal")

        assert "im vollständigen Anforderungsprofil" in printed(job.paper)
        assert len(job.left_out) == 37 - 7 - 7
        everything = draft("corporate-cm", "internal", all_requirements=True)
        assert "im vollständigen Anforderungsprofil" not in printed(everything.paper)

    def test_it_names_the_day_if_told_and_shows_the_gap_if_not(self) -> None:
        assert "Stand: 22. November 2026" in lines(draft("csmo", "internal").paper, "control")
        assert "Stand: ‹bitte ergänzen: Datum›" in lines(draft("csmo", "internal", today=None).paper, "control")

    def test_it_tells_where_the_contents_come_from_unless_told_not_to(self) -> None:
        (line,) = draft("corporate-cm", "internal").paper.closing

        assert line.startswith("Grundlage: Kompetenzmatrix „Enterprise Community Manager“, Version 1.1. ")
        assert line.endswith(PACKAGED.note["de"] if PACKAGED.note else "")
        assert draft("corporate-cm", "internal", with_provenance=False).paper.closing == ()
        assert draft("host", "profile", matrix=REPAIR_CAFE).paper.closing == (
            "Grundlage: Kompetenzmatrix „Reparaturtreff“, Version 2.",
        )


class TestProfile:
    @pytest.mark.parametrize("role", ROLES)
    def test_it_holds_every_requirement_once(self, role: str) -> None:
        job = draft(role, "profile")
        named = [row[0] for name in ("must", "should") for row in rows(job.paper, name)]
        nice = job.paper.section("nice")
        named += [text.rstrip(":") for text in texts(nice.blocks) if text.endswith(":")] if nice else []

        assert sorted(named) == sorted(PACKAGED.skills[s].name["de"] for s in PACKAGED.roles_by_id[role].requires)
        assert job.left_out == ()

    def test_it_gives_the_reasons_of_the_matrix(self) -> None:
        reasons = lines(draft("corporate-cm", "profile", "en").paper, "reasons")

        assert len(reasons) == 7
        assert reasons[1] == (
            "Moderation and facilitation: Moderation is one of the largest tasks and is done without guidance."
        )

    def test_a_role_without_reasons_has_no_such_section(self) -> None:
        assert draft("coordinator", "profile", matrix=REPAIR_CAFE).paper.section("reasons") is None

    def test_its_sections_without_any_requirement(self) -> None:
        paper = draft("board", "profile", matrix=REPAIR_CAFE).paper

        assert headings(paper) == ["Erforderlich"]
        assert "‹bitte ergänzen: " in printed(paper)


class TestDraft:
    @pytest.mark.parametrize("kind", KINDS)
    def test_every_paper_begins_with_the_mark_of_a_draft(self, kind: PaperKind) -> None:
        german = render_markdown(draft("corporate-cm", kind).paper, "jobdesc").splitlines()
        english = render_markdown(draft("corporate-cm", kind, "en").paper, "jobdesc").splitlines()

        assert german[0] == "> Entwurf, vor Verwendung fachlich und rechtlich prüfen."
        assert english[0] == "> Draft: to be checked by an expert and for legal points before use."

    @pytest.mark.parametrize(("kind", "is_told"), [("internal", True), ("profile", True), ("ad", False)])
    def test_the_note_of_a_role_stands_with_the_mark_but_not_in_adverts(self, kind: PaperKind, is_told: bool) -> None:
        assert ("Kontrastrolle" in "".join(texts(section(draft("csmo", kind).paper, "draft")))) is is_told

    @pytest.mark.parametrize("kind", KINDS)
    def test_guessed_musts_are_told(self, kind: PaperKind) -> None:
        guessed = draft("host", kind, matrix=REPAIR_CAFE)

        assert guessed.tiers_derived
        assert "keine Mindeststufen festgelegt" in "".join(texts(section(guessed.paper, "draft")))
        assert not draft("coordinator", kind, matrix=REPAIR_CAFE).tiers_derived

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("kind", KINDS)
    def test_a_role_that_says_nothing_gives_gaps_and_no_crash(self, kind: PaperKind, language: str) -> None:
        job = draft("board", kind, language, matrix=REPAIR_CAFE, today=None)
        text = printed(job.paper)

        assert MISSING[language] in text
        assert "None" not in text
        assert render_markdown(job.paper, "jobdesc").count("‹") == text.count("‹")

    @pytest.mark.parametrize("role", [role.id for role in REPAIR_CAFE.roles])
    @pytest.mark.parametrize("kind", KINDS)
    def test_no_section_is_empty(self, kind: PaperKind, role: str) -> None:
        for each in draft(role, kind, matrix=REPAIR_CAFE).paper.sections:
            assert each.blocks or each.id == "profile"  # what stands in its parts
            assert all(block.items for block in each.blocks if isinstance(block, Items))
            assert all(block.rows for block in each.blocks if isinstance(block, Table))


class TestLanguage:
    def test_a_language_the_matrix_lacks_falls_back_to_its_own_first_one(self) -> None:
        german_only = REPAIR_CAFE.model_copy(
            update={"roles": (REPAIR_CAFE.roles[0].model_copy(update={"title": {"de": "Vorstand"}}),)}
        )
        paper = build_jobdesc(german_only, german_only.roles[0], JobDescOptions("ad", "en")).paper

        assert paper.title == "Vorstand (all genders)"
        assert headings(paper)[0] == "At a glance"

    def test_ids_are_shown_on_request_at_every_requirement(self) -> None:
        ad = draft("corporate-cm", "ad", show_ids=True).paper
        shown = [line for name in ("must", "wishes", "learn") for line in lines(ad, name)]
        table = rows(draft("corporate-cm", "internal", show_ids=True).paper, "must")

        assert all(re.search(r" \[[a-z-]+]$", line) for line in shown)
        assert table[1][0] == "Moderation und Facilitation [moderation]"
        assert "[moderation]" not in printed(draft("corporate-cm", "ad").paper)


class TestWordsForLevels:
    @pytest.mark.parametrize(
        ("skill", "level", "german", "english"),
        [
            ("safety", 2, "Geräte nach einer Liste prüfen", "check devices against a list"),
            ("safety", 3, "Elektrosicherheit: allein", "Electrical safety: alone"),
            ("till", 1, "Kassenprogramm: kennt es", "The till software: aware"),
            ("soldering", 2, "Löten: mit Hilfe", "Soldering: with help"),
            ("french", 3, "Französisch B2", "French at B2"),
            ("patience", 4, "Geduld", "Patience"),
        ],
    )
    def test_the_sentence_of_the_matrix_or_the_name_of_the_level_and_nothing_invented(
        self, skill: str, level: int, german: str, english: str
    ) -> None:
        for language, text in (("de", german), ("en", english)):
            wording = Wording(REPAIR_CAFE, language, Catalogue(language))
            words = level_words(REPAIR_CAFE.skills[skill], level, REPAIR_CAFE, wording.catalogue, wording.text)
            assert words.line == capitalised(text)
            assert words.ability is (skill == "safety" and level == 2)

    @pytest.mark.parametrize(
        ("levels", "phrases"),
        [((1, 3), ["B2", "C2"]), ((0, 3), ["B1", "B2", "C2"]), ((0, 4), ["A2", "B2", "C1", "C2"])],
    )
    def test_other_scales_are_spread_over_the_five_phrases(self, levels: tuple[int, int], phrases: list[str]) -> None:
        scale = {level: {"name": {"de": str(level)}} for level in range(levels[0], levels[1] + 1)}
        matrix = Matrix.model_validate(
            {**REPAIR_CAFE.model_dump(exclude={"sources"}, by_alias=True), "scale": scale, "roles": []}
        )

        above_the_lowest = range(levels[0] + 1, levels[1] + 1)
        words = Wording(matrix, "de", Catalogue("de"))
        french = [
            level_words(matrix.skills["french"], n, matrix, words.catalogue, words.text).text for n in above_the_lowest
        ]
        assert french == [f"Französisch {phrase}" for phrase in phrases]

    @pytest.mark.parametrize(
        ("text", "expected"), [("eine Community", "Eine Community"), ("iOS pflegen", "iOS pflegen"), ("", "")]
    )
    def test_a_line_begins_with_a_capital_letter_and_names_keep_theirs(self, text: str, expected: str) -> None:
        assert capitalised(text) == expected

    def test_a_table_does_not_repeat_the_name_of_a_skill_that_has_no_words_for_its_levels(self) -> None:
        wishes = rows(draft("host", "profile", "en", matrix=REPAIR_CAFE).paper, "should")

        assert wishes == [
            ["Soldering", "Aware", "as when taking up the role"],
            ["Patience", "–", "–"],
        ]

    def test_what_somebody_can_do_and_what_they_bring_are_two_lists(self) -> None:
        requires = {"safety": {"level": 2, "must": 2}, "soldering": {"level": 3, "must": 2}}
        role = Role.model_validate({"id": "both", "title": {"en": "Both"}, "requires": requires})

        must = section(build_jobdesc(REPAIR_CAFE, role, JobDescOptions("ad", "en")).paper, "must")
        assert texts(must.blocks) == [
            *("You can already:", "", "check devices against a list", ""),
            *("You also bring:", "", "Soldering: with help", ""),
        ]

    def test_what_stays_the_same_in_words_is_not_learned(self) -> None:
        learned = lines(draft("coordinator", "ad", matrix=REPAIR_CAFE).paper, "learn")

        assert learned == [
            "Elektrosicherheit: sicher",
            "Französisch B2",
        ]

    def test_a_level_without_an_infinitive_is_quoted_from_its_descriptor(self) -> None:
        text = (
            "format: skillmatrix/1\nid: m\nversion: '1'\ntitle: M\nlanguages: [en]\n"
            "scale: {0: {name: none}, 1: {name: some}, 2: {name: much}}\ncategories:\n  - id: c\n    name: C\n"
            "    skills: [{id: sql, name: SQL, levels: {1: I read queries., 2: I write queries.}}]\n"
            "roles: [{id: r, title: R, requires: {sql: {level: 2, must: 1}}}]\n"
        )
        matrix = Matrix.model_validate(read_document(text.encode(), "m").data, context={"language": "en"})

        def paper(kind: PaperKind) -> Paper:
            return build_jobdesc(matrix, matrix.roles[0], JobDescOptions(kind, "en")).paper

        assert lines(paper("ad"), "must") == ["SQL: “I read queries.”"]
        assert lines(paper("ad"), "learn") == ["SQL: “I write queries.”"]
        assert rows(paper("internal"), "must") == [["SQL", "“I read queries.”", "“I write queries.”"]]


def role_of(requires: dict[str, Any], **more: Any) -> Role:
    return Role.model_validate({"id": "r", "title": {"en": "R"}, "requires": requires, **more})


class TestLearnedHere:
    def test_a_skill_that_is_not_asked_at_the_beginning_is_learned_and_stands_in_no_list_of_wishes_or_musts(
        self,
    ) -> None:
        role = role_of({"moderation": {"level": 4, "must": 3}, "dialogue": {"level": 3, "must": 3, "hire_level": 0}})

        advert = build_jobdesc(PACKAGED, role, JobDescOptions("ad", "en")).paper
        internal = build_jobdesc(PACKAGED, role, JobDescOptions("internal", "en")).paper

        can = PACKAGED.skills["dialogue"].can[3].text["en"]
        assert can not in lines(advert, "must")
        assert lines(advert, "learn")[-1] == capitalised(can)
        assert rows(internal, "must")[0][1:] == ["learned during induction", capitalised(can)]

    def test_a_wish_that_needs_guidance_is_no_wish_of_an_advert_but_learned(self) -> None:
        requires = {"moderation": {"level": 3, "must": 3}, "events": {"level": 3, "hire_level": 2}}

        advert = build_jobdesc(PACKAGED, role_of(requires), JobDescOptions("ad", "en")).paper

        assert advert.section("wishes") is None
        assert lines(advert, "learn") == [capitalised(PACKAGED.skills["events"].can[3].text["en"])]

    def test_the_list_says_where_the_induction_leads(self) -> None:
        learn = section(draft("corporate-cm", "ad").paper, "learn")

        assert learn.blocks[0] == Paragraph("Dahin führt die Einarbeitung, in der Regel im ersten Jahr:")


class TestWhatARoleSays:
    def test_measures_of_success_are_printed_in_adverts_and_job_descriptions(self) -> None:
        role = role_of({"moderation": 3}, success=[{"en": "questions get an answer within a day"}])

        for kind in ("ad", "internal"):
            paper = build_jobdesc(PACKAGED, role, JobDescOptions(kind, "en")).paper
            assert lines(paper, "success") == ["Questions get an answer within a day"]
            assert "How good work shows" in headings(paper)

    @pytest.mark.parametrize(
        ("language", "said", "printed_as"),
        [
            ("de", "Ziel der Stelle ist eine Plattform, die nützt.", "Eine Plattform, die nützt."),
            ("de", "Ziel der Stelle ist es, Wissen zu ordnen.", "Wissen zu ordnen."),
            ("en", "The aim of the role is to order knowledge.", "Order knowledge."),
            ("en", "The role is useful.", "The role is useful."),
        ],
    )
    def test_the_purpose_does_not_repeat_what_stands_above_it(self, language: str, said: str, printed_as: str) -> None:
        role = role_of({"moderation": 3}, title={"de": "R", "en": "R"}, purpose={language: said})

        paper = build_jobdesc(PACKAGED, role, JobDescOptions("internal", language)).paper

        assert section(paper, "purpose").blocks == (Paragraph(printed_as),)

    def test_a_neutral_title_is_the_name_of_the_field_of_work(self) -> None:
        assert (
            draft("corporate-cm", "ad", gender_form="neutral").paper.title == "Corporate Community Management (m/w/d)"
        )

    def test_equal_weights_without_musts_make_the_highest_levels_musts(self) -> None:
        skills = ["moderation", "dialogue", "platform", "content", "events", "crisis"]
        requires = {skill: 4 if skill in {"dialogue", "crisis"} else 3 for skill in skills}

        found = tiers(role_of(requires), PACKAGED.skills, PACKAGED.lowest)

        assert {must.skill.id for must in found.must} == {"dialogue", "crisis"}
        assert {wish.skill.id for wish in found.wishes} == set(skills) - {"dialogue", "crisis"}

    def test_equal_levels_too_make_musts_of_what_the_first_tasks_use(self) -> None:
        skills = ["moderation", "dialogue", "platform", "content", "events", "crisis"]
        tasks = [{"id": "t", "text": {"en": "Run events"}, "skills": ["events", "content"]}]

        found = tiers(role_of(dict.fromkeys(skills, 3), tasks=tasks), PACKAGED.skills, PACKAGED.lowest)

        assert [must.skill.id for must in found.must] == ["events", "content"]
