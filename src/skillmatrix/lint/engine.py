"""Runs the rules. A rule speaks in routes; lines are added here, once."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Loaded, Problem, T, in_order
from skillmatrix.language.texts import Texts
from skillmatrix.lint.registry import (
    ANSWERS,
    ANSWERS_AGE,
    ANSWERS_CONTENT,
    ANSWERS_TODAY,
    MATRIX,
    MATRIX_CONTENT,
    MATRIX_FILE,
    MATRIX_TEXTS,
    MATRIX_TODAY,
    MATRIX_WORDING,
    MATRIX_WRITING,
    ORGANIZATION,
    POSTING,
    POSTING_MATRIX,
    POSTING_TODAY,
    RULES,
    TEXT,
    firm,
)
from skillmatrix.load.build import build_answers, build_matrix, build_organization, build_posting, build_settings
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.rules import disputed_severity, unknown_market, unknown_rule, useless_ignore
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
    problems = _text_problems(document)
    if loaded.value is not None:
        texts = Texts(loaded.value)
        problems += _matrix_problems(document, texts)
        problems += _content_problems(document, texts, today) if content else []
    return _with(loaded, problems)


def _text_problems(document: Document) -> list[Problem]:
    return [problem for rule in TEXT for problem in rule.check_text(document)]


def _matrix_problems(document: Document, texts: Texts) -> list[Problem]:
    problems = [problem for rule in MATRIX for problem in rule.check(texts.matrix)]
    problems += [problem for rule in MATRIX_TEXTS for problem in rule.check_texts(texts)]
    return problems + [problem for rule in MATRIX_FILE for problem in rule.check_document(document, texts.matrix)]


def _content_problems(document: Document, texts: Texts, today: date | None) -> list[Problem]:
    problems = [problem for rule in MATRIX_CONTENT for problem in rule.check(texts.matrix)]
    problems += [problem for rule in MATRIX_WORDING for problem in rule.check_texts(texts)]
    problems += [problem for rule in MATRIX_WRITING for problem in rule.check_writing(document, texts)]
    if today is not None:
        problems += [problem for rule in MATRIX_TODAY for problem in rule.check_on(texts.matrix, today)]
    return problems


def check_answers(
    document: Document, today: date | None = None, max_age_months: int = MAX_AGE_MONTHS
) -> "Loaded[Answers]":
    """The answers in a document with the findings that need no matrix; their age is looked at if a day is given."""
    loaded = build_answers(document)
    problems = _text_problems(document)
    if loaded.value is not None and today is not None:
        problems += [problem for rule in ANSWERS_TODAY for problem in rule.check_answers_on(loaded.value, today)]
        for rule in ANSWERS_AGE:
            problems += rule.check_answers_age(loaded.value, today, max_age_months)
    return _with(loaded, problems)


def check_against(
    loaded: "Loaded[Answers]", matrix: Matrix, today: date | None = None, *, content: bool = True
) -> "Loaded[Answers]":
    """The answers with the findings that the matrix and, if it is given, the day bring to light.

    `content=False` leaves out advice for the person who answered: what is left says whether the answers can be used.
    """
    if loaded.value is None:
        return loaded
    answers = loaded.value
    rules = (*ANSWERS, *ANSWERS_CONTENT) if content else ANSWERS
    problems = [problem for rule in rules for problem in rule.check_answers(answers, matrix)]
    if today is not None:
        problems += [problem for rule in ANSWERS_TODAY for problem in rule.check_answers_on(answers, today)]
    return _with(loaded, problems)


def check_posting(document: Document, today: date | None = None) -> "Loaded[Posting]":
    """The posting in a document with the findings that need no matrix; deadlines are looked at if a day is given."""
    loaded = build_posting(document)
    problems = _text_problems(document)
    if loaded.value is not None:
        problems += [problem for rule in POSTING for problem in rule.check_posting(loaded.value)]
        problems += _deadlines(loaded.value, today)
    return _with(loaded, problems)


def check_posting_against(loaded: "Loaded[Posting]", matrix: Matrix, today: date | None = None) -> "Loaded[Posting]":
    """The posting with the findings that the matrix and, if it is given, the day bring to light."""
    if loaded.value is None:
        return loaded
    posting = loaded.value
    problems = [problem for rule in POSTING_MATRIX for problem in rule.check_posting_against(posting, matrix)]
    return _with(loaded, [*problems, *_deadlines(posting, today)])


def _deadlines(posting: "Posting", today: date | None) -> list[Problem]:
    if today is None:
        return []
    return [problem for rule in POSTING_TODAY for problem in rule.check_posting_today(posting, today)]


def check_organization(document: Document) -> "Loaded[Organization]":
    """What a document says about an organisation, with all findings."""
    loaded = build_organization(document)
    problems = _text_problems(document)
    if loaded.value is not None:
        problems += [problem for rule in ORGANIZATION for problem in rule.check_organization(loaded.value)]
    return _with(loaded, problems)


def check_settings(document: Document) -> "Loaded[Settings]":
    """The settings in a document with all findings."""
    loaded = build_settings(document)
    problems = _text_problems(document)
    if loaded.value is not None:
        problems += unknown_rule.check_settings(loaded.value, RULES)
        problems += useless_ignore.check_settings(loaded.value, firm())
        problems += unknown_market.check_settings(loaded.value, _markets() if loaded.value.markets else ())
        problems += disputed_severity.check_settings(loaded.value, RULES)
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
