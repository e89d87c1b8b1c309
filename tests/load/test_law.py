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


def test_the_law_is_read_once() -> None:
    assert read_law() is LAW


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


TABLES = ("de", "at", "ch", "eu", "uk", "us")
OF_ONE_LAW = {
    "missing-pay", "missing-overpay", "missing-part-time", "missing-privacy-link", "two-genders-only", "masculine-title",
    "flexible-resilient",
}  # fmt: skip
"""What only some laws ask for, and what only German titles and phrases are about."""


def test_the_tables_of_all_countries_answer_for_the_same_kinds() -> None:
    every = {rule for name in TABLES for rule in LAW.markets[name].duties} - OF_ONE_LAW
    silent = {name: sorted(rule for rule in every if LAW.duty(name, rule) is None) for name in TABLES}

    assert silent == {name: [] for name in TABLES}
    assert len(every) == 29


def test_a_young_team_is_an_error_in_germany_and_old_pay_a_warning_on_pending_law() -> None:
    team, pay = LAW.duty("de", "young-team"), LAW.duty("de", "pay-history")

    assert team is not None
    assert pay is not None
    assert (team.severity, team.effective_from) == ("error", date(2016, 8, 11))
    assert (pay.severity, pay.pending) == ("warning", True)


def test_pending_law_is_stale_after_sixty_days_and_law_in_force_never() -> None:
    pending, firm = LAW.duty("de", "pay-history"), LAW.duty("de", "young-team")

    assert pending is not None
    assert firm is not None
    assert pending.verified_on == date(2026, 8, 26)
    assert [pending.is_stale(day) for day in (date(2026, 10, 25), date(2026, 10, 26), None)] == [False, True, False]
    assert not firm.is_stale(date(2028, 1, 1))


def test_every_row_says_how_it_is_known() -> None:
    assert {row.get("basis") for _, _, row in ROWS} == {"text", "report", "memory"}
