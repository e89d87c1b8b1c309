"""Texts of the charts in a report."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "chart.areas": "Wie viele Kompetenzen am Ziel sind (jedes Feld ist eine)",
    "chart.areas.line": "{area}: {met} am Ziel, {open} unter dem Ziel, {unrated} ohne Einschätzung.",
    "chart.levels": "Stand und Zielstufe nach Kompetenzbereichen",
    "chart.levels.line": "{skill}: Stand {level}, Zielstufe {required}, {words}.",
    "chart.levels.unrated": "{skill}: Zielstufe {required}, {words}.",
    "chart.gaps": "Zugewinn bis zur Zielstufe in Prozentpunkten",
    "chart.gaps.line": "{skill}: {words}.",
    "chart.gaps.text": "Ist die Zielstufe erreicht, steigt die Übereinstimmung mit dem Rollenprofil um so viele Prozentpunkte.",
    "chart.gaps.rest": "{n} weitere Kompetenzen zusammen",
    "chart.gaps.column": "Zugewinn",
    "chart.as_table": "Dasselbe als Tabelle",
    "chart.key.above": "über dem Ziel",
    "chart.key.met": "am Ziel",
    "chart.key.below": "unter dem Ziel",
    "chart.key.blocked": "unter der Mindeststufe",
    "chart.key.unrated": "ohne Einschätzung",
    "chart.key.excluded": "trifft nicht zu",
    "chart.key.now": "Stand",
    "chart.key.to_go": "noch bis zur Zielstufe",
    "chart.key.target": "Zielstufe",
}
