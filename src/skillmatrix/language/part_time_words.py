"""How adverts say that a job can be done in part time: in words, in hours a week, in percent of a full job."""

import re

FEW = (
    r"(?<![\d.,])\b(?:\d|1\d|2\d|3[0-4]|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|fünfzehn|zwanzig|two|three|four|five|six|"
    r"eight|ten|twelve|fifteen|twenty)(?:[,.]\d+)?\s*"
)
HOUR = r"(?:Stunden|Stunde|Std\.?|hours|hour|hrs?\.?|h)"
A_WEEK = (
    rf"-?(?:Wochenstunden|{HOUR}\s?(?:/|in der|pro|die|je|a|per)\s?(?:Woche|Wo\b\.?|week|wk\b))"
    r"|-?(?:Stunden-Woche|hour week)"
)
SPAN = rf"\b\d{{1,2}}(?:[,.]\d)?\s*(?:bis|to|oder|or|[-–—/])\s*\d{{1,2}}(?:[,.]\d)?\s*{HOUR}\b"
SHARE = r"(?:[1-9]\d)\s?%?\s?(?:bis|to|[-–—])\s?100\s?(?:%|Prozent\b|percent\b)"
"""A span that ends at a whole job, as Swiss adverts have it in their titles: 80–100 %."""
OF_A_JOB = (
    r"\b(?:[1-9]\d|zu [1-9]\d)\s?%?[- ](?:Prozent-)?(?:Stelle|Pensum|Anstellung|position|role|post)\b"
    r"|\b[1-9]\d\s?%\s?(?:Pensum|Stelle|FTE|VZÄ|workload)"
    r"|\b(?:Pensum|Beschäftigungsgrad|workload):?\s*(?:von |of )?[1-9]\d\s?%"
    r"|(?<![\d.,])0[.,][1-9]\d?\s?(?:FTE|VZÄ|WTE)\b|\bhalbe (?:Stelle|Planstelle)\b"
)
PART_TIME = re.compile(
    r"teilzeit|\bteilbar|job-?sharing|tandem|part[- ]time|job[- ]share|minijob|\bWerkstud"
    r"|\bhalbtags\w*|\bhalf[- ]days?\b"
    rf"|{SPAN}|{FEW}(?:{A_WEEK})|(?<![\d.,]){SHARE}|{OF_A_JOB}",
    re.IGNORECASE,
)
"""Words that speak of part time, whether they offer it or not."""
