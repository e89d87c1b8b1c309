"""Which answers are one person's, and which of them count on a day. What may be two people is never merged."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar
from unicodedata import normalize

from skillmatrix.app.handed import AsGiven, HandedIn
from skillmatrix.app.team_answers import LeftOut
from skillmatrix.errors import UserError
from skillmatrix.model.months import is_older
from skillmatrix.model.team import Team

Said = TypeVar("Said", bound=HandedIn)
NOBODY = "me"
"""What the program writes for a person who gave no pseudonym."""


def in_time(handed: Iterable[Said], team: Team, day: dt.date) -> tuple[list[Said], list[LeftOut]]:
    """What was given up to the day and is still kept; and of people who have nothing of that, once, why not."""
    kept = [each for each in handed if each.answers.date <= day and not _is_overdue(each, team, day)]
    known = {each.answers.person for each in kept}
    missing = {each.answers.person: each for each in handed if each.answers.person not in known}
    return kept, [
        LeftOut("later" if each.answers.date > day else "overdue", person, each.place)
        for person, each in sorted(missing.items())
    ]


def _is_overdue(handed: HandedIn, team: Team, day: dt.date) -> bool:
    return is_older(handed.answers.date, day, team.retention)


def newest_by_person(handed: Sequence[Said]) -> dict[str, list[Said]]:
    """By person, the newest answers of each rater; what cannot be told apart is refused."""
    _require_names(handed)
    _require_one_spelling(handed)
    newest: dict[tuple[object, ...], Said] = {}
    for each in handed:
        rater = (each.answers.person, *each.answers.rated_by)
        before = newest.setdefault(rater, each)
        if before.answers.date < each.answers.date:
            newest[rater] = each
        elif before.answers.date == each.answers.date and before is not each:
            newest[rater] = _same(before, each)
    by_person: dict[str, list[Said]] = {}
    for each in newest.values():
        by_person.setdefault(each.answers.person, []).append(each)
    return by_person


def _require_names(handed: Sequence[HandedIn]) -> None:
    """Of several files that say `me`, nobody knows whose they are."""
    nobody = [each for each in handed if each.answers.person == NOBODY and each.answers.rater == "self"]
    if len({_said(each.answers) for each in nobody}) > 1:
        raise UserError(
            "{file} and {other} both say person: {person}, so nobody knows whose they are; "
            "write a pseudonym of its own into each file, such as person: p3",
            file=nobody[0].place,
            other=nobody[1].place,
            person=NOBODY,
        )


def _require_one_spelling(handed: Iterable[HandedIn]) -> None:
    """`Kim` and `kim` are counted as one person or as two: nobody knows, and a group must not grow by a capital."""
    first: dict[str, HandedIn] = {}
    for each in handed:
        person = each.answers.person
        before = first.setdefault(" ".join(normalize("NFC", person).casefold().split()), each)
        if before.answers.person != person:
            raise UserError(
                "{file} says “{one}” and {other} says “{two}”; write the pseudonym the same in both or, if these are "
                "two people, give one of them another",
                file=before.place,
                one=before.answers.person,
                other=each.place,
                two=person,
            )


def _same(one: Said, other: Said) -> Said:
    """One of two files of a day that say the same; where consent is missing in one of them, that one."""
    if _said(one.answers) != _said(other.answers):
        raise UserError(
            "{file} and {other} are both by {person} and of the same day, and they differ; keep the one that counts, "
            "or, if two people wrote them, give one of them another pseudonym",
            file=one.place,
            other=other.place,
            person=" ".join(filter(None, (one.answers.person, *one.answers.rated_by))),
        )
    return min(one, other, key=lambda each: each.answers.share is not None)


def _said(answers: AsGiven) -> str:
    """What two files must have in common to be copies of one: person, rater, day and answers."""
    levels = {skill: (rating.level, rating.unknown, rating.not_applicable) for skill, rating in answers.ratings.items()}
    return repr((answers.person, answers.rated_by, answers.date, answers.role, sorted(levels.items())))
