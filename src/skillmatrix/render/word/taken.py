"""What is taken of somebody else's Word file, as lists: whatever is not on them is refused, or left out unseen.

Lists of what is dangerous are never complete. These are short, because only the look of pages is taken.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement

from skillmatrix.errors import UserError
from skillmatrix.source.display import visible

LOOK = {"styles", "numbering", "settings", "theme", "fontTable"}
"""The parts that say how a document looks; most others belong to its text, which is dropped."""
EDGES = {"header", "footer"}
HELD = {"image", "hyperlink", "font"}
"""What these parts may refer to."""
PACKAGE = {"officeDocument", "core-properties"}
"""What the file as a whole says: the names of a company and of people in other properties are not ours to print."""
PICTURES = {"png", "jpeg", "gif", "bmp", "tiff", "x-emf", "x-wmf", "emf", "wmf"}
LINKS = ("https://", "http://", "mailto:")
FIELDS = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "DATE", "TIME", "TITLE"}
"""Fields that need nothing but the document and the day."""
SETTINGS = {
    "autoHyphenation", "characterSpacingControl", "clrSchemeMapping", "compat", "consecutiveHyphenLimit",
    "decimalSymbol", "defaultTabStop", "doNotHyphenateCaps", "evenAndOddHeaders", "gutterAtTop", "hyphenationZone",
    "listSeparator", "mirrorMargins", "noLineBreaksAfter", "noLineBreaksBefore", "themeFontLang", "zoom",
}  # fmt: skip
IN_TEXT = {
    "hdr", "ftr", "p", "r", "t", "tab", "br", "cr", "sym", "noBreakHyphen", "softHyphen", "ptab", "pgNum", "tbl", "tr",
    "tc", "tblGrid", "gridCol", "sdt", "sdtContent", "fldSimple", "fldChar", "instrText", "hyperlink", "drawing",
    "pict", "txbxContent", "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "smartTag", "ins",
    "pPr", "rPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "smartTagPr",
}  # fmt: skip
"""Elements of heads and feet in Word's own namespace; what stands inside properties (…Pr) is free."""
SHAPE_ATTRIBUTES = {
    "adj", "adjusthandles", "alt", "aspectratio", "allowincell", "bullet", "connecttype", "coordorigin", "coordsize",
    "eqn", "ext", "extrusionok", "fillcolor", "filled", "fitpath", "fitshape", "from", "gradientshapeok", "gfxdata",
    "hr", "hralign", "hrnoshade", "hrpct", "hrstd", "id", "inset", "joinstyle", "opacity", "path", "position",
    "preferrelative", "spid", "spt", "string", "stroked", "strokecolor", "strokeweight", "style", "textpathok", "title",
    "to", "trim", "type", "v", "weight", "on", "wrapcoords", "anchorx", "anchory",
}  # fmt: skip
"""Attributes of old drawings (VML) without those that name a file or an address."""
WORD = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",)
SHAPES = (
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:word",
)
DRAWINGS = re.compile(
    r"http://schemas\.openxmlformats\.org/(?:drawingml/2006/.*|markup-compatibility/2006)"
    r"|http://schemas\.microsoft\.com/office/(?:word|drawing)/20\d\d/.*"
)
RUN = {"OLEObject", "control"}
"""Of the namespaces of drawings, what is none."""
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MOST_ELEMENTS = 100_000
"""Of all parts together; a document of a hundred pages has half of them, and each takes a kilobyte of memory."""
MOST_MARKUP = 16 * 1024 * 1024
TOO_MANY = "{file} has more than {number} elements; remove its text, only its look is used"
ELSEWHERE = "{file}: {part} loads {target} from elsewhere ({kind}); put it into the file"
MORE = "{file}: {part} contains more than text and pictures ({kind}); remove it"
FIELD = "{file}: {part} has a field that is not used ({field}); page numbers, dates and titles are"
DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]*)")
ENCODINGS = {b"utf-8", b"us-ascii"}
MARKUP_TYPE = re.compile(rb"<(?:\w+:)?(Override|Default)\b[^>]*\+xml[^>]*>")


def refuse_other_markup(path: Path, parts: Mapping[str, bytes], types: str) -> None:
    """Before anything is read as XML: it is UTF-8, declares nothing of its own, and there is not too much of it."""
    for declared in MARKUP_TYPE.finditer(parts[types]):
        name = re.search(rb"(?:PartName|Extension)\s*=\s*[\"']([^\"']*)", declared[0])
        if name is None or not name[1].lower().endswith((b"xml", b"rels")):
            raise UserError("{file}: a part that is not named .xml claims to be XML; no Word file does that", file=path)
    markup = [content for name, content in parts.items() if name.lower().endswith(("xml", ".rels"))]
    for content in markup:
        encoding = DECLARED.match(content.removeprefix(b"\xef\xbb\xbf").lstrip())
        if b"\0" in content or (encoding and encoding[1].lower() not in ENCODINGS) or b"<" not in content[:64]:
            raise UserError("{file} is not written in UTF-8, as every Word file is; save it again in Word", file=path)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise UserError("{file} declares its own XML entities, which Word files never do", file=path)
    elements = sum(content.count(b"<") - content.count(b"</") for content in markup)
    attributes = sum(content.count(b"=") for content in markup)
    if elements > MOST_ELEMENTS or attributes > 5 * MOST_ELEMENTS or sum(map(len, markup)) > MOST_MARKUP:
        raise UserError(TOO_MANY, file=path, number=MOST_ELEMENTS)


def keep_settings(settings: BaseOxmlElement) -> None:
    """Take only the settings that change how pages look."""
    for setting in list(settings):
        if _local(setting.tag) not in SETTINGS:
            settings.remove(setting)


def refuse_what_is_not_taken(path: Path, part: Part) -> None:
    """What a part refers to, and what stands in it."""
    for relation in part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if relation.is_external and (kind != "hyperlink" or not relation.target_ref.lower().startswith(LINKS)):
            target = visible(relation.target_ref)
            raise UserError(ELSEWHERE, file=path, part=part.partname, target=target, kind=kind)
        if kind not in HELD | LOOK | EDGES:
            raise UserError(MORE, file=path, part=part.partname, kind=kind)
        if kind == "image" and relation.target_part.content_type.rpartition("/")[2] not in PICTURES:
            raise UserError(
                "{file}: {picture} is a kind of picture that is not used; take PNG",
                file=path,
                picture=relation.target_part.partname,
            )
    element = getattr(part, "element", None)
    if element is None:
        return
    _drop_other_shapes(element)
    if _local(element.tag) in {"hdr", "ftr"} and (odd := _odd_element(element)):
        raise UserError(MORE, file=path, part=part.partname, kind=odd)
    for instruction in _instructions(element):
        name = instruction.split()[0] if instruction.split() else ""
        if name.upper() not in FIELDS:
            raise UserError(FIELD, file=path, part=part.partname, field=visible(name[:40]))


def _drop_other_shapes(element: BaseOxmlElement) -> None:
    """Old forms of drawings of which there is a new one, and what old drawings take from files and addresses."""
    for old in list(element.iter("{*}Fallback")):
        parent = old.getparent()
        if parent is not None:
            parent.remove(old)
    for shape in element.iter(*(f"{{{namespace}}}*" for namespace in SHAPES)):
        for name in list(shape.attrib):
            known = _local(name) in SHAPE_ATTRIBUTES or str(name) == f"{RELATION}id"
            if not known:
                del shape.attrib[name]


def _odd_element(element: BaseOxmlElement) -> str:
    """The name of the first element that is not taken; what stands inside properties is passed over."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if not isinstance(one.tag, str):  # a comment
            continue
        name, namespace = _local(one.tag), one.tag[1:].partition("}")[0]
        if namespace in WORD:
            if name not in IN_TEXT:
                return name
            if name.endswith("Pr"):
                continue
        elif name in RUN or not (namespace in SHAPES or DRAWINGS.fullmatch(namespace)):
            return name
        waiting += list(one)
    return ""


def _instructions(element: BaseOxmlElement) -> Iterator[str]:
    """The instruction of each field: simple ones, and those in pieces between two marks. A piece alone is one, too."""
    open_fields: list[str] = [""]
    for one in element.iter("{*}fldSimple", "{*}fldChar", "{*}instrText", "{*}delInstrText"):
        name = _local(one.tag)
        if name == "fldSimple":
            yield _attribute(one, "instr")
        elif name != "fldChar":
            open_fields[-1] += one.text or ""
        elif _attribute(one, "fldCharType") == "begin":
            open_fields.append("")
        elif len(open_fields) > 1 and _attribute(one, "fldCharType") == "end":
            yield open_fields.pop()
    yield from (instruction for instruction in open_fields if instruction.strip())


def _attribute(element: BaseOxmlElement, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if _local(key) == name), "")


def _local(name: object) -> str:
    """The name of an element or attribute without its namespace; nothing for a comment, whose name is no text."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
