"""What the files of `init` say is invented: a value that was left as it came is not said."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

from skillmatrix.load.files import read_file
from skillmatrix.model.organization import Organization
from skillmatrix.model.posting import Posting
from skillmatrix.resources import starting_values

Said = TypeVar("Said", Posting, Organization)


@cache
def invented(kind: str) -> Mapping[str, Any]:
    """The values of the starter of a kind that nobody has, by their keys: `contact.email`."""
    data: Any = read_file(starting_values()).data
    return dict(data.get(kind, {}))


def without_invented(model: Said, kind: str) -> tuple[Said, tuple[str, ...]]:
    """The model without values that were left as `init` writes them, and their keys."""
    known = invented(kind)
    left = tuple(key for key, value in known.items() if _is_left(_at(model, key), value))
    if all(isinstance(known[key], list) for key in left):  # amounts alone may well be meant
        return model, ()
    for key in left:
        model = _without(model, key)
    return model, left


def _at(model: Any, key: str) -> Any:
    for name in key.split("."):
        model = getattr(model, name) if model is not None else None
    return model


def _is_left(value: Any, invented_value: Any) -> bool:
    """Whether a value says the same as the starter: one of its texts, or both amounts of pay."""
    if isinstance(invented_value, list):
        return value is not None and [value.min, value.max] == invented_value
    return invented_value in _texts(value)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, str):
        yield value


def _without(model: Any, key: str) -> Any:
    name, _, inside = key.partition(".")
    if inside:
        return model.model_copy(update={name: _without(getattr(model, name), inside)})
    return model.model_copy(update={name: {} if type(model).model_fields[name].is_required() else None})
