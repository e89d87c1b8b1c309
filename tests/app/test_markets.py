"""Whose law a text is held to: what was asked for, the posting, the settings, and what the text itself points to."""

import pytest

from skillmatrix.app.markets import Markets, choose_markets
from skillmatrix.lint.engine import check_posting
from skillmatrix.load.files import document_of
from skillmatrix.model.posting import Posting


def posting(text: str) -> Posting:
    value = check_posting(
        document_of(f"format: skillmatrix-posting/1\nmatrix: {{id: m}}\nrole: r\n{text}".encode(), "posting.yaml")
    ).value
    assert value is not None
    return value


AUSTRIAN = posting("location: {country: AT}\n")
FAR = posting("remote: full\nremote_countries: [DE, CH, BR]\nlocation: {country: DE}\n")
BRAZILIAN = posting("location: {country: BR}\n")
GERMAN = posting("location: {country: DE}\n")
FRENCH = posting("location: {country: FR}\n")


def test_what_is_asked_for_counts_before_everything_else() -> None:
    assert choose_markets(["uk", "uk"], AUSTRIAN, ["de"], "Wien", "de") == Markets(("uk",), "option")
    assert choose_markets(["none"], AUSTRIAN, ["de"], "Wien", "de") == Markets((), "none")


def test_the_place_and_every_country_from_which_the_work_can_be_done_count() -> None:
    assert choose_markets(None, AUSTRIAN, ["de"], "", "de") == Markets(("at",), "posting", ("AT",))
    assert choose_markets(None, FAR, [], "", "de") == Markets(("de", "ch"), "posting", ("DE", "CH"), ("BR",))


def test_settings_refine_the_country_of_a_posting_and_do_not_replace_it() -> None:
    assert choose_markets(None, GERMAN, ["de-public", "at"], "", "de").ids == ("de-public",)
    assert choose_markets(None, FRENCH, ["at"], "", "de").ids == ("eu",)


def test_a_country_whose_law_is_not_known_is_no_other_country() -> None:
    assert choose_markets(None, BRAZILIAN, ["de"], "Berlin", "de") == Markets((), "country", ("BR",))


def test_settings_count_where_no_posting_names_a_country() -> None:
    assert choose_markets(None, None, ["at", "none", "mars"], "Berlin", "de") == Markets(("at",), "settings")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Wir suchen dich.", "de", Markets(("de",), "language")),
        (
            "Mindestentgelt laut Kollektivvertrag, Arbeitsort Wien",
            "de",
            Markets(("at",), "signs", ("Kollektivvertrag", "Wien")),
        ),
        ("Pensum 80 %, Lohn in CHF", "de", Markets(("ch",), "signs", ("Pensum", "CHF"))),
        ("Kundschaft in den USA", "de", Markets(("de",), "language")),
        ("£30,000 and 25 days of annual leave", "en", Markets(("uk",), "signs", ("£", "annual leave"))),
        ("Salary: $ 60,000, 401(k)", "en", Markets(("us",), "signs", ("$", "401(k)"))),
        ("Our office is in Germany.", "en", Markets(("de",), "signs", ("Germany",))),
        ("EUR 50,000 a year", "en", Markets(("eu",), "signs", ("EUR",))),
        ("Come and work with us.", "en", Markets((), "unknown")),
    ],
)
def test_a_text_without_anything_beside_it_points_to_its_market_itself(
    text: str, language: str, expected: Markets
) -> None:
    assert choose_markets(None, None, [], text, language) == expected
