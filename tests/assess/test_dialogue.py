"""The dialogue of both terminal faces, without a face: what an act says, what it saves, and who may leave."""

from collections.abc import Callable

import pytest

from skillmatrix.assess.dialogue import Dialogue, Leaving, Notice, SaveElsewhere
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting, Speech
from skillmatrix.errors import UserError
from skillmatrix.model.answers import RatingFields

from .small_matrix import ASKED, MAKER, WORKSHOP

FULL = "/data/me.yaml: the disk is full"
NOT_SAVED = f"Not saved: {FULL}. The answers are kept in memory as long as the program runs; it tries again with the next answer."


class Disk:
    """Takes ratings while it has room."""

    def __init__(self, has_room: Callable[[], bool] = lambda: True) -> None:
        self.has_room = has_room
        self.saved: list[dict[str, RatingFields]] = []

    def __call__(self, session: Session) -> None:
        if not self.has_room():
            raise UserError(FULL)
        self.saved.append(session.ratings)


def begun(save: Callable[[Session], None], save_elsewhere: SaveElsewhere | None = None) -> Dialogue[Speech]:
    session = Session(WORKSHOP, MAKER, ASKED, language="en")
    setting = Setting("skillmatrix assess", "/data/me.yaml", width=1000)
    return Dialogue(session, save, Speech(session, setting), save_elsewhere)


def no_room() -> bool:
    return False


def test_an_answer_is_saved_before_it_is_confirmed() -> None:
    messages: list[Notice | None] = []
    dialogue = begun(lambda _session: messages.append(dialogue.message))

    assert dialogue.choose(2) == ""
    assert messages == [None]
    assert dialogue.message == Notice("saved", "Saved: level 2, independent.")


def test_what_is_not_taken_says_why_and_saves_nothing() -> None:
    disk = Disk()
    dialogue = begun(disk)

    assert dialogue.choose(7) == "Levels go from 0 to 3."
    assert dialogue.confidence("4") == "Please type 1, 2 or 3."
    assert dialogue.interest("6") == dialogue.interest("very") == "Please type a number from 0 to 5."
    assert dialogue.note("x" * 4001) == dialogue.evidence("x" * 4001)
    assert dialogue.may_not_apply() == dialogue.not_applicable("never did it")
    assert dialogue.undo() == "There is nothing to undo."
    assert (disk.saved, dialogue.message) == ([], None)


def test_a_detail_before_the_answer_waits_and_one_after_it_is_saved() -> None:
    disk = Disk()
    dialogue = begun(disk)

    dialogue.note("since May")
    assert dialogue.message == Notice("noted", "Noted. It will be saved together with the answer.")
    assert dialogue.evidence("  ") == ""
    dialogue.choose(1)
    dialogue.back()
    dialogue.evidence("built a radio", is_confirmed=True)
    assert dialogue.message == Notice("saved", "Saved.")
    assert disk.saved[-1]["soldering"].note == "since May"
    assert disk.saved[-1]["soldering"].evidence[0].grade == 3


def test_what_cannot_be_saved_is_said_and_tried_again() -> None:
    room = iter([False, True])
    disk = Disk(lambda: next(room))
    dialogue = begun(disk)

    dialogue.choose(1)
    assert (dialogue.message, dialogue.trouble) == (Notice("unsaved", NOT_SAVED), NOT_SAVED)
    dialogue.skip()
    assert (dialogue.message, dialogue.trouble) == (None, NOT_SAVED)
    dialogue.choose(2)
    assert dialogue.trouble == ""
    assert list(disk.saved[-1]) == ["soldering", "gluing"]


def test_who_leaves_a_note_without_an_answer_is_asked_once() -> None:
    dialogue = begun(Disk())
    dialogue.note("later")

    assert dialogue.leave() is Leaving.STAY
    assert dialogue.message is not None
    assert dialogue.message.kind == "refused"
    dialogue.begin()
    assert dialogue.leave() is Leaving.STAY
    assert dialogue.leave() is Leaving.GO
    assert dialogue.ending().text.startswith("There was a note on “Soldering” but no answer yet; it was not saved.\n")


@pytest.mark.parametrize("place", ["", "  "])
def test_a_place_has_a_name(place: str) -> None:
    dialogue = begun(Disk(no_room), lambda _session, _place: Setting("", ""))
    assert dialogue.take_place(place) == "Please name a place, for example answers.yaml."


def test_who_leaves_with_unsaved_answers_is_offered_another_place_once() -> None:
    places = []

    def save_elsewhere(_session: Session, place: str) -> Setting:
        places.append(place)
        if place == "full":
            raise UserError("full\x1b: no room")
        return Setting("skillmatrix assess --answers stick.yaml", "/stick.yaml")

    dialogue = begun(Disk(no_room), save_elsewhere)
    dialogue.choose(1)
    assert dialogue.leave() is Leaving.ASK_FOR_PLACE
    dialogue.decline_place()
    assert dialogue.message == Notice("refused", "Not saved yet. Press q again to leave without saving.")
    assert dialogue.leave() is Leaving.GO
    assert not dialogue.ending().is_saved
    assert dialogue.take_place("full") == "full\\u001b: no room"
    assert dialogue.take_place(" stick ") == ""
    assert dialogue.message == Notice("saved", "Saved, from now on in /stick.yaml.")
    assert places == ["full", "stick"]
    assert dialogue.ending() == ("1 of 5 answered, go on with: skillmatrix assess --answers stick.yaml", True)


def test_without_another_place_one_leaves_and_is_told() -> None:
    dialogue = begun(Disk(no_room))
    dialogue.choose(1)

    assert dialogue.interrupt() is Leaving.GO
    assert dialogue.ending().text.startswith("Attention: the last changes are not saved.\n")
