"""What a posting says: short forms, texts without a language, and slips that look like something else."""

from decimal import Decimal

import pytest

from skillmatrix.load.build import build_posting
from skillmatrix.load.files import document_of
from skillmatrix.model.posting import Posting
from skillmatrix.model.text import in_language

HEAD = "format: skillmatrix-posting/1\nmatrix: {id: data-team}\nrole: analyst\n"


def read(text: str) -> Posting:
    loaded = build_posting(document_of((HEAD + text).encode(), "posting.yaml"))
    assert loaded.findings == ()
    assert loaded.value is not None
    return loaded.value


def told(text: str) -> list[str]:
    loaded = build_posting(document_of((HEAD + text).encode(), "posting.yaml"))
    assert loaded.value is None
    return [
        f"{finding.location.span.line}:{finding.location.span.column} {finding.rule.id}: {finding.message}"
        + (f" / {finding.help}" if finding.help else "")
        for finding in loaded.findings
    ]


def test_the_least_posting_names_matrix_and_role_and_promises_nothing() -> None:
    posting = read("")
    assert (posting.matrix.id, posting.role) == ("data-team", "analyst")
    assert (posting.remote, posting.internal, posting.must_decides, posting.offer) == ("none", False, False, ())
    assert posting.pay is None


def test_a_plain_text_counts_for_every_language() -> None:
    hours = read("hours: 35 Stunden").hours
    assert hours is not None
    assert [in_language(hours, (language,)) for language in ("de", "en", "fr")] == ["35 Stunden"] * 3


def test_both_spellings_of_an_offer_say_the_same() -> None:
    by_language = read("offer: {de: [30 Tage Urlaub, Jobrad], en: [30 days of holiday, company bicycle]}")
    line_by_line = read(
        "offer:\n  - {de: 30 Tage Urlaub, en: 30 days of holiday}\n  - {de: Jobrad, en: company bicycle}\n"
    )
    assert by_language.offer == line_by_line.offer == (
        {"de": "30 Tage Urlaub", "en": "30 days of holiday"},
        {"de": "Jobrad", "en": "company bicycle"},
    )  # fmt: skip


def test_an_offer_in_one_language_is_a_plain_list() -> None:
    assert [in_language(line, ("en",)) for line in read("offer: [Jobrad, Kantine]").offer] == ["Jobrad", "Kantine"]


def test_an_amount_keeps_the_digits_that_were_written() -> None:
    pay = read("pay: {min: 31.50, max: 40, currency: EUR, per: hour}").pay
    assert pay is not None
    assert (str(pay.min), pay.max) == ("31.50", Decimal(40))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "pay: {min: 58.000}",
            "4:12 bad-value: an amount is a plain number with at most 2 decimal places / thousands are written without a point: 58000",
        ),
        ("pay: {min: 0}", "4:12 bad-value: 0 is too small / it is more than 0"),
        ("pay: {min: .inf}", "4:12 bad-value: this is not a number to count with"),
        ("pay: {min: 58 000}", "4:12 wrong-type: a number is expected, not text"),
        (
            "location: {postal_code: 01067}",
            '4:25 wrong-type: text is expected, and YAML takes 01067 for a whole number / write "01067"',
        ),
        (
            "location: {country: Austria}",
            "4:21 bad-value: “Austria” is not the code of a country / write two capital letters, such as DE or AT",
        ),
        ("remote: partly", "4:9 bad-value: “partly” is not one of none, hybrid, full"),
        ("start: soon", "4:8 bad-value: this is not a date / write year-month-day: 2026-11-22"),
        (
            "offer: {de: [a, b], en: [c]}",
            "4:8 bad-value: the lists are not equally long / the first line of one language belongs to the first of the other, and so on",
        ),
        ("offer: {de: [a, 5]}", '4:17 wrong-type: text is expected, and YAML takes 5 for a whole number / write "5"'),
        ("offer: {de: a}", "4:13 wrong-type: a list is expected, not text"),
        ("offer: {german: [a]}", "4:9 bad-value: “german” is not a language"),
        ("offer: {}", "4:8 bad-value: nothing is listed here"),
        ("offer: a", "4:8 wrong-type: a list is expected, not text"),
        ("contact: {mail: a@example.com}", "4:11 unknown-field: “mail” has no meaning here / did you mean “email”?"),
    ],
)
def test_one_mistake_gives_one_finding_at_the_right_place(text: str, expected: str) -> None:
    (finding,) = told(text)
    assert finding.startswith(expected)
