"""The order of keys in a file: that of the fields of its model, all the way down."""

from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


def in_order(data: dict[str, object], model: type[BaseModel]) -> dict[str, object]:
    """The plain data of a file with its keys in the order of the format; those that it does not know come last."""
    fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    known = {key: _ordered(data[key], annotation) for key, annotation in fields.items() if key in data}
    return known | {key: value for key, value in data.items() if key not in known}


def _ordered(value: object, annotation: Any) -> object:
    for kind in _kinds(annotation):
        origin, inside = get_origin(kind), get_args(kind)
        if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, BaseModel):
            return in_order(value, kind)
        if isinstance(value, dict) and origin is dict:
            return {key: _ordered(item, inside[1]) for key, item in value.items()}
        if isinstance(value, list) and origin is tuple:
            return [_ordered(item, inside[0]) for item in value]
    return value


def _kinds(annotation: Any) -> Iterable[Any]:
    """What an annotation allows, without what only checks or names it."""
    named = getattr(annotation, "__value__", annotation)
    if named is not annotation:
        yield from _kinds(named)
    elif get_origin(annotation) is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType}:
        for allowed in get_args(annotation):
            yield from _kinds(allowed)
    else:
        yield annotation
