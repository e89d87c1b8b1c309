"""The table of forms and the modules of forms belong together; each ending of a file asks for one form."""

import ast
from pathlib import Path

from skillmatrix.render import formats
from skillmatrix.render.formats import FORMATS, SUFFIXES

FOLDER = Path(formats.__file__).parent


def modules_with_render() -> set[str]:
    return {
        path.stem
        for path in FOLDER.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == "render"
    }


def test_every_module_of_a_form_stands_in_the_table() -> None:
    listed = {form.module for form in FORMATS.values()}

    assert [
        f"render/{name}.py has a function render and no line in FORMATS of render/formats.py"
        for name in modules_with_render() - listed
    ] == []


def test_every_line_of_the_table_has_its_module() -> None:
    made = modules_with_render()

    assert [
        f"FORMATS names the module render/{form.module}.py, which has no function render(paper, layout)"
        for form in FORMATS.values()
        if form.module not in made
    ] == []


def test_no_ending_of_a_file_asks_for_two_forms() -> None:
    assert len(SUFFIXES) == sum(len(form.suffixes) for form in FORMATS.values())
    assert SUFFIXES[".htm"] == "html"


def test_job_descriptions_come_in_forms_for_reading() -> None:
    assert [name for name, form in FORMATS.items() if form.for_jobdesc] == ["md", "html", "pdf", "docx"]
    assert [name for name, form in FORMATS.items() if form.with_data] == ["xlsx", "csv"]
    assert [name for name, form in FORMATS.items() if form.with_room] == ["html", "pdf", "docx", "xlsx"]
