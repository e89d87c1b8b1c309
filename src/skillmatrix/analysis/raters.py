"""Several views of one person, side by side: docs/scoring.md 5. No view corrects another one.

Colleagues count from three on, skill by skill, and then only as a median of their own: of two, each would know what the
other one said.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.analysis.agreement import Alpha, Metric, Spread, alpha, low_median, spread
from skillmatrix.analysis.counted import counted_ratings
from skillmatrix.analysis.result import Coverage, Result
from skillmatrix.analysis.scope import is_stale
from skillmatrix.analysis.score import score
from skillmatrix.model.answers import Answers, Rater, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS

FEWEST_PEERS = 3
"""Peers count and appear from so many on."""
IN_LINE = Fraction(1, 2)
"""From this mean difference in levels on, one view lies above the other."""

Label: TypeAlias = Literal["over", "under", "in-line"]
Source: TypeAlias = Literal["agreed", "others", "self"]
Levels: TypeAlias = Mapping[str, int]


class SkillViews(NamedTuple):
    """The views of one skill; what nobody rated, or what is not shown, is `None`.

    `manager`, `assessor` and `peers` are low medians (of one rating, the rating); `others` is that over all of them.
    `level` counts, and `source` says whose it is. `difference` is own minus others, in levels. `spread` is that of the
    others, where no peers are among them.
    """

    skill: str
    own: int | None
    manager: int | None
    assessor: int | None
    peers: int | None
    agreed: int | None
    others: int | None
    level: int | None
    source: Source | None
    difference: int | None
    spread: Spread | None

    @property
    def apart(self) -> int:
        """How many levels lie between the views that are shown, the person's own among them."""
        shown = [level for level in (self.own, self.manager, self.assessor, self.peers) if level is not None]
        return max(shown) - min(shown) if shown else 0

    @property
    def is_open(self) -> bool:
        """Whether there is something to talk about: views differ, and nothing has been agreed."""
        return self.agreed is None and self.apart > 0


class Alphas(NamedTuple):
    """Agreement over all skills, without the person's own view and with it."""

    others: Alpha
    everybody: Alpha


class Views(NamedTuple):
    """All views of one person, skills in the order of gaps.

    `bias` and `mad` are the mean difference and the mean distance in levels, over skills that both sides rated; `None`
    if there are none. `coverage` is that of the levels that count.
    """

    others: tuple[Answers, ...]
    skills: tuple[SkillViews, ...]
    bias: Fraction | None
    mad: Fraction | None
    label: Label | None
    coverage: Coverage
    ordinal: Alphas
    interval: Alphas

    @property
    def raters(self) -> Counter[Rater]:
        """How many people rated as what."""
        return Counter(answers.rater for answers in self.others)

    @property
    def to_discuss(self) -> list[SkillViews]:
        """What to talk about, the furthest apart first."""
        return sorted(
            (skill for skill in self.skills if skill.is_open),
            key=lambda skill: (-skill.apart, -abs(skill.difference or 0)),
        )


def compare_views(  # noqa: PLR0913 - the views and what a score needs
    matrix: Matrix,
    own: Answers,
    others: Sequence[Answers],
    result: Result,
    *,
    today: date,
    max_age_months: int = MAX_AGE_MONTHS,
    without: Collection[str] = (),
) -> Views:
    """The person's own answers beside those of others, for the skills of a result of the own ones.

    Everybody rated the same person and the same matrix, and each file is another rater's.
    """
    asked = [skill.skill for skill in result.skills]
    mine = _known(own, matrix, today, max_age_months)
    known = [(answers.rater, _known(answers, matrix, today, max_age_months)) for answers in others]
    skills = tuple(_views(skill, mine.get(skill), _by_rater(skill, known), matrix) for skill in asked)
    differences = [skill.difference for skill in skills if skill.difference is not None]
    bias = _mean(differences)
    return Views(
        tuple(others),
        skills,
        bias,
        _mean([abs(difference) for difference in differences]),
        None if bias is None else _label(bias),
        _coverage(matrix, own, skills, result, today=today, max_age_months=max_age_months, without=without),
        _alphas(asked, mine, known, "ordinal"),
        _alphas(asked, mine, known, "interval"),
    )


def _known(answers: Answers, matrix: Matrix, today: date, max_age_months: int) -> Levels:
    """The levels that are not out of date, under today's ids."""
    if is_stale(answers.date, today, max_age_months):
        return {}
    ratings = counted_ratings(answers, matrix)
    return {skill: rating.level for skill, rating in ratings.items() if rating.level is not None}


def _by_rater(skill: str, known: Sequence[tuple[Rater, Levels]]) -> dict[Rater, list[int]]:
    """The levels of a skill by kind of rater; those of too few peers are nobody's."""
    found: dict[Rater, list[int]] = {}
    for rater, levels in known:
        if skill in levels:
            found.setdefault(rater, []).append(levels[skill])
    if len(found.get("peer", ())) < FEWEST_PEERS:
        found.pop("peer", None)
    return found


def _views(skill: str, own: int | None, found: Mapping[Rater, list[int]], matrix: Matrix) -> SkillViews:
    median = {rater: low_median(levels) for rater, levels in found.items()}
    counted = [level for rater, levels in found.items() if rater != "agreed" for level in levels]
    others = low_median(counted) if counted else None
    by_source: dict[Source, int | None] = {"agreed": median.get("agreed"), "others": others, "self": own}
    source, level = next(((name, each) for name, each in by_source.items() if each is not None), (None, None))
    return SkillViews(
        skill,
        own,
        median.get("manager"),
        median.get("assessor"),
        median.get("peer"),
        median.get("agreed"),
        others,
        level,
        source,
        None if own is None or others is None else own - others,
        spread(counted, matrix.lowest, matrix.highest) if counted and "peer" not in found else None,
    )


def _mean(values: Sequence[int]) -> Fraction | None:
    return Fraction(sum(values), len(values)) if values else None


def _label(bias: Fraction) -> Label:
    if bias >= IN_LINE:
        return "over"
    return "under" if bias <= -IN_LINE else "in-line"


def _coverage(  # noqa: PLR0913 - what a score needs
    matrix: Matrix,
    own: Answers,
    skills: Sequence[SkillViews],
    result: Result,
    *,
    today: date,
    max_age_months: int,
    without: Collection[str],
) -> Coverage:
    """What is covered if the levels that count are put in the place of the person's own."""
    ratings = counted_ratings(own, matrix)
    ratings |= {skill.skill: RatingFields(level=skill.level) for skill in skills if skill.level is not None}
    counting = own.model_copy(update={"ratings": ratings, "date": today})
    role = matrix.roles_by_id.get(result.role, matrix.no_role)
    return score(matrix, role, counting, today=today, max_age_months=max_age_months, without=without).coverage


def _alphas(asked: Sequence[str], mine: Levels, known: Sequence[tuple[Rater, Levels]], metric: Metric) -> Alphas:
    """Over every rating of others; it is a figure about all of them, and none about a single skill."""
    peers = sum(rater == "peer" for rater, _ in known)
    kinds = {"manager", "assessor"} | ({"peer"} if peers >= FEWEST_PEERS else set())
    counted = [levels for rater, levels in known if rater in kinds]

    def units(raters: Sequence[Levels]) -> list[list[int]]:
        return [[levels[skill] for levels in raters if skill in levels] for skill in asked]

    return Alphas(alpha(units(counted), metric), alpha(units([*counted, mine]), metric))
