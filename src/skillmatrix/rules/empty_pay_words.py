"""“Attraktive Vergütung” tells nobody anything; a range or a grade does.

People who look at adverts look for pay first, and the EU directive on pay transparency wants them to know the initial
pay or its range. The words are told only where no figure and no grade stands beside them.

Wrong:

    <!-- ad de de -->
    ## Auf einen Blick

    - Ort: Kassel
    - Arbeitszeit: Vollzeit, auch in Teilzeit
    - Vergütung: attraktive Vergütung ‹bitte ergänzen: Spanne›

Right:

    <!-- ad de de -->
    ## Auf einen Blick

    - Ort: Kassel
    - Arbeitszeit: Vollzeit, auch in Teilzeit
    - Vergütung: attraktive Vergütung, 48.000 bis 58.000 Euro brutto im Jahr
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.pay_words import names_pay
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("empty-pay-words", Severity.WARNING, "words about pay without a figure")

GOOD = (
    r"(?:attraktiv|leistungsgerecht|leistungsorientiert|leistungsbezogen|marktüblich|marktgerecht|"
    r"überdurchschnittlich|fair|wettbewerbsfähig|angemessen|gut|sehr gut|"
    r"lukrativ|übertariflich|außertariflich|ortsüblich|branchenüblich|konkurrenzfähig|ansprechend|interessant|"
    r"hervorragend|verhandelbar|verantwortungsgerecht|zeitgemäß|gerecht|spannend|überzeugend|top)\w*"
)
MONEY = (
    r"(?:\w*vergütung\w*|\w*bezahlung|\w*gehalt\w*|\w*gehälter|\w*entlohnung|\w*entgelt\w*|"
    r"\w*verdienst(?:möglichkeit\w*)?|\w*lohn|\w*gehaltspaket\w*|\w*honorar\w*|\w*konditionen|\w*salär\w*)"
)
GOOD_EN = (
    r"(?:competitive|attractive|generous|market(?:[- ](?:rate|leading|level|based))?|excellent|great|fair|good|"
    r"above[- ](?:average|market)|top|lucrative|negotiable|appropriate|industry[- ]leading|performance[- ]based|"
    r"comprehensive|rewarding|decent|strong)"
)
MONEY_EN = (
    r"(?:salary|salaries|pay|compensation|remuneration|package|wages?|rewards?|rates?(?: of pay)?|salary package|"
    r"earnings)"
)
PATTERN = pattern(
    rf"\b{GOOD},?\s+(?:(?:und|,)?\s*[\w-]+\s+){{0,3}}?{MONEY}\b|\b(?:Top|Spitzen|Wunsch)-?(?:gehalt|verdienst|"
    rf"bezahlung|lohn|vergütung)\b",
    rf"\b{GOOD_EN},?\s+(?:(?:and |base |basic |starting )?[\w-]+\s+){{0,2}}?{MONEY_EN}\b",
    rf"\b{MONEY}\s*(?::|ist|erfolgt|richtet sich|wird)?\s*(?:nach|je nach|gemäß|entsprechend|abhängig von|"
    rf"ist)?\s*(?:der |Ihrer |deiner |dem |den )?(?:Vereinbarung|Absprache|Verhandlung\w*|Qualifikation|Erfahrung|"
    rf"Leistung|VB|VHB|Übereinkunft|Eignung|Markt\w*|verhandelbar|attraktiv|marktüblich|marktgerecht|"
    rf"leistungsgerecht|überdurchschnittlich)\b",
    rf"\b{MONEY_EN}\s*(?::|is|will be)?\s*(?:negotiable|competitive|attractive|commensurate|DOE|TBC|TBD|"
    rf"to be (?:agreed|discussed|confirmed)|dependent|depending on|based on|according to|subject to|in line with|"
    rf"by (?:agreement|arrangement)|on application)\b",
    r"\bVerhandlungssache\b|\bsalary negotiable\b|\bcompetitive (?:benefits|rewards)\b",
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every such place, if no line of the advert names pay."""
    if draft.kind == "ad" and not names_pay(draft):
        for line, match in draft.find(PATTERN):
            yield from under_law(draft, Remark(RULE, line, *match.span()))
