"""Two texts word by word: what stayed, what is gone and what is new."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["same", "removed", "added"]

WORD = re.compile(r"(\s*)([.,;:!?…]+|[^\s.,;:!?…]+)")
"""Words and marks between them, each with the blanks in front."""
LARGEST = 10_000
"""Words times words that are compared: 100 of one text with 100 of the other, which takes two milliseconds."""
LEAST = 3
"""One word of so many has to be common; with fewer, the words that happen to be the same only confuse."""


class Piece(NamedTuple):
    """Some words in a row, and the blank in front of them: one, a line end, or none."""

    kind: Kind
    text: str
    before: str = ""


class _Word(NamedTuple):
    text: str
    before: str


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in their order: without the added ones the words before, without the removed ones those after.

    Blanks do not count. Texts that have little in common are one removed and one added piece.
    """
    old, new = _words(before), _words(after)
    begin = _equal(old, new)
    end = _equal(old[begin:][::-1], new[begin:][::-1])
    middle = _marked(old[begin : len(old) - end], new[begin : len(new) - end])
    kept: list[tuple[Kind, _Word]] = [("same", word) for word in new]
    words = [*kept[:begin], *middle, *kept[len(new) - end :]]
    return tuple(_pieces(words))


def _words(text: str) -> list[_Word]:
    return [_Word(word, "\n" if "\n" in blanks else blanks and " ") for blanks, word in WORD.findall(text.strip())]


def _equal(old: Sequence[_Word], new: Sequence[_Word]) -> int:
    """How many words at the beginning are the same."""
    length = min(len(old), len(new))
    return next((at for at in range(length) if old[at].text != new[at].text), length)


def _marked(old: Sequence[_Word], new: Sequence[_Word]) -> Iterator[tuple[Kind, _Word]]:
    """The words of both, each with what became of it; removed ones stand in front of those in their place."""
    texts, others = [word.text for word in old], [word.text for word in new]
    common = sum((Counter(texts) & Counter(others)).values())
    is_worth_it = common * LEAST >= max(len(old), len(new)) and len(old) * len(new) <= LARGEST
    was = at = 0
    for place, other in (*(_common(texts, others) if is_worth_it else ()), (len(old), len(new))):
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


def _pieces(words: Sequence[tuple[Kind, _Word]]) -> Iterator[Piece]:
    """Words of one kind as one piece; what is added stands apart from what it replaces."""
    last: Kind = "same"
    for kind, row in groupby(words, key=lambda each: each[0]):
        (_, first), *others = row
        text = first.text + "".join(word.before + word.text for _, word in others)
        yield Piece(kind, text, first.before or (" " if (last, kind) == ("removed", "added") else ""))
        last = kind
