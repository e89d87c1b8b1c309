"""A matrix without roles: all skills are asked, and a report shows levels that are held against no target."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

MATRIX = """\
format: skillmatrix/1
id: plain
version: "1"
title: Plain
note: Written for a test.
languages: [en]
scale: {0: {name: new}, 1: {name: basic}, 2: {name: able}}
categories:
  - id: data
    name: Data
    skills:
      - {id: sql, name: SQL, levels: {1: I read., 2: I write.}}
      - {id: charts, name: Charts, levels: {1: I read charts.}}
  - id: self
    name: Personal
    optional: true
    skills:
      - {id: calm, name: Calm, levels: {1: I stay calm.}}
"""
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: plain, version: "1"}
person: p1
date: 2026-11-20
ratings: {sql: 2, charts: {not_applicable: no charts here}, calm: unknown}
"""
DAY = ("--date", "2026-11-30")


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / "plain.yaml").write_text(MATRIX, encoding="utf-8")
    (tmp_path / "me.yaml").write_text(ANSWERS, encoding="utf-8")


def test_the_report_shows_levels_and_why_there_is_none(run: Callable) -> None:
    report = run("report", "me.yaml", *DAY).out

    assert report.startswith("Skills overview: Plain\n")
    assert "1 of 3 skills is rated." in report
    assert "  SQL     2 · able\n" in report
    assert "- Charts: does not apply (no charts here)" in report
    assert "- Calm: could not say" in report
    assert "Written for a test." in report
    assert "Written for a test." not in run("report", "me.yaml", *DAY, "--no-origin").out


def test_what_is_switched_off_is_left_out(run: Callable) -> None:
    report = run("report", "me.yaml", *DAY, "--without", "self").out

    assert "1 of 2 skills is rated." in report
    assert "Calm" not in report


def test_programs_get_every_skill_without_a_target(run: Callable) -> None:
    report = json.loads(run("report", "me.yaml", *DAY, "-f", "json").out)

    assert (report["role"], report["role_title"], report["status"]) == (None, None, None)
    assert [(skill["id"], skill["level"], skill["required"], skill["answer"], skill["status"]) for skill in report["skills"]] == [
        ("sql", 2, None, "rated", "extra"),
        ("charts", None, None, "not_applicable", "not_applicable"),
        ("calm", None, None, "unknown", "unanswered"),
    ]  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(run("report", "me.yaml", *DAY, "-f", "csv").out)))
    assert [(row["role"], row["skill"], row["level"], row["answer"]) for row in rows] == [
        ("", "sql", "2", "rated"), ("", "charts", "", "not_applicable"), ("", "calm", "", "unknown"),
    ]  # fmt: skip


def test_all_skills_are_asked_and_the_file_names_no_role(run: Callable, tmp_path: Path) -> None:
    asked = run("assess", "plain", *DAY, "--plain", "--answers", "new.yaml", input="2\n1\n1\n")

    assert asked.code == 0
    assert "Question 3 of 3" in asked.out
    assert "3 of 3 skills are rated." in asked.out
    written = (tmp_path / "new.yaml").read_text(encoding="utf-8")
    assert "role:" not in written
    assert "  charts: 1\n" in written
    going_on = run("assess", "plain", *DAY, "--plain", "--quick", "--answers", "next.yaml", input="2\nq\n")
    assert "go on with: skillmatrix assess plain --answers next.yaml --quick\n" in going_on.out


def test_nobody_is_told_that_targets_come_at_the_end(run: Callable) -> None:
    asked = run("assess", "plain", *DAY, "--plain", "--answers", "new.yaml", input="q\n")

    assert "Choose the highest level that is true of you." in asked.out
    assert "arget" not in asked.out


def test_who_is_invited_gets_a_page_and_no_role(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("person\nAda\n", encoding="utf-8")
    invited = run("team", "invite", "people.csv", "--matrix", "plain", "-o", "pages")

    assert invited.code == 0
    (page,) = (tmp_path / "pages").iterdir()
    assert '"role":null' in page.read_text(encoding="utf-8")
    assert (tmp_path / "pages-members.yaml").read_text(encoding="utf-8") == f"members:\n  - {{person: {page.stem}}}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("report", "me.yaml", "--role", "lead"), "the matrix has no roles, so none is called “lead”"),
        (("report", "me.yaml", "--all-roles"), "the matrix has no roles; leave out --all-roles"),
        (("plan", "me.yaml"), "the matrix has no roles, and a plan leads to one"),
        (("report", "me.yaml", "--sheet"), "the matrix has no roles; leave out --sheet"),
        (("report", "me.yaml", "--compare", "me.yaml"), "the matrix has no roles; leave out --compare"),
        (("report", "me.yaml", "--with", "me.yaml"), "the matrix has no roles; leave out --with"),
        (("jobdesc", "--matrix", "plain"), "the matrix has no roles; a job description is about one, so write one under roles"),
    ],
)  # fmt: skip
def test_what_needs_a_role_says_that_there_is_none(run: Callable, words: tuple[str, ...], said: str) -> None:
    refused = run(*words)

    assert (refused.code, refused.err) == (2, f"skillmatrix: {said}\n")
