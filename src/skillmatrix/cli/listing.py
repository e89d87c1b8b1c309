"""`skillmatrix list`: what there is."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, TypeAlias

import typer

from skillmatrix.app.answer_files import answers_files, read_answers
from skillmatrix.app.inputs import open_matrix
from skillmatrix.app.matrices import WhichMatrix, find_matrix, matrices_at_hand
from skillmatrix.cli.choosing import in_a_sentence
from skillmatrix.cli.completion import one_of
from skillmatrix.cli.options import (
    ForceOption,
    LangOption,
    MatrixOption,
    OutputOption,
    as_listed,
    choice,
    format_option,
    language,
)
from skillmatrix.cli.output import format_of, write
from skillmatrix.cli.reader import language_among
from skillmatrix.cli.surroundings import data
from skillmatrix.cli.telling import said, tell
from skillmatrix.errors import Sentence
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.display import cells
from skillmatrix.view.listing_data import listed_answers, listed_matrix, listed_roles, listed_skills, listing

WHAT = ("matrices", "roles", "skills", "answers")
FORMATS = ("text", "json")
Rows: TypeAlias = list[tuple[str, str]]

WhatArgument = Annotated[
    str,
    typer.Argument(metavar="WHAT", help="matrices, roles, skills or answers.", autocompletion=one_of(*WHAT)),
]
FormatOption = Annotated[str | None, format_option(FORMATS)]


def command(
    what: WhatArgument = "matrices",
    matrix: MatrixOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """List the matrices you can use, their roles or skills, or the answers kept on this device."""
    what = choice("list", what, WHAT)
    form = format_of(format, output, {".txt": "text", ".json": "json"}, "text")
    if what == "matrices":
        rows, items = _matrices(lang)
    elif what == "answers":
        rows, items = _answers()
    else:
        rows, items = _parts(what, list(_meant(matrix)), lang)
    if form == "json":
        from skillmatrix.render.data import render_data

        write(render_data(listing(what, items)), output, force=force)
    else:
        write(_text(rows), output, force=force)


def _matrices(lang: str | None) -> tuple[Rows, list[dict[str, Any]]]:
    rows: Rows = []
    items = []
    for file, matrix in matrices_at_hand():
        known = matrix.languages if matrix else ("en",)
        tongue = as_listed(lang or "", known) or language_among(known)
        items.append(listed_matrix(file.path.stem, str(file.path), matrix, tongue))
        unreadable = Sentence("cannot be read; see: skillmatrix validate {file}", file=file.name)
        rows.append((matrix.id, in_a_sentence(matrix, tongue)) if matrix else (file.path.stem, unreadable))
    return rows, items


def _answers() -> tuple[Rows, list[dict[str, Any]]]:
    files = answers_files(data())
    rows: Rows = [(str(path), "") for path in files]
    items = [listed_answers(str(path), read_answers(path)) for path in files]
    return rows or [(Sentence("no answers yet; start with: skillmatrix assess"), "")], items


def _meant(reference: str | None) -> Iterator[Matrix]:
    """The matrix referred to; where several could be meant, all of them."""
    try:
        files = [find_matrix(reference, tell)]
    except WhichMatrix as which:
        files = list(which.files)
    for file in files:
        yield open_matrix(file, tell)


def _parts(what: str, matrices: list[Matrix], lang: str | None) -> tuple[Rows, list[dict[str, Any]]]:
    """Roles or skills; those of several matrices stand under the ids of these."""
    rows: Rows = []
    items = []
    for matrix in matrices:
        tongue = language(lang, matrix)
        found = listed_roles(matrix, tongue) if what == "roles" else listed_skills(matrix, tongue)
        if len(matrices) > 1:
            rows += [("", "")] * bool(rows) + [(f"{matrix.id}:", "")]
        indent = "  " * (len(matrices) > 1)
        rows += [(f"{indent}{item['id']}", item["title" if what == "roles" else "name"]) for item in found]
        items += found
    return rows, items


def _text(rows: Iterable[tuple[str, str]]) -> str:
    shown = [(said(name), said(text)) for name, text in rows]
    width = max((cells(name) for name, text in shown if text), default=0)
    lines = (f"{name}{' ' * (width - cells(name))}  {text}".rstrip() for name, text in shown)
    return "".join(f"{line}\n" for line in lines)
