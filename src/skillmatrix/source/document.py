"""A text, its plain data, and where each value stands. It opens whatever it is given: broken input becomes faults."""

import bisect
import re
from collections.abc import Iterator
from typing import NamedTuple

from skillmatrix.route import KEY, Route
from skillmatrix.source.builder import BYTE_ORDER_MARK, Fault, build
from skillmatrix.source.places import Place, find_places

BOM = BYTE_ORDER_MARK
ANCHOR = re.compile(r"[\s,\[\]{}]")
LONGEST_ANCHOR = 1000
LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A stretch of text: 1-based lines and columns, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Document:
    """A file's text, what it says, and what is wrong with it as YAML.

    `data` holds mappings (keys are always text), lists, text, int, bool, Decimal and None. Positions are worked out
    when the first is asked for, so that clean files pay nothing for them.
    """

    def __init__(self, name: str, text: str, data: object, faults: tuple[Fault, ...]) -> None:
        self.name = name
        self.text = text
        self.data = data
        self.faults = faults
        self._places: Place | None = None
        self._line_starts: list[int] = []
        self._lines: dict[int, str] = {}

    @property
    def written(self) -> "Document":
        """The document as it is in the file: this one, unless its data were made of what is written."""
        return self

    def written_route(self, route: Route) -> Route:
        """The way to the value in the file, for one in the data."""
        return route

    def span(self, route: Route) -> Span:
        """Where the value at the route stands; a route that leads nowhere ends at the last step that exists.

        A last step `KEY` asks for the key instead. A value that is empty is shown at its key.
        """
        return self.span_of(*self.offsets(route))

    def offset(self, route: Route) -> int:
        """The offset in the text where `span` begins."""
        return self.offsets(route)[0]

    def key_span(self, route: Route) -> Span:
        """Where the key of the value at the route stands; for list items and the whole file, the value."""
        return self.span((*route, KEY))

    def source(self, route: Route) -> str:
        """The value at the route as it is written."""
        place, _ = self._walk(route)
        return self.text[place.start : place.end]

    def is_flow(self, route: Route) -> bool:
        """Whether the value at the route is written in `{ }` or `[ ]`."""
        return self._walk(route)[0].is_flow(self.text)

    def is_in_braces(self, route: Route) -> bool:
        """Whether the value at the route stands inside `{ }` or `[ ]`, where a comma ends a text."""
        return any(self.is_flow(route[:depth]) for depth in range(len(route)))

    def plain_texts(self) -> Iterator[tuple[Route, int]]:
        """Every value that is written without quotes on one line or more: its route and the offset of its end."""
        root, _ = self._walk(())
        yield from _plain_places(root, (), self.text)

    def unused_anchors(self) -> Iterator[tuple[Route, str]]:
        """The way to every value with an anchor that no alias refers to, and the name of the anchor."""
        root, _ = self._walk(())
        used = {self.text[start:end].lstrip("*") for start, end in _aliases(root)}
        for route, place in _anchored(root, (), self.text):
            name = ANCHOR.split(self.text[place.start + 1 : place.start + LONGEST_ANCHOR], maxsplit=1)[0]
            if name not in used:
                yield route, name

    def span_of(self, start: int, end: int) -> Span:
        """Offsets as lines and columns."""
        return Span(*self._position(start), *self._position(max(start, end)))

    def line(self, number: int) -> str:
        """The text of a line (1-based) without its end."""
        starts = self._starts()
        if not 1 <= number <= len(starts):
            return ""
        if number not in self._lines:  # shared: thousands of findings may stand in one very long line
            stop = starts[number] if number < len(starts) else len(self.text)
            self._lines[number] = self.text[starts[number - 1] : stop].rstrip("\r\n")
        return self._lines[number]

    def _starts(self) -> list[int]:
        if not self._line_starts:
            self._line_starts = [0, *(end.end() for end in LINE_END.finditer(self.text))]
        return self._line_starts

    def _position(self, offset: int) -> tuple[int, int]:
        starts = self._starts()
        line = bisect.bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offsets(self, route: Route) -> tuple[int, int]:
        """The offsets in the text between which `span` lies."""
        place, key = self._walk(route)
        if key and (route[-1:] == (KEY,) or place.start >= place.end):
            return key
        return place.start, place.end

    def alias_span(self, route: Route) -> Span | None:
        """Where the last alias on the way to a value stands, if there is one: the value then stands elsewhere."""
        found = None
        for depth, step in enumerate(route):
            if step != KEY and (alias := self._walk(route[:depth])[0].aliases.get(str(step))):
                found = alias
        return None if found is None else self.span_of(*found)

    def _walk(self, route: Route) -> tuple[Place, tuple[int, int] | None]:
        if self._places is None:
            self._places = find_places(self.text)
        place = self._places
        key: tuple[int, int] | None = None
        for step in route:
            if step == KEY:
                break
            child = place.child(step)
            if child is None:
                break
            place, key = child
        return place, key


def _aliases(place: Place) -> Iterator[tuple[int, int]]:
    """Where aliases stand; what one stands for is looked at where it is written."""
    yield from place.aliases.values()
    steps = [(str(index), item) for index, item in enumerate(place.items)]
    steps += [(name, item) for name, (item, _) in place.keys.items()]
    for step, item in steps:
        if step not in place.aliases:
            yield from _aliases(item)


def _anchored(place: Place, route: Route, text: str) -> Iterator[tuple[Route, Place]]:
    if text[place.start : place.start + 1] == "&":
        yield route, place
    for index, item in enumerate(place.items):
        if str(index) not in place.aliases:
            yield from _anchored(item, (*route, index), text)
    for name, (item, _) in place.keys.items():
        if name not in place.aliases:
            yield from _anchored(item, (*route, name), text)


def _plain_places(place: Place, route: Route, text: str) -> Iterator[tuple[Route, int]]:
    for index, item in enumerate(place.items):
        yield from _plain_places(item, (*route, index), text)
    for name, (item, _) in place.keys.items():
        yield from _plain_places(item, (*route, name), text)
    if place.start < place.end and not (place.items or place.keys) and text[place.start] not in "\"'|>[{*&!":
        yield route, place.end


def read_document(data: bytes, name: str) -> Document:
    """The document in the bytes of a file. Whatever they are, a document comes back; what is wrong is in `faults`."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, name, error)
    text = text.removeprefix(BOM)
    value, faults = build(text)
    return Document(name, text, value, tuple(faults))


def _undecodable(data: bytes, name: str, error: UnicodeDecodeError) -> Document:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        fault = Fault("bad-encoding", "this file is UTF-16", 0, 0, "save it as UTF-8")
        return Document(name, "", None, (fault,))
    where = len(data[: error.start].decode("utf-8").removeprefix(BOM))
    text = data.decode("utf-8", errors="replace").removeprefix(BOM)
    message = f"byte 0x{data[error.start]:02x} at offset {error.start} is not UTF-8"
    return Document(name, text, None, (Fault("bad-encoding", message, where, where + 1, "save the file as UTF-8"),))
