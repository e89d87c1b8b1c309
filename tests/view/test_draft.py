"""A paper as checks see it: the lines that people will read, where their words come from, and what they still ask for."""

from dataclasses import replace
from datetime import date

import pytest

from skillmatrix import resources
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import check_draft
from skillmatrix.lint.engine import check_matrix, check_posting
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.law import read_law
from skillmatrix.model.draft import Draft, DraftLine, PaperKind
from skillmatrix.model.origin import Origin, Quote
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.view.blocks import (
    Cell,
    Chart,
    Column,
    Gap,
    Item,
    Items,
    Note,
    Paper,
    Paragraph,
    Section,
    Table,
)
from skillmatrix.view.draft import draft_of_paper
from skillmatrix.view.jobdesc import JobDesc, JobDescOptions, build_jobdesc

MATRIX = check_matrix(read_file(resources.folder("matrices") / "enterprise-community-manager.yaml"), advice=False).value
assert MATRIX is not None
POSTING = """\
format: skillmatrix-posting/1
matrix: {id: enterprise-community-manager}
role: corporate-cm
organization:
  name: Beispielwerk
  about: {de: "Als junges, dynamisches Team sind wir ehrgeizig.", en: "We are a young team of digital natives."}
location: {city: Wien, country: AT}
permanent: true
pay: {min: 50000, currency: EUR, per: year, note: {de: "attraktives Gehalt", en: "competitive salary"}}
qualifications: {de: "Deutsch als Muttersprache, 10 Jahre Berufserfahrung", en: "native speaker of English"}
offer:
  de: ["du bekommst 10 % Rabatt", "Kolleg*innen und Kolleg:innen"]
  en: ["guys and girls", "he or she"]
contact: {name: Team Personal, email: jobs@example.com}
"""


def made(kind: PaperKind, language: str = "de", *, posted: bool = True, role: str = "corporate-cm") -> JobDesc:
    assert MATRIX is not None
    posting = check_posting(document_of(POSTING.encode(), "posting.yaml")).value if posted else None
    return build_jobdesc(MATRIX, MATRIX.roles_by_id[role], JobDescOptions(kind, language, "sie"), posting)


def line(draft: Draft, words: str) -> DraftLine:
    (found,) = [each for each in draft.lines if words in each.text]
    return found


def paper(*blocks: Paragraph | Note | Items | Table | Chart) -> Paper:
    return Paper("Titel", "de", (), (Section("tasks", "Aufgaben", blocks),))


@pytest.mark.parametrize("posted", [True, False])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", ["internal", "ad", "profile"])
def test_a_paper_has_the_findings_that_it_has_as_a_file_nobody_edited(
    kind: PaperKind, language: str, posted: bool
) -> None:
    job = made(kind, language, posted=posted)
    text = str(FORMATS["md"](job.paper, Layout("jobdesc")).content)

    def found(draft: Draft) -> list[tuple[str, str]]:
        known = replace(draft, markets=tuple(read_law().markets), law=read_law(), today=date(2026, 11, 22), final=True)
        return sorted((each.rule.id, each.quote) for each in check_draft(known, Catalogue(language), "paper.md"))

    assert found(draft_of_paper(job.paper, kind)) == found(draft_of(text, language=language, kind=kind))
    assert found(draft_of_paper(job.paper, kind)) or not posted


def test_lines_have_their_section_their_kind_and_what_stands_above_them() -> None:
    columns = (Column("Was"), Column("Anteil"))
    table = Table(columns, ((Cell("Leiten"), Cell("60 %")), (Cell("Schreiben"), Cell(""))))
    blocks = (Note("Klein"), Items((Item("Kassel", "Ort:"),)), table, Chart("areas", "Bild", (), table, 1))
    draft = draft_of_paper(paper(Paragraph("Alles.", "Wichtig."), *blocks, Paragraph("", "Erforderlich")), "internal")

    assert [(each.kind, each.section, each.text, each.heading) for each in draft.lines] == [
        ("title", "", "Titel", "Titel"),
        ("heading", "tasks", "Aufgaben", "Aufgaben"),
        ("text", "tasks", "Wichtig. Alles.", "Aufgaben"),
        ("note", "tasks", "Klein", "Aufgaben"),
        ("item", "tasks", "Ort: Kassel", "Aufgaben"),
        ("heading", "tasks", "Was", "Aufgaben"),
        ("heading", "tasks", "Anteil", "Aufgaben"),
        ("cell", "tasks", "Leiten", "Aufgaben"),
        ("cell", "tasks", "60 %", "Aufgaben"),
        ("cell", "tasks", "Schreiben", "Aufgaben"),
        ("heading", "tasks", "Was", "Aufgaben"),
        ("heading", "tasks", "Anteil", "Aufgaben"),
        ("cell", "tasks", "Leiten", "Aufgaben"),
        ("cell", "tasks", "60 %", "Aufgaben"),
        ("cell", "tasks", "Schreiben", "Aufgaben"),
        ("heading", "must", "Erforderlich", "Erforderlich"),
    ]
    rows = [each.number for each in draft.lines if each.kind == "cell"]
    assert rows[0] == rows[1] != rows[2]


def test_marks_that_only_say_where_a_word_may_break_are_no_part_of_it() -> None:
    quote = Quote("Mutter\u00adsprache", Origin("posting", ("languages",)))
    draft = draft_of_paper(paper(Paragraph("Deutsch ist Mutter\u00adsprache.")), "ad", [quote])

    found = line(draft, "Muttersprache")
    assert found.origin(12, 25) == Origin("posting", ("languages",))


@pytest.mark.parametrize(
    ("words", "file", "route"),
    [
        ("junges, dynamisches Team", "posting", ("organization", "about", "de")),
        ("Deutsch als Muttersprache", "posting", ("qualifications", "de")),
        ("10 % Rabatt", "posting", ("offer", 0, "de")),
        ("attraktives Gehalt", "posting", ("pay", "note", "de")),
        ("50.000", "posting", ("pay", "min")),
        ("Wien", "posting", ("location", "city", "und")),
        ("jobs@example.com", "posting", ("contact", "email")),
        ("Corporate Community", "matrix", ("roles", 3, "title", "de")),
    ],
)
def test_words_of_an_advert_know_the_value_they_come_from(words: str, file: str, route: tuple[str | int, ...]) -> None:
    job = made("ad")
    draft = draft_of_paper(job.paper, "ad", job.quotes)
    found = next(each for each in draft.lines if words in each.text)
    start = found.text.index(words)

    assert found.origin(start, start + len(words)) == Origin(file, route)  # type: ignore[arg-type]


def test_of_two_values_with_the_words_in_them_the_longer_one_is_meant() -> None:
    quotes = [Quote("Team", Origin("matrix", ("title",))), Quote("ein junges Team", Origin("posting", ("travel",)))]
    found = line(draft_of_paper(paper(Paragraph("Ein junges Team")), "ad", quotes), "junges")

    assert found.origin(4, 15) == Origin("posting", ("travel",))
    assert found.origin(11, 15) == Origin("posting", ("travel",))


def test_a_value_is_not_found_inside_a_word() -> None:
    quotes = [Quote("Art", Origin("matrix", ("title",)))]

    assert line(draft_of_paper(paper(Paragraph("Artig, zart und rarT.")), "ad", quotes), "zart").quotes == ()


def test_words_of_the_program_come_from_no_file() -> None:
    job = made("ad")
    found = line(draft_of_paper(job.paper, "ad", job.quotes), "Alle Menschen sind willkommen")

    assert found.origin(0, len(found.text)) is None


GAPS = {
    "‹bitte ergänzen: Name der Organisation›": ("organization", ("name",)),
    "‹bitte ergänzen: Ort, mobiles Arbeiten möglich?›": ("posting", ("location", "city")),
    "‹bitte ergänzen: Wochenstunden, auch in Teilzeit oder Jobsharing?›": ("posting", ("hours",)),
    "‹bitte ergänzen: Datum, befristet oder unbefristet?›": ("posting", ("start",)),
    "‹bitte ergänzen: Spanne in Euro brutto im Jahr bei Vollzeit, Tarifvertrag und Entgeltgruppe›": (
        "posting",
        ("pay", "min"),
    ),
    "‹bitte ergänzen: Datum›": ("posting", ("apply", "until")),
    "‹bitte ergänzen: was geboten wird, in drei bis fünf Punkten›": ("posting", ("offer",)),
    "‹bitte ergänzen: Adresse für Bewerbungen›": ("posting", ("apply", "url")),
    "‹bitte ergänzen: Ansprechstelle mit E-Mail und Telefon›": ("posting", ("contact", "name")),
    "‹bitte ergänzen: was die Organisation tut, in ein bis zwei Sätzen›": ("organization", ("about",)),
    "‹bitte ergänzen: Adresse der Datenschutzhinweise›": ("organization", ("privacy_url",)),
}


def test_a_gap_knows_the_key_that_fills_it_and_the_file_where_that_belongs() -> None:
    job = made("ad", posted=False)
    marks = [
        (each.text[gap.start : gap.end], gap.origin)
        for each in draft_of_paper(job.paper, "ad", job.quotes).lines
        for gap in each.gaps
    ]

    assert marks == [(text, Origin(file, route)) for text, (file, route) in GAPS.items()]  # type: ignore[arg-type]


def test_two_gaps_with_the_same_words_ask_for_different_keys() -> None:
    job = made("internal", posted=True)
    lines = draft_of_paper(job.paper, "internal", job.quotes).lines
    asked = {each.text: each.gaps[0].origin for each in lines if "‹bitte ergänzen: Datum›" in each.text}

    assert asked == {
        "Gültig ab: ‹bitte ergänzen: Datum›, unbefristet": Origin("posting", ("start",)),
        "Stand: ‹bitte ergänzen: Datum›": Origin("posting", ("date_posted",)),
    }


def test_only_what_somebody_wrote_is_searched_for_marks_of_gaps() -> None:
    quotes = [Quote("in ‹Ort›", Origin("posting", ("travel",)))]
    draft = draft_of_paper(paper(Paragraph("Reisen in ‹Ort›."), Paragraph("Von ‹uns›.")), "ad", quotes)

    assert [(each.text[gap.start : gap.end], gap.origin) for each in draft.lines for gap in each.gaps] == [
        ("‹Ort›", Origin("posting", ("travel",)))
    ]


def test_a_gap_below_the_title_is_found_in_its_own_line() -> None:
    gap = Gap("‹Name›", "organization", ("name",))
    draft = draft_of_paper(Paper("T", "de", ("Stand", "‹Name›"), (), gaps=(gap,)), "ad")

    assert [len(each.gaps) for each in draft.lines] == [0, 0, 1]


def test_what_a_gap_asks_for_is_not_said() -> None:
    gap = Gap("‹wo›", "posting", ("location",))
    found = line(draft_of_paper(paper(Items((Item("‹wo›", "Ort:", gaps=(gap,)),))), "ad"), "Ort")

    assert found.said == "Ort:     "
