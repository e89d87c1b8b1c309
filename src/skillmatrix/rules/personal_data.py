"""An advert asks for what decides about the job, not for date of birth, family, religion or health.

What is not needed may not be collected (Art. 5 and 9 GDPR), and such questions are read as a sign of discrimination.
Who wishes may name a disability, so that the process can be adjusted: that is left alone. Photo, former pay and
criminal record have rules of their own.

Wrong:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bitte geben Sie Geburtsdatum und Familienstand an.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.

Right:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bitte geben Sie Ihren frühesten Eintritt an; nach dem Familienstand fragen wir nicht.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import ASK_TO_SEND, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("personal-data", Severity.WARNING, "asks for personal data that the job does not need")

DATA = (
    r"(?:Geburts(?:datum|daten|ort|tag|name|urkunde|jahr)|Alters?|Lebensalter|Familienstand\w*|Zivilstand\w*|"
    r"Familienverhältnisse\w*|(?:Zahl|Anzahl|Alter) (?:und Alter )?(?:Ihrer |deiner |der )?Kinder\w*|Kinderzahl|"
    r"Staats(?:angehörigkeit|bürgerschaft)|Nationalität|Herkunft|Heimatort|Bürgerort|Konfession|Religion\w*|"
    r"Religionszugehörigkeit|Glauben\w*|Parteizugehörigkeit|Gewerkschaftszugehörigkeit|Geschlecht|"
    r"sexuelle\w* (?:Orientierung|Identität)|"
    r"(?:bestehende )?Schwangerschaft\w*|Schwerbehinderung\w*|Behinderung(?:sgrad)?|Grad der Behinderung|"
    r"Schwerbehindertenausweis\w*|Gesundheitszustand\w*|Vorerkrankung\w*|Erkrankung\w*|Krankheiten|Krankenkasse|"
    r"Krankheitstage|Impfstatus|Blutgruppe|Gewicht|Größe und Gewicht|Körpergröße|"
    r"Sternzeichen|Sozialversicherungs\w*|AHV-?\w*|Steuer-?(?:ID|nummer|klasse|identifikations\w*)|"
    r"Bank(?:verbindung|daten)|Kontodaten|IBAN|Personalausweis\w*|Ausweiskopie\w*|Passkopie\w*|Reisepass\w*|"
    r"Passnummer|Schufa\w*|Bonitäts\w*|Vermögensverhältnisse\w*|Schulden|Betreibungs\w*|"
    r"Beruf (?:Ihrer|deiner|der|des) (?:Eltern|Partner\w*|Ehe\w+)|(?:Name|Namen|Beruf) (?:und Beruf )?(?:Ihres|"
    r"deines|Ihrer|des) (?:Ehe\w+|Partner\w*|Eltern)|Vorerkrankungen|Freizeitverhalten|Wehrdienst\w*|"
    r"date (?:and place )?of birth|birth ?dates?|place of birth|(?:your |full )?age|marital status|family status|"
    r"civil status|nationality|citizenship|religion|religious affiliation|ethnic\w*|race|gender|sex|"
    r"sexual orientation|"
    r"pregnan\w+|disabilit(?:y|ies)|disabled|medical (?:history|conditions?|records?)|state of health|"
    r"health (?:conditions?|status|issues|problems)|illness(?:es)?|sick(?:ness)? (?:days|record|absence)|"
    r"vaccination status|blood type|height and weight|weight|"
    r"number (?:and ages? )?of (?:your )?children|(?:your |any )?children|dependants?|star sign|maiden name|"
    r"(?:national insurance|social security|passport|NI|SSN|bank account|ID) (?:number|details)|SSN|(?:copy|"
    r"scan) of (?:your )?(?:passport|ID\b|identity card|birth certificate|driving licen[cs]e)|bank details|"
    r"credit (?:check|report|score|history)|political (?:views|affiliation)|trade union membership|union membership|"
    r"(?:name|occupation) of (?:your )?(?:spouse|parents|partner|husband|wife)|spouse['’]s \w+)"
)
PATTERN = pattern(rf"\b(?<![\w-]){DATA}\b(?! (?:of|und|and) (?:der|the|our) (?:Firma|company))")
ASKING = pattern(
    rf"\b{ASK_TO_SEND}\b|\b(?:Geben Sie|gib|angeben|Angaben? (?:zu|über|von|Ihre[rs]?)|Kopie|ob Sie|ob du|ob eine?|"
    rf"whether|if you (?:have|are)|are you|do you have|copy of|scan of)\b"
)
BY_CHOICE = pattern(
    r"\b(?:wenn (?:Sie|du) (?:\w+ )?(?:möchten|möchtest|wünschen|wollen|willst)|freiwillig\w*|auf Wunsch|"
    r"bevorzug\w+|berücksichtig\w+|gleiche[rn]? (?:\w+ )?(?:Eignung|Qualifikation)|barriere\w*|Vorkehrung\w*|"
    r"unterstütz\w+|"
    r"Nachteilsausgleich|Hilfsmittel|unabhängig|willkommen|begrüß\w+|if you (?:wish|like|want)|voluntar\w+|"
    r"adjustments?|accommodations?|accessib\w+|support you|monitoring|welcome|encourage\w*|regardless|optional|"
    r"guaranteed interview|disability confident)\b"
)
SENDING = pattern(
    r"\b(?:Bewerbung\w*|Lebenslauf|Unterlagen|application|CV|résumé|Geben Sie|teilen Sie|nennen Sie|please (?:state|"
    r"tell|include|provide|give|attach|enclose|indicate))\b"
)
NEVER = frozenset({"tasks", "must", "wishes", "should", "nice", "learn", "offer", "about", "purpose", "facts"})


def check(draft: Draft) -> Iterator[Remark]:
    """The first place of each line that asks for such data."""
    seen = set()
    for found in asked(draft, PATTERN) if draft.kind == "ad" else ():
        line = found.line
        if line in seen:
            continue
        seen.add(line)  # a line may have thousands of such places, and is looked at as a whole
        about_applying = line.section not in NEVER or SENDING.search(line.said)
        if about_applying and ASKING.search(line.said) and not BY_CHOICE.search(line.said):
            yield from under_law(draft, Remark(RULE, line, *found.match.span()))
