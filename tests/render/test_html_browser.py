"""Web pages in a real browser: nothing is run or sent, everybody can read them, and they fit any screen."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from skillmatrix.analysis.score import score
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.html import render_html
from skillmatrix.view.blocks import Paper
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc
from skillmatrix.view.plain_text import printable
from skillmatrix.view.report import ReportInput, build_report
from skillmatrix.view.sheet import build_sheet

# One worker does them all: the browser is started once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
P7 = (ROOT / "matrices" / "examples" / "p7.yaml").read_text(encoding="utf-8")

HOSTILE = [
    "</style></title><script>alert(1)</script>",
    "<img src=https://example.org/x onerror=alert(1)>",
    "\"><svg onload=alert(1)><style>@import 'https://example.org/x.css'</style>",
    "'\" autofocus onfocus=alert(1) x='",
    "</desc></svg><iframe src=javascript:alert(1)>",
    "<meta http-equiv=refresh content=0;url=https://example.org/>",
    "<link rel=stylesheet href=https://example.org/x><base href=https://example.org/>",
    "&lt;script&gt; &amp;amp; &#60; <!-- --> ]]> {{ 7*7 }} {% raw %}",
    "bell\x07 escape\x1b[31m rtl\u202egnp.exe\u202c zero\u200bwidth line\u2028end",
    "עברית ועוד العربية 日本語 👩🏽\u200d💻 🇩🇪 é",
    "Donaudampfschifffahrt" * 24,
]


@pytest.fixture
def seen() -> list[str]:
    """Requests, dialogs and complaints, as they come."""
    return []


@pytest.fixture
def context(browser: Browser, seen: list[str]) -> Iterator[BrowserContext]:
    """A window in which nothing may be requested, asked or complained of."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=False)
    made.on("request", lambda request: None if request.url.startswith("file:") else seen.append(request.url))
    made.on("console", lambda message: seen.append(message.text))
    made.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    made.on("weberror", lambda error: seen.append(str(error.error)))
    yield made
    made.close()
    assert seen == []


def opened(context: BrowserContext, folder: Path, paper: Paper, template: Any = "report") -> Page:
    path = folder / "page.html"
    path.write_text(render_html(paper, template), encoding="utf-8", newline="\n")
    page = context.new_page()
    page.goto(path.as_uri())
    return page


def packaged() -> Matrix:
    path = ROOT / "matrices" / "enterprise-community-manager.yaml"
    matrix = build_matrix(document_of(path.read_bytes(), path.name)).value
    assert matrix is not None
    return matrix


def report(matrix: Matrix, text: str, language: str) -> Paper:
    return build_report(given_to(matrix, text), language, Catalogue(language, "sie"), explain=True)


def given_to(matrix: Matrix, text: str) -> ReportInput:
    answers = build_answers(document_of(text.encode(), "answers.yaml")).value
    assert answers is not None
    return scored(matrix, answers)


def scored(matrix: Matrix, answers: Answers) -> ReportInput:
    role = matrix.roles_by_id[answers.role or ""]
    return ReportInput(score(matrix, role, answers, today=DAY), matrix, role, answers, DAY)


ANSWERS = {
    "the example": P7,
    "all answered": P7.partition("ratings:")[0]
    + "ratings:\n"
    + "".join(f"  {skill}: 4\n" for skill in packaged().skills),
    "almost nothing": P7.partition("ratings:")[0] + "ratings:\n  moderation: 2\n",
}


# Foreign text


def hostile_paper(text: str) -> Paper:
    """A report in which the text stands wherever a matrix or a person can write one."""
    words = {"en": text}
    level = dict.fromkeys((1, 2, 3), words)

    def skill(name: str) -> dict[str, Any]:
        return {
            "id": name,
            "name": words,
            "levels": level,
            "can": level,
            "steps": level,
            "resources": [{"title": words, "to": 2}],
        }

    skills = [skill(name) for name in ("one", "two", "three", "four", "five")]
    requires = {name: {"level": 2, "must": 1, "why": words} for name in ("one", "two", "three", "four")}
    matrix = Matrix.model_validate(
        {
            "format": "skillmatrix/1",
            "id": "m",
            "version": text,
            "title": words,
            "languages": ["en"],
            "note": words,
            "scale": {n: {"name": words} for n in range(4)},
            "categories": [
                {"id": "a", "name": words, "skills": skills[:2]},
                {"id": "b", "name": words, "skills": skills[2:]},
            ],
            "roles": [{"id": "r", "title": words, "requires": requires}],
        }
    )
    rating = {"level": 0, "note": text, "confidence": "low", "evidence": [{"text": text, "grade": 1}]}
    answers = Answers.model_validate(
        {
            "format": "skillmatrix-answers/1",
            "matrix": {"id": "m", "version": text},
            "person": text[:200],
            "rater": "self",
            "role": "r",
            "purpose": text[:200],
            "date": DAY,
            "ratings": {"one": rating, "two": {**rating, "level": 1}, "three": {"not_applicable": text}, "five": 3},
        }
    )
    return build_report(scored(matrix, answers), "en", Catalogue("en"), explain=True)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(context: BrowserContext, tmp_path: Path, text: str) -> None:
    page = opened(context, tmp_path, hostile_paper(text))
    page.mouse.click(640, 300)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)

    assert (
        page.locator(
            "script, img, iframe, link, base, a:not([href^='#']), form, object, [onload], [onerror], [onfocus]"
        ).count()
        == 0
    )
    assert (page.locator("style").count(), page.locator("meta[http-equiv]").count()) == (1, 1)
    shown = " ".join(page.inner_text("body").split())
    assert shown.count(" ".join(printable(text).split())) >= 40
    # Rows in, rows out: two areas, four skills of the role, two of them open.
    rows = [table.locator("tbody tr").count() for table in page.locator("main table").all()]
    assert rows[:3] == [2, 4, 2]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_not_widen_the_page(context: BrowserContext, tmp_path: Path, text: str) -> None:
    page = opened(context, tmp_path, hostile_paper(text))
    page.set_viewport_size({"width": 320, "height": 640})

    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_policy_forbids_what_somebody_might_still_slip_in(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context()
    requests: dict[str, str | None] = {}
    context.on("request", lambda request: requests.update({request.url: "sent"}))
    context.on("requestfailed", lambda request: requests.update({request.url: request.failure}))
    page = opened(context, tmp_path, hostile_paper("x"))
    tried = page.evaluate("""async () => {
      document.body.insertAdjacentHTML('beforeend',
        '<img src="https://example.org/i.png"><iframe src="https://example.org/f"></iframe>' +
        '<p id="p" style="color: rgb(1, 2, 3)" onclick="window.ran = true">x</p>');
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = '#p { background: rgb(1, 2, 3) }';
      document.body.append(style);
      document.getElementById('p').click();
      const fetched = await fetch('https://example.org/').then(() => true, () => false);
      const look = getComputedStyle(document.getElementById('p'));
      return [window.ran === true, fetched, look.color, look.backgroundColor];
    }""")
    context.close()

    assert tried[:2] == [False, False]
    assert "rgb(1, 2, 3)" not in tried
    assert {end for url, end in requests.items() if not url.startswith(("file:", "chrome-error:"))} <= {"csp"}


# For everybody


Complaints: TypeAlias = Callable[[Page], list[Any]]


@pytest.mark.parametrize("answers", ANSWERS)
def test_axe_finds_nothing(context: BrowserContext, tmp_path: Path, answers: str, complaints: Complaints) -> None:
    assert complaints(opened(context, tmp_path, report(packaged(), ANSWERS[answers], "de"))) == []


@pytest.mark.parametrize("kind", ["internal", "ad", "profile"])
def test_axe_finds_nothing_in_a_job_description(
    context: BrowserContext, tmp_path: Path, kind: Any, complaints: Complaints
) -> None:
    matrix = packaged()
    job = build_jobdesc(matrix, matrix.roles_by_id["corporate-cm"], JobDescOptions(kind, "en", all_requirements=True))

    assert complaints(opened(context, tmp_path, job.paper, "jobdesc")) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("answers", ANSWERS)
def test_only_tables_scroll_sideways_on_a_phone(
    context: BrowserContext, tmp_path: Path, answers: str, language: str
) -> None:
    page = opened(context, tmp_path, report(packaged(), ANSWERS[answers], language))
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width


CUT = """() => [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
  const room = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > room.bottom + 1;
  }).map((text) => text.textContent);
})"""


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_text_of_a_chart_is_cut(context: BrowserContext, tmp_path: Path, language: str) -> None:
    page = opened(context, tmp_path, report(packaged(), P7, language))

    assert page.locator("svg[role=img] text").count() > 100
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, page.evaluate(CUT)) == (width, [])


def test_words_beside_bars_do_not_cover_names(context: BrowserContext, tmp_path: Path) -> None:
    page = opened(context, tmp_path, report(packaged(), P7, "de"))
    page.set_viewport_size({"width": 320, "height": 900})
    covered = page.evaluate("""() => [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
      const boxes = [...svg.querySelectorAll('tspan')].map((span) => {
        const text = span.getNumberOfChars() ? span.getExtentOfChar(0) : null;
        return text && { left: text.x, top: text.y + 3, right: text.x + span.getComputedTextLength(),
                         bottom: text.y + text.height - 3, words: span.textContent.trim() };
      }).filter(Boolean);
      return boxes.flatMap((one, at) => boxes.slice(at + 1)
        .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
        .map((other) => [one.words, other.words]));
    })""")

    assert covered == []


def test_signs_are_told_apart_where_all_colours_are_the_same(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    page = opened(context, tmp_path, report(packaged(), P7, "de"))
    for keys in page.locator("ul.keys").all():
        pictures = [picture.screenshot() for picture in keys.locator("svg").all()]
        assert len(pictures) > 1
        assert all(one != other for one, other in combinations(pictures, 2))
    context.close()


def test_tables_that_scroll_can_be_reached_by_keyboard(context: BrowserContext, tmp_path: Path) -> None:
    page = opened(context, tmp_path, report(packaged(), P7, "en"))
    page.set_viewport_size({"width": 320, "height": 640})
    reached = set()
    for _ in range(24):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":  # a table that is folded
            page.keyboard.press("Enter")
        reached.add(page.evaluate("document.activeElement.getAttribute('aria-label')"))

    assert {"Evidence and confidence", "Level now and target level, by area"} <= reached


# On paper


def test_paper_is_light_and_what_belongs_together_stays_on_a_page(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    page = opened(context, tmp_path, report(packaged(), P7, "de"))
    page.emulate_media(media="print", color_scheme="dark")
    parts = "main li, main tr, .picture, .summary"
    kept = page.eval_on_selector_all(parts, "found => found.map((one) => getComputedStyle(one).breakInside)")
    colour = page.evaluate("getComputedStyle(document.body).color")
    document = page.pdf(prefer_css_page_size=True)
    context.close()

    assert (len(kept) > 100, set(kept)) == (True, {"avoid"})
    assert colour == "rgb(35, 41, 44)"
    assert all(594 <= width <= 596 and 841 <= height <= 843 for width, height in pages(document))


def test_paper_shows_what_is_folded_on_a_screen_and_no_skill_twice(context: BrowserContext, tmp_path: Path) -> None:
    page = opened(context, tmp_path, report(packaged(), P7, "en"))
    page.emulate_media(media="print")
    levels, gaps = page.locator("div.levels"), page.locator("div.gaps")

    assert [levels.locator("figure").is_visible(), gaps.locator("figure").is_visible()] == [False, True]
    assert [levels.get_by_role("table").is_visible(), gaps.get_by_role("table").is_visible()] == [True, False]
    shown = levels.inner_text()
    assert [shown.count(skill) for skill in ("Law, data protection and policies", "Initiative")] == [1, 1]
    first = levels.locator("tbody tr").first.inner_text()
    assert first.split("\t") == ["Law, data protection and policies", "2", "4", "! 2 levels to go", "central"]
    assert not page.locator(".contents ul").is_visible()


def pages(document: bytes) -> list[tuple[float, float]]:
    """The sizes of the pages of a PDF, in points; A4 is 595 by 842."""
    found = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", document)
    assert found
    return [(float(width), float(height)) for width, height in found]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_conversation_sheet_is_one_page(context: BrowserContext, tmp_path: Path, language: str) -> None:
    given = given_to(packaged(), P7)
    page = opened(context, tmp_path, build_sheet(given, language, Catalogue(language, "sie")))

    assert len(pages(page.pdf(prefer_css_page_size=True))) == 1


def test_the_links_of_the_contents_lead_to_the_parts_of_the_appendix(context: BrowserContext, tmp_path: Path) -> None:
    page = opened(context, tmp_path, report(packaged(), P7, "en"))
    links = page.locator("nav.contents a")

    assert links.all_inner_texts()[:3] == ["Strengths", "All skills", "What brings the most"]
    targets = [str(link.get_attribute("href")) for link in links.all()]
    assert [page.locator(f"section{target} > h3").inner_text() for target in targets] == links.all_inner_texts()
