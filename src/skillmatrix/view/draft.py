"""A paper that was just made as a draft that checks can look at: its lines, and where the words of each come from."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from unicodedata import normalize

from skillmatrix.language.author_text import WORD
from skillmatrix.load.headings import section_of
from skillmatrix.model.draft import Draft, DraftLine, LineKind, Mark, PaperKind, gaps_in
from skillmatrix.model.origin import Origin, Quote
from skillmatrix.view.blocks import Block, Chart, Gap, Item, Items, Paper, Paragraph, Section, Table
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.plain_text import printable

MOST_ALIKE = 100
"""Of texts whose rarest word is the same."""
SOFT_HYPHEN = "\u00ad"


def draft_of_paper(paper: Paper, kind: PaperKind, quotes: Iterable[Quote] = ()) -> Draft:
    """The draft of a job description, an advert or a profile; `quotes` are the texts of its files."""
    return Draft(paper.language, kind, tuple(_Writer(paper, quotes).lines()))


class _Writer:
    """Goes through a paper and knows which section it is in, what stands above it, and how many lines there were."""

    def __init__(self, paper: Paper, quotes: Iterable[Quote]) -> None:
        self.paper = paper
        self.quotes = _Quotes(dict.fromkeys(quote._replace(text=_plain(quote.text)) for quote in quotes))
        self.section = ""
        self.heading = _plain(paper.title)
        self.number = 0

    def lines(self) -> Iterator[DraftLine]:
        paper = self.paper
        for section in paper.sections:
            if section.id == "draft":
                yield from self._blocks(section)
        yield from self._line("title", paper.title)
        for line in paper.subtitle:
            yield from self._line("text", line, paper.gaps)
        for section in paper.sections:
            if section.id != "draft":
                yield from self._section(section)
        for line in paper.closing:
            yield from self._line("note", line)

    def _section(self, section: Section) -> Iterator[DraftLine]:
        yield from self._heading(section.heading, section.id)
        yield from self._blocks(section)

    def _heading(self, text: str, section: str) -> Iterator[DraftLine]:
        self.section, self.heading = section, _plain(text)
        yield from self._line("heading", text)

    def _blocks(self, section: Section) -> Iterator[DraftLine]:
        for block in section.blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[DraftLine]:
        if isinstance(block, Paragraph):
            yield from self._paragraph(block)
        elif isinstance(block, Items):
            for item in block.items:
                yield from self._line("item", _led(item), item.gaps)
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Chart):
            yield from self._table(block.table)
        else:
            yield from self._line("note", block.text)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[DraftLine]:
        """A lead that stands above a part, such as “Essential.”, is a heading of that part."""
        part = section_of(paragraph.lead)
        if part:
            yield from self._heading(paragraph.lead, part)
        yield from self._line("text", paragraph.text if part else _led(paragraph), paragraph.gaps)

    def _table(self, table: Table) -> Iterator[DraftLine]:
        for column in table.columns:
            yield from self._line("heading", column.label)
        for row in table.rows:
            self.number += 1
            for cell in row:
                yield from self._line("cell", cell.text, cell.gaps, number=self.number)

    def _line(self, kind: LineKind, text: str, gaps: Sequence[Gap] = (), number: int = 0) -> Iterator[DraftLine]:
        plain = _plain(text)
        self.number = number or self.number + 1
        if plain:
            quotes = tuple(mark for quote in self.quotes.near(plain) for mark in _marks(plain, quote))
            asked = (*_asked(plain, gaps), *_left(plain, quotes))
            yield DraftLine(plain, self.number, 1, kind, self.section, gaps=asked, quotes=quotes, heading=self.heading)


class _Quotes:
    """Texts of files by the word of each that the fewest of them have: most can then be passed over at most lines."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self.quotes = tuple(quotes)
        words = [frozenset(_words(quote.text)) for quote in self.quotes]
        number = Counter(chain.from_iterable(words))
        self.at: defaultdict[str, list[int]] = defaultdict(list)
        for place, held in enumerate(words):
            self.at[min(sorted(held), key=number.__getitem__, default="")].append(place)

    def near(self, line: str) -> Iterator[Quote]:
        """Those that may stand in the line, in their order; of very many that say nearly the same the first."""
        places = (place for word in {"", *_words(line)} for place in self.at.get(word, ())[:MOST_ALIKE])
        return (self.quotes[place] for place in sorted(places))


def _words(text: str) -> Iterator[str]:
    return (word[0].casefold() for word in WORD.finditer(text))


def _led(part: Paragraph | Item) -> str:
    return f"{part.lead} {part.text}" if part.lead else part.text


def _plain(text: str) -> str:
    """The text as checks see that of a file: without marks that only say where a word may break."""
    return normalize("NFC", printable(str(text).replace(SOFT_HYPHEN, "")))


def _marks(line: str, quote: Quote) -> Iterator[Mark]:
    """Where the words of a file stand in a line, which may begin with a capital and has a full stop of its own."""
    words = quote.text.rstrip(". ")
    for written in dict.fromkeys((words, capitalised(words))) if words else ():
        at = line.find(written)
        while at >= 0:
            end = at + len(written)
            if not (line[at - 1 : at].isalnum() or line[end : end + 1].isalnum()):
                yield Mark(at, end, quote.origin)
            at = line.find(written, end)


def _asked(line: str, gaps: Sequence[Gap]) -> Iterator[Mark]:
    """The gaps of the paper, which follow each other in its text."""
    end = 0
    for gap in gaps:
        start = line.find(gap.text, end)
        if start >= 0:  # the gap of another line below the title
            end = start + len(gap.text)
            yield Mark(start, end, Origin(gap.file, gap.route))


def _left(line: str, quotes: Sequence[Mark]) -> Iterator[Mark]:
    """Gaps that somebody copied from a paper into a file."""
    for found in gaps_in(line):
        around = [quote for quote in quotes if quote.start <= found.start and found.end <= quote.end]
        if around:
            yield found._replace(origin=around[0].origin)
