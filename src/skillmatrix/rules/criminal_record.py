"""A criminal record is asked about only as far as the work has to do with it.

An employer may ask for convictions that bear on the job (BAG 20.03.2014 – 2 AZR 1071/12), and has to for work with
children (§ 30a BZRG, DBS checks). “Keine Vorstrafen” and “clean record” ask for more. Where the line gives the law or
the reason, it is left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Einwandfreies polizeiliches Führungszeugnis

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Für die Arbeit mit Kindern ein erweitertes Führungszeugnis (§ 30a BZRG)
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("criminal-record", Severity.WARNING, "a criminal record without the reason")

PATTERN = pattern(
    r"\b(?:(?:erweitertes|polizeiliches|einwandfreies|sauberes|makelloses|tadelloses|aktuelles|eintragsfreies|"
    r"gültiges|behördliches)\s+)*(?:Führungszeugnis\w*|Strafregister\w*|Leumundszeugnis\w*|Leumund\w*|"
    r"Sicherheitsüberprüfung)\b|\b(?:Straf-?\s?und Betreibungs\w+|Betreibungs(?:register)?-?(?:auszug|auskunft)\w*)",
    r"\b(?:keine|ohne|frei von)\s+(?:\w+ )?(?:Vorstrafen|Eintr[aä]g\w* im (?:Führungszeugnis|Strafregister)|"
    r"Einträge|Straftaten|Verurteilungen)\b|\b(?:nicht |un)vorbestraft\b|\bVorstrafen\b|\bstraffrei\w*\b|"
    r"\bunbescholten\w*|\bSchufa\w*|\bBonitäts(?:auskunft|prüfung|nachweis)\b",
    r"\b(?:no|without|free (?:of|from)|clean|clear|spotless|unblemished)\s+(?:\w+ )?(?:criminal (?:records?|"
    r"convictions?|history|background)|convictions?|records?(?= required|$|[.,;])|police record|felon(?:y|ies)\w*|"
    r"arrests?)\b|\bno felons\b|\bnever been (?:convicted|arrested|charged)\b|\bfelons? (?:need not|will not|"
    r"are not)\b|\bcriminal (?:record|background|history)(?: (?:check|certificate|declaration))?s?\b",
    r"\b(?:background|police|credit|DBS|CRB|disclosure) (?:checks?|clearance|certificate|screening)\b|\b(?:unspent|"
    r"spent) convictions?\b|\bcredit (?:history|score|report)\b|\bpass (?:a|our) background\b",
)
REASON = pattern(
    r"§|\b(?:BZRG|gesetzlich\w*|Gesetz|Kinder\w*|Jugend\w*|Minderjährige\w*|Schutzbefohlene\w*|schutzbedürftig\w*|"
    r"Pflege\w*|Luftsicherheit\w*|Sicherheitsbereich\w*|vorgeschrieben\w*|weil|da (?:Sie|du|die)|nur soweit|soweit|"
    r"wegen|einschlägig\w*|"
    r"children|vulnerable|safeguarding|required by law|legally required|by law|regulated (?:activity|by)|statut\w+|"
    r"because|patients|after (?:an|the|a conditional) offer|fair chance|"
    r"consider (?:all )?(?:qualified )?applicants with|regardless)\b"
)


def check(draft: Draft) -> Iterator[Remark]:
    """The first such place of each line that gives no reason."""
    told = set()
    for found in asked(draft, PATTERN, {"tasks", "about"}) if draft.kind == "ad" else ():
        if found.line not in told and not REASON.search(found.line.said):
            told.add(found.line)
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
