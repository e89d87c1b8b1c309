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
    override: Severity | None = None
    """What settings make of the rule's severity."""
    edit_spans: tuple[Span, ...] = ()
    """Where the edits stand, one span an edit, for outputs that count in lines and columns."""
    anchor: str | None = None
    """The place by ids, the same wherever lines and list items move: see `anchor_of`. None if it has no route."""

    @property
    def severity(self) -> Severity:
        """How much this finding weighs: what settings say, else the rule."""
        return self.override or self.rule.severity


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
        edit_spans=tuple(document.span(route) for route, _ in problem.fix),
        anchor=anchor_of(document.data, problem.route),
    )


def anchor_of(data: object, route: Route) -> str:
    """The route with ids in the place of numbers where list items have them: `categories/data/skills/sql/name`."""
    steps: list[str] = []
    for step in route:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            name = data.get("id") if isinstance(data, dict) else None
            steps.append(name if isinstance(name, str) else str(step))
        else:
            data = data.get(str(step)) if isinstance(data, dict) else None
            steps.append(str(step))
    return "/".join(steps)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, each once: by file, line, column, rule and message."""
    unique = {(f.location.file, f.location.span, f.rule.id, f.message): f for f in findings}
    return tuple(unique[key] for key in sorted(unique))
