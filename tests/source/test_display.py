"""Foreign text on a screen."""

import pytest

from skillmatrix.source.display import cells, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Größe 😀", "Größe 😀"),
        ("a\x1b[31mred", "a\\u001b[31mred"),
        ("right\u202eto left", "right\\u202eto left"),
        ("two\nlines", "two\\u000alines"),
        ("bell\x07", "bell\\u0007"),
        ("a\tb", "a b"),
        ("::error::x", "\\u003a:error::x"),
        ("  ::error::x", "  \\u003a:error::x"),
        ("std::vector", "std::vector"),
        ("a ##[error] b", "a \\u0023#[error] b"),
        ("###vso[x]", "#\\u0023#vso[x]"),
        ("##teamcity[x]", "\\u0023#teamcity[x]"),
        ("## Heading [1]", "## Heading [1]"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
    ],
)
def test_nothing_in_a_text_can_steer_the_terminal(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("Größe", 5), ("日本", 4), ("e\u0301", 1), ("a\u20dd", 1), ("", 0)]
)
def test_a_text_is_as_wide_as_its_cells(text: str, width: int) -> None:
    assert cells(text) == width
