"""The dialogue of both terminal faces: what each act does to a session, when it is saved, and what is said about it.

A face only reads keys or lines and shows. An act says why it was not taken; an empty text means that it was taken,
and `message` says what came of it. No screen, no printing, no clock, no file.
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from skillmatrix.assess.evidence import read_evidence
from skillmatrix.assess.results import Results
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.assess.speech import Setting, Speech
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Confidence
from skillmatrix.view.plain_text import printable

SaveElsewhere: TypeAlias = Callable[[Session, str], Setting]
"""Saves to another place, as it was typed; gives the setting that names it, or raises UserError."""


class Moved(NamedTuple):
    """Answers that had to go to another place: which, by what command one goes on there, and why."""

    place: str
    command: str
    why: str


REMOVE = "-"
"""Given instead of a text, it removes what is there."""

NUMBER = re.compile(r"[0-9]{1,4}")
CONFIRMED_BY_OTHERS = 3
"""The grade of evidence that somebody else confirmed."""

CONFIDENCES: dict[str, Confidence | None] = {
    "1": "low", "2": "medium", "3": "high",
    "low": "low", "medium": "medium", "high": "high",
    REMOVE: None,
}  # fmt: skip


class Notice(NamedTuple):
    """What is said about the last act."""

    kind: Literal["saved", "noted", "refused", "unsaved"]
    text: str


class Leaving(Enum):
    """What happens when the person wants to leave."""

    STAY = "stay"
    ASK_FOR_PLACE = "ask for place"
    GO = "go"


class Ending(NamedTuple):
    """How it ended, in words, and whether every answer was saved."""

    text: str
    is_saved: bool


S = TypeVar("S", bound=Speech)


class Dialogue(Generic[S]):
    """The state of one run beside the session: the last message, and what is not saved.

    `on_change` saves: it is called after every change and before the change is confirmed. If it raises UserError, that
    is told, the answers stay in memory, and the next change or the end tries again. If it had to save to another place,
    that is told, too.
    """

    def __init__(
        self,
        session: Session,
        on_change: Callable[[Session], Moved | None],
        speech: S,
        save_elsewhere: SaveElsewhere | None = None,
    ) -> None:
        self.session = session
        self.on_change = on_change
        self.speech = speech
        self.save_elsewhere = save_elsewhere
        self.message: Notice | None = None
        self.trouble = ""
        """That and why the last attempt to save failed; empty if everything is saved."""
        self.reason = ""
        """Only why."""
        self.news = ""
        """That the last attempt to save went to another place; empty if it did not."""
        self._warned_of_pending = False
        self._offered_place = False

    # Answers

    def choose(self, level: int) -> str:
        """Answer with a level."""
        return self._after_answer(self.session.answer(level))

    def cannot_say(self) -> str:
        """Answer that the question could not be answered."""
        return self._after_answer(self.session.cannot_say())

    def may_not_apply(self) -> str:
        """Whether the current question takes "does not apply", asked before the reason is."""
        self.begin()
        skill = self.session.current
        if skill is not None and not self.session.is_must(skill):
            return ""
        return self.speech.refusal(Refusal.IS_MUST if skill else Refusal.NO_QUESTION)

    def not_applicable(self, reason: str) -> str:
        """Answer that the skill does not apply, and why."""
        return self._after_answer(self.session.not_applicable(clean(reason)))

    def keep(self) -> str:
        """Leave the answer as it is; if it was worth a second look, that is a confirmation, and saved."""
        skill = self.session.current
        is_confirmed = skill is not None and self.session.is_answered(skill) and self.session.is_open(skill)
        complaint = self._moved(self.session.keep())
        if is_confirmed and skill:
            self._save_and_say("assess.confirmed", answer=self.speech.answer(skill))
        return complaint

    # What goes with an answer

    def note(self, text: str) -> str:
        """Replace the note; an empty text or a minus removes it."""
        text = clean(text)
        return self._after_detail(self.session.note("" if text == REMOVE else text))

    def evidence(self, text: str, *, is_confirmed: bool = False) -> str:
        """Add evidence, confirmed by somebody else or not; a minus removes all of it, an empty text changes nothing."""
        text = clean(text)
        if not text:
            return ""
        if text == REMOVE:
            return self._after_detail(self.session.remove_evidence())
        evidence = read_evidence(text)
        if evidence is None:
            return self._after_detail(Refusal.TOO_LONG)
        if is_confirmed:
            evidence = evidence.model_copy(update={"grade": CONFIRMED_BY_OTHERS})
        return self._after_detail(self.session.add_evidence(evidence))

    def confidence(self, text: str) -> str:
        """How sure the answer is: 1 to 3, a word, or a minus."""
        if text.lower() not in CONFIDENCES:
            return self._after_detail(Refusal.NO_CONFIDENCE)
        return self._after_detail(self.session.confidence(CONFIDENCES[text.lower()]))

    def interest(self, text: str) -> str:
        """How much interest there is: 0 to 5, or a minus."""
        if text != REMOVE and not NUMBER.fullmatch(text):
            return self._after_detail(Refusal.NO_INTEREST)
        return self._after_detail(self.session.interest(None if text == REMOVE else int(text)))

    # Ways through the questions

    def skip(self) -> str:
        """Leave the question for later."""
        return self._moved(self.session.skip())

    def back(self) -> str:
        """To the question before."""
        return self._moved(self.session.back())

    def go_to(self, text: str) -> str:
        """To a question, by its number or the id of its skill."""
        skills = self.session.skills
        if text not in skills and NUMBER.fullmatch(text) and 1 <= int(text) <= len(skills):
            text = skills[int(text) - 1]
        return self._moved(self.session.go_to(text.lower()), typed=text)

    def switch_language(self, language: str) -> str:
        """Ask in another language from now on."""
        return self._moved(self.session.switch_language(language.lower()))

    def undo(self) -> str:
        """Take the last change back, and save that."""
        complaint = self._moved(self.session.undo())
        if not complaint and (skill := self.session.current):
            self._save_and_say("assess.undone", name=self.speech.name(skill), answer=self.speech.answer(skill))
        return complaint

    def redo(self) -> str:
        """Make the change again that was taken back, and save that."""
        complaint = self._moved(self.session.redo())
        if not complaint and (skill := self.session.last_changed):
            self._save_and_say("assess.redone", name=self.speech.name(skill), answer=self.speech.answer(skill))
        return complaint

    # The end

    def leave(self) -> Leaving:
        """Whether the person may go; not yet if something typed has no answer or could not be saved."""
        if self.session.pending and not self._warned_of_pending:
            self.begin()
            self._warned_of_pending = True
            self.refuse(self.speech.sentence("assess.pending", skills=self.speech.pending()))
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
            return self.speech.sentence("screen.no_place")
        try:
            setting = self.save_elsewhere(self.session, place)
        except UserError as error:
            return printable(str(error))
        self.speech.setting = setting._replace(width=self.speech.setting.width)
        self.begin()
        self.trouble = ""
        self._say("saved", self.speech.sentence("screen.saved_elsewhere", path=printable(setting.place)))
        return ""

    def decline_place(self) -> None:
        """No other place was named: say how to leave all the same."""
        self.refuse(self.speech.sentence("screen.leave_unsaved"))

    @property
    def results(self) -> Results | None:
        """Ways to the result, if there is one: no question is left, and something was answered."""
        is_there = self.session.current is None and self.session.progress.answered
        return self.speech.setting.results if is_there else None

    def ending(self) -> Ending:
        """How it ended; what could not be saved gets its last chance before. A result is named by its command."""
        news = [self.news] if self.trouble and self.save() and self.news else []
        is_lost = bool(self.session.pending)
        lost = [self.speech.sentence("assess.pending_lost", skills=self.speech.pending())] if is_lost else []
        again = [self.speech.again(self.results.command(self.speech.setting.place))] if self.results else []
        text = "\n".join([*news, *lost, self.speech.ending(is_saved=not self.trouble), *again])
        return Ending(text, is_saved=not self.trouble)

    # Saying and saving

    def begin(self) -> None:
        """Forget what was said about the act before."""
        self.message = None
        self._warned_of_pending = False
        self._offered_place = False

    def refuse(self, complaint: str) -> None:
        """Say why something was not taken, where there is nobody else to say it."""
        self._say("refused", complaint)

    def save(self) -> bool:
        """Save; if that fails, say and remember why."""
        try:
            self._follow(self.on_change(self.session))
        except UserError as error:
            self.reason = printable(str(error))
            self.trouble = self.speech.sentence("assess.not_saved", why=self.reason)
            self._say("unsaved", self.trouble)
        else:
            self.trouble = ""
        return not self.trouble

    def _follow(self, moved: Moved | None) -> None:
        """From now on, everything that is said names the place where the answers are."""
        self.news = ""
        if moved:
            self.speech.setting = self.speech.setting._replace(place=moved.place, command=moved.command)
            path = printable(moved.place)
            self.news = self.speech.sentence("assess.moved", why=printable(moved.why), path=path)

    def _say_saved(self, text: str) -> None:
        self._say("saved", f"{text}\n{self.news}" if self.news else text)

    def _say(self, kind: Literal["saved", "noted", "refused", "unsaved"], text: str) -> None:
        self.message = Notice(kind, text)

    def _save_and_say(self, key: str, **values: object) -> None:
        if self.save():
            self._say_saved(self.speech.sentence(key, **values))

    def _moved(self, refusal: Refusal | None, typed: str = "") -> str:
        self.begin()
        return self.speech.refusal(refusal, typed) if refusal else ""

    def _after_answer(self, refusal: Refusal | None) -> str:
        complaint = self._moved(refusal)
        skill = self.session.last_changed
        if not complaint and skill and self.save():
            self._say_saved(self.speech.saved(skill))
        return complaint

    def _after_detail(self, refusal: Refusal | None) -> str:
        """Confirm what was saved, or say that it waits for the answer."""
        complaint = self._moved(refusal)
        if not complaint and self.session.current in self.session.pending:
            self._say("noted", self.speech.sentence("assess.noted"))
        elif not complaint:
            self._save_and_say("assess.saved_detail")
        return complaint


def clean(text: str) -> str:
    """What was typed, without blanks around it and without lone surrogates, which no file could hold."""
    return text.encode("utf-8", errors="replace").decode("utf-8").strip()
