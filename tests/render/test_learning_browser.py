"""Plans, agendas and pages of a team in a real browser: everybody can read them, on a phone as on a screen."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from .test_html_browser import Complaints, context, seen  # noqa: F401 - fixtures

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

EXAMPLES = Path(__file__).parents[2] / "matrices" / "examples"
TEAM = EXAMPLES / "team" / "team.yaml"
DAY = ("--date", "2026-11-30")
PAGES = {
    "plan": ("plan", EXAMPLES / "p7.yaml", "--role", "senior-cm", "--hours", "80"),
    "agenda": ("plan", "--team", TEAM, "--named", "--hours", "15"),
    "named": ("team", "report", "--team", TEAM, "--named", "--leaving", "p3,p7"),
    "without names": ("team", "report", "--team", TEAM),
    "catalogue": ("team", "catalogue", "--team", TEAM),
}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_and_only_tables_scroll_sideways(
    context: BrowserContext,  # noqa: F811
    tmp_path: Path,
    page: str,
    language: str,
    complaints: Complaints,
) -> None:
    day = () if page == "catalogue" else DAY if page != "without names" else ("--date", "2026-11-27")
    command = [*map(str, PAGES[page]), *day, "--lang", language, "-o", "page.html"]
    subprocess.run([sys.executable, "-m", "skillmatrix", *command], cwd=tmp_path, check=True, timeout=60)
    shown = context.new_page()
    shown.goto((tmp_path / "page.html").as_uri())

    assert complaints(shown) == []
    for width in (320, 360, 768):
        shown.set_viewport_size({"width": width, "height": 900})
        assert shown.evaluate("document.documentElement.scrollWidth") == width
