"""The gap report as a page: what a result says to the person, in words, rounded and in order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.analysis.compare import Comparison
from skillmatrix.analysis.raters import Views
from skillmatrix.analysis.result import Result, SkillResult
from skillmatrix.analysis.standing import importance
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.answers import Answers, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.about_answers import BETWEEN, held_to, how_to_take_them, purpose_in_words, whose
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.comparison import since_last_time
from skillmatrix.view.explain import explanation
from skillmatrix.view.explain_views import views_explanation
from skillmatrix.view.gap_words import gap_in_words, short_gap
from skillmatrix.view.levels_report import build_levels
from skillmatrix.view.must_haves import musts_section, reasons_section
from skillmatrix.view.next_steps import next_steps_section
from skillmatrix.view.report_charts import Area, Charts, state_of
from skillmatrix.view.strengths import has_strengths, strengths_section
from skillmatrix.view.two_views import beside, views_sections
from skillmatrix.view.verdict import in_short, state_of_all, what_levels_mean
from skillmatrix.view.wording import Wording

MOST_EXTRA = 5
"""Skills outside the role that are named; the rest are counted."""


class ReportInput(NamedTuple):
    """All that a report is made of."""

    result: Result
    matrix: Matrix
    role: Role
    answers: Answers
    as_of: date
    since: Comparison | None = None
    """What lies between an earlier answers file and this one, if it is to be told."""
    views: Views | None = None
    """What others say, beside what the person says, if that is to be told."""
    command: str = ""
    """What is typed to go on rating, for those who have left something out."""
    with_match: bool = True
    """Whether the page says how much of the profile is matched, in percent."""
    trainings: Trainings | None = None
    """The trainings to the matrix, for the next steps."""


def build_report(
    given: ReportInput, language: str, catalogue: Catalogue, *, explain: bool = False, with_origin: bool = True
) -> Paper:
    """The report in a language. Ratings by others are told in the neutral form: the reader may be somebody else.

    The first page says it all: what changed where something is compared, the verdict with its picture, must-haves, next
    steps, what others say. The appendix has the rest, and no skill stands in full on both. Who has no
    strengths yet reads what is there already before what is missing.
    """
    catalogue = words_for(given, catalogue)
    if given.role is given.matrix.no_role:
        unheld = Wording(given.matrix, language, catalogue)
        return build_levels(given.result, given.answers, given.as_of, unheld, with_origin=with_origin)
    report = _Report(given, Wording(given.matrix, language, catalogue), catalogue)
    wording, skills = report.wording, given.result.skills
    strong = strengths_section(skills, wording)
    is_beginning = not has_strengths(skills, wording)
    views = views_sections(given.views, wording) if given.views else ()
    first = [
        since_last_time(given.since, given.role, wording, with_match=given.with_match) if given.since else None,
        report.summary(),
        report.areas(),
        strong if is_beginning else None,
        musts_section(given.result, given.role, wording),
        next_steps_section(given.result, report.open_skills, wording, given.command, given.trainings),
        *views,
    ]
    appendix = [
        None if is_beginning else strong,
        report.skills(),
        report.gains(),
        reasons_section(given.result, given.role, wording),
        report.unrated(),
        report.extra(),
        report.evidence(),
        explanation(given.result, wording) if explain else None,
        views_explanation(given.views, given.result, wording) if explain and given.views else None,
        report.method(),
        report.origin() if with_origin else None,
    ]
    sections = (*_present(first), *(replace(section, place="appendix", level=3) for section in _present(appendix)))
    closing = how_to_take_them(given.answers, catalogue, with_others=given.views is not None)
    day, heading = given.as_of.isoformat(), catalogue.say("report.appendix")
    return wording.told(
        Paper(report.title(), language, report.subtitle(), sections, closing, day=day, appendix=heading)
    )


def words_for(given: ReportInput, catalogue: Catalogue) -> Catalogue:
    """Ratings by others are told in the neutral form."""
    return catalogue if given.answers.rater == "self" else catalogue.neutral


def _present(sections: Sequence[Section | None]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section and section.blocks)


class _Report:
    """The sections of one report."""

    def __init__(self, given: ReportInput, wording: Wording, catalogue: Catalogue) -> None:
        self.given = given
        self.result = given.result
        self.wording = wording
        self.catalogue = catalogue
        self.say = catalogue.say
        self.open_skills = [skill for skill in self.result.skills if skill.shortfall]
        self.top_weight = max((skill.weight for skill in self.result.skills), default=Fraction(1))
        self.weights_differ = len({skill.weight for skill in self.result.skills}) > 1
        self.charts = Charts(wording, lambda skill: short_gap(skill, wording))

    def title(self) -> str:
        return self.say("report.title", role=self.wording.role(self.given.role))

    def subtitle(self) -> tuple[str, ...]:
        answers = self.given.answers
        purpose = purpose_in_words(answers.purpose, self.catalogue)
        first = (*whose(answers, self.catalogue), self.say("report.purpose", purpose=purpose))
        others = beside(self.given.views, self.catalogue) if self.given.views else ""
        return joined(BETWEEN, first), *filter(None, [others]), held_to(self.wording, self.given.as_of)

    def summary(self) -> Section:
        role, given = self.wording.role(self.given.role), self.given
        blocks = in_short(self.result, role, self.wording, with_match=given.with_match)
        for switched_off in self.result.without:
            name = self.wording.area(switched_off.category)
            text = self.wording.catalogue.count("report.without", len(switched_off.skills), category=name)
            blocks.append(Paragraph(text))
        return Section("summary", self.say("report.heading.summary"), tuple(blocks), state=state_of_all(self.result))

    def areas(self) -> Section:
        columns = tuple(
            Column(self.say(f"report.column.{name}"), align="left" if name == "area" else "right")
            for name in ("area", "met", "open", "unrated")
        )
        areas = self._areas([skill for skill in self.result.skills if skill.is_applicable])
        table = Table(columns, tuple(map(self._area, areas)), name=self.say("report.table.areas"))
        return self._section("areas", *([self.charts.areas(areas, table)] if areas else []))

    def _areas(self, skills: Sequence[SkillResult]) -> list[Area]:
        """The outermost categories of some skills, in the order of the matrix; their skills stay in their order."""
        found: dict[str, list[SkillResult]] = {category.id: [] for category in self.given.matrix.categories}
        for skill in skills:
            found[self.given.matrix.paths[skill.category][0].id].append(skill)
        names = {category.id: self.wording.text(category.name) for category in self.given.matrix.categories}
        return [Area(names[category], tuple(within)) for category, within in found.items() if within]

    def _area(self, area: Area) -> tuple[Cell, ...]:
        counted = Cell(self.say("report.met_of", n=area.met, all=len(area.skills)), area.met)
        below, unrated = Cell(str(area.below), area.below), Cell(str(area.unrated), area.unrated)
        return Cell(area.name), counted, below, unrated

    def skills(self) -> Section:
        names = ["skill", "level", "required", "gap", *(["weight"] if self.weights_differ else [])]
        right = {"level", "required"}
        columns = tuple(
            Column(self.say(f"report.column.{name}"), "right" if name in right else "left") for name in names
        )
        table = Table(
            columns, tuple(self._row(skill) for skill in self.result.skills), name=self.say("report.heading.skills")
        )
        if not self.result.skills:
            return self._section("skills")
        levels = what_levels_mean(self.wording, with_minimum=bool(self.result.gates))
        meaning = Paragraph(levels, self.say("report.levels.lead"))
        chart = self.charts.levels(self._areas(self.result.skills), self.result.skills, table)
        named = [self.wording.quoted(skill) for skill in self.given.role.named]
        more = (
            [Note(self.catalogue.count("report.named", len(named), skills=self.wording.listed(named)))] if named else []
        )
        return self._section("skills", meaning, chart, *more)

    def gains(self) -> Section:
        """What the steps add to the match, where there is more than one to compare."""
        if len(self.open_skills) < 2 or not self.given.with_match:
            return self._section("gains")
        return self._section("gains", Paragraph(self.say("chart.gaps.text")), self.charts.gaps(self.open_skills))

    def _row(self, skill: SkillResult) -> tuple[Cell, ...]:
        level = Cell(self.say("report.no_level")) if skill.level is None else Cell(str(skill.level), skill.level)
        row = [Cell(self.wording.skill(skill.skill)), level, Cell(str(skill.required), skill.required)]
        row.append(Cell(short_gap(skill, self.wording), skill.gap, state=state_of(skill)))
        if self.weights_differ:
            row.append(Cell(self._importance(skill), skill.weight))
        return tuple(row)

    def unrated(self) -> Section:
        skills = [skill for skill in self.result.skills if skill.level is None]
        items = tuple(Item(gap_in_words(skill, self.wording), self.wording.label(skill.skill)) for skill in skills)
        return self._section("unrated", *([Items(items)] if items else []))

    def extra(self) -> Section:
        """In a line, the highest levels first: whoever has answered for many roles has hundreds of them."""
        ranked = sorted(self.result.extra, key=lambda extra: -extra.level)
        texts = [
            self.say("report.extra", skill=self.wording.skill(extra.skill), level=extra.level)
            for extra in ranked[:MOST_EXTRA]
        ]
        if more := len(ranked) - len(texts):
            texts.append(self.say("report.extra.more", n=more))
        return self._section("extra", *([Items((Item(joined(BETWEEN, texts)),))] if texts else []))

    def evidence(self) -> Section:
        said = [skill for skill in self.result.skills if _says_more(skill.rating)]
        names = ["skill", "evidence", "confidence"]
        names += ["note"] * any(skill.rating is not None and skill.rating.note for skill in said)
        columns = tuple(Column(self.say(f"report.column.{name}")) for name in names)
        rows = tuple(self._evidence_row(skill)[: len(names)] for skill in said)
        name = self.say("report.table.evidence")
        return self._section("evidence", *([Table(columns, rows, name=name)] if rows else []))

    def _evidence_row(self, skill: SkillResult) -> tuple[Cell, ...]:
        rating = skill.rating
        assert rating is not None
        confidence = self.say(f"report.confidence.{rating.confidence}" if rating.confidence else "report.no_level")
        grade = Cell(self.say(f"report.grade.{skill.evidence_grade}"), skill.evidence_grade)
        return Cell(self.wording.skill(skill.skill)), grade, Cell(confidence), Cell(rating.note or "")

    def method(self) -> Section:
        if not self.given.with_match:
            return self._section("method")
        return self._section("method", Note(self.say("report.method.1")), Note(self.say("report.method.2")))

    def origin(self) -> Section:
        note = self.wording.text(self.given.matrix.note)
        return self._section("origin", *([Note(note)] if note else []))

    def _importance(self, skill: SkillResult) -> str:
        return self.say(f"weight.{importance(skill.weight, self.top_weight)}")

    def _section(self, name: str, *blocks: Block) -> Section:
        return Section(name, self.say(f"report.heading.{name}"), blocks)


def _says_more(rating: Rating | None) -> bool:
    """Whether something stands beside the level."""
    return rating is not None and bool(rating.evidence or rating.confidence or rating.note)
