"""Titles that name both forms of a noun are fair, whether a list knows the noun or not."""

import pytest

from skillmatrix.language.job_titles import Gender, read_title


@pytest.mark.parametrize(
    ("title", "gender"),
    [
        ("Maintainerin / Maintainer Open Source", "both"),
        ("Maintainer / Maintainerin", "both"),
        ("Reviewerinnen und Reviewer", "both"),
        ("Senior Data Analystin / Senior Data Analyst", "both"),
        ("Köchin / Koch", "both"),
        ("Ärztin/Arzt", "both"),
        ("Jungköchin", "feminine"),
        ("Maintainerin", "feminine"),
        ("Maintainerin / Projektleitung", "feminine"),
        ("Entwickler", "masculine"),
        ("Projektleitung", "neutral"),
    ],
)
def test_a_pair_is_a_noun_beside_its_own_feminine_form(title: str, gender: Gender) -> None:
    assert read_title(title, "de").gender == gender
