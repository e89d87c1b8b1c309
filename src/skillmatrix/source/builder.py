"""YAML text to plain data: one iterative builder over libyaml's events.

Never over libyaml's *nodes*: composing them recurses in C, and 200,000 nested brackets crash the interpreter (PyYAML
6.0.3). What a matrix does not need is refused with a reason instead of being guessed: duplicate keys, keys that are not
text, tags, merge keys, directives and second documents.
"""

import re
from itertools import islice
from typing import Any, NamedTuple

import yaml

from skillmatrix.errors import UserError
from skillmatrix.route import Route
from skillmatrix.source.limits import MAX_DEPTH, MAX_DIGITS, MAX_VALUES
from skillmatrix.source.scalars import KNOWN, NUMERIC, is_long_number, read_scalar
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
    """Reading cannot go on; the fault that says why is recorded already."""


NO_KEY: Any = object()
SKIPPED: Any = object()
"""In place of a key: the value that follows is read, checked and thrown away."""


# YAML takes these for line ends, and editors do not.
OTHER_LINE_ENDS = ("\x85", "\u2028", "\u2029")
# These, and what YAML does not allow.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
MAX_CHARACTER_FAULTS = 20
"""A binary file has thousands of forbidden characters; the first few tell the story."""


def build(text: str) -> tuple[object, list[Fault]]:
    """The data in the text and what is wrong with it. After a fault that ends reading, the data is None."""
    try:
        data, faults = _build(text)
    except yaml.reader.ReaderError:
        return None, _forbidden_characters(text)
    # libyaml has read all characters, if it came to the end: only these are left to look for then.
    if faults or any(end in text for end in OTHER_LINE_ENDS):
        characters = _forbidden_characters(text)
        return (None, characters) if characters else (data, faults)
    return data, faults


def _forbidden_characters(text: str) -> list[Fault]:
    return [
        Fault(
            "bad-character",
            f"the character U+{ord(match[0]):04X} is not allowed in YAML",
            match.start(),
            match.end(),
            "delete it, or write it as an escape between double quotes",
        )
        for match in islice(FORBIDDEN.finditer(text), MAX_CHARACTER_FAULTS)
    ]


def _build(text: str) -> tuple[object, list[Fault]]:
    builder = _Builder()
    parser = CParser(text)
    try:
        builder.read(parser, text)
    except yaml.MarkedYAMLError as error:
        fault = Fault("bad-syntax", *explain_syntax(error, text))
        return None, [*builder.faults, fault]
    except _Stop:
        return None, builder.faults
    if not builder.documents:
        builder.fault("empty-file", "the file is empty", 0, 0, "begin with a line such as: format: skillmatrix/1")
    return builder.root, builder.faults


class _Builder:
    """The state of one pass. `container` is being filled; in a mapping, `key` is the key whose value comes next."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.documents = 0
        self.root: object = None
        self.container: Any = None
        self.key: Any = NO_KEY
        self.stack: list[tuple[Any, Any, str | None, int]] = []
        self.anchors: dict[str, tuple[object, int]] = {}
        self.values = 0

    def read(self, parser: Any, text: str) -> None:
        """Take every event. The loop holds the common cases; what is rare has a method of its own."""
        next_event = parser.get_event
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is scalar:
                value = event.value
                if value in KNOWN or value[0] in NUMERIC or event.tag is not None:
                    value = self.scalar_value(event)
                if self.key is NO_KEY and type(self.container) is dict:
                    if type(value) is str and value not in self.container and value != "<<":
                        self.key = value
                    else:
                        self.take_key(event, value)
                else:
                    self.add(value)
                    if event.anchor:
                        self.anchors[event.anchor] = (value, 1)
            elif kind is mapping or kind is sequence:
                self.open({} if kind is mapping else [], event)
            elif kind is mapping_end or kind is sequence_end:
                self.close()
            else:
                self.take_rare(event, text)

    def take_rare(self, event: Any, text: str) -> None:
        """What stands in most files once or not at all."""
        if type(event) is yaml.AliasEvent:
            self.take_alias(event)
        elif type(event) is yaml.DocumentStartEvent:
            self.start_document(event, text)

    def add(self, value: object, size: int = 1) -> None:
        """Put a value where it belongs."""
        self.values += size
        if self.values > MAX_VALUES:
            self.stop("limit-exceeded", f"the file has more than {MAX_VALUES:,} values, aliases spelled out", 0, 0)
        container = self.container
        if type(container) is dict:
            if self.key is not SKIPPED:
                container[self.key] = value
            self.key = NO_KEY
        elif container is None:
            self.root = value
        else:
            container.append(value)

    def scalar_value(self, event: Any) -> object:
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

    def take_key(self, event: Any, value: object) -> None:
        """A scalar where a key is due, and which is not simply a new text."""
        if type(value) is int:
            value = str(value)
        if type(value) is not str:
            word = event.value or "an empty key"
            message, cure = f"a key is text, and {word} is not", f'put it in quotes: "{event.value}"'
            self.fault_at(event, "bad-key", message, cure, replacement=_in_quotes(event))
            self.key = SKIPPED
        elif value == "<<" and event.implicit[0]:
            self.fault_at(event, "merge-key", "merge keys (<<) are not part of YAML 1.2", "write the values out")
            self.key = SKIPPED
        elif value in self.container:
            where = (*self.route(), value)
            self.fault_at(event, "duplicate-key", f"the key “{value}” stands here twice", "keep one of the two", where)
            self.key = SKIPPED
        else:
            self.key = value

    def open(self, value: Any, event: Any) -> None:
        """A mapping or a list begins."""
        if event.tag is not None:
            self.refuse_tag(event)
        if self.key is NO_KEY and type(self.container) is dict:
            self.stop_at(
                event, "bad-key", "a key is text, not a list or a mapping", "put text that begins with [ or { in quotes"
            )
        if len(self.stack) >= MAX_DEPTH:
            self.stop_at(event, "limit-exceeded", f"more than {MAX_DEPTH} levels of nesting", "no matrix needs so many")
        key = self.key
        self.add(value)
        self.stack.append((self.container, key, event.anchor, self.values))
        self.container, self.key = value, NO_KEY

    def close(self) -> None:
        """A mapping or a list ends."""
        value = self.container
        self.container, _, anchor, before = self.stack.pop()
        self.key = NO_KEY
        if anchor:
            self.anchors[anchor] = (value, self.values - before + 1)

    def take_alias(self, event: Any) -> None:
        """An alias stands for the value anchored before; it is shared, and counted as if it were written out."""
        if self.key is NO_KEY and type(self.container) is dict:
            self.stop_at(event, "bad-key", "an alias cannot be a key", "write the key out")
        if event.anchor not in self.anchors:
            self.stop_at(
                event, "bad-alias", f"*{event.anchor} stands for nothing finished before it", "write the value out"
            )
        self.add(*self.anchors[event.anchor])

    def start_document(self, event: Any, text: str) -> None:
        """The first document is ours; directives and further documents are refused."""
        self.documents += 1
        if self.documents > 1:
            self.stop_at(
                event, "several-documents", "a second document (---) begins here", "put it into a file of its own"
            )
        if event.version or event.tags or text.startswith("%"):
            self.stop_at(
                event, "directive", "directives (%YAML, %TAG) are not used here", "delete the line that begins with %"
            )

    def refuse_tag(self, event: Any) -> None:
        """Tags ask for types of a programming language; a matrix is plain data."""
        self.fault_at(
            event, "yaml-tag", f"the tag {event.tag} is not used here", "delete the tag; quote the value if it is text"
        )

    def route(self) -> Route:
        """The way to the container that is being filled."""
        steps: list[str | int] = []
        for container, key, _, _ in self.stack:
            if container is not None:
                steps.append(len(container) - 1 if type(container) is list else key)
        return tuple(step for step in steps if step is not SKIPPED)

    def fault(self, rule: str, message: str, start: int, end: int, cure: str = "") -> None:
        """Record a fault and go on."""
        self.faults.append(Fault(rule, message, start, end, cure))

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
        self.faults.append(Fault(rule, message, start, end, cure, twin, replacement))

    def stop(self, rule: str, message: str, start: int, end: int) -> None:
        """Record a fault after which reading makes no sense."""
        self.fault(rule, message, start, end)
        raise _Stop

    def stop_at(self, event: Any, rule: str, message: str, cure: str) -> None:
        """Record a fault at an event after which reading makes no sense."""
        self.fault_at(event, rule, message, cure)
        raise _Stop


def _in_quotes(event: Any) -> str | None:
    """A word or number as text; nothing where there is no word, or an anchor before it."""
    return f'"{event.value}"' if event.value and not event.anchor else None
