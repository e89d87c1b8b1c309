"""A team's files from the command line: agreeing and taking it back, levels to hand in, invitations, one table of all."""

import csv
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from skillmatrix.app.team_answers import Found

DATA_TEAM = Path(__file__).parents[1] / "corpus" / "good" / "data-team.yaml"
DAY = ("--date", "2026-11-30")
TEAM = """\
format: skillmatrix-team/1
matrix: {id: data-team}
title: {de: Datenteam, en: Data team}
purpose: {de: Fortbildung planen, en: plan training}
audience: {de: die Leitung, en: the lead}
"""
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: data-team, version: "1"}
person: p1
rater: self
language: en
date: 2026-11-20
purpose: development
# mine
ratings:
  sql: {level: 2, note: secret, evidence: [{text: secret}], interest: 4}
  testing: {not_applicable: secret}
"""


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    (tmp_path / "matrices").mkdir()
    shutil.copy(DATA_TEAM, tmp_path / "matrices")
    (tmp_path / "team.yaml").write_text(TEAM, encoding="utf-8")
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / "p1.yaml").write_text(ANSWERS, encoding="utf-8")


def write(tmp_path: Path, name: str, person: str, **changes: str) -> Path:
    text = ANSWERS.replace("person: p1", f"person: {person}")
    for old, new in changes.items():
        text = text.replace(old, new)
    path = tmp_path / "answers" / name
    path.write_text(text, encoding="utf-8")
    return path


# Consent


def test_what_is_agreed_to_is_said_before_and_written_into_the_file(
    run: Callable, golden: Callable, tmp_path: Path
) -> None:
    shown = run("answers", "share", "answers/p1.yaml", "--yes", LC_ALL="de_DE.UTF-8")
    assert shown.code == 0, shown.err
    golden("team/share.de.txt", shown.out)
    written = (tmp_path / "answers" / "p1.yaml").read_text(encoding="utf-8")
    assert (
        "share: named\nshared_for:\n  purpose: Fortbildung planen\n  audience: die Leitung\n  team: Datenteam\n"
        in written
    )
    assert "# mine\n" in written
    assert run("validate", "answers").out == "no findings in 1 file\n"


def test_what_was_agreed_to_can_be_taken_back(run: Callable, tmp_path: Path) -> None:
    path = tmp_path / "answers" / "p1.yaml"
    assert run("answers", "share", path, "--yes").code == 0
    assert (
        run("answers", "list", path)
        .out.splitlines()[0]
        .endswith(" · 2 answers · shared with names, for: plan training")
    )
    back = run("answers", "share", path, "--revoke")
    assert (back.code, back.out.startswith("taken back: ")) == (0, True)
    assert path.read_text(encoding="utf-8") == ANSWERS
    assert run("answers", "list", path).out.splitlines()[0].endswith(" · 2 answers")
    again = run("answers", "share", path, "--revoke")
    assert again.out == f"{path} was not shared\n"


def test_nobody_agrees_without_saying_so(run: Callable, tmp_path: Path) -> None:
    refused = run("answers", "share", "answers/p1.yaml", input="yes\n")
    assert (refused.code, "nothing was shared; add --yes to agree" in refused.err) == (2, True)
    assert (tmp_path / "answers" / "p1.yaml").read_text(encoding="utf-8") == ANSWERS


@pytest.mark.parametrize(
    ("typed", "said", "is_shared"),
    [(b"yes\n", "agreed; if you", True), (b"ja\n", "agreed; if you", True), (b"\n", "nothing was shared", False)],
)
def test_on_a_terminal_the_person_is_asked(tmp_path: Path, typed: bytes, said: str, is_shared: bool) -> None:
    keyboard, terminal = os.openpty()
    os.write(keyboard, typed)
    command = [sys.executable, "-m", "skillmatrix", "answers", "share", "answers/p1.yaml"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, stdin=terminal, capture_output=True, cwd=tmp_path, env=environment, check=True, timeout=60
    )
    os.close(keyboard)
    os.close(terminal)
    assert f"Do you agree? [yes/no] {said}" in done.stdout.decode()
    assert ("share: named" in (tmp_path / "answers" / "p1.yaml").read_text(encoding="utf-8")) is is_shared


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"person: p1": "person: me"}, "has no name yet; write the one the page shall show: person: p3"),
        ({"rater: self": "rater: manager\nby: m1"}, "is a rating by manager; only the person can share"),
        ({"id: data-team": "id: other"}, "belongs to another matrix, “other”"),
    ],
)
def test_who_cannot_agree_is_told_why(run: Callable, tmp_path: Path, changes: dict[str, str], sentence: str) -> None:
    path = write(tmp_path, "p1.yaml", "p1", **changes)
    refused = run("answers", "share", path, "--yes")
    assert (refused.code, sentence in refused.err) == (2, True)


def test_a_file_has_to_be_named_and_to_be_there(run: Callable) -> None:
    assert "name the answers file that you want to share" in run("answers", "share").err
    assert "answers/p9.yaml: there is no such file" in run("answers", "share", "answers/p9.yaml", "--yes").err
    assert "answers/p9.yaml: there is no such file" in run("answers", "share", "answers/p9.yaml", "--revoke").err


def test_levels_are_handed_in_without_notes_reasons_and_evidence(run: Callable, golden: Callable) -> None:
    shown = run("answers", "export", "answers/p1.yaml", "--levels-only")
    assert "secret" not in shown.out
    golden("team/levels-only.yaml", shown.out)


# One table of all


def rows(tmp_path: Path) -> list[dict[str, str]]:
    with (tmp_path / "people.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_many_files_become_one_table_for_its_owner_alone(run: Callable, golden: Callable, tmp_path: Path) -> None:
    members = "groups: [site]\nmembers: [{person: p1, site: north}, {person: =p2}, {person: p3}]\n"
    (tmp_path / "team.yaml").write_text(TEAM + members, encoding="utf-8")
    write(tmp_path, "p2.yaml", "=p2", **{"level: 2": "level: 3"})
    write(tmp_path, "p4.yaml", "p4")
    write(tmp_path, "old.yaml", "p3", **{"2026-11-20": "2020-11-20"})
    (tmp_path / "answers" / "half.yaml").write_text(ANSWERS[:60], encoding="utf-8")
    shown = run("team", "collect", *DAY)
    assert (shown.code, shown.out) == (0, "")
    golden("team/collect.txt", shown.err)
    golden("team/people.csv", (tmp_path / "people.csv").read_text(encoding="utf-8"))
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("people.csv", ".people.csv.sources")] == [
        0o600
    ] * 2


def test_again_only_what_has_changed_is_read(run: Callable, tmp_path: Path) -> None:
    write(tmp_path, "p2.yaml", "p2")
    assert "read 2, unchanged 0" in run("team", "collect", *DAY).err
    first = (tmp_path / "people.csv").read_bytes()
    assert "read 0, unchanged 2" in run("team", "collect", *DAY).err
    assert (tmp_path / "people.csv").read_bytes() == first
    write(tmp_path, "p2.yaml", "p2", **{"level: 2": "level: 13"[:8]})
    os.utime(tmp_path / "answers" / "p2.yaml", (1, 1))
    assert "read 1, unchanged 1" in run("team", "collect", *DAY).err
    assert {row["person"]: row["level"] for row in rows(tmp_path) if row["skill"] == "sql"} == {"p1": "2", "p2": "1"}


def test_a_folder_without_files_is_told(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "answers" / "p1.yaml").unlink()
    shown = run("team", "collect", *DAY)
    assert (shown.code, "there are no files with answers in answers" in shown.err) == (0, True)


def test_what_is_gone_or_overdue_is_dropped(run: Callable, tmp_path: Path) -> None:
    path = write(tmp_path, "p2.yaml", "p2")
    run("team", "collect", *DAY)
    path.unlink()
    run("team", "collect", *DAY)
    assert {row["person"] for row in rows(tmp_path)} == {"p1"}
    late = run("team", "collect", "--date", "2029-11-30").err
    assert ("left out, older than they are kept: 1" in late, rows(tmp_path)) == (True, [])


def test_a_table_that_somebody_changed_is_made_anew(run: Callable, tmp_path: Path) -> None:
    run("team", "collect", *DAY)
    table = tmp_path / "people.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("sql,2", "sql,3"), encoding="utf-8")
    assert "read 1, unchanged 0" in run("team", "collect", *DAY).err
    assert [row["level"] for row in rows(tmp_path)] == ["2", ""]


@pytest.mark.parametrize("broken", ["", "[]", '{"format": 3}', "{"])
def test_what_says_where_rows_are_from_may_be_broken(run: Callable, tmp_path: Path, broken: str) -> None:
    run("team", "collect", *DAY)
    (tmp_path / ".people.csv.sources").write_text(broken, encoding="utf-8")
    assert "read 1, unchanged 0" in run("team", "collect", *DAY).err


def test_the_table_may_lie_beside_the_answers_and_is_no_answer_to_itself(run: Callable) -> None:
    for _ in range(2):
        shown = run("team", "collect", "-o", "answers/people.csv", *DAY)
        assert (shown.code, "1 of 1 answered" in shown.err) == (0, True)


def test_the_spreadsheet_people_have_is_collected_with_a_day(run: Callable, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Name", "SQL", "Testen"], ["ana", 3, 2], ["<b>ben</b>", "?", None]):
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    shown = run("team", "collect", "people.xlsx", *DAY)
    assert (shown.code, "3 of 3 answered" in shown.err) == (0, True)
    assert [(row["person"], row["skill"], row["answer"], row["date"]) for row in rows(tmp_path)][:3] == [
        ("<b>ben</b>", "sql", "unknown", "2026-11-30"),
        ("ana", "sql", "rated", "2026-11-30"),
        ("ana", "testing", "rated", "2026-11-30"),
    ]


def test_a_table_is_csv_or_parquet(run: Callable) -> None:
    refused = run("team", "collect", "-o", "people.yaml").err
    assert "people.yaml: the table is written as CSV or Parquet; name a .csv or .parquet file" in refused


def test_a_parquet_file_has_the_rows_of_the_csv_file_and_is_read_again_for_what_has_not_changed(
    run: Callable, tmp_path: Path
) -> None:
    write(tmp_path, "p2.yaml", "p2", **{"level: 2": "level: 3"})
    run("team", "collect", *DAY)
    assert "read 2, unchanged 0" in run("team", "collect", "-o", "people.parquet", *DAY).err
    first = pq.read_table(tmp_path / "people.parquet").to_pylist()
    assert [{name: "" if value is None else str(value) for name, value in row.items()} for row in first] == rows(
        tmp_path
    )
    assert "read 0, unchanged 2" in run("team", "collect", "-o", "people.parquet", *DAY).err
    assert pq.read_table(tmp_path / "people.parquet").to_pylist() == first
    assert stat.S_IMODE((tmp_path / "people.parquet").stat().st_mode) == 0o600


def test_several_processes_collect_what_one_does(run: Callable, tmp_path: Path) -> None:
    for at in range(60):
        write(tmp_path, f"{at}.yaml", f"p{at + 2}")
    (tmp_path / "answers" / "half.yaml").write_text(ANSWERS[:60], encoding="utf-8")
    told = []
    for jobs in ("1", "2"):
        (tmp_path / ".people.csv.sources").unlink(missing_ok=True)
        told.append((run("team", "collect", "--jobs", jobs, *DAY).err, (tmp_path / "people.csv").read_bytes()))
    assert told[0] == told[1]
    assert "62 of 62 answered" not in told[0][0]
    assert len(rows(tmp_path)) == 2 * 61


def test_what_is_saved_while_files_are_read_is_read_the_next_time(
    run: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from skillmatrix.app import collecting

    read = collecting.read_answers

    def and_somebody_saves(*given: Any) -> Found:
        found = read(*given)
        write(tmp_path, "p1.yaml", "p1", **{"level: 2": "level: 3"})
        os.utime(tmp_path / "answers" / "p1.yaml", (1, 1))
        return found

    monkeypatch.setattr(collecting, "read_answers", and_somebody_saves)
    run("team", "collect", *DAY)
    monkeypatch.setattr(collecting, "read_answers", read)
    assert rows(tmp_path)[0]["level"] == "2"
    assert "read 1, unchanged 0" in run("team", "collect", *DAY).err
    assert rows(tmp_path)[0]["level"] == "3"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_in_a_folder_that_cannot_be_read_stops_nobody(run: Callable, tmp_path: Path, jobs: str) -> None:
    (tmp_path / "answers" / "p2.yaml").symlink_to("nowhere.yaml")
    shown = run("team", "collect", "--jobs", jobs, *DAY)
    assert (shown.code, [row["person"] for row in rows(tmp_path)]) == (0, ["p1", "p1"])
    assert "left out: answers/p2.yaml: there is no such file" in shown.err
    refused = run("team", "collect", "answers/p2.yaml", "--jobs", jobs, *DAY)
    assert (refused.code, "answers/p2.yaml: there is no such file" in refused.err) == (2, True)


def test_what_has_to_be_installed_is_told_before_anything_is_read(
    run: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "answers" / "half.yaml").write_text(ANSWERS[:60], encoding="utf-8")
    refused = run("team", "collect", "-o", "people.parquet", *DAY)
    assert refused.err.endswith("skillmatrix: Parquet files need pyarrow: pip install 'pyarrow>=22'\n")
    assert "half.yaml" not in refused.err
    assert not (tmp_path / "people.parquet").exists()


def test_a_path_that_leads_nowhere_is_told_the_second_time_too(run: Callable) -> None:
    run("team", "collect", *DAY)
    refused = run("team", "collect", "nowhere.yaml", *DAY)
    assert (refused.code, "no answers yet: nowhere.yaml does not exist" in refused.err) == (2, True)


# Invitations


def people(tmp_path: Path, *more: str) -> None:
    lines = ("Name;Rolle;site", "Kim Lee;Analyst;north", "=1+1;;south", *more)
    (tmp_path / "people.csv").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "team.yaml").write_text(TEAM + "groups: [site]\n", encoding="utf-8")


def who(tmp_path: Path) -> dict[str, str]:
    with (tmp_path / "invitations-who-is-who.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["invited"]: row["pseudonym"] for row in csv.DictReader(file)}


def test_everybody_gets_a_page_with_a_pseudonym_and_no_name(run: Callable, tmp_path: Path) -> None:
    people(tmp_path)
    shown = run("team", "invite", "people.csv", "--lang", "de")
    assert shown.code == 0, shown.err
    known = who(tmp_path)
    assert list(known) == ["Kim Lee", "'=1+1"]
    assert all(re.fullmatch(r"p-[0-9a-f]{6}", pseudonym) for pseudonym in known.values())
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "invitations").iterdir()}
    assert set(pages) == {f"{pseudonym}.html" for pseudonym in known.values()}
    for name, page in pages.items():
        assert f'"{name.removesuffix(".html")}"' in page
        assert "Fortbildung planen" in page
        assert "Kim Lee" not in page
    assert stat.S_IMODE((tmp_path / "invitations-who-is-who.csv").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "invitations").stat().st_mode) == 0o700


def test_the_members_fit_into_the_team_file(run: Callable, tmp_path: Path) -> None:
    people(tmp_path)
    run("team", "invite", "people.csv")
    members = (tmp_path / "invitations-members.yaml").read_text(encoding="utf-8")
    with (tmp_path / "team.yaml").open("a", encoding="utf-8") as file:
        file.write(members)
    assert run("validate", "team.yaml").out == "no findings in 1 file\n"
    assert [line.split("site: ")[1] for line in members.splitlines()[1:]] == ["north}", "south}"]


def test_the_list_of_who_is_who_opens_in_a_german_spreadsheet_and_is_read_again(run: Callable, tmp_path: Path) -> None:
    people(tmp_path)
    place = tmp_path / "invitations-who-is-who.csv"
    for _ in range(2):
        assert run("team", "invite", "people.csv", "--csv-separator", ";").code == 0
        head, kim, _ = place.read_text(encoding="utf-8-sig").splitlines()
        assert head == "pseudonym;page;invited;Name;Rolle;site"
        assert kim.endswith(".html;Kim Lee;Kim Lee;Analyst;north")
    known = kim.split(";")[0]
    assert run("team", "invite", "people.csv").code == 0
    assert who(tmp_path)["Kim Lee"] == known


def test_who_was_invited_keeps_the_pseudonym_and_stays_on_the_list(run: Callable, tmp_path: Path) -> None:
    people(tmp_path)
    run("team", "invite", "people.csv")
    before = who(tmp_path)
    people(tmp_path, "Ana;Analyst;north")
    text = (tmp_path / "people.csv").read_text(encoding="utf-8")
    (tmp_path / "people.csv").write_text(text.replace("Kim Lee;Analyst;north\n", ""), encoding="utf-8")
    assert run("team", "invite", "people.csv").code == 0
    after = who(tmp_path)
    assert list(after) == ["'=1+1", "Ana", "Kim Lee"]
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize(
    ("sheet", "sentence"),
    [
        ("Name\nKim\nKim\n", "rows 2 and 3 both say “Kim”; tell them apart, such as by a second name"),
        ("Abteilung\nIT\n", "no column says who it is about; call one “person”; there are: Abteilung"),
        (
            "Skills 2026;\nName;Rolle\nKim;analyst\n",
            "the first row says only “Skills 2026”; take out what stands above",
        ),
        ("Pseudonym\nme\n", "row 2: “me” is no pseudonym"),
        ("Name\n", "has no rows; the first row names the columns"),
        ("Name;Rolle\nAna;\nKim;boss\n", "people.csv, row 3: the matrix has no role “boss”"),
    ],
)
def test_a_sheet_that_does_not_say_who_is_meant_is_refused(
    run: Callable, tmp_path: Path, sheet: str, sentence: str
) -> None:
    (tmp_path / "people.csv").write_text(sheet, encoding="utf-8")
    refused = run("team", "invite", "people.csv", "-m", "data-team", "--role", "analyst")
    assert (refused.code, sentence in refused.err) == (2, True)
    assert not list(tmp_path.glob("invitations*"))


def test_pseudonyms_of_the_sheet_are_kept(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("Pseudonym\np7\n", encoding="utf-8")
    told = run("team", "invite", "people.csv", "-m", "data-team", "-o", "pages").err
    assert "wrote 1 page into pages; send it to the person it is for" in told
    assert [path.name for path in (tmp_path / "pages").iterdir()] == ["p7.html"]


def test_another_file_in_the_place_of_the_list_is_left_alone(run: Callable, tmp_path: Path) -> None:
    people(tmp_path)
    (tmp_path / "invitations-who-is-who.csv").write_text("mine\n1\n", encoding="utf-8")
    refused = run("team", "invite", "people.csv")
    assert "invitations-who-is-who.csv is no list of invitations; name another folder with -o" in refused.err
    assert (tmp_path / "invitations-who-is-who.csv").read_text(encoding="utf-8") == "mine\n1\n"


# A team file to begin with


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_team_file_to_begin_with_is_fine_as_it_is(run: Callable, tmp_path: Path, language: str) -> None:
    (tmp_path / "matrices" / "data-team.yaml").unlink()
    (tmp_path / "team.yaml").unlink()
    assert run("init", "team", "--lang", language).code == 0
    assert run("validate", "team.yaml").out == "no findings in 1 file\n"
    assert run("fmt", "--check", "team.yaml").code == 0


def test_real_processes_collect_and_share(run_process: Callable) -> None:
    assert run_process("answers", "share", "answers/p1.yaml", "--yes").code == 0
    shown = run_process("team", "collect", *DAY)
    assert (shown.code, shown.err.splitlines()[-2:]) == (
        0,
        ["skillmatrix: 1 of 1 answered", "skillmatrix: wrote people.csv; read 1, unchanged 0"],
    )
