"""skillmatrix for programs and notebooks: values in, values out. What is not in `__all__` here is private.

Nothing here prints, ends the program or writes a file. What cannot go on is a `UserError` whose text says why and what
would be right; a file with errors is an `UnusableFile`, a `UserError` that carries all findings. Warnings about a file
hinder nobody: `validate` returns them.

Where a day matters (answers grow stale, deadlines pass), `today` is the day that counts; left out, it is that of the
clock. Languages are never guessed from the computer: left out, a paper is in the first language of the matrix.

The examples run in a folder with the file `p7.yaml` of an example person (`matrices/examples/`):

>>> import skillmatrix
>>> matrix = skillmatrix.load_matrix("enterprise-community-manager")
>>> answers = skillmatrix.load_answers("p7.yaml", matrix)
>>> skillmatrix.score(matrix, answers, "corporate-cm").status
'blocked'
"""

import os
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from skillmatrix.analysis.matrix_difference import matrix_difference
from skillmatrix.analysis.result import Result
from skillmatrix.analysis.role_points import role_points
from skillmatrix.analysis.scope import optional_categories
from skillmatrix.app.difference_paper import Difference
from skillmatrix.app.estimates import possible_week, with_numbers
from skillmatrix.app.house import house_in, house_of
from skillmatrix.app.importing import MatrixImport, imported_matrix
from skillmatrix.app.learning import own_trainings, trainings_in
from skillmatrix.app.papers import JobDescription, Report
from skillmatrix.app.reports import Scored, ScoringRules, scored_by
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.table_counts import Asked, CountedTable, count_table
from skillmatrix.app.telling import UnusableFile, tell_nobody
from skillmatrix.app.vacancies import opening_in
from skillmatrix.app.validation import ValidationRequest
from skillmatrix.app.validation import validate as validate_all
from skillmatrix.app.values import Source, answers_of, document, matrix_of, require_fitting
from skillmatrix.app.workload_paper import WorkloadEstimate
from skillmatrix.app.workloads import estimate_in, require_hours_fit
from skillmatrix.diagnostics import Finding
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.model.answers import Answers, RatingRule, without_notes
from skillmatrix.model.draft import PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.model.suggest import there_are
from skillmatrix.model.team import RETENTION_MONTHS
from skillmatrix.render.rendered import NO_HOUSE
from skillmatrix.tables.engine import Opened, Rows
from skillmatrix.view.gender_form import GenderForm
from skillmatrix.view.jobdesc import JobDescOptions

__all__ = [
    "Answers",
    "CountedTable",
    "Difference",
    "Finding",
    "JobDescription",
    "Matrix",
    "MatrixImport",
    "Report",
    "Result",
    "Source",
    "UnusableFile",
    "UserError",
    "WorkloadEstimate",
    "count",
    "diff",
    "import_matrix",
    "job_description",
    "load_answers",
    "load_matrix",
    "report",
    "score",
    "validate",
    "workload",
]


def load_matrix(source: Source) -> Matrix:
    """The matrix in a file, or in a mapping with the keys of such a file.

    Text is a path, or the id of a matrix in `./matrices` or of one that comes with skillmatrix. The value is frozen and
    has the keys of the file as attributes. `UserError`: there is no such file or id. `UnusableFile`: it has errors.

    >>> matrix = load_matrix("enterprise-community-manager")
    >>> matrix.language, list(matrix.roles_by_id)[:2]
    ('de', ['junior-cm', 'senior-cm'])
    """
    return matrix_of(source)


def load_answers(source: Source, matrix: Matrix | None = None) -> Answers:
    """The answers of one person in a file, or in a mapping with the keys of such a file.

    They are checked against `matrix`; left out, against the matrix that they name, if there is one of this id in
    `./matrices` or in skillmatrix itself. The value is frozen and has the keys of the file as attributes. `UserError`:
    there is no such file. `UnusableFile`: it has errors, such as a level that the scale does not have.

    >>> answers = load_answers(
    ...     {
    ...         "format": "skillmatrix-answers/1",
    ...         "matrix": {"id": "enterprise-community-manager", "version": "1.0"},
    ...         "person": "p1",
    ...         "date": date(2026, 11, 22),
    ...         "ratings": {"empathy": 3, "crisis": "unknown"},
    ...     }
    ... )
    >>> answers.person, answers.ratings["empathy"].level
    ('p1', 3)
    """
    return answers_of(source, matrix)


def validate(source: Source, *more: Source, today: date | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong in files, folders and mappings, by file and place. Nothing found is an empty tuple.

    It is what `skillmatrix validate` finds in this folder, by the settings that hold here (`skillmatrix.yaml`). A
    finding has `rule.id`, `severity.value` (error, warning or info), `message`, `help` (what would be right),
    `location.file`, `location.span.line` and `.column` (from 1), and `route`, the way to the value as keys and numbers
    of list items, which is what counts for a mapping. `UserError`: a path leads nowhere, or to nothing of ours.

    >>> wrong = {"format": "skillmatrix-posting/1", "matrix": {"id": "enterprise-community-manager"}, "role": "chief"}
    >>> for finding in validate(wrong):
    ...     print(finding.severity.value, finding.route, finding.message)
    error ('role',) “chief” is not a role of this matrix
    """
    documents = [document(each) for each in (source, *more) if isinstance(each, Mapping)]
    paths = [os.fspath(each) for each in (source, *more) if not isinstance(each, Mapping)]
    around = Surroundings(Path.cwd(), os.environ, _no_input, tell_nobody)
    return validate_all(ValidationRequest(paths, _day(today), jobs=1, documents=documents), around).findings


def score(
    matrix: Matrix,
    answers: Answers,
    role: str | None = None,
    *,
    today: date | None = None,
    max_age_months: int = MAX_AGE_MONTHS,
    without: Collection[str] = (),
) -> Result:
    """The answers against a role, by its id; left out, the role that the answers are for, or the only one.

    Numbers are exact: shares of 1 are `fractions.Fraction`, levels and gaps are whole levels, what is not known is
    `None`. Answers older than `max_age_months` do not count. `without` are ids of optional categories to leave out.
    What each quantity means says docs/scoring.md. `UserError`: an unknown role or category. `UnusableFile`: the answers
    do not fit this matrix.

    >>> matrix = load_matrix("enterprise-community-manager")
    >>> result = score(matrix, load_answers("p7.yaml"), "corporate-cm", today=date(2026, 11, 22))
    >>> result.status, round(float(result.coverage.low), 2), result.counts.unanswered
    ('blocked', 0.77, 3)
    """
    return _scored(matrix, answers, role, _rules(today, max_age_months, without)).whole.result


def report(
    matrix: Matrix,
    answers: Answers,
    role: str | None = None,
    *,
    language: str | None = None,
    address: Address = "sie",
    explain: bool = False,
    notes: bool = True,
    match: bool = True,
    trainings: Source | None = None,
    organization: Source | None = None,
    today: date | None = None,
    max_age_months: int = MAX_AGE_MONTHS,
    without: Collection[str] = (),
) -> Report:
    """The gap report: status, must-haves, next steps, strengths, charts, all skills.

    `language` is one of the matrix, or German or English; left out, the first of the matrix. `address` is the German
    form of address: sie, du or neutral. `explain` adds each formula with its numbers; without `notes` no remark is
    shown, and without `match` no percentage of the profile. `trainings` is a file of trainings to the matrix, which
    the next steps name in the place of those in the matrix itself, and `organization` that of a house, whose `look`
    web pages and PDFs take; both may be mappings with the keys of such a file, and neither is looked for. The rest, and
    the errors, are those of `score`; `UserError` also for a language that is not there, trainings to another matrix,
    and a logo that cannot be used.

    >>> matrix = load_matrix("enterprise-community-manager")
    >>> paper = report(matrix, load_answers("p7.yaml"), "corporate-cm", language="en", today=date(2026, 11, 22))
    >>> print(paper.render("md").splitlines()[0])
    # Skills overview: Corporate Community Manager
    """
    shown = answers if notes else without_notes(answers)
    scored = _scored(matrix, shown, role, _rules(today, max_age_months, without))
    own = own_trainings(matrix)
    listed = own if trainings is None else trainings_in(document(trainings), matrix, tell_nobody)
    scored = scored._replace(whole=scored.whole._replace(with_match=match, trainings=listed))
    tongue = _language(language, matrix)
    house = house_in(document(organization), tell_nobody) if organization is not None else NO_HOUSE
    return Report(scored, tongue, Catalogue(tongue, address, matrix.subject), explain=explain, house=house)


def job_description(
    matrix: Matrix,
    role: str | None = None,
    *,
    kind: PaperKind = "internal",
    posting: Source | None = None,
    organization: Source | None = None,
    language: str | None = None,
    address: Address = "sie",
    gender_form: GenderForm = "pair",
    all_requirements: bool = False,
    final: bool = False,
    workload: WorkloadEstimate | None = None,
    today: date | None = None,
) -> JobDescription:
    """A job description (`internal`), an advert (`ad`), a person specification (`profile`) or a `task` description.

    It is for a role, by its id.

    `posting` says what belongs to one vacancy, `organization` what all papers of a house share, its `look` as well;
    each is a path or a mapping with the keys of such a file (none is looked for beside a posting). Logo and font lie
    beside the file, for a mapping in the working directory. With a posting the role may be left out.
    What is not known, or was left as `skillmatrix init` writes it, stays a marked gap, which `gaps` of the paper names;
    `final` leaves out the mark of a draft. `today` is printed as the day of the paper, and only if it is given.
    `gender_form` is for German titles: pair, star, colon or underscore. With a `workload` of the role, job and task
    descriptions print its hours and shares of time. `UserError`: an unknown role or language.
    `UnusableFile`: a posting or organisation with errors. `UserError` also for a logo that cannot be used.

    >>> matrix = load_matrix("enterprise-community-manager")
    >>> paper = job_description(matrix, "corporate-cm", kind="ad", language="en")
    >>> paper.title
    'Corporate Community Manager (all genders)'
    """
    if workload is not None:
        require_hours_fit(kind)
    if posting is None:
        _require_role(role, matrix)
    vacancy, house = (document(each) if each is not None else None for each in (posting, organization))
    opening = opening_in(matrix, role, vacancy, house, tell_nobody)
    wanted = JobDescOptions(
        kind,
        _language(language, matrix),
        address,
        gender_form,
        all_requirements=all_requirements,
        is_final=final,
        today=today,
        load=workload.load if workload else None,
    )
    return JobDescription(opening, wanted, house_of(opening))


def diff(old: Matrix, new: Matrix, *, language: str | None = None) -> Difference:
    """What changed between two versions of a matrix, and what it means for answers to the earlier one.

    Models are compared: layout, comments and the order of keys are no difference, and the value is false where there is
    none. `language` is one of the new matrix, or German or English; left out, the first of the matrix. `UserError`: a
    language that is not there.

    >>> old = load_matrix("enterprise-community-manager")
    >>> changes = diff(old, old.model_copy(update={"version": "2.0"}), language="en")
    >>> bool(changes), [change["path"] for change in changes.data()["matrix"]]
    (True, [['version']])
    """
    return Difference(matrix_difference(old, new), _language(language, new))


def import_matrix(
    *sources: str | os.PathLike[str], mapping: Source | None = None, dialect: str | None = None
) -> MatrixImport:
    r"""A matrix of the tables or texts at these paths, with a report of what became of each cell and line.

    `mapping` says what columns mean (`skillmatrix-mapping/1`); left out, it is guessed, and the report says so.
    `dialect` is table or markdown; left out, the content says which. `UserError`: what cannot be read, with the reason.

    >>> from pathlib import Path
    >>> _ = Path("grid.csv").write_text("Area,Skill,Junior,Senior\nData,SQL,1,3\n,R,1,2\n")
    >>> made = import_matrix("grid.csv")
    >>> made.loss["counts"]["dropped"], list(load_matrix(made.data).skills)
    (0, ['sql', 'r'])
    """
    return imported_matrix([Path(each) for each in sources], None if mapping is None else document(mapping), dialect)


def workload(
    matrix: Matrix,
    role: str | None = None,
    values: Mapping[str, int | float | Decimal] | None = None,
    *,
    hours: Source | None = None,
    full_time_hours: float | Decimal | None = None,
    language: str | None = None,
    explain: bool = False,
) -> WorkloadEstimate:
    """How many hours a week the tasks of a role take, by its id: a task beside another job, a role, or a team.

    `values` are those of the drivers, by id; a driver without one takes its default. `hours` is a file of hours to the
    matrix, or a mapping with its keys; left out, `workload.yaml` beside the matrix of this id. `full_time_hours` are
    those of a full-time post in a week. `explain` adds each product to the page. `UserError`: an unknown role or
    driver, a value below zero or beyond all bounds, or no hours. `UnusableFile`: a file of hours with errors.

    >>> matrix = load_matrix("enterprise-community-manager")
    >>> found = workload(matrix, "junior-cm", {"members": 150, "posts": 6, "new-members": 2, "events": 0.33})
    >>> found.load.band.id, round(float(found.load.hours.low), 2), round(float(found.load.hours.high), 2)
    ('task', 1.93, 4.46)
    """
    _require_role(role, matrix)
    given = document(hours) if hours is not None else None
    estimate = with_numbers(
        estimate_in(matrix, role, given, tell_nobody), {name: _exact(value) for name, value in (values or {}).items()}
    )
    if full_time_hours is not None:
        estimate = estimate._replace(full_time_hours=possible_week(_exact(full_time_hours)))
    return WorkloadEstimate(estimate, _language(language, matrix), explain=explain)


def _exact(value: float | Decimal) -> Decimal:
    """The number as it is written: 0.33 is that, not the nearest binary fraction."""
    return Decimal(str(value))


def count(
    table: Rows,
    matrix: Matrix,
    role: str | None = None,
    *,
    groups: Collection[str] = (),
    rating: RatingRule = "self",
    today: date | None = None,
    max_age_months: int = MAX_AGE_MONTHS,
    retention: int = RETENTION_MONTHS,
    without: Collection[str] = (),
) -> CountedTable:
    """How many of the people in a table of Ibis are at which level, wherever its engine is (docs/scale.md).

    A row is an answer, with the columns person, skill, level, date, and as far as they are there answer, rater, by,
    role, interest; or it is a person, with a column for each skill. `groups` are columns, each one refining the one
    before. `counts.of(group, skill)` has people by level; a group is a tuple of names, `()` is everybody.
    `counts.standing[role]` says how many are ready, near and so on for a role, by its id. `rating` says whose answers
    count: self, others or agreed. Answers older than `max_age_months` do not count, and after `retention` months people
    are not counted either. `left_out` are people by reason, `told` are sentences about rows that cannot be used.
    `UserError`: a column is missing or misspelt or of another type, no row can be used, a role or category is unknown.

    The numbers are exact, and nothing is hidden: they are for those who may see the table. What may be shown to others
    is decided by `skillmatrix team report --connect`.
    """
    _require_role_of(matrix, role)
    asked = Asked(
        matrix,
        tuple(matrix.skills),
        max_age_months,
        retention,
        tuple(groups),
        role_points(matrix, matrix.roles_by_id[role]) if role else None,
        rating,
        without=optional_categories(matrix, without),
    )
    return count_table(Opened(table, "table"), asked, _day(today))


def _require_role_of(matrix: Matrix, role: str | None) -> None:
    if role is not None and role not in matrix.roles_by_id:
        raise UserError("the matrix has no role “{name}”; {hint}", name=role, hint=there_are(matrix.roles_by_id))


def _scored(matrix: Matrix, answers: Answers, role: str | None, rules: ScoringRules) -> Scored:
    _require_role(role or answers.role, matrix)
    require_fitting(answers, matrix)
    return scored_by(rules, matrix, answers, role)


def _require_role(named: str | None, matrix: Matrix) -> None:
    if named is None and len(matrix.roles) > 1:
        raise UserError("which role? The matrix has {roles}", roles=", ".join(matrix.roles_by_id))


def _rules(today: date | None, max_age_months: int, without: Collection[str]) -> ScoringRules:
    return {"today": _day(today), "max_age_months": max_age_months, "without": without}


def _day(today: date | None) -> date:
    """The only look at the clock."""
    return date.today() if today is None else today


def _language(asked: str | None, matrix: Matrix) -> str:
    known = (*matrix.languages, *LANGUAGES)
    if asked is not None and asked not in known:
        names = ", ".join(dict.fromkeys(known))
        raise UserError("there is no language “{name}” here; choose from {names}", name=asked, names=names)
    return asked or matrix.language


def _no_input(_: int) -> bytes:
    raise UserError("- is standard input for the command only; give a path or a mapping")
