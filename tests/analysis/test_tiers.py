"""What is a must and what is a wish, and which of them an advert shows."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.analysis.tiers import (
    TieredRequirement,
    Tiers,
    learned_in_the_role,
    tiers,
    wishes_of_a_job_description,
    wishes_of_an_advert,
)
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Skill
from skillmatrix.resources import folder
from skillmatrix.source.document import read_document

RANK = {"must": 0, "should": 1, "nice": 2}


def matrix_at(path: Path) -> Matrix:
    document = read_document(path.read_bytes(), path.name)
    assert not document.faults
    return Matrix.model_validate(document.data, context={"language": "de"})


@pytest.fixture(scope="module")
def packaged() -> Matrix:
    return matrix_at(folder("matrices") / "enterprise-community-manager.yaml")


@pytest.fixture(scope="module")
def repair_cafe() -> Matrix:
    return matrix_at(Path(__file__).parent.parent / "samples" / "repair-cafe.yaml")


def found_in(matrix: Matrix, role: str) -> Tiers:
    return tiers(matrix.roles_by_id[role], matrix.skills, matrix.lowest)


def ids(requirements: Iterable[TieredRequirement]) -> list[str]:
    return [requirement.skill.id for requirement in requirements]


def skill(name: str, kind: str = "practice") -> Skill:
    return Skill.model_validate({"id": name, "name": {"en": name}, "kind": kind, "levels": {}})


def small_role(requires: dict[str, object], tasks: Iterable[Iterable[str]] = ()) -> Role:
    written = [{"id": f"t{n}", "text": {"en": "do"}, "skills": list(skills)} for n, skills in enumerate(tasks)]
    return Role.model_validate({"id": "r", "title": {"en": "R"}, "requires": requires, "tasks": written})


def sorted_out(requires: dict[str, object], tasks: Iterable[Iterable[str]] = (), lowest: int = 0) -> Tiers:
    return tiers(small_role(requires, tasks), {name: skill(name) for name in sorted(requires)}, lowest)


def test_musts_come_in_the_order_of_the_tasks_that_use_them(packaged: Matrix) -> None:
    assert ids(found_in(packaged, "corporate-cm").must) == [
        "conception-lifecycle",
        "moderation",
        "activation",
        "dialogue",
        "platform",
        "connecting-people",
        "law-governance",
    ]


def test_a_must_that_no_task_uses_comes_last() -> None:
    gate = {"level": 3, "must": 3}

    assert ids(sorted_out({"a": gate, "b": gate, "c": gate}, [["c"], ["b", "c"]]).must) == ["c", "b", "a"]


def test_the_musts_of_a_role_are_its_gates(packaged: Matrix) -> None:
    for role in packaged.roles:
        gates = {name for name, requirement in role.requires.items() if requirement.must is not None}
        found = tiers(role, packaged.skills, packaged.lowest)
        assert set(ids(found.must)) == gates
        assert not found.derived


def test_half_of_the_largest_weight_is_the_line_between_the_other_two() -> None:
    found = sorted_out(
        {
            "gate": {"level": 3, "weight": 3, "must": 2},
            "half": {"level": 3, "weight": Decimal("1.5")},
            "less": {"level": 3, "weight": Decimal("1.499")},
        }
    )

    assert (ids(found.must), ids(found.should), ids(found.nice)) == (["gate"], ["half"], ["less"])


def test_a_tier_that_somebody_set_beats_gate_and_weight() -> None:
    found = sorted_out(
        {
            "a": {"level": 3, "weight": 3, "must": 3, "tier": "nice"},
            "b": {"level": 3, "weight": 1, "tier": "must"},
        }
    )

    assert (ids(found.must), ids(found.nice), found.derived) == (["b"], ["a"], False)


def test_a_role_without_gates_gets_its_musts_from_the_weights_and_says_so(repair_cafe: Matrix) -> None:
    found = found_in(repair_cafe, "host")

    assert found.derived
    assert ids(found.must) == ["safety", "till"]  # 10 and 7 of 10; soldering asks for level 1 only
    assert ids(found.should) == ["soldering", "patience"]  # 4 of 10 is enough
    assert ids(found.nice) == ["french"]  # 3.999 of 10 is not


def test_weights_that_are_all_the_same_make_no_musts(repair_cafe: Matrix) -> None:
    found = found_in(repair_cafe, "helper")

    assert found.derived
    assert not found.must
    assert ids(found.should) == ["soldering", "safety"]


def test_a_requirement_at_the_lowest_level_asks_for_nothing() -> None:
    assert not sorted_out({"a": {"level": 1}}, lowest=1).should
    assert sorted_out({"a": {"level": 2}}, lowest=1).should


def test_a_role_without_requirements_has_no_tiers_and_none_were_guessed() -> None:
    found = sorted_out({})

    assert (found.must, found.wishes, found.derived) == ((), (), False)


@pytest.mark.parametrize(
    ("requirement", "entry"),
    [
        ({"level": 4, "must": 2}, 2),
        ({"level": 4, "must": 2, "hire_level": 3}, 3),
        ({"level": 4, "must": 0}, 1),
        ({"level": 4, "tier": "must"}, 4),
        ({"level": 4, "tier": "should"}, 3),
        ({"level": 2, "tier": "should"}, 2),
        ({"level": 1, "tier": "should"}, 1),
        ({"level": 4, "tier": "should", "hire_level": 1}, 1),
        ({"level": 4, "tier": "nice"}, 4),
    ],
)
def test_what_is_asked_at_the_beginning(requirement: dict[str, object], entry: int) -> None:
    found = sorted_out({"a": requirement})

    assert [each.entry for each in (*found.must, *found.wishes)] == [entry]


@pytest.mark.parametrize(("target", "entry"), [(3, 3), (4, 4), (5, 4)])
def test_a_wish_on_a_scale_that_begins_at_two_stays_two_levels_above_its_lowest(target: int, entry: int) -> None:
    found = sorted_out({"a": {"level": target, "tier": "should"}}, lowest=2)

    assert [each.entry for each in found.wishes] == [entry]


def test_an_advert_shows_the_central_wishes_without_behaviour(packaged: Matrix) -> None:
    choice = wishes_of_an_advert(found_in(packaged, "corporate-cm"), (0, 5))

    assert ids(choice.printed) == ["cm-fundamentals", "curation-km", "monitoring", "measurement"]
    assert "empathy" in ids(choice.left_out)  # central, but a trait
    assert len(choice.printed) + len(choice.left_out) == 37 - 7


def test_an_advert_shows_at_most_eight_wishes_the_heaviest_and_highest_first() -> None:
    requires: dict[str, object] = {f"s{n}": {"level": 2 + n % 3, "weight": 2} for n in range(12)}
    choice = wishes_of_an_advert(sorted_out({**requires, "gate": {"level": 3, "weight": 2, "must": 2}}), (0, 3))

    assert ids(choice.printed) == ["s11", "s2", "s5", "s8", "s1", "s10", "s4", "s7"]
    assert ids(choice.left_out) == ["s0", "s3", "s6", "s9"]


def test_a_wish_that_somebody_chose_is_shown_whatever_its_weight(repair_cafe: Matrix) -> None:
    choice = wishes_of_an_advert(found_in(repair_cafe, "coordinator"), (repair_cafe.lowest, repair_cafe.highest))

    assert ids(choice.printed) == ["patience"]
    assert ids(choice.left_out) == ["till"]


def test_all_wishes_are_shown_when_all_are_asked_for(packaged: Matrix) -> None:
    found = found_in(packaged, "corporate-cm")

    for choice in (
        wishes_of_an_advert(found, (0, 5), all_requirements=True),
        wishes_of_a_job_description(found, 0, all_requirements=True),
    ):
        assert len(choice.printed) == 30
        assert choice.left_out == ()


def test_a_job_description_shows_the_central_wishes_and_three_supplementary_ones(packaged: Matrix) -> None:
    corporate = wishes_of_a_job_description(found_in(packaged, "corporate-cm"), packaged.lowest)
    contrast = wishes_of_a_job_description(found_in(packaged, "social-media-manager"), packaged.lowest)

    assert ids(corporate.printed) == [
        *("empathy", "cm-fundamentals", "curation-km", "monitoring", "measurement"),
        *("cm-network", "external-channels"),
    ]
    assert [wish.tier for wish in contrast.printed] == ["should", "nice", "nice", "nice"]


def test_a_job_description_wishes_for_more_than_knowing_what_a_skill_is_about(packaged: Matrix) -> None:
    for role in packaged.roles:
        choice = wishes_of_a_job_description(tiers(role, packaged.skills, packaged.lowest), packaged.lowest)
        assert all(wish.entry >= 2 for wish in choice.printed)


def test_the_role_teaches_the_first_four_musts_that_go_beyond_their_gate(packaged: Matrix) -> None:
    assert ids(learned_in_the_role(found_in(packaged, "corporate-cm"))) == [
        "conception-lifecycle",
        "moderation",
        "activation",
        "dialogue",
        "cm-fundamentals",
        "curation-km",
    ]
    social_media = ids(learned_in_the_role(found_in(packaged, "social-media-manager")))
    assert social_media[:4] == [
        "external-channels",
        "content",
        "dialogue",
        "measurement",
    ]  # law-governance: gate = target


WEIGHTS = st.decimals(min_value=Decimal("0.001"), max_value=1000, places=3)


@given(st.dictionaries(st.sampled_from("abcdefgh"), WEIGHTS, min_size=1), st.integers(2, 5), st.booleans())
def test_a_heavier_requirement_is_never_in_a_weaker_tier(
    weights: dict[str, Decimal], level: int, with_gate: bool
) -> None:
    requires: dict[str, object] = {name: {"level": level, "weight": weight} for name, weight in weights.items()}
    if with_gate:
        requires["gate"] = {"level": level, "weight": max(weights.values()), "must": level}
    found = sorted_out(requires)

    in_order = sorted((*found.must, *found.wishes), key=lambda each: each.requirement.weight, reverse=True)
    ranks = [RANK[each.tier] for each in in_order if each.requirement.must is None]
    assert ranks == sorted(ranks)
