"""Drafts: Markdown or plain text as lines, each with its section and its places in the file. Any text can be read."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Message
from skillmatrix.i18n.de import MESSAGES as GERMAN
from skillmatrix.i18n.en import MESSAGES as ENGLISH
from skillmatrix.model.draft import Draft, Kind, Line, LineKind, Step
from skillmatrix.source.document import BOM, LINE_END

MAX_BYTES = 200_000
"""An advert has 5 kB."""
ZIP = b"PK\x03\x04"

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
LINE_BELOW = re.compile(r"\s*(?:=[\s=]*|-[\s-]*)")
QUOTE = re.compile(r"\s{0,3}>[\s>]*")
ITEM = re.compile(r"\s*(?:[-*+•‣▪◦·–]|\d{1,3}[.)])\s+(?=\S)")
ROW = re.compile(r"\s*\|")
BELOW_HEAD = re.compile(r"[\s|:-]+")
CELL_END = re.compile(r"(?<!\\)\|")
LEAD = re.compile(r"\s*\*\*([^*]{1,60})\*\*[.:]?\s*")
SMALL = re.compile(r"[^\w\s]*[a-zäöüß0-9]")
WRAPPED = 60
"""Characters of a line that an editor may have broken; a shorter one ends where its writer ended it."""
LONGEST_TITLE = 150

# What is layout inside a line. A star or a line between two letters is none: it writes a gender form.
INLINE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"
    r"|\*\*+|`+|(?<![^\W_])[*_](?=\S)|(?<=\S)[*_](?![^\W_])"
    r"|<(?=[a-z]{1,10}:)|</?[a-zA-Z][^<>]{0,200}>|(?<=[\w/])>"
    r"|!?\[(?=[^\[\]]{0,300}\]\()|(?<=[^\\\s])\](?=\()"
)

AD_SECTIONS = ("facts", "purpose", "tasks", "must", "wishes", "learn", "offer", "apply", "about", "equal", "privacy")
PAPER_SECTIONS = (
    "title", "facts", "placement", "purpose", "tasks", "powers", "interfaces", "profile", "control", "reasons",
)  # fmt: skip
TIERS = ("must", "should", "nice")
OTHER_NAMES = {
    "must": (
        "ihr profil", "dein profil", "anforderungen", "was wir erwarten", "das bringen sie mit", "das bringst du mit",
        "requirements", "your profile", "what you bring", "about you",
    ),
    "offer": ("wir bieten", "das bieten wir", "unser angebot", "what we offer", "our offer", "benefits"),
    "about": ("über uns", "about us"),
    "apply": ("kontakt", "contact"),
    "tasks": ("das erwartet sie", "das erwartet dich", "your tasks", "your role", "responsibilities"),
}  # fmt: skip
"""What people write over the same sections."""

GERMAN_WORDS = re.compile(r"\b(?:der|die|das|und|mit|für|sie|wir|ist|oder|bei|von|zu|ein|eine)\b", re.IGNORECASE)
ENGLISH_WORDS = re.compile(r"\b(?:the|and|with|for|you|we|is|or|at|of|to|a|an|our|your)\b", re.IGNORECASE)


def text_of(data: bytes, name: str) -> str:
    """The text in the bytes of a file. What is no text, or far too much of it, is a `UserError`."""
    if len(data) > MAX_BYTES:
        raise UserError(f"{name} has more than {MAX_BYTES // 1000} kB; name the text of one job description")
    if data.startswith(ZIP):
        raise UserError(f"{name} is a packed file such as .docx; save it as plain text or Markdown first")
    try:
        text = data.decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError:
        raise UserError(f"{name} is not UTF-8; save it as UTF-8 text") from None
    if "\0" in text:
        raise UserError(f"{name} is not a text; save it as plain text or Markdown first")
    return text


def draft_of(text: str, *, language: str | None = None, kind: Kind | None = None) -> Draft:
    """The draft in a text. Its language and kind are guessed from its words if nothing is said."""
    lines = tuple(_Reader(text).lines())
    chosen = kind or _kind(lines)
    return Draft(language or language_of(text), chosen, lines, raw=tuple(LINE_END.split(text)))


def language_of(text: str) -> str:
    """`de` or `en`, whichever has more of its small words in the text."""
    return "en" if len(ENGLISH_WORDS.findall(text)) > len(GERMAN_WORDS.findall(text)) else "de"


def section_of(heading: str) -> str:
    """The id of the section that a heading stands over; empty if it is none of ours."""
    return _headings().get(_plain(heading), "")


def _kind(lines: tuple[Line, ...]) -> Kind:
    title = next((_plain(line.text) for line in lines if line.kind == "title"), "")
    kinds: tuple[Kind, ...] = ("internal", "profile")
    return next((kind for kind in kinds if title in _names(f"jobdesc.title.{kind}")), "ad")


@cache
def _headings() -> dict[str, str]:
    """Sections by what stands over them, in every language and form of address."""
    keys = [(f"jobdesc.ad.{name}", name) for name in AD_SECTIONS]
    keys += [(f"jobdesc.heading.{name}", name) for name in PAPER_SECTIONS]
    keys += [(f"jobdesc.tier.{name}", name) for name in TIERS]
    ours = {text: name for key, name in keys for text in _names(key)}
    return {text: name for name, texts in OTHER_NAMES.items() for text in texts} | ours


@cache
def _names(key: str) -> frozenset[str]:
    messages = (catalogue[key] for catalogue in (GERMAN, ENGLISH) if key in catalogue)
    return frozenset(_plain(text) for message in messages for text in _variants(message))


def _variants(message: Message) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message.values())


def _plain(heading: str) -> str:
    return " ".join(heading.strip(" \t.:#*_").casefold().split())


@dataclass(slots=True)
class _Builder:
    """A line that is being put together: its characters, and where each stands."""

    kind: LineKind
    section: str
    characters: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def add(self, raw: str, number: int, start: int, end: int) -> None:
        """A stretch of a line of the file without its inline marks, behind a blank if there is text already."""
        if self.characters:
            self._put(" ", number, start + 1)
        marks = {at for mark in INLINE.finditer(raw, start, end) for at in range(mark.start(), mark.end())}
        escaped = False
        for at in range(start, end):
            is_mark = at in marks and not escaped
            escaped = is_mark and raw[at] == "\\"
            if not is_mark:
                self._put(raw[at], number, at + 1)

    def _put(self, character: str, number: int, column: int) -> None:
        if character == "\u00ad":
            return  # a soft hyphen is a place to break a word, not a part of it
        if unicodedata.combining(character) and self.characters:
            composed = unicodedata.normalize("NFC", self.characters[-1] + character)
            if len(composed) == 1:
                self.characters[-1] = composed
                return
        self.characters.append(character)
        self.places.append((number, column))

    def line(self) -> Line | None:
        """The line without blanks at its ends; None if nothing is left."""
        text = "".join(self.characters)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return None
        places = self.places[start:end]
        steps = tuple(
            Step(at, *place)
            for at, place in enumerate(places)
            if at == 0 or place != (places[at - 1][0], places[at - 1][1] + 1)
        )
        return Line(text[start:end], *places[0], self.kind, self.section, steps)


class _Reader:
    """Goes through a text line by line and knows the section it is in."""

    def __init__(self, text: str) -> None:
        blanked = COMMENT.sub(lambda comment: re.sub(r"[^\r\n]", " ", comment[0]), text)
        self.raw = LINE_END.split(blanked)
        self.section = ""
        self.has_title = False
        self.open: _Builder | None = None
        self.is_markdown = any(HEADING.match(raw) for raw in self.raw)
        # Without a heading of the first order, the first line is the title.
        self.first_is_title = not any(self._is_title_heading(number) for number in range(len(self.raw)))

    def lines(self) -> Iterator[Line]:
        """Every line that says something."""
        for number, raw in enumerate(self.raw, 1):
            if not raw.strip():
                yield from self._close()
            elif not self._is_line_below(number - 1):
                yield from self._line(raw, number)
        yield from self._close()

    def _line(self, raw: str, number: int) -> Iterator[Line]:
        if mark := HEADING.match(raw):
            yield from self._heading(raw, number, mark.end(), level=len(mark[1]))
        elif self._has_line_below(number - 1):
            yield from self._heading(raw, number, 0, level=1 if "=" in self.raw[number] else 2)
        elif _is_rule(raw):
            yield from self._close()
        elif ROW.match(raw):
            yield from self._row(raw, number)
        elif lead := self._lead(raw):
            yield from self._heading(raw, number, 0, lead.end(), level=3)
            yield from self._text(raw, number, lead.end())
        elif section_of(_bare(raw)):
            yield from self._heading(raw, number, 0, level=2)
        else:
            yield from self._text(raw, number, 0)

    def _heading(self, raw: str, number: int, start: int, end: int | None = None, *, level: int) -> Iterator[Line]:
        yield from self._close()
        self.first_is_title = False
        is_title = level == 1 and not self.has_title and self._is_title_heading(number - 1)
        builder = _Builder("title" if is_title else "heading", "")
        builder.add(raw, number, start, len(raw) if end is None else end)
        if is_title:
            self.has_title = True
        else:
            self.section = section_of("".join(builder.characters))
            builder.section = self.section
        yield from _finished(builder)

    def _text(self, raw: str, number: int, start: int) -> Iterator[Line]:
        """An item, a note, the beginning of a paragraph, or one more line of what is open."""
        if mark := QUOTE.match(raw, start):
            kind: LineKind = "note"
        elif mark := ITEM.match(raw, start):
            kind = "item"
        elif self._goes_on(raw, number):
            assert self.open is not None
            self.open.add(raw, number, len(raw) - len(raw.lstrip()), len(raw))
            return
        else:
            kind = "note" if _is_emphasised(raw) else "text"
        yield from self._close()
        if kind == "text" and self.first_is_title and len(raw) <= LONGEST_TITLE and not raw.rstrip().endswith("."):
            kind = "title"
        self.first_is_title = self.first_is_title and kind == "note"
        self.open = _Builder(kind, self.section)
        self.open.add(raw, number, mark.end() if mark else start, len(raw))
        if kind == "title":
            yield from self._close()

    def _goes_on(self, raw: str, number: int) -> bool:
        """Whether the line goes on with what stands above it.

        In Markdown it always does. In plain text, what stands above was broken by an editor, or this is indented or
        begins small.
        """
        if self.open is None or self.is_markdown:
            return self.open is not None
        return len(self.raw[number - 2].rstrip()) >= WRAPPED or raw[0].isspace() or bool(SMALL.match(raw))

    def _row(self, raw: str, number: int) -> Iterator[Line]:
        yield from self._close()
        if BELOW_HEAD.fullmatch(raw):
            return
        below = self.raw[number] if number < len(self.raw) else ""
        is_head = "-" in below and BELOW_HEAD.fullmatch(below)
        bars = [bar.start() for bar in CELL_END.finditer(raw)]
        for start, end in zip(bars, [*bars[1:], len(raw)], strict=True):
            cell = _Builder("heading" if is_head else "cell", self.section)
            cell.add(raw, number, start + 1, end)
            yield from _finished(cell)

    def _close(self) -> Iterator[Line]:
        if self.open is not None:
            yield from _finished(self.open)
        self.open = None

    def _lead(self, raw: str) -> re.Match[str] | None:
        """Words in bold at the beginning of a line that name a section, as our internal papers have them."""
        lead = LEAD.match(raw)
        return lead if lead and section_of(lead[1]) in {*TIERS, *AD_SECTIONS} else None

    def _is_title_heading(self, index: int) -> bool:
        raw = self.raw[index]
        mark = HEADING.match(raw)
        if (mark is None or len(mark[1]) > 1) and not (self._has_line_below(index) and "=" in self.raw[index + 1]):
            return False
        named = _plain(_bare(raw[mark.end() if mark else 0 :]))
        papers = _names("jobdesc.title.internal") | _names("jobdesc.title.profile")
        return named in papers or not section_of(named)

    def _has_line_below(self, index: int) -> bool:
        return index + 1 < len(self.raw) and self._is_line_below(index + 1)

    def _is_line_below(self, index: int) -> bool:
        """Whether a line only underlines the one above it, which makes that a heading."""
        if index == 0 or len(self.raw[index].strip()) < 3 or not LINE_BELOW.fullmatch(self.raw[index]):
            return False
        above = self.raw[index - 1]
        return bool(above.strip()) and not (
            _is_rule(above) or any(mark.match(above) for mark in (HEADING, ITEM, QUOTE, ROW))
        )


def _finished(builder: _Builder) -> Iterator[Line]:
    line = builder.line()
    if line is not None:
        yield line


def _is_rule(raw: str) -> bool:
    """Whether a line draws a line, or begins or ends a block of code."""
    bare = raw.strip()
    return bare.startswith(("```", "~~~")) or (len(bare) >= 3 and set(bare) <= set("-*_= \t"))


def _bare(raw: str) -> str:
    return INLINE.sub("", raw)


def _is_emphasised(raw: str) -> bool:
    """Whether a whole line stands in single stars, as our papers print where they come from."""
    bare = raw.strip()
    return len(bare) > 2 and bare[0] == bare[-1] == "*" and bare[1] != "*" != bare[-2]
