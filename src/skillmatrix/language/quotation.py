"""Quotation marks: „these“ are German, and »these« are right in books.

A straight mark behind a number is an inch, and ’ or ' inside a word is an apostrophe.
"""

import re

STRAIGHT = re.compile(r'(?<!\d)"|(?<!\w)\'(?=\w[^\']*\'(?!\w))')
ENGLISH = re.compile(r"”|(?:(?<=^)|(?<=[\s(\[/–-]))[“\u2018](?=\w)")
SIGNS = "\"'”“\u2018"
"""One of these stands in every text that has a straight or English mark."""


WRAPPING = "“”„«»"


def can_wrap(beginning: str) -> bool:
    """Whether a text that begins with this sign can stand between two quotation marks as a whole."""
    return beginning in WRAPPING or beginning.isspace()


def is_wrapped(text: str) -> bool:
    """Whether the whole text stands between two quotation marks other than the straight ones of YAML."""
    bare = text.strip()
    return bare[:1] in WRAPPING and bool(re.fullmatch("[“”„«»][^“”„«»]+[“”«»]", bare))


def has_marks(text: str) -> bool:
    """Whether there is a mark at all that could be straight or English."""
    return any(sign in text for sign in SIGNS)


def foreign_marks(text: str) -> str:
    """The first quotation mark of a German text that is straight or English; empty if there is none."""
    found = has_marks(text) and (STRAIGHT.search(text) or ENGLISH.search(text))
    return found[0] if found else ""


def german_marks(text: str) -> str | None:
    """The text with „…“ in the place of other double marks; None if it is not certain where they open and close."""
    repaired = re.sub(r'["“„]([^"„“”]+)["”“]', lambda pair: f"„{pair[1]}“", text)
    return None if foreign_marks(repaired) or _is_open(repaired) else repaired


def _is_open(text: str) -> bool:
    return text.count("„") != text.count("“") or any(
        not inside or inside[0].isspace() or inside[-1].isspace() for inside in re.findall("„([^“]*)“", text)
    )
