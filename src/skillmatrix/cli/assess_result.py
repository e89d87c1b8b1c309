"""What `skillmatrix assess` shows when the last question is answered: the report on the screen."""

from collections.abc import Collection
from datetime import date

from skillmatrix.analysis.score import score
from skillmatrix.cli.screen import terminal_width
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.settings import Settings
from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.report import ReportInput, build_report


def show_result(
    matrix: Matrix,
    role: Role,
    answers: Answers,
    day: date,
    held: Settings,
    without: Collection[str],
    language: str,
    texts: Catalogue,
    *,
    colour: bool,
) -> None:
    """Score the answers and print the report."""
    result = score(matrix, role, answers, today=day, max_age_months=held.max_age_months, without=without)
    page = build_report(ReportInput(result, matrix, role, answers, day), language, texts)
    print()
    print(render_terminal(page, width=terminal_width(), colour=colour), end="")
