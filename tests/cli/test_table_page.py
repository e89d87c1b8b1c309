"""The page without names is the same, whoever counted."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ..tables.conftest import GROUPS, MATRIX, TEAM, random_rows, write_csv, write_parquet

TARGETS = "dates: [2026-11-29]\ntargets: [{role: analyst, people: 9}]\n"
FORMS = ("terminal", "md", "html", "csv", "json")


@pytest.mark.parametrize("seed", [3, 8])
def test_a_page_of_a_table_is_that_of_its_answers(seed: int, run: Callable) -> None:
    Path("matrices").mkdir()
    Path("matrices/small.yaml").write_text(MATRIX, encoding="utf-8")
    rows = [row | {"person": f"{row['person']}-{part}"} for part in range(6) for row in random_rows(seed)]
    write_csv(rows)
    write_parquet(rows)
    Path("team.yaml").write_text(TEAM + TARGETS, encoding="utf-8")
    for form in FORMS:
        pages = [
            run("team", "report", *table, "-f", form, "--lang", "en")
            for table in ([], ["people.parquet"], ["people.csv"])
        ]
        assert {(page.code, page.out) for page in pages} == {(0, pages[0].out)}
    assert '"reach"' in pages[0].out


# What is wrong with a table is told in a sentence


@pytest.fixture
def team(run: Callable) -> Path:  # noqa: ARG001 - it changes to the folder
    """`run` has changed to an empty folder; here a team and its matrix lie in it."""
    Path("matrices").mkdir()
    Path("matrices/small.yaml").write_text(MATRIX, encoding="utf-8")
    Path("team.yaml").write_text(TEAM + TARGETS, encoding="utf-8")
    return Path.cwd()


def people(number: int = 20) -> list[dict]:
    day = date(2026, 11, 1)
    return [
        {"person": f"p{at}", "skill": skill, "level": at % 4, "answer": "rated", "rater": "self", "date": day}
        | {"role": "", "by": "", "interest": None, "site": "north", "unit": "it"}
        for at in range(number)
        for skill in ("sql", "testing", "cloud")
    ]


def refusal(run: Callable, *arguments: str, **environment: str) -> str:
    done = run("team", "report", *arguments, **environment)
    assert (done.code, done.out) == (2, "")
    return done.err.strip().removeprefix("skillmatrix: matrices/small.yaml is used instead")


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("person,skil,level,date", "the column “skil” is unknown; did you mean “skill”? Rename it, or leave it out"),
        (
            "persn,skill,level,date",
            "no column says who it is about; if “persn” does, call it “person”",
        ),
        ("person,skill,date", "no column says which level; call one “level”"),
        ("person,skill,level", "nothing says when it was filled in; add a column “date”"),
        (
            "person,sql,testng,date",
            "the column “testng” is unknown; did you mean “testing”? Rename it, or leave it out",
        ),
    ],
)
def test_columns_that_are_missing_or_misspelt_are_named(run: Callable, header: str, sentence: str) -> None:
    Path("people.csv").write_text(f"{header}\n" + ",".join("1" for _ in header.split(",")) + "\n", encoding="utf-8")
    assert f"people.csv: {sentence}" in refusal(run, "people.csv")


@pytest.mark.usefixtures("team")
def test_a_column_of_the_wrong_type_is_named_with_what_it_should_hold(run: Callable) -> None:
    pq.write_table(pa.table({"person": ["p1"], "skill": ["sql"], "level": [True], "date": ["2026-11-01"]}), "a.parquet")
    assert "a.parquet: the column “level” holds boolean, and it should hold text" in refusal(run, "a.parquet")
    pq.write_table(pa.table({"person": ["p1"], "skill": ["sql"], "level": [1], "date": [20261101]}), "b.parquet")
    assert "b.parquet: the column “date” holds int64, and it should hold days" in refusal(run, "b.parquet")


@pytest.mark.usefixtures("team")
def test_what_is_no_table_is_told(run: Callable) -> None:
    assert "people.parquet: there is no such file" in refusal(run, "people.parquet")
    Path("people.parquet").write_bytes(b"PAR1 and nothing else")
    assert "people.parquet cannot be read as a table: " in refusal(run, "people.parquet")


@pytest.mark.usefixtures("team")
def test_broken_rows_are_counted_by_what_is_wrong_and_the_others_counted(run: Callable) -> None:
    whole = people()
    broken = [
        whole[0] | {"person": "q1", "skill": "cobol"}, whole[0] | {"person": "q2", "level": 9},
        whole[0] | {"person": "q3", "level": 9}, whole[0] | {"person": ""}, whole[0] | {"person": "q4", "rater": "boss"},
        whole[0] | {"person": "q5", "interest": 7},
    ]  # fmt: skip
    write_csv(whole)
    clean = run("team", "report", "people.csv", "-f", "md", "--lang", "en").out
    write_parquet(whole + broken)
    done = run("team", "report", "people.parquet", "-f", "md", "--lang", "en")
    assert (done.code, done.out) == (0, clean)
    told = [line.partition("rows left out: ")[2] for line in done.err.splitlines() if "rows left out" in line]
    assert told[0] == "2; “9” is no level; write a whole number from 0 to 4"
    assert sorted(told[1:]) == [
        "1; a name of 1 to 200 characters is missing", "1; “7” is no interest from 0 to 5",
        "1; “boss” is none of self, manager, peer, assessor, agreed", "1; “cobol” is not a skill of this matrix",
    ]  # fmt: skip


@pytest.mark.usefixtures("team")
def test_a_table_of_which_nothing_is_left_is_refused(run: Callable) -> None:
    write_csv([row | {"skill": "cobol"} for row in people()])
    assert "people.csv: no row can be used; “cobol” is not a skill of this matrix" in refusal(run, "people.csv")


@pytest.mark.usefixtures("team")
def test_people_who_answered_twice_or_are_in_two_groups_are_left_out(run: Callable) -> None:
    whole = people(24)
    write_csv([row for row in whole if row["person"] not in {"p3", "p4"}])
    clean = run("team", "report", "people.csv", "-f", "csv", "--lang", "en").out
    twice = [row | {"level": 0} for row in whole if row["person"] == "p3"]
    moved = [row | {"unit": "hr" if row["skill"] == "sql" else "it"} if row["person"] == "p4" else row for row in whole]
    write_parquet(moved + twice)
    assert run("team", "report", "people.parquet", "-f", "csv", "--lang", "en").out == clean
    page = run("team", "report", "people.parquet", "-f", "md", "--lang", "en").out
    assert "people with two answers to one question on one day (fewer than 3)" in page
    assert "people who are in two groups of one column (fewer than 3)" in page


# A database


@pytest.mark.usefixtures("team")
def test_a_table_of_a_database_is_reached_by_a_name_and_its_url_is_not_told(run: Callable) -> None:
    write_parquet(people())
    url = f"duckdb://{Path.cwd()}/warehouse.ddb"
    with duckdb.connect("warehouse.ddb") as database:
        database.execute("create table people as from 'people.parquet'")
    expected = run("team", "report", "people.parquet", "-f", "md", "--lang", "en").out
    page = ("team", "report", "people", "-f", "md", "--lang", "en", "--connect")
    assert run(*page, "WAREHOUSE", WAREHOUSE=url).out == expected
    Path("url").write_text(url + "\n", encoding="utf-8")
    assert "url can be read by others, and holds a URL; make it yours alone: chmod 600 url" in run(*page, "url").err
    Path("url").chmod(0o600)
    assert run(*page, "url").out == expected
    for name, environment in (("NOWHERE", {}), (url, {}), ("WAREHOUSE", {"WAREHOUSE": url + "x?password=secret"})):
        done = run(*page, name, **environment)
        assert (done.code, "ddb" in done.err, "secret" in done.err) == (2, False, False)
    assert "--connect NOWHERE: there is no environment variable and no file of this name" in run(*page, "NOWHERE").err
    assert "--connect takes a name, not a URL" in run(*page, url).err
    assert "--connect says where a table is; name the table, too" in run("team", "report", "--connect", "W").err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "nothing is in it; put the URL of the database there"),
        (" \n", "nothing is in it; put the URL of the database there"),
        ("secret", "what is in it is no URL, such as postgres://host/database"),
    ],
)
@pytest.mark.usefixtures("team")
def test_what_is_no_url_is_not_called_missing_and_not_told(run: Callable, content: str, sentence: str) -> None:
    Path("url").write_text(content, encoding="utf-8")
    Path("url").chmod(0o600)
    for name, environment in (("WAREHOUSE", {"WAREHOUSE": content}), ("url", {})):
        done = run("team", "report", "people", "--connect", name, **environment)
        assert (done.code, done.err) == (2, f"skillmatrix: --connect {name}: {sentence}\n")


@pytest.mark.usefixtures("team")
def test_an_engine_that_is_not_installed_is_named_with_its_package(run: Callable) -> None:
    told = run("team", "report", "people", "--connect", "W", W="clickhouse://somebody:secret@nowhere/people").err
    assert "what Ibis needs for clickhouse is missing; install it: pip install 'ibis-framework[clickhouse]'" in told
    assert "secret" not in told


@pytest.mark.usefixtures("team")
def test_a_spreadsheet_is_named_in_the_team_file(run: Callable) -> None:
    Path("people.xlsx").write_bytes(b"")
    assert "people.xlsx is a spreadsheet, and a table is a CSV or Parquet file here" in refusal(run, "people.xlsx")


@pytest.mark.usefixtures("team")
def test_a_table_that_is_not_there_is_told_without_the_words_of_the_engine(run: Callable) -> None:
    duckdb.connect("people.duckdb").close()
    told = refusal(run, "nobody", "--connect", "W", W="duckdb://people.duckdb")
    assert "nobody cannot be opened: there is no such table" in told


@pytest.mark.usefixtures("team")
def test_columns_in_which_nothing_stands_are_empty_or_told(run: Callable) -> None:
    rows = people()
    columns = {name: pa.array([row[name] for row in rows]) for name in rows[0]}
    pq.write_table(
        pa.table(columns | {name: pa.nulls(len(rows)) for name in ("interest", "by", "role")}), "some.parquet"
    )
    assert '"answered": 20' in run("team", "report", "some.parquet", "-f", "json").out
    pq.write_table(pa.table(columns | {"date": pa.nulls(len(rows))}), "dateless.parquet")
    told = refusal(run, "dateless.parquet")
    assert "the column “date” holds nothing, and it should hold days" in told


@pytest.mark.usefixtures("team")
def test_groups_of_a_team_that_has_none_are_told_with_a_way_out(run: Callable) -> None:
    Path("team.yaml").write_text(TEAM.replace(GROUPS, "") + TARGETS, encoding="utf-8")
    write_parquet(people())
    told = refusal(run, "people.parquet", "--groups", "site")
    assert "the team file has none; write into it, for example, groups: [site, unit]" in told


@pytest.mark.usefixtures("team")
def test_names_are_not_for_tables(run: Callable) -> None:
    write_parquet(people())
    assert "nobody in a table has agreed to be named; leave out --named" in refusal(run, "people.parquet", "--named")


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("extra", ["", "rating: others\n", "members: [{person: p1}, {person: p99}]\n"])
def test_a_page_of_a_later_closing_date_hides_in_a_table_what_it_hides_of_files(run: Callable, extra: str) -> None:
    again = [
        row | {"level": (row["level"] + 2) % 4 if row["skill"] == "cloud" else row["level"], "date": date(2026, 11, 20)}
        for row in people(10)
    ]
    one_more = [row | {"person": "new"} for row in people(1)]
    write_csv(people() + again + one_more)
    write_parquet(people() + again + one_more)
    targets = "targets: [{skill: cloud, level: 2, people: 9}, {skill: testing, level: 2, people: 9}]\n"
    text = TEAM.replace(GROUPS, "dates: [2026-11-02, 2026-11-29]\n") + targets + extra
    Path("team.yaml").write_text(text, encoding="utf-8")
    for form in ("md", "json"):
        pages = [
            run("team", "report", *table, "-f", form, "--lang", "en")
            for table in ([], ["people.parquet"], ["people.csv"])
        ]
        assert {(page.code, page.out) for page in pages} == {(0, pages[0].out)}
    if not extra:
        reached = {skill["id"]: skill["reach"] for skill in json.loads(pages[0].out)["skills"]}
        assert reached == {"testing": 10, "cloud": 12}


@pytest.mark.usefixtures("team")
def test_a_later_page_of_a_table_tells_nothing_of_a_skill_in_which_four_people_changed(run: Callable) -> None:
    """12 answer again, four of them with other levels in cloud; nobody changes in testing."""
    first = [row | {"date": date(2026, 10, 1)} for row in people(24)]
    again = [row | {"date": date(2026, 11, 1)} for row in first if int(row["person"][1:]) < 12]
    other = [row | {"level": 3 - row["level"]} if is_cloud_of_four(row) else row for row in again]
    targets = "targets: [{skill: testing, level: 2}, {skill: cloud, level: 2}]\n"
    text = TEAM.replace(GROUPS, "dates: [2026-10-31, 2026-11-29]\n") + targets
    Path("team.yaml").write_text(text, encoding="utf-8")
    for rows, cloud in ((first, 12), (first + again, 12), (first + other, None)):
        write_csv(rows)
        write_parquet(rows)
        pages = [run("team", "report", *table, "-f", "json") for table in ([], ["people.parquet"])]
        assert pages[1].out == pages[0].out
        shown = {each["id"]: each["reach"] for each in json.loads(pages[1].out)["skills"]}
        assert shown == {"testing": 12, "cloud": cloud}


def is_cloud_of_four(row: dict) -> bool:
    return row["skill"] == "cloud" and row["person"] in {"p0", "p1", "p2", "p3"}
