"""The conversation sheet for the yearly talk: each view under its own heading, room for what is agreed."""

from typing import NamedTuple, TypeAlias

from skillmatrix.analysis.raters import SkillViews
from skillmatrix.analysis.result import SkillResult
from skillmatrix.analysis.standing import already_there, strengths
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.answers import Rater
from skillmatrix.view.about_answers import BETWEEN, how_to_take_them, whose
from skillmatrix.view.blocks import Block, Cell, Column, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.next_steps import help_in_a_cell
from skillmatrix.view.report import ReportInput
from skillmatrix.view.two_views import beside
from skillmatrix.view.wording import Wording

ROWS = 3
LINE = "_" * 45
"""A line to write on."""

View: TypeAlias = str
ALWAYS: tuple[View, ...] = ("own", "manager")
"""Views that have a column, filled in or empty; the others have one where there is something in it."""
VIEWS: tuple[View, ...] = ("own", "manager", "assessor", "peers", "agreed")
COLUMN_OF: dict[Rater, View] = {"self": "own", "manager": "manager", "assessor": "assessor", "agreed": "agreed"}
"""Where the levels of a file stand that comes alone; those of one colleague stand nowhere."""


def build_sheet(given: ReportInput, language: str, catalogue: Catalogue) -> Paper:
    """One page: what the views say about strengths and next steps, and what is agreed."""
    if given.answers.rater != "self":
        catalogue = catalogue.neutral
    wording = Wording(given.matrix, language, catalogue)
    sheet = _Sheet(given, wording)
    say = catalogue.say
    others = beside(given.views, catalogue) if given.views else ""
    paper = Paper(
        say("sheet.title", role=wording.role(given.role)),
        language,
        (joined(BETWEEN, whose(given.answers, catalogue)), *filter(None, [others])),
        (
            sheet.strengths(),
            sheet.next_steps(),
            Section("agreement", say("sheet.agreement"), tuple(sheet.agreement())),
        ),
        how_to_take_them(given.answers, catalogue, with_others=given.views is not None),
        day=given.as_of.isoformat(),
    )
    return wording.told(paper)


class _Sheet(NamedTuple):
    """The parts of one sheet."""

    given: ReportInput
    wording: Wording

    def strengths(self) -> Section:
        """At most three, called what they are; with none, what is there already."""
        skills, say = self.given.result.skills, self.wording.catalogue.say
        strong = strengths(skills, self.given.matrix)[:ROWS]
        heading = f"sheet.strengths.{len(strong)}" if strong else "sheet.already"
        shown = strong or already_there(skills, self.given.matrix)[:ROWS]
        table = self._table(shown) if shown else Paragraph(say("report.already.nothing"))
        return Section("strengths", say(heading), (table,))

    def next_steps(self) -> Section:
        """At most three."""
        say, steps = self.wording.catalogue.say, self._steps()
        if not steps:
            return Section("next", say("sheet.next"), (Paragraph(say("report.step.none")),))
        return Section("next", say(f"sheet.next.{len(steps)}"), (self._table(steps),))

    def agreement(self) -> list[Block]:
        """What could be agreed, and empty lines with their names: until when, who helps, what is seen differently."""
        say = self.wording.catalogue.say
        columns = tuple(Column(say(f"sheet.column.{name}")) for name in ("what", "until", "who"))
        rows = tuple((Cell(self._proposal(step)), Cell(""), Cell("")) for step in self._steps())
        lines: list[Block] = [Table(columns, rows)] if rows else [Paragraph(LINE, say("sheet.what"))]
        return [*lines, Paragraph(LINE, say("sheet.disagree")), Note(say("sheet.signed"))]

    def _steps(self) -> list[SkillResult]:
        return [skill for skill in self.given.result.skills if skill.shortfall][:ROWS]

    def _table(self, skills: list[SkillResult]) -> Table:
        """The level of each skill in each view, beside the target."""
        say, views = self.wording.catalogue.say, self._views()
        shown = [
            view for view in VIEWS if view in ALWAYS or any(levels.get(view) is not None for levels in views.values())
        ]
        columns = (
            Column(say("report.column.skill")),
            *(Column(say(f"sheet.column.{name}"), "right") for name in (*shown, "required")),
        )
        rows = tuple(
            (
                Cell(self.wording.skill(skill.skill)),
                *(_level(views.get(skill.skill, {}).get(view)) for view in shown),
                _level(skill.required),
            )
            for skill in skills
        )
        return Table(columns, rows)

    def _proposal(self, skill: SkillResult) -> str:
        """The skill, and what helps to reach its next level."""
        level = self.given.matrix.lowest if skill.level is None else skill.level
        following = self.given.matrix.next_level(skill.skill, level)
        helps = help_in_a_cell(self.given.matrix.skills[skill.skill], following, self.wording)
        return joined(" ", [self.wording.label(skill.skill), helps]) if helps else self.wording.skill(skill.skill)

    def _views(self) -> dict[str, dict[View, int | None]]:
        """The level of each skill in each view."""
        if self.given.views:
            return {skill.skill: _levels(skill) for skill in self.given.views.skills}
        column = COLUMN_OF[self.given.answers.rater]
        return {skill.skill: {column: skill.level} for skill in self.given.result.skills}


def _levels(skill: SkillViews) -> dict[View, int | None]:
    return {view: getattr(skill, view) for view in VIEWS}


def _level(level: int | None) -> Cell:
    """Empty where nothing is said: a place to write."""
    return Cell("") if level is None else Cell(str(level), level)
