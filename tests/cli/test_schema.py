"""`skillmatrix schema`: the published schemas, from the program."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("kind", ["matrix", "answers", "posting", "settings", "findings", "report", "templates"])
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
