"""What differs in a thing, as lines: where, what it was and what it is, the words that changed marked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from skillmatrix.analysis.value_changes import ORDER, Change, Value, is_text
from skillmatrix.i18n.phrase import foreign, joined, marked
from skillmatrix.language.word_difference import Piece, word_difference
from skillmatrix.route import Route
from skillmatrix.view.difference_values import KNOWN_BY, item_words, value_words
from skillmatrix.view.difference_words import DifferenceWords

LONGEST = 50
"""Characters of a text by which a part is known, such as a task."""
BY_LEVEL = frozenset({"levels", "can", "steps", "scale"})
BY_SKILL = frozenset({"requires", "named"})
MAIN = frozenset({"text", "name", "term", "order"})
"""Parts that a label need not name."""


def change_lines(change: Change, things: Sequence[Any], said: DifferenceWords) -> tuple[str, ...]:
    """A change as one line, or one for each language of a text; `things` are what it is in: as it is, and as it was."""
    label = label_of(change, things, said)
    return tuple(
        joined("", (label, _language(language, said), ": ", words)) for language, words in parts_of(change, said)
    )


def parts_of(change: Change, said: DifferenceWords) -> Iterator[tuple[str, str]]:
    """What a change says without its label, by language; plain values have none."""
    route, before, after = change
    if route[-1] == ORDER:
        yield "", said.say("moved", things=value_words(after, route, said))
    elif is_text(before or after):
        yield from _text(before or {}, after or {}, said)
    elif _is_list(before or after):
        yield "", _list(before or (), after or (), route, said)
    elif before is None:
        yield "", marked(value_words(after, route, said), "added")
    elif after is None:
        yield "", marked(value_words(before, route, said), "removed")
    else:
        old, new = value_words(before, route, said), value_words(after, route, said)
        if old == new:  # two that are called the same
            old, new = str(before), str(after)
        yield "", said.say("from_to", before=old, after=new)


def _text(before: dict[str, str], after: dict[str, str], said: DifferenceWords) -> Iterator[tuple[str, str]]:
    languages = dict.fromkeys((*after, *before))
    for language in (said.new.language,) if said.alone and said.new.language in languages else languages:
        old, new = before.get(language, ""), after.get(language, "")
        if old != new:
            yield language, marked_words(old, new, said.tag(language)) or said.say("blanks")


def marked_words(before: str, after: str, language: str) -> str:
    """The words of both texts, those that only one has marked; nothing if only blanks differ."""
    pieces = word_difference(before, after)
    if all(piece.kind == "same" for piece in pieces):
        return ""
    return joined("", (text for piece in pieces for text in (piece.before, _piece(piece, language))))


def _piece(piece: Piece, language: str) -> str:
    if piece.kind == "same":
        return foreign(piece.text, language) if language else piece.text
    return marked(piece.text, piece.kind, language)


def _list(before: Iterable[Value], after: Iterable[Value], route: Route, said: DifferenceWords) -> str:
    """What a list of names lost and got."""
    old, new = list(before), list(after)
    gone = item_words((each for each in old if each not in new), route, said)
    come = item_words((each for each in new if each not in old), route, said)
    if not (gone or come):
        return said.say("moved", things=joined(", ", item_words(new, route, said)))
    return joined(" ", [*(marked(each, "removed") for each in gone), *(marked(each, "added") for each in come)])


def _is_list(value: Value) -> bool:
    return isinstance(value, tuple)


def _language(language: str, said: DifferenceWords) -> str:
    return f" ({said.language(language)})" if language and said.has_languages else ""


def label_of(change: Change, things: Sequence[Any], said: DifferenceWords) -> str:
    """What a change is about: the part of the thing, and what of it."""
    first, *rest = change.route
    names = {"of": _name(change, things, said)}
    if first == "ladders":
        names, rest = {"of": said.words.quote(str(rest[0]))}, rest[1:]
    elif first in BY_LEVEL and rest:
        names, rest = {"of": str(rest[0])}, rest[1:]
    elif first in BY_SKILL and rest:
        names, rest = {"of": said.skill(str(rest[0]))}, rest[1:]
    main = said.say(f"at.{first}", **names).strip()
    parts = [step for step in rest if isinstance(step, str) and step not in MAIN]
    return joined(", ", [main, *(_part(step, said) for step in parts[-1:])])


def _part(step: str, said: DifferenceWords) -> str:
    key = "changes.part.order" if step == ORDER else f"changes.part.{step}"
    return said.words.say(key) if said.words.has(key) else step


def _name(change: Change, things: Sequence[Any], said: DifferenceWords) -> str:
    """The part that a change is in, such as a task, by the beginning of its text; nothing if all of it changed."""
    if len(change.route) < 3 or not isinstance(change.route[1], (int, str)):
        return ""
    for thing in things:
        part = _inside(getattr(thing, str(change.route[0]), None), change.route[1])
        text = next((found for name in KNOWN_BY if (found := getattr(part, name, None))), None)
        if text:
            return said.words.quote(_beginning(said.text(text)))
    return ""


def _beginning(text: str) -> str:
    """The first line of a text, cut where it is long."""
    end = text.find("\n") if "\n" in text else len(text)
    return text[:end] if end <= LONGEST else joined("", (text[:LONGEST].rstrip(), " …"))


def _inside(parts: object, step: str | int) -> object:
    if isinstance(parts, dict):
        return parts.get(step)
    return parts[step] if isinstance(parts, tuple) and isinstance(step, int) and step < len(parts) else None
