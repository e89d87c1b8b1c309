"""Small helpers of the rules about wording."""

import pytest

from skillmatrix.language.grammatical_person import first_person, other_tense
from skillmatrix.language.majority import most
from skillmatrix.language.placeholder import placeholder_in
from skillmatrix.language.quotation import foreign_marks, german_marks, is_wrapped
from skillmatrix.language.similarity import exact_fingerprint, loose_fingerprint
from skillmatrix.language.tags import has_no_eszett, is_german


@pytest.mark.parametrize(
    ("text", "mark", "repaired"),
    [
        ('Ich nutze "Scrum" oft', '"', "Ich nutze „Scrum“ oft"),
        ("“Scrum” hilft", "“", "„Scrum“ hilft"),
        ('„Scrum" hilft', '"', "„Scrum“ hilft"),
        ("(“Scrum“)", "“", "(„Scrum“)"),
        ("‘Scrum’ hilft", "‘", None),
        ("'Scrum' hilft", "'", None),
        ('"Scrum hilft', '"', None),
        ('a " b " c', '"', None),
        ("„Scrum hilft” und „so", "”", None),
    ],
)
def test_a_foreign_mark_is_found_and_repaired_where_it_is_certain(text: str, mark: str, repaired: str | None) -> None:
    assert foreign_marks(text) == mark
    assert german_marks(text) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "„Scrum“",
        "»Scrum«",
        "«Scrum»",
        "ein „a“, ein „b“",
        '24" Bildschirm',
        "geht's",
        "wie geht’s",
        "’n Fall",
        "(„dickes Fell“)",
    ],
)
def test_a_right_mark_is_left_alone(text: str) -> None:
    assert foreign_marks(text) == ""


@pytest.mark.parametrize("text", ["“Data team”", "„Datenteam“", "”Datenteam”", "»Datenteam«", "«Team»", " “Team” "])
def test_a_text_that_stands_in_marks_as_a_whole_was_mostly_pasted(text: str) -> None:
    assert is_wrapped(text)


@pytest.mark.parametrize("text", ["“I” write “C”", "“Source code” is text", '"Team"', "„Team", "„“"])
def test_a_text_with_marks_in_it_is_not_wrapped_in_them(text: str) -> None:
    assert not is_wrapped(text)


@pytest.mark.parametrize(
    "text",
    ["TODO", "todo: describe", "TODO describe", "tbd", "T.B.D.", "xxx", "I use XXX", "...", "…", "???", "Lorem ipsum dolor", "FIXME",
     "N. N.", "to do", "folgt", "Text folgt noch", "wird noch ergänzt", "noch offen", "[insert text]", "<your name>", "Platzhalter",
     "to be defined", "___"],
)  # fmt: skip
def test_a_placeholder_is_found(text: str) -> None:
    assert placeholder_in(text) != ""


@pytest.mark.parametrize(
    "text",
    ["I keep a to-do list.", "Ich pflege eine TODO-Liste.", "I write posts, comments, …", "Which one?", "Ich ersetze Platzhalter.",
     "XXL", "I use [square brackets] and <tags>.", "Das Ergebnis folgt aus den Daten.", "I stay mindful of the body.", "To-do lists"],
)  # fmt: skip
def test_what_only_looks_like_a_placeholder_is_left_alone(text: str) -> None:
    assert placeholder_in(text) == ""


def test_capitals_punctuation_and_blanks_make_no_difference() -> None:
    assert exact_fingerprint("I read  queries.") == exact_fingerprint("i READ queries")
    assert exact_fingerprint("I read queries.") != exact_fingerprint("I read a query.")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("I know SQL", "I know SQL very well", "en"),
        ("I write a query", "I write queries", "en-GB"),
        ("Ich kenne Mitglieder gut", "Ich kenne die Mitglieder sehr gut", "de"),
        ("Ich leite das Team", "Ich leite Teams", "de-AT"),
    ],
)
def test_degree_endings_and_small_words_make_no_difference_to_the_loose_fingerprint(
    one: str, other: str, language: str
) -> None:
    assert loose_fingerprint(one, language) == loose_fingerprint(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("I write queries with help", "I write queries without help", "en"),
        ("I write queries", "I do not write queries", "en"),
        ("Ich kenne Python", "Ich kenne Java", "de"),
        ("Ich übernehme die Projektleitung", "Ich übernehme die Projektplanung", "de"),
        ("I have two years of practice", "I have five years of practice", "en"),
        ("Jag kan SQL", "Jag kan mer SQL", "sv"),
    ],
)
def test_every_other_word_makes_a_difference(one: str, other: str, language: str) -> None:
    assert loose_fingerprint(one, language) != loose_fingerprint(other, language)


def test_the_first_person_is_a_word_and_not_a_letter() -> None:
    assert first_person(["When in doubt, I ask.", "Uses I/O and IT."], "en") == [True, False]
    assert first_person(["Dann frage ich nach.", "Schreibt sich Listen."], "de-CH") == [True, False]
    assert first_person(["Das entscheide ICH.", "MICH fragt niemand."], "de") == [True, False]
    assert first_person(["Jag kan."], "sv") == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("I wrote queries", "en", ""),  # irregular verbs are not known
        ("I described it", "en", "I described"),
        ("I'll ask", "en", "I'll"),
        ("I would ask", "en", "I would"),
        ("I need, feed and embed it", "en", ""),
        ("I have led projects", "en", ""),
        ("Ich würde fragen", "de", "Ich würde"),
        ("ICH würde fragen", "de", "Ich würde"),
        ("PFLICH würde", "de", ""),
        ("Ich werde gefragt", "de", ""),
        ("Ich habe geleitet", "de", ""),
    ],
)
def test_past_future_and_conditions_are_no_present(text: str, language: str, words: str) -> None:
    assert other_tense([text, ""], language) == [words, ""]


def test_of_a_language_without_a_list_nobody_says_what_is_no_present() -> None:
    assert other_tense(["Jag skulle"], "sv") == []


def test_nobody_can_say_what_most_of_three_do() -> None:
    assert not most(3, 3)
    assert most(3, 4)
    assert not most(5, 7)


def test_german_is_german_in_every_country() -> None:
    assert is_german("de")
    assert is_german("de-AT")
    assert not is_german("den")
    assert has_no_eszett("de-CH")
    assert has_no_eszett("de-li")
    assert not has_no_eszett("de")


def test_what_somebody_else_says_is_nobody_speaking_about_themselves() -> None:
    assert first_person(["Writes “I disagree” in reviews.", "“I” write it.", "“I ask twice.”"], "en") == [
        False,
        True,
        True,
    ]
    assert first_person(["Schreibt „Ich sehe das anders“ dazu."], "de") == [False]


def test_only_the_main_verb_says_which_time_is_meant() -> None:
    assert other_tense(["I say what I would change.", "I would say what I change."], "en") == ["", "I would"]
    assert other_tense(["I ask “what would I miss?” and “I missed it”.", "It would be."], "en") == ["", ""]
