"""A text with parts in other languages is text like any other, and what is done to it leaves the marks where they are."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import Phrase, Run, changed, filled, foreign, joined, runs_of

HALLO = foreign("Hallo", "de")
LETTERS = st.text("aB .:,(", max_size=6)
PHRASES = st.lists(st.builds(Run, LETTERS, st.sampled_from(["", "de", "fr"])), min_size=1, max_size=5).map(Phrase)


def test_a_text_without_marks_is_one_run_of_the_page() -> None:
    assert runs_of("plain") == (Run("plain", ""),)


def test_a_value_in_a_sentence_keeps_its_language() -> None:
    said = filled("For {role}, {n:02} of {m}.", role=HALLO, n=1, m=2)

    assert said == "For Hallo, 01 of 2."
    assert runs_of(said) == (Run("For "), Run("Hallo", "de"), Run(", 01 of 2."))


def test_a_sentence_of_the_catalogue_keeps_the_language_of_its_values() -> None:
    assert runs_of(Catalogue("en").quote(HALLO)) == (Run("“"), Run("Hallo", "de"), Run("”"))


def test_a_sentence_without_marks_stays_plain() -> None:
    assert type(filled("a {b}", b="c")) is str
    assert type(joined(", ", ["a", "b"])) is str


def test_texts_in_one_language_are_one_run_over_the_commas_between_them() -> None:
    assert runs_of(joined(", ", [HALLO, foreign("Welt", "de")])) == (Run("Hallo, Welt", "de"),)
    assert runs_of(joined(" and ", [HALLO, foreign("Welt", "de")])) == (
        Run("Hallo", "de"), Run(" and "), Run("Welt", "de"),
    )  # fmt: skip


def test_adding_on_either_side_keeps_the_marks() -> None:
    assert runs_of("The " + HALLO + "!") == (Run("The "), Run("Hallo", "de"), Run("!"))


def test_marking_leaves_what_is_marked_already() -> None:
    assert foreign("Say " + HALLO, "en").runs == (Run("Say ", "en"), Run("Hallo", "de"))


def test_letters_and_ends_are_cut_with_their_marks() -> None:
    text = foreign(" hallo. ", "de") + "x"

    assert runs_of(text.strip()[:-1].rstrip(". ")) == (Run("hallo", "de"),)
    assert runs_of(text[1].upper() + text[2:6]) == (Run("Hallo", "de"),)
    assert runs_of(text[-1]) == (Run("x"),)


def test_a_copy_has_the_same_marks() -> None:
    for copied in (copy.deepcopy(HALLO), pickle.loads(pickle.dumps(HALLO))):
        assert runs_of(copied) == (Run("Hallo", "de"),)


def test_blanks_between_runs_stay_when_each_is_stripped() -> None:
    text = Phrase((Run(" Say "), Run(" hallo ", "de"), Run("\t"), Run("now", "fr")))

    assert changed(text, str.strip) == (Run(" Say "), Run(" hallo ", "de"), Run(" "), Run("now", "fr"))
    assert changed("  plain  ", str.strip) == (Run("plain"),)


@given(PHRASES, PHRASES, LETTERS)
def test_a_phrase_does_what_text_does(one: Phrase, other: Phrase, plain: str) -> None:
    a, b = str(one), str(other)

    assert one + other == a + b
    assert plain + one + plain == plain + a + plain
    assert joined(plain, [one, other, plain]) == plain.join([a, b, plain])
    assert filled("{x}-{y}", x=one, y=other) == f"{a}-{b}"
    assert one.upper() == a.upper()
    assert (one.strip(), one.lstrip(".a"), one.rstrip(". ")) == (a.strip(), a.lstrip(".a"), a.rstrip(". "))
    assert (one[1:], one[:-2], one[::2]) == (a[1:], a[:-2], a[::2])


@given(PHRASES)
def test_runs_are_the_text_none_is_empty_and_neighbours_differ(phrase: Phrase) -> None:
    assert "".join(run.text for run in phrase.runs) == phrase
    assert all(run.text for run in phrase.runs)
    assert all(one[1:] != two[1:] for one, two in zip(phrase.runs, phrase.runs[1:], strict=False))


@pytest.mark.parametrize("text", ["", foreign("", "de")])
def test_an_empty_text_is_false(text: str) -> None:
    assert not text
