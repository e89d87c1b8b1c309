"""English speaks to “you”, or of “they”: not of “he”, “he/she” or “guys”.

“He or she” leaves people out and makes sentences long. Acas (Job adverts: how not to discriminate) asks for words
without gender. Pronouns that somebody states for themselves, “(she/her)”, and persons with a name or about whom the
firm tells are left alone; “the candidate will run his team” is not.

Wrong:

    <!-- ad en -->
    ## About the role

    The manager leads his/her team, and he/she reports to the board.

Right:

    <!-- ad en -->
    ## About the role

    You lead the team and report to the board. Your contact is Kim Example (she/her).
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.author_text import own_lines
from skillmatrix.language.tags import main_language
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft, DraftLine

RULE = Rule("he-or-she", Severity.WARNING, "an English word that names one gender or two")

PAIRS = (
    r"he ?(?:/|or) ?she|she ?(?:/|or) ?he|s/he|his ?(?:/|or) ?hers?|hers? ?(?:/|or) ?his|him ?(?:/|or) ?her|"
    r"her ?(?:/|or) ?him"
)
PATTERN = re.compile(
    rf"(?<![\w/-])(?:{PAIRS}|himself|herself|guys|h(?:e|is|im)|she|hers?)(?![\w/-])|\(s\)he\b", re.IGNORECASE
)
ABOUT_SOMEBODY = frozenset({"about", "offer"})
"""Sections that may tell about a person who exists."""
ANYBODY = pattern(
    r"\b(?:candidates?|applicants?|persons?|individuals?|employees?|managers?|hires?|holders?|somebody|someone|"
    r"anyone|everyone|each|"
    r"successful|developers?|assistants?|colleagues?|members?|leads?|workers?|officers?|coordinators?|specialists?)\b"
)
"""Who stands in front of the word: nobody in particular."""
NAMED = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b(?<!Community Manager)(?<!Line Manager)")
"""A first and a last name."""


def check(draft: Draft) -> Iterator[Remark]:
    """Every such word of an English draft."""
    for line, text in own_lines(draft) if main_language(draft.language) == "en" else ():
        for match in PATTERN.finditer(text):
            is_abbreviation = match[0].isupper()  # “HE” is higher education
            if not is_abbreviation and (
                match[0].casefold() == "guys" or not _is_of_somebody(draft, line, text[: match.start()])
            ):
                yield Remark(RULE, line, *match.span(), case="guys" if match[0].casefold() == "guys" else "")


def _is_of_somebody(draft: Draft, line: DraftLine, before: str) -> bool:
    """Whether the word goes back to a person who exists: one with a name, or one whom the firm tells about."""
    if NAMED.search(before):
        return True
    if line.section not in ABOUT_SOMEBODY or ANYBODY.search(before):
        return False
    return bool(before.strip()) or any(NAMED.search(other.said) for other in draft.section(line.section))
