"""The cards of a workshop: a skill a card, to print and cut, made with the workshop and made anew."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.room import Room

TALL = '"' + "many words that say what this level is about, and more, " * 60 + '."'
A4 = "595.276 x 841.89 pts (A4)"


@pytest.fixture
def room(tmp_path: Path, run: Callable) -> Room:
    return Room(tmp_path, run)


def pdf_text(path: Path, *options: str) -> str:
    return subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, check=True, text=True).stdout


def test_a_workshop_begins_with_cards(room: Room) -> None:
    room.open()
    page = (room.folder / "room" / "cards.html").read_text(encoding="utf-8")

    assert '<h1 dir="auto">Cards for the workshop: Guide</h1>' in page
    assert re.findall(r"<h2[^>]*>([^<]+)</h2>", page) == ["Plants", "Weather", "Stories", "First aid"]


def test_what_the_role_needs_today_is_not_on_a_card(room: Room) -> None:
    """Whoever reads it votes for it."""
    room.open()
    before = (room.folder / "room" / "cards.html").read_text(encoding="utf-8")
    room.matrix.write_text(re.sub(r"plants: \{level: \d", "plants: {level: 1", room.matrix.read_text()))
    again = room.command("cards", "room", "-o", "again.html", "--lang", "en")

    assert again.code == 0, again.err
    assert (room.folder / "again.html").read_text(encoding="utf-8") == before


def test_the_lowest_level_takes_a_skill_out_of_the_role(room: Room) -> None:
    room.open()
    page = (room.folder / "room" / "cards.html").read_text(encoding="utf-8")

    assert page.count("0 · the role does not need it") == 4


@pytest.mark.pages
def test_four_cards_stand_on_a_sheet_of_a4(room: Room) -> None:
    room.open("--skills", "all")
    path = room.folder / "room" / "cards.pdf"
    told = subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True).stdout

    assert re.search(r"Pages: +1\n", told)
    assert A4 in told
    assert [name for name in ("Plants", "Weather", "Stories", "First aid") if name not in pdf_text(path)] == []


@pytest.mark.pages
def test_a_card_with_very_much_to_say_stays_one_card_and_loses_nothing(room: Room) -> None:
    text = room.matrix.read_text(encoding="utf-8").replace("en: I read maps.", f"en: {TALL}")
    room.matrix.write_text(text, encoding="utf-8")
    room.open("--skills", "maps")
    path = room.folder / "room" / "cards.pdf"

    assert " ".join(pdf_text(path).replace("-\n", "").split()).count("many words") == 60
    assert pdf_text(path).count("\f") == 1


def test_cards_are_made_anew_where_the_question_changed_and_no_file_is_lost(room: Room) -> None:
    room.open()
    done = room.command("cards", "room", "--lang", "de")
    refused = room.command("cards", "room", "-o", "room/workshop.yaml")

    assert (done.code, (room.folder / "cards.pdf").read_bytes()[:5]) == (0, b"%PDF-")
    assert refused.code == 2
    assert "room/workshop.yaml: cards are written as .pdf or .html" in refused.err
