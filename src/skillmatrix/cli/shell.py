"""Commands to copy: what a shell reads as exactly these words, with nothing in them that acts on a terminal."""

import os
import shlex
from collections.abc import Iterable


def as_typed(words: Iterable[str]) -> str:
    """The words as one line for `sh` and its kin."""
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    """The word in quotes if it needs them. What cannot be shown is spelled in numbers; not every `sh` has `$'…'`."""
    if word.isprintable():
        return shlex.quote(word)
    return f"\"$(printf '{''.join(map(_in_format, word))}')\""


def _in_format(character: str) -> str:
    if character == "%":
        return "%%"
    if character.isprintable() and character not in "'\\":
        return character
    return "".join(f"\\{byte:03o}" for byte in os.fsencode(character))
