"""A session by itself: what it says about itself, and that leaving and coming back changes nothing."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatrix.assess.session import Progress, Refusal, Session
from skillmatrix.model.answers import RatingFields

from .small_matrix import ASKED, MAKER, WORKSHOP
from .test_scenarios import call

WORDS = st.text(min_size=1, max_size=20).filter(lambda text: text.strip() == text)
LEVELS = st.integers(0, 3)


def new_session(ratings: dict[str, RatingFields] | None = None) -> Session:
    return Session(WORKSHOP, MAKER, ASKED, ratings)


# What is refused, and why


@pytest.mark.parametrize(
    ("word", "value", "refusal"),
    [
        ("answer", 4, Refusal.OFF_SCALE),
        ("answer", -1, Refusal.OFF_SCALE),
        ("not_applicable", "not here", Refusal.IS_MUST),
        ("note", "x" * 4001, Refusal.TOO_LONG),
        ("confidence", "absolute", Refusal.NO_CONFIDENCE),
        ("interest", 6, Refusal.NO_INTEREST),
        ("keep", None, Refusal.NO_ANSWER),
        ("back", None, Refusal.FIRST_QUESTION),
        ("go_to", "teaching", Refusal.NO_SKILL),
        ("undo", None, Refusal.NOTHING_TO_UNDO),
        ("redo", None, Refusal.NOTHING_TO_REDO),
        ("language", "tlh", Refusal.NO_LANGUAGE),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_reason_and_changes_nothing(
    word: str, value: Any, refusal: Refusal
) -> None:
    session = new_session()

    assert call(session, word, value) is refusal
    assert (session.ratings, session.pending, session.current) == ({}, (), "soldering")
    assert session.language == "de"


@pytest.mark.parametrize(("reason", "refusal"), [(" ", Refusal.NO_REASON), ("x" * 4001, Refusal.TOO_LONG)])
def test_not_applicable_needs_a_reason_that_can_be_kept(reason: str, refusal: Refusal) -> None:
    session = new_session()
    session.go_to("painting")

    assert session.not_applicable(reason) is refusal
    assert session.ratings == {}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("answer", 1),
        ("not_applicable", "x"),
        ("cannot_say", None),
        ("keep", None),
        ("skip", None),
        ("note", "x"),
        ("evidence", "x"),
        ("evidence", ""),
        ("confidence", "low"),
        ("interest", 1),
    ],
)
def test_behind_the_last_question_there_is_nothing_to_answer(word: str, value: Any) -> None:
    session = new_session(dict.fromkeys(ASKED, RatingFields(level=1)))

    assert session.current is None
    assert call(session, word, value) is Refusal.NO_QUESTION
    assert session.rating is None


def test_a_role_that_requires_nothing_asks_nothing() -> None:
    session = Session(WORKSHOP, MAKER, ())

    assert session.current is None
    assert session.is_done
    assert session.back() is Refusal.FIRST_QUESTION


# What it says about itself


def test_progress_counts_every_kind_of_answer_and_only_asked_skills() -> None:
    session = new_session({"teaching": RatingFields(level=2)})
    assert session.progress == Progress(0, 5)

    session.answer(0)
    session.cannot_say()
    session.not_applicable("no glue")

    assert session.progress == Progress(3, 5)
    assert not session.is_done


def test_a_session_is_done_when_everything_is_answered_wherever_one_looks_then() -> None:
    session = new_session(dict.fromkeys(ASKED[:4], RatingFields(level=1)))
    session.answer(1)
    session.go_to("gluing")

    assert session.is_done
    assert session.rating == RatingFields(level=1)


def test_questions_are_numbered_from_one_in_the_order_of_asking() -> None:
    assert [new_session().number(skill) for skill in ASKED] == [1, 2, 3, 4, 5]


def test_the_review_lists_every_asked_skill_with_its_answer_or_none() -> None:
    session = new_session({"gluing": RatingFields(unknown=True)})
    session.answer(2)

    assert session.review() == (
        ("soldering", RatingFields(level=2)),
        ("painting", None),
        ("gluing", RatingFields(unknown=True)),
        ("listening", None),
        ("patience", None),
    )


def test_a_note_without_an_answer_is_pending_and_no_rating() -> None:
    session = new_session()
    session.note("remember")

    assert session.pending == ("soldering",)
    assert session.ratings == {}
    session.answer(1)
    assert session.pending == ()


def test_a_pending_note_can_be_undone_like_any_change() -> None:
    session = new_session()
    session.note("remember")
    session.skip()

    assert session.undo() is None
    assert (session.pending, session.current) == ((), "soldering")


def test_ratings_handed_out_are_a_copy() -> None:
    session = new_session()
    session.ratings["soldering"] = RatingFields(level=1)

    assert session.ratings == {}


def test_what_was_answered_now_does_not_count_notes_nor_what_was_undone() -> None:
    session = new_session({"gluing": RatingFields(level=1), "listening": RatingFields(level=1)})
    session.answer(1)
    session.answer(1)
    session.undo()
    session.go_to("gluing")
    session.note("only a note")
    session.go_to("listening")
    session.answer(1)

    assert session.answered_now == {"soldering", "listening"}
    assert session.last_changed == "listening"


def test_texts_are_looked_for_in_the_language_chosen_then_in_those_of_the_matrix() -> None:
    session = new_session()
    assert session.language_choices == ("de", "en")
    assert session.languages[0] == "de"

    session.switch_language("en")

    assert session.languages[0] == "en"


# A session resumed at any point ends like one never left


@dataclass(frozen=True)
class Opinion:
    """What a person will say about a skill whenever it is asked: first perhaps "later", then a note, then the answer."""

    is_skipped_first: bool
    note: str
    answer: tuple[str, Any]


ANSWERS = st.one_of(
    st.tuples(st.just("answer"), LEVELS),
    st.tuples(st.just("not_applicable"), WORDS),
    st.tuples(st.just("cannot_say"), st.none()),
)
OPINIONS = st.fixed_dictionaries(
    {
        skill: st.builds(Opinion, st.booleans(), st.just("") | WORDS, ANSWERS)
        if skill != "soldering"
        else st.builds(Opinion, st.booleans(), st.just("") | WORDS, st.tuples(st.just("answer"), LEVELS))
        for skill in ASKED
    }
)


def ask_all(opinions: dict[str, Opinion], leave_before: set[int]) -> dict[str, RatingFields]:
    """Answer until the end. Before the steps named, the session is thrown away and begun anew with what was saved."""
    session = new_session()
    skipped: set[str] = set()
    step = 0
    while session.current is not None:
        if step in leave_before:
            session = new_session(session.ratings)
        step += 1
        skill = session.current
        assert skill is not None
        if opinions[skill].is_skipped_first and skill not in skipped:
            skipped.add(skill)
            session.skip()
            continue
        if opinions[skill].note:
            session.note(opinions[skill].note)
        call(session, *opinions[skill].answer)
    return session.ratings


def rating_of(opinion: Opinion) -> RatingFields:
    kind, value = opinion.answer
    fields = {"answer": {"level": value}, "not_applicable": {"not_applicable": value}, "cannot_say": {"unknown": True}}
    return RatingFields(**fields[kind], note=opinion.note or None)


@settings(deadline=None)
@given(opinions=OPINIONS, leave_before=st.sets(st.integers(0, 12)))
def test_a_session_resumed_at_any_point_ends_like_one_never_left(
    opinions: dict[str, Opinion], leave_before: set[int]
) -> None:
    never_left = ask_all(opinions, set())

    assert ask_all(opinions, leave_before) == never_left
    assert never_left == {skill: rating_of(opinion) for skill, opinion in opinions.items()}


ACTIONS = st.lists(
    st.one_of(
        ANSWERS,
        st.tuples(st.sampled_from(["keep", "skip", "back", "undo"]), st.none()),
        st.tuples(st.just("go_to"), st.sampled_from(ASKED)),
        st.tuples(st.just("note"), WORDS | st.just("")),
        st.tuples(st.just("evidence"), WORDS | st.just("")),
        st.tuples(st.just("confidence"), st.sampled_from(["low", "medium", "high", None])),
        st.tuples(st.just("interest"), st.none() | st.integers(-1, 7)),
    ),
    max_size=30,
)


@settings(deadline=None)
@given(actions=ACTIONS)
def test_undoing_everything_leads_back_to_the_beginning(actions: list[tuple[str, Any]]) -> None:
    start = {"gluing": RatingFields(level=1, note="old"), "teaching": RatingFields(level=3)}
    session = new_session(start)
    for word, value in actions:
        call(session, word, value)

    while session.undo() is None:
        pass

    assert session.ratings == start
    assert session.pending == ()


@settings(deadline=None)
@given(actions=ACTIONS)
def test_what_one_has_answered_last_is_there_whatever_else_one_does(actions: list[tuple[str, Any]]) -> None:
    session = new_session()
    said: dict[str, tuple[str, Any]] = {}
    for word, value in actions:
        skill = session.current
        is_taken = word != "undo" and call(session, word, value) is None
        if is_taken and skill and word in {"answer", "not_applicable", "cannot_say"}:
            said[skill] = (word, value)

    assert {skill: answer_in(rating) for skill, rating in session.ratings.items()} == said


def answer_in(rating: RatingFields) -> tuple[str, Any]:
    """The answer without what goes with it, as the action that gives it."""
    if rating.unknown:
        return "cannot_say", None
    return ("answer", rating.level) if rating.level is not None else ("not_applicable", rating.not_applicable)


# What was taken back, made again


def test_redo_makes_the_change_again_and_goes_on_behind_it() -> None:
    session = new_session()
    session.answer(2)
    session.answer(1)
    session.undo()
    session.undo()
    assert session.ratings == {}
    assert session.redo() is None
    assert session.redo() is None
    assert {skill: rating.level for skill, rating in session.ratings.items()} == {ASKED[0]: 2, ASKED[1]: 1}
    assert session.current == ASKED[2]
    assert session.redo() is Refusal.NOTHING_TO_REDO


def test_another_change_ends_what_could_be_made_again() -> None:
    session = new_session()
    session.answer(2)
    session.undo()
    session.answer(3)
    assert session.redo() is Refusal.NOTHING_TO_REDO
    assert session.ratings[ASKED[0]].level == 3


def test_undo_takes_back_what_was_made_again() -> None:
    session = new_session()
    session.answer(2)
    session.undo()
    session.redo()
    session.undo()
    assert session.ratings == {}
    assert session.current == ASKED[0]


def test_a_note_that_is_made_again_stays_with_its_question() -> None:
    session = new_session()
    session.answer(2)
    session.back()
    session.note("seen")
    session.undo()
    assert session.redo() is None
    assert session.ratings[ASKED[0]].note == "seen"
    assert session.current == ASKED[0]
