"""What a posting and the organisation's own file say, as a job description prints it: amounts, places, days, gaps."""

from typing import Any

import pytest

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.organization import Organization
from skillmatrix.model.posting import Posting
from skillmatrix.resources import folder
from skillmatrix.source.document import read_document
from skillmatrix.view.gender_form import GenderForm, with_gender_form
from skillmatrix.view.vacancy import NOTHING, Vacancy, build_vacancy
from skillmatrix.view.wording import Wording

CONTEXT = {"language": "und"}
PACKAGED = folder("matrices") / "enterprise-community-manager.yaml"
MATRIX = Matrix.model_validate(read_document(PACKAGED.read_bytes(), PACKAGED.name).data)


def posting(**keys: Any) -> Posting:
    data = {"format": "skillmatrix-posting/1", "matrix": {"id": "data-team"}, "role": "analyst", **keys}
    return Posting.model_validate(data, context=CONTEXT)


def organization(**keys: Any) -> Organization:
    data = {"format": "skillmatrix-organization/1", "name": "Haus", **keys}
    return Organization.model_validate(data, context=CONTEXT)


def wording(language: str) -> Wording:
    return Wording(MATRIX, language, Catalogue(language, "sie"))


def told(language: str, given: Posting | None = None, home: Organization | None = None) -> Vacancy:
    return build_vacancy(given, home, wording(language))


@pytest.mark.parametrize(
    ("pay", "german", "english"),
    [
        (
            {"min": 58000, "max": 68000, "currency": "EUR", "per": "year", "note": "Haustarif"},
            "58.000 bis 68.000 Euro brutto im Jahr bei Vollzeit (Haustarif)",
            "EUR 58,000 to 68,000 gross a year for full-time hours (Haustarif)",
        ),
        (
            {"min": 4000, "currency": "CHF", "per": "month"},
            "ab 4.000 Franken brutto im Monat bei Vollzeit",
            "from CHF 4,000 gross a month for full-time hours",
        ),
        (
            {"max": 90000, "currency": "USD", "per": "year"},
            "bis zu 90.000 USD brutto im Jahr bei Vollzeit",
            "up to USD 90,000 gross a year for full-time hours",
        ),
        (
            {"min": 18, "max": 18, "currency": "EUR", "per": "hour"},
            "18 Euro brutto in der Stunde",
            "EUR 18 gross an hour",
        ),
        (
            {"grade": "E 11", "note": "TV-L"},
            "E 11, TV-L",
            "E 11, TV-L",
        ),
        (
            {"min": 3000, "currency": "EUR", "per": "month", "note": "Mindestentgelt", "overpay": True},
            (
                "ab 3.000 Euro brutto im Monat bei Vollzeit (Mindestentgelt; "
                "Bereitschaft zur Überzahlung je nach Qualifikation und Erfahrung)"
            ),
            (
                "from EUR 3,000 gross a month for full-time hours (Mindestentgelt; "
                "more is possible, depending on qualification and experience)"
            ),
        ),
    ],
)
def test_pay_is_told_with_currency_period_and_what_it_rests_on(pay: dict[str, Any], german: str, english: str) -> None:
    assert told("de", posting(pay=pay)).facts["pay"] == german
    assert told("en", posting(pay=pay)).facts["pay"] == english


def test_cents_are_written_in_the_manner_of_the_language() -> None:
    from decimal import Decimal

    hourly = posting(pay={"min": Decimal("18.50"), "currency": "EUR", "per": "hour"})

    assert told("de", hourly).facts["pay"] == "ab 18,50 Euro brutto in der Stunde"
    assert told("en", hourly).facts["pay"] == "from EUR 18.50 gross an hour"


def test_an_amount_without_currency_or_period_is_no_statement_about_pay() -> None:
    assert "pay" not in told("de", posting(pay={"min": 58000, "per": "year"})).facts
    assert "pay" not in told("de", posting(pay={"min": 58000, "currency": "EUR"})).facts


@pytest.mark.parametrize(
    ("keys", "german", "english"),
    [
        ({"location": {"city": "Musterstadt", "country": "DE"}}, "Musterstadt", "Musterstadt, Germany"),
        (
            {"location": {"city": "Wien", "country": "AT"}, "remote": "hybrid"},
            "Wien, mobiles Arbeiten möglich",
            "Wien, Austria, mobile work possible",
        ),
        ({"location": {"city": "Leeds", "country": "GB"}}, "Leeds, Großbritannien", "Leeds"),
        ({"location": {"country": "DE"}}, "Deutschland", "Germany"),
        ({"location": {"city": "Lima", "country": "PE"}}, "Lima, PE", "Lima, PE"),
        (
            {"remote": "full", "remote_countries": ["DE", "NL"]},
            "ortsunabhängig (Deutschland, Niederlande)",
            "fully remote (Germany, Netherlands)",
        ),
        ({"remote": "full", "location": {"city": "Bonn"}}, "ortsunabhängig", "fully remote"),
    ],
)
def test_a_place_names_its_country_where_the_reader_may_not_know_it(
    keys: dict[str, Any], german: str, english: str
) -> None:
    assert told("de", posting(**keys)).facts["place"] == german
    assert told("en", posting(**keys)).facts["place"] == english


def test_mobile_work_without_a_place_leaves_the_place_open() -> None:
    assert "place" not in told("de", posting(remote="hybrid")).facts


def test_a_start_says_for_how_long_if_the_posting_does() -> None:
    assert told("de", posting(start="2027-03-01")).facts["start"] == "1. März 2027"
    assert told("de", posting(start="2027-03-01", permanent=True)).facts["start"] == "1. März 2027, unbefristet"
    assert told("en", posting(start="2027-03-01", permanent=False)).facts["start"] == "1 March 2027, fixed term"
    assert "start" not in told("en", posting(permanent=True)).facts


def test_hours_are_told_in_their_own_words_or_by_the_kind_of_employment() -> None:
    assert told("de", posting(employment=["part_time", "full_time"])).facts["hours"] == "Vollzeit oder Teilzeit"
    assert told("de", posting(employment=["full_time"], hours="39 Stunden")).facts["hours"] == "39 Stunden"
    assert told("de", posting(employment=["volunteer"])).facts["hours"] == "Ehrenamt"
    assert "hours" not in told("de", posting(employment=["other"])).facts


@pytest.mark.parametrize(
    ("employment", "hours", "printed"),
    [
        (["full_time", "part_time"], "35 Stunden", "35 Stunden, Vollzeit oder Teilzeit"),
        (["full_time", "part_time"], "35 Stunden, auch in Teilzeit", "35 Stunden, auch in Teilzeit"),
        (["part_time"], "24 Stunden pro Woche", "24 Stunden pro Woche"),
        (
            ["full_time", "part_time"],
            "39 Stunden, davon 8 Stunden pro Woche mobil",
            "39 Stunden, davon 8 Stunden pro Woche mobil, Vollzeit oder Teilzeit",
        ),
        (["full_time", "temporary"], "39 Stunden", "39 Stunden, befristet"),
        (["full_time", "temporary"], "39 Stunden, befristet bis Mai", "39 Stunden, befristet bis Mai"),
        (["intern"], "35 Stunden", "35 Stunden, Praktikum"),
    ],
)
def test_what_job_boards_are_told_about_employment_is_printed_too(
    employment: list[str], hours: str, printed: str
) -> None:
    assert told("de", posting(employment=employment, hours=hours)).facts["hours"] == printed


def test_the_way_to_apply_is_an_address_or_the_mail_of_the_contact() -> None:
    by_mail = posting(apply={"until": "2027-01-31"}, contact={"email": "jobs@example.com"})

    assert told("de", posting(apply={"url": "mailto:a@example.com"})).facts["way"] == "a@example.com"
    assert told("de", by_mail).facts["way"] == "jobs@example.com"
    assert "way" not in told("de", posting(contact={"email": "jobs@example.com"})).facts


def test_a_contact_is_told_with_all_that_is_known_of_it() -> None:
    full = posting(contact={"name": {"de": "Personal", "en": "HR"}, "email": "a@example.com", "phone": "+49 1"})

    assert told("de", full).facts["contact"] == "Personal, a@example.com, +49 1"
    assert told("en", full).facts["contact"] == "HR, a@example.com, +49 1"


class TestHouse:
    def test_what_a_posting_says_counts_more_than_what_the_house_says(self) -> None:
        home = organization(about="Wir bauen.", privacy_url="https://example.com/a", equal="Alle.")
        own = posting(organization={"name": "Tochter"}, privacy_url="https://example.com/b")

        assert told("de", own, home).facts["organisation"] == "Tochter"
        assert told("de", own, home).facts["privacy"] == "https://example.com/b"
        assert told("de", posting(), home).facts["organisation"] == "Haus"
        assert told("de", own, home).facts["about"] == "Wir bauen."
        assert told("de", own, home).facts["equal"] == "Alle."

    def test_a_unit_is_printed_by_its_name(self) -> None:
        home = organization(units={"it": {"de": "Informatik", "en": "IT"}})

        assert told("de", posting(unit="it"), home).facts["unit"] == "Informatik"
        assert told("en", posting(unit="it"), home).facts["unit"] == "IT"
        assert told("en", posting(unit="Garage"), home).facts["unit"] == "Garage"

    def test_its_offers_follow_those_of_the_posting_and_none_stands_there_twice(self) -> None:
        home = organization(offer=["Urlaub", "Obst"])

        assert told("de", posting(offer=["Ruhe", "Obst"]), home).offer == ("Ruhe", "Obst", "Urlaub")

    def test_people_inside_are_not_offered_what_they_have(self) -> None:
        assert told("de", posting(offer=["Ruhe"], internal=True), organization(offer=["Urlaub"])).offer == ("Ruhe",)

    def test_a_house_alone_says_who_the_employer_is(self) -> None:
        assert told("de", None, organization()).facts == {"organisation": "Haus"}


def test_a_text_that_is_there_in_another_language_only_is_counted_and_a_plain_one_is_not() -> None:
    words = wording("en")
    vacancy = build_vacancy(posting(hours={"de": "30 Stunden"}, travel="two days"), None, words)

    assert (vacancy.facts["hours"], vacancy.facts["travel"]) == ("30 Stunden", "two days")
    assert words.borrowed == {("de", "30 Stunden")}


def test_nothing_given_says_nothing() -> None:
    assert told("de") is NOTHING


def test_every_fact_that_is_not_said_is_missing_and_never_the_word_none() -> None:
    facts = told("en", posting(apply={}, contact={}, location={}, pay={}, organization={"name": "X"})).facts

    assert facts == {"organisation": "X"}


@pytest.mark.parametrize(
    ("title", "form", "expected"),
    [
        ("Data Managerin / Data Manager", "pair", "Data Managerin / Data Manager"),
        ("Data Managerin / Data Manager", "star", "Data Manager*in"),
        ("Data Managerin / Data Manager", "colon", "Data Manager:in"),
        ("Leiterin / Leiter Netz", "underscore", "Leiter_in Netz"),
        ("Leitung (Netz / Bau)", "star", "Leitung (Netz / Bau)"),
        ("Ärztin / Arzt", "star", "Ärztin / Arzt"),
        ("Managerin / Managers", "star", "Managerin / Managers"),
        ("in / ", "star", "in / "),
    ],
)
def test_a_pair_of_titles_takes_the_form_that_is_wanted(title: str, form: GenderForm, expected: str) -> None:
    assert with_gender_form(title, form) == expected
