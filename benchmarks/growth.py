"""Twice as much of anything is at most a bit more than twice the work: counted in lines of Python that run."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import FrameType
from typing import Any

from benchmarks import data
from skillmatrix.analysis.score import score
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.run import Run
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.findings.text import render_text
from skillmatrix.render.html import render_html
from skillmatrix.view.report import ReportInput, build_report

REACH = 2.2
TODAY = date.fromisoformat(data.TODAY)


@dataclass(frozen=True, slots=True)
class Growth:
    """What is doubled, and by how much the work grows."""

    what: str
    factor: float

    @property
    def is_reached(self) -> bool:
        """Whether it grows no faster than what is doubled."""
        return self.factor <= REACH


def measure_growth(size: int) -> list[Growth]:
    """Every kind of work at a size and at twice the size. The first run of each only warms up."""
    kinds: dict[str, Callable[[int], Callable[[], object]]] = {
        "files": _files,
        "skills": lambda number: _validating(data.Shape(skills=number)),
        "roles": lambda number: _validating(data.Shape(skills=10, roles=number)),
        "persons": _persons,
        "findings": _findings,
    }
    for prepare in kinds.values():
        prepare(4)()
    return [Growth(what, lines_run(prepare(2 * size)) / lines_run(prepare(size))) for what, prepare in kinds.items()]


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python run, those of libraries included."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(None)
    return count


def _files(number: int) -> Callable[[], object]:
    texts = [data.matrix(seed, data.Shape(skills=10, roles=1)).encode() for seed in range(number)]

    def check() -> None:
        run = Run(today=TODAY, keeps_matrices=False)
        for seed, text in enumerate(texts):
            run.check(document_of(text, f"bench-{seed:04}.yaml"))

    return check


def _validating(shape: data.Shape) -> Callable[[], object]:
    text = data.matrix(0, shape).encode()
    return lambda: Run(today=TODAY).check(document_of(text, "bench-0000.yaml"))


def _persons(number: int) -> Callable[[], object]:
    shape = data.Shape(skills=10, roles=1)
    matrix = _matrix(shape)
    given = [_answers(data.answers(seed, 0, shape)) for seed in range(number)]
    texts = Catalogue("de", "sie")

    def report() -> None:
        for answers in given:
            result = score(matrix, matrix.roles[0], answers, today=TODAY)
            render_html(
                build_report(ReportInput(result, matrix, matrix.roles[0], answers, TODAY), "de", texts), "report"
            )

    return report


def _findings(number: int) -> Callable[[], object]:
    """Levels that are not on the scale, one a skill, and one skill that nobody needs."""
    text = data.matrix(0, data.Shape(skills=number, roles=1)).replace("{level: ", "{level: 2").encode()
    return lambda: render_text(Run(today=TODAY).check(document_of(text, "bench-0000.yaml")), colour=False)


def _matrix(shape: data.Shape) -> Matrix:
    matrix = build_matrix(document_of(data.matrix(0, shape).encode(), "bench-0000.yaml")).value
    assert matrix is not None
    return matrix


def _answers(text: str) -> Answers:
    answers = build_answers(document_of(text.encode(), "person.yaml")).value
    assert answers is not None
    return answers
