"""The same actions give the same ratings, whichever face a session wears."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest

from skillmatrix.assess.dialogue import REMOVE, Dialogue
from skillmatrix.assess.evidence import read_evidence
from skillmatrix.assess.plain import run_plain
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.assess.speech import Setting, Speech
from skillmatrix.model.answers import Answers, RatingFields

from .scenarios import SCENARIOS, Action, Scenario
from .small_matrix import ASKED, MAKER, WORKSHOP

Face: TypeAlias = Callable[[Session, tuple[Action, ...]], None]


def ratings_of(short: dict[str, Any]) -> dict[str, RatingFields]:
    """Ratings as they are written in a file."""
    file = {
        "format": "skillmatrix-answers/1",
        "matrix": {"id": "m", "version": "1"},
        "person": "p",
        "date": "2026-01-01",
    }
    return Answers.model_validate({**file, "ratings": short}).ratings


def play_session(session: Session, actions: tuple[Action, ...]) -> None:
    for word, value in actions:
        call(session, word, value)


def call(session: Session, word: str, value: Any) -> Refusal | None:
    match word:
        case "evidence" if not value:
            return session.remove_evidence()
        case "evidence":
            evidence = read_evidence(value)
            assert evidence
            return session.add_evidence(evidence)
        case "language":
            return session.switch_language(value)
        case "answer" | "not_applicable" | "note" | "confidence" | "interest" | "go_to":
            return getattr(session, word)(value)
        case _:
            return getattr(session, word)()


def play_dialogue(session: Session, actions: tuple[Action, ...]) -> None:
    dialogue = Dialogue(session, lambda _session: None, Speech(session, Setting("go on", "a.yaml")))
    renamed = {"answer": "choose", "language": "switch_language"}
    for word, value in actions:
        act = getattr(dialogue, renamed.get(word, word))
        before = session.ratings, session.current, session.language, session.pending
        if word == "answer":
            complaint = act(value)
        elif word in LETTERS:
            complaint = act()
        else:
            complaint = act(REMOVE if value in {"", None} else str(value))
        assert not complaint or (session.ratings, session.current, session.language, session.pending) == before


LETTERS = {"cannot_say": "u", "skip": "s", "back": "b", "keep": "", "undo": "z"}
LETTERS_WITH_TEXT = {
    "not_applicable": "n", "note": "t", "evidence": "e", "confidence": "c", "interest": "i", "go_to": "g", "language": "l",
}  # fmt: skip


def plain_lines(actions: tuple[Action, ...]) -> Iterator[str]:
    for word, value in actions:
        if word == "answer":
            yield str(value)
        elif word in LETTERS:
            yield LETTERS[word]
        else:
            yield f"{LETTERS_WITH_TEXT[word]} {'-' if value in {'', None} else value}"


def play_plain(session: Session, actions: tuple[Action, ...]) -> None:
    lines = plain_lines(actions)
    run_plain(session, lambda: next(lines, None), lambda _text: None, lambda _session: None, Setting("go on", "a.yaml"))


@pytest.mark.parametrize("play", [play_session, play_dialogue, play_plain], ids=["session", "dialogue", "plain"])
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_the_same_actions_give_the_same_ratings(play: Face, scenario: Scenario) -> None:
    session = Session(WORKSHOP, MAKER, ASKED, ratings_of(scenario.start or {}))

    play(session, scenario.actions)

    assert session.ratings == ratings_of(scenario.ratings)
    assert session.current == scenario.current
