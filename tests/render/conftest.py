"""A browser for the tests of a file, and axe: what it says of a page in two looks."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = (
    "--no-sandbox", "--headless=new", "--disable-background-networking", "--disable-gpu", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Ends with the file: while playwright is at work, no other loop of events can run in this process."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def complaints() -> Callable[[Page], list[tuple[str, str, str]]]:
    """What axe finds in the page as it is, bright on a desk and dark on a phone: colours do not depend on the width.

    The page is left as wide and bright as it was.
    """
    script, options = Axe().axe_script, "{resultTypes: ['violations']}"

    def look(page: Page) -> list[tuple[str, str, str]]:
        before, found = page.viewport_size, []
        if page.evaluate("typeof axe") == "undefined":
            page.evaluate(script)
        for name, scheme, width in LOOKS:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 900})
            rules = page.evaluate(f"axe.run(document, {options})")["violations"]
            found += [(name, rule["id"], node["html"]) for rule in rules for node in rule["nodes"]]
        page.emulate_media(color_scheme="light")
        if before:
            page.set_viewport_size(before)
        return found

    return look


LOOKS: tuple[tuple[str, Literal["light", "dark"], int], ...] = (
    ("bright, wide", "light", 1280),
    ("dark, narrow", "dark", 320),
)
