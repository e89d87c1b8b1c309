"""An advert names the level of the work, not the stage of a life: words for beginners keep older people away.

“Frisch gebacken” was a sign of discrimination by age for LAG Hamm (14 Sa 1427/16); in context such words may be
harmless (BAG 26.01.2017 – 8 AZR 73/16). Acas and the EEOC name “recent graduate”. A degree that may not be old says the
same. To invite beginners, too (“auch für Berufsanfänger”), keeps nobody away and is not told; nor are beginners whom
the work is for.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Wir suchen Berufsanfänger mit erster Berufserfahrung

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Beiträge mit Anleitung planen; die Stelle passt auch für Menschen mit erster Berufserfahrung

Wrong:

    <!-- ad en uk -->
    ## What you need

    - We are looking for a recent graduate
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.audience import is_sought
from skillmatrix.language.invitation import is_invited, is_only
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("beginner-words", Severity.WARNING, "a stage of life in the place of a level")

STUDY = (
    r"(?:\w*(?:abschluss|ausbildung|studium)\w*|EFZ|LAP|apprenticeship|Studium\w*|Abschluss\w*|Ausbildung|Examen|Bachelor\w*|Master\w*|Diplom\w*|Lehre|Matura|Abitur|degree|"
    r"graduation|studies|qualification)"
)
A_FEW = r"(?:ein(?:em|en)?|zwei|drei|vier|fünf|\d|one|two|three|four|five|a|few|wenigen?)"
PATTERN = pattern(
    r"\bBerufs(?:anfänger|einsteiger|neuling|starter)\w*|\bfrisch\s?gebacken\w*|"
    r"\bfrische[rnms]?\s+(?:\w+\s+)?(?:Absolvent\w+|von der \w+)|\bfrisch (?:von|aus) (?:der|dem) (?:Uni\w*|"
    r"Hochschule|Schule|Ausbildung|Studium|Lehre|FH)",
    r"\b(?:(?:Hochschul|Uni|Studien|Schul|Lehr)-?(?:absolvent|abgänger|abgäng)\w*|jungabsolvent\w*|"
    r"junge[rn]? Absolvent\w*)",
    r"\b(?:kürzere|kurze|erste)[rn]?\s+Berufserfahrung\w*|\bYoung Professionals?\b|\bhighly experienced\b|"
    r"\b(?:überqualifiziert\w*|over-?qualified)\b",
    rf"\b{STUDY}\s+(?:[^.;]{{0,30}}?\b)?(?:nicht länger als|höchstens|maximal|max\.|nicht mehr als|kürzlich|"
    rf"gerade erst|vor kurzem|erst|no more than|less than|within the (?:last|"
    rf"past))\s+(?:vor\s+)?(?:{A_FEW}\s+)?(?:Jahre?n?|Monate?n?|Semester|years?|months?|zurück|abgeschlossen|"
    rf"beendet)\b",
    rf"\b{STUDY}[^.;]{{0,25}}?\b(?:nicht älter als|not older than)\s+{A_FEW}\b",
    rf"\b(?:gerade(?: erst)?|soeben|eben erst|kürzlich|vor kurzem|frisch|just|recently|"
    rf"newly)\s+(?:\w+\s+){{0,3}}?(?:{STUDY}\s+)?(?:abgeschlossen\w*|beendet|absolviert|fertig|graduated|"
    rf"finished (?:your|their|university|college|school)|qualified|left (?:school|university|college))\b",
    r"\b(?:höchstens|maximal|nicht mehr als|within|no more than|less than)\s+(?:\w+\s+){1,3}?(?:nach (?:dem|Ihrem|"
    r"deinem) (?:Abschluss|Studium)|(?:of|after|since) (?:graduat\w+|your (?:degree|studies)|leaving (?:school|"
    r"university)))",
    r"\bam (?:Anfang|Beginn) (?:Ihrer|deiner|einer|der) (?:\w+ )?(?:Karriere|Laufbahn|Berufslebens?)\b|\b(?:at|"
    r"in) the (?:start|beginning|early stages?) of (?:your|their|a) (?:\w+ )?career\b|"
    r"\bearly[\s-]career (?:\w+ )?(?:professional|candidate|person|people|talent|applicant)s?\b",
    r"\b(?:recent|new|fresh)(?:ly)?[\s-]+(?:\w+\s+){0,2}?(?:graduates?|grads?|qualified)\b|\b(?:final|"
    r"last)[\s-]year (?:\w+ )?students?\b|\bschool[\s-]leavers?\b|\bfresh(?:ly)? (?:out of|from) (?:university|"
    r"college|school|uni)\b|\bjust out of (?:university|college|school)\b|\bclass of (?:20)?\d\d\b|"
    r"\bgraduated (?:in|within|after|since) (?:the )?(?:last|past|20\d\d)\b|\bfreshers?\b|\bfirst[\s-]jobbers?\b|"
    r"\bgraduates only\b",
)
FOR_THEM = frozenset({"tasks", "about"})
"""Sections that speak of those whom the work is for."""


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it, and not only invites."""
    for found in said_of_applicants(draft, PATTERN):
        is_meant = found.line.section not in FOR_THEM or is_sought(found) or is_only(found)
        if is_meant and not is_invited(found):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
