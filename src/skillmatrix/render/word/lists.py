"""The marks of lists in Word files: those of a style, else ours; each list with numbers begins anew."""

from copy import deepcopy

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.numbering import CT_Numbering
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart

from skillmatrix.render.word.package import template

BULLETS, NUMBERS = 1, 2
"""The lists of `templates/word/numbering.xml`."""


def bullets_for(document: Document, style: str) -> int | None:
    """The list that gives bullets to paragraphs of this style; `None` if the style has marks of its own."""
    return None if _marks_of(document, style) is not None else own_list(document, BULLETS)


def numbers_for(document: Document, style: str) -> int:
    """A list of its own that counts from 1, with the marks of the style."""
    marks = _marks_of(document, style)
    if marks is None:
        marks = _marks(_numbering(document), own_list(document, NUMBERS))
    assert marks is not None
    fresh = _numbering(document).add_num(marks)  # type: ignore[no-untyped-call]
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(fresh.numId)


def put_in_order(document: Document) -> None:
    """Name the style of a level behind its kind of numbers, as Word wants it: LibreOffice names it before."""
    for level in _numbering(document).iter(qn("w:lvl")):
        style = level.find(qn("w:pStyle"))
        before = [*level.iterchildren(qn("w:start"), qn("w:numFmt"), qn("w:lvlRestart"))]
        if style is not None and before:
            before[-1].addnext(style)


def own_list(document: Document, which: int) -> int:
    """A list with our marks, `BULLETS` or `NUMBERS`; the document gets them if it does not have them yet."""
    numbering = _numbering(document)
    ours = next(at for at in parse_xml(template("numbering")) if at.get(qn("w:abstractNumId")) == str(which))
    known = {_name(marks): marks for marks in numbering.iterchildren(qn("w:abstractNum"))}
    held = known.get(_name(ours))
    if held is None:
        held = deepcopy(ours)
        held.set(qn("w:abstractNumId"), str(1 + max((_id(marks) for marks in known.values()), default=0)))
        numbering.insert(_place(numbering), held)
    return int(numbering.add_num(_id(held)).numId)  # type: ignore[no-untyped-call]


def _place(numbering: CT_Numbering) -> int:
    """Behind the last definition of marks: the lists that use them come after all of them."""
    definitions = [at for at, child in enumerate(numbering) if child.tag == qn("w:abstractNum")]
    return definitions[-1] + 1 if definitions else 0


def _marks_of(document: Document, style: str) -> int | None:
    """The marks that a style brings along, if it does and they exist."""
    number = document.styles[style].element.find(f".//{qn('w:numId')}")
    return None if number is None else _marks(_numbering(document), int(number.get(qn("w:val")) or 0))


def _marks(numbering: CT_Numbering, number: int) -> int | None:
    found = numbering.xpath(f'./w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
    return int(found[0]) if found else None


def _numbering(document: Document) -> CT_Numbering:
    """The lists of the document. python-docx cannot make the part for them where there is none."""
    if RELATIONSHIP_TYPE.NUMBERING not in {relation.reltype for relation in document.part.rels.values()}:
        name, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        part = NumberingPart.load(name, kind, template("numbering"), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    element = document.part.numbering_part.element
    assert isinstance(element, CT_Numbering)
    return element


def _name(marks: BaseOxmlElement) -> str:
    name = marks.find(qn("w:name"))
    return "" if name is None else name.get(qn("w:val")) or ""


def _id(marks: BaseOxmlElement) -> int:
    return int(marks.get(qn("w:abstractNumId")) or 0)
