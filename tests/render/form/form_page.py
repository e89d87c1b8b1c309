"""Drives the offline page the way a person does: what is visible is clicked, what is a field is typed into."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from skillmatrix.assess.recorder import begin_answers
from skillmatrix.model.answers import Order, Rater
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.form.offline_form import OfflineForm
from skillmatrix.render.form.page import render_form

from ...assess.scenarios import Action
from ...assess.small_matrix import ASKED, WORKSHOP

DAY = date(2026, 11, 22)


def small_form(
    matrix: Matrix = WORKSHOP,
    skills: tuple[str, ...] = ASKED,
    *,
    person: str = "me",
    rater: Rater = "self",
    purpose: str = "development",
    language: str = "de",
    seed: int | None = None,
    show_targets: bool = False,
) -> OfflineForm:
    """A page about the first role of a matrix, or about none if it has none."""
    role = matrix.roles[0] if matrix.roles else matrix.no_role
    blank = begin_answers(matrix, role, person=person, rater=rater, purpose=purpose, day=DAY)
    blank = blank.model_copy(update={"order": Order(seed=seed) if seed is not None else None})
    return OfflineForm(matrix, role, skills, language, "sie", blank, show_targets)


def write_page(folder: Path, form: OfflineForm | None = None) -> str:
    """The address of the page, written as a file."""
    path = folder / "page.html"
    path.write_text(render_form(form or small_form()), encoding="utf-8", newline="\n")
    return path.as_uri()


def open_page(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(f"{DAY}T12:00:00")
    page.goto(address)
    return page


# The start page has an answer: the questions, a choice, or what is wrong.
TAKEN = """() => document.body.dataset.part !== "start"
    || document.getElementById("choice")?.hidden === false
    || document.getElementById("person-problem")?.textContent"""


def begin(page: Page, person: str = "p") -> None:
    page.fill("#person", person)
    page.click("form.person button.main")
    page.wait_for_function(TAKEN)


def reload(page: Page) -> None:
    """As a person reloads: a moment after the last key. Chromium hands storage over to a reloaded page in its own time."""
    page.wait_for_timeout(500)
    page.reload()


def answer(page: Page, level: int) -> None:
    """Choose a level, if there is such a one, and go on."""
    choice = page.locator(f'input[name=answer][value="{level}"]')
    if choice.count():
        choice.click()
        page.click("#next")


def open_beside(page: Page) -> None:
    if page.locator("details.beside:not([open])").count():
        page.click("details.beside summary")


def add_evidence(page: Page, text: str) -> None:
    """As in the other faces: an address, `file: …`, or an example in a sentence."""
    kind = "url" if text.startswith("https://") else "file" if text.startswith("file: ") else "text"
    page.select_option("#evidence-kind", kind)
    page.fill("#evidence-content", text.removeprefix("file: "))
    page.click("#add-evidence")


def go_to(page: Page, skill: str) -> None:
    if page.locator("#overview:not([open])").count():
        page.click("#overview summary")
    entry = page.locator(f'button[data-skill="{skill}"]')
    if entry.count():
        entry.click()


def click_if_visible(page: Page, *buttons: str) -> None:
    """The first of the buttons that can be seen; none, if the page does not offer it here."""
    visible = [button for button in buttons if page.locator(button).is_visible()]
    if visible:
        page.click(visible[0])


def play(page: Page, actions: Iterable[Action]) -> None:
    for word, value in actions:
        do(page, word, value)


def do(page: Page, word: str, value: Any) -> None:
    """One action, as far as the page offers it here."""
    if word in DEEDS:
        DEEDS[word](page, value)
    else:
        open_beside(page)
        say_beside(page, word, value)


def not_applicable(page: Page, reason: str) -> None:
    page.click('input[name=answer][value="not_applicable"]')
    if page.locator("#reason").is_visible():
        page.fill("#reason", reason)
        page.click("#next")


def cannot_say(page: Page) -> None:
    page.click('input[name=answer][value="unknown"]')
    page.click("#next")


def back(page: Page) -> None:
    click_if_visible(page, "#back" if part(page) == "questions" else 'button[data-part="questions"]')


def switch_language(page: Page, language: str) -> None:
    if page.locator(f'#language option[value="{language}"]').count():
        page.select_option("#language", language)


DEEDS: dict[str, Callable[[Page, Any], None]] = {
    "answer": answer,
    "not_applicable": not_applicable,
    "cannot_say": lambda page, _: cannot_say(page),
    "skip": lambda page, _: click_if_visible(page, "#later", "#next"),
    "keep": lambda page, _: click_if_visible(page, "#next"),
    "back": lambda page, _: back(page),
    "undo": lambda page, _: click_if_visible(page, "#undo"),
    "go_to": go_to,
    "language": switch_language,
}


def say_beside(page: Page, word: str, value: Any) -> None:
    match word:
        case "note":
            page.fill("#note", value)
        case "evidence" if not value:
            while page.locator("#pieces button").count():
                page.click("#pieces button")
        case "evidence":
            add_evidence(page, value)
        case "confidence" | "interest":
            page.click(f'input[name={word}][value="{"" if value is None else value}"]')


def part(page: Page) -> str | None:
    return page.get_attribute("body", "data-part")


def current(page: Page) -> str | None:
    """The skill in question; None after the last one."""
    return page.get_attribute("form.question", "data-skill") if part(page) == "questions" else None


def load(page: Page, contents: Any, name: str = "earlier.json") -> None:
    """Load earlier answers by the file field. A browser reads a file in its own time: until it has said what came of it."""
    text = contents if isinstance(contents, str) else json.dumps(contents, ensure_ascii=False)
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode("utf-8", "surrogatepass")}
    page.set_input_files("#file", file)
    page.wait_for_function(TAKEN)


def download(page: Page, folder: Path) -> Path:
    """Download the answers from the review."""
    if part(page) not in {"review", "result"}:
        page.click('button[data-part="review"]')
    with page.expect_download() as caught:
        page.click("#download")
    path = folder / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


def answers_file(page: Page, folder: Path) -> dict[str, Any]:
    loaded = json.loads(download(page, folder).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def told(page: Page) -> str:
    return page.inner_text("#told")
