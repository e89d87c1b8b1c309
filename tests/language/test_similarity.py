"""What is quick to find of all texts leaves no pair out that a closer look would tell."""

from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.language.similarity import exact_fingerprint, first_word

WORDS = st.sampled_from([
    "Ich", "ich", "plane", "planen", "Pläne,", "PLÄNE", "gut", "und", "(und)", "die", "–", "Straße", "STRASSE",
    "I", "the", "tries", "try", "a-b", "a", "b",
])  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(TEXTS, TEXTS)
def test_texts_with_the_same_words_begin_with_the_same_one(one: str, other: str) -> None:
    assert first_word(one) == first_word(other) or exact_fingerprint(one) != exact_fingerprint(other)
