"""Words with which an advert asks for health, or shuts out people with a disability."""

from skillmatrix.language.word_classes import MENSCHEN, pattern

BODILY = r"(?:gesundheitlich|körperlich|psychisch|physisch|seelisch|geistig|mental|nervlich)\w*"
FIT = (
    r"(?:Eignung|Fitness|Belastbarkeit|belastbar\w*|fit|gesund|geeignet|uneingeschränkt\w*|Verfassung|"
    r"Unversehrtheit|einsatzfähig|"
    r"leistungsfähig\w*|Leistungsfähigkeit|stabil\w*|Stabilität|robust\w*|Robustheit|Konstitution|Zustand|"
    r"auf der Höhe|topfit)"
)
ILLNESS = (
    r"(?:\w*erkrankung(?:en)?|krankheit(?:en)?|\w*einschränkung(?:en)?|\w*behinderung(?:en)?|"
    r"beeinträchtigung(?:en)?|allergien?|"
    r"rückenprobleme?n?|gebrechen|handicaps?|leiden|vorerkrankungen)"
)
AILMENT = (
    r"(?:disabilit(?:y|ies)|illness(?:es)?|diseases?|health (?:issues?|problems?|conditions?|concerns)|"
    r"medical (?:conditions?|issues?|problems?)|"
    r"impairments?|allergies|handicaps?|back problems?|(?:physical|mental) (?:limitations?|restrictions?|"
    r"conditions?|problems?|illness\w*))"
)
HEALTH = pattern(
    rf"\bgesunde[rnsm]?,?\s+(?:(?:und\s+)?\w+e[rnsm]?\s+)?{MENSCHEN}\b|\b(?:voll|uneingeschränkt)\s+\w*tauglich\b",
    r"\bsuffer(?:s|ing)? from\b(?:\s+\w+){0,2}",
    rf"\b(?:voll |uneingeschränkt\w* |sehr |gut\w* |hohe\w* |absolut )?{BODILY}(?:(?:,| und| oder|"
    rf" sowie)\s+{BODILY})*\s+(?:(?:sehr|voll|uneingeschränkt\w*|gut\w*|hoch|absolut|und)\s+)*{FIT}\b",
    r"\b(?:voll|uneingeschränkt|gesund und|fit und|kerngesund|topfit)\s+(?:belastbar|einsatzfähig|leistungsfähig|"
    r"arbeitsfähig|gesund|fit|diensttauglich)\b|\bkerngesund\b|\btopfit\b|\bgesund und \w+\b|\b(?:Sie sind|du bist|"
    r"sind Sie|bist du) (?:\w+ )?gesund\b|\b(?:gute|stabile|beste|robuste)[rn]? (?:Gesundheit\b|"
    r"Gesundheitszustand)(?!\w)",
    rf"\b(?:keine[nr]?|ohne|frei von|weder)\s+(?:(?:\w+(?:e|en|er|em))(?:,? (?:und|oder)?\s*\w+(?:e|en|er|"
    rf"em))?\s+)?{ILLNESS}\b(?! (?:sind|ist|spiel\w*) (?:kein|für))",
    rf"\b{ILLNESS}\s+(?:(?:liegt|liegen|besteht|bestehen|darf|dürfen)\s+(?:\w+\s+){{0,2}}?nicht\b|(?:ist|sind)\s+"
    rf"(?:\w+\s+)?nicht (?:vorhanden|bekannt|gegeben)\b)",
    r"\b(?:Gesundheits(?:zeugnis|prüfung|check|fragebogen|attest|test)|amtsärztlich\w*(?: \w+)?|"
    r"ärztliche[sn]? (?:Attest|Zeugnis|Bescheinigung|Untersuchung)|Gesundheitszustand|Tauglichkeits\w+)\b",
    r"\bnicht (?:schwer)?behindert\b|\bnicht\s+(?:für|als)\s+(?:\w+ )?(?:Menschen|Personen|"
    r"Bewerb\w+) mit (?:\w+ )?(?:Behinderung|Einschränkung|Handicap)\w*|"
    r"\b(?:Schwer)?[Bb]ehindert\w*\s+(?:\w+ ){0,3}?(?:nicht (?:geeignet|einge|berücks)|ungeeignet|"
    r"ausgeschlossen)\w*|\b(?:Menschen|Personen) mit (?:\w+ )?Behinderung\w* (?:\w+ ){0,3}?(?:nicht (?:geeignet|"
    r"einge|möglich)|ungeeignet|leider|keine Bewerb)\w*|\bnicht (?:rollstuhl|behinderten)\w+",
    r"\bNichtraucher\w*\b|\bnon-?smok(?:er|ing)s?\b(?! (?:office|site|building|area|policy))|\b(?:vollständig |"
    r"voll |fully )(?:geimpft|vaccinated)\b",
    r"\b(?:wenig\w*|geringe|kaum|keine|niedrige|selten)\s+(?:\w+ )?(?:Fehlzeiten|Krankheitstage\w*|Krankenstand\w*|"
    r"Krankmeldungen|Ausfallzeiten|krank)\b",
    r"\b(?:physically|mentally|medically)(?: (?:and|or) (?:physically|mentally|emotionally))?\s+(?:very )?(?:fit|"
    r"able|robust|strong|healthy|stable|sound|capable|resilient|well)\b|\b(?:fit|fitness) for (?:duty|work)\b|"
    r"\bfit and healthy\b|\bhealthy and \w+\b|\b(?:you are|you['’]re|be|are|must be) (?:\w+ )?healthy\b",
    r"\b(?:good|excellent|perfect|full|robust|sound)\s+(?:general |physical |mental |"
    r"overall )?(?:and mental )?health\b(?! (?:insurance|benefit|cover|care|plan|and safety))|\bable-?bodied\b|"
    r"\bin good shape\b",
    rf"\b(?:no|free (?:of|from)|without|not have(?: any| an?)?|not suffering from(?: any)?)\s+(?:any |known |"
    rf"existing |serious |chronic |physical |"
    rf"mental |physical or mental )*{AILMENT}\b|\bnot (?:be )?(?:registered )?disabled\b|\b(?:not suitable|"
    rf"unsuitable) for (?:\w+ )?(?:people|persons?|those|candidates|wheelchair|"
    rf"disabled)\w*(?: with (?:\w+ )?disabilit\w+| users?)?",
    r"\b(?:low|good|clean|excellent|perfect|exemplary)\s+(?:sickness|attendance|absence|sick leave|"
    r"health)\s+(?:record|history)\b|\b(?:rarely|never|hardly ever) (?:ill|sick|off sick)\b|\bsickness record\b",
    r"\b(?:medical|health) (?:examination|questionnaire|check-?up|clearance|declaration|screening|certificate|"
    r"check)s?\b|\bdrug test\w*",
    r"\bnormal(?:e[sn]?)? (?:Seh|Hör)vermögen\b|\b(?:perfect|normal|good|20/20) (?:eyesight|hearing|vision)\b",
)
