"""A program that sorts people out is named, and a person decides.

Decisions by a program alone are seldom lawful (Art. 22 GDPR), and whoever applies must be told. Programs that choose or
filter people for jobs are high-risk systems under the EU AI Act (Regulation 2024/1689, Annex III no. 4). Where the line
says that a person decides, it is a hint only; a receipt that is sent automatically is left alone.

Wrong:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Eine KI trifft die Vorauswahl unter den Bewerbungen.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.

Right:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Sie erhalten automatisch eine Eingangsbestätigung; ausgewählt wird ohne KI.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("automated-selection", Severity.WARNING, "people are chosen or sorted out by a program")

MACHINE = (
    r"(?:KI\b|KI-\w+|künstliche[rn]? Intelligenz|Algorithm\w+|algorithm\w*|automatisier\w*|automatisch\w*|"
    r"vollautomatisch\w*|Software|Bots?|Chatbot\w*|Programm|Maschine\w*|Computer\w*|AI\b|AI-\w+|"
    r"artificial intelligence|automat(?:ed|ically)|machine[- ]learning|robots?|ATS|LLMs?|ChatGPT)"
)
CHOOSE = (
    r"(?:Vorauswahl\w*|vorausgewählt|auswähl\w*|ausgewählt|Auswahl\w*|aussortier\w*|vorsortier\w*|sortier\w*|"
    r"filter\w*|gefiltert|bewert\w*|entscheid\w*|abgelehnt|ablehn\w*|Absage\w*|Absagen|Scoring|Ranking|Rangliste|"
    r"Videoanalyse|analysier\w*|ausgewertet|auswert\w*|Matching|screen\w*|"
    r"vorgeprüft|geprüft|shortlist\w*|select\w*|reject\w*|rank\w*|scor\w*|sift\w*|sort\w*|evaluat\w*|assess\w*|"
    r"analy[sz]\w*|decid\w*|decision\w*|declin\w*|pre-?select\w*|grad(?:es?|ed|ing)|interview\w*)"
)
THEM = (
    r"(?:Bewerb\w+|Lebensl\w+|Unterlagen|Kandidat\w*|Anschreiben|Videointerview\w*|Sie|Ihre?\w*|dein\w*|applica\w+|"
    r"CVs?|résumés?|resumes?|candidates?|invited|invitation\w*|Einladung\w*|eingeladen|you|your)"
)
PATTERN = pattern(
    rf"\b{MACHINE}[^.;!?]{{0,80}}?\b{CHOOSE}\b",
    rf"\b{CHOOSE}\b[^.;!?]{{0,60}}?\b(?:durch|von|mit|mittels|per|by|using|with|through)\s+(?:\w+\s+){{0,3}}?{MACHINE}",
    rf"\b{CHOOSE}\b[^.;!?]{{0,60}}?\b(?:übernimmt|übernehmen|macht|machen|erledigt|trifft|treffen|done|made|handled)\s+"
    rf"(?:\w+\s+){{0,3}}?{MACHINE}",
)
ABOUT_THEM = pattern(rf"\b{THEM}\b")
OF_APPLICATIONS = pattern(
    r"\b(?:(?:Ihre|deine|alle|eingehende) (?:Bewerbung\w*|Unterlagen|Lebensl\w+)|(?:your|all) (?:application|CV|"
    r"résumé)s?|applicants|candidates (?:are|will))\b"
)
NOT_SO = pattern(r"\b(?:not|never|nicht|kein\w*|nie)\b")
BY_PEOPLE = pattern(
    r"\b(?:Menschen?|Person|Personen|persönlich|Team|Personalabteilung|human|people|person|colleague|recruiter|"
    r"staff member)\b"
)
WORK = frozenset({"tasks", "must", "wishes", "should", "nice", "learn", "purpose", "powers", "offer", "about", "facts"})


def check(draft: Draft) -> Iterator[Remark]:
    """The first such place of each line about applications."""
    told = set()
    for found in asked(draft, PATTERN) if draft.kind == "ad" else ():
        line = found.line
        if (
            line in told
            or not ABOUT_THEM.search(line.said)
            or (line.section in WORK and not OF_APPLICATIONS.search(line.said))
        ):
            continue
        if NOT_SO.search(found.match[0]):
            continue
        told.add(line)
        severity = Severity.INFO if BY_PEOPLE.search(line.said) else None
        yield from under_law(draft, Remark(RULE, line, *found.match.span(), severity=severity))
