"""Which way a text is written: Hebrew, Arabic and their relatives from right to left, all others from left to right."""

import re

# Blocks of the scripts that Unicode lists with the bidirectional classes R and AL.
LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
RIGHT_TO_LEFT = re.compile(f"[{LETTERS}]+(?:[^\\w{LETTERS}]*[{LETTERS}]+)*")
"""A stretch of such letters; signs and blanks between two of them belong to it."""
FIRST_LETTER = re.compile(r"[^\W\d_]")


def begins_right_to_left(text: str) -> bool:
    """Whether the first letter is one that is written from right to left: then the whole paragraph is."""
    first = FIRST_LETTER.search(text)
    return first is not None and RIGHT_TO_LEFT.match(first[0]) is not None


def stretches(text: str) -> tuple[tuple[str, bool], ...]:
    """The text in stretches of one direction, each with whether it runs from right to left."""
    found, end = [], 0
    for match in RIGHT_TO_LEFT.finditer(text):
        found += [(text[end : match.start()], False), (match[0], True)]
        end = match.end()
    return tuple((part, right) for part, right in (*found, (text[end:], False)) if part)
