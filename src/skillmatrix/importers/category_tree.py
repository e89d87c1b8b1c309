"""Categories as a tree that a matrix can have: no circles, and three deep at most."""

from skillmatrix.errors import Sentence
from skillmatrix.importers.facts import Facts, Key
from skillmatrix.importers.loss import Fate

DEEPEST = 3
NAMES = Sentence("names of categories")
CIRCLE = Fate("changed", NAMES, Sentence("categories are inside each other in a circle; this one now stands outside"))
TOO_DEEP = Fate("changed", NAMES, Sentence("categories are three deep at most; this one moved further out"))


def straighten(facts: Facts) -> None:
    """Take categories out of circles, and those that are too deep further out; the report says which."""
    for key, category in facts.categories.items():
        around = _around(key, facts)
        if key in around:
            category.parent, fate = "", CIRCLE
        elif len(around) >= DEEPEST:
            category.parent, fate = around[-(DEEPEST - 1)], TOO_DEEP
        else:
            continue
        for place in category.places:
            facts.settle(place, fate)


def _around(key: Key, facts: Facts) -> list[Key]:
    """The categories around one, from the inside out; in a circle it ends with the category itself."""
    found: list[Key] = []
    parent = facts.categories[key].parent
    while parent in facts.categories and parent not in found:
        found.append(parent)
        parent = facts.categories[parent].parent
    return found
