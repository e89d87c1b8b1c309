"""The conversation sheet for the yearly talk: three strengths, three next steps, room for lead and agreement."""

from skillmatrix.analysis.result import SkillResult
from skillmatrix.analysis.standing import strengths
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.about_answers import BETWEEN, how_to_take_them, whose
from skillmatrix.view.blocks import Cell, Column, Note, Paper, Section, Table
from skillmatrix.view.report import ReportInput
from skillmatrix.view.wording import Wording

ROWS = 3


def build_sheet(given: ReportInput, language: str, catalogue: Catalogue) -> Paper:
    """One page: what the person brings to the talk, and two empty columns to fill in together."""
    wording = Wording(given.matrix, language, catalogue)
    say, strong = catalogue.say, strengths(given.result.skills)[:ROWS]
    paper = Paper(
        say("sheet.title", role=wording.role(given.role)),
        language,
        (joined(BETWEEN, whose(given.answers, catalogue)),),
        (
            Section(
                "strengths",
                say("sheet.strengths"),
                (_table(given, strong, wording, with_help=False),),
            ),
            Section("next", say("sheet.next"), (_table(given, _next(given), wording, with_help=True),)),
            Section("agreement", say("sheet.agreement"), (Note(say("sheet.signed")),)),
        ),
        how_to_take_them(given.answers, catalogue),
    )
    return wording.told(paper)


def _next(given: ReportInput) -> list[SkillResult]:
    return [skill for skill in given.result.skills if skill.shortfall][:ROWS]


def _table(given: ReportInput, skills: list[SkillResult], wording: Wording, *, with_help: bool) -> Table:
    names = ("skill", "own", *(["helps"] if with_help else []), "lead", "agreed")
    columns = tuple(Column(wording.catalogue.say(f"sheet.column.{name}")) for name in names)
    return Table(columns, tuple(_row(given, skill, wording, with_help=with_help) for skill in skills))


def _row(given: ReportInput, skill: SkillResult, wording: Wording, *, with_help: bool) -> tuple[Cell, ...]:
    own = wording.catalogue.say("sheet.level", level=skill.level, required=skill.required)
    helps = wording.text(given.matrix.skills[skill.skill].steps.get((skill.level or 0) + 1)) if with_help else ""
    return Cell(wording.skill(skill.skill)), Cell(own), *([Cell(helps)] if with_help else []), Cell(""), Cell("")
