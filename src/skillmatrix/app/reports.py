"""Answers held against a role: scored by the settings, and made into the page that was asked for."""

import datetime as dt
import shlex
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import NamedTuple, TypedDict

from skillmatrix.analysis.compare import Comparison, Earlier
from skillmatrix.analysis.compare import compare as compare_answers
from skillmatrix.analysis.fit import fit_all
from skillmatrix.analysis.raters import compare_views
from skillmatrix.analysis.renames import follow_renames
from skillmatrix.analysis.result import STATUSES, Result
from skillmatrix.analysis.scope import is_stale
from skillmatrix.analysis.score import score
from skillmatrix.app.inputs import choose_role, open_answers, read_input, refusal, require_optional
from skillmatrix.app.settings import load_settings, switched_off
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.app.versions import open_version
from skillmatrix.app.views import GivenAnswers, require_comparable, require_views
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Answers, without_notes
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
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
    """Answers and their score for a role, the rules it was made by, and the path of the answers."""

    whole: ReportInput
    rules: ScoringRules
    path: str = ""


class Shown(NamedTuple):
    """What of the answers is shown; `None` leaves it to the settings."""

    notes: bool | None = None
    match: bool | None = None


AS_SET = Shown()


class PageRequest(NamedTuple):
    """Which page is made of the answers.

    `compare` is the path of earlier answers, `old_matrix` of the matrix as it was then, `others` are paths of what
    other raters say; `matrix` refers to the matrix of all of them, if it is not the one they name.
    """

    all_roles: bool = False
    sheet: bool = False
    compare: str | None = None
    others: tuple[str, ...] = ()
    old_matrix: str | None = None
    explain: bool = False
    origin: bool = True
    matrix: str | None = None


def score_answers(  # noqa: PLR0913 - what the command line says of it
    path: str,
    matrix: str | None,
    role: str | None,
    without: Sequence[str],
    today: dt.date,
    around: Surroundings,
    *,
    shown: Shown = AS_SET,
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
    if not (settings.notes if shown.notes is None else shown.notes):
        given = without_notes(given)
    scored = scored_by(rules, opened, given, role)
    command = "" if path == STDIN else _command(path, matrix, scored.whole.role, given, is_old=_is_old(given, rules))
    with_match = settings.match if shown.match is None else shown.match
    return scored._replace(whole=scored.whole._replace(command=command, with_match=with_match), path=path)


def scored_by(rules: ScoringRules, matrix: Matrix, answers: Answers, role: str | None) -> Scored:
    """Answers without errors in this matrix, against the role asked for, or the one they are for."""
    left_out = dict.fromkeys((*rules["without"], *_never_asked(answers, matrix)))
    rules = {**rules, "without": tuple(left_out)}
    chosen = choose_role(matrix, role, answers.role)
    result = score(matrix, chosen, answers, **rules)
    return Scored(ReportInput(result, matrix, chosen, answers, rules["today"]), rules)


def _never_asked(answers: Answers, matrix: Matrix) -> list[str]:
    """Optional categories, such as personal traits, that somebody else was not asked about: they are not unanswered."""
    if answers.rater == "self":
        return []
    rated = {name for skill in follow_renames(answers, matrix).ratings for name in matrix.categories_around(skill)}
    return sorted(matrix.optional - rated)


def _is_old(answers: Answers, rules: ScoringRules) -> bool:
    return is_stale(answers.date, rules["today"], rules["max_age_months"])


def _command(path: str, matrix: str | None, role: Role, answers: Answers, *, is_old: bool) -> str:
    """What is typed to go on with these answers or, if they are out of date, to begin anew."""
    words = ["skillmatrix", "assess", *([matrix] if matrix else [])]
    words += ["--role", role.id] if role.requires else []
    if not is_old:
        return shlex.join([*words, "--answers", path])
    who = {"--person": answers.person, "--rater": answers.rater, "--by": answers.by}
    usual = {"--person": "me", "--rater": "self", "--by": None}
    given = [word for option, value in who.items() if value and value != usual[option] for word in (option, value)]
    return shlex.join([*words, *given, "--again"])


def report_page(
    scored: Scored, page: PageRequest, language: str, words: Catalogue, around: Surroundings, *, with_data: bool
) -> Paper:
    """The page; `with_data` also as a table, for the forms that show it."""
    whole = with_views(scored, page, around)
    if page.all_roles:
        fits = fit_all(whole.matrix, whole.answers, **scored.rules)
        paper = build_fit(fits, whole.matrix, whole.answers, whole.as_of, language, words, with_match=whole.with_match)
        return _with_data(paper, partial(fit_table, fits, whole, language, words), with_data=with_data)
    if page.sheet:
        _refuse_one_peer(scored)
        return build_sheet(whole, language, words)
    since = _since(scored, page.compare, page, around) if page.compare else None
    paper = build_report(whole._replace(since=since), language, words, explain=page.explain, with_origin=page.origin)
    return _with_data(paper, partial(report_table, whole, language, words), with_data=with_data)


def with_views(scored: Scored, page: PageRequest, around: Surroundings) -> ReportInput:
    """The same with what others say, if the page asks for it."""
    whole, rules, path = scored
    _require_role(whole.matrix, page)
    if not page.others:
        return whole
    others = [GivenAnswers(other, _answers_to(whole.matrix, other, page, around)) for other in page.others]
    require_views(whole.matrix, GivenAnswers(path, whole.answers), others)
    views = compare_views(whole.matrix, whole.answers, [each.answers for each in others], whole.result, **rules)
    return whole._replace(views=views)


def _require_role(matrix: Matrix, page: PageRequest) -> None:
    """Pages that hold somebody against a role need one."""
    asked = {"--all-roles": page.all_roles, "--sheet": page.sheet, "--compare": page.compare, "--with": page.others}
    option = next((name for name, is_asked in asked.items() if is_asked), None)
    if option and not matrix.roles:
        raise refusal(matrix, "the matrix has no roles; leave out {option}", option=option)


def _refuse_one_peer(scored: Scored) -> None:
    """What one colleague says is never shown alone."""
    if scored.whole.answers.rater == "peer":
        raise refusal(
            scored.whole.matrix,
            "a colleague's rating is never shown alone; name the person's own answers first, then: --with {file}",
            file=scored.path,
        )


def _answers_to(matrix: Matrix, path: str, page: PageRequest, around: Surroundings) -> Answers:
    """The answers in a file, which must be to this matrix."""
    answers, opened = open_answers(read_input(path, around), page.matrix, around.tell)
    if opened.id != matrix.id:
        raise UserError("{file} belongs to another matrix, “{matrix}”", file=path, matrix=opened.id)
    return answers


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
    old = _answers_to(whole.matrix, old_path, page, around)
    require_comparable(whole.matrix, GivenAnswers(old_path, old), GivenAnswers(scored.path, whole.answers))
    earlier = _earlier(page.old_matrix, whole, around) if page.old_matrix else None
    compared = compare_answers(whole.matrix, whole.role, old, whole.answers, **scored.rules, earlier=earlier)
    if earlier is None:
        return compared
    from skillmatrix.analysis.matrix_difference import matrix_difference  # no other report compares matrices

    return compared._replace(matrix=matrix_difference(earlier.matrix, whole.matrix))


def _earlier(path: str, whole: ReportInput, around: Surroundings) -> Earlier:
    """The matrix as it was; the role must be in it, else there is nothing to set side by side."""
    matrix = open_version(path, around)
    if matrix.id != whole.matrix.id:
        raise UserError("{file} is another matrix, “{matrix}”", file=path, matrix=matrix.id)
    names = (whole.role.id, *(name for name in matrix.roles_by_id if whole.matrix.role_today(name) == whole.role.id))
    role = next((matrix.roles_by_id[name] for name in names if name in matrix.roles_by_id), None)
    if role is None:
        raise refusal(matrix, "{file} has no role “{role}”; leave out --old-matrix", file=path, role=whole.role.id)
    return Earlier(matrix, role)
