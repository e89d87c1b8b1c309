"""A report on one screen: in short, must-haves, next steps, and by which commands there is more."""

from typing import Literal, TypeAlias

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.about_answers import BETWEEN, whose
from skillmatrix.view.blocks import Paper, Section
from skillmatrix.view.must_haves import musts_in_short
from skillmatrix.view.next_steps import steps_in_short
from skillmatrix.view.report import ReportInput, build_report, words_for
from skillmatrix.view.verdict import in_short, state_of_all
from skillmatrix.view.wording import Wording

Length: TypeAlias = Literal["long", "middle", "short"]
LENGTHS: tuple[Length, ...] = ("long", "middle", "short")
"""With strengths and what helps; without these; and with counts in the place of names."""


def build_brief(
    given: ReportInput, language: str, catalogue: Catalogue, length: Length = "long", command: str = ""
) -> Paper:
    """What a screen has room for. `command` shows the report, without options; without it nothing is said of more."""
    if given.role is given.matrix.no_role:  # there is nothing to hold the levels against
        return build_report(given, language, catalogue)
    catalogue = words_for(given, catalogue)
    wording = Wording(given.matrix, language, catalogue)
    say, day = catalogue.say, given.as_of.isoformat()
    title, subtitle = (
        say("report.title", role=wording.role(given.role)),
        joined(BETWEEN, whose(given.answers, catalogue)),
    )
    closing = (say("report.selection"), *((say("report.brief.more"), command) if command else ()))
    return wording.told(Paper(title, language, (subtitle,), _sections(given, wording, length), closing, day=day))


def build_outcome(
    given: ReportInput, language: str, catalogue: Catalogue, length: Length = "long", command: str = ""
) -> Paper:
    """The same right after the last question, so without a title; `command` shows it again."""
    if given.role is given.matrix.no_role:
        return build_report(given, language, catalogue)
    catalogue = words_for(given, catalogue)
    wording = Wording(given.matrix, language, catalogue)
    closing = (catalogue.say("report.selection"), catalogue.say("assess.again", command=command))
    return wording.told(Paper("", language, (), _sections(given, wording, length), closing))


def _sections(given: ReportInput, wording: Wording, length: Length) -> tuple[Section, ...]:
    result, is_long = given.result, length == "long"
    role, heading = wording.role(given.role), wording.catalogue.say("report.heading.summary")
    short = in_short(result, role, wording, with_match=given.with_match, with_strengths=is_long)
    return (
        Section("summary", heading, tuple(short), state=state_of_all(result)),
        musts_in_short(result, given.role, wording, with_names=length != "short"),
        steps_in_short(result, wording, given.command, given.trainings, with_help=is_long),
    )
