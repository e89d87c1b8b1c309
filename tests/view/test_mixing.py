"""Languages that meet on a page."""

from itertools import permutations

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.mixing import Borrowed, mixture_of, picked


def test_languages_that_lend_equally_many_texts_have_an_order_all_the_same() -> None:
    borrowed = [("fr", "pain"), ("es", "pan"), ("it", "pane"), ("fr", "vin")]
    found = {mixture_of(order, "de", Catalogue("de")) for order in permutations(borrowed)}

    assert [mixture.borrowed for mixture in found if mixture] == [(("fr", 2), ("es", 1), ("it", 1))]


def test_a_text_without_a_language_counts_for_every_language_and_is_not_borrowed() -> None:
    borrowed: Borrowed = set()
    assert picked({"und": "Weiterbildung 2027"}, "en", "de", borrowed) == "Weiterbildung 2027"
    assert borrowed == set()


def test_a_text_of_which_nobody_sees_anything_is_borrowed_from_nowhere() -> None:
    borrowed: Borrowed = set()
    assert picked({"fr": "\u200b"}, "en", "de", borrowed) == ""
    assert borrowed == set()
