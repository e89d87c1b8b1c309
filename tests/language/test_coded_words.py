"""Coded words: what counts, what does not, and that our own texts have none."""

import re
import unicodedata
from dataclasses import replace

import pytest

from skillmatrix.i18n.catalogue import LANGUAGES, messages
from skillmatrix.i18n.messages import Message
from skillmatrix.language.coded_words import (
    ENGLISH_AGENTIC,
    ENGLISH_COMMUNAL,
    GERMAN_AGENTIC,
    GERMAN_COMMUNAL,
    MOST_TOLD,
    coded_words,
    told,
)
from skillmatrix.lint.engine import check_matrix, check_posting
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of
from skillmatrix.model.draft import Draft, DraftLine

MATRIX = """\
format: skillmatrix/1
id: m
version: "1"
title: M
languages: [de]
scale: {0: {name: neu}, 1: {name: gut}}
categories:
  - id: c
    name: C
    skills:
      - {id: mut, name: Mutig entscheiden, levels: {1: Ich entscheide.}}
      - {id: mutiger, name: Mutig entscheiden und ehrgeizig planen, levels: {1: Ich entscheide.}}
      - {id: sign, name: '…', levels: {1: Ich schreibe.}}
"""
POSTING = "format: skillmatrix-posting/1\nmatrix: {id: m}\nrole: r\norganization: {name: Zielstrebig & Mutig GmbH}\n"


def draft(text: str, language: str = "de") -> Draft:
    return draft_of(f"# Leitung (m/w/d)\n\n## Das brauchen Sie\n\n{text}\n", language=language)


def agentic(found: Draft) -> list[str]:
    return [hit.word for hit in coded_words(found).agentic]


def stems(text: str, language: str) -> tuple[str, ...]:
    """The stems of all coded words in a text, also of those in quotation marks, which count for nobody else."""
    line = DraftLine(re.sub('[„“”"»«‹›]', "", text), 1, 1, "text")
    found = coded_words(Draft(language, "ad", (line,)))
    return tuple(hit.stem for hit in (*found.agentic, *found.communal))


def variants(message: Message) -> list[str]:
    return [message] if isinstance(message, str) else list(message.values())


@pytest.mark.parametrize(
    ("key", "language", "text"),
    [
        (key, language, text)
        for language in LANGUAGES
        for key, message in messages(language).items()
        if key.startswith(("jobdesc.", "vacancy."))
        for text in variants(message)
    ],
)
def test_what_we_print_in_job_descriptions_has_no_coded_word(key: str, language: str, text: str) -> None:
    assert key
    assert stems(text, language) == ()


@pytest.mark.parametrize(
    "word",
    [
        "durchsetzungsstark", "Durchsetzungsvermögen", "ehrgeizige", "ambitionierter", "starken", "Dominanz",
        "herausfordernde", "Herausforderungen", "mutigsten", "selbstbewusstes", "Kampfgeist", "kämpferisch",
        "risikofreudig", "Wettbewerbsorientierung", "autonom", "Autonomie", "Erfolgshunger", "empathisch", "Empathie",
        "Einfühlungsvermögen", "Zuverlässigkeit", "sensibel", "wertschätzende", "teamfähig", "loyale", "Loyalität",
    ],
)  # fmt: skip
def test_german_words_count_in_all_their_forms(word: str) -> None:
    assert len(stems(word, "de")) == 1
    assert stems(word.upper(), "de-CH") == stems(word, "de")


@pytest.mark.parametrize(
    "text",
    [
        "Wettbewerbsrecht", "Starkstrom", "Stark-Strom", "Teamleitung", "Fürsorgepflicht", "Loyalitätsprogramm",
        "Kooperation", "stark nachgefragt", "unabhängig von Alter", "sensible Daten", "umweltfreundlich", "ermutigen",
        "Mit freundlichen Grüßen", "herzlich willkommen", "flache Hierarchien", "junger Wein", "bestimmte Aufgaben",
        "eigenständig", "Analyse, Entscheidung, Leitung, Führung, Verantwortung, Zusammenarbeit",
    ],
)  # fmt: skip
def test_german_words_that_name_something_else_do_not_count(text: str) -> None:
    assert stems(text, "de") == ()


@pytest.mark.parametrize(
    "text",
    [
        "lead time", "lead generation", "SharePoint", "child protection", "git commit", "Active Directory", "warm-up",
        "Competencies", "Responsibilities", "competitive salary", "flat hierarchies", "understanding", "committee",
        "individual tasks", "objectives", "dependency", "competitors", "a kind of", "support", "analysis", "decisions",
    ],
)  # fmt: skip
def test_english_words_that_name_something_else_do_not_count(text: str) -> None:
    assert stems(text, "en") == ()


@pytest.mark.parametrize("text", ["self-confident", "co-operative", "interpersonal", "independently", "Challenges"])
def test_english_words_count_by_their_beginning(text: str) -> None:
    assert len(stems(text, "en-GB")) == 1


def test_other_languages_have_no_list() -> None:
    assert stems("dominant et ambitieux", "fr") == ()


def test_a_word_counts_once_a_line_and_again_in_the_next() -> None:
    assert agentic(draft("- Mutig, mutiger und ehrgeizig\n- Mutig")) == ["Mutig", "ehrgeizig", "Mutig"]


def test_headings_the_title_notes_quotations_and_given_texts_do_not_count() -> None:
    text = "# Mutige Leitung\n\n> Mutig\n\n## Mutig\n\n- „Mutig“, “mutig”, »mutig«, mutig@example.org, www.mutig.example\n\n## Chancengleichheit\n\nMutig\n"

    assert agentic(draft_of(text, language="de")) == []


def test_gaps_do_not_count() -> None:
    assert agentic(draft("- ‹bitte ergänzen: mutig› und mutig")) == ["mutig"]


def test_names_of_skills_and_of_the_employer_do_not_count() -> None:
    found = draft(
        "- mutig entscheiden, Mutig entscheiden und ehrgeizig planen\n- Zielstrebig & mutig GmbH ist zielstrebig\n- ehrgeizig"
    )
    matrix = check_matrix(document_of(MATRIX.encode(), "m.yaml")).value
    posting = check_posting(document_of(POSTING.encode(), "p.yaml")).value
    assert matrix is not None
    assert posting is not None

    assert len(agentic(found)) == 5
    assert agentic(replace(found, matrix=matrix)) == ["Zielstrebig", "mutig", "ehrgeizig"]
    assert agentic(replace(found, matrix=matrix, posting=posting)) == ["zielstrebig", "ehrgeizig"]
    assert agentic(replace(found, posting=posting.model_copy(update={"organization": None}))) == agentic(found)


def test_letters_with_their_marks_apart_are_the_same_letters() -> None:
    assert agentic(draft(unicodedata.normalize("NFD", "- hartnäckig, kämpferisch, unabhängig"))) == [
        "hartnäckig",
        "kämpferisch",
        "unabhängig",
    ]


def test_a_message_names_places_and_neutral_words_and_ends_somewhere() -> None:
    assert told(coded_words(draft("- mutig")).agentic) == "mutig (5:3) → offen für Neues"
    many = coded_words(draft("\n".join(["- mutig"] * (MOST_TOLD + 1)))).agentic
    assert told(many).count("mutig") == MOST_TOLD
    assert told(many).endswith("; …")


def test_the_lists_are_small_and_no_stem_is_on_both_sides() -> None:
    for ours, theirs in ((ENGLISH_AGENTIC, ENGLISH_COMMUNAL), (GERMAN_AGENTIC, GERMAN_COMMUNAL)):
        assert len(ours) <= 40
        assert len(theirs.split()) <= 40
        assert not set(ours) & set(theirs.split())


def test_no_neutral_wording_is_itself_coded() -> None:
    for language, table in (("en", ENGLISH_AGENTIC), ("de", GERMAN_AGENTIC)):
        assert {instead: stems(instead, language) for instead in table.values() if stems(instead, language)} == {}
