"""The JSON that programs get: findings, and a report. These models describe it; they only feed the JSON Schemas.

Lists and parts of a matrix stand in `schema/lists.py`.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from skillmatrix.model.answers import Confidence, Name, Rater
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Words

Count: TypeAlias = Annotated[int, Field(ge=0)]
FromOne: TypeAlias = Annotated[int, Field(ge=1)]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
"""Rounded half up to 4 places."""


class FindingCounts(Model):
    """How many findings there are of each severity."""

    error: Count
    """Findings that forbid using the file."""
    warning: Count
    """Findings that should be looked at."""
    info: Count
    """Hints."""


class RelatedPlace(Model):
    """Another place that has to do with a finding."""

    message: str
    """What stands there, such as “first used here”."""
    file: str
    """The file, named as on the command line."""
    line: FromOne
    """The line, from 1."""
    column: FromOne
    """The column in code points, from 1."""


class FoundProblem(Model):
    """One finding: what is wrong, where, and what would be right."""

    rule: Id
    """The id of the rule; `skillmatrix rules ID` explains it."""
    severity: Literal["error", "warning", "info"]
    """How much it weighs."""
    message: str
    """What is wrong."""
    file: str
    """The file, named as on the command line."""
    line: FromOne
    """The line where it begins, from 1."""
    column: FromOne
    """The column where it begins, in code points, from 1."""
    end_line: FromOne
    """The line where it ends."""
    end_column: FromOne
    """The column behind its last character."""
    route: Annotated[str, Field(examples=["roles[0].requires.sql"])]
    """The way to the value; empty for the whole file."""
    related: tuple[RelatedPlace, ...]
    """Other places that have to do with it."""
    why: str = ""
    """Why it matters, with its source; only findings in job descriptions say so."""
    help: str
    """What would be right; may be empty."""
    fix: Literal["safe"] | None
    """safe: `skillmatrix validate --fix` can fix it."""


class Findings(Model):
    """All findings of one run of `skillmatrix validate --output-format json`."""

    format: Literal["skillmatrix-findings/1"]
    """What this is: skillmatrix-findings/1."""
    files: Count
    """How many files were checked."""
    counts: FindingCounts
    """How many findings there are."""
    findings: tuple[FoundProblem, ...]
    """The findings by file, line and column."""


class ReportedMatrix(Model):
    """The matrix that the answers were scored with."""

    id: Id
    """The id of the matrix."""
    version: Words
    """The version of the matrix."""
    title: Words
    """The title of the matrix."""


class ReportedBounds(Model):
    """A share of the weight of what is required. Null where there is nothing to divide by."""

    low: Share | None
    """Unanswered skills count as nothing."""
    high: Share | None
    """Unanswered skills count as met."""
    known: Share | None
    """Unanswered skills are left out."""


class Evidenced(Model):
    """The lower bound if only answers with evidence of at least this grade count."""

    grade_1: Annotated[Share | None, Field(alias="1")]
    """A stated example or better."""
    grade_2: Annotated[Share | None, Field(alias="2")]
    """A link or a file, or better."""
    grade_3: Annotated[Share | None, Field(alias="3")]
    """Confirmed by somebody else."""


class ReportedCoverage(Model):
    """How much of what is required is reached."""

    low: Share | None
    """Unanswered skills count as nothing."""
    high: Share | None
    """Unanswered skills count as met."""
    known: Share | None
    """Unanswered skills are left out."""
    evidenced: Evidenced
    """The lower bound by grade of evidence."""


class ReportedEqualWeights(Model):
    """Coverage if every skill had the same weight."""

    known: Share | None
    """Unanswered skills are left out."""
    low: Share | None
    """Unanswered skills count as nothing."""


class ReportedSensitivity(Model):
    """How far coverage depends on things one may doubt."""

    weights_20: tuple[Share, Share] | None
    """From where to where coverage goes when any single weight changes by 20 %."""
    equal_weights: ReportedEqualWeights
    """Coverage if every skill had the same weight."""
    confidence: tuple[Share, Share] | None
    """The same if answers of medium confidence were off by half a level, and those of low confidence by one."""


class ReportedGate(Model):
    """A must-have."""

    skill: Id
    """The id of the skill."""
    name: Words
    """The name of the skill."""
    gate: Level
    """The level that it must not fall below."""
    level: Level | None
    """The level reached; null if it is not known."""
    state: Literal["passed", "failed", "unknown"]
    """Whether the gate is passed."""


class ReportedRule(Model):
    """A rule that says when the role is met: so many of these target levels."""

    met: FromOne
    """How many the matrix asks for; where fewer skills are left, all of them are needed."""
    of: tuple[Id, ...]
    """The ids of the skills that are left of it: what does not apply is out."""
    reached: Count
    """How many of their target levels are reached."""
    state: Literal["passed", "failed", "unknown", "skipped"]
    """Whether it is met. unknown: what is unanswered could meet it; skipped: nothing is left of it."""


class ReportedSkill(Model):
    """One skill. What is not known, or does not apply, is null, never 0."""

    id: Id
    """The id of the skill."""
    name: Words
    """The name of the skill."""
    category: Id
    """The id of its category."""
    category_name: Words
    """The name of its category."""
    required: Annotated[int, Field(ge=1, le=100)] | None
    """The level the role needs; null for a skill that it does not need."""
    required_name: Words | None
    """The name of that level."""
    level: Level | None
    """The level that counts."""
    level_name: Words | None
    """The name of that level."""
    weight: Annotated[float, Field(gt=0, le=1000)] | None
    """The weight in the role."""
    share: Share | None
    """The part of all weight."""
    must: Level | None
    """The gate, if the skill is a must-have."""
    answer: Literal["rated", "unknown", "not_applicable", "not_asked", "stale"]
    """What kind of answer there is; stale: it is too old to count."""
    status: Literal["unanswered", "not_applicable", "missing", "partly", "met", "exceeded", "extra"]
    """What the answer means for the role; extra: the role does not need the skill."""
    gap: Annotated[int, Field(ge=-100, le=100)] | None
    """Required minus reached level."""
    coverage: Share | None
    """How much of the required level is reached."""
    gain: Share | None
    """What closing the gap would add to coverage."""
    confidence: Confidence | None
    """How sure the rater was."""
    evidence: Annotated[int, Field(ge=0, le=3)] | None
    """The best grade of the evidence given."""
    note: Words | None
    """The rater's remark."""


class ReportedRaters(Model):
    """How many people rated beside the person."""

    manager: Count
    """Leads."""
    peer: Count
    """Colleagues."""
    assessor: Count
    """Assessors."""
    agreed: Count
    """Files of what was agreed after the talk."""


class ReportedSkillViews(Model):
    """The views of one skill, as levels; null where nobody rated it, or where it is not shown."""

    id: Id
    """The id of the skill."""
    self: Level | None
    """What the person says."""
    manager: Level | None
    """What the lead says; of several, the low median."""
    assessor: Level | None
    """What the assessor says; of several, the low median."""
    peers: Level | None
    """The low median of at least three colleagues."""
    agreed: Level | None
    """What was agreed after the talk."""
    others: Level | None
    """The low median of everybody else."""
    level: Level | None
    """The level that counts: what is agreed, else that of the others, else the person's own."""
    source: Literal["agreed", "others", "self"] | None
    """Whose level that is."""
    difference: Annotated[int, Field(ge=-100, le=100)] | None
    """The person's level minus that of the others."""


class ReportedViews(Model):
    """Several views of one person, side by side."""

    raters: ReportedRaters
    """How many people rated beside the person."""
    label: Literal["over", "under", "in-line"] | None
    """How the person's levels stand to those of the others on the whole: half a level above, below, or neither."""
    skills: tuple[ReportedSkillViews, ...]
    """The skills of the role in the order of gaps."""
    topics: tuple[Id, ...]
    """What to talk about, the furthest apart first."""


class Report(Model):
    """The result of `skillmatrix report --format json`. Numbers are rounded half up to 4 places."""

    format: Literal["skillmatrix-report/1"]
    """What this is: skillmatrix-report/1."""
    matrix: ReportedMatrix
    """The matrix that the answers were scored with."""
    role: Id | None
    """The id of the role; null where the matrix has no roles."""
    role_title: Words | None
    """The title of the role."""
    person: Name
    """Who was rated, as the answers name them."""
    rater: Rater
    """Who rated."""
    by: Name | None
    """Who that is, where it is not the person."""
    date: IsoDate
    """The day of the last answer."""
    as_of: IsoDate
    """The day that counted as today."""
    purpose: Name
    """What the answers were given for."""
    participants: FromOne | None
    """How many people chose the levels together, where a unit rated itself; null if it is not said."""
    language: Language
    """The language of the report."""
    status: Literal["ready", "near", "developing", "undetermined", "blocked"] | None
    """Where the person stands; null if the reason says why there is no result."""
    status_label: Words | None
    """The same in words."""
    reason: Literal["no-applicable-skills"] | None
    """Why there is no result."""
    band: Literal["N", "P", "L", "F"] | None
    """Not, partly, largely or fully covered."""
    completeness: Share | None
    """The part of the weight that was answered."""
    coverage: ReportedCoverage
    """How much of what is required is reached, level by level."""
    met: ReportedBounds
    """The part of the weight whose required level is fully reached."""
    mean_shortfall: Annotated[float, Field(ge=0, le=100)] | None
    """The mean number of levels missing."""
    levels_missing: Count | None
    """The number of levels missing in all."""
    surplus: Count | None
    """The number of levels above what is required."""
    sensitivity: ReportedSensitivity
    """How far coverage depends on things one may doubt."""
    gates: tuple[ReportedGate, ...]
    """The must-haves."""
    ready: tuple[ReportedRule, ...]
    """The rules of the role that say when it is met; without any, every target level is needed."""
    skills: tuple[ReportedSkill, ...]
    """All skills in the order of gaps, and those that the role does not need at the end."""
    views: ReportedViews | None
    """What others say, with `--with`; null without it."""
