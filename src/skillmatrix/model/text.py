"""Text in several languages, and the small types that all files share."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, NamedTuple, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType


class Model(BaseModel):
    """What a file says, frozen: unknown keys are refused, and `1` is not `true`.

    A model is built when it is first used: most runs need few of them.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


class WrittenAs(NamedTuple):
    """What a file has in the place of what the model has, for schemas."""

    kind: Any


class OneAStep(NamedTuple):
    """The file may have a list in the place of the value: one for each step of a ladder, null where there is none."""


PER_STEP = OneAStep()

Id: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
Language: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Words: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=4000)]


ANY_LANGUAGE = "und"
"""Where a file does not say which languages it is in, a plain text counts for each: ISO 639 for “undetermined”."""


def _spread(value: Any, info: ValidationInfo) -> Any:
    """A plain string is text in the matrix's default language."""
    if type(value) is str:
        return {(info.context or {}).get("language", "en"): value}
    if not isinstance(value, dict):
        raise PydanticCustomError("text_form", "not a text")
    return value


Text = TypeAliasType(
    "Text",
    Annotated[
        dict[Language, Words],
        Field(min_length=1),
        BeforeValidator(_spread, json_schema_input_type=Words | Annotated[dict[Language, Words], Field(min_length=1)]),
    ],
)
"""Text by language. A plain string is text in the default language of the matrix.

A type with a name is built once. Texts stand in so many fields that building them one by one took a third of the time
that it takes to import the models of a matrix and to build them.
"""


LEVELS = {str(level): level for level in range(101)}


def _numbered(value: Any) -> Any:
    """Keys are text in every file; where levels are meant, `"3"` is the level 3."""
    if isinstance(value, dict):
        return {LEVELS.get(key, key): item for key, item in value.items()}
    return value


Level: TypeAlias = Annotated[int, Field(ge=0, le=100)]
Numbered = BeforeValidator(_numbered)

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _plain_date(value: Any) -> Any:
    """Only `2026-11-22`: pydantic alone would also take numbers for seconds since 1970."""
    if isinstance(value, str) and not ISO_DATE.fullmatch(value):
        raise PydanticCustomError("iso_date", "not a date")
    if isinstance(value, (int, Decimal)):
        raise PydanticCustomError("iso_date", "not a date")
    return value


WrittenDate: TypeAlias = Annotated[
    str, Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"})
]
IsoDate: TypeAlias = Annotated[
    date, BeforeValidator(_plain_date, json_schema_input_type=WrittenDate), Field(strict=False)
]


def in_language(text: dict[str, str], languages: Sequence[str]) -> str:
    """The text in the first of the languages it has; if it has none of them, in whatever language it has."""
    for language in languages:
        if language in text:
            return text[language]
    return next(iter(text.values()), "")
