"""`skillmatrix team invite`: an offline page for each row of a spreadsheet."""

import secrets
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.inputs import open_matrix, part_with_role
from skillmatrix.app.inviting import Asking, Invitations, invite
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.teams import OpenedTeam, open_team
from skillmatrix.cli.options import (
    AddressOption,
    DateOption,
    LangOption,
    MatrixOption,
    RoleOption,
    SeparatorOption,
    TeamOption,
    form_of_address,
    language,
    separator_of,
    today,
)
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import FILE_NAME
from skillmatrix.model.text import in_language

SheetArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="A row for each person: an XLSX or CSV file with a column for the name.")
]
FolderOption = Annotated[str, typer.Option("--output", "-o", metavar="DIR", help="Where the pages go.")]
USUAL_PURPOSE = "development"


def command(
    sheet: SheetArgument,
    role: RoleOption = None,
    team: TeamOption = None,
    matrix: MatrixOption = None,
    output: FolderOption = "invitations",
    lang: LangOption = None,
    address: AddressOption = "sie",
    csv_separator: SeparatorOption = ",",
    date: DateOption = None,
) -> None:
    """Write a page for each person of a spreadsheet, to answer without installing anything.

    The pages hold a pseudonym and no name. Who is who stands in a list of its own beside the folder: keep it apart from
    the answers, and do not give it to those who read the team's page.
    """
    opened = open_team(team, tell) if team or (matrix is None and Path(FILE_NAME).exists()) else None
    asked = opened.matrix if opened else open_matrix(find_matrix(matrix, tell, part_with_role(role)), tell)
    tongue = language(lang, asked)
    done = invite(
        Path(sheet),
        _asking(opened, asked, role, tongue, address, date)._replace(separator=separator_of(csv_separator)),
        Path(output),
        lambda: f"p-{secrets.token_hex(3)}",
    )
    tell(_written(done))
    tell(Sentence("wrote {file}: who is who, for you alone; keep it apart from the answers", file=done.list))
    tell(Sentence("wrote {file}: the members as the team file lists them", file=done.members))


def _written(done: Invitations) -> Sentence:
    if done.people == 1:
        return Sentence("wrote 1 page into {folder}; send it to the person it is for", folder=done.folder)
    return Sentence(
        "wrote {n} pages into {folder}; send each to the person it is for", n=done.people, folder=done.folder
    )


def _asking(
    opened: OpenedTeam | None, matrix: Matrix, role: str | None, tongue: str, address: str, date: str | None
) -> Asking:
    purpose = in_language(opened.team.purpose, (tongue, "en")) if opened else USUAL_PURPOSE
    groups = opened.team.groups if opened else ()
    return Asking(matrix, role, groups, tongue, form_of_address(address), purpose[:200], today(date))
