"""An advert names the skill, not the generation: “Digital Native” means people born late enough.

A court took it for a sign of direct discrimination by age and awarded EUR 7,500 (LAG Baden-Württemberg 07.11.2024 –
17 Sa 2/24). “Generation Z” and “Millennials” say it more openly. A generation that the work is for (“Kampagnen für die
Generation Z”) is left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Als Digital Native fühlen Sie sich in sozialen Medien zu Hause

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Beiträge für soziale Medien schreiben, auch für die Zielgruppe Generation Z
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("digital-native", Severity.ERROR, "a generation in the place of a skill")

DEVICE = (
    r"(?:Smartphones?|Internet|Handys?|Social[- ]Media|sozialen (?:Medien|Netzwerken)|digitalen (?:Medien|Geräten)|"
    r"Tablets?|Computern?|Netz|Apps|Google|WhatsApp|TikTok|Instagram|YouTube|Snapchat)"
)
DEVICE_EN = (
    r"(?:social media|the (?:internet|web)|(?:an? |the )?(?:smart|mobile )?phones?|(?:an? )?tablets?|apps|computers|"
    r"screens|TikTok|Instagram|YouTube|Snapchat|Google)"
)
GROWN_UP = r"(?:auf(?:gewachsen|wuchs\w*|wachs\w*)|groß ?(?:geworden|wurde\w*)|sozialisiert)"
PATTERN = pattern(
    r"\bdigital[\s-]+natives?\b|\bdigitale?[rn]? Eingeborene[rn]?\b|\bdigital sozialisiert\b",
    rf"\bw[ua]chs\w* mit (?:(?:dem|der|den) )?{DEVICE}\b[^.;]{{0,30}}\bauf\b",
    rf"\bmit (?:(?:dem|der|den) )?{DEVICE}(?:(?:,| und| oder) (?:(?:dem|der|den) )?{DEVICE})* {GROWN_UP}\b",
    r"\b(?:Generation(?:en)?|Gen)[\s-]*(?:X|Y|Z|Alpha)\b|\bMillenn?ials?\b|\bZoomers?\b|\bBaby-?boomers?\b|\bGenZ\b",
    rf"\b(?:gr[eo]wn?|growing) up (?:with|on) {DEVICE_EN}\b|\b(?:gr[eo]wn?|growing) up online\b|"
    rf"\braised on {DEVICE_EN}\b|"
    rf"\bborn (?:digital\b|with {DEVICE_EN}\b)",
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that says it, unless the work is for that generation."""
    for found in said_of_applicants(draft, PATTERN):
        yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
