"""Which skills are asked, and in which order."""

import random
from collections.abc import Collection, Sequence
from itertools import islice

from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role

QUICK = 12
"""How many questions `--quick` asks at most: about eight minutes."""


def skills_to_ask(matrix: Matrix, role: Role, *, quick: bool = False, without: Collection[str] = ()) -> tuple[str, ...]:
    """The skills that the role requires above the lowest level, in the order of the matrix; all where there is no role.

    `without` names categories that are switched off. `quick` takes at most 12, and asks them in this order: must-haves
    first, then by weight, level and the order of the matrix.
    """
    asked = [
        skill
        for skill in matrix.skills
        if not matrix.roles or (skill in role.requires and role.requires[skill].level > matrix.lowest)
        if not matrix.categories_around(skill).intersection(without)
    ]
    if quick:
        asked = list(islice(sorted(asked, key=lambda skill: _urgency(role, skill)), QUICK))
    return tuple(asked)


def shuffled(skills: Sequence[str], seed: int) -> tuple[str, ...]:
    """The skills in an order that the seed alone decides, so that going on asks in the same order."""
    # Not for secrets: the order of questions.
    return tuple(random.Random(seed).sample(skills, len(skills)))  # noqa: S311


def _urgency(role: Role, skill: str) -> tuple[object, ...]:
    """What comes first sorts first; sorting keeps the order of the matrix among equals."""
    required = role.requires.get(skill)
    if required is None:
        return ()
    return required.must is None, -required.weight, -required.level
