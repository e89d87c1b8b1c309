"""Forms of codes, addresses and days."""

from datetime import date

import pytest

from skillmatrix.model.address import explain_address
from skillmatrix.model.codes import explain_ecf, explain_esco_occupation, explain_esco_skill, explain_isco, explain_kldb
from skillmatrix.model.months import is_older

UUID = "c1a2b3d4-0000-4000-8000-1234567890ab"
ESCO = "http://data.europa.eu/esco"


@pytest.mark.parametrize("code", ["0", "01", "2431", "243", "9629"])
def test_isco_codes_have_one_to_four_digits(code: str) -> None:
    assert explain_isco(code) == ""


@pytest.mark.parametrize(
    ("code", "cure"),
    [
        ("C2431", 'write "2431"'),
        ("24.31", 'write "2431"'),
        ("24311", "up to four"),
        ("2731", "up to four"),
        ("?", "up to four"),
    ],
)
def test_a_malformed_isco_code_is_explained(code: str, cure: str) -> None:
    assert cure in explain_isco(code)


@pytest.mark.parametrize("code", ["9", "92", "921", "9211", "92113", "01104"])
def test_kldb_codes_have_one_to_five_digits(code: str) -> None:
    assert explain_kldb(code) == ""


@pytest.mark.parametrize(
    ("code", "cure"),
    [("B 92113", 'write "92113"'), ("92115", "from 1 to 4"), ("92110", "from 1 to 4"), ("95113", "from 1 to 4")],
)
def test_a_malformed_kldb_code_is_explained(code: str, cure: str) -> None:
    assert cure in explain_kldb(code)


@pytest.mark.parametrize(
    ("code", "cure"),
    [("E4", "write E.4"), ("b.06", "write B.6"), ("D 12", "write D.12"), ("F.1", "A to E"), ("E.0", "A to E")],
)
def test_a_malformed_ecf_code_is_explained(code: str, cure: str) -> None:
    assert cure in explain_ecf(code)
    assert explain_ecf("E.4") == explain_ecf("A.10") == ""


@pytest.mark.parametrize(
    "address", [f"{ESCO}/skill/{UUID}", f"{ESCO}/skill/S1.7.3", f"{ESCO}/skill/L", f"{ESCO}/isced-f/0612"]
)
def test_an_address_of_a_skill_in_esco(address: str) -> None:
    assert explain_esco_skill(address) == ""
    assert "something else" in explain_esco_occupation(address)


@pytest.mark.parametrize("address", [f"{ESCO}/occupation/{UUID}", f"{ESCO}/isco/C2431"])
def test_an_address_of_an_occupation_in_esco(address: str) -> None:
    assert explain_esco_occupation(address) == ""
    assert "something else" in explain_esco_skill(address)


def test_an_address_in_esco_with_a_slip_is_repaired_if_one_can_see_what_was_meant() -> None:
    assert explain_esco_skill(f" https://data.europa.eu/esco/skill/{UUID.upper()}") == f"write {ESCO}/skill/{UUID}"
    assert "36 characters" in explain_esco_skill(f"{ESCO}/skill/{UUID[:-1]}")


@pytest.mark.parametrize(
    "url", ["https://example.org", "http://localhost:8080/x?a=b#c", "HTTPS://EXAMPLE.ORG/ä", "https://[::1]/"]
)
def test_an_address_that_a_browser_can_open(url: str) -> None:
    assert explain_address(url) is None


@pytest.mark.parametrize(
    ("url", "cure"),
    [
        ("www.example.org", "write https://www.example.org"),
        ("example.org/a", "write https://example.org/a"),
        ("https://example.org/a b", "write %20 for a blank, or delete it"),
        ("ftp://example.org", "an address begins with https://"),
        ("handbook", "an address begins with https://"),
        ("mailto:me@example.org", "an address begins with https://"),
        ("https:///page", "an address looks like https://example.org/page"),
        ("http://[::1", "copy it from the browser"),
    ],
)
def test_an_address_that_leads_nowhere_is_explained(url: str, cure: str) -> None:
    found = explain_address(url)
    assert found is not None
    assert found[1] == cure


@pytest.mark.parametrize(
    ("day", "today", "older"),
    [
        (date(2024, 11, 22), date(2026, 11, 22), False),
        (date(2024, 11, 21), date(2026, 11, 22), True),
        (date(2024, 2, 29), date(2026, 2, 28), False),
        (date(2024, 2, 29), date(2026, 3, 1), True),
        (date(2027, 1, 1), date(2026, 3, 1), False),
    ],
)
def test_on_the_day_itself_two_years_later_nothing_is_old(day: date, today: date, older: bool) -> None:
    assert is_older(day, today, 24) is older
