"""Where each value of a text stands: a second pass over the text, made when the first position is asked for."""

from typing import Any, NamedTuple, TypeAlias

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs

from skillmatrix.source.limits import MAX_DEPTH, MAX_DIGITS
from skillmatrix.source.scalars import read_scalar

PlaceKey: TypeAlias = tuple[int, int]
STARTS = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
ENDS = {yaml.MappingEndEvent, yaml.SequenceEndEvent}


class Place:
    """Offsets of a value, and the places of what it holds: by key (with the key's own offsets) or by index."""

    __slots__ = ("aliases", "end", "items", "keys", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.aliases: dict[str, PlaceKey] = {}
        """Where an alias stands, by the key or the index of the value that it stands for."""
        self.keys: dict[str, tuple[Place, PlaceKey]] = {}
        self.items: list[Place] = []

    def child(self, step: str | int) -> "tuple[Place, PlaceKey | None] | None":
        """The place one step further; a number finds a list item, or the key that is written as that number."""
        if type(step) is int and 0 <= step < len(self.items):
            return self.items[step], None
        return self.keys.get(str(step))

    def last_end(self) -> int:
        """Where the last thing in it ends."""
        ends = [item.end for item in self.items[-1:]]
        ends += [max(place.end, key[1]) for place, key in list(self.keys.values())[-1:]]
        return max(ends, default=self.end)

    def is_flow(self, text: str) -> bool:
        """Whether the value is a mapping in `{ }` or a list in `[ ]`."""
        return text[self.start : self.start + 1] in {"{", "["}


def find_places(text: str) -> Place:
    """The tree of places of a text. It goes as far as the builder went and never complains: all faults are told."""
    finder = _Finder(text)
    try:
        finder.read(CParser(text))
    except (yaml.YAMLError, _Stop):
        pass  # what was found until here is good
    return finder.root


class _Stop(Exception):
    """The builder stopped here, too."""


class _Frame(NamedTuple):
    place: Place
    is_mapping: bool
    key: tuple[str, PlaceKey] | None
    anchor: str | None


class _Finder:
    """The state of one pass; `key` is the key whose value comes next, if `place` is a mapping."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Place(0, len(text.rstrip()))
        self.outer = Place(0, 0)
        self.place = self.outer
        self.is_mapping = False
        self.key: tuple[str, PlaceKey] | None = None
        self.stack: list[_Frame] = []
        self.anchors: dict[str, Place] = {}

    def read(self, parser: Any) -> None:
        event: Any
        while (event := parser.get_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent and self.is_mapping and self.key is None:
                self.key = (_key_text(event), (event.start_mark.index, event.end_mark.index))
            elif kind is yaml.ScalarEvent:
                self.add(self.new_place(event), event.anchor)
            elif kind in STARTS:
                self.open(event)
            elif kind in ENDS:
                self.close(event)
            elif kind is yaml.AliasEvent:
                self.add_alias(event)
            elif kind is yaml.DocumentEndEvent:
                return

    def new_place(self, event: Any) -> Place:
        start = event.start_mark.index
        place = Place(start, self.trimmed(start, event.end_mark.index))
        if self.place is self.outer:
            self.root = place
        return place

    def add(self, place: Place, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = place
        if not self.is_mapping:
            self.place.items.append(place)
        elif self.key is not None:
            self.place.keys.setdefault(self.key[0], (place, self.key[1]))
            self.key = None
        else:
            raise _Stop

    def add_alias(self, event: Any) -> None:
        """The place of what was anchored; the alias itself is noted beside it."""
        step = self.key[0] if self.key else str(len(self.place.items))
        self.place.aliases.setdefault(step, (event.start_mark.index, event.end_mark.index))
        self.add(self.anchors.get(event.anchor) or self.new_place(event), None)

    def open(self, event: Any) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise _Stop
        place = self.new_place(event)
        self.add(place, None)
        self.stack.append(_Frame(self.place, self.is_mapping, self.key, event.anchor))
        self.place, self.is_mapping, self.key = place, isinstance(event, yaml.MappingStartEvent), None

    def close(self, event: Any) -> None:
        done = self.place
        # libyaml ends a block where the next token begins; comments between belong to nobody.
        done.end = event.end_mark.index if done.is_flow(self.text) else done.last_end()
        self.place, self.is_mapping, self.key, anchor = self.stack.pop()
        if anchor:
            self.anchors[anchor] = done

    def trimmed(self, start: int, end: int) -> int:
        """The end without the white space that libyaml counts to a value."""
        return start + len(self.text[start:end].rstrip())


def _key_text(event: Any) -> str:
    """The key as the builder has it; a key that the builder skipped gets a name that no route asks for."""
    text: str = event.value
    if not event.implicit[0] or len(text) > MAX_DIGITS:
        return text
    value = read_scalar(text)
    return str(value) if type(value) in {int, str} else f"\0{text}"
