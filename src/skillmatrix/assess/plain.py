"""The plain face of a session: it reads lines and prints text; for terminals, pipes and screen readers."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from skillmatrix.assess.evidence import read_evidence
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.assess.speech import Setting, Speech
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Confidence
from skillmatrix.view.plain_text import printable

SaveElsewhere: TypeAlias = Callable[[Session, str], Setting]
"""Saves to another place, as it was typed; gives the setting that names it, or raises UserError."""

NUMBER = re.compile(r"[0-9]{1,4}")
CONFIDENCES: dict[str, Confidence] = {
    "1": "low", "2": "medium", "3": "high",
    "low": "low", "medium": "medium", "high": "high",
}  # fmt: skip
REMOVE = "-"
"""Typed instead of a text, it removes what is there."""


class Ending(NamedTuple):
    """How it ended, in words, and whether every answer was saved."""

    text: str
    is_saved: bool


def run_plain(
    session: Session,
    ask: Callable[[], str | None],
    tell: Callable[[str], None],
    on_change: Callable[[Session], None],
    setting: Setting,
    save_elsewhere: SaveElsewhere | None = None,
) -> Ending:
    """Ask until the end or until the person leaves.

    `ask` gives the next line without its end, None at the end of input. `on_change` saves: it is called after every
    change and before the change is confirmed. If it raises UserError, that is told, the answers stay in memory, and the
    next change or the end tries again.
    """
    return _Plain(session, ask, tell, on_change, setting, save_elsewhere).run()


class _Plain:
    """The state of one run: the session, and what the face has to remember between two lines."""

    def __init__(
        self,
        session: Session,
        ask: Callable[[], str | None],
        tell: Callable[[str], None],
        on_change: Callable[[Session], None],
        setting: Setting,
        save_elsewhere: SaveElsewhere | None,
    ) -> None:
        self.save_elsewhere = save_elsewhere
        self.session = session
        self.ask = ask
        self.tell = tell
        self.on_change = on_change
        self.speech = Speech(session, setting)
        self.has_left = False
        self.is_saved = True
        self.is_warned = False

    def run(self) -> Ending:
        self.tell(self.speech.start())
        self.show()
        while not self.has_left:
            line = self.read()
            if line is not None:
                self.take(line)
        if not self.is_saved and not self.save():
            self.offer_another_place()
        return Ending(self.speech.ending(is_saved=self.is_saved), self.is_saved)

    def offer_another_place(self) -> None:
        """Ask where else the answers may be saved, until that works or nothing is answered."""
        while not self.is_saved and self.save_elsewhere is not None:
            self.say("assess.prompt", question=self.speech.catalogue.say("screen.ask_place"))
            place = self.read()
            if not place:
                return
            try:
                self.speech.setting = self.save_elsewhere(self.session, place)
            except UserError as error:
                self.say("assess.not_saved", why=printable(str(error)))
            else:
                self.is_saved = True
                self.say("screen.saved_elsewhere", path=printable(self.speech.setting.place))

    def read(self) -> str | None:
        """The next line, cleaned; the end of input leaves."""
        line = self.ask()
        if line is None:
            self.has_left = True
            if self.session.pending:
                self.say("assess.pending_lost", skills=self.speech.pending())
            return None
        # Bytes that are no text arrive as lone surrogates, which no file could hold.
        return line.encode("utf-8", errors="replace").decode("utf-8").strip()

    def take(self, line: str) -> None:
        """Do what a line says."""
        word, _, text = line.partition(" ")
        letter = word.lower()
        self.is_warned = self.is_warned and line.lower() == "q"
        if line == "":
            self.keep()
        elif NUMBER.fullmatch(line):
            self.after_answer(self.session.answer(int(line)))
        elif letter in ALONE and not text:
            ALONE[letter](self)
        elif letter in OF_THE_QUESTION and self.session.current is None:
            self.refuse(Refusal.NO_QUESTION)
        elif letter in WITH_TEXT:
            WITH_TEXT[letter](self, text.strip())
        else:
            self.say("assess.misread", line=self.speech.catalogue.quote(printable(line)))
            self.remind()

    # Answers

    def not_applicable(self, reason: str) -> None:
        skill = self.session.current
        if skill is not None and self.session.is_must(skill):
            self.refuse(Refusal.IS_MUST)
        elif reason := reason or self.ask_for("assess.ask_reason"):
            self.after_answer(self.session.not_applicable(reason))

    def cannot_say(self) -> None:
        self.after_answer(self.session.cannot_say())

    def keep(self) -> None:
        skill = self.session.current
        if skill is None:
            self.leave()
            return
        is_confirmed = self.session.is_answered(skill) and self.session.is_open(skill)
        refusal = self.session.keep()
        if is_confirmed and self.save():
            self.say("assess.confirmed", answer=self.speech.answer(skill))
        self.after_move(refusal)

    def after_answer(self, refusal: Refusal | None) -> None:
        """Save, confirm, go on."""
        if refusal:
            self.refuse(refusal)
            return
        skill = self.session.last_changed
        if self.save() and skill:
            self.say("assess.saved_answer", answer=self.speech.answer(skill))
            self.tell_if_any(self.speech.earlier(skill))
            self.tell_if_any(self.speech.evidence_wanted(skill))
        self.show()

    # What goes with an answer

    def note(self, text: str) -> None:
        if text := text or self.ask_for("assess.ask_note"):
            self.after_detail(self.session.note("" if text == REMOVE else text))

    def evidence(self, text: str) -> None:
        if not (text := text or self.ask_for("assess.ask_evidence")):
            return
        if text == REMOVE:
            self.after_detail(self.session.remove_evidence())
        elif evidence := read_evidence(text):
            self.after_detail(self.session.add_evidence(evidence))
        else:
            self.refuse(Refusal.TOO_LONG)

    def confidence(self, text: str) -> None:
        if not (text := text or self.ask_for("assess.ask_confidence", **self.speech.confidences())):
            return
        if text == REMOVE:
            self.after_detail(self.session.confidence(None))
        elif value := CONFIDENCES.get(text.lower()):
            self.after_detail(self.session.confidence(value))
        else:
            self.refuse(Refusal.NO_CONFIDENCE)

    def interest(self, text: str) -> None:
        if not (text := text or self.ask_for("assess.ask_interest")):
            return
        if text == REMOVE:
            self.after_detail(self.session.interest(None))
        elif NUMBER.fullmatch(text):
            self.after_detail(self.session.interest(int(text)))
        else:
            self.refuse(Refusal.NO_INTEREST)

    def after_detail(self, refusal: Refusal | None) -> None:
        """Confirm what was saved, or say that it waits for the answer; the question stays."""
        if refusal:
            self.refuse(refusal)
            return
        if self.session.current in self.session.pending:
            self.say("assess.noted")
        elif self.save():
            self.say("assess.saved_detail")
        self.remind()

    # Ways through the questions

    def skip(self) -> None:
        self.after_move(self.session.skip())

    def back(self) -> None:
        self.after_move(self.session.back())

    def after_move(self, refusal: Refusal | None) -> None:
        """Show where one is now."""
        if refusal:
            self.refuse(refusal)
        else:
            self.show()

    def go_to(self, text: str) -> None:
        if not (text := text or self.ask_for("assess.ask_skill")):
            return
        skills = self.session.skills
        if text not in skills and NUMBER.fullmatch(text) and 1 <= int(text) <= len(skills):
            text = skills[int(text) - 1]
        if refusal := self.session.go_to(text.lower()):
            self.refuse(refusal, typed=text)
        else:
            self.show()

    def undo(self) -> None:
        if refusal := self.session.undo():
            self.refuse(refusal)
            return
        skill = self.session.current
        if self.save() and skill:
            self.say("assess.undone", name=self.speech.name(skill), answer=self.speech.answer(skill))
        self.show()

    def switch_language(self, text: str) -> None:
        if text := text or self.ask_for("assess.ask_language"):
            self.after_move(self.session.switch_language(text.lower()))

    def review(self) -> None:
        self.tell(self.speech.review())
        self.remind()

    def help(self) -> None:
        self.tell(self.speech.help())
        self.remind()

    def leave(self) -> None:
        """End; if something was typed that has no answer yet, say so and ask once more."""
        if self.session.pending and not self.is_warned:
            self.is_warned = True
            self.say("assess.pending", skills=self.speech.pending())
        else:
            self.has_left = True

    # Telling and saving

    def show(self) -> None:
        """The whole question, set off from what was said before."""
        self.tell(f"\n{self.speech.question()}")

    def remind(self) -> None:
        """The question in short, after something that was not an answer to it."""
        self.tell_if_any(self.speech.question_in_short())

    def refuse(self, refusal: Refusal, typed: str = "") -> None:
        self.tell(self.speech.refusal(refusal, typed))
        self.remind()

    def say(self, key: str, **values: object) -> None:
        self.tell(self.speech.sentence(key, **values))

    def tell_if_any(self, text: str) -> None:
        if text:
            self.tell(text)

    def ask_for(self, key: str, **values: object) -> str:
        """One more line; empty if the person cancels or the input ends."""
        self.say("assess.prompt", question=self.speech.catalogue.say(key, **values))
        text = self.read() or ""
        if not text and not self.has_left:
            self.say("assess.cancelled")
            self.remind()
        return text

    def save(self) -> bool:
        """Save; if that fails, say so and remember it."""
        try:
            self.on_change(self.session)
        except UserError as error:
            self.is_saved = False
            self.say("assess.not_saved", why=printable(str(error)))
        else:
            self.is_saved = True
        return self.is_saved


ALONE: dict[str, Callable[[_Plain], None]] = {
    "u": _Plain.cannot_say,
    "s": _Plain.skip,
    "b": _Plain.back,
    "r": _Plain.review,
    "z": _Plain.undo,
    "?": _Plain.help,
    "q": _Plain.leave,
}
"""Letters that stand alone."""

OF_THE_QUESTION: dict[str, Callable[[_Plain, str], None]] = {
    "n": _Plain.not_applicable,
    "t": _Plain.note,
    "e": _Plain.evidence,
    "c": _Plain.confidence,
    "i": _Plain.interest,
}
"""Letters that say something about the current question and take a text, on the same line or on the next."""

WITH_TEXT: dict[str, Callable[[_Plain, str], None]] = {
    **OF_THE_QUESTION,
    "g": _Plain.go_to,
    "l": _Plain.switch_language,
}
"""All letters that take a text."""
