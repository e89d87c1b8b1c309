"""A page from somebody's own template in a real browser: its policy lets pictures in and nothing out."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from skillmatrix.render.templates.own import own_page
from skillmatrix.view.blocks import Paper

# One worker does them all: the browser is started once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

TEMPLATE = """{% extends "page.html.j2" %}
{% block top %}
<img id="logo" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='12' height='8'/%3E">
<img id="far" alt="" src="https://example.org/x.png">
<p id="inline" style="color: rgb(1, 2, 3)">x</p>
<script>document.title = "run"</script>
<button onclick="document.title = 'run'">x</button>
{{ super() }}
{% endblock %}
"""


def test_the_policy_of_a_page_lets_its_style_and_pictures_in_and_nothing_else(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "report.html.j2").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "page.css").write_text("h1 { color: rgb(4, 5, 6) }\n", encoding="utf-8")
    path = tmp_path / "page.html"
    path.write_text(own_page(tmp_path, "report.html.j2", Paper("T", "en", (), ())), encoding="utf-8")
    asked: list[str] = []
    page = browser.new_page()
    page.on("response", lambda response: asked.append(response.url))
    page.goto(path.as_uri())
    page.click("button")

    assert page.title() == "T"
    assert page.evaluate("document.getElementById('logo').naturalWidth") == 12
    assert page.evaluate("document.getElementById('far').naturalWidth") == 0
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(4, 5, 6)"
    assert page.evaluate("getComputedStyle(document.getElementById('inline')).color") == "rgb(0, 0, 0)"
    page.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
