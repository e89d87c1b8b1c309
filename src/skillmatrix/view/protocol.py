"""The protocol of a workshop: a white paper of what was asked, how the room voted, what changes and what stays open."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from skillmatrix.analysis.consensus import median, votes_in
from skillmatrix.analysis.workshop import Outcome
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.voting_round import VotingRound
from skillmatrix.view.blocks import Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc
from skillmatrix.view.numbers import long_date
from skillmatrix.view.tally import TallyPage
from skillmatrix.view.tally_input import TallyInput
from skillmatrix.view.tally_tables import level_cell, short_number
from skillmatrix.view.wording import Wording

LEFT_OUT = frozenset({"title", "facts", "placement", "control", "draft"})
"""Sections of a job description that only a vacancy can fill, or that are for signing."""


class ProtocolInput(NamedTuple):
    """The last round and those before it, the role afterwards if it changes, and the ties decided in the open."""

    last: TallyInput
    rounds: tuple[VotingRound, ...]
    day: dt.date
    after: Matrix | None
    decided: Mapping[str, int]
    is_early: bool = False
    """Whether the votes had not settled when the workshop was closed."""


def build_protocol(given: ProtocolInput, language: str, words: Catalogue) -> Paper:
    """The whole protocol; the role in words, before and after, stands at its end."""
    page = _Protocol(given, Wording(given.last.matrix, language, words))
    sections = (*page.results(), *page.role_in_words())
    paper = Paper(
        page.say("protocol.title", title=page.tally.title()),
        language,
        (page.subtitle(),),
        tuple(sections),
        (page.wording.origin(),),
        day=given.day.isoformat(),
    )
    return page.wording.told(paper)


class _Protocol:
    """The sections of one protocol."""

    def __init__(self, given: ProtocolInput, wording: Wording) -> None:
        self.given = given
        self.last = given.last
        self.wording = wording
        self.catalogue = wording.catalogue
        self.say = wording.catalogue.say
        self.tally = TallyPage(given.last, wording)

    def subtitle(self) -> str:
        after, matrix = self.given.after, self.last.matrix
        values = {"date": self.date(self.given.day), "matrix": self.wording.matrix_name(), "old": matrix.version}
        if after is None:
            return self.say("protocol.subtitle", **values)
        return self.say("protocol.subtitle.new", **values, new=after.version)

    def date(self, day: dt.date) -> str:
        return long_date(day, self.catalogue.language)

    def results(self) -> Iterator[Section]:
        """Everything but the role in words."""
        yield self.changes()
        yield self.section("question", Paragraph(self.question()), Paragraph(self.scale()))
        yield self.section("participants", *map(Paragraph, self.participants()))
        yield self.section("rounds", self.rounds(), Note(self.say("protocol.rounds")))
        if (still_open := self.tally.open()) is not None:
            yield replace(still_open, heading=self.say("protocol.heading.open"))
        tally = self.tally
        parts = (tally.musts(), tally.questions(), tally.importance(), tally.tasks(), *self.said(), self.proposals())
        yield from filter(None, parts)
        yield self.section("method", *map(Note, tally.rules()))

    def section(self, name: str, *blocks: Paragraph | Note | Table | Items) -> Section:
        return Section(name, self.say(f"protocol.heading.{name}"), blocks)

    def question(self) -> str:
        role = self.wording.role(self.last.role)
        return self.say("protocol.question", role=role, n=len(self.last.held.skills))

    def scale(self) -> str:
        """The levels and their names, for whoever has never seen the matrix."""
        levels = sorted(self.last.matrix.scale.items())
        named = [
            self.say("protocol.scale.level", level=level, name=self.wording.text(entry.name)) for level, entry in levels
        ]
        return self.say("protocol.scale", levels=joined("; ", named))

    def participants(self) -> list[str]:
        """Of each round, how many; and whether it was the last one by the rules."""
        lines = [self.present(held) for held in self.given.rounds]
        if self.given.is_early:
            held = self.last.held
            lines.append(self.say("protocol.early", round=held.round, rounds=held.rules.rounds))
        return lines

    def present(self, held: VotingRound) -> str:
        date = self.date(held.closed or held.opened)
        if held.present is None:
            return self.say("protocol.participants.hands", round=held.round, date=date)
        inside, outside = held.present.inside, held.present.outside
        return self.say(
            "protocol.participants", round=held.round, date=date, n=inside + outside, inside=inside, outside=outside
        )

    def changes(self) -> Section:
        """What changes, first of all: it is what a board reads."""
        changed = [each for each in self.last.outcomes if each.is_changed]
        if not changed:
            return self.section("changes", Paragraph(self.say("protocol.no_change")))
        blocks: list[Paragraph | Table] = [Paragraph(self.catalogue.count("tally.changes", len(changed)))]
        blocks.append(self.changed_table(changed))
        if self.given.decided:
            told = [
                self.say("protocol.decided.one", skill=self.wording.quoted(skill), level=level)
                for skill, level in self.given.decided.items()
            ]
            blocks.append(Paragraph(self.say("protocol.decided", skills=self.wording.listed(told))))
        return self.section("changes", *blocks)

    def changed_table(self, changed: Sequence[Outcome]) -> Table:
        columns = ("tally.column.skill", "protocol.column.level", "protocol.column.minimum")
        rows = tuple(
            (
                Cell(self.wording.skill(each.skill)),
                self.from_to(level_cell(each.old, self.wording).text, level_cell(each.new, self.wording).text),
                self.from_to(self.minimum(each.old_gate), self.minimum(each.new_gate)),
            )
            for each in changed
        )
        return Table(tuple(Column(self.say(key)) for key in columns), rows)

    def from_to(self, old: str, new: str) -> Cell:
        if old == new:
            return Cell(old, state="muted")
        return Cell(self.say("protocol.from_to", old=old, new=new), state="good")

    def minimum(self, level: int | None) -> str:
        return self.say("protocol.no_must") if level is None else str(level)

    def rounds(self) -> Table:
        """The middle of the votes on each level, round by round."""
        columns = (
            Column(self.say("tally.column.skill")),
            *(Column(self.say("tally.column.round", round=held.round), "right") for held in self.given.rounds),
            Column(self.say("tally.column.result")),
        )
        rows = tuple(
            (
                Cell(self.wording.skill(each.skill)),
                *(self.middle(held, each.skill) for held in self.given.rounds),
                Cell(self.say(f"tally.state.{each.target.state}")),
            )
            for each in self.last.outcomes
        )
        return Table(columns, rows)

    def middle(self, held: VotingRound, skill: str) -> Cell:
        counts = held.skills[skill].target if skill in held.skills else {}
        if not counts:
            return Cell("–", state="muted")
        middle = short_number(median(counts), self.catalogue.language)
        return Cell(self.say("protocol.median", median=middle, n=votes_in(counts)), median(counts))

    def said(self) -> Iterator[Section]:
        """What was said in all rounds about skills that are not open."""
        found: dict[str, list[str]] = {}
        still_open = {each.skill for each in self.last.open}
        for held in self.given.rounds:
            for skill, votes in held.skills.items():
                if skill in self.last.matrix.skills and not (held is self.last.held and skill in still_open):
                    found.setdefault(skill, []).extend(map(self.tally.quoted, votes.comments))
        items = tuple(
            Item("", self.wording.label(skill), tuple(dict.fromkeys(texts))) for skill, texts in found.items() if texts
        )
        if items:
            yield Section("comments", self.say("tally.heading.comments"), (Items(items),))

    def proposals(self) -> Section | None:
        """Those of all rounds."""
        every = tuple(dict.fromkeys(each for held in self.given.rounds for each in held.proposals))
        return self.tally.proposals(every)

    def role_in_words(self) -> Iterator[Section]:
        """The role in words, as a job description says it."""
        after = self.given.after
        yield from self.role("before" if after else "role", self.last.matrix, self.last.role)
        if after is not None:
            yield from self.role("after", after, after.roles_by_id[self.last.role.id])

    def role(self, name: str, matrix: Matrix, role: Role) -> Iterator[Section]:
        wanted = JobDescOptions("internal", self.wording.language, "neutral", with_provenance=False, is_final=True)
        paper = build_jobdesc(matrix, role, wanted).paper
        yield Section(name, self.say(f"protocol.heading.{name}"), ())
        for section in paper.sections:
            if section.id not in LEFT_OUT and section.blocks:  # what only stands above others has no place here
                yield replace(section, id=f"{name}-{section.id}", level=3)
