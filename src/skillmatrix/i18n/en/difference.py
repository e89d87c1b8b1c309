"""Texts of the comparison of two roles. Roles are named by their short titles, such as Social Media Manager."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "difference.title": "“{first}” and “{second}” compared",
    # In short
    "difference.counts": "For {same} of {total} skills both roles ask for the same in the long run; for {more} the {first} role asks for more, for {less} the {second} role. “More” is about how deep a skill goes, not about what a role is worth.",
    "difference.none": "none",
    "difference.none_differs": "Both roles ask for the same skills, and for each of them to the same depth.",
    "difference.unknown": "The matrix names no skills for the {name} role, so there is nothing to compare.",
    "difference.derived": "No minimum levels are set. What is needed from the start follows only from how much each skill matters.",
    # Headings
    "difference.heading.glance": "At a glance",
    "difference.heading.more": "Where the role “{name}” asks for more",
    "difference.heading.same": "The same for both roles in the long run",
    "difference.heading.placement": "Context",
    # At a glance
    "difference.row.purpose": "Purpose",
    "difference.row.interfaces": "Works with",
    "difference.row.largest": "Largest tasks",
    "difference.row.tasks": "Tasks",
    "difference.row.musts": "Needed from the start only here",
    "difference.row.hardly": "Hardly asked for",
    "difference.share.one": "{tasks} ({share}).",
    "difference.share.each": "{tasks} ({share} each).",
    "difference.shared_musts": "Both roles need from the start:",
    # Skill by skill
    "difference.alone": "Asked for only here:",
    "difference.deeper": "Asked for by the {other} role, too, but less deeply: what follows “not only this” is enough there.",
    "difference.column.skill": "Skill",
    "difference.column.asked": "What is asked for",
    "difference.contrast": "{much}, not only this: {little}",
    "difference.more_of_it": "Asked for to a greater degree here",
    # Ladder and occupations
    "difference.above": "The {name} role builds on that of {lower}.",
    "difference.occupation.same": "The matrix puts both roles under the same entry of {classification} ({codes}); this classification of occupations does not tell them apart.",
    "difference.occupation.none": "no entry",
}
