"""Rules for team files, where examples and corpus do not reach."""

import pytest

from skillmatrix.lint.engine import Terms, check, check_in_matrix, check_matrix
from skillmatrix.load.files import document_of

HEAD = "format: skillmatrix-team/1\nmatrix: {id: demo}\npurpose: a\naudience: b\n"
MATRIX = """\
format: skillmatrix/1
id: demo
version: "2"
title: Demo
languages: [en]
scale: {0: {name: none}, 1: {name: some}, 2: {name: all}}
categories: [{id: c, name: C, skills: [{id: sewing, name: S, levels: {2: I sew.}}, {id: plain, name: P, levels: {}}, {id: ironing, name: I, can: {2: iron}}]}]
renames: {needle: sewing, fax: null}
"""


def told(text: str) -> list[str]:
    matrix = check_matrix(document_of(MATRIX.encode(), "demo.yaml")).value
    assert matrix is not None
    loaded = check(document_of((HEAD + text).encode(), "team.yaml"), "team", Terms())
    return [f"{each.message} [{each.rule.id}]" for each in check_in_matrix(loaded, "team", matrix).findings]


@pytest.mark.parametrize(
    ("target", "findings"),
    [
        ("{skill: sewing, level: 2}", []),
        ("{skill: needle, level: 2}", ["“needle” is called “sewing” today [unknown-team-skill]"]),
        ("{skill: fax, level: 2}", ["“fax” was retired in this matrix [unknown-team-skill]"]),
        ("{skill: sewing, level: 1}", ["“sewing” has no text for level 1 [target-not-offered]"]),
        ("{skill: plain, level: 1}", []),
        ("{skill: ironing, level: 1}", ["“ironing” has no text for level 1 [target-not-offered]"]),
        ("{skill: ironing, level: 2}", []),
        ("{skill: sewing, role: tailor}", ["a target is a role, or a skill with its level [bad-value]"]),
        ("{skill: sewing}", ["a target is a role, or a skill with its level [bad-value]"]),
        ("{role: tailor, must: true}", ["the role says which skills are musts [bad-value]"]),
        ("{skill: sewing, level: 2, people: 0}", ["0 is too small [bad-value]"]),
    ],
)
def test_a_target_is_a_role_or_a_skill_at_a_level_it_describes(target: str, findings: list[str]) -> None:
    assert told(f"targets: [{target}]\n") == findings


def test_fewer_than_five_are_never_a_group() -> None:
    assert told("smallest_group: 4\n") == ["4 is too small [bad-value]"]
    assert told("smallest_group: 5\n") == []


def test_a_person_without_a_group_is_in_none_of_two() -> None:
    members = "groups: [site, unit]\nmembers: [{person: p1, site: n, unit: it}, {person: p2}, {person: p3, site: s}]\n"
    assert told(members) == []
    assert told("groups: [site, unit]\nmembers: [{person: p1, site: n, unit: it}, {person: p2, unit: it}]\n") == [
        "unit “it” is in site “n” and in site “” [group-not-refining]"
    ]
