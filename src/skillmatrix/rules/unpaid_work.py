"""Work is paid: trial days, training and overtime as well.

Looking on for a few hours may be free; who works as told to has a claim to pay (§§ 611a, 612 BGB; the minimum wage
laws). Overtime that “is covered by the salary” without a limit does not hold in a German form contract (BAG 01.09.2010
– 5 AZR 517/09). Unpaid leave is an offer and left alone.

Wrong:

    <!-- ad de de -->
    ## Wir bieten

    - Eine Woche unbezahlte Probearbeit

Right:

    <!-- ad de de -->
    ## Wir bieten

    - Ein bezahlter Probetag; unbezahlter Urlaub ist möglich
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("unpaid-work", Severity.WARNING, "work, a trial or overtime without pay")

WORK = (
    r"(?:\w*praktik(?:um|a|ums)|\w*probe\w*|Probe(?:arbeit\w*|woche\w*|tag\w*|zeit|schicht\w*)|\w*überstunden|"
    r"mehrarbeit|einarbeitung\w*|\w*schulung\w*|hospitation\w*|\w*arbeits(?:tag|woche|probe)\w*|volontariat|"
    r"mitarbeit|\w*schicht\w*|testphase|kennenlern\w*|schnupper\w*|(?:bereitschafts|nacht|wochenend|probe)dienst\w*|"
    r"reisezeit\w*|rufbereitschaft|"
    r"wegezeit\w*|wochenendarbeit|vorbereitungszeit\w*)"
)
WORK_EN = (
    r"(?:overtime|trials?(?: (?:week|day|shift|period|session)s?)?|internships?|training(?: \w+)?|shifts?|"
    r"probation\w*|work(?: (?:placement|trial|experience|sample)s?)?|hours|days?|weeks?|placements?|induction|"
    r"onboarding|on-call|travel time|tasks?|project|assignment|test)"
)
FREE = (
    r"(?:unbezahlt\w*|unentgeltlich\w*|unvergütet\w*|ohne (?:Bezahlung|Vergütung|Entgelt|Lohn|Gehalt|"
    r"Ausgleich|Zuschlag|Zuschläge)|nicht (?:extra |gesondert |separat |zusätzlich )?(?:vergütet|bezahlt|"
    r"ausgeglichen|entlohnt)|(?:mit (?:dem |Ihrem |deinem )?(?:\w*[Gg]ehalt|Lohn|Vergütung) )?(?:abgegolten|"
    r"pauschal abgegolten|mitabgegolten)|"
    r"im (?:\w*gehalt|lohn|entgelt|\w*vergütung) (?:enthalten|inbegriffen|inkludiert))"
)
PATTERN = pattern(
    rf"\b{FREE}\s+(?:(?:\w+e[nrs]?|und|oder|zur|zum|zu)\s+){{0,3}}{WORK}\b",
    rf"\b{WORK}\b[^.;!?]{{0,45}}?\b{FREE}\b",
    r"\b(?:Überstunden|Mehrarbeit)\s+(?:\w+ ){0,3}?(?:selbstverständlich|gehören (?:dazu|zum \w+)|inklusive|"
    r"inkludiert|erwarten wir|sind (?:für Sie |für dich )?kein (?:Problem|Thema))\b|"
    r"\bBereitschaft zu unbezahlte\w+ \w+|\b(?:arbeiten|arbeitest) (?:\w+ )?(?:gratis|umsonst|unentgeltlich|"
    r"ohne (?:Bezahlung|Lohn))\b|\bgratis (?:arbeiten|Probearbeit\w*)",
    rf"\bunpaid\s+(?:\w+ ){{0,2}}?{WORK_EN}\b|\b{WORK_EN}\b,?\s+(?:\w+ ){{0,3}}?(?:is |are |will be )?(?:unpaid|"
    rf"not (?:be )?(?:paid|compensated|remunerated)|included in (?:the |your )?(?:salary|pay|base)|"
    rf"without (?:\w+ )?(?:pay|compensation|payment))\b",
    r"\b(?:without|no)\s+(?:extra |additional |overtime )?(?:pay|payment|"
    r"compensation)\s+for\s+(?:\w+ ){0,2}?(?:overtime|training|trial|extra hours|travel)\b|\bno overtime (?:pay|"
    r"payments?|compensation)\b|\bwork(?:ing)? for (?:free|nothing|exposure)\b|\bovertime (?:is )?(?:a given|"
    r"expected|as a matter of course)\b[^.;]{0,30}\b(?:without|no|unpaid)\b|\bunpaid overtime\b",
)
LEAVE = pattern(r"(?:urlaub|freistellung|auszeit|leave|sabbatical|\boff\b|break)")


def check(draft: Draft) -> Iterator[Remark]:
    """The first such place of each line."""
    told = set()
    for found in asked(draft, PATTERN):
        if found.line not in told and not LEAVE.search(found.match[0] + found.behind[:12]):
            told.add(found.line)
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
