"""`-f html`: the whole page, and the names of files that ask for it. What pages can and cannot do: tests/render."""

from collections.abc import Callable
from pathlib import Path

import pytest

P7 = Path(__file__).parents[2] / "matrices" / "examples" / "p7.yaml"
DAY = ("--date", "2026-11-22")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_looks_like_this(run: Callable, golden: Callable, language: str) -> None:
    shown = run("report", P7, "-f", "html", "--lang", language, *DAY)
    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/report.{language}.html", shown.out)


@pytest.mark.parametrize("name", ["r.html", "r.HTM"])
def test_the_name_of_the_file_asks_for_a_page(run: Callable, tmp_path: Path, name: str) -> None:
    assert run("report", P7, "--lang", "en", "-o", name).out == ""
    assert (tmp_path / name).read_text(encoding="utf-8").startswith('<!doctype html>\n<html lang="en">')


def test_a_job_description_is_a_page_too(run: Callable, tmp_path: Path) -> None:
    run("jobdesc", "corporate-cm", "--lang", "de", "-o", "job.html")
    page = (tmp_path / "job.html").read_text(encoding="utf-8")
    assert '<body class="jobdesc">' in page
    assert "Corporate Community Managerin / Corporate Community Manager" in page
    assert page == run("jobdesc", "corporate-cm", "--lang", "de", "-f", "html").out
