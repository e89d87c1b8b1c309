"""What comes first in an advert because a team lacks it."""

from collections.abc import Callable, Iterable

import pytest

from skillmatrix.analysis.team import Covered, Target, cover
from skillmatrix.analysis.team_needs import needed_first, neediest_role, needs_of, with_needed
from skillmatrix.analysis.tiers import TieredRequirement, tiers, wishes_of_an_advert
from skillmatrix.load.build import build
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import KINDS
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import Team

MATRIX = """
    format: skillmatrix/1
    id: demo
    version: "1"
    title: Demo
    languages: [en]
    scale: {0: {name: new}, 1: {name: basic}, 2: {name: good}, 3: {name: expert}}
    categories:
      - id: craft
        name: Craft
        skills:
          - {id: a, name: A, levels: {}}
          - {id: b, name: B, levels: {}}
          - {id: c, name: C, levels: {}}
          - {id: d, name: D, levels: {}}
          - {id: e, name: E, levels: {}, kind: behaviour}
          - {id: f, name: F, levels: {}}
          - {id: g, name: G, levels: {}}
    roles:
      - id: cook
        title: Cook
        requires:
          a: {level: 3, must: 2, weight: 3}
          b: {level: 3, must: 2, weight: 3}
          c: {level: 3, weight: 3}
          d: {level: 3, weight: 1}
          e: {level: 3, weight: 1}
          f: {level: 3, weight: 1, hire_level: 0}
      - {id: baker, title: Baker, requires: {g: 2, a: 1}}
    """


@pytest.fixture(scope="module")
def matrix(read_matrix: Callable[[str], Matrix]) -> Matrix:
    return read_matrix(MATRIX)


def nobody_holds(*skills: str, people: int = 1) -> tuple[Covered, ...]:
    return cover([Target(skill, 3, people) for skill in skills], [])


def ids(requirements: Iterable[TieredRequirement]) -> list[str]:
    return [requirement.skill.id for requirement in requirements]


def test_what_the_team_lacks_is_held_against_the_role(matrix: Matrix) -> None:
    needs = needs_of(nobody_holds("d", "g", "b"), matrix.roles_by_id["cook"])

    assert needs.skills == ("d", "b")
    assert [one.target.skill for one in needs.not_asked] == ["g"]


def test_no_more_than_five_come_first(matrix: Matrix) -> None:
    assert needs_of(nobody_holds(*"fedcba"), matrix.roles_by_id["cook"]).skills == tuple("fedcb")


def test_needed_requirements_come_first_in_their_tier(matrix: Matrix) -> None:
    found = needed_first(tiers(matrix.roles_by_id["cook"], matrix.skills, 0), ("d", "b"))

    assert ids(found.must) == ["b", "a"]
    assert ids(found.nice)[0] == "d"


def test_an_advert_prints_a_needed_wish_that_it_would_have_left_out(matrix: Matrix) -> None:
    found = tiers(matrix.roles_by_id["cook"], matrix.skills, 0)
    usual = wishes_of_an_advert(found, (0, 3))
    needed = with_needed(usual, ("d", "e", "f"))

    assert ids(usual.printed) == ["c"]
    assert ids(needed.printed) == ["d", "c"]
    assert ids(needed.left_out) == ["e"]  # behaviour; what the role teaches, `f`, is no wish


def test_without_needs_nothing_changes(matrix: Matrix) -> None:
    found = tiers(matrix.roles_by_id["cook"], matrix.skills, 0)

    assert needed_first(found, ()) == found
    assert with_needed(wishes_of_an_advert(found, (0, 3)), ()) == wishes_of_an_advert(found, (0, 3))


def team_with(targets: str) -> Team:
    text = f"format: skillmatrix-team/1\nmatrix: {{id: demo}}\npurpose: x\naudience: y\ntargets: {targets}\n"
    found = build(document_of(text.encode(), "team.yaml"), KINDS["team"]).value
    assert isinstance(found, Team)
    return found


def test_the_role_for_whose_skills_most_people_are_missing_needs_most(matrix: Matrix) -> None:
    both = team_with("[{role: cook}, {role: baker}]")

    for covered, role in ((nobody_holds("b", "c"), "cook"), (nobody_holds("g", people=3), "baker")):
        found = neediest_role(both, matrix, covered)
        assert found is not None
        assert found.id == role


def test_no_role_needs_anybody_if_nobody_is_missing_or_no_role_is_a_target(matrix: Matrix) -> None:
    assert neediest_role(team_with("[{role: cook}]"), matrix, ()) is None
    assert neediest_role(team_with("[{skill: g, level: 3}]"), matrix, nobody_holds("g")) is None
