"""Where answers are kept when nobody names a file."""

import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatrix.model.answers import RatedBy
from skillmatrix.store.places import (
    answers_folder,
    answers_path,
    data_folder,
    newest_answers,
    newest_of_each,
    safe_name,
    unused_answers_path,
)

HOME = Path("/home/p7")
DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({}, "linux", "/home/p7/.local/share"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data"),
        ({"XDG_DATA_HOME": ""}, "linux", "/home/p7/.local/share"),
        ({"XDG_DATA_HOME": "relative"}, "linux", "/home/p7/.local/share"),
        ({}, "darwin", "/home/p7/Library/Application Support"),
        ({"XDG_DATA_HOME": "/data"}, "darwin", "/data"),
        ({}, "win32", "/home/p7/AppData/Local"),
        ({"LOCALAPPDATA": "/local", "XDG_DATA_HOME": "/data"}, "win32", "/local"),
    ],
)
def test_data_lies_where_the_platform_keeps_it(environment: dict[str, str], platform: str, folder: str) -> None:
    assert data_folder(environment, platform, HOME) == Path(folder)


def test_an_assessment_has_a_file_named_after_matrix_person_rater_and_day() -> None:
    path = answers_path(HOME, "enterprise-community-manager", "p7", RatedBy("manager"), DAY)

    assert path == HOME / "skillmatrix/answers/enterprise-community-manager/p7.manager.2026-11-22.yaml"


# The digits are those of: printf Müller | sha256sum
@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("p7", "p7"),
        ("anna-maria", "anna-maria"),
        ("Müller", "mueller_a78429"),
        ("Mu\u0308ller", "mueller_a78429"),
        ("../../etc/passwd", "etc-passwd_3754d6"),
        ("王", "_3399a0"),
        ("", "_e3b0c4"),
        ("con", "con_1143da"),
    ],
)
def test_a_name_that_is_no_plain_one_becomes_a_slug_with_digits(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@settings(deadline=None)
@given(st.text() | st.sampled_from([".", "..", "/", "a/b", "a\\b", "a.b", "\x00", "x" * 500, "CON", "\udc80"]))
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    path = answers_path(HOME, name, name, RatedBy(), DAY)

    assert re.fullmatch(r"[a-z0-9-]{0,100}(_[0-9a-f]{6})?", safe_name(name))
    assert path.parent.parent == answers_folder(HOME)
    assert len(path.name) < 150


@settings(deadline=None)
@given(st.lists(st.text(max_size=5) | st.from_regex(r"[a-z0-9-]{1,5}", fullmatch=True), unique=True, max_size=50))
def test_plain_names_are_never_mistaken_for_slugs_of_others(names: list[str]) -> None:
    plain = [name for name in names if safe_name(name) == name]
    others = {safe_name(name) for name in names if safe_name(name) != name}

    assert not others & set(plain)
    assert not others & {safe_name(other) for other in others}  # even the slug of a slug is another name


def test_a_second_assessment_on_one_day_gets_a_file_of_its_own(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = unused_answers_path(tmp_path, "m", "p7", RatedBy(), DAY)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        names.append(path.name)

    assert names == ["p7.self.2026-11-22.yaml", "p7.self.2026-11-22-2.yaml", "p7.self.2026-11-22-3.yaml"]


def place(data: Path, name: str, written: int) -> Path:
    path = answers_folder(data) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (written, written))
    return path


def test_the_newest_answers_are_those_begun_last_by_this_rater_about_this_person(tmp_path: Path) -> None:
    place(tmp_path, "m/p7.self.2026-11-20.yaml", 900)
    wanted = place(tmp_path, "m/p7.self.2026-11-21.yaml", 100)
    place(tmp_path, "m/p7.manager.2026-11-25.yaml", 900)
    place(tmp_path, "m/p77.self.2026-11-25.yaml", 900)
    place(tmp_path, "m/p7.self.2026-11-25.yaml.lock", 900)
    place(tmp_path, "m/.p7.self.2026-11-25.yaml.abc.tmp", 900)
    place(tmp_path, "m/p7.self.soon.yaml", 900)
    (answers_folder(tmp_path) / "m/p7.self.2026-11-26.yaml").mkdir()
    other = place(tmp_path, "other/p7.self.2026-11-24.yaml", 900)

    assert newest_answers(tmp_path, "p7", matrix_id="m") == wanted
    assert newest_answers(tmp_path, "p7") == other
    assert newest_answers(tmp_path, "p8") is None
    assert newest_answers(tmp_path / "nowhere", "p7") is None


def test_of_one_day_the_answers_written_to_last_are_the_newest(tmp_path: Path) -> None:
    place(tmp_path, "other/p7.self.2026-11-21-2.yaml", 100)
    wanted = place(tmp_path, "m/p7.self.2026-11-21.yaml", 200)

    assert newest_answers(tmp_path, "p7") == wanted


def test_a_name_with_signs_of_patterns_finds_only_its_own_file(tmp_path: Path) -> None:
    path = answers_path(tmp_path, "m", "p*", RatedBy(), DAY)
    path.parent.mkdir(parents=True)
    path.touch()

    assert newest_answers(tmp_path, "p*") == path
    assert newest_answers(tmp_path, "p") is None


def test_who_rates_somebody_else_stands_in_the_name() -> None:
    named = answers_path(HOME, "m", "p7", RatedBy("peer", "3fa2c1"), DAY)
    assert named.name == "p7.peer.3fa2c1.2026-11-22.yaml"
    assert answers_path(HOME, "m", "p7", RatedBy("peer", "Frau Müller"), DAY).name.startswith("p7.peer.frau-mueller_")


def test_three_colleagues_are_three_raters(tmp_path: Path) -> None:
    first = place(tmp_path, "m/p7.peer.a1.2026-11-20.yaml", 100)
    newer = place(tmp_path, "m/p7.peer.a1.2026-11-22.yaml", 100)
    other = place(tmp_path, "m/p7.peer.b2.2026-11-21.yaml", 900)
    nameless = place(tmp_path, "m/p7.peer.2026-11-19.yaml", 900)
    place(tmp_path, "m/p7.manager.a1.2026-11-23.yaml", 900)
    place(tmp_path, "n/p7.peer.c3.2026-11-23.yaml", 900)

    assert newest_answers(tmp_path, "p7", RatedBy("peer", "a1"), "m") == newer
    assert newest_answers(tmp_path, "p7", RatedBy("peer", "b2"), "m") == other
    assert newest_answers(tmp_path, "p7", RatedBy("peer"), "m") == nameless
    assert newest_of_each(tmp_path, "p7", "peer", "m") == [nameless, newer, other]
    assert first not in newest_of_each(tmp_path, "p7", "peer", "m")
