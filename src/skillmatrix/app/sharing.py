"""Agreeing to stand on a team's page with a name, taking it back, and answers with nothing but levels to hand in."""

from pathlib import Path

from skillmatrix.app.inputs import require
from skillmatrix.app.newest_answers import NOBODY
from skillmatrix.app.saving import locked
from skillmatrix.app.teams import OpenedTeam
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_answers
from skillmatrix.load.files import read_file
from skillmatrix.model.answers import Answers, RatingFields, SharedFor
from skillmatrix.model.consent import consent_asked

NO_REASON = "–"
"""In the place of why a skill does not apply: the format asks for a text, and nobody else has to know."""


def consent_to(path: Path, opened: OpenedTeam, language: str, tell: Tell) -> tuple[Answers, SharedFor]:
    """The answers in a file, and what their person would agree to. Who cannot agree is a `UserError`."""
    answers = require(check_answers(read_file(path)), tell)
    if answers.rater != "self":
        raise UserError("{file} is a rating by {rater}; only the person can share", file=path, rater=answers.rater)
    if answers.person == NOBODY:
        raise UserError("{file} has no name yet; write the one the page shall show: person: p3", file=path)
    if answers.matrix.id != opened.matrix.id:
        raise UserError("{file} belongs to another matrix, “{matrix}”", file=path, matrix=answers.matrix.id)
    return answers, consent_asked(opened.team, language)


def agree(path: Path, consent: SharedFor, tell: Tell) -> None:
    """Write into the answers what their person agrees to; what was agreed before is replaced."""
    _write(path, {"share": "named", "shared_for": consent}, tell)


def revoke(path: Path, tell: Tell) -> bool:
    """Take back what was agreed; whether there was anything."""
    return _write(path, {"share": None, "shared_for": None}, tell)


def _write(path: Path, update: dict[str, object], tell: Tell) -> bool:
    """Change the file if it says something else; comments in it are kept."""
    with locked(path) as file:
        if file.is_new:
            raise UserError("{file}: there is no such file", file=path)
        before = require(check_answers(read_file(path)), tell)
        after = before.model_copy(update=update)
        if after != before:
            file.write(after)
    return after != before


def levels_only(answers: Answers) -> Answers:
    """The same with nothing but levels and interest: no notes, no evidence, no reasons, and not how it was asked."""
    ratings = {skill: _level_only(rating) for skill, rating in answers.ratings.items()}
    return answers.model_copy(update={"ratings": ratings, "wording": {}, "order": None, "language": None})


def _level_only(rating: RatingFields) -> RatingFields:
    reason = None if rating.not_applicable is None else NO_REASON
    return RatingFields(level=rating.level, unknown=rating.unknown, not_applicable=reason, interest=rating.interest)
