"""An advert calls people what they do: no “Powerfrau”, “Mädchen für alles” or “girl Friday”.

Such nouns name a sex, and often make it small. Titles have a rule of their own; this one reads the text.

Wrong:

    <!-- ad de de -->
    ## Wir sind

    Wir suchen ein Mädchen für alles.

Right:

    <!-- ad de de -->
    ## Wir sind

    Wir suchen eine Fachkraft für Büro und Empfang; unsere Jugendarbeit ist für Mädchen und Jungen offen.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked, said_of_applicants
from skillmatrix.language.job_titles import ENGLISH
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("sexist-noun", Severity.WARNING, "a noun that reduces people to their sex")

JOBS = pattern(
    r"\b(?:Putz|Wasch|Näh|Reinigungs|Büro|Koch|Küchen|Servier|Bar|Tresen|Theken|Garderoben|Markt|Kassen|Kassier|Laden|"
    r"Zeitungs)(?:frau|frauen|fee|feen|perle|mädchen|mädel|dame|damen|maus|engel|maid)\b|\b(?:Servier|Saal)t(?:o|ö)chter\b",
    r"\b(?:office|promo|booth|hostess|weather|reception|beach|shop|counter|checkout|sales|delivery|paper|tea|desk)[ -]"
    r"(?:girls?|boys?|babes?|ladies|lady)\b|\b(?:cleaning|dinner|lunch) lad(?:y|ies)\b",
)
"""Nouns for a job: they are told wherever they stand, for colleagues too."""
PATTERN = pattern(
    r"\bMädchen für alles\b|\b(?:Power|Karriere|Quoten|Vorzeige|"
    r"Haus)(?:frau|frauen|fee|perle|mädchen|dame|maus|engel)\b|\b(?:gute|kleine|fleißige) (?:Fee|"
    r"Seele mit Kittel|Maus|Perle)\b|\bVorzimmer(?:dame|perle|löwin|drachen)\w*|\bEmpfangs(?:dame|fee|girl|"
    r"mädchen)\w*|\bTipp(?:se|mamsell)\b|\bZimmermädchen\b|\bKrankenschwestern?\b|\b(?:Putz|Spül)(?:hilfe|"
    r"frau) \(w\)|\bBardamen?\b|\bHostess(?:en)?\b|\bStewardess(?:en)?\b|\bFräulein\b|\bMutti\b|\bDienstmädchen\b",
    r"\b(?:Mädels|Jungs|Kerle?|Mannsbild\w*|Alpha-?(?:männchen|tier)\w*|Macho\w*|Weibsbild\w*|Cheffe|Haudegen|"
    r"Frontmann|Vollblut(?:mann|frau))\b|\b(?:ein|einen|ganzer|echten?|starken?|rechten?|richtigen?|"
    r"gestandenen?) (?:Mann|Männer|Kerl|Kerle|Bursche\w*)\b|\b(?:starke|echte|harte|richtige|gestandene|"
    r"ganze) (?:Männer|Kerle|Jungs|Burschen)\b|\bMann (?:für|fürs|vom|der)\b|\bDame(?:n)? (?:für|am|im|fürs)\b|"
    r"\bHerr(?:en)? (?:für|am) \b|\bseinen Mann steh\w*|\bHahn im Korb\b|\bMann für alle Fälle\b",
    ENGLISH.pattern,
    r"\b(?:girl|gal|man|guy) Friday\b|\b(?:one of )?the (?:lads|boys|girls|ladies|chaps|gents)\b|"
    r"\bright[- ]hand man\b|\b(?:alpha|"
    r"strapping|strong|burly) (?:males?|m[ae]n|lads?)\b|\bhousewi(?:fe|ves)\b|\bmumpreneurs?\b|\bgirl ?boss\w*|"
    r"\bwing ?man\b|\bbr(?:o|ogrammer)s?\b|\bman (?:the|our) (?:desk|phones?|stand|counter|booth|shop|reception)\b|"
    r"\bmanning\b|\bman-hours\b|\bmanpower\b|\bmatronly\b|\bmotherly\b|\bgentleman(?:ly)?\b|\bchaps?\b|\bblokes?\b|"
    r"\blads\b|\bfront man\b|\b(?:poster|golden) (?:boy|girl)\b|"
    r"\bsecretary \(female\)",
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every such noun for those who are to do the work; what stands in the title, if it names no job."""
    for found in (*asked(draft, JOBS), *said_of_applicants(draft, PATTERN)):
        if found.line.kind != "title" or not ENGLISH.search(found.match[0]):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
