"""`skillmatrix plan`: whole screens in both languages, its data, and every way it can be asked wrongly."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
SCHEMA = json.loads((ROOT / "docs" / "schema" / "plan.schema.json").read_text(encoding="utf-8"))
DAY = ("--date", "2026-11-22")

MATRIX = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale: {0: {name: none}, 1: {name: some}, 2: {name: much}}
categories:
  - id: data
    name: Data
    skills:
      - {id: sql, name: SQL, levels: {1: I read., 2: I write.}, steps: {1: Read three queries.}}
      - {id: charts, name: Charts, needs: [sql], levels: {1: I read charts., 2: I draw charts.}}
roles: [{id: analyst, title: Analyst, requires: {charts: {level: 2, weight: 3}, sql: {level: 2, must: 1}}}]
"""
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: small, version: "1"}
person: p1
date: 2026-11-20
ratings: {sql: 0, charts: 0}
"""
TRAININGS = """\
format: skillmatrix-trainings/1
matrix: {id: small, version: "1"}
languages: [en]
currency: EUR
trainings:
  - {id: read, title: Read queries, kind: course, hours: 2, cost: 100, builds: {sql: {from: 0, to: 1}}}
  - {id: draw, title: Draw charts, kind: course, hours: 8, cost: 400.5, builds: {charts: {from: 0, to: 2}}}
  - {id: free, title: For free, kind: self-study, hours: 4, builds: {charts: {from: 0, to: 1}}}
  - {id: expert, title: For experts, kind: course, hours: 1, cost: 10, builds: {sql: {from: 2, to: 3}}}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "matrices" / "small"
    folder.mkdir(parents=True)
    (folder.parent / "small.yaml").write_text(MATRIX)
    (folder / "trainings.yaml").write_text(TRAININGS.replace("{from: 2, to: 3}", "{from: 1, to: 2}"))
    answers = tmp_path / "a.yaml"
    answers.write_text(ANSWERS)
    return answers


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("plan.de.txt", ("--lang", "de", "--hours", "10")),
        ("plan.en.md", ("--lang", "en", "--hours", "40", "--explain", "-f", "md")),
        ("plan.junior.du.md", ("--lang", "de", "--address", "du", "--role", "senior-cm", "--hours", "80", "-f", "md")),
        ("plan.json", ("--lang", "de", "--hours", "10", "-f", "json")),
    ],
)
def test_the_plan_looks_like_this(
    run: Callable, golden: Callable, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    (tmp_path / "p7.yaml").write_bytes(P7.read_bytes())
    shown = run("plan", "p7.yaml", *options, *DAY)

    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/{name}", shown.out)


@pytest.mark.parametrize(
    "options", [("--hours", "10"), ("--hours", "0"), (), ("--cost", "100"), ("--without", "personal")]
)
def test_the_data_is_what_its_schema_says(run: Callable, options: tuple[str, ...]) -> None:
    data = json.loads(run("plan", P7, *options, "-f", "json", *DAY).out)

    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)] == []


def test_musts_come_before_what_weighs_more(run: Callable, small: Path) -> None:
    plan = json.loads(run("plan", small, "--hours", "8", "-f", "json", *DAY).out)["plan"]

    assert [step["id"] for step in plan["steps"]] == ["read", "expert", "free"]
    assert (plan["before"], plan["after"]) == (
        {"gates_met": 0, "coverage": 0},
        {"gates_met": 1, "coverage": 0.625},
    )
    assert plan["next"] == {"hours": 10, "steps": ["read", "draw"], "gates_met": 1, "coverage": 0.875}


def test_what_a_skill_needs_is_learned_before_it(run: Callable, small: Path) -> None:
    folder = small.parent / "matrices" / "small"
    listed = (folder / "trainings.yaml").read_text()
    head, items = listed.split("trainings:\n")
    lines = items.splitlines(keepends=True)
    (folder / "trainings.yaml").write_text(head + "trainings:\n" + "".join(reversed(lines)))
    plan = json.loads(run("plan", small, "-f", "json", *DAY).out)["plan"]

    assert [step["id"] for step in plan["steps"]] == ["read", "expert", "draw"]


def test_a_budget_of_money_leaves_out_what_nobody_knows_the_cost_of(run: Callable, small: Path) -> None:
    shown = run("plan", small, "--cost", "510,50", "--lang", "de", "--no-origin", *DAY).out

    assert "510,50 EUR an Kosten" in shown
    assert "Die Kosten sind nicht bekannt: For free" in shown


def test_without_trainings_there_are_the_steps_of_the_matrix_and_what_is_needed_comes_first(
    run: Callable, small: Path
) -> None:
    (small.parent / "matrices" / "small" / "trainings.yaml").unlink()
    shown = run("plan", small, "--lang", "en", *DAY)

    assert shown.code == 0
    assert shown.out.index("1. SQL: next level 1, target 2") < shown.out.index("2. Charts: next level 1, target 2")
    assert "What helps: Read three queries." in shown.out
    assert json.loads(run("plan", small, "-f", "json", *DAY).out)["plan"] is None


def test_nothing_is_planned_where_nothing_is_open_and_where_nothing_fits(run: Callable, small: Path) -> None:
    nothing_fits = run("plan", small, "--hours", "0.25", "--lang", "en", "-f", "md", *DAY).out
    small.write_text(ANSWERS.replace("sql: 0, charts: 0", "sql: 2, charts: 2"))
    nothing_open = run("plan", small, "--lang", "en", "-f", "md", *DAY).out

    assert "No training that helps with the role Analyst fits into this budget." in nothing_fits
    assert "None of the trainings in this list raises what is still open for the role Analyst." in nothing_open


def test_whoever_has_rated_nothing_is_asked_to_do_so_first(run: Callable, small: Path) -> None:
    small.write_text(ANSWERS.replace("{sql: 0, charts: 0}", "{sql: unknown}"))
    shown = run("plan", small, "--lang", "en", "-f", "md", *DAY)

    assert shown.code == 0
    assert "Nobody knows yet where you stand in “SQL” and “Charts”, so the plan leaves them out." in shown.out
    assert "--only unanswered" in shown.out
    assert "--only unknown" in shown.out


@pytest.mark.parametrize("form", ["md", "html", "pdf", "docx", "xlsx", "csv", "json"])
def test_a_plan_comes_in_every_form(run: Callable, tmp_path: Path, form: str) -> None:
    assert run("plan", P7, "--hours", "20", "-o", f"plan.{form}", *DAY).code == 0
    assert (tmp_path / f"plan.{form}").stat().st_size > 500


def test_the_table_has_a_row_for_each_skill_that_a_step_raises(run: Callable, small: Path) -> None:
    lines = run("plan", small, "--hours", "8", "-f", "csv", *DAY).out.splitlines()

    assert lines[0].endswith("step,training,title,kind,hours,work_hours,practice_hours,cost,skill,before,after")
    assert lines[1:] == [
        "1,read,Read queries,course,2,0,0,,sql,0,1",
        "2,expert,For experts,course,1,0,0,,sql,1,2",
        "3,free,For free,self-study,4,0,0,,charts,0,1",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--hours", "many"), "--hours many: write a number from 0 to 10000000, such as 40"),
        (("--hours", "-5"), "--hours -5: write a number from 0 to 10000000, such as 40"),
        (("--hours", "1e9"), "--hours 1e9: write a number from 0 to 10000000, such as 40"),
        (("--hours", "99999999999"), "--hours 99999999999: write a number from 0 to 10000000, such as 40"),
        (("--hours", "²"), "--hours ²: write a number from 0 to 10000000, such as 40"),
        (("--hours", "1.3"), "--hours 1.3: hours come in quarters, such as 1.25 or 40"),
        (("--cost", "free"), "--cost free: write a number from 0 to 10000000, such as 1500"),
        (("--cost", "1.500"), "write thousands without a sign between them: 1500"),
        (("--hours", "1,000"), "write thousands without a sign between them: 1000"),
        (("--named",), "--named and --programme are for a team; add --team and its file, or leave them out"),
        (("--programme", "two-days"), "--named and --programme are for a team"),
        (("--trainings", "none.yaml"), "none.yaml: there is no such file"),
        (("--role", "chef"), "the matrix has no role “chef”; there are: analyst"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_a_sentence(
    run: Callable, small: Path, options: tuple[str, ...], message: str
) -> None:
    told = run("plan", small, *options, "--lang", "en")

    assert (told.code, told.out) == (2, "")
    assert message in told.err


def test_trainings_to_another_matrix_are_refused(run: Callable, small: Path) -> None:
    other = small.parent / "other.yaml"
    other.write_text(TRAININGS.replace("id: small", "id: data-team"))

    assert "other.yaml belongs to another matrix, “data-team”" in run("plan", small, "--trainings", other).err


def test_trainings_with_errors_are_refused_with_all_of_them(run: Callable, small: Path) -> None:
    (small.parent / "matrices" / "small" / "trainings.yaml").write_text(
        TRAININGS.replace("hours: 8", "hours: many").replace("kind: self-study", "kind: selfstudy")
    )
    told = run("plan", small)

    assert told.code == 2
    assert "a number is expected, not text" in told.err
    assert "“selfstudy” is not one of course, practice, self-study, coaching, exam" in told.err


def inside_the_matrix(trainings: str) -> str:
    """The list without the head of its file."""
    return "currency: EUR\n" + trainings.partition("currency: EUR\n")[2].replace("{from: 2, to: 3}", "{from: 1, to: 2}")


def test_trainings_in_the_matrix_itself_are_those_of_a_file_beside_it(run: Callable, small: Path) -> None:
    beside = json.loads(run("plan", small, "-f", "json", *DAY).out)
    (small.parent / "matrices" / "small" / "trainings.yaml").unlink()
    (small.parent / "matrices" / "small.yaml").write_text(MATRIX + inside_the_matrix(TRAININGS))
    inside = run("plan", small, "-f", "json", *DAY)

    assert (inside.code, inside.err) == (0, "")
    assert json.loads(inside.out)["plan"]["steps"] == beside["plan"]["steps"]
    assert [step["id"] for step in beside["plan"]["steps"]] == ["read", "expert", "draw"]
    assert "| Draw charts | course | 8 hours |" in run("show", "matrices/small.yaml", "-f", "md", *DAY).out
    assert "“Read queries”" in run("report", small, *DAY).out


def test_a_file_beside_a_matrix_with_trainings_of_its_own_is_told_and_not_read(run: Callable, small: Path) -> None:
    only_free = inside_the_matrix(TRAININGS).replace("Draw charts", "Draw charts here")
    (small.parent / "matrices" / "small.yaml").write_text(MATRIX + only_free)
    shown = run("plan", small, *DAY)

    assert "Draw charts here" in shown.out
    assert shown.err == "skillmatrix: the matrix has trainings of its own; trainings.yaml beside it is not read\n"


def test_the_file_that_was_named_comes_before_the_trainings_of_the_matrix(run: Callable, small: Path) -> None:
    own = inside_the_matrix(TRAININGS).replace("Draw charts", "Draw charts here")
    (small.parent / "matrices" / "small.yaml").write_text(MATRIX + own)
    shown = run("plan", small, "--trainings", "matrices/small/trainings.yaml", *DAY)

    assert ("Draw charts here" in shown.out, shown.err) == (False, "")


def test_errors_in_trainings_of_a_matrix_are_errors_of_the_matrix(run: Callable, small: Path) -> None:
    own = inside_the_matrix(TRAININGS).replace("charts: {from: 0, to: 2}", "chart: {from: 0, to: 7}")
    (small.parent / "matrices" / "small.yaml").write_text(MATRIX + own)
    shown = run("plan", small, *DAY)

    assert (shown.code, shown.out) == (2, "")
    assert "“chart” is not a skill of this matrix [unknown-skill]" in shown.err
    assert "level 7 is not on the scale (0–2) [level-off-scale]" in shown.err
