"""A Word file of an organisation as an empty document: its styles, its page, what stands at the head and foot of pages.

The file may come from anywhere. Its text is dropped; what it would run, or fetch from elsewhere, is refused.
"""

import re
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

from skillmatrix.errors import UserError
from skillmatrix.render.word.look import add_lacking_styles
from skillmatrix.render.word.package import packed
from skillmatrix.source.archive import TooLargeError, unpacked
from skillmatrix.source.display import visible

LARGEST = 16 * 1024 * 1024
"""Bytes on disk."""
TYPES = "[Content_Types].xml"
TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
LOOK = {"styles", "numbering", "settings", "theme", "fontTable"}
"""The parts that say how a document looks; most others belong to its text, which is dropped."""
EDGES = {"header", "footer"}
HELD = {"image", "hyperlink", "font"}
"""What these parts may refer to."""
PACKAGE = {"officeDocument", "core-properties", "extended-properties", "custom-properties"}
FETCHING = re.compile(r"\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE)\b", re.IGNORECASE)
"""Fields that take something from elsewhere."""


def open_reference(path: Path) -> Document:
    """The file as an empty document with all our styles. Raises `UserError` with what is wrong with it."""
    parts = _parts(path)
    _refuse_code(path, parts)
    parts[TYPES] = parts[TYPES].replace(TEMPLATE, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
    with usable(path):
        document = docx.Document(BytesIO(packed(parts)))
        _empty(document)
        add_lacking_styles(document)
    for part in _with_all_behind(document.part, set()):
        _refuse_what_is_fetched(path, part)
    return document


@contextmanager
def usable(path: Path) -> Iterator[None]:
    """Whatever goes wrong with a document of somebody else is said in one sentence."""
    try:
        yield
    except Exception as error:
        kind = type(error).__name__
        raise UserError(f"{path}: a damaged Word file ({kind}); open it in Word and save it anew") from error


def _parts(path: Path) -> dict[str, bytes]:
    if not path.is_file():
        raise UserError(f"{path} is not a file")
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(f"{path} has more than {LARGEST // 1024**2} MB; take out its text and pictures")
        return unpacked(path.read_bytes())
    except TooLargeError:
        raise UserError(f"{path} unpacks to more than any document needs") from None
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from None
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        raise UserError(f"{path} is not a Word file (.docx), or it has a password") from None


def _refuse_code(path: Path, parts: dict[str, bytes]) -> None:
    types = parts.get(TYPES, b"")
    if b"wordprocessingml" not in types and b"ms-word" not in types:
        raise UserError(f"{path} is not a Word file (.docx)")
    if b"macroEnabled" in types or any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in parts):
        raise UserError(f"{path} holds macros; save it as .docx without them")
    if any(b"<!DOCTYPE" in content for name, content in parts.items() if name.endswith((".xml", ".rels"))):
        raise UserError(f"{path} declares entities of its own, which no Word file does")


def _empty(document: Document) -> None:
    """Drop the text and what only the text needs; the last section stays, with the edges that it has from others."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    _inherit_edges(last, [section for section in body.iter(qn("w:sectPr")) if section is not last])
    document._body.clear_content()  # noqa: SLF001 - as python-docx empties its own template
    _drop(document.element, "w:background")
    _drop(last, "w:printerSettings", "w:footnotePr", "w:endnotePr")
    _drop(
        document.settings.element,
        "w:attachedTemplate",
        "w:mailMerge",
        "w:footnotePr",
        "w:endnotePr",
        "w:documentProtection",
    )
    document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels.clear()
    used = {edge.get(qn("r:id")) for edge in last}
    _keep(document.part.rels, lambda key, kind: kind in LOOK or (kind in EDGES and key in used))
    _keep(document.part.package.rels, lambda _key, kind: kind in PACKAGE)


def _inherit_edges(last: BaseOxmlElement, earlier: list[BaseOxmlElement]) -> None:
    """Heads and feet that a section does not have are those of the section before."""
    for section in reversed(earlier):
        held = {(edge.tag, edge.get(qn("w:type"))) for edge in last}
        found = list(section.iterchildren(qn("w:headerReference"), qn("w:footerReference")))
        for edge in found:
            if (edge.tag, edge.get(qn("w:type"))) not in held:
                last.insert(0, edge)


def _drop(element: BaseOxmlElement, *names: str) -> None:
    for child in list(element.iterchildren(*map(qn, names))):
        element.remove(child)


def _keep(relations: Relationships, wanted: Callable[[str, str], bool]) -> None:
    for key, relation in list(relations.items()):
        if relation.is_external or not wanted(key, _kind(relation.reltype)):
            del relations[key]


def _with_all_behind(part: Part, seen: set[str]) -> Iterator[Part]:
    """The part, and all parts that it and they refer to."""
    seen.add(part.partname)
    yield part
    for relation in part.rels.values():
        if not relation.is_external and relation.target_part.partname not in seen:
            yield from _with_all_behind(relation.target_part, seen)


def _refuse_what_is_fetched(path: Path, part: Part) -> None:
    for relation in part.rels.values():
        kind = _kind(relation.reltype)
        if relation.is_external and kind != "hyperlink":
            where = f"{part.partname} takes {visible(relation.target_ref)} from elsewhere"
            raise UserError(f"{path}: {where} ({kind}); put it into the file")
        if kind not in HELD | LOOK | EDGES:
            raise UserError(f"{path}: {part.partname} holds more than text and pictures ({kind}); take it out")
    if field := FETCHING.search(_fields(part)):
        raise UserError(f"{path}: {part.partname} has a field that takes something from elsewhere ({field[0]})")


def _fields(part: Part) -> str:
    """The instructions of the fields in a part; one may be cut into several pieces."""
    element = getattr(part, "element", None)
    if element is None:
        return ""
    simple = (field.get(qn("w:instr")) or "" for field in element.iter(qn("w:fldSimple")))
    return " ".join(("".join(piece.text or "" for piece in element.iter(qn("w:instrText"))), *simple))


def _kind(reltype: str) -> str:
    return reltype.rpartition("/")[2]
