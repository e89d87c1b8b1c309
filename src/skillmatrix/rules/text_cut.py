"""A blank and `#` begin a comment, so an unquoted text ends there.

`de: Hashtag #community nutzen` says “Hashtag”. A comment with a blank behind `#` is taken for a comment and left alone.

Wrong:

    title: Hashtag #data for beginners

Right:

    title: "Hashtag #data for beginners"
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.source.document import Document

RULE = Rule("text-cut", Severity.WARNING, "a text that loses its tail to a comment")


SIGN = re.compile(r"#(?<=[ \t]#)(?=\w)")
"""The search jumps from one # to the next, and the usual ones have a blank behind them."""
SUSPECT = re.compile(r"\S[ \t]+#(?=\w)")


def check(document: Document) -> Iterator[Problem]:
    """Unquoted texts that are followed on their line by ` #word`."""
    if not SIGN.search(document.text):
        return  # the usual case, without a second look at every value
    for route, end in document.plain_texts():
        if SUSPECT.match(document.text, end - 1):
            yield Problem(
                RULE, route, "this text ends before #, which begins a comment", "put the whole text in quotes"
            )
