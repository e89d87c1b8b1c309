"""Text whose parts know their languages, also after it was cut, joined, capitalised or put into a sentence.

A phrase is a `str` with marks, because a page is made of text and most of it has none. Format strings and `str.join`
know nothing of marks; `filled` and `joined` do the same and keep them.
"""

from collections.abc import Callable, Iterable, Iterator
from string import Formatter
from typing import Literal, NamedTuple, Self, SupportsIndex, TypeAlias

Mark: TypeAlias = Literal["", "added", "removed", "sign"]
"""What a part of a text is where two versions are shown in one. `sign`: brackets around it, for forms without marks."""
SIGNS: dict[Mark, tuple[str, str]] = {"added": ("{+", "+}"), "removed": ("[-", "-]")}


class Run(NamedTuple):
    """A part of a text in one language; an empty tag is that of the page. Mostly it has no mark."""

    text: str
    language: str = ""
    mark: Mark = ""


class Phrase(str):
    """A text with parts in other languages than its page."""

    __slots__ = ("runs",)
    runs: tuple[Run, ...]

    def __new__(cls, runs: Iterable[Run]) -> Self:
        """The runs as one text."""
        tidied = tuple(_tidied(runs))
        made = super().__new__(cls, "".join(run.text for run in tidied))
        made.runs = tidied
        return made

    def __getnewargs__(self) -> tuple[tuple[Run, ...]]:  # type: ignore[override]
        """A copy has the same runs."""
        return (self.runs,)

    def __add__(self, other: str) -> "Phrase":
        """Both texts in a row."""
        return Phrase((*self.runs, *runs_of(other)))

    def __radd__(self, other: str) -> "Phrase":
        """The same the other way round."""
        return Phrase((*runs_of(other), *self.runs))

    def __getitem__(self, place: SupportsIndex | slice) -> str:
        """A part of the text with its marks."""
        places = range(len(self))[place] if isinstance(place, slice) else [range(len(self))[place]]
        if isinstance(places, range) and places.step == 1:
            return self if len(places) == len(self) else Phrase(_cut(self.runs, places))
        letters = [run._replace(text=letter) for run in self.runs for letter in run.text]
        return Phrase(letters[at] for at in places)

    def upper(self) -> "Phrase":
        """The text in capitals."""
        return Phrase(run._replace(text=run.text.upper()) for run in self.runs)

    def strip(self, characters: str | None = None, /) -> str:
        """The text without these characters at its ends."""
        return self.lstrip(characters).rstrip(characters)

    def lstrip(self, characters: str | None = None, /) -> str:
        """The text without these characters at its beginning."""
        return self[len(self) - len(str(self).lstrip(characters)) :]

    def rstrip(self, characters: str | None = None, /) -> str:
        """The text without these characters at its end."""
        return self[: len(str(self).rstrip(characters))]


def _cut(runs: Iterable[Run], places: range) -> Iterator[Run]:
    """What stands at some places in a row."""
    begin = 0
    for run in runs:
        yield run._replace(text=run.text[max(0, places.start - begin) : max(0, places.stop - begin)])
        begin += len(run.text)


def runs_of(text: str) -> tuple[Run, ...]:
    """The parts of any text."""
    return text.runs if isinstance(text, Phrase) else (Run(text),)


def foreign(text: str, language: str) -> Phrase:
    """The text, marked as one in this language where it is not marked yet."""
    return Phrase(run if run.language else run._replace(language=language) for run in runs_of(text))


def marked(text: str, mark: Mark, language: str = "") -> Phrase:
    """A text that one of two versions has, in brackets that say so; forms that can draw it leave these out."""
    begin, end = SIGNS[mark]
    return Phrase((Run(begin, "", "sign"), Run(text, language, mark), Run(end, "", "sign")))


def joined(between: str, texts: Iterable[str]) -> str:
    """Like `between.join(texts)`, with the marks of all of them."""
    parts = list(texts)
    if not any(isinstance(part, Phrase) for part in parts):
        return between.join(parts)
    spaced = [part for each in parts for part in (between, each)][1:]
    return Phrase(run for part in spaced for run in runs_of(part))


def filled(pattern: str, **values: object) -> str:
    """Like `pattern.format(**values)`, with the marks of the values."""
    if not any(isinstance(value, Phrase) for value in values.values()):
        return pattern.format(**values)
    return Phrase(_filled(pattern, values))


def _filled(pattern: str, values: dict[str, object]) -> Iterator[Run]:
    for literal, name, how, _ in Formatter().parse(pattern):
        yield Run(literal)
        if name is not None:
            value = values[name]
            yield from value.runs if isinstance(value, Phrase) else (Run(format(value, how or "")),)


def changed(text: str, change: Callable[[str], str]) -> tuple[Run, ...]:
    """The runs of a text, each as a function of text changes it; blanks between runs stay, also if that strips them."""
    runs = runs_of(text)
    if len(runs) == 1:
        return (runs[0]._replace(text=change(runs[0].text)),)
    return tuple(run._replace(text=_changed(run.text, change)) for run in runs)


def _changed(text: str, change: Callable[[str], str]) -> str:
    inner = change(text)
    begin, end = _blank(text[: len(text) - len(text.lstrip())]), _blank(text[len(text.rstrip()) :])
    return f"{begin}{inner}{end if inner else ''}"


def _blank(blanks: str) -> str:
    """Blanks as one of them; a line end among them stays."""
    return "\n" if "\n" in blanks else blanks and " "


def _tidied(runs: Iterable[Run]) -> list[Run]:
    """Runs that are not empty, with neighbours of one language as one, also over a comma or a blank between them."""
    tidied: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if tidied and tidied[-1][1:] == run[1:]:
            tidied[-1] = run._replace(text=tidied[-1].text + run.text)
        elif len(tidied) > 1 and _is_between(tidied[-2], tidied[-1], run):
            between = tidied.pop().text
            tidied[-1] = run._replace(text=tidied[-1].text + between + run.text)
        else:
            tidied.append(run)
    return tidied


def _is_between(before: Run, run: Run, after: Run) -> bool:
    """Whether a run without words parts two of one language."""
    return before[1:] == after[1:] and not (run.mark or after.mark or _has_words(run.text))


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
