"""A driving licence is asked for only where somebody drives.

It keeps out people with a disability, and those who never needed one. Where the advert speaks of trips, deliveries or a
car of the firm, it is left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Führerschein Klasse B

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Führerschein Klasse B für Fahrten zu unseren drei Standorten
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("driving-licence", Severity.INFO, "a driving licence, and no word on driving")

PATTERN = pattern(
    r"\b(?:(?:PKW|Pkw|Auto)-?)?(?:Führerschein\w*|Fahrerlaubnis\w*|Führerausweis\w*|"
    r"Fahrausweis Kategorie)\b(?:\s+(?:der )?(?:Klasse|Kategorie|Kl\.)\s+\w+)?|\beigene[snr]? (?:Auto|PKW|Pkw|"
    r"Fahrzeug|Wagen)\b",
    r"\b(?:full |clean |valid |UK )*(?:driving licen[cs]e|driver['’]?s? licen[cs]e)s?\b|\b(?:own|access to a|"
    r"use of a) (?:car|vehicle)\b",
)
DRIVING = pattern(
    r"\b(?:Fahrten|Fahrdienst\w*|Dienstfahrten|Dienstreisen?|Dienstwagen|Dienstfahrzeug\w*|Firmenwagen|fahren|"
    r"Auslieferung\w*|Lieferung\w*|Liefer\w+|Außendienst\w*|Kundenbesuche\w*|Hausbesuche\w*|Transporter|Kleinbus\w*|"
    r"Baustellen?|Standorten|Besuche\w* (?:bei|vor Ort)|unterwegs|Reisen|Reisebereitschaft|Fuhrpark|"
    r"driv(?:e|es|ing)(?! licen)|driver(?!['’]?s? licen)|trips?|deliver(?:y|ies|ing)|company car|van|minibus|"
    r"home visits|site visits|visits? to|travel(?:s|ling)?|between (?:our )?(?:sites|offices)|on the road|fleet)\b"
)

OFFERED = pattern(
    r"\b(?:be)?zahlen wir\b|\bwir (?:be)?zahlen\b|\b(?:übernehmen|finanzieren|erstatten|fördern|ermöglichen)\b",
    r"\bbei uns (?:\w+ )?(?:machen|erwerben|nachholen)\b",
    r"\b(?:we|us)\b[^.;]{0,25}\b(?:pay|fund|cover|sponsor|support|reimburse|finance)\b",
)
"""Words around a licence that the firm pays for."""


def check(draft: Draft) -> Iterator[Remark]:
    """The first place of each line, if nothing in the advert is about driving."""
    told = set()
    for found in asked(draft, PATTERN, {"tasks", "about", "offer", "learn"}) if not draft.says(DRIVING) else ():
        if found.line not in told and not OFFERED.search(found.around):
            told.add(found.line)
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
