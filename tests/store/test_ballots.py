"""Ballots on disk: read back as they were, and nothing about their files tells who voted or when."""

import datetime as dt
import stat
from pathlib import Path

import pytest

from skillmatrix.lint.engine import check_ballot
from skillmatrix.load.files import read_file
from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.ballot import Ballot, Proposal, Vote
from skillmatrix.store import ballots
from skillmatrix.store.ballots import ballot_text, locked, new_name, shuffle
from skillmatrix.store.obstacle import CannotSave, Obstacle

DAY = dt.date(2026, 11, 30)
NOON = 1796040000


def ballot(name: str = "3fa9c2d71b08") -> Ballot:
    return Ballot(
        format="skillmatrix-ballot/1",
        id=name,
        workshop="analyst-2f7a91",
        matrix=MatrixRef(id="field", version="1.0"),
        round=1,
        side="outside",
        votes={"sql": Vote(target=0, must="not-needed", comment="a: b # c"), "crisis": Vote()},
        tasks={"write": 20, "read": 10},
        questions={"team": "several"},
        proposals=(Proposal(text="more time"), Proposal(skill="sql", text="less")),
    )


def read(path: Path) -> Ballot:
    loaded = check_ballot(read_file(path))
    assert loaded.value is not None
    return loaded.value


def write(path: Path, given: Ballot) -> None:
    with locked(path) as file:
        file.write(given, DAY)


def test_a_ballot_is_read_back_as_it_was_without_votes_that_say_nothing(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", ballot())

    assert read(tmp_path / "a.yaml") == ballot().model_copy(update={"votes": {"sql": ballot().votes["sql"]}})


def test_what_was_voted_first_cannot_be_told_from_the_order_in_the_file() -> None:
    text = ballot_text(ballot().model_copy(update={"votes": {"b": Vote(target=1), "a": Vote(target=2)}}))

    assert text.index("  a:") < text.index("  b:")
    assert text.index("read:") < text.index("write:")


def test_a_ballot_carries_the_day_of_its_round_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", ballot())
    status = (tmp_path / "a.yaml").stat()

    assert (status.st_mtime, status.st_atime) == (NOON, NOON)
    assert stat.S_IMODE(status.st_mode) == 0o600


def test_two_programs_do_not_write_one_ballot(tmp_path: Path) -> None:
    with locked(tmp_path / "a.yaml"), pytest.raises(CannotSave) as refused, locked(tmp_path / "a.yaml"):
        pass

    assert refused.value.obstacle is Obstacle.IS_LOCKED


def test_a_new_name_is_taken_by_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["taken", "free"])
    monkeypatch.setattr(ballots.secrets, "token_hex", lambda _: next(drawn))
    (tmp_path / "taken.yaml").touch()

    assert new_name(tmp_path) == tmp_path / "free.yaml"


def test_shuffled_ballots_have_new_names_one_day_and_say_so(tmp_path: Path) -> None:
    names = [f"{letter}.yaml" for letter in "abcde"]
    for number, name in enumerate(names):
        write(tmp_path / name, ballot(f"ballot0{number}"))
        (tmp_path / name).touch()
    shuffle([(tmp_path / name, read(tmp_path / name)) for name in names], tmp_path, DAY)
    found = {path.name: read(path) for path in tmp_path.iterdir()}

    assert len(found) == 5
    assert not found.keys() & set(names)
    assert sorted(each.id for each in found.values()) == [f"ballot0{number}" for number in range(5)]
    assert {each.shuffled for each in found.values()} == {True}
    assert {path.stat().st_mtime for path in tmp_path.iterdir()} == {NOON}


def test_the_order_in_which_ballots_are_written_is_drawn(tmp_path: Path) -> None:
    given = []
    for number in range(30):
        write(tmp_path / f"{number:02}.yaml", ballot(f"ballot{number:02}"))
        given.append((tmp_path / f"{number:02}.yaml", ballot(f"ballot{number:02}")))
    shuffle(given, tmp_path, DAY)
    written = sorted(tmp_path.iterdir(), key=lambda path: path.stat().st_ino)

    assert [read(path).id for path in written] != [f"ballot{number:02}" for number in range(30)]


def test_a_shuffle_that_is_stopped_loses_no_ballot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.yaml", ballot())

    def stop(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ballots, "erase", stop)
    with pytest.raises(KeyboardInterrupt):
        shuffle([(tmp_path / "a.yaml", read(tmp_path / "a.yaml"))], tmp_path, DAY)

    assert [read(path).id for path in tmp_path.iterdir()] == ["3fa9c2d71b08"] * 2
