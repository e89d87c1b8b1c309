"""Which things of one list are probably those of another: one to one, and only where a single one fits best.

Nothing is compared with everything: first come keys that stand once on each side, then things that share rare words.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T", bound=Hashable)

ALIKE = Fraction(1, 2)
"""From which share of common words on two things may be the same."""
RARE = 50
"""A word that more things have tells nothing: each thing has at most so many others to be compared with for a word."""
TELLING = 20
"""So many of the rarest words of a thing are looked up."""

Pairs: TypeAlias = dict[T, T]


class Likeness(NamedTuple, Generic[T]):
    """What a thing is known by: sets of keys, from the surest on, any of which may be shared, and its words."""

    name: T
    keys: tuple[frozenset[Hashable], ...]
    words: frozenset[str]


def look_alikes(old: Sequence[Likeness[T]], new: Sequence[Likeness[T]]) -> Pairs[T]:
    """The new name for old ones, as far as it can be told. No name stands in two pairs."""
    found: Pairs[T] = {}
    for stage in range(max((len(each.keys) for each in old), default=0)):
        found |= _by_key(_left(old, found), _left(new, found.values()), stage)
    return found | _by_words(_left(old, found), _left(new, found.values()))


def _left(things: Sequence[Likeness[T]], without: Iterable[T]) -> list[Likeness[T]]:
    gone = set(without)
    return [each for each in things if each.name not in gone]


def _by_key(old: Iterable[Likeness[T]], new: Iterable[Likeness[T]], stage: int) -> Pairs[T]:
    """Pairs that share a key which nothing else has, unless another key says something else."""
    here, there = _owners(old, stage), _owners(new, stage)
    pairs = {(here[key][0], there[key][0]) for key in here if len(here[key]) == len(there.get(key, ())) == 1}
    olds, news = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    return {first: second for first, second in pairs if olds[first] == news[second] == 1}


def _owners(things: Iterable[Likeness[T]], stage: int) -> dict[Hashable, list[T]]:
    owners: defaultdict[Hashable, list[T]] = defaultdict(list)
    for each in things:
        for key in each.keys[stage]:
            owners[key].append(each.name)
    return owners


def _by_words(old: Sequence[Likeness[T]], new: Sequence[Likeness[T]]) -> Pairs[T]:
    """Pairs that have most words in common, where each is the only best one of the other."""
    scored = list(_scored(old, new))
    best = _only_best((first, second, score) for first, second, score in scored)
    back = _only_best((second, first, score) for first, second, score in scored)
    return {first: second for first, second in best.items() if back.get(second) == first}


def _only_best(scored: Iterable[tuple[T, T, Fraction]]) -> Pairs[T]:
    found: dict[T, tuple[Fraction, T | None]] = {}
    for first, second, score in scored:
        most, _ = found.get(first, (Fraction(0), None))
        if score >= most:
            found[first] = (score, None if score == most else second)
    return {first: second for first, (_, second) in found.items() if second is not None}


def _scored(old: Sequence[Likeness[T]], new: Sequence[Likeness[T]]) -> Iterator[tuple[T, T, Fraction]]:
    """Pairs that may be the same, with the share of their words that both have."""
    having: defaultdict[str, list[Likeness[T]]] = defaultdict(list)
    for each in new:
        for word in each.words:
            having[word].append(each)
    for each in old:
        for other in _candidates(each, having):
            share = Fraction(2 * len(each.words & other.words), len(each.words) + len(other.words))
            if share >= ALIKE:
                yield each.name, other.name, share


def _candidates(one: Likeness[T], having: Mapping[str, Sequence[Likeness[T]]]) -> Iterable[Likeness[T]]:
    """What shares a rare word with it, in an order that does not hang on chance."""
    known = sorted((len(having[word]), word) for word in one.words if word in having)
    telling = [word for owners, word in known if owners <= RARE][:TELLING]
    return {other.name: other for word in telling for other in having[word]}.values()
