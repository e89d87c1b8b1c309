"""Papers as values: a report and a job description that hand out every form they have, as text or bytes."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any, Literal, TypeAlias, overload

from skillmatrix.analysis.result import Result
from skillmatrix.app.linked_data import data_as_file, data_inside_a_page
from skillmatrix.app.reports import Scored
from skillmatrix.app.telling import tell_nobody
from skillmatrix.app.vacancies import Opening
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle, Layout
from skillmatrix.route import write_route
from skillmatrix.view.blocks import Paper
from skillmatrix.view.gaps import gaps_of
from skillmatrix.view.jobdesc import JobDesc, JobDescOptions, build_jobdesc
from skillmatrix.view.report import build_report
from skillmatrix.view.report_table import report_table

ReportText: TypeAlias = Literal["terminal", "md", "html", "csv", "json"]
ReportFile: TypeAlias = Literal["pdf", "docx", "xlsx"]
JobDescriptionText: TypeAlias = Literal["md", "html", "jsonld"]
JobDescriptionFile: TypeAlias = Literal["pdf", "docx"]


class Report:
    """The gap report about one person and one role.

    `result` is the score it is about, in exact numbers. Nothing is written anywhere: `render` gives the report in a
    form, and a notebook shows it as a page.
    """

    def __init__(
        self, scored: Scored, language: str, words: Catalogue, *, explain: bool, house: HouseStyle = NO_HOUSE
    ) -> None:
        self._scored = scored
        self._words = words
        self._explain = explain
        self._house = house
        self.language = language

    def __repr__(self) -> str:
        """Whose report it is, without what it says: that belongs to the person."""
        return f"<Report: {self._scored.whole.role.id}, {self.language}>"

    @property
    def result(self) -> Result:
        """The score, in exact numbers (`fractions.Fraction`)."""
        return self._scored.whole.result

    @property
    def title(self) -> str:
        """The title of the report, as it is printed."""
        return self._paper.title

    @overload
    def render(self, form: ReportText) -> str: ...
    @overload
    def render(self, form: ReportFile) -> bytes: ...
    def render(self, form: ReportText | ReportFile) -> str | bytes:
        """The report in one form: text for `terminal`, `md`, `html`, `csv` and `json`, bytes for the others.

        What comes is what `skillmatrix report - -f FORM` writes. `pdf` needs the extra of this name, `docx` and `xlsx`
        need the extra `office`; where that is not installed, and for other forms, there is a `UserError`.
        """
        if form == "json":
            from skillmatrix.render.data import render_data

            return render_data(self.data())
        require_form(form, FORMATS, "json")
        return FORMATS[form](self._paper, Layout("report", house=self._house)).content

    def data(self) -> dict[str, Any]:
        """The report as plain data, as `render("json")` says it: text, numbers, lists, mappings and `None`.

        Shares of 1 are rounded half up to 4 places; what is not known is `None`. `docs/schema/report.schema.json`
        describes each key.
        """
        from skillmatrix.view.report_data import report_data

        return report_data(self._scored.whole, self.language)

    def charts(self) -> dict[str, str]:
        """The charts by title, each as the text of an SVG file, 504 pixels wide. They hold no script."""
        from skillmatrix.render.picture_files import render_pictures

        return render_pictures(self._paper)

    def _repr_html_(self) -> str:
        """What notebooks show: the page in a frame that runs no script and touches nothing around it."""
        return framed(self.render("html"), self.title)

    @cached_property
    def _paper(self) -> Paper:
        whole, words = self._scored.whole, self._words
        paper = build_report(whole, self.language, words, explain=self._explain)
        return replace(paper, data=report_table(whole, self.language, words))


class JobDescription:
    """A job description, an advert, a person specification or a task description for one role.

    `left_out` names required skills of less weight that it does not print, `gaps` what it still asks for. Nothing is
    written anywhere: `render` gives the paper in a form, and a notebook shows it as a page.
    """

    def __init__(self, opening: Opening, wanted: JobDescOptions, house: HouseStyle = NO_HOUSE) -> None:
        self._opening = opening
        self._wanted = wanted
        self._house = house
        self.language = wanted.language

    def __repr__(self) -> str:
        """Which role and which paper."""
        return f"<JobDescription: {self._opening.role.id}, {self._wanted.kind}, {self.language}>"

    @property
    def title(self) -> str:
        """The title of the paper, as it is printed."""
        return self._made.paper.title

    @property
    def left_out(self) -> tuple[str, ...]:
        """The names of required skills that are not printed; `all_requirements=True` prints them, too."""
        return self._made.left_out

    @property
    def gaps(self) -> tuple[str, ...]:
        """What the paper still asks for, in its order, as file and key: `posting: contact.email`."""
        return tuple(f"{gap.file}: {write_route(gap.route)}" for gap in gaps_of(self._made.paper))

    @overload
    def render(self, form: JobDescriptionText) -> str: ...
    @overload
    def render(self, form: JobDescriptionFile) -> bytes: ...
    def render(self, form: JobDescriptionText | JobDescriptionFile) -> str | bytes:
        """The paper in one form: text for `md`, `html` and `jsonld`, bytes for `pdf` and `docx`.

        What comes is what `skillmatrix jobdesc -f FORM` writes. `pdf` needs the extra of this name, `docx` the extra
        `office`; where that is not installed, and for other forms, there is a `UserError`.
        """
        paper = self._made.paper
        if form == "jsonld":
            return data_as_file(self._opening, self._wanted, paper, tell_nobody)
        require_form(form, (name for name, known in FORMATS.items() if known.for_jobdesc), "jsonld")
        data = data_inside_a_page(self._opening, self._wanted, paper) if form == "html" else ""
        return FORMATS[form](paper, Layout("jobdesc", linked_data=data, house=self._house)).content

    def _repr_html_(self) -> str:
        """What notebooks show: the page in a frame that runs no script and touches nothing around it."""
        layout = Layout("jobdesc", house=self._house)  # without the data for job boards
        page = FORMATS["html"](self._made.paper, layout)
        return framed(str(page.content), self.title)

    @cached_property
    def _made(self) -> JobDesc:
        opening = self._opening
        return build_jobdesc(opening.matrix, opening.role, self._wanted, opening.posting, opening.organization)


def framed(page: str, title: str) -> str:
    """A page as notebooks show it: in a frame that runs no script and touches nothing around it."""
    from skillmatrix.render.notebook import render_frame

    return render_frame(page, title)


def require_form(form: str, forms: Iterable[str], data: str) -> None:
    """A form that a paper does not have is a `UserError`."""
    known = [*forms, data]
    if form not in known:
        hint = did_you_mean(form, known) or there_are(known)
        raise UserError("“{name}” is no form of this paper; {hint}", name=form, hint=hint)
