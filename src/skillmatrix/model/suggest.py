"""Did you mean …? The nearest of the names that would be right, sought within limits: names come from files."""

import heapq
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from skillmatrix.errors import Sentence

LEAST = 0.6
"""How much alike two names are, from 0 to 1, if one may be meant by the other."""
LONGEST = 80
"""Characters of a word that are looked at."""
MOST_NAMES = 1_000
"""Of more names only those that begin with the same character are looked at, and so many of them."""
MOST_COMPARED = 20
"""Two names are compared letter by letter, which takes long; so many are that share the most letters with the word."""


class Nearest(NamedTuple):
    """A cure that is sought when it is told: `did you mean “sql”?`, and what `otherwise` says if no choice is near."""

    word: str
    choices: Collection[str]
    otherwise: str = ""

    def sought(self) -> str:
        """The cure in words."""
        return did_you_mean(self.word, self.choices) or self.otherwise


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelled most like the word, if one is near."""
    from difflib import SequenceMatcher  # only when something is misspelt

    matcher = SequenceMatcher(b=word[:LONGEST].lower())
    alike: list[tuple[float, str]] = []
    for choice in _beginning_alike(word, list(choices)):
        matcher.set_seq1(choice)
        if matcher.real_quick_ratio() >= LEAST and (most := matcher.quick_ratio()) >= LEAST:
            alike.append((most, choice))
    compared: list[tuple[float, str]] = []
    for _, choice in heapq.nlargest(MOST_COMPARED, alike):
        matcher.set_seq1(choice)
        compared.append((matcher.ratio(), choice))
    ratio, best = max(compared, default=(0.0, ""))
    return best if ratio >= LEAST else None


def _beginning_alike(word: str, names: Sequence[str]) -> Iterable[str]:
    if len(names) <= MOST_NAMES:
        return names
    return islice((name for name in names if name[:1] == word[:1].lower()), MOST_NAMES)


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`did you mean “sql”?`, or nothing if no choice is near."""
    choice = nearest(word, choices)
    return Sentence("did you mean “{name}”?", name=choice) if choice else ""


def there_are(choices: Iterable[str]) -> Sentence:
    """All names that would be right, where none is near."""
    return Sentence("there are: {names}", names=", ".join(choices) or Sentence("none"))
