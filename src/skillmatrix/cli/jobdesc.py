"""`skillmatrix jobdesc`: a job description, an advert or a profile from a role of the matrix."""

import sys
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.linked_data import data_as_file, data_inside_a_page
from skillmatrix.app.role_difference import difference_of
from skillmatrix.app.vacancies import Opening, find_opening
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
    LangOption,
    MatrixOption,
    OutputOption,
    ReferenceOption,
    TemplatesOption,
    choice,
    form_of_address,
    language,
    reference_file,
    templates_folder,
    today,
)
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.telling import tell
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
    str | None, typer.Argument(help="Id of the role. Default: the role of the posting.", show_default=False)
]
KindOption = Annotated[
    str | None,
    typer.Option(
        "--kind",
        "-k",
        help="internal (job description), ad (vacancy) or profile (person specification). Default: internal; with "
        "--check-file, what the text looks like.",
        show_default=False,
    ),
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
    str,
    typer.Option(
        "--gender-form",
        help="German titles with both forms: pair, star, colon or underscore; neutral takes the role's short name.",
    ),
]
FormatOption = Annotated[
    str | None, typer.Option("--format", "-f", help=f"{', '.join(FORMS)} or {JSONLD}.", show_default=False)
]
ShowOption = Annotated[
    str | None, typer.Option("--show", help="ids: print the skill ids beside the requirements.", show_default=False)
]
AllOption = Annotated[
    bool, typer.Option("--all-requirements", help="Print every requirement, also the minor ones of an advert.")
]
OriginOption = Annotated[
    bool, typer.Option("--origin/--no-origin", help="Say where the matrix's contents come from (never in adverts).")
]
AgainstOption = Annotated[
    str | None,
    typer.Option("--against", metavar="ROLE", help="Tell this other role apart from it instead.", show_default=False),
]
FinalOption = Annotated[bool, typer.Option("--final", help="No mark of a draft; gaps that are left are errors.")]


def command(
    role: RoleArgument = None,
    matrix: MatrixOption = None,
    kind: KindOption = None,
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
    against: AgainstOption = None,
    final: FinalOption = False,
    date: DateOption = None,
    templates: TemplatesOption = None,
    reference_doc: ReferenceOption = None,
    check_file: CheckFileOption = None,
    market: MarketOption = None,
    fail_on: FailOption = None,
    output_format: FormOption = "text",
    check: CheckOption = True,
) -> None:
    """Write a draft from the matrix: every sentence comes from it, a posting or the template; nothing is made up."""
    asked = CheckRequest(market, fail_on, final, today(date), output_format, output, lang, form_of_address(address))
    if check_file is not None:
        given = find_opening(role, matrix, posting, organization, None, tell) if role or posting else None
        tell_edited(check_file, asked, given, KINDS[choice("--kind", kind, list(KINDS))] if kind else None)
        return
    form = format_of(format, output, _suffixes(against), "md")
    layout = Layout(
        "jobdesc",
        templates=templates_folder(templates, form),
        reference=reference_file(reference_doc, form),
    )
    opening = find_opening(role, matrix, posting, organization, asked.today, tell)
    tongue = language(lang, opening.matrix)
    wanted = JobDescOptions(
        kind=KINDS[choice("--kind", kind or "internal", list(KINDS))],
        language=tongue,
        address=form_of_address(address),
        gender_form=GENDER_FORMS[choice("--gender-form", gender_form, list(GENDER_FORMS))],
        show_ids=show is not None and choice("--show", show, ["ids"]) == "ids",
        all_requirements=all_requirements,
        with_provenance=origin,
        is_final=final,
        today=asked.today if date else None,
    )
    order = JobDescRequest(opening, wanted, form, layout, output, reference_doc)
    if against is not None:
        _tell_apart(order, against)
    elif form == JSONLD:
        _write_data(order, asked if check else None)
    else:
        _write_paper(order, asked if check else None)


class JobDescRequest(NamedTuple):
    """Which paper about what, in which form, and where to."""

    opening: Opening
    wanted: JobDescOptions
    form: str
    layout: Layout
    output: str | None
    reference_doc: str | None

    @property
    def inputs(self) -> tuple[str | Path, ...]:
        """The files that are read, and so never written over."""
        return (*self.opening.files, *([self.reference_doc] if self.reference_doc else []))

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
    write_paper(FORMATS[order.form](paper, order.layout), order.output, order.inputs)
    tell_mixture(paper.mixture)


def _write_data(order: JobDescRequest, asked: CheckRequest | None) -> None:
    """The linked data; what checks say about an advert's data goes to standard error."""
    text = data_as_file(order.opening, order.wanted, order.make().paper, tell)
    write(text, order.output, order.inputs)
    if asked and order.wanted.kind == "ad":
        tell_made_data(text, order.output or f"{order.opening.role.id}.jsonld", order.wanted.language, asked)


def _write_paper(order: JobDescRequest, asked: CheckRequest | None) -> None:
    """The paper; what it does not say, and what checks say about it, goes to standard error."""
    jobdesc = order.make()
    data = data_inside_a_page(order.opening, order.wanted, jobdesc.paper) if order.form == "html" else ""
    rendered = FORMATS[order.form](jobdesc.paper, order.layout._replace(linked_data=data))
    write_paper(rendered, order.output, order.inputs)
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
        tell(f"to be filled in {name}: {', '.join(routes)}")


def _tell(jobdesc: JobDesc) -> None:
    """What the paper does not say goes to standard error."""
    if jobdesc.left_out:
        count = len(jobdesc.left_out)
        what = "1 requirement of less weight is" if count == 1 else f"{count} requirements of less weight are"
        named = ", ".join(jobdesc.left_out)
        print(f"skillmatrix: {what} not printed (--all-requirements prints all): {named}", file=sys.stderr)
    if jobdesc.tiers_derived:
        print("skillmatrix: the role has no must-haves; they were derived from weights and levels", file=sys.stderr)
