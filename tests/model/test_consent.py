"""Consent to a named page holds for one team, purpose, audience and kind of rating, and for nothing else."""

from datetime import date
from typing import Any

import pytest

from skillmatrix.model.answers import Answers, MatrixRef, SharedFor
from skillmatrix.model.consent import consent_asked, has_agreed
from skillmatrix.model.team import Team

TEAM: dict[str, Any] = {
    "format": "skillmatrix-team/1",
    "matrix": {"id": "data-team"},
    "title": {"de": "Datenteam", "en": "Data team"},
    "purpose": {"de": "Fortbildung planen", "en": "plan training"},
    "audience": {"de": "die Leitung", "en": "the lead"},
}


def team(**changes: Any) -> Team:
    return Team.model_validate({key: value for key, value in (TEAM | changes).items() if value is not None})


def answers(consent: SharedFor | None, **changes: Any) -> Answers:
    given = Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="data-team", version="1"),
        person="p1",
        date=date(2026, 11, 20),
        share="named",
        shared_for=consent,
    )
    return given.model_copy(update=changes)


AGREED = answers(consent_asked(team(), "de"))


def test_what_is_asked_is_in_the_language_of_the_person() -> None:
    assert consent_asked(team(), "de") == SharedFor(
        purpose="Fortbildung planen", audience="die Leitung", team="Datenteam", rating="self"
    )
    assert consent_asked(team(), "fr").purpose == "plan training"
    assert consent_asked(team(title=None), "de").team is None


def test_who_agreed_stands_on_the_page() -> None:
    assert has_agreed(AGREED, team())
    assert has_agreed(answers(consent_asked(team(title=None), "de")), team(title=None))


def test_a_further_translation_takes_no_consent_away() -> None:
    assert has_agreed(AGREED, team(purpose={**TEAM["purpose"], "fr": "planifier la formation"}))


@pytest.mark.parametrize(
    "other",
    [
        {"purpose": {"de": "Stellen besetzen", "en": "fill posts"}},
        {"audience": {"de": "alle im Haus", "en": "everybody here"}},
        {"title": {"de": "Anderes Team"}},
        {"title": None},
        {"rating": "others"},
    ],
    ids=str,
)
def test_another_purpose_audience_team_or_rating_asks_again(other: dict[str, Any]) -> None:
    assert not has_agreed(AGREED, team(**other))


@pytest.mark.parametrize(
    "changes", [{"share": None}, {"shared_for": None}, {"rater": "manager"}], ids=["taken back", "for no page", "lead"]
)
def test_nobody_else_agrees_and_half_a_consent_is_none(changes: dict[str, Any]) -> None:
    assert not has_agreed(AGREED.model_copy(update=changes), team())


def test_a_consent_without_title_is_none_for_a_team_with_one() -> None:
    assert not has_agreed(answers(consent_asked(team(title=None), "de")), team())
