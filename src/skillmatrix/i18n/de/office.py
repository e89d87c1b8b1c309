"""Texts of files for office programs."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "office.page": "Seite {page} von {pages}",
    "office.overview": "Überblick",
    "office.data": "Daten",
    "office.table": "Tabelle",
    "office.part": "Teil",
    "office.see": "Siehe Blatt {sheet}.",
}
