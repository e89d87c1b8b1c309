"""A workload as a value: the estimate of one role, which hands out every form it has, as text or bytes."""

from dataclasses import replace
from functools import cached_property
from typing import Any, overload

from skillmatrix.analysis.workload import RoleLoad
from skillmatrix.app.estimates import Estimate
from skillmatrix.app.papers import ReportFile, ReportText, framed, require_form
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.view.blocks import Paper
from skillmatrix.view.wording import Wording
from skillmatrix.view.workload import build_workload
from skillmatrix.view.workload_data import workload_data, workload_table
from skillmatrix.view.workload_words import verdict


class WorkloadEstimate:
    """How many hours a week the tasks of a role take, as ranges; all of them are assumptions.

    `load` is the result in exact numbers. Nothing is written anywhere: `render` gives the page in a form, and a
    notebook shows it.
    """

    def __init__(self, estimate: Estimate, language: str, *, explain: bool) -> None:
        self._estimate = estimate
        self._explain = explain
        self.language = language

    def __repr__(self) -> str:
        """Which role, and what it comes to."""
        return f"<WorkloadEstimate: {self._estimate.role.id}, {self.load.band.id}>"

    @cached_property
    def load(self) -> RoleLoad:
        """The hours in exact numbers (`fractions.Fraction`): `hours.low`, `fte.high`, `band.id`, `team` and so on."""
        return self._estimate.load

    @property
    def sentence(self) -> str:
        """What it comes to, in a sentence: a task, a part of the working time, a role of its own, a team."""
        return str(verdict(self._estimate.given, Wording(self._estimate.matrix, self.language, self._words)))

    @overload
    def render(self, form: ReportText) -> str: ...
    @overload
    def render(self, form: ReportFile) -> bytes: ...
    def render(self, form: ReportText | ReportFile) -> str | bytes:
        """The page in one form: text for `terminal`, `md`, `html`, `csv` and `json`, bytes for the others.

        What comes is what `skillmatrix workload -f FORM` writes. `pdf` needs the extra of this name, `docx` and `xlsx`
        need the extra `office`; where that is not installed, and for other forms, there is a `UserError`.
        """
        if form == "json":
            from skillmatrix.render.data import render_data

            return render_data(self.data())
        require_form(form, FORMATS, "json")
        return FORMATS[form](self._paper(in_short=FORMATS[form].on_screen), Layout("report")).content

    def data(self) -> dict[str, Any]:
        """The result as plain data, as `render("json")` says it. Hours and posts are rounded half up to 4 places.

        `docs/schema/workload-result.schema.json` describes each key.
        """
        return workload_data(self._estimate.given, self.language)

    def _repr_html_(self) -> str:
        """What notebooks show: the page in a frame that runs no script and touches nothing around it."""
        return framed(self.render("html"), self._paper(in_short=False).title)

    @property
    def _words(self) -> Catalogue:
        return Catalogue(self.language)

    def _paper(self, *, in_short: bool) -> Paper:
        given = self._estimate.given
        paper = build_workload(given, self.language, self._words, explain=self._explain, in_short=in_short)
        return replace(paper, data=workload_table(given, self.language))
