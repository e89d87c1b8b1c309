"""What all pages share: the letters that mean the same everywhere, their dialogs, and the line of messages."""

from collections.abc import Callable
from typing import ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen

from skillmatrix.assess.dialogue import Dialogue
from skillmatrix.assess.screen.lines import KeyLine, ProgressLine
from skillmatrix.assess.screen.rows import Piece
from skillmatrix.assess.screen.words import ScreenSpeech

HELP = ("level", "arrows", "n", "u", "s", "b", "t", "e", "c", "i", "g", "r", "z", "y", "l", "help", "q")
"""The lines of the help, by the end of their keys."""

SIGNS = {"saved": ("✓", "bold $success"), "noted": ("✓", "bold $accent"), "refused": ("!", "bold $warning")}
"""The sign of a message and its style; without colour the sign says it."""


Follow: TypeAlias = Callable[[bool], None]
"""Shows the page that fits; true if one has gone somewhere."""


class Page(Screen[None]):
    """A page of the dialogue. It shows what stands there now; letters act, and then the right page is shown."""

    # With priority, so that keys act in the order in which they were pressed, also when they come in a burst.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,L", "language", priority=True),
        Binding("g,G", "jump", priority=True),
        Binding("z,Z", "undo", priority=True),
        Binding("y,Y", "redo", priority=True),
        Binding("b,B", "back", priority=True),
        Binding("question_mark", "help", priority=True),
        Binding("q,Q,ctrl+q", "app.leave", priority=True),
    ]

    def __init__(self, dialogue: Dialogue[ScreenSpeech], follow: Follow) -> None:
        super().__init__()
        self.dialogue = dialogue
        self.session = dialogue.session
        self._follow = follow

    @property
    def speech(self) -> ScreenSpeech:
        """What is said."""
        return self.dialogue.speech

    def compose(self) -> ComposeResult:
        """Head, progress, what the page is about, message, keys."""
        with Vertical(id="page"):
            with Horizontal(id="head"):
                yield Piece(id="left")
                yield Piece(id="right")
            yield ProgressLine(id="progress")
            yield from self.contents()
            yield Piece(id="message")
            yield KeyLine(id="keys")
            yield KeyLine(id="more")
            yield KeyLine(id="short")

    def contents(self) -> ComposeResult:
        """What the page is about."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show what stands there."""
        self.show()

    def show(self) -> None:
        """Show what stands there now."""
        progress = self.session.progress
        line = self.query_one(ProgressLine)
        line.total, line.answered = progress.total, progress.answered
        self._show_message()

    def head(self, left: str, right: str) -> None:
        """What stands above the line of progress."""
        self.query_one("#left", Piece).show(left)
        self.query_one("#right", Piece).show(right)

    def keys(self, first: str, more: str = "") -> None:
        """What the keys do; on a very low screen only how to get help and out."""
        self.query_one("#keys", KeyLine).show(first)
        line = self.query_one("#more", KeyLine)
        line.show(more)
        line.set_class(not more, "-empty")
        self.query_one("#short", KeyLine).show(self.speech.say("screen.keys.short"))

    def acted(self, complaint: str, *, has_moved: bool = True) -> None:
        """Say why an act was not taken, if it was not, and show what came of it."""
        if complaint:
            self.dialogue.refuse(complaint)
        self.changed(has_moved=has_moved)

    def changed(self, *, has_moved: bool = True) -> None:
        """Something changed: show the page that fits, and at once, so that the next key finds it."""
        self._follow(has_moved)

    def _show_message(self) -> None:
        """The last message; what is not saved stays on the screen until it is."""
        message, trouble = self.dialogue.message, self.dialogue.trouble
        lines = [Content.assemble(("! ", "bold $error"), trouble)] if trouble else []
        if message and message.kind in SIGNS:
            sign, style = SIGNS[message.kind]
            lines.append(Content.assemble((f"{sign} ", style), message.text))
        self.query_one("#message", Piece).update(Content("\n").join(lines))

    # Letters

    def action_back(self) -> None:
        """To the question before."""
        self.acted(self.dialogue.back())

    def action_undo(self) -> None:
        """Take the last change back."""
        self.acted(self.dialogue.undo())

    def action_redo(self) -> None:
        """Make it again after all."""
        self.acted(self.dialogue.redo())

    def action_language(self) -> None:
        """Choose another language."""
        from skillmatrix.assess.screen.dialogs import ChoiceDialog, Option

        choices = dict(enumerate(self.session.language_choices, start=1))
        current = next(str(number) for number, name in choices.items() if name == self.session.language)
        rows = [Option(str(number), self.speech.language_name(name)) for number, name in choices.items()]

        def switch(label: str | None) -> None:
            complaint = self.dialogue.switch_language(choices[int(label)]) if label else ""
            self.acted(complaint, has_moved=False)

        say = self.speech.say
        self.app.push_screen(ChoiceDialog(say("screen.ask_language"), say("screen.keys.choice"), rows, current), switch)

    def action_jump(self) -> None:
        """The map of all skills."""
        from skillmatrix.assess.screen.dialogs import JumpDialog, JumpWords

        say = self.speech.say
        words = JumpWords(
            f"{say('screen.map')} · {self.speech.progress()}", say("screen.jump_hint"), say("screen.keys.jump")
        )
        dialog = JumpDialog(words, self.speech.entries(), self.session.current, self.dialogue.go_to)
        self.app.push_screen(dialog, lambda has_moved: self.changed(has_moved=bool(has_moved)))

    def action_help(self) -> None:
        """Help."""
        from skillmatrix.assess.screen.dialogs import HelpDialog, HelpText

        say, asked, matrix = self.speech.say, self.speech.asked(), self.session.matrix
        lines = [say(f"screen.help.{end}", low=matrix.lowest, high=matrix.highest).partition(": ") for end in HELP]
        text = HelpText(
            self.speech.instruction(),
            [(key, words) for key, _, words in lines],
            say("assess.help.terms"),
            asked.terms if asked else (),
        )
        self.app.push_screen(HelpDialog(say("screen.help"), say("screen.keys.close"), text))
