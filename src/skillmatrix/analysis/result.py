"""A result: what a score says, in exact numbers. It has no words for people and no rounding; views add both."""

from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.model.answers import Rating

Status: TypeAlias = Literal["ready", "near", "developing", "undetermined", "blocked"]
STATUSES: tuple[Status, ...] = ("ready", "near", "developing", "undetermined", "blocked")
"""From best to worst, as `--fail-on` counts them."""

Reason: TypeAlias = Literal["no-applicable-skills"]
Band: TypeAlias = Literal["N", "P", "L", "F"]
GateState: TypeAlias = Literal["passed", "failed", "unknown"]
ReadyState: TypeAlias = Literal["passed", "failed", "unknown", "skipped"]
AnswerState: TypeAlias = Literal["rated", "unknown", "not_applicable", "not_asked", "stale"]
SkillStatus: TypeAlias = Literal["unanswered", "not_applicable", "missing", "partly", "met", "exceeded"]


def evidence_grade(rating: Rating) -> int:
    """The best grade of the evidence given: 0 none, 1 a stated example, 2 an artefact, 3 confirmed by somebody else."""
    return max(evidence.grade for evidence in rating.evidence) if rating.evidence else 0


class SkillResult(NamedTuple):
    """One required skill. What is not known, or does not apply, is `None`, never 0.

    `level` is the level that counts; a stale one is only in `rating`. `gate` is the level that a must-have must not
    fall below. Gap, shortfall and surplus are in levels; `share` (w/W), `coverage` (c) and `gain` are shares of 1.
    """

    skill: str
    category: str
    required: int
    weight: Fraction
    gate: int | None
    answer: AnswerState
    rating: Rating | None
    status: SkillStatus = "not_applicable"
    share: Fraction | None = None
    level: int | None = None
    gap: int | None = None
    shortfall: int | None = None
    surplus: int | None = None
    coverage: Fraction | None = None
    gain: Fraction | None = None

    @property
    def is_applicable(self) -> bool:
        """Whether the skill is in A."""
        return self.status != "not_applicable"

    @property
    def is_known(self) -> bool:
        """Whether the skill is in K."""
        return self.level is not None

    @property
    def is_unanswered(self) -> bool:
        """Whether the skill is in U: it applies, and nobody knows the level today."""
        return self.status == "unanswered"

    @property
    def not_applicable_on_must(self) -> bool:
        """Whether a must-have was answered "not applicable": it counts as unanswered, and the reader should be told."""
        return self.answer == "not_applicable" and self.gate is not None

    @property
    def evidence_grade(self) -> int:
        """The best grade of the evidence given, 0 to 3."""
        return evidence_grade(self.rating) if self.rating else 0


class Gate(NamedTuple):
    """A must-have and its gate; `level` is `None` where the answer is missing or stale."""

    skill: str
    gate: int
    level: int | None
    state: GateState


class RuleResult(NamedTuple):
    """A rule that says when the role is met, and how many of its target levels are reached.

    `met` is how many the matrix asks for, `of` the ids of the skills that are left of the rule when what does not apply
    is out. `unknown`: what is unanswered could still meet it. `skipped`: nothing is left of it.
    """

    met: int
    of: tuple[str, ...]
    reached: int
    state: ReadyState

    @property
    def needed(self) -> int:
        """How many of those that are left are to be reached."""
        return min(self.met, len(self.of))


class Extra(NamedTuple):
    """A skill the person has and the role does not require: listed, never scored."""

    skill: str
    category: str
    level: int
    rating: Rating


class SwitchedOff(NamedTuple):
    """An optional category that was left out, and the required skills that left with it."""

    category: str
    skills: tuple[str, ...]


class Interval(NamedTuple):
    """From `low` to `high`, both included."""

    low: Fraction
    high: Fraction


class Bounds(NamedTuple):
    """A share of the weight. `low`: unanswered skills count as nothing; `high`: as met; `known`: they are left out.

    `None` where there is nothing to divide by: no applicable skill, or, for `known`, no known one.
    """

    low: Fraction | None
    high: Fraction | None
    known: Fraction | None


class Coverage(NamedTuple):
    """How much of what is required is reached: `Bounds`, and `evidenced`.

    `evidenced[g]` is `low` without answers of less than evidence grade g.
    """

    low: Fraction | None
    high: Fraction | None
    known: Fraction | None
    evidenced: dict[int, Fraction | None]


class EqualWeights(NamedTuple):
    """Coverage if every skill had the same weight."""

    known: Fraction | None
    low: Fraction | None


class Sensitivity(NamedTuple):
    """How far coverage depends on things one may doubt.

    `weights_20`: `coverage.known` when any single weight changes by 20 %. `confidence`: low to high if answers of
    medium confidence were off by half a level, and of low confidence by one; `confidence_known`: that over K alone.
    """

    weights_20: Interval | None
    equal_weights: EqualWeights
    confidence: Interval | None
    confidence_known: Interval | None


class Sums(NamedTuple):
    """The sums the formulas are made of, so that an explanation can fill them in.

    Of w: `applicable` (W) over A, `known` (W_K) over K, `unanswered` over U. Over K: `covered` of w c, `met` of
    w [l >= r], `shortfall` of w times the shortfall.
    """

    applicable: Fraction
    known: Fraction
    unanswered: Fraction
    covered: Fraction
    met: Fraction
    shortfall: Fraction


class Counts(NamedTuple):
    """How many skills: in A, K and U, of those known how many have l >= r, and how many do not apply."""

    applicable: int
    known: int
    unanswered: int
    met: int
    not_applicable: int


class Result(NamedTuple):
    """One person's answers scored against one role.

    `matrix`, `role`, `skill` and `category` are ids. `skills` and `gates` are in the order of gaps. `weakest_must` is
    the known must-have with the smallest coverage. If no skill applies, `status` is `None` with a `reason`, and so is
    every quantity but sums and counts.
    """

    matrix: str
    version: str
    role: str
    status: Status | None
    reason: Reason | None
    band: Band | None
    completeness: Fraction | None
    coverage: Coverage
    met: Bounds
    mean_shortfall: Fraction | None
    levels_missing: int | None
    surplus: int | None
    sensitivity: Sensitivity
    gates: tuple[Gate, ...]
    ready: tuple[RuleResult, ...]
    weakest_must: SkillResult | None
    skills: tuple[SkillResult, ...]
    extra: tuple[Extra, ...]
    without: tuple[SwitchedOff, ...]
    sums: Sums
    counts: Counts
