"""Pay and part time as adverts state them, and amounts and hours that are neither."""

from decimal import Decimal

import pytest

from skillmatrix.language.part_time_words import PART_TIME
from skillmatrix.language.pay_words import amount_of, names_pay
from skillmatrix.language.towns import names_a_town
from skillmatrix.load.draft import draft_of


def says_pay(text: str) -> bool:
    return names_pay(draft_of(f"# Leitung\n\nWir reparieren.\n\n{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "$120-150k",
        "€55k – €65k",
        "55-65k €",
        "Wir zahlen 3.000,- €",
        "14,50 € pro Stunde",
        "£15.20 an hour",
        "CHF 90’000",
        "Lohn ab CHF 90’000",
        "## Gehalt\n\nje nach Erfahrung\n\n58.000 €",
        "**Vergütung:**\n\n3.000,- €",
        "Gehalt\n\n58.000 bis 62.000 Euro",
        "| Gehalt | 58.000 € |\n",
        "48.000 € p. a.",
        "3.200 EUR brutto/Monat",
        "ab 3.450,00 € brutto im Monat",
        "Entgeltgruppe 9 TVöD",
    ],
)
def test_pay_is_recognised_as_adverts_state_it(text: str) -> None:
    assert says_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zuschuss von 49 € im Monat",
        "5 € pro Monat für Kaffee",
        "Umsatz: 5 Mio. € im Jahr",
        "Umsatz von 12.000.000 € pro Jahr",
        "401k",
        "Vergütung: attraktiv\n\nBudget: 20.000 Euro",
        "Vergütung nach Vereinbarung\n\nStammkapital 25.000 €",
        "## Gehalt\n\nnach Vereinbarung\n\n## Über uns\n\nUmsatz 3 € je Kopf",
        "49 €",
    ],
)
def test_other_sums_and_words_about_pay_without_one_are_no_pay(text: str) -> None:
    assert not says_pay(text)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("58.000", 58000), ("58,000", 58000), ("14,50", "14.50"), ("90’000", 90000), ("3.000,-", 3000),
        ("1,250.50", "1250.50"), ("3.450,5", "3450.5"), ("5", 5), ("", 0),
    ],
)  # fmt: skip
def test_an_amount_is_read_with_the_separators_of_every_market(written: str, amount: int | str) -> None:
    assert amount_of(written) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "20 h/Woche", "80–100 %", "80 bis 100 Prozent", "Halbtagsstelle", "20-Stunden-Woche", "0,6 VZÄ", "60%-Stelle",
        "Pensum 60 %", "30–40 Std.", "20 Std./Woche", "30 bis 39 Stunden", "halbe Stelle", "24 hours a week", "0.5 FTE",
        "Vollzeit, auf Wunsch 30 Std.", "40 or 32 hours",
    ],
)  # fmt: skip
def test_part_time_is_recognised_in_hours_percent_and_words(text: str) -> None:
    assert PART_TIME.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "39 Stunden pro Woche",
        "40 h/Woche",
        "38,5 h/Woche",
        "100 %",
        "1.0 FTE",
        "a 40-hour week",
        "20 % Reisezeit",
        "8,5 h",
        "38 bis 40 Stunden",
        "auf Wunsch 40 Std.",
        "ab 100 Stunden",
        "Altersteilzeit ab 60",
        "Elternteilzeit",
        "Zuschuss zum Teilzeitstudium",
        "a grant for a part-time degree",
    ],
)
def test_a_whole_job_is_no_part_time(text: str) -> None:
    assert not PART_TIME.search(text)


@pytest.mark.parametrize(
    ("text", "town"),
    [("Stadtwerke in Halle", True), ("Werkstatt Leeds", True), ("Essen und Trinken", False), ("in der Halle", False)],
)
def test_a_large_town_is_a_place_and_a_word_that_sounds_like_one_is_none(text: str, town: bool) -> None:
    assert names_a_town(text) is town
