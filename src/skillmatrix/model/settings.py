"""Settings: what `skillmatrix.yaml` says about checking and scoring, without lines."""

from typing import Annotated, Literal, NamedTuple, TypeAlias

from pydantic import Field, StringConstraints

from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.model.text import Id, Model, Words


class NameOf(NamedTuple):
    """Marks an id that stands for something this program knows; a model does not know what there is, schemas do."""

    kind: Literal["rules", "markets"]
    with_all: bool = False
    """Whether the word `all` stands for all of them."""


RuleId: TypeAlias = Annotated[Id, NameOf("rules")]
RuleIds: TypeAlias = Annotated[tuple[Annotated[Id, NameOf("rules", with_all=True)], ...], Field(strict=False)]
MarketIds: TypeAlias = Annotated[tuple[Annotated[Id, NameOf("markets")], ...], Field(strict=False)]
RuleWeight: TypeAlias = Literal["error", "warning", "info", "off"]
Glob: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Ids: TypeAlias = Annotated[tuple[Id, ...], Field(strict=False)]


class FileSettings(Model):
    """What holds for the files that a pattern fits."""

    ignore: RuleIds = ()
    """Ids of rules that are silenced in these files."""


class Allowed(Model):
    """A place in a job description that somebody has looked at and wants as it is."""

    rule: Annotated[Id, NameOf("rules", with_all=True)]
    """Id of the rule."""
    text: Words | None = None
    """Words in what the finding quotes; if they are left out, every finding of the rule is meant."""
    reason: Annotated[str, StringConstraints(min_length=3, max_length=4000)]
    """Why it is right as it is."""


class Settings(Model):
    """One settings file. `all` in place of the id of a rule stands for all of them."""

    format: Literal["skillmatrix-settings/1"]
    """What this file is: skillmatrix-settings/1."""
    select: RuleIds | None = None
    """Ids of the rules to check; all, if it is left out. Errors of reading are always told."""
    ignore: RuleIds = ()
    """Ids of rules that are silenced in all files."""
    severity: dict[RuleId, RuleWeight] = Field(default={})
    """Other severities than usual, by id of the rule; off silences the rule."""
    fail_on: Literal["error", "warning", "info", "never"] = "error"
    """The severity from which on `validate` ends with exit code 1."""
    max_age_months: Annotated[int, Field(ge=1, le=1200)] = MAX_AGE_MONTHS
    """Answers that are older do not count."""
    without: Ids = ()
    """Ids of optional categories that are switched off: they are neither asked nor scored."""
    notes: bool = True
    """false: notes are left out of reports, in every format."""
    match: bool = True
    """false: reports do not say in percent how much of a profile is matched."""
    markets: MarketIds = ()
    """Labour markets whose law job descriptions are held to if their posting names no country, such as de or us-co."""
    allow: Annotated[tuple[Allowed, ...], Field(strict=False)] = ()
    """Places in job descriptions that are right as they are, each with its reason."""
    per_file: dict[Glob, FileSettings] = Field(default={})
    """What holds for some files only, by pattern: `examples/**/*.yaml`, seen from the folder of this file."""
