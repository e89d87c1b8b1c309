"""Truths about the packaged matrix and its example person, read through the real reader.

The tables are typed from the reviewed profiles, not made from the file: a slip of the hand in the file shows here.
"""

import re
from collections.abc import Iterator, Mapping

import pytest

from skillmatrix import resources
from skillmatrix.assess.migration import migrate
from skillmatrix.model.answers import Answers
from skillmatrix.model.descriptor import DescriptorFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Skill
from skillmatrix.source.document import read_document

FILE = resources.folder("matrices") / "enterprise-community-manager.yaml"
DOCUMENT = read_document(FILE.read_bytes(), FILE.name)
MATRIX = Matrix.model_validate(DOCUMENT.data, context={"language": "de"})
ANSWERS_DOCUMENT = read_document(resources.example_person().read_bytes(), "p7.yaml")
ANSWERS = Answers.model_validate(ANSWERS_DOCUMENT.data)

SKILLS = pytest.mark.parametrize("skill", MATRIX.skills.values(), ids=list(MATRIX.skills))
ROLES = pytest.mark.parametrize("role", MATRIX.roles, ids=[role.id for role in MATRIX.roles])

SKILL_IDS = {
    "personal": ["resilience", "intuition", "self-organisation", "initiative", "learning-reflection", "creativity"],
    "social": [
        "empathy", "diplomacy", "conflict-mediation", "connecting-people", "dialogue", "service-orientation", "intercultural",
    ],
    "professional": [
        "cm-fundamentals", "platform", "content", "curation-km", "law-governance", "e20-process", "external-channels",
        "ai-assistance",
    ],
    "methods": [
        "moderation", "conception-lifecycle", "activation", "onboarding", "monitoring", "measurement", "crisis", "events", "training",
    ],
    "leadership": ["lateral-leadership", "strategy", "change", "stakeholders", "cm-network", "resources", "representation"],
}  # fmt: skip

ROLE_IDS = ("junior-cm", "senior-cm", "chief-cm", "corporate-cm", "social-media-manager", "csmo")

# level/weight of each skill in each role, in the order of ROLE_IDS; - = not part of the role
REQUIREMENTS = """
resilience            2/2  3/2  4/2  4/2  4/2  3/2
intuition             2/1  3/2  3/2  3/2  3/2  3/1
self-organisation     3/2  4/2  4/2  4/2  4/2  4/2
initiative            3/2  3/2  4/2  3/2  3/2  3/2
learning-reflection   3/2  3/2  4/2  3/2  3/2  3/2
creativity            2/1  3/2  3/1  3/2  4/2    -
empathy               3/2  4/3  4/2  4/3  3/2  3/2
diplomacy             2/1  3/2  4/3  4/2  3/2  5/3
conflict-mediation    2/2  3/3  4/2  4/2  2/1  3/2
connecting-people     2/2  4/3  4/2  4/3  2/1  4/2
dialogue              3/3  4/3  4/2  4/3  4/3  5/3
service-orientation   3/3  4/2  3/1  4/2  3/2    -
intercultural         2/1  3/2  4/2  3/2  2/1  3/1
cm-fundamentals       2/2  4/3  5/3  4/3  2/1  3/2
platform              3/3  4/3  4/2  4/3  3/2  3/1
content               2/2  4/2  3/1  4/2  4/3    -
curation-km           2/2  3/2  3/1  4/3    -    -
law-governance        2/3  3/3  4/3  4/3  3/3  4/3
e20-process           1/1  3/2  4/2  4/2  1/1  4/2
external-channels       -  2/1  2/1  2/1  5/3  5/3
ai-assistance         2/1  3/2  4/2  4/2  3/2  4/2
moderation            3/3  4/3  4/2  4/3  3/2    -
conception-lifecycle  1/1  4/3  5/3  4/3  2/1  3/1
activation            2/2  4/3  3/1  4/3  4/2    -
onboarding            3/3  4/2  3/1  4/2  2/1    -
monitoring            2/2  3/2  3/2  4/3  4/3  3/2
measurement           2/1  3/2  4/3  4/3  4/3  4/3
crisis                2/2  3/2  4/2  3/2  4/3  5/3
events                2/1  3/2  4/2  3/2  2/1    -
training              1/1  3/2  5/3  3/2  1/1    -
lateral-leadership      -  3/2  4/3  3/2  2/1  4/3
strategy              1/1  3/2  5/3  4/2  3/2  5/3
change                  -  3/2  4/2  3/2    -  4/2
stakeholders            -  3/2  5/3  4/2  3/2  5/3
cm-network            1/1  3/2  5/3  3/1    -    -
resources               -  2/1  4/3  3/2  3/2  5/3
representation        1/1  3/2  4/2  4/2  3/2  4/2
"""


def profile(role_id: str) -> dict[str, tuple[int, int]]:
    """Level and weight of each skill a role requires, from the table above."""
    rows = [row.split() for row in REQUIREMENTS.strip().splitlines()]
    cells = {skill: in_roles[ROLE_IDS.index(role_id)] for skill, *in_roles in rows}
    return {skill: (int(cell[0]), int(cell[2])) for skill, cell in cells.items() if cell != "-"}


CORPORATE = profile("corporate-cm")

# the must-haves of each role: minimum level and target level
GATES = {
    "junior-cm": {"dialogue": (2, 3), "service-orientation": (2, 3), "platform": (2, 3), "law-governance": (2, 2), "moderation": (2, 3)},
    "senior-cm": {
        "dialogue": (3, 4), "cm-fundamentals": (3, 4), "law-governance": (3, 3), "moderation": (3, 4), "conception-lifecycle": (3, 4),
        "activation": (3, 4),
    },
    "chief-cm": {
        "law-governance": (3, 4), "conception-lifecycle": (4, 5), "training": (3, 5), "lateral-leadership": (3, 4), "strategy": (4, 5),
        "stakeholders": (4, 5), "cm-network": (4, 5),
    },
    "corporate-cm": {
        "connecting-people": (3, 4), "dialogue": (3, 4), "platform": (3, 4), "law-governance": (3, 4), "moderation": (3, 4),
        "conception-lifecycle": (3, 4), "activation": (3, 4),
    },
    "social-media-manager": {
        "dialogue": (3, 4), "content": (3, 4), "law-governance": (3, 3), "external-channels": (4, 5), "measurement": (3, 4), "crisis": (3, 4),
    },
    "csmo": {
        "law-governance": (3, 4), "external-channels": (4, 5), "crisis": (4, 5), "lateral-leadership": (4, 4), "strategy": (4, 5),
        "stakeholders": (4, 5), "resources": (4, 5),
    },
}  # fmt: skip

# how many skills a role requires, and how many of them are central (weight 3)
SIZES = {
    "junior-cm": (32, 6), "senior-cm": (37, 10), "chief-cm": (37, 11), "corporate-cm": (37, 12), "social-media-manager": (34, 7), "csmo": (27, 10),
}  # fmt: skip

KINDS = {
    "knowledge": ["cm-fundamentals", "law-governance", "e20-process"],
    "tool": ["platform"],
    "behaviour": [
        "resilience", "intuition", "self-organisation", "initiative", "learning-reflection", "creativity", "empathy", "diplomacy",
        "dialogue", "service-orientation", "intercultural",
    ],
}  # fmt: skip

NOT_CITED_BY_A_SKILL = {
    "bvcm-2012", "bvcm-bosch-2014", "delphi-2022", "esco", "e-cf", "cmx-career-map", "community-roundtable",
}  # fmt: skip

# spellings of people without umlauts on their keyboard; none of them is a part of a German word spelt right
TELLTALES = re.compile(
    r"fuer|ueber|koenn|moegl|waehl|groess|aender|beitraeg|maess|naechst|pruef|fuehr|faehig|unterstuetz|oeffentl|buend|schluess|"
    r"loesung|staend|taetig|gespraech|verknuepf|rueck|stuetz|loes|hoer|ausfuell|begruess"
)
DOUBLED = re.compile(r"\b(?!die\b)(\w+) \1\b", re.IGNORECASE)  # “Mitglieder, die die Community …” is right
NEVER = re.compile(r"\b(Score|Lücken?|Defizite?|Bewertung(en)?|Mitarbeiter(n|s|in|innen)?|Einstufung)\b")


def texts(value: object, language: str) -> Iterator[str]:
    """Every text of a language in the file, wherever it stands."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == language and isinstance(item, str):
                yield item
            yield from texts(item, language)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, language)


GERMAN = list(texts(DOCUMENT.data, "de"))
ENGLISH = list(texts(DOCUMENT.data, "en"))


# The file


def test_the_matrix_is_clean_yaml() -> None:
    assert DOCUMENT.faults == ()


def test_the_file_is_named_after_the_matrix_and_ships_with_the_package() -> None:
    assert MATRIX.id == FILE.stem == "enterprise-community-manager"
    assert FILE in resources.matrices()


def test_the_matrix_says_who_may_use_it_and_that_its_numbers_are_proposals() -> None:
    assert MATRIX.license == "CC-BY-4.0"
    assert MATRIX.languages == ("de", "en")
    assert MATRIX.note is not None
    assert "Rekonstruktion" in MATRIX.note["de"]
    assert "Vorschläge dieses Projekts" in MATRIX.note["de"]
    assert "reconstruction" in MATRIX.note["en"]
    assert "proposals of this project" in MATRIX.note["en"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Weder der BVCM noch Bosch haben diese Matrix geprüft oder gebilligt",
        "Neither the BVCM nor Bosch has reviewed or endorsed",
    ],
)
def test_the_head_of_the_file_says_that_nobody_else_endorsed_it(sentence: str) -> None:
    head = DOCUMENT.text.partition("\nformat:")[0]
    assert sentence in head


def test_every_esco_address_has_its_label_beside_it() -> None:
    lines = [line for line in DOCUMENT.text.splitlines() if "data.europa.eu" in line]
    assert len(lines) > 60
    assert [line for line in lines if not re.fullmatch(r" +- http://data\.europa\.eu/esco/\S+ # \S.*", line)] == []


# Skills


def test_the_37_skills_stand_in_five_areas_in_the_order_of_the_bvcm() -> None:
    assert {category.id: [skill.id for skill in category.skills] for category in MATRIX.categories} == SKILL_IDS
    assert list(SKILL_IDS) == [category.id for category in MATRIX.categories]
    assert len(MATRIX.skills) == 37


def test_only_the_personal_skills_can_be_switched_off() -> None:
    assert [category.id for category in MATRIX.categories if category.optional] == ["personal"]


def test_the_scale_runs_from_new_to_shaping() -> None:
    assert [level.name["de"] for level in MATRIX.scale.values()] == [
        "noch neu", "Grundlagen", "mit Anleitung", "selbstständig", "fortgeschritten", "gestaltend",
    ]  # fmt: skip
    assert list(MATRIX.scale) == [0, 1, 2, 3, 4, 5]
    assert all(level.description for level in MATRIX.scale.values())


def test_kinds_are_as_reviewed_and_all_others_are_practice() -> None:
    named = {skill: kind for kind, skills in KINDS.items() for skill in skills}
    assert {skill.id: skill.kind for skill in MATRIX.skills.values()} == {
        id_: named.get(id_, "practice") for id_ in MATRIX.skills
    }


@SKILLS
def test_each_level_is_described_as_a_statement_and_as_an_ability_in_both_languages(skill: Skill) -> None:
    for block in (skill.levels, skill.can):
        assert list(block) == [1, 2, 3, 4, 5]
        assert all(set(text) == {"de", "en"} for text in texts(block))


def texts(block: Mapping[int, DescriptorFields]) -> list[dict[str, str]]:
    """The texts of the levels, each of which is a plain text."""
    assert all(each.is_text for each in block.values())
    return [each.text for each in block.values() if each.text]


@SKILLS
def test_what_helps_is_said_for_each_level(skill: Skill) -> None:
    assert list(skill.steps) == [1, 2, 3, 4, 5]
    for text in texts(skill.steps):
        assert set(text) == {"de", "en"}
        assert all(words[0].isupper() and words.endswith(".") for words in text.values())


@SKILLS
def test_levels_are_sentences_in_the_first_person(skill: Skill) -> None:
    for text in texts(skill.levels):
        assert text["de"].startswith("Ich ")
        assert re.search(r"(^|, )I ", text["en"])
        assert text["de"].endswith(".")
        assert text["en"].endswith(".")


@SKILLS
def test_abilities_stand_after_a_colon_and_address_nobody(skill: Skill) -> None:
    for text in texts(skill.can):
        for language, words in text.items():
            assert not words.endswith("."), words
            assert not re.match(r"(Ich|I) ", words), words
            assert not re.search(
                r"\b(ich|mein\w*|mich|mir|Sie|Ihr\w*|dein\w*|du)\b" if language == "de" else r"\b(I|my|your?|myself)\b",
                words,
            ), words
        assert text["en"][0].islower()


@SKILLS
def test_no_level_repeats_another_one(skill: Skill) -> None:
    for language in ("de", "en"):
        assert len({text[language] for text in texts(skill.levels)}) == 5
        assert len({text[language] for text in texts(skill.can)}) == 5


# Where it comes from


@SKILLS
def test_no_skill_claims_to_be_original(skill: Skill) -> None:
    assert skill.provenance is not None
    attested = skill.id in {"resilience", "intuition", "diplomacy"}
    assert skill.provenance.status == ("attested" if attested else "reconstructed")


@SKILLS
def test_each_skill_names_sources_that_are_listed_and_what_was_seen_there(skill: Skill) -> None:
    assert skill.provenance is not None
    assert skill.provenance.sources
    assert set(skill.provenance.sources) <= set(MATRIX.sources)
    assert skill.provenance.note is not None
    assert not re.search(r"\[S\d+\]", skill.provenance.note["en"])


def test_every_listed_source_is_cited_or_says_why_it_stands_there() -> None:
    cited = {source for skill in MATRIX.skills.values() if skill.provenance for source in skill.provenance.sources}
    assert set(MATRIX.sources) - cited == NOT_CITED_BY_A_SKILL
    assert all(source.note and source.note["en"] for source in MATRIX.sources.values())


def test_nothing_of_the_framework_that_forbids_adapted_copies_is_used() -> None:
    source = MATRIX.sources["community-roundtable"]
    assert source.license == "CC-BY-NC-ND-4.0"
    assert source.note is not None
    assert "Nothing of it is used" in source.note["en"]
    assert all(
        "community-roundtable" not in skill.provenance.sources for skill in MATRIX.skills.values() if skill.provenance
    )
    assert not any(other.startswith("CR") for skill in MATRIX.skills.values() for other in skill.refs.other)


@SKILLS
def test_references_have_the_form_of_their_classification(skill: Skill) -> None:
    assert skill.refs.esco
    assert all(
        re.fullmatch(r"http://data\.europa\.eu/esco/skill/[0-9a-f-]{36}", address) for address in skill.refs.esco
    )
    assert all(re.fullmatch(r"[A-E]\.\d+", code) for code in skill.refs.ecf)


# Roles


def test_there_are_six_roles_and_their_ladder_points_up() -> None:
    assert tuple(role.id for role in MATRIX.roles) == ROLE_IDS
    assert {role.id: role.above for role in MATRIX.roles if role.above} == {
        "senior-cm": ("junior-cm",),
        "chief-cm": ("senior-cm",),
        "corporate-cm": ("senior-cm",),
    }


def test_the_two_contrast_roles_say_that_they_are() -> None:
    notes = {role.id: role.note for role in MATRIX.roles if role.note}
    assert set(notes) == {"social-media-manager", "csmo"}
    for note in notes.values():
        assert "Kontrastrolle" in note["de"]
        assert "Contrast role" in note["en"]


@ROLES
def test_a_role_requires_the_reviewed_levels_and_weights(role: Role) -> None:
    assert {skill: (need.level, int(need.weight)) for skill, need in role.requires.items()} == profile(role.id)


@ROLES
def test_the_must_haves_of_a_role_are_the_reviewed_ones(role: Role) -> None:
    assert {skill: (need.must, need.level) for skill, need in role.requires.items() if need.must is not None} == GATES[
        role.id
    ]


@ROLES
def test_a_role_has_the_reviewed_number_of_skills_and_of_central_ones(role: Role) -> None:
    assert (len(role.requires), sum(need.weight == 3 for need in role.requires.values())) == SIZES[role.id]


@ROLES
def test_at_most_twelve_skills_of_a_role_are_central(role: Role) -> None:
    assert sum(need.weight == 3 for need in role.requires.values()) <= 12
    assert all(need.weight in {1, 2, 3} for need in role.requires.values())


@ROLES
def test_a_role_has_five_to_seven_must_haves_each_with_its_reason(role: Role) -> None:
    gates = [need for need in role.requires.values() if need.must is not None]
    assert 5 <= len(gates) <= 7
    for need in gates:
        assert need.weight == 3
        assert need.hire_level == need.must
        assert need.why is not None
        assert set(need.why) == {"de", "en"}


@ROLES
def test_nobody_can_fail_on_a_personal_trait(role: Role) -> None:
    for skill, need in role.requires.items():
        if MATRIX.category_of[skill].optional:
            assert need.must is None
            assert need.weight <= 2


@ROLES
def test_levels_and_minimum_levels_lie_on_the_scale(role: Role) -> None:
    for need in role.requires.values():
        assert need.level in MATRIX.scale
        assert need.level > MATRIX.lowest
        assert need.must is None or MATRIX.lowest < need.must <= need.level


@ROLES
def test_the_shares_of_a_role_make_up_its_whole_time(role: Role) -> None:
    assert sum(task.share or 0 for task in role.tasks) == 100


@ROLES
def test_tasks_use_what_the_role_requires_and_nothing_required_is_idle(role: Role) -> None:
    used = {skill for task in role.tasks for skill in task.skills}
    assert used == set(role.requires)
    assert {skill for skill, need in role.requires.items() if need.must is not None} <= used


@ROLES
def test_a_role_has_all_that_a_job_description_prints_in_both_languages(role: Role) -> None:
    single = [role.title, role.short, role.purpose, role.pitch, *(task.text for task in role.tasks)]
    for text in [*single, *role.powers, *role.interfaces]:
        assert text is not None
        assert set(text) == {"de", "en"}
    assert len(role.powers) >= 3
    assert len(role.interfaces) >= 3
    assert role.codes.esco


@ROLES
def test_nobody_stands_in_for_themselves(role: Role) -> None:
    assert role.id not in role.deputy.by
    assert set(role.deputy.by) <= set(MATRIX.roles_by_id)


# Language


def test_german_texts_have_umlauts() -> None:
    assert len(GERMAN) > 600
    assert [text for text in GERMAN if TELLTALES.search(text.lower())] == []


def test_words_that_judge_people_do_not_occur() -> None:
    assert [text for text in GERMAN if NEVER.search(text)] == []


def test_german_role_titles_name_women_and_men() -> None:
    pairs = [role.title["de"] for role in MATRIX.roles if role.id != "csmo"]
    assert [title for title in pairs if not re.fullmatch(r"(.+)in / \1", title)] == []


@pytest.mark.parametrize("language_texts", [GERMAN, ENGLISH], ids=["de", "en"])
def test_texts_have_no_stray_blanks_or_doubled_words(language_texts: list[str]) -> None:
    flawed = [text for text in language_texts if text != text.strip() or "  " in text or DOUBLED.search(text)]
    assert flawed == []


def test_the_words_of_the_field_are_explained_in_both_languages() -> None:
    assert [term.term["de"] for term in MATRIX.glossary] == [
        "Organisation", "Sponsorin, Sponsor", "Kernteam", "Champions", "Kolleginnen und Kollegen", "Arbeitnehmervertretung",
        "Bereich", "Barcamp", "Persona", "Lebenszyklus", "KPI", "Eskalationsplan", "Alternativtext", "KI-Funktion",
    ]  # fmt: skip
    assert all(set(term.term) == set(term.meaning) == {"de", "en"} for term in MATRIX.glossary)


# The example person


def test_the_example_person_answers_this_matrix_for_the_corporate_role() -> None:
    assert ANSWERS_DOCUMENT.faults == ()
    assert ANSWERS.matrix.id == MATRIX.id
    assert (ANSWERS.person, ANSWERS.role, ANSWERS.rater, ANSWERS.date.isoformat()) == (
        "p7",
        "corporate-cm",
        "self",
        "2026-11-20",
    )
    assert "erfundene Person" in ANSWERS_DOCUMENT.text


def test_the_example_person_shows_each_kind_of_answer() -> None:
    not_asked = set(CORPORATE) - set(ANSWERS.ratings)
    unknown = [skill for skill, rating in ANSWERS.ratings.items() if rating.unknown]
    not_applicable = [skill for skill, rating in ANSWERS.ratings.items() if rating.not_applicable]
    assert set(ANSWERS.ratings) <= set(CORPORATE)
    assert (not_asked, unknown, not_applicable) == (
        {"resources", "ai-assistance"},
        ["crisis"],
        ["external-channels"],
    )
    assert any(rating.confidence for rating in ANSWERS.ratings.values())
    assert any(rating.evidence for rating in ANSWERS.ratings.values())
    assert any(rating.note for rating in ANSWERS.ratings.values())


def test_the_example_person_is_below_one_minimum_and_spread_around_the_targets() -> None:
    levels = {skill: rating.level for skill, rating in ANSWERS.ratings.items() if rating.level is not None}
    below_minimum = [skill for skill, (gate, _) in GATES["corporate-cm"].items() if levels[skill] < gate]
    assert below_minimum == ["law-governance"]
    distances = [level - CORPORATE[skill][0] for skill, level in levels.items()]
    assert sum(distance > 0 for distance in distances) >= 2
    assert sum(distance == 0 for distance in distances) >= 8
    assert sum(distance < 0 for distance in distances) >= 8


def test_the_example_person_keeps_what_was_answered_to_version_1_0_and_is_asked_again_what_was_reworded() -> None:
    assert (ANSWERS.matrix.version, MATRIX.version) == ("1.0", "1.1")
    brought = migrate(ANSWERS, MATRIX)
    assert brought.answers.ratings == ANSWERS.ratings
    assert (brought.renamed, brought.kept, brought.answers.matrix.version) == ({}, (), "1.1")
    assert set(ANSWERS.ratings) - set(brought.changed) == {
        "self-organisation", "learning-reflection", "intercultural", "cm-fundamentals", "curation-km", "external-channels",
        "conception-lifecycle", "onboarding", "crisis", "events", "change",
    }  # fmt: skip
