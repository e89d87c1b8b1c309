"""The page of a question: one skill, its levels as rows to choose from."""

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from skillmatrix.assess.dialogue import REMOVE, Dialogue
from skillmatrix.assess.screen.dialogs import ChoiceDialog, EvidenceDialog, EvidenceWords, Option, TextDialog
from skillmatrix.assess.screen.lines import SEPARATOR
from skillmatrix.assess.screen.page import Follow, Page
from skillmatrix.assess.screen.rows import Piece, Row, Rows, TextRow
from skillmatrix.assess.screen.words import INTERESTS, ScreenSpeech
from skillmatrix.view.question import Question, details_in_words


class QuestionPage(Page):
    """Asks one question after another."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"digit('{digit}')", priority=True) for digit in range(10)),
        Binding("n,N", "not_applicable", priority=True),
        Binding("u,U", "cannot_say", priority=True),
        Binding("s,S", "skip", priority=True),
        Binding("t,T", "note", priority=True),
        Binding("e,E", "evidence", priority=True),
        Binding("c,C", "confidence", priority=True),
        Binding("i,I", "interest", priority=True),
        Binding("r,R", "app.review", priority=True),
    ]

    def __init__(self, dialogue: Dialogue[ScreenSpeech], follow: Follow) -> None:
        super().__init__(dialogue, follow)
        self._typed = ""

    def contents(self) -> ComposeResult:
        """Name, description, levels, what was said so far."""
        yield Piece(id="name")
        yield Piece(id="description")
        with Rows(self.choose, id="levels"):
            for level in sorted(self.session.matrix.scale):
                yield TextRow(str(level), str(level))
        yield Piece(id="details")

    def on_mount(self) -> None:
        """Arrows choose levels."""
        super().on_mount()
        self.query_one(Rows).focus()

    def show(self) -> None:
        """The current question; the page stays as it is when there is none."""
        question = self.speech.asked()
        if question is None:
            return
        super().show()
        self._typed = ""
        self.head(question.category, question.position)
        self.query_one("#name", Piece).show(question.name)
        about = [question.description, question.target, question.notice]
        self.query_one("#description", Piece).show("\n".join(filter(None, about)), hide_if_empty=True)
        self._show_levels(question)
        self._show_details(question)
        self.keys(question.keys, self.speech.say("screen.keys.more"))

    def _show_levels(self, question: Question) -> None:
        width = max(cell_len(option.name) for option in question.options)
        rating = self.session.rating
        chosen = str(rating.level) if rating else None
        levels = self.query_one(Rows)
        options = {str(option.level): option for option in question.options}
        for row in levels.query(TextRow):
            option = options.get(row.key)
            row.display = option is not None
            if option:
                row.mark(is_chosen=row.key == chosen)
                row.write(option.name, option.text, width)
        levels.highlight(chosen)

    def _show_details(self, question: Question) -> None:
        """What was said beside the level, and the answer itself if it is none of the levels."""
        rating = self.session.rating
        is_level = rating is None or rating.level in self.session.matrix.offered[question.skill]
        answer = [] if is_level else [self.speech.say("assess.current", answer=question.answer)]
        self.query_one("#details", Piece).show(SEPARATOR.join([*answer, *question.details]), hide_if_empty=True)

    # Answers

    def action_digit(self, digit: str) -> None:
        """A digit answers; on a scale beyond 9 digits highlight, and Enter answers."""
        highest = self.session.matrix.highest
        if highest < 10:
            self.acted(self.dialogue.choose(int(digit)))
            return
        longer = self._typed + digit
        self._typed = longer if int(longer) <= highest else digit
        self.query_one(Rows).highlight(str(int(self._typed)))

    def choose(self, row: Row | None) -> None:
        """A row was chosen. Enter keeps the answer that is there."""
        rating = self.session.rating
        if row is None or (rating and row.key == str(rating.level)):
            self.acted(self.dialogue.keep())
        else:
            self.acted(self.dialogue.choose(int(row.key)))

    def action_not_applicable(self) -> None:
        """Ask for the reason, unless the role needs the skill."""
        if complaint := self.dialogue.may_not_apply():
            self.acted(complaint)
            return
        say = self.speech.say

        def remark(typed: str) -> str:
            return self.speech.about_private_words(typed, "reason")

        dialog = TextDialog(
            say("assess.ask_reason"), say("screen.keys.text"), self.dialogue.not_applicable, remark=remark
        )
        self.app.push_screen(dialog, lambda _: self.changed())

    def action_cannot_say(self) -> None:
        """The question could not be answered."""
        self.acted(self.dialogue.cannot_say())

    def action_skip(self) -> None:
        """Later."""
        self.acted(self.dialogue.skip())

    # What goes with an answer

    def action_note(self) -> None:
        """Write or change the note."""
        say, so_far = self.speech.say, self.speech.so_far()
        text = (so_far.note if so_far else None) or ""
        hint = say("assess.note_is_printed")

        def remark(typed: str) -> str:
            return self.speech.about_private_words(typed, "typing")

        dialog = TextDialog(
            say("screen.ask_note"), say("screen.keys.text"), self.dialogue.note, text=text, hint=hint, remark=remark
        )
        self.app.push_screen(dialog, lambda _: self.changed())

    def action_evidence(self) -> None:
        """Add evidence."""
        say, so_far = self.speech.say, self.speech.so_far()
        others = {"note": None, "confidence": None, "interest": None}
        only_evidence = so_far.model_copy(update=others) if so_far else None

        def take(text: str, is_confirmed: bool) -> str:  # noqa: FBT001 - a box that is ticked or not
            return self.dialogue.evidence(text, is_confirmed=is_confirmed)

        evidence = details_in_words(only_evidence, self.speech.catalogue) if only_evidence else ()
        hint = f"{say('screen.evidence_hint')} {say('screen.evidence_removal') if evidence else ''}".strip()
        words = EvidenceWords(say("screen.ask_evidence"), hint, say("screen.confirmed"), say("screen.keys.evidence"))
        self.app.push_screen(EvidenceDialog(words, take, evidence), lambda _: self.changed())

    def action_confidence(self) -> None:
        """How sure the answer is."""
        so_far, words = self.speech.so_far(), self.speech.confidences()
        choices = [Option(str(number), word) for number, word in enumerate(words.values(), start=1)]
        chosen = so_far.confidence if so_far else None
        current = str(list(words).index(chosen) + 1) if chosen else REMOVE
        self._ask(self.speech.say("screen.ask_confidence"), choices, current, self.dialogue.confidence)

    def action_interest(self) -> None:
        """How much interest there is in working on it."""
        say, so_far = self.speech.say, self.speech.so_far()
        choices = [Option(str(number), say(f"screen.interest.{number}")) for number in INTERESTS]
        current = str(so_far.interest) if so_far and so_far.interest is not None else REMOVE
        self._ask(say("screen.ask_interest"), choices, current, self.dialogue.interest)

    def _ask(self, question: str, choices: list[Option], current: str, take: Callable[[str], str]) -> None:
        """Ask for one of a few words, or none of them."""
        say = self.speech.say
        none = Option(REMOVE, say("screen.none"))

        def choose(label: str | None) -> None:
            self.acted(take(label) if label else "")

        self.app.push_screen(ChoiceDialog(question, say("screen.keys.choice"), [*choices, none], current), choose)
