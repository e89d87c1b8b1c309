"""Texts of `show`."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    "show.levels": "Stufen",
    "show.steps": "Was weiterhilft",
    "show.origin": "Herkunft",
    "show.roles": "Rollen, die das verlangen",
    "show.tasks": "Aufgaben",
    "show.requirements": "Zielstufen",
    "show.skills": "Kompetenzen",
    "show.to_level": "zu Stufe {level}: {text}",
    "show.level": "{level} · {name}",
    "show.required": "Zielstufe {level}",
    "show.required_must": "Zielstufe {level}, Mindeststufe {gate}",
    "show.share": "{text} ({share} %)",
    "show.provenance.original": "aus einer Quelle übernommen",
    "show.provenance.attested": "in einer Quelle so genannt; Wortlaut der Stufen von diesem Projekt",
    "show.provenance.reconstructed": "rekonstruiert: in Quellen als Fähigkeit belegt, Wortlaut und Stufen von diesem Projekt",
    "show.sources": "Quellen: {sources}",
    "show.must": "Mindeststufe",
    "show.column.share": "Anteil",
    "show.column.task": "Aufgabe",
}
