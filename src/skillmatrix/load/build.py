"""Documents to models. Whatever a document says, a `Loaded` comes back: a model, or the findings that say why not."""

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from skillmatrix.diagnostics import Loaded
from skillmatrix.load.kinds import KINDS, FileKind
from skillmatrix.model.text import ANY_LANGUAGE, Model
from skillmatrix.source.document import Document

if TYPE_CHECKING:
    from skillmatrix.load.making import Mistakes
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.matrix import Matrix
    from skillmatrix.model.posting import Posting


def build(document: Document, kind: FileKind) -> Loaded[Any]:
    """The model of a kind that a document holds, or what is wrong with it."""
    loaded = _build(document, kind)
    return _without_unknown_keys(loaded, kind) if kind.without_unknown and loaded.value is None else loaded


def build_matrix(document: Document) -> "Loaded[Matrix]":
    """The matrix that a document holds."""
    return build(document, KINDS["matrix"])


def build_answers(document: Document) -> "Loaded[Answers]":
    """The answers that a document holds. Keys it does not know are warnings: the file is a person's own."""
    return build(document, KINDS["answers"])


def build_posting(document: Document) -> "Loaded[Posting]":
    """The posting that a document holds. A posting names no languages: plain text in it counts for every language."""
    return build(document, KINDS["posting"])


def refuse(document: Document) -> Loaded[Model]:
    """A document that does not say that it is one of ours: what is wrong with it."""
    from skillmatrix.load.problems import no_format

    return Loaded(None, document, no_format(document))


# Words for what is wrong are imported where something is wrong: most files have no faults.


def _build(document: Document, kind: FileKind) -> Loaded[Model]:
    data = document.data
    if not isinstance(data, dict) or data.get("format") != kind.format:
        from skillmatrix.load.problems import other_format

        return Loaded(None, document, other_format(document, kind))
    document, mistakes = _expanded(document, data, kind)
    model = kind.load_model()
    try:
        value, error = model.model_validate(document.data, context=context_of(data, kind)), None
    except ValidationError as invalid:
        value, error = None, invalid
    if error is None and not document.faults and not mistakes:
        return Loaded(value, document)
    from skillmatrix.load.problems import all_faults

    return Loaded(value, document, all_faults(document, model, error, mistakes))


def _expanded(document: Document, data: dict[str, Any], kind: FileKind) -> "tuple[Document, Mistakes]":
    """The document with ordinary roles in the place of ladders and roles that are based on others."""
    if not isinstance(data.get("roles"), list) or kind.name != "matrix":
        return document, []
    from skillmatrix.load.roles import expand

    return expand(document)


def _without_unknown_keys(loaded: Loaded[Model], kind: FileKind) -> Loaded[Model]:
    """The same with what nobody knows left out of the value, and told as a warning."""
    from skillmatrix.rules import unknown_answer_field, unknown_field

    document = loaded.document
    if not any(finding.rule is unknown_field.RULE for finding in loaded.findings):
        return loaded
    known = Document(document.name, document.text, kind.known_part(document.data), document.faults)
    findings = [
        finding._replace(rule=unknown_answer_field.RULE) if finding.rule is unknown_field.RULE else finding
        for finding in loaded.findings
    ]
    return Loaded(_build(known, kind).value, document, tuple(findings))


def context_of(data: dict[str, Any], kind: FileKind) -> dict[str, str]:
    """Which language a plain text is in, for the models."""
    if not kind.plain_text:
        return {}
    if kind.plain_text == "every":
        return {"language": ANY_LANGUAGE}
    languages = data.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else None
    return {"language": first if isinstance(first, str) else "en"}
