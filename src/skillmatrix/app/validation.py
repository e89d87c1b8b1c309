"""Validating: which files, by which rules and settings, against which matrices; and what came of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.app.affected import take_affected
from skillmatrix.app.baseline import news, read_baseline
from skillmatrix.app.checking import Method, Progress, check_found
from skillmatrix.app.files import HEAD, FoundFiles, kind_in, require_few, search
from skillmatrix.app.matrices import matrices_by_id
from skillmatrix.app.repository import RepositoryNames
from skillmatrix.app.settings import SettingsFile, find_settings
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.diagnostics import Finding, in_order
from skillmatrix.errors import UserError
from skillmatrix.lint import run as lint
from skillmatrix.lint.policy import make_policy
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import kind_of
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.source.document import Document
from skillmatrix.source.limits import MAX_BYTES

if TYPE_CHECKING:
    from skillmatrix.app.fixing import Fixer


class ValidationRequest(NamedTuple):
    """What is to be checked, on which day, and whether files are fixed.

    `select` and `ignore` are ids of rules that stand above the settings. With `show`, which takes a difference, fixes
    are shown and not made; with `sure`, they are made however many files there are. `stdin_name` is how standard input
    is called; `jobs` is how many processes check the files. `affected` adds what the files can break elsewhere in the
    repository; findings in `baseline` are left out. `documents` are checked beside the files, and alone if there are no
    paths.
    """

    paths: Sequence[str]
    today: date
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    skip_foreign: bool = False
    stdin_name: str | None = None
    jobs: int | None = None
    fix: bool = False
    show: Callable[[str], None] | None = None
    sure: bool = False
    affected: bool = False
    baseline: Path | None = None
    documents: Sequence[Document] = ()


class Validation(NamedTuple):
    """The names of the files, what was found, the severity from which on the settings let a run fail, and the fixes.

    `known` says how many findings a baseline took out, and how many that it knows are gone.
    """

    files: list[str]
    findings: tuple[Finding, ...]
    fail_on: str
    fixer: "Fixer | None"
    known: tuple[int, int] | None = None

    def in_repository(self, around: Surroundings) -> "Validation":
        """The same with names of files as the repository has them."""
        names = RepositoryNames(around)
        return self._replace(files=names.all(self.files), findings=names.told(self.findings))


def validate(asked: ValidationRequest, around: Surroundings, progress: Progress = lambda seen, _: seen) -> Validation:
    """Check everything that the paths lead to."""
    known = read_baseline(asked.baseline) if asked.baseline else None
    only_documents = asked.documents and not asked.paths
    found = FoundFiles() if only_documents else search(asked.paths, around, skip_foreign=asked.skip_foreign)
    elsewhere = take_affected(found, around) if asked.affected else {}
    piped = _piped(found, asked, around)
    if piped and asked.fix and not asked.show:
        raise UserError("--fix changes files, and standard input is not a file; --diff shows what would change")
    if asked.fix and not asked.show and not asked.sure:
        require_few(found)
    nearby = find_settings(around.folder, around.tell)
    run = _run(found, nearby, asked, around, elsewhere)
    fixer = _fixer(run, asked, around) if asked.fix or asked.show else None
    matrices, referring = _in_turn(asked.documents)
    findings = [finding for document in matrices for finding in run.check(document)]
    checked = check_found(found, nearby, Method(run, piped, fixer, asked.jobs), progress)
    findings += [*checked.findings, *(finding for document in referring for finding in run.check(document))]
    settings = nearby.loaded.value if nearby else None
    done = Validation(checked.files, in_order(findings), settings.fail_on if settings else "error", fixer)
    return done if known is None else _only_new(done, known, around)


def check_all(documents: Iterable[Document], today: date | None = None) -> tuple[Finding, ...]:
    """The findings in documents, with the matrices that are at hand and without settings."""
    return lint.check_all(documents, lint.Run(today, elsewhere=matrices_by_id()))


def _only_new(done: Validation, known: frozenset[str], around: Surroundings) -> Validation:
    told = news(done.in_repository(around).findings, known)
    findings = tuple(finding for finding, is_new in zip(done.findings, told.is_new, strict=True) if is_new)
    return done._replace(findings=findings, known=(told.known, told.gone))


def _in_turn(documents: Sequence[Document]) -> tuple[list[Document], list[Document]]:
    """The documents that are checked before the files, and those that refer to matrices."""
    first = [document for document in documents if kind_of(document) not in lint.REFERRING]
    later = [document for document in documents if kind_of(document) in lint.REFERRING]
    return first, later


def _run(
    found: FoundFiles,
    nearby: SettingsFile | None,
    asked: ValidationRequest,
    around: Surroundings,
    elsewhere: Mapping[str, Path],
) -> lint.Run:
    settings = nearby.loaded.value if nearby else None
    policy = make_policy(settings, asked.select, asked.ignore)
    if nearby:
        policy = policy._replace(top=nearby.path.parent, here=around.folder)
    refers = bool(asked.documents) or any(kind in lint.REFERRING for kind in found.kinds.values())
    months = settings.max_age_months if settings else MAX_AGE_MONTHS
    return lint.Run(asked.today, months, policy, {**matrices_by_id(), **elsewhere}, keeps_matrices=refers)


def _fixer(run: lint.Run, asked: ValidationRequest, around: Surroundings) -> "Fixer":
    from skillmatrix.app.fixing import Fixer

    return Fixer(run, around.tell, asked.show)


def _piped(found: FoundFiles, asked: ValidationRequest, around: Surroundings) -> Document | None:
    """Standard input, if it is to be checked."""
    if STDIN not in found.kinds:
        if asked.stdin_name is not None:
            raise UserError("--stdin-filename is a name for standard input; add - to the files")
        return None
    data = around.read_input(MAX_BYTES + 1)
    kind = kind_in(data[:HEAD])
    if kind is None and asked.skip_foreign:
        del found.kinds[STDIN]
        return None
    found.kinds[STDIN] = kind or ""
    return document_of(data, asked.stdin_name or "<stdin>")
