"""Pages of a PDF as pictures: nothing runs out of its place, whatever the text."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from skillmatrix.view.blocks import Bar, Chart, Column, Items, Panel, Table

from .test_pdf import GERMAN, LONG, P7, every_place, paper, rendered, run

pytestmark = pytest.mark.pages

WIDTH, HEIGHT = 210, 297
"""Millimetres of a page: at 25.4 pixels an inch, a pixel is one."""
SCALE = 4
SIDE = 19
"""Millimetres that stay white at the left and at the right: lines at the edge of the text are thick."""
BELOW_HEAD, ABOVE_FOOT = (16.5, 18.5), (279, 282)
"""Millimetres from the top between which nothing is printed on any page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in grey, a quarter of a millimetre a pixel; 255 is white."""

    rows: tuple[bytes, ...]

    def is_white(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether nothing is printed between these millimetres."""
        columns = slice(round(left * SCALE), round(right * SCALE))
        return all(not row[columns].strip(b"\xff") for row in self.rows[round(top * SCALE) : round(bottom * SCALE)])


def pictures(pdf: bytes, folder: Path) -> list[Picture]:
    """The pages as pdftoppm draws them."""
    (folder / "x.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-gray", "-r", str(25.4 * SCALE), "x.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    return [_read(path.read_bytes()) for path in sorted(folder.glob("page-*.pgm"))]


def _read(pgm: bytes) -> Picture:
    kind, size, most, pixels = pgm.split(b"\n", 3)
    width, height = map(int, size.split())
    assert (kind, most, len(pixels)) == (b"P5", b"255", width * height)
    return Picture(tuple(pixels[at : at + width] for at in range(0, len(pixels), width)))


def hold_the_margins(found: list[Picture]) -> None:
    for page in found:
        assert not page.is_white(SIDE, 0, WIDTH - SIDE, HEIGHT)
        assert page.is_white(0, 0, SIDE, HEIGHT)
        assert page.is_white(WIDTH - SIDE, 0, WIDTH, HEIGHT)
        assert page.is_white(0, 0, WIDTH, 10)
        assert page.is_white(0, HEIGHT - 10, WIDTH, HEIGHT)
        for top, bottom in (BELOW_HEAD, ABOVE_FOOT):
            assert page.is_white(0, top, WIDTH, bottom)


@pytest.mark.parametrize(
    "text",
    [
        "short",
        "words in a row " * 30,
        LONG,
        "W" * 300,
        GERMAN * 4,
        "https://example.org/" + "a/b-c_d" * 40,
        "日本語" * 40,
    ],
    ids=["short", "words", "w", "W", "german", "address", "numbers"],
)
def test_no_text_runs_out_of_the_page(text: str, tmp_path: Path) -> None:
    hold_the_margins(pictures(rendered(every_place(text, "de")), tmp_path))


def test_no_table_or_picture_runs_out_of_the_page(tmp_path: Path) -> None:
    text = "Grundlagen"
    wide = Table(tuple(Column(text, "right") for _ in range(26)), ())
    bars = tuple(Bar(text * 9, text, "above", 0, 999, 3, ("met",) * 300) for _ in range(40))
    charts = tuple(
        Chart(kind, text, (Panel(text, text, bars),), wide, 1, (), 0, 1000) for kind in ("areas", "levels", "gaps")
    )

    hold_the_margins(pictures(rendered(paper(wide, *charts, Items(()))), tmp_path))


@pytest.mark.parametrize("lang", ["de", "en"])
def test_reports_and_job_descriptions_keep_to_their_pages(lang: str, tmp_path: Path) -> None:
    report = ("report", P7, "--role", "corporate-cm")
    for arguments in (report, (*report, "--sheet"), (*report, "--all-roles"), ("jobdesc", "corporate-cm")):
        run(*arguments, "--lang", lang, "-o", "made.pdf", folder=tmp_path)
        hold_the_margins(pictures((tmp_path / "made.pdf").read_bytes(), tmp_path))
        for path in tmp_path.iterdir():
            path.unlink()
