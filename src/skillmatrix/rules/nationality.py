"""An advert names the language or the knowledge the work needs, not a nationality.

“German sales representative” may mean somebody who speaks German; then it says so (Acas). The permission to work may be
asked for; a passport seldom. “German-speaking”, “deutsche Sprache” and “British Standards” are left alone.

Wrong:

    <!-- ad en uk -->
    ## What you need

    - German sales representative for our customers in Berlin

Right:

    <!-- ad en uk -->
    ## What you need

    - German-speaking, at level C1, and at home with British Standards
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.audience import is_sought
from skillmatrix.language.word_classes import NATION, NATION_DE, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("nationality", Severity.WARNING, "a nationality as a quality")

SORTS = (
    r"(?:nationals?|nationality|citizens?(?:hip)?|passport\w*|born|applicants?|candidates?|employees?|staff|people|"
    r"person|"
    r"sales (?:rep\w*|people|person)|developers?|engineers?|managers?|nurses?|only)"
)
CITIZENS = r"(?:Staats(?:bürgerschaft|angehörigkeit|bürger\w*|angehörige\w*)|Pass|Reisepass|Bürger\w*|Nationalität)"
ONES = (
    r"(?:Bewerb\w+|Kandidat\w*|Mitarbeit\w+|Kolleg\w+|Fachkr[aä]ft\w*|Verkäufer\w*|Personal|Arbeitskr[aä]ft\w*|"
    r"Menschen|Personen)"
)
PATTERN = pattern(
    rf"\b{NATION}(?:\s*(?:/|or|and)\s*{NATION})?[ -]{SORTS}\b",
    r"\bStaats(?:angehörigkeit|bürgerschaft)\s+(?:eines|einer|der|des|in einem)\b(?: [\w-]+)?",
    rf"\b{NATION_DE}[\s-]*{CITIZENS}\b(?:[*:/_]-?in\w*)?|\b{NATION_DE}\s+{ONES}\b",
    r"\bgebürtige[rn]?\s+(?:Deutsche|Österreicher|Schweizer|Berliner|Wiener|Zürcher)\w*|\b(?:nur|ausschließlich|"
    r"bevorzugt)\s+(?:Deutsche|Österreicher\w*|Schweizer\w*|Inländer\w*|EU-Bürger\w*)\b",
    r"\b(?:bist|sind|sein|muss)\s+(?:Deutsche[r]?|Österreicher(?:in)?|"
    r"Schweizer(?:in)?)(?:[*:/]\w+)?\b(?=\s*(?:[.,;/]|$|oder|und|sein))",
    r"\bSchweizer(?:in(?:nen)?)?(?:/in)? oder (?:Ausländer|Niederlassung|C-Bewilligung|Ausweis C)\w*|"
    r"\bSchweizer(?:/in|in)?\b(?= (?:bevorzugt|gesucht|only))|\bInländer(?:innen)?\b",
    r"\b(?:citizens?|nationals?|citizenship) only\b|\bmust (?:be|hold) (?:a |an )?(?:\w+ )?(?:citizen|national|"
    r"passport)\w*|\b(?:hold|have) (?:a |an )?(?:valid )?(?:\w+ )?(?:nationality|citizenship)\b|"
    r"\bindigenous\b(?= (?:applicants?|people) only)",
    r"\b(?:deutsch|österreichisch|schweizerisch)e[rs]? (?:Herkunft|Abstammung)\b",
)
ELSEWHERE = frozenset({"tasks", "about"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for found in said_of_applicants(draft, PATTERN):
        if found.line.section not in ELSEWHERE or is_sought(found):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
