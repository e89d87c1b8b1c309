"""The thin lines of the screen: how far one has come, and what the keys do."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

SEPARATOR = " · "
KEY_NAMES = {"Enter": "enter", "Esc": "escape", "?": "question_mark"}
"""How Textual calls the keys that have a name."""


class ProgressLine(Widget):
    """A line that fills as questions are answered."""

    answered: reactive[int] = reactive(0)
    total: reactive[int] = reactive(1)

    def render(self) -> Content:
        """The part that is done in bold strokes, the rest in thin ones."""
        width = self.content_size.width
        done = width * self.answered // max(self.total, 1)
        return Content.assemble(("━" * done, "$accent"), ("─" * (width - done), "dim"))


class KeyLine(Widget):
    """Keys and what they do, `n trifft nicht zu · u kann ich nicht sagen`: each can be clicked, none is torn apart."""

    def __init__(self, keys: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual calls it so
        super().__init__(id=id)
        self._keys = keys

    def show(self, keys: str) -> None:
        """Other keys."""
        self._keys = keys
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual calls it so
        """As many lines as the keys need."""
        return len(key_lines(self._keys, width))

    def render(self) -> Content:
        """Letters bold, words dim."""
        return Content("\n").join(
            Content(SEPARATOR).stylize("dim").join(map(_key, line))
            for line in key_lines(self._keys, self.content_size.width)
        )


def key_lines(keys: str, width: int) -> list[list[str]]:
    """The keys in lines that are no wider; a single key that is wider has a line of its own."""
    lines: list[list[str]] = [[]]
    for key in keys.split(SEPARATOR):
        if lines[-1] and Content(SEPARATOR.join([*lines[-1], key])).cell_length > width:
            lines.append([])
        lines[-1].append(key)
    return lines


def _key(key: str) -> Content:
    letter, _, words = key.partition(" ")
    name = KEY_NAMES.get(letter, letter if len(letter) == 1 else "")
    text = Content.assemble((letter, "bold"), (f" {words}", "dim"))
    return text.stylize(Style.from_meta({"@click": f"app.simulate_key({name!r})"})) if name else text
