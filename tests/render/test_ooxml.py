"""Word and Excel files keep the rules of Office: elements and their order, parts, relations, references to styles."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.files import read_file
from skillmatrix.model.draft import PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.docx import render_docx
from skillmatrix.render.word.package import packed
from skillmatrix.render.xlsx import render_xlsx
from skillmatrix.resources import folder
from skillmatrix.view.blocks import Cell, Column, Paper, Table
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc

from .office_files import EVERYTHING, HOSTILE, TABLE, paper, parts

pytestmark = pytest.mark.ooxml

KINDS: tuple[PaperKind, ...] = ("internal", "ad", "profile")
TO_FILL_IN = Table((Column("Level"), Column("Remarks")), ((Cell("1"), Cell("")),), caption="Levels")


def faults(content: bytes, ending: str, folder: Path) -> list[tuple[str, str]]:
    """What is wrong with a file: the part, and the rule that it breaks."""
    from openxml_audit import OpenXmlValidator

    path = folder / f"file.{ending}"
    path.write_bytes(content)
    return [(error.part_uri, error.description) for error in OpenXmlValidator().validate(str(path)).errors]


def matrix() -> Matrix:
    document = read_file(folder("matrices") / "enterprise-community-manager.yaml")
    return Matrix.model_validate(document.data, context={"language": "de"})


def papers() -> Iterator[Paper]:
    whole = matrix()
    for kind in KINDS:
        yield build_jobdesc(whole, whole.roles_by_id["corporate-cm"], JobDescOptions(kind, "de")).paper
    yield build_catalogue(whole, "en", Catalogue("en", "neutral"), with_room=True)
    yield paper(*EVERYTHING, TO_FILL_IN, TABLE, data=TABLE)
    yield paper(*EVERYTHING, language="he")


@pytest.fixture
def references(tmp_path: Path) -> dict[str, Path]:
    """Files of organisations: that of python-docx, and one with almost nothing in it."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "ACME"
    whole, bare = tmp_path / "house.docx", tmp_path / "bare.docx"
    document.save(str(whole))
    content = parts(whole.read_bytes())
    kept = {name: part for name, part in content.items() if not name.startswith(("word/theme", "word/fontTable"))}
    kept["word/_rels/document.xml.rels"] = b"".join(
        line if b"/theme" not in line and b"/fontTable" not in line else b""
        for line in content["word/_rels/document.xml.rels"].replace(b"<Relationship ", b"\n<Relationship ").splitlines()
    ) + (b"" if content["word/_rels/document.xml.rels"].endswith(b"</Relationships>") else b"</Relationships>")
    bare.write_bytes(packed(kept))
    return {"whole": whole, "bare": bare}


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_every_paper_keeps_the_rules(form: str, tmp_path: Path) -> None:
    render = {"docx": render_docx, "xlsx": render_xlsx}[form]

    assert [faults(render(one), form, tmp_path) for one in papers()] == [[]] * 6


def test_hostile_texts_break_no_rule(tmp_path: Path) -> None:
    texts = Table((Column("Text"),), tuple((Cell(text),) for text in HOSTILE))

    assert faults(render_docx(paper(texts)), "docx", tmp_path) == []
    assert faults(render_xlsx(paper(texts)), "xlsx", tmp_path) == []


@pytest.mark.parametrize("name", ["whole", "bare"])
def test_with_the_file_of_an_organisation_a_paper_keeps_the_rules(
    name: str, references: dict[str, Path], tmp_path: Path
) -> None:
    made = render_docx(paper(*EVERYTHING, TO_FILL_IN), references[name])

    assert faults(made, "docx", tmp_path) == []


@pytest.mark.office
def test_with_a_file_of_libreoffice_which_has_no_theme_a_paper_keeps_the_rules(tmp_path: Path) -> None:
    (tmp_path / "house.fodt").write_text(FLAT, encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "house.fodt"], cwd=tmp_path, check=True, capture_output=True)

    made = render_docx(paper(*EVERYTHING), tmp_path / "house.docx")

    assert "word/theme1.xml" in parts(made)
    assert faults(made, "docx", tmp_path) == []


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text><text:h text:outline-level="1">House</text:h><text:list><text:list-item>
<text:p>Item</text:p></text:list-item></text:list></office:text></office:body></office:document>
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"<w:cantSplit/>", b"<w:splitNot/>", "splitNot"),
        (b"<w:tblLayout", b"<w:tblCaption w:val='x'/><w:tblLayout", "tblLayout"),
    ],
)
def test_a_file_that_breaks_a_rule_is_found(old: bytes, new: bytes, told: str, tmp_path: Path) -> None:
    content = parts(render_docx(paper(TABLE)))
    assert old in content["word/document.xml"]
    content["word/document.xml"] = content["word/document.xml"].replace(old, new, 1)

    (fault,) = faults(packed(content), "docx", tmp_path)
    assert told in fault[1]
