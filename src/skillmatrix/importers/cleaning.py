"""Texts of other programs as texts of a matrix: what comes along from web pages and spreadsheets is taken out."""

import re
import unicodedata
from html import unescape
from typing import NamedTuple

from skillmatrix.errors import Sentence
from skillmatrix.source.display import without_invisible

LONGEST = 4_000
"""Characters of a text in a matrix."""
LONGEST_HTML = 32_767
"""Characters of a text that is looked at for HTML: those of a cell."""
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff\u00ad]")
LOST = "\ufffd"
"""What stands where a character could not be read."""
MARKUP = re.compile(r"</?(?:p|br|ul|ol|li|b|i|u|em|strong|span|div|a|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE)
ANY_MARKUP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
HTML_LINK = re.compile(
    r"""<a\s[^<>]*?href=["']?(https?://[^"'\s<>]+)["']?[^<>]*>(.*?)</a>""", re.IGNORECASE | re.DOTALL
)
ITEM = re.compile(r"<li(?:\s[^<>]*)?>", re.IGNORECASE)
BREAKS = re.compile(r"<br\s*/?>|</?(?:p|div|ul|ol|h[1-6])(?:\s[^<>]*)?>|</li>", re.IGNORECASE)
LINK = re.compile(r"\[([^\][]+)\]\((https?://[^\s()]+)\)")
EMPHASIS = re.compile(r"(\*\*|__|\*|_|`)(?=\S)([^*_`]+)(?<=\S)\1")
BULLET = re.compile(r"\s*(?:[•·▪◦‣●*–-]|\d{1,2}[.)])\s+(?=\S)")
PICTURES = {"So", "Sk"}
"""Categories of characters that are emoji or their colours of skin."""
JOINERS = "\u200d\ufe0f\u20e3"

OTHER_LINES = Sentence("line breaks and signs that nobody sees were made ordinary")
BLANKS = Sentence("blanks too many were taken out")
NO_EMOJI = Sentence("emoji were taken out of names")
NO_HTML = Sentence("HTML was made lines and lists")
NO_LINKS = Sentence("links became resources of the skill")
MARKUP_SIGNS = Sentence("signs of Markdown were taken out of names")
UNREADABLE = Sentence("characters could not be read")
TOO_LONG = Sentence("a text has at most 4,000 characters")
SAVE_AS_UTF8 = Sentence("save the file as UTF-8 where the text is still right")
SHORTEN = Sentence("make several texts of it")
LISTED = Sentence("a list became statements")


class Cleaned(NamedTuple):
    """A text, why it is not what was written, and the links that were in it, with their words."""

    text: str
    because: str = ""
    links: tuple[tuple[str, str], ...] = ()
    cure: str = ""
    is_cut: bool = False


def cleaned(written: str, *, is_name: bool = False) -> Cleaned:
    """The text without what does not belong to it; a name is one line without emoji. The last reason is told."""
    because = cure = ""
    text = LINE_ENDS.sub("\n", written)
    seen = without_invisible(CONTROLS.sub("", text))
    if seen != written.replace("\r\n", "\n"):
        because = OTHER_LINES
    links: list[tuple[str, str]] = []
    plain = _without_html(seen, links)
    if plain != seen:
        because = NO_HTML
    linked = LINK.sub(lambda found: _linked(found[1], found[2], links), plain)
    if is_name and (found := EMPHASIS.fullmatch(linked.strip())):
        linked, because = found[2], MARKUP_SIGNS
    if is_name:
        linked, had_emoji = _without_emoji(linked)
        because = NO_EMOJI if had_emoji else because
    tidy = " ".join(linked.split()) if is_name else _tidy(linked)
    if tidy != linked and not because:
        because = BLANKS
    if links:
        because = NO_LINKS
    if LOST in tidy:
        because, cure = UNREADABLE, SAVE_AS_UTF8
    if len(tidy) > LONGEST:
        return Cleaned(f"{tidy[: LONGEST - 1]}…", TOO_LONG, tuple(links), SHORTEN, is_cut=True)
    return Cleaned(tidy, because, tuple(links), cure)


def as_statements(text: str) -> tuple[str, tuple[str, ...]] | None:
    """What stands above a list, and its items; nothing if the text does not end with a list of two items or more."""
    lines = [line for line in text.split("\n") if line.strip()]
    first = next((at for at, line in enumerate(lines) if BULLET.match(line)), len(lines))
    items = lines[first:]
    if len(items) < 2 or not all(BULLET.match(line) for line in items):
        return None
    return "\n".join(lines[:first]), tuple(BULLET.sub("", line, count=1).strip() for line in items)


def _without_html(text: str, links: list[tuple[str, str]]) -> str:
    """The text in HTML as lines; what only looks like HTML, such as `List<String>` or a script, stays as it is."""
    if (
        len(text) > LONGEST_HTML
        or not MARKUP.search(text)
        or len(MARKUP.findall(text)) != len(ANY_MARKUP.findall(text))
    ):
        return text
    text = HTML_LINK.sub(lambda found: _linked(MARKUP.sub("", found[2]), found[1], links), text)
    lines = BREAKS.sub("\n", ITEM.sub("\n• ", text))
    return re.sub(r"\n\s*\n+", "\n", unescape(MARKUP.sub("", lines))).strip("\n")


def _linked(words: str, address: str, links: list[tuple[str, str]]) -> str:
    links.append((" ".join(words.split()) or address, address))
    return words


def _without_emoji(text: str) -> tuple[str, bool]:
    if text.isascii():
        return text, False
    bare = "".join(sign for sign in text if unicodedata.category(sign) not in PICTURES and sign not in JOINERS)
    return (bare, bare != text) if bare.strip() else (text, False)


def _tidy(text: str) -> str:
    """No blanks around lines, none doubled inside, no two empty lines after each other."""
    lines = [" ".join(part for part in re.split(r"[ \t]+", line) if part) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
