"""Two texts word by word: what stayed, what is gone and what is new."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["same", "removed", "added"]

WORD = re.compile(r"\n|\S+")
"""Words with their punctuation; a line end counts as a word."""
LARGEST = 10_000
"""Words times words that are compared: 100 of one text with 100 of the other, which takes two milliseconds."""
LEAST = 3
"""One word of so many has to be common; with fewer, the words that happen to be the same only confuse."""


class Piece(NamedTuple):
    """Some words in a row."""

    kind: Kind
    text: str


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in their order: without the added ones the words before, without the removed ones those after.

    Blanks do not count. Texts that have little in common are one removed and one added piece.
    """
    old, new = WORD.findall(before), WORD.findall(after)
    begin = _equal(old, new)
    end = _equal(old[begin:][::-1], new[begin:][::-1])
    middle = _marked(old[begin : len(old) - end], new[begin : len(new) - end])
    kept = [("same", word) for word in new]
    words = [*kept[:begin], *middle, *kept[len(new) - end :]]
    return tuple(Piece(kind, _text(word for _, word in row)) for kind, row in groupby(words, key=lambda each: each[0]))


def _equal(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words at the beginning are the same."""
    length = min(len(old), len(new))
    return next((at for at in range(length) if old[at] != new[at]), length)


def _marked(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Kind, str]]:
    """The words of both, each with what became of it; removed ones stand in front of those in their place."""
    common = sum((Counter(old) & Counter(new)).values())
    is_worth_it = common * LEAST >= max(len(old), len(new)) and len(old) * len(new) <= LARGEST
    was = at = 0
    for place, other in (*(_common(old, new) if is_worth_it else ()), (len(old), len(new))):
        yield from (("removed", word) for word in old[was:place])
        yield from (("added", word) for word in new[at:other])
        yield from (("same", word) for word in new[other : other + 1])
        was, at = place + 1, other + 1


def _common(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the words of a longest common row stand in both."""
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for at in reversed(range(len(old))):
        here, below = lengths[at], lengths[at + 1]
        for other in reversed(range(len(new))):
            here[other] = below[other + 1] + 1 if old[at] == new[other] else max(below[other], here[other + 1])
    at = other = 0
    while lengths[at][other]:
        if old[at] == new[other]:
            yield at, other
            at, other = at + 1, other + 1
        elif lengths[at + 1][other] >= lengths[at][other + 1]:
            at += 1
        else:
            other += 1


def _text(words: Iterable[str]) -> str:
    return re.sub(r" ?\n ?", "\n", " ".join(words))
