"""Files that somebody edited, in the forms people keep adverts in: Markdown, plain text, web pages, Word."""

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from skillmatrix.errors import UserError
from skillmatrix.load.draft import draft_of
from skillmatrix.load.line_builder import steps_of
from skillmatrix.load.plain_text import decoded, plain_text
from skillmatrix.load.transcript import Place, Written
from skillmatrix.model.draft import Draft, DraftLine, PaperKind
from skillmatrix.source.archive import TooLargeError, unpacked

MAX_BYTES = 10_000_000
"""Of a file, which may hold pictures."""
MOST_CHARACTERS = 100_000
"""Of a text; an advert has 5,000, and more than a hundred rules go over each text."""
ZIP = re.compile(rb"PK\x03\x04")
NOT_READ = (
    (b"%PDF-", "{file} is a PDF; copy its text into a text file and check that"),
    (b"\xd0\xcf\x11\xe0", "{file} is an old word processor file; save it as .docx first"),
    (b"{\\rtf", "{file} is an RTF file; save it as .docx or as plain text first"),
)
"""How files begin that are not read, and what helps."""
PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+"
    rb"<(?:!doctype html|html|head|body|div|section|article|main|table|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)


class Form(NamedTuple):
    """A form of text: the suffixes of its files, how these begin, and who reads it, given the bytes and the name."""

    suffixes: frozenset[str]
    beginning: re.Pattern[bytes] | None
    read: Callable[[bytes, str], Written]


def draft_in(data: bytes, name: str, *, language: str | None = None, kind: PaperKind | None = None) -> Draft:
    """The draft in the bytes of a file. What is no text, or far too much of it, is a `UserError`."""
    if len(data) > MAX_BYTES:
        raise UserError(
            "{file} has more than {size} MB; name the text of one job description",
            file=name,
            size=MAX_BYTES // 1_000_000,
        )
    written = _form_of(data, name).read(data, name)
    if len(written.text) > MOST_CHARACTERS:
        raise UserError(
            "{file} has more than {number} characters; name the text of one job description",
            file=name,
            number=MOST_CHARACTERS,
        )
    draft = draft_of(written.text, language=language, kind=kind)
    places = written.places
    lines = draft.lines if places is None else tuple(_moved(line, places) for line in draft.lines)
    return replace(draft, lines=lines, raw=written.raw)


def _form_of(data: bytes, name: str) -> Form:
    """The form of a file: as it begins, unless it is called a text and begins with signs of one; else by its name."""
    suffix = PurePath(name).suffix.lower()
    known = (form for form in FORMS if form.beginning and form.beginning.match(data[:2000]))
    form = next(known, next((form for form in FORMS if suffix in form.suffixes), PLAIN))
    return PLAIN if form is HTML and suffix in PLAIN.suffixes else form


def _moved(line: DraftLine, places: Sequence[Sequence[Place]]) -> DraftLine:
    """The line with the places that its characters have in the file it was read from."""
    written = (line.place(at) for at in range(len(line.text)))
    return replace(line, steps=steps_of([places[number - 1][column - 1] for number, column in written]))


def _read_word(data: bytes, name: str) -> Written:
    from skillmatrix.load.word_text import NoWordFileError, word_text

    try:
        parts = unpacked(data)
    except TooLargeError:
        raise UserError("{file} unpacks to more than any document needs", file=name) from None
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        raise UserError("{file} is a damaged file, or it has a password; save it anew without one", file=name) from None
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        raise UserError("{file} is an OpenDocument file; save it as .docx first", file=name)
    try:
        return word_text(parts)
    except NoWordFileError:
        raise UserError(
            "{file} is a packed file, but no Word file; save the text as .docx or as plain text", file=name
        ) from None
    except (ParseError, RecursionError, LookupError, ValueError):
        raise UserError("{file} is a damaged Word file; open it in Word and save it anew", file=name) from None


def _read_page(data: bytes, name: str) -> Written:
    from skillmatrix.load.html_text import html_text

    return html_text(_text(data, name))


def _read_plain(data: bytes, name: str) -> Written:
    return plain_text(_text(data, name))


def _text(data: bytes, name: str) -> str:
    for beginning, cure in NOT_READ:
        if data.startswith(beginning):
            raise UserError(cure, file=name)
    text = decoded(data)
    if text is None:
        raise UserError("{file} is not text; save it as plain text or Markdown first", file=name)
    return text


WORD = Form(frozenset({".docx", ".docm", ".dotx"}), ZIP, _read_word)
HTML = Form(frozenset({".html", ".htm", ".xhtml"}), PAGE, _read_page)
PLAIN = Form(frozenset({".md", ".markdown", ".txt"}), None, _read_plain)
FORMS = (WORD, HTML, PLAIN)
"""All forms; what is none of them is read as plain text."""
