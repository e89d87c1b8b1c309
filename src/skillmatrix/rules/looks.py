"""An advert does not ask for good looks, a figure or a height.

Looks stand in for age, sex, origin, religion or a disability. “Gepflegtes Auftreten” is harmless by itself and says
little: that is a hint. Safety clothing and clean hands in a kitchen are rules of the work and can be named as such;
the looks of websites and products are something else.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gutes Aussehen und schlanke Figur

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Am Empfang tragen alle die Kleidung des Hauses; das Aussehen der Website pflegen
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.audience import is_sought
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("looks", Severity.WARNING, "looks, figure or height as a requirement")

OF_THINGS = (
    r"(?!\s+(?:der|des|von|unserer|unseres|of)\s+(?:unserer |unseres |den |the |our )?(?:\w*seiten?|websites?|apps?|"
    r"plattform\w*|produkt\w*|beitr\w+|\w*läden|shops?|räume\w*|stand\w*|page|platform|site|brand))"
)
LOOK = r"(?:Aussehen|(?:Ä|Ae)ußere[snr]?|Erscheinung\w*|Ausstrahlung|Optik|Figur|Outfit)"
PATTERN = pattern(
    rf"\b(?:gut\w*|attraktiv\w*|ansprechend\w*|hübsch\w*|schön\w*|jugendlich\w*|angenehm\w*|sympathisch\w*|"
    rf"vorzeigbar\w*|modisch\w*|makellos\w*|tadellos\w*|repräsentativ\w*|sportlich\w*|schlank\w*|fraulich\w*|"
    rf"weiblich\w*|männlich\w*|einwandfrei\w*)(?:\s+(?:und|,)?\s*\w+e[nrs]?)?\s+{LOOK}\b{OF_THINGS}",
    rf"\b(?P<mild>(?:gepflegt\w*)(?:,? (?:und )?\w+e[nrs]?)?\s+(?:Aussehen|(?:Ä|Ae)ußere[snr]?|Erscheinung\w*|"
    rf"Erscheinungsbild|Auftreten)\b{OF_THINGS})",
    r"\bgut\s?aussehend\w*|\b(?:attraktive|hübsche|schöne|schlanke|vollbusige|zierliche)[rn]?\s+(?:\w+ )?(?:Frau|"
    r"Dame|Mann|Person|Kraft|Bedienung|Mitarbeit\w+|Kolleg\w+|Hostess\w*|Verkäuf\w+|Servicekr\w+|Model\w*|"
    r"Assistentin)\w*|\b(?:bist|sind) (?:\w+ )?(?:attraktiv|hübsch|schlank|fotogen|schön)\b|\b(?:fotogen|vorzeigbar|"
    r"modelmäßig)\w*\b|\bModelmaße\w*",
    r"\b(?:Körper|Mindest)größe\w*|\b(?:Größe|Height)\s*:?\s*(?:ab|mindestens|min\.|at least|over|von)\s*\d|"
    r"\bKonfektions?größe\w*|\bKleidergröße\w*|\b(?:mindestens|at least) 1[.,]\d\d ?m\b|\bschlank\b|"
    r"\bnicht übergewichtig\b|\bNormalgewicht\w*|\bBMI\b",
    r"\b(?:keine[rn]?|ohne|no|without)\s+(?:sichtbare[nr]? |visible |auffällige[nr]? |facial )?(?:Tattoos?|"
    r"Tätowierung\w*|Piercings?|tattoos?|Bart|Bärte|beards?|facial hair|dreadlocks|langen Haare|braids)\b|"
    r"\bglatt rasiert\w*|\bclean[- ]shaven\b",
    r"\b(?:clean[- ]cut|all[- ]American|wholesome|preppy|(?:girl|boy)[- ]next[- ]door|camera[- ]ready|Hollywood|"
    r"model)(?:,? (?:and )?[\w-]+){0,2}?\s+(?:looks?|appearance|face|figure|physique)\b|\bclean[- ]cut\b(?! (?:design|"
    r"layout|code|site|interface|page|brand|style))",
    r"\bgood[- ]looking\b|\bgood looks\b|\b(?:physically )?attractive (?:\w+ )?(?:person\w*|appearance|looks?|lady|"
    r"ladies|wom[ae]n|m[ae]n|girls?|candidates?|individuals?|staff)\b|\b(?:are|be) (?:attractive|pretty|slim|"
    r"photogenic|beautiful|handsome)\b|\bphotogenic\b|\bpretty (?:girl|face|wom[ae]n|lady)\w*|\b(?:pleasing|"
    r"pleasant|youthful|stunning|feminine|slim|perfect) (?:\w+ )?(?:appearance|looks?|figure|build|physique)\b|"
    r"\bslim\b(?! (?:chance|down|line|organi[sz]ation|structure))",
    r"\b(?P<mild_too>(?:well[- ]groomed|(?:smart|professional|clean|neat|immaculate|tidy|presentable|good|polished|"
    r"excellent)(?:,? (?:and )?(?:\w+))? (?:personal )?(?:appearance|presentation|grooming)|presentable)\b(?! (?:of|"
    r"skills)))|\b(?:minimum )?height (?:of (?:at least )?\d[\w. ]*|requirement)|\bdress size\b|\b(?:at least|over|"
    r"minimum) (?:\d ?(?:ft|"
    r"feet|foot)|1[.,]\d\d ?m)\b|\bheight and weight\b|\bnot overweight\b",
)

ELSEWHERE = frozenset({"tasks", "about", "offer", "purpose"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it; words of grooming are a hint."""
    for found in said_of_applicants(draft, PATTERN):
        if found.line.section not in ELSEWHERE or is_sought(found):
            severity = Severity.INFO if found.match["mild"] or found.match["mild_too"] else None
            case = "groomed" if severity else ""
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span(), case=case, severity=severity))
