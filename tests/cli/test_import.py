"""`skillmatrix import`: what is written where, what is told, and how it ends."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from skillmatrix import resources

from .conftest import Run

GRID = "Bereich;Kompetenz;Junior;Senior\nDaten;SQL;1;3\n;Python;2;x\n"
RATINGS = "---\nperson: p3\n---\n\n- Daten abfragen: 3\n- statistics: ?\n- Gibt es nicht: 2\n"


@pytest.fixture(autouse=True)
def grid(tmp_path: Path) -> Path:
    path = tmp_path / "grid.csv"
    path.write_text(GRID, encoding="utf-8")
    return path


def test_without_a_file_the_matrix_goes_to_standard_output_and_the_report_beside_it(run: Callable[..., Run]) -> None:
    made = run("import", "grid.csv")
    assert made.code == 0
    assert made.out.startswith("format: skillmatrix/1\nid: grid\n")
    assert "Import of grid.csv" in made.err


def test_with_a_file_the_report_is_the_output(run: Callable[..., Run], tmp_path: Path) -> None:
    made = run("import", "grid.csv", "-o", "team.yaml")
    assert "11 entries were read" in made.out
    assert "skillmatrix: wrote team.yaml\n" in made.err
    assert "\nid: team\n" in (tmp_path / "team.yaml").read_text(encoding="utf-8")


def test_the_report_is_german_for_who_reads_german(run: Callable[..., Run]) -> None:
    made = run("import", "grid.csv", "-o", "team.yaml", LC_ALL="de_DE.UTF-8")
    assert "11 Einträge gelesen" in made.out
    assert "ein Kreuz nennt keine Stufe" in made.out
    assert "nach ihrem Namen" in made.out


@pytest.mark.parametrize(("threshold", "code"), [("changed", 1), ("guessed", 1), ("dropped", 0)])
def test_a_loss_at_the_threshold_ends_with_1_and_writes_all_the_same(
    threshold: str, code: int, run: Callable[..., Run], tmp_path: Path
) -> None:
    assert run("import", "grid.csv", "-o", "team.yaml", "--fail-on-loss", threshold).code == code
    assert (tmp_path / "team.yaml").is_file()


README = "# Our tool\n\n## Skills\n\n- SQL\n- Python\n\n## Install\n\n" + "```\nmake\n```\n\nIt runs.\n\n" * 3


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en_GB.UTF-8",
            "skillmatrix: 7 of 11 entries of README.md would be lost, so no matrix was written; the report says why: say in a mapping what to read, or write what is left with --force\n",
        ),
        (
            "de_DE.UTF-8",
            "skillmatrix: 7 von 11 Einträgen aus README.md gingen verloren, deshalb ist keine Matrix geschrieben; der Bericht sagt, warum: in einer Zuordnung sagen, was zu lesen ist, oder mit --force schreiben, was übrig bleibt\n",
        ),
    ],
)
def test_a_text_of_which_most_would_be_lost_is_no_matrix_yet(
    run: Callable[..., Run], tmp_path: Path, language: str, told: str
) -> None:
    (tmp_path / "README.md").write_text(README, encoding="utf-8")
    made = run("import", "README.md", "-o", "x.yaml", "--loss", "loss.json", LC_ALL=language)

    assert (made.code, made.err.endswith(told)) == (2, True), made.err
    assert "README.md, " in made.out
    assert json.loads((tmp_path / "loss.json").read_text(encoding="utf-8"))["counts"]["dropped"] == 7
    assert not (tmp_path / "x.yaml").exists()
    assert (run("import", "README.md").code, run("import", "README.md").out) == (2, "")


def test_what_is_left_of_a_text_is_written_with_force_and_shown_in_a_dry_run(
    run: Callable[..., Run], tmp_path: Path
) -> None:
    (tmp_path / "README.md").write_text(README, encoding="utf-8")
    assert run("import", "README.md", "-o", "x.yaml", "--dry-run").code == 0
    assert not (tmp_path / "x.yaml").exists()
    assert run("import", "README.md", "-o", "x.yaml", "--force").code == 0
    assert "id: sql" in (tmp_path / "x.yaml").read_text(encoding="utf-8")


def test_who_says_in_a_mapping_what_to_read_may_leave_out_most(run: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "wide.csv").write_text("Skill,A,B,C\nSQL,1x,2x,3x\nPython,4x,5x,6x\n", encoding="utf-8")
    (tmp_path / "mapping.yaml").write_text(
        "format: skillmatrix-mapping/1\ntables:\n  - columns: {skill: Skill}\n", encoding="utf-8"
    )
    made = run("import", "wide.csv", "-o", "x.yaml", "--mapping", "mapping.yaml")
    assert (made.code, (tmp_path / "x.yaml").exists()) == (0, True), made.out + made.err


def test_ratings_between_much_other_text_are_written(run: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "me.md").write_text(RATINGS + "\n\nProse." * 9, encoding="utf-8")
    made = run("import", "me.md", "-m", "data-team", "-o", "me.yaml")
    assert (made.code, (tmp_path / "me.yaml").exists()) == (0, True), made.out + made.err


def test_an_unknown_threshold_is_told_with_the_nearest(run: Callable[..., Run]) -> None:
    made = run("import", "grid.csv", "--fail-on-loss", "droped")
    assert (made.code, "did you mean “dropped”?" in made.err) == (2, True)


def test_a_dry_run_writes_nothing_and_shows_what_would_change(
    run: Callable[..., Run], grid: Path, tmp_path: Path
) -> None:
    run("import", "grid.csv", "-o", "grid.yaml")
    before = (tmp_path / "grid.yaml").read_text(encoding="utf-8")
    grid.write_text(GRID.replace("SQL;1;3", "SQL;1;2"), encoding="utf-8")
    made = run("import", "grid.csv", "--into", "grid.yaml", "--dry-run")
    assert "-    requires: {sql: 3, python: {tier: should}}" in made.out or "-      sql: 3\n+      sql: 2\n" in made.out
    assert (tmp_path / "grid.yaml").read_text(encoding="utf-8") == before
    assert run("import", "grid.csv", "-o", "new.yaml", "--dry-run").code == 0
    assert not (tmp_path / "new.yaml").exists()


def test_the_guessed_mapping_can_be_kept_and_gives_the_same_matrix(run: Callable[..., Run], tmp_path: Path) -> None:
    run("import", "grid.csv", "-o", "a.yaml", "--write-mapping", "mapping.yaml")
    again = run("import", "grid.csv", "-o", "b.yaml", "--mapping", "mapping.yaml", "--fail-on-loss", "dropped")
    assert again.code == 0
    one, two = ((tmp_path / name).read_text(encoding="utf-8") for name in ("a.yaml", "b.yaml"))
    assert one.replace("id: a\n", "id: b\n").replace("title: a\n", "title: b\n") == two
    assert run("validate", "mapping.yaml").code == 0


def test_a_second_import_finds_skills_by_their_ids_and_keeps_comments(run: Callable[..., Run], tmp_path: Path) -> None:
    table, matrix = tmp_path / "skills.csv", tmp_path / "skills.yaml"
    table.write_text("ID,Skill,Level 1,Level 2\nS1,SQL,I read queries.,I write queries.\n", encoding="utf-8")
    run("import", "skills.csv", "-o", "skills.yaml")
    text = (
        matrix.read_text(encoding="utf-8")
        .replace("id: sql", "id: queries  # ours")
        .replace("name: SQL", "name: SQL # new")
    )
    matrix.write_text(text, encoding="utf-8")
    table.write_text(
        "ID,Skill,Level 1,Level 2\nS1,Databases,I read queries.,I write queries.\nS2,R,a,b\n", encoding="utf-8"
    )
    assert run("import", "skills.csv", "--into", "skills.yaml").code == 0
    after = matrix.read_text(encoding="utf-8")
    assert "id: queries  # ours\n        name: Databases # new\n" in after
    assert "id: r\n        name: R\n" in after


def test_an_id_that_is_gone_is_told_and_renamed_only_when_asked(run: Callable[..., Run], tmp_path: Path) -> None:
    table, matrix = tmp_path / "skills.csv", tmp_path / "skills.yaml"
    table.write_text("ID,Skill,Junior\nS1,SQL queries,1\nS2,Python,2\nS3,R,1\n", encoding="utf-8")
    run("import", "skills.csv", "-o", "skills.yaml")
    table.write_text("ID,Skill,Junior\nS9,SQL query,1\nS2,Python,2\nS3,R,1\n", encoding="utf-8")
    told = run("import", "skills.csv", "--into", "skills.yaml", "--dry-run")
    assert "sql-queries may be sql-query now" in told.err
    assert "renames" not in matrix.read_text(encoding="utf-8")
    run("import", "skills.csv", "--into", "skills.yaml", "--rename")
    after = matrix.read_text(encoding="utf-8")
    assert "renames: {sql-queries: sql-query}" in after.replace(
        "renames:\n  sql-queries: sql-query", "renames: {sql-queries: sql-query}"
    )
    assert "requires: {sql-query: 1, python: 2, r: 1}" in after
    assert run("validate", "skills.yaml").code == 0


def test_an_import_that_would_break_the_matrix_leaves_it_alone(
    run: Callable[..., Run], grid: Path, tmp_path: Path
) -> None:
    run("import", "grid.csv", "-o", "grid.yaml")
    before = (tmp_path / "grid.yaml").read_text(encoding="utf-8")
    grid.write_text("Bereich,Kompetenz,Level 2,Level 3\nDaten,SQL,a,b\nDaten,Python,a,b\n", encoding="utf-8")
    made = run("import", "grid.csv", "--into", "grid.yaml")
    assert (made.code, "with the import it would have errors" in made.err) == (2, True)
    assert (tmp_path / "grid.yaml").read_text(encoding="utf-8") == before


def test_ratings_in_a_list_become_answers(run: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "me.md").write_text(RATINGS, encoding="utf-8")
    made = run("import", "me.md", "-m", "data-team", "-o", "me.yaml", "--date", "2026-11-30", "--loss", "loss.json")
    assert made.code == 0
    text = (tmp_path / "me.yaml").read_text(encoding="utf-8")
    assert "person: p3\ndate: 2026-11-30\nratings: {querying: 3, statistics: unknown}\n" in text
    loss = json.loads((tmp_path / "loss.json").read_text(encoding="utf-8"))
    assert loss["counts"] == {"kept": 3, "changed": 0, "guessed": 0, "dropped": 1}
    assert run("report", "me.yaml", "--role", "data-analyst").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("grid.csv", "--into", "x.yaml", "-o", "y.yaml"), "leave one of them out"),
        (("nowhere.csv",), "there is no such file"),
        (("grid.csv", "--dialect", "tabel"), "did you mean “table”?"),
        (("grid.csv", "-m", "data-team"), "--matrix is for ratings in a Markdown list"),
        (("grid.csv", "--loss", "loss.xml"), "does not write .xml files"),
        (("empty.csv",), "empty.csv is empty"),
        (("ours.yaml",), "ours.yaml is a matrix already"),
        (("both.txt",), "can be read in several ways; choose one with --dialect"),
        (("grid.csv", "--mapping", "empty-mapping.yaml"), "the mapping says nothing about tables"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    arguments: tuple[str, ...], told: str, run: Callable[..., Run], tmp_path: Path
) -> None:
    (tmp_path / "empty.csv").write_text("\n", encoding="utf-8")
    (tmp_path / "ours.yaml").write_text("format: skillmatrix/1\n", encoding="utf-8")
    (tmp_path / "both.txt").write_text("a;b\n1. x;y\n", encoding="utf-8")
    (tmp_path / "empty-mapping.yaml").write_text("format: skillmatrix-mapping/1\n", encoding="utf-8")
    made = run("import", *arguments)
    assert (made.code, made.err.count("\n")) == (2, 1), made.err
    assert told in made.err


@pytest.mark.parametrize("name", ["grid.csv", "grid.xlsx", "grid.md"])
def test_validate_names_import_for_a_foreign_file(name: str, run: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / name).write_text(GRID, encoding="utf-8")
    made = run("validate", name)
    assert (made.code, made.err) == (
        2,
        f"skillmatrix: {name} is no file of skillmatrix; make a matrix of it with: skillmatrix import {name} -o matrix.yaml\n",
    )
    assert run("validate", name, "--skip-foreign").code == 0


def test_the_real_program_imports_a_table(run_process: Callable[..., Run], tmp_path: Path) -> None:
    made = run_process("import", "grid.csv", "-o", "team.yaml", "--loss", "loss.md")
    assert made.code == 0
    assert (tmp_path / "loss.md").read_text(encoding="utf-8").startswith("# Import of grid.csv\n")


def test_many_findings_do_not_bury_the_report(run: Callable[..., Run], tmp_path: Path) -> None:
    rows = "".join(f"Skill {at},same text here for all,same text here for all\n" for at in range(40))
    (tmp_path / "many.csv").write_text(f"Skill,Level 1,Level 2\n{rows}", encoding="utf-8")
    made = run("import", "many.csv", "-o", "many.yaml")
    assert made.err.count("\nmany.yaml:") == 10
    assert "skillmatrix: more findings: " in made.err


def test_what_was_edited_by_hand_is_not_replaced(run: Callable[..., Run], tmp_path: Path) -> None:
    run("import", "grid.csv", "-o", "team.yaml", "--write-mapping", "mapping.yaml")
    for name in ("team.yaml", "mapping.yaml"):
        (tmp_path / name).write_text((tmp_path / name).read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    again = run("import", "grid.csv", "-o", "team.yaml")
    assert (again.code, "team.yaml is a matrix and was left alone" in again.err) == (2, True)
    kept = run("import", "grid.csv", "-o", "new.yaml", "--write-mapping", "mapping.yaml")
    assert (kept.code, "mapping.yaml is a mapping and was left alone" in kept.err) == (2, True)
    for name in ("team.yaml", "mapping.yaml"):
        assert (tmp_path / name).read_text(encoding="utf-8").endswith("# ours\n")
    assert run("import", "grid.csv", "-o", "team.yaml", "--force").code == 0


def test_a_matrix_is_not_written_in_the_place_of_a_spreadsheet(run: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "own.xlsx").write_bytes(b"somebody's work")
    made = run("import", "grid.csv", "-o", "own.xlsx")
    assert made.code == 2
    assert "own.xlsx: import writes a matrix or answers, in a file that ends in .yaml; name it own.yaml" in made.err
    assert (tmp_path / "own.xlsx").read_bytes() == b"somebody's work"


def test_cells_that_cannot_be_taken_are_a_line_each(run: Callable[..., Run], tmp_path: Path) -> None:
    run("export", "data-team", "-o", "team.xlsx")
    book = load_workbook(tmp_path / "team.xlsx")
    book["Target levels"]["C5"] = 7
    book.save(tmp_path / "team.xlsx")
    shutil.copy(resources.folder("matrices") / "data-team.yaml", tmp_path / "data-team.yaml")
    made = run("import", "team.xlsx", "--into", "data-team.yaml")
    assert made.err == (
        "skillmatrix: team.xlsx: 1 cell cannot be taken, so nothing was changed:\n"
        "  Target levels!C5: 7 is no level of the scale; there are: 0, 1, 2, 3, 4\n"
    )


def test_columns_that_the_head_does_not_name_are_told_with_what_would_help(run: Callable, tmp_path: Path) -> None:
    """Two rows of heads with merged cells, as people draw them: the second row has the names of the roles."""
    table = "Area;Skill;Shop;;Office;\n;;Helper;Lead;Clerk;Lead\nCraft;Welding;1;3;;1\n;Measuring;1;3;1;2\n"
    (tmp_path / "two.csv").write_text(table, encoding="utf-8")
    done = run("import", "two.csv", "--dry-run", "--loss", "loss.json", "--lang", "en")
    (told,) = (
        item
        for item in json.loads((tmp_path / "loss.json").read_text(encoding="utf-8"))["items"]
        if item["what"] == "cells of columns without a name"
    )

    assert done.code == 0
    assert (told["action"], told["count"]) == ("dropped", 6)
    assert "say in a mapping which row it is: header" in told["cure"]
    named = run("import", "two.csv", "--dry-run", "--fail-on-loss", "dropped")
    assert named.code == 1
