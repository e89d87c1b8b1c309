"""What somebody said of each skill, as it stands in a table, in two bytes a skill.

Ten thousand people who said something of sixty skills are 1.2 MB so, and a gigabyte as models; and what is handed from
one process to another is as small.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from skillmatrix.model.answers import RatingFields

UNKNOWN, NOT_APPLICABLE, ABSENT = 101, 102, 103
"""In the place of a level, which is at most 100; `ABSENT`: there is no answer."""
ANSWERS = (*("rated",) * UNKNOWN, "unknown", "not_applicable")
"""What a table calls what is said so, by code."""
NO_INTEREST = 6
"""In the place of an interest, which is at most 5."""
WHY = "–"
"""Why a skill does not apply stands in no table."""


class PackedRatings(Mapping[str, RatingFields]):
    """Answers by skill, without notes and evidence, in the order of `skills`, which all people share."""

    __slots__ = ("codes", "interests", "skills")

    def __init__(self, skills: tuple[str, ...], codes: bytes, interests: bytes) -> None:
        self.skills = skills
        self.codes = codes
        self.interests = interests

    def __getitem__(self, skill: str) -> RatingFields:
        place = _places(self.skills)[skill]
        if self.codes[place] == ABSENT:
            raise KeyError(skill)
        return _rating(self.codes[place], self.interests[place])

    def __iter__(self) -> Iterator[str]:
        return (skill for skill, code in zip(self.skills, self.codes, strict=True) if code != ABSENT)

    def __len__(self) -> int:
        return len(self.codes) - self.codes.count(ABSENT)

    def rows(self) -> Iterator[tuple[str, int | None, str, int | None]]:
        """Of each answer the skill, the level, what a table calls it, and the interest."""
        for skill, code, interest in zip(self.skills, self.codes, self.interests, strict=True):
            if code != ABSENT:
                wants = None if interest == NO_INTEREST else interest
                yield skill, code if code < UNKNOWN else None, ANSWERS[code], wants

    def __reduce__(self) -> tuple[Any, ...]:
        return PackedRatings, (self.skills, self.codes, self.interests)


def packed(ratings: Mapping[str, RatingFields], skills: tuple[str, ...]) -> PackedRatings:
    """Ratings of these skills, which are all that there are, in the order of the table."""
    codes, interests = bytearray([ABSENT]) * len(skills), bytearray([NO_INTEREST]) * len(skills)
    places = _places(skills)
    for skill, rating in ratings.items():
        place, level = places[skill], rating.level
        codes[place] = level if level is not None else UNKNOWN if rating.unknown else NOT_APPLICABLE
        if rating.interest is not None:
            interests[place] = rating.interest
    return PackedRatings(skills, bytes(codes), bytes(interests))


@cache
def _rating(code: int, interest: int) -> RatingFields:
    """An answer; all people share the value, as it is frozen."""
    wants = None if interest == NO_INTEREST else interest
    if code == NOT_APPLICABLE:
        return RatingFields.model_construct(not_applicable=WHY, interest=wants)
    if code == UNKNOWN:
        return RatingFields.model_construct(unknown=True, interest=wants)
    return RatingFields.model_construct(level=code, interest=wants)


@cache
def _places(skills: tuple[str, ...]) -> dict[str, int]:
    return {skill: place for place, skill in enumerate(skills)}
