"""A German text says “Sie” or “du”, not both.

Whoever reads “Ihre Aufgaben” and “du bringst mit” wonders which of the two was copied. “Ihr” and “Sie” at the
beginning of a sentence may mean “their” and “they”, quotations belong to somebody else, and a “Du-Kultur” may be told
to somebody who is addressed with “Sie”: all three are left alone.

Wrong:

    <!-- ad de de -->
    ## Worum es geht

    Du bringst Menschen zusammen, und wir freuen uns auf Ihre Bewerbung.

Right:

    <!-- ad de de -->
    ## Worum es geht

    Sie bringen Menschen zusammen. Die Gruppen haben ihre Regeln, und Sie achten darauf.
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.author_text import author_text
from skillmatrix.language.tags import is_german
from skillmatrix.model.draft import Draft, DraftLine

RULE = Rule("mixed-address", Severity.WARNING, "“Sie” and “du” in one text")

FORMAL = re.compile(r"(?<![.!?:…] )(?<!^)\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b|(?<=[.!?:…] )Ihnen\b|^Ihnen\b")
FORMAL_HEADING = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
FAMILIAR = re.compile(
    r"(?<!per )(?<!das )(?<!beim )(?<!zum )(?<!ein )(?<!sagen )\b(?!Du-|du-|Du (?:ist|gehört|als) )(?:[Dd](?:u|ir|"
    r"ich)|[Dd]ein(?:e[mnrs]?)?|[Ee]uch)\b"
)


def check(draft: Draft) -> Iterator[Remark]:
    """The first place of the form of address that the text has less often."""
    if not is_german(draft.language):
        return
    formal = [place for line in draft.lines for place in _places(line, formal=True)]
    familiar = [place for line in draft.lines for place in _places(line, formal=False)]
    if formal and familiar:
        rarer, other = (familiar, formal) if len(familiar) <= len(formal) else (formal, familiar)
        line, start, end = rarer[0]
        yield Remark(RULE, line, start, end, values={"count": len(rarer), "other": len(other)})


def _places(line: DraftLine, *, formal: bool) -> Iterator[tuple[DraftLine, int, int]]:
    pattern = FAMILIAR
    if formal:
        pattern = FORMAL_HEADING if line.kind == "heading" else FORMAL
    for match in pattern.finditer(author_text(line)):
        yield line, match.start(), match.end()
