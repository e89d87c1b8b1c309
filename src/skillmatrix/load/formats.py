"""The formats of files: what a file says it is in its key `format`."""

from skillmatrix.source.document import Document

FORMATS = {
    "matrix": "skillmatrix/1",
    "answers": "skillmatrix-answers/1",
    "posting": "skillmatrix-posting/1",
    "organization": "skillmatrix-organization/1",
    "settings": "skillmatrix-settings/1",
}
"""What stands there, by kind of file."""


def kind_of(document: Document) -> str | None:
    """A key of `FORMATS`: what the document says it is, whatever the version. None if it does not say."""
    data = document.data
    written = data.get("format") if isinstance(data, dict) else None
    name = str(written).partition("/")[0]
    return next((kind for kind, known in FORMATS.items() if known.partition("/")[0] == name), None)
