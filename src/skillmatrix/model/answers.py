"""Answers: what one rater says about one person. What an answers file says, without lines."""

from typing import Annotated, Any, Literal, NamedTuple, Self, TypeAlias, get_args

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Words

Rater: TypeAlias = Literal["self", "manager", "peer", "assessor", "agreed"]
MOST_PARTICIPANTS = 999
"""Of a unit that rates itself together."""
RATERS: tuple[Rater, ...] = get_args(Rater)
OTHERS: tuple[Rater, ...] = ("manager", "peer", "assessor")
"""Raters who are somebody else than the person. What is agreed, both have said."""


RatingRule: TypeAlias = Literal["self", "others", "agreed"]
"""Whose ratings of a person count: their own, those of others, or what both have agreed on (docs/scoring.md 5)."""


class RatedBy(NamedTuple):
    """Who rates: the kind of rater and, where several people are of that kind, which of them."""

    rater: Rater = "self"
    by: str | None = None


Confidence: TypeAlias = Literal["low", "medium", "high"]
Name: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Evidence(Model):
    """Something that shows a level: grade 1 a stated example, 2 a link or a file, 3 confirmed by somebody else."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"type": "object", "required": [key], "properties": {key: {"type": "string"}}}
                for key in ("url", "file", "text")
            ]
        }
    )

    url: Words | None = None
    """An address that shows the level."""
    file: Words | None = None
    """The name of a file that shows it."""
    text: Words | None = None
    """An example in words."""
    grade: Annotated[int, Field(ge=0, le=3)] = 1
    """0 nothing, 1 a stated example, 2 a link or a file, 3 confirmed by somebody else."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.url or self.file or self.text):
            raise PydanticCustomError("empty_evidence", "no evidence")
        return self


ONE_ANSWER: dict[str, JsonDict] = {
    "level": {"type": "integer"},
    "not_applicable": {"type": "string"},
    "unknown": {"const": True},
}
"""The keys of which a rating has one, as its schema says it."""


class RatingFields(Model):
    """A rating spelled out: a level, or that it does not apply and why, or that it was seen and could not be said."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"type": "object", "required": [key], "properties": {key: value}} for key, value in ONE_ANSWER.items()
            ]
        }
    )

    level: Level | None = None
    """The highest level whose description is true."""
    not_applicable: Words | None = None
    """Why the skill does not apply to this job."""
    unknown: bool = False
    """true: the question was seen, and could not be answered."""
    confidence: Confidence | None = None
    """How sure the rater is."""
    note: Words | None = None
    """A remark."""
    evidence: tuple[Evidence, ...] = Field(default=(), strict=False)
    """What shows the level."""
    interest: Annotated[int | None, Field(ge=0, le=5)] = None
    """How much the person would like to work on it, from 0 (not at all) to 5."""

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
    RatingFields, BeforeValidator(_spelled_out, json_schema_input_type=Level | Literal["unknown"] | RatingFields)
]


class MatrixRef(Model):
    """The matrix that was answered."""

    id: Id
    """The id of the matrix."""
    version: Words
    """The version of the matrix, in quotes."""


class Order(Model):
    """The order of asking, if it was shuffled."""

    seed: Annotated[int, Field(ge=0, lt=10**18)]
    """The number that the order was shuffled with."""


class SharedFor(Model):
    """What a person has agreed to: for this purpose, these readers and no others, and with these ratings."""

    purpose: Words
    """What the page of the team is for, as the person read it."""
    audience: Words
    """Who reads the page, as the person read it."""
    team: Words | None = None
    """What the team is called, if it has a title."""
    rating: RatingRule = "self"
    """Whose ratings of the person the page shows."""


class Answers(Model):
    """One file of answers. A skill that is not listed in `ratings` was not asked."""

    format: Literal["skillmatrix-answers/1"]
    """What this file is: skillmatrix-answers/1."""
    matrix: MatrixRef
    """The matrix that was answered."""
    person: Name
    """Who is rated; a pseudonym is enough."""
    rater: Rater = "self"
    """Who rates: the person, their lead, a colleague, an assessor, or both together after the talk (agreed)."""
    by: Name | None = None
    """Who rated, where it is not the person: a pseudonym, or 6 random hex digits; it stands in the file's name, too."""
    share: Literal["named"] | None = None
    """named: the person allows that these answers stand on a page of their team, with the name they have here."""
    shared_for: SharedFor | None = None
    """What that holds for; `skillmatrix answers share` writes it. Without it no page shows these answers by name."""
    role: Id | None = None
    """The id of the role asked for; it is used when no other is named."""
    language: Language | None = None
    """The language in which the questions were read."""
    date: IsoDate
    """The day of the last answer."""
    purpose: Name = "development"
    """What the answers are for."""
    participants: Annotated[int | None, Field(ge=1, le=MOST_PARTICIPANTS)] = None
    """How many people chose the levels together, where a unit rates itself."""
    order: Order | None = None
    """The order of asking, if it was shuffled."""
    ratings: dict[Name, Rating] = Field(
        default={}, examples=[{"sql": 3, "testing": {"level": 2, "confidence": "high"}, "events": "unknown"}]
    )
    """The answers, by id of the skill: a level, the word unknown, or a mapping. What is not listed was not asked."""
    wording: dict[Name, Words] = Field(default={})
    """Fingerprints of the texts as they were read, by id of the skill; the tool writes them."""

    @property
    def rated_by(self) -> RatedBy:
        """Who rated: three peers are three raters."""
        return RatedBy(self.rater, self.by)


def without_notes(answers: Answers) -> Answers:
    """The same without what was remarked beside the ratings."""
    ratings = {skill: rating.model_copy(update={"note": None}) for skill, rating in answers.ratings.items()}
    return answers.model_copy(update={"ratings": ratings})


def without_unknown(data: Any) -> Any:
    """The data of an answers file without the keys that the format does not know: people may write more into theirs."""
    if not isinstance(data, dict):
        return data
    known = _only_fields(data, Answers)
    for key, model in (("matrix", MatrixRef), ("order", Order)):
        if key in known:
            known[key] = _only_fields(known[key], model)
    if isinstance(known.get("ratings"), dict):
        known["ratings"] = {skill: _known_rating(rating) for skill, rating in known["ratings"].items()}
    return known


def _known_rating(rating: Any) -> Any:
    rating = _only_fields(rating, RatingFields)
    if isinstance(rating, dict) and isinstance(rating.get("evidence"), list):
        return {**rating, "evidence": [_only_fields(piece, Evidence) for piece in rating["evidence"]]}
    return rating


def _only_fields(data: Any, model: type[Model]) -> Any:
    return {key: value for key, value in data.items() if key in model.model_fields} if isinstance(data, dict) else data
