"""A question in words, and foreign text made safe."""

import pytest

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Evidence, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.plain_text import printable
from skillmatrix.view.question import (
    Asked,
    Option,
    Question,
    answer_in_words,
    build_question,
    details_in_words,
    minutes_in_words,
)

from .small_matrix import MAKER, PACKAGED, TEXT, WORKSHOP, read_matrix

GERMAN, ENGLISH = Catalogue("de"), Catalogue("en")


def question(skill: str = "soldering", asked: Asked | None = None, matrix: Matrix = WORKSHOP) -> Question:
    return build_question(matrix, skill, asked or Asked(1, 5, 5), GERMAN, ("de", "en"))


def test_a_question_has_everything_a_person_needs_in_words() -> None:
    assert question() == Question(
        skill="soldering",
        name="Löten",
        category="Handwerk",
        position="Frage 1 von 5, etwa 3 Minuten",
        description="Verbinden mit Zinn.",
        options=(
            Option(0, "noch neu", "Dieses Thema ist neu für mich."),
            Option(1, "Grundlagen", "Ich erkläre, was Flussmittel tut."),
            Option(2, "selbstständig", "Ich löte Drähte an."),
            Option(3, "gestaltend", "Ich zeige es dem Personal und den Meistern."),
        ),
        answer="",
        details=(),
        target="",
        notice="",
        keys="0–3 Stufe · n trifft nicht zu · u kann ich nicht sagen · s später · b zurück · ? Hilfe · q sichern und beenden",
        terms=(("Meisterin, Meister", "Wer die Werkstatt leitet."),),
    )


def test_a_level_without_a_text_of_its_own_says_what_the_scale_says() -> None:
    assert [option.text for option in question("gluing").options] == [
        "Dieses Thema ist neu für mich.",
        "Ich kenne die Begriffe.",
        "",
        "",
    ]


def test_about_somebody_else_the_infinitive_is_asked_where_there_is_one() -> None:
    options = question(asked=Asked(1, 5, 5, rater="manager")).options

    assert [option.text for option in options] == [
        "Dieses Thema ist für die Person neu.",
        "Ich erkläre, was Flussmittel tut.",
        "Drähte anlöten",
        "Ich zeige es dem Personal und den Meistern.",
    ]


def test_every_level_of_the_packaged_matrix_has_a_text_for_both_kinds_of_raters_in_both_languages() -> None:
    for catalogue, language in ((GERMAN, "de"), (ENGLISH, "en")):
        for rater in ("self", "peer"):
            for skill in PACKAGED.skills:
                asked = Asked(1, 36, 36, rater="self" if rater == "self" else "peer")
                options = build_question(PACKAGED, skill, asked, catalogue, (language,)).options
                assert all(option.name and option.text for option in options)
                assert any(option.text.startswith(("Ich ", "I ")) for option in options) is (rater == "self")


@pytest.mark.parametrize(
    ("skills", "words"),
    [(1, "etwa 1 Minute"), (2, "etwa 1 Minute"), (3, "etwa 2 Minuten"), (12, "etwa 8 Minuten"), (25, "etwa 15 Minuten"),
     (36, "etwa 25 Minuten"), (120, "etwa 80 Minuten")],
)  # fmt: skip
def test_the_estimate_is_forty_seconds_a_skill_and_no_more_exact_than_it_can_be(skills: int, words: str) -> None:
    assert minutes_in_words(skills, GERMAN) == words


def test_when_nothing_is_open_no_time_is_estimated() -> None:
    assert question(asked=Asked(2, 5, 0)).position == "Frage 2 von 5"


def test_targets_are_shown_only_if_asked_for() -> None:
    soldering, gluing = MAKER.requires["soldering"], MAKER.requires["gluing"]

    assert question().target == ""
    assert question(asked=Asked(1, 5, 5, target=soldering)).target == "Zielstufe 3, Mindeststufe 2"
    assert question("gluing", Asked(3, 5, 3, target=gluing)).target == "Zielstufe 1"


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        (None, "noch nicht beantwortet"),
        (RatingFields(level=0), "Stufe 0, noch neu"),
        (RatingFields(level=7), "7"),
        (RatingFields(not_applicable="kein\nZinn"), "trifft nicht zu (kein Zinn)"),
        (RatingFields(unknown=True), "nicht einschätzbar"),
    ],
)
def test_every_kind_of_answer_has_its_own_words(rating: RatingFields | None, words: str) -> None:
    assert answer_in_words(rating, WORKSHOP, "soldering", GERMAN, ("de",)) == words


def test_what_goes_with_an_answer_is_shown_with_it() -> None:
    rating = RatingFields(
        level=2,
        note="seit Mai",
        evidence=(Evidence(text="Radio", url="https://example.org"), Evidence(file="a.pdf")),
        confidence="high",
        interest=0,
    )

    assert question(asked=Asked(1, 5, 5, rating)).answer == "Stufe 2, selbstständig"
    assert details_in_words(rating, ENGLISH) == (
        "Note: seit Mai",
        "Evidence: Radio, https://example.org",
        "Evidence: a.pdf",
        "Confidence: sure",
        "Interest: 0 of 5",
    )


def test_terms_of_the_glossary_are_found_in_their_inflected_forms_and_not_inside_other_words() -> None:
    # "Meistern" is explained by "Meisterin, Meister"; "Personal" is not "Persona".
    assert [term for term, _ in question().terms] == ["Meisterin, Meister"]
    assert question("gluing").terms == ()


def test_a_glossary_entry_of_commas_matches_nothing() -> None:
    matrix = read_matrix(TEXT.replace('{de: "Meisterin, Meister", en: master}', '{de: ",", en: ","}'))

    assert question(matrix=matrix).terms == ()


def test_texts_of_a_matrix_cannot_drive_a_terminal() -> None:
    evil = "\\x1b[2J\\u202eLöten\\r\\nweiter"
    matrix = read_matrix(TEXT.replace("name: {de: Löten,", f'name: {{de: "{evil}",'))

    assert question(matrix=matrix).name == "\\u001b[2J\\u202eLöten weiter"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("grün 👍🏽", "grün 👍🏽"),
        ("a\tb", "a b"),
        (" a \r\n\n\t b ", "a b"),
        ("\x1b[31m", "\\u001b[31m"),
        ("\x9b2J", "\\u009b2J"),
        ("\u2066abc\u2069", "\\u2066abc\\u2069"),
        ("a\u2028b", "a\\u2028b"),
        ("\udc80", "\\udc80"),
        ("\n", ""),
    ],
)
def test_printable_text_is_one_line_without_control_and_direction(text: str, safe: str) -> None:
    assert printable(text) == safe
