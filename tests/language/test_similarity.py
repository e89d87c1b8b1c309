"""What is quick to find of all texts leaves no pair out that a closer look would tell."""

from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.language.similarity import Sums, exact_fingerprint, first_word, loose_fingerprint

WORDS = st.sampled_from([
    "Ich", "ich", "plane", "planen", "Pläne,", "PLÄNE", "gut", "und", "(und)", "die", "–", "Straße", "STRASSE",
    "I", "the", "tries", "try", "a-b", "a", "b",
])  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(TEXTS, TEXTS)
def test_texts_with_the_same_words_begin_with_the_same_one(one: str, other: str) -> None:
    assert first_word(one) == first_word(other) or exact_fingerprint(one) != exact_fingerprint(other)


@given(TEXTS, TEXTS, st.sampled_from(["de", "en", "fr"]))
def test_texts_have_the_same_sum_if_and_only_if_they_have_the_same_loose_fingerprint(
    one: str, other: str, language: str
) -> None:
    sums = Sums(language)
    totals = {sum(map(sums.__getitem__, text.split())) for text in (one, other)}

    assert len(totals) == len({loose_fingerprint(text, language) for text in (one, other)})


def test_small_words_and_signs_add_nothing_to_a_sum() -> None:
    assert [Sums("en")[token] for token in ("the", "—", "very,")] == [0, 0, 0]
