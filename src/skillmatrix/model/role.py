"""Roles: what a role is for, what it does, and which levels it needs."""

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from skillmatrix.model.employment import Employment
from skillmatrix.model.ladder import LadderPlace, ReadyRule
from skillmatrix.model.requirement import NAMED, NamedSkill, Requirement, has_no_level
from skillmatrix.model.text import Id, Model, Text, Words, WrittenAs

if TYPE_CHECKING:
    from skillmatrix.model.posting import Posting


class Task(Model):
    """A task, the share of working time it takes (percent), and the skills it uses."""

    model_config = ConfigDict(json_schema_extra={"required": ["id"]})  # see `WHOLE_TASKS`

    id: Id
    """The id of the task, unique in its role."""
    text: Text
    """What is done: begin with a verb."""
    share: Annotated[int | None, Field(ge=1, le=100)] = None
    """The share of working time in percent. All tasks of a role have one, adding up to 100, or none has."""
    skills: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the skills that the task uses."""


class Deputy(Model):
    """Roles this one stands in for, and roles that stand in for it."""

    of: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles that this one stands in for."""
    by: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles that stand in for this one."""


class Codes(Model):
    """The role in public classifications of occupations."""

    esco: tuple[Words, ...] = Field(default=(), strict=False)
    """Addresses of occupations in ESCO, such as http://data.europa.eu/esco/occupation/…"""
    isco08: Annotated[Words | None, Field(examples=["2431"])] = None
    """The code in ISCO-08, four digits in quotes."""
    kldb2010: Annotated[Words | None, Field(examples=["92114"])] = None
    """The code in KldB 2010 (Germany), five digits in quotes."""


def _several(value: Any) -> Any:
    """A single rule may be written without a list."""
    return [value] if isinstance(value, dict) else value


WHOLE_TASKS: JsonDict = {
    "type": "object",
    "properties": {
        "tasks": {"type": "array", "items": {"type": "object", "properties": {"text": {}}, "required": ["text"]}}
    },
}
"""For schemas: each task has its text."""
BASED: JsonDict = {"type": "object", "properties": {"based_on": {}}, "required": ["based_on"]}
"""For schemas: the text of a task may be that of the role this one is based on."""


class StepTexts(Model):
    """What one step of a role on a ladder says for itself; the rest is that of the role."""

    model_config = ConfigDict(json_schema_extra={"allOf": [WHOLE_TASKS]})

    title: Annotated[Text | None, WrittenAs(Text)] = None
    """The title at this step, in the place of that of the role with the step in brackets."""
    short: Text | None = None
    """A neutral name of the field of work at this step."""
    purpose: Text | None = None
    """What the role is for at this step."""
    pitch: Text | None = None
    """The same for an advert."""
    note: Text | None = None
    """A note that is printed with every paper about this step but an advert."""
    tasks: tuple[Task, ...] = Field(default=(), strict=False)
    """What the role does at this step."""
    ready: Annotated[
        tuple[ReadyRule, ...], BeforeValidator(_several, json_schema_input_type=ReadyRule | tuple[ReadyRule, ...])
    ] = Field(default=(), strict=False)
    """When somebody is ready for this step."""
    employment: tuple[Employment, ...] = Field(default=(), strict=False)
    """How people are usually employed at this step."""
    unit: Text | None = None
    """The part of the organisation that this step belongs to."""
    reports_to: Id | None = None
    """The id of the role this step reports to."""
    supervises: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles this step leads."""
    deputy: Deputy = Field(default=Deputy())
    """Who stands in for whom."""
    powers: tuple[Text, ...] = Field(default=(), strict=False)
    """What this step decides or proposes, one line each."""
    interfaces: tuple[Text, ...] = Field(default=(), strict=False)
    """With whom this step works, one line each."""
    success: tuple[Text, ...] = Field(default=(), strict=False)
    """By what good work at this step is seen, one line each."""
    codes: Codes = Field(default=Codes())
    """This step in public classifications of occupations."""


class Role(Model):
    """A role of the matrix."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [WHOLE_TASKS, BASED]})

    id: Id
    """The id of the role."""
    title: Text
    """The title as it stands over a job description, fair to all genders."""
    short: Text | None = None
    """A neutral name of the field of work, for sentences and tables."""
    purpose: Text | None = None
    """What the role is for; for the internal job description."""
    pitch: Text | None = None
    """The same for an advert."""
    note: Text | None = None
    """A note that is printed with every paper about the role but an advert."""
    above: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles that this one is a step up from."""
    ladder: Annotated[LadderPlace | None, WrittenAs(Id)] = Field(default=None, examples=["career"])
    """The id of a ladder: the role is one role a step, and what it requires may be lists with one value a step."""
    at: dict[Id, StepTexts] = Field(default={}, examples=[{"lead": {"title": "Head of data engineering"}}])
    """What single steps of the ladder say for themselves, by id of the step."""
    based_on: Id | None = None
    """The id of a role whose requirements, tasks and texts this one takes over, save what it says itself."""
    tasks: tuple[Task, ...] = Field(default=(), strict=False)
    """What the role does."""
    requires: dict[Id, Requirement] = Field(
        default={}, examples=[{"sql": 3, "testing": {"level": 4, "weight": 2, "must": 3}}]
    )
    """The levels the role needs, by id of the skill: a level, or a level with weight, must and more.

    A skill without a level takes only `tier` and `why`.
    """
    named: dict[Id, NamedSkill] = Field(default={}, alias="requires/named")
    ready: Annotated[
        tuple[ReadyRule, ...], BeforeValidator(_several, json_schema_input_type=ReadyRule | tuple[ReadyRule, ...])
    ] = Field(default=(), strict=False, examples=[{"met": 7, "of": ["sql", "testing"]}])
    """When somebody is ready: by one rule or several, such as seven of eight target levels; all of them otherwise."""
    employment: tuple[Employment, ...] = Field(default=(), strict=False)
    """How people are usually employed, if no posting says it; volunteer alone makes it a voluntary role."""
    unit: Text | None = None
    """The part of the organisation that the role belongs to."""
    reports_to: Id | None = None
    """The id of the role it reports to."""
    supervises: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles it leads; an empty list says that there are none."""
    deputy: Deputy = Field(default=Deputy())
    """Who stands in for whom."""
    powers: tuple[Text, ...] = Field(default=(), strict=False)
    """What the role decides or proposes, one line each."""
    interfaces: tuple[Text, ...] = Field(default=(), strict=False)
    """With whom the role works, one line each."""
    success: tuple[Text, ...] = Field(default=(), strict=False)
    """By what good work in the role is seen, one line each; printed in adverts and job descriptions."""
    codes: Codes = Field(default=Codes())
    """The role in public classifications of occupations."""

    def employment_in(self, posting: "Posting | None") -> tuple[Employment, ...]:
        """The kinds of employment: those of the posting, if it names some."""
        return (posting.employment if posting else ()) or self.employment

    @model_validator(mode="before")
    @classmethod
    def _told_apart(cls, data: Any) -> Any:
        """Skills without a level apart from those with one."""
        requires = data.get("requires") if isinstance(data, dict) else None
        if not isinstance(requires, dict):
            return data
        named = {skill: value for skill, value in requires.items() if has_no_level(value)}
        if not named:
            return data
        kept = {skill: value for skill, value in requires.items() if skill not in named}
        return {**data, "requires": kept, NAMED: named}

    @property
    def family(self) -> str:
        """The id that the role has in the file: one on a ladder shares it with the other steps."""
        return self.ladder.role if self.ladder else self.id

    @property
    def written_title(self) -> dict[str, str]:
        """The title as the file has it: without the step, where that was put behind it."""
        whole = self.ladder.title if self.ladder and self.ladder.title else self.title
        is_part = all(text.startswith(f"{whole.get(language)} (") for language, text in self.title.items())
        return whole if is_part else self.title

    @property
    def short_name(self) -> dict[str, str]:
        """The neutral name for sentences and tables."""
        return self.short or self.title
