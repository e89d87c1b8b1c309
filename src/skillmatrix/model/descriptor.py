"""What a level of a skill looks like: a text, statements that can each be true, or both."""

from collections.abc import Iterator
from typing import Annotated, Any, TypeAlias

from pydantic import ConfigDict, Field, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from skillmatrix.model.text import Id, Level, Model, Numbered, Text
from skillmatrix.route import Route

LONE_KEYS = frozenset({"examples", "optional"})
"""Keys that only a statement has; `id` alone could be the language Indonesian."""


SHORT_STATEMENT: dict[str, Any] = {"id": None, "examples": (), "optional": False}
"""What a statement has that was written as a text."""


class StatementFields(Model):
    """One sentence of a level, which is true of somebody or not."""

    id: Id | None = None
    """The id of the statement, unique in its skill. Most need none."""
    text: Text
    """What is true: “I …” under `levels`, an infinitive under `can`."""
    examples: tuple[Text, ...] = Field(default=(), strict=False)
    """What it can look like."""
    optional: bool = False
    """Whether the level is true without it."""

    @property
    def is_short(self) -> bool:
        """Whether it was written as a text; such a statement is built with all fields, as nobody would write them."""
        return len(self.model_fields_set) == len(SHORT_STATEMENT) + 1 and not (
            self.id or self.examples or self.optional
        )

    def walk(self, route: Route) -> Iterator[tuple[Route, dict[str, str]]]:
        """Its text and its examples, each with its place in the file; `route` leads to the statement."""
        yield route if self.is_short else (*route, "text"), self.text
        for index, example in enumerate(self.examples):
            yield (*route, "examples", index), example


class DescriptorFields(Model):
    """What a level looks like. It is true when its text is, else when all statements are that are not optional."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    text: Text | None = None
    """The level in a sentence or two."""
    statements: tuple["Statement", ...] = Field(default=(), strict=False)
    """What has to be true, sentence by sentence."""

    @property
    def is_text(self) -> bool:
        """Whether it was written as a text alone: that is built with no statements, which nobody would write."""
        return not self.statements and "statements" in self.model_fields_set

    @property
    def is_list(self) -> bool:
        """Whether it was written as a list: that is built with no text, which nobody would write."""
        return self.text is None and "text" in self.model_fields_set

    @property
    def required(self) -> tuple[StatementFields, ...]:
        """The statements that are not optional."""
        return tuple(statement for statement in self.statements if not statement.optional)

    @property
    def told(self) -> tuple[dict[str, str], ...]:
        """What decides whether the level is true: its text, else the statements that are not optional."""
        return (self.text,) if self.text else tuple(statement.text for statement in self.required)

    @property
    def texts(self) -> tuple[dict[str, str], ...]:
        """Its text and all its statements, without their examples."""
        own = (self.text,) if self.text else ()
        return (*own, *(statement.text for statement in self.statements))

    def walk_statements(self, route: Route) -> Iterator[tuple[Route, StatementFields]]:
        """Every statement with its place in the file; `route` leads to the level."""
        inside = route if self.is_list else (*route, "statements")
        for index, statement in enumerate(self.statements):
            yield (*inside, index), statement

    def walk(self, route: Route) -> Iterator[tuple[Route, dict[str, str]]]:
        """Its text, and the texts and examples of its statements, each with its place in the file."""
        if self.text:
            yield route if self.is_text else (*route, "text"), self.text
        for at, statement in self.walk_statements(route):
            yield from statement.walk(at)


def is_spelled_out(value: dict[str, Any]) -> bool:
    """Whether a mapping has the keys of a level or a statement, and not those of a text: languages."""
    return not LONE_KEYS.isdisjoint(value) or "text" in value or any(type(part) is list for part in value.values())


def _read_statement(value: Any, read: ValidatorFunctionWrapHandler) -> StatementFields:
    """A text is a statement without an id."""
    is_short = not (isinstance(value, dict) and is_spelled_out(value))
    statement: StatementFields = read({"text": value, **SHORT_STATEMENT} if is_short else value)
    return statement


def _read_descriptor(value: Any, read: ValidatorFunctionWrapHandler) -> DescriptorFields:
    """A text is the text of the level, a list its statements."""
    if value is None:
        raise PydanticCustomError("text_form", "not a text")
    if isinstance(value, list):
        value = {"text": None, "statements": value}
    elif not (isinstance(value, dict) and is_spelled_out(value)):
        value = {"text": value, "statements": ()}
    descriptor: DescriptorFields = read(value)
    if descriptor.text is None and not descriptor.required:
        raise PydanticCustomError("level_form", "nothing has to be true")
    return descriptor


Statement = TypeAliasType(
    "Statement",
    Annotated[
        StatementFields,
        WrapValidator(_read_statement, json_schema_input_type=Text | StatementFields),
    ],
)
"""A text, or a statement spelled out."""
Descriptor = TypeAliasType(
    "Descriptor",
    Annotated[
        DescriptorFields,
        WrapValidator(
            _read_descriptor,
            json_schema_input_type=Text | Annotated[list[Statement], Field(min_length=1)] | DescriptorFields,
        ),
    ],
)
"""A text, a list of statements, or both spelled out."""
DescriptorByLevel: TypeAlias = Annotated[dict[Level, Descriptor], Numbered]


def as_written(route: Route, data: Any) -> Route:
    """The way to a part of a level in the data of a file, where short forms leave steps out: `text`, `statements`.

    What the model keeps apart stands where people write it.
    """
    written: list[str | int] = []
    for step in (inner for outer in route for inner in KEPT_APART.get(outer, (outer,))):
        is_left_out = isinstance(data, list) or not (isinstance(data, dict) and is_spelled_out(data))
        if step in SHORT and is_left_out and _is_of_a_level(written):
            continue
        written.append(step)
        data = _inside(data, step)
    return tuple(written)


KEPT_APART: dict[str | int, tuple[str, ...]] = {"requires/named": ("requires",), "renames/roles": ("renames", "roles")}
"""Where the model keeps something in a place of its own (by alias), and where it stands in a file."""
SHORT = frozenset({"text", "statements"})


def _is_of_a_level(route: list[str | int]) -> bool:
    return any(step in {"levels", "can", "steps"} for step in route[:-1])


def _inside(data: Any, step: str | int) -> Any:
    if isinstance(data, list):
        return data[step] if isinstance(step, int) and step < len(data) else None
    return data.get(str(step), data.get(step)) if isinstance(data, dict) else None
