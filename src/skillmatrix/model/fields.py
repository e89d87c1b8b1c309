"""Which keys a model allows at a route; for “did you mean”."""

import types
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from typing_extensions import TypeAliasType

from skillmatrix.route import KEY, Route


def fields_at(model: type[BaseModel], route: Route) -> tuple[str, ...]:
    """The keys of the model that the route leads to; nothing if it leads to no model."""
    found: Any = model
    for step in route:
        if step == KEY:
            break
        found = _step(found, step)
    names = (field.alias or name for name, field in found.model_fields.items()) if _is_model(found) else ()
    return tuple(name for name in names if "/" not in name)  # with a slash: kept apart in the model alone


def _step(kind: Any, step: str | int) -> Any:
    if _is_model(kind):
        for name, field in kind.model_fields.items():
            if step in {name, field.alias}:
                return _bare(field.annotation)
        return None
    arguments = get_args(kind)
    if get_origin(kind) is dict:
        return _bare(arguments[1])
    if get_origin(kind) is tuple:
        return _bare(arguments[0])
    return None


def _bare(kind: Any) -> Any:
    """The type inside `Annotated[…]`, `… | None` and a type with a name."""
    while True:
        if isinstance(kind, TypeAliasType):
            kind = kind.__value__
        elif get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif get_origin(kind) in {Union, types.UnionType}:
            kind = next(part for part in get_args(kind) if part is not type(None))
        else:
            return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
