"""What changed between two files: parts that add up exactly, and changes of one level marked as within the noise."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.analysis.compare import Comparison, Earlier, LevelChange, compare
from skillmatrix.analysis.fit import fit_all
from skillmatrix.model.answers import Answers, MatrixRef, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.requirement import RequirementFields

MATRIX = """
format: skillmatrix/1
id: backend
version: "3"
title: Backend
languages: [en]
scale: {0: {name: none}, 1: {name: a}, 2: {name: b}, 3: {name: c}, 4: {name: d}, 5: {name: e}}
categories:
  - id: all
    name: All
    skills:
      - {id: python, name: Python, levels: {}}
      - {id: sql, name: SQL, levels: {}}
      - {id: testing, name: Testing, levels: {}}
      - {id: cloud, name: Cloud, levels: {}}
      - {id: security, name: Security, levels: {}}
      - {id: mainframe, name: Mainframe, levels: {}}
roles:
  - id: developer
    title: Developer
    requires:
      python: {level: 4, weight: 5, must: 3}
      sql: {level: 3, weight: 3}
      testing: {level: 4, weight: 4, must: 3}
      cloud: {level: 3, weight: 2}
      security: {level: 2, weight: 2}
      mainframe: {level: 2, weight: 1}
  - {id: helper, title: Helper, requires: {python: 2, sql: 1}}
  - {id: nobody, title: Nobody}
"""
OLD = {"python": 3, "sql": 2, "testing": 2, "cloud": 5, "mainframe": None}
DAY = date(2026, 1, 31)


@pytest.fixture(scope="module")
def matrix(read_matrix: Callable[[str], Matrix]) -> Matrix:
    return read_matrix(MATRIX)


def answers(levels: dict[str, int | None], day: date = DAY, **more: RatingFields) -> Answers:
    """Levels by skill; None: does not apply."""
    ratings = {
        skill: RatingFields(not_applicable="no host") if level is None else RatingFields(level=level)
        for skill, level in levels.items()
    }
    reference = MatrixRef(id="backend", version="3")
    return Answers(format="skillmatrix-answers/1", matrix=reference, person="p7", date=day, ratings={**ratings, **more})


def between(matrix: Matrix, old: Answers, new: Answers, today: date = DAY, earlier: Matrix | None = None) -> Comparison:
    then = Earlier(earlier, earlier.roles[0]) if earlier else None
    return compare(matrix, matrix.roles[0], old, new, today=today, earlier=then)


def test_the_worked_example_of_the_specification(matrix: Matrix) -> None:
    found = between(matrix, answers(OLD), answers({**OLD, "security": 2, "testing": 3}))
    assert found.change == Fraction(3, 16)
    assert found.parts is not None
    assert (found.parts.answered, found.parts.levels) == (Fraction(1, 8), Fraction(1, 16))
    assert (found.parts.not_applicable, found.parts.staleness) == (0, 0)
    assert found.changes == (
        LevelChange("testing", 2, 3, is_noise=True),
        LevelChange("security", None, 2, is_noise=False),
    )


def test_new_evidence_lifts_a_change_of_one_level_out_of_the_noise(matrix: Matrix) -> None:
    from skillmatrix.model.answers import Evidence

    better = RatingFields(level=3, evidence=(Evidence(url="x", grade=2),))
    found = between(matrix, answers(OLD), answers({**OLD}, testing=better))
    assert found.changes == (LevelChange("testing", 2, 3, is_noise=False),)


def test_what_no_longer_applies_and_what_applies_again_are_one_part(matrix: Matrix) -> None:
    gone = between(matrix, answers({**OLD, "mainframe": 0}), answers(OLD))
    assert gone.parts is not None
    assert gone.parts.not_applicable == gone.change
    back = between(matrix, answers(OLD), answers({**OLD, "mainframe": 2}))
    assert back.parts is not None
    assert back.parts.not_applicable < 0 < back.parts.answered


def test_an_answer_that_was_withdrawn_counts_as_answered_part(matrix: Matrix) -> None:
    found = between(matrix, answers(OLD), answers(OLD, sql=RatingFields(unknown=True)))
    assert found.parts is not None
    assert found.parts.answered == found.change == Fraction(-1, 8)


def test_growing_old_is_a_part_of_its_own(matrix: Matrix) -> None:
    found = between(matrix, answers(OLD), answers(OLD), today=date(2028, 1, 1))
    assert found.parts is not None
    assert found.parts.staleness == found.change
    assert found.after.coverage.low == 0


def test_what_the_role_asks_for_since_then_is_a_part_of_its_own(
    matrix: Matrix, read_matrix: Callable[[str], Matrix]
) -> None:
    # Then 5 × 3/4 + 3 × 2/3 + 4 × 2/4 + 2 = 9.75 of 14; with security, weight 2, it is 9.75 of 16.
    earlier = read_matrix(MATRIX.replace("      security: {level: 2, weight: 2}\n", ""))
    found = between(matrix, answers(OLD), answers({**OLD, "testing": 3}), earlier=earlier)
    assert found.before.coverage.low == Fraction(39, 56)
    assert found.parts is not None
    assert found.parts.requirements == Fraction(39, 64) - Fraction(39, 56)
    assert (found.parts.levels, found.parts.answered) == (Fraction(1, 16), 0)
    assert found.change == found.parts.requirements + found.parts.levels
    assert [change.skill for change in found.changes] == ["testing"]


def test_without_an_applicable_skill_there_is_no_change_to_explain(matrix: Matrix) -> None:
    found = compare(matrix, matrix.roles[2], answers(OLD), answers(OLD), today=DAY)
    assert (found.change, found.parts, found.changes) == (None, None, ())


SKILLS = ("python", "sql", "testing", "cloud", "security", "mainframe")
LEVELS = st.dictionaries(st.sampled_from(SKILLS), st.none() | st.integers(0, 5))


@given(LEVELS, LEVELS, st.booleans(), st.dictionaries(st.sampled_from(SKILLS), st.integers(1, 5), min_size=1))
def test_the_parts_always_add_up_to_the_change(
    matrix: Matrix, old: dict[str, int | None], new: dict[str, int | None], late: bool, then: dict[str, int]
) -> None:
    role = matrix.roles[0].model_copy(
        update={"requires": {skill: RequirementFields(level=level) for skill, level in then.items()}}
    )
    earlier = matrix.model_copy(update={"roles": (role, *matrix.roles[1:])})
    found = between(matrix, answers(old), answers(new), date(2028, 1, 1) if late else DAY, earlier)
    if all(old.get(skill, 0) is None for skill in then):
        assert found.parts is None  # nothing the role asked for applied then
        return
    assert found.parts is not None
    parts = found.parts
    total = parts.requirements + parts.not_applicable + parts.answered + parts.levels + parts.staleness
    assert found.before.coverage.low is not None
    assert total == found.change
    assert found.after.coverage.low == found.before.coverage.low + total


def test_every_role_is_looked_at_and_the_best_comes_first(matrix: Matrix) -> None:
    found = fit_all(matrix, answers(OLD), today=DAY)
    assert [(fit.role.id, fit.result.status) for fit in found] == [
        ("helper", "ready"),
        ("developer", "blocked"),
        ("nobody", None),
    ]
