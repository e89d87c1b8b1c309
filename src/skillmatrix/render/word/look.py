"""The look of Word files: an empty document with our styles, and what another document lacks of them."""

from copy import deepcopy
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from skillmatrix.render.word.lists import own_list
from skillmatrix.render.word.package import packed, template
from skillmatrix.render.word.text import tag_of

PARTS = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "theme": (CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
}
"""The files of `templates/word/` beside the document: their types, and what they are to it."""
MOST = 255
"""Characters of a property of a document."""


def empty_document() -> Document:
    """A document without text, in our look."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"word/document": RELATIONSHIP_TYPE.OFFICE_DOCUMENT}),
        "word/_rels/document.xml.rels": _relationships({name: kind for name, (_, kind) in PARTS.items()}),
    }
    parts |= {f"word/{name}.xml": template(name) for name in ("document", *PARTS)}
    return docx.Document(BytesIO(packed(parts)))


def _content_types() -> bytes:
    kinds = {"document": CONTENT_TYPE.WML_DOCUMENT_MAIN, **{name: kind for name, (kind, _) in PARTS.items()}}
    lines = [f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds.items()]
    defaults = f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}">{defaults}{"".join(lines)}</Types>'.encode()


def _relationships(kinds: dict[str, str]) -> bytes:
    lines = [
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(kinds.items(), start=1)
    ]
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(lines)}</Relationships>'.encode()


def add_lacking_styles(document: Document) -> None:
    """Give the document those of our styles whose names it does not know, built on its own."""
    ours = {_name(style): style for style in parse_xml(template("styles")).iterchildren(qn("w:style"))}
    known = {_name(style): style for style in document.styles.element.iterchildren(qn("w:style"))}
    taken = {_id(style) for style in known.values()}
    ids = {_id(style): _id(known[name]) if name in known else _free(_id(style), taken) for name, style in ours.items()}
    for name, style in ours.items():
        if name in known:
            _call_as(known[name], style)
        else:
            document.styles.element.append(_adopted(style, ids, document))


def add_lacking_parts(document: Document) -> None:
    """Give the document a theme and a table of fonts: Word expects both, and LibreOffice writes no theme."""
    known = {relation.reltype for relation in document.part.rels.values()}
    for name in ("theme", "fontTable"):
        content_type, kind = PARTS[name]
        if kind not in known:
            package = document.part.package
            assert package is not None
            place = package.next_partname(f"/word/{name}%d.xml")
            document.part.relate_to(Part(place, content_type, template(name), package), kind)


def _call_as(style: BaseOxmlElement, other: BaseOxmlElement) -> None:
    """Give a style the name of the other in the same letters: `heading 1` is `Heading 1` for LibreOffice."""
    ours, theirs = other.find(qn("w:name")), style.find(qn("w:name"))
    assert ours is not None
    assert theirs is not None
    theirs.set(qn("w:val"), _value(ours))


def _adopted(style: BaseOxmlElement, ids: dict[str, str], document: Document) -> BaseOxmlElement:
    """A copy of a style of ours that speaks of other styles and of lists by the names they have in the document."""
    copy = deepcopy(style)
    copy.set(qn("w:styleId"), ids[_id(style)])
    copy.attrib.pop(qn("w:default"), None)
    for other in copy.iterchildren(qn("w:basedOn"), qn("w:next")):
        other.set(qn("w:val"), ids[_value(other)])
    for number in copy.iter(qn("w:numId")):
        number.set(qn("w:val"), str(own_list(document, int(_value(number)))))
    return copy


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else _free(f"{wanted}x", taken)


def _name(style: BaseOxmlElement) -> str:
    """The name in small letters, by which styles are told apart."""
    name = style.find(qn("w:name"))
    return "" if name is None else _value(name).lower()


def _id(style: BaseOxmlElement) -> str:
    return style.get(qn("w:styleId")) or ""


def _value(element: BaseOxmlElement) -> str:
    return element.get(qn("w:val")) or ""


def describe(document: Document, title: str, language: str) -> None:
    """Say what the document is called, and its language: the spell checker looks into that dictionary.

    All else that a document says about itself goes: the names of those who made the reference, and times.
    """
    tag = tag_of(language)
    marks = (*document.styles.element.iter(qn("w:lang")), *document.settings.element.iter(qn("w:themeFontLang")))
    for mark in marks:
        mark.set(qn("w:val"), tag)
    said = document.core_properties
    said._element[:] = []  # noqa: SLF001 - python-docx can empty a property, but not take it away
    said.title, said.language = title[:MOST], tag
