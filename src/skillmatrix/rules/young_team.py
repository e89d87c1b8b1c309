"""“Ein junges, dynamisches Team” is read as a wish for young people who fit into it.

It can found the presumption of discrimination by age (BAG 11.08.2016 – 8 AZR 406/14). “Junges Unternehmen” says how
long the firm exists, and founds none (BAG 23.11.2017 – 8 AZR 604/16): it is left alone. So are “junger Wein”, “junge
Menschen im Team anleiten” and a team of “jungen und erfahrenen Kolleginnen und Kollegen”.

Wrong:

    <!-- ad de de -->
    ## Wir sind

    Wir sind ein junges, dynamisches Team.

Right:

    <!-- ad de de -->
    ## Wir sind

    Wir sind ein junges Unternehmen mit acht Leuten und verkaufen jungen Wein.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("young-team", Severity.ERROR, "a team that is called young")

# Between the two words stand at most adjectives; a preposition leads to somebody else.
LED = r"(?:in|im|am|an|aus|mit|für|vom|von|zum|zur|our|your|the|with|for|at|of|to|people|adults|their|menschen|leute)"
GROUP = (
    r"(?:[\w-]*team|mannschaft|crew|kollegium|belegschaft|truppe|kollegenkreis|kollegenteam|workforce|gang|squad|"
    r"umfeld|environment|culture|atmosphere)s?"
)
MANY_AGES = r"(?!,? (?:und|wie|bis|and|or|as well as) (?:\w+ )?(?:erfahren|älter|alt|langjährig|experienced|old))"
PATTERN = pattern(
    rf"\b(?:jung(?:e[snmr]?)?|jugendliche[snmr]?|young|"
    rf"youthful){MANY_AGES}\b,?\s+(?:(?!{LED}\b)(?-i:[a-zäöüß-]+),?\s+){{0,4}}{GROUP}\b",
    rf"\b{GROUP}\s+(?:\w+\s+)?(?:ist|sind|is|are)\s+(?:\w+,? (?:und |and )?){{0,2}}?(?:jung|young)\b{MANY_AGES}",
    rf"\b{GROUP}\s+(?:aus|von|mit|voller|of|full of)\s+(?:(?-i:[a-zäöüß-]+),? )?(?:jungen|jüngeren|young){MANY_AGES}\b",
    rf"\b(?:Wir|We)\s+(?:sind|are)\s+(?:alle |all )?(?:jung|young){MANY_AGES}\b(?! (?:Unternehmen|Firma|company|"
    rf"business))(?=[\s,.!]+(?:und|and|\w+isch|\w+iert|dynamic|$|\w+, )|$)",
    rf"\b(?:jung(?:e[nr]?)?|young){MANY_AGES}\b,?\s+(?:(?!{LED}\b)(?-i:[a-zäöüß-]+),?\s+){{0,2}}(?:Kolleginnen|"
    rf"Kollegen|"
    rf"Kolleg[*:_]innen|colleagues)\b",
    r"\b(?:Durchschnittsalter|Altersdurchschnitt|average age|im Schnitt \d\d(?! (?:Tage|Stunden|Prozent|%))|"
    r"on average \d\d years)\b",
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that says it."""
    for found in asked(draft, PATTERN, {"tasks"}):
        yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
