"""Writing what `skillmatrix jobdesc` made, and telling what it does not say."""

from typing import NamedTuple

from skillmatrix.app.linked_data import data_as_file, data_inside_a_page
from skillmatrix.app.role_difference import difference_of
from skillmatrix.app.vacancies import Opening
from skillmatrix.cli.draft_checks import CheckRequest, tell_made, tell_made_data
from skillmatrix.cli.jobdesc_options import FORMS, JSONLD
from skillmatrix.cli.output import tell_mixture, write, write_paper
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout
from skillmatrix.route import write_route
from skillmatrix.view.gaps import gaps_of
from skillmatrix.view.jobdesc import JobDesc, JobDescOptions, build_jobdesc


def write_jobdesc(order: "JobDescRequest", asked: CheckRequest | None, against: str | None) -> None:
    """Write the paper in its form, with what checks say if they are asked; or how the role differs from another."""
    if against is not None:
        _tell_apart(order, against)
    elif order.form == JSONLD:
        _write_data(order, asked)
    else:
        _write_paper(order, asked)


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


def suffixes(against: str | None) -> dict[str, str]:
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
