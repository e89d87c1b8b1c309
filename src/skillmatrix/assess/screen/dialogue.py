"""What the full screen does with a session and says about it: answers, saves, remembers what could not be saved.

No widget is known here. What a dialog hands over is taken or refused: an empty text means taken, any other is the
complaint, and the dialog stays open with what was typed.
"""

from collections.abc import Callable
from enum import Enum
from typing import Literal, NamedTuple

from skillmatrix.assess.evidence import read_evidence
from skillmatrix.assess.plain import REMOVE, Ending, SaveElsewhere
from skillmatrix.assess.screen.words import UNWRAPPED, ScreenSpeech
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.assess.speech import Setting
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Confidence
from skillmatrix.view.plain_text import printable

CONFIRMED_BY_OTHERS = 3
"""The grade of evidence that somebody else confirmed."""


class Notice(NamedTuple):
    """What is said about the last action."""

    kind: Literal["saved", "noted", "refused"]
    text: str


class Leaving(Enum):
    """What happens when the person wants to leave."""

    STAY = "stay"
    ASK_FOR_PLACE = "ask for place"
    GO = "go"


class Conversation:
    """The state of one run beside the session: the last message, and what is not saved."""

    def __init__(
        self,
        session: Session,
        on_change: Callable[[Session], None],
        setting: Setting,
        save_elsewhere: SaveElsewhere | None = None,
    ) -> None:
        self.session = session
        self.on_change = on_change
        self.save_elsewhere = save_elsewhere
        self.speech = ScreenSpeech(session, setting)
        self.message: Notice | None = None
        self.trouble = ""
        """That and why the last attempt to save failed; empty if everything is saved."""
        self.reason = ""
        """Only why."""
        self._warned_of_pending = False
        self._offered_place = False

    # Answers

    def choose(self, level: int) -> None:
        """Answer with a level."""
        self._after_answer(self.session.answer(level))

    def keep(self) -> None:
        """Leave the answer as it is; if it was worth a second look, that is a confirmation, and saved."""
        skill = self.session.current
        is_confirmed = skill is not None and self.session.is_answered(skill) and self.session.is_open(skill)
        self.moved(self.session.keep())
        if is_confirmed and skill and self.save():
            self._say("saved", self.speech.say("assess.confirmed", answer=self.speech.answer(skill)))

    def cannot_say(self) -> None:
        """Answer that the question could not be answered."""
        self._after_answer(self.session.cannot_say())

    def may_not_apply(self) -> bool:
        """Whether the current question takes "does not apply"; if not, that is said."""
        self.begin()
        skill = self.session.current
        if skill is None or self.session.is_must(skill):
            self.refuse(Refusal.IS_MUST if skill else Refusal.NO_QUESTION)
            return False
        return True

    def not_applicable(self, reason: str) -> str:
        """Answer that the skill does not apply, and why."""
        refusal = self.session.not_applicable(clean(reason))
        if refusal:
            return self.speech.refusal(refusal)
        self._after_answer(None)
        return ""

    # What goes with an answer

    def note(self, text: str) -> str:
        """Replace the note; an empty text or a minus removes it."""
        text = clean(text)
        return self._after_detail(self.session.note("" if text == REMOVE else text))

    def add_evidence(self, text: str, *, is_confirmed: bool = False) -> str:
        """Add evidence, confirmed by somebody else or not; a minus removes all of it, an empty text changes nothing."""
        text = clean(text)
        if not text:
            return ""
        if text == REMOVE:
            return self._after_detail(self.session.remove_evidence())
        evidence = read_evidence(text)
        if evidence is None:
            return self.speech.refusal(Refusal.TOO_LONG)
        if is_confirmed:
            evidence = evidence.model_copy(update={"grade": CONFIRMED_BY_OTHERS})
        return self._after_detail(self.session.add_evidence(evidence))

    def confidence(self, value: Confidence | None) -> None:
        """How sure the answer is."""
        self._after_detail(self.session.confidence(value))

    def interest(self, value: int | None) -> None:
        """How much interest there is, 0 to 5."""
        self._after_detail(self.session.interest(value))

    # Ways through the questions

    def moved(self, refusal: Refusal | None) -> None:
        """Say why a way is closed; nothing if it was open."""
        self.begin()
        if refusal:
            self.refuse(refusal)

    def go_to(self, skill: str) -> str:
        """Go to a question by the id of its skill."""
        refusal = self.session.go_to(skill)
        if refusal:
            return self.speech.refusal(refusal, typed=skill)
        self.begin()
        return ""

    def undo(self) -> None:
        """Take the last change back, and save that."""
        self.moved(refusal := self.session.undo())
        skill = self.session.current
        if refusal is None and skill and self.save():
            speech = self.speech
            self._say("saved", speech.say("assess.undone", name=speech.name(skill), answer=speech.answer(skill)))

    # The end

    def leave(self) -> Leaving:
        """Whether the person may go; not yet if something typed has no answer or could not be saved."""
        if self.session.pending and not self._warned_of_pending:
            self.begin()
            self._warned_of_pending = True
            self._say("refused", self.speech.say("assess.pending", skills=self.speech.pending()))
            return Leaving.STAY
        return self.interrupt()

    def interrupt(self) -> Leaving:
        """The same for somebody in a hurry: only what could not be saved is a reason to ask."""
        if not self.trouble or self.save() or self.save_elsewhere is None or self._offered_place:
            return Leaving.GO
        self._offered_place = True
        return Leaving.ASK_FOR_PLACE

    def take_place(self, place: str) -> str:
        """Save to another place."""
        place = clean(place)
        if not place or self.save_elsewhere is None:
            return self.speech.say("screen.no_place")
        try:
            setting = self.save_elsewhere(self.session, place)
        except UserError as error:
            return printable(str(error))
        self.speech.setting = setting._replace(width=UNWRAPPED)
        self.begin()
        self.trouble = ""
        self._say("saved", self.speech.say("screen.saved_elsewhere", path=printable(setting.place)))
        return ""

    def decline_place(self) -> None:
        """No other place was named: say how to leave all the same."""
        self._say("refused", self.speech.say("screen.leave_unsaved"))

    def ending(self) -> Ending:
        """How it ended; what could not be saved gets its last chance before."""
        if self.trouble:
            self.save()
        lost = [self.speech.say("assess.pending_lost", skills=self.speech.pending())] if self.session.pending else []
        text = "\n".join([*lost, self.speech.ending(is_saved=not self.trouble)])
        return Ending(text, is_saved=not self.trouble)

    # Saying and saving

    def begin(self) -> None:
        """Forget what was said about the action before."""
        self.message = None
        self._warned_of_pending = False
        self._offered_place = False

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was not taken."""
        self._say("refused", self.speech.refusal(refusal))

    def save(self) -> bool:
        """Save; if that fails, remember why."""
        try:
            self.on_change(self.session)
        except UserError as error:
            self.reason = printable(str(error))
            self.trouble = self.speech.say("assess.not_saved", why=self.reason)
        else:
            self.trouble = ""
        return not self.trouble

    def _say(self, kind: Literal["saved", "noted", "refused"], text: str) -> None:
        self.message = Notice(kind, text)

    def _after_answer(self, refusal: Refusal | None) -> None:
        self.moved(refusal)
        skill = self.session.last_changed
        if refusal or skill is None or not self.save():
            return
        speech, number = self.speech, self.session.number(skill)
        said = [speech.say("screen.saved", number=number, answer=speech.answer(skill)), speech.earlier(skill)]
        if speech.evidence_wanted(skill):
            said.append(speech.say("screen.evidence_wanted", way="b" if self._is_one_back(skill) else f"g {number}"))
        self._say("saved", " ".join(sentence for sentence in said if sentence))

    def _is_one_back(self, skill: str) -> bool:
        """Whether `b` leads back to the skill."""
        session = self.session
        now = session.number(session.current) if session.current else len(session.skills) + 1
        return session.number(skill) == now - 1

    def _after_detail(self, refusal: Refusal | None) -> str:
        if refusal:
            return self.speech.refusal(refusal)
        self.begin()
        if self.session.current in self.session.pending:
            self._say("noted", self.speech.say("assess.noted"))
        elif self.save():
            self._say("saved", self.speech.say("assess.saved_detail"))
        return ""


def clean(text: str) -> str:
    """What was typed, without blanks around it and without lone surrogates, which no file could hold."""
    return text.encode("utf-8", errors="replace").decode("utf-8").strip()
