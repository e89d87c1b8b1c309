"""`skillmatrix workshop`: a whole workshop with ten people in two rounds, from open to the protocol, and one by hands."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.cli.room import FIELD, MATRIX, OPENED, SKILLS, Room

PEOPLE = 10
NOON = 1796040000


@pytest.fixture
def room(tmp_path: Path, run: Callable) -> Room:
    return Room(tmp_path, run)


def first_round(person: int) -> list[str | int]:
    """What somebody types: target and must of four skills, a question, a proposal."""
    lines: list[str | int] = [3 if person < 8 else 2, 2]  # plants: 8 of 10 say 3
    lines += ["c It rains everywhere." if person == 3 else "c", 4 if person % 2 else 1, 1]  # weather: far apart
    lines += [0 if person < 9 else 1, 3]  # stories: not required
    lines += [3, 1 if person < 9 else 2]  # first aid: a must for 9 of 10
    lines += [1 if person < 6 else 2]  # one person or several
    return [*lines, "Ask the guests." if person == 0 else "", ""]


QUESTION = {
    "id": "team",
    "text": {"de": "Eine Person oder mehrere?", "en": "One person or several?"},
    "answers": [
        {"id": "one", "text": {"de": "eine", "en": "one"}},
        {"id": "several", "text": {"de": "mehrere", "en": "several"}},
    ],
}


def numbers(room: Room) -> list[str]:
    """The ids of the ballots."""
    return [yaml.safe_load(path.read_text(encoding="utf-8"))["id"] for path in room.in_ballots]


@pytest.fixture
def two_rounds(room: Room) -> Room:
    """Ten people vote, the ballots are mixed and counted; in the second round three change a vote."""
    room.open(ask={"questions": [QUESTION]})
    people: list[str] = []
    for person in range(PEOPLE):
        done = room.vote(*first_round(person), options=("--side", "inside" if person < 6 else "outside"))
        assert (done.code, done.err) == (0, ""), done.out
        people += [number for number in numbers(room) if number not in people]
    assert room.command("shuffle", "room").code == 0
    assert room.tally().code == 0
    for person, number in enumerate(people):
        changed: list[str | int] = ["", "", 3] if person < 3 else []
        assert room.vote(*changed, *[""] * 9, options=("--id", number)).code == 0
    assert room.command("shuffle", "room").code == 0
    return room


def test_a_workshop_begins_with_a_folder_that_asks_and_hides_the_ballots(room: Room) -> None:
    done = room.command("open", "Guide", "-o", "room", "--lang", "de", "--date", OPENED)
    folder = room.folder / "room"
    data = yaml.safe_load((folder / "workshop.yaml").read_text(encoding="utf-8"))

    assert done.code == 0
    assert (folder / "ballots" / ".gitignore").read_text() == "*\n!.gitignore\n"
    assert stat.S_IMODE((folder / "ballots").stat().st_mode) == 0o700
    assert (data["role"], data["matrix"], data["ask"]["skills"]) == ("guide", MATRIX, "all")
    assert data["rules"] == {
        "votes": 8, "agree": 0.6, "iqr": {"target": 1, "importance": 2}, "rounds": 3, "stable": 0.15,
    }  # fmt: skip
    assert "Sie sind eingeladen" in (folder / "invitation.md").read_text(encoding="utf-8")
    assert room.run("validate", "room/workshop.yaml").code == 0


def test_a_second_workshop_does_not_take_the_place_of_the_first(room: Room) -> None:
    room.open()
    again = room.command("open", "guide", "-o", "room")

    assert again.code == 2
    assert "room has a workshop already" in again.err


def test_of_a_large_role_the_twelve_skills_that_weigh_most_are_asked(room: Room) -> None:
    done = room.command("open", "corporate-cm", "-o", "large", "--date", OPENED)
    data = yaml.safe_load((room.folder / "large" / "workshop.yaml").read_text(encoding="utf-8"))

    assert done.code == 0
    assert len(data["ask"]["skills"]) == 12
    assert "law-governance" in data["ask"]["skills"]


def test_all_skills_of_a_large_role_are_for_votes_by_mail(room: Room) -> None:
    done = room.command("open", "corporate-cm", "-o", "large", "--skills", "all")

    assert "37 skills are asked: that is for votes by mail; in a room ask 12 at most" in done.err


def test_a_skill_that_is_not_there_is_not_asked(room: Room) -> None:
    done = room.command("open", "guide", "-o", "room", "--skills", "plants,wether")

    assert done.code == 2
    assert "no skill or category “wether”; did you mean “weather”?" in done.err
    assert not (room.folder / "room").exists()


def test_a_category_stands_for_its_skills(room: Room) -> None:
    room.open("--skills", "people")
    done = room.vote("q")

    assert "Round 1, 7 questions." in done.out


def test_a_ballot_has_a_number_and_no_name_and_the_day_of_its_round(room: Room) -> None:
    room.open()
    done = room.vote(*first_round(0), "", options=("--side", "outside"))
    (path,) = room.in_ballots
    data = yaml.safe_load(path.read_text(encoding="utf-8"))

    assert done.code == 0
    assert data["votes"]["plants"] == {"target": 3, "must": "useful"}
    assert (data["side"], data["round"], data["workshop"], data["matrix"]) == ("outside", 1, "guide-1", MATRIX)
    assert path.stat().st_mtime == NOON
    assert data["id"] not in path.name
    assert f"skillmatrix workshop vote room --id {data['id']}" in done.out
    assert room.run("validate", path).code == 0


def test_the_side_is_asked_where_it_is_not_said(room: Room) -> None:
    room.open()
    done = room.vote("x", 2, 3, "q", options=())
    (path,) = room.in_ballots

    assert "Type 1 for inside or 2 for outside" in done.out
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["side"] == "outside"


def test_whoever_leaves_before_the_first_answer_leaves_no_ballot(room: Room) -> None:
    room.open()
    assert room.vote("q", options=()).code == 0
    assert room.vote("q").code == 0
    assert room.vote().code == 0

    assert room.in_ballots == []


def test_a_ballot_looks_like_this(room: Room, golden: Callable) -> None:
    room.open(ask={"importance": True, "tasks": True, "questions": [QUESTION]})
    lines = [
        "?",
        9,
        "x",
        "c My doctor says so.",
        3,
        1,
        8,
        "b",
        "",
        "s",
        "c " + "x" * 501,
        1,
        "",
        "",
        2,
        3,
        5,
        4,
        1,
        9,
        60,
        40,
    ]
    done = room.vote(*lines, 2, "More paths.", "y" * 501, "", lang="de")
    golden("cli/workshop.vote.de.txt", done.out.replace(numbers(room)[0], "0123456789ab"))


def test_a_ballot_that_was_left_goes_on_where_it_was(room: Room) -> None:
    room.open()
    room.vote(3, 2, 1, "q")
    (number,) = numbers(room)
    again = room.vote(3, "q", options=("--id", number))

    assert "question 4 of 9" in again.out.split("Enter: go on")[1][:200]
    assert len(room.in_ballots) == 1
    votes = yaml.safe_load(room.in_ballots[0].read_text(encoding="utf-8"))["votes"]
    assert votes == {"plants": {"target": 3, "must": "useful"}, "weather": {"target": 1, "must": "not-needed"}}


def test_a_vote_can_be_taken_back_and_a_comment_too(room: Room) -> None:
    room.open()
    room.vote("c windy", 3, "b", "c", "s", "q")

    assert "votes" not in yaml.safe_load(room.in_ballots[0].read_text(encoding="utf-8"))


def test_of_ten_comments_on_one_skill_a_screen_shows_three_and_a_file_all(room: Room) -> None:
    room.open()
    for number in range(10):
        room.ballot(number, votes={"weather": {"target": 1 + number % 4, "comment": f"Remark {number}."}})
    shown = room.tally().out
    assert [f"Remark {number}." in shown for number in range(10)] == [True] * 3 + [False] * 7
    assert "    … and 7 more; -f md shows all\n" in shown
    assert "    … und 7 weitere; alle zeigt -f md\n" in room.tally("--round", "1", "--lang", "de").out

    for form in (("-f", "md"), ("-o", "tally.txt")):
        room.tally("--round", "1", *form)
    for whole in (room.tally("--round", "1", "-f", "md").out, (room.folder / "tally.txt").read_text(encoding="utf-8")):
        assert all(f"Remark {number}." in whole for number in range(10))
        assert "more; -f" not in whole


def test_four_comments_are_all_shown(room: Room) -> None:
    room.open()
    for number in range(5):
        said = {"comment": f"Remark {number}."} if number < 4 else {}
        room.ballot(number, votes={"weather": {"target": 3, **said}})

    assert [f"Remark {number}." in room.tally("--round", "1").out for number in range(4)] == [True] * 4


def test_the_second_round_shows_how_all_have_voted_and_ones_own_vote(two_rounds: Room) -> None:
    number = numbers(two_rounds)[0]
    done = two_rounds.vote("q", options=("--id", number))

    assert "Round 1: 2: 2×, 3: 8×" in done.out
    assert "Your vote: " in done.out


def test_the_first_tally_looks_like_this(two_rounds: Room, golden: Callable) -> None:
    golden("cli/workshop.tally.en.txt", two_rounds.tally("--round", "1").out)
    golden("cli/workshop.tally.de.md", two_rounds.tally("--round", "1", "--lang", "de", "-f", "md").out)


def test_a_tally_says_what_changes_and_what_does_not(two_rounds: Room) -> None:
    data = json.loads(two_rounds.tally("-f", "json").out)
    skills = {each["id"]: each for each in data["skills"]}

    assert (data["round"], data["people"], data["shuffled"], data["dropped_out"]) == (
        2,
        {"inside": 6, "outside": 4},
        True,
        0,
    )
    assert skills["plants"]["new"] == {"level": 3, "minimum": None}
    assert skills["weather"]["target"]["state"] == "apart"
    assert skills["weather"]["new"] == {"level": 3, "minimum": 3}
    assert skills["stories"]["new"] == {"level": None, "minimum": None}
    assert skills["first-aid"]["must"] == {"state": "necessary", "votes": {"necessary": 9, "useful": 1}, "needed": 9}
    assert skills["first-aid"]["new"] == {"level": 3, "minimum": 3}
    assert data["questions"] == {"team": {"one": 6, "several": 4}}
    assert data["changed"] == {"votes": 3, "of": 90}


def test_importance_and_shares_of_time_are_printed_and_change_nothing(room: Room) -> None:
    room.open(ask={"importance": True, "tasks": True})
    for number in range(9):
        votes = {"plants": {"importance": 5 + number % 2}, "weather": {"importance": 9}}
        room.ballot(number, votes=votes, tasks={"lead": 60 if number < 6 else 80, "prepare": 40})
    data = json.loads(room.tally("-f", "json").out)
    shown = room.tally("--round", "1", "-f", "md").out
    importance = {each["id"]: each["importance"] for each in data["skills"]}

    assert importance["plants"] == {"votes": {"5": 5, "6": 4}, "median": 5.0, "iqr": 1.0}
    assert data["tasks"]["lead"] == {"votes": {"60": 6, "80": 3}, "median": 60.0, "iqr": 20.0}
    assert shown.index("| Weather | 9 | 0 | 9 |") < shown.index("| Plants | 5 | 1 | 9 |")
    assert "| Lead groups | 60 | 20 | 9 |" in shown
    assert "A vote changes no weight." in shown
    assert "A vote changes no share of time." in shown
    assert [each["id"] for each in data["skills"] if each["today"] != each["new"]] == []


def test_the_page_of_a_tally_names_no_ballot(two_rounds: Room) -> None:
    for form in ("md", "json", "html"):
        shown = two_rounds.tally("-f", form).out
        assert not [number for number in numbers(two_rounds) if number in shown]
        assert not [path.name for path in two_rounds.in_ballots if path.stem in shown]


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "xlsx", "csv", "json", "md", "txt"])
def test_tally_and_protocol_come_in_every_form(two_rounds: Room, form: str) -> None:
    two_rounds.tally()
    assert two_rounds.tally("--round", "2", "-o", f"tally.{form}").code == 0
    if form != "json":
        assert two_rounds.close("-o", f"protocol.{form}").code == 0
        assert (two_rounds.folder / f"protocol.{form}").stat().st_size > 200


def test_closing_shows_the_change_and_writes_nothing(two_rounds: Room, golden: Callable) -> None:
    two_rounds.tally()
    shown = two_rounds.close()

    golden("cli/workshop.close.diff", shown.out)
    assert two_rounds.matrix.read_bytes() == FIELD.read_bytes()
    assert len(two_rounds.in_ballots) == 20


def test_the_protocol_looks_like_this(two_rounds: Room, golden: Callable) -> None:
    two_rounds.tally()
    golden("cli/workshop.protocol.en.md", two_rounds.close("-f", "md").out)
    golden("cli/workshop.protocol.de.md", two_rounds.close("-f", "md", "--lang", "de").out)


def test_closing_writes_what_the_room_agreed_on_and_nothing_else(two_rounds: Room) -> None:
    two_rounds.tally()
    before = two_rounds.matrix.read_text(encoding="utf-8")
    done = two_rounds.close("--write")
    expected = before.replace('version: "1.4"', 'version: "1.5"').replace("plants: 2 ", "plants: 3 ")
    expected = expected.replace("      stories: {level: 2, weight: 0.5}\n", "").replace("[maps, stories]", "[maps]")
    expected = expected.replace("first-aid: {level: 3, weight: 3}", "first-aid: {level: 3, weight: 3, must: 3}")

    assert done.code == 0, done.err
    assert two_rounds.matrix.read_text(encoding="utf-8") == expected
    assert two_rounds.run("validate", "matrices/field.yaml").code == 0


def test_closing_erases_the_ballots_and_keeps_the_numbers(two_rounds: Room) -> None:
    two_rounds.tally()
    done = two_rounds.close("--write")
    left = {path.name for path in (two_rounds.folder / "room").rglob("*")}

    assert "ballots erased: 20" in done.err
    assert left == {
        "ballots",
        ".gitignore",
        "cards.html",
        "cards.pdf",
        "guide.md",
        "invitation.md",
        "protocol.html",
        "round-1.yaml",
        "round-2.yaml",
        "workshop.yaml",
    }
    assert two_rounds.counted(2)["decision"]["version"] == "1.5"


def test_ballots_stay_where_they_are_to_be_kept(two_rounds: Room) -> None:
    two_rounds.tally()
    two_rounds.close("--write", "--keep")

    assert len(two_rounds.in_ballots) == 20


def test_a_closed_workshop_is_over(two_rounds: Room) -> None:
    two_rounds.tally()
    two_rounds.close("--write")
    for done in (two_rounds.close(), two_rounds.close("--write"), two_rounds.vote(3)):
        assert done.code == 2
        assert "this workshop was closed on 2026-12-03" in done.err


def test_a_workshop_by_show_of_hands_is_an_open_vote_without_musts(room: Room, golden: Callable) -> None:
    room.open(ask={"questions": [QUESTION]})
    typed = "3:9 2:1\nmany\n4:1 4:2\n9:3\n1:4, 4:4\n\n3:8\n1:6 2:3\n"
    done = room.command("hands", "room", "--lang", "en", input=typed)
    shown = room.tally()

    assert done.code == 0
    assert "Type levels and hands, such as 3:4 4:5. Here there are: 0, 1, 2, 3, 4." in done.out
    assert room.counted()["method"] == "hands"
    assert "present" not in room.counted()
    golden("cli/workshop.hands.en.txt", shown.out)
    golden("cli/workshop.hands.de.txt", room.command("tally", "room", "--lang", "de", "--round", "1").out)
    assert "level: 3" not in shown.err
    assert room.close("--write").code == 0
    assert yaml.safe_load(room.matrix.read_text(encoding="utf-8"))["roles"][0]["requires"]["plants"] == 3


def test_hands_that_were_left_go_on_where_they_were(room: Room) -> None:
    room.open(ask={"skills": ["plants", "weather"]})
    first = room.command("hands", "room", "--lang", "en", input="3:9\nq\n")
    again = room.command("hands", "room", "--lang", "en", input="2:9\n")

    assert "go on with: skillmatrix workshop hands room" in first.err
    assert "Plants" not in again.out
    assert "count it with: skillmatrix workshop tally room" in again.err
    assert room.counted()["skills"]["plants"]["target"] == {3: 9}
    assert "closed" not in room.counted()


def test_a_tie_is_decided_in_the_open_and_the_protocol_names_it(room: Room) -> None:
    room.open(rules={"rounds": 1})
    room.ballots([3, 3, 3, 3, 4, 4, 4, 4])
    room.tally()
    undecided, decided = room.close("-f", "md"), room.close("-f", "md", "--decide", "plants=4")
    written = room.close("--write", "--decide", "plants=4", "--version", "2.0")

    assert "A tie, decided" not in undecided.out
    assert "A tie, decided in the open after the vote: “Plants” at 4." in decided.out
    assert written.code == 0, written.err
    assert "plants: 4   # kept by the office" in room.matrix.read_text(encoding="utf-8")
    assert room.counted()["decision"] == {"date": date(2026, 12, 3), "version": "2.0", "decided": {"plants": 4}}


def wait_for(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdout is not None
    while word not in (line := process.stdout.readline()):
        assert line, "the program ended"


@pytest.fixture
def voting(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """The real program, waiting for lines."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "skillmatrix", "workshop", *arguments, "--lang", "en"]
        environment = {**os.environ, "HOME": str(tmp_path)}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process = subprocess.Popen(command, cwd=tmp_path, env=environment, text=True, **pipes)  # type: ignore[call-overload]
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_killed_ballot_has_every_vote_that_was_given(
    room: Room, voting: Callable[..., subprocess.Popen[str]], how: signal.Signals
) -> None:
    room.open()
    process = voting("vote", "room", "--side", "inside")
    assert process.stdin is not None
    process.stdin.write("3\n1\n2\n")
    process.stdin.flush()
    wait_for(process, "Weather · question 4 of 9")
    process.send_signal(how)
    process.wait(timeout=30)
    (path,) = room.in_ballots

    assert yaml.safe_load(path.read_text(encoding="utf-8"))["votes"] == {
        "plants": {"target": 3, "must": "necessary"},
        "weather": {"target": 2},
    }


def test_one_ballot_is_filled_in_by_one_program_at_a_time(
    room: Room, voting: Callable[..., subprocess.Popen[str]]
) -> None:
    room.open()
    room.vote(3, "q")
    (number,) = numbers(room)
    process = voting("vote", "room", "--id", number)
    wait_for(process, "question 2 of 9")
    second = room.vote(1, options=("--id", number))

    assert second.code == 2
    assert "another" in second.err


def test_five_hundred_ballots_are_counted(room: Room) -> None:
    room.open()
    for number in range(500):
        votes = {skill: {"target": number % 3 + 1, "must": "useful"} for skill in SKILLS}
        room.ballot(number, votes=votes)
    done = room.tally("-f", "json")

    assert json.loads(done.out)["skills"][0]["target"]["votes"] == {"1": 167, "2": 167, "3": 166}
