"""Help, and what is said about wrong use, in the language of the reader.

Options and commands are described in English where they stand. The formatter gets these texts with what the library of
commands adds to them, and looks them up when somebody wants to read them, so that starting costs nothing.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from typing import Any

import typer
from typer.core import TyperCommand

from skillmatrix.cli.reader import interface_language
from skillmatrix.i18n.sentences import recognised

HelpFormatter: Any = typer.Context.formatter_class
EXTRA = re.compile(r"(?P<help>.*?)(?:  \[(?P<extra>.*)\])?", re.DOTALL)
"""A text, and what is told about the option itself: `[default: sie; required]`."""


class SpokenFormatter(HelpFormatter):  # type: ignore[misc]  # the library exports it only as an attribute
    """Writes help like the usual one, in the language of the reader."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line."""
        super().write_usage(prog, _of_names(args), prefix or _of_usage("Usage: "))

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A heading and what stands under it."""
        with super().section(_of_help(_of_usage(name))):
            yield

    def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **more: Any) -> None:
        """Options or commands, each with what it does."""
        super().write_dl([(_of_names(name), _of_option(text)) for name, text in rows], *args, **more)

    def write_text(self, text: str) -> None:
        """Paragraphs; one that begins with a backspace is an example, line by line."""
        super().write_text("\n\n".join(_paragraph(each) for each in text.split("\n\n")))


class SpokenContext(typer.Context):
    """Where a command finds its formatter."""

    formatter_class = SpokenFormatter


class SpokenCommand(TyperCommand):
    """A command whose help is in the language of the reader."""

    context_class = SpokenContext

    def get_short_help_str(self, limit: int = 45) -> str:
        """The line of a list of commands, also of one that a shell shows while one types."""
        return _of_help(self.help) if self.help else super().get_short_help_str(limit)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Options that begin like this."""
        items = super().shell_complete(ctx, incomplete)
        for item in items:
            item.help = item.help and _of_option(item.help)
        return items


def tell_wrong_use(error: Any) -> None:
    """Say on standard error what was typed wrongly and where help is: what typer says, line by line."""
    from skillmatrix.source.display import visible

    said = StringIO()
    error.show(said)
    for line in map(_of_wrong_use, said.getvalue().splitlines()):
        # It quotes what was typed, which may be the name of a file from elsewhere: `skillmatrix validate *`.
        print(visible(line), file=sys.stderr)


def _of_wrong_use(line: str) -> str:
    label, _, message = line.partition(": ")
    if label != "Error":
        return _of_usage(line)
    message = _of_names(message) if message.startswith("Missing argument") else message
    return _of_usage(f"{_of_usage('Error: ')}{_of_usage(message)}")


def _of_help(text: str) -> str:
    return recognised(text, interface_language(), "help")


def _of_usage(text: str) -> str:
    return recognised(text, interface_language(), "usage")


def _of_names(text: str) -> str:
    """How an option or an argument is written; of the type in `ANSWERS <str>` people learn nothing."""
    plain = re.sub(r" <\S+>$", "", text).replace("{", "").replace("}", "")
    return re.sub(r"[A-Z]{2,}", lambda word: _of_usage(word[0]), plain)


def _of_option(text: str) -> str:
    found = EXTRA.fullmatch(text)
    assert found  # it fits any text
    said = _of_usage(_of_help(found["help"]))
    if found["extra"] is None:
        return said
    return f"{said}  [{'; '.join(_of_usage(each) for each in found['extra'].split('; '))}]".lstrip()


def _paragraph(text: str) -> str:
    first, *lines = text.split("\n")
    if first.strip() == "\b":
        return "\n".join([first, *(_line(line) for line in lines)])
    return _of_help(" ".join(text.split()))


def _line(text: str) -> str:
    bare = text.strip()
    return text.replace(bare, _of_help(bare)) if bare else text
