"""The linked data of a job description, as a file of its own and inside a web page."""

from collections.abc import Iterable
from typing import Any

from skillmatrix.app.telling import Tell
from skillmatrix.app.vacancies import Opening
from skillmatrix.errors import Sentence
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.fragment import render_fragment
from skillmatrix.render.jsonld import render_jsonld
from skillmatrix.view.blocks import Paper
from skillmatrix.view.gaps import without_gaps
from skillmatrix.view.jobdesc import JobDescOptions
from skillmatrix.view.jobdesc_data import Subject, job_posting, missing_properties, occupation
from skillmatrix.view.wording import Wording

IN_A_POSTING = {
    "datePosted": "date_posted",
    "jobLocation": "location",
    "jobLocation.address.addressCountry": "location.country",
    "applicantLocationRequirements": "remote_countries",
    "hiringOrganization.name": "organization.name",
    "baseSalary": "pay",
    "employmentType": "employment",
    "validThrough": "valid_through",
    "directApply": "apply.direct",
}
"""The key of a posting that gives a property; the others are called the same."""


def linked_data(
    opening: Opening, wanted: JobDescOptions, paper: Paper, *, with_contact: bool = False
) -> dict[str, Any]:
    """An advert as a `JobPosting`, any other paper as an `Occupation`."""
    words = Catalogue(wanted.language, wanted.address)
    wording = Wording(opening.matrix, wanted.language, words)
    subject = Subject(wording, opening.role, opening.posting, opening.organization)
    if wanted.kind != "ad":
        return occupation(subject)
    description = render_fragment(without_gaps(paper))
    return job_posting(subject, title=paper.title, description=description, with_contact=with_contact)


def data_as_file(opening: Opening, wanted: JobDescOptions, paper: Paper, tell: Tell) -> str:
    """The data as JSON text; what job boards would miss in it is told."""
    data = linked_data(opening, wanted, paper)
    missing = missing_properties(data)
    if missing.required:
        tell(Sentence("job boards require this, and it is missing: {missing}", missing=_named(missing.required)))
    if missing.recommended:
        tell(Sentence("job boards recommend this, and it is missing: {missing}", missing=_named(missing.recommended)))
    return render_jsonld(data)


def data_inside_a_page(opening: Opening, wanted: JobDescOptions, paper: Paper) -> str:
    """What stands inside the web page of a paper: the data of an advert that lacks nothing job boards require."""
    if wanted.kind != "ad":
        return ""
    data = linked_data(opening, wanted, paper)
    return "" if missing_properties(data).required else render_jsonld(data)


def _named(properties: Iterable[str]) -> str:
    """The properties, each with the key of the posting that gives it."""
    return ", ".join(f"{name} ({IN_A_POSTING[name]})" if name in IN_A_POSTING else name for name in properties)
