"""What people are told: a sentence that can be said in their language, and the one exception they see."""

from typing import Self


class Sentence(str):
    """An English sentence with its values filled in, and what it was made of.

    `Sentence("{file}: there is no such file", file=path)` is text like any other. Whoever knows the language of the
    reader finds the pattern in a catalogue and says it in that language. Values may be sentences themselves. Whole
    numbers are counts; a year or a line is a text.
    """

    __slots__ = ("pattern", "values")
    pattern: str
    values: dict[str, object]

    def __new__(cls, pattern: str, /, **values: object) -> Self:
        """The sentence; a pattern without values is taken as it is, braces and all."""
        made = super().__new__(cls, filled(pattern, values) if values else pattern)
        made.pattern, made.values = pattern, values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """Another process gets the same sentence."""
        return _again, (self.pattern, self.values)


def filled(pattern: str, values: dict[str, object], thousands: str = ",") -> str:
    """The pattern with its values; counts have their digits in groups of three."""
    return pattern.format_map({name: _written(value, thousands) for name, value in values.items()})


def _written(value: object, thousands: str) -> object:
    return f"{value:,}".replace(",", thousands) if isinstance(value, int) else value


def _again(pattern: str, values: dict[str, object]) -> Sentence:
    return Sentence(pattern, **values)


class UserError(Exception):
    """Something cannot go on, and one sentence says what would help; `cli` prints it and ends with exit code 2.

    `UserError("{file}: there is no such file", file=path)`: in English, with names where values belong, as `Sentence`.
    """

    def __init__(self, sentence: str, /, **values: object) -> None:
        self.sentence = sentence if isinstance(sentence, Sentence) else Sentence(sentence, **values)
        super().__init__(self.sentence)


def reason(error: OSError) -> Sentence:
    """Why the system refused, as it says it."""
    return Sentence(error.strerror or "the system gives no reason")
