"""`skillmatrix workshop vote --form`: one page, written to a file or to standard output, with no more in it than may be seen."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.room import Room


@pytest.fixture
def room(tmp_path: Path, run: Callable) -> Room:
    made = Room(tmp_path, run)
    made.open()
    return made


def data_of(page: str) -> dict[str, Any]:
    """What the page knows."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_page_is_written_and_said_to_be(room: Room) -> None:
    done = room.command("vote", "room", "--form", "ballot.html", "--lang", "de")
    page = (room.folder / "ballot.html").read_text(encoding="utf-8")

    assert (done.code, done.out) == (0, "")
    assert done.err == "skillmatrix: ballot.html: 8 Fragen. Die Seite braucht nur einen Browser und sendet nichts.\n"
    assert page.startswith('<!doctype html>\n<html lang="de">')
    assert "default-src &#39;none&#39;" in page
    assert room.in_ballots == []


def test_the_page_goes_to_standard_output(room: Room) -> None:
    done = room.command("vote", "room", "--form", "-", "--lang", "en", "--send-to", "Kim </script><b>")

    assert (done.code, done.err) == (0, "")
    assert data_of(done.out)["send_to"] == "Kim </script><b>"
    assert done.out.count("</script>") == 2


def test_the_page_asks_what_the_workshop_asks_and_nothing_else(tmp_path: Path, run: Callable) -> None:
    room = Room(tmp_path, run)
    room.open(ask={"skills": ["plants"], "must": False, "importance": True, "tasks": True, "proposals": False})
    data = data_of(room.command("vote", "room", "--form", "-").out)

    assert data["values"] == {
        "target": {"plants": [0, 1, 2, 3, 4]},
        "must": {},
        "importance": {"plants": [1, 2, 3, 4, 5, 6, 7, 8, 9]},
        "task": {"lead": [], "prepare": []},
        "question": {},
    }
    assert data["proposals"] is False


def test_the_first_page_has_no_votes_and_the_second_those_that_enough_people_gave(room: Room) -> None:
    def before() -> Any:
        return data_of(room.command("vote", "room", "--form", "-").out)["before"]

    assert before() is None
    for number, level in enumerate((2, 3, 3, 3, 4)):
        few = {"weather": {"target": 1, "comment": "Wet."}} if number < 4 else {}
        room.ballot(number, votes={"plants": {"target": level}, **few})
    assert room.tally().code == 0

    assert before() == {
        "target": {"plants": {"2": 1, "3": 3, "4": 1}},
        "must": {},
        "importance": {},
        "task": {},
        "question": {},
    }


def test_a_round_that_somebody_wrote_by_hand_shows_no_few_votes_either(room: Room) -> None:
    room.ballots([3, 3, 3, 3, 3])
    assert room.tally().code == 0
    counted = room.counted()
    counted["skills"]["weather"]["target"] = {1: 4}
    (room.folder / "room" / "round-1.yaml").write_text(json.dumps(counted, default=str), encoding="utf-8")

    done = room.command("vote", "room", "--form", "-")
    assert done.code == 0, done.err
    before = data_of(done.out)["before"]
    assert before["target"] == {"plants": {"3": 5}}


def test_the_page_names_no_ballot_and_no_comment(room: Room) -> None:
    for number in range(5):
        room.ballot(number, votes={"plants": {"target": 3, "comment": "Roses!"}})
    assert room.tally().code == 0
    page = room.command("vote", "room", "--form", "-").out

    assert "ballot00" not in page
    assert "Roses!" not in page


def test_no_page_is_made_where_there_is_no_ballot(room: Room) -> None:
    """Each is told in a sentence, and nothing is written."""

    def told(*options: str) -> str:
        done = room.command("vote", "room", "--form", "page.html", "--lang", "en", *options)
        assert (done.code, done.out) == (2, "")
        assert not (room.folder / "page.html").exists()
        return str(done.err)

    assert "--form writes an empty form; leave out --id" in told("--id", "abc")
    assert "--form writes an empty form; leave out --side" in told("--side", "inside")
    assert "name that, too" in room.command("vote", "room", "--send-to", "Kim").err
    room.command("hands", "room", "--lang", "en", input="3:9\nq\n")
    assert "this round is a show of hands; count it first" in told()
    assert room.tally().code == 0
    assert "this workshop votes by show of hands, which has one round" in told()
    assert room.close("--write").code == 0
    assert "this workshop was closed on 2026-12-03" in told()
