"""A job description says the same in every form: no line is lost between the page and what HR sends round."""

import itertools
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from skillmatrix.model.matrix import Matrix
from skillmatrix.model.posting import Posting
from skillmatrix.model.text import ANY_LANGUAGE
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.resources import folder
from skillmatrix.source.document import read_document
from skillmatrix.view.blocks import Cell, Column, Item, Items, Note, Paper, Paragraph, Table
from skillmatrix.view.jobdesc import JobDescOptions, PaperKind, build_jobdesc

from . import html_structure, office_files, pdf_reader

ROLES = ("junior-cm", "senior-cm", "chief-cm", "corporate-cm", "social-media-manager", "csmo")
KINDS: tuple[PaperKind, ...] = ("internal", "ad", "profile")
ADVERTS = Path(__file__).parents[2] / "docs" / "adverts"


def data_of(path: Path) -> object:
    return read_document(path.read_bytes(), path.name).data


MATRIX = Matrix.model_validate(data_of(folder("matrices") / "enterprise-community-manager.yaml"))
POSTING = Posting.model_validate(data_of(ADVERTS / "corporate-cm.yaml"), context={"language": ANY_LANGUAGE})


def made(role: str, kind: PaperKind, language: str) -> Paper:
    posting = POSTING if role == POSTING.role else None
    return build_jobdesc(MATRIX, MATRIX.roles_by_id[role], JobDescOptions(kind, language), posting).paper


def read_markdown(content: bytes | str) -> str:
    return re.sub(r"\\(.)", r"\1", str(content).replace("**", ""))


def read_html(content: bytes | str) -> str:
    return unescape(html_structure.read_page(str(content)).one("body").text)


def read_word(content: bytes | str) -> str:
    return office_files.word_text(bytes(content))  # type: ignore[arg-type]


def read_pdf(content: bytes | str) -> str:
    return pdf_reader.read_aloud(bytes(content))  # type: ignore[arg-type]


READ: dict[str, Callable[[bytes | str], str]] = {
    "md": read_markdown,
    "html": read_html,
    "docx": read_word,
    "pdf": read_pdf,
}


def texts_of(part: object) -> Iterator[str]:
    """The texts of a section in the order in which they are read."""
    match part:
        case str():
            yield part
        case tuple():
            for each in part:
                yield from texts_of(each)
        case Paragraph(text=text, lead=lead) | Item(text=text, lead=lead, details=()):
            yield from (lead, text)
        case Note(text=text) | Cell(text=text) | Column(label=text):
            yield text
        case Items(items=items):
            yield from texts_of(items)
        case Table(columns=columns, rows=rows):
            yield from texts_of((columns, rows))
        case _:
            raise AssertionError(part)


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize(("role", "kind", "language"), list(itertools.product(ROLES, KINDS, ("de", "en"))))
def test_every_line_of_a_job_description_stands_in_every_form_in_its_order(
    role: str, kind: PaperKind, language: str, form: str
) -> None:
    paper = made(role, kind, language)
    shown = pdf_reader.squeezed(READ[form](FORMATS[form](paper, Layout("jobdesc")).content))

    place = 0
    for section in paper.sections:
        for text in texts_of((section.heading, section.blocks)):
            words = pdf_reader.squeezed(text)
            place = shown.find(words, place)
            assert place >= 0, text
            place += len(words)
