"""A Word file of an organisation as an empty document: its styles, its page, what stands at the head and foot of pages.

The file may come from anywhere. Its text is dropped; of the rest only what `taken.py` lists is taken.
"""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from skillmatrix.errors import UserError, reason
from skillmatrix.render.word.lists import put_in_order
from skillmatrix.render.word.look import add_lacking_parts, add_lacking_styles
from skillmatrix.render.word.package import packed
from skillmatrix.render.word.taken import (
    EDGES,
    LOOK,
    PACKAGE,
    keep_settings,
    refuse_other_markup,
    refuse_what_is_not_taken,
)
from skillmatrix.source.archive import TooLargeError, unpacked

LARGEST = 16 * 1024 * 1024
"""Bytes on disk."""
PAGES = {None, "default", "first", "even"}
"""Which pages a head or foot is for."""
TYPES = "[Content_Types].xml"
TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


def open_reference(path: Path) -> Document:
    """The file as an empty document with all our styles. Raises `UserError` with what is wrong with it."""
    parts = _parts(path)
    _refuse_code(path, parts)
    refuse_other_markup(path, parts, TYPES)
    parts[TYPES] = parts[TYPES].replace(TEMPLATE, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
    with usable(path):
        document = docx.Document(BytesIO(packed(parts)))
        _empty(document)
        add_lacking_styles(document)
        add_lacking_parts(document)
        put_in_order(document)
    for part in _with_all_behind(document.part):
        refuse_what_is_not_taken(path, part)
    return document


@contextmanager
def usable(path: Path) -> Iterator[None]:
    """Whatever goes wrong with a document of somebody else is said in one sentence."""
    try:
        yield
    except Exception as error:
        kind = type(error).__name__
        raise UserError(
            "{file}: a damaged Word file ({kind}); open it in Word and save it again", file=path, kind=kind
        ) from error


def _parts(path: Path) -> dict[str, bytes]:
    if not path.is_file():
        raise UserError("{file} is not a file", file=path)
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(
                "{file} has more than {size} MB; remove its text and pictures", file=path, size=LARGEST // 1024**2
            )
        return unpacked(path.read_bytes())
    except TooLargeError:
        raise UserError("{file} unpacks to more than a document needs", file=path) from None
    except OSError as error:
        raise UserError("{file}: {reason}", file=path, reason=reason(error)) from None
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        raise UserError("{file} is not a Word file (.docx), or it has a password", file=path) from None


def _refuse_code(path: Path, parts: dict[str, bytes]) -> None:
    types = parts.get(TYPES, b"")
    if b"wordprocessingml" not in types and b"ms-word" not in types:
        raise UserError("{file} is not a Word file (.docx)", file=path)
    if b"macroEnabled" in types or any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in parts):
        raise UserError("{file} contains macros; save it as .docx without them", file=path)


def _empty(document: Document) -> None:
    """Drop the text and what only the text needs; the last section stays, with the edges that it has from others."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    _inherit_edges(last, [section for section in body.iter(qn("w:sectPr")) if section is not last])
    document._body.clear_content()  # noqa: SLF001 - as python-docx empties its own template
    _drop(document.element, "w:background")
    _drop(last, "w:printerSettings", "w:footnotePr", "w:endnotePr")
    keep_settings(document.settings.element)
    document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels.clear()
    used = {edge.get(qn("r:id")) for edge in last}
    _keep(document.part.rels, lambda key, kind: kind in LOOK or (kind in EDGES and key in used))
    _keep(document.part.package.rels, lambda _key, kind: kind in PACKAGE)


def _inherit_edges(last: BaseOxmlElement, earlier: list[BaseOxmlElement]) -> None:
    """Heads and feet that a section does not have are those of the section before."""
    held = {(edge.tag, edge.get(qn("w:type"))) for edge in last}
    for section in reversed(earlier):
        found = list(section.iterchildren(qn("w:headerReference"), qn("w:footerReference")))
        for edge in found:
            if edge.get(qn("w:type")) in PAGES and (edge.tag, edge.get(qn("w:type"))) not in held:
                held.add((edge.tag, edge.get(qn("w:type"))))
                last.insert(0, edge)


def _drop(element: BaseOxmlElement, *names: str) -> None:
    for child in list(element.iterchildren(*map(qn, names))):
        element.remove(child)


def _keep(relations: Relationships, wanted: Callable[[str, str], bool]) -> None:
    for key, relation in list(relations.items()):
        if relation.is_external or not wanted(key, _kind(relation.reltype)):
            del relations[key]


def _with_all_behind(part: Part) -> Iterator[Part]:
    """The part, and all parts that it and they refer to; a chain of them may be as long as the file."""
    waiting, seen = [part], {part.partname}
    while waiting:
        part = waiting.pop()
        yield part
        for relation in part.rels.values():
            if not relation.is_external and relation.target_part.partname not in seen:
                seen.add(relation.target_part.partname)
                waiting.append(relation.target_part)


def _kind(reltype: str) -> str:
    return reltype.rpartition("/")[2]
