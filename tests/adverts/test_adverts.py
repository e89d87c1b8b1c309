"""Twenty adverts as agencies, job boards, small firms and word processors write them: what is read in them, and what is found.

`<name>.findings` holds all findings with their places; `pytest --golden` writes them anew. All names are invented.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from skillmatrix.app.draft_checks import DraftRules, check_edited
from skillmatrix.lint.policy import make_policy
from skillmatrix.load.edited import draft_in
from skillmatrix.model.draft import Draft

HERE = Path(__file__).parent
RULES = DraftRules(None, make_policy(None), today=date(2026, 11, 22))


class Read(NamedTuple):
    """What a person reads in an advert: its title, how many tasks and musts it has, and one line with its place."""

    title: str
    tasks: int
    musts: int
    line: str
    place: tuple[int, int]


ADVERTS = {
    "agency-table.html": Read("Fachkraft Kran und Hebetechnik (m/w/d)", 2, 2, "Lasten anschlagen & sichern", (22, 7)),
    "agency-divs.html": Read("Pflegefachperson (m/w/d) für die Tagespflege", 3, 1, "Medikamente stellen", (11, 65)),
    "startup.html": Read("Senior Data Engineer", 2, 1, "Comp: $120-150k", (3, 54)),
    "hugo.md": Read("Leitung Werkstatt (m/w/d)", 3, 2, "€45k – €52k", (36, 1)),
    "schweiz.md": Read("Sachbearbeitung Einkauf 80–100 %", 1, 1, "CHF 90’000 bei 100 %", (17, 1)),
    "uk-council.md": Read("Community Librarian", 2, 2, "£27,400 to £29,900 a year", (8, 1)),
    "mail.txt": Read("Koordination Ehrenamt (m/w/d), Halbtagsstelle", 2, 2, "ein junges Team", (20, 3)),
    "aushang.txt": Read("Aushilfe im Hofladen (w/m/d)", 1, 3, "14,50 Euro die Stunde, 12 Std. pro Woche", (16, 1)),
    "word-as-text.txt": Read("Fachkraft für Lagerlogistik (m/w/d)", 3, 2, "14,50 € pro Stunde", (12, 3)),
    "stadtwerke.docx": Read("Elektrofachkraft (m/w/d)", 3, 2, "Sie sind nicht älter als 40 Jahre", (17, 1)),
    "kanzlei.docx": Read("Teamassistenz (m/w/d) 60%-Stelle", 3, 2, "Post und Telefon", (4, 31)),
    "job-board.html": Read("Softwareentwicklung Backend (m/w/d)", 2, 2, "Du kennst PostgreSQL von innen.", (19, 9)),
    "agency-mail.txt": Read(
        "Stellenanzeige Industriemechaniker (m/w/d) - bitte schalten", 3, 3, "Deutsch in Wort und Schrift", (19, 3)
    ),
    "nhs.txt": Read("Community Nurse", 3, 3, "Site: Ashwick Health Centre", (7, 1)),
    "us-remote.md": Read("Customer Support Engineer", 3, 3, "You can read SQL", (25, 3)),
    "praxis.txt": Read(
        "Zahnmedizinische Fachangestellte (m/w/d)", 3, 3, "2.700,- € brutto bei Vollzeit, 13. Gehalt", (20, 3)
    ),
    "landratsamt.txt": Read("Sachbearbeiter/in Wohngeld (m/w/d)", 3, 2, "Deutsch C1", (17, 3)),
    "linkedin.txt": Read("We're hiring: Growth Marketing Manager 🚀", 3, 3, "A young and hungry team", (19, 3)),
    "wirtshaus.html": Read("Köchin / Koch (w/m/d)", 3, 3, "Lehrlinge anleiten", (7, 8)),
    "libreoffice.docx": Read("Hausmeisterei: Objektbetreuung (m/w/d)", 2, 3, "Führerschein Klasse B", (10, 1)),
}

SAYS_NOT = {name: {"empty-section"} for name in ("agency-divs.html", "linkedin.txt", "startup.html")}
"""None of these says what the job is about; all else is in all of them."""


def draft_of(name: str) -> Draft:
    return draft_in((HERE / name).read_bytes(), name)


def found(name: str) -> dict[str, str]:
    """Findings by rule: the last of each, as `line:column message`."""
    checked = check_edited((HERE / name).read_bytes(), name, RULES)
    return {
        f.rule.id: f"{f.location.span.line}:{f.location.span.column} {f.severity.value} {f.message}"
        for f in checked.findings
    }


@pytest.mark.parametrize("name", ADVERTS)
def test_an_advert_is_read_as_people_read_it(name: str) -> None:
    draft, expected = draft_of(name), ADVERTS[name]
    line = next(line for line in draft.lines if line.text == expected.line)
    must = draft.section("must") + draft.section("profile")

    assert draft.title is not None
    assert draft.title.text == expected.title
    assert len(draft.section("tasks")) == expected.tasks
    assert len(must) == expected.musts
    assert line.place(0) == expected.place
    assert draft.kind == "ad"


@pytest.mark.parametrize("name", ADVERTS)
def test_sections_pay_part_time_place_and_ways_to_apply_are_seen_where_they_are_said(name: str) -> None:
    about_what_is_missing = {rule for rule in found(name) if rule.startswith("missing-")}
    about_what_is_missing |= {"empty-section", "incomplete-advert"} & found(name).keys()

    assert about_what_is_missing == SAYS_NOT.get(name, set())


@pytest.mark.parametrize("name", ADVERTS)
def test_an_advert_is_told_exactly_this(name: str, request: pytest.FixtureRequest) -> None:
    expected = HERE / f"{name}.findings"
    told = "".join(f"{rule}: {text}\n" for rule, text in sorted(found(name).items()))
    if request.config.getoption("--golden"):
        expected.write_text(told, encoding="utf-8", newline="\n")

    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "rule", "place"),
    [
        ("agency-table.html", "digital-native", "25:53"),
        ("startup.html", "young-team", "15:24"),
        ("hugo.md", "native-speaker", "32:3"),
        ("uk-council.md", "native-speaker", "22:13"),
        ("mail.txt", "flexible-resilient", "16:24"),
        ("mail.txt", "young-team", "20:7"),
        ("word-as-text.txt", "age-span", "10:7"),
        ("stadtwerke.docx", "age-span", "17:10"),
        ("kanzlei.docx", "beginner-words", "7:3"),
        ("job-board.html", "young-team", "21:70"),
        ("agency-mail.txt", "photo", "27:41"),
        ("nhs.txt", "age-words", "42:70"),
        ("us-remote.md", "beginner-words", "26:3"),
        ("praxis.txt", "looks", "17:3"),
        ("landratsamt.txt", "nationality", "32:60"),
        ("linkedin.txt", "native-speaker", "15:42"),
        ("wirtshaus.html", "age-span", "11:11"),
    ],
)
def test_a_word_that_is_a_risk_is_found_where_it_stands_in_the_file(name: str, rule: str, place: str) -> None:
    assert found(name)[rule].startswith(f"{place} ")


@pytest.mark.parametrize("name", ["agency-table.html", "startup.html", "kanzlei.docx", "job-board.html"])
def test_what_no_reader_sees_is_not_read(name: str) -> None:
    said = " ".join(line.text for line in draft_of(name).lines)

    for word in ("rockstar", "Muttersprachler", "Startseite", "color", "JobPosting", "Cookies"):
        assert word not in said
