"""Texts of the report of an import, and names that an import gives."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "import.title": "Import von {sources}",
    "import.summary.one": "1 Eintrag gelesen: {parts}.",
    "import.summary.many": "{n} Einträge gelesen: {parts}.",
    "import.kept.one": "1 übernommen",
    "import.kept.many": "{n} übernommen",
    "import.changed.one": "1 geändert",
    "import.changed.many": "{n} geändert",
    "import.guessed.one": "1 vermutet",
    "import.guessed.many": "{n} vermutet",
    "import.dropped.one": "1 weggelassen",
    "import.dropped.many": "{n} weggelassen",
    "import.nothing_lost": "Weggelassen wurde nichts.",
    "import.heading.kept": "Übernommen",
    "import.heading.changed": "Geändert: sagt dasselbe in anderer Form",
    "import.heading.guessed": "Vermutet: bitte nachsehen, ob es stimmt",
    "import.heading.dropped": "Weggelassen: steht nicht im Ergebnis",
    "import.heading.added": "Hinzugefügt: steht in keiner Quelle",
    "import.where.one": "{where}, {sample}",
    "import.where.many": "zuerst {where}, {sample}",
    "import.column.what": "Was",
    "import.column.number": "Anzahl",
    "import.column.where": "Wo",
    "import.lowest": "noch nicht",
    "import.level": "Stufe {level}",
    "import.all": "Kompetenzen",
    "import.others": "Weitere Kompetenzen",
}
