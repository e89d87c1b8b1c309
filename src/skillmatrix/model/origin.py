"""Where the words of a paper come from, and where what it still lacks is to be said: a file, and the way to a value."""

from typing import Literal, NamedTuple, TypeAlias

from pydantic import BaseModel

from skillmatrix.route import Route

FileKind: TypeAlias = Literal["matrix", "posting", "organization"]
"""The files that a paper is made of."""


class Origin(NamedTuple):
    """A value in one of these files."""

    file: FileKind
    route: Route


class Quote(NamedTuple):
    """A text as it was taken from a file: in the language of the paper, for a paper that prints it."""

    text: str
    origin: Origin


def text_origins(model: BaseModel, file: FileKind) -> dict[int, Origin]:
    """The origin of every text by language in a model, by the `id` of that text.

    Equal words stand in many places of a file. Which of them was taken, only the text itself tells: a model holds each
    of its texts as a mapping of its own, for as long as the model is there.
    """
    found: dict[int, Origin] = {}
    _note(model, Origin(file, ()), found)
    return found


def _note(value: object, origin: Origin, found: dict[int, Origin]) -> None:
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            _note(getattr(value, name), _below(origin, field.alias or name), found)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            _note(each, _below(origin, index), found)
    elif isinstance(value, dict):
        found[id(value)] = origin
        for key, each in value.items():
            _note(each, _below(origin, key), found)


def _below(origin: Origin, step: str | int) -> Origin:
    return Origin(origin.file, (*origin.route, step))
