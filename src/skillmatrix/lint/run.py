"""A run over files: each is checked by the rules for its kind, then comments and settings have their say.

Of a file nothing is kept but what was found. A matrix is kept if answers or postings will ask for it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from skillmatrix.diagnostics import Finding, Loaded, Location, Rule, T, in_order, locate
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import IN_MATRIX, Terms, check, check_in_matrix, check_matrix
from skillmatrix.lint.policy import ALL, Policy
from skillmatrix.lint.registry import ids
from skillmatrix.lint.subjects import (
    ANSWERS_AGE,
    ANSWERS_ON_DAY,
    MATRIX_ON_DAY,
    POSTING_ON_DAY,
)
from skillmatrix.lint.suppress import suppress
from skillmatrix.load.build import refuse
from skillmatrix.load.files import read_file
from skillmatrix.load.kinds import kind_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.rules import matrix_not_found
from skillmatrix.source.document import Document, Span

if TYPE_CHECKING:
    from skillmatrix.model.answers import MatrixRef
    from skillmatrix.model.posting import PostedMatrix

REFERRING = IN_MATRIX.keys()
"""Kinds of files that are checked with a matrix, after it."""
AGAINST_MATRIX = ids(*IN_MATRIX.values())
OF_A_DAY = ids(MATRIX_ON_DAY, ANSWERS_ON_DAY, ANSWERS_AGE, POSTING_ON_DAY)


EVERYTHING = Policy()
"""All rules, each as heavy as it is."""


class Looked(NamedTuple):
    """What was found, the ids of the rules that had their say, and the matrix, if the file holds one."""

    findings: tuple[Finding, ...]
    ran: frozenset[str]
    matrix: Matrix | None = None


class FileFindings(NamedTuple):
    """What there is to say about a file, and the matrix in it if something may refer to it."""

    findings: tuple[Finding, ...]
    matrix: Matrix | None = None


class Run:
    """The state of one run. Matrices are handed in before what refers to them.

    Deadlines and ages are seen from `today`. `elsewhere` are the files of matrices that are not among those checked, by
    id. Without `keeps_matrices` those among the files are forgotten.
    """

    def __init__(
        self,
        today: date | None = None,
        max_age_months: int = MAX_AGE_MONTHS,
        policy: Policy = EVERYTHING,
        elsewhere: Mapping[str, Path] | None = None,
        *,
        keeps_matrices: bool = True,
    ) -> None:
        self.today = today
        self.max_age_months = max_age_months
        self.policy = policy
        self.elsewhere = elsewhere or {}
        self.keeps_matrices = keeps_matrices
        self._matrices: dict[str, list[Matrix]] = {}

    def check(self, document: Document) -> tuple[Finding, ...]:
        """What there is to say about one file, in order. A matrix is remembered for what refers to it."""
        told = self.tell(document)
        if told.matrix:
            self.remember(told.matrix)
        return told.findings

    def tell(self, document: Document) -> FileFindings:
        """The same, with the matrix in the file if it is to be remembered."""
        looked = self._look(document)
        return FileFindings(self._told(document, looked), looked.matrix if self.keeps_matrices else None)

    def try_out(self, document: Document) -> tuple[Finding, ...]:
        """The same about a text that is only tried: nothing is remembered."""
        return self._told(document, self._look(document))

    def remember(self, matrix: Matrix) -> None:
        """A matrix for what refers to it."""
        self._matrices.setdefault(matrix.id, []).append(matrix)

    def _told(self, document: Document, looked: Looked) -> tuple[Finding, ...]:
        ran = looked.ran - OF_A_DAY if self.today is None else looked.ran
        return in_order(self.policy.apply(suppress(document, looked.findings, ran)))

    def _look(self, document: Document) -> Looked:
        kind = kind_of(document)
        if kind is None:
            return Looked(refuse(document).findings, frozenset())
        loaded = check(document, kind, Terms(self.today, self.max_age_months))
        if kind in REFERRING and loaded.value is not None:
            return self._look_in_matrix(loaded, kind, loaded.value.matrix)
        return _looked(loaded)._replace(matrix=loaded.value if kind == "matrix" else None)

    def _look_in_matrix(self, loaded: Loaded[Any], kind: str, named: "MatrixRef | PostedMatrix") -> Looked:
        matrix = self._matrix(named.id, getattr(named, "version", None))
        if matrix is not None:
            return _looked(check_in_matrix(loaded, kind, matrix))
        problem = matrix_not_found.problem(named.id, {*self._matrices, *self.elsewhere})
        return Looked((*loaded.findings, locate(problem, loaded.document)), ALL - AGAINST_MATRIX)

    def _matrix(self, matrix_id: str, version: str | None = None) -> Matrix | None:
        """The matrix of this id; if there are several, the one in this version or the first."""
        if matrix_id not in self._matrices and matrix_id in self.elsewhere:
            matrix = _read_matrix(self.elsewhere[matrix_id])
            self._matrices[matrix_id] = [matrix] if matrix else []
        known = self._matrices.get(matrix_id, [])
        return next((matrix for matrix in known if matrix.version == version), known[0] if known else None)


def check_all(documents: Iterable[Document], run: Run) -> tuple[Finding, ...]:
    """The findings in all documents, in whatever order they come."""
    in_turn = sorted(documents, key=lambda document: kind_of(document) in REFERRING)
    return in_order(finding for document in in_turn for finding in run.check(document))


def about_file(rule: Rule, name: str, message: str, cure: str = "") -> Finding:
    """A finding about a whole file, such as one that cannot be read."""
    return Finding(rule, message, Location(name, Span(1, 1, 1, 1)), help=cure)


def _looked(loaded: Loaded[T]) -> Looked:
    return Looked(loaded.findings, frozenset() if loaded.value is None else ALL)


def _read_matrix(path: Path) -> Matrix | None:
    try:
        return check_matrix(read_file(path), advice=False).value
    except UserError:
        return None
