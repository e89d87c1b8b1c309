"""An application needs no photo: it shows age, sex, origin and looks before anybody has read what somebody can do.

To accept one is lawful in German-speaking countries, and nobody has to send one; so this is a hint there. In the United
Kingdom and the USA a photo is not asked for. “Bitte ohne Foto”, and photos as a task, are left alone.

Wrong:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bewerbung mit Lebenslauf und Lichtbild.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.

Right:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bewerbung mit Lebenslauf; ein Foto brauchen wir nicht.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import ASK_TO_SEND, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("photo", Severity.INFO, "asks for a photo")

PATTERN = pattern(
    r"\b(?:Lichtbild\w*|(?:Bewerbungs|Pass|Porträt|Portrait|Profil|Ganzkörper|Bewerber)?-?(?:fotos?|bild(?:er)?|"
    r"photos?|fotografie)\b|(?:Bewerbungs|Vorstellungs)-?videos?)",
    r"\b(?:photo(?:graph)?s?|headshots?|pictures? of (?:yourself|you)|selfies?|(?:video|filmed) (?:introduction|"
    r"application|CV)s?|passport[- ](?:photo|picture)\w*)\b",
)
ASKING = pattern(rf"\b{ASK_TO_SEND}")
OF_THINGS = pattern(
    r"\A\s+(?:der|des|von|vom|of|showing)\s+(?!(?:Ihnen|dir|sich|Ihrer Person|deiner Person|you|yourself)\b|Bewerb|"
    r"Kandidat|the applicant|the candidate)"
)
"""What stands behind photos that show something else than those who apply."""
NOT_WANTED = pattern(
    r"\b(?:nicht|keine?n?|ohne|not|no)\b[^.;]{0,25}\b(?:(?:er|ge)wünscht|nötig|wanted|welcome)\b|\b(?:freiwillig|"
    r"wenn (?:Sie|du) (?:möchten|möchtest)|optional|voluntary|if you (?:wish|like))\b"
)
OF_AN_APPLICATION = pattern(
    r"\b(?:Bewerbung\w*|Lebensl\w+|Bewerbungsfoto\w*|Lichtbild\w*|applications?|CVs?|résumés?|headshots?|of yourself)\b"
)
WORK = frozenset({"tasks", "must", "wishes", "should", "nice", "learn", "offer", "about", "purpose"})
"""Sections in which photos are something to make, unless the line is about applications."""


def check(draft: Draft) -> Iterator[Remark]:
    """The first place of each line that asks for one."""
    told = set()
    for found in asked(draft, PATTERN) if draft.kind == "ad" else ():
        asks = (
            ASKING.search(found.line.said)
            if found.line.section not in WORK
            else OF_AN_APPLICATION.search(found.line.said)
        )
        if OF_THINGS.match(found.behind):
            continue
        if asks and found.line not in told and not NOT_WANTED.search(found.around):
            told.add(found.line)
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
