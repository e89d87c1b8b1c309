"""Text written anew where it stands: only if it will be read as meant."""

import pytest

from skillmatrix.source.rewrite import rewrite


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        ("fuer", "fuer", "für", "für"),
        ("'it''s fuer'", "it's fuer", "it's für", "'it''s für'"),
        ('"a \\"b\\" fuer"', 'a "b" fuer', 'a "b" für', '"a \\"b\\" für"'),
        ("a fuer", "a  fuer", "für", None),  # not what is written there
        ('"\\u0020a"', " a", "a", None),  # an escape
        ("'a \\ '", "a \\ ", "a \\", None),  # a backslash means different things in different quotes
        ("a", "a", "12", None),  # it would be read as a number
        ("a", "a", "b: c", None),  # it would be read as a mapping
        ("|-\n  a ", "a ", "a", None),
    ],
)
def test_a_text_keeps_its_quotes_and_is_left_alone_if_anything_is_uncertain(
    source: str, old: str, new: str, expected: str | None
) -> None:
    assert rewrite(source, old, new, in_braces=False) == expected


def test_in_braces_a_comma_would_end_the_text() -> None:
    assert rewrite("a", "a", "b, c", in_braces=True) is None
    assert rewrite("a", "a", "b, c", in_braces=False) == "b, c"
