"""Workshops as they go wrong: everything is told in a sentence, nothing is counted twice, and nothing is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.room import FIELD, SKILLS, Room

EIGHT = (3, 3, 3, 3, 3, 3, 3, 3)


@pytest.fixture
def room(tmp_path: Path, run: Callable) -> Room:
    room = Room(tmp_path, run)
    room.open(rules={"rounds": 2})
    return room


def target(room: Room, skill: str = "plants", number: int = 1) -> dict[int, int] | None:
    """The votes for levels of a skill, as a round was written down."""
    found: dict[int, int] | None = room.counted(number)["skills"][skill].get("target")
    return found


# Ballots that do not count


def test_too_few_ballots_close_nothing(room: Room) -> None:
    room.ballots([3, 3, 3, 3])
    done = room.tally()

    assert (done.code, done.out) == (2, "")
    assert "round 1 has 4 of the 5 ballots from which on anything is shown; it stays open" in done.err
    assert not (room.folder / "room" / "round-1.yaml").exists()


def test_no_ballots_at_all_close_nothing_either(room: Room) -> None:
    assert "round 1 has 0 of the 5 ballots" in room.tally().err


def test_where_all_abstain_nothing_is_shown_and_nothing_changes(room: Room) -> None:
    for number in range(10):
        room.ballot(number)
    shown = room.tally("-f", "md").out

    assert "Nothing had enough votes to be shown." in shown
    assert "Fewer than five votes, so not shown: Plants; Weather; Stories; First aid." in shown
    assert room.close("--early").code == 0


def test_of_fewer_than_five_votes_nothing_is_kept_or_shown(room: Room) -> None:
    for number in range(9):
        votes: dict[str, Any] = {"plants": {"target": 3, "must": "useful"}}
        if number < 4:
            votes["plants"]["must"] = "necessary"
            votes["weather"] = {"target": 1, "comment": "only we four say so"}
        if number > 4:
            votes["plants"].pop("must")
        room.ballot(number, votes=votes, questions={})
    shown = room.tally("-f", "json").out
    skills = {each["id"]: each for each in json.loads(shown)["skills"]}

    assert skills["plants"]["must"] == {"state": "few", "votes": {"necessary": 4, "useful": 1}, "needed": 5}
    assert skills["weather"]["target"] == {"state": "hidden", "votes": None, "median": None, "iqr": None, "share": None}
    assert "only we four" not in shown
    assert "only we four" not in (room.folder / "room" / "round-1.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"workshop": "guide-2"}, "it belongs to another workshop, “guide-2”"),
        ({"matrix": {"id": "field", "version": "1.3"}}, "it is about another version of the matrix, field 1.3"),
        ({"matrix": {"id": "other", "version": "1.4"}}, "it is about another version of the matrix, other 1.4"),
        ({"round": 2}, "round 2 is not open yet"),
    ],
)
def test_a_ballot_of_something_else_is_told_and_not_counted(room: Room, fields: dict[str, Any], told: str) -> None:
    room.ballots(EIGHT)
    room.ballot(99, name="stray", votes={"plants": {"target": 0}}, **fields)
    done = room.tally()

    assert f"room/ballots/stray.yaml is left out: {told}" in done.err.replace("\n", " ")
    assert target(room) == {3: 8}


def test_a_late_ballot_is_told_and_not_counted(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    room.ballot(99, 1, name="late", votes={"plants": {"target": 0}})
    room.ballots(EIGHT, 2)
    done = room.tally()

    assert "room/ballots/late.yaml is left out: it came after round 1 was closed" in done.err
    assert target(room) == {3: 8}
    assert room.counted(2)["dropped_out"] == 0


def test_one_ballot_in_two_files_counts_once(room: Room) -> None:
    room.ballots(EIGHT)
    room.ballot(0, name="again", votes={"plants": {"target": 3}}, shuffled=True)
    done = room.tally()

    assert "are the same ballot and count once" in done.err
    assert target(room) == {3: 8}


def test_a_ballot_and_its_copy_by_the_program_count_once_in_whatever_order_it_was_written(room: Room) -> None:
    room.ballots(EIGHT[1:])
    votes = {skill: {"target": 3} for skill in ("weather", "plants")}
    room.ballot(7, votes=votes)
    room.ballot(7, name="copy", votes=dict(sorted(votes.items())), shuffled=True)
    done = room.tally()

    assert "are the same ballot and count once" in done.err
    assert target(room) == {3: 8}


def test_two_ballots_with_one_id_do_not_count_at_all(room: Room) -> None:
    room.ballots([*EIGHT, 1])
    room.ballot(8, name="again", votes={"plants": {"target": 4}})
    done = room.tally()

    assert "room/ballots/1-008.yaml, room/ballots/again.yaml have one id and differ, so none of them counts" in done.err
    assert target(room) == {3: 8}


def test_votes_off_the_scale_are_left_out_and_the_rest_of_the_ballot_counts(room: Room) -> None:
    room.ballots(EIGHT)
    for number in (20, 21):
        room.ballot(number, votes={"plants": {"target": 7, "must": "useful"}, "weather": {"target": 3}})
    done = room.tally()

    assert "votes for level 7 on “plants” are left out: the scale ends at 4 (on 2 ballots)" in done.err
    assert target(room) == {3: 8}
    assert len(room.counted()["ballots"]) == 10


def test_a_level_that_is_not_offered_is_the_next_lower(room: Room) -> None:
    path = room.folder / "room" / "workshop.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("skills: all", "skills: [maps]"), encoding="utf-8")
    room.ballots([2, 2, 2, 2, 2, 2, 2, 3], skill="maps")
    room.tally()

    assert target(room, "maps") == {1: 7, 3: 1}


def test_a_skill_that_vanished_is_told_and_the_others_are_counted(room: Room) -> None:
    path = room.folder / "room" / "workshop.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("skills: all", "skills: [plants, herbs]"), encoding="utf-8"
    )
    for number in range(8):
        room.ballot(number, votes={"plants": {"target": 3}, "herbs": {"target": 1}})
    done = room.tally()

    assert "the matrix has no skill or category “herbs”, so it is not asked" in done.err
    assert "votes on “herbs” are left out: the workshop does not ask about it (on 8 ballots)" in done.err
    assert target(room) == {3: 8}


def test_answers_and_tasks_that_are_not_there_are_left_out(room: Room) -> None:
    room.ballots(EIGHT)
    room.ballot(30, questions={"team": "one"}, tasks={"sleep": 10, "lead": 90})
    done = room.tally()

    assert "answers to “team” are left out: the workshop has no such answer" in done.err
    assert "shares of “sleep” are left out: the role has no such task" in done.err


BROKEN = {
    "half.yaml": b"format: skillmatrix-ballot/1\nid: abc\nvotes: {plants",
    "binary.yaml": b"\x00\x01\x02" * 99,
    "empty.yaml": b"",
    "other.yaml": b"format: skillmatrix-answers/1\n",
    "list.json": b"[1, 2]",
    "maybe.yaml": b"format: skillmatrix-ballot/1\nid: abc\nworkshop: guide-1\nmatrix: {id: field, version: '1.4'}\n"
    b"round: 1\nside: inside\nvotes: {plants: {must: maybe}}\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_ballot_is_named_and_the_others_are_counted(room: Room, name: str) -> None:
    room.ballots(EIGHT)
    (room.folder / "room" / "ballots" / name).write_bytes(BROKEN[name])
    done = room.tally()

    assert done.code == 0
    assert f"room/ballots/{name} is left out: " in done.err
    assert target(room) == {3: 8}
    assert (room.folder / "room" / "ballots" / name).read_bytes() == BROKEN[name]


def test_what_is_no_file_among_the_ballots_is_told(room: Room) -> None:
    room.ballots(EIGHT)
    (room.folder / "room" / "ballots" / "folder.yaml").mkdir()
    (room.folder / "room" / "ballots" / "notes.txt").write_text("not ours")
    (room.folder / "room" / "ballots" / ".hidden.yaml").write_text("not ours")
    done = room.tally()

    assert "room/ballots/folder.yaml is left out" in done.err
    assert "notes" not in done.err
    assert target(room) == {3: 8}


# Comments


HOSTILE = "<script>alert(1)</script> | **bold** \x1b[31mred \u202eback"


def test_hostile_comments_are_text_in_every_form(room: Room) -> None:
    for number, level in enumerate((1, 1, 1, 1, 4, 4, 4, 4)):
        vote = {"target": level, "comment": HOSTILE}
        room.ballot(number, votes={"plants": vote}, proposals=[{"skill": "plants", "text": HOSTILE}, {"text": HOSTILE}])
    room.tally()
    for form in ("terminal", "md", "html", "csv"):
        shown = room.tally("--round", "1", "-f", form).out
        assert ("<script>alert" in shown) == (form == "terminal")
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_comments_stand_in_the_order_of_the_alphabet(room: Room) -> None:
    for number, text in enumerate(("d", "b", "a", "c", "f", "e", "g", "h")):
        room.ballot(number, votes={"plants": {"target": 1 if number % 2 else 4, "comment": text}})
    room.tally()

    assert room.counted()["skills"]["plants"]["comments"] == ["a", "b", "c", "d", "e", "f", "g", "h"]


def test_a_comment_about_a_person_that_was_taken_out_of_a_round_is_on_no_page(room: Room) -> None:
    for number, level in enumerate((1, 1, 1, 1, 4, 4, 4, 4)):
        comment = "Kim cannot do this." if number == 3 else "Hard to say."
        room.ballot(number, votes={"plants": {"target": level, "comment": comment}})
    room.tally()
    path = room.folder / "room" / "round-1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("      - Kim cannot do this.\n", ""), encoding="utf-8")
    pages = [room.tally("-f", "md").out, room.close("-f", "md").out]

    assert all("Hard to say." in page and "Kim" not in page for page in pages)
    assert target(room) == {1: 4, 4: 4}


# The round and its rules


def test_a_second_tally_shows_the_round_and_does_not_count_again(room: Room) -> None:
    room.ballots(EIGHT)
    first = room.tally()
    for path in room.in_ballots:
        path.unlink()
    again = room.tally()

    assert again.code == 0
    assert again.out == first.out


def test_a_round_that_is_not_there_is_not_shown(room: Room) -> None:
    assert "round 3 is not open yet" in room.tally("--round", "3").err


def test_rules_that_changed_after_a_round_are_refused(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    path = room.folder / "room" / "workshop.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("votes: 8", "votes: 5"), encoding="utf-8")
    done = room.tally()

    assert done.code == 2
    assert "the rules have changed since room/round-1.yaml was counted" in done.err


def test_a_file_of_another_workshop_is_no_round_of_this_one(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    path = room.folder / "room" / "round-1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("guide-1", "guide-2"), encoding="utf-8")

    assert "room/round-1.yaml belongs to another workshop or round; move it away" in room.tally().err


def test_after_the_last_round_nobody_votes(room: Room) -> None:
    for number in (1, 2):
        room.ballots(EIGHT, number)
        assert room.tally().code == 0
    room.ballots(EIGHT, 3)

    assert "all 2 rounds are over; see: skillmatrix workshop close" in room.vote(3).err
    assert "all 2 rounds are over; see: skillmatrix workshop close" in room.tally().err


def test_a_number_that_nobody_has_is_refused(room: Room) -> None:
    done = room.vote(3, options=("--id", "0123456789ab"))

    assert done.code == 2
    assert "no ballot in room/ballots has the id 0123456789ab" in done.err


def test_a_workshop_that_asks_nothing_says_so(room: Room) -> None:
    path = room.folder / "room" / "workshop.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("skills: all", "skills: []"), encoding="utf-8")

    assert "the workshop asks nothing; name skills under ask in room" in room.vote(3).err


@pytest.mark.parametrize("missing", ["room/workshop.yaml", "nowhere"])
def test_without_a_workshop_there_is_a_sentence(room: Room, missing: str) -> None:
    (room.folder / "room" / "workshop.yaml").unlink()
    for command in ("vote", "hands", "shuffle", "tally", "close"):
        done = room.command(command, missing)
        assert done.code == 2
        assert "there is no such file" in done.err


def test_a_role_that_vanished_makes_the_workshop_unusable(room: Room) -> None:
    room.matrix.write_text(FIELD.read_text(encoding="utf-8").replace("id: guide", "id: leader"), encoding="utf-8")
    done = room.tally()

    assert done.code == 2
    assert "“guide” is not a role of this matrix" in done.err


def test_there_is_no_workshop_about_a_unit(room: Room) -> None:
    done = room.command("open", "learn-and-decide", "-o", "unit")
    room.matrix.write_text(
        FIELD.read_text(encoding="utf-8").replace("languages:", "subject: unit\nlanguages:"), encoding="utf-8"
    )

    assert "“process-areas” is about units, and a workshop is about a role of people" in done.err
    assert not (room.folder / "unit").exists()
    assert "“field” is about units" in room.tally().err


# Hands and ballots


def test_hands_are_not_mixed_with_ballots(room: Room) -> None:
    room.ballots([3])
    done = room.command("hands", "room", input="3:9\n")

    assert done.code == 2
    assert "a show of hands has one round and no ballots beside it" in done.err


def test_ballots_are_not_mixed_with_hands(room: Room) -> None:
    room.command("hands", "room", input="3:9\nq\n")
    before = room.vote(3)
    room.tally()
    after = room.vote(3)

    assert "this round is a show of hands; count it first" in before.err
    assert "this workshop votes by show of hands, which has one round" in after.err


# Closing


def test_nothing_is_closed_before_a_round_is_counted(room: Room) -> None:
    room.ballots(EIGHT)
    done = room.close("--write")

    assert done.code == 2
    assert "no round is counted yet; count it with: skillmatrix workshop tally room" in done.err


def test_nothing_is_closed_while_ballots_wait(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    room.ballots([2], 2)
    done = room.close()

    assert done.code == 2
    assert "ballots of round 2 are not counted yet (1); count them, or move them away" in done.err


def test_closing_before_the_last_round_takes_a_word_and_the_protocol_says_so(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    refused, done = room.close("--write"), room.close("--write", "--early", "-f", "md")

    assert refused.code == 2
    assert "round 1 of at most 2 is over and the votes may still move; hold another one, or add --early" in refused.err
    assert done.code == 0
    protocol = (room.folder / "room" / "protocol.md").read_text(encoding="utf-8")
    assert "The workshop was closed after round 1 of at most 2, before the votes had settled." in protocol


def edited(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (edited('"1.4"', '"1.5"'), "it is version 1.5, and the workshop voted on 1.4"),
        (edited("plants: 2 ", "plants: 1 "), "“plants” is not what the room voted on"),
        (
            lambda text: text.replace("plants: 2 ", "plants: 3 ").replace('"1.4"', '"2.0"'),
            "it is version 2.0, and the workshop voted on 1.4",
        ),
        (
            lambda text: text.replace("plants: 2 ", "plants: 3 ").replace('"1.4"', '"1.5"').replace("en: Pl", "en: L"),
            "it is version 1.5, and the workshop voted on 1.4",
        ),
        (edited("en: Plants", "en: Herbs"), "“plants” is not what the room voted on"),
        (edited("      stories: {level: 2, weight: 0.5}\n", ""), "“stories” is not what the room voted on"),
        (
            lambda text: text.replace("stories", "tales"),
            "it has no skill “stories” any more",
        ),
    ],
)
def test_a_matrix_that_was_edited_meanwhile_is_told_and_not_written_over(
    room: Room, edit: Callable[[str], str], told: str
) -> None:
    room.ballots(EIGHT)
    room.tally()
    room.matrix.write_text(edit(room.matrix.read_text(encoding="utf-8")), encoding="utf-8")
    before = room.matrix.read_bytes()
    done = room.close("--write", "--early")

    assert done.code == 2
    assert f"matrices/field.yaml was edited meanwhile: {told}; nothing was written" in done.err
    assert room.matrix.read_bytes() == before
    assert len(room.in_ballots) == 8


def test_a_matrix_that_is_not_in_its_place_or_broken_changes_nothing(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    room.matrix.write_text("format: skillmatrix/1\nid: field\n", encoding="utf-8")
    done = room.close("--write", "--early")

    assert done.code == 2
    assert "is missing here" in done.err
    assert len(room.in_ballots) == 8


def test_a_matrix_that_may_not_be_written_keeps_the_workshop_open(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    room.matrix.chmod(0o444)
    done = room.close("--write", "--early")

    assert done.code == 2
    assert "is read-only and was left alone" in done.err
    assert len(room.in_ballots) == 8
    assert "decision" not in room.counted()


def test_an_end_between_the_matrix_and_the_note_is_made_good(room: Room) -> None:
    room.ballots(EIGHT)
    room.tally()
    room.matrix.write_text(
        FIELD.read_text(encoding="utf-8").replace("plants: 2 ", "plants: 3 ").replace('"1.4"', '"1.5"'),
        encoding="utf-8",
    )
    done = room.close("--write", "--early")

    assert done.code == 0, done.err
    assert "matrices/field.yaml has the new values already" in done.err
    assert room.in_ballots == []
    assert room.counted()["decision"]["version"] == "1.5"


def test_a_matrix_that_comes_with_the_program_is_copied_first(room: Room, tmp_path: Path) -> None:
    room.command("open", "corporate-cm", "-o", "large", "--skills", "empathy", "--date", "2026-11-30")
    path = tmp_path / "large" / "workshop.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for number in range(8):
        ballot = {
            "format": "skillmatrix-ballot/1",
            "id": f"ballot{number}",
            "workshop": data["id"],
            "matrix": data["matrix"],
            "round": 1,
            "side": "inside",
            "votes": {"empathy": {"target": 2}},
        }
        (tmp_path / "large" / "ballots" / f"{number}.yaml").write_text(yaml.safe_dump(ballot), encoding="utf-8")
    assert room.command("tally", "large").code == 0
    done = room.command("close", "large", "--write", "--early")

    assert done.code == 2
    assert "copy it first: skillmatrix init matrix --from enterprise-community-manager" in done.err


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("plants", "write a skill and a level, such as crisis=3"),
        ("plants=x", "write a skill and a level, such as crisis=3"),
        ("plants=²", "write a skill and a level, such as crisis=3"),
        ("plants=2", "the tie is between 3, 4"),
        ("weather=3", "the votes on “weather” are no tie"),
        ("herbs=3", "the votes on “herbs” are no tie"),
    ],
)
def test_only_a_tie_can_be_decided_and_only_between_its_levels(room: Room, value: str, told: str) -> None:
    room.ballots([3, 3, 3, 3, 4, 4, 4, 4])
    room.tally()
    done = room.close("--decide", value)

    assert done.code == 2
    assert f"--decide {value}: {told}" in done.err


def test_a_workshop_in_which_nobody_agrees_closes_without_a_change(room: Room) -> None:
    room.ballots([1, 1, 1, 1, 4, 4, 4, 4])
    room.tally()
    done = room.close("--write", "--early")

    assert done.code == 0
    assert "no value changes, so there is nothing to write" in done.err
    assert room.matrix.read_bytes() == FIELD.read_bytes()
    assert room.counted()["decision"]["version"] == "1.4"
    assert room.in_ballots == []


def test_ballots_of_other_workshops_are_not_erased(room: Room) -> None:
    room.ballots(EIGHT)
    kept = room.ballot(70, workshop="guide-2")
    room.tally()
    room.close("--write", "--early")

    assert room.in_ballots == [kept]


def test_two_who_count_at_once_close_one_round(tmp_path: Path, room: Room) -> None:
    for number in range(60):
        room.ballot(number, votes={skill: {"target": 3} for skill in SKILLS})
    command = [sys.executable, "-m", "skillmatrix", "workshop", "tally", "room", "-f", "json"]
    environment = {**os.environ, "HOME": str(tmp_path)}
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    both = [subprocess.Popen(command, cwd=tmp_path, env=environment, **pipes) for _ in range(2)]
    told = [process.communicate(timeout=60) for process in both]
    codes = sorted(process.returncode for process in both)

    assert codes in ([0, 0], [0, 2])
    assert target(room) == {3: 60}
    assert all(out or "another" in err or "somebody else" in err for out, err in told)
    assert not (room.folder / "room" / "round-2.yaml").exists()


def test_shuffling_leaves_strangers_alone_and_people_their_numbers(room: Room) -> None:
    room.ballots(EIGHT)
    stranger = room.ballot(70, workshop="guide-2")
    before = {yaml.safe_load(path.read_text(encoding="utf-8"))["id"] for path in room.in_ballots}
    done = room.command("shuffle", "room")
    after = {yaml.safe_load(path.read_text(encoding="utf-8"))["id"] for path in room.in_ballots}

    assert "ballots mixed in room/ballots: 8" in done.err
    assert stranger.exists()
    assert before == after


def test_a_shuffle_that_is_killed_loses_no_ballot_and_counts_none_twice(tmp_path: Path, room: Room) -> None:
    for number in range(60):
        room.ballot(number, votes={skill: {"target": 3, "comment": "as I said " * 9} for skill in SKILLS})
    command = [sys.executable, "-m", "skillmatrix", "workshop", "shuffle", "room"]
    process = subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "HOME": str(tmp_path)})
    while process.poll() is None and not any(not path.name.startswith("1-") for path in room.in_ballots):
        pass
    process.kill()
    process.wait(timeout=30)
    room.tally()

    assert target(room) == {3: 60}
    assert room.counted()["shuffled"] is (process.returncode == 0)


def test_pages_call_ballots_pseudonymous_until_all_of_them_were_mixed(room: Room) -> None:
    room.ballots(EIGHT)
    room.command("shuffle", "room")
    room.ballot(8, votes={"plants": {"target": 3}})
    shown = room.tally("-f", "md").out

    assert "The ballots are pseudonymous" in shown
    assert "anonymous:" not in shown
