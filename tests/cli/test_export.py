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
