"""Which entries of new data are entries of the old: mappings by key, lists by `id` or by what is said."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

Step: TypeAlias = str | int
Order: TypeAlias = list[tuple[Step | None, Step]]
"""The entries in the order wanted: the step that led to each in the old data (None: it is new), and in the new."""


def same(one: object, other: object) -> bool:
    """Whether two values are the same plain data: the order of keys is none, and true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def matched_keys(old: dict[str, object], new: dict[str, object]) -> Order:
    """Old keys that stay, in their order; each new key behind the one that comes before it in the new data.

    Where as many keys came as went, and say the same, they have only another name.
    """
    was = {key: key for key in old if key in new} | _renamed(old, new)
    now = {before: key for key, before in was.items()}
    order = [now[key] for key in old if key in now]
    at = 0
    for key in new:
        if key not in was:
            order.insert(at, key)
        at = order.index(key) + 1
    return [(was.get(key), key) for key in order]


def _renamed(old: dict[str, object], new: dict[str, object]) -> dict[str, str]:
    went, came = [key for key in old if key not in new], [key for key in new if key not in old]
    if len(went) != len(came):
        return {}
    return {now: was for was, now in zip(went, came, strict=True) if same(old[was], new[now])}


def matched(old: list[object], new: list[object]) -> Order:
    """Items by `id` or by what they say. Where as many came as went between two that stay, they were changed."""
    waiting: dict[object, list[int]] = defaultdict(list)
    for index in reversed(range(len(old))):
        waiting[_identity(old[index])].append(index)
    found = [places.pop() if (places := waiting[_identity(item)]) else None for item in new]
    kept = [index for index in found if index is not None]
    if kept == sorted(kept):
        _pair_changed(old, new, found)
    return list(zip(found, range(len(new)), strict=True))


def _identity(item: object) -> object:
    """What an item of a list is known by."""
    named = item.get("id") if isinstance(item, dict) else None
    return ("id", named) if isinstance(named, str) else ("value", repr(item))


def _pair_changed(old: list[object], new: list[object], found: list[int | None]) -> None:
    """Complete `found` by items that were changed so much that nothing else tells what they were."""
    stays = [(-1, -1), *((was, now) for now, was in enumerate(found) if was is not None), (len(old), len(new))]
    for (old_before, new_before), (old_behind, new_behind) in pairwise(stays):
        went, came = range(old_before + 1, old_behind), range(new_before + 1, new_behind)
        if len(went) == len(came):
            for was, now in zip(went, came, strict=True):
                if _is_alike(old[was], new[now]):
                    found[now] = was


def _is_alike(old: object, new: object) -> bool:
    """Whether one may have become the other; with another id, at least half of the rest is the same."""
    if isinstance(old, dict) and isinstance(new, dict) and "id" in old and "id" in new:
        rest = old.keys() - {"id"}
        return 2 * sum(key in new and same(old[key], new[key]) for key in rest) >= len(rest)
    return True


def steps_of(value: dict[str, object] | Sequence[object]) -> dict[Step, object]:
    """The entries of a mapping or a list by the step that leads to each."""
    return dict[Step, object](value.items() if isinstance(value, dict) else enumerate(value))
