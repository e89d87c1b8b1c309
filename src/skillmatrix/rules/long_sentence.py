"""A sentence has no more than 25 words, an item of a list no more than 20.

The limits are our own. People read adverts on the way, and an item of a list is looked at, not studied. Addresses on
the web and the name at the beginning of an item (“Pay:”) do not count; facts and cells of tables are read as
sentences.

Wrong:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Die Weiterentwicklung der Regeln, der Funktionen und der Abläufe der Plattform gemeinsam mit der IT, dem
      Datenschutz, dem Betriebsrat und allen Fachbereichen des Hauses abstimmen
    - Fragen beantworten
    - Wissen ordnen und auffindbar halten

Right:

    <!-- ad de de -->
    ## Ihre Aufgaben

    - Die Regeln der Plattform mit IT, Datenschutz und Betriebsrat abstimmen
    - Fragen beantworten
    - Wissen ordnen und auffindbar halten
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.author_text import without_addresses
from skillmatrix.language.readability import sentences, words
from skillmatrix.model.draft import Draft, DraftLine

RULE = Rule("long-sentence", Severity.INFO, "a sentence of more than 25 words, or an item of more than 20")

SENTENCE = 25
ITEM = 20


LABEL = re.compile(r"[^:.!?]{1,80}:\s")


def check(draft: Draft) -> Iterator[Remark]:
    """Items as a whole, all other lines sentence by sentence; the title is left alone."""
    for line in draft.body:
        text = without_addresses(line)
        if line.kind == "item" and line.section != "facts":
            label = LABEL.match(text)
            yield from _told(line, text, (label.end() if label else 0, len(text)), ITEM)
        elif line.kind != "title":
            for place in sentences(text):
                yield from _told(line, text, place, SENTENCE)


def _told(line: DraftLine, text: str, place: tuple[int, int], most: int) -> Iterator[Remark]:
    count = len(words(text[slice(*place)]))
    if count > most:
        yield Remark(RULE, line, *place, values={"count": count, "most": most}, case="item" if most == ITEM else "")
