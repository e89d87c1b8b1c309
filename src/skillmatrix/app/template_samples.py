"""Papers to try templates with: every view in both languages, a paper with hardly anything in it, and a hostile one."""

import datetime as dt
from collections.abc import Collection, Iterator
from functools import cache
from typing import get_args

from skillmatrix import resources
from skillmatrix.analysis.compare import compare
from skillmatrix.analysis.fit import fit_all
from skillmatrix.analysis.matrix_difference import matrix_difference
from skillmatrix.analysis.score import score
from skillmatrix.app.inputs import open_answers
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.i18n.phrase import foreign, joined, marked
from skillmatrix.load.files import read_file
from skillmatrix.model.answers import Answers
from skillmatrix.model.draft import PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.html import Template
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle
from skillmatrix.render.templates.check import HOSTILE, Sample
from skillmatrix.view.blocks import (
    Bar,
    Cell,
    Chart,
    Code,
    CodeLine,
    Column,
    Item,
    Items,
    Key,
    Note,
    Panel,
    Paper,
    Paragraph,
    Section,
    State,
    Table,
)
from skillmatrix.view.cards import build_cards
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.fit import build_fit
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc
from skillmatrix.view.matrix_difference import build_matrix_difference
from skillmatrix.view.report import ReportInput, build_report
from skillmatrix.view.sheet import build_sheet

DAY = dt.date(2026, 11, 22)
NAUGHTY = f"{HOSTILE} </style></title> \"'& <!-- --> {{{{ paper }}}} # | * _ ` [x](y) \u202e \x00 🙂 {'w' * 300}"
HOSTILE_HOUSE = HouseStyle(NAUGHTY, "#7a1f5c", b"no picture", NAUGHTY)
TEMPLATES = get_args(Template)
LINKED_DATA = '{"@context": "https://schema.org", "@type": "JobPosting", "title": "Data Analyst"}\n'


@cache
def samples() -> tuple[Sample, ...]:
    """All samples, the odd ones first: a template that fails is given up, and they show most."""
    answers, matrix = open_answers(read_file(resources.example_person()), None, lambda _: None)
    ordinary = [sample for language in LANGUAGES for sample in _ordinary(answers, matrix, language)]
    odd = [
        Sample(template, paper, house=house)
        for paper, house in ((bare_paper(), NO_HOUSE), (hostile_paper(), HOSTILE_HOUSE))
        for template in TEMPLATES
    ]
    return *odd, *ordinary


def _ordinary(answers: Answers, matrix: Matrix, language: str) -> Iterator[Sample]:
    words = Catalogue(language)
    yield from (Sample("report", paper) for paper in _reports(answers, matrix, language, words))
    for kind in get_args(PaperKind):
        jobdesc = build_jobdesc(matrix, matrix.roles[0], JobDescOptions(kind, language), None, None)
        yield Sample("jobdesc", jobdesc.paper, LINKED_DATA if kind == "ad" else "")
    yield Sample("catalogue", build_catalogue(matrix, language, words, with_room=True, today=DAY))
    later = matrix.model_copy(update={"version": "–", "roles": matrix.roles[1:]})
    yield Sample("cards", build_cards(matrix, matrix.roles[0], list(matrix.skills), language, words))
    yield Sample("changes", build_matrix_difference(matrix_difference(matrix, later), language, words))


def _reports(answers: Answers, matrix: Matrix, language: str, words: Catalogue) -> Iterator[Paper]:
    role = matrix.roles_by_id[answers.role or matrix.roles[0].id]
    earlier = answers.model_copy(
        update={"ratings": dict(list(answers.ratings.items())[::2]), "date": dt.date(2026, 1, 5)}
    )
    without: Collection[str] = ()
    result = score(matrix, role, answers, today=DAY, max_age_months=12, without=without)
    since = compare(matrix, role, earlier, answers, today=DAY, max_age_months=12, without=without)
    whole = ReportInput(result, matrix, role, answers, DAY)
    yield build_report(whole, language, words)
    yield build_report(ReportInput(result, matrix, role, answers, DAY, since), language, words, explain=True)
    yield build_sheet(whole, language, words)
    fits = fit_all(matrix, answers, today=DAY, max_age_months=12, without=without)
    yield build_fit(fits, matrix, answers, DAY, language, words)


def bare_paper() -> Paper:
    """A paper with a title and a section without a heading, in which there is nothing."""
    return Paper("–", "en", (), (Section("empty", "", ()),), ())


def hostile_paper() -> Paper:
    """A paper that has hostile text wherever a paper can have text, in a language that interface texts lack."""
    text, states = NAUGHTY, get_args(State)
    columns = (Column(text), Column(text, "right"), Column(""))
    rows = tuple((Cell(text, state=state), Cell(text, 3, text), Cell("")) for state in states)
    table = Table(columns, rows, caption=text)
    bars = (Bar(text, text, "below", 0, 1, 2, ("below", "met")), Bar(text, text, "unrated", 1, None, 2, ("unrated",)))
    panels, keys = (Panel(text, text, bars), Panel(text, text, bars)), (Key("met", text),)
    items = tuple(Item(text, lead=text, details=(text, text), state=state) for state in states)
    blocks = (
        Paragraph(text),
        Paragraph(foreign(text, "ar"), lead=text),
        Paragraph("", lead=text),
        Paragraph(joined(" ", (text, marked(text, "removed"), marked(text, "added", "ar")))),
        Note(text),
        Code((CodeLine("old: new"), CodeLine("old: new", 4))),
        Items(items),
        Items(items, ordered=True),
        table,
        Table(columns, ()),
        Chart("areas", text, panels, table, 1, keys, 0, 5),
        Chart("levels", text, panels, table, 1, keys, 0, 5),
        Chart("gaps", text, panels, table, 1, keys, 0, 5),
    )
    sections = (Section("draft", "", (Note(text), Note(text))), Section("all", text, blocks))
    return Paper(text, "ar", (text, text), sections, (text, text))
