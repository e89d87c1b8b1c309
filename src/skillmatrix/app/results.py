"""The result of an assessment that has just ended: on a screen in short or in full, and as a file.

What makes it is imported when it is there: the first question is asked sooner.
"""

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.app.assessment import Assessment
from skillmatrix.app.outputs import write_new
from skillmatrix.assess.recorder import record
from skillmatrix.assess.results import FileForm
from skillmatrix.assess.session import Session
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.model.answers import without_notes
from skillmatrix.model.settings import Settings

if TYPE_CHECKING:
    from skillmatrix.view.blocks import Paper
    from skillmatrix.view.report import ReportInput

MOST_NAMES = 99


class Outcome(NamedTuple):
    """What a result is made of beside the session, and where files go.

    `resume` goes on with the assessment, `again` shows the report; `matrix` is how the matrix was named, if it was.
    """

    asked: Assessment
    day: dt.date
    settings: Settings
    address: Address
    resume: str
    again: str
    folder: Path
    matrix: str | None = None
    colour: bool = False

    def brief(self, session: Session, width: int, height: int) -> str:
        """The result on a screen of so many cells and lines."""
        from skillmatrix.app.brief import Screen, brief_text
        from skillmatrix.view.report_brief import LENGTHS, build_outcome

        screen = Screen(width, height, self.colour)
        given, words = self._given(session), self._words(session)
        papers = (build_outcome(given, session.language, words, length, self.again) for length in LENGTHS)
        return brief_text(papers, screen)

    def full(self, session: Session, width: int) -> str:
        """The whole report as text."""
        from skillmatrix.render.terminal import render_terminal

        return render_terminal(self._paper(session), width=width, colour=self.colour)

    def save(self, session: Session, form: FileForm) -> str:
        """Write the report beside nothing that is there already; the name of the file."""
        from skillmatrix.render.formats import FORMATS
        from skillmatrix.render.rendered import Layout

        content = FORMATS[form](self._paper(session), Layout("report")).content
        data = content.encode(errors="replace") if isinstance(content, str) else content
        for number in range(1, MOST_NAMES + 1):
            name = self._name(form, number)
            with suppress(FileExistsError):
                write_new(self.folder / name, data)
                return name
        sentence = "{file}: there are {n} files of this name; move some away"
        raise UserError(sentence, file=self._name(form, 1), n=MOST_NAMES)

    def _name(self, form: FileForm, number: int) -> str:
        subject = self.asked.matrix if self.asked.role is self.asked.matrix.no_role else self.asked.role
        return f"{subject.id}.{self.day}{f'.{number}' if number > 1 else ''}.{form}"

    def _paper(self, session: Session) -> "Paper":
        from skillmatrix.view.report import build_report

        return build_report(self._given(session), session.language, self._words(session))

    def _given(self, session: Session) -> "ReportInput":
        from skillmatrix.analysis.score import score
        from skillmatrix.app.learning import usable_trainings
        from skillmatrix.view.report import ReportInput

        asked, months = self.asked, self.settings.max_age_months
        answers = record(asked.answers, session, self.day)
        if not self.settings.notes:
            answers = without_notes(answers)
        result = score(asked.matrix, asked.role, answers, today=self.day, max_age_months=months, without=asked.without)
        given = ReportInput(result, asked.matrix, asked.role, answers, self.day, command=self.resume)
        # A file of trainings that cannot be used is told by `report`: here a screen is open.
        trainings = usable_trainings(asked.matrix, self.matrix, lambda _: None)
        return given._replace(with_match=self.settings.match, trainings=trainings)

    def _words(self, session: Session) -> Catalogue:
        return Catalogue(session.language, self.address, session.matrix.subject)
