"""Nobody looks through private profiles of those who apply.

Only what the work needs may be collected, and from the people themselves first (Art. 5 and 6 GDPR, § 26 BDSG); private
networks show religion, health and family as well. A link to a portfolio or a professional profile in the place of a CV,
and social media as work, are left alone.

Wrong:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Wir prüfen Ihre Profile in sozialen Netzwerken.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.

Right:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Statt eines Lebenslaufs genügt ein Link zu LinkedIn; private Profile sehen wir uns nicht an.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import SOCIAL_MEDIA, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("social-media-screening", Severity.WARNING, "private profiles of those who apply are looked at")

LOOK = (
    r"(?:blick\w*|prüf\w*|überprüf\w*|sicht\w*|schau\w*|seh\w*|recherchier\w*|check\w*|durchsuch\w*|auswert\w*|"
    r"ausgewertet|"
    r"einseh\w*|angesehen|angeschaut|screen\w*|review\w*|look\w*|search\w*|monitor\w*|vet\w*|google\w*|examin\w*|"
    r"scan\w*|visit\w*|analy[sz]\w*|research\w*|background)"
)
THEIRS = (
    r"(?:Ihre[nrsm]?|deine[nrsm]?|euer\w*|eure\w*|Bewerb\w+|Kandidat\w*|your|you|applicants?['’]?s?|candidates?['’]?s?)"
)
NETWORK = (
    rf"(?:{SOCIAL_MEDIA}|Profile?n?|Accounts?|Online-?(?:Auftritt|Präsenz|Profile?)\w*|Internetauftritt\w*|"
    rf"social[- ]media|accounts?|profiles?|online (?:activity|footprint|presence))"
)
PATTERN = pattern(
    rf"\b{LOOK}\b[^.;!?]{{0,40}}?\b{THEIRS}\b[^.;!?]{{0,40}}?\b{NETWORK}(?:[- ](?:Profile?n?|Accounts?|Auftritt\w*|"
    rf"Kan\w+|accounts?|profiles?|presence|activity|posts?))?",
    rf"\b{THEIRS}\b[^.;!?]{{0,40}}?\b{NETWORK}\b[^.;!?]{{0,60}}?\b{LOOK}\b",
    rf"\b(?:private[nrsm]?|persönliche[nrsm]?|personal)\s+(?:\w+[- ])?{NETWORK}",
    r"\b(?:Social-?[Mm]edia|Facebook|Instagram|online)[- ](?:screening|background checks?|checks?|vetting|Recherche|"
    r"Prüfung|Überprüfung)\b|\bsocial[- ]media (?:screening|background checks?|checks?|vetting|search)\b",
    r"\b(?:links?|Zugang\w*|Zugriff|access|handles?|usernames?|log-?ins?|passwords?|Passw\w+|URLs?|Adressen?|Namen?|"
    r"names?)\b[^.;!?]{0,40}?\b(?:Facebook|Instagram|TikTok|Twitter|Snapchat|social[- ]media|sozialen? (?:Medien|"
    r"Netzwerken?)|Social-?[Mm]edia\w*)",
    r"\b(?:Facebook|Instagram|TikTok|Snapchat)(?:[- ](?:Profil\w*|Account\w*|Name\w*|handles?|usernames?|profiles?|"
    r"accounts?))\b[^.;!?]{0,40}?\b(?:angeben|mitschicken|nennen|beifügen|senden|mit|required|please|include\w*|"
    r"provide\w*)",
)
WORK = frozenset({"tasks", "must", "wishes", "should", "nice", "learn", "purpose", "offer", "about"})
SCREENING = pattern(
    r"\b(?:screening|vetting|background checks?|(?:prüfen|sehen|schauen|sichten|check|review|look|search|screen|"
    r"google)\b[^.;]{0,40}\b(?:Ihre?n?|deine?n?|your|applicants?|candidates?|Bewerb\w+))\b"
)


def check(draft: Draft) -> Iterator[Remark]:
    """The first such place of each line; where the work is spoken of, only looking at those who apply counts."""
    told = set()
    for found in asked(draft, PATTERN) if draft.kind == "ad" else ():
        if found.line not in told and (found.line.section not in WORK or SCREENING.search(found.match[0])):
            told.add(found.line)
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
