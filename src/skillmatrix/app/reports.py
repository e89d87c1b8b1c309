"""Answers held against a role: scored by the settings, and made into the page that was asked for."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import NamedTuple, TypedDict

from skillmatrix.analysis.compare import Comparison, Earlier
from skillmatrix.analysis.compare import compare as compare_answers
from skillmatrix.analysis.fit import fit_all
from skillmatrix.analysis.result import STATUSES, Result
from skillmatrix.analysis.score import score
from skillmatrix.app.inputs import choose_role, open_answers, open_matrix, read_input, require_optional
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.settings import load_settings, switched_off
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.blocks import Paper, Table
from skillmatrix.view.fit import build_fit
from skillmatrix.view.report import ReportInput, build_report
from skillmatrix.view.report_table import fit_table, report_table
from skillmatrix.view.sheet import build_sheet


class ScoringRules(TypedDict):
    """What a score needs beside the answers."""

    today: dt.date
    max_age_months: int
    without: Collection[str]


class Scored(NamedTuple):
    """Answers and their score for a role, and the rules it was made by."""

    whole: ReportInput
    rules: ScoringRules


class PageRequest(NamedTuple):
    """Which page is made of the answers.

    `compare` is the path of earlier answers, `old_matrix` of the matrix as it was then; `matrix` refers to the matrix
    of both, if it is not the one they name.
    """

    all_roles: bool = False
    sheet: bool = False
    compare: str | None = None
    old_matrix: str | None = None
    explain: bool = False
    origin: bool = True
    matrix: str | None = None


def score_answers(
    path: str, matrix: str | None, role: str | None, without: Sequence[str], today: dt.date, around: Surroundings
) -> Scored:
    """The answers in a file (`-` is standard input) against the role asked for, or the one they are for."""
    given, opened = open_answers(read_input(path, around), matrix, around.tell)
    require_optional(without, opened)
    settings = load_settings(around.folder, around.tell)
    rules: ScoringRules = {
        "today": today,
        "max_age_months": settings.max_age_months,
        "without": switched_off(settings, opened, without),
    }
    return scored_by(rules, opened, given, role)


def scored_by(rules: ScoringRules, matrix: Matrix, answers: Answers, role: str | None) -> Scored:
    """Answers without errors in this matrix, against the role asked for, or the one they are for."""
    chosen = choose_role(matrix, role, answers.role)
    return Scored(ReportInput(score(matrix, chosen, answers, **rules), matrix, chosen, answers, rules["today"]), rules)


def report_page(
    scored: Scored, page: PageRequest, language: str, words: Catalogue, around: Surroundings, *, with_data: bool
) -> Paper:
    """The page; `with_data` also as a table, for the forms that show it."""
    whole, rules = scored
    if page.all_roles:
        fits = fit_all(whole.matrix, whole.answers, **rules)
        paper = build_fit(fits, whole.matrix, whole.answers, whole.as_of, language, words)
        return _with_data(paper, partial(fit_table, fits, whole, language, words), with_data=with_data)
    if page.sheet:
        return build_sheet(whole, language, words)
    since = _since(scored, page.compare, page, around) if page.compare else None
    paper = build_report(whole._replace(since=since), language, words, explain=page.explain, with_origin=page.origin)
    return _with_data(paper, partial(report_table, whole, language, words), with_data=with_data)


def misses(result: Result, limit: Fraction | None, worst: str | None) -> bool:
    """Whether the lower match is below the limit, or the status is `worst` or worse; `None` asks for nothing."""
    too_low = limit is not None and (result.coverage.low is None or result.coverage.low < limit)
    order: tuple[str, ...] = STATUSES
    too_bad = worst is not None and result.status is not None and order.index(result.status) >= order.index(worst)
    return too_low or too_bad


def _with_data(paper: Paper, table: Callable[[], Table], *, with_data: bool) -> Paper:
    return replace(paper, data=table()) if with_data else paper


def _since(scored: Scored, old_path: str, page: PageRequest, around: Surroundings) -> Comparison:
    whole = scored.whole
    old, opened = open_answers(read_input(old_path, around), page.matrix, around.tell)
    if opened.id != whole.matrix.id:
        raise UserError("{file} belongs to another matrix, “{matrix}”", file=old_path, matrix=opened.id)
    if old.person != whole.answers.person:
        around.tell(Sentence("{file} is about “{person}”", file=old_path, person=old.person))
    earlier = _earlier(page.old_matrix, whole, around.tell) if page.old_matrix else None
    return compare_answers(whole.matrix, whole.role, old, whole.answers, **scored.rules, earlier=earlier)


def _earlier(path: str, whole: ReportInput, tell: Tell) -> Earlier:
    """The matrix as it was; the role must be in it, else there is nothing to set side by side."""
    matrix = open_matrix(find_matrix(path, tell), tell)
    if matrix.id != whole.matrix.id:
        raise UserError("{file} is another matrix, “{matrix}”", file=path, matrix=matrix.id)
    if whole.role.id not in matrix.roles_by_id:
        raise UserError("{file} has no role “{role}”; leave out --old-matrix", file=path, role=whole.role.id)
    return Earlier(matrix, matrix.roles_by_id[whole.role.id])
