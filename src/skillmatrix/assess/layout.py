"""Questions, help and review as lines of plain text: no colour, no drawing, in the order of reading aloud."""

import textwrap
from collections.abc import Iterable, Sequence

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.descriptor_words import MARK
from skillmatrix.view.question import Option, Question

HELP = ("level", "n", "u", "s", "b", "empty", "t", "e", "c", "i", "g", "l", "r", "z", "y", "help", "q")
"""The lines of the help, by the end of their keys."""

MINIMUM_WIDTH = 20
SEPARATOR = " · "
NO_BREAK = "\u00a0"


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """The text broken at blanks, not inside words; `first` stands before the first line, `rest` before the others."""
    return textwrap.fill(
        text,
        max(width, MINIMUM_WIDTH),
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def question_text(question: Question, catalogue: Catalogue, width: int) -> str:
    """A whole question."""
    head = [question.name, f"{question.category} · {question.position}", question.description, question.target]
    levels = [line for option in question.options for line in _option_lines(option, width)]
    so_far = [catalogue.say("assess.current", answer=question.answer)] if question.answer else []
    return "\n".join(
        [
            *_wrapped_lines(head, width),
            "",
            *levels,
            "",
            *_wrapped_lines([*so_far, question.notice, *question.details], width),
            keys_text(question.keys, width),
        ]
    )


def _option_lines(option: Option, width: int) -> list[str]:
    """A level: its name and its text; further lines of the text, and a list, stand below."""
    first, *others = option.text.split("\n")
    if first.startswith(MARK):
        first, others = "", [first, *others]
    head = f"{option.name}: {first}" if first else f"{option.name}:" if others else option.name
    rest = [wrapped(line, width, "    ", "      ") for line in others]
    return [wrapped(head, width, f"{option.level:>2}  ", "    "), *rest]


def keys_text(keys: str, width: int) -> str:
    """The line of keys, broken between two keys and never between a key and what it does."""
    together = SEPARATOR.join(key.replace(" ", NO_BREAK) for key in keys.split(SEPARATOR))
    return wrapped(together, width).replace(NO_BREAK, " ")


def help_text(question: Question | None, instruction: Sequence[str], catalogue: Catalogue, width: int) -> str:
    """What to choose by, what can be typed, and what the words of this question mean."""
    lines = [wrapped(catalogue.say(f"assess.help.{end}"), width, "", "    ") for end in HELP]
    terms = [wrapped(f"{term}: {meaning}", width, "", "    ") for term, meaning in question.terms] if question else []
    if terms:
        terms = ["", catalogue.say("assess.help.terms"), *terms]
    return "\n".join([*_wrapped_lines(instruction, width), "", *lines, *terms])


def review_text(answers: Iterable[tuple[str, str, Sequence[str]]], width: int) -> str:
    """All questions with their answers: name, answer and details of each."""
    lines = []
    for number, (name, answer, details) in enumerate(answers, start=1):
        lines.append(wrapped(f"{name}: {answer}", width, f"{number:>3}. ", "     "))
        lines += [wrapped(detail, width, "     ", "       ") for detail in details]
    return "\n".join(lines)


def _wrapped_lines(texts: Iterable[str], width: int) -> list[str]:
    return [wrapped(line, width) for text in texts for line in text.split("\n") if line]
