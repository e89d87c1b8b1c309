"""Answers of several raters about one person: which may stand side by side, and which may be compared over time."""

from collections.abc import Sequence
from typing import NamedTuple

from skillmatrix.app.inputs import refusal
from skillmatrix.errors import UserError
from skillmatrix.model.answers import OTHERS, Answers
from skillmatrix.model.matrix import Matrix


class GivenAnswers(NamedTuple):
    """Answers, and the path they were read from."""

    path: str
    answers: Answers


def require_views(matrix: Matrix, own: GivenAnswers, others: Sequence[GivenAnswers]) -> None:
    """The person's own answers first, then other raters of the same person, each of them once."""
    if own.answers.rater != "self":
        raise refusal(
            matrix,
            "{file} is a rating by {rater}; name the person's own answers first, then: --with {file}",
            file=own.path,
            rater=own.answers.rater,
        )
    told: dict[object, str] = {}
    for path, answers in others:
        _require_another_view(matrix, path, answers, own.answers)
        before = told.setdefault(answers.rated_by, path)
        if before != path or sum(each.path == path for each in others) > 1:
            raise _twice(before, path, answers)


def _require_another_view(matrix: Matrix, path: str, answers: Answers, own: Answers) -> None:
    """What somebody else says about the same person."""
    if answers.person != own.person:
        raise UserError(
            "{file} is about “{there}”, not about “{here}”", file=path, there=answers.person, here=own.person
        )
    if answers.rater == "self":
        raise refusal(
            matrix, "{file} is the person's own rating, too; to see what changed, say: --compare {file}", file=path
        )


def _twice(before: str, path: str, answers: Answers) -> UserError:
    """Two files that cannot be two raters."""
    if before == path:
        return UserError("{file} is named twice", file=path)
    if answers.by is None and answers.rater in OTHERS:
        return UserError(
            "{file} and {other} do not say who rated; write a pseudonym into each, such as by: a1",
            file=before,
            other=path,
        )
    return UserError(
        "{file} and {other} are by the same rater, {rater}; name the newer one only",
        file=before,
        other=path,
        rater=_name(answers),
    )


def require_comparable(matrix: Matrix, old: GivenAnswers, new: GivenAnswers) -> None:
    """What changed can be told of one person as one rater sees them."""
    if old.answers.person != new.answers.person:
        raise refusal(
            matrix,
            "{file} is about “{there}”, not about “{here}”; --compare shows one person over time",
            file=old.path,
            there=old.answers.person,
            here=new.answers.person,
        )
    if old.answers.rater != new.answers.rater or _is_somebody_else(old.answers, new.answers):
        raise UserError(
            "{file} is a rating by {there}, not by {here}, so nothing has changed between them; "
            "to set both side by side, say: skillmatrix report OWN {others}",
            file=old.path,
            there=_name(old.answers),
            here=_name(new.answers),
            others=" ".join(f"--with {each.path}" for each in (new, old) if each.answers.rater != "self"),
        )


def _is_somebody_else(one: Answers, other: Answers) -> bool:
    """Whether two files name different raters; a file that names none may be anybody's."""
    return one.by is not None and other.by is not None and one.by != other.by


def _name(answers: Answers) -> str:
    """`peer a1`."""
    return " ".join(filter(None, answers.rated_by))
