"""Texts of a matrix as a cell has them, in one language: a text, and lists whose items are lines with a bullet."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from skillmatrix.model.descriptor import is_spelled_out

BULLET = "•"
OPTIONAL = "◦"
BULLETS = re.compile(r"\s*([•◦▪‣·*–-])[ \t]+(.*)")
"""What people begin a line of a list with."""
INDENT = "  "
"""In front of the further lines of an item."""


class Tongues(NamedTuple):
    """The languages of a matrix. A plain text is in the first of them."""

    all: tuple[str, ...]

    @property
    def first(self) -> str:
        """The language of texts that name none."""
        return self.all[0]


class Item(NamedTuple):
    """A line of a list."""

    text: str
    is_optional: bool = False


def clean(text: str) -> str:
    """The text with the ends of lines that files have, and nothing around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def words_in(text: Any, language: str, tongues: Tongues) -> str:
    """What a text says in a language."""
    if isinstance(text, str):
        return clean(text) if language == tongues.first else ""
    return clean(str(text.get(language, ""))) if isinstance(text, dict) else ""


def with_words(text: Any, language: str, words: str, tongues: Tongues) -> Any:
    """The text with other words in a language; None where nothing is left of it."""
    if words_in(text, language, tongues) == words:
        return text
    if isinstance(text, str) and language == tongues.first:
        return words or None
    said = {tongues.first: text} if isinstance(text, str) else dict(text or {})
    said.pop(language, None) if not words else said.update({language: words})
    if list(said) == [tongues.first] and len(tongues.all) == 1 and not isinstance(text, dict):
        return said[tongues.first]
    return said or None


def level_in(value: Any, language: str, tongues: Tongues) -> str:
    """A level as a cell has it: its text, and its statements as lines."""
    text, statements = _parts(value)
    said = words_in(text, language, tongues)
    return "\n".join(filter(None, (said, list_in(statements, language, tongues))))


def with_level(value: Any, language: str, cell: str, tongues: Tongues) -> Any:
    """The level as a cell has it now; None where nothing is left of it."""
    said, items = _read(cell)
    text, statements = _parts(value)
    text = with_words(text, language, said, tongues)
    statements = merged(statements, language, items, tongues)
    if isinstance(value, dict) and is_spelled_out(value):
        parts = {"text": text, "statements": statements}
        return {key: part for key, part in parts.items() if part} or None
    if not statements:
        return text
    return {"text": text, "statements": statements} if text else statements


def list_in(items: Any, language: str, tongues: Tongues) -> str:
    """The items of a list that say something in a language, each a line."""
    return "\n".join(_written(item) for item in _items(items or (), language, tongues) if item.text)


def with_list(items: Any, language: str, cell: str, tongues: Tongues) -> Any:
    """The list as a cell has it now; lines without a bullet are items, too. None where nothing is left of it."""
    said, lines = _read(cell)
    return merged(items or [], language, [*map(Item, said.split("\n")), *lines] if said else lines, tongues) or None


def _parts(value: Any) -> tuple[Any, list[Any]]:
    if isinstance(value, list):
        return None, value
    if isinstance(value, dict) and is_spelled_out(value):
        return value.get("text"), list(value.get("statements") or ())
    return value, []


def _items(items: Sequence[Any], language: str, tongues: Tongues) -> Iterator[Item]:
    for item in items:
        is_whole = isinstance(item, dict) and is_spelled_out(item)
        text = item.get("text") if is_whole else item
        yield Item(words_in(text, language, tongues), bool(is_whole and item.get("optional")))


def _written(item: Item) -> str:
    mark = OPTIONAL if item.is_optional else BULLET
    return f"{mark} {item.text}".replace("\n", f"\n{INDENT}")


def _read(cell: str) -> tuple[str, list[Item]]:
    """The text before the first bullet, and the items behind bullets."""
    before: list[str] = []
    items: list[Item] = []
    for line in clean(cell).split("\n"):
        if found := BULLETS.fullmatch(line):
            items.append(Item(found[2].strip(), found[1] == OPTIONAL))
        elif items:
            items[-1] = items[-1]._replace(text=f"{items[-1].text}\n{line.removeprefix(INDENT)}")
        else:
            before.append(line)
    return "\n".join(before).strip(), [item for item in items if item.text]


def merged(old: Sequence[Any], language: str, lines: Sequence[Item], tongues: Tongues) -> list[Any]:
    """The items with their lines in a language as a cell has them now, and in its order.

    An item is found again by what it says, else by its place between those that are. What a cell cannot show stays:
    its id, its examples, other languages. An item goes when nothing is left of it in any language.
    """
    said = list(_items(old, language, tongues))
    found = _paired([item.text for item in said], [line.text for line in lines])
    behind: dict[int, list[int]] = {}
    last = -1
    for index in range(len(old)):
        if index in found:
            last = index
        else:
            behind.setdefault(last, []).append(index)
    result: list[Any] = []
    waiting = behind.get(-1, [])
    at: int | None
    for line, at in zip(lines, found, strict=True):
        if at is None and (at := next((each for each in waiting if not said[each].text), None)) is not None:
            waiting.remove(at)
        elif at is not None:
            result += _without(old, waiting, language, tongues)
            waiting = behind.get(at, [])
        result.append(_with_line(None if at is None else old[at], line, language, tongues))
    return result + _without(old, waiting, language, tongues)


def _without(old: Sequence[Any], indexes: Sequence[int], language: str, tongues: Tongues) -> list[Any]:
    """Items that a cell does not have, as other languages have them."""
    kept = (_with_line(old[index], Item("", is_optional=False), language, tongues) for index in indexes)
    return [item for item in kept if item is not None]


def _with_line(item: Any, line: Item, language: str, tongues: Tongues) -> Any:
    """An item with another line in a language; None if it says nothing any more."""
    if not (isinstance(item, dict) and is_spelled_out(item)):
        text = with_words(item, language, line.text, tongues)
        return {"text": text, "optional": True} if text and line.is_optional else text
    text = with_words(item.get("text"), language, line.text, tongues)
    if text is None:
        return None
    whole = {**item, "text": text}
    if line.text and bool(item.get("optional")) != line.is_optional:
        whole.pop("optional", None)
        whole |= {"optional": True} if line.is_optional else {}
    return whole


def _paired(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each new line the old one it was: the same words first, then lines between those that were found."""
    found: list[int | None] = []
    for text in new:
        index = next((at for at, was in enumerate(old) if was == text and at not in found), None)
        found.append(index)
    kept = [index for index in found if index is not None]
    if kept != sorted(kept):
        return found
    before, at = -1, 0
    while at < len(new):
        if found[at] is not None:
            before, at = found[at] or 0, at + 1
            continue
        end = next((each for each in range(at, len(new)) if found[each] is not None), len(new))
        after = len(old) if end == len(new) else found[end] or 0
        free = [each for each in range(before + 1, after) if old[each]]
        for place, index in zip(range(at, end), free, strict=False):
            found[place] = index
        at = end
    return found
