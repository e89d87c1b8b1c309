"""Numbers as people write them: in both languages, and what could mean two things is asked for again."""

from decimal import Decimal

import pytest

from skillmatrix.app.written_numbers import number_in
from skillmatrix.errors import UserError


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("4000", "de", "4000"),
        ("4000", "en", "4000"),
        ("4.000", "de", "4000"),
        ("4,000", "en", "4000"),
        ("1.234.567", "de", "1234567"),
        ("1,234,567.5", "en", "1234567.5"),
        ("1.234,5", "de", "1234.5"),
        ("12,5", "de", "12.5"),
        ("12.5", "de", "12.5"),
        ("12,5", "en", "12.5"),
        ("12.5", "en", "12.5"),
        ("0,33", "de", "0.33"),
        ("0.333", "de", "0.333"),
        ("0,125", "en", "0.125"),
        ("0.1250", "en", "0.125"),
        ("4 000", "de", "4000"),
        ("4\u202f000,5", "de", "4000.5"),
        ("4’000", "de", "4000"),
        (" 7 ", "en", "7"),
        ("30 %", "de", "30"),
        ("30%", "en", "30"),
        ("007", "en", "7"),
        ("4.000", "de-CH", "4000"),
        ("4,000", "fr", "4000"),
    ],
)
def test_a_number_is_read_as_people_of_the_language_write_it(text: str, language: str, number: str) -> None:
    assert number_in(text, language) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "language", "sentence"),
    [
        ("4,000", "de", "4,000: write 4000, or 4"),
        ("4.000", "en", "4.000: write 4000, or 4"),
        ("1.250", "en", "1.250: write 1250, or 1.25"),
        ("1,250", "de", "1,250: write 1250, or 1,25"),
        ("-5", "en", "-5: a number below zero cannot be meant"),
        ("−5", "de", "−5: a number below zero cannot be meant"),
        ("many", "en", "many: write a number, such as 4000 or 12.5"),
        ("viele", "de", "viele: write a number, such as 4000 or 12,5"),
        ("", "en", ": write a number, such as 4000 or 12.5"),
        ("1.2.3", "de", "1.2.3: write a number, such as 4000 or 12,5"),
        ("1e9", "en", "1e9: write a number, such as 4000 or 12.5"),
        ("nan", "en", "nan: write a number, such as 4000 or 12.5"),
        ("٣", "en", "٣: write a number, such as 4000 or 12.5"),
        ("12 34", "en", "12 34: write a number, such as 4000 or 12.5"),
        ("9" * 40, "en", "999999999999999…: this number is too long"),
    ],
)
def test_what_is_no_number_or_could_be_two_is_refused_with_a_sentence(text: str, language: str, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        number_in(text, language)

    assert str(refused.value) == sentence
