"""`skillmatrix assess --form`: one page, written to a file or to standard output, never over something else."""

from collections.abc import Callable
from pathlib import Path

import pytest


def test_the_page_is_written_and_said_to_be(run: Callable, tmp_path: Path) -> None:
    written = run("assess", "--form", "page.html", "--role", "corporate-cm", "--lang", "de")

    assert (written.code, written.out) == (0, "")
    assert written.err == (
        "skillmatrix: page.html: 37 Fragen, etwa 25 Minuten. Die Seite braucht nur einen Browser und sendet nichts.\n"
    )
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="de">')
    assert "default-src &#39;none&#39;" in page
    assert not (tmp_path / "home").exists()


def test_the_page_goes_to_standard_output(run: Callable) -> None:
    written = run("assess", "--form", "-", "--role", "corporate-cm", "--lang", "en", "--quick", "--rater", "peer")

    assert written.code == 0
    assert written.out.startswith('<!doctype html>\n<html lang="en">')
    assert "Rating by a colleague" in written.out
    assert written.err == ""


def test_a_page_written_again_is_replaced(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("old")

    assert run("assess", "--form", "page.html", "--role", "csmo", "--quick").code == 0
    assert "old" not in (tmp_path / "page.html").read_text(encoding="utf-8")[:10]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--form", "link.html", "--role", "csmo"), "symbolic link"),
        (("--form", "folder", "--role", "csmo"), "not a regular file"),
        (("--form", "gone/page.html", "--role", "csmo"), "there is no folder gone"),
        (("--form", "page.html"), "which matrix?"),
        (("--form", "page.html", "--role", "csm"), "did you mean “csmo”?"),
        (("--form", "page.html", "--role", "csmo", "--answers", "a.yaml"), "leave out --answers"),
        (("--form", "page.html", "--role", "csmo", "--again"), "leave out --again"),
        (("--form", "page.html", "--role", "csmo", "--only", "unknown"), "leave out --only"),
        (("--form", "page.html", "--role", "csmo", "--person", ""), "1 to 200 characters"),
    ],
)
def test_what_cannot_be_written_is_said(run: Callable, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    (tmp_path / "link.html").symlink_to(tmp_path / "elsewhere.html")
    (tmp_path / "folder").mkdir()

    refused = run("assess", *arguments)

    assert refused.code == 2
    assert told in refused.err
    assert not (tmp_path / "elsewhere.html").exists()


def test_a_page_never_replaces_its_matrix(run: Callable, tmp_path: Path) -> None:
    matrix = Path(__file__).parents[2] / "matrices" / "enterprise-community-manager.yaml"
    (tmp_path / "enterprise-community-manager.yaml").write_bytes(matrix.read_bytes())

    refused = run(
        "assess", "enterprise-community-manager.yaml", "--role", "csmo", "--form", "enterprise-community-manager.yaml"
    )

    assert refused.code == 2
    assert "one of the input files" in refused.err
    assert (tmp_path / "enterprise-community-manager.yaml").read_bytes() == matrix.read_bytes()


def test_a_category_that_is_switched_off_is_not_asked(run: Callable) -> None:
    written = run("assess", "--form", "-", "--role", "corporate-cm", "--lang", "en", "--without", "personal")

    assert written.code == 0
    assert '"id":"resilience"' not in written.out
    assert '"id":"empathy"' in written.out
