"""The floor of the full screen: a Textual application that shows one word."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    """Nothing but a word."""

    def compose(self) -> ComposeResult:
        """The word."""
        yield Static("Bereit")


Empty().run()
