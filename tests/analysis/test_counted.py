"""A rating counts at a level that its skill offers, in every score."""

from datetime import date
from fractions import Fraction

from skillmatrix.analysis.compare import compare
from skillmatrix.analysis.counted import counted_ratings
from skillmatrix.analysis.score import score
from skillmatrix.model.answers import Answers

from .conftest import answers_from, matrix_from

MATRIX = matrix_from(
    """
    format: skillmatrix/1
    id: small
    version: "1"
    title: Small
    languages: [en]
    scale: {0: {name: none}, 1: {name: some}, 2: {name: much}, 3: {name: all}}
    categories:
      - id: work
        name: Work
        optional: true
        categories:
          - id: wood
            name: Wood
            skills:
              - {id: joinery, name: Joinery, levels: {1: I join., 3: I design.}}
      - id: rest
        name: Rest
        skills:
          - {id: drawing, name: Drawing, levels: {1: I draw., 2: I sketch., 3: I construct.}}
    roles:
      - {id: maker, title: Maker, requires: {joinery: 3, drawing: 2}}
    renames: {joining: joinery}
    """
)
MAKER = MATRIX.roles_by_id["maker"]
DAY = date(2026, 11, 30)


def answers(ratings: str, day: str = "2026-11-29") -> Answers:
    return answers_from(
        f"""
        format: skillmatrix-answers/1
        matrix: {{id: small, version: "1"}}
        person: p1
        date: {day}
        ratings: {ratings}
        """
    )


def test_a_rating_between_two_levels_counts_as_the_lower_one_also_under_an_earlier_id() -> None:
    given = answers("{joining: {level: 2, note: nearly}, drawing: unknown}")

    counted = counted_ratings(given, MATRIX)

    assert (counted["joinery"].level, counted["joinery"].note) == (1, "nearly")
    assert counted["drawing"].level is None
    assert given.ratings["joining"].level == 2, "the file stays as it is"
    found = score(MATRIX, MAKER, given, today=DAY)
    assert {skill.skill: skill.level for skill in found.skills} == {"joinery": 1, "drawing": None}


def test_a_level_that_is_offered_counts_as_it_is() -> None:
    assert counted_ratings(answers("{joinery: 3}"), MATRIX)["joinery"].level == 3


def test_two_files_are_compared_at_the_levels_that_count() -> None:
    between = compare(MATRIX, MAKER, answers("{joinery: 1}", "2026-11-01"), answers("{joinery: 2}"), today=DAY)

    assert between.change == Fraction(0)


def test_an_outer_category_switches_off_the_skills_of_those_inside_it() -> None:
    given = answers("{joinery: 3, drawing: 2}")

    without = score(MATRIX, MAKER, given, today=DAY, without=["work"])

    assert [skill.skill for skill in without.skills] == ["drawing"]
    assert [(off.category, off.skills) for off in without.without] == [("work", ("joinery",))]
    assert [skill.skill for skill in score(MATRIX, MAKER, given, today=DAY, without=["wood"]).skills] == ["drawing"]


def test_the_category_of_a_result_is_the_innermost() -> None:
    assert {skill.category for skill in score(MATRIX, MAKER, answers("{}"), today=DAY).skills} == {"wood", "rest"}
