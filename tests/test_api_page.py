"""docs/api.md is true: its code runs from top to bottom, and what it says comes out."""

import importlib.util
import io
import re
import shutil
from contextlib import redirect_stdout
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from skillmatrix import api

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
CODE = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
OUTPUT = re.findall(r"\n\n```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
OPTIONAL = ("ibis", "pandas", "polars", "typst")
"""Libraries that the page shows and that need not be there."""


def needs(code: str) -> str | None:
    """The library that this piece of code begins with, if it is not installed."""
    named = re.match(rf"import ({'|'.join(OPTIONAL)})\b", code)
    return named[1] if named and importlib.util.find_spec(named[1]) is None else None


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], str, Path]:
    """The names after the page has run, what it printed, and the folder it ran in."""
    folder = tmp_path_factory.mktemp("page")
    shutil.copytree(ROOT / "matrices", folder / "matrices")
    names: dict[str, Any] = {}
    printed = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(printed):
        patch.chdir(folder)
        for code in CODE:
            if needs(code) is None:
                exec(compile(code, "docs/api.md", "exec"), names)
    return names, printed.getvalue(), folder


def test_the_page_prints_what_it_says_and_nothing_else(ran: tuple[dict[str, Any], str, Path]) -> None:
    assert ran[1] == "".join(OUTPUT)


def test_five_persons_are_scored(ran: tuple[dict[str, Any], str, Path]) -> None:
    results = ran[0]["results"]

    assert list(results) == ["ada", "ben", "cem", "dana", "eva"]
    assert {person: result.status for person, result in results.items()} == {
        "ada": "blocked",
        "ben": "undetermined",
        "cem": "blocked",
        "dana": "undetermined",
        "eva": "undetermined",
    }
    assert all(isinstance(result.coverage.low, Fraction) for result in results.values())
    required = len(ran[0]["matrix"].roles_by_id["corporate-cm"].requires)
    assert [required - row["open"] for row in ran[0]["rows"]] == [4, 4, 3, 4, 3]


def test_the_files_of_the_page_are_what_they_should_be(ran: tuple[dict[str, Any], str, Path]) -> None:
    folder = ran[2]

    assert "<h1" in (folder / "ada.html").read_text(encoding="utf-8")
    assert (folder / "ada.pdf").read_bytes()[:5] == b"%PDF-"
    assert "58,000 to 68,000" in (folder / "advert.md").read_text(encoding="utf-8")
    pictures = sorted(folder.glob("ada-*.svg"))
    assert len(pictures) == len(ran[0]["report"].charts()) > 2
    for picture in pictures:
        assert ET.parse(picture).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_our_own_matrices_have_no_errors(ran: tuple[dict[str, Any], str, Path]) -> None:
    assert ran[0]["worst"] == []


def test_the_page_names_everything_that_the_api_has() -> None:
    missing = [name for name in api.__all__ if f"`{name}" not in PAGE and name != "Source"]

    assert missing == []
    assert "`source` is a path" in PAGE
