"""Findings: what is wrong in a file, where, what would be right. Reading, building and checking speak in them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from skillmatrix.model.suggest import Nearest
from skillmatrix.model.text import in_language
from skillmatrix.route import Route
from skillmatrix.source.document import Document, Span
from skillmatrix.source.edits import Edit

if TYPE_CHECKING:
    from skillmatrix.model.draft import Draft, DraftLine

T = TypeVar("T")


class Severity(Enum):
    """How much a finding weighs; an error means that the file cannot be used."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Rule(NamedTuple):
    """What is checked. It stands once and feeds help, documentation and every output."""

    id: str
    severity: Severity
    summary: str
    disputed: bool = False
    """Whether what speaks for it is disputed: it then never fails a run, and settings cannot make it heavier."""


Changes: TypeAlias = tuple[tuple[Route, str], ...]
"""A safe fix, by route: what to write in the place of the value there (or of the key, if the route ends with `KEY`)."""


class Problem(NamedTuple):
    """What a check saw, by route. A problem knows no lines."""

    rule: Rule
    route: Route
    message: str
    help: str | Nearest = ""
    """What would be right. A name that is near is sought only if the problem is told."""
    related: tuple[tuple[Route, str], ...] = ()
    fix: Changes = ()


class TextKey(NamedTuple):
    """A text of the catalogue by its key: what a value of a remark says, in every language there is."""

    key: str


class Remark(NamedTuple):
    """What a check saw in a draft: at `start` to `end` (offsets) of a line's text, or about the whole without a line.

    The texts are those of the catalogue: `check.<rule>` with `.why` and `.help` behind it, filled with `values` and
    `quote`, the words it is about. A `case` picks other texts where there are some: `check.<rule>.<case>`, and so on.
    """

    rule: Rule
    line: "DraftLine | None" = None
    start: int = 0
    end: int | None = None
    values: Mapping[str, object] = MappingProxyType({})
    case: str = ""
    severity: Severity | None = None
    """The weight in this market or case, if it is not the rule's own."""
    route: Route = ()
    """The way to a value, in data that stands in the place of a text; it then has no line."""

    @property
    def stop(self) -> int:
        """The offset where the words end."""
        return len(self.line.text) if self.line and self.end is None else self.end or 0

    @property
    def quote(self) -> str:
        """The words it is about."""
        return self.line.text[self.start : self.stop] if self.line else ""


def under_law(draft: "Draft", remark: Remark) -> Iterator[Remark]:
    """The remark as the law of the draft's markets weighs it, with `markets`, `source` and `note` among its values.

    Nothing comes where no market of the draft has a word on the rule. Of several markets the strictest counts; the
    remark's own severity can only be milder. `looked_at` is the day of pending law that was not looked at for long, and
    `from_memory` whether a source was not read.
    """
    duties = draft.duties(remark.rule.id)
    if not duties:
        return
    weights = {duty.severity for _, duty in duties}
    sources = [duty.source for _, duty in duties]
    known = {
        "markets": tuple(market.name for market, _ in duties),
        "source": {
            language: "; ".join(dict.fromkeys(in_language(source, (language,)) for source in sources))
            for language in dict.fromkeys(language for source in sources for language in source)
        },
        "note": next((duty.note for _, duty in duties if duty.note), {}),
        "looked_at": min(
            (duty.verified_on.isoformat() for _, duty in duties if duty.is_stale(draft.today)), default=""
        ),
        "from_memory": any(duty.basis == "memory" for _, duty in duties),
    }
    severity = next(severity for severity in Severity if severity.value in weights)
    order = list(Severity)
    milder = max(severity, remark.severity or severity, key=order.index)
    yield remark._replace(severity=milder, values={**known, **remark.values})


class KnownNames(NamedTuple):
    """What names in settings can stand for."""

    rules: Mapping[str, Rule]
    firm: Collection[str]
    """Ids of the rules that nothing silences or weakens."""
    markets: Collection[str]


class Location(NamedTuple):
    """A place in a file; `file` is the name as the person gave it."""

    file: str
    span: Span


class Finding(NamedTuple):
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
    why: str = ""
    """Why it matters, with the court, the law or the study that says so; empty where the message says it all."""
    quote: str = ""
    """The words a finding in a draft is about."""

    @property
    def severity(self) -> Severity:
        """How much this finding weighs: what settings say, else the rule."""
        return self.override or self.rule.severity


class Loaded(NamedTuple, Generic[T]):
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
        document.written_route(problem.route),
        problem.help if isinstance(problem.help, str) else problem.help.sought(),
        related,
        tuple(Edit(*document.offsets(route), text) for route, text in problem.fix),
        edit_spans=tuple(document.span(route) for route, _ in problem.fix),
        anchor=anchor_of(document.written.data, document.written_route(problem.route)),
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
