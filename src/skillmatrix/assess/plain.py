"""The plain face of a session: it reads lines and prints text; for terminals, pipes and screen readers."""

from collections.abc import Callable

from skillmatrix.assess.dialogue import NUMBER, Dialogue, Ending, Leaving, Moved, SaveElsewhere, clean
from skillmatrix.assess.results import FileForm, Results
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.assess.speech import Setting, Speech
from skillmatrix.errors import UserError
from skillmatrix.view.plain_text import printable


def run_plain(
    session: Session,
    ask: Callable[[], str | None],
    tell: Callable[[str], None],
    on_change: Callable[[Session], Moved | None],
    setting: Setting,
    save_elsewhere: SaveElsewhere | None = None,
) -> Ending:
    """Ask until the end or until the person leaves.

    `ask` gives the next line without its end, None at the end of input. `on_change` saves, as in `Dialogue`.
    """
    return _Plain(Dialogue(session, on_change, Speech(session, setting), save_elsewhere), ask, tell).run()


class _Plain:
    """Reads lines as acts of the dialogue, and tells what came of each."""

    def __init__(self, dialogue: Dialogue[Speech], ask: Callable[[], str | None], tell: Callable[[str], None]) -> None:
        self.dialogue = dialogue
        self.session = dialogue.session
        self.speech = dialogue.speech
        self.ask = ask
        self.tell = tell
        self.leaving = Leaving.STAY

    def run(self) -> Ending:
        self.tell(self.speech.start())
        self.show()
        while self.leaving is Leaving.STAY:
            line = self.read()
            if line is not None:
                self.take(line)
        if self.leaving is Leaving.ASK_FOR_PLACE:
            self.offer_another_place()
        return self.dialogue.ending()

    def read(self) -> str | None:
        """The next line, cleaned; the end of input leaves."""
        line = self.ask()
        if line is None:
            self.go(self.dialogue.interrupt)
            return None
        return clean(line)

    def take(self, line: str) -> None:
        """Do what a line says."""
        word, _, text = line.partition(" ")
        letter = word.lower()
        if line.lower() != "q":
            self.dialogue.begin()
        if line == "":
            self.keep()
        elif NUMBER.fullmatch(line):
            self.after(self.dialogue.choose(int(line)))
        elif letter in OF_THE_RESULT and not text and (results := self.dialogue.results):
            OF_THE_RESULT[letter](self, results)
        elif letter in ALONE and not text:
            ALONE[letter](self)
        elif letter in OF_THE_QUESTION and self.session.current is None:
            self.after(self.speech.refusal(Refusal.NO_QUESTION))
        elif letter in WITH_TEXT:
            WITH_TEXT[letter](self, text.strip())
        else:
            self.say("assess.misread", line=self.speech.catalogue.quote(printable(line)))
            self.remind()

    # Lines that stand alone

    def cannot_say(self) -> None:
        self.after(self.dialogue.cannot_say())

    def skip(self) -> None:
        self.after(self.dialogue.skip())

    def back(self) -> None:
        self.after(self.dialogue.back())

    def undo(self) -> None:
        self.after(self.dialogue.undo())

    def redo(self) -> None:
        self.after(self.dialogue.redo())

    def keep(self) -> None:
        if self.session.current is None:
            self.leave()
        else:
            self.after(self.dialogue.keep())

    def review(self) -> None:
        self.tell(self.speech.review())
        self.remind()

    def help(self) -> None:
        self.tell(self.speech.help())
        self.remind()

    def leave(self) -> None:
        self.go(self.dialogue.leave)

    # Lines with a text

    def not_applicable(self, reason: str) -> None:
        if complaint := self.dialogue.may_not_apply():
            self.after(complaint)
        elif reason := reason or self.ask_for("assess.ask_reason"):
            self.after(self.dialogue.not_applicable(reason), hint=self.speech.about_private_words(reason, "reason"))

    def note(self, text: str) -> None:
        printed = self.speech.catalogue.say("assess.note_is_printed")
        if text := text or self.ask_for("assess.ask_note", printed=printed):
            hint = self.speech.about_private_words(text, "note")
            self.after(self.dialogue.note(text), has_moved=False, hint=hint)

    def evidence(self, text: str) -> None:
        if text := text or self.ask_for("assess.ask_evidence"):
            self.after(self.dialogue.evidence(text), has_moved=False)

    def confidence(self, text: str) -> None:
        if text := text or self.ask_for("assess.ask_confidence", **self.speech.confidences()):
            self.after(self.dialogue.confidence(text), has_moved=False)

    def interest(self, text: str) -> None:
        if text := text or self.ask_for("assess.ask_interest"):
            self.after(self.dialogue.interest(text), has_moved=False)

    def go_to(self, text: str) -> None:
        if text := text or self.ask_for("assess.ask_skill"):
            self.after(self.dialogue.go_to(text))

    def switch_language(self, text: str) -> None:
        if text := text or self.ask_for("assess.ask_language"):
            self.after(self.dialogue.switch_language(text))

    # The end

    def go(self, way: Callable[[], Leaving]) -> None:
        """Leave, and say what stands in the way."""
        self.dialogue.message = None
        self.leaving = way()
        self.tell_message()

    def offer_another_place(self) -> None:
        """Ask where else the answers may be saved, until that works or nothing is answered."""
        while self.dialogue.trouble:
            self.say("assess.prompt", question=self.speech.catalogue.say("screen.ask_place"))
            place = self.ask()
            if not place or not clean(place):
                return
            if complaint := self.dialogue.take_place(place):
                self.say("assess.not_saved", why=complaint)
            else:
                self.tell_message()

    # Telling

    def after(self, complaint: str, *, has_moved: bool = True, hint: str = "") -> None:
        """What came of an act, with a hint if it was taken; then the question where one is now."""
        if complaint:
            self.tell(complaint)
        else:
            self.tell_message()
            if hint:
                self.tell(hint)
        if has_moved and not complaint:
            self.show()
        else:
            self.remind()

    def tell_message(self) -> None:
        if self.dialogue.message:
            self.tell(self.dialogue.message.text)

    def show(self) -> None:
        """The whole question, set off from what was said before; when none is left, the result."""
        if results := self.dialogue.results:
            setting = self.speech.setting
            self.tell(f"\n{results.brief(self.session, setting.width, setting.height)}")
            self.say("assess.end_with_result")
        else:
            self.tell(f"\n{self.speech.question()}")

    def show_all(self, results: Results) -> None:
        """The whole report."""
        self.tell(results.full(self.session, self.speech.setting.width))
        self.say("assess.end_with_result")

    def save_as(self, results: Results, form: FileForm) -> None:
        """Write a file, and say where it is or why not."""
        try:
            self.say("screen.saved_result", file=printable(results.save(self.session, form)))
        except UserError as error:
            self.tell(self.speech.wrap(printable(str(error))))

    def remind(self) -> None:
        """The question in short, after something that was not an answer to it."""
        if text := self.speech.question_in_short():
            self.tell(text)

    def say(self, key: str, **values: object) -> None:
        self.tell(self.speech.sentence(key, **values))

    def ask_for(self, key: str, **values: object) -> str:
        """One more line; empty if the person cancels or the input ends."""
        self.say("assess.prompt", question=self.speech.catalogue.say(key, **values))
        text = self.read() or ""
        if not text and self.leaving is Leaving.STAY:
            self.say("assess.cancelled")
            self.remind()
        return text


OF_THE_RESULT: dict[str, Callable[[_Plain, Results], None]] = {
    "a": _Plain.show_all,
    "h": lambda plain, results: plain.save_as(results, "html"),
    "p": lambda plain, results: plain.save_as(results, "pdf"),
}
"""Letters that mean something once no question is left."""

ALONE: dict[str, Callable[[_Plain], None]] = {
    "u": _Plain.cannot_say,
    "s": _Plain.skip,
    "b": _Plain.back,
    "r": _Plain.review,
    "z": _Plain.undo,
    "y": _Plain.redo,
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
