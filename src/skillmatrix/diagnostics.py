"""Findings: what is wrong in a file, where, what would be right. Reading, building and checking speak in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

from skillmatrix.route import Route
from skillmatrix.source.document import Document, Span
from skillmatrix.source.edits import Edit

T = TypeVar("T")


class Severity(Enum):
    """How much a finding weighs; an error means that the file cannot be used."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Rule:
    """What is checked. It stands once and feeds help, documentation and every output."""

    id: str
    severity: Severity
    summary: str


Changes: TypeAlias = tuple[tuple[Route, str], ...]
"""A safe fix, by route: what to write in the place of the value there (or of the key, if the route ends with `KEY`)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check saw, by route. A problem knows no lines."""

    rule: Rule
    route: Route
    message: str
    help: str = ""
    related: tuple[tuple[Route, str], ...] = ()
    fix: Changes = ()


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file; `file` is the name as the person gave it."""

    file: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its place: all that outputs need."""

    rule: Rule
    message: str
    location: Location
    line_text: str = ""
    route: Route = ()
    help: str = ""
    related: tuple[tuple[Location, str], ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity of the rule."""
        return self.rule.severity


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """A value if one could be built, the text it came from, and everything found on the way."""

    value: T | None
    document: Document
    findings: tuple[Finding, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether any finding forbids using the value."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def locate(problem: Problem, document: Document) -> Finding:
    """The problem with its place in the document."""
    span = document.span(problem.route)
    related = tuple((Location(document.name, document.span(route)), text) for route, text in problem.related)
    return Finding(
        problem.rule,
        problem.message,
        Location(document.name, span),
        document.line(span.line),
        problem.route,
        problem.help,
        related,
        tuple(Edit(*document.offsets(route), text) for route, text in problem.fix),
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, each once: by file, line, column, rule and message."""
    unique = {(f.location.file, f.location.span, f.rule.id, f.message): f for f in findings}
    return tuple(unique[key] for key in sorted(unique))
