"""A workload as a page: the sentence, hours a week by task, what moves the result, and what all of it rests on."""

from fractions import Fraction

from skillmatrix.analysis.workload import Counted, Influence, TaskLoad, post_hours
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.links import links_in
from skillmatrix.view.mixing import led
from skillmatrix.view.wording import Wording
from skillmatrix.view.workload_explained import explained_workload
from skillmatrix.view.workload_words import WorkloadInput, hours_span, number, posts_span, put_in, verdict

NAMED = 3
"""So many drivers are named in the sentence about what moves the result most; the table has all of them."""


def build_workload(
    given: WorkloadInput,
    language: str,
    catalogue: Catalogue,
    *,
    explain: bool = False,
    with_origin: bool = True,
    in_short: bool = False,
) -> Paper:
    """The page about one role in a language; `in_short` names sources by their titles, for a screen."""
    wording = Wording(given.matrix, language, catalogue)
    page = _Page(given, wording)
    sections = (
        page.summary(),
        page.tasks(),
        page.drivers(),
        explained_workload(given, wording) if explain else None,
        page.method(with_origin=with_origin),
        page.sources(in_short=in_short),
    )
    title = catalogue.say("workload.title", role=wording.role(given.role))
    present = tuple(section for section in sections if section and section.blocks)
    return wording.told(Paper(title, language, (catalogue.say("workload.subtitle"),), present))


class _Page:
    """The sections of one page. Sources are numbered in the order in which they are named."""

    def __init__(self, given: WorkloadInput, wording: Wording) -> None:
        self.given = given
        self.load = given.load
        self.workload = given.workload
        self.wording = wording
        self.words = wording.catalogue
        self.say = wording.catalogue.say
        self.numbers: dict[str, int] = {}

    def _basis(self, sources: tuple[str, ...]) -> str:
        """`assumption, cf. [1], [2]`; without a source it is an assumption alone."""
        return self.say("workload.basis", sources=self._cited(sources)) if sources else self.say("workload.basis.none")

    def _cited(self, sources: tuple[str, ...]) -> str:
        return ", ".join(f"[{self.numbers.setdefault(source, len(self.numbers) + 1)}]" for source in sources)

    # In short

    def summary(self) -> Section:
        load, say = self.load, self.say
        blocks: list[Block] = [*self._instead(), Paragraph(verdict(self.given, self.wording))]
        if load.spread and self.workload.spread and self.workload.roles[self.given.role.id].divisible:
            first, last = (self.wording.text(band.name) for band in load.spread)
            blocks.append(Paragraph(put_in(self.wording.text(self.workload.spread), first=first, last=last)))
        blocks.append(Paragraph(self._posts()))
        blocks.append(Paragraph(say("workload.not_hours_alone"), say("workload.not_hours_alone.lead")))
        if self.workload.roles[self.given.role.id].local and self.workload.local:
            blocks.append(Paragraph(self.wording.text(self.workload.local)))
        return Section("summary", say("workload.heading.summary"), tuple(blocks))

    def _posts(self) -> str:
        """How many full-time posts that is, and what one of them brings."""
        language, week = self.words.language, self.load.week
        values = {
            "posts": posts_span(self.load.fte, self.words),
            "brought": number(post_hours(week), language),
            "hours": number(Fraction(week.full_time_hours), language),
        }
        return self.say("workload.posts", **values)

    def _instead(self) -> tuple[Paragraph, ...]:
        """Where the role is too large for what is there: which one to ask for."""
        instead = self.workload.roles[self.given.role.id].instead
        if self.load.instead is None or instead is None:
            return ()
        other = self.given.matrix.roles_by_id[self.load.instead]
        driver = self.workload.by_driver[instead.driver]
        values = {
            "limit": number(Fraction(instead.below), self.words.language),
            "driver": self.wording.text(driver.name),
            "role": self.words.quote(self.wording.role(other)),
            "id": other.id,
        }
        return (Paragraph(self.say("workload.instead", **values)),)

    # Tasks

    def tasks(self) -> Section:
        columns = (
            Column(self.say("workload.column.task")),
            Column(self.say("workload.column.hours"), "right"),
            Column(self.say("workload.column.basis")),
        )
        texts = {task.id: task.text for task in self.given.role.tasks}
        rows = [self._task(task, capitalised(self.wording.text(texts[task.task]))) for task in self.load.tasks]
        whole = self.workload.roles[self.given.role.id].basis
        total = (
            Cell(self.say("workload.sum")),
            Cell(hours_span(self.load.hours, self.words)),
            Cell(self._basis(whole)),
        )
        table = Table(columns, (*rows, total), name=self.say("workload.tab.tasks"))
        return Section("tasks", self.say("workload.heading.tasks"), (table, Note(self.say("workload.rounded"))))

    def _task(self, task: TaskLoad, text: str) -> tuple[Cell, ...]:
        basis = self.workload.roles[self.given.role.id].tasks[task.task].basis
        return Cell(text), Cell(hours_span(task.hours, self.words)), Cell(self._basis(basis))

    # What moves the result

    def drivers(self) -> Section | None:
        if not self.load.drivers:
            return None
        names = ("driver", "value", "brings", "doubled")
        columns = tuple(
            Column(self.say(f"workload.column.{name}"), "left" if name == "driver" else "right") for name in names
        )
        counted = {each.driver.id: each for each in self.load.drivers}
        rows = tuple(self._driver(counted[each.driver], each) for each in self.load.influences)
        table = Table(columns, rows, name=self.say("workload.tab.drivers"))
        blocks: list[Block] = [*self._most(counted), table, *self._unusual()]
        blocks.append(Note(self.say("workload.fixed", hours=hours_span(self.load.fixed, self.words))))
        return Section("drivers", self.say("workload.heading.drivers"), tuple(blocks))

    def _most(self, counted: dict[str, Counted]) -> tuple[Paragraph, ...]:
        moving = [each for each in self.load.influences if each.doubled.middle > self.load.hours.middle][:NAMED]
        if not moving:
            return ()
        names = [self.words.quote(self.wording.text(counted[each.driver].driver.name)) for each in moving]
        return (Paragraph(self.words.count("workload.moves", len(names), drivers=self.wording.listed(names))),)

    def _driver(self, counted: Counted, influence: Influence) -> tuple[Cell, ...]:
        value = number(counted.value, self.words.language)
        if counted.driver.share_of:
            value = self.say("workload.percent", value=value)
        if not counted.is_given:
            value = self.say("workload.assumed", value=value)
        brings = hours_span(influence.hours, self.words)
        doubled = "–" if influence.doubled == self.load.hours else hours_span(influence.doubled, self.words)
        return Cell(self.wording.text(counted.driver.name)), Cell(value), Cell(brings), Cell(doubled)

    def _unusual(self) -> tuple[Paragraph, ...]:
        """Values that the estimate was not made for."""
        language = self.words.language
        told = [
            self.say(
                "workload.unusual.one",
                driver=self.wording.text(each.driver.name),
                value=number(each.value, language),
                low=number(Fraction(each.driver.typical[0]), language),
                high=number(Fraction(each.driver.typical[1]), language),
            )
            for each in self.load.drivers
            if each.driver.typical and not each.driver.typical[0] <= each.value <= each.driver.typical[1]
        ]
        return (Paragraph(self.say("workload.unusual", list=joined("; ", told))),) if told else ()

    # What it rests on

    def method(self, *, with_origin: bool) -> Section:
        notes = [self.wording.text(self.workload.caveat), self.say("workload.method")]
        notes.append(self.say("workload.band"))
        if basis := self.load.band.basis:
            notes[-1] += f" {self.say('workload.band.basis', sources=self._cited(basis))}"
        if with_origin:
            notes += [self.wording.text(self.workload.note), self.wording.origin()]
        notes = [note for note in notes if note]
        return Section("method", self.say("workload.heading.method"), tuple(Note(note) for note in notes))

    def sources(self, *, in_short: bool) -> Section | None:
        """Those that were named above, then those of the approach as a whole."""
        if not in_short:
            self._cited(self.workload.basis)
        items = tuple(self._source(source, at, in_short=in_short) for source, at in self.numbers.items())
        if not items:
            return None
        more = (Note(self.say("workload.sources.short")),) if in_short else ()
        return Section("sources", self.say("workload.heading.sources"), (Items(items), *more))

    def _source(self, name: str, at: int, *, in_short: bool) -> Item:
        source = self.workload.sources[name]
        if in_short:
            return Item(joined(" ", (f"[{at}]", self.wording.as_written(source.title))))
        says = self.wording.as_written(source.says)
        text = joined(" ", filter(None, (says, source.url)))
        return Item(text, joined(" ", (f"[{at}]", led(self.wording.as_written(source.title)))), links=links_in(text))
