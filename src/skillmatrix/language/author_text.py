"""The words of a draft that its authors chose themselves.

Names of skills, the employer's name, quotations and addresses on the web are not their wording. They become blanks, so
that every other word keeps its place in the line.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from skillmatrix.model.draft import Draft, DraftLine, blank

QUOTED = re.compile(r"„[^„“”]*[“”]|“[^“”]*”|»[^»«]*«|«[^»«]*»|\"[^\"]*\"|\u201a[^\u201a\u2018\u2019]*[\u2018\u2019]")
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}+@[\w.-]+", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
TEMPLATE_SECTIONS = frozenset({"equal", "privacy", "control", "title"})
"""Sections whose words are given: law and form fill them, and the name of the job."""

LONGEST_NAME = 30
"""Words; of a longer one only the first are looked for."""

Names: TypeAlias = "dict[str, Names]"
"""Names word by word: what may follow each word. `END` stands where a name may end."""
END = ""


def own_lines(draft: Draft) -> Iterator[tuple[DraftLine, str]]:
    """Every line its authors worded, with its text; titles, headings and notes are not among them."""
    names = _names(draft)
    for line in draft.body:
        if line.kind != "title" and line.section not in TEMPLATE_SECTIONS:
            yield line, _without_names(author_text(line), names)


def author_text(line: DraftLine) -> str:
    """The text of a line without quotations and addresses."""
    return ADDRESS.sub(blank, QUOTED.sub(blank, line.said))


def without_addresses(line: DraftLine) -> str:
    """The text of a line without addresses: nobody reads those as words."""
    return ADDRESS.sub(blank, line.said)


def _names(draft: Draft) -> Names:
    texts = [skill.name for skill in draft.matrix.skills.values()] if draft.matrix else []
    if draft.posting and draft.posting.organization:
        texts.append(draft.posting.organization.name)
    names: Names = {}
    for text in texts:
        for name in text.values():
            _add(WORD.findall(name.casefold())[:LONGEST_NAME], names)
    return names


def _add(words: Sequence[str], names: Names) -> None:
    at = names
    for word in words:
        at = at.setdefault(word, {})
    if words:
        at[END] = {}


def _without_names(text: str, names: Names) -> str:
    words = list(WORD.finditer(text)) if names else []
    low = [word[0].casefold() for word in words]
    parts, written, at = [], 0, 0
    while at < len(words):
        length = _length(low, at, names)
        if length:
            start, end = words[at].start(), words[at + length - 1].end()
            parts += [text[written:start], " " * (end - start)]
            written = end
        at += length or 1
    return "".join([*parts, text[written:]])


def _length(words: Sequence[str], start: int, names: Names) -> int:
    """How many words the longest name has that begins here; 0 if none does."""
    longest, inside = 0, names
    for number, word in enumerate(words[start : start + LONGEST_NAME], 1):
        if word not in inside:
            break
        inside = inside[word]
        longest = number if END in inside else longest
    return longest
