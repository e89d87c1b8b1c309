"""The text of a Word file as Markdown. A line of the file is a paragraph, counted from 1 with those in tables."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from skillmatrix.load.transcript import Transcript, Written

TYPES = "[Content_Types].xml"
MAIN = re.compile(r"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.\w+\.macroEnabledTemplate\.main\+xml")
NAMED_HEADING = re.compile(r"heading (\d)")
DEEPEST = 6
SMALL_PRINT = frozenset({"skillmatrix draft", "skillmatrix note"})
"""Our own styles for it."""
UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "rPr", "pPr"})
"""What was deleted, is said twice, or is no text."""
OFF = frozenset({"0", "false", "off"})


class NoWordFileError(ValueError):
    """A package without a document in it."""


class Style(NamedTuple):
    """What a style of paragraphs or characters makes of a text."""

    level: int = 0
    """Of a heading, from 1; 0 for text."""
    is_item: bool = False
    is_bold: bool = False
    is_note: bool = False


def word_text(parts: dict[str, bytes]) -> Written:
    """The text of a Word file, given its parts. Raises `NoWordFileError`, and what reading XML raises."""
    name = _main_part(parts)
    folder, _, file = name.rpartition("/")
    links = _links(parts.get(f"{folder}/_rels/{file}.rels"))
    reader = _Reader(_styles(parts.get(f"{folder}/styles.xml")), links)
    body = next(_found(_tree(parts[name]), "body"), None)
    if body is None:
        raise NoWordFileError
    reader.read(body, reader.transcript)
    return reader.transcript.written(reader.raw)


def _main_part(parts: dict[str, bytes]) -> str:
    types = _tree(parts[TYPES]) if TYPES in parts else ()
    mains = (_value(each, "PartName").lstrip("/") for each in types if MAIN.search(_value(each, "ContentType")))
    name = next((name for name in mains if name in parts), None)
    if name is None:
        raise NoWordFileError
    return name


def _tree(part: bytes) -> Element:
    if b"<!DOCTYPE" in part:
        raise NoWordFileError  # no Word file declares entities of its own
    return fromstring(part)  # noqa: S314 - entities are refused above, and expat limits how far they grow


def _styles(part: bytes | None) -> dict[str, Style]:
    """The styles by id; each has what it is based on, unless it says something else."""
    written = {_value(each, "styleId"): each for each in _found(_tree(part), "style")} if part else {}
    known: dict[str, Style] = {}
    for name in written:
        chain = [name]
        while (below := _value_of(written[chain[-1]], "basedOn")) in written and below not in chain:
            chain.append(below)
        for each in reversed(chain):
            known[each] = _style(written[each], known.get(_value_of(written[each], "basedOn"), Style()))
    return known


def _style(written: Element, base: Style) -> Style:
    name = _value_of(written, "name").lower()
    named = NAMED_HEADING.fullmatch(name)
    return Style(
        level=_level(written) or (int(named[1]) if named else 1 if name == "title" else base.level),
        is_item=_is_item(written, base),
        is_bold=_is_bold(written, base=base.is_bold),
        is_note=name in SMALL_PRINT or base.is_note,
    )


def _level(paragraph: Element) -> int:
    """The level of a heading in an outline; 9 stands for text."""
    level = _value_of(paragraph, "outlineLvl", "9")
    return int(level) + 1 if level.isdecimal() and int(level) < 9 else 0


def _is_item(paragraph: Element, base: Style) -> bool:
    numbered = _value_of(paragraph, "numId")
    return numbered != "0" if numbered else base.is_item


def _is_bold(run: Element, *, base: bool) -> bool:
    bold = _child(run, "rPr", "b")
    return base if bold is None else _value(bold, "val") not in OFF


def _links(part: bytes | None) -> dict[str, str]:
    """Addresses by the id under which the text names them."""
    if not part:
        return {}
    outside = (each for each in _tree(part) if _value(each, "TargetMode") == "External")
    return {_value(each, "Id"): _value(each, "Target") for each in outside}


class _Reader:
    """Goes through a document and counts its paragraphs."""

    def __init__(self, styles: dict[str, Style], links: dict[str, str]) -> None:
        self.styles = styles
        self.links = links
        self.transcript = Transcript()
        self.raw: list[str] = []

    def read(self, parent: Element, into: Transcript) -> None:
        """All paragraphs and tables in it, in their order."""
        for child in parent:
            name = _name(child)
            if name == "p":
                self._paragraph(child, into)
            elif name == "tr":
                self._row(child, into)
            elif name not in UNSEEN:
                self.read(child, into)

    def _row(self, row: Element, into: Transcript) -> None:
        cells = []
        for cell in _found(row, "tc", but={"tc"}):
            cells.append(Transcript())
            self.read(cell, cells[-1])
            cells[-1].leave()
        into.row(cells, is_head=_child(row, "trPr", "tblHeader") is not None)

    def _paragraph(self, paragraph: Element, into: Transcript) -> None:
        style = self._style_of(paragraph)
        into.leave("#" * min(style.level, DEEPEST) + " " if style.level else _mark(style))
        self.raw.append("")
        for run in _found(paragraph, "r", "hyperlink", but={"txbxContent"}):
            if _name(run) == "hyperlink":
                self._link(run, into, style)
            else:
                self._run(run, into, style)
        into.leave()
        for box in _found(paragraph, "txbxContent"):
            self.read(box, into)

    def _style_of(self, paragraph: Element) -> Style:
        base = self.styles.get(_value_of(paragraph, "pStyle"), Style())
        return base._replace(level=_level(paragraph) or base.level, is_item=_is_item(paragraph, base))

    def _link(self, link: Element, into: Transcript, style: Style) -> None:
        """Where a link leads says how to apply, so it stands behind its words unless they say it."""
        before = len(self.raw[-1])
        for run in _found(link, "r"):
            self._run(run, into, style)
        address = self.links.get(_value(link, "id"), "").removeprefix("mailto:")
        if address and address not in self.raw[-1][before:]:
            self._say(f" ({address})", into, bold=False)

    def _run(self, run: Element, into: Transcript, style: Style) -> None:
        if _child(run, "rPr", "vanish") is not None:
            return
        of_characters = self.styles.get(_value_of(run, "rStyle"), Style())
        bold = _is_bold(run, base=style.is_bold or of_characters.is_bold) and not style.level
        for part in run:
            if _name(part) == "t":
                self._say(part.text or "", into, bold=bold)
            elif _name(part) == "noBreakHyphen":
                self._say("-", into, bold=bold)
            elif _name(part) in {"br", "cr"} and not style.level:
                into.end()
                self.raw[-1] += " "
            elif _name(part) in {"br", "cr", "tab"}:
                self._say(" ", into, bold=bold)

    def _say(self, text: str, into: Transcript, *, bold: bool) -> None:
        for character in text:
            self.raw[-1] += character
            into.say(character, (len(self.raw), len(self.raw[-1])), bold=bold)


def _mark(style: Style) -> str:
    return "> " if style.is_note else "- " if style.is_item else ""


def _found(parent: Element, *names: str, but: set[str] | frozenset[str] = frozenset()) -> Iterator[Element]:
    """The nearest elements of these names below an element, in their order; nothing inside those in `but`."""
    for child in parent:
        name = _name(child)
        if name in names:
            yield child
        elif name not in UNSEEN | but:
            yield from _found(child, *names, but=but)


def _child(parent: Element, *names: str) -> Element | None:
    """The element at the end of a way of names."""
    found: Element | None = parent
    for name in names:
        found = next((child for child in found if _name(child) == name), None) if found is not None else None
    return found


def _value_of(parent: Element, name: str, otherwise: str = "") -> str:
    """The value of the first setting of this name in an element or its properties."""
    for holder in (parent, _child(parent, "pPr"), _child(parent, "rPr"), _child(parent, "pPr", "numPr")):
        setting = _child(holder, name) if holder is not None else None
        if setting is not None:
            return _value(setting, "val")
    return otherwise


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _value(element: Element, name: str) -> str:
    """An attribute, whatever its namespace."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
