"""All languages say the same things, in every form of address, in letters as they are written."""

import re
from string import Formatter

import pytest

from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue, messages
from skillmatrix.i18n.messages import Message
from skillmatrix.i18n.sentences import TABLES, table

FORMS = {"sie", "du", "neutral"}
TEXTS = {language: messages(language) for language in LANGUAGES}
ENGLISH = TEXTS["en"]
KEYS = sorted(set.intersection(*map(set, TEXTS.values())))
# `ae` for `ä` and so on; not what is spelled that way: Frauen, neue, Quelle, aktuell.
SPELLED_OUT = re.compile(r"(?<![aeäq])(?<![dnstx](?=uell))(?<!z(?=uerst))ue|ae|oe", re.IGNORECASE)
# Words that turn a basis for a talk into a verdict on a person, and a masculine form that means everybody.
NEVER_SAID = re.compile(r"\bScore|Lücke|Defizit|Bewertung|Mitarbeiter\b", re.IGNORECASE)


def variants(message: Message) -> dict[str, str]:
    """The texts of a message by form of address; a plain text serves all forms."""
    return {"neutral": message} if isinstance(message, str) else dict(message)


def placeholders(text: str) -> set[str]:
    """The names a text asks values for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


# What a file holds is named as it is written there.
NOT_GERMAN = re.compile(r"\b(?:minValue|maxValue|value|true|skillmatrix team catalogue)\b")
"""Keys of JSON, and a command."""


def without_placeholders(text: str) -> str:
    """What is written, without names in braces and what is typed: those are English."""
    return NOT_GERMAN.sub("", "".join(literal for literal, _, _, _ in Formatter().parse(text)))


def missing(language: str) -> list[str]:
    """The keys that another language has and this one lacks."""
    return sorted(set().union(*TEXTS.values()) - set(TEXTS[language]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_keys(language: str) -> None:
    assert KEYS
    assert not missing(language), f"i18n/{language} lacks texts for: {', '.join(missing(language))}"


@pytest.mark.parametrize("key", KEYS)
def test_a_message_asks_for_the_same_values_in_every_language_and_form(key: str) -> None:
    texts = [text for language in TEXTS.values() for text in variants(language[key]).values()]

    assert len({frozenset(placeholders(text)) for text in texts}) == 1


@pytest.mark.parametrize("key", KEYS)
def test_a_message_with_forms_of_address_has_all_three(key: str) -> None:
    for message in (language[key] for language in TEXTS.values()):
        assert isinstance(message, str) or set(message) == FORMS


@pytest.mark.parametrize("key", sorted(TEXTS["de"]))
def test_german_is_written_with_umlauts_and_without_words_that_judge(key: str) -> None:
    for text in variants(TEXTS["de"][key]).values():
        written = without_placeholders(text)
        assert not SPELLED_OUT.search(written)
        assert not NEVER_SAID.search(written)


@pytest.mark.parametrize("name", TABLES)
def test_german_of_errors_and_help_is_written_with_umlauts_and_without_words_that_judge(name: str) -> None:
    for text in table("de", name).values():
        written = without_placeholders(text)
        assert not SPELLED_OUT.search(written), text
        assert not NEVER_SAID.search(written), text


@pytest.mark.parametrize(
    "wrong", ["fuer", "Stufe ueber dem Ziel", "naechste", "moeglich", "Oel", "Ueberblick", "erfuellt"]
)
def test_the_search_for_spelled_out_umlauts_finds_them(wrong: str) -> None:
    assert SPELLED_OUT.search(wrong)


@pytest.mark.parametrize(
    "right", ["Frauen", "neue", "Quelle", "genauer", "steuern", "dauert", "aktuell", "individuell", "zuerst"]
)
def test_the_search_for_spelled_out_umlauts_leaves_german_words_alone(right: str) -> None:
    assert not SPELLED_OUT.search(right)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_says_every_message_in_every_form(language: str) -> None:
    for address in ("sie", "du", "neutral"):
        catalogue = Catalogue(language, address)
        for key in KEYS:
            names = placeholders(next(iter(variants(ENGLISH[key]).values())))
            assert catalogue.say(key, **dict.fromkeys(names, "X"))


def test_a_language_without_texts_of_its_own_uses_the_english_ones() -> None:
    assert Catalogue("tlh").say("weight.3") == "central"


def test_a_form_of_address_is_chosen_where_the_language_has_them() -> None:
    assert "auf Sie" in Catalogue("de", "sie").say("assess.instruction")
    assert "auf dich" in Catalogue("de", "du").say("assess.instruction")
    assert Catalogue("en", "du").say("assess.instruction") == Catalogue("en").say("assess.instruction")


def test_one_thing_is_counted_with_its_own_sentence() -> None:
    english = Catalogue("en")

    assert english.count("gap", 1) == "1 level to go"
    assert english.count("gap", 2) == "2 levels to go"


def test_quotation_marks_are_those_of_the_language() -> None:
    assert Catalogue("de").quote("so") == "„so“"
    assert Catalogue("en").quote("so") == "“so”"
