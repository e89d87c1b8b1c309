"""Where somebody stands comes out of sums as it does in memory: every combination of answers, the thresholds hit."""

from itertools import product

import ibis
import pytest

from skillmatrix.analysis.role_points import RolePoints, SkillPoints, standing_in
from skillmatrix.tables.expression import ANSWERED, NOT_APPLICABLE, UNKNOWN, standing, worth, worth_names

SKILLS = {
    "a": SkillPoints(2, 1, 34, {0: 0, 1: 17, 2: 34}),
    "b": SkillPoints(1, None, 6, {0: 0, 1: 6, 2: 6}),
    "c": SkillPoints(2, None, 20, {0: 0, 1: 10, 2: 20}),
}
RULES = ((), ((2, ("a", "b", "c")),), ((1, ("b",)), (2, ("a", "c"))))


@pytest.mark.parametrize("rules", RULES)
def test_every_combination_of_answers_stands_where_it_stands_in_memory(
    rules: tuple[tuple[int, tuple[str, ...]], ...],
) -> None:
    role = RolePoints("r", SKILLS, rules)
    cases = [dict(zip(SKILLS, codes, strict=True)) for codes in product((0, 1, 2, NOT_APPLICABLE, UNKNOWN), repeat=3)]
    rows = []
    for case in cases:
        each = [worth(role, skill, code) for skill, code in case.items()]
        rows.append({name: sum(one[name] for one in each) for name in worth_names(role)})
    table = ibis.memtable(rows)
    found = table.mutate(status=standing(table, role)).to_pyarrow()["status"].to_pylist()
    expected = [
        standing_in(
            role,
            {skill: code for skill, code in case.items() if code >= 0},
            {skill for skill, code in case.items() if code == NOT_APPLICABLE},
        )
        or ANSWERED
        for case in cases
    ]
    assert found == expected
    assert set(expected) >= {"blocked", "undetermined", "ready", "developing"}


def test_exactly_at_the_threshold_is_not_near() -> None:
    role = RolePoints("r", {"a": SkillPoints(1, None, 17, {0: 0, 1: 17}), "b": SkillPoints(1, None, 3, {0: 0, 1: 3})})
    rows = [worth(role, "a", 1)]
    table = ibis.memtable([dict(rows[0]), {**rows[0], "points": 18}])
    assert table.select(status=standing(table, role)).to_pyarrow()["status"].to_pylist() == ["developing", "near"]
