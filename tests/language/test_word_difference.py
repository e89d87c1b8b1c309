"""Words of two texts: what stayed, what is gone, what is new."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.language.word_difference import Piece, word_difference

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "Dd", ".", ",", "\n", "é", "no"]), max_size=14).map(" ".join)


def words(pieces: tuple[Piece, ...], *kinds: str) -> list[str]:
    return (
        "".join(f" {piece.text}" for piece in pieces if piece.kind in kinds)
        .replace(".", " .")
        .replace(",", " ,")
        .split()
    )


def spread(text: str) -> list[str]:
    return text.replace(".", " .").replace(",", " ,").split()


def test_a_word_in_the_place_of_another_is_told_behind_it() -> None:
    assert word_difference("I read all queries.", "I write all queries.") == (
        Piece("same", "I"),
        Piece("removed", "read", " "),
        Piece("added", "write", " "),
        Piece("same", "all queries.", " "),
    )


def test_what_is_new_at_the_end_leaves_the_full_stop_alone() -> None:
    assert word_difference("Note it.", "Note it with a number.") == (
        Piece("same", "Note it"),
        Piece("added", "with a number", " "),
        Piece("same", "."),
    )


def test_what_is_new_at_the_beginning_stands_apart_from_what_it_replaces() -> None:
    assert word_difference("Old texts stay here", "New texts stay here")[:2] == (
        Piece("removed", "Old"),
        Piece("added", "New", " "),
    )


def test_texts_with_little_in_common_are_told_as_wholes() -> None:
    assert word_difference("I read a query", "We talk a lot to each other") == (
        Piece("removed", "I read a query"),
        Piece("added", "We talk a lot to each other", " "),
    )


def test_texts_that_are_too_long_to_compare_are_told_as_wholes() -> None:
    old = " ".join(f"w{number}" for number in range(101))
    new = " ".join(f"w{number}" for number in reversed(range(101)))

    assert [piece.kind for piece in word_difference(old, new)] == ["removed", "added"]


def test_one_word_in_a_long_text_is_found() -> None:
    old = [f"w{number}" for number in range(600)]
    new = [*old[:300], "new", *old[301:]]

    assert [(piece.kind, piece.text) for piece in word_difference(" ".join(old), " ".join(new))][1:3] == [
        ("removed", "w300"),
        ("added", "new"),
    ]


def test_lines_stay_lines_and_other_blanks_are_one() -> None:
    assert word_difference("a  b\nc", "a b \n c d") == (Piece("same", "a b\nc"), Piece("added", "d", " "))


@pytest.mark.parametrize(("old", "new"), [("", ""), ("a b", " a  b "), ("a\tb", "a b")])
def test_blanks_alone_are_no_difference(old: str, new: str) -> None:
    assert {piece.kind for piece in word_difference(old, new)} <= {"same"}


@given(TEXTS, TEXTS)
def test_the_pieces_make_up_both_texts(old: str, new: str) -> None:
    pieces = word_difference(old, new)

    assert words(pieces, "same", "removed") == spread(old)
    assert words(pieces, "same", "added") == spread(new)


@given(TEXTS, TEXTS)
def test_the_other_way_round_removed_is_added(old: str, new: str) -> None:
    there, back = word_difference(old, new), word_difference(new, old)

    assert len(words(there, "same")) == len(words(back, "same"))
    assert len(words(there, "removed")) == len(words(back, "added"))
