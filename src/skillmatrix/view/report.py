"""The gap report as a page: what a result says to the person, in words, rounded and in order."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.analysis.compare import Comparison
from skillmatrix.analysis.result import Gate, Result, SkillResult
from skillmatrix.analysis.standing import importance
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.view.about_answers import BETWEEN, held_to, how_to_take_them, whose
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, State, Table
from skillmatrix.view.comparison import since_last_time
from skillmatrix.view.explain import explanation
from skillmatrix.view.numbers import percent
from skillmatrix.view.report_charts import Area, Charts, state_of
from skillmatrix.view.wording import Wording

NEXT_STEPS = 5
"""Three to five: more is a list, not a plan."""


class ReportInput(NamedTuple):
    """All that a report is made of."""

    result: Result
    matrix: Matrix
    role: Role
    answers: Answers
    as_of: date
    since: Comparison | None = None
    """What lies between an earlier answers file and this one, if it is to be told."""


def build_report(
    given: ReportInput, language: str, catalogue: Catalogue, *, explain: bool = False, with_origin: bool = True
) -> Paper:
    """The report in a language. Ratings by others are told in the neutral form: the reader may be somebody else."""
    if given.answers.rater != "self":
        catalogue = Catalogue(catalogue.language, "neutral")
    report = _Report(given, Wording(given.matrix, language, catalogue), catalogue)
    sections = [
        report.summary(),
        report.musts(),
        report.next_steps(),
        report.strengths(),
        report.areas(),
        report.skills(),
        report.unrated(),
        report.extra(),
        report.evidence(),
        since_last_time(given.since, report.wording) if given.since else None,
        explanation(given.result, report.wording) if explain else None,
        report.method(),
        report.origin() if with_origin else None,
    ]
    present = tuple(section for section in sections if section and section.blocks)
    closing = how_to_take_them(given.answers, catalogue)
    return report.wording.told(Paper(report.title(), language, report.subtitle(), present, closing))


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
        self.charts = Charts(wording, self._short_gap)

    def title(self) -> str:
        return self.say("report.title", role=self.wording.role(self.given.role))

    def subtitle(self) -> tuple[str, ...]:
        answers = self.given.answers
        purpose = self.say("report.purpose.development") if answers.purpose == "development" else answers.purpose
        first = (*whose(answers, self.catalogue), self.say("report.purpose", purpose=purpose))
        return joined(BETWEEN, first), held_to(self.wording, self.given.as_of)

    def summary(self) -> Section:
        label = f"status.{self.result.status}.label"
        lead = self.say(label) + "." if self.result.status else ""
        blocks: list[Block] = [Paragraph(self._status_sentence(), lead)]
        if self.result.coverage.low is not None:
            blocks.append(Paragraph(self._coverage_sentence()))
        for switched_off in self.result.without:
            name = next(each.name for each in self.given.matrix.categories if each.id == switched_off.category)
            text = self.say("report.without", category=self.wording.text(name), n=len(switched_off.skills))
            blocks.append(Paragraph(text))
        return self._section("summary", *blocks)

    def _status_sentence(self) -> str:
        status, counts = self.result.status, self.result.counts
        role = self.wording.role(self.given.role)
        if status is None:
            return self.say("report.status.none", role=role)
        state = {"blocked": "failed", "undetermined": "unknown"}.get(status)
        open_skills = [gate.skill for gate in self.result.gates if gate.state == state]
        if status == "near":
            open_skills = [skill.skill for skill in self.result.skills if skill.is_unanswered or skill.shortfall]
        values = {"role": role, "m": len(self.result.gates), "met": counts.met, "all": counts.applicable}
        if status in {"developing", "ready"}:
            return self.say(f"status.{status}.many", **values)
        skills = self.wording.listed([self.wording.quoted(skill) for skill in open_skills[:2]])
        if status == "blocked" and values["m"] == 1:
            return self.say("status.blocked.only", skills=skills, **values)
        return self.catalogue.count(f"status.{status}", len(open_skills), skills=skills, **values)

    def _coverage_sentence(self) -> str:
        coverage, unanswered = self.result.coverage, self.result.counts.unanswered
        assert coverage.low is not None
        assert coverage.high is not None
        if not unanswered:
            return self.say("coverage.point", p=percent(coverage.low))
        key = "coverage.range.one" if unanswered == 1 else "coverage.range"
        return self.say(key, low=percent(coverage.low), high=percent(coverage.high), u=unanswered)

    def musts(self) -> Section:
        if not self.result.gates:
            return self._section("musts", Paragraph(self.say("report.must.none")))
        return self._section("musts", Items(tuple(self._must(gate) for gate in self.result.gates)))

    def _must(self, gate: Gate) -> Item:
        required = self.given.role.requires[gate.skill]
        state = self.say(f"report.must.{gate.state}")
        key = "report.must.unrated" if gate.level is None else "report.must"
        text = self.say(key, level=gate.level, gate=gate.gate, required=required.level, state=state)
        why = self.wording.text(required.why)
        states: dict[str, State] = {"passed": "good", "failed": "blocked"}
        lead = self.wording.label(gate.skill)
        return Item(text, lead, (why,) if why else (), states.get(gate.state, "muted"))

    def next_steps(self) -> Section:
        if not self.open_skills:
            return self._section("next", Paragraph(self.say("report.step.none")))
        blocks: list[Block] = [Items(tuple(map(self._step, self.open_skills[:NEXT_STEPS])), ordered=True)]
        if len(self.open_skills) > NEXT_STEPS:
            heading = self.catalogue.quote(self.say("report.heading.skills"))
            blocks.append(Paragraph(self.say("report.step.more", heading=heading)))
        return self._section("next", *blocks)

    def _step(self, result: SkillResult) -> Item:
        assert result.level is not None
        skill = self.given.matrix.skills[result.skill]
        key = "report.step.gate" if state_of(result) == "blocked" else "report.step"
        text = self.say(key, level=result.level, gate=result.gate, required=result.required, gap=self._gap(result))
        level = result.level + 1
        details = []
        if means := self.wording.descriptor(skill, level):
            details.append(self.say("report.step.means", level=level, text=means))
        helps = [self.wording.text(skill.steps.get(level))]
        helps += [self.wording.as_written(resource.title) for resource in skill.resources if resource.to == level]
        details += [self.say("report.step.helps", text=text) for text in helps if text]
        return Item(text, self.wording.label(result.skill), tuple(details), state_of(result))

    def strengths(self) -> Section:
        on_target = [self.wording.skill(skill.skill) for skill in self.result.skills if skill.gap == 0]
        above = [
            self.wording.skill(skill.skill) + f" ({self._gap(skill)})" for skill in self.result.skills if skill.surplus
        ]
        items = [
            Item(joined(" · ", names), f"{self.say(key)}:")
            for key, names in (("report.on_target", on_target), ("report.above_target", above))
            if names
        ]
        if not items:
            return self._section("strengths", Paragraph(self.say("report.strengths.none")))
        return self._section("strengths", Items(tuple(items)))

    def areas(self) -> Section:
        columns = tuple(
            Column(self.say(f"report.column.{name}"), align="left" if name == "area" else "right")
            for name in ("area", "met", "open", "unrated")
        )
        areas = self._areas([skill for skill in self.result.skills if skill.is_applicable])
        table = Table(columns, tuple(map(self._area, areas)))
        return self._section("areas", *([self.charts.areas(areas, table)] if areas else []))

    def _areas(self, skills: Sequence[SkillResult]) -> list[Area]:
        """The areas of some skills, in the order of the matrix; the skills of each stay in their order."""
        found: dict[str, list[SkillResult]] = {category.id: [] for category in self.given.matrix.categories}
        for skill in skills:
            found[skill.category].append(skill)
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
        table = Table(columns, tuple(self._row(skill) for skill in self.result.skills))
        blocks: list[Block] = [*self._gains()]
        if self.result.skills:
            blocks.append(self.charts.levels(self._areas(self.result.skills), self.result.skills, table))
        return self._section("skills", *blocks)

    def _gains(self) -> list[Block]:
        """What the steps add to the match, where there is more than one to compare."""
        if len(self.open_skills) < 2:
            return []
        text = Paragraph(self.say("chart.gaps.text"), self.say("chart.gaps.lead"))
        return [text, self.charts.gaps(self.open_skills)]

    def _row(self, skill: SkillResult) -> tuple[Cell, ...]:
        level = Cell(self.say("report.no_level")) if skill.level is None else Cell(str(skill.level), skill.level)
        row = [Cell(self.wording.skill(skill.skill)), level, Cell(str(skill.required), skill.required)]
        row.append(Cell(self._short_gap(skill), skill.gap, state=state_of(skill)))
        if self.weights_differ:
            row.append(Cell(self._importance(skill), skill.weight))
        return tuple(row)

    def unrated(self) -> Section:
        skills = [skill for skill in self.result.skills if skill.level is None]
        items = tuple(Item(self._gap(skill), self.wording.label(skill.skill)) for skill in skills)
        return self._section("unrated", *([Items(items)] if items else []))

    def extra(self) -> Section:
        items = tuple(
            Item(self.say("report.extra", skill=self.wording.skill(extra.skill), level=extra.level))
            for extra in self.result.extra
        )
        return self._section("extra", *([Items(items)] if items else []))

    def evidence(self) -> Section:
        rows = tuple(row for skill in self.result.skills if (row := self._evidence_row(skill)))
        columns = tuple(
            Column(self.say(f"report.column.{name}")) for name in ("skill", "evidence", "confidence", "note")
        )
        return self._section("evidence", *([Table(columns, rows)] if rows else []))

    def _evidence_row(self, skill: SkillResult) -> tuple[Cell, ...] | None:
        rating = skill.rating
        if rating is None or not (rating.evidence or rating.confidence or rating.note):
            return None
        confidence = (
            self.say(f"report.confidence.{rating.confidence}") if rating.confidence else self.say("report.no_level")
        )
        grade = Cell(self.say(f"report.grade.{skill.evidence_grade}"), skill.evidence_grade)
        return Cell(self.wording.skill(skill.skill)), grade, Cell(confidence), Cell(rating.note or "")

    def method(self) -> Section:
        return self._section("method", Note(self.say("report.method.1")), Note(self.say("report.method.2")))

    def origin(self) -> Section:
        note = self.wording.text(self.given.matrix.note)
        return self._section("origin", *([Note(note)] if note else []))

    def _gap(self, skill: SkillResult) -> str:
        if skill.level is None:
            return self._unanswered(skill)
        gap = skill.gap or 0
        if gap < 0:
            return self.catalogue.count("gap.above", -gap)
        return self.catalogue.count("gap", gap) if gap else self.say("gap.on_target")

    def _short_gap(self, skill: SkillResult) -> str:
        """For a narrow column: the reason why a skill does not apply stands in a section of its own."""
        return self.say("gap.not_applicable_short") if skill.answer == "not_applicable" else self._gap(skill)

    def _unanswered(self, skill: SkillResult) -> str:
        if skill.answer == "not_applicable" and skill.rating is not None:
            key = "gap.not_applicable_must" if skill.not_applicable_on_must else "gap.not_applicable"
            return self.say(key, reason=skill.rating.not_applicable)
        return self.say({"unknown": "gap.unknown", "stale": "gap.stale"}.get(skill.answer, "gap.not_answered"))

    def _importance(self, skill: SkillResult) -> str:
        return self.say(f"weight.{importance(skill.weight, self.top_weight)}")

    def _section(self, name: str, *blocks: Block) -> Section:
        return Section(name, self.say(f"report.heading.{name}"), blocks)
