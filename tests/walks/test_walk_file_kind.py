"""CONTRIBUTING, “Add a file kind”: the files it names are enough, and what was forgotten is told in a sentence."""

from pathlib import Path

import pytest

from .scratch import Scratch, scratch_copy, section_of_contributing

MODEL = '''\
"""A crew file: who works together."""

from typing import Literal

from pydantic import Field

from skillmatrix.model.text import Id, Model, Text


class Crew(Model):
    """Who works together."""

    format: Literal["skillmatrix-crew/1"]
    """What this file is: skillmatrix-crew/1."""
    name: Text
    """The name of the crew."""
    members: dict[Id, Text] = Field(default={}, examples=[{"p1": "Kim"}])
    """The people, by id."""
'''
LINE = '        FileKind("crew", "{format}", "crew.Crew", "a crew", "Crew", plain_text="every", starter="crew.yaml"),'
STARTER = "format: skillmatrix-crew/1\nname: Data crew\nmembers: {p1: Kim}\n"
TABLE = "src/skillmatrix/load/kinds.py"


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return scratch_copy(tmp_path)


def write(scratch: Scratch, *, written: str = "skillmatrix-crew/1", starter: bool = True) -> None:
    """The steps of CONTRIBUTING that write code: a model, a line, and a starter."""
    scratch.write("src/skillmatrix/model/crew.py", MODEL)
    scratch.add_line(TABLE, "    for kind in (", LINE.format(format=written))
    if starter:
        scratch.write("templates/start/en/crew.yaml", STARTER)


def test_a_kind_added_as_contributing_says_is_checked_started_and_described(scratch: Scratch) -> None:
    write(scratch)
    scratch.add_line("docs/editors.md", "|---|---|", "| `crew` | crews, `format: skillmatrix-crew/1` |")
    assert scratch.tests("--golden", "tests/schema/test_files.py", "-k", "published and (crew or any)") == ""

    assert scratch.program("init", "crew").stderr.startswith("skillmatrix: wrote crew.yaml")
    assert scratch.program("validate", "crew.yaml").stdout == "no findings in 1 file\n"
    scratch.write("bad.yaml", "format: skillmatrix-crew/1\nnam: Data crew\n")
    told = scratch.program("validate", "bad.yaml").stdout
    assert "bad.yaml:2:1: error: “nam” has no meaning here [unknown-field]" in told
    assert (scratch.root / "docs" / "schema" / "crew.schema.json").is_file()
    tests = ("tests/load/test_kinds.py", "tests/test_editors_page.py", "tests/schema/test_files.py")
    assert scratch.tests(*tests, "-k", "crew or kind or page_names or published") == ""


def test_a_kind_whose_model_says_another_format_is_told(scratch: Scratch) -> None:
    write(scratch, written="skillmatrix-squad/1")

    assert "load/kinds.py says skillmatrix-squad/1, and crew.Crew says skillmatrix-crew/1" in (
        scratch.tests("tests/load/test_kinds.py", "-k", "crew")
    )


def test_a_starter_that_is_not_there_is_told(scratch: Scratch) -> None:
    write(scratch, starter=False)

    assert "load/kinds.py names the starter crew.yaml; there is no such file in templates/start/" in (
        scratch.tests("tests/load/test_kinds.py", "-k", "crew")
    )


def test_a_kind_without_its_schema_and_its_row_in_the_documentation_is_told(scratch: Scratch) -> None:
    write(scratch)

    told = scratch.tests(
        "tests/test_editors_page.py", "tests/schema/test_files.py", "-k", "page_names or published and crew"
    )
    assert "docs/editors.md has no row for crew" in told
    assert "docs/schema/crew.schema.json is not there: run pytest --golden tests/schema/test_files.py" in told


def test_contributing_names_the_files_of_this_walk() -> None:
    walk = section_of_contributing("Add a file kind")

    for name in ("src/skillmatrix/model/", TABLE, "templates/start/en/", "docs/editors.md", "docs/schema/"):
        assert f"`{name}`" in walk
