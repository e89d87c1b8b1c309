"""Texts of `show`."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    "show.levels": "Levels",
    "show.steps": "What helps",
    "show.origin": "Origin",
    "show.roles": "Roles that ask for it",
    "show.tasks": "Tasks",
    "show.requirements": "Target levels",
    "show.skills": "Skills",
    "show.to_level": "to level {level}: {text}",
    "show.level": "{level} · {name}",
    "show.required": "target {level}",
    "show.required_must": "target {level}, minimum {gate}",
    "show.share": "{text} ({share} %)",
    "show.provenance.original": "taken from a source",
    "show.provenance.attested": "named like this in a source; the wording of the levels is this project's",
    "show.provenance.reconstructed": "reconstructed: seen in sources as an ability; wording and levels are this project's",
    "show.sources": "Sources: {sources}",
    "show.must": "Minimum",
    "show.column.share": "Share",
    "show.column.task": "Task",
}
