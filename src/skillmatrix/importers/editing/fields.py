"""What a cell of the workbook stands for: how a value is shown there, read back, and put into data."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol, TypeAlias

from skillmatrix.errors import UserError
from skillmatrix.importers.editing.texts import (
    Tongues,
    clean,
    level_in,
    list_in,
    with_level,
    with_list,
    with_words,
    words_in,
)
from skillmatrix.importers.table import Cell, NoValue, shown
from skillmatrix.model.suggest import did_you_mean, there_are

Shown: TypeAlias = str | int | Decimal | bool | None
"""A value as a cell has it; None: an empty one."""
Holder: TypeAlias = dict[str, Any]
"""The mapping of the file that a line of a sheet stands for."""

YES = frozenset({"true", "yes", "ja", "wahr", "x", "1"})
NO = frozenset({"false", "no", "nein", "falsch", "", "0"})
NAMES = re.compile(r"[,;\n]")


class CellError(UserError):
    """A cell that says nothing that can stand there, with what would be right."""


class Field(Protocol):
    """What a cell stands for in the mapping of its line."""

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that are allowed, if they are few."""

    @property
    def is_told(self) -> bool:
        """Whether the cell only tells what is changed elsewhere."""

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""

    def read(self, cell: Cell | None) -> Shown:
        """What a cell says, as `show` gives it; `CellError` if that cannot stand there."""

    def put(self, holder: Holder, value: Shown) -> None:
        """Make the value that of the mapping."""


class _Text:
    """A cell with text in it."""

    choices: tuple[str, ...] = ()
    is_told = False

    def read(self, cell: Cell | None) -> Shown:
        """The text, without blanks around it."""
        return read_text(cell) or None


class Words(_Text):
    """A text in one language."""

    def __init__(self, key: str, language: str, tongues: Tongues) -> None:
        self.key, self.language, self.tongues = key, language, tongues

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        return words_in(holder.get(self.key), self.language, self.tongues) or None

    def put(self, holder: Holder, value: Shown) -> None:
        """Make the value that of the mapping."""
        set_or_drop(holder, self.key, with_words(holder.get(self.key), self.language, str(value or ""), self.tongues))


class Lines(Words):
    """A list of texts in one language, a line each."""

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        return list_in(holder.get(self.key), self.language, self.tongues) or None

    def put(self, holder: Holder, value: Shown) -> None:
        """Make the value that of the mapping."""
        set_or_drop(holder, self.key, with_list(holder.get(self.key), self.language, str(value or ""), self.tongues))


class Level(Words):
    """A level of a skill in one language: its text, and its statements as lines. `key`: `levels`, `can`, `steps`."""

    def __init__(self, key: str, level: str, language: str, tongues: Tongues) -> None:
        super().__init__(key, language, tongues)
        self.level = level

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        levels = holder.get(self.key) or {}
        return level_in(levels.get(self.level), self.language, self.tongues) or None

    def put(self, holder: Holder, value: Shown) -> None:
        """Make the value that of the mapping."""
        levels = dict(holder.get(self.key) or {})
        set_or_drop(
            levels, self.level, with_level(levels.get(self.level), self.language, str(value or ""), self.tongues)
        )
        set_or_drop(holder, self.key, dict(sorted(levels.items(), key=_by_number)))


class Plain(_Text):
    """A text without a language, such as a version."""

    def __init__(self, key: str) -> None:
        self.key = key

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        value = holder.get(self.key)
        return clean(str(value)) or None if value is not None else None

    def put(self, holder: Holder, value: Shown) -> None:
        """Make the value that of the mapping."""
        set_or_drop(holder, self.key, value)


class Day(Plain):
    """A day, in a cell for days or as `2026-11-22`."""

    def read(self, cell: Cell | None) -> Shown:
        """What a cell says."""
        return cell.isoformat() if isinstance(cell, dt.date) else super().read(cell)


class Whole(Plain):
    """A whole number, such as a share of working time."""

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        value = holder.get(self.key)
        return value if isinstance(value, int) else None

    def read(self, cell: Cell | None) -> Shown:
        """What a cell says."""
        number = read_number(cell)
        if number is not None and number != number.to_integral_value():
            raise CellError("{value} is no whole number", value=shown(cell))
        return None if number is None else int(number)


class Flag(Plain):
    """Yes or no; what is not said is no."""

    choices = ("yes", "no")

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        return bool(holder.get(self.key, False))

    def read(self, cell: Cell | None) -> Shown:
        """What a cell says."""
        return read_flag(cell)

    def put(self, holder: Holder, value: Shown) -> None:
        """Make the value that of the mapping."""
        set_or_drop(holder, self.key, value or None)


class Choice(Plain):
    """One of a few words of the format; people see what they call it."""

    def __init__(self, key: str, choices: Sequence[str], default: str, named: Mapping[str, str]) -> None:
        super().__init__(key)
        self.choices, self.default, self.named = tuple(choices), default, named

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        return str(holder.get(self.key) or self.default) or None

    def read(self, cell: Cell | None) -> Shown:
        """What a cell says."""
        return read_choice(cell, self.choices, self.named) or self.default or None


class Names(Plain):
    """Ids, with commas between them."""

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        value = holder.get(self.key)
        return ", ".join(map(str, value)) or None if isinstance(value, list) else None

    def read(self, cell: Cell | None) -> Shown:
        """What a cell says."""
        return ", ".join(name.strip() for name in NAMES.split(read_text(cell)) if name.strip()) or None

    def put(self, holder: Holder, value: Shown) -> None:
        """Make the value that of the mapping."""
        names = str(value).split(", ") if value else None
        set_or_drop(holder, self.key, names)


class Told:
    """What is only told, and stands elsewhere; what somebody writes there is not taken."""

    choices: tuple[str, ...] = ()
    is_told = True

    def __init__(self, key: str) -> None:
        self.key = key

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The value as a cell has it."""
        value = holder.get(self.key)
        return None if value is None else ", ".join(map(str, value)) if isinstance(value, list) else str(value)

    def read(self, cell: Cell | None) -> Shown:
        """What a cell says."""
        return read_text(cell) or None

    def put(self, _holder: Holder, _value: Shown) -> None:
        """Refuse it."""
        raise CellError("this cell is only told here: it is changed in the file of the matrix")


def set_or_drop(holder: Holder, key: str, value: Any) -> None:
    """Set a key, or take it away where there is nothing to say."""
    if value in (None, {}, []) and not isinstance(value, bool):
        holder.pop(key, None)
    else:
        holder[key] = value


def read_text(cell: Cell | None) -> str:
    """What a cell says as text. An error of the spreadsheet says nothing that could be meant."""
    if isinstance(cell, NoValue):
        if not cell.shown:
            raise CellError(
                "this formula has no result yet; open the file in a spreadsheet and save it, or write the value"
            )
        raise CellError("the spreadsheet shows {value} here; write the value itself", value=cell.shown)
    if isinstance(cell, dt.date):
        raise CellError(
            "the spreadsheet made a day of this text ({day}); format the cell as text and write it again",
            day=cell.isoformat(),
        )
    return clean(shown(cell))


def read_number(cell: Cell | None) -> Decimal | None:
    """What a cell says as a number; a decimal comma is a point."""
    if cell is None:
        return None
    if isinstance(cell, dt.date):
        guess = f"{cell.day}.{cell.month}"
        raise CellError(
            "the spreadsheet made a day of this number ({day}); format the cell as text and write it again, "
            "perhaps {guess}",
            day=cell.isoformat(),
            guess=guess,
        )
    if isinstance(cell, Decimal):
        return cell
    text = read_text(cell).replace(",", ".")
    try:
        number = Decimal(text) if text else None
    except InvalidOperation:
        number = Decimal("nan")
    if number is not None and (not number.is_finite() or isinstance(cell, bool)):
        raise CellError("“{value}” is no number", value=shown(cell))
    return number


def read_flag(cell: Cell | None) -> bool:
    """Yes or no."""
    said = read_text(cell).casefold()
    if said not in YES | NO:
        raise CellError("“{value}” is neither yes nor no", value=said)
    return said in YES


def read_choice(cell: Cell | None, choices: Sequence[str], named: Mapping[str, str]) -> str:
    """A word of the format, or what people call it in any language (`named`, in small letters); empty if nothing."""
    said = read_text(cell)
    found = named.get(said.casefold(), said if said in choices else said.casefold())
    if said and found not in choices:
        hint = did_you_mean(said, [*named]) or there_are(choices)
        raise CellError("“{value}” cannot stand here; {hint}", value=said, hint=hint)
    return found


def _by_number(item: tuple[str, Any]) -> tuple[int, str]:
    return (int(item[0]) if item[0].isdecimal() else 0, item[0])
