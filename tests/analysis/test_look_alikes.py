"""Which things are probably the same: one to one, by the surest sign first, and only where a single one fits best."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.analysis.look_alikes import Likeness, look_alikes


def thing(name: str, words: str, *keys: str) -> Likeness[str]:
    return Likeness(name, tuple(frozenset({key} if key else ()) for key in keys), frozenset(words.split()))


def test_a_shared_key_is_enough() -> None:
    assert look_alikes([thing("a", "x", "one")], [thing("b", "y", "one"), thing("c", "x", "two")]) == {"a": "b"}


def test_the_first_kind_of_keys_goes_before_the_second() -> None:
    old = [thing("a", "", "one", "name")]
    new = [thing("b", "", "two", "name"), thing("c", "", "one", "other")]

    assert look_alikes(old, new) == {"a": "c"}


def test_a_key_that_several_have_tells_nothing() -> None:
    assert look_alikes([thing("a", "", "k"), thing("b", "", "k")], [thing("c", "", "k")]) == {}
    assert look_alikes([thing("a", "", "k")], [thing("b", "", "k"), thing("c", "", "k")]) == {}


def test_keys_that_point_to_two_things_point_to_none() -> None:
    old = [Likeness("a", (frozenset({"k", "l"}),), frozenset())]
    new = [Likeness("b", (frozenset({"k"}),), frozenset()), Likeness("c", (frozenset({"l"}),), frozenset())]

    assert look_alikes(old, new) == {}
    assert look_alikes(new, old) == {}


def test_most_words_decide_where_no_key_does() -> None:
    new = [thing("b", "read all queries"), thing("c", "read some tables")]

    assert look_alikes([thing("a", "read all tables quickly")], new) == {}
    assert look_alikes([thing("a", "read all queries quickly")], new) == {"a": "b"}


def test_half_of_the_words_is_just_enough() -> None:
    assert look_alikes([thing("a", "one two three four")], [thing("b", "one two five six")]) == {"a": "b"}
    assert look_alikes([thing("a", "one two three four")], [thing("b", "one two five six seven")]) == {}


def test_two_that_fit_equally_well_are_both_left_alone() -> None:
    twins = [thing("b", "one two x"), thing("c", "one two y")]

    assert look_alikes([thing("a", "one two")], twins) == {}
    assert look_alikes(twins, [thing("a", "one two")]) == {}


def test_the_better_one_wins_on_both_sides() -> None:
    old = [thing("a", "one two three"), thing("b", "one two three four")]

    assert look_alikes(old, [thing("c", "one two three four")]) == {"b": "c"}


def test_a_word_that_more_than_fifty_things_have_is_not_looked_up() -> None:
    crowd = [thing(f"n{number}", "common") for number in range(51)]

    assert look_alikes([thing("a", "common rare")], [*crowd, thing("b", "common rare")]) == {"a": "b"}
    assert look_alikes([thing("a", "common")], crowd) == {}


def test_nothing_looks_like_nothing() -> None:
    assert look_alikes([], []) == {}
    assert look_alikes([thing("a", "")], [thing("b", "")]) == {}


class Counted(frozenset[str]):
    """Words that count how often they are held against others."""

    number = 0

    def __and__(self, other: object) -> frozenset[str]:
        Counted.number += 1
        return frozenset(self) & frozenset(other)  # type: ignore[call-overload]


@pytest.mark.parametrize("words", ["same words everywhere {n}", "same words everywhere", "w{n} x{half} y{tenth}"])
def test_twice_as_many_look_alikes_are_compared_twice_as_often(words: str) -> None:
    def compared(size: int) -> int:
        def side(name: str) -> list[Likeness[str]]:
            texts = (words.format(n=n, half=n // 2, tenth=n // 10) for n in range(size))
            return [Likeness(f"{name}{n}", (), Counted(text.split())) for n, text in enumerate(texts)]

        Counted.number = 0
        look_alikes(side("o"), side("n"))
        return Counted.number

    assert compared(1000) <= 2.2 * compared(500) + 10


THINGS = st.lists(
    st.tuples(st.sets(st.sampled_from("uvwxyz"), max_size=4), st.sampled_from(["", "k", "l", "m"])), max_size=6
)


def made(prefix: str, drawn: list[tuple[set[str], str]]) -> list[Likeness[str]]:
    return [thing(f"{prefix}{at}", " ".join(sorted(words)), key) for at, (words, key) in enumerate(drawn)]


@given(THINGS, THINGS)
def test_never_two_to_one_and_the_same_from_both_sides(
    old: list[tuple[set[str], str]], new: list[tuple[set[str], str]]
) -> None:
    there, back = look_alikes(made("o", old), made("n", new)), look_alikes(made("n", new), made("o", old))

    assert len(set(there.values())) == len(there)
    assert {second: first for first, second in there.items()} == back
