"""Runs the rules. A rule speaks in routes; lines are added here, once."""

from collections.abc import Iterable
from dataclasses import replace

from skillmatrix.diagnostics import Loaded, Problem, T, in_order, locate
from skillmatrix.lint.registry import ANSWERS, MATRIX, MATRIX_FILE, TEXT
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import Document


def check_matrix(document: Document) -> Loaded[Matrix]:
    """The matrix in a document with all findings: of reading, building and every rule."""
    loaded = build_matrix(document)
    problems = [problem for rule in TEXT for problem in rule.check_text(document)]
    if loaded.value is not None:
        problems += [problem for rule in MATRIX for problem in rule.check(loaded.value)]
        problems += [problem for rule in MATRIX_FILE for problem in rule.check_document(document, loaded.value)]
    return _with(loaded, problems)


def check_answers(document: Document) -> Loaded[Answers]:
    """The answers in a document with the findings that need no matrix."""
    loaded = build_answers(document)
    return _with(loaded, [problem for rule in TEXT for problem in rule.check_text(document)])


def check_against(loaded: Loaded[Answers], matrix: Matrix) -> Loaded[Answers]:
    """The answers with the findings that the matrix brings to light."""
    if loaded.value is None:
        return loaded
    answers = loaded.value
    return _with(loaded, [problem for rule in ANSWERS for problem in rule.check_answers(answers, matrix)])


def _with(loaded: Loaded[T], problems: Iterable[Problem]) -> Loaded[T]:
    found = [locate(problem, loaded.document) for problem in problems]
    return replace(loaded, findings=in_order([*loaded.findings, *found])) if found else loaded
