"""A text that somebody edited as a draft: its lines, each with its section and its places. Any text can be read."""

import re
from collections.abc import Iterator

from skillmatrix.language.draft_marks import is_mark_of_a_draft
from skillmatrix.language.job_titles import ALL
from skillmatrix.load.headings import AD_SECTIONS, TIERS, kind_of_paper, section_of
from skillmatrix.load.line_builder import LineBuilder, bare, finished
from skillmatrix.model.draft import Draft, DraftLine, LineKind, PaperKind
from skillmatrix.source.document import LINE_END

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
LINE_BELOW = re.compile(r"\s*(?:=[\s=]*|-[\s-]*)")
QUOTE = re.compile(r"\s{0,3}>[\s>]*")
ITEM = re.compile(
    r"\s*(?:[-*+•‣▪◦·–—●○■□▶►➢➤✓✔→⇒\uf000-\uf0ff]|[\u2611\u2705\u2728\u27a1\u2b50\U0001f300-\U0001faff]\ufe0f?|\d{1,3}[.)])\s+(?=\S)"
    r"|\s*[o§]\t\s*(?=\S)"
)
"""What stands before an item, also where it was pasted from Word or a PDF: `o` and letters of symbol fonts."""
ROW = re.compile(r"\s*\|")
BELOW_HEAD = re.compile(r"[\s|:-]+")
CELL_END = re.compile(r"(?<!\\)\|")
LEAD = re.compile(r"\s*\*\*([^*]{1,60})\*\*[.:]?\s*")
FACT = re.compile(r"\s*\*\*[^*:]{1,40}(?::\*\*|\*\*:)\s*(?=\S)")
"""A fact in a line of its own, such as `**Location:** Leeds`: many adverts begin with these."""
SMALL = re.compile(r"[^\w\s]*[a-zäöüß0-9]")
WRAPPED = 60
"""Characters of a line that an editor may have broken; a shorter one ends where its writer ended it."""
LABEL = re.compile(r"[A-ZÄÖÜ][\w/ -]{1,24}:\s+\S")
"""A fact in a plain text, such as `Site: Leeds`: it does not go on with the line above it."""
LONGEST_TITLE = 150
ANNOUNCED = 5
"""Lines below the first in which a title is looked for that says whom it means: “(m/w/d)”."""
BOLD = 7
"""The level of bold words that stand for a heading: below all real ones."""

GERMAN_WORDS = re.compile(r"\b(?:der|die|das|und|mit|für|sie|wir|ist|oder|bei|von|zu|ein|eine)\b", re.IGNORECASE)
ENGLISH_WORDS = re.compile(r"\b(?:the|and|with|for|you|we|is|or|at|of|to|a|an|our|your)\b", re.IGNORECASE)


def draft_of(text: str, *, language: str | None = None, kind: PaperKind | None = None) -> Draft:
    """The draft in a text. Its language and kind are guessed from its words if nothing is said."""
    lines = tuple(_Reader(text).lines())
    chosen = kind or _kind(lines)
    return Draft(language or language_of(text), chosen, lines, raw=tuple(LINE_END.split(text)))


def language_of(text: str) -> str:
    """`de` or `en`, whichever has more of its small words in the text."""
    return "en" if len(ENGLISH_WORDS.findall(text)) > len(GERMAN_WORDS.findall(text)) else "de"


def _kind(lines: tuple[DraftLine, ...]) -> PaperKind:
    title = next((line.text for line in lines if line.kind == "title"), "")
    return kind_of_paper(title) or "ad"


class _Reader:
    """Goes through a text line by line and knows the section it is in."""

    def __init__(self, text: str) -> None:
        blanked = COMMENT.sub(lambda comment: re.sub(r"[^\r\n]", " ", comment[0]), text)
        self.raw = LINE_END.split(blanked)
        self.section = ""
        self.above: list[tuple[int, str]] = []
        """The headings that the next line stands below, from the outermost on: their levels and sections."""
        self.has_title = False
        self.has_headings = False
        self.open: LineBuilder | None = None
        self.is_markdown = any(HEADING.match(raw) for raw in self.raw)
        # Without a heading of the first order, the first line is the title.
        self.first_is_title = not any(self._is_title_heading(number) for number in range(len(self.raw)))

    def lines(self) -> Iterator[DraftLine]:
        """Every line that says something."""
        for number, raw in enumerate(self.raw, 1):
            if not raw.strip():
                yield from self._close()
            elif not self._is_line_below(number - 1):
                yield from self._line(raw, number)
        yield from self._close()

    def _line(self, raw: str, number: int) -> Iterator[DraftLine]:
        if mark := HEADING.match(raw):
            yield from self._heading(raw, number, mark.end(), level=len(mark[1]))
        elif self._has_line_below(number - 1):
            yield from self._heading(raw, number, 0, level=1 if "=" in self.raw[number] else 2)
        elif _is_rule(raw):
            yield from self._close()
        elif ROW.match(raw):
            yield from self._row(raw, number)
        elif lead := self._lead(raw, number):
            yield from self._heading(raw, number, 0, lead.end(), level=BOLD)
            yield from self._text(raw, number, lead.end())
        elif section_of(bare(raw)):
            yield from self._heading(raw, number, 0, level=2)
        else:
            yield from self._text(raw, number, 0)

    def _heading(self, raw: str, number: int, start: int, end: int | None = None, *, level: int) -> Iterator[DraftLine]:
        yield from self._close()
        is_title = not self.has_title and self._is_title(number - 1, level)
        self.first_is_title = False
        builder = LineBuilder("title" if is_title else "heading", "")
        builder.add(raw, number, start, len(raw) if end is None else end)
        if is_title:
            self.has_title = True
        else:
            self.has_headings = True
            self.section = self._section_below("".join(builder.characters), level)
            builder.section = self.section
        yield from finished(builder)

    def _section_below(self, heading: str, level: int) -> str:
        """The section that a heading begins; one that is not ours goes on with that of the heading above it."""
        while self.above and self.above[-1][0] >= level:
            self.above.pop()
        section = section_of(heading) or (self.above[-1][1] if self.above else "")
        self.above.append((level, section))
        return section

    def _text(self, raw: str, number: int, start: int) -> Iterator[DraftLine]:
        """An item, a note, the beginning of a paragraph, or one more line of what is open."""
        marked, begin = _begin_of(raw, start)
        if marked is None and self._goes_on(raw, number):
            assert self.open is not None
            self.open.add(raw, number, len(raw) - len(raw.lstrip()), len(raw))
            return
        yield from self._close()
        kind = marked or ("note" if _is_emphasised(raw) else "text")
        is_announcing = kind == "text" and self._is_announcing(number)
        if kind == "text" and self._may_be_title(raw) and not is_announcing:
            kind = "title"
        self.first_is_title = self.first_is_title and (kind == "note" or is_announcing)
        is_fact = kind == "text" and not self.has_headings and FACT.match(raw, start)
        self.open = LineBuilder(kind, "facts" if is_fact else self.section)
        self.open.add(raw, number, begin, len(raw))
        if kind == "title" or is_mark_of_a_draft(raw):
            yield from self._close()

    def _may_be_title(self, raw: str) -> bool:
        return self.first_is_title and len(raw) <= LONGEST_TITLE and not raw.rstrip().endswith(".")

    def _goes_on(self, raw: str, number: int) -> bool:
        """Whether the line goes on with what stands above it.

        In Markdown it always does. In plain text, what stands above was broken by an editor, or this is indented or
        begins small.
        """
        if self.open is None or self.is_markdown:
            return self.open is not None
        is_wrapped = len(self.raw[number - 2].rstrip()) >= WRAPPED and not LABEL.match(raw)
        return is_wrapped or raw[0].isspace() or bool(SMALL.match(raw))

    def _is_announcing(self, number: int) -> bool:
        """Whether a title stands soon below: “The town of X is looking for a”, and below it “nurse (m/f/d)”."""
        if not self.first_is_title or ALL.search(self.raw[number - 1]):
            return False
        below = self.raw[number : number + ANNOUNCED]
        return any(ALL.search(raw) and len(raw) < WRAPPED and raw.rstrip()[-1] not in ".,;" for raw in below)

    def _row(self, raw: str, number: int) -> Iterator[DraftLine]:
        yield from self._close()
        if BELOW_HEAD.fullmatch(raw):
            return
        below = self.raw[number] if number < len(self.raw) else ""
        is_head = "-" in below and BELOW_HEAD.fullmatch(below)
        bars = [bar.start() for bar in CELL_END.finditer(raw)]
        for start, end in zip(bars, [*bars[1:], len(raw)], strict=True):
            cell = LineBuilder("heading" if is_head else "cell", self.section)
            cell.add(raw, number, start + 1, end)
            yield from finished(cell)

    def _close(self) -> Iterator[DraftLine]:
        if self.open is not None:
            yield from finished(self.open)
        self.open = None

    def _lead(self, raw: str, number: int) -> re.Match[str] | None:
        """Words in bold that name a section, as our internal papers have them, or stand alone above a list."""
        lead = LEAD.match(raw)
        if lead and section_of(lead[1]) in {*TIERS, *AD_SECTIONS}:
            return lead
        is_alone = lead and lead.end() == len(raw) and not self.first_is_title
        below = next((line for line in self.raw[number : number + 2] if line.strip()), "")
        return lead if is_alone and ITEM.match(below) else None

    def _is_title(self, index: int, level: int) -> bool:
        """Whether a heading is that of the whole; in a web page that may be a lower one, if it stands first."""
        if level == 1:
            return self._is_title_heading(index)
        return self.first_is_title and level < BOLD and not section_of(bare(self.raw[index].strip("# ")))

    def _is_title_heading(self, index: int) -> bool:
        raw = self.raw[index]
        mark = HEADING.match(raw)
        if (mark is None or len(mark[1]) > 1) and not (self._has_line_below(index) and "=" in self.raw[index + 1]):
            return False
        named = bare(raw[mark.end() if mark else 0 :])
        return kind_of_paper(named) is not None or not section_of(named)

    def _has_line_below(self, index: int) -> bool:
        return index + 1 < len(self.raw) and self._is_line_below(index + 1)

    def _is_line_below(self, index: int) -> bool:
        """Whether a line only underlines the one above it, which makes that a heading."""
        if len(self.raw[index].strip()) < 3 or not LINE_BELOW.fullmatch(self.raw[index]):
            return False
        above = self.raw[index - 1]
        return bool(above.strip()) and not (
            _is_rule(above) or any(mark.match(above) for mark in (HEADING, ITEM, QUOTE, ROW))
        )


def _begin_of(raw: str, start: int) -> tuple[LineKind | None, int]:
    """What the marks at the beginning of a line make of it, and where its text begins; None without such marks."""
    if mark := QUOTE.match(raw, start):
        return "note", mark.end()
    if is_mark_of_a_draft(raw):
        return "note", start
    if mark := ITEM.match(raw, start):
        return "item", mark.end()
    return "text" if FACT.match(raw, start) else None, start


def _is_rule(raw: str) -> bool:
    """Whether a line draws a line, begins the signature of a mail, or begins or ends a block of code."""
    bare = raw.strip()
    return bare.startswith(("```", "~~~")) or bare == "--" or (len(bare) >= 3 and set(bare) <= set("-*_= \t"))


def _is_emphasised(raw: str) -> bool:
    """Whether a whole line stands in single stars, as our papers print where they come from."""
    bare = raw.strip()
    return len(bare) > 2 and bare[0] == bare[-1] == "*" and bare[1] != "*" != bare[-2]
