"""Somebody adds a format as CONTRIBUTING says: one module and one line, and it is everywhere."""

import re
from pathlib import Path

import pytest

from .scratch import Scratch, scratch_copy, section_of_contributing

P7 = "matrices/examples/p7.yaml"
TABLE = "src/skillmatrix/render/formats.py"
MODULE = "src/skillmatrix/render/outline.py"
OUTLINE = '''"""Papers as outlines: the headings, one a line."""

from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.view.blocks import Paper


def render(paper: Paper, _layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return Rendered("".join(f"- {section.heading}\\n" for section in paper.sections))
'''
LAST = '    "csv": Format('
LINE = '    "outline": Format("outline", (".outl",)),'


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return scratch_copy(tmp_path)


def test_the_page_names_the_files_of_this_walk() -> None:
    named = re.findall(r"`(src/[\w./]+)`", section_of_contributing("Add a format"))

    assert named == ["src/skillmatrix/render/", TABLE]


def words(text: str) -> str:
    return " ".join(text.split())


def test_a_module_and_a_line_make_a_format(scratch: Scratch) -> None:
    scratch.write(MODULE, OUTLINE)
    scratch.add_line(TABLE, LAST, LINE)

    assert "xlsx, csv, outline, json." in words(scratch.program("report", "--help").stdout)
    assert "xlsx, csv, outline, json." in words(scratch.program("show", "--help").stdout)
    assert "outline" not in scratch.program("jobdesc", "--help").stdout
    assert scratch.program("report", P7, "--lang", "en", "-o", "gap.outl").returncode == 0
    outline = (scratch.root / "gap.outl").read_text(encoding="utf-8")
    assert outline.startswith("- In short\n- Overview by area\n- Must-haves\n")
    assert scratch.program("report", P7, "-o", "gap.outx").stderr.startswith(
        "skillmatrix: gap.outx: this command does not write .outx files; choose from .txt, .md, .html, .htm, .pdf, "
        ".docx, .xlsx, .csv, .outl, .json."
    )
    assert scratch.program("report", P7, "-f", "x").stderr == (
        "skillmatrix: --format x: choose from terminal, md, html, pdf, docx, xlsx, csv, outline, json\n"
    )
    assert scratch.tests("tests/render/test_formats.py") == ""


def test_a_format_that_stands_in_no_table_is_told(scratch: Scratch) -> None:
    scratch.write(MODULE, OUTLINE)

    assert "render/outline.py has a function render and no line in FORMATS of render/formats.py" in scratch.tests(
        "tests/render/test_formats.py"
    )


def test_a_line_without_its_module_is_told(scratch: Scratch) -> None:
    scratch.add_line(TABLE, LAST, LINE)

    assert "FORMATS names the module render/outline.py, which has no function render(paper, layout)" in scratch.tests(
        "tests/render/test_formats.py"
    )
