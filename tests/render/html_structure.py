"""Reads a page back: its elements and what stands in them, with no more than the standard library."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "link", "input"}


@dataclass
class Element:
    """An element with its attributes and, in order, the texts and elements in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: "list[str | Element]" = field(default_factory=list)

    def all(self, *tags: str) -> "Iterator[Element]":
        """This and all elements below it that have one of the tags."""
        if self.tag in tags or not tags:
            yield self
        for part in self.inside:
            if isinstance(part, Element):
                yield from part.all(*tags)

    def one(self, tag: str) -> "Element":
        """The only element with this tag."""
        (found,) = self.all(tag)
        return found

    @property
    def text(self) -> str:
        """What is read aloud of it, with single blanks as on a screen."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> "Iterator[str]":
        for part in self.inside:
            if isinstance(part, str):
                yield part
            elif part.tag == "br":
                yield "\n"
            elif not is_unread(part):
                yield from part._texts()

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())


def is_unread(part: "str | Element") -> bool:
    return isinstance(part, Element) and part.attributes.get("aria-hidden") == "true"


class Reader(HTMLParser):
    """Builds elements; an end tag must close the element that is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice: {tag} {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def read_page(page: str) -> Element:
    """The `html` element of a page."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root], f"left open: {[element.tag for element in reader.open[1:]]}"
    return reader.root.one("html")
