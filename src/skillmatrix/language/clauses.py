"""Clauses: what stands around found words in their sentence, up to a word that turns the thought (“aber”, “but”)."""

import re
from typing import NamedTuple

REACH = 160
"""Characters on each side that are looked at: an advert has short sentences."""
END = re.compile(r"[.!?…](?=\s+[\"„“(]?[A-ZÄÖÜ]|\s*\Z)|;\s")
TURN = re.compile(r",?\s(?:aber|sondern|jedoch|allerdings|dafür|but|though|however)\s", re.IGNORECASE)


class Clause(NamedTuple):
    """What stands in front of found words and behind them, in the same thought."""

    before: str
    behind: str


def clause_around(text: str, start: int, end: int) -> Clause:
    """The clause around the words from `start` to `end`."""
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    begins = max((found.end() for sign in (END, TURN) for found in sign.finditer(before)), default=0)
    ends = min((found.start() for sign in (END, TURN) if (found := sign.search(behind))), default=len(behind))
    return Clause(before[begins:], behind[:ends])
