"""What is wrong with a file before it is a model: as YAML, and as a file of its kind."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from skillmatrix.diagnostics import Finding, Location, Problem, Rule, Severity, anchor_of, in_order, locate
from skillmatrix.load.aliases import at_aliases
from skillmatrix.load.kinds import KINDS, FileKind
from skillmatrix.load.model_errors import model_problems
from skillmatrix.model.suggest import Nearest, did_you_mean
from skillmatrix.rules import (
    bad_alias,
    bad_character,
    bad_encoding,
    bad_key,
    bad_syntax,
    directive,
    duplicate_key,
    empty_file,
    limit_exceeded,
    merge_key,
    missing_field,
    newer_format,
    several_documents,
    wrong_format,
    wrong_type,
    yaml_tag,
)
from skillmatrix.source.document import Document
from skillmatrix.source.edits import Edit
from skillmatrix.source.limits import MAX_FINDINGS, MAX_SUGGESTIONS

if TYPE_CHECKING:
    from skillmatrix.load.making import Mistake

WEIGHTS = tuple(Severity)
MAX_ERRORS = 20_000
"""Of pydantic, up to which all are looked at."""

FAULT_RULES: dict[str, Rule] = {
    module.RULE.id: module.RULE
    for module in (
        bad_alias,
        bad_character,
        bad_encoding,
        bad_key,
        bad_syntax,
        directive,
        duplicate_key,
        empty_file,
        limit_exceeded,
        merge_key,
        several_documents,
        yaml_tag,
    )
}


def all_faults(
    document: Document, model: type[BaseModel], error: ValidationError | None, mistakes: "Sequence[Mistake]" = ()
) -> tuple[Finding, ...]:
    """What is wrong with a document of the right format, as YAML, in how its roles are written, and as a model."""
    found = fault_findings(document)
    found += at_aliases(located([_problem(mistake) for mistake in mistakes], document.written), document.written)
    if error is not None:
        problems = model_problems(_errors(document.data, model, error), model, document)
        found += at_aliases(located(problems, document, error.error_count()), document)
    return in_order(found)


def _problem(mistake: "Mistake") -> Problem:
    rule: Rule = import_module(f"skillmatrix.rules.{mistake.rule}").RULE
    return Problem(rule, mistake.route, mistake.message, mistake.help)


def _errors(data: object, model: type[BaseModel], error: ValidationError) -> Sequence[ErrorDetails]:
    """The errors one by one, half a kilobyte each. If they are very many, those where long lists begin.

    Where lists begin well, more of them is looked at, until there is more to say than is told.
    """
    length, fewer = MAX_FINDINGS + 1, None
    while error.error_count() > MAX_ERRORS and (fewer is None or fewer.error_count() <= MAX_FINDINGS):
        fewer = _error_in(_begins(data, length), model)
        length *= 2
    return (fewer or error).errors(include_url=False)


def _error_in(data: object, model: type[BaseModel]) -> ValidationError | None:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return error
    return None


def _begins(data: object, length: int) -> object:
    """The data with so many items of each list: one more than are told shows that there are more."""
    if isinstance(data, dict):
        return {key: _begins(value, length) for key, value in data.items()}
    return [_begins(item, length) for item in data[:length]] if isinstance(data, list) else data


def other_format(document: Document, kind: FileKind) -> tuple[Finding, ...]:
    """What is wrong with a document that is not of this kind."""
    findings = fault_findings(document)
    if document.data is not None or not findings:
        findings.append(locate(_format_problem(document.data, kind), document))
    return in_order(findings)


def no_format(document: Document) -> tuple[Finding, ...]:
    """What is wrong with a document of no kind. If it cannot be read, that is all there is to say."""
    if document.faults:
        return in_order(fault_findings(document))
    keys = document.data.keys() if isinstance(document.data, dict) else set()
    meant = next((kind for kind in KINDS.values() if kind.signs and keys >= kind.signs), KINDS["matrix"])
    return other_format(document, meant)


def _format_problem(data: Any, kind: FileKind) -> Problem:
    if not isinstance(data, dict):
        return Problem(wrong_type.RULE, (), "a file is a mapping (key: value)", f"begin with format: {kind.format}")
    if "format" not in data:
        return Problem(missing_field.RULE, (), "“format” is missing here", f"begin with format: {kind.format}")
    written = str(data["format"])[:80]
    other = next((other for other in KINDS.values() if written == other.format), None)
    if other is not None:
        return Problem(wrong_format.RULE, ("format",), f"this is {other.called}, not {kind.called}")
    known = next((known.format for known in KINDS.values() if _is_newer(written, known.format)), None)
    if known is not None:
        message = f"the format {written} is newer than this skillmatrix, which knows {known}"
        return Problem(newer_format.RULE, ("format",), message, "update skillmatrix to a version that knows it")
    named = KINDS[written].format if written in KINDS else kind.format
    cure = did_you_mean(written, [known.format for known in KINDS.values()]) or f"write format: {named}"
    return Problem(wrong_format.RULE, ("format",), f"“{written}” is no format of skillmatrix", cure)


def _is_newer(written: str, known: str) -> bool:
    (name, _, version), (known_name, _, known_version) = written.partition("/"), known.partition("/")
    return name == known_name and version.isdecimal() and int(version[:9]) > int(known_version)


def fault_findings(document: Document) -> list[Finding]:
    """What the reader found wrong with the text as YAML."""
    findings = []
    for fault in document.faults:
        span = document.span_of(fault.start, fault.end)
        twin = ((Location(document.name, document.key_span(fault.twin)), "first used here"),) if fault.twin else ()
        rule = FAULT_RULES[fault.rule]
        place = Location(document.name, span)
        edits = () if fault.replacement is None else (Edit(fault.start, fault.end, fault.replacement),)
        findings.append(
            Finding(
                rule,
                fault.message,
                place,
                document.line(span.line),
                help=fault.help,
                related=twin,
                edits=edits,
                edit_spans=(span,) * len(edits),
                anchor=anchor_of(document.data, fault.twin) if fault.twin else None,
            )
        )
    return findings


def located(problems: Sequence[Problem], document: Document, number: int = 0) -> list[Finding]:
    """The problems with their places. Of very many only the heaviest are told, and a note says how many more there are.

    `number` says how many there are, if not all are at hand.
    """
    if len(problems) > MAX_FINDINGS:
        problems = sorted(problems, key=lambda problem: WEIGHTS.index(problem.rule.severity))
    found = [locate(problem, document) for problem in _with_few_suggestions(problems[:MAX_FINDINGS])]
    if len(problems) > MAX_FINDINGS:
        more = max(number, len(problems)) - MAX_FINDINGS
        message = f"{more:,} more findings; the first {MAX_FINDINGS:,} are told"
        note = locate(Problem(limit_exceeded.RULE, (), message), document)
        found.append(note._replace(override=Severity.INFO))
    return found


def _with_few_suggestions(problems: Iterable[Problem]) -> Iterator[Problem]:
    sought = 0
    for problem in problems:
        cure = problem.help
        if isinstance(cure, Nearest):
            sought += 1
            yield problem if sought <= MAX_SUGGESTIONS else problem._replace(help=cure.otherwise)
        else:
            yield problem
