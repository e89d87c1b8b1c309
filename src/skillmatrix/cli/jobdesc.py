"""`skillmatrix jobdesc`: a job description, an advert or a profile from a role of the matrix."""

import sys
from typing import Annotated, Literal

import typer

from skillmatrix.cli.inputs import choose_role, find_matrix, open_matrix
from skillmatrix.cli.options import (
    AddressOption,
    DateOption,
    LangOption,
    MatrixOption,
    OutputOption,
    catalogue,
    choice,
    language,
    today,
)
from skillmatrix.cli.output import format_of, write
from skillmatrix.render.formats import FORMATS, SUFFIXES, Layout
from skillmatrix.view.jobdesc import JobDesc, build_jobdesc

Kind = Literal["internal", "ad", "profile"]
KINDS: dict[str, Kind] = {"internal": "internal", "ad": "ad", "profile": "profile"}

RoleArgument = Annotated[str, typer.Argument(help="Id of the role.")]
KindOption = Annotated[
    str,
    typer.Option("--kind", "-k", help="internal (job description), ad (vacancy) or profile (person specification)."),
]
FormatOption = Annotated[str | None, typer.Option("--format", "-f", help="md or html.", show_default=False)]
ShowOption = Annotated[
    str | None, typer.Option("--show", help="ids: print the skill ids beside the requirements.", show_default=False)
]
AllOption = Annotated[
    bool, typer.Option("--all-requirements", help="Print every requirement, also the minor ones of an advert.")
]
OriginOption = Annotated[
    bool, typer.Option("--origin/--no-origin", help="Say where the matrix's contents come from (never in adverts).")
]


def command(
    role: RoleArgument,
    matrix: MatrixOption = None,
    kind: KindOption = "internal",
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    lang: LangOption = None,
    address: AddressOption = "sie",
    show: ShowOption = None,
    all_requirements: AllOption = False,
    origin: OriginOption = True,
    date: DateOption = None,
) -> None:
    """Write a draft from the matrix: every sentence comes from it or from the template, nothing is made up."""
    chosen_kind = KINDS[choice("--kind", kind, list(KINDS))]
    form = format_of(format, output, {suffix: name for suffix, name in SUFFIXES.items() if name != "terminal"}, "md")
    if show is not None:
        choice("--show", show, ["ids"])
    file = find_matrix(matrix)
    opened = open_matrix(file)
    chosen = choose_role(opened, role)
    tongue = language(lang, opened)
    jobdesc = build_jobdesc(
        opened,
        chosen,
        kind=chosen_kind,
        language=tongue,
        address=catalogue(tongue, address).address,
        show_ids=show == "ids",
        all_requirements=all_requirements,
        with_provenance=origin,
        today=today(date) if date else None,
    )
    write(FORMATS[form](jobdesc.paper, Layout("jobdesc")), output, [file.path])
    _tell(jobdesc)


def _tell(jobdesc: JobDesc) -> None:
    """What the paper does not say goes to standard error."""
    if jobdesc.left_out:
        print(
            f"skillmatrix: not printed: {', '.join(jobdesc.left_out)} (--all-requirements prints all)", file=sys.stderr
        )
    if jobdesc.tiers_derived:
        print("skillmatrix: the role has no must-haves; they were derived from weights and levels", file=sys.stderr)
