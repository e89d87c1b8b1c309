"""A unit reads its own words: where areas and target profiles are meant, nothing speaks of skills and roles.

Two readers hold this. One looks at every text that the pages of a unit could say, in every form of address; the other
(`tests/cli/test_unit_pages.py`) runs the commands and looks at what they did say.
"""

import re
from typing import get_args

import pytest

from skillmatrix.i18n.catalogue import LANGUAGES, MODULES, UNIT, Catalogue, messages, messages_of
from skillmatrix.i18n.messages import Address

from ..test_i18n import NEVER_SAID, SPELLED_OUT, without_placeholders
from .words_of_persons import of_persons

READ = (
    "assess",
    "changes",
    "charts",
    "common",
    "form",
    "office",
    "pdf",
    "plan",
    "report",
    "screen",
    "show",
    "uses",
    "views",
)
"""Modules of texts that a unit can read."""
NOT_READ = {
    "analyses": "pages of a team, which refuses units",
    "ballot": "a workshop is about a role of people; units are refused",
    "checks": "findings about texts of job descriptions, which refuse units",
    "difference": "two roles held against each other: a page of jobdesc, which refuses units",
    "group": "pages of a team, which refuses units",
    "importing": "what became of a source: whoever owns a matrix reads it, and it names keys of the format",
    "jobdesc": "job descriptions refuse units",
    "languages": "names of languages, and which of them a page mixes",
    "tally": "a workshop is about a role of people; units are refused",
    "team": "pages of a team, which refuses units",
    "vacancy": "job descriptions refuse units",
    "volunteering": "job descriptions refuse units",
    "workbook": "heads and remarks of the sheets in which a matrix is edited; they name keys of the format",
    "workshop": "a workshop is about a role of people; units are refused",
    "workload": "hours are estimated for roles of people; units are refused",
}
"""The others, each with the reason why no unit sees them."""
FINE = {
    "agenda.": "the training of a team, which refuses units",
    "changes.choice.person": "what “subject: person” is called where a matrix was about persons before",
    "catalogue.column.hire": "when hired: stands only where a matrix says it, and one about units does not",
    "assess.rating_someone": "speaks to whoever rates from outside, and that is one person",
    "form.start.about_other": "speaks to whoever rates from outside, and that is one person",
}
"""How keys begin that a unit never reads or may read as they are, each with the reason."""
BORROWED = {"jobdesc.provenance"}
"""Texts of modules that no unit reads, which other pages say, too."""
READABLE = {key for module in READ for key in messages_of("en", module)} | BORROWED
KEYS = sorted(key for key in READABLE if not key.startswith(tuple(FINE)))


def cure(key: str, language: str) -> str:
    """What to do about a sentence that does not fit."""
    return (
        f"“{key}” speaks of a person, and a matrix with “subject: unit” shows it. Say it for a unit in "
        f"src/skillmatrix/i18n/{language}/unit.py, under the same key: German Feld, Themengruppe, Zielbild, Einheit, "
        "English area, group, target profile, unit; “du” becomes “ihr”. If no unit can ever see it, say why in FINE "
        "in tests/i18n/test_unit.py."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_no_text_that_a_unit_can_read_speaks_of_a_person(key: str, language: str) -> None:
    for address in get_args(Address):
        text = Catalogue(language, address, "unit").pattern(key)
        assert not of_persons(text, language), f"{text!r} says {of_persons(text, language)}. {cure(key, language)}"


def test_for_every_module_of_texts_it_is_said_whether_units_read_it() -> None:
    missing = set(MODULES) - set(READ) - set(NOT_READ)
    assert not missing, f"say in tests/i18n/test_unit.py whether a unit can read the texts of: {', '.join(missing)}"
    assert not set(READ) & set(NOT_READ)
    assert set(READ) | set(NOT_READ) <= set(MODULES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_differs_is_said_anew(language: str) -> None:
    own, said = messages_of(language, UNIT), messages(language)
    assert own.keys() <= said.keys()
    assert [key for key, text in own.items() if text == said[key]] == []
    assert own.keys() <= READABLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_for_units_asks_for_the_same_values_in_every_form(language: str) -> None:
    for key, text in messages_of(language, UNIT).items():
        asked = [set(re.findall(r"\{\w*\}", each)) for each in (text.values() if isinstance(text, dict) else [text])]
        said = messages(language)[key]
        usual = set(re.findall(r"\{\w*\}", said if isinstance(said, str) else said["neutral"]))
        assert all(each == usual for each in asked), key


def test_german_for_units_is_written_with_umlauts_and_without_words_that_judge() -> None:
    for key, text in messages_of("de", UNIT).items():
        for written in map(without_placeholders, text.values() if isinstance(text, dict) else [text]):
            assert not SPELLED_OUT.search(written), key
            assert not NEVER_SAID.search(written), key


def test_a_unit_is_several_people_so_its_polite_form_is_the_neutral_one_and_du_is_ihr() -> None:
    said = {address: Catalogue("de", address, "unit").say("assess.instruction") for address in get_args(Address)}

    assert said["sie"].startswith("Wählen Sie gemeinsam die höchste Stufe, die auf Ihre Einheit zutrifft.")
    assert said["du"].startswith("Wählt gemeinsam die höchste Stufe, die auf eure Einheit zutrifft.")
    assert said["neutral"] == said["sie"]


def test_what_a_unit_says_only_in_one_form_is_said_in_the_others_as_it_is_to_a_person() -> None:
    assert Catalogue("de", "du", "unit").say("form.no_answer").startswith("Hier gibt es noch keine Antwort. Wählt eine")
    for address in ("sie", "neutral"):
        assert Catalogue("de", address, "unit").say("form.no_answer") == Catalogue("de", address).say("form.no_answer")


def test_persons_read_what_they_read_before() -> None:
    assert Catalogue("en").say("report.column.skill") == "Skill"
    assert Catalogue("en", subject="unit").say("report.column.skill") == "Area"


def test_the_neutral_form_stays_that_of_the_unit() -> None:
    assert Catalogue("de", "du", "unit").neutral.say("report.title", role="X") == "Standortbestimmung: X"


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("de", "Für die Rolle fehlt noch etwas.", "Rolle"),
        ("de", "Alle Kompetenzen", "Kompetenzen"),
        ("de", "Das Rollenprofil ist erfüllt", "Rollenprofil"),
        ("de", "Die Person bekommt sie zu sehen", "Person"),
        ("de", "Wähle, was auf dich zutrifft", "dich"),
        ("en", "Your skills", "skills"),
        ("en", "Skills overview", "Skills"),
        ("en", "This role has no must-haves", "role"),
        ("en", "a self-assessment of 2026", "self-assessment"),
        ("en", "the person rated", "person"),
    ],
)
def test_the_search_for_words_of_persons_finds_them(language: str, text: str, word: str) -> None:
    assert word in of_persons(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "persönlich, kontrolliert, die Felder des Zielbilds"),
        ("de", "Name: {person}, weiter mit skillmatrix report --role ziel"),
        ("en", "Areas of the target profile {role}"),
        ("en", "skillmatrix assess process-areas --role exchange --person p7"),
    ],
)
def test_the_search_for_words_of_persons_leaves_others_alone(language: str, text: str) -> None:
    assert of_persons(text, language) == []
