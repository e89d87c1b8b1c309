"""Documents to models. Whatever a document says, a `Loaded` comes back: a model, or the findings that say why not."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from skillmatrix.diagnostics import Loaded, Problem, in_order, locate
from skillmatrix.load.problems import fault_findings, located, model_problems
from skillmatrix.model.answers import Answers, without_unknown
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.settings import Settings
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.model.text import Model
from skillmatrix.rules import missing_field, newer_format, unknown_answer_field, unknown_field, wrong_format, wrong_type
from skillmatrix.source.document import Document

if TYPE_CHECKING:
    from skillmatrix.model.house import House
    from skillmatrix.model.posting import Posting

M = TypeVar("M", bound=Model)

FORMATS = {
    "matrix": "skillmatrix/1",
    "answers": "skillmatrix-answers/1",
    "posting": "skillmatrix-posting/1",
    "organization": "skillmatrix-organization/1",
    "settings": "skillmatrix-settings/1",
}
"""What a file says it is in its key `format`, by kind of file."""
NAMES = {
    "matrix": "a matrix",
    "answers": "an answers file",
    "posting": "a posting",
    "organization": "an organisation's file",
    "settings": "a file of settings",
}
"""What messages call it."""


POSTED = {"matrix", "role", "location"}
"""Keys that tell a posting whose format is missing or wrong."""


def kind_of(document: Document) -> str | None:
    """A key of `FORMATS`: what the document says it is, whatever the version. None if it does not say."""
    data = document.data
    written = data.get("format") if isinstance(data, dict) else None
    name = str(written).partition("/")[0]
    return next((kind for kind, known in FORMATS.items() if known.partition("/")[0] == name), None)


def build_matrix(document: Document) -> Loaded[Matrix]:
    """The matrix that a document holds."""
    return _build(document, Matrix, "matrix", {"language": _default_language(document.data)})


def build_answers(document: Document) -> Loaded[Answers]:
    """The answers that a document holds. Keys it does not know are warnings: the file is a person's own."""
    loaded = _build(document, Answers, "answers", {})
    if loaded.value is not None or not any(finding.rule is unknown_field.RULE for finding in loaded.findings):
        return loaded
    known = Document(document.name, document.text, without_unknown(document.data), document.faults)
    findings = [
        replace(finding, rule=unknown_answer_field.RULE) if finding.rule is unknown_field.RULE else finding
        for finding in loaded.findings
    ]
    return Loaded(_build(known, Answers, "answers", {}).value, document, tuple(findings))


def build_posting(document: Document) -> "Loaded[Posting]":
    """The posting that a document holds. A posting names no languages: plain text in it counts for every language."""
    from skillmatrix.model.posting import ANY_LANGUAGE, Posting

    return _build(document, Posting, "posting", {"language": ANY_LANGUAGE})


def build_house(document: Document) -> "Loaded[House]":
    """What a document says about an organisation. It names no languages either."""
    from skillmatrix.model.house import House
    from skillmatrix.model.posting import ANY_LANGUAGE

    return _build(document, House, "organization", {"language": ANY_LANGUAGE})


def build_settings(document: Document) -> Loaded[Settings]:
    """The settings that a document holds."""
    return _build(document, Settings, "settings", {})


def refuse(document: Document) -> Loaded[Model]:
    """A document that does not say that it is one of ours: what is wrong with it."""
    kind = "posting" if isinstance(document.data, dict) and document.data.keys() >= POSTED else "matrix"
    problem = None if document.faults else _format_problem(document.data, kind)
    findings = fault_findings(document)
    if problem is not None:
        findings.append(locate(problem, document))
    return Loaded(None, document, in_order(findings))


def _build(document: Document, model: type[M], kind: str, context: dict[str, str]) -> Loaded[M]:
    findings = fault_findings(document)
    if document.data is None and findings:
        return Loaded(None, document, in_order(findings))
    if problem := _format_problem(document.data, kind):
        return Loaded(None, document, in_order([*findings, locate(problem, document)]))
    try:
        value: M | None = model.model_validate(document.data, context=context)
    except ValidationError as error:
        value = None
        details = error.errors(include_url=False)
        findings += located(model_problems(details, model, document), document)
    return Loaded(value, document, in_order(findings))


def _format_problem(data: Any, kind: str) -> Problem | None:
    expected = FORMATS[kind]
    if not isinstance(data, dict):
        return Problem(wrong_type.RULE, (), "a file is a mapping (key: value)", f"begin with format: {expected}")
    if "format" not in data:
        return Problem(missing_field.RULE, (), "“format” is missing here", f"begin with format: {expected}")
    written = str(data["format"])[:80]
    name, _, version = written.partition("/")
    for other, known in FORMATS.items():
        known_name, _, known_version = known.partition("/")
        if name == known_name and version.isdecimal() and int(version[:9]) > int(known_version):
            message = f"the format {written} is newer than this skillmatrix, which knows {known}"
            return Problem(
                newer_format.RULE, ("format",), message, "update skillmatrix: pip install -U skillmatrix-cli"
            )
        if written == known and other != kind:
            return Problem(wrong_format.RULE, ("format",), f"this is {NAMES[other]}, not {NAMES[kind]}")
    if written != expected:
        cure = did_you_mean(written, FORMATS.values()) or f"write format: {FORMATS.get(written, expected)}"
        return Problem(wrong_format.RULE, ("format",), f"“{written}” is no format of skillmatrix", cure)
    return None


def _default_language(data: object) -> str:
    languages = data.get("languages") if isinstance(data, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if isinstance(first, str) else "en"
