"""A matrix on paper, in a real browser: hostile texts are texts, everybody can read it, and it prints well."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.markdown import render_markdown
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.plain_text import printable

from .test_html_browser import HOSTILE, Complaints, context, opened, packaged, pages, seen  # noqa: F401 - fixtures

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

SAMPLES = Path(__file__).parents[1] / "samples"


def sample(name: str) -> Matrix:
    matrix = build_matrix(document_of((SAMPLES / f"{name}.yaml").read_bytes(), name)).value
    assert matrix is not None
    return matrix


def shown(context: BrowserContext, folder: Path, matrix: Matrix, language: str) -> Page:  # noqa: F811
    paper = build_catalogue(matrix, language, Catalogue(language), with_room=True)
    return opened(context, folder, paper, "catalogue")


def hostile_matrix(text: str) -> Matrix:
    """A matrix in which the text stands wherever one can be written."""
    words = {"en": text}
    by_level = dict.fromkeys((1, 2), words)
    skill: dict[str, Any] = {
        "id": "one", "name": words, "description": words, "levels": by_level, "can": by_level, "steps": by_level,
        "provenance": {"status": "attested", "sources": ["s"], "note": words},
        "refs": {"esco": [text], "other": [text]}, "resources": [{"title": words, "url": text, "to": 2}],
    }  # fmt: skip
    role = {
        "id": "r", "title": words, "short": words, "purpose": words, "pitch": words, "note": words, "unit": words,
        "tasks": [{"id": "t", "text": words, "share": 100, "skills": ["one"]}], "powers": [words],
        "interfaces": [words], "requires": {"one": {"level": 2, "must": 1, "why": words}},
    }  # fmt: skip
    return Matrix.model_validate({
        "format": "skillmatrix/1", "id": "m", "version": text, "title": words, "languages": ["en"], "note": words,
        "license": text, "sources": {"s": {"title": words, "url": text, "license": text, "note": words}},
        "glossary": [{"term": words, "meaning": words}],
        "scale": {n: {"name": words, "description": words} for n in range(3)},
        "categories": [{"id": "c", "name": words, "description": words, "skills": [skill]}],
        "roles": [role],
    })  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(context: BrowserContext, tmp_path: Path, text: str) -> None:  # noqa: F811
    page = shown(context, tmp_path, hostile_matrix(text), "en")
    page.mouse.click(640, 300)
    page.wait_for_timeout(50)

    assert page.locator("script, img, iframe, link, base, form, object, [onload], [onerror], [onfocus]").count() == 0
    assert {link.get_attribute("href")[:1] for link in page.locator("a").all()} == {"#"}
    assert (page.locator("style").count(), page.locator("meta[http-equiv]").count()) == (1, 1)
    assert " ".join(page.inner_text("body").split()).count(" ".join(printable(text).split())) >= 50
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_no_layout_in_markdown_either(text: str) -> None:
    plain, hostile = (
        render_markdown(build_catalogue(hostile_matrix(one), "en", Catalogue("en")), "catalogue") for one in ("x", text)
    )
    shape = [line.split(" ")[0] for line in plain.splitlines() if line.startswith(("#", "|", "-"))]

    assert [line.split(" ")[0] for line in hostile.splitlines() if line.startswith(("#", "|", "-"))] == shape
    assert not any(character in hostile for character in "\x07\x1b\u202e")


@pytest.mark.parametrize(("name", "language"), [("", "de"), ("boulangerie", "fr"), ("gartengruppe", "en")])
def test_axe_finds_nothing(
    context: BrowserContext,  # noqa: F811
    tmp_path: Path,
    name: str,
    language: str,
    complaints: Complaints,
) -> None:
    assert complaints(shown(context, tmp_path, sample(name) if name else packaged(), language)) == []


def test_the_contents_lead_to_every_part(context: BrowserContext, tmp_path: Path) -> None:  # noqa: F811
    page = shown(context, tmp_path, packaged(), "de")
    targets = [str(link.get_attribute("href")) for link in page.locator("nav a").all()]

    assert len(targets) == len(set(targets)) > 50
    assert [target for target in targets if page.locator(f"[id='{target[1:]}']").count() != 1] == []


def test_the_column_to_write_in_is_for_paper(context: BrowserContext, tmp_path: Path) -> None:  # noqa: F811
    page = shown(context, tmp_path, packaged(), "de")
    remarks = page.locator("#skill-empathy th", has_text="Anmerkungen")

    assert not remarks.is_visible()
    page.emulate_media(media="print")
    assert remarks.is_visible()
    width = page.locator("#skill-empathy td").last.bounding_box()
    assert width is not None
    assert width["width"] > 100


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_fits_any_screen(context: BrowserContext, tmp_path: Path, language: str) -> None:  # noqa: F811
    page = shown(context, tmp_path, packaged(), language)
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_an_area_begins_a_page_and_no_row_is_torn(context: BrowserContext, tmp_path: Path) -> None:  # noqa: F811
    page = shown(context, tmp_path, packaged(), "de")
    page.emulate_media(media="print")
    breaks = "found => found.map((one) => getComputedStyle(one).breakBefore)"
    kept = page.eval_on_selector_all("main tr", "found => found.map((one) => getComputedStyle(one).breakInside)")

    assert page.eval_on_selector_all("section[id^='category-']", breaks) == ["page"] * 5
    assert (len(kept) > 400, set(kept)) == (True, {"avoid"})
    assert len(pages(page.pdf(prefer_css_page_size=True))) < 60
