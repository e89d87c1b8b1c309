"""`skillmatrix init`: what it writes is fine as it is, and it never writes over a file."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix import resources
from skillmatrix.load.build import build_posting
from skillmatrix.load.files import document_of

POSTING = resources.starter("posting.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        ((), "data-team.yaml"),
        (("matrix",), "data-team.yaml"),
        (("matrix", "--id", "sales"), "sales.yaml"),
        (("matrix", "-o", "kitchen.yaml"), "kitchen.yaml"),
        (("posting",), "posting.yaml"),
        (("posting", "-o", "chef.yaml"), "chef.yaml"),
    ],
)
def test_what_init_writes_has_no_findings(run: Callable, tmp_path: Path, arguments: tuple[str, ...], file: str) -> None:
    made = run("init", *arguments)
    assert (made.code, made.out) == (0, "")
    assert made.err == f"skillmatrix: wrote {file}; next: skillmatrix validate {file}\n"
    assert [path.name for path in tmp_path.glob("*.yaml")] == [file]
    checked = run("validate", "--fail-on", "info", file)
    assert (checked.code, checked.out) == (0, "no findings in 1 file\n")


def test_a_starter_matrix_is_small_and_has_one_role(run: Callable) -> None:
    run("init", "matrix", "--id", "sales")
    assert run("list", "roles", "-m", "sales.yaml").out == "analyst  Data Analyst\n"
    assert len(run("list", "skills", "-m", "sales.yaml").out.splitlines()) == 4
    assert "Data Analyst (all genders)" in run("jobdesc", "analyst", "-m", "sales.yaml", "--kind", "ad").out


def test_a_file_that_is_there_stays_as_it_is(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "posting.yaml").write_text("mine", encoding="utf-8")
    made = run("init", "posting")
    assert made.code == 2
    assert made.err == "skillmatrix: posting.yaml is there already, and stays as it is; name another file with -o\n"
    assert (tmp_path / "posting.yaml").read_text(encoding="utf-8") == "mine"


def test_a_link_to_nowhere_is_not_followed(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "posting.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert run("init", "posting").code == 2
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_a_dash_is_standard_output(run: Callable, tmp_path: Path) -> None:
    assert run("init", "posting", "-o", "-").out == POSTING
    assert "\nid: sales\n" in run("init", "matrix", "--id", "sales", "-o", "-").out
    assert list(tmp_path.glob("*.yaml")) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("matrx",), "init matrx: did you mean “matrix”?"),
        (("posting", "--id", "x"), "--id is for a matrix; a posting names its matrix inside"),
        (
            ("matrix", "-o", "Sales Team.yaml"),
            "Sales Team.yaml: “Sales Team” cannot be an id; an id has lower-case letters, digits and hyphens: sales-team",
        ),
        (("matrix", "--id", "7"), '7.yaml: text is expected, and YAML takes 7 for a whole number; write "7"'),
        (
            ("matrix", "--id", "a", "-o", "b.yaml"),
            "b.yaml: the id is “a” and the file is b.yaml; name the file a.yaml",
        ),
        (("matrix", "--id", "a\nb: 1"), "a\\u000ab: 1.yaml: “b” has no meaning here"),
        (("matrix", "-o", "no/where.yaml"), "no/where.yaml: there is no folder no"),
    ],
)
def test_a_file_that_would_not_be_fine_is_not_written(
    run: Callable, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    made = run("init", *arguments)
    assert made.code == 2
    assert made.err.startswith(f"skillmatrix: {sentence}")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_schema_beside_the_file_is_named_in_its_first_line(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    run("schema", "matrix", "-o", "schema/matrix.schema.json")
    run("init", "matrix")
    run("init", "posting")
    first = (tmp_path / "data-team.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=schema/matrix.schema.json"
    assert "yaml-language-server" not in (tmp_path / "posting.yaml").read_text(encoding="utf-8")
    assert run("validate", "data-team.yaml").code == 0


def test_every_line_of_the_starter_posting_that_waits_behind_a_sign_is_fine() -> None:
    lines = re.findall(r"^( *)# ([a-z_]+): (.+)$", POSTING, re.MULTILINE)
    assert len(lines) > 10
    for indent, key, value in lines:
        parent = "organization:\n  name: A\n" if indent else ""
        line = f"{parent}{indent}{key}: {value}\n"
        head = "format: skillmatrix-posting/1\nmatrix: {id: a}\nrole: b\n"
        assert build_posting(document_of((head + line).encode(), "x")).findings == ()
