"""Nobody is forbidden to speak about their own pay.

Directive (EU) 2023/970, Art. 7 (5), bans such clauses as far as equal pay is concerned; in the USA the National Labor
Relations Act protects such talk. That applications, the pay that somebody hopes for, and other people's pay data are
kept confidential is something else.

Wrong:

    <!-- ad en us -->
    ## What we offer

    - Your salary is confidential and must not be discussed with colleagues

Right:

    <!-- ad en us -->
    ## What we offer

    - Pay bands are open to everybody; we treat the salary you expect as confidential
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import PAY, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("pay-secrecy", Severity.WARNING, "own pay as a secret")

HUSH = (
    r"(?:vertraulich\w*|Stillschweigen|Verschwiegenheit|Schweigepflicht|geheim\w*|Geheimhaltung|tabu|"
    r"confidential\w*|secre(?:t|cy)|private|undisclosed|non-?disclosure)"
)
NO_TALK = (
    r"(?:nicht (?:\w+ ){0,3}?(?:sprechen|gesprochen|reden|geredet|austausch\w+|weitergeben|weitergegeben|offenlegen|"
    r"offengelegt|teilen|preisgeben|thematisier\w+|diskutier\w+)|(?:not|never|don['’]t|refrain from|prohibited from|"
    r"forbidden to|avoid)\s+(?:to )?(?:be )?(?:discuss\w*|disclos\w*|shar\w*|reveal\w*|talk\w*|compar\w*)|"
    r"keep \w+(?: \w+)? (?:to yourself|private|secret|confidential))"
)
PATTERN = pattern(
    rf"\b(?<!-){PAY}\b(?!s?-?(?:daten|abrechnung|vorstellung|wunsch))[^.;!?]{{0,60}}?\b(?:{HUSH}|{NO_TALK})\b",
    rf"\b(?:{HUSH}|{NO_TALK})\b[^.;!?]{{0,50}}?\b{PAY}\b(?!s?-?(?:daten|abrechnung|vorstellung|wunsch))",
    r"\büber Geld (?:spricht|redet|sprechen|reden) (?:man|wir) nicht\b",
)
HOPED = pattern(
    r"(?:vorstellung|wunsch|erwartung|expect\w*|requirements?|desired|bewerbung\w*|daten\b|abrechnung\w*|\bdata\b|"
    r"payroll|records?|application)"
)
WORK = frozenset({"tasks", "purpose", "powers", "learn"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks people to keep their own pay to themselves."""
    if draft.kind == "ad":
        for found in asked(draft, PATTERN, WORK):
            if not HOPED.search(found.match[0]) and not HOPED.search(found.line.said):
                yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
