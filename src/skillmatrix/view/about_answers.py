"""What every page about answers says of them: whose they are, what they were held to, and how to take them."""

from datetime import date

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.answers import Answers
from skillmatrix.view.numbers import long_date
from skillmatrix.view.wording import Wording

BETWEEN = " · "
"""Between the parts of one line."""


def whose(answers: Answers, words: Catalogue) -> tuple[str, ...]:
    """Who answered and when, about whom, and how many they were, where a unit has rated itself together."""
    day = long_date(answers.date, words.language)
    said = words.say(f"report.rater.{answers.rater}", date=day), words.say("report.person", person=answers.person)
    if words.subject == "unit" and answers.participants:
        return *said, words.count("report.participants", answers.participants)
    return said


def purpose_in_words(purpose: str, words: Catalogue) -> str:
    """What the answers are for: the usual purposes in the reader's language, others as they were written."""
    return words.name_of("purpose", purpose)


def held_to(wording: Wording, as_of: date) -> str:
    """The matrix, and the day that counts as today."""
    words, name = wording.catalogue, wording.matrix_name()
    matrix = words.say("report.matrix", title=name, version=wording.matrix.version)
    return joined(BETWEEN, (matrix, words.say("report.as_of", date=long_date(as_of, words.language))))


def how_to_take_them(answers: Answers, words: Catalogue, *, with_others: bool = False) -> tuple[str, ...]:
    """The lines at the end: what such answers are, how they may be used, and what they are not for."""
    key = "closing.views" if with_others else f"closing.{answers.rater}"
    return words.say(key, date=long_date(answers.date, words.language)), words.say("report.selection")
