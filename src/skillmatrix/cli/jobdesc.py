"""`skillmatrix jobdesc`: a job description, an advert or a profile from a role of the matrix."""

import sys
from typing import Annotated

import typer

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
from skillmatrix.cli.output import format_of, write_paper
from skillmatrix.cli.vacancies import find_opening
from skillmatrix.render.formats import FORMATS, SUFFIXES, Layout
from skillmatrix.view.gender_form import GenderForm
from skillmatrix.view.jobdesc import JobDesc, Kind, Wanted, build_jobdesc

KINDS: dict[str, Kind] = {"internal": "internal", "ad": "ad", "profile": "profile"}
GENDER_FORMS: dict[str, GenderForm] = {"pair": "pair", "star": "star", "colon": "colon", "underscore": "underscore"}
FORMS = ("md", "html", "docx", "pdf")

RoleArgument = Annotated[
    str | None, typer.Argument(help="Id of the role. Default: the role of the posting.", show_default=False)
]
KindOption = Annotated[
    str,
    typer.Option("--kind", "-k", help="internal (job description), ad (vacancy) or profile (person specification)."),
]
PostingOption = Annotated[
    str | None,
    typer.Option(
        "--posting", "-p", metavar="FILE", help="The vacancy: place, hours, pay, contact.", show_default=False
    ),
]
OrganizationOption = Annotated[
    str | None,
    typer.Option(
        "--organization",
        metavar="FILE",
        help="What all papers share. Default: organization.yaml beside the posting.",
        show_default=False,
    ),
]
GenderOption = Annotated[
    str, typer.Option("--gender-form", help="German titles with both forms: pair, star, colon or underscore.")
]
FormatOption = Annotated[str | None, typer.Option("--format", "-f", help="md, html, docx or pdf.", show_default=False)]
ShowOption = Annotated[
    str | None, typer.Option("--show", help="ids: print the skill ids beside the requirements.", show_default=False)
]
AllOption = Annotated[
    bool, typer.Option("--all-requirements", help="Print every requirement, also the minor ones of an advert.")
]
OriginOption = Annotated[
    bool, typer.Option("--origin/--no-origin", help="Say where the matrix's contents come from (never in adverts).")
]
FinalOption = Annotated[bool, typer.Option("--final", help="No mark of a draft; gaps that are left are errors.")]


def command(
    role: RoleArgument = None,
    matrix: MatrixOption = None,
    kind: KindOption = "internal",
    posting: PostingOption = None,
    organization: OrganizationOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    lang: LangOption = None,
    address: AddressOption = "sie",
    gender_form: GenderOption = "pair",
    show: ShowOption = None,
    all_requirements: AllOption = False,
    origin: OriginOption = True,
    final: FinalOption = False,
    date: DateOption = None,
) -> None:
    """Write a draft from the matrix: every sentence comes from it, a posting or the template; nothing is made up."""
    form = format_of(format, output, {suffix: name for suffix, name in SUFFIXES.items() if name in FORMS}, "md")
    opening = find_opening(role, matrix, posting, organization)
    tongue = language(lang, opening.matrix)
    wanted = Wanted(
        kind=KINDS[choice("--kind", kind, list(KINDS))],
        language=tongue,
        address=catalogue(tongue, address).address,
        gender_form=GENDER_FORMS[choice("--gender-form", gender_form, list(GENDER_FORMS))],
        show_ids=show is not None and choice("--show", show, ["ids"]) == "ids",
        all_requirements=all_requirements,
        with_provenance=origin,
        is_final=final,
        today=today(date) if date else None,
    )
    jobdesc = build_jobdesc(opening.matrix, opening.role, wanted, opening.posting, opening.house)
    write_paper(FORMATS[form](jobdesc.paper, Layout("jobdesc")), output, opening.files)
    _tell(jobdesc)


def _tell(jobdesc: JobDesc) -> None:
    """What the paper does not say goes to standard error."""
    if jobdesc.left_out:
        print(
            f"skillmatrix: not printed: {', '.join(jobdesc.left_out)} (--all-requirements prints all)", file=sys.stderr
        )
    if jobdesc.tiers_derived:
        print("skillmatrix: the role has no must-haves; they were derived from weights and levels", file=sys.stderr)
