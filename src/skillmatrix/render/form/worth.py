"""What counts for a role and how much, in whole numbers: the page adds it up exactly, and says what the report says."""

from fractions import Fraction
from math import lcm

from skillmatrix.analysis.score import NEAR_THRESHOLD
from skillmatrix.model.requirement import RequirementFields
from skillmatrix.render.form.offline_form import OfflineForm

PageNumbers = dict[str, object]


def counted(form: OfflineForm) -> list[str]:
    """What counts for the role: required above the lowest level, and not switched off."""
    matrix = form.matrix
    required = [skill for skill, needed in form.role.requires.items() if needed.level > matrix.lowest]
    return [skill for skill in required if not matrix.categories_around(skill).intersection(form.without)]


def not_asked(form: OfflineForm) -> list[str]:
    """What counts for the role and is not asked on the page: open, unless a file with answers to it is loaded."""
    return [skill for skill in counted(form) if skill not in form.skills]


def rules_of(form: OfflineForm) -> list[PageNumbers]:
    """The rules that say when the role is met, each with the skills that it counts."""
    every = counted(form)
    named = [(rule.met, every if rule.of is None else dict.fromkeys(rule.of)) for rule in form.role.ready]
    return [{"met": met, "of": [skill for skill in of if skill in every]} for met, of in named]


def worth_of(form: OfflineForm) -> PageNumbers:
    """By skill that counts the worth of its target and of each level, asked or not.

    Numbers are text: weights and scales may make them larger than a number of JavaScript is exact.
    """
    matrix, requires = form.matrix, form.role.requires
    shares = {
        skill: {level: _reached(level, requires[skill], matrix.lowest) for level in sorted(matrix.scale)}
        for skill in (*form.skills, *not_asked(form))
        if skill in requires
    }
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
    return {
        "worth": worth,
        "ready": rules_of(form),
        "near": [NEAR_THRESHOLD.numerator, NEAR_THRESHOLD.denominator],
        "with_match": form.with_match,
    }


def _reached(level: int, required: RequirementFields, lowest: int) -> Fraction:
    """The weight times how much of the target is reached."""
    if required.level <= lowest:
        return Fraction(0)
    return Fraction(required.weight) * Fraction(min(level, required.level) - lowest, required.level - lowest)
