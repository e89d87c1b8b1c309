"""The offline ballot in a real browser: what is filled in on the page is what `workshop tally` counts."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page

from ...cli.room import Room

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("form")]

QUESTION = {
    "id": "team",
    "text": {"de": "Eine Person oder mehrere?", "en": "One person or several?"},
    "answers": [
        {"id": "one", "text": {"de": "eine", "en": "one"}},
        {"id": "several", "text": {"de": "mehrere", "en": "several"}},
    ],
}


class Done(NamedTuple):
    """What a process gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A workshop that asks everything there is to ask; its commands are real processes."""

    def run(*arguments: str | Path, input: str = "") -> Done:  # noqa: A002 - as the other rooms have it
        done = subprocess.run(
            [sys.executable, "-m", "skillmatrix", *map(str, arguments)],
            input=input,
            cwd=tmp_path,
            env={**os.environ, "HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    made = Room(tmp_path, run)
    made.open(ask={"importance": True, "tasks": True, "questions": [QUESTION]})
    return made


@pytest.fixture
def opened(room: Room, context: BrowserContext) -> Callable[..., Page]:
    """Writes the page of the round that is open, and opens it."""

    def open_anew(*options: str) -> Page:
        done = room.command("vote", "room", "--form", "ballot.html", "--lang", "de", *options)
        assert (done.code, done.out) == (0, ""), done.err
        page = context.new_page()
        page.goto((room.folder / "ballot.html").as_uri())
        return page

    return open_anew


def choose(page: Page, kind: str, key: str, value: object) -> None:
    page.check(f'input[name="{kind}:{key}"][value="{value}"]')


def fill_in(page: Page) -> None:
    """A ballot with a vote of each kind."""
    page.check("input[name=side][value=outside]")
    choose(page, "target", "plants", 3)
    choose(page, "must", "plants", "necessary")
    choose(page, "importance", "plants", 9)
    choose(page, "target", "stories", 0)
    page.fill("#comment-weather", "Es regnet überall.")
    page.fill("#task-lead", "60")
    choose(page, "question", "team", "several")
    page.fill("#proposal-1", "Gäste fragen.")
    page.fill("#proposal-2", "Mehr Wege.")


def download(page: Page, folder: Path) -> Path:
    with page.expect_download() as caught:
        page.click("#download")
    path = folder / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


def load(page: Page, contents: object, said: str = "#load-problem") -> str:
    """Open a file, and what the page says of it."""
    text = contents if isinstance(contents, str) else json.dumps(contents)
    page.set_input_files("#file", {"name": "a.json", "mimeType": "application/json", "buffer": text.encode()})
    page.wait_for_function("(where) => document.querySelector(where).textContent", arg=said)
    return page.inner_text(said)


def test_a_ballot_from_the_page_is_what_the_tally_counts(room: Room, opened: Callable[..., Page]) -> None:
    page = opened()
    fill_in(page)
    path = download(page, room.folder / "room" / "ballots")
    for number, level in enumerate([3, 3, 3, 3, 3, 3, 2]):
        votes = {"plants": {"target": level, "must": "necessary"}, "stories": {"target": 0}}
        room.ballot(number, votes=votes, tasks={"lead": 40}, questions={"team": "one"})
    assert room.run("validate", path).code == 0
    assert room.tally().code == 0

    counted = room.counted()
    assert counted["present"] == {"inside": 3, "outside": 5}
    assert counted["skills"]["plants"]["target"] == {2: 1, 3: 7}
    assert counted["skills"]["plants"]["must"] == {"necessary": 8}
    assert counted["skills"]["stories"]["target"] == {0: 8}
    assert counted["tasks"] == {"lead": {40: 7, 60: 1}}
    assert counted["questions"] == {"team": {"one": 7, "several": 1}}
    assert counted["proposals"] == [{"text": "Gäste fragen."}, {"text": "Mehr Wege."}]


def test_a_ballot_tells_neither_who_nor_when_nor_where(room: Room, opened: Callable[..., Page]) -> None:
    page = opened()
    fill_in(page)
    path = download(page, room.folder)
    data = json.loads(path.read_text(encoding="utf-8"))

    number = data.pop("id")
    assert len(number) == 12
    assert number not in path.name
    assert path.name.startswith("guide-1.round-1.")
    assert data == {
        "format": "skillmatrix-ballot/1",
        "workshop": "guide-1",
        "matrix": {"id": "field", "version": "1.4"},
        "round": 1,
        "side": "outside",
        "votes": {
            "plants": {"target": 3, "must": "necessary", "importance": 9},
            "stories": {"target": 0},
            "weather": {"comment": "Es regnet überall."},
        },
        "tasks": {"lead": 60},
        "questions": {"team": "several"},
        "proposals": [{"text": "Gäste fragen."}, {"text": "Mehr Wege."}],
    }


def test_two_pages_have_two_numbers_and_two_names_of_files(room: Room, opened: Callable[..., Page]) -> None:
    paths = []
    for page in (opened(), opened()):
        page.check("input[name=side][value=inside]")
        paths.append(download(page, room.folder))
    ids = {json.loads(path.read_text(encoding="utf-8"))["id"] for path in paths}

    assert len(set(paths)) == len(ids) == 2


def second_round(room: Room, page: Page) -> dict[str, Any]:
    """Close the first round with the ballot of the page and five others in it; the ballot."""
    fill_in(page)
    path = download(page, room.folder / "room" / "ballots")
    room.ballots([2, 3, 3, 4, 4], must="useful")
    assert room.tally().code == 0
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_the_second_round_shows_the_votes_of_the_first_and_ones_own(room: Room, opened: Callable[..., Page]) -> None:
    earlier = second_round(room, opened())
    page = opened()

    def votes(kind: str, key: str) -> list[str]:
        found = page.locator(f'label:has(input[name="{kind}:{key}"]) .votes').all_inner_texts()
        return [text.split("in Runde 1")[0].strip() for text in found]

    assert votes("target", "plants") == ["0×", "0×", "1×", "3×", "2×"]
    assert votes("must", "plants") == ["1×", "5×", "0×"]
    assert votes("target", "stories") == [], "too few voted"
    assert load(page, earlier, "#told") == (
        f"Ihr Stimmzettel {earlier['id']} ist geöffnet. Ändern Sie, was Sie ändern möchten, und laden Sie ihn wieder "
        "herunter."
    )
    assert page.is_checked('input[name="target:plants"][value="3"]')
    choose(page, "target", "plants", 4)
    choose(page, "must", "plants", "")
    again = json.loads(download(page, room.folder / "room" / "ballots").read_text(encoding="utf-8"))

    assert (again["id"], again["round"]) == (earlier["id"], 2)
    assert again["votes"] == {"plants": {"target": 4, "importance": 9}, "stories": {"target": 0}}
    assert (again["tasks"], again["questions"]) == (earlier["tasks"], earlier["questions"])
    assert "proposals" not in again, "what was said has been heard"
    room.ballots([2, 3, 3, 4, 4], 2, must="useful")
    assert room.tally().code == 0
    assert room.counted(2)["changed"]["votes"] == 2


def test_who_voted_in_a_terminal_gives_their_number_on_the_page_of_the_second_round(
    room: Room, opened: Callable[..., Page]
) -> None:
    assert opened().query_selector("#number") is None
    room.vote(3, 1, "q")
    (mine,) = room.in_ballots
    number = yaml.safe_load(mine.read_text(encoding="utf-8"))["id"]
    for other in range(9):
        room.ballot(other, votes={"plants": {"target": 3}})
    assert room.tally().code == 0

    page = opened()
    fill_in(page)
    page.fill("#number", f" {number.upper()} ")
    page.press("#number", "Tab")
    assert f"Ihre Nummer ist {number}" in page.inner_text("#keep")
    download(page, room.folder)
    page.reload()
    path = download(page, room.folder / "room" / "ballots")
    for other in range(9):
        room.ballot(other, 2, votes={"plants": {"target": 3}})
    assert json.loads(path.read_text(encoding="utf-8"))["id"] == number
    assert room.tally().code == 0
    assert (room.counted(2)["present"], room.counted(2)["dropped_out"]) == ({"inside": 4, "outside": 6}, 0)


def test_a_number_that_is_none_is_said_and_leaves_the_page_its_own(room: Room, opened: Callable[..., Page]) -> None:
    for other in range(5):
        room.ballot(other, votes={"plants": {"target": 3}})
    assert room.tally().code == 0
    page = opened()
    own = page.inner_text("#keep")
    page.fill("#number", "0123456789ag")
    page.press("#number", "Tab")
    assert "Eine Nummer hat 12 Zeichen" in page.inner_text(".introduction .problem:not(:empty)")
    assert page.get_attribute("#number", "aria-invalid") == "true"
    assert page.inner_text("#keep") == own

    page.fill("#number", "")
    page.press("#number", "Tab")
    assert page.get_attribute("#number", "aria-invalid") == "false"
    assert page.inner_text("#keep") == own


def test_a_ballot_without_a_side_is_not_downloaded(opened: Callable[..., Page]) -> None:
    page = opened()
    choose(page, "target", "plants", 3)
    page.click("#download")

    assert page.inner_text("#side-problem").startswith("Bitte sagen Sie, aus welcher Sicht")
    assert page.evaluate("document.activeElement.name") == "side"


def test_a_file_that_does_not_belong_here_changes_nothing(opened: Callable[..., Page]) -> None:
    page = opened()
    own = {
        "format": "skillmatrix-ballot/1", "id": "abc", "workshop": "guide-1",
        "matrix": {"id": "field", "version": "1.4"}, "round": 1, "side": "inside",
    }  # fmt: skip

    assert load(page, "{").startswith("Das ist kein Stimmzettel")
    assert load(page, [1]).startswith("Das ist kein Stimmzettel")
    assert load(page, {**own, "id": "<b>"}).startswith("Das ist kein Stimmzettel")
    assert "einem anderen Workshop (other)" in load(page, {**own, "workshop": "other"})
    assert "andere Version" in load(page, {**own, "matrix": {"id": "field", "version": "1.3"}})
    assert "aus Runde 2, und diese Seite ist für Runde 1" in load(page, {**own, "round": 2})
    assert page.inner_text("#progress").startswith("0 von")


def test_votes_off_the_scale_in_a_file_are_not_taken(opened: Callable[..., Page]) -> None:
    page = opened()
    votes = {"plants": {"target": 9, "must": "perhaps", "importance": 4}, "gone": {"target": 1}, "weather": None}
    load(page, {
        "format": "skillmatrix-ballot/1", "id": "abc", "workshop": "guide-1",
        "matrix": {"id": "field", "version": "1.4"}, "round": 1, "votes": votes, "tasks": {"lead": 101},
    }, "#told")  # fmt: skip

    assert page.inner_text("#progress").startswith("1 von")


def test_a_file_does_not_replace_votes_on_the_page(opened: Callable[..., Page]) -> None:
    page = opened()
    choose(page, "target", "plants", 3)

    assert "stehen schon Stimmen" in load(page, "{}")
    assert page.is_checked('input[name="target:plants"][value="3"]')


def test_a_reloaded_page_goes_on_and_a_new_window_knows_nothing(room: Room, opened: Callable[..., Page]) -> None:
    page = opened()
    fill_in(page)
    number = json.loads(download(page, room.folder).read_text(encoding="utf-8"))["id"]
    page.reload()

    assert page.is_checked('input[name="target:plants"][value="3"]')
    assert page.input_value("#proposal-2") == "Mehr Wege."
    assert json.loads(download(page, room.folder).read_text(encoding="utf-8"))["id"] == number
    assert opened().inner_text("#progress").startswith("0 von")


def test_the_next_person_at_the_device_gets_a_new_ballot(room: Room, opened: Callable[..., Page]) -> None:
    page = opened()
    fill_in(page)
    first = download(page, room.folder)
    page.click("#anew summary")
    page.click("#anew button")
    assert page.inner_text("#progress").startswith("0 von")
    page.check("input[name=side][value=inside]")
    second = download(page, room.folder)

    assert second.name != first.name
    assert json.loads(second.read_text(encoding="utf-8")).keys() == {
        "format", "id", "workshop", "matrix", "round", "side",
    }  # fmt: skip


def test_a_share_of_time_is_a_whole_number_up_to_100(opened: Callable[..., Page]) -> None:
    page = opened()
    page.fill("#task-lead", "101")
    assert "Bitte eine ganze Zahl von 0 bis 100 eingeben." in page.inner_text("#tasks ~ .field:has(#task-lead)")
    assert page.inner_text("#progress").startswith("0 von")
    page.fill("#task-lead", "100")

    assert "Bitte eine ganze Zahl" not in page.inner_text("#tasks ~ .field:has(#task-lead)")
    assert page.inner_text("#progress").startswith("1 von")


def test_the_page_says_where_to_send_the_file(opened: Callable[..., Page]) -> None:
    assert "Schicken Sie die Datei an: Kim Vogel, <kim@example.org>" in opened(
        "--send-to", "Kim Vogel, <kim@example.org>"
    ).inner_text(".file")
    assert "Wer das ist, steht in der Einladung." in opened().inner_text(".file")


def test_a_word_about_health_is_pointed_out(opened: Callable[..., Page]) -> None:
    page = opened()
    page.fill("#comment-plants", "Mein Arzt sagt das.")

    assert "„Arzt“" in page.inner_text("#comment-plants-private")


def test_the_ballot_speaks_english_and_keeps_what_was_chosen(opened: Callable[..., Page]) -> None:
    page = opened()
    fill_in(page)
    page.select_option("#language", "en")

    assert page.get_attribute("html", "lang") == "en"
    assert page.inner_text("#side legend") == "Do you work in this role?"
    assert page.is_checked('input[name="target:plants"][value="3"]')
    assert page.input_value("#comment-weather") == "Es regnet überall."


def test_a_ballot_can_be_filled_in_with_the_keyboard_alone(room: Room, opened: Callable[..., Page]) -> None:
    page = opened()
    page.focus("input[name=side]")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.focus("#download")
    with page.expect_download() as caught:
        page.keyboard.press("Enter")
    caught.value.save_as(room.folder / "a.json")
    data = json.loads((room.folder / "a.json").read_text(encoding="utf-8"))

    assert (data["side"], data["votes"]) == ("inside", {"plants": {"target": 1}})


def test_axe_finds_nothing_on_the_ballot_of_either_round(
    room: Room, opened: Callable[..., Page], complaints: Callable[[Page], list[Any]]
) -> None:
    page = opened()
    assert complaints(page) == []
    second_round(room, page)
    page = opened()
    for details in page.locator("details").all():
        details.evaluate("(each) => { each.open = true; }")
    page.click("#download")

    assert complaints(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_of_a_ballot_that_came_after_its_round_the_tally_says_so(room: Room, opened: Callable[..., Page]) -> None:
    late = opened()
    room.ballots([3, 3, 3, 3, 3])
    assert room.tally().code == 0
    fill_in(late)
    download(late, room.folder / "room" / "ballots")
    room.ballots([3, 3, 3, 3, 3], 2)

    assert "it came after round 1 was closed" in room.tally().err
    assert yaml.safe_load((room.folder / "room" / "round-2.yaml").read_text())["present"] == {"inside": 2, "outside": 3}
