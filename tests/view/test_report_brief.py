"""A report on one screen: it says what matters, and is no longer than the screen."""

from skillmatrix.app.brief import Screen, brief_text
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.report_brief import LENGTHS, Length, build_brief, build_outcome

from .test_report import scored

ALL = "{sql: 0, tests: 2, talk: 2}"
SIE = Catalogue("de", "sie")


def lines(length: Length, ratings: str = ALL, command: str = "") -> list[str]:
    return render_terminal(build_brief(scored(ratings), "de", SIE, length, command)).splitlines()


def test_a_brief_has_the_verdict_the_must_haves_the_steps_and_what_else_there_is() -> None:
    assert lines("short", command="skillmatrix report a.yaml") == [
        "Kompetenzübersicht: Analyse",
        "Selbsteinschätzung vom 20. November 2026 · Person: p",
        "",
        "Kurz gesagt",
        "  Mindeststufe noch offen. Für die Rolle Analyse fehlt Ihnen bei einer von 2",
        "  Voraussetzungen noch die Mindeststufe: „Abfragen und Daten“. Dort lohnt sich",
        "  der nächste Schritt am meisten.",
        "  Ihre Angaben entsprechen dem Rollenprofil zu 50 %. Was für die Rolle wichtiger",
        "  ist, zählt mehr.",
        "",
        "Voraussetzungen",
        "  ! Abfragen und Daten: Stand 0, Mindeststufe 2",
        "  ✓ Erfüllt: 1 von 2",
        "",
        "Nächste Schritte",
        "  1. Abfragen und Daten: Stand 0, Zielstufe 3",
        "",
        "Diese Übersicht ist nicht für die Auswahl zwischen Personen bestimmt.",
        "Alles mit --full, als Datei mit -o kompetenzen.html (auch .pdf, .docx, .xlsx):",
        "skillmatrix report a.yaml",
    ]


def test_with_more_room_names_and_what_helps_are_said() -> None:
    assert "  ✓ Erfüllt: Tests" in lines("middle")
    assert not any("Das hilft" in line for line in lines("middle"))
    assert any("Das hilft" in line for line in lines("long"))
    assert any("Stärken: " in line for line in lines("long"))


def test_the_longest_form_that_fits_is_taken_and_the_shortest_where_none_does() -> None:
    def text(height: int) -> str:
        return brief_text((build_brief(scored(ALL), "de", SIE, length) for length in LENGTHS), Screen(height=height))

    assert "Das hilft" in text(40)
    assert "Das hilft" not in text(19)
    assert text(1) == text(5) == "\n".join(lines("short")) + "\n"


def test_musts_without_a_rating_are_named_and_what_is_to_be_rated_comes_first() -> None:
    shown = lines("short", "{sql: 3, talk: 2}")
    assert "  ? Tests: Mindeststufe 2, noch ohne Einschätzung" in shown
    assert "  1. Zuerst diese Voraussetzung einschätzen: „Tests“" in shown


def test_after_the_last_question_there_is_no_title_but_the_command() -> None:
    shown = render_terminal(build_outcome(scored(ALL), "de", SIE, "short", "skillmatrix report")).splitlines()
    assert shown[0] == "Kurz gesagt"
    assert shown[-1] == "Das Ergebnis zeigt: skillmatrix report"


def test_who_has_reached_all_targets_reads_that() -> None:
    assert "  Alle Zielstufen, zu denen eine Einschätzung vorliegt, sind erreicht." in lines(
        "short", "{sql: 3, tests: 2, talk: 2}"
    )
