"""How hard a text is to read, by formulas that count words, sentences, letters and syllables.

All of them were fitted on running prose. A list has no full stops, so every item and every table cell counts as at
least one sentence: four items taken for one long sentence would make any list look hopeless.
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple
from unicodedata import normalize

from skillmatrix.language.tags import is_german

LONG = 6
"""A word with more letters than this is long (Björnsson 1968)."""
TOKEN = re.compile(r"\S+")
WORD = re.compile(r"[^\W_]+(?:[’'.&/*:-][^\W_]+)*")
ENDS = re.compile(r"[.!?…]+[)\]”“\"’»«]*\Z")
BEGINS_SMALL = re.compile(r"[\W_]*[a-zß-öø-ÿ]")
# “etc.” and “usw.” are missing: before a capital they mostly end a sentence.
ABBREVIATIONS = """
    abs bspw bzw ca d.h dr e.v evtl exkl ggf i.d.r inkl max min mind mio mrd nr o.ä prof sog st std str tel tsd u.a u.ä
    v.a vgl z.b z.t zzgl approx dept e.g fig i.e incl mr mrs ms vs
"""
LAST_PART = re.compile(r"[^\w.]+")
SHORT_NUMBER = re.compile(r"\d{1,2}\Z")
"""An ordinal: “am 1. März”. A full stop behind a longer number, such as a year, ends a sentence."""

_ABBREVIATIONS = frozenset(ABBREVIATIONS.split())
GERMAN_VOWELS = re.compile(r"qu|aa|ee|oo|ie|a[iy]|e[iy]|oi|au|äu|eu|[aeiouyäöüáàâéèêíîóôúû]")
ENGLISH_VOWELS = re.compile(r"qu|(?<![tscg])i(?=[ao])|[aeiouyéè]+")
SILENT = re.compile(
    r"(?<![aeiouy])(?:(?:(?<![^aeiouy]l)e|(?<![sxzcg])(?<![cs]h)(?<![^aeiouy]l)es|(?<![td])ed)\Z"
    r"|e(?=(?:ments?|ly|ful|less|ness)\Z))"
)


class TextCounts(NamedTuple):
    """What the formulas need to know about a text."""

    sentences: int = 0
    words: int = 0
    long_words: int = 0
    syllables: int = 0


def count(pieces: Iterable[str], language: str) -> TextCounts:
    """The counts of a text. Each piece (a paragraph, an item, a table cell) is at least one sentence of its own."""
    texts = [normalize("NFC", piece) for piece in pieces]
    found = [word for text in texts for word in words(text)]
    return TextCounts(
        sentences=sum(1 for text in texts for _ in sentences(text)),
        words=len(found),
        long_words=sum(1 for word in found if _letters(word) > LONG),
        syllables=sum(syllables(word, language) for word in found),
    )


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph or an item begin and end. “z. B.”, “Dr.” and “1. März” end none."""
    begin: int | None = None
    tokens = list(TOKEN.finditer(text))
    for token, following in zip(tokens, [*tokens[1:], None], strict=False):
        if begin is None and WORD.search(token[0]):
            begin = token.start()
        if begin is not None and (following is None or _ends(token[0], following[0])):
            yield begin, token.end()
            begin = None


def words(text: str) -> list[str]:
    """The words and numbers of a text, without punctuation and marks of layout. “E-Mail” is one word."""
    return WORD.findall(text)


def syllables(word: str, language: str) -> int:
    """About how many syllables the word has: its vowels, those counted once that are spoken as one.

    Nobody's dictionary: “Familie” has four and counts as three. Over a page such slips hardly matter.
    """
    low = word.casefold()
    vowels = GERMAN_VOWELS.findall(low) if is_german(language) else ENGLISH_VOWELS.findall(SILENT.sub("", low))
    return max(1, len(vowels) - vowels.count("qu"))


def lix(counts: TextCounts) -> Fraction | None:
    """The läsbarhetsindex: words per sentence plus the percentage of long words; None without words.

    Below 40 is easy, over 60 very hard, in any language that is written in letters. Source: Carl-Hugo Björnsson,
    Läsbarhet, 1968.
    """
    if not counts.words:
        return None
    return Fraction(counts.words, counts.sentences) + Fraction(100 * counts.long_words, counts.words)


def flesch(counts: TextCounts, language: str) -> Fraction | None:
    """The reading ease from about 0 (very hard) to 100 (very easy); None without words.

    English: 206.835 - 1.015 × words per sentence - 84.6 × syllables per word (Rudolf Flesch, A new readability
    yardstick, 1948). German: 180 - words per sentence - 58.5 × syllables per word (Toni Amstad, Wie verständlich sind
    unsere Zeitungen?, 1978).
    """
    if not counts.words:
        return None
    per_sentence, per_word = Fraction(counts.words, counts.sentences), Fraction(counts.syllables, counts.words)
    if is_german(language):
        return 180 - per_sentence - Fraction("58.5") * per_word
    return Fraction("206.835") - Fraction("1.015") * per_sentence - Fraction("84.6") * per_word


def _letters(word: str) -> int:
    return sum(1 for sign in word if sign.isalpha())


def _ends(token: str, following: str) -> bool:
    end = ENDS.search(token)
    if not end or BEGINS_SMALL.match(following):
        return False
    return not end[0].startswith(".") or not _is_abbreviation(token[: end.start()])


def _is_abbreviation(token: str) -> bool:
    last = LAST_PART.split(token.casefold())[-1]
    return len(last) == 1 or last in _ABBREVIATIONS or bool(SHORT_NUMBER.match(last))
