"""`skillmatrix list`: what there is."""

from typing import Annotated

import typer

from skillmatrix.app.answer_files import answers_files
from skillmatrix.app.inputs import open_matrix
from skillmatrix.app.matrices import find_matrix, matrices_at_hand
from skillmatrix.cli.options import LangOption, MatrixOption, as_listed, choice, language, locale_language
from skillmatrix.cli.surroundings import data
from skillmatrix.cli.telling import tell
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
        files = [(str(path), "") for path in answers_files(data())]
        _print(files or [("no answers yet; begin with: skillmatrix assess", "")])
    else:
        opened = open_matrix(find_matrix(matrix, tell), tell)
        tongue = language(lang, opened)
        _print(_roles(opened, tongue) if what == "roles" else _skills(opened, tongue))


def _matrices(lang: str | None) -> list[tuple[str, str]]:
    rows = []
    for file, matrix in matrices_at_hand():
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
