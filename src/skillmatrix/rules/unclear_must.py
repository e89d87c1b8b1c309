"""Whether something is a must can be told from where it stands, and from its words.

“Sie sollten” is read as a must by some and as a wish by others. Less ambiguity brings more qualified women to apply
(Coffman, Collis, Kulkarni 2023), and public employers in Germany have to tell the two apart (BVerwG 2 VR 1.13). So
the block of musts has no “idealerweise”, and the block of wishes no “zwingend”.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Idealerweise Erfahrung mit Online-Gesprächen

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Online-Gespräche moderieren und erklären, was Mitglieder tun sollten
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.author_text import own_lines
from skillmatrix.model.draft import Draft

RULE = Rule("unclear-must", Severity.WARNING, "a wish among the musts, or a must among the wishes")

SOFT = re.compile(
    r"\b(?:(?:Sie|Bewerbende) sollten|sollten (?:Sie|Bewerbende)|du solltest|solltest du|idealerweise|im Idealfall|"
    r"bestenfalls|wünschenswert|von Vorteil|gerne? auch|nice[- ]to[- ]have|(?:you|applicants|candidates) should|"
    r"should (?:have|be|bring|know)|ideally|preferably|(?:is|are) preferred|preferred(?=\W*$)|desirable|an advantage|"
    r"a plus|would be (?:great|good|nice|helpful))\b",
    re.IGNORECASE,
)
HARD = re.compile(
    r"(?<!kein )(?<!nicht )(?<!not )(?<!no )"
    r"\b(?:Sie müssen|müssen Sie|du musst|musst du|zwingend|unbedingt|unerlässlich|unabdingbar|ein Muss|erforderlich|"
    r"Voraussetzung (?:ist|sind)|(?:you|applicants|candidates) must|must (?:have|bring|be able)|a must|"
    r"(?:is|are) (?:required|essential|mandatory)|(?:required|mandatory|essential)(?=\W*$))\b",
    re.IGNORECASE,
)
WISHES = frozenset({"wishes", "should", "nice"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every such word in the blocks of musts and wishes."""
    for line, text in own_lines(draft):
        if line.section == "must":
            for match in SOFT.finditer(text):
                yield Remark(RULE, line, *match.span())
        elif line.section in WISHES:
            for match in HARD.finditer(text):
                yield Remark(RULE, line, *match.span(), case="wish")
