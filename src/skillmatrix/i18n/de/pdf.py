"""Texts of PDF pages."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    "pdf.page": "Seite {page} von {pages}",
}
