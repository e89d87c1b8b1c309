"""Answers: what one rater says about one person. What an answers file says, without lines."""

from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Words

FORMAT = "skillmatrix-answers/1"
Rater: TypeAlias = Literal["self", "manager", "peer"]
Confidence: TypeAlias = Literal["low", "medium", "high"]
Name: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Evidence(Model):
    """Something that shows a level: grade 1 a stated example, 2 a link or a file, 3 confirmed by somebody else."""

    url: Words | None = None
    file: Words | None = None
    text: Words | None = None
    grade: Annotated[int, Field(ge=0, le=3)] = 1

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.url or self.file or self.text):
            raise PydanticCustomError("empty_evidence", "no evidence")
        return self


class RatingFields(Model):
    """A rating spelled out: a level, or that it does not apply and why, or that it was seen and could not be said."""

    level: Level | None = None
    not_applicable: Words | None = None
    unknown: bool = False
    confidence: Confidence | None = None
    note: Words | None = None
    evidence: tuple[Evidence, ...] = Field(default=(), strict=False)
    interest: Annotated[int | None, Field(ge=0, le=5)] = None

    @model_validator(mode="after")
    def _is_one_answer(self) -> Self:
        if (self.level is not None) + (self.not_applicable is not None) + self.unknown != 1:
            raise PydanticCustomError("rating_kind", "not one answer")
        return self


def _spelled_out(value: Any) -> Any:
    """`3` is a level; the word `unknown` says that it could not be said."""
    if type(value) is int:
        return {"level": value}
    if value == "unknown":
        return {"unknown": True}
    if not isinstance(value, (dict, RatingFields)):
        raise PydanticCustomError("rating_form", "not a rating")
    return value


Rating: TypeAlias = Annotated[
    RatingFields, BeforeValidator(_spelled_out, json_schema_input_type=int | Literal["unknown"] | RatingFields)
]


class MatrixRef(Model):
    """The matrix that was answered."""

    id: Id
    version: Words


class Order(Model):
    """The order of asking, if it was shuffled."""

    seed: Annotated[int, Field(ge=0, lt=10**18)]


class Answers(Model):
    """One file of answers. A skill that is not listed in `ratings` was not asked."""

    format: Literal["skillmatrix-answers/1"]
    matrix: MatrixRef
    person: Name
    rater: Rater = "self"
    role: Id | None = None
    language: Language | None = None
    date: IsoDate
    purpose: Name = "development"
    order: Order | None = None
    ratings: dict[Name, Rating] = Field(default={})
    wording: dict[Name, Words] = Field(default={})
