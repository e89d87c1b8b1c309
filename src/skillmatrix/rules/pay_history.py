"""Nobody is asked what they earned before; what they expect may be asked.

Directive (EU) 2023/970, Art. 5 (2): old pay, if it was unequal, would travel on. The directive binds private employers
only through the law of their member state; where that is pending, the finding is a warning and says so. Work with
payslips, as a task, is something else, and so is “Wir fragen nicht nach Ihrem bisherigen Gehalt”.

Wrong:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bewerbung mit Ihrem bisherigen Gehalt über https://jobs.example.org. Fragen beantwortet das Team Personal.

Right:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bewerbung mit Ihrer Gehaltsvorstellung über https://jobs.example.org. Fragen beantwortet das Team Personal.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import PAY, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("pay-history", Severity.ERROR, "asks for current or former pay")

OLD = r"(?:bisherig|derzeitig|gegenwärtig|aktuell|letzt|jetzig|früher|heutig|momentan|zuletzt bezogen|laufend|vorig)"
OLD_EN = r"(?:current|previous|past|last|present|former|existing|most recent|prior|latest|last drawn)"
SLIPS = (
    r"(?:pay ?slips?|pay ?stubs?|salary slips?|wage slips?|pay ?checks? stubs?|P60s?|W-?2s?|pay statements?|"
    r"salary statements?|tax returns?)"
)
PATTERN = pattern(
    r"\b(?:salary|pay|earnings) (?:details|information|figures) (?:for|of|from|in) (?:your )?(?:last|previous|"
    r"current|past|most)\b",
    rf"\b{OLD}e[rnsm]?\s+(?:[\w-]+\s+){{0,2}}?{PAY}\b(?!s?(?:vorstellung|wunsch|abrechnung erstell))",
    r"\b(?:Gehalts|Lohn|Verdienst|Einkommens|Entgelt|Salär)-?(?:nachweis|abrechnung|bescheinigung|zettel|ausweis|"
    r"streifen|historie|verlauf|entwicklung)\w*|\b(?:Ist|Vor|Jetzt)-?(?:Gehalt|gehalt)\w*|"
    r"\bVordienst\w*\b(?= ?entgelt)|\bSteuerbescheid\w*",
    r"\b(?:was|wie ?viel|wieviel)\s+(?:Sie|du)\s+(?:\w+\s+){0,4}?(?:verdien\w+|bekomm\w+|bezahlt (?:wurden|werden)|"
    r"bezogen)\b|\b(?:verdienen|verdienst|verdient) (?:Sie|du) (?:derzeit|aktuell|momentan|bisher|heute|zuletzt)\b|"
    r"\b(?:zuletzt|bisher|derzeit|aktuell) (?:verdient|bezogen|erhalten)\w*|\bEinkommen der letzten\b|"
    r"\bGehälter der letzten\b",
    rf"\b{OLD_EN}\s+(?:[\w-]+\s+){{0,3}}?(?:{PAY}|{SLIPS}|package|rate|pay rate|base|bonus)\b(?!\s+(?:scale|"
    rf"agreement|grade|band|range|review|data|tables?))",
    r"\b(?:salary|pay|compensation|income|earnings|wage|remuneration)[\s-]+(?:history|histories|record|"
    r"progression to date)\b",
    rf"\b{SLIPS}\b|\b(?:proof|evidence|details|confirmation) of (?:your )?(?:\w+ ){{0,2}}?(?:income|earnings|pay|"
    rf"salary|wages)\b",
    r"\bwhat (?:you|do you|are you|have you|did you)(?: are|['’]re)?\s+(?:\w+\s+){0,2}?(?:earn\w*|paid|mak(?:e|ing)|"
    r"on now)\b|\bhow much (?:you|do you|did you|are you)\s+(?:\w+ ){0,2}?(?:earn\w*|paid|mak\w+|get)\b",
)
WORK = frozenset({"tasks", "wishes", "should", "nice", "learn", "purpose", "powers", "about", "offer"})
"""Sections that speak of the work: there, payslips are something to make."""
MAKING = pattern(
    r"\b(?:erstell\w*|prüf\w*|bearbeit\w*|abrechn\w*|durchführ\w*|Erfahrung|Kenntnisse|prepar\w*|process\w*|"
    r"check\w*|experience|knowledge|run|manage)\b"
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    if draft.kind == "ad":
        for found in asked(draft, PATTERN, WORK):
            if found.line.section != "must" or not MAKING.search(found.line.said):
                yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
