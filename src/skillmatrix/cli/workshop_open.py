"""`skillmatrix workshop open`: the folder of a new workshop about a role."""

import secrets
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.inputs import choose_role, open_matrix, part_with_role
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.new_workshop import NewWorkshop, begin_workshop, chosen_skills
from skillmatrix.cli import completion
from skillmatrix.cli.options import DateOption, LangOption, MatrixOption, catalogue, language, today
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence
from skillmatrix.model.workshop import FILE_NAME

KEY_BYTES = 3

RoleArgument = Annotated[
    str,
    typer.Argument(metavar="ROLE", help="The role: its id or its title.", autocompletion=completion.roles),
]
FolderOption = Annotated[str, typer.Option("--output", "-o", metavar="DIR", help="The folder of the workshop.")]
SkillsOption = Annotated[
    str | None,
    typer.Option(
        "--skills",
        metavar="NAMES",
        help="What is voted on: ids of skills or areas, or all. Default: the 12 that weigh most.",
        show_default=False,
    ),
]


def command(
    role: RoleArgument,
    output: FolderOption = "workshop",
    skills: SkillsOption = None,
    matrix: MatrixOption = None,
    lang: LangOption = None,
    date: DateOption = None,
) -> None:
    """Write the folder of a new workshop: what is asked, a place for ballots, which git ignores, letters and cards.

    The rules stand in workshop.yaml. Change them before the first vote, and not after it.
    """
    opened = open_matrix(find_matrix(matrix, tell, part_with_role(role)), tell)
    chosen = choose_role(opened, role)
    new = NewWorkshop(opened, chosen, chosen_skills(skills, opened, chosen), today(date), secrets.token_hex(KEY_BYTES))
    folder = Path(output)
    begin_workshop(new, folder, catalogue(language(lang, opened), "sie"), tell)
    tell(Sentence("wrote {file}: what is asked, and the rules", file=folder / FILE_NAME))
    tell(Sentence("vote with: skillmatrix workshop vote {folder}", folder=as_typed([str(folder)])))
