"""Documents to models. Whatever a document says, a `Loaded` comes back: a model, or the findings that say why not."""

from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from skillmatrix.diagnostics import Loaded
from skillmatrix.load.formats import FORMATS
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import Model
from skillmatrix.source.document import Document

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.organization import Organization
    from skillmatrix.model.posting import Posting
    from skillmatrix.model.settings import Settings

M = TypeVar("M", bound=Model)


def build_matrix(document: Document) -> Loaded[Matrix]:
    """The matrix that a document holds."""
    return _build(document, Matrix, "matrix", {"language": _default_language(document.data)})


def build_answers(document: Document) -> "Loaded[Answers]":
    """The answers that a document holds. Keys it does not know are warnings: the file is a person's own."""
    from skillmatrix.model.answers import Answers, without_unknown
    from skillmatrix.rules import unknown_answer_field, unknown_field

    loaded = _build(document, Answers, "answers", {})
    if loaded.value is not None or not any(finding.rule is unknown_field.RULE for finding in loaded.findings):
        return loaded
    known = Document(document.name, document.text, without_unknown(document.data), document.faults)
    findings = [
        finding._replace(rule=unknown_answer_field.RULE) if finding.rule is unknown_field.RULE else finding
        for finding in loaded.findings
    ]
    return Loaded(_build(known, Answers, "answers", {}).value, document, tuple(findings))


def build_posting(document: Document) -> "Loaded[Posting]":
    """The posting that a document holds. A posting names no languages: plain text in it counts for every language."""
    from skillmatrix.model.posting import ANY_LANGUAGE, Posting

    return _build(document, Posting, "posting", {"language": ANY_LANGUAGE})


def build_organization(document: Document) -> "Loaded[Organization]":
    """What a document says about an organisation. It names no languages either."""
    from skillmatrix.model.organization import Organization
    from skillmatrix.model.posting import ANY_LANGUAGE

    return _build(document, Organization, "organization", {"language": ANY_LANGUAGE})


def build_settings(document: Document) -> "Loaded[Settings]":
    """The settings that a document holds."""
    from skillmatrix.model.settings import Settings

    return _build(document, Settings, "settings", {})


def refuse(document: Document) -> Loaded[Model]:
    """A document that does not say that it is one of ours: what is wrong with it."""
    from skillmatrix.load.problems import no_format

    return Loaded(None, document, no_format(document))


# Words for what is wrong are imported where something is wrong: most files have no faults.


def _build(document: Document, model: type[M], kind: str, context: dict[str, str]) -> Loaded[M]:
    data = document.data
    if not isinstance(data, dict) or data.get("format") != FORMATS[kind]:
        from skillmatrix.load.problems import other_format

        return Loaded(None, document, other_format(document, kind))
    try:
        value, error = model.model_validate(data, context=context), None
    except ValidationError as invalid:
        value, error = None, invalid
    if error is None and not document.faults:
        return Loaded(value, document)
    from skillmatrix.load.problems import all_faults

    return Loaded(value, document, all_faults(document, model, error))


def _default_language(data: object) -> str:
    languages = data.get("languages") if isinstance(data, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if isinstance(first, str) else "en"
