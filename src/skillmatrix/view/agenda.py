"""The agenda of a training for a team as a page: which courses, in which order, for which skills and for whom."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from skillmatrix.analysis.agenda import Agenda, AgendaItem, Courses
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import Team
from skillmatrix.model.text import in_language
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.numbers import long_date
from skillmatrix.view.plan_words import QUARTERS, hours_in_words
from skillmatrix.view.team_named import people
from skillmatrix.view.wording import Wording

FORMAT = "skillmatrix-agenda/1"
COLUMNS = ("step", "training", "title", "hours", "skills", "people")


class AgendaInput(NamedTuple):
    """What the page is made of. Without an agenda nothing may be shown. `named`: how many people are on it by name."""

    team: Team
    matrix: Matrix
    day: dt.date
    courses: Courses
    agenda: Agenda | None
    named: int | None = None

    @property
    def trainings(self) -> Trainings:
        """The list that the courses are from."""
        return self.courses.trainings


def build_agenda(given: AgendaInput, language: str, words: Catalogue) -> Paper:
    """The agenda with what each course is for, what was left out, and how it was made."""
    wording = Wording(given.matrix, language, words)
    say = words.say
    sections = [Section("summary", say("plan.heading.summary"), (Paragraph(_summary(given, words)),))]
    if given.agenda and given.agenda.items:
        sections.append(Section("steps", say("agenda.heading.steps"), (_courses(given, given.agenda, wording),)))
        sections += _dispensable(given, given.agenda, wording)
    sections.append(Section("method", say("plan.heading.method"), tuple(_method(given, wording))))
    title = say("agenda.title", team=wording.text(given.team.title or given.matrix.title))
    about_day = {
        "date": long_date(given.day, words.language),
        "matrix": wording.matrix_name(),
        "version": given.matrix.version,
    }
    as_of = (
        say("group.as_of", **about_day) if given.named is None else words.count("team.as_of", given.named, **about_day)
    )
    purpose = say("team.for", purpose=wording.text(given.team.purpose), audience=wording.text(given.team.audience))
    closing = (say("agenda.closing"),)
    return wording.told(Paper(title, language, (as_of, purpose), tuple(sections), closing, day=given.day.isoformat()))


def _summary(given: AgendaInput, words: Catalogue) -> str:
    if given.agenda is None:
        return words.say("agenda.nothing", smallest=given.team.smallest_group)
    if not given.agenda.items:
        return words.say("agenda.none")
    used = hours_in_words(given.agenda.quarters, words)
    return words.count("agenda.courses", len(given.agenda.items), hours=used)


def _courses(given: AgendaInput, agenda: Agenda, wording: Wording) -> Items:
    return Items(tuple(_course(item, given, wording) for item in _by_time(agenda.items, given.trainings)), ordered=True)


def _by_time(items: Sequence[AgendaItem], trainings: Trainings) -> list[AgendaItem]:
    """As they stand in their programmes, where all of them have a day; else in the order of the plan."""
    places = {item.training: trainings.by_id[item.training].at for item in items}
    if not all(places.values()):
        return list(items)
    times = {name: (place.day, place.time or "") for name, place in places.items() if place}
    return sorted(items, key=lambda item: times[item.training])


def _course(item: AgendaItem, given: AgendaInput, wording: Wording) -> Item:
    say = wording.catalogue.say
    training = given.trainings.by_id[item.training]
    skills = joined("; ", (wording.skill(skill) for skill in item.skills))
    details = [say("agenda.serves", skills=skills) if skills else say("agenda.opens")]
    if item.people:
        details.append(say("agenda.for", people=people(item.people, wording)))
    if training.practice:
        details.append(say("plan.practice", text=wording.text(training.practice.text).rstrip(".")))
    hours = hours_in_words(int(QUARTERS * training.learning_hours), wording.catalogue)
    return Item(hours, f"{wording.text(training.title)}:", tuple(details))


def _dispensable(given: AgendaInput, agenda: Agenda, wording: Wording) -> list[Section]:
    """Courses that serve nobody here: the hours are better used for the others."""
    titles = [wording.text(given.trainings.by_id[name].title) for name in agenda.serves_nobody]
    if not titles:
        return []
    items = Items((Item(joined("; ", titles)),))
    return [Section("left-out", wording.catalogue.say("agenda.heading.nobody"), (items,))]


def _method(given: AgendaInput, wording: Wording) -> list[Block]:
    say, agenda = wording.catalogue.say, given.agenda
    lines = [say("agenda.method.named" if given.named is not None else "agenda.method")]
    if agenda is not None:
        lines.append(say("agenda.proved" if agenda.search.is_proved else "agenda.not_proved"))
    lines.append(wording.text(given.trainings.note))
    return [Note(line) for line in lines if line]


def agenda_data(given: AgendaInput, language: str) -> dict[str, Any]:
    """The agenda as plain data; null where nothing may be shown."""
    agenda, matrix = given.agenda, given.matrix
    return {
        "format": FORMAT,
        "matrix": {"id": matrix.id, "version": matrix.version},
        "as_of": given.day.isoformat(),
        "language": language,
        "budget": given.courses.quarters / QUARTERS,
        "agenda": None if agenda is None else _data(agenda, given, language),
    }


def _data(agenda: Agenda, given: AgendaInput, language: str) -> dict[str, Any]:
    return {
        "hours": agenda.quarters / QUARTERS,
        "proved": agenda.search.is_proved,
        "courses": [
            {
                "id": item.training,
                "title": _title(given.trainings.by_id[item.training], language),
                "hours": float(given.trainings.by_id[item.training].learning_hours),
                "skills": [*item.skills],
                "people": [*item.people] if given.named is not None else None,
            }
            for item in _by_time(agenda.items, given.trainings)
        ],
        "serves_nobody": [*agenda.serves_nobody],
    }


def agenda_table(given: AgendaInput, language: str) -> Table:
    """A row for each course."""
    items = _by_time(given.agenda.items, given.trainings) if given.agenda else []
    rows = []
    for number, item in enumerate(items, 1):
        training = given.trainings.by_id[item.training]
        hours = Fraction(training.learning_hours)
        rows.append(
            (
                Cell(str(number), number),
                Cell(item.training),
                Cell(_title(training, language)),
                Cell(f"{float(hours):g}", hours),
                Cell(" ".join(item.skills)),
                Cell(" ".join(item.people)),
            )
        )
    return Table(tuple(Column(name) for name in COLUMNS), tuple(rows))


def _title(training: Training, language: str) -> str:
    return in_language(training.title, (language,))
