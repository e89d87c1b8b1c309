"""Two values of a model, field by field: what one says and the other does not.

It knows no fields by name, so a field that a model gets tomorrow is compared as well. What is empty and what is not
there are the same.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from skillmatrix.analysis.look_alikes import Likeness, look_alikes
from skillmatrix.language.similarity import exact_fingerprint
from skillmatrix.model.descriptor import DescriptorFields, StatementFields
from skillmatrix.model.ladder import LadderStep, ReadyRule
from skillmatrix.model.references import Resource, Source
from skillmatrix.model.requirement import NamedSkill, RequirementFields
from skillmatrix.model.role import Task
from skillmatrix.model.skill import NeedFields, ScaleLevel
from skillmatrix.model.text import Model
from skillmatrix.route import Route

Value: TypeAlias = Any
"""A leaf of a model, a text by language, or a part that is there as a whole or not at all (`WHOLE`)."""

ORDER = "[order]"
"""As the last step of a route: the order is meant. `before` and `after` are what stands elsewhere now."""
WHOLE = (
    DescriptorFields, LadderStep, NamedSkill, NeedFields, ReadyRule, RequirementFields, Resource, ScaleLevel, Source,
    StatementFields, Task,
)  # fmt: skip
"""Parts that are added and removed as a whole."""
ORDERED = frozenset({"languages"})
"""Lists of plain values whose order says something."""


class Change(NamedTuple):
    """Something that differs. `before` or `after` is `None` where it is not there; `route` leads to it in its thing."""

    route: Route
    before: Value
    after: Value


def changes(before: Value, after: Value, route: Route = ()) -> Iterator[Change]:
    """What differs between two values of the same kind."""
    if before is after:
        return
    some = before if _is_there(before) else after
    if not _is_there(some):
        return
    if isinstance(some, Model):
        yield from _of_model(before, after, route)
    elif isinstance(some, dict) and not is_text(some):
        yield from _of_mapping(before or {}, after or {}, route)
    elif isinstance(some, tuple) and isinstance(some[0], (dict, Model)):
        yield from _of_list(before or (), after or (), route)
    elif _plain(before, route) != _plain(after, route):
        yield Change(route, before if _is_there(before) else None, after if _is_there(after) else None)


def is_text(value: Value) -> bool:
    """Whether it is a text by language."""
    return isinstance(value, dict) and all(isinstance(part, str) for part in value.values())


def moved(before: Sequence[Any], after: Sequence[Any]) -> frozenset[Any]:
    """The fewest things without which those that both lists have stand in the same order."""
    place = {each: at for at, each in enumerate(before)}
    row = [each for each in after if each in place]
    return frozenset(row) - frozenset(_longest_rising(row, place))


def _is_there(value: Value) -> bool:
    return value is not None and value not in ((), {})


def _plain(value: Value, route: Route) -> Value:
    """A list of plain values as a set where its order says nothing."""
    return frozenset(value) if isinstance(value, tuple) and route[-1] not in ORDERED else value


def _of_model(before: Model | None, after: Model | None, route: Route) -> Iterator[Change]:
    some = before or after
    if (before is None or after is None) and isinstance(some, WHOLE):
        yield Change(route, before, after)
        return
    assert some is not None
    extra = {*((before and before.__pydantic_extra__) or ()), *((after and after.__pydantic_extra__) or ())}
    for name in (*type(some).model_fields, *sorted(extra)):
        yield from changes(getattr(before, name, None), getattr(after, name, None), (*route, name))


def _of_mapping(before: Mapping[Any, Value], after: Mapping[Any, Value], route: Route) -> Iterator[Change]:
    for key in dict.fromkeys((*before, *after)):
        yield from changes(before.get(key), after.get(key), (*route, key))


def _of_list(before: Sequence[Value], after: Sequence[Value], route: Route) -> Iterator[Change]:
    """Items of two lists, each with the one it was; then what stands in another place."""
    pairs = _pairs(before, after)
    was = {new: old for old, new in pairs.items()}
    for at, item in enumerate(before):
        if at not in pairs:
            yield Change((*route, at), item, None)
    for at, item in enumerate(after):
        if at in was:
            yield from changes(before[was[at]], item, (*route, at))
        else:
            yield Change((*route, at), None, item)
    elsewhere = moved([at for at in range(len(before)) if at in pairs], [was[at] for at in sorted(was)])
    if elsewhere:
        old = tuple(before[at] for at in sorted(elsewhere))
        new = tuple(after[at] for at in sorted(was) if was[at] in elsewhere)
        yield Change((*route, ORDER), old, new)


def _pairs(before: Sequence[Value], after: Sequence[Value]) -> dict[int, int]:
    """For places in the old list those in the new one: items that are equal, have the same id, or look alike."""
    if len(before) == len(after) and all(old == new for old, new in zip(before, after, strict=True)):
        return {at: at for at in range(len(before))}
    equal = _equal(before, after)
    old = [_likeness(at, item) for at, item in enumerate(before) if at not in equal]
    taken = set(equal.values())
    new = [_likeness(at, item) for at, item in enumerate(after) if at not in taken]
    if len(old) == len(new) == 1 and _may_be_same(before[old[0].name], after[new[0].name]):
        return equal | {old[0].name: new[0].name}
    return equal | look_alikes(old, new)


def _equal(before: Sequence[Value], after: Sequence[Value]) -> dict[int, int]:
    """Items that say the same; of several equal ones the first goes with the first."""
    places: dict[str, list[int]] = {}
    for at in reversed(range(len(after))):
        places.setdefault(_content(after[at]), []).append(at)
    return {at: places[content].pop() for at, item in enumerate(before) if places.get(content := _content(item))}


def _content(item: Value) -> str:
    return repr(item.model_dump() if isinstance(item, Model) else sorted(item.items()))


def _id(item: Value) -> str | None:
    """The id that an item has, if it is known by one."""
    return next((str(value) for name in ("id", "skill", "url") if (value := getattr(item, name, None))), None)


def _may_be_same(old: Value, new: Value) -> bool:
    """Whether two items are the same because nothing else is left: two ids would tell them apart."""
    return not (_id(old) and _id(new))


def _likeness(at: int, item: Value) -> Likeness[int]:
    name = _id(item)
    return Likeness(at, (frozenset({name} if name else ()),), frozenset(_words(item)))


def _words(item: Value) -> Iterator[str]:
    if isinstance(item, str):
        yield from exact_fingerprint(item)
        return
    parts: Iterable[Value] = ()
    if isinstance(item, Model):
        parts = (getattr(item, name) for name in type(item).model_fields)
    elif isinstance(item, (dict, tuple)):
        parts = item.values() if isinstance(item, dict) else item
    for part in parts:
        yield from _words(part)


def _longest_rising(row: Sequence[Any], place: Mapping[Any, int]) -> Iterable[Any]:
    """A longest part of the row whose places rise."""
    ends: list[int] = []
    last: list[Any] = []
    before: dict[Any, Any] = {}
    for each in row:
        at = bisect_left(ends, place[each])
        before[each] = last[at - 1] if at else None
        ends[at : at + 1], last[at : at + 1] = [place[each]], [each]
    found = last[-1] if last else None
    while found is not None:
        yield found
        found = before[found]
