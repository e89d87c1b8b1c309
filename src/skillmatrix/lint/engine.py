"""Checks files: which subjects a kind of file has, and what their rules say. Lines are added here, once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from skillmatrix.diagnostics import KnownNames, Loaded, Problem, Severity, T, in_order
from skillmatrix.language.texts import Texts
from skillmatrix.lint.registry import RULES, ask, firm
from skillmatrix.lint.subjects import (
    ANSWERS,
    ANSWERS_AGE,
    ANSWERS_ON_DAY,
    BALLOT_OF_MATRIX,
    DOCUMENT,
    MATRIX,
    MATRIX_FILE,
    MATRIX_ON_DAY,
    ORGANIZATION,
    POSTING,
    POSTING_OF_MATRIX,
    POSTING_ON_DAY,
    SETTINGS,
    TEAM,
    TEAM_OF_MATRIX,
    TEXTS,
    TRAININGS,
    TRAININGS_OF_MATRIX,
    VALUES_OF_MATRIX,
    WORKLOAD,
    WORKLOAD_OF_MATRIX,
    WORKSHOP,
    WORKSHOP_OF_MATRIX,
    WRITING,
    Subject,
)
from skillmatrix.load.build import build
from skillmatrix.load.kinds import KINDS
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.source.document import Document

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.ballot import Ballot
    from skillmatrix.model.organization import Organization
    from skillmatrix.model.posting import Posting
    from skillmatrix.model.settings import Settings
    from skillmatrix.model.team import Team
    from skillmatrix.model.trainings import Trainings
    from skillmatrix.model.voting_round import VotingRound
    from skillmatrix.model.workload import Workload
    from skillmatrix.model.workshop import Workshop


class Terms(NamedTuple):
    """How files are looked at. Without a day nothing is old; without advice, what everybody hears is left."""

    today: date | None = None
    max_age_months: int = MAX_AGE_MONTHS
    advice: bool = True


def check(document: Document, kind: str, terms: Terms) -> Loaded[Any]:
    """What a document of a kind holds, with the findings of reading, of building, and of all rules for it alone."""
    loaded = _with(build(document, KINDS[kind]), ask(DOCUMENT, document), document)
    if kind not in ALONE:
        return loaded
    if loaded.value is None:
        return _with(loaded, _of_the_rest(loaded.document, kind))
    return _with(loaded, ALONE[kind](loaded.document, loaded.value, terms))


def _of_the_rest(document: Document, kind: str) -> list[Problem]:
    """The errors that can be seen although some values are wrong: all mistakes are told at once."""
    from skillmatrix.load.partial import without_wrong_values  # the usual case has no errors

    is_of_kind = isinstance(document.data, dict) and document.data.get("format") == KINDS[kind].format
    rest = without_wrong_values(document, KINDS[kind]) if is_of_kind else None
    if rest is None:
        return []
    problems = ALONE[kind](document, rest.model, Terms(advice=False))
    return [each for each in problems if each.rule.severity is Severity.ERROR and not rest.holds_a_gap(each.route)]


def check_in_matrix(loaded: Loaded[T], kind: str, matrix: Matrix, *, advice: bool = True) -> Loaded[T]:
    """The same with the findings that the matrix brings to light which the file refers to."""
    problems = [] if loaded.value is None else ask(IN_MATRIX[kind], loaded.value, matrix, advice=advice)
    return _with(loaded, problems)


def check_matrix(document: Document, today: date | None = None, *, advice: bool = True) -> Loaded[Matrix]:
    """The matrix in a document with all findings.

    Rules about how old something is need the day. `advice=False` leaves out what those hear who write the matrix: what
    is left says whether it can be used.
    """
    return check(document, "matrix", Terms(today, advice=advice))


def check_answers(
    document: Document, today: date | None = None, max_age_months: int = MAX_AGE_MONTHS
) -> "Loaded[Answers]":
    """The answers in a document with the findings that need no matrix; their age is looked at if a day is given."""
    return check(document, "answers", Terms(today, max_age_months))


def check_against(loaded: "Loaded[Answers]", matrix: Matrix, *, advice: bool = True) -> "Loaded[Answers]":
    """The answers with the findings that the matrix brings to light.

    `advice=False` leaves out what the person hears who answered: what is left says whether the answers can be used.
    """
    return check_in_matrix(loaded, "answers", matrix, advice=advice)


def check_posting(document: Document, today: date | None = None) -> "Loaded[Posting]":
    """The posting in a document with the findings that need no matrix; deadlines are looked at if a day is given."""
    return check(document, "posting", Terms(today))


def check_posting_against(loaded: "Loaded[Posting]", matrix: Matrix) -> "Loaded[Posting]":
    """The posting with the findings that the matrix brings to light."""
    return check_in_matrix(loaded, "posting", matrix)


def check_organization(document: Document) -> "Loaded[Organization]":
    """What a document says about an organisation, with all findings."""
    return check(document, "organization", Terms())


def check_trainings(document: Document, *, advice: bool = True) -> "Loaded[Trainings]":
    """The trainings in a document with the findings that need no matrix."""
    return check(document, "trainings", Terms(advice=advice))


def check_trainings_against(loaded: "Loaded[Trainings]", matrix: Matrix, *, advice: bool = True) -> "Loaded[Trainings]":
    """The trainings with the findings that the matrix brings to light."""
    return check_in_matrix(loaded, "trainings", matrix, advice=advice)


def check_workshop(document: Document) -> "Loaded[Workshop]":
    """The workshop in a document with the findings that need no matrix."""
    return check(document, "workshop", Terms())


def check_workshop_against(loaded: "Loaded[Workshop]", matrix: Matrix) -> "Loaded[Workshop]":
    """The workshop with the findings that the matrix brings to light."""
    return check_in_matrix(loaded, "workshop", matrix)


def check_ballot(document: Document) -> "Loaded[Ballot]":
    """The ballot in a document with the findings that need no matrix."""
    return check(document, "ballot", Terms())


def check_round(document: Document) -> "Loaded[VotingRound]":
    """The counted round in a document."""
    return check(document, "round", Terms())


def check_settings(document: Document) -> "Loaded[Settings]":
    """The settings in a document with all findings."""
    return check(document, "settings", Terms())


def _of_matrix(document: Document, matrix: Matrix, terms: Terms) -> list[Problem]:
    texts, advice = Texts(matrix), terms.advice
    problems = ask(MATRIX, matrix, advice=advice)
    problems += ask(MATRIX_FILE, document, matrix, advice=advice)
    problems += ask(TEXTS, texts, advice=advice)
    problems += ask(WRITING, document, texts, advice=advice)
    if matrix.trainings or matrix.programmes or matrix.phases or matrix.not_covered:
        problems += _of_trainings_inside(matrix, advice=advice)
    return problems + (ask(MATRIX_ON_DAY, matrix, terms.today, advice=advice) if terms.today else [])


def _of_trainings_inside(matrix: Matrix, *, advice: bool) -> list[Problem]:
    from skillmatrix.model.trainings import trainings_inside  # most matrices have none

    trainings = trainings_inside(matrix)
    problems = ask(TRAININGS, trainings, advice=advice)
    return problems + ask(TRAININGS_OF_MATRIX, trainings, matrix, advice=advice)


def _of_answers(_: Document, answers: "Answers", terms: Terms) -> list[Problem]:
    if terms.today is None:
        return []
    aged = ask(ANSWERS_AGE, answers, terms.today, terms.max_age_months, advice=terms.advice)
    return ask(ANSWERS_ON_DAY, answers, terms.today, advice=terms.advice) + aged


def _of_posting(_: Document, posting: "Posting", terms: Terms) -> list[Problem]:
    problems = ask(POSTING, posting, advice=terms.advice)
    return problems + (ask(POSTING_ON_DAY, posting, terms.today, advice=terms.advice) if terms.today else [])


def _of_organization(_: Document, organization: "Organization", terms: Terms) -> list[Problem]:
    return ask(ORGANIZATION, organization, advice=terms.advice)


def _of_team(_: Document, team: "Team", terms: Terms) -> list[Problem]:
    return ask(TEAM, team, advice=terms.advice)


def _of_trainings(_: Document, trainings: "Trainings", terms: Terms) -> list[Problem]:
    return ask(TRAININGS, trainings, advice=terms.advice)


def _of_workshop(_: Document, workshop: "Workshop", terms: Terms) -> list[Problem]:
    return ask(WORKSHOP, workshop, advice=terms.advice)


def _of_workload(_: Document, workload: "Workload", terms: Terms) -> list[Problem]:
    return ask(WORKLOAD, workload, advice=terms.advice)


def _of_settings(_: Document, settings: "Settings", terms: Terms) -> list[Problem]:
    known = KnownNames(RULES, firm(), _markets() if settings.markets else ())
    return ask(SETTINGS, settings, known, advice=terms.advice)


def _markets() -> tuple[str, ...]:
    # Imported here: most settings name no market, and the law is a file of its own.
    from skillmatrix.load.law import read_law

    return tuple(read_law().markets)


ALONE: Mapping[str, Callable[[Document, Any, Terms], list[Problem]]] = {
    "matrix": _of_matrix,
    "answers": _of_answers,
    "posting": _of_posting,
    "organization": _of_organization,
    "team": _of_team,
    "trainings": _of_trainings,
    "workshop": _of_workshop,
    "workload": _of_workload,
    "settings": _of_settings,
}
"""What is asked about a file of a kind that has rules of its own. Every file is asked what `DOCUMENT` has."""

IN_MATRIX: Mapping[str, Subject[Problem, Any, Matrix]] = {
    "answers": ANSWERS,
    "posting": POSTING_OF_MATRIX,
    "team": TEAM_OF_MATRIX,
    "trainings": TRAININGS_OF_MATRIX,
    "workshop": WORKSHOP_OF_MATRIX,
    "ballot": BALLOT_OF_MATRIX,
    "workload": WORKLOAD_OF_MATRIX,
    "workload-values": VALUES_OF_MATRIX,
}
"""What is asked about a file and the matrix that it names: these kinds have a key `matrix` with an id."""


def _with(loaded: Loaded[T], problems: Sequence[Problem], document: Document | None = None) -> Loaded[T]:
    """The same with the problems, whose routes are those of its data, or of the document as it is written."""
    if not problems:
        return loaded
    from skillmatrix.load.problems import located  # the usual case is above

    return loaded._replace(findings=in_order([*loaded.findings, *located(problems, document or loaded.document)]))
