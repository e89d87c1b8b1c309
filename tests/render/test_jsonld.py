"""Linked data inside a page, in a real browser: it is read back as it was, runs nothing, asks for nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from skillmatrix.render.html import render_html
from skillmatrix.render.jsonld import render_jsonld
from skillmatrix.view.blocks import Paper, Paragraph, Section

# One worker does them all: the browser is started once.
browser_tests = [pytest.mark.browser, pytest.mark.xdist_group("pages")]
PAPER = Paper("An advert", "en", (), (Section("a", "A", (Paragraph("Text"),)),))
HOSTILE = {
    "end": "</script><script>document.title = 'taken over'</script>",
    "comment": "<!-- <script> -->",
    "image": "<img src=https://example.org/x onerror=\"document.title = 'taken over'\">",
    "quotes": '" \' ` \\ \\" \\u003c',
    "emoji": "👩🏽‍💻 🇩🇪 ü ß é 日本語",
    "lines": "a\nb\tc\u2028d\u2029e",
    "entity": "&lt;b&gt; &amp;amp; ]]>",
    "template": "{{ 7*7 }} {% raw %}",
    "rtl": "עברית \u202egnp.exe\u202c",
}
BLOCK = "script[type='application/ld+json']"


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def seen() -> list[str]:
    """Requests and complaints, as they come."""
    return []


@pytest.fixture
def page(browser: Browser, seen: list[str]) -> Iterator[Page]:
    context = browser.new_context()
    context.on("request", lambda request: seen.append(request.url))
    context.on("console", lambda message: seen.append(message.text))
    context.on("weberror", lambda error: seen.append(str(error.error)))
    opened = context.new_page()
    opened.add_init_script(
        "addEventListener('securitypolicyviolation', e => console.log('policy', e.violatedDirective))"
    )
    yield opened
    context.close()


def show(page: Page, folder: Path, data: dict[str, Any]) -> str:
    path = folder / "page.html"
    path.write_text(render_html(PAPER, "jobdesc", render_jsonld(data)), encoding="utf-8", newline="\n")
    page.goto(path.as_uri())
    return path.as_uri()


class TestInABrowser:
    pytestmark = browser_tests

    def test_hostile_texts_are_read_back_as_they_were(self, page: Page, seen: list[str], tmp_path: Path) -> None:
        address = show(page, tmp_path, HOSTILE)

        assert json.loads(page.locator(BLOCK).inner_text()) == HOSTILE
        assert page.title() == "An advert"
        assert page.locator("script").count() == 1
        assert page.locator("img").count() == 0
        assert seen == [address], "the page itself, and neither a request nor a complaint of the policy"

    def test_a_script_beside_it_would_be_stopped(self, page: Page, seen: list[str], tmp_path: Path) -> None:
        """The check above can fail: the same page with a script that runs does break its policy."""
        path = tmp_path / "page.html"
        html = render_html(PAPER, "jobdesc", render_jsonld(HOSTILE))
        path.write_text(html.replace("application/ld+json", "text/javascript"), encoding="utf-8")
        page.goto(path.as_uri())

        assert any("Content Security Policy" in line for line in seen)

    def test_the_data_is_not_on_the_page_people_read(self, page: Page, tmp_path: Path) -> None:
        show(page, tmp_path, {"secret": "only for programs"})

        assert "only for programs" not in page.locator("body").inner_text()


def test_a_page_with_data_for_job_boards_may_be_found_and_another_may_not() -> None:
    assert "noindex" not in render_html(PAPER, "jobdesc", render_jsonld({"a": 1}))
    assert "noindex" in render_html(PAPER, "jobdesc")
    assert "<script" not in render_html(PAPER, "jobdesc")


def test_keys_keep_their_order_and_letters_stay_letters() -> None:
    assert render_jsonld({"b": "ä", "a": 18.5}) == '{\n  "b": "ä",\n  "a": 18.5\n}\n'


def test_numbers_that_json_does_not_know_are_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        render_jsonld({"a": float("nan")})
