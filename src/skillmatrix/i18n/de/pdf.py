"""Texts of PDF pages."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "pdf.page": "Seite {page} von {pages}",
}
