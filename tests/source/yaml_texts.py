"""YAML texts as careless hands lay them out: valid, and with blocks, blanks, comments and line ends anywhere they may be."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")

# fmt: off
WORDS = ("alpha", "über", "no", "1.10", "07", "-1", "true", "~", "a:b", "c#d", "x - y", "😀 z", "http://a.b/c", "back\\", "tail\\ ")
LITERAL_LINES = ("text", "  deeper", "trailing  ", "# not a comment", "- not an item", "\ttab", "   ", "key: value", "tail\\ ")
IN_DOUBLE_QUOTES = ("text", 'a \\" b', "open\\ ", "\\", "end  ", "\\ lead", "# no comment", "", "\\\\ ")
IN_SINGLE_QUOTES = ("text", "it''s", "end  ", "# no comment", "", "- x", "back\\ ")
KEYS = ("id", "name", "title", "skills", "roles", "categories", '"3"', "'a b'", "0", "größe", "https://x.y", "a*b")
LINE_ENDS = ("\n", "\r\n", "\r")
# fmt: on


class Writer:
    """Writes one text. `size` limits depth and width, so that hypothesis can look for a small text that fails."""

    def __init__(self, size: int, seed: int) -> None:
        self.size = size
        self.random = Random(seed)
        self.lines: list[str] = []
        self.line = ""
        self.names = 0
        self.anchors: list[str] = []

    def number(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def chance(self, of_ten: int) -> bool:
        return self.number(0, 9) >= 10 - of_ten

    def one(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    def blanks(self, low: int, high: int) -> str:
        return " " * self.number(low, high)

    def new_name(self, begin: str) -> str:
        self.names += 1
        return f"{begin}{self.names}"

    def end_line(self) -> None:
        self.lines.append(self.line)
        self.line = ""

    def end_value(self, tail: bool = True) -> None:
        """What may stand behind a value: blanks and a comment."""
        if tail and self.chance(2):
            self.line += self.blanks(1, 4) + self.new_name("#c") + self.blanks(0, 2)
        elif self.chance(2):
            # No tab may stand behind a dash, though nothing comes behind it.
            self.line += self.one((" ", "   ") if self.line[-1:] in "-?:" else (" ", "   ", "\t", " \t "))
        self.end_line()

    def between(self, column: int) -> None:
        """Blank lines and comments between two lines of a block."""
        while self.chance(2):
            if self.chance(5):
                self.lines.append(self.blanks(0, column + 3))
            else:
                self.lines.append(self.blanks(0, column + 4) + self.new_name("# #c") + self.blanks(0, 2))

    # Blocks

    def mapping(self, column: int, depth: int, keys: Sequence[str] = ()) -> None:
        names = list(keys) or self.random.sample(KEYS, self.number(1, min(3, self.size)))
        for name in names:
            if name is not names[0] or not self.line:
                self.between(column)
                self.line = " " * column
            if self.chance(1):
                self.line += "?" + self.blanks(1, 3) + name
                self.end_value()
                self.between(column)
                self.line = " " * column + ":"
            else:
                self.line += name + self.one(("", "", " ")) + ":"
            self.value(column, depth + 1, name)

    def sequence(self, column: int, depth: int, key: str = "") -> None:
        for index in range(self.number(1, min(3, self.size))):
            if index or not self.line:
                self.between(column)
                self.line = " " * column
            self.line += "-"
            choice = self.number(0, 9) if depth < self.size else 0
            wants_mapping = key in {"skills", "roles", "categories"} and choice < 9
            if choice >= 6 or wants_mapping:
                self.line += self.blanks(1, 4)
                names = ["id", "skills"] if key == "categories" else []
                self.mapping(len(self.line), depth + 1, names)
            elif choice == 5:
                self.line += self.blanks(1, 4)
                self.sequence(len(self.line), depth + 1)
            else:
                self.value(column, depth + 1, is_item=True)

    def value(self, column: int, depth: int, key: str = "", is_item: bool = False) -> None:
        """A value behind a key or a dash that stands in the column."""
        if key in {"skills", "roles", "categories"} and depth <= self.size + 4:
            self.end_value()
            self.sequence(column + self.number(0, 6), depth, key)
            return
        if depth < self.size and self.chance(3):
            self.block(column, depth, is_item)
            return
        write = self.one((self.plain, self.long, self.quoted, self.flow, self.block_text, self.nothing, self.alias))
        write(column)

    def block(self, column: int, depth: int, is_item: bool) -> None:
        if self.chance(2):
            self.line += self.blanks(1, 2) + "&" + self.new_name("b")
        self.end_value()
        if self.chance(5):
            self.mapping(column + self.number(1, 6), depth)
        else:
            self.sequence(column + self.number(1 if is_item else 0, 6), depth)

    # Values

    def begin(self, column: int) -> None:
        """Blanks before a value, or a line of its own."""
        if self.chance(8):
            self.line += self.blanks(1, 3)
        else:
            self.end_value()
            self.between(column)
            self.line = self.blanks(column + 1, column + 5)
        if self.chance(1):
            self.anchors.append(self.new_name("a"))
            self.line += f"&{self.anchors[-1]} "

    def nothing(self, _: int) -> None:
        self.end_value()

    def alias(self, _: int) -> None:
        self.line += f" *{self.one(self.anchors)}" if self.anchors else " none"
        self.end_value()

    def plain(self, column: int) -> None:
        self.begin(column)
        self.line += self.one(WORDS)
        self.end_value()

    def long(self, column: int) -> None:
        self.begin(column)
        self.line += "long"
        self.further_lines(column + 1, ("more", "and - more", "tail\\ ", "c#d", "…"), min_column=column + 1)
        self.end_value()

    def quoted(self, column: int) -> None:
        self.begin(column)
        quote, texts = ('"', IN_DOUBLE_QUOTES) if self.chance(6) else ("'", IN_SINGLE_QUOTES)
        self.line += quote + "begin"
        self.further_lines(column + 1, texts, min_column=1)
        self.line += "end" + quote
        self.end_value()

    def further_lines(self, column: int, texts: Sequence[str], min_column: int) -> None:
        for _ in range(self.number(0, 3)):
            self.line += self.one(("", "", "  ", "\t"))
            self.end_line()
            if self.chance(2):
                self.lines.append(self.one(("", "  ", " " * 9)))
            self.line = " " * max(min_column, column + self.number(-3, 6)) + self.one(texts)

    def block_text(self, column: int) -> None:
        self.line += self.blanks(1, 2)
        digit = self.number(1, 4)
        explicit, chomping = self.chance(4), self.one(("", "-", "+"))
        header = [str(digit) if explicit else "", chomping]
        self.line += self.one("|>") + "".join(header if self.chance(5) else reversed(header))
        self.end_value()
        indent = column + digit
        self.lines += [self.blanks(0, indent) for _ in range(self.number(0, 2))]
        first = self.one(LITERAL_LINES if explicit else ("text", "# not a comment", "x  "))
        self.lines.append(" " * indent + first)
        for _ in range(self.number(0, 3)):
            self.lines.append(" " * indent + self.one(LITERAL_LINES) if self.chance(7) else self.blanks(0, indent))

    def flow(self, column: int) -> None:
        self.begin(column)
        self.flow_value(column, 0)
        self.end_value()

    def flow_value(self, column: int, depth: int) -> None:
        kind = self.number(0, 5) if depth < 3 else 0
        if kind < 3:
            self.line += self.one(("one", "1.5", "'a, b'", '"{"', "two words"))
        elif kind == 3:
            self.line += "["
            for _ in range(self.number(0, 3)):
                self.flow_break(column)
                self.flow_value(column, depth + 1)
                self.line += ","
            self.flow_break(column)
            self.line += "]"
        elif kind == 4:
            self.line += "{"
            for index in range(self.number(0, 3)):
                self.flow_break(column)
                self.line += f"k{index}: "
                self.flow_value(column, depth + 1)
                self.line += ","
            self.flow_break(column)
            self.line += "}"
        else:
            self.line += '"quoted'
            self.further_lines(column + 1, IN_DOUBLE_QUOTES, min_column=1)
            self.line += 'end"'

    def flow_break(self, column: int) -> None:
        if self.chance(3):
            self.end_value()
            self.between(column)
            self.line = self.blanks(0 if column == 0 else 1, column + 6)
        else:
            self.line += self.blanks(0, 2)


def yaml_text(size: int, seed: int) -> str:
    """A mapping at the top, as in all files of ours, most often with skills and roles."""
    writer = Writer(size, seed)
    if writer.chance(2):
        writer.lines += ["# #c0", "---"]
    keys = ["format", "categories", "roles", "end"] if writer.chance(5) else []
    writer.mapping(writer.one((0, 0, 0, 1, 3)), 0, keys)
    if writer.chance(1):
        writer.lines += ["...", "# #c99999"]
    line_end = writer.one(LINE_ENDS)
    mixed = writer.chance(1)
    text = "".join(line + (writer.one(LINE_ENDS) if mixed else line_end) for line in writer.lines)
    return writer.one(("", "", "\ufeff")) + text
