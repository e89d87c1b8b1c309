"""Plain data as YAML: the canonical text, which `fmt` leaves alone and our own reader reads back as the same data.

PyYAML's dumper writes for YAML 1.1, where `no` is false and `1:30` a number; this one quotes by the rules we read by,
and so that readers of YAML 1.1 see text, too.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeGuard

from skillmatrix.source.indentation import SPACED, STEP
from skillmatrix.source.limits import MAX_DIGITS
from skillmatrix.source.quotes import usual_quotes
from skillmatrix.source.scalars import INTEGER, is_long_number, read_scalar

FLOW_WIDTH = 100
"""A mapping or list of single values that is no longer than this stands in one line, `{de: …, en: …}`."""

UNQUOTED = re.compile(r"[^\W_](?:[\w ./@+,;!?()%&=„“”’–—…-]*[\w./@+,;!?()%&=“”’–—…-])?")
"""Text that may stand without quotes if it is not read as a number or a word for nothing; it has no `: `, no ` #`."""

ONLY_IN_BLOCKS = re.compile(r"[,?]")
"""What `UNQUOTED` lets through, and what would end or change a text between `{ }` or `[ ]`."""

OLD_WORDS = frozenset({"y", "n", "yes", "no", "on", "off"})
"""Readers of YAML 1.1 take these for true and false; ours does not, but other programs read the file, too."""

ESCAPED = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
"""Beside what JSON escapes: characters that YAML forbids, invisible ones, and such as turn the direction of writing."""

INTEGER_KEY = re.compile(rf"0|-?[1-9][0-9]{{0,{MAX_DIGITS - 1}}}")
NEW_LINE = "\n"
CONTROL = re.compile("[\x00-\x1f]")
SURROGATE = re.compile("[\ud800-\udfff]")
LONGEST_KEY = 1000
"""YAML reads a key without `?` only if it is shorter than 1024 characters."""


def write_yaml(data: Mapping[str, object], *, flow_width: int = FLOW_WIDTH) -> str:
    """The text of a file that says `data`: mappings with text as keys, lists, text, int, bool, Decimal and None.

    `flow_width` is the longest line of a `{ }` or `[ ]`; with 0 everything stands in lines of its own. ValueError for
    what no file can hold: half of a character (a lone surrogate), a number of more than 18 digits. TypeError for other
    kinds of values.
    """
    lines = Writer(flow_width).lines(data, 0, ()) if data else ["{}"]
    return "".join(f"{line}\n" for line in lines)


def escaped(text: str) -> str:
    """JSON or quoted text; what nobody sees, or what turns the direction of writing, becomes an escape."""
    return ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class Writer(NamedTuple):
    """Writes values as lines without their ends. `column` is where a line begins, `keys` are those that lead there."""

    flow_width: int

    def lines(self, value: object, column: int, keys: tuple[str, ...]) -> list[str]:
        """The entries of a mapping or a list that is not empty, each in lines of its own."""
        if isinstance(value, Mapping):
            entries = ((key_head(key, column), item, (*keys, key)) for key, item in value.items())
            return [line for head, item, way in entries for line in self.entry(head, item, column, way)]
        assert isinstance(value, Sequence)
        lines = self.entry("-", value[0], column, keys)
        for item in value[1:]:
            lines += [*([""] if keys in SPACED else []), *self.entry("-", item, column, keys)]
        return lines

    def entry(self, head: str, value: object, column: int, keys: tuple[str, ...]) -> list[str]:
        """A value behind its head: `key:` or `-`."""
        start = " " * column + head
        text = self.in_one_line(value, self.flow_width - len(start) - 1)
        if text is not None:
            return [f"{start} {text}"]
        inner = column + STEP
        if isinstance(value, str):
            return [f"{start} {'|' if value.endswith(NEW_LINE) else '|-'}", *_text_lines(value, inner)]
        lines = self.lines(value, inner, keys)
        return [f"{start} {lines[0][inner:]}", *lines[1:]] if head == "-" else [start, *lines]

    def in_one_line(self, value: object, room: int) -> str | None:
        """The value in one line of so many characters; None if it has lines of its own."""
        if isinstance(value, str):
            return None if may_be_lines(value) else scalar(value)
        if not is_container(value):
            return scalar(value)
        if not value:
            return "{}" if isinstance(value, Mapping) else "[]"
        inside = value.values() if isinstance(value, Mapping) else value
        if room <= 0 or any(is_container(item) for item in inside):
            return None
        text = in_braces(value)
        return text if len(text) <= room else None


def is_container(value: object) -> TypeGuard[Mapping[str, object] | Sequence[object]]:
    """Whether the value is a mapping or a list."""
    return isinstance(value, (Mapping, list, tuple))


def in_braces(value: Mapping[str, object] | Sequence[object]) -> str:
    """A mapping or a list of single values, in `{ }` or `[ ]`."""
    if isinstance(value, Mapping):
        written = (f"{key_text(key, is_flow=True)}: {scalar(item, is_flow=True)}" for key, item in value.items())
        return f"{{{', '.join(written)}}}"
    return f"[{', '.join(scalar(item, is_flow=True) for item in value)}]"


def key_text(key: str, *, is_flow: bool = False) -> str:
    """A key in one line. Whole numbers are keys of scales; the reader takes them for text."""
    return key if INTEGER_KEY.fullmatch(key) else scalar(key, is_flow=is_flow)


def key_head(key: str, column: int) -> str:
    """A key with its colon; a very long one as YAML wants it, with a question mark and the colon below."""
    written = key_text(key)
    return f"{written}:" if len(written) < LONGEST_KEY else f"? {written}\n{' ' * column}:"


def scalar(value: object, *, is_flow: bool = False) -> str:
    """A single value in one line; `is_flow` if it stands in `{ }` or `[ ]`."""
    if isinstance(value, str):
        return value if _may_stand_unquoted(value, is_flow=is_flow) else _quoted(value)
    if value is None or isinstance(value, (bool, int)):
        return _number(json.dumps(value))
    if isinstance(value, Decimal):
        return _decimal(value)
    message = f"YAML of ours holds no {type(value).__name__}"
    raise TypeError(message)


def is_safe(text: str) -> bool:
    """Whether the text may stand as it is: nothing to escape in it, and no old word for true or false."""
    return not (ESCAPED.search(text) or CONTROL.search(text) or text.lower() in OLD_WORDS)


def may_be_lines(text: str) -> bool:
    """Whether the text has several lines that can stand below `|` as they are."""
    return NEW_LINE in text and not ESCAPED.search(text) and not SURROGATE.search(text) and _fits_block(text)


def _fits_block(text: str) -> bool:
    """No control characters; the first line begins at once, no line ends in a blank, at most one line end ends it."""
    lines = text.removesuffix(NEW_LINE).split(NEW_LINE)
    is_framed = bool(lines[0] and lines[-1]) and lines[0][0] not in " \t"
    return is_framed and not any(line != line.rstrip() or CONTROL.search(line) for line in lines)


def _text_lines(text: str, column: int) -> Iterator[str]:
    return (f"{' ' * column}{line}" if line else "" for line in text.removesuffix(NEW_LINE).split(NEW_LINE))


def _may_stand_unquoted(text: str, *, is_flow: bool) -> bool:
    if not UNQUOTED.fullmatch(text) or (is_flow and ONLY_IN_BLOCKS.search(text)):
        return False
    return read_scalar(text) == text and text.lower() not in OLD_WORDS


def _quoted(text: str) -> str:
    """The text in the usual quotes; letters, umlauts and emoji as they are."""
    if SURROGATE.search(text):
        message = "half of a character (a lone surrogate) cannot be written"
        raise ValueError(message)
    return usual_quotes(escaped(json.dumps(text, ensure_ascii=False)))


def _decimal(value: Decimal) -> str:
    """A decimal with the digits it has; with a point, so that it does not become a whole number."""
    if not value.is_finite():
        return ".nan" if value.is_nan() else ".inf" if value > 0 else "-.inf"
    text = str(value)
    return _number(f"{text}.0" if INTEGER.fullmatch(text) else text)


def _number(text: str) -> str:
    if is_long_number(text, MAX_DIGITS):
        message = f"a number has at most {MAX_DIGITS} digits"
        raise ValueError(message)
    return text
