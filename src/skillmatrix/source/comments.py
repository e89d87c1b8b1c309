"""Comments of a YAML text: what stands behind `#` and is not part of a text, quoted or in a block."""

import bisect
import re
from typing import Any, NamedTuple

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs

HASH = re.compile(r"(?:^|(?<=[ \t\r\n]))#")
LINE = re.compile(r"[^\r\n]*")


class Comment(NamedTuple):
    """A comment from its `#` to the end of its line, by offsets; `text` begins with `#`."""

    start: int
    end: int
    text: str
    is_alone: bool
    """Whether nothing but blanks stands before it on its line."""


def find_comments(text: str) -> list[Comment]:
    """Every comment of a YAML text, in order. If the text is broken, those before the place where it breaks."""
    scalars, limit = _scalars(text)
    starts = [start for start, _ in scalars]
    comments: list[Comment] = []
    at = 0
    while (found := HASH.search(text, at)) and found.start() < limit:
        here = found.start()
        around = scalars[bisect.bisect_right(starts, here) - 1] if starts and starts[0] <= here else (0, 0)
        if here < around[1]:
            at = around[1]
            continue
        line = LINE.match(text, here)
        assert line is not None  # it may be empty, but it matches everywhere
        comments.append(Comment(here, line.end(), line[0], _is_alone(text, here)))
        at = line.end()
    return comments


def _is_alone(text: str, here: int) -> bool:
    while here > 0 and text[here - 1] in " \t":
        here -= 1
    return here == 0 or text[here - 1] in "\r\n"


def _scalars(text: str) -> tuple[list[tuple[int, int]], int]:
    """Where every scalar stands, and how far the text could be read."""
    parser = CParser(text)
    spans: list[tuple[int, int]] = []
    end = 0
    try:
        while (event := parser.get_event()) is not None:
            end = event.end_mark.index  # type: ignore[union-attr]  # only tokens made by hand have no marks
            if type(event) is yaml.ScalarEvent:
                spans.append((_inside(event, text), end))
    except yaml.YAMLError:
        return spans, end
    return spans, len(text)


def _inside(event: Any, text: str) -> int:
    """Where the text of a scalar begins. The line that begins a block (`|`, `>`) may end in a comment."""
    start: int = event.start_mark.index
    if event.style not in {"|", ">"}:
        return start
    line = LINE.match(text, text.index(event.style, start))
    assert line is not None
    return line.end()
