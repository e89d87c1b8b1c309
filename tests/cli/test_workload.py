"""`skillmatrix workload`: whole pages in both languages, its data, its files, and every way it can be asked wrongly."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "schema" / "workload-result.schema.json").read_text(encoding="utf-8"))
COMPANY = tuple(
    part
    for value in ("members=4000", "communities=12", "changes=2", "new-members=40", "posts=50", "events=2")
    for part in ("--set", value)
)
LAUNCH = tuple(
    part
    for value in (
        "members=60000", "communities=150", "changes=40", "new-members=8000",
        "posts=350", "languages=6", "guidance=60", "events=8",
    )
    for part in ("--set", value)
)  # fmt: skip

MATRIX = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale: {0: {name: none}, 1: {name: some}}
categories: [{id: data, name: Data, skills: [{id: sql, name: SQL, levels: {1: I read.}}]}]
roles:
  - {id: analyst, title: Analyst, tasks: [{id: ask, text: Ask}, {id: tell, text: Tell}], requires: {sql: 1}}
  - {id: other, title: Other, requires: {sql: 1}}
"""
HOURS = """\
format: skillmatrix-workload/1
matrix: {id: small, version: "1"}
languages: [en]
week: {full_time_hours: 40}
drivers:
  - {id: queries, name: Queries, unit: per query, question: How many queries?, typical: [1, 20], default: 5}
  - {id: people, name: People, unit: per person, question: How many people?}
bands:
  - {id: task, below: 0.5, name: a task, sentence: "{low} to {high} hours: a task."}
  - {id: team, name: a team, sentence: "{low} to {high} hours: {n} to {m} people.", same: "{low} to {high}: {n} people."}
roles:
  analyst: {tasks: {ask: {base: [1, 2], per: {queries: [0.5, 1]}}, tell: {per: {queries: [0.1, 0.1]}}}}
"""


in_small = pytest.mark.usefixtures("small")
"""In a folder with the small matrix."""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder `matrices` with a matrix and its hours."""
    folder = tmp_path / "matrices" / "small"
    folder.mkdir(parents=True)
    (folder.parent / "small.yaml").write_text(MATRIX)
    (folder / "workload.yaml").write_text(HOURS)
    return folder


@pytest.mark.parametrize(
    ("name", "role", "options"),
    [
        ("workload.company.de.txt", "corporate-cm", (*COMPANY, "--lang", "de")),
        ("workload.company.en.md", "corporate-cm", (*COMPANY, "--lang", "en", "--explain", "-f", "md")),
        ("workload.launch.de.md", "corporate-cm", (*LAUNCH, "--lang", "de", "--explain", "-f", "md")),
        ("workload.leading.en.txt", "csmo", ("--set", "team=20", "--lang", "en", "--no-origin")),
        ("workload.company.json", "corporate-cm", (*COMPANY, "--lang", "de", "-f", "json")),
        ("workload.company.csv", "corporate-cm", (*COMPANY, "--lang", "en", "-f", "csv")),
    ],
)
def test_the_page_looks_like_this(
    run: Callable, golden: Callable, name: str, role: str, options: tuple[str, ...]
) -> None:
    shown = run("workload", role, *options)

    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/{name}", shown.out)


@pytest.mark.parametrize("role", ["junior-cm", "senior-cm", "chief-cm", "corporate-cm", "social-media-manager", "csmo"])
def test_the_data_of_every_role_is_what_its_schema_says(run: Callable, role: str) -> None:
    data = json.loads(run("workload", role, *LAUNCH, "-f", "json").out)

    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)] == []


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "xlsx", "csv", "json", "md", "txt"])
def test_every_form_is_written(run: Callable, tmp_path: Path, form: str) -> None:
    done = run("workload", "junior-cm", "--set", "members=150", "-o", f"page.{form}", "--lang", "de")

    assert (done.code, done.err) == (0, f"skillmatrix: wrote page.{form}\n")
    assert (tmp_path / f"page.{form}").stat().st_size > 1000


@in_small
def test_a_row_of_the_table_is_a_product(run: Callable) -> None:
    rows = list(csv.DictReader(io.StringIO(run("workload", "analyst", "--set", "queries=4", "-f", "csv").out)))

    assert [(row["task"], row["driver"], row["amount"], row["hours_low"], row["hours_high"]) for row in rows] == [
        ("ask", "", "", "1", "2"),
        ("ask", "queries", "4", "2", "4"),
        ("tell", "", "", "0", "0"),
        ("tell", "queries", "4", "0.4", "0.4"),
    ]


def test_every_source_that_is_named_stands_on_the_page_and_every_hour_is_an_assumption(run: Callable) -> None:
    page = run("workload", "corporate-cm", *COMPANY, "--lang", "en", "-f", "md").out
    rows = [line for line in page.split("## What moves")[0].splitlines() if line.startswith("| ")][2:]

    assert len(rows) == 11
    assert [row for row in rows if "assumption" not in row] == []
    assert [number for number in range(1, 18) if f"**\\[{number}\\] " not in page] == []


def test_below_a_thousand_members_the_role_to_ask_for_comes_first(run: Callable) -> None:
    few = run("workload", "corporate-cm", "--set", "members=999", "--lang", "de", "-f", "md").out
    many = run("workload", "corporate-cm", "--set", "members=1000", "--lang", "de", "-f", "md").out

    said = "Mitglieder unter 1.000: Hier ist nach der Rolle „Senior Community Management“ zu fragen"
    assert few.index(said) < few.index("Mit etwa")
    assert said not in many


def test_values_are_kept_in_a_file_that_gives_the_same_page(run: Callable, tmp_path: Path) -> None:
    first = run("workload", "corporate-cm", *COMPANY, "--full-time", "35", "--save", "values.yaml")
    again = run("workload", "--from", "values.yaml")

    assert (tmp_path / "values.yaml").read_text() == (
        "format: skillmatrix-workload-values/1\n"
        'matrix: {id: enterprise-community-manager, version: "1.1"}\n'
        "role: corporate-cm\n"
        "full_time_hours: 35\n"
        "values:\n  members: 4000\n  communities: 12\n  changes: 2\n  new-members: 40\n  posts: 50\n  events: 2\n"
    )
    assert (again.code, again.err, again.out) == (0, "", first.out)
    assert "27.3 of its 35 hours" in again.out
    assert run("validate", "values.yaml").out == "no findings in 1 file\n"


def test_what_is_typed_comes_before_what_is_in_the_file(run: Callable, small: Path) -> None:
    (small.parent.parent / "v.yaml").write_text(
        'format: skillmatrix-workload-values/1\nmatrix: {id: small, version: "1"}\nvalues: {queries: 4}\n'
    )
    data = json.loads(run("workload", "analyst", "--from", "v.yaml", "--set", "queries=8", "-f", "json").out)

    assert [(each["value"], each["given"]) for each in data["drivers"]] == [(8, True)]


@in_small
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("analyst", "--set", "querys=4"), "--set: there is no driver “querys”; did you mean “queries”?"),
        (("analyst", "--set", "zzz=4"), "--set: there is no driver “zzz”; there are: queries"),
        (("analyst", "--set", "queries"), "--set queries: write a driver and its value, such as members=4000"),
        (("analyst", "--set", "queries="), ": write a number, such as 4000 or 12.5"),
        (("analyst", "--set", "queries=-1"), "-1: a number below zero cannot be meant"),
        (("analyst", "--set", "queries=4.000"), "4.000: write 4000, or 4"),
        (
            ("analyst", "--set", "queries=2001"),
            "queries: 2001 is more than 2,000; this estimate is not made for that",
        ),
        (("analyst", "--set", "queries=1", "--set", "queries=2"), "--set queries: given twice; leave out one of them"),
        (("analyst", "--full-time", "0"), "0 hours: a full-time post has from 1 to 168 hours a week"),
        (("analyst", "--full-time", "169"), "169 hours: a full-time post has from 1 to 168 hours a week"),
        (("analist",), "the matrix has no role “analist”; did you mean “analyst”?"),
        (("other",), "there are no hours for the role “other”; there are some for analyst"),
        (
            ("data-analyst",),
            "for the matrix “data-team” nobody has estimated hours; they would stand in data-team/workload.yaml beside it",
        ),
        (("analyst", "--role", "other"), "--role other: you also wrote “analyst”; leave out one of them"),
        (("analyst", "--from", "nowhere.yaml"), "nowhere.yaml: there is no such file"),
        (("analyst", "--save", "-"), "--save: name a file"),
        (("analyst", "-f", "jsonld"), "--format jsonld: did you mean “json”?"),
    ],
)
def test_what_is_asked_wrongly_is_refused_with_a_sentence(
    run: Callable, arguments: tuple[str, ...], sentence: str
) -> None:
    refused = run("workload", *arguments)

    assert (refused.code, refused.out, refused.err) == (2, "", f"skillmatrix: {sentence}\n")


def test_without_a_role_the_matrix_with_hours_is_meant_and_its_roles_are_named(run: Callable) -> None:
    refused = run("workload")
    roles = "junior-cm, senior-cm, chief-cm, corporate-cm, social-media-manager, csmo"

    assert (refused.code, refused.err) == (2, f"skillmatrix: which role? Choose one with --role: {roles}\n")


@in_small
def test_a_matrix_of_ones_own_comes_before_those_that_ship(run: Callable) -> None:
    assert run("workload").err == "skillmatrix: which role? Choose one with --role: analyst, other\n"


def test_a_percentage_above_a_hundred_is_refused(run: Callable) -> None:
    refused = run("workload", "junior-cm", "--set", "guidance=101")

    assert refused.err == "skillmatrix: guidance: 101 is more than 100; this estimate is not made for that\n"


@in_small
def test_a_driver_that_does_not_count_for_the_role_is_told(run: Callable) -> None:
    assert run("workload", "analyst", "--set", "people=4").err == (
        "skillmatrix: “people” does not count for the role “analyst”\n"
    )


@in_small
@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ('matrix: {id: small, version: "0.9"}\nvalues: {queries: 4}', 0, "these values are for version 0.9"),
        ('matrix: {id: small, version: "1"}\nrole: other\nvalues: {queries: 4}', 0, "was written for the role “other”"),
        ('matrix: {id: small, version: "1"}\nvalues: {querys: 4}', 2, "v.yaml: there is no driver “querys”"),
        ('matrix: {id: small, version: "1"}\nvalues: {queries: -4}', 2, "-4 is too small"),
        ('matrix: {id: small, version: "1"}\nvalues: {queries: 4000000}', 2, "4000000 is more than 2,000"),
        ('matrix: {id: small, version: "1"}\nvalues: {queries: many}', 2, "expected"),
        ('matrix: {id: data-team, version: "1.0"}\nvalues: {queries: 4}', 2, "belongs to another matrix, “data-team”"),
        ('matrix: {id: small, version: "1"}\nrole: nobody\nvalues: {queries: 4}', 2, "“nobody” is not a role"),
    ],
)
def test_a_file_of_values_is_held_to_its_matrix(run: Callable, tmp_path: Path, text: str, code: int, told: str) -> None:
    (tmp_path / "v.yaml").write_text(f"format: skillmatrix-workload-values/1\n{text}\n")
    done = run("workload", "analyst", "--matrix", "small", "--from", "v.yaml")

    assert (done.code, told in done.err) == (code, True), done.err


def test_a_file_of_hours_to_another_matrix_is_refused(run: Callable, small: Path) -> None:
    (small / "workload.yaml").write_text(HOURS.replace("{id: small", "{id: large"))

    assert run("workload", "analyst").err == "skillmatrix: workload.yaml belongs to another matrix, “large”\n"


def test_all_that_is_wrong_with_a_file_of_hours_is_told_with_its_lines(run: Callable, small: Path) -> None:
    (small / "workload.yaml").write_text(
        HOURS.replace("base: [1, 2]", "base: [2, 1]").replace("tell: {per", "tall: {per")
    )
    refused = run("workload", "analyst")

    assert refused.code == 2
    assert "workload.yaml:12:33: error: 2 is more than 1" in refused.err
    assert "error: “tall” is no task of the role “analyst”" in refused.err


def test_what_stands_in_a_file_is_text_and_nothing_else(run: Callable, small: Path) -> None:
    hostile = HOURS.replace("name: Queries", 'name: "<script>alert(1)</script>"')
    (small / "workload.yaml").write_text(hostile.replace("hours: a task.", "<img src=x onerror=y>: a task."))
    page = run("workload", "analyst", "-f", "html").out

    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=y&gt;: a task." in page


def test_thousands_of_tasks_are_thousands_of_rows(run: Callable, small: Path) -> None:
    tasks = ", ".join(f"{{id: t{number}, text: Task {number}}}" for number in range(3_000))
    hours = ", ".join(f"t{number}: {{base: [1, 2], per: {{queries: [0.1, 0.2]}}}}" for number in range(3_000))
    (small.parent / "small.yaml").write_text(MATRIX.replace("{id: ask, text: Ask}, {id: tell, text: Tell}", tasks))
    (small / "workload.yaml").write_text(
        "\n".join(
            line if not line.startswith("  analyst") else f"  analyst: {{tasks: {{{hours}}}}}"
            for line in HOURS.splitlines()
        )
    )
    data = json.loads(run("workload", "analyst", "-f", "json").out)

    assert (len(data["tasks"]), data["hours"], data["team"]) == (3_000, {"low": 4500, "high": 9000}, [113, 225])


@in_small
def test_outside_what_is_typical_the_page_says_so(run: Callable) -> None:
    page = run("workload", "analyst", "--set", "queries=200").out

    assert "Outside what this estimate was made for: Queries 200 (made for 1 to 20)." in " ".join(page.split())
