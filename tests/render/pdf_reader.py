"""Reads a PDF as programs do that read it aloud: its text, its structure, what it says about itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from skillmatrix.view.blocks import Chart

UNSEEN = str.maketrans("", "", "-\u00ad\u200b")
NOT_PRINTED = {
    "id",
    "kind",
    "align",
    "state",
    "sign",
    "marks",
    "language",
    "unit",
    "data",
    "mixture",
    "place",
    "name",
    "links",
}
MARK = re.compile(rb"(/\w+)(?:<<.*?>>)?\s*B[DM]C|\bEMC\b", re.DOTALL)
"""Begin or end of a part of a page that is something: /Artifact is what is printed but not read aloud."""
MARKED_PIECE = re.compile(rb"/\w+(<<[^>]*/MCID (\d+).*?>>)\s*BDC.*?EMC", re.DOTALL)
OWN_LANGUAGE = re.compile(rb"/Lang ?\(([\w-]+)\)")


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the structure of a document."""

    name: str
    alt: str
    language: str
    inside: tuple["Tag", ...]

    def all(self, *names: str) -> Iterator["Tag"]:
        """This element and those below it, in order; only those of certain names if any are given."""
        if not names or self.name in names:
            yield self
        for tag in self.inside:
            yield from tag.all(*names)


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """What is printed on each page."""
    return [page.extract_text() for page in reader(pdf).pages]


def squeezed(text: str) -> str:
    """The text without blanks, line ends, hyphens and places to break: a line may end anywhere."""
    return "".join(text.translate(UNSEEN).split())


def read_aloud(pdf: bytes) -> str:
    """All text that belongs to the document, squeezed: without running titles, page numbers and repeated heads."""
    return squeezed("".join(_without_artifacts(page) for page in reader(pdf).pages))


def _without_artifacts(page: PageObject) -> str:
    contents = page.get_contents()
    assert contents is not None
    spoken = DecodedStreamObject()
    spoken.set_data(b"".join(_spoken_parts(contents.get_data())))
    page[NameObject("/Contents")] = spoken
    return page.extract_text()


def _spoken_parts(content: bytes) -> Iterator[bytes]:
    """The content without running titles, page numbers, repeated heads, and signs beside words that say the same."""
    around: list[bytes] = []
    start = 0
    for mark in MARK.finditer(content):
        if b"/Artifact" not in around:
            yield content[start : mark.start()]
        if mark[1]:
            around.append(mark[1])
        else:
            around.pop()
        start = mark.end()
    yield content[start:]


def structure(pdf: bytes) -> Tag:
    """The structure of the document."""
    root = reader(pdf).root_object["/StructTreeRoot"]["/K"].get_object()
    (found,) = _tags(root)
    return found


def _tags(entry: Any) -> Iterator[Tag]:
    entry = entry.get_object()
    if isinstance(entry, list):
        for part in entry:
            yield from _tags(part)
    elif isinstance(entry, DictionaryObject) and "/S" in entry:
        inside = tuple(_tags(entry["/K"])) if "/K" in entry else ()
        yield Tag(str(entry["/S"])[1:], str(entry.get("/Alt", "")), str(entry.get("/Lang", "")), inside)


def texts_of(part: Any) -> Iterator[str]:
    """Every text of a paper, or of a part of it, that is printed; of a chart its keys and its table: bars have no words."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts_of(one)
    elif is_dataclass(part):
        of_a_chart = {"title", "panels", "as_table"} if isinstance(part, Chart) else set()
        for field in fields(part):
            if field.name not in NOT_PRINTED | of_a_chart:
                yield from texts_of(getattr(part, field.name))


def languages_of(pdf: bytes) -> dict[str, str]:
    """The language of each piece of text, squeezed: what the piece says itself, else what its element says.

    Pieces of pictures are left out: what is read aloud of them is their description.
    """
    whole = reader(pdf)
    found: dict[str, str] = {}
    around = dict(_inherited(whole.root_object["/StructTreeRoot"]["/K"], str(whole.root_object["/Lang"])))
    for page in whole.pages:
        contents = page.get_contents()
        assert contents is not None
        data = contents.get_data()
        for piece in MARKED_PIECE.finditer(data):
            spoken = DecodedStreamObject()
            spoken.set_data(piece[0])
            page[NameObject("/Contents")] = spoken
            own = OWN_LANGUAGE.search(piece[1])
            assert page.indirect_reference
            place = page.indirect_reference.idnum, int(piece[2])
            if place in around:
                found[squeezed(page.extract_text())] = own[1].decode() if own else around[place]
    return found


def _inherited(entry: Any, language: str, page: int = 0) -> Iterator[tuple[tuple[int, int], str]]:
    """The language that elements give to the pieces of text inside, by page and number."""
    entry = entry.get_object()
    if isinstance(entry, int):
        yield (page, int(entry)), language
    elif isinstance(entry, list):
        for part in entry:
            yield from _inherited(part, language, page)
    elif isinstance(entry, DictionaryObject):
        page = entry.raw_get("/Pg").idnum if "/Pg" in entry else page
        if "/MCID" in entry:
            yield (page, int(entry["/MCID"])), language
        elif "/K" in entry and "/Alt" not in entry:
            yield from _inherited(entry["/K"], str(entry.get("/Lang", language)), page)
