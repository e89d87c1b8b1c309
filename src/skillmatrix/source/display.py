"""Foreign text on a screen: nothing in it may move the cursor, change colours or reorder what is read.

In the log of a build it must not speak to the program that runs the build, either: GitHub listens to lines that begin
with `::` and to `##[` anywhere, Azure to `##vso[`, TeamCity to `##teamcity[`.
"""

import re
import unicodedata

# C0 and C1 controls, line ends that terminals obey, overrides of writing direction, and invisible characters. Joiners
# and marks of direction (U+200C to U+200F) are not among them: Persian, Indic and right-to-left texts need them.
UNSAFE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

INVISIBLE = re.compile("[\u200b\u2060\ufeff\ufe0f]")
"""Blanks without width, and the wish for an emoji in colours: what comes along when text is copied from a page."""

COMMAND = re.compile(r"#(?=#\w*\[)|^ *:(?=:)")
"""What those programs listen to; the last character found is spelled out."""


def visible(text: str) -> str:
    """The text as `spelled`, and nothing in it is a command for the program that runs a build."""
    text = spelled(text)
    return COMMAND.sub(_spelled, text) if "##" in text or "::" in text else text


def spelled(text: str) -> str:
    r"""The text with every unsafe character spelled as an escape such as `\u202e`; a tab becomes a blank."""
    return UNSAFE.sub(_spelled, text.replace("\t", " "))


def _spelled(match: re.Match[str]) -> str:
    return f"{match[0][:-1]}\\u{ord(match[0][-1]):04x}"


def without_invisible(text: str) -> str:
    """The text without characters that nobody sees and that fonts print as boxes."""
    return text if text.isascii() else INVISIBLE.sub("", text)


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
