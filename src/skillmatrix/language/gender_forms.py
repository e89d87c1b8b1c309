"""Short forms that name all genders in one German word: “Kolleg*in”, “Kolleg:innen”, “KollegIn”.

What stands in brackets behind a title, such as “(m/w/d)”, is no such form, and neither are pairs and neutral words.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.language.author_text import author_text
from skillmatrix.language.tags import is_german
from skillmatrix.model.draft import Draft, DraftLine

FormKind: TypeAlias = Literal["star", "colon", "underscore", "dot", "slash", "brackets", "capital"]
SIGNS: dict[str, FormKind] = {
    "*": "star", ":": "colon", "_": "underscore", "·": "dot", "•": "dot", "/": "slash", "(": "brackets",
}  # fmt: skip
INSIDE_A_WORD = frozenset({"star", "colon", "underscore", "dot"})
"""The signs that official spelling has no place for inside a word."""

WITH_SIGN = re.compile(
    r"(?<![^\W_])(?P<stem>[^\W\d_]++)(?P<sign>[*:_·•]|/-?|\(-?)(?P<end>[a-zäöüß]{1,12}+)(?![^\W_])\)?"
)
WITH_CAPITAL = re.compile(
    r"(?<![^\W_])[A-ZÄÖÜ][a-zäöüß]+(?:Innen|(?:(?<=er)|(?<=or)|(?<=[en]nt)|(?<=ist)|(?<=eur)|(?<=leg)|"
    r"(?<=ant))In)(?![^\W_])"
)
OF_A_PERSON = re.compile(r"in(?:nen)?")
ARTICLE = re.compile(
    r"(?:der|die|das|den|dem|des|(?:jed|ein|kein|dies|jen|welch|manch|mein|dein|sein|ihr|unser|euer|eur)\w{0,2}|\w+e)",
    re.IGNORECASE,
)
ENDING = re.compile(r"[ernms]{1,2}|der|die|das|den|dem|des|sie|ihr|ihre[mnrs]?")
NOUN_OF_A_PERSON = re.compile(r"[A-ZÄÖÜ].*(?:er|or|eur|ent|ant|ist|at|log|leg|ert|og|tekt|graf|wirt|arzt|kund|ärzt)")


class GenderForm(NamedTuple):
    """A short form and its place in a line."""

    kind: FormKind
    line: DraftLine
    start: int
    end: int

    @property
    def word(self) -> str:
        """The form as it is written."""
        return self.line.text[self.start : self.end]


def gender_forms(draft: Draft) -> Iterator[GenderForm]:
    """Every short form of a German draft, title included, in the order of its lines."""
    for line in draft.lines if is_german(draft.language) else ():
        text = author_text(line)
        found = [(match.span(), kind) for match in WITH_SIGN.finditer(text) if (kind := _kind(match))]
        found += [(match.span(), "capital") for match in WITH_CAPITAL.finditer(text)]
        for (start, end), kind in sorted(found):
            yield GenderForm(kind, line, start, end)


def _kind(match: re.Match[str]) -> FormKind | None:
    """The form a match is; None if the sign is an ordinary one: “Ort:mobil”, “log_in”, “und/oder”."""
    kind = SIGNS[match["sign"][0]]
    if OF_A_PERSON.fullmatch(match["end"]):
        is_noun = match["stem"][:1].isupper() if kind in INSIDE_A_WORD else NOUN_OF_A_PERSON.fullmatch(match["stem"])
        return kind if is_noun else None
    is_ending = kind in INSIDE_A_WORD and ARTICLE.fullmatch(match["stem"]) and ENDING.fullmatch(match["end"])
    return kind if is_ending else None
