"""Formulas of readability give the values that one gets by hand."""

import unicodedata
from fractions import Fraction

import pytest

from skillmatrix.language.readability import TextCounts, count, flesch, lix, sentences, syllables, words

BULLETS = [
    "Interne Communities planen und aufbauen",
    "Inhalte redaktionell planen und erstellen",
    "Diskussionen moderieren und zur Beteiligung anregen",
    "Wissen ordnen und auffindbar halten",
]


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_flesch_of_the_cat_on_the_mat_is_the_value_of_the_textbooks() -> None:
    counts = count(["The cat sat on the mat."], "en")

    assert counts == TextCounts(sentences=1, words=6, long_words=0, syllables=6)
    assert flesch(counts, "en") == Fraction("116.145")
    assert lix(counts) == 6


def test_amstad_by_hand() -> None:
    # Der Hund schläft im Gar-ten: 5 words, 6 syllables.
    counts = count(["Der Hund schläft im Garten."], "de")

    assert (counts.words, counts.syllables) == (5, 6)
    assert flesch(counts, "de-AT") == 180 - 5 - Fraction("58.5") * Fraction(6, 5)


def test_lix_adds_words_per_sentence_and_the_share_of_long_words() -> None:
    # 8 words in 2 sentences; “schläft” and “weiterhin” have more than six letters.
    assert lix(count(["Der Hund schläft. Er wird weiterhin viel schlafen."], "de")) == 4 + Fraction(100 * 3, 8)


def test_four_items_are_four_sentences_and_no_single_one_that_nobody_can_read() -> None:
    listed, joined = count(BULLETS, "de"), count([" ".join(BULLETS)], "de")
    in_list, in_one = (flesch(counts, "de") for counts in (listed, joined))

    assert (listed.sentences, joined.sentences, listed.words) == (4, 1, 21)
    assert in_list is not None
    assert in_one is not None
    assert in_list - in_one == 21 - Fraction(21, 4)
    assert (lix(joined) or 0) - (lix(listed) or 0) == 21 - Fraction(21, 4)


@pytest.mark.parametrize("pieces", [[], [""], ["   "], ["…", "– ! –"]])
def test_a_text_without_words_has_no_value_at_all(pieces: list[str]) -> None:
    counts = count(pieces, "de")

    assert counts == TextCounts()
    assert lix(counts) is None
    assert flesch(counts, "de") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wir nutzen z. B. Foren. Sie antworten, d. h. Sie schreiben.", 2),
        ("Wir nutzen z.B. Foren bzw. Gruppen.", 1),
        ("Ab dem 1. März mit Dr. Beispiel, ca. Stufe Nr. 5 der Liste.", 1),
        ("Es beginnt 2027. Danach mehr.", 2),
        ("We use e.g. Slack, i.e. Chat. Mr. Example helps.", 2),
        ("Foren, Gruppen usw. Danach Ruhe.", 2),
        ("Was ist das? Ein Text! Und … noch einer.", 3),
        ("„Das ist gut.“ Das finden alle (auch z. B. Kim).", 2),
        ("Ohne Punkt", 1),
        ("Punkt am Ende von Beispielen wie das Team usw.", 1),
        ("... und dann", 1),
        ("Version 2.0 ist da. ", 1),
    ],
)
def test_abbreviations_and_ordinals_do_not_end_a_sentence(text: str, expected: int) -> None:
    assert len(said(text)) == expected


def test_sentences_have_places_in_the_text() -> None:
    assert said("  Eins ist da.  Zwei\tauch.") == ["Eins ist da.", "Zwei\tauch."]


def test_marks_of_layout_and_punctuation_are_no_words() -> None:
    assert words("– **E-Mail**, Kolleg*innen | 3,5 % … und/oder") == ["E-Mail", "Kolleg*innen", "3", "5", "und/oder"]


def test_decomposed_umlauts_count_like_composed_ones() -> None:
    text = "Größere Häuser für Mäuse"

    assert count([unicodedata.normalize("NFD", text)], "de") == count([text], "de")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Abend", 2), ("Idee", 2), ("über", 2), ("Kommunikation", 6), ("Aufgabe", 3), ("Bauer", 2), ("neue", 2),
        ("Quelle", 2), ("aktuell", 3), ("Industrie", 3), ("Theater", 3), ("beauftragt", 3), ("Situation", 5),
        ("Häuser", 2), ("Zuverlässigkeit", 5), ("Mitglieder", 3), ("Unternehmen", 4), ("Maß", 1), ("z", 1), ("24", 1),
    ],
)  # fmt: skip
def test_syllables_of_german_words(word: str, expected: int) -> None:
    assert syllables(word, "de") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("community", 4), ("manager", 3), ("make", 1), ("table", 2), ("moderation", 4), ("people", 2), ("needed", 2),
        ("worked", 1), ("services", 3), ("uses", 2), ("knowledge", 2), ("policy", 3), ("requirement", 3),
        ("changes", 2), ("rules", 1), ("question", 2), ("radio", 3), ("the", 1), ("closely", 2), ("tables", 2),
    ],
)  # fmt: skip
def test_syllables_of_english_words(word: str, expected: int) -> None:
    assert syllables(word, "en") == expected
