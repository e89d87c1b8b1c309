"""How adverts say that a job can be done in part time: in words, in hours a week, in percent of a full job."""

import re

from skillmatrix.language.word_classes import pattern

FEW = (
    r"(?<![\d.,])\b(?:\d|1\d|2\d|3[0-4]|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|fünfzehn|zwanzig|two|three|four|five|six|"
    r"eight|ten|twelve|fifteen|twenty)(?:[,.]\d+)?\s*"
)
HOUR = r"(?:Stunden|Stunde|Std\.?|hours|hour|hrs?\.?|h)"
A_WEEK = (
    rf"-?(?:Wochenstunden|{HOUR}\s?(?:/|in der|pro|die|je|a|per)\s?(?:Woche|Wo\b\.?|week|wk\b))"
    r"|-?(?:Stunden-Woche|hour week)"
)
SPAN = rf"(?<![\d.,])(?:[1-9]|[12]\d|3[0-4])(?:[,.]\d)?\s*(?:bis|to|oder|or|[-–—/])\s*\d{{1,2}}(?:[,.]\d)?\s*{HOUR}\b"
SHARE = r"(?:[1-9]\d)\s?%?\s?(?:bis|to|[-–—])\s?100\s?(?:%|Prozent\b|percent\b)"
"""A span that ends at a whole job, as Swiss adverts have it in their titles: 80–100 %."""
OF_A_JOB = (
    r"\b(?:[1-9]\d|zu [1-9]\d)\s?%?[- ](?:Prozent-)?(?:Stelle|Pensum|Anstellung|position|role|post)\b"
    r"|\b[1-9]\d\s?%\s?(?:Pensum|Stelle|FTE|VZÄ|workload)"
    r"|\b(?:Pensum|Beschäftigungsgrad|workload):?\s*(?:von |of )?[1-9]\d\s?%"
    r"|(?<![\d.,])0[.,][1-9]\d?\s?(?:FTE|VZÄ|WTE)\b|\bhalbe (?:Stelle|Planstelle)\b"
)
WORDS = (
    r"(?<!alters)(?<!bildungs)(?<!eltern)(?<!pflege)teilzeit(?!-?(?:studi|master|bachelor))"
    r"|part[- ]time(?! (?:degree|stud|course|master|bachelor|mba))"
    r"|\bteilbar|job[- ]?shar(?:e|ing)|tandem|minijob|\bWerkstud|\bhalbtags|\bhalf[- ]days?\b"
)
"""Part time before a pension, for a child or for a course of study is none of the job."""
OR_FEWER = rf"\b(?:auf Wunsch|gern auch|oder|ab|or|from)\s(?:1\d|2\d|3[0-4])\s?{HOUR}\b"
SPANS = rf"{SPAN}|{OR_FEWER}|(?<![\d.,]){SHARE}|{OF_A_JOB}"
PART_TIME = re.compile(rf"{WORDS}|{FEW}(?:{A_WEEK})|{SPANS}", re.IGNORECASE)
"""Words that speak of part time, whether they offer it or not."""
ONLY_FULL = pattern(
    r"\b(?:nur|ausschließlich|lediglich|zwingend|allein)\s+(?:in |als )?Vollzeit\w*|\bkeine Teilzeit\w*|"
    r"\bTeilzeit\w*\s+(?:\w+ ){0,4}?(?:nicht (?:möglich|vorgesehen|angeboten)|ausgeschlossen|unmöglich)\b|"
    r"\bnicht (?:teilbar|teilzeitgeeignet|teilzeitfähig|in Teilzeit)\b",
    r"\bfull[- ]time only\b|\bonly (?:in |as |available )?full[- ]time\b|\bno part[- ]time\b|\bpart[- ]time is not\b",
)
"""Words that shut part time out."""
OFFERED = re.compile(rf"(?:{WORDS}|{SPANS})\w*", re.IGNORECASE)
FEW_HOURS = re.compile(rf"{FEW}(?:{A_WEEK})", re.IGNORECASE)
WHOLE_WEEK = re.compile(rf"\b(?:3[5-9]|4\d)(?:[,.]\d+)?\s?-?{HOUR}|vollzeit|full[- ]time", re.IGNORECASE)


def part_time_words(text: str, *, is_hours: bool) -> str:
    """The words of a text that offer the job in part time; empty if none do.

    A few hours a week are an offer in a text about the hours of the job that names no whole week beside them: whoever
    works 39 hours may be at home for eight of them.
    """
    said = ONLY_FULL.sub("", text)
    found = OFFERED.search(said)
    if not found and is_hours and not WHOLE_WEEK.search(said):
        found = FEW_HOURS.search(said)
    return found[0] if found else ""
