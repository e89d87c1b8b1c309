"""The report of an import for people: what was lost, what was guessed or changed, and what is there now."""

from collections.abc import Iterator, Sequence

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.sentences import translated
from skillmatrix.importers.loss import ACTIONS, Action, Item, Loss
from skillmatrix.view.blocks import Block, Cell, Column, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.blocks import Item as Line


def build_loss(loss: Loss, language: str) -> Paper:
    """The report as a page."""
    return _Report(loss, language).paper()


class _Report:
    def __init__(self, loss: Loss, language: str) -> None:
        self.loss = loss
        self.language = language
        self.words = Catalogue(language)

    def paper(self) -> Paper:
        """The whole page, the worst first."""
        say = self.words.say
        sections = [Section("summary", "", (Paragraph(self._summary()), *self._nothing_lost()))]
        sections += [self._of(action) for action in reversed(ACTIONS) if self.loss.number(action)]
        if self.loss.added:
            lines = tuple(
                Line(self.said(each.what), details=self._details(each.because, each.cure)) for each in self.loss.added
            )
            sections.append(Section("added", say("import.heading.added"), (Items(lines),)))
        names = ", ".join(source.name for source in self.loss.sources)
        title = say("import.title", sources=names)
        return Paper(title, self.language, (), tuple(sections), self._closing())

    def said(self, sentence: str) -> str:
        """A sentence of the report in the language of the page."""
        return translated(sentence, self.language)

    def _summary(self) -> str:
        numbers = {action: self.words.count(f"import.{action}", self.loss.number(action)) for action in ACTIONS}
        parts = ", ".join(numbers[action] for action in ACTIONS if self.loss.number(action))
        return self.words.count("import.summary", self.loss.leaves, parts=parts)

    def _nothing_lost(self) -> tuple[Block, ...]:
        return () if self.loss.reaches("dropped") else (Note(self.words.say("import.nothing_lost")),)

    def _of(self, action: Action) -> Section:
        items = [item for item in self.loss.items if item.action == action]
        heading = self.words.say(f"import.heading.{action}")
        if action == "kept":
            return Section(action, heading, (self._table(items),))
        return Section(action, heading, (Items(tuple(self._lines(items))),))

    def _lines(self, items: Sequence[Item]) -> Iterator[Line]:
        """A line for each item; what would help is told once, where it helps first."""
        told: set[str] = set()
        for item in items:
            details = self._details(item.because, "" if item.cure in told else item.cure)
            told.add(item.cure)
            yield Line(f"{self.said(item.what)}: {self._where(item)}", f"{item.leaves} ×", details)

    def _where(self, item: Item) -> str:
        where, sample = self.said(item.where), self.words.quote(item.sample)
        if not item.sample:
            return where
        key = "import.where.one" if item.leaves == 1 else "import.where.many"
        return self.words.say(key, where=where, sample=sample)

    def _details(self, *sentences: str) -> tuple[str, ...]:
        return tuple(self.said(each) for each in sentences if each)

    def _table(self, items: list[Item]) -> Table:
        say = self.words.say
        columns = (
            Column(say("import.column.what")),
            Column(say("import.column.number"), "right"),
            Column(say("import.column.where")),
        )
        rows = tuple(
            (
                Cell(self.said(item.what)),
                Cell(f"{item.leaves}", item.leaves),
                Cell(self._where(item)),
            )
            for item in items
        )
        return Table(columns, rows, name=say("import.heading.kept"))

    def _closing(self) -> tuple[str, ...]:
        return tuple(f"{source.name}: SHA-256 {source.sha256}" for source in self.loss.sources)
