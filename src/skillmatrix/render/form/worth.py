"""What answers are worth, in whole numbers: the page adds them up exactly, and says what the report says."""

from fractions import Fraction
from math import lcm

from skillmatrix.analysis.score import NEAR_THRESHOLD
from skillmatrix.model.requirement import RequirementFields
from skillmatrix.render.form.offline_form import OfflineForm

PageNumbers = dict[str, object]


def not_asked(form: OfflineForm) -> list[str]:
    """What the role requires and the page does not ask, and is not switched off: it stays open."""
    category_of = form.matrix.category_of
    asked = (*form.skills,)
    return [skill for skill in form.role.requires if skill not in asked and category_of[skill].id not in form.without]


def worth_of(form: OfflineForm) -> PageNumbers:
    """By skill the worth of its target and of each level; of what is required and not asked, the sum and number.

    Numbers are text: weights and scales may make them larger than a number of JavaScript is exact.
    """
    matrix, requires = form.matrix, form.role.requires
    shares = {
        skill: {level: _reached(level, requires[skill], matrix.lowest) for level in sorted(matrix.scale)}
        for skill in form.skills
        if skill in requires
    }
    others = [requires[skill] for skill in not_asked(form)]
    fractions = [share for levels in shares.values() for share in levels.values()]
    fractions += [Fraction(required.weight) for required in requires.values()]
    unit = lcm(*(fraction.denominator for fraction in fractions))
    worth = {
        skill: {
            "whole": str(int(Fraction(requires[skill].weight) * unit)),
            "levels": {str(level): str(int(share * unit)) for level, share in levels.items()},
        }
        for skill, levels in shares.items()
    }
    rest = sum((Fraction(required.weight) for required in others), Fraction(0))
    return {
        "worth": worth,
        "not_asked": {"n": len(others), "whole": str(int(rest * unit))},
        "near": [NEAR_THRESHOLD.numerator, NEAR_THRESHOLD.denominator],
        "with_match": form.with_match,
    }


def _reached(level: int, required: RequirementFields, lowest: int) -> Fraction:
    """The weight times how much of the target is reached."""
    if required.level <= lowest:
        return Fraction(0)
    return Fraction(required.weight) * Fraction(min(level, required.level) - lowest, required.level - lowest)
