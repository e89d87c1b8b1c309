"""German words whose umlauts or ß were lost: fuer, Gespraech, regelmaessig, ausserdem.

The stems are our own list of words of working life. A stem stands here only if its spelling without umlaut is part of
no word spelt right, and of few names: “schön”, “kühn” or “Schüler” are missing because people are called Schoen, Kuehn
and Schueler. Better to overlook a word than to call “neue”, “Poesie”, “Duell”, “zuerst” or “Bauer” wrong.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

A_STEMS = """
    ähnlich allmähl änder ängst abhäng anhäng äußer bestätig bewält empfäng enthält ergänz erhält erläuter erwähn
    erzähl fähig fäll fält gäste gefährd geschäft gespräch gewähr gewährt häufig hält hälft ität jähr klär kräft
    läng läuf länder lässig lässt gemäß mäßig mängel märkte nächst nämlich näher pläne präsent präzis räum sätz
    säule schätz schärf schläg schwäch spät(?!h) ständ stärk täglich tätig träum verkäuf verläss wähl währ wärm
    wärts zähl älter ämter ärzt (?<=[a-z])träg
"""
O_STEMS = """
    ablös auflös auslös einlös behörd börse erhöh erlös förder fröhlich gehör gelös gewöhn größ höher höhe hören
    hört körper können könnt löschen löscht lösen löst lösung möcht möglich nötig öffn öffentlich ökolog ökonom
    örtlich persön plötzlich römisch schöpfung schöpft störung stören stört völlig wörter wörtlich wöchent wöchig
    zögern zugehör zuhör zwölf
"""
U_STEMS = """
    ^(?:da|hier|wo)?für$ ^füreinander fürsorg fürwort ^(?:dar|gegen|hier|wor|vor|her|hin)?über überarbeit überblick
    überein überleg übernahm übernehm überprüf überschreit übersetz übersicht übertrag überwach überzeug
    ^(?:ein|aus)?üb(?:en?|te?|ten)$ ausrüst ausüb bemüh brücke bücher bündel bündn bürgerin bürgerme büro dürf
    erfüll flüss frühe früh fühl führ füg füll fünf gebühr genüg glücklich gründ grüß günst gült hürde jüngst knüpf
    kümmer kündig künft künstlich kürz lücke mühsam mündlich müss natür nütz prüf pünktlich rück(?!ert|ner) rühr
    schlüss schülerin schützen schützt spür sprüch stück stütz südlich tücht übung üblich verbünd verhüt würd wünsch
    zügig
"""
ESZETT_STEMS = """
    ^groß(?:e[rsmn]?)?$ größ ^außer(?:halb|dem)?$ schließ maßnahm gemäß mäßig straßen?$ ^heiß(?:t|en)$ ^bloß$
    ^draußen$ äußer begrüß fleiß dreißig anstoß verstoß stoßen genieß fließ ^spaß$
"""
DIGRAPHS = {"ae": "ä", "oe": "ö", "ue": "ü", "Ae": "Ä", "Oe": "Ö", "Ue": "Ü", "AE": "Ä", "OE": "Ö", "UE": "Ü"}
LOST = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def _lost(stems: list[str]) -> str:
    return "|".join(stem.translate(LOST).replace("ß", "(?:ß|ss)") for stem in stems)


_STEMS = (A_STEMS + O_STEMS + U_STEMS).split()
_PLAIN = _lost([stem for stem in _STEMS if "ß" not in stem])
_WITH_ESZETT = _lost([stem for stem in _STEMS if "ß" in stem])
LOST_UMLAUT = f"(?P<eszett>{_WITH_ESZETT})|{_PLAIN}"
IN_LOWER_CASE = re.compile(LOST_UMLAUT)
"""Most words are only held against the lists. To compile these for both cases takes as long again."""
LOST_ESZETT = re.compile(f"(?P<eszett>{'|'.join(ESZETT_STEMS.split()).replace('ß', 'ss')})", re.IGNORECASE)

WORD = re.compile(r"[^\W\d_]+")
DIGRAPH = re.compile("[aou]e", re.IGNORECASE)
BLANKS = re.compile(r"(\s+)")
ADDRESS = re.compile(r"://|www\.|[@\\_]|^\W?[#/]|\w\.[a-z]{2,4}(?![a-z])")
"""Signs of addresses, paths, tags and names of files: they are written without umlauts on purpose."""
LONGEST_WORD = 60


def suspicious_words(words: Iterable[str]) -> set[str]:
    """Those that a repair would change."""
    return set(filter(_is_suspicious, words))


@lru_cache(maxsize=10_000)
def _is_suspicious(word: str) -> bool:
    return repair_umlauts(word, eszett=True) != word


def repair_umlauts(text: str, *, eszett: bool) -> str:
    """The German text with its umlauts; `eszett`: ss becomes ß, too, where a word is written with it."""

    def repair(part: str) -> str:
        return WORD.sub(lambda found: _word(found[0], eszett=eszett and not _is_compound(found)), part)

    if repair(text) == text:
        return text  # the usual case
    return "".join(part if ADDRESS.search(part) else repair(part) for part in BLANKS.split(text))


def _word(word: str, *, eszett: bool) -> str:
    """The word with its umlauts. Most words have none to lose; only the others are held against the lists."""
    if len(word) > LONGEST_WORD:
        return word
    if DIGRAPH.search(word) and IN_LOWER_CASE.search(word.lower()):
        word = re.sub(LOST_UMLAUT, _repaired, word, flags=re.IGNORECASE)
    return LOST_ESZETT.sub(_repaired, word) if eszett and "ss" in word else word


def _is_compound(found: re.Match[str]) -> bool:
    """Whether a hyphen follows: “gross-margin” may be English."""
    return found.string[found.end() : found.end() + 1] == "-"


def changed_words(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The words that differ between a text and its repair, which has the same words in the same places."""
    for old, new in zip(before.split(), after.split(), strict=True):
        if old != new:
            yield old.strip(".,;:!?()„“\"'"), new.strip(".,;:!?()„“\"'")


def _repaired(found: re.Match[str]) -> str:
    stem = re.sub("[aou]e", lambda digraph: DIGRAPHS.get(digraph[0], digraph[0]), found[0], flags=re.IGNORECASE)
    return stem.replace("ss", "ß") if found["eszett"] else stem
