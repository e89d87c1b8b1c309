"""The options of `skillmatrix jobdesc`."""

from typing import Annotated

import typer

from skillmatrix.cli import completion
from skillmatrix.cli.options import format_option
from skillmatrix.model.draft import PaperKind
from skillmatrix.render.formats import FORMATS
from skillmatrix.view.gender_form import GenderForm

KINDS: dict[str, PaperKind] = {"internal": "internal", "ad": "ad", "profile": "profile", "task": "task"}
GENDER_FORMS: dict[str, GenderForm] = {
    "pair": "pair",
    "star": "star",
    "colon": "colon",
    "underscore": "underscore",
    "neutral": "neutral",
}
FORMS = tuple(name for name, form in FORMATS.items() if form.for_jobdesc)
JSONLD = "jsonld"

RoleArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="ROLE",
        help="The role: its id or its title. Default: the role in the posting.",
        show_default=False,
        autocompletion=completion.roles,
    ),
]
KindOption = Annotated[
    str | None,
    typer.Option(
        "--kind",
        "-k",
        metavar="KIND",
        help="What to write: internal (job description), ad (job advert), profile (person specification) or task (task "
        "beside another job). Default: internal; with --check-file, what the text looks like.",
        autocompletion=completion.one_of(*KINDS),
        show_default=False,
    ),
]
PostingOption = Annotated[
    str | None,
    typer.Option(
        "--posting", "-p", metavar="FILE", help="The posting: place, hours, pay and contact.", show_default=False
    ),
]
OrganizationOption = Annotated[
    str | None,
    typer.Option(
        "--organization",
        metavar="FILE",
        help="What all your postings share. Default: organization.yaml in the folder of the posting.",
        show_default=False,
    ),
]
GenderOption = Annotated[
    str,
    typer.Option(
        "--gender-form",
        metavar="FORM",
        help="How German job titles name all genders: pair, star, colon or underscore; neutral takes the short name.",
        autocompletion=completion.one_of(*GENDER_FORMS),
    ),
]
FormatOption = Annotated[str | None, format_option([*FORMS, JSONLD])]
ShowOption = Annotated[
    str | None,
    typer.Option(
        "--show",
        metavar="WHAT",
        help="ids: print the id of each skill next to the requirement.",
        show_default=False,
        autocompletion=completion.one_of("ids"),
    ),
]
AllOption = Annotated[
    bool, typer.Option("--all-requirements", help="Print every requirement, even the minor ones in an advert.")
]
OriginOption = Annotated[
    bool,
    typer.Option("--origin/--no-origin", help="Say where the content of the matrix comes from (never in adverts)."),
]
AgainstOption = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="ROLE",
        help="Instead, show how the role differs from this one.",
        show_default=False,
        autocompletion=completion.roles,
    ),
]
ForTeamOption = Annotated[
    str | None,
    typer.Option(
        "--for-team",
        metavar="FILE",
        help="Put what this team lacks first in the advert, and say why on standard error.",
        show_default=False,
    ),
]
WorkloadOption = Annotated[
    str | None,
    typer.Option(
        "--workload",
        metavar="FILE",
        help="Print hours and shares of time by these values; workload --save writes such a file.",
        show_default=False,
    ),
]
FinalOption = Annotated[
    bool, typer.Option("--final", help="Write the final version: not marked as a draft, and every gap is an error.")
]
