"""The sets of docs/scoring.md 1: what a role requires, what applies to the person, what was answered."""

from collections.abc import Collection
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.analysis.counted import counted_ratings
from skillmatrix.analysis.result import AnswerState, Extra, SwitchedOff
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.answers import Answers, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import is_older
from skillmatrix.model.requirement import Requirement
from skillmatrix.model.role import Role


class RequiredSkill(NamedTuple):
    """A skill in Q and what was answered to it."""

    skill: str
    category: str
    requirement: Requirement
    answer: AnswerState
    rating: Rating | None

    @property
    def weight(self) -> Fraction:
        """The weight w, exactly as it was written."""
        return self.requirement.exact_weight

    @property
    def is_applicable(self) -> bool:
        """Whether the skill is in A. "Not applicable" is no answer to a must-have: it stays in A, unanswered."""
        return self.answer != "not_applicable" or self.requirement.must is not None


class Sets(NamedTuple):
    """Q with its answers, X, and the optional categories that were left out of both."""

    required: tuple[RequiredSkill, ...]
    extra: tuple[Extra, ...]
    without: tuple[SwitchedOff, ...]


def find_sets(
    matrix: Matrix, role: Role, answers: Answers, *, today: date, max_age_months: int, without: Collection[str]
) -> Sets:
    """The sets for one person and one role. Raises UserError if `without` names anything but an optional category."""
    off = optional_categories(matrix, without)
    ratings = counted_ratings(answers, matrix)
    required = [skill for skill, requirement in role.requires.items() if requirement.level > matrix.lowest]
    stale = is_stale(answers.date, today, max_age_months)
    return Sets(
        tuple(
            _required(matrix.category_of[skill].id, skill, role.requires[skill], ratings.get(skill), stale=stale)
            for skill in required
            if not matrix.categories_around(skill).intersection(off)
        ),
        _extra(matrix, {skill: ratings[skill] for skill in ratings.keys() - set(required)}, off),
        tuple(_switched_off(matrix, category, required) for category in off),
    )


def is_stale(answered: date, today: date, max_age_months: int) -> bool:
    """Whether answers of that day are older than so many calendar months. On the last day they still count."""
    return is_older(answered, today, max_age_months)


def _required(
    category: str, skill: str, requirement: Requirement, rating: Rating | None, *, stale: bool
) -> RequiredSkill:
    return RequiredSkill(skill, category, requirement, _answer(rating, stale=stale), rating)


def _answer(rating: Rating | None, *, stale: bool) -> AnswerState:
    if rating is None:
        return "not_asked"
    if rating.not_applicable is not None:
        return "not_applicable"
    if rating.level is None:
        return "unknown"
    return "stale" if stale else "rated"


def _extra(matrix: Matrix, ratings: dict[str, Rating], off: Collection[str]) -> tuple[Extra, ...]:
    """X, the highest levels first. At the lowest level there is nothing the person has."""
    extra = (
        Extra(skill, matrix.category_of[skill].id, rating.level, rating)
        for skill, rating in ratings.items()
        if not matrix.categories_around(skill).intersection(off)
        if rating.level is not None and rating.level > matrix.lowest
    )
    return tuple(sorted(extra, key=lambda one: (-one.level, one.skill)))


def optional_categories(matrix: Matrix, without: Collection[str]) -> tuple[str, ...]:
    """The categories of `without`, in the order of their names; others than optional ones are a `UserError`."""
    optional = sorted(matrix.optional)
    if others := sorted(set(without).difference(optional)):
        raise UserError(
            "the category “{category}” cannot be left out; optional in {matrix}: {optional}",
            category=others[0],
            matrix=matrix.id,
            optional=", ".join(optional) or Sentence("none"),
        )
    return tuple(category for category in optional if category in without)


def _switched_off(matrix: Matrix, category: str, required: list[str]) -> SwitchedOff:
    return SwitchedOff(
        category, tuple(sorted(skill for skill in required if category in matrix.categories_around(skill)))
    )
