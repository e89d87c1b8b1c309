"""YAML text to plain data: one pass over libyaml's events.

Never over libyaml's *nodes*: composing them recurses in C, and 200,000 nested brackets crash the interpreter (PyYAML
6.0.3). What a matrix does not need is refused with a reason instead of being guessed: duplicate keys, keys that are not
text, tags, merge keys, directives and second documents.
"""

import re
from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple, NoReturn

import yaml

from skillmatrix.errors import UserError
from skillmatrix.route import Route
from skillmatrix.source.limits import MAX_DEPTH, MAX_DIGITS, MAX_FINDINGS, MAX_VALUES
from skillmatrix.source.scalars import NUMERIC, WORDS, is_long_number, read_scalar
from skillmatrix.source.syntax import explain_syntax

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs
except ImportError as missing:  # pragma: no cover - PyYAML's wheels carry libyaml; only a build without it comes here
    raise UserError(
        "PyYAML was installed without libyaml; install it from a wheel: pip install --force-reinstall pyyaml"
    ) from missing


class Fault(NamedTuple):
    """Something wrong with a text as YAML: a rule's id and offsets; `twin` is the route of what stood there first."""

    rule: str
    message: str
    start: int
    end: int
    help: str = ""
    twin: Route | None = None
    replacement: str | None = None
    """What is safe to write in the place of the text from `start` to `end`."""


class _Stop(Exception):
    """Reading cannot go on; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


SKIPPED: Any = object()
"""In place of a key: the value that follows is read, checked and thrown away."""


BYTE_ORDER_MARK = "\ufeff"
# YAML takes these for line ends, and editors do not. A byte order mark is one only at the begin of a file.
REFUSED = ("\x85", "\u2028", "\u2029", BYTE_ORDER_MARK)
# These, and what YAML does not allow.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
MAX_CHARACTER_FAULTS = 20
"""A binary file has thousands of forbidden characters; the first few tell the story."""


def build(text: str) -> tuple[object, list[Fault]]:
    """The data in the text and what is wrong with it. After a fault that ends reading, the data is None."""
    try:
        data, faults = _build(text)
    except yaml.reader.ReaderError:
        return None, _forbidden_characters(text)
    # libyaml has read all characters, if it came to the end: only these are left to look for then.
    if faults or any(character in text for character in REFUSED):
        characters = _forbidden_characters(text)
        return (None, characters) if characters else (data, faults)
    return data, faults


def _forbidden_characters(text: str) -> list[Fault]:
    found = islice(FORBIDDEN.finditer(text), MAX_CHARACTER_FAULTS)
    return [Fault("bad-character", _about(match[0]), match.start(), match.end(), _cure(match[0])) for match in found]


def _about(character: str) -> str:
    if character == BYTE_ORDER_MARK:
        return "a byte order mark (U+FEFF) stands in the middle of the file"
    return f"the character U+{ord(character):04X} is not allowed in YAML"


def _cure(character: str) -> str:
    if character == BYTE_ORDER_MARK:
        return "delete it; nobody sees it, and it comes along when texts are copied or files are put together"
    return "delete it, or write it as an escape between double quotes"


def _build(text: str) -> tuple[object, list[Fault]]:
    builder = _Builder(text)
    try:
        return builder.document(), builder.told()
    except yaml.MarkedYAMLError as error:
        return None, [*builder.told(), Fault("bad-syntax", *explain_syntax(error, text))]
    except _Stop as stop:
        return None, [*builder.told(), stop.fault]


SCALAR = yaml.ScalarEvent
MAPPING, MAPPING_END = yaml.MappingStartEvent, yaml.MappingEndEvent
LIST, LIST_END = yaml.SequenceStartEvent, yaml.SequenceEndEvent


class _Builder:
    """The state of one pass. `path` leads to the value that is being read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.next_event: Callable[[], Any] = CParser(text).get_event
        self.faults: list[Fault] = []
        self.untold = 0
        """How many faults there were beyond the most that are told of a file."""
        self.path: list[Any] = []
        self.values = 0
        self.anchors: dict[str, tuple[object, int]] = {}
        """What an alias stands for, and how many values that is."""

    def document(self) -> object:
        """What the text says. Directives and further documents are refused."""
        self.next_event()  # the text begins
        event = self.next_event()
        if type(event) is yaml.StreamEndEvent:
            cure = "begin with a line such as: format: skillmatrix/1"
            self.fault(Fault("empty-file", "the file is empty", 0, 0, cure))
            return None
        if event.version or event.tags or self.text.startswith("%"):
            self.stop_at(
                event, "directive", "directives (%YAML, %TAG) are not used here", "delete the line that begins with %"
            )
        data = self.value(self.next_event())
        self.next_event()  # the document ends
        event = self.next_event()
        if type(event) is not yaml.StreamEndEvent:
            self.stop_at(
                event, "several-documents", "a second document (---) begins here", "put it into a file of its own"
            )
        return data

    def value(self, event: Any) -> object:
        """The value that begins with this event. Most are plain text, and that is asked first."""
        self.values += 1
        if self.values > MAX_VALUES:
            self.stop_at_limit()
        kind = type(event)
        if kind is SCALAR:
            value = event.value
            if value in WORDS or value[0] in NUMERIC or event.tag is not None:
                value = self.scalar(event)
            if event.anchor is not None:
                self.anchors[event.anchor] = (value, 1)
            return value
        if kind is MAPPING or kind is LIST:
            return self.container(event)
        return self.alias(event)

    def scalar(self, event: Any) -> object:
        """The value of a scalar: text if it is quoted, else what the YAML 1.2 core schema says."""
        text: str = event.value
        if event.tag is not None:
            self.refuse_tag(event)
            return text
        if not event.implicit[0]:
            return text
        if len(text) > MAX_DIGITS and is_long_number(text, MAX_DIGITS):
            message, cure = f"a number has at most {MAX_DIGITS} digits", "quote it if it is text"
            self.fault_at(event, "limit-exceeded", message, cure, replacement=_in_quotes(event))
            return text
        return read_scalar(text)

    def container(self, event: Any) -> object:
        """A mapping or a list. What they hold may be one again: the limit ends that before Python would."""
        if event.tag is not None:
            self.refuse_tag(event)
        if len(self.path) >= MAX_DEPTH:
            self.stop_at(event, "limit-exceeded", f"more than {MAX_DEPTH} levels of nesting", "no matrix needs so many")
        before = self.values
        value = self.mapping() if type(event) is MAPPING else self.sequence()
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, self.values - before + 1)
        return value

    def mapping(self) -> dict[str, object]:
        """What a mapping holds, to its end."""
        next_event, path = self.next_event, self.path
        data: dict[str, object] = {}
        while type(event := next_event()) is not MAPPING_END:
            key = event.value if type(event) is SCALAR else self.no_key(event)
            if key in WORDS or key[0] in NUMERIC or key in data or key == "<<" or event.tag is not None:
                key = self.rare_key(event, data)
            path.append(key)
            value = self.value(next_event())
            path.pop()
            if key is not SKIPPED:
                data[key] = value
        return data

    def sequence(self) -> list[object]:
        """What a list holds, to its end."""
        next_event, path = self.next_event, self.path
        data: list[object] = []
        while type(event := next_event()) is not LIST_END:
            path.append(len(data))
            data.append(self.value(event))
            path.pop()
        return data

    def rare_key(self, event: Any, data: dict[str, object]) -> Any:
        """A key that is not simply a new text; `SKIPPED` if it is none."""
        value = self.scalar(event)
        if type(value) is int:
            value = str(value)
        if type(value) is not str:
            word = event.value or "an empty key"
            message, cure = f"a key is text, and {word} is not", f'put it in quotes: "{event.value}"'
            self.fault_at(event, "bad-key", message, cure, replacement=_in_quotes(event))
            return SKIPPED
        if value == "<<" and event.implicit[0]:
            self.fault_at(event, "merge-key", "merge keys (<<) are not part of YAML 1.2", "write the values out")
            return SKIPPED
        if value in data:
            twin = (*self.route(), value)
            self.fault_at(event, "duplicate-key", f"the key “{value}” stands here twice", "keep one of the two", twin)
            return SKIPPED
        return value

    def no_key(self, event: Any) -> NoReturn:
        """Something else where a key is due; what follows could not be told apart."""
        if type(event) is yaml.AliasEvent:
            self.stop_at(event, "bad-key", "an alias cannot be a key", "write the key out")
        if event.tag is not None:
            self.refuse_tag(event)
        self.stop_at(
            event, "bad-key", "a key is text, not a list or a mapping", "put text that begins with [ or { in quotes"
        )

    def alias(self, event: Any) -> object:
        """An alias stands for the value anchored before; it is shared, and counted as if it were written out."""
        if event.anchor not in self.anchors:
            self.stop_at(
                event, "bad-alias", f"*{event.anchor} stands for nothing finished before it", "write the value out"
            )
        value, size = self.anchors[event.anchor]
        self.values += size - 1  # one is counted
        if self.values > MAX_VALUES:
            self.stop_at_limit()
        return value

    def refuse_tag(self, event: Any) -> None:
        """Tags ask for types of a programming language; a matrix is plain data."""
        self.fault_at(
            event, "yaml-tag", f"the tag {event.tag} is not used here", "delete the tag; quote the value if it is text"
        )

    def route(self) -> Route:
        """The way to the container that is being filled."""
        return tuple(step for step in self.path if step is not SKIPPED)

    def told(self) -> list[Fault]:
        """The faults that are told, and how many there are if these are not all."""
        if not self.untold:
            return self.faults
        message = f"{len(self.faults) + self.untold:,} faults of reading; the first {MAX_FINDINGS:,} are told"
        return [*self.faults, Fault("limit-exceeded", message, 0, 0)]

    def fault(self, fault: Fault) -> None:
        """Record a fault and go on. Of very many the last are only counted: each takes room, and a line when told."""
        if len(self.faults) < MAX_FINDINGS:
            self.faults.append(fault)
        else:
            self.untold += 1

    def fault_at(
        self,
        event: Any,
        rule: str,
        message: str,
        cure: str,
        twin: Route | None = None,
        replacement: str | None = None,
    ) -> None:
        """Record a fault at an event."""
        start, end = event.start_mark.index, event.end_mark.index
        self.fault(Fault(rule, message, start, end, cure, twin, replacement))

    def stop_at_limit(self) -> NoReturn:
        """Reading further would take too long."""
        message = f"the file has more than {MAX_VALUES:,} values, aliases spelled out"
        raise _Stop(Fault("limit-exceeded", message, 0, 0))

    def stop_at(self, event: Any, rule: str, message: str, cure: str) -> NoReturn:
        """A fault at an event after which reading makes no sense."""
        raise _Stop(Fault(rule, message, event.start_mark.index, event.end_mark.index, cure))


def _in_quotes(event: Any) -> str | None:
    """A word or number as text; nothing where there is no word, or an anchor before it."""
    return f'"{event.value}"' if event.value and not event.anchor else None
