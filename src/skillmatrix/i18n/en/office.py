"""Texts of files for office programs."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "office.page": "Page {page} of {pages}",
    "office.overview": "Overview",
    "office.data": "Data",
    "office.table": "Table",
    "office.part": "Part",
    "office.see": "See sheet {sheet}.",
}
