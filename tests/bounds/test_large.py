"""A matrix of an enterprise is pleasant: 1,000 skills in 60 areas, 24 roles. Work, lines, sheets and memory have bounds."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from benchmarks import data

from skillmatrix.analysis.score import score
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.run import Run
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.paper_size import size_of
from skillmatrix.render.rendered import Layout
from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.blocks import Cell, Column, Items, Paper, Section, Table
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.catalogue_page import build_page
from skillmatrix.view.report import ReportInput, build_report

from .work import calls_of, lines_run

TODAY = date.fromisoformat(data.TODAY)
ROOT = Path(__file__).parents[2]
ENGLISH = Catalogue("en", "sie")


@cache
def text() -> bytes:
    return data.matrix(0, data.LARGE).encode()


@cache
def large() -> Matrix:
    matrix = build_matrix(document_of(text(), "bench-0000.yaml")).value
    assert matrix is not None
    return matrix


def shown(paper: Paper) -> list[str]:
    return render_terminal(paper).splitlines()


def test_checking_takes_at_most_twice_the_work_of_reading_into_models() -> None:
    shape = replace(data.LARGE, skills=200, categories=12, roles=8)
    given = data.matrix(0, shape).encode()

    def read() -> None:
        assert build_matrix(document_of(given, "bench-0000.yaml")).value is not None

    def check() -> None:
        assert Run(today=TODAY).check(document_of(given, "bench-0000.yaml")) == ()

    read()
    check()
    assert lines_run(check) < 2 * lines_run(read)


def test_each_word_of_a_thousand_skills_is_looked_at_once_and_not_in_each_text() -> None:
    run = Run(today=TODAY)
    document = document_of(text(), "bench-0000.yaml")

    assert calls_of("loose_fingerprint", lambda: run.check(document)) < 2_500  # of 20,000 texts


def test_on_a_screen_a_large_matrix_is_its_areas_and_roles_with_their_ids_and_the_way_on() -> None:
    lines = shown(build_catalogue(large(), "en", ENGLISH, in_short_for="bench.yaml"))

    assert len(lines) == 110
    assert lines[4:13] == [
        "  1000 skills are too many to read on a screen. Below are the areas and roles",
        "  with their ids; each of them, and each skill, can be shown.",
        "  - One part:",
        "    skillmatrix show area-0 -m bench.yaml",
        "  - All of it, for a browser:",
        "    skillmatrix show bench.yaml -o bench-0000.html",
        "",
        "The areas",
        "  - Area 0: area-0 · 17 skills",
    ]
    assert "  - Role 23: role-23 · 60 skills" in lines


def test_an_area_of_a_large_matrix_is_shown_without_a_look_at_the_others() -> None:
    matrix = large()

    def show() -> None:
        page = build_page(matrix, "area-3", "en", ENGLISH, on_screen=True)
        assert page is not None
        assert len(shown(page)) < 30

    show()
    assert lines_run(show) < 120_000  # the whole matrix: 40 million


def test_an_area_on_paper_has_its_skills_in_full() -> None:
    page = build_page(large(), "area-3", "en", ENGLISH, with_room=True)

    assert page is not None
    assert [section.id for section in page.sections][:3] == ["intro", "skill-skill-3", "skill-skill-63"]
    assert len(page.sections) == 18
    assert size_of(page) < 50_000


def test_a_spreadsheet_of_a_large_matrix_has_a_handful_of_sheets() -> None:
    paper = build_catalogue(large(), "en", ENGLISH)
    content = FORMATS["xlsx"](paper, Layout("catalogue")).content

    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as book:
        names = re.findall('<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
    assert names == [
        "Overview", "The levels", "Levels", "The roles", "Tasks", "Target levels", "Who uses the matrix for what", "Data",
    ]  # fmt: skip


def test_answers_outside_the_role_are_one_line_of_a_report() -> None:
    answers = build_answers(document_of(data.answers(0, 0, data.LARGE).encode(), "person.yaml")).value
    assert answers is not None
    matrix, role = large(), large().roles[3]
    result = score(matrix, role, answers, today=TODAY)
    paper = build_report(ReportInput(result, matrix, role, answers, TODAY), "en", ENGLISH)

    extra = paper.section("extra")
    assert extra is not None
    (listed,) = extra.blocks
    assert isinstance(listed, Items)
    (line,) = listed.items
    assert line.text.endswith(" · 735 more")
    assert line.text.count(" · ") == 5
    assert size_of(paper) < 50_000


LONGEST_PDF = """
import re, sys
from dataclasses import replace
from benchmarks import data
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.paper_size import size_of
from skillmatrix.render.rendered import Layout
from skillmatrix.view.catalogue import build_catalogue

shape = replace(data.LARGE, skills=int(sys.argv[1]), categories=12, roles=4, required=30)
matrix = build_matrix(document_of(data.matrix(0, shape).encode(), "bench-0000.yaml")).value
paper = build_catalogue(matrix, "en", Catalogue("en", "sie"), with_room=True)
FORMATS["pdf"](paper, Layout("catalogue"))
# Not `ru_maxrss`: that of a new process begins with what the one that started it takes.
print(size_of(paper), re.search(r"VmHWM:\\s*(\\d+) kB", open("/proc/self/status").read())[1])
"""


def test_the_longest_pdf_takes_at_most_250_mebibytes_of_memory() -> None:
    made = subprocess.run(
        [sys.executable, "-c", LONGEST_PDF, "150"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    size, kibibytes = map(int, made.stdout.split())

    assert 380_000 < size < 390_000
    assert kibibytes < 250 * 1024


def test_an_empty_cell_has_a_size_too() -> None:
    columns = (Column("Skill"), Column("Remarks"))
    filled, empty = (
        Paper("T", "en", (), (Section("s", "", (Table(columns, ((Cell("a"), Cell(text)),)),)),)) for text in ("b", "")
    )

    assert size_of(filled) - size_of(empty) == 41 - 20
