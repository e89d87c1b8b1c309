"""Matrices in the shapes of real ones, each with all four jobs: check, rate, report, job description."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest

DAY = ("--date", "2026-11-22")
SHAPES = Path(__file__).parents[1] / "samples" / "shapes"
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: ladder, version: "1"}
person: p7
role: engineer-senior
date: 2026-11-20
ratings: {coding: 2, testing: 2, operations: 2, review: 2, mentoring: unknown}
"""


@pytest.fixture
def ladder(tmp_path: Path) -> str:
    """A career ladder with a family of roles, one role based on a step, and rules of readiness."""
    copy(SHAPES / "ladder.yaml", tmp_path)
    (tmp_path / "a.yaml").write_text(ANSWERS)
    return "ladder.yaml"


def test_a_ladder_is_clean(run: Callable, ladder: str) -> None:
    checked = run("validate", ladder)
    assert (checked.code, checked.out) == (0, "no findings in 1 file\n")


def test_laying_a_ladder_out_changes_nothing_of_its_roles(run: Callable, ladder: str) -> None:
    before = run("show", ladder, "-f", "json").out
    assert run("fmt", ladder).code == 0
    assert run("show", ladder, "-f", "json").out == before


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_ladder_is_one_grid_on_paper(run: Callable, ladder: str, golden: Callable, lang: str) -> None:
    shown = run("show", ladder, "--lang", lang, "-f", "md", *DAY)
    roles = shown.out[shown.out.index("\n## " + {"de": "Die Rollen", "en": "The roles"}[lang]) :]
    golden(f"shapes/ladder.show.{lang}.md", roles[: roles.index("\n## ", 5)])


def test_a_ladder_looks_like_this_to_programs(run: Callable, ladder: str, golden: Callable) -> None:
    golden("shapes/ladder.step.json", run("show", "test-engineer", "-m", ladder, "--lang", "en", "-f", "json").out)
    assert run("list", "roles", "-m", ladder, "--lang", "en").out == (
        "engineer-junior           Software Engineer (Junior)\n"
        "engineer-senior           Software Engineer (Senior)\n"
        "engineer-lead             Lead Software Engineer\n"
        "platform-engineer-junior  Platform Engineer (Junior)\n"
        "platform-engineer-senior  Platform Engineer (Senior)\n"
        "platform-engineer-lead    Platform Engineer (Lead)\n"
        "test-engineer             Test Engineer\n"
    )


def test_one_step_of_a_ladder_is_rated_line_by_line(
    run: Callable, ladder: str, golden: Callable, tmp_path: Path
) -> None:
    words = ["assess", ladder, "--role", "engineer-senior", "--plain", "--answers", "b.yaml", "--lang", "en", *DAY]
    golden("shapes/ladder.assess.en.txt", run(*words, input="2\n2\n2\n2\nu\n").out)
    assert "role: engineer-senior\n" in (tmp_path / "b.yaml").read_text()


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("de.txt", ()),
        ("du.md", ("--address", "du")),
        ("neutral.md", ("--address", "neutral")),
        ("en.txt", ("--explain",)),
    ],
)
def test_who_reaches_four_of_five_targets_is_ready(
    run: Callable, ladder: str, golden: Callable, form: str, options: tuple[str, ...]
) -> None:
    lang = "en" if form.startswith("en") else "de"
    kind = ("-f", "md") if form.endswith("md") else ()
    reported = run("report", "a.yaml", "-m", ladder, "--lang", lang, *kind, *options, *DAY)
    assert reported.code == 0
    golden(f"shapes/ladder.report.{form}", reported.out)


def test_programs_are_told_what_became_of_each_rule(run: Callable, ladder: str) -> None:
    reported = run("report", "a.yaml", "-m", ladder, "-f", "json", *DAY).out
    data = json.loads(reported)
    assert (data["status"], data["status_label"]) == ("ready", "Profile met")
    of = ["coding", "testing", "operations", "review", "mentoring"]
    assert data["ready"] == [{"met": 4, "of": of, "reached": 4, "state": "passed"}]


@pytest.mark.parametrize(("kind", "lang"), [("internal", "de"), ("profile", "en"), ("ad", "de")])
def test_a_step_has_a_job_description(run: Callable, ladder: str, golden: Callable, kind: str, lang: str) -> None:
    words = ["jobdesc", "engineer-lead", "-m", ladder, "--kind", kind, "--lang", lang, "-f", "md", *DAY]
    written = run(*words)
    assert written.code == 0
    golden(f"shapes/ladder.{kind}.{lang}.md", written.out)


@pytest.mark.parametrize(
    "words",
    [
        ("assess", "ladder.yaml", "--plain", "--role", "engineer"),
        ("report", "a.yaml", "-m", "ladder.yaml", "--role", "engineer"),
        ("jobdesc", "engineer", "-m", "ladder.yaml"),
        ("jobdesc", "test-engineer", "-m", "ladder.yaml", "--against", "engineer"),
        ("show", "engineer", "-m", "ladder.yaml"),
    ],
)
@pytest.mark.usefixtures("ladder")
def test_a_ladder_is_no_role_and_its_steps_are_named(run: Callable, words: tuple[str, ...]) -> None:
    asked = run(*words, LANG="de_DE.UTF-8", LC_ALL="de_DE.UTF-8")
    assert (asked.code, asked.out) == (2, "")
    assert asked.err == (
        "skillmatrix: „engineer“ steht für die Rollen einer Stufenleiter; eine davon nennen: "
        "engineer-junior, engineer-senior, engineer-lead\n"
    )


def test_answers_and_postings_for_a_ladder_name_its_steps(run: Callable, ladder: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ANSWERS.replace("engineer-senior", "engineer"))
    (tmp_path / "p.yaml").write_text("format: skillmatrix-posting/1\nmatrix: {id: ladder}\nrole: engineer\n")
    checked = run("validate", "a.yaml", "p.yaml", ladder)
    told = [line for line in checked.out.splitlines() if ": error: " in line]
    assert told == [
        "a.yaml:4:7: error: “engineer” is a ladder of several roles [unknown-answer-role]",
        "p.yaml:3:7: error: “engineer” is a ladder of several roles [unknown-posting-role]",
    ]
    assert checked.out.count("= name one of them: engineer-junior, engineer-senior, engineer-lead") == 2


def test_steps_are_completed_like_roles(run: Callable, ladder: str) -> None:
    words = f"skillmatrix report --matrix {ladder} --role eng"
    done = run(_SKILLMATRIX_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD="5")
    assert done.out.split() == ["engineer-junior", "engineer-senior", "engineer-lead"]
