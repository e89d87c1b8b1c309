"""Runs the rules. A rule speaks in routes; lines are added here, once."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import KnownNames, Loaded, Problem, T, in_order
from skillmatrix.language.texts import Texts
from skillmatrix.lint.registry import RULES, ask, firm
from skillmatrix.lint.subjects import (
    ANSWERS,
    ANSWERS_AGE,
    ANSWERS_ON_DAY,
    DOCUMENT,
    MATRIX,
    MATRIX_FILE,
    MATRIX_ON_DAY,
    ORGANIZATION,
    POSTING,
    POSTING_OF_MATRIX,
    POSTING_ON_DAY,
    SETTINGS,
    TEXTS,
    WRITING,
)
from skillmatrix.load.build import build_answers, build_matrix, build_organization, build_posting, build_settings
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.source.document import Document

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.organization import Organization
    from skillmatrix.model.posting import Posting
    from skillmatrix.model.settings import Settings


def check_matrix(document: Document, today: date | None = None, *, content: bool = True) -> Loaded[Matrix]:
    """The matrix in a document with all findings: of reading, building and every rule.

    Rules about how old something is need the day. `content=False` leaves out advice for those who write the matrix:
    what is left says whether it can be used.
    """
    loaded = build_matrix(document)
    problems = ask(DOCUMENT, document)
    if (matrix := loaded.value) is not None:
        texts = Texts(matrix)
        problems += ask(MATRIX, matrix, advice=content)
        problems += ask(MATRIX_FILE, document, matrix, advice=content)
        problems += ask(TEXTS, texts, advice=content)
        problems += ask(WRITING, document, texts, advice=content)
        problems += ask(MATRIX_ON_DAY, matrix, today, advice=content) if today else []
    return _with(loaded, problems)


def check_answers(
    document: Document, today: date | None = None, max_age_months: int = MAX_AGE_MONTHS
) -> "Loaded[Answers]":
    """The answers in a document with the findings that need no matrix; their age is looked at if a day is given."""
    loaded = build_answers(document)
    problems = ask(DOCUMENT, document)
    if loaded.value is not None and today is not None:
        problems += ask(ANSWERS_ON_DAY, loaded.value, today)
        problems += ask(ANSWERS_AGE, loaded.value, today, max_age_months)
    return _with(loaded, problems)


def check_against(loaded: "Loaded[Answers]", matrix: Matrix, *, content: bool = True) -> "Loaded[Answers]":
    """The answers with the findings that the matrix brings to light.

    `content=False` leaves out advice for the person who answered: what is left says whether the answers can be used.
    """
    return _with(loaded, [] if loaded.value is None else ask(ANSWERS, loaded.value, matrix, advice=content))


def check_posting(document: Document, today: date | None = None) -> "Loaded[Posting]":
    """The posting in a document with the findings that need no matrix; deadlines are looked at if a day is given."""
    loaded = build_posting(document)
    problems = ask(DOCUMENT, document)
    if loaded.value is not None:
        problems += ask(POSTING, loaded.value)
        problems += ask(POSTING_ON_DAY, loaded.value, today) if today else []
    return _with(loaded, problems)


def check_posting_against(loaded: "Loaded[Posting]", matrix: Matrix) -> "Loaded[Posting]":
    """The posting with the findings that the matrix brings to light."""
    return _with(loaded, [] if loaded.value is None else ask(POSTING_OF_MATRIX, loaded.value, matrix))


def check_organization(document: Document) -> "Loaded[Organization]":
    """What a document says about an organisation, with all findings."""
    loaded = build_organization(document)
    problems = ask(DOCUMENT, document)
    return _with(loaded, problems if loaded.value is None else problems + ask(ORGANIZATION, loaded.value))


def check_settings(document: Document) -> "Loaded[Settings]":
    """The settings in a document with all findings."""
    loaded = build_settings(document)
    problems = ask(DOCUMENT, document)
    if loaded.value is not None:
        known = KnownNames(RULES, firm(), _markets() if loaded.value.markets else ())
        problems += ask(SETTINGS, loaded.value, known)
    return _with(loaded, problems)


def _markets() -> tuple[str, ...]:
    # Imported here: most settings name no market, and the law is a file of its own.
    from skillmatrix.load.law import read_law

    return tuple(read_law().markets)


def _with(loaded: Loaded[T], problems: Sequence[Problem]) -> Loaded[T]:
    if not problems:
        return loaded
    from skillmatrix.load.problems import located  # the usual case is above

    return loaded._replace(findings=in_order([*loaded.findings, *located(problems, loaded.document)]))
