"""`skillmatrix list`: what there is."""

from typing import Annotated

import typer

from skillmatrix import resources
from skillmatrix.app.answer_files import answers_files
from skillmatrix.app.inputs import HERE, MatrixFile, find_matrix, open_matrix
from skillmatrix.cli.options import LangOption, MatrixOption, as_listed, choice, language, locale_language
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import in_language
from skillmatrix.source.display import cells, visible

WHAT = ("matrices", "roles", "skills", "answers")
WhatArgument = Annotated[str, typer.Argument(help="matrices, roles, skills or answers.")]


def command(what: WhatArgument = "matrices", matrix: MatrixOption = None, lang: LangOption = None) -> None:
    """List the matrices at hand, the roles or skills of one, or the answers files kept on this device."""
    what = choice("list", what, WHAT)
    if what == "matrices":
        _print(_matrices(lang))
    elif what == "answers":
        _print(
            [(str(path), "") for path in answers_files()] or [("no answers yet; begin with: skillmatrix assess", "")]
        )
    else:
        opened = open_matrix(find_matrix(matrix))
        tongue = language(lang, opened)
        _print(_roles(opened, tongue) if what == "roles" else _skills(opened, tongue))


def _matrices(lang: str | None) -> list[tuple[str, str]]:
    files = [MatrixFile(path, str(path)) for path in sorted(HERE.glob("*.yaml"))]
    local = {file.path.stem for file in files}
    files += [MatrixFile(path, path.name) for path in resources.matrices() if path.stem not in local]
    rows = []
    for file in files:
        matrix = check_matrix(read_file(file.path, file.name), advice=False).value
        if matrix is None:
            rows.append((file.path.stem, f"cannot be read; see: skillmatrix validate {file.name}"))
            continue
        tongue = as_listed(lang or "", matrix.languages) or locale_language(matrix.languages) or matrix.language
        title = in_language(matrix.title, (tongue, matrix.language))
        rows.append((matrix.id, f"{title} {matrix.version} · {len(matrix.skills)} skills, {len(matrix.roles)} roles"))
    return rows


def _roles(matrix: Matrix, tongue: str) -> list[tuple[str, str]]:
    return [(role.id, in_language(role.title, (tongue, matrix.language))) for role in matrix.roles]


def _skills(matrix: Matrix, tongue: str) -> list[tuple[str, str]]:
    return [(skill.id, in_language(skill.name, (tongue, matrix.language))) for skill in matrix.skills.values()]


def _print(rows: list[tuple[str, str]]) -> None:
    width = max((cells(name) for name, _ in rows), default=0)
    for name, text in rows:
        padding = " " * (width - cells(name))
        print(f"{visible(name)}{padding}  {visible(text)}".rstrip())
