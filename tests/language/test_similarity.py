"""What is quick to find of all texts leaves no pair out that a closer look would tell."""

from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.language.similarity import exact_fingerprint, first_word, loose_fingerprint, word_sums

WORDS = st.sampled_from([
    "Ich", "ich", "plane", "planen", "Pläne,", "PLÄNE", "gut", "und", "(und)", "die", "–", "Straße", "STRASSE",
    "I", "the", "tries", "try", "a-b", "a", "b",
])  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(TEXTS, TEXTS, st.sampled_from(["de", "de-CH", "en", "sv"]))
def test_texts_with_the_same_loose_fingerprint_have_the_same_sum(one: str, other: str, language: str) -> None:
    first, second = word_sums([one.split(), other.split()], language)

    assert first == second or loose_fingerprint(one, language) != loose_fingerprint(other, language)


@given(TEXTS, TEXTS)
def test_texts_with_the_same_words_begin_with_the_same_one(one: str, other: str) -> None:
    assert first_word(one) == first_word(other) or exact_fingerprint(one) != exact_fingerprint(other)


def test_different_words_have_different_sums() -> None:
    sums = word_sums([["I", "write", "report", str(number)] for number in range(100)], "en")

    assert len(set(sums)) > 95
