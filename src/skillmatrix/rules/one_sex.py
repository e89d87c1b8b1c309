"""An advert seeks a person for the work, not a man or a woman.

Sex may count only where the work cannot be done otherwise, such as a women's refuge (§ 8 AGG), and then the advert
gives the reason. To welcome the sex that is underrepresented, and people served (“Beratung nur für Frauen”), is
something else.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Bevorzugt weiblich

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Beratung nur für Frauen anbieten; Frauen werden bei gleicher Eignung bevorzugt
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.invitation import is_invited
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("one-sex", Severity.ERROR, "a man or a woman is sought")

SEX = r"(?:Frauen|Männer|Damen|Herren|Mädchen|Jungs|weibliche\w*|männliche\w*)"
ONES = (
    r"(?:Bewerb\w+|\w*[Kk]raft|\w*[Kk]räfte|Person\w*|Mitarbeit\w+|Kolleg\w+|Kandidat\w*|Unterstützung|Verstärkung|"
    r"Stimme|Besetzung|Geschlecht\w*|Assistenz|Bedienung|Aushilfe\w*|Personal)"
)
THEM = (
    r"(?:candidates?|applicants?|staff|colleagues?|only|preferred|assistants?|workers?|employees?|persons?|"
    r"role models? only|receptionists?|managers?|voice)"
)
PATTERN = pattern(
    r"\b(?:ideal|right|perfect|best) (?:man|woman|lady|girl)\b|\b(?:der richtige Mann|die richtige Frau)\b",
    rf"\b(?:Frauen|Männer|Damen|Herren)\s+(?:\w+\s+){{0,3}}?(?:nicht (?:eingestellt|gesucht|erwünscht|"
    rf"berücksichtigt|gewünscht|geeignet|genommen)|unerwünscht|zwecklos|ausgeschlossen)\b|\bkeine {SEX}\b(?! (?:und|"
    rf"oder) Männer)",
    rf"\b(?:nur|ausschließlich|bevorzugt|vorzugsweise|lieber|am liebsten|idealerweise|gern)\s+(?:an |von |ein |eine |"
    rf"einen |für )?(?:{SEX}|weiblich|männlich|Frau|Mann|Dame|Herr|Kerl|Bursche\w*|Mädel)\b(?! (?:und|oder) )",
    rf"\b(?:weiblich|männlich)e[rnsm]?\s+{ONES}\b|\b(?:weiblich|männlich)\b(?=\s*(?:[,.;)]|$|und \d|bevorzugt|"
    rf"gesucht))(?!\s*[/|,]\s*(?:männlich|weiblich|divers|d\b))",
    r"\b(?:suchen|sucht|wünschen uns|brauchen)\s+(?:\w+ ){0,3}?(?:eine (?:\w+e )?(?:Frau|Dame)|"
    r"einen (?:\w+en )?(?:Mann|Herrn|Kerl)|Männer|Frauen|Damen|Herren)\b(?! (?:und|oder) )(?!,? (?:der|die|den) )",
    r"\b(?:Frau|Mann|Dame|Herr)\s+gesucht\b|\b(?:für|als) (?:eine )?(?:Frau|einen Mann|Frauen|Männer) (?:besonders |"
    r"gut |ideal )?(?:geeignet|nicht geeignet|ungeeignet)\b|\b(?:Frauen|Männer)(?:beruf|arbeit|sache)\b|"
    r"\bnichts für (?:Frauen|Männer|Mädchen)\b",
    rf"\b(?:fe)?male\s+{THEM}\b|\b(?:men|women|ladies|gentlemen|males?|females?|girls|boys) (?:only|preferred|"
    rf"need not|are not|will not)\b|\b(?:only|preferably|ideally|no)\s+(?:a |an )?(?:men|women|males?|females?|"
    rf"ladies|girls|man|woman|lady|girl|guys?|blokes?|chaps?|lads?|gentlem[ae]n)\b(?!['’]s)(?! (?:and|or) )",
    r"\b(?:perfect|ideal|great|made|right|designed|meant|tailor-made|suitable|suit(?:ed|s)?) (?:for |"
    r"to )?(?:an? |any |all )?"
    r"(?:(?:stay-at-home|busy|working|young|new|local|single|semi-retired|retired) ){0,2}(?:mums?|moms?|mothers?|dads?|"
    r"fathers?|housewi(?:fe|ves)|ladies|lady|women|woman|men|man|guys?|lads?|girls?)\b(?!['’]s)(?! (?:and|or) )",
    r"\b(?:ideal|perfekt|optimal|wie gemacht|wie geschaffen|bestens geeignet|genau das Richtige|"
    r"genau richtig) für (?:eine |"
    r"einen |alle )?(?:\w+en? )?(?:Mütter|Muttis?|Mamas?|Hausfrau(?:en)?|Papas?|Väter|Frau(?:en)?|Damen?|Männer|Mann|"
    r"Herren)\b(?! (?:und|oder) )",
    r"\b(?:looking for|seek\w*|want\w*|hir\w+|need)\s+(?:a|an|some)\s+(?:\w+ ){0,2}?(?:man|woman|lady|girl|guy|"
    r"bloke|gentleman|female|male|lad)\b|\b(?:suit|suitable for|suited to) (?:a )?(?:men|women|ladies|lady|man|"
    r"woman|mums?|females?|males?)\b|\ba (?:man|woman|lady|girl)['’]s job\b|\bnot (?:suitable )?for (?:women|men|"
    r"ladies)\b",
)

OFFER = pattern(
    r"\b\w*(?:beratung|angebote?n?|kurse?n?|programme?n?|treffs?|gruppen?|workshops?|courses?|groups?|classes|"
    r"services?)\s+\Z"
)
"""What is for one sex only, such as advice for women."""


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that seeks one, and not only invites."""
    for found in said_of_applicants(draft, PATTERN):
        if not is_invited(found) and not OFFER.search(found.before):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
