"""Word files as their schema wants them (ECMA-376, transitional): Word repairs or refuses what stands out of order.

The schema itself cannot be shipped; these are the sequences of it that our elements come from.
"""

import re
import warnings
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml

from skillmatrix.render.docx import render_docx

from .test_pdf import every_place

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
    " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em"
    " lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType"
    " pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
    " personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "styles": "docDefaults latentStyles style",
    "tbl": "bookmarkStart tblPr tblGrid tr",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "settings": "zoom mirrorMargins autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps"
    " defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol"
    " listSeparator",
}
PARTS = {"document", "styles", "numbering", "settings", "fontTable", "footer1"}


def parts(content: bytes) -> dict[str, Any]:
    """The parts in the folder `word` that are of its own namespace, by name."""
    with ZipFile(BytesIO(content)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    return {
        Path(name).stem: parse_xml(data)
        for name, data in found.items()
        if name.startswith("word/") and name.endswith(".xml") and "theme" not in name
    }


def out_of_order(root: Any) -> list[str]:
    told = []
    for element in root.iter(*(f"{W}{name}" for name in ORDER)):
        order = ORDER[element.tag.removeprefix(W)].split()
        names = [child.tag.removeprefix(W) for child in element if isinstance(child.tag, str)]
        unknown = [name for name in names if name not in order]
        if unknown or names != sorted(names, key=order.index):
            told.append(f"{element.tag.removeprefix(W)}: {' '.join(names)}")
    return told


@pytest.fixture(scope="module")
def written() -> bytes:
    return render_docx(every_place("text"))


def test_every_element_stands_where_the_schema_wants_it(written: bytes) -> None:
    found = parts(written)
    assert found.keys() == PARTS
    assert {name: out_of_order(root) for name, root in found.items()} == {name: [] for name in PARTS}


def test_what_is_out_of_order_is_seen() -> None:
    wrong = parse_xml(f'<w:pPr xmlns:w="{W[1:-1]}"><w:jc w:val="left"/><w:pStyle w:val="a"/></w:pPr>')
    assert out_of_order(wrong) == ["pPr: jc pStyle"]


def test_every_cell_ends_with_a_paragraph_and_every_row_fits_its_grid(written: bytes) -> None:
    document = parts(written)["document"]
    tables = list(document.iter(f"{W}tbl"))
    assert tables
    for table in tables:
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in cells]
            assert sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == columns
            assert {cell[-1].tag for cell in cells} == {f"{W}p"}


def test_every_style_and_list_that_is_named_is_there(written: bytes) -> None:
    found = parts(written)
    styles = {style.get(f"{W}styleId") for style in found["styles"].iter(f"{W}style")}
    named = {
        each.get(f"{W}val")
        for root in found.values()
        for each in root.iter(*(f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")))
    }
    lists = {number.get(f"{W}numId") for number in found["numbering"].iter(f"{W}num")}
    used = {each.get(f"{W}val") for root in found.values() for each in root.iter(f"{W}numId")}
    assert named <= styles
    assert used <= lists | {"0"}


def test_every_font_that_is_named_is_in_the_font_table(written: bytes) -> None:
    with ZipFile(BytesIO(written)) as archive:
        theme = archive.read("word/theme.xml").decode()
    found = parts(written)
    table = {font.get(f"{W}name") for font in found["fontTable"].iter(f"{W}font")}
    named = set(filter(None, re.findall('typeface="([^"]*)"', theme)))
    for fonts in found["styles"].iter(f"{W}rFonts"):
        named |= {value for key, value in fonts.attrib.items() if not key.lower().endswith("theme")}
    assert named == table


def test_a_reference_without_theme_numbering_and_own_styles_gives_no_warning(tmp_path: Path, written: bytes) -> None:
    """LibreOffice writes such files."""
    left_out = {"word/theme.xml", "word/numbering.xml", "word/footer1.xml"}
    with ZipFile(BytesIO(written)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist() if name not in left_out}
    targets = "|".join(Path(name).name for name in left_out)
    relations = "word/_rels/document.xml.rels"
    kept[relations] = re.sub(rf'<Relationship [^>]*Target="(?:{targets})"/>', "", kept[relations].decode()).encode()
    kept["word/document.xml"] = re.sub(
        b"<w:body>.*</w:body>", b"<w:body><w:p/></w:body>", kept["word/document.xml"], flags=re.DOTALL
    )
    types = "[Content_Types].xml"
    kept[types] = re.sub(rf'<Override PartName="/word/(?:{targets})"[^>]*/>', "", kept[types].decode()).encode()
    reference = tmp_path / "reference.docx"
    with ZipFile(reference, "w") as archive:
        for name, data in kept.items():
            archive.writestr(name, data)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = parts(render_docx(every_place("text"), reference))
    assert {name: told for name, root in found.items() if (told := out_of_order(root))} == {}
