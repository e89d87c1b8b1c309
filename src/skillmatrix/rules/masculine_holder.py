"""The person in a job is not “der Stelleninhaber”.

Internal papers name the post: “Die Stelle umfasst …”, “entscheidet über …”. That is shorter, and right for whoever
holds it. “Stelleninhaberin und Stelleninhaber” is fine, too.

Wrong:

    <!-- ad de de -->
    ## Worum es geht

    Der Stelleninhaber betreut die Plattform.

Right:

    <!-- ad de de -->
    ## Worum es geht

    Die Stelle umfasst die Betreuung der Plattform.
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.tags import is_german
from skillmatrix.model.draft import Draft

RULE = Rule("masculine-holder", Severity.WARNING, "“der Stelleninhaber” in the place of the post")

PATTERN = re.compile(
    r"(?:\b(?:[Dd](?:er|es|em|en)|[Ee]in(?:e[sm]|en)?)\s+)?\b(?:Stellen|Positions|Rollen|"
    r"Amts)inhabers?\b(?![*:·•/(]-?in)"
)
FEMININE = re.compile(r"inhaberin", re.IGNORECASE)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place in a German draft that has no feminine form beside it, in the same line."""
    for line, match in draft.find(PATTERN) if is_german(draft.language) else ():
        if not FEMININE.search(line.said):
            yield Remark(RULE, line, *match.span())
