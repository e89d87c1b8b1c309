"""`skillmatrix export`: what a workbook says of itself, and the file that it is written to."""

import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from skillmatrix import resources


def texts_in(path: Path) -> str:
    with ZipFile(path) as parts:
        return b"".join(parts.read(name) for name in parts.namelist()).decode()


def test_a_workbook_that_is_sent_around_does_not_say_where_its_maker_keeps_files(run: Callable, tmp_path: Path) -> None:
    folder = tmp_path / "anna's files"
    folder.mkdir()
    matrix = folder / "data-team.yaml"
    shutil.copy(resources.folder("matrices") / "data-team.yaml", matrix)
    done = run("export", matrix, "-o", folder / "team.xlsx")

    assert done.code == 0, done.err
    texts = texts_in(folder / "team.xlsx")
    assert "skillmatrix import team.xlsx --into data-team.yaml" in texts
    assert "anna" not in texts
    assert tmp_path.name not in texts


def test_the_command_that_brings_a_workbook_back_can_be_typed_as_it_stands(run: Callable, tmp_path: Path) -> None:
    assert run("export", "data-team", "-o", "our team.xlsx").code == 0

    assert "skillmatrix import &#x27;our team.xlsx&#x27; --into" in texts_in(tmp_path / "our team.xlsx").replace(
        "'", "&#x27;"
    )


def test_a_workbook_that_was_edited_is_not_replaced_without_force(run: Callable, tmp_path: Path) -> None:
    assert run("export", "data-team", "-o", "team.xlsx").code == 0
    assert run("export", "data-team", "-o", "team.xlsx").code == 0
    edited = (tmp_path / "team.xlsx").read_bytes() + b"edited"
    (tmp_path / "team.xlsx").write_bytes(edited)
    again = run("export", "data-team", "-o", "team.xlsx")

    assert again.code == 2
    assert "team.xlsx is there and may have been edited, so it was left alone" in again.err
    assert (tmp_path / "team.xlsx").read_bytes() == edited
    assert run("export", "data-team", "-o", "team.xlsx", "--force").code == 0


def test_a_workbook_is_not_written_under_the_ending_of_another_kind_of_file(run: Callable, tmp_path: Path) -> None:
    done = run("export", "data-team", "-o", "team.xls")

    assert done.code == 2
    assert "team.xls: export writes files that end in .xlsx or .csv; name it team.xlsx" in done.err
    assert not (tmp_path / "team.xls").exists()
