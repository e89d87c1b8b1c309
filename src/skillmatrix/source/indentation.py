"""Two-space block indentation: what each line of a YAML text looks like when every block is indented by two blanks.

Works on libyaml's tokens and on whole lines, never by writing the data anew. A line that begins a key, an item or a
value goes to the column of its block; every other line moves with the one it belongs to. If each block stands in its
column already, nothing moves: that makes the layout idempotent.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs

STEP = 2
FLOW_STARTS = {yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken}
FLOW_ENDS = {yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken}
SPACED = {("roles",), *((*("categories",) * depth, "skills") for depth in (1, 2, 3))}
"""Lists whose items stand apart, by the keys that lead to them: skills also in categories inside categories."""
BLOCK_HEADER = re.compile(r"[|>]([-+0-9]*)")


@dataclass(slots=True)
class IndentedLine:
    """A line without its end: its new text, and what laying out blank lines and ends of lines needs to know."""

    text: str = ""
    is_data: bool = False
    """Inside a scalar: if it is blank, it is part of the text."""
    is_verbatim: bool = False
    """Inside a block scalar (`|`, `>`), where trailing blanks are part of the text."""
    is_in_quotes: bool = False
    """It ends between double quotes, where a backslash can make the last blank part of the text."""
    takes_blanks: bool = False
    """It ends a `|+` or `>+`: a blank line behind it would become part of the text."""
    comment: int | None = None
    """A comment alone on its line stood in this column."""
    item: int | None = None
    """An item that is to stand apart from the one before it begins here; its dash stood in this column."""


def indented(text: str) -> list[IndentedLine]:
    r"""The lines of a text (its line ends are `\n`). The text has been read before: broken YAML is a `YAMLError`."""
    indenter = _Indenter(text)
    for token in _tokens(text):
        indenter.take(token)
    indenter.place_comments(len(indenter.lines), 0, 0)
    return indenter.lines


def _tokens(text: str) -> Iterator[Any]:
    parser = CParser(text)
    while (token := parser.get_token()) is not None:
        yield token


@dataclass(slots=True)
class _Block:
    """An open mapping or list in block style: the column it stood in, and the one it goes to."""

    above: "_Block | None"
    was: int
    column: int
    is_list: bool
    is_implied: bool = False
    """A list whose dashes stand right below the key; libyaml has no tokens for its start and end."""
    key: str = ""
    awaits_key: bool = False
    has_items: bool = False

    def is_spaced(self) -> bool:
        """Whether its items stand apart."""
        keys: list[str] = []
        block = self.above
        while block is not None:
            if not block.is_list:
                keys.insert(0, block.key)
            block = block.above
        return tuple(keys) in SPACED


class _Indenter:
    """The state of one pass over the tokens.

    `head` is the new text of the current line as far as the old column `rest`; behind that the line stays as it is.
    """

    def __init__(self, text: str) -> None:
        self.source = text.split("\n")
        self.lines = [IndentedLine() for _ in self.source]
        self.block: _Block | None = None
        self.before: _Block | None = None  # the innermost block at the last token that stands somewhere
        self.last = -1  # the last line that is settled
        self.head = ""
        self.rest = 0
        self.is_after_mark = False
        self.flow = 0
        self.block_text: int | None = None  # the column from which on a comment would continue the block scalar before

    def take(self, token: Any) -> None:
        """Take the next token."""
        if self.flow:
            self.take_in_flow(token)
        elif handler := HANDLERS.get(type(token)):
            handler(self, token)

    # Blocks

    def open_mapping(self, token: Any) -> None:
        self.open(token.start_mark.column, is_list=False)

    def open_list(self, token: Any) -> None:
        self.open(token.start_mark.column, is_list=True)

    def open(self, was: int, *, is_list: bool, is_implied: bool = False) -> None:
        self.block = _Block(self.block, was, self.value_column(), is_list, is_implied)

    def close(self, _: Any) -> None:
        self.close_implied()
        self.block = self.block.above if self.block else None

    def close_implied(self) -> None:
        if self.block is not None and self.block.is_implied:
            self.block = self.block.above

    def value_column(self) -> int:
        """Where a value goes that stands on a line of its own: two behind its key or dash."""
        return self.block.column + STEP if self.block else 0

    def block_column(self) -> int:
        return self.block.column if self.block else 0

    # Tokens

    def take_item(self, token: Any) -> None:
        if self.block is None or not self.block.is_list:
            self.open(token.start_mark.column, is_list=True, is_implied=True)
        assert self.block is not None
        self.place(token, self.block.column, "-")
        if self.block.has_items and self.block.is_spaced():
            self.lines[token.start_mark.line].item = token.start_mark.column
        self.block.has_items = True

    def take_key(self, token: Any) -> None:
        self.close_implied()
        assert self.block is not None  # a key stands in a mapping
        self.place(token, self.block.column, "?" if token.start_mark.index < token.end_mark.index else "")
        self.block.awaits_key = True

    def take_colon(self, token: Any) -> None:
        self.close_implied()
        self.place(token, self.block_column(), ":")

    def take_value(self, token: Any) -> None:
        self.place(token, self.value_column())

    def take_border(self, token: Any) -> None:
        """`---`, `...` or a directive."""
        self.place(token, 0)

    def take_scalar(self, token: Any) -> None:
        self.place(token, self.value_column())
        if self.block is not None and self.block.awaits_key:
            self.block.key, self.block.awaits_key = token.value, False
        if token.style in {"|", ">"}:
            self.take_block_text(token)
        else:
            self.mark_scalar(token)
            self.shift_lines(token.start_mark.line + 1, token.end_mark.line)

    def take_flow(self, token: Any) -> None:
        self.place(token, self.value_column())
        self.flow = 1
        self.flow_line = token.start_mark.line

    def take_in_flow(self, token: Any) -> None:
        """Inside `{ }` or `[ ]` nothing is laid out; all lines move with the one where it begins."""
        kind = type(token)
        if kind in FLOW_STARTS:
            self.flow += 1
        elif kind in FLOW_ENDS:
            self.flow -= 1
        elif kind is yaml.ScalarToken:
            self.mark_scalar(token)
        if not self.flow:
            self.shift_lines(self.flow_line + 1, token.end_mark.line)

    # Lines

    def place(self, token: Any, column: int, mark: str = "") -> None:
        """Write the line of a token. If the token begins it, it goes to the column; behind a mark one blank stands."""
        line, was = token.start_mark.line, token.start_mark.column
        if line > self.last:
            self.place_comments(line, was, column)
            self.head, self.rest = " " * column, was
        elif self.is_after_mark:
            self.head, self.rest = f"{self.head} ", was
        self.is_after_mark = bool(mark) and self.rest == was
        if self.is_after_mark:
            self.head, self.rest = self.head + mark, was + 1
        self.lines[line].text = self.head + self.source[line][self.rest :]
        self.last, self.before = line, self.block

    def place_comments(self, until: int, next_was: int, next_column: int) -> None:
        """Write the comments between the last settled line and the line `until`, which goes to `next_column`."""
        for line in range(self.last + 1, until):
            comment = self.source[line].lstrip(" \t")
            if comment:
                was = len(self.source[line]) - len(comment)
                column = self.comment_column(was, next_was, next_column)
                if self.block_text is not None and column >= self.block_text:
                    column = self.before.column if self.before else 0
                self.block_text = None  # a comment ends the text; those below it may stand anywhere
                self.lines[line] = IndentedLine(" " * column + comment, comment=was)
        self.block_text = None

    def comment_column(self, was: int, next_was: int, next_column: int) -> int:
        """A comment moves with the line below it if it stands in its column, else with the block it stands in."""
        if was == next_was:
            return next_column
        inner, block = None, self.before if was > next_was else self.block
        while block is not None and block.was > was:
            inner, block = block, block.above
        column = block.column + was - block.was if block else 0
        if inner is not None:
            column = min(column, inner.column)
        return min(column, next_column) if was < next_was else column

    def shift_lines(self, first: int, last: int) -> None:
        """Move lines with the line before them: the further lines of a scalar, or of what stands in braces."""
        shift = len(self.head) - self.rest
        for line in range(first, last + 1):
            body = self.source[line].lstrip(" \t")
            if body:
                was = len(self.source[line]) - len(body)
                self.lines[line].text = " " * self.shifted(was, shift) + body
        self.last = max(self.last, last)

    def shifted(self, was: int, shift: int) -> int:
        """The new column of such a line. What stood right of the block stays right of it, as YAML demands."""
        old, new = (self.block.was, self.block.column) if self.block else (-1, -1)
        return max(was + shift, new + (was > old))

    def mark_scalar(self, token: Any) -> None:
        first, last = token.start_mark.line, token.end_mark.line
        for line in range(first, last):
            self.lines[line].is_in_quotes = token.style == '"'
            self.lines[line + 1].is_data = True

    def take_block_text(self, token: Any) -> None:
        """The lines of `|` or `>`: they keep their indentation within the text, and all that stands at their ends."""
        first, last = token.start_mark.line + 1, token.end_mark.line
        if token.end_mark.column == 0:
            last -= 1
        header = BLOCK_HEADER.match(self.source[first - 1], token.start_mark.column)
        assert header is not None
        was, column = self.text_columns(header[1], first, last)
        texts = [self.source[line][was:] for line in range(first, last + 1)]
        keeps = "+" in header[1]
        said = len(texts) if keeps else max((number for number, text in enumerate(texts, 1) if text), default=0)
        for line, text in enumerate(texts[:said], first):
            self.lines[line] = IndentedLine(" " * column + text if text else "", is_data=True, is_verbatim=True)
        self.last = max(self.last, first - 1 + said)
        self.lines[self.last].takes_blanks = keeps
        self.block_text = column if any(texts) else self.block_column() + 1

    def text_columns(self, header: str, first: int, last: int) -> tuple[int, int]:
        """The columns where the lines of a block scalar began and will begin."""
        old, new = (self.block.was, self.block.column) if self.block else (0, 0)
        if digit := header.strip("+-"):
            return old + int(digit), new + int(digit)
        lines = self.source[first : last + 1]
        begun = (len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" "))
        # Only blanks: none of them is text, however many there are.
        return next(begun, max(map(len, lines), default=0)), new + STEP


Handler: TypeAlias = Callable[[_Indenter, Any], None]

HANDLERS: dict[type, Handler] = {
    yaml.BlockMappingStartToken: _Indenter.open_mapping,
    yaml.BlockSequenceStartToken: _Indenter.open_list,
    yaml.BlockEndToken: _Indenter.close,
    yaml.BlockEntryToken: _Indenter.take_item,
    yaml.KeyToken: _Indenter.take_key,
    yaml.ValueToken: _Indenter.take_colon,
    yaml.ScalarToken: _Indenter.take_scalar,
    yaml.AliasToken: _Indenter.take_value,
    yaml.AnchorToken: _Indenter.take_value,
    yaml.TagToken: _Indenter.take_value,
    yaml.FlowMappingStartToken: _Indenter.take_flow,
    yaml.FlowSequenceStartToken: _Indenter.take_flow,
    yaml.DocumentStartToken: _Indenter.take_border,
    yaml.DocumentEndToken: _Indenter.take_border,
    yaml.DirectiveToken: _Indenter.take_border,
}
