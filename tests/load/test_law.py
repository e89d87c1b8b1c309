"""The law that comes along: every row says where it stands and when somebody looked, and belongs to a rule."""

from datetime import date

import pytest
import yaml

from skillmatrix.lint.registry import RULES
from skillmatrix.load.law import market_of, read_law
from skillmatrix.resources import law_file

LAW = read_law()
WRITTEN = yaml.safe_load(law_file().read_text(encoding="utf-8"))
ROWS = [
    (market, rule, row)
    for market, written in WRITTEN["markets"].items()
    for rule, row in written.get("duties", {}).items()
]


@pytest.mark.parametrize(("market", "rule", "row"), ROWS, ids=[f"{market}/{rule}" for market, rule, _ in ROWS])
def test_every_row_has_a_source_a_day_and_a_rule(market: str, rule: str, row: dict[str, object]) -> None:
    assert market in LAW.markets
    assert row["source"]
    assert isinstance(row["verified_on"], date)
    assert row["verified_on"] <= WRITTEN["as_of"]
    assert rule in RULES


def test_no_row_is_older_than_a_year_when_the_law_was_last_changed() -> None:
    assert [(market, rule) for market, rule, row in ROWS if (WRITTEN["as_of"] - row["verified_on"]).days > 365] == []


def test_the_markets_that_are_promised_are_there() -> None:
    assert set(LAW.markets) == {
        "de", "de-public", "de-by", "at", "ch", "eu", "uk", "us", "us-ca", "us-co", "us-dc", "us-md", "us-mn", "us-nj",
        "us-ny", "us-wa", "none",
    }  # fmt: skip


def test_what_a_market_includes_is_there_and_leads_in_no_circle() -> None:
    for name, market in LAW.markets.items():
        seen, waiting = {name}, list(market.includes)
        while waiting:
            one = waiting.pop()
            assert one not in seen
            seen.add(one)
            waiting += LAW.markets[one].includes


def test_no_country_belongs_to_two_markets() -> None:
    countries = [country for market in LAW.markets.values() for country in market.countries]

    assert len(countries) == len(set(countries))
    assert [market_of(country) for country in ("DE", "AT", "GB", "US", "FR", "BR")] == [
        "de", "at", "uk", "us", "eu", None,
    ]  # fmt: skip


def test_a_market_says_it_itself_or_those_it_includes_do() -> None:
    bavaria, austria = LAW.duty("de-by", "native-speaker"), LAW.duty("at", "missing-pay")
    assert bavaria == LAW.duty("de", "native-speaker") is not None
    assert austria is not None
    assert austria.severity == "error"
    assert LAW.duty("none", "age-span") is LAW.duty("nowhere", "age-span") is None
    assert LAW.duty("uk", "missing-pay") is LAW.duty("ch", "missing-pay") is None


def test_pay_in_the_advert_is_a_must_where_a_statute_says_so_and_nowhere_else() -> None:
    strict = {name for name in LAW.markets if (duty := LAW.duty(name, "missing-pay")) and duty.severity == "error"}

    assert strict == {"at", *(name for name in LAW.markets if name.startswith("us-"))}


def test_no_disputed_rule_is_an_error_in_any_market() -> None:
    disputed = [rule for rule in RULES.values() if rule.disputed]

    assert disputed
    for rule in disputed:
        assert rule.severity.value != "error"
        assert all((duty := LAW.duty(name, rule.id)) is None or duty.severity != "error" for name in LAW.markets)
