"""Languages that meet on a page."""

from itertools import permutations

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.mixing import mixture_of


def test_languages_that_lend_equally_many_texts_have_an_order_all_the_same() -> None:
    borrowed = [("fr", "pain"), ("es", "pan"), ("it", "pane"), ("fr", "vin")]
    found = {mixture_of(order, "de", Catalogue("de")) for order in permutations(borrowed)}

    assert [mixture.borrowed for mixture in found if mixture] == [(("fr", 2), ("es", 1), ("it", 1))]
