"""Answers of several raters about one person: which may stand side by side, and which may be compared over time."""

from collections.abc import Sequence
from typing import NamedTuple

from skillmatrix.errors import UserError
from skillmatrix.model.answers import OTHERS, Answers


class GivenAnswers(NamedTuple):
    """Answers, and the path they were read from."""

    path: str
    answers: Answers


def require_views(own: GivenAnswers, others: Sequence[GivenAnswers]) -> None:
    """The person's own answers first, then other raters of the same person, each of them once."""
    if own.answers.rater != "self":
        raise UserError(
            f"{own.path} is a rating by {own.answers.rater}; "
            f"name the person's own answers first, then: --with {own.path}"
        )
    told: dict[object, str] = {}
    for path, answers in others:
        if answers.person != own.answers.person:
            raise UserError(f"{path} is about “{answers.person}”, not about “{own.answers.person}”")
        if answers.rater == "self":
            raise UserError(f"{path} is the person's own rating, too; to see what changed, say: --compare {path}")
        before = told.setdefault(answers.rated_by, path)
        if before != path or sum(each.path == path for each in others) > 1:
            raise UserError(_twice(before, path, answers))


def _twice(before: str, path: str, answers: Answers) -> str:
    """Two files that cannot be two raters."""
    if before == path:
        return f"{path} is named twice"
    if answers.by is None and answers.rater in OTHERS:
        return f"{before} and {path} do not say who rated; write a pseudonym into each, such as by: a1"
    who = " ".join(filter(None, answers.rated_by))
    return f"{before} and {path} are by the same rater, {who}; name the newer one only"


def require_comparable(old: GivenAnswers, new: GivenAnswers) -> None:
    """What changed can be told of one person as one rater sees them."""
    if old.answers.person != new.answers.person:
        raise UserError(
            f"{old.path} is about “{old.answers.person}”, not about “{new.answers.person}”; "
            "--compare shows one person over time, and nobody beside somebody else"
        )
    if old.answers.rater != new.answers.rater or _is_somebody_else(old.answers, new.answers):
        before, now = (" ".join(filter(None, each.answers.rated_by)) for each in (old, new))
        raise UserError(
            f"{old.path} is a rating by {before}, not by {now}: a difference between them is no change; "
            f"to set views side by side, say: skillmatrix report OWN --with {_other(old, new)}"
        )


def _is_somebody_else(one: Answers, other: Answers) -> bool:
    """Whether two files name different raters; a file that names none may be anybody's."""
    return one.by is not None and other.by is not None and one.by != other.by


def _other(old: GivenAnswers, new: GivenAnswers) -> str:
    """The files that stand behind --with: those of others."""
    return " --with ".join(each.path for each in (new, old) if each.answers.rater != "self")
