"""Draft: the text of a job description as people read it, line by line, whether a program or a person wrote it."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.model.law import Duty, Law, Market
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.origin import Origin
from skillmatrix.model.posting import Posting
from skillmatrix.model.role import Role

PaperKind: TypeAlias = Literal["internal", "ad", "profile", "task"]
LineKind: TypeAlias = Literal["title", "heading", "item", "cell", "text", "note"]
MOST_PLACES = 25
"""Of one pattern in one line. Rules go over the whole line for each place, and nobody mends more of them one by one."""
GAP = re.compile("‹[^‹›]*›")
"""A gap that somebody still has to fill, as people find it in our papers and keep it: ‹to be completed: place›."""
NEAR = 80
"""Characters in which stands what puts found words into another light."""


def blank(found: re.Match[str]) -> str:
    """Blanks in the place of what was found: all other words keep their offsets."""
    return " " * len(found[0])


class Step(NamedTuple):
    """From this offset of a line's text on, its characters stand in the file from this line and column on."""

    offset: int
    number: int
    column: int


class Mark(NamedTuple):
    """A stretch of a line (offsets in its text), and the value in a file that it comes from or asks for, if known."""

    start: int
    end: int
    origin: Origin | None = None

    def shared(self, start: int, end: int) -> int:
        """How many characters it has in common with another stretch."""
        return max(0, min(end, self.end) - max(start, self.start))


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A paragraph, an item or a table cell without its marks of layout; one that is wrapped is one line all the same.

    `number` and `column` (from 1) say where its text begins in the file; in a paper that stands in no file, lines are
    counted as they come. Cells of one row share a number. `section` is the id of the section it is in (`must`,
    `wishes`, `tasks`, `facts` …), empty where no heading of ours stands above it. `steps` are the places where marks
    were left out or the file's line ends; without them all text stands in one piece.

    `gaps` ask for what is still to be said. In a paper that was just made, `quotes` are the texts of its files and
    `heading` is what stands above the line.
    """

    text: str
    number: int
    column: int
    kind: LineKind
    section: str = ""
    steps: tuple[Step, ...] = ()
    gaps: tuple[Mark, ...] = ()
    quotes: tuple[Mark, ...] = ()
    heading: str = ""

    @property
    def said(self) -> str:
        """The text with blanks in the place of gaps: what a gap asks for is not said. Offsets stay the same."""
        text = self.text
        for gap in self.gaps:
            text = f"{text[: gap.start]}{' ' * (gap.end - gap.start)}{text[gap.end :]}"
        return text

    def origin(self, start: int, end: int) -> Origin | None:
        """The value in a file that words of the line come from, or ask for: of several the one with most of them."""
        marks = [mark for mark in (*self.gaps, *self.quotes) if mark.shared(start, end)]
        return max(marks, key=lambda mark: (mark.shared(start, end), mark.end - mark.start)).origin if marks else None

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the file (from 1) of the character at an offset of the text."""
        at = bisect.bisect_right(self.steps, offset, key=lambda step: step.offset)
        start = self.steps[at - 1] if at else Step(0, self.number, self.column)
        return start.number, start.column + offset - start.offset

    def where(self, offset: int) -> str:
        """The same for people: `12:5`; of a paper that was just made, what stands above the line."""
        return self.heading or ":".join(map(str, self.place(offset)))


def gaps_in(text: str) -> tuple[Mark, ...]:
    """The gaps that people left in a text of their own."""
    return tuple(Mark(*gap.span()) for gap in GAP.finditer(text)) if "‹" in text else ()


class WordsFound(NamedTuple):
    """Words that a pattern found, and the line they stand in."""

    line: DraftLine
    match: re.Match[str]

    @property
    def before(self) -> str:
        """What stands near, in front of the words."""
        return self.match.string[max(0, self.match.start() - NEAR) : self.match.start()]

    @property
    def behind(self) -> str:
        """What stands near, behind them."""
        return self.match.string[self.match.end() : self.match.end() + NEAR]

    @property
    def around(self) -> str:
        """The words with what stands near."""
        return f"{self.before}{self.match[0]}{self.behind}"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to be looked at, and what is known beside it: `None` where nothing is.

    `markets` are the ids of the labour markets whose law counts, such as `de` or `us-co`; `law` says what it demands.
    `raw` are the lines of the file as they are.
    """

    language: str
    kind: PaperKind
    lines: tuple[DraftLine, ...]
    markets: tuple[str, ...] = ()
    law: Law | None = None
    matrix: Matrix | None = None
    role: Role | None = None
    posting: Posting | None = None
    today: date | None = None
    final: bool = False
    raw: tuple[str, ...] = ()

    @property
    def title(self) -> DraftLine | None:
        """The title of the paper, if it has one."""
        return next((line for line in self.lines if line.kind == "title"), None)

    @property
    def job_title(self) -> DraftLine | None:
        """The line that names the job: an advert's title, or what an internal paper says below its own title."""
        if self.kind == "ad":
            return self.title
        named = self.section("title") if self.kind == "internal" else self.section("")
        return next((line for line in named if line.kind not in {"title", "note"}), None)

    @property
    def body(self) -> tuple[DraftLine, ...]:
        """What the paper says: all lines but headings and notes."""
        return tuple(line for line in self.lines if line.kind not in {"heading", "note"})

    def section(self, name: str) -> tuple[DraftLine, ...]:
        """The lines of a section without its heading."""
        return tuple(line for line in self.lines if line.section == name and line.kind != "heading")

    def find(self, pattern: re.Pattern[str]) -> Iterator[WordsFound]:
        """Every place in the body where the pattern fits, the first `MOST_PLACES` of a line; gaps are passed over."""
        for line in self.body:
            for match in islice(pattern.finditer(line.said), MOST_PLACES):
                yield WordsFound(line, match)

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern fits anywhere in the body, gaps included: what a gap asks for is not forgotten."""
        return any(pattern.search(line.text) for line in self.body)

    def duties(self, rule: str) -> tuple[tuple[Market, Duty], ...]:
        """What the law of the draft's markets has to say to a rule, by id of the rule."""
        if self.law is None:
            return ()
        markets = self.law.markets
        asked = ((markets[name], self.law.duty(name, rule)) for name in self.markets if name in markets)
        return tuple((market, duty) for market, duty in asked if duty)
