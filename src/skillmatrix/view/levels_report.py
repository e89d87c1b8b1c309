"""The report on a matrix without roles: which levels somebody has, held against no target."""

from datetime import date

from skillmatrix.analysis.counted import counted_ratings
from skillmatrix.analysis.result import AnswerState, Result
from skillmatrix.model.answers import Answers, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.skill import Category
from skillmatrix.view.about_answers import BETWEEN, held_to, how_to_take_them, purpose_in_words, whose
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.verdict import levels_listed
from skillmatrix.view.wording import Wording


def build_levels(result: Result, answers: Answers, as_of: date, wording: Wording, *, with_origin: bool) -> Paper:
    """Every skill with its level, area by area; what has no level stands at the end with the reason."""
    page = _LevelsPage(LevelsShown(result, answers, wording.matrix), wording)
    words = wording.catalogue
    purpose = words.say("report.purpose", purpose=purpose_in_words(answers.purpose, words))
    sections = [page.summary(), *page.areas(), page.unrated()]
    if with_origin and wording.matrix.note:
        sections.append(page.section("origin", Note(wording.text(wording.matrix.note))))
    return wording.told(
        Paper(
            words.say("report.title", role=wording.text(wording.matrix.title)),
            wording.language,
            (BETWEEN.join((*whose(answers, words), purpose)), held_to(wording, as_of)),
            tuple(section for section in sections if section.blocks),
            how_to_take_them(answers, words),
            day=as_of.isoformat(),
        )
    )


class LevelsShown:
    """The ratings, and the skills that are shown: without categories that are switched off."""

    def __init__(self, result: Result, answers: Answers, matrix: Matrix) -> None:
        off = {switched_off.category for switched_off in result.without}
        self.ratings = counted_ratings(answers, matrix)
        self.skills = [skill for skill in matrix.skills if not matrix.categories_around(skill).intersection(off)]

    def level(self, skill: str) -> int | None:
        """The level that counts, if there is one."""
        rating = self.ratings.get(skill)
        return rating.level if rating else None


def answer_state(rating: Rating | None) -> AnswerState:
    """What kind of answer there is."""
    if rating is None:
        return "not_asked"
    if rating.not_applicable is not None:
        return "not_applicable"
    return "unknown" if rating.level is None else "rated"


class _LevelsPage:
    """The sections of one such report."""

    def __init__(self, shown: LevelsShown, wording: Wording) -> None:
        self.shown, self.wording, self.say = shown, wording, wording.catalogue.say

    def section(self, name: str, *blocks: Block) -> Section:
        """A section that the gap report has, too."""
        return Section(name, self.say(f"report.heading.{name}"), blocks)

    def summary(self) -> Section:
        """How many skills have a level, and what levels are called."""
        rated = [skill for skill in self.shown.skills if self.shown.level(skill) is not None]
        said = self.wording.catalogue.count("report.no_roles", len(rated), all=len(self.shown.skills))
        levels = self.say("report.levels.no_target", levels=levels_listed(self.wording))
        return self.section("summary", Paragraph(said), Paragraph(levels, self.say("report.levels.lead")))

    def areas(self) -> list[Section]:
        """A table of levels for each category that has skills."""
        shown = [self._area(category) for category in self.wording.matrix.every_category]
        return [section for section in shown if section.blocks]

    def unrated(self) -> Section:
        """What has no level, and why."""
        open_skills = [skill for skill in self.shown.skills if self.shown.level(skill) is None]
        items = tuple(
            Item(self._reason(self.shown.ratings.get(each)), self.wording.label(each)) for each in open_skills
        )
        return self.section("unrated", *([Items(items)] if items else []))

    def _area(self, category: Category) -> Section:
        shown = (skill.id for skill in category.skills if skill.id in self.shown.skills)
        rows = tuple(self._row(skill) for skill in shown if self.shown.level(skill) is not None)
        columns = (Column(self.say("report.column.skill")), Column(self.say("report.column.level")))
        blocks = (Table(columns, rows),) if rows else ()
        return Section(f"area-{category.id}", self.wording.area(category.id), blocks)

    def _row(self, skill: str) -> tuple[Cell, ...]:
        level = self.shown.level(skill)
        assert level is not None
        name = self.wording.text(self.wording.matrix.scales[skill][level].name)
        return Cell(self.wording.skill(skill)), Cell(self.say("show.level", level=level, name=name), level)

    def _reason(self, rating: Rating | None) -> str:
        if rating and rating.not_applicable is not None:
            return self.say("gap.not_applicable", reason=rating.not_applicable)
        return self.say("gap.unknown" if rating else "gap.not_answered")
