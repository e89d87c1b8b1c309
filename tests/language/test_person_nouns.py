"""German nouns for people: which name men only, and which words are no person at all."""

import pytest

from skillmatrix.language.coded_words import coded_words
from skillmatrix.language.empty_words import ENGLISH, GERMAN
from skillmatrix.language.person_nouns import ENDING_IN_ER, OTHERS, masculine_nouns
from skillmatrix.load.draft import draft_of


def found(text: str, language: str = "de") -> list[tuple[str, str]]:
    draft = draft_of(f"# T\n\n## Ihre Aufgaben\n\n- {text}\n", language=language)
    return [(noun.line.text[noun.start : noun.end], noun.neutral) for noun in masculine_nouns(draft)]


def test_a_noun_comes_with_neutral_words() -> None:
    assert found("Kunden und den Projektleiter beraten") == [("Kunden", "Kundschaft"), ("Projektleiter", "Leitung")]


def test_the_longest_noun_at_the_end_of_a_word_is_meant() -> None:
    assert found("Den Autoverkäufer einstellen") == [("Autoverkäufer", "Verkaufspersonal")]


@pytest.mark.parametrize(
    "text",
    [
        "Kolleginnen und Kollegen", "Kolleg*innen", "Nutzer:innen", "Nutzer/-innen", "Nutzer(innen)", "Nutzer_innen",
        "Kundenservice", "Kunden-Service", "Nutzer- und Kundendaten", "Teamleitung", "Sekunden", "Urkunden",
        "Halbleiter", "Lautsprecher", "Google Tag Manager", "Paketmanager", "Redakteur (m/w/d)", "„Kunden“",
        "Arbeitgeber", "Partner", "kundenfreundlich",
    ],
)  # fmt: skip
def test_pairs_signs_and_other_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_feminine_form_elsewhere_is_no_counterpart() -> None:
    assert found("Kundinnen schreiben\n- Kunden beraten") == [("Kunden", "Kundschaft")]


def test_other_languages_are_left_alone() -> None:
    assert found("The Manager", "en") == []


def test_there_are_about_sixty_nouns_and_no_proposal_names_men_only() -> None:
    entries = [*ENDING_IN_ER.strip().splitlines(), *OTHERS.strip().splitlines()]

    assert 55 <= len(entries) <= 75
    for entry in entries:
        assert found(entry.partition(": ")[2]) == []


def test_no_proposal_for_an_empty_word_is_coded_or_empty() -> None:
    for language, table in (("de", GERMAN), ("en", ENGLISH)):
        for instead in table.values():
            assert instead
            assert coded_words(draft_of(f"- {instead}", language=language)) == ([], [])
