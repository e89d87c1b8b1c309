"""What an advert asks of those who apply: the one place where denial and the people served are told apart from it."""

import re
from collections.abc import Collection, Iterator

from skillmatrix.language.audience import is_of_audience
from skillmatrix.language.denial import is_denied
from skillmatrix.model.draft import Draft, WordsFound

GIVEN = frozenset({"equal", "privacy"})
"""Sections whose words are given: they name age, origin and religion to say that they do not matter."""


def said_of_applicants(draft: Draft, pattern: re.Pattern[str], elsewhere: Collection[str] = ()) -> Iterator[WordsFound]:
    """Words about those who are to do the work, outside the sections `elsewhere`: what is denied is not among them."""
    for found in asked(draft, pattern, elsewhere):
        if not is_of_audience(found):
            yield found


def asked(draft: Draft, pattern: re.Pattern[str], elsewhere: Collection[str] = ()) -> Iterator[WordsFound]:
    """Words that are not denied, outside the sections `elsewhere`, whomever they are about."""
    for found in draft.find(pattern):
        if found.line.section not in GIVEN and found.line.section not in elsewhere and not is_denied(found):
            yield found
