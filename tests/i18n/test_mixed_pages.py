"""A text of a matrix keeps its language on a page in another one: in sentences, cells and titles, in every format."""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from skillmatrix.analysis.matrix_difference import matrix_difference
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import filled, foreign
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.render.docx import render_docx
from skillmatrix.render.html import render_html
from skillmatrix.render.pdf import render_pdf
from skillmatrix.source.document import read_document
from skillmatrix.source.writer import write_yaml
from skillmatrix.view.blocks import Cell, Column, Paper, Paragraph, Section, Table
from skillmatrix.view.matrix_difference import build_matrix_difference

from ..render.pdf_reader import languages_of
from .every_page import DAY, PAGES, made, write_files

SAMPLES = Path(__file__).parents[1] / "samples"
VOID = {"meta", "link", "br", "hr", "img", "input", "col"}
# Texts for programs, which cannot hold a mark: the names of tables and pictures, and what they say in one sentence.
UNMARKED = {"title", "desc", "style", "script"}


def in_cyrillic(text: str) -> str:
    """The text in other letters, so that a letter of it is known wherever it goes, also as a capital."""
    return "".join(
        chr(ord("а") + (ord(letter) - ord("a")) % 26) if "a" <= letter <= "z"
        else chr(ord("А") + (ord(letter) - ord("A")) % 26) if "A" <= letter <= "Z"
        else letter
        for letter in text
    )  # fmt: skip


def is_theirs(text: str) -> bool:
    return any("а" <= letter.lower() <= "я" for letter in text)


def is_ours(text: str) -> bool:
    return any("a" <= letter.lower() <= "z" for letter in text)


class Texts(HTMLParser):
    """The texts of a web page, each with the language of the element it stands in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            around = self._open[-1][1] if self._open else ""
            self._open.append((tag, dict(attrs).get("lang") or around))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._open and not UNMARKED & {tag for tag, _ in self._open}:
            self.found.append((data, self._open[-1][1]))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files with German texts only."""
    found = tmp_path_factory.mktemp("mixed")
    write_files(found, in_cyrillic, "de")
    return found


def page(folder: Path, name: str, form: str) -> bytes:
    target = folder / f"page.{form}"
    made(folder, *PAGES[name], *DAY, "--lang", "en", "--format", form, "--output", str(target))
    return target.read_bytes()


@pytest.mark.parametrize("name", PAGES)
def test_a_web_page_says_of_each_text_in_which_language_it_is(folder: Path, name: str) -> None:
    texts = Texts(page(folder, name, "html").decode()).found

    assert any(is_theirs(text) for text, _ in texts)
    assert [text for text, language in texts if is_theirs(text) and language != "de"] == []


def word_runs(content: bytes) -> Iterator[tuple[str, str]]:
    """The runs of a Word document with the language they name."""
    for run in docx.Document(BytesIO(content)).element.body.iter(qn("w:r")):
        named = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        yield run.text, "" if named is None else named.get(qn("w:val"))


@pytest.mark.parametrize("name", [name for name in PAGES if name not in {"role", "skill", "category"}])
def test_a_word_file_says_of_each_text_in_which_language_it_is(folder: Path, name: str) -> None:
    runs = list(word_runs(page(folder, name, "docx")))

    assert any(is_theirs(text) for text, _ in runs)
    assert [text for text, language in runs if is_theirs(text) and language != "de-DE"] == []
    assert any(is_ours(text) and not language for text, language in runs)


@pytest.mark.parametrize("name", ["report", "job description", "advert", "difference", "all roles"])
def test_a_pdf_says_of_each_text_in_which_language_it_is(folder: Path, name: str) -> None:
    languages = languages_of(page(folder, name, "pdf"))

    assert any(is_theirs(text) for text in languages)
    assert [text for text, language in languages.items() if is_theirs(text) and language != "de"] == []
    assert any(is_ours(text) and language == "en" for text, language in languages.items())


SENTENCE = filled("For the role {role}, one of two.", role=foreign("Pfadfinderin", "de"))
SMALL = Paper(
    foreign("Titel", "de"),
    "en",
    (),
    (Section("s", "Heading", (Paragraph(SENTENCE), Table((Column("A"), Column("B")), ((Cell(foreign("Zelle", "de")), Cell("beside")),)))),),
)  # fmt: skip


def test_a_pdf_marks_a_part_of_a_sentence_and_a_cell() -> None:
    languages = languages_of(render_pdf(SMALL).content)

    assert {text for text, language in languages.items() if language == "de"} == {"Titel", "Pfadfinderin", "Zelle"}
    assert {"Fortherole", ",oneoftwo.", "Heading", "beside"} <= {text for text, tag in languages.items() if tag == "en"}


def test_a_web_page_marks_a_part_of_a_sentence_and_a_cell() -> None:
    html = render_html(SMALL)

    assert '<p dir="auto">For the role <span lang="de">Pfadfinderin</span>, one of two.</p>' in html
    assert '<span dir="auto"><span lang="de">Zelle</span></span>' in html
    assert '<h1 dir="auto"><span lang="de">Titel</span></h1>' in html


def test_a_word_file_marks_a_part_of_a_sentence_and_a_cell() -> None:
    runs = list(word_runs(render_docx(SMALL)))

    assert [text for text, language in runs if language == "de-DE"] == ["Titel", "Pfadfinderin", "Zelle"]
    assert {("For the role ", ""), (", one of two.", ""), ("beside", "")} <= set(runs)


def test_texts_of_both_versions_keep_their_language_on_the_page_of_what_changed() -> None:
    """All texts changed, or all are gone and others new: each run of theirs is marked, and none of ours."""
    data = read_document((SAMPLES / "every-key.yaml").read_bytes(), "every-key.yaml").data
    one, other, third = (
        build_matrix(document_of(write_yaml(only(turned)).encode(), "x.yaml")).value
        for turned in (
            only_texts(data, in_cyrillic),
            only_texts(data, lambda text: in_cyrillic(f"{text} more")),
            only_texts({**data, "categories": data["categories"][:1], "roles": data["roles"][:1]}, in_cyrillic),
        )
    )
    assert one
    assert other
    assert third
    for old, new in ((one, other), (one, third), (third, one)):
        paper = build_matrix_difference(matrix_difference(old, new), "en", Catalogue("en"))
        found = Texts(render_html(paper, "changes")).found
        assert any(is_theirs(text) for text, _ in found)
        assert [text for text, language in found if is_theirs(text) and language != "ru"] == []
        assert [text for text, language in found if is_ours(text) and language == "ru"] == []


def only_texts(data: Any, turned: Callable[[str], str]) -> Any:
    """The data with texts in one language, which no interface has."""
    if isinstance(data, dict) and data and set(data) <= {"de", "en"}:
        return {"ru": turned(data["en"])}
    if isinstance(data, dict):
        return {key: only_texts(value, turned) for key, value in data.items()}
    return [only_texts(value, turned) for value in data] if isinstance(data, list) else data


def only(data: Any) -> Any:
    return {**data, "languages": ["ru"]}
