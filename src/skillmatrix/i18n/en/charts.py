"""Texts of the charts in a report."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "chart.areas": "How many skills are on target (each square is one)",
    "chart.areas.line": "{area}: {met} on target, {open} below target, {unrated} not rated.",
    "chart.levels": "Level now and target level, by area",
    "chart.levels.line": "{skill}: now {level}, target {required}, {words}.",
    "chart.levels.unrated": "{skill}: target {required}, {words}.",
    "chart.gaps": "What reaching the target adds, in percentage points",
    "chart.gaps.line": "{skill}: {words}.",
    "chart.gaps.text": "Reaching the target level raises the match with the role profile by this many percentage points.",
    "chart.gaps.rest": "{n} more skills together",
    "chart.gaps.column": "Adds",
    "chart.as_table": "The same as a table",
    "chart.key.above": "above target",
    "chart.key.met": "on target",
    "chart.key.below": "below target",
    "chart.key.blocked": "below its minimum level",
    "chart.key.unrated": "not rated",
    "chart.key.excluded": "does not apply",
    "chart.key.now": "level now",
    "chart.key.to_go": "to go",
    "chart.key.target": "target level",
}
