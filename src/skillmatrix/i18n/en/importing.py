"""Texts of the report of an import, and names that an import gives."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "import.title": "Import of {sources}",
    "import.summary.one": "1 entry was read: {parts}.",
    "import.summary.many": "{n} entries were read: {parts}.",
    "import.kept.one": "1 kept",
    "import.kept.many": "{n} kept",
    "import.changed.one": "1 changed",
    "import.changed.many": "{n} changed",
    "import.guessed.one": "1 guessed",
    "import.guessed.many": "{n} guessed",
    "import.dropped.one": "1 dropped",
    "import.dropped.many": "{n} dropped",
    "import.nothing_lost": "Nothing was dropped.",
    "import.heading.kept": "Kept",
    "import.heading.changed": "Changed: it says the same in another form",
    "import.heading.guessed": "Guessed: please look whether it is right",
    "import.heading.dropped": "Dropped: it is not in the result",
    "import.heading.added": "Added: no source says it",
    "import.where.one": "{where}, {sample}",
    "import.where.many": "first {where}, {sample}",
    "import.column.what": "What",
    "import.column.number": "Number",
    "import.column.where": "Where",
    "import.lowest": "not yet",
    "import.level": "level {level}",
    "import.all": "Skills",
    "import.others": "Other skills",
}
