"""A Markdown text in its parts: headings, paragraphs, items of lists with those inside them, tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.importers.table import Cell, Row

Kind: TypeAlias = Literal["heading", "paragraph", "item", "code", "setting"]
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)$")
ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+(\S.*)$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
FENCE = re.compile(r" {0,3}(```+|~~~+)")
DELIMITER = re.compile(r"[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$")
QUOTE = re.compile(r"^ {0,3}> ?")
COMMENT = re.compile(r" {0,3}<!--")
CELL = re.compile(r"(?<!\\)\|")
TAB = "    "


@dataclass
class Part:
    """A part of the text, and where it begins, in lines from 1. `depth` is that of a heading or of an item."""

    kind: Kind
    text: str
    line: int
    depth: int = 0
    inside: list["Part"] = field(default_factory=list)
    """Items inside an item."""

    def everything(self) -> Iterator["Part"]:
        """The part and all inside it."""
        yield self
        for each in self.inside:
            yield from each.everything()


class TablePart(NamedTuple):
    """A table; rows have the numbers of their lines."""

    rows: list[Row]
    line: int


def parts_of(text: str) -> Iterator[Part | TablePart]:
    """The parts in their order; items of a list are inside those they belong to. Rules say nothing and are no part."""
    yield from _Lines(re.split(r"\r\n|\r|\n", text)).parts()


class _Lines:
    """Goes through the lines."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0

    def parts(self) -> Iterator[Part | TablePart]:
        """All parts."""
        yield from self._settings()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip() or RULE.match(line):
                self.at += 1
            elif found := FENCE.match(line):
                yield self._code(found[1])
            elif COMMENT.match(line):
                yield self._comment()
            elif found := HEADING.match(line):
                self.at += 1
                yield Part("heading", _without_hashes(found[2]), self.at, len(found[1]))
            elif self._is_table():
                yield self._table()
            elif ITEM.match(line):
                yield from self._list()
            else:
                yield self._paragraph()

    def _settings(self) -> Iterator[Part]:
        """The lines between two lines of hyphens at the very beginning."""
        if self.lines[0].strip() != "---":
            return
        end = next((at for at, line in enumerate(self.lines[1:], 1) if line.strip() in {"---", "..."}), 0)
        for at, line in enumerate(self.lines[1:end], 2):
            if line.strip():
                yield Part("setting", line.strip(), at)
        self.at = end + 1 if end else 0

    def _code(self, fence: str) -> Part:
        start = self.at
        self.at += 1
        while self.at < len(self.lines) and not self.lines[self.at].lstrip().startswith(fence):
            self.at += 1
        self.at += 1
        return Part("code", "\n".join(self.lines[start : self.at]), start + 1)

    def _comment(self) -> Part:
        start = self.at
        while self.at < len(self.lines) - 1 and "-->" not in self.lines[self.at]:
            self.at += 1
        self.at += 1
        return Part("code", "\n".join(self.lines[start : self.at]), start + 1)

    def _is_table(self) -> bool:
        following = self.lines[self.at + 1 : self.at + 2]
        return "|" in self.lines[self.at] and bool(following) and "|" in following[0] + self.lines[self.at] and (
            DELIMITER.match(following[0]) is not None
        )  # fmt: skip

    def _table(self) -> TablePart:
        start = self.at
        rows: list[Row] = []
        while self.at < len(self.lines) and "|" in self.lines[self.at]:
            self.at += 1
            if self.at == start + 2:
                continue  # the line below the head
            cells = _cells(self.lines[self.at - 1])
            if cells:
                rows.append(Row(self.at, cells))
        return TablePart(rows, start + 1)

    def _list(self) -> Iterator[Part]:
        """Items, each with the lines that go on with it; one that is indented further is inside the one above."""
        open_items: list[tuple[int, Part]] = []
        while self.at < len(self.lines):
            line = self.lines[self.at].replace("\t", TAB)
            found = ITEM.match(line)
            if found and not RULE.match(line):
                self.at += 1
                indent, part = len(found[1]), Part("item", found[2].strip(), self.at)
                while open_items and open_items[-1][0] >= indent:
                    open_items.pop()
                if open_items:
                    open_items[-1][1].inside.append(part)
                    part.depth = len(open_items)
                else:
                    if self.first is not None:
                        yield self.first
                    self.first = part
                open_items.append((indent, part))
            elif line.strip() and not self._ends_list(line):
                open_items[-1][1].text += f"\n{line.strip()}"
                self.at += 1
            elif not line.strip() and self._goes_on():
                self.at += 1
            else:
                break
        if self.first is not None:
            yield self.first
        self.first = None

    first: Part | None = None
    """The outermost item that is being read."""

    def _ends_list(self, line: str) -> bool:
        is_other = HEADING.match(line) or FENCE.match(line) or RULE.match(line) or self._is_table()
        return bool(is_other) or (not self.lines[self.at - 1].strip() and not line.startswith((" ", "\t")))

    def _goes_on(self) -> bool:
        """Whether behind empty lines the list goes on, with an item or with an indented line."""
        following = next((line for line in self.lines[self.at :] if line.strip()), "")
        return ITEM.match(following) is not None or following.startswith(("  ", "\t"))

    def _paragraph(self) -> Part:
        start = self.at
        lines: list[str] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if lines and UNDERLINE.match(line):
                self.at += 1
                return Part("heading", " ".join(lines), start + 1, 1 if "=" in line else 2)
            is_other = HEADING.match(line) or ITEM.match(line) or FENCE.match(line) or self._is_table()
            if not line.strip() or (lines and is_other):
                break
            lines.append(QUOTE.sub("", line).strip())
            self.at += 1
        return Part("paragraph", "\n".join(lines), start + 1)


def _without_hashes(text: str) -> str:
    """A heading without the signs that may close it."""
    return text.rstrip().rstrip("#").rstrip() or text.strip()


def _cells(line: str) -> dict[int, Cell]:
    """The cells of a row that have something in them; digits are numbers, as in a spreadsheet."""
    bare = line.strip()
    bare = bare.removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    found: dict[int, Cell] = {}
    for column, written in enumerate(CELL.split(bare)):
        text = written.strip().replace("\\|", "|")
        if text:
            found[column] = Decimal(text) if text.isdecimal() and text.isascii() and len(text) < 4 else text
    return found
