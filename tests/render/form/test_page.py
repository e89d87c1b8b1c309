"""The offline page in a real browser: the same answers as everywhere, nothing lost, nothing sent, usable by everybody."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from skillmatrix.api import load_matrix
from skillmatrix.assess.migration import migrate
from skillmatrix.assess.recorder import begin_answers, record
from skillmatrix.assess.selection import skills_to_ask
from skillmatrix.assess.session import Session
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.wording_hash import wording_hash
from skillmatrix.render.form.offline_form import OfflineForm

from ...assess.scenarios import SCENARIOS, Scenario
from ...assess.small_matrix import ASKED, MAKER, PACKAGED, TEXT, WORKSHOP, read_matrix
from ...assess.test_scenarios import play_session
from . import form_page as does
from .conftest import Watch, new_context
from .form_page import DAY, begin, current, go_to, load, open_page, part, play, small_form, told, write_page

# One worker does them all: the browser is started once. The other does the other pages.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("form")]


@pytest.fixture
def opened(browser: Browser, watch: Watch, watched: Watch, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page in a window of its own: in a shared one, drafts of the test before can arrive late."""
    windows: list[BrowserContext] = []

    def open_anew(form: OfflineForm | None = None) -> Page:
        windows.append(new_context(browser, watched))
        made = windows[-1].new_page()
        made.clock.set_fixed_time(f"{DAY}T12:00:00")
        made.goto(write_page(tmp_path, form))
        watch.forget()
        return made

    yield open_anew
    for window in windows:
        window.close()


@pytest.fixture
def page(opened: Callable[..., Page]) -> Page:
    """The page about the small matrix, before anything was done."""
    return opened()


@pytest.fixture
def real(opened: Callable[..., Page]) -> Page:
    """The page about the packaged matrix."""
    role = PACKAGED.roles_by_id["corporate-cm"]
    blank = begin_answers(PACKAGED, role, person="me", day=DAY)
    return opened(OfflineForm(PACKAGED, role, skills_to_ask(PACKAGED, role), "de", "sie", blank))


def file_with(ratings: dict[str, Any], **others: Any) -> dict[str, Any]:
    """An answers file to the small matrix."""
    head = {"format": "skillmatrix-answers/1", "matrix": {"id": "workshop", "version": "1"}, "person": "p"}
    return {**head, "date": "2026-10-01", "language": "de", "ratings": ratings, **others}


def skillmatrix(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "skillmatrix", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)


# The same answers as everywhere


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_the_same_actions_give_the_same_file_as_a_session(page: Page, tmp_path: Path, scenario: Scenario) -> None:
    before = begin_answers(WORKSHOP, MAKER, person="p", day=DAY)
    if scenario.start:
        before = Answers.model_validate(file_with(scenario.start))
        load(page, file_with(scenario.start))
    else:
        begin(page)
    session = Session(WORKSHOP, MAKER, ASKED, before.ratings)
    play_session(session, scenario.actions)

    play(page, scenario.actions)

    assert current(page) == scenario.current
    given = Answers.model_validate(does.answers_file(page, tmp_path))
    assert given == record(before, session, DAY)


def test_the_file_is_taken_by_validate_and_report(real: Page, tmp_path: Path) -> None:
    begin(real, "Jörg Ä.")
    for at in range(37):
        real.click(f'input[name=answer][value="{at % 6}"]')
        real.click("#next")
    path = does.download(real, tmp_path)

    assert path.name == "enterprise-community-manager.joerg-ae.2026-11-22.json"
    checked = skillmatrix(tmp_path, "validate", path.name)
    report = skillmatrix(tmp_path, "report", path.name, "--lang", "de")

    assert (checked.returncode, checked.stderr) == (0, "")
    assert report.returncode == 0
    assert "Person: Jörg Ä." in report.stdout
    assert "Jörg Ä." in path.read_text(encoding="utf-8")


NASTY = "„Ü“ \U0001f6e0 \u2028 \u2029 \x85 \u202e \x7f \ufeff \\ \" ' # : - </script>"


def test_every_character_that_can_be_typed_comes_through_the_file(real: Page, tmp_path: Path) -> None:
    begin(real, "p")
    does.open_beside(real)
    real.fill("#note", f"{NASTY}\nyes\t1:30")
    does.answer(real, 1)
    path = does.download(real, tmp_path)

    checked = skillmatrix(tmp_path, "validate", path.name)
    report = skillmatrix(tmp_path, "report", path.name, "-f", "json")

    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout
    noted = next(skill["note"] for skill in json.loads(report.stdout)["skills"] if skill["id"] == "resilience")
    assert noted == f"{NASTY}\nyes\t1:30"


def test_half_a_character_does_not_break_the_file(page: Page, tmp_path: Path) -> None:
    begin(page)
    does.open_beside(page)
    page.evaluate("document.getElementById('note').value = 'a\\ud83d'")
    page.dispatch_event("#note", "input")
    does.answer(page, 1)

    assert does.answers_file(page, tmp_path)["ratings"]["soldering"]["note"] == "a\ufffd"


# Drafts, so that nothing is lost


def test_after_a_reload_everything_typed_is_still_there(page: Page, tmp_path: Path) -> None:
    begin(page, "p7")
    does.answer(page, 2)
    does.open_beside(page)
    page.locator("#note").press_sequentially("half a sent")

    does.reload(page)
    assert "„p7“: 1 Antwort, zuletzt am 22. November 2026" in page.inner_text(".drafts")
    page.click(".drafts li button:not(.quiet)")

    assert current(page) == "painting"
    assert page.input_value("#note") == "half a sent"
    does.answer(page, 1)
    assert does.answers_file(page, tmp_path)["ratings"] == {
        "soldering": 2, "painting": {"level": 1, "note": "half a sent"},
    }  # fmt: skip


def test_evidence_that_was_typed_and_not_added_is_added_when_going_on(page: Page, tmp_path: Path) -> None:
    begin(page)
    does.open_beside(page)
    page.fill("#evidence-content", "built a radio")
    does.answer(page, 3)

    soldering = does.answers_file(page, tmp_path)["ratings"]["soldering"]
    assert soldering == {"level": 3, "evidence": [{"text": "built a radio", "grade": 1}]}


def test_a_reason_that_is_being_typed_is_in_the_draft(page: Page) -> None:
    begin(page)
    go_to(page, "painting")
    page.click('input[value="not_applicable"]')
    page.locator("#reason").press_sequentially("no col")

    does.reload(page)
    page.click(".drafts li button:not(.quiet)")
    go_to(page, "painting")

    assert page.is_checked('input[value="not_applicable"]')
    assert page.input_value("#reason") == "no col"


def test_drafts_of_two_people_stay_apart(page: Page) -> None:
    begin(page, "p7")
    does.answer(page, 2)
    does.reload(page)
    begin(page, "p8")

    assert current(page) == "soldering"
    assert page.locator("input[name=answer]:checked").count() == 0
    does.reload(page)
    begin(page, "p7")
    assert current(page) == "painting"


def test_a_misspelt_name_can_be_put_right_with_the_answers(page: Page, tmp_path: Path) -> None:
    begin(page, "p77")
    does.answer(page, 2)
    page.click('button[data-part="start"]')
    begin(page, "p7")
    page.get_by_role("button", name="Die Antworten mitnehmen").click()

    assert does.answers_file(page, tmp_path)["person"] == "p7"
    does.reload(page)
    assert page.locator(".drafts li").count() == 1
    assert "„p7“" in page.inner_text(".drafts li")


def test_another_person_begins_anew_and_the_draft_before_stays(page: Page) -> None:
    begin(page, "p7")
    does.answer(page, 2)
    page.click('button[data-part="start"]')
    begin(page, "p8")
    page.get_by_role("button", name="Neu beginnen").click()

    assert current(page) == "soldering"
    does.answer(page, 1)
    does.reload(page)
    assert page.locator(".drafts li").count() == 2


def stored(page: Page) -> int:
    return int(page.evaluate("localStorage.length"))


def test_a_draft_is_deleted_for_good_after_being_asked_once_more(page: Page) -> None:
    begin(page, "p7")
    does.answer(page, 2)
    page.click('button[data-part="review"]')
    page.get_by_role("button", name="Entwurf in diesem Browser löschen").click()
    page.get_by_role("button", name="Behalten").click()
    assert stored(page) == 1
    page.get_by_role("button", name="Entwurf in diesem Browser löschen").click()
    page.get_by_role("button", name="Endgültig löschen").click()

    assert stored(page) == 0
    assert part(page) == "start"
    assert "steht davon nichts mehr" in told(page)
    begin(page, "p7")
    assert current(page) == "soldering"


def test_all_drafts_of_the_page_can_be_deleted_at_once(page: Page) -> None:
    for person in ("p7", "p8"):
        does.reload(page)
        begin(page, person)
        does.answer(page, 2)
    does.reload(page)
    page.evaluate("localStorage.setItem('something else', 'stays')")
    page.get_by_role("button", name="Alle Entwürfe löschen").click()
    page.get_by_role("button", name="Endgültig löschen").click()

    assert page.evaluate("Object.keys(localStorage)") == ["something else"]


def test_a_broken_draft_is_shown_as_such_and_can_be_deleted(page: Page) -> None:
    begin(page, "p7")
    does.answer(page, 2)
    page.evaluate("localStorage.setItem(localStorage.key(0), '{broken')")
    does.reload(page)

    assert page.inner_text(".drafts li p") == "„p7“: nicht lesbar"
    begin(page, "p7")
    assert current(page) == "soldering"


def test_two_windows_with_the_same_draft_do_not_overwrite_each_other(context: BrowserContext, tmp_path: Path) -> None:
    address = write_page(tmp_path)
    one, other = open_page(context, address), open_page(context, address)
    begin(one, "p7")
    begin(other, "p7")
    does.answer(one, 3)
    other.wait_for_function("document.getElementById('told').textContent.includes('anderen Fenster')")
    go_to(other, "painting")
    does.answer(other, 1)

    assert does.answers_file(other, tmp_path)["ratings"] == {"soldering": 3, "painting": 1}


NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })"
FULL_STORAGE = """
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (value.length > 100) throw new DOMException('full', 'QuotaExceededError');
  return set.call(this, key, value);
};
"""


def test_without_storage_the_page_says_so_and_works(context: BrowserContext, tmp_path: Path) -> None:
    context.add_init_script(NO_STORAGE)
    page = open_page(context, write_page(tmp_path))

    assert "kann hier keinen Entwurf speichern" in page.inner_text(".start")
    begin(page)
    does.answer(page, 2)
    assert page.inner_text("#at-risk").startswith("Nicht als Entwurf gespeichert")
    assert does.answers_file(page, tmp_path)["ratings"] == {"soldering": 2}


def test_leaving_with_answers_that_are_nowhere_else_is_asked_about(
    context: BrowserContext, watch: Watch, tmp_path: Path
) -> None:
    context.add_init_script(NO_STORAGE)
    page = open_page(context, write_page(tmp_path))
    begin(page)
    does.answer(page, 2)
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)

    assert [dialog.partition(":")[0] for dialog in watch.dialogs] == ["beforeunload"]
    watch.dialogs.clear()
    does.download(page, tmp_path)
    page.close(run_before_unload=True)
    assert watch.dialogs == []


def test_a_full_storage_is_said_at_once(context: BrowserContext, watch: Watch, tmp_path: Path) -> None:
    context.add_init_script(FULL_STORAGE)
    page = open_page(context, write_page(tmp_path))
    begin(page)
    page.click('input[name=answer][value="2"]')

    assert page.inner_text("#at-risk").startswith("Nicht als Entwurf gespeichert")
    assert told(page) == "Übernommen: Stufe 2, selbstständig."
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    watch.dialogs.clear()


# Earlier answers


def test_the_page_reads_its_own_file(page: Page, tmp_path: Path) -> None:
    begin(page, "p7")
    play(
        page,
        (("note", "x"), ("evidence", "https://example.org"), ("confidence", "low"), ("interest", 0), ("answer", 2)),
    )
    first = does.answers_file(page, tmp_path)
    page.evaluate("localStorage.clear()")
    does.reload(page)

    load(page, first)

    assert told(page) == "1 Antwort aus der Datei ist geladen."
    assert current(page) == "painting"
    assert does.answers_file(page, tmp_path) == first


def test_the_page_reads_what_the_command_exports(page: Page, tmp_path: Path) -> None:
    text = json.dumps(file_with({"soldering": {"level": 2, "note": "Ü"}}), ensure_ascii=False)
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    exported = skillmatrix(tmp_path, "answers", "export", "mine.yaml", "-f", "json")

    load(page, exported.stdout)

    assert does.answers_file(page, tmp_path)["ratings"] == {"soldering": {"level": 2, "note": "Ü"}}


@pytest.mark.parametrize(
    ("contents", "told_"),
    [
        ("{", "keine Antwortdatei"),
        ("format: skillmatrix-answers/1", "keine Antwortdatei"),
        ("[]", "keine Antwortdatei"),
        ("null", "keine Antwortdatei"),
        (file_with({}, person=""), "keine Antwortdatei"),
        (file_with({}, format="skillmatrix/1"), "keine Antwortdatei"),
        (file_with({}, matrix={"id": "another", "version": "1"}), "anderen Kompetenzmatrix (another)"),
        (file_with({}, rater="manager"), "Einschätzung durch die Führungskraft"),
        (" " * 5_000_001, "zu groß"),
    ],
)
def test_a_file_that_is_no_answers_to_this_is_refused_with_a_reason(page: Page, contents: Any, told_: str) -> None:
    load(page, contents)

    page.wait_for_function("document.getElementById('person-problem').textContent !== ''")
    assert told_ in page.inner_text("#person-problem")
    assert part(page) == "start"


BROKEN: dict[str, Any] = {
    "soldering": 4, "painting": {"level": 1, "unknown": True}, "gluing": {"level": 1, "confidence": "very"},
    "listening": {"level": 1, "evidence": [{"grade": 2}]}, "patience": {"level": 1, "interest": 6},
    "teaching": True, "long-gone": {"note": "no answer"}, "other": 1.5, "more": {"not_applicable": ""},
}  # fmt: skip


@pytest.mark.parametrize("skill", BROKEN)
def test_what_would_make_the_file_invalid_is_left_out_and_named(page: Page, tmp_path: Path, skill: str) -> None:
    load(page, file_with({skill: BROKEN[skill]}))

    page.wait_for_function("document.body.dataset.part === 'questions'")
    assert told(page).endswith(f"1 Angabe der Datei ließ sich nicht lesen und fehlt: {skill}.")
    assert does.answers_file(page, tmp_path)["ratings"] == {}


def test_what_the_command_takes_the_page_takes_too(page: Page, tmp_path: Path) -> None:
    rating = {"level": 1, "not_applicable": None, "unknown": False, "note": None, "evidence": [], "interest": None}
    piece = {"text": "x", "url": None}
    file = file_with(
        {"soldering": rating, "painting": {"unknown": True, "evidence": [piece]}}, wording=None, order=None
    )

    load(page, file)

    page.wait_for_function("document.body.dataset.part === 'questions'")
    assert does.answers_file(page, tmp_path)["ratings"] == {
        "soldering": 1,
        "painting": {"unknown": True, "evidence": [{"text": "x", "grade": 1}]},
    }


def test_what_is_wrong_in_the_head_of_a_file_does_not_come_out_again(page: Page, tmp_path: Path) -> None:
    load(page, file_with({"soldering": 1}, date="2026-02-31", order={"seed": "x"}, wording={"soldering": 5}))
    page.wait_for_function("document.body.dataset.part === 'questions'")
    file = does.answers_file(page, tmp_path)

    assert file["date"] == "2026-11-22"
    assert "order" not in file
    assert "wording" not in file


def test_a_file_does_not_replace_a_draft_unasked(page: Page, tmp_path: Path) -> None:
    begin(page, "p")
    does.answer(page, 3)
    does.reload(page)
    load(page, file_with({"soldering": 1, "painting": 1}))
    page.get_by_role("button", name="Den Entwurf fortsetzen").click()
    assert does.answers_file(page, tmp_path)["ratings"] == {"soldering": 3}
    page.click('button[data-part="start"]')
    load(page, file_with({"soldering": 1, "painting": 1}))
    page.get_by_role("button", name="Die Datei nehmen, den Entwurf ersetzen").click()
    assert does.answers_file(page, tmp_path)["ratings"] == {"soldering": 1, "painting": 1}


def test_answers_outlive_the_matrix_as_in_the_command(opened: Callable[..., Page], tmp_path: Path) -> None:
    renamed = TEXT + "renames: {hotwork: soldering, tin: hotwork, colours: painting, dance: null}\n"
    matrix = read_matrix(renamed)
    old = file_with(
        {"tin": 1, "hotwork": {"level": 2, "note": "x"}, "colours": 1, "painting": 2, "dance": 3, "unheard-of": 1},
        wording={"hotwork": "00000000", "dance": "12345678"},
    )
    page = opened(small_form(matrix))
    before = migrate(Answers.model_validate(old), matrix)
    session = Session(matrix, matrix.roles[0], ASKED, before.answers.ratings, changed=before.changed)

    load(page, old)
    assert "gehören zu Kompetenzen, die es in dieser Matrix nicht mehr gibt" in told(page)
    assert current(page) == session.current == "soldering"
    assert page.locator("#changed").is_visible()
    assert page.inner_text("#next") == "Antwort bestätigen"
    page.click("#next")
    session.keep()
    does.answer(page, 3)
    session.answer(3)

    assert Answers.model_validate(does.answers_file(page, tmp_path)) == record(before.answers, session, DAY)


def test_an_answer_at_a_level_that_is_not_offered_is_asked_again_and_counts_as_the_next_lower_one(
    opened: Callable[..., Page], tmp_path: Path
) -> None:
    matrix = read_matrix(TEXT.replace('          2: {de: "Ich löte Drähte an.", en: "I solder wires."}\n', ""))
    page = opened(small_form(matrix))

    load(page, file_with({"soldering": 2, "painting": 2}, wording=None))

    assert matrix.offered["soldering"] == (0, 1, 3)
    assert current(page) == "soldering"
    assert page.locator("input[name=answer]:checked").count() == 0
    assert [page.locator(f"input[name=answer][value='{level}']").count() for level in (0, 1, 2, 3)] == [1, 1, 0, 1]
    assert page.locator("#next").is_hidden(), "it cannot be confirmed"
    assert page.inner_text("#changed") == (
        "Stufe 2 ist hier nicht mehr beschrieben. Bis zu einer neuen Antwort zählt sie als Stufe 1."
    )
    page.click('button[data-part="review"]')
    assert "Stufe nicht mehr beschrieben: 2" in page.inner_text("#part")
    page.click('button[data-part="result"]')
    assert "Stand 1, Mindeststufe 2, Zielstufe 3" in page.inner_text("#part")
    page.click('button[data-part="questions"]')
    does.answer(page, 3)
    assert does.answers_file(page, tmp_path)["ratings"] == {"soldering": 3, "painting": 2}


def test_a_matrix_without_roles_is_asked_and_the_result_shows_levels_and_no_targets(
    opened: Callable[..., Page], tmp_path: Path
) -> None:
    matrix = read_matrix(TEXT[: TEXT.index("roles:")])
    page = opened(small_form(matrix, ("soldering", "painting", "gluing")))

    assert "Zielstufe" not in page.inner_text("#part")
    begin(page, "p7")
    play(page, [("answer", 3), ("not_applicable", "hier nie"), ("cannot_say", None)])
    page.click('button[data-part="review"]')
    assert "Zielstufe" not in page.inner_text("#part")
    page.click('button[data-part="result"]')
    assert page.inner_text("main h1") == "Kompetenzübersicht: Werkstatt"
    assert "eingeschätzt. Die Matrix nennt keine Rollen, also gibt es keine Zielstufen." in page.inner_text("#part")
    assert page.locator("section h2").all_inner_texts() == ["Kurz gesagt", "Alle Kompetenzen", "Antwortdatei"]
    assert page.locator("thead th").all_inner_texts() == ["Kompetenz", "Stand"]
    assert page.locator("td.level").all_inner_texts() == [
        "Stufe 3, gestaltend", "trifft nicht zu (hier nie)", "nicht einschätzbar",
    ]  # fmt: skip
    answers = does.answers_file(page, tmp_path)
    assert "role" not in answers
    assert answers["ratings"] == {"soldering": 3, "painting": {"not_applicable": "hier nie"}, "gluing": "unknown"}


def test_answers_to_skills_that_are_not_asked_keep_their_fingerprint(page: Page, tmp_path: Path) -> None:
    german = wording_hash(WORKSHOP, WORKSHOP.skills["teaching"], ["de"])
    load(page, file_with({"teaching": 3}, wording={"teaching": german}))
    page.select_option("#language", "en")

    assert does.answers_file(page, tmp_path)["wording"] == {
        "teaching": wording_hash(WORKSHOP, WORKSHOP.skills["teaching"], ["en"])
    }


def test_what_a_file_says_of_skills_that_are_not_asked_counts_and_comes_out_again(
    opened: Callable[..., Page], tmp_path: Path
) -> None:
    rated = {
        "soldering": {"level": 2, "confidence": "high", "note": "Wire.", "evidence": [{"text": "A lamp", "grade": 2}]},
        "painting": {"not_applicable": "no colours"},
        "listening": {"level": 2, "interest": 4},
        "patience": "unknown",
        "long-gone": {"level": 3, "note": "Old."},
    }
    page = opened(small_form(skills=("gluing",)))
    load(page, file_with(rated, purpose="talk"))
    page.wait_for_function("document.body.dataset.part === 'questions'")
    assert "5 Antworten aus der Datei sind geladen. 4 davon gehören zu Kompetenzen, nach denen hier nicht" in told(page)

    saved = does.answers_file(page, tmp_path)
    assert saved["ratings"] == rated
    assert saved["purpose"] == "talk"
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / "workshop.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "saved.json").write_text(json.dumps(saved), encoding="utf-8")
    page.click('button[data-part="result"]')
    assert in_short(page) in report_in_short(tmp_path, "saved.json", "de")
    assert "Voraussetzung für die Rolle Macherin" in in_short(page)


def test_keys_that_the_page_does_not_know_survive(page: Page, tmp_path: Path) -> None:
    load(page, file_with({"soldering": {"level": 1, "seen": "in May"}, "__proto__": 2}, team="red", order={"seed": 7}))
    file = does.answers_file(page, tmp_path)

    assert file["team"] == "red"
    assert file["order"] == {"seed": 7}
    assert file["ratings"] == {"soldering": {"level": 1, "seen": "in May"}, "__proto__": 2}


# What people see


def test_switching_the_language_keeps_answers_and_what_is_being_typed(page: Page, tmp_path: Path) -> None:
    begin(page)
    does.open_beside(page)
    page.fill("#note", "Ü")
    page.fill("#evidence-content", "radio")
    page.click('input[name=answer][value="1"]')
    page.select_option("#language", "en")

    assert page.get_attribute("html", "lang") == "en"
    assert page.inner_text("h1") == "Soldering"
    assert page.is_checked('input[name=answer][value="1"]')
    assert page.input_value("#note") == "Ü"
    file = does.answers_file(page, tmp_path)
    assert file["language"] == "en"
    assert file["ratings"]["soldering"] == {"level": 1, "note": "Ü", "evidence": [{"text": "radio", "grade": 1}]}


def test_a_matrix_in_another_language_says_which_words_are_in_it(opened: Callable[..., Page], tmp_path: Path) -> None:
    french = read_matrix(re.sub(r"\bde:", "fr:", TEXT).replace("[de, en]", "[fr]"))
    page = opened(small_form(french, language="fr"))
    begin(page)

    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("h1", "lang") == "fr"
    assert page.inner_text("#language option:checked") == "Français"
    assert does.answers_file(page, tmp_path)["language"] == "fr"


def test_progress_is_said_in_questions_and_honest_minutes(real: Page) -> None:
    assert "37 Fragen, etwa 25 Minuten" in real.inner_text(".facts")
    begin(real)
    for _ in range(11):
        does.answer(real, 3)

    assert real.inner_text("#position") == "Frage 12 von 37, etwa 15 Minuten"
    assert real.title().startswith("Frage 12 von 37 – ")


def test_targets_stay_hidden_until_the_result(real: Page) -> None:
    begin(real)
    for _ in range(37):
        assert "Zielstufe" not in real.inner_text("body")
        does.answer(real, 3)
    assert part(real) == "review"
    assert "Zielstufe 4" not in real.inner_text("body")
    real.click("#to-result")
    assert "Zielstufe 4" in real.inner_text("body")


def test_targets_are_shown_while_asking_if_that_was_asked_for(opened: Callable[..., Page]) -> None:
    page = opened(small_form(show_targets=True))
    begin(page)

    assert "Zielstufe 3, Mindeststufe 2" in page.inner_text(".head")


def test_level_zero_looks_like_every_other_level(page: Page) -> None:
    begin(page)
    look = "card => JSON.stringify(Object.fromEntries([...getComputedStyle(card)].filter(name => !/height|block-size|origin/.test(name)).map(name => [name, getComputedStyle(card)[name]])))"
    cards = page.locator("label.choice-card:not(.other)")

    assert cards.count() == 4
    assert len({card.evaluate(look) for card in cards.all()}) == 1


def test_a_must_have_cannot_be_left_out_and_the_page_says_why(page: Page, tmp_path: Path) -> None:
    begin(page)
    page.click('input[name=answer][value="1"]')
    page.click('input[name=answer][value="not_applicable"]')

    assert "ist eine Voraussetzung der Rolle" in page.inner_text("#refusal")
    assert "„noch neu“" in page.inner_text("#refusal")
    assert page.is_checked('input[name=answer][value="1"]')
    assert not page.locator("#reason").is_visible()
    assert does.answers_file(page, tmp_path)["ratings"] == {"soldering": 1}


def test_what_does_not_apply_needs_a_reason(page: Page, tmp_path: Path) -> None:
    begin(page)
    go_to(page, "painting")
    page.click('input[name=answer][value="1"]')
    page.click('input[name=answer][value="not_applicable"]')
    page.click("#next")

    assert "braucht einen Grund" in page.inner_text("#refusal")
    assert page.evaluate("document.activeElement.id") == "reason"
    page.fill("#reason", "no colours")
    page.fill("#reason", "")
    assert current(page) == "painting"
    page.keyboard.press("Enter")
    assert current(page) == "painting"
    page.fill("#reason", "no brush")
    page.keyboard.press("Enter")
    assert does.answers_file(page, tmp_path)["ratings"] == {"painting": {"not_applicable": "no brush"}}


def test_evidence_is_wanted_from_the_level_of_the_matrix_on_but_not_for_personal_traits(page: Page) -> None:
    begin(page)
    does.open_beside(page)
    page.click('input[name=answer][value="2"]')
    assert not page.locator("#evidence-wanted").is_visible()
    page.click('input[name=answer][value="3"]')
    assert page.inner_text("#evidence-wanted") == "Ab Stufe 3 hilft ein Beispiel, das die Stufe belegt."
    does.add_evidence(page, "built a radio")
    assert not page.locator("#evidence-wanted").is_visible()
    go_to(page, "patience")
    assert page.locator(".evidence").count() == 0


def test_what_has_no_answer_yet_and_will_be_missing_from_the_file_is_named(page: Page) -> None:
    begin(page)
    play(page, (("note", "later"), ("skip", None)))
    page.click('button[data-part="review"]')

    assert "Zu „Löten“ ist etwas notiert" in page.inner_text(".review .note")


def test_the_text_of_the_file_is_there_where_downloads_are_blocked(page: Page, tmp_path: Path) -> None:
    begin(page)
    does.answer(page, 2)
    path = does.download(page, tmp_path)
    page.click(".file summary")

    assert page.input_value("#file-text") == path.read_text(encoding="utf-8")


def test_a_shuffled_page_writes_its_seed(opened: Callable[..., Page], tmp_path: Path) -> None:
    order = ("patience", "soldering", "listening", "painting", "gluing")
    page = opened(small_form(skills=order, seed=7))
    begin(page)

    assert current(page) == "patience"
    assert page.locator(".overview .group").count() == 0
    assert does.answers_file(page, tmp_path)["order"] == {"seed": 7}


# Rating somebody else


def test_rating_somebody_else_reads_as_can_and_never_shows_their_own_answers(
    context: BrowserContext, tmp_path: Path
) -> None:
    own = open_page(context, write_page(tmp_path))
    begin(own, "p7")
    does.answer(own, 3)
    page = open_page(context, write_page(tmp_path, small_form(person="p7", rater="manager")))

    assert "Nur nach Vereinbarung" in page.inner_text(".start")
    assert page.locator(".drafts").count() == 0
    assert page.input_value("#person") == "p7"
    page.click("form.person button.main")
    assert current(page) == "soldering"
    assert page.locator("input[name=answer]:checked").count() == 0
    assert "Drähte anlöten" in page.inner_text(".answers")
    assert "Ich löte Drähte an" not in page.inner_text(".answers")
    does.answer(page, 1)
    path = does.download(page, tmp_path)
    data = json.loads(path.read_text())
    assert re.fullmatch("[0-9a-f]{6}", data["by"])
    assert path.name == f"workshop.p7.manager.{data['by']}.2026-11-22.json"
    assert data["rater"] == "manager"
    page.click("#to-result")
    assert "Ihnen" not in page.inner_text("main")
    assert "Einschätzung durch die Führungskraft vom 22. November 2026" in page.inner_text("main")


def test_one_page_for_several_colleagues_makes_a_rater_of_each(browser: Browser, tmp_path: Path) -> None:
    address = write_page(tmp_path, small_form(person="p7", rater="peer"))
    names = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        page = open_page(browser.new_context(), address)
        page.click("form.person button.main")
        does.answer(page, 1)
        does.reload(page)
        page.click("form.person button.main")
        does.answer(page, 1)
        names.append(json.loads(does.download(page, tmp_path / folder).read_text())["by"])
    assert len(set(names)) == 2


def test_who_rates_keeps_the_name_of_an_earlier_file(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(small_form(person="p7", rater="peer"))
    head = {"format": "skillmatrix-answers/1", "matrix": {"id": "workshop", "version": "1"}, "person": "p7"}
    load(page, {**head, "rater": "peer", "by": "Kim", "share": "named", "ratings": {"painting": 2}})
    data = json.loads(does.download(page, tmp_path).read_text())
    assert (data["by"], data["share"]) == ("Kim", "named")


def test_words_about_private_life_are_pointed_out_while_one_types(page: Page) -> None:
    begin(page)
    does.open_beside(page)
    assert "Gesundheit und Privates gehören nicht hinein" in page.inner_text(".beside")
    hint = page.locator("#note-private")
    page.fill("#note", "Seit der Schulung")
    assert not hint.is_visible()
    page.fill("#note", "Seit der Elternzeit")
    assert hint.inner_text().startswith("„Elternzeit“ klingt nach Gesundheit, Familie oder Glauben.")
    page.fill("#note", "Seit dem Sommer")
    assert not hint.is_visible()


# The result


def result_of(page: Page, *levels: int) -> Page:
    begin(page)
    for level in levels:
        does.answer(page, level)
    page.click('button[data-part="result"]')
    return page


def test_the_next_steps_begin_with_must_haves_below_their_minimum_then_go_by_weight(page: Page) -> None:
    result_of(page, 1, 0, 0, 1, 0)

    names = page.locator(".steps .name").all_inner_texts()
    assert names == ["Löten", "Zuhören", "Kleben"]
    assert "zuerst Voraussetzungen unter ihrer Mindeststufe" in page.inner_text(".result")


def test_the_result_shows_levels_beside_targets_and_the_match(page: Page) -> None:
    result_of(page, 1, 2, 3)

    rows = [row.split() for row in page.locator("tbody tr:not(.group)").all_inner_texts()]
    assert [" ".join(row) for row in rows] == [
        "Löten 1 3 noch 2 Stufen", "Malen 2 2 am Ziel", "Kleben 3 1 2 Stufen über dem Ziel",
        "Zuhören – 2 noch nicht beantwortet", "Geduld – 1 noch nicht beantwortet",
    ]  # fmt: skip
    text = page.inner_text("main")
    assert "Ihre Angaben entsprechen dem Rollenprofil zu 40 bis 80 %" in text
    assert "fehlt Ihnen bei der einzigen Voraussetzung noch die Mindeststufe: „Löten“" in text
    assert "wenn auch zu 2 weiteren Kompetenzen eine Einschätzung vorliegt" in text
    assert "Stand 1, Mindeststufe 2, Zielstufe 3: Mindeststufe noch offen" in text
    assert "Stufe 2 heißt: Drähte anlöten." in text
    assert "nicht für die Auswahl zwischen Personen bestimmt" in text


def test_unrated_must_haves_are_too_early_to_say_and_met_ones_are_said_to_be_met(page: Page) -> None:
    begin(page)
    play(page, (("cannot_say", None),))
    page.click('button[data-part="result"]')
    assert "lässt sich noch nicht sagen: Zu „Löten“ fehlt Ihre Einschätzung" in page.inner_text(".lead")
    assert "einzige Voraussetzung" in page.inner_text(".lead")
    assert page.inner_text(".steps li:first-child").startswith("Zuerst diese Voraussetzung einschätzen:")
    page.click(".steps li:first-child button")
    assert current(page) == "soldering"
    does.answer(page, 2)
    page.click('button[data-part="result"]')
    assert page.inner_text(".lead") == (
        "Auf dem Weg. Sie erfüllen die einzige Voraussetzung für die Rolle Macherin. "
        "Noch ist keine der 5 Zielstufen erreicht."
    )


def test_what_does_not_apply_leaves_the_count_of_targets(page: Page) -> None:
    begin(page)
    play(page, (("answer", 3), ("not_applicable", "no colours")))
    page.click('button[data-part="result"]')

    assert "1 von 4 Zielstufen ist erreicht." in page.inner_text(".lead")


def test_who_is_almost_there_reads_what_is_open_even_if_it_is_not_asked_here(opened: Callable[..., Page]) -> None:
    page = opened(small_form(skills=ASKED[:-1]))

    assert result_of(page, 3, 2, 1, 2).inner_text(".lead") == (
        "Fast am Ziel. Sie erfüllen die einzige Voraussetzung für die Rolle Macherin. "
        "Fast das ganze Profil ist erfüllt. Offen ist noch „Geduld“."
    )


def test_a_must_have_that_is_not_asked_here_is_still_open(opened: Callable[..., Page]) -> None:
    page = opened(small_form(skills=ASKED[1:]))

    assert result_of(page, 2, 1, 2, 1).inner_text(".lead").endswith("Zu „Löten“ fehlt Ihre Einschätzung.")


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ({"mentoring": "0"}, "ready", "Everything that the role Software Engineer (Senior) asks for is met."),
        ({"clarifying": "unknown", "mentoring": "3"}, "ready", "7 of them are reached."),
        ({"mentoring": "not_applicable"}, "ready", "The role asks for all 7 target levels. All of them are reached."),
        ({"clarifying": "1", "mentoring": "1"}, "near", "asks for 7 of the 8 target levels. 6 of them are reached."),
        ({"operations": "0", "clarifying": "0", "mentoring": "not_applicable"}, "developing", "5 of them are reached."),
    ],
)
def test_a_rule_of_the_role_decides_as_in_the_report(
    opened: Callable[..., Page], tmp_path: Path, given: dict[str, str], status: str, said: str
) -> None:
    team = load_matrix("software-team")
    role = team.roles_by_id["software-engineer-senior"]
    blank = begin_answers(team, role, person="me", day=DAY)
    page = opened(OfflineForm(team, role, skills_to_ask(team, role), "en", "sie", blank))
    begin(page)
    while skill := current(page):
        page.click(f'input[name=answer][value="{given.get(skill, "2")}"]')
        if page.locator("#reason").is_visible():
            page.fill("#reason", "no team")
        page.click("#next")
    path = does.download(page, tmp_path)
    page.click("#to-result")

    assert page.get_attribute("section[data-status]", "data-status") == status
    assert said in in_short(page)
    for language in ("en", "de"):
        page.select_option("#language", language)
        assert in_short(page) in report_in_short(tmp_path, path.name, language)


def in_short(page: Page) -> str:
    """What the result says first, on one line."""
    return " ".join(" ".join(page.locator(".result section:first-of-type p:not(.hint)").all_inner_texts()).split())


def report_in_short(folder: Path, answers: str, language: str) -> str:
    """What the command says of the same answers, on one line."""
    return " ".join(skillmatrix(folder, "report", answers, "--short", "--lang", language).stdout.split())


def test_a_group_of_answers_is_called_by_its_skill(page: Page) -> None:
    begin(page)
    assert page.get_by_role("group", name="Löten: ").count() == 1


def test_a_result_where_every_target_is_reached_has_no_next_steps(page: Page) -> None:
    result_of(page, 3, 2, 1, 2, 1)

    assert "sind erreicht" in page.inner_text(".result section:nth-of-type(3)")
    assert page.locator(".steps").count() == 0


def test_the_result_says_what_helps_and_links_only_to_the_web(context: BrowserContext, tmp_path: Path) -> None:
    resources = """        resources:
          - {title: {de: Ein Kurs, en: A course}, url: "https://example.org/c", to: 2}
          - {title: {de: Böse, en: Evil}, url: "javascript:alert(1)", to: 2}
          - {title: {de: Später, en: Later}, to: 3}
        steps: {2: {de: "Üben", en: Practise}}
"""
    matrix = read_matrix(
        TEXT.replace(
            '          2: {de: "Drähte anlöten", en: "solder wires"}\n',
            '          2: {de: "Drähte anlöten", en: "solder wires"}\n' + resources,
        )
    )
    page = result_of(open_page(context, write_page(tmp_path, small_form(matrix))), 1)

    assert page.locator(".help").all_inner_texts() == ["Das hilft: Üben", "Das hilft: Ein Kurs", "Das hilft: Böse"]
    assert [link.get_attribute("href") for link in page.locator(".result a").all()] == ["https://example.org/c"]


def test_the_result_agrees_with_the_report_on_the_same_file(real: Page, tmp_path: Path) -> None:
    begin(real)
    for at in range(37):
        real.click(f'input[name=answer][value="{(at * 7) % 6}"]')
        real.click("#next")
    path = does.download(real, tmp_path)
    report = json.loads(skillmatrix(tmp_path, "report", path.name, "-f", "json").stdout)
    real.click("#to-result")

    shown = {
        row.locator(".name").inner_text(): row.locator("td").all_inner_texts()[:2]
        for row in real.locator("tbody tr:not(.group)").all()
    }
    names = {skill: PACKAGED.skills[skill].name["de"] for skill in PACKAGED.skills}
    assert shown == {names[one["id"]]: [str(one["level"]), str(one["required"])] for one in report["skills"]}
    below = [gate for gate in report["gates"] if gate["state"] == "failed"]
    assert real.locator('.rows li[data-state="blocked"]').count() == len(below)
    assert in_short(real) in report_in_short(tmp_path, path.name, "de")


# Keyboard, screen reader, paper, small screens


def test_everything_can_be_done_with_the_keyboard_alone(page: Page, tmp_path: Path) -> None:
    press, focused = (
        page.keyboard.press,
        lambda: page.evaluate("document.activeElement.id || document.activeElement.value"),
    )
    press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    while focused() != "person":
        press("Tab")
    page.keyboard.type("p7")
    press("Enter")
    assert focused() == "heading"
    press("Tab")
    press("Space")
    press("ArrowDown")
    press("ArrowDown")
    press("Enter")
    assert (current(page), focused()) == ("painting", "heading")
    press("Tab")
    press("Enter")
    assert current(page) == "painting"
    assert "noch keine Antwort" in page.inner_text("#refusal")
    while focused() != "later":
        press("Tab")
    press("Enter")
    assert (current(page), focused()) == ("gluing", "heading")
    while focused() != "back":
        press("Tab")
    press("Enter")
    assert (current(page), focused()) == ("painting", "heading")
    assert does.answers_file(page, tmp_path)["ratings"] == {"soldering": 2}


def test_arrow_keys_pass_a_must_haves_does_not_apply_without_taking_it(page: Page) -> None:
    begin(page)
    page.click('input[name=answer][value="unknown"]')
    page.keyboard.press("ArrowDown")

    assert "ist eine Voraussetzung der Rolle" in page.inner_text("#refusal")
    assert page.is_checked('input[name=answer][value="unknown"]')


def test_no_letter_does_anything_by_itself(page: Page) -> None:
    begin(page)
    does.answer(page, 1)
    before = page.inner_html("main")
    for letter in "nusbtecigrlzq?0123456789":
        page.keyboard.press(letter)

    assert page.inner_html("main") == before


def test_what_was_saved_is_said_in_a_live_region(page: Page) -> None:
    begin(page)
    page.click('input[name=answer][value="2"]')

    assert page.get_attribute("#told", "role") == "status"
    assert told(page) == "Entwurf gespeichert: Stufe 2, selbstständig."


def test_the_skip_link_leads_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "part"


def in_every_part(page: Page) -> Iterator[str]:
    """The page in all its states, one after the other."""
    yield "start"
    page.click("form.person button.main")
    yield "start, without a name"
    begin(page, "p7")
    yield "question"
    does.open_beside(page)
    page.click('input[name=answer][value="3"]')
    if page.locator("#add-evidence").count():
        does.add_evidence(page, "built a radio")
    page.click('input[name=answer][value="not_applicable"]')
    yield "question, filled, with a refusal"
    page.click("#next")
    page.click('input[name=answer][value="not_applicable"]')
    yield "question, asked for a reason"
    page.click('button[data-part="review"]')
    page.click(".file summary")
    yield "review"
    page.click('button[data-part="result"]')
    yield "result"
    page.click('button[data-part="start"]')
    page.click(".drafts .quiet")
    yield "start, with a draft about to be deleted"


def test_axe_finds_nothing_in_any_part(page: Page, complaints: Callable[[Page], list[Any]]) -> None:
    found = {name: complaints(page) for name in in_every_part(page)}

    assert len(found) == 8
    assert {name: told for name, told in found.items() if told} == {}


LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_wider_than_a_screen_of_320_pixels(opened: Callable[..., Page], language: str) -> None:
    matrix = read_matrix(TEXT.replace("Löten", LONG).replace("Soldering", LONG).replace("noch neu", LONG))
    page = opened(small_form(matrix, language=language))
    page.set_viewport_size({"width": 320, "height": 640})

    widths = {name: page.evaluate("document.documentElement.scrollWidth") for name in in_every_part(page)}
    assert widths == dict.fromkeys(widths, 320)


def test_the_packaged_matrix_fits_a_screen_of_320_pixels(real: Page) -> None:
    real.set_viewport_size({"width": 320, "height": 640})

    widths = {name: real.evaluate("document.documentElement.scrollWidth") for name in in_every_part(real)}
    assert widths == dict.fromkeys(widths, 320)


def test_paper_shows_the_result_and_no_buttons(page: Page) -> None:
    result_of(page, 1, 2, 3)
    page.emulate_media(media="print")

    assert page.locator("button:visible").count() == 0
    assert page.locator("header:visible").count() == 0
    for text in ("Kompetenzübersicht: Macherin", "Person: p", "Nächste Schritte", "Alle Kompetenzen"):
        assert text in page.inner_text("main")
    assert page.pdf(format="A4").startswith(b"%PDF")


# Nothing is sent, nothing is run


HOSTILE = (
    "</script><script>alert(1)</script>", "<img src=https://evil.example/x onerror=alert(1)>", '"><svg onload=alert(1)>', "' onclick='alert(1)", "{n} {role} {answer} $& $1",
    "a\\u2028b\\u2029c\\u0085d", "\\u202eevil\\u202c", "<!-- --> <style>*{display:none}</style>", "&lt;b&gt; &amp;", "javascript:alert(1)", "${alert(1)}", "{{ 7*7 }} {% raw %}",
)  # fmt: skip


def hostile(text: str) -> Matrix:
    """The small matrix with the same text everywhere a text can stand."""
    quoted = '"' + text.replace("\\u", "\0").replace("\\", "\\\\").replace('"', '\\"').replace("\0", "\\u") + '"'
    words = ("Löten", "Malen", "Werkstatt", "Handwerk", "Persönliches", "noch neu", "Macherin", "Grundlagen", "Kleben")
    changed = TEXT
    for word in words:
        changed = changed.replace(f"de: {word}", f"de: {quoted}")
    changed = changed.replace('version: "1"', f"version: {quoted}\nnote: {{de: {quoted}}}")
    changed = changed.replace('"Verbinden mit Zinn."', quoted).replace('"Ich löte Drähte an."', quoted)
    changed = changed.replace("title: {de: Macherin", f"note: {{de: {quoted}}}\n    title: {{de: Macherin")
    return read_matrix(changed.replace('"Drähte anlöten"', quoted))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(context: BrowserContext, watch: Watch, tmp_path: Path, text: str) -> None:
    page = open_page(context, write_page(tmp_path, small_form(hostile(text), purpose="<b>{n}</b>")))
    person = text.encode().decode("unicode_escape") if "\\u" in text else text

    for name in in_every_part(page):
        assert page.locator("main script, main img, main svg, main style, main b").count() == 0, name
    page.click(".drafts .actions button:first-child")
    begin(page, person)
    page.get_by_role("button", name="Die Antworten mitnehmen").click()
    play(page, (("note", person), ("evidence", person), ("answer", 1)))
    page.click('button[data-part="review"]')
    assert page.locator("main script, main img, main svg, main style, main b").count() == 0
    shown = page.inner_text("main")
    assert text in shown if "\\u" not in text else "evil" in shown or "d" in shown
    file = does.answers_file(page, tmp_path)
    assert file["person"] == person.strip()
    assert len(watch.requests) == 1 or all(url.startswith(("file:", "blob:")) for url in watch.requests)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what was asked of it."""
    asked: list[str] = []

    class Listen(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Listen)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}", asked
    listening.shutdown()
    listening.server_close()


TRIES = """async (address) => {
  const ran = {};
  await fetch(address + '/fetch').then(() => { ran.fetch = true; }, () => { ran.fetch = false; });
  const load = (name, made) => new Promise((done) => {
    made.onload = () => { ran[name] = true; done(); };
    made.onerror = () => { ran[name] = false; done(); };
    document.body.append(made);
  });
  await load('image', Object.assign(new Image(), { src: address + '/image' }));
  await load('script', Object.assign(document.createElement('script'), { src: address + '/script' }));
  await load('style', Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address + '/style' }));
  const inline = document.createElement('script');
  inline.textContent = 'window.wasRun = true';
  document.body.append(inline);
  ran.inline = window.wasRun === true;
  navigator.sendBeacon(address + '/beacon');
  try { Function('return 1')(); ran.code = true; } catch { ran.code = false; }
  return ran;
}"""


def test_the_policy_of_the_page_forbids_connections_and_foreign_scripts(
    browser: Browser, server: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = server
    context = browser.new_context()
    page = open_page(context, write_page(tmp_path))

    assert not any(page.evaluate(TRIES, address).values())
    page.wait_for_timeout(200)
    assert asked == []
    page.goto("about:blank")  # the server does answer where no policy forbids it
    page.goto(f"{address}/free")
    assert asked[:1] == ["/free"]
    context.close()


def test_using_the_whole_page_asks_for_nothing_but_the_page(real: Page, watch: Watch) -> None:
    real.reload()
    for _ in in_every_part(real):
        pass

    assert [url.partition(":")[0] for url in watch.requests] == ["file"]


# A unit that rates itself together


UNITS = read_matrix(TEXT + "subject: unit\n")


def test_a_unit_may_say_how_many_they_are_and_the_file_keeps_it(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(small_form(UNITS))
    assert page.inner_text("label[for=participants]") == "Wie viele sind dabei?"
    page.fill("#participants", "7")
    begin(page, "werk-nord")
    does.answer(page, 2)

    kept = does.answers_file(page, tmp_path)
    assert (kept["person"], kept["participants"], kept["ratings"]) == ("werk-nord", 7, {"soldering": 2})
    assert Answers.model_validate(kept).participants == 7
    page.click('button[data-part="result"]')
    assert "Einheit: werk-nord · 7 waren dabei" in page.inner_text(".head .facts")


@pytest.mark.parametrize("number", ["0", "1000", "2.5", "-3"])
def test_a_number_of_people_that_cannot_be_is_refused_at_the_field(opened: Callable[..., Page], number: str) -> None:
    page = opened(small_form(UNITS))
    page.fill("#participants", number)
    begin(page)

    assert part(page) == "start"
    assert told_problem(page) == "Hier passt eine ganze Zahl von 1 bis 999, oder gar nichts."
    assert page.evaluate("document.activeElement.id") == "participants"
    page.fill("#participants", "")
    begin(page)
    assert part(page) == "questions"


def test_the_number_of_a_loaded_file_stays_until_another_one_is_typed(
    opened: Callable[..., Page], tmp_path: Path
) -> None:
    page = opened(small_form(UNITS))
    load(page, file_with({"soldering": 1}, participants=5))
    assert does.answers_file(page, tmp_path)["participants"] == 5

    page.click('button[data-part="start"]')
    assert page.input_value("#participants") == "5"
    page.fill("#participants", "6")
    begin(page, "p")
    assert does.answers_file(page, tmp_path)["participants"] == 6
    page.click('button[data-part="start"]')
    page.fill("#participants", "")
    begin(page, "p")
    assert "participants" not in does.answers_file(page, tmp_path)


def test_the_number_is_in_the_draft(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(small_form(UNITS))
    page.fill("#participants", "4")
    begin(page, "p")
    does.answer(page, 2)
    does.reload(page)
    page.click(".drafts li button:not(.quiet)")

    assert does.answers_file(page, tmp_path)["participants"] == 4


def test_of_a_person_nobody_asks_how_many_they_are(page: Page) -> None:
    assert page.locator("#participants").count() == 0


def told_problem(page: Page) -> str:
    return page.inner_text("#person-problem")
