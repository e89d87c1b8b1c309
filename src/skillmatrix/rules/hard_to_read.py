"""A text is not very hard to read: its LIX is at most 60.

LIX (Björnsson 1968) adds the words per sentence and the percentage of words with more than six letters; it needs no
syllables and works in German and English. Each item and each cell counts as a sentence. Beside it stands the reading
ease of Amstad (German) or Flesch (English) as a band. All such formulas were fitted on running prose: the finding is
a hint and names the three hardest sentences. Texts under 50 words are left alone.

Wrong:

    <!-- ad de de -->
    ## Worum es geht

    Unternehmensinterne Kommunikationsplattformen erfordern kontinuierliche redaktionelle
    Weiterentwicklungsmaßnahmen. Verantwortliche Koordinationsstellen gewährleisten bereichsübergreifende
    Informationsversorgung. Datenschutzrechtliche Rahmenbedingungen verlangen abgestimmte
    Dokumentationsverfahren. Organisationsspezifische Veränderungsprozesse benötigen kommunikationsfachliche
    Begleitung. Kennzahlenbasierte Auswertungsmethoden unterstützen strategische Entscheidungsprozesse.
    Unternehmensleitung, Personalvertretung und Fachabteilungen vereinbaren gemeinsame Verantwortlichkeiten.
    Wissensmanagementbezogene Beratungsleistungen vervollständigen zusammenfassend dieses anspruchsvolle
    Tätigkeitsspektrum. Qualifizierungsmaßnahmen begleiten sämtliche Beteiligungsformate organisationsweit,
    standortübergreifend, bedarfsgerecht.

    ## Ihre Aufgaben

    - Bereichsübergreifende Kommunikationsmaßnahmen verantwortlich konzipieren
    - Qualitätssicherungsverfahren organisationsweit implementieren
    - Nutzungsstatistische Auswertungen zielgruppenspezifisch dokumentieren

Right:

    <!-- ad de de -->
    ## Worum es geht

    Eine Plattform wird nützlich, wenn jemand sie pflegt und Menschen dort zusammenbringt.
"""

from collections.abc import Iterator
from fractions import Fraction

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.author_text import without_addresses
from skillmatrix.language.readability import count, flesch, lix, sentences
from skillmatrix.model.draft import Draft

RULE = Rule("hard-to-read", Severity.INFO, "a text that is very hard to read")

MOST = 60
FEW = 50
HARDEST = 3
OPENING = 40
"""Characters of a hard sentence that are quoted."""
BANDS = ((Fraction(60), "medium"), (Fraction(50), "fairly-hard"), (Fraction(30), "hard"))
"""From which reading ease on a text is that; below all of them it is very hard."""


def check(draft: Draft) -> Iterator[Remark]:
    """The text as a whole: paragraphs, items and cells."""
    lines = [(line, without_addresses(line)) for line in draft.body if line.kind != "title"]
    counts = count((text for _, text in lines), draft.language)
    found, ease = lix(counts), flesch(counts, draft.language)
    if found is None or ease is None or counts.words < FEW or found <= MOST:
        return
    pieces = [(line.where(start), text[start:end]) for line, text in lines for start, end in sentences(text)]
    hardest = sorted(pieces, key=lambda piece: -(lix(count([piece[1]], draft.language)) or 0))[:HARDEST]
    places = "; ".join(f"{place} ({_opening(sentence)})" for place, sentence in hardest)
    band = next((band for least, band in BANDS if ease >= least), "very-hard")
    yield Remark(RULE, values={"hardest": places, "most": MOST}, case=band)


def _opening(sentence: str) -> str:
    return sentence if len(sentence) <= OPENING else f"{sentence[:OPENING].rsplit(' ', 1)[0]} …"
