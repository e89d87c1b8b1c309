"""Answers to an earlier version of a matrix: ratings find their skill under the id it has today."""

from typing import NamedTuple

from skillmatrix.model.answers import Answers, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.renames import paths


class Followed(NamedTuple):
    """Ratings by the ids the matrix has today, and what became of rated ids that it does not have.

    `renamed` says as what an old id counts today. `superseded` says it of old ids that do not count, because a newer id
    of the same skill was rated too. `retired` skills are gone on purpose; of `unknown` ids the matrix says nothing.
    """

    ratings: dict[str, Rating]
    renamed: dict[str, str]
    superseded: dict[str, str]
    retired: tuple[str, ...]
    unknown: tuple[str, ...]


def follow_renames(answers: Answers, matrix: Matrix) -> Followed:
    """Follow the matrix's `renames`, over several versions too. An id it has today is never taken for an old one.

    If several rated ids lead to one skill, the one with the fewest renames counts (so its own id does, if rated), then
    the first by alphabet.
    """
    if answers.ratings.keys() <= matrix.skills.keys():  # the usual case
        return Followed(dict(answers.ratings), {}, {}, (), ())
    led = paths(matrix)
    ratings: dict[str, Rating] = {}
    renamed: dict[str, str] = {}
    superseded: dict[str, str] = {}
    retired: list[str] = []
    known = [rated for rated in answers.ratings if rated in led]
    for rated in sorted(known, key=lambda rated: (led[rated].renames, rated)):
        skill = led[rated].skill
        if skill is None:
            retired.append(rated)
        elif skill in ratings:
            superseded[rated] = skill
        else:
            ratings[skill] = answers.ratings[rated]
            if rated != skill:
                renamed[rated] = skill
    unknown = sorted(rated for rated in answers.ratings if rated not in led)
    return Followed(ratings, renamed, superseded, tuple(sorted(retired)), tuple(unknown))
