"""`skillmatrix jobdesc`: a job description, an advert, a profile or a task description from a role of the matrix."""

from datetime import date as date_of
from functools import partial

from skillmatrix.analysis.workload import RoleLoad
from skillmatrix.app.house import house_of
from skillmatrix.app.vacancies import Opening, find_opening
from skillmatrix.cli.choosing import same, with_matrix
from skillmatrix.cli.draft_checks import (
    CheckFileOption,
    CheckOption,
    CheckRequest,
    FailOption,
    FormOption,
    MarketOption,
    tell_edited,
)
from skillmatrix.cli.jobdesc_options import (
    FORMS,
    GENDER_FORMS,
    KINDS,
    AgainstOption,
    AllOption,
    FinalOption,
    FormatOption,
    ForTeamOption,
    GenderOption,
    KindOption,
    OrganizationOption,
    OriginOption,
    PostingOption,
    RoleArgument,
    ShowOption,
    WorkloadOption,
)
from skillmatrix.cli.jobdesc_writing import JobDescRequest, suffixes, write_jobdesc
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
    language,
    reference_file,
    templates_folder,
    today,
)
from skillmatrix.cli.output import format_of
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError
from skillmatrix.model.draft import PaperKind
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.view.jobdesc import JobDescOptions


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
    workload: WorkloadOption = None,
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
        tell_edited(check_file, asked, given, _kind(kind) if kind else None)
        return
    form, paper = format_of(format, output, suffixes(against), "md"), _kind(kind or "internal")
    _require_fitting(paper, for_team, workload)
    own, reference = templates_folder(templates, form), reference_file(reference_doc, form)
    opening = with_matrix(matrix, partial(_opening, role, posting, organization, asked.today))
    layout = Layout("jobdesc", templates=own, reference=reference)
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
        load=_load(workload, opening, matrix),
    )
    write_jobdesc(JobDescRequest(opening, wanted, form, layout, output, force), asked if check else None, against)


def _kind(name: str) -> PaperKind:
    return KINDS[choice("--kind", name, list(KINDS))]


def _require_fitting(paper: PaperKind, for_team: str | None, workload: str | None) -> None:
    """Not every file has something to say in every paper."""
    if for_team is not None and paper != "ad":
        raise UserError("--for-team puts something first in an advert; add --kind ad")
    if workload is not None:
        from skillmatrix.app.workloads import require_hours_fit

        require_hours_fit(paper)


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


def _load(file: str | None, opening: Opening, matrix: str | None) -> RoleLoad | None:
    """What the values in a file come to."""
    if file is None:
        return None
    from skillmatrix.app.workloads import with_values_file

    return with_values_file(opening.matrix, opening.role, file, matrix, tell).load
