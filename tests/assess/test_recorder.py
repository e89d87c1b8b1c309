"""From a session to the answers that are saved."""

from datetime import date
from typing import Any

import pytest

from skillmatrix.assess.recorder import begin_answers, record
from skillmatrix.assess.session import Session
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Answers, MatrixRef, RatingFields

from .small_matrix import ASKED, MAKER, TEXT, WORKSHOP, read_matrix

# Digits of sha256sum over the JSON text; see test_wording.py.
SOLDERING_DE, SOLDERING_EN, PAINTING_DE, PAINTING_EN = "ec022cad", "b5427f70", "8a4e2ba0", "65feaf2a"
BEGUN, TODAY = date(2026, 11, 22), date(2026, 11, 29)


def earlier(**fields: Any) -> Answers:
    """Answers as a file had them when the session began."""
    begun = begin_answers(WORKSHOP, MAKER, person="p7", rater="peer", purpose="training", day=BEGUN)
    return begun.model_copy(update=fields)


def session_after(before: Answers, *levels: int, language: str = "de") -> Session:
    session = Session(WORKSHOP, MAKER, ASKED, before.ratings, language=language)
    for level in levels:
        session.answer(level)
    return session


def test_a_new_file_says_who_what_and_when() -> None:
    before = earlier()
    answers = record(before, session_after(before, 2), TODAY)

    assert answers == Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="workshop", version="1"),
        person="p7",
        rater="peer",
        role="maker",
        language="de",
        date=TODAY,
        purpose="training",
        ratings={"soldering": RatingFields(level=2)},
        wording={"soldering": SOLDERING_DE},
    )


@pytest.mark.parametrize("person", ["", "x" * 201])
def test_a_person_without_a_name_one_could_write_down_is_a_user_error(person: str) -> None:
    with pytest.raises(UserError, match="1 to 200 characters"):
        begin_answers(WORKSHOP, MAKER, person=person, day=BEGUN)


def test_ratings_stand_in_the_order_of_the_matrix_and_foreign_ones_behind_them() -> None:
    before = earlier(ratings={"long-gone": RatingFields(level=1), "teaching": RatingFields(level=1)})
    session = session_after(before)
    session.go_to("gluing")
    session.answer(1)
    session.go_to("soldering")
    session.answer(1)

    assert list(record(before, session, TODAY).ratings) == ["soldering", "gluing", "teaching", "long-gone"]


def test_fingerprints_of_answers_that_were_not_given_now_stay_so_that_a_changed_wording_shows() -> None:
    before = earlier(
        language="de",
        ratings={
            "soldering": RatingFields(level=1),
            "painting": RatingFields(level=1),
            "long-gone": RatingFields(level=1),
        },
        wording={"soldering": "0ld0ld00", "long-gone": "12345678"},
    )

    answers = record(before, session_after(before), TODAY)

    assert answers.wording == {"soldering": "0ld0ld00", "long-gone": "12345678"}


def test_answering_again_takes_the_fingerprint_of_today_and_undo_brings_the_old_one_back() -> None:
    before = earlier(language="de", ratings={"soldering": RatingFields(level=1)}, wording={"soldering": "0ld0ld00"})
    session = session_after(before)
    session.go_to("soldering")
    session.answer(1)
    assert record(before, session, TODAY).wording == {"soldering": SOLDERING_DE}

    session.undo()

    assert record(before, session, TODAY).wording == {"soldering": "0ld0ld00"}


def test_after_a_change_of_language_all_fingerprints_are_of_that_language() -> None:
    before = earlier(language="de", ratings={"soldering": RatingFields(level=1)}, wording={"soldering": SOLDERING_DE})
    answers = record(before, session_after(before, 1, language="en"), TODAY)

    assert answers.language == "en"
    assert answers.wording == {"soldering": SOLDERING_EN, "painting": PAINTING_EN}


def test_the_language_in_the_file_is_one_the_matrix_has() -> None:
    german = read_matrix(TEXT.replace("languages: [de, en]", "languages: [de]"))
    before = earlier()
    session = Session(german, MAKER, ASKED, language="en")
    session.answer(1)
    session.answer(1)

    assert record(before, session, TODAY).language == "de"
    assert record(before, session, TODAY).wording == {"soldering": SOLDERING_DE, "painting": PAINTING_DE}


def test_a_file_without_a_language_was_read_in_that_of_the_matrix() -> None:
    before = earlier(ratings={"painting": RatingFields(level=1)}, wording={"painting": PAINTING_DE})

    assert record(before, session_after(before, language="en"), TODAY).wording == {"painting": PAINTING_EN}


def test_undone_answers_leave_the_file() -> None:
    before = earlier()
    session = session_after(before, 1)
    session.undo()

    assert record(before, session, TODAY).ratings == {}
    assert record(before, session, TODAY).wording == {}
