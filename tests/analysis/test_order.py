"""The order of gaps: what matters most comes first, and nothing is left to chance."""

from collections.abc import Callable

from skillmatrix.analysis.result import Result


def order(result: Result) -> list[str]:
    return [skill.skill for skill in result.skills]


def test_groups_come_in_order(scored: Callable[..., Result]) -> None:
    result = scored(
        """
        applies-not: {level: 3, weight: 9}
        exceeded: {level: 3, weight: 9, must: true}
        met: {level: 3, weight: 9, must: true}
        gap: {level: 3, weight: 9}
        gate: {level: 3, must: true}
        unanswered: {level: 3, weight: 0.5, must: true}
        """,
        "applies-not: {not_applicable: no}\nexceeded: 4\nmet: 3\ngap: 0\ngate: 2",
    )
    assert order(result) == ["unanswered", "gate", "gap", "met", "exceeded", "applies-not"]


def test_a_must_at_its_gate_stands_among_the_other_gaps(scored: Callable[..., Result]) -> None:
    result = scored("must: {level: 3, must: 2}\nother: {level: 3, weight: 2}", "must: 2\nother: 2")
    assert order(result) == ["other", "must"]


def test_not_applicable_on_a_must_stands_with_the_unanswered_musts(scored: Callable[..., Result]) -> None:
    result = scored("must: {level: 1, weight: 0.1, must: true}\nother: 5", "must: {not_applicable: no}\nother: 0")
    assert order(result) == ["must", "other"]


def test_the_larger_gain_comes_first(scored: Callable[..., Result]) -> None:
    # a lacks 3 of 5 levels, b 1 of 2; weights make b's gain larger
    assert order(scored("a: 5\nb: {level: 2, weight: 2}", "a: 2\nb: 1")) == ["b", "a"]


def test_with_equal_gains_the_larger_shortfall_comes_first(scored: Callable[..., Result]) -> None:
    assert order(scored("a: {level: 2, weight: 2}\nb: {level: 4, weight: 2}", "a: 1\nb: 2")) == ["b", "a"]


def test_with_equal_gains_and_shortfalls_the_larger_weight_comes_first(scored: Callable[..., Result]) -> None:
    # gains: 1 of 2 levels at weight 2, 1 of 4 levels at weight 4
    assert order(scored("a: {level: 2, weight: 2}\nb: {level: 4, weight: 4}", "a: 1\nb: 3")) == ["b", "a"]


def test_with_everything_equal_the_id_decides(scored: Callable[..., Result]) -> None:
    assert order(scored("c: 2\na: 2\nb: 2", "a: 1\nb: 1\nc: 1")) == ["a", "b", "c"]


def test_an_unanswered_skill_stands_where_the_lowest_level_would(scored: Callable[..., Result]) -> None:
    assert order(scored("b: 4\na: 5\nc: 3", "a: 1\nc: 1", scale=range(1, 6))) == ["a", "b", "c"]
    assert order(scored("b: 4\na: 4\nc: 4", "a: 1\nc: 1", scale=range(1, 6))) == ["a", "b", "c"]


def test_an_unanswered_skill_comes_before_a_smaller_gap_of_the_same_gain(scored: Callable[..., Result]) -> None:
    assert order(scored("a: 2\nb: 3", "a: 0")) == ["b", "a"]


def test_met_and_exceeded_skills_come_by_weight_then_id(scored: Callable[..., Result]) -> None:
    result = scored(
        "a: 2\nb: 2\nc: {level: 2, weight: 2}\nd: 1\ne: {level: 1, weight: 2}", "a: 2\nb: 2\nc: 2\nd: 5\ne: 2"
    )
    assert order(result) == ["c", "a", "b", "e", "d"]


def test_gates_are_told_in_the_order_of_gaps(scored: Callable[..., Result]) -> None:
    result = scored("a: {level: 3, must: 2}\nb: {level: 3, must: 2}\nc: {level: 3, must: 2}", "a: 3\nb: 1")
    assert [(gate.skill, gate.state) for gate in result.gates] == [("c", "unknown"), ("b", "failed"), ("a", "passed")]
