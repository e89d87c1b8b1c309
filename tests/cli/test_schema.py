"""`skillmatrix schema`: the published schemas, from the program."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.cli.schema import NAMES
from skillmatrix.schema.published import PUBLISHED as MAKERS

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("kind", ["matrix", "answers", "posting", "settings", "findings", "report", "any", "templates"])
def test_the_program_writes_what_is_published(run: Callable, kind: str) -> None:
    written = run("schema", kind)
    assert (written.code, written.err) == (0, "")
    assert written.out == (PUBLISHED / f"{kind}.schema.json").read_text(encoding="utf-8")


def test_the_schema_of_a_matrix_is_what_is_usually_meant(run: Callable) -> None:
    assert json.loads(run("schema").out)["title"] == "Skill matrix"


def test_a_schema_is_written_to_a_file(run: Callable, tmp_path: Path) -> None:
    assert run("schema", "posting", "-o", "posting.json").out == ""
    assert json.loads((tmp_path / "posting.json").read_text(encoding="utf-8"))["title"] == "Posting of a vacancy"


def test_an_unknown_format_is_wrong_use(run: Callable) -> None:
    written = run("schema", "postings")
    assert (written.code, written.err) == (2, "skillmatrix: schema postings: did you mean “posting”?\n")


def test_all_schemas_are_written_into_a_folder_that_need_not_be_there(run: Callable, tmp_path: Path) -> None:
    written = run("schema", "--all", "matrices/schema")

    assert (written.code, written.out) == (0, "")
    folder = tmp_path / "matrices" / "schema"
    assert {path.name for path in folder.iterdir()} == {path.name for path in PUBLISHED.iterdir()}
    for path in folder.iterdir():
        assert path.read_bytes() == (PUBLISHED / path.name).read_bytes()


def test_every_schema_there_is_can_be_asked_for_by_the_name_in_the_help() -> None:
    assert set(NAMES) == set(MAKERS)


def test_all_schemas_have_their_own_names(run: Callable, tmp_path: Path) -> None:
    written = run("schema", "matrix", "--all", "schema")
    assert written.code == 2
    assert written.err == "skillmatrix: --all writes every schema under its own name; leave out the name and --output\n"
    (tmp_path / "taken").write_text("")
    assert run("schema", "--all", "taken").err == "skillmatrix: taken: File exists\n"
