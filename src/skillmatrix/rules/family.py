"""An advert leaves family alone: children, partners and plans say nothing about the work.

“Ungebunden” and “no dependants” mostly keep women away, and people who care for somebody. Travel and evening work are
named as what they are. Time after a “Familienpause”, childcare that the firm offers and family as a subject are left
alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Sie sind ungebunden und haben keine Kinder

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Bereitschaft zu vier Dienstreisen im Jahr; Beruf und Familie gehen bei uns zusammen
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("family", Severity.ERROR, "family, children or a partner as a matter of the advert")

KIN = (
    r"(?:kinder\w*|familie|familien(?:pflichten|anhang|planung|verpflichtung\w*)|"
    r"familiäre\w* (?:\w+ )?(?:verpflichtung\w*|bindung\w*|pflichten|belastung\w*)|kinderwunsch|anhang|"
    r"betreuungspflicht\w*|kleinkinder\w*|schwangerschaft\w*|pflegebedürftige\w* \w+)"
)
THEIR_KIN = (
    r"(?:dependants?|dependents?|children|kids|family|famil(?:y|ies) (?:commitments?|ties|obligations?|"
    r"responsibilities|duties)|(?:caring|childcare|domestic) (?:responsibilities|duties|commitments|obligations)|"
    r"young children|small children|(?:childcare|child care) (?:issues|problems|needs))"
)
PARENTS = r"(?:Eltern|Mütter|Väter|Alleinerziehende)"
PLANNING = (
    r"(?:(?:currently|now|plan|planning|intend|intending|expect|expecting|hope|hoping|thinking|about|of|have|having|to|"
    r"on|start|starting|raise|raising|become|get|any|more|young|small|a|an)\s+){1,6}"
)
PATTERN = pattern(
    rf"\b(?:are|do|will|have|whether|that) you\s+{PLANNING}(?:{THEIR_KIN}|baby|pregnant|married)\b(?! (?:day|room))",
    r"\b(?:ob|wie ?viele)\s+(?:(?:Sie|du|ihr)\s+)?(?:\w+\s+){0,2}?(?:(?:Klein)?Kinder|Nachwuchs|eine Familie)\b|"
    r"\b(?:haben Sie|hast du)\s+(?:(?:schon|bereits|kleine|eigene|noch)\s+){0,2}Kinder\s*\?(?!\s+(?:Unser|Wir|"
    r"Dann|Kein))",
    r"\b(?:planen|planst|beabsichtigen|beabsichtigst|ob)\b[^.;?]{0,50}\b(?:(?:Familie|Kinder|Kind|Nachwuchs)\s+"
    r"(?:zu )?(?:gründen|bekommen|haben)|Familiengründung|schwanger\b|Nachwuchs\b)|"
    r"\b(?:(?:sind|ob) Sie|(?:bist|ob) du)\s+(?:\w+\s+)?schwanger\b",
    rf"\b(?:nicht|kaum|schlecht|ungeeignet)\s+(?:\w+\s+)?(?:für|mit)\s+(?:\w+\s+){{1,3}}?mit\s+(?:\w+e?n\s+)?{KIN}\b|"
    rf"\b(?:Menschen|Personen|Leute|Eltern|Frauen|Männer|alle)\s+mit\s+(?:\w+e?n\s+)?{KIN}\s+(?:\w+\s+){{0,2}}?(?:nicht|"
    rf"un|kaum|schlecht)\s?(?:geeignet|passend|machbar|zu schaffen)\b",
    rf"(?:(?:^|\b(?:Stelle|Job|Arbeit) ist )nichts|\b(?:nicht|ungeeignet|keine? (?:Stelle|Job|Aufgabe)))\s+(?:\w+\s+)?"
    rf"für\s+{PARENTS}\b(?:\s+(?:mit\s+)?\w+\s+Kinder\w*)?|\bfür\s+{PARENTS}\s+(?:leider )?(?:nicht geeignet|"
    rf"ungeeignet)\b",
    rf"\b(?:not (?:be )?(?:suitable|suited|right|ideal|appropriate|a job)|unsuitable|unsuited|"
    rf"not suit)\s+(?:(?:for|to)\s+)?"
    rf"(?:\w+\s+){{0,3}}?(?:(?:with|who have|who has)\s+(?:\w+\s+)?{THEIR_KIN}|(?:parents|mothers|fathers|"
    rf"carers|mums))\b",
    r"(?:^|[,;]\s)single(?=\s*(?:,|and\b))|\b(?:hetero|homo|bi)sexu(?:ell|al)\w*|\bsexuelle[rn]? Orientierung\b|"
    r"\bsexual orientation\b",
    r"(?<!zeitlich )(?<!örtlich )(?<!räumlich )(?<!örtlich und zeitlich )\b(?:familiär |privat )?(?:ungebunden|"
    r"unabhängig(?=\s+(?:von|ohne) (?:Familie|Kindern)))\b|\bfamiliär (?:unabhängig|flexibel|abgesichert)\b",
    r"\b(?:ledig|verheiratet|kinderlos|alleinstehend\w*|unverheiratet|geschieden|verwitwet|Familienstand)\b|"
    r"\b(?:bist|sind|are|be|is) (?:still )?single\b|(?<!\bone )\bsingle (?:persons?|people|applicants?|m[ae]n|wom[ae]n|"
    r"or \w+)\b|\bSingles?\b(?= (?:bevorzugt|gesucht|preferred|welcome))|\bals Single\b",
    rf"\b(?:keine[rn]?|ohne|weder)\s+(?:\w+e[nrs]? )?{KIN}\b|\b(?:Familienplanung|Kinderplanung|"
    rf"Kinderwunsch)\b(?:\s+(?:ist\s+)?(?:bereits\s+)?abgeschlossen\w*)?|\babgeschlossene[rn]? Familienplanung\b|"
    rf"\bnicht schwanger\b|\bkeine Schwanger\w+",
    r"\b(?:haben|hast|habe) (?:\w+ ){0,2}?(?:eine )?Familie\b(?! und Beruf)|\b(?:Ihre?|deine?)\s+(?:Familie|"
    r"Partner(?:in)?|Mann|Frau|Ehe\w+)\s+(?:\w+ ){0,3}?(?:unterstütz\w*|steht|hält|stärk\w*|hinter)|"
    r"\bintakte[nsrm]? (?:Familie\w*|Elternhaus|Verhältnis\w*)|\bgeordnete[nr]? (?:\w+ )?(?:Verhältnisse\w*|"
    r"Familienverhältnisse\w*)",
    r"\b(?:Kinderbetreuung|Betreuung (?:Ihrer|deiner|der) Kinder)\s+(?:ist |muss |"
    r"sollte )?(?:\w+ ){0,2}?(?:gesichert|geregelt|sichergestellt|organisiert)\b|\bgesicherte Kinderbetreuung\b|"
    r"\b(?:Familienvater|Familienväter|Familienmensch\w*|Hausfrauen|Mütter gesucht|Hausfrau und Mutter|Ehepaar|"
    r"Eheleute)\b|\bVäter und Mütter ohne\b",
    rf"\b(?:no|without|free (?:of|from)|not have(?: any)?)\s+(?:\w+ )?{THEIR_KIN}\b|\b(?:un)?married\b|"
    rf"\bmarital status\b|\bchildless\b|\bfamily (?:man|woman)\b",
    r"\b(?:childcare|child care)\s+(?:arrangements?\s+)?(?:must be |is |are |should be |fully )?(?:in place|sorted|"
    r"arranged|secured)\b|\b(?:not|no) (?:pregnan\w+|plan\w* (?:for |to have |on having )?(?:a family|children|kids|"
    r"to start|a baby|maternity)|(?:planned )?maternity)\b|\b(?:supportive|understanding) (?:partner|spouse|husband|"
    r"wife|family)\b|\bcompleted? (?:your |their )?family(?: planning)?\b|\b(?:stay-at-home|working) (?:mums?|moms?|"
    r"mothers?)\b|\bhousewi(?:fe|ves)\b",
    r"\b(?:wohnen|leben|verwurzelt|zuhause)\b[^.;]{0,40}\bFamilie\b",
)
OFFERED = frozenset({"offer", "tasks"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that speaks of it where those who apply are meant."""
    for found in said_of_applicants(draft, PATTERN, OFFERED):
        yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
