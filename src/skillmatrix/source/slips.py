"""The slips behind broken syntax: where somebody went wrong, which is often not where the parser gave up."""

import math
import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs

STARTS = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
ENDS = {yaml.MappingEndEvent, yaml.SequenceEndEvent}


class Slip(NamedTuple):
    """What somebody did, where (offsets), and what would be right."""

    message: str
    start: int
    end: int
    cure: str


# Blanks that no YAML takes for one, where one is due: before a key, behind its colon, behind the hyphen of an item.
NO_BLANK = re.compile("^[ ]*(?:(?:- *)*[\"']?[\\w-]+[\"']?:|-|)([\u00a0\u2007\u202f])", re.MULTILINE)
NEAR = 2
"""A value may swallow so many lines before the parser notices."""
NEXT_ENTRY = re.compile("([ ]*)(?:- |[\"']?[\\w-]+[\"']?:(?:[ \n\r]|\\Z))")
LINE_END = re.compile("\\r\\n|\\n|\\r")
BRACKET = re.compile("(?:[&!]\\S*\\s+)*([\\[{])")
"""With the names that may stand before it. Other collections have no bracket, even between brackets: `[a: b]`."""
CLOSING = {"[": "]", "{": "}"}


def find_slip(error: yaml.MarkedYAMLError, text: str) -> Slip | None:
    """What somebody did so that the parser gave up at this error; None if it is no slip that is known."""
    mark = error.problem_mark or error.context_mark
    at = mark.index if mark else 0
    context = error.context or ""
    begun = error.context_mark.index if error.context_mark else at
    seen = _seen(text)
    return (
        _odd_blank(text, min(begun, at) if context == "while scanning a simple key" else at, at)
        or _text_behind_quote(text, seen.scalar, at)
        or _open_bracket(text, seen.bracket, at)
        or (_text_behind_sign(text, begun) if context == "while scanning a block scalar" else None)
    )


class Seen(NamedTuple):
    """The last scalar before the parser gives up, and where the bracket stands that is open there."""

    scalar: Any
    bracket: int | None


def _seen(text: str) -> Seen:
    next_event: Callable[[], Any] = CParser(text).get_event
    scalar = None
    brackets: list[int | None] = []
    try:
        while (event := next_event()) is not None:  # pragma: no branch - a broken text has no end
            if type(event) is yaml.ScalarEvent:
                scalar = event
            elif type(event) in STARTS:
                found = BRACKET.match(text, event.start_mark.index)
                brackets.append(found.start(1) if found else None)
            elif type(event) in ENDS:
                brackets.pop()
    except yaml.YAMLError:
        pass  # that is why we are here
    return Seen(scalar, next((at for at in reversed(brackets) if at is not None), None))


def _odd_blank(text: str, first: int, at: int) -> Slip | None:
    """A no-break space near the place, where a blank is due."""
    begin = first
    for _ in range(NEAR + 1):
        begin = max(0, text.rfind("\n", 0, begin))
    found = NO_BLANK.search(text, begin + 1 if begin else 0, at + 1)
    if found is None:
        return None
    name = f"a no-break space (U+{ord(found[1]):04X}) stands where YAML needs a blank"
    return Slip(name, found.start(1), found.end(1), "put an ordinary blank in its place")


def _text_behind_quote(text: str, last: Any, at: int) -> Slip | None:
    """Text behind a closing quote: the quote was not meant to close, or closes one that was never closed."""
    if last is None or last.style not in {"'", '"'}:
        return None
    start, end = last.start_mark.index, last.end_mark.index
    if text[end:at].strip(" ") or at < end or text[at : at + 1] in {"", "\n", "\r"}:
        return None
    if _has_entry(text, start, at):
        return Slip("this quote is opened and never closed", start, start + 1, f"close it with {last.style}")
    if at > end or not text[at].isalnum():
        cure = f"put all of the text between quotes{_all_quoted(text, start)}"
        return Slip("text stands behind the closing quote", at, at + 1, cure)
    if last.style == "'":
        cure = f"write it twice (''), or put double quotes around the text{_example(text, start)}"
        return Slip("an apostrophe ends a text between single quotes", end - 1, end, cure)
    cure = r"write \" inside the text, or put single quotes around it"
    return Slip("a double quote ends a text between double quotes", end - 1, end, cure)


def _all_quoted(text: str, start: int) -> str:
    """`: '"Team" lead'`, if the line shows what was meant."""
    whole = re.compile('"([^"\\\\\n]{1,60})" ([\\w ,.-]{1,60}?)[ ]*$', re.MULTILINE).match(text, start)
    return f": '\"{whole[1]}\" {whole[2]}'" if whole and "'" not in whole[0] else ""


def _example(text: str, start: int) -> str:
    """`: "Team's lead"`, if the line shows what was meant."""
    whole = re.compile("'([^\"\\\\\n]{1,60})'[ ]*$", re.MULTILINE).match(text, start)
    return f': "{whole[1]}"' if whole else ""


def _open_bracket(text: str, opened: int | None, at: int) -> Slip | None:
    """A bracket that is closed by the other kind, or by nothing before the next entry or the end of the file."""
    if opened is None:
        return None
    closing = CLOSING[text[opened]]
    if text[at : at + 1] in set("]}") - {closing}:
        return _unclosed(opened, f"close it with {closing} before the {text[at]}")
    line = text.rfind("\n", 0, opened) + 1
    if not text[at:].strip() or _has_entry(text, opened, at, _indentation(text[line:opened])):
        return _unclosed(opened, f"close it with {closing}")
    return None


def _has_entry(text: str, start: int, at: int, deepest: float = math.inf) -> bool:
    """Whether a line after `start`, up to that of `at`, begins a key or an item, indented no deeper than this."""
    lines = (end.end() for end in LINE_END.finditer(text, start, at))
    entries = (NEXT_ENTRY.match(text, line) for line in lines)
    return any(entry and len(entry[1]) <= deepest for entry in entries)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _unclosed(opened: int, cure: str) -> Slip:
    return Slip("this bracket is opened and never closed", opened, opened + 1, cure)


def _text_behind_sign(text: str, opened: int) -> Slip:
    """`> Team`: the sign begins a text on the lines below."""
    sign = text[opened]
    message = f"{sign} begins a text on the lines below, and something stands behind it on its own line"
    return Slip(message, opened, opened + 1, "put the value in quotes, or its text on the next line, indented")
