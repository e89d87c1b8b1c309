"""Finding comments: only what YAML takes for one."""

import pytest

from skillmatrix.source.comments import find_comments


def texts(text: str) -> list[str]:
    return [comment.text for comment in find_comments(text)]


def test_comments_stand_alone_or_behind_something() -> None:
    found = find_comments("# one\nkey: value  # two\n  # three\n")
    assert [(comment.text, comment.is_alone) for comment in found] == [
        ("# one", True),
        ("# two", False),
        ("# three", True),
    ]


def test_a_comment_that_is_the_whole_text_stands_alone() -> None:
    assert [comment.is_alone for comment in find_comments("# one")] == [True]


def test_a_comment_knows_its_offsets() -> None:
    text = "key: value  # two\r\n"
    (comment,) = find_comments(text)
    assert text[comment.start : comment.end] == "# two"


@pytest.mark.parametrize(
    "text",
    [
        "key: |\n  text\n  # no\n\n  # no\nnext: 1\n",
        "key: >-\n    # no\n    text\n",
        "key: |2\n    text\n  # no\n",
        'key: "one\n  # no\n  two"\n',
        "key: 'it''s # no'\n",
        "key: a#no\n",
        "key: [a, 'b # no']\n",
        "- - |\n    # no\n",
    ],
)
def test_what_is_text_is_no_comment(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("key: | # yes\n  text # no\n# yes too\n", ["# yes", "# yes too"]),
        ("key: >- # yes\n  # no\n", ["# yes"]),
        ("key: |\n    text\n   # yes, less indented\n", ["# yes, less indented"]),
        ('key: "one\n  # no\n  two" # yes\n', ["# yes"]),
        ("key: plain\n  going on # yes\n", ["# yes"]),
        ("key: {a: 1, # yes\n  b: 2} # yes too\n", ["# yes", "# yes too"]),
        ("key: # yes\n  - # yes too\n    value\n", ["# yes", "# yes too"]),
        ("key: &anchor value # yes\nother: *anchor # yes too\n", ["# yes", "# yes too"]),
        ("key: &anchor | # yes\n  # no\n", ["# yes"]),
        ("--- # yes\nkey: 1\n... # yes too\n", ["# yes", "# yes too"]),
        ("#a\r#b\rkey: v\r", ["#a", "#b"]),
        ("key:\r\n  |\r\n  # no\r\n# yes\r\n", ["# yes"]),
        ("# only", ["# only"]),
        ("", []),
    ],
)
def test_what_is_a_comment_is_found(text: str, comments: list[str]) -> None:
    assert texts(text) == comments


def test_behind_the_place_where_a_text_breaks_nothing_is_certain() -> None:
    assert texts("# yes\nkey: 1 # yes too\nbroken: [\n'open\n# who knows\n") == ["# yes", "# yes too"]
