"""`skillmatrix jobdesc`: a job description, an advert or a profile from a role of the matrix."""

from datetime import date as date_of
from functools import partial
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.house import house_of
from skillmatrix.app.linked_data import data_as_file, data_inside_a_page
from skillmatrix.app.role_difference import difference_of
from skillmatrix.app.vacancies import Opening, find_opening
from skillmatrix.cli import completion
from skillmatrix.cli.choosing import same, with_matrix
from skillmatrix.cli.draft_checks import (
    CheckFileOption,
    CheckOption,
    CheckRequest,
    FailOption,
    FormOption,
    MarketOption,
    tell_edited,
    tell_made,
    tell_made_data,
)
from skillmatrix.cli.options import (
    AddressOption,
    DateOption,
    ForceOption,
    LangOption,
    MatrixOption,
    OutputOption,
    ReferenceOption,
    RoleOption,
    TemplatesOption,
    choice,
    form_of_address,
    format_option,
    language,
    reference_file,
    templates_folder,
    today,
)
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout
from skillmatrix.route import write_route
from skillmatrix.view.gaps import gaps_of
from skillmatrix.view.gender_form import GenderForm
from skillmatrix.view.jobdesc import JobDesc, JobDescOptions, PaperKind, build_jobdesc

KINDS: dict[str, PaperKind] = {"internal": "internal", "ad": "ad", "profile": "profile"}
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
        help="What to write: internal (job description), ad (job advert) or profile (person specification). Default: "
        "internal; with --check-file, what the text looks like.",
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
FinalOption = Annotated[
    bool, typer.Option("--final", help="Write the final version: not marked as a draft, and every gap is an error.")
]


def command(
    role: RoleArgument = None,
    role_option: RoleOption = None,
    matrix: MatrixOption = None,
    kind: KindOption = None,
    posting: PostingOption = None,
    organization: OrganizationOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    address: AddressOption = "sie",
    gender_form: GenderOption = "pair",
    show: ShowOption = None,
    all_requirements: AllOption = False,
    origin: OriginOption = True,
    against: AgainstOption = None,
    final: FinalOption = False,
    for_team: ForTeamOption = None,
    date: DateOption = None,
    templates: TemplatesOption = None,
    reference_doc: ReferenceOption = None,
    check_file: CheckFileOption = None,
    market: MarketOption = None,
    fail_on: FailOption = None,
    output_format: FormOption = "text",
    check: CheckOption = True,
) -> None:
    """Write a job description or advert from a role. Every sentence comes from your files; nothing is made up."""
    role = same(role, role_option, "--role")
    asked = CheckRequest(
        market, fail_on, final, today(date), output_format, output, lang, form_of_address(address), force
    )
    if check_file is not None:
        given = with_matrix(matrix, partial(_opening, role, posting, organization, None)) if role or posting else None
        tell_edited(check_file, asked, given, KINDS[choice("--kind", kind, list(KINDS))] if kind else None)
        return
    form = format_of(format, output, _suffixes(against), "md")
    paper = KINDS[choice("--kind", kind or "internal", list(KINDS))]
    if for_team is not None and paper != "ad":
        raise UserError("--for-team puts something first in an advert; add --kind ad")
    layout = Layout(
        "jobdesc",
        templates=templates_folder(templates, form),
        reference=reference_file(reference_doc, form),
    )
    opening = with_matrix(matrix, partial(_opening, role, posting, organization, asked.today))
    if form in FORMS and FORMATS[form].in_house_style:
        layout = layout._replace(house=house_of(opening))
    tongue = language(lang, opening.matrix)
    wanted = JobDescOptions(
        kind=paper,
        language=tongue,
        address=form_of_address(address),
        gender_form=GENDER_FORMS[choice("--gender-form", gender_form, list(GENDER_FORMS))],
        show_ids=show is not None and choice("--show", show, ["ids"]) == "ids",
        all_requirements=all_requirements,
        with_provenance=origin,
        is_final=final,
        today=asked.today if date else None,
        needed=_needed(for_team, opening, tongue, today(date)),
    )
    order = JobDescRequest(opening, wanted, form, layout, output, force)
    if against is not None:
        _tell_apart(order, against)
    elif form == JSONLD:
        _write_data(order, asked if check else None)
    else:
        _write_paper(order, asked if check else None)


def _opening(
    role: str | None, posting: str | None, organization: str | None, day: date_of | None, matrix: str | None
) -> Opening:
    return find_opening(role, matrix, posting, organization, day, tell)


def _needed(team: str | None, opening: Opening, tongue: str, day: date_of) -> tuple[str, ...]:
    """What comes first because a team lacks it."""
    if team is None:
        return ()
    from skillmatrix.app.team_hiring import needed_skills

    return needed_skills(team, opening.matrix, opening.role, tongue, day, surroundings())


class JobDescRequest(NamedTuple):
    """Which paper about what, in which form, and where to."""

    opening: Opening
    wanted: JobDescOptions
    form: str
    layout: Layout
    output: str | None
    force: bool

    def make(self) -> JobDesc:
        """The paper."""
        opening = self.opening
        return build_jobdesc(opening.matrix, opening.role, self.wanted, opening.posting, opening.organization)


def _suffixes(against: str | None) -> dict[str, str]:
    """The forms that there are, by the suffix of a file. A comparison of roles is no data for job boards."""
    known = {suffix: name for suffix, name in SUFFIXES.items() if name in FORMS}
    return known if against else {**known, f".{JSONLD}": JSONLD}


def _tell_apart(order: JobDescRequest, against: str) -> None:
    paper = difference_of(order.opening, order.wanted, against)
    write_paper(FORMATS[order.form](paper, order.layout), order.output, force=order.force)
    tell_mixture(paper.mixture)


def _write_data(order: JobDescRequest, asked: CheckRequest | None) -> None:
    """The linked data; what checks say about an advert's data goes to standard error."""
    text = data_as_file(order.opening, order.wanted, order.make().paper, tell)
    write(text, order.output, force=order.force)
    if asked and order.wanted.kind == "ad":
        tell_made_data(text, order.output or f"{order.opening.role.id}.jsonld", order.wanted.language, asked)


def _write_paper(order: JobDescRequest, asked: CheckRequest | None) -> None:
    """The paper; what it does not say, and what checks say about it, goes to standard error."""
    jobdesc = order.make()
    data = data_inside_a_page(order.opening, order.wanted, jobdesc.paper) if order.form == "html" else ""
    rendered = FORMATS[order.form](jobdesc.paper, order.layout._replace(linked_data=data))
    write_paper(rendered, order.output, force=order.force)
    tell_mixture(jobdesc.paper.mixture)
    _tell(jobdesc)
    if order.opening.posting and not order.wanted.is_final:  # in a final paper, each gap is an error
        _tell_gaps(jobdesc, order.opening)
    if asked:
        tell_made(jobdesc, order.wanted.kind, order.opening, asked)


def _tell_gaps(jobdesc: JobDesc, opening: Opening) -> None:
    """The keys that are still to be filled, by the file in which they belong."""
    keys: dict[str, list[str]] = {}
    for gap in gaps_of(jobdesc.paper):
        document = opening.documents.get(gap.file)
        keys.setdefault(document.name if document else f"{gap.file}.yaml", []).append(write_route(gap.route))
    for name, routes in keys.items():
        tell(Sentence("to be filled in {file}: {keys}", file=name, keys=", ".join(routes)))


def _tell(jobdesc: JobDesc) -> None:
    """What the paper does not say goes to standard error."""
    if jobdesc.left_out:
        count = len(jobdesc.left_out)
        named = ", ".join(jobdesc.left_out)
        if count == 1:
            tell(Sentence("1 minor requirement is left out (--all-requirements prints all): {skills}", skills=named))
        else:
            tell(
                Sentence(
                    "{n} minor requirements are left out (--all-requirements prints all): {skills}",
                    n=count,
                    skills=named,
                )
            )
    if jobdesc.tiers_derived:
        tell(Sentence("the role names no must-haves; they were derived from weights and levels"))
