"""One person's answers against every role, as a page."""

from collections.abc import Sequence
from datetime import date

from skillmatrix.analysis.fit import RoleFit
from skillmatrix.analysis.result import Result
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.about_answers import BETWEEN, held_to, how_to_take_them, whose
from skillmatrix.view.blocks import Cell, Column, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.numbers import percent
from skillmatrix.view.wording import Wording


def build_fit(  # noqa: PLR0913 - a page and its words
    fits: Sequence[RoleFit],
    matrix: Matrix,
    answers: Answers,
    as_of: date,
    language: str,
    catalogue: Catalogue,
    *,
    with_match: bool = True,
) -> Paper:
    """The roles in the order given: match, levels to go, and what has no rating."""
    wording = Wording(matrix, language, catalogue)
    names = ("role", "status", *(["match"] if with_match else []), "missing", "unrated")
    columns = tuple(
        Column(catalogue.say(f"fit.column.{name}"), "right" if at > 1 else "left") for at, name in enumerate(names)
    )
    table = Table(columns, tuple(_row(fit, wording, with_match=with_match) for fit in fits))
    blocks = (Paragraph(catalogue.say("fit.intro")), table, Note(catalogue.say("fit.note")))
    paper = Paper(
        catalogue.say("fit.title"),
        language,
        (joined(BETWEEN, whose(answers, catalogue)), held_to(wording, as_of)),
        (Section("roles", "", blocks),),
        how_to_take_them(answers, catalogue),
        day=as_of.isoformat(),
    )
    return wording.told(paper)


def _row(fit: RoleFit, wording: Wording, *, with_match: bool) -> tuple[Cell, ...]:
    result = fit.result
    status = wording.catalogue.say(f"status.{result.status}.label") if result.status else "–"
    missing = Cell("–") if result.levels_missing is None else Cell(str(result.levels_missing), result.levels_missing)
    unrated = Cell(str(result.counts.unanswered), result.counts.unanswered)
    return (
        Cell(wording.role(fit.role)),
        Cell(status),
        *([_match(result, wording)] if with_match else []),
        missing,
        unrated,
    )


def _match(result: Result, wording: Wording) -> Cell:
    low, high = result.coverage.low, result.coverage.high
    if low is None or high is None:
        return Cell("–")
    key = "fit.match_range" if percent(low) != percent(high) else "fit.match"
    return Cell(wording.catalogue.say(key, low=percent(low), high=percent(high)), low * 100, "%")
