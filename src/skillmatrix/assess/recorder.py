"""From a session to an answers file: header, ratings in the order of the matrix, and a fingerprint of what was read."""

from datetime import date

from pydantic import ValidationError

from skillmatrix.assess.session import Session
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Answers, MatrixRef, Rater
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.wording_hash import wording_hash


def begin_answers(  # noqa: PLR0913 - all that stands in the head of a file
    matrix: Matrix,
    role: Role,
    *,
    person: str,
    rater: Rater = "self",
    by: str | None = None,
    purpose: str = "development",
    day: date,
) -> Answers:
    """Answers without ratings, for a new file."""
    reference = MatrixRef(id=matrix.id, version=matrix.version)
    try:
        return Answers(
            format="skillmatrix-answers/1",
            matrix=reference,
            person=person,
            rater=rater,
            by=by,
            role=role_in_file(matrix, role),
            date=day,
            purpose=purpose,
        )
    except ValidationError:
        raise UserError("--person, --by and --purpose need 1 to 200 characters") from None


def role_in_file(matrix: Matrix, role: Role) -> str | None:
    """The role as it stands in a file: none in a matrix without roles."""
    return None if role is matrix.no_role else role.id


def record(before: Answers, session: Session, day: date) -> Answers:
    """The answers to save. `before` is what the file said when the session began, the same for the whole session.

    Ratings of skills that the matrix does not have are kept, at the end. The language is the one last chosen.
    """
    matrix = session.matrix
    language = session.language if session.language in matrix.languages else matrix.language
    ratings = session.ratings
    order = [skill for skill in matrix.skills if skill in ratings]
    order += [skill for skill in ratings if skill not in matrix.skills]
    return before.model_copy(
        update={
            "matrix": MatrixRef(id=matrix.id, version=matrix.version),
            "role": role_in_file(matrix, session.role),
            "language": language,
            "date": day,
            "ratings": {skill: ratings[skill] for skill in order},
            "wording": {skill: words for skill in order if (words := _wording(before, session, skill, language))},
        }
    )


def _wording(before: Answers, session: Session, skill: str, language: str) -> str | None:
    """What was read: today's text for what was answered now, else what the file says, put into the language of today.

    A fingerprint that does not fit today's text any more stays as it is: it shows that the wording changed.
    """
    matrix = session.matrix
    recorded = before.wording.get(skill)
    if skill not in matrix.skills:
        return recorded
    asked = matrix.skills[skill]
    languages = (before.language or matrix.language, *matrix.languages)
    if skill in session.answered_now or recorded == wording_hash(matrix, asked, languages):
        return wording_hash(matrix, asked, (language, *matrix.languages))
    return recorded
