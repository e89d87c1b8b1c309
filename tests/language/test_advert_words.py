"""What an advert asks of those who apply: denial, the people served and invitations are told apart from it."""

import re

import pytest

from skillmatrix.language.audience import is_of_audience, is_sought
from skillmatrix.language.denial import is_denied
from skillmatrix.language.invitation import is_invited
from skillmatrix.load.draft import draft_of
from skillmatrix.model.draft import WordsFound


def found(line: str, words: str, heading: str = "Das brauchen Sie") -> WordsFound:
    """The words in a line below a heading."""
    draft = draft_of(f"# Leitung (m/w/d)\n\n## {heading}\n\n- {line}\n")
    return next(draft.find(re.compile(re.escape(words))))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Wir fragen nicht nach Ihrem Alter.", "Alter"),
        ("Eine Altersgrenze gibt es nicht.", "Altersgrenze"),
        ("Bewerbung ohne Foto, Alter und Familienstand", "Familienstand"),
        ("Ihre Konfession spielt keine Rolle", "Konfession"),
        ("Sie müssen Deutsch nicht als Muttersprache sprechen", "Muttersprache"),
        ("We do not ask for a photo", "photo"),
        ("There is no upper age limit.", "upper age limit"),
        ("A driving licence is not required", "driving licence"),
    ],
)
def test_what_an_advert_says_it_does_not_ask_for_is_denied(line: str, words: str) -> None:
    assert is_denied(found(line, words))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Bitte ein Foto. Ein Anschreiben brauchen wir nicht.", "Foto"),
        ("Kein Anschreiben, aber ein Foto", "Foto"),
        ("Bewerbungen von Menschen über 50 werden nicht berücksichtigt", "über 50"),
        ("No experience needed, under 30 preferred", "under 30"),
    ],
)
def test_a_denial_of_something_else_denies_nothing(line: str, words: str) -> None:
    assert not is_denied(found(line, words))


@pytest.mark.parametrize(
    ("line", "words", "heading", "served"),
    [
        ("Klientinnen zwischen 18 und 65", "zwischen 18 und 65", "Das brauchen Sie", True),
        ("Menschen zwischen 25 und 35 begleiten", "zwischen 25 und 35", "Ihre Aufgaben", True),
        ("Menschen zwischen 25 und 35", "zwischen 25 und 35", "Das brauchen Sie", False),
        ("Wir suchen Menschen zwischen 25 und 35", "zwischen 25 und 35", "Wir sind", False),
        ("Wir suchen für unser Team Menschen zwischen 25 und 35", "zwischen 25 und 35", "Wir sind", False),
        ("Wir suchen Sie für Kinder zwischen 15 und 18", "zwischen 15 und 18", "Wir sind", True),
        ("Angebote für junge Menschen", "junge Menschen", "Das brauchen Sie", True),
        ("Ein Job für junge Menschen", "junge Menschen", "Das brauchen Sie", False),
        ("25- bis 35-jährige Kundinnen", "25- bis 35-jährige", "Wir sind", True),
    ],
)
def test_the_people_served_are_no_applicants_unless_they_are_sought(
    line: str, words: str, heading: str, served: bool
) -> None:
    assert is_of_audience(found(line, words, heading)) is served


def test_a_title_names_those_who_do_the_work_and_never_an_audience() -> None:
    draft = draft_of("# Beratung für Kinder, gern unter 30 (m/w/d)\n")

    assert not is_of_audience(next(draft.find(re.compile("unter 30"))))


def test_an_invitation_keeps_nobody_away_and_a_demand_does() -> None:
    assert is_invited(found("Auch für Berufsanfängerinnen", "Berufsanfängerinnen"))
    assert is_invited(found("Berufsanfängerinnen sind willkommen", "Berufsanfängerinnen"))
    assert not is_invited(found("Berufsanfängerinnen gesucht", "Berufsanfängerinnen"))
    assert is_sought(found("Berufsanfängerinnen gesucht", "Berufsanfängerinnen"))
