"""Circles in a graph of names."""

from skillmatrix.model.cycles import find_cycles


def test_a_ladder_has_no_circle_even_if_two_ways_lead_to_one_role() -> None:
    assert list(find_cycles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []})) == []


def test_a_name_that_leads_to_itself_is_a_circle() -> None:
    assert list(find_cycles({"a": ["a"]})) == [("a",)]


def test_a_circle_is_found_once_and_begins_where_the_last_link_leads() -> None:
    assert list(find_cycles({"x": ["a"], "a": ["b"], "b": ["c"], "c": ["a"]})) == [("a", "b", "c")]


def test_two_circles_are_two() -> None:
    assert list(find_cycles({"a": ["b"], "b": ["a", "c"], "c": ["b"]})) == [("a", "b"), ("b", "c")]


def test_a_link_to_an_unknown_name_leads_nowhere() -> None:
    assert list(find_cycles({"a": ["unknown"]})) == []


def test_a_chain_may_be_longer_than_python_recurses() -> None:
    length = 50_000
    links = {str(number): [str((number + 1) % length)] for number in range(length)}

    assert [len(circle) for circle in find_cycles(links)] == [length]
