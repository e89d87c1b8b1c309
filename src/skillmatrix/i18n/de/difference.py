"""Texts of the comparison of two roles. Roles are named by their field of work, such as Social Media Management."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "difference.title": "„{first}“ und „{second}“ im Vergleich",
    # In short
    "difference.counts": "Bei {same} von {total} Kompetenzen verlangen beide Rollen auf Dauer dasselbe, bei {more} verlangt {first} mehr, bei {less} {second}. „Mehr“ sagt, wie tief eine Kompetenz reicht, nicht, wie viel eine Rolle wert ist.",
    "difference.none": "keiner",
    "difference.none_differs": "Beide Rollen verlangen dieselben Kompetenzen, und jede davon gleich tief.",
    "difference.unknown": "Für {name} nennt die Matrix keine Kompetenzen; hier lässt sich nichts vergleichen.",
    "difference.derived": "Mindeststufen sind nicht festgelegt. Was von Anfang an nötig ist, ergibt sich hier nur aus der Bedeutung der Kompetenzen.",
    # Headings
    "difference.heading.glance": "Auf einen Blick",
    "difference.heading.more": "Hier verlangt „{name}“ mehr",
    "difference.heading.same": "Auf Dauer in beiden gleich gefragt",
    "difference.heading.placement": "Einordnung",
    # At a glance
    "difference.row.purpose": "Wofür",
    "difference.row.interfaces": "Mit wem",
    "difference.row.largest": "Größte Aufgaben",
    "difference.row.tasks": "Aufgaben",
    "difference.row.musts": "Nur hier von Anfang an nötig",
    "difference.row.hardly": "Kaum gefragt",
    "difference.share.one": "{tasks} ({share}).",
    "difference.share.each": "{tasks} (je {share}).",
    "difference.shared_musts": "Beide Rollen brauchen von Anfang an:",
    # Skill by skill
    "difference.alone": "Nur hier gefragt:",
    "difference.deeper": "Auch für {other} gefragt, aber weniger tief: Was nach „nicht nur“ steht, reicht dort.",
    "difference.column.skill": "Kompetenz",
    "difference.column.asked": "Was gefragt ist",
    "difference.contrast": "{much}, nicht nur {little}",
    "difference.more_of_it": "Hier stärker gefragt",
    # Ladder and occupations
    "difference.above": "{name} baut auf {lower} auf.",
    "difference.occupation.same": "Die Matrix ordnet beide Rollen demselben Eintrag in {classification} zu ({codes}); diese Berufsklassifikation unterscheidet sie also nicht.",
    "difference.occupation.none": "ohne Eintrag",
}
