"""Windows in which offline pages are opened: nothing may be sent, complained of or asked in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

USUAL: ViewportSize = {"width": 1280, "height": 900}


@dataclass
class Watch:
    """What must not happen while a page is used."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def forget(self) -> None:
        for seen in (self.requests, self.complaints, self.dialogs):
            seen.clear()

    def over(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("page", self.over_page)

    def over_page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("dialog", self.refuse)

    def refuse(self, dialog: Any) -> None:
        self.dialogs.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="module")
def watched() -> Watch:
    return Watch()


@pytest.fixture
def watch(watched: Watch) -> Iterator[Watch]:
    """Nothing may be sent, complained of or asked in a dialog while a test runs."""
    watched.forget()
    yield watched
    assert [url for url in watched.requests if not url.startswith(("file:", "blob:"))] == []
    assert watched.complaints == []
    assert watched.dialogs == []


def new_context(browser: Browser, watched: Watch) -> BrowserContext:
    """A window without a past and without a network."""
    made = browser.new_context(viewport=USUAL, locale="de-DE", reduced_motion="reduce")
    made.set_offline(True)
    watched.over(made)
    return made


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A window of one's own, for what needs two pages or another browser."""
    made = new_context(browser, watch)
    yield made
    made.close()
