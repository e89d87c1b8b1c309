"""Dialogs over a page: a text, a choice, the way to any question, help. Escape closes each and changes nothing."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from skillmatrix.assess.screen.columns import Pair
from skillmatrix.assess.screen.lines import KeyLine
from skillmatrix.assess.screen.rows import EntryRow, Piece, Row, Rows, TextRow
from skillmatrix.assess.screen.words import ANSWERED, OPEN, HelpEntry

T = TypeVar("T")
WIDTH_OF_KEYS = 12
WIDTH_OF_TERMS = 24


class Dialog(ModalScreen[T]):
    """A framed question over the page."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", priority=True)]

    def __init__(self, question: str, keys: str, hint: str = "") -> None:
        super().__init__()
        self._question = question
        self._hint = hint
        self._keys = keys
        self.typed_early = ""
        """What was typed while the dialog was opening."""

    def compose(self) -> ComposeResult:
        """The question, what is asked for, a complaint if there is one, the keys."""
        with Vertical(id="dialog"):
            yield Piece(self._question, id="question")
            if self._hint:
                yield Piece(self._hint, id="hint")
            yield from self.contents()
            yield Piece(id="complaint")
            yield KeyLine(self._keys)

    def contents(self) -> ComposeResult:
        """What stands between question and keys."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """At first there is nothing to complain about."""
        self.complain("")

    def complain(self, text: str) -> None:
        """Say why something was not taken."""
        self.query_one("#complaint", Piece).show(text and f"! {text}", hide_if_empty=True)

    def on_key(self, event: Key) -> None:
        """Keep what is typed while the dialog is opening."""
        if not self.is_mounted and event.character and event.is_printable:
            self.typed_early += event.character

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


class Editor(TextArea):
    """A text that wraps; Enter hands it over."""

    def __init__(self, text: str, submit: Callable[[], None]) -> None:
        super().__init__(text, soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False)
        self._submit = submit

    async def _on_key(self, event: Key) -> None:
        """Enter is taken here, in its turn after the letters before it, where Textual would break the line."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self._submit()
        else:
            await super()._on_key(event)


class TickBox(Widget, can_focus=True):
    """A box to tick, by space or mouse. Textual's own shows by colour alone whether it is ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [("space", "tick"), ("enter", "screen.submit")]

    is_ticked: reactive[bool] = reactive(default=False)

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self) -> Content:
        """The box and what it says."""
        return Content(f"[{'x' if self.is_ticked else ' '}] {self._text}")

    def action_tick(self) -> None:
        """Tick, or take the tick away."""
        self.is_ticked = not self.is_ticked

    def on_click(self) -> None:
        """The same with the mouse."""
        self.action_tick()


class TextDialog(Dialog[bool]):
    """Asks for a text. `take` says what is wrong with it, and nothing if it was taken; then the result is True.

    `remark` may say something about the text while it is typed.
    """

    def __init__(
        self,
        question: str,
        keys: str,
        take: Callable[[str], str],
        *,
        text: str = "",
        hint: str = "",
        remark: Callable[[str], str] = lambda _typed: "",
    ) -> None:
        super().__init__(question, keys, hint)
        self._take = take
        self._text = text
        self._remark = remark

    def contents(self) -> ComposeResult:
        """The text so far, to be changed."""
        yield Editor(self._text, self.submit)
        yield Piece(id="remark")

    @on(TextArea.Changed)
    def say_remark(self, event: TextArea.Changed) -> None:
        """Say what there is to say about the text so far."""
        self.query_one("#remark", Piece).show(self._remark(event.text_area.text), hide_if_empty=True)

    def on_mount(self) -> None:
        """Go on typing behind the text so far."""
        super().on_mount()
        self.query_one("#remark", Piece).show(self._remark(self._text), hide_if_empty=True)
        editor = self.query_one(Editor)
        editor.move_cursor(editor.document.end)
        editor.insert(self.typed_early)
        editor.focus()

    def take(self, text: str) -> str:
        """Hand the text to whoever asked."""
        return self._take(text)

    def action_submit(self) -> None:
        """Enter somewhere else than in the text."""
        self.submit()

    def submit(self) -> None:
        """Close, or say why not."""
        complaint = self.take(self.query_one(Editor).text)
        if complaint:
            self.complain(complaint)
        else:
            self.dismiss(result=True)


class EvidenceWords(NamedTuple):
    """What a dialog about evidence says."""

    question: str
    hint: str
    confirmed: str
    keys: str


class EvidenceDialog(TextDialog):
    """Asks for evidence, shows what there is, and whether somebody else confirms it."""

    def __init__(self, words: EvidenceWords, take: Callable[[str, bool], str], so_far: Sequence[str]) -> None:
        super().__init__(words.question, words.keys, lambda _text: "", hint=words.hint)
        self._take_evidence = take
        self._so_far = so_far
        self._confirmed = words.confirmed

    def contents(self) -> ComposeResult:
        """What there is, the text, the box to tick."""
        for line in self._so_far:
            yield Piece(line, classes="details")
        yield from super().contents()
        yield TickBox(self._confirmed)

    def take(self, text: str) -> str:
        """Hand text and tick to whoever asked."""
        return self._take_evidence(text, self.query_one(TickBox).is_ticked)


class Option(NamedTuple):
    """One of few words to choose: what one types, and what it says."""

    label: str
    text: str


class ChoiceDialog(Dialog[str]):
    """Asks for one of a few words; the result is its label."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"label('{digit}')", priority=True) for digit in range(10)),
        Binding("minus", "label('-')", priority=True),
    ]

    def __init__(self, question: str, keys: str, choices: Sequence[Option], current: str | None) -> None:
        super().__init__(question, keys)
        self._choices = choices
        self._current = current

    def contents(self) -> ComposeResult:
        """The words, the one chosen before with a sign."""
        with Rows(self.choose):
            for choice in self._choices:
                sign = ANSWERED if choice.label == self._current else OPEN
                yield TextRow(choice.label, choice.label, choice.text, sign)

    def on_mount(self) -> None:
        """The word chosen before is highlighted."""
        super().on_mount()
        rows = self.query_one(Rows)
        rows.focus()
        rows.highlight(self._current)

    def action_label(self, label: str) -> None:
        """What stands in front of a word goes there; Enter takes it, so that no Enter is left over for the question."""
        if any(choice.label == label for choice in self._choices):
            self.query_one(Rows).highlight(label)

    def choose(self, row: Row | None) -> None:
        """Hand the word over; Enter without one closes."""
        self.dismiss(row.key if row else None)


class JumpWords(NamedTuple):
    """What the map of all skills says."""

    question: str
    placeholder: str
    keys: str


class JumpDialog(Dialog[bool]):
    """A map of all skills: type a number or a part of a name, choose, and be there."""

    BINDINGS: ClassVar[list[BindingType]] = [("up", "move(-1)"), ("down", "move(1)")]

    def __init__(
        self, words: JumpWords, entries: Sequence[HelpEntry], current: str | None, take: Callable[[str], str]
    ) -> None:
        super().__init__(words.question, words.keys)
        self._placeholder = words.placeholder
        self._entries = entries
        self._current = current
        self._take = take

    def contents(self) -> ComposeResult:
        """The input, and under it the skills by category."""
        yield Input(placeholder=self._placeholder, select_on_focus=False)
        category = ""
        with Rows(self.choose):
            for entry in self._entries:
                if entry.category != category:
                    category = entry.category
                    yield Piece(category, classes="category")
                yield EntryRow(entry)

    def on_mount(self) -> None:
        """Typing starts at once; the current question is highlighted."""
        super().on_mount()
        field = self.query_one(Input)
        field.insert_text_at_cursor(self.typed_early)
        field.focus()
        self.query_one(Rows).highlight(self._current)

    def action_move(self, step: int) -> None:
        """Arrows move through the list while one types."""
        self.query_one(Rows).action_move(step)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show what fits, and highlight what fits best."""
        self.complain("")
        typed = event.value.strip().casefold()
        rows = self.query_one(Rows)
        for row in rows.query(EntryRow):
            row.display = fits(typed, row)
        for heading in rows.query(".category"):
            heading.display = not typed
        best = next((row for row in rows.rows if row.label == typed), next(iter(rows.rows), None))
        rows.highlight(best.key if best and typed else self._current)

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Go to what is highlighted; if nothing fits, say so."""
        row = self.query_one(Rows).highlighted
        self._go(row.key if row else event.value.strip().casefold())

    def choose(self, row: Row | None) -> None:
        """Go to what was clicked."""
        if row:
            self._go(row.key)

    def _go(self, skill: str) -> None:
        complaint = self._take(skill)
        if complaint:
            self.complain(complaint)
        else:
            self.dismiss(result=True)


def fits(typed: str, row: EntryRow) -> bool:
    """Whether a row is meant by a number, an id, or a part of a name."""
    return row.label.startswith(typed) or typed in row.entry.name.casefold() or typed in row.key


class HelpText(NamedTuple):
    """By what to choose, what the keys do, and what the words of this question mean."""

    instruction: Sequence[str]
    keys: Sequence[tuple[str, str]]
    terms_heading: str
    terms: Sequence[tuple[str, str]]


class HelpDialog(Dialog[bool]):
    """Help that scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [("question_mark,enter,q", "cancel")]

    def __init__(self, question: str, keys: str, text: HelpText) -> None:
        super().__init__(question, keys)
        self._text = text

    def contents(self) -> ComposeResult:
        """Instruction, keys, words."""
        with VerticalScroll(can_focus=True):
            for paragraph in self._text.instruction:
                yield Piece(paragraph, classes="paragraph")
            yield from (Pair(key, words, WIDTH_OF_KEYS) for key, words in self._text.keys)
            if self._text.terms:
                yield Piece(self._text.terms_heading, classes="category")
            yield from (Pair(term, meaning, WIDTH_OF_TERMS) for term, meaning in self._text.terms)

    def on_mount(self) -> None:
        """Arrows scroll."""
        super().on_mount()
        self.query_one(VerticalScroll).focus()
