"""Classes of words that several rules ask for, in German and English, as parts of patterns.

A list of our own, made by hand: what is not on it is passed over.
"""

import re

SHARP = re.compile(r"ß(?![^\[\]]*\])")
"""A “ß” that stands in no class of characters."""
BLANKS = re.compile(r"\\s([*+])")
MOST_BLANKS = 4
"""Between two words."""


def pattern(*parts: str) -> re.Pattern[str]:
    """A pattern that fits if one of the parts does: capitals and small letters, “ß” and the Swiss “ss” alike.

    Blanks that may be any number have an end: where several such follow each other, a thousand blanks could be shared
    out among them in a million ways, and all of them would be tried.
    """
    whole = SHARP.sub("(?:ß|ss)", "|".join(parts))
    return re.compile(BLANKS.sub(_few, whole), re.IGNORECASE)


def _few(blanks: re.Match[str]) -> str:
    return rf"\s{{{0 if blanks[1] == '*' else 1},{MOST_BLANKS}}}"


def either(words: str) -> str:
    """Words, parted by blanks, of which one is to fit; `_` stands for a blank, as in `fit_for_duty`."""
    return "(?:" + "|".join(word.replace("_", r"\s+") for word in words.split()) + ")"


TENS = either("zwanzig dreißig dreissig vierzig fünfzig sechzig twenty thirty forty fifty sixty")
AGE = (
    rf"(?:1[5-9]|[2-6]\d|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?{TENS}(?:-(?:one|two|three|four|"
    rf"five|six|seven|eight|nine))?)"
)
"""An age at which people work, in figures or words."""
DECADE = either(
    "zwanzig(?:er[n]?)? dreißig(?:er[n]?)? dreissig(?:er[n]?)? vierzig(?:er[n]?)? fünfzig(?:er[n]?)? "
    "twenties thirties forties fifties [2-5]0(?:['’]?s|er[n]?)?"
)
YEAR_OF_BIRTH = r"(?:19[4-9]\d|200\d|201\d|['’]\d\d)"
LANGUAGE = either(
    "Deutsch German Englisch English Französisch French Spanisch Spanish Italienisch Italian Niederländisch Dutch "
    "Polnisch Polish Türkisch Turkish Schweizerdeutsch Schwiizerdütsch Swiss_German Chinesisch Chinese Arabisch Arabic"
)
NATION = either(
    "German British English French Austrian Swiss American US UK EU EEA Italian Spanish Polish Dutch Irish "
    "Scottish European"
)
NATION_DE = r"(?:deutsche|österreichische|schweizer(?:ische)?|britische|europäische|EU-?|EWR-?|CH-?|inländische)[rsnm]?"
PEOPLE = either(
    "people persons? professionals? m[ae]n wom[ae]n lad(?:y|ies) gentlem[ae]n girls? guys? lads? talents? workers? "
    "staff applicants? candidates? employees? colleagues? individuals? personalit(?:y|ies) minds? blood graduates? "
    "assistants? managers? helpers? mums? mothers? dads? fathers? couples? team_members? additions? guns? starters?"
)
MENSCHEN = (
    r"(?:\w*(?:kraft|kräften?|personen?|mensch(?:en)?|leuten?|talent(?:e|en)?|köpfen?|seelen?|nachwuchs|"
    r"unterstützung|verstärkung|"
    r"persönlichkeit(?:en)?|mitarbeit\w+|kolleg(?:e|en|in|innen)|bewerb(?:er|ern|erin|erinnen|ende[nr]?)|"
    r"kandidat\w*|hilfen?|aushilfen?|wilden?|"
    r"verkäufer\w*|berater\w*|helfer\w*|fahrer\w*|männern?|frau(?:en)?|damen?|herr(?:en)?|absolvent\w*|hände[n]?|"
    r"blut|macher\w*|"
    r"assistent\w*|manager\w*|profis?|gesichter[n]?|familienvater|mutter|mütter)|[Mm]ann|[*:/]in(?:nen)?)"
)
"""People who may do a job; compounds such as “Servicekraft” among them."""
BELIEFS = (
    r"(?:evangelisch|katholisch|protestantisch|christlich|muslimisch|islamisch|jüdisch|buddhistisch|hinduistisch|"
    r"gläubig|religiös|kirchlich|"
    r"konfessionell|freikirchlich)\w*"
)
FAITHS = either(
    "Christian Catholic Protestant Muslim Islamic Jewish Hindu Sikh Buddhist Evangelical Anglican Methodist religious"
)
SOCIAL_MEDIA = (
    r"(?:Social[- ]Media\w*|sozialen? (?:Medien|Netzwerken?)|Facebook|Instagram|TikTok|Twitter|Snapchat|YouTube|"
    r"LinkedIn|Xing|"
    r"online (?:presence|profiles?)|social (?:networks?|profiles?))"
)
ASK_TO_SEND = (
    r"(?:bitte|angeben|angabe\w*|nenn\w+|mitteil\w*|teilen Sie|teil uns|send\w+|schick\w+|beifüg\w*|füg\w+|"
    r"mitschick\w*|mitsend\w*|zuschick\w*|zusend\w*|einsend\w*|beileg\w*|legen Sie|leg\w*|beilag\w*|einreich\w*|"
    r"reichen|hochladen|laden Sie|anhäng\w*|bewerbung\w*|lebenslauf\w*|unterlagen|vollständig\w*|benötigen wir|"
    r"brauchen wir|mit\s+\w+|inklusive|inkl\.|samt|sowie|"
    r"please|state|tell us|include|including|attach\w*|enclos\w*|provid\w*|give|send|submit|upload|application\w*|"
    r"CVs?|résumés?|resumes?|"
    r"cover(?:ing)? letter|details of|let us know|specify|indicate|disclose|with (?:a|your))"
)
"""Words with which an advert asks for something that is to come with an application."""
PAY = (
    r"(?:\w*(?:gehalt|gehalts|gehälter\w*|gehaltes|verdienst(?:es|e)?|einkommens?|vergütung(?:en)?|bezügen?|lohn|"
    r"lohns|lohnes|löhne|entgelts?|entlohnung|bezahlung|salär\w*)|"
    r"salar(?:y|ies)|pay|compensation|remuneration|wages?|earnings|income)"
)
