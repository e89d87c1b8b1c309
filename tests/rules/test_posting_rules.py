"""Rules for postings, where examples and corpus do not reach."""

from datetime import date

import pytest

from skillmatrix.diagnostics import Loaded
from skillmatrix.lint.engine import check_matrix, check_posting, check_posting_against
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.posting import Posting
from skillmatrix.source.edits import apply_edits

HEAD = "format: skillmatrix-posting/1\nmatrix: {id: data-team}\nrole: analyst\n"
DEADLINE = "apply: {until: 2026-11-22}\n"


def check(text: str, today: date | None = None) -> Loaded[Posting]:
    return check_posting(document_of((HEAD + text).encode(), "posting.yaml"), today)


def rules(loaded: Loaded[Posting]) -> list[str]:
    return [finding.rule.id for finding in loaded.findings]


def matrix(name: str) -> Matrix:
    text = (
        f"format: skillmatrix/1\nid: {name}\nversion: '1'\ntitle: T\nlanguages: [en]\n"
        "scale: {0: {name: none}, 1: {name: some}}\n"
        "categories: [{id: c, name: C, skills: [{id: s, name: S, levels: {1: I sew.}}]}]\n"
        "roles: [{id: analyst, title: A, requires: {s: 1}}]\n"
    )
    value = check_matrix(document_of(text.encode(), f"{name}.yaml")).value
    assert value is not None
    return value


def test_a_deadline_passes_on_the_day_after() -> None:
    assert rules(check(DEADLINE, date(2026, 11, 22))) == []
    assert rules(check(DEADLINE, date(2026, 11, 23))) == ["past-deadline"]


def test_a_posting_that_is_no_longer_shown_has_passed_too() -> None:
    shown = check("valid_through: 2026-11-22\n", date(2026, 11, 23))
    assert [finding.message for finding in shown.findings] == [
        "the last day the posting is shown (2026-11-22) has passed"
    ]


@pytest.mark.parametrize(
    ("text", "message", "cure"),
    [
        ("start: 1.3.2027\n", "this is not a date", "write 2027-03-01"),
        ("start: 2027-3-1\n", "this is not a date", "write 2027-03-01"),
        ("start: 31.2.2027\n", "this is not a date", "write year-month-day: 2026-11-22"),
        ("start: 03/01/2027\n", "this is not a date", "write year-month-day: 2026-11-22"),
        ("remote: true\n", "“true” is not one of none, hybrid, full", ""),
        (
            "pay: {min: 1, currency: EUR, per: Jahr}\n",
            "“Jahr” is not one of hour, day, week, month, year",
            "write year",
        ),
        ("permanent: ja\n", "true or false is expected, not text", "write true"),
        ("employment: full_time\n", "a list is expected, not text", "put it in brackets: [full_time]"),
        ("location: {country: UK}\n", "“UK” is not the code of a country", "write GB"),
        (
            "apply: jobs@example.com\n",
            "a mapping (key: value) is expected, not text",
            "write apply: {url: …}; an address for mail goes under contact",
        ),
    ],
)
def test_what_people_write_by_mistake_is_told_with_what_would_be_right(text: str, message: str, cure: str) -> None:
    assert [(finding.message, finding.help or "") for finding in check(text).findings] == [(message, cure)]


def test_a_posting_that_names_its_matrix_in_a_word_is_shown_the_form() -> None:
    text = HEAD.replace("{id: data-team}", "data-team")
    found = check_posting(document_of(text.encode(), "posting.yaml")).findings
    assert [finding.help for finding in found] == ["write matrix: {id: data-team}"]


def test_without_a_day_nobody_knows_whether_a_deadline_has_passed() -> None:
    assert rules(check("apply: {until: 1999-01-01}\n")) == []


def test_a_deadline_is_told_once_however_often_it_is_looked_at() -> None:
    today = date(2027, 1, 1)
    assert rules(check_posting_against(check(DEADLINE, today), matrix("data-team"))) == ["past-deadline"]


def test_with_another_matrix_the_role_is_not_looked_for() -> None:
    assert rules(check_posting_against(check(""), matrix("other-team"))) == ["unknown-posting-matrix"]


def test_a_posting_that_cannot_be_read_is_not_checked_against_a_matrix() -> None:
    unread = check("remote: partly\n")
    assert check_posting_against(unread, matrix("data-team")) is unread


def test_dates_on_the_same_day_are_in_order() -> None:
    assert rules(check("date_posted: 2026-11-22\nstart: 2026-11-22\nvalid_through: 2026-11-22\n" + DEADLINE)) == []


def test_a_date_that_is_before_two_others_is_told_once() -> None:
    loaded = check("date_posted: 2026-11-20\nstart: 2026-11-01\n" + DEADLINE)
    assert [finding.message for finding in loaded.findings] == [
        "the first day of work (2026-11-01) is before the last day to apply (2026-11-22)"
    ]


@pytest.mark.parametrize(
    ("written", "fixed"), [("eur", "EUR"), ("€", "EUR"), ("Euros", "EUR"), ("£", "GBP"), ("sFr", "CHF"), ("US", None)]
)
def test_a_currency_is_fixed_only_if_there_is_no_doubt(written: str, fixed: str | None) -> None:
    text = f"pay: {{min: 1, currency: {written}, per: hour}}\n"
    (finding,) = check(text).findings
    assert finding.rule.id == "bad-currency"
    found = apply_edits(HEAD + text, finding.edits)
    assert found == (HEAD + text.replace(written, fixed) if fixed else HEAD + text)


@pytest.mark.parametrize("pay", ["{grade: E 11}", "{note: Haustarif}", "{max: 2, currency: JPY, per: day}"])
def test_pay_without_two_amounts_is_fine(pay: str) -> None:
    assert rules(check(f"pay: {pay}\n")) == []


def test_equal_amounts_are_a_range() -> None:
    assert rules(check("pay: {min: 5, max: 5, currency: EUR, per: hour}\n")) == []


@pytest.mark.parametrize("address", ["jobs@example.com", "hr.team+2026@mail.example.co.uk", "büro@bücher.example"])
def test_addresses_for_mail_take_many_forms(address: str) -> None:
    assert rules(check(f"contact: {{email: {address}}}\n")) == []


@pytest.mark.parametrize("address", ["jobs", "jobs@example", "jobs@@example.com", "a b@example.com", "@example.com"])
def test_what_no_mail_can_reach_is_told(address: str) -> None:
    assert rules(check(f"contact: {{email: '{address}'}}\n")) == ["bad-email"]


@pytest.mark.parametrize("country", ["EU", "XX", "ZZ", "UK", "DD"])
def test_a_country_is_one_of_iso_3166(country: str) -> None:
    assert rules(check(f"location: {{country: {country}}}\n")) == ["bad-value"]
    assert rules(check(f"remote: full\nremote_countries: [DE, {country}]\n")) == ["bad-value"]


@pytest.mark.parametrize(
    ("pay", "message"),
    [
        ("min: 58, max: 68000, currency: EUR, per: year", "the most pay (68000) is more than 4 times the least (58)"),
        ("min: 58000, currency: EUR, per: hour", "58000 EUR an hour is no pay of a job"),
        ("max: 58000, min: 15000, currency: CHF, per: week", "58000 CHF a week is no pay of a job"),
        ("min: 14, max: 15, currency: GBP, per: month", "14 GBP a month is no pay of a job"),
    ],
)
def test_pay_that_no_job_has_is_told(pay: str, message: str) -> None:
    (finding,) = check(f"pay: {{{pay}}}\n").findings

    assert (finding.rule.id, finding.severity.value, finding.message) == ("implausible-pay", "warning", message)


@pytest.mark.parametrize(
    "pay",
    [
        "min: 14.5, currency: EUR, per: hour", "min: 556, currency: EUR, per: month", "min: 58, currency: JPY, per: year",
        "min: 300, max: 1100, currency: EUR, per: day", "note: Haustarif", "min: 58000, currency: EUR, per: year",
    ],
)  # fmt: skip
def test_pay_that_jobs_have_is_fine(pay: str) -> None:
    assert rules(check(f"pay: {{{pay}}}\n")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("employment: [full_time]\nhours: 39 Stunden pro Woche, auch in Teilzeit ab 25 Stunden\n", "Teilzeit"),
        ("employment: [full_time, temporary]\nhours: 80–100 %\n", "80–100 %"),
        ("employment: [full_time]\nhours: 30 bis 39 Stunden in der Woche\n", "30 bis 39 Stunden"),
        ("employment: [full_time]\nhours: eine halbe Stelle\n", "halbe Stelle"),
        ("employment: [full_time]\nhours: 20 hours a week\n", "20 hours a week"),
        ("employment: [full_time]\nhours: {de: 39 Std., en: full time or job sharing}\n", "job sharing"),
        ("employment: [full_time]\noffer: [30 Tage Urlaub, Teilzeitmodelle für alle]\n", "Teilzeitmodelle"),
    ],
)
def test_part_time_that_a_posting_offers_and_job_boards_are_not_told_is_found(text: str, words: str) -> None:
    (finding,) = check(text).findings
    key = "offer" if "offer" in text else "hours"

    assert (finding.rule.id, finding.severity.value) == ("part-time-mismatch", "warning")
    assert finding.message == f"{key} says “{words}”, and employment has no part_time"
    assert finding.help == f"add part_time to employment, or change {key}"


@pytest.mark.parametrize(
    "shut", ["nur in Vollzeit", "40 Stunden, keine Teilzeit", "full time only", "Teilzeit ist leider nicht möglich"]
)
def test_part_time_that_job_boards_are_told_and_a_posting_shuts_out_is_found(shut: str) -> None:
    assert rules(check(f"employment: [full_time, part_time]\nhours: {shut}\n")) == ["part-time-mismatch"]
    assert rules(check(f"employment: [part_time]\noffer: [Urlaub, '{shut}']\n")) == ["part-time-mismatch"]
    assert rules(check(f"employment: [full_time]\nhours: {shut}\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "hours: auch in Teilzeit\n",  # nobody is told anything about the employment
        "employment: [full_time, part_time]\nhours: auch in Teilzeit\n",
        "employment: [full_time, part_time]\nhours: 39 Stunden pro Woche\n",  # the paper adds the words
        "employment: [intern]\nhours: 20 Stunden pro Woche\n",
        "employment: [full_time]\nhours: 39 Stunden pro Woche, davon 8 Stunden pro Woche frei einteilbar\n",
        "employment: [full_time]\nhours: 35-Stunden-Woche\n",
        "employment: [full_time]\nhours: Vollzeit, 4 Stunden pro Woche für eigene Projekte\n",
        "employment: [full_time]\noffer: [zwei Stunden pro Woche zum Lernen, Altersteilzeit ab 60]\n",
        "employment: [full_time]\noffer: [a grant for a part-time degree, Zuschuss zum Teilzeitstudium]\n",
        "employment: [full_time]\nqualifications: ein Studium, auch in Teilzeit\n",
    ],
)
def test_hours_and_offers_that_do_not_contradict_the_employment_are_fine(text: str) -> None:
    assert rules(check(text)) == []
