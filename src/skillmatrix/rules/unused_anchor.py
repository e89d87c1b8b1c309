"""An anchor is a name that an alias refers to: `&name` is no part of a text.

`title: &Co data team` says “data team”. An anchor that no alias (`*name`) refers to is either the beginning of a text
that needs quotes, or left over.

Wrong:

    title: &Co data team

Right:

    title: "&Co data team"
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.source.document import Document

RULE = Rule("unused-anchor", Severity.WARNING, "an anchor that nothing refers to")

SIGN = re.compile(r"&(?<![^\s,\[{]&)[^\s,\[\]{}]+")
"""The search jumps from one & to the next."""


def check(document: Document) -> Iterator[Problem]:
    """Every anchor."""
    if not SIGN.search(document.text):
        return  # the usual case, without a second look at every value
    for route, name in document.unused_anchors():
        message = f"“&{name[:60]}” names the value for aliases, and none refers to it: it is no part of the text"
        yield Problem(RULE, route, message, "put the whole text in quotes, or take the name out")
