"""What the report says: a sentence for every status, the right skills in every section, nothing hidden, nothing invented."""

from datetime import date
from fractions import Fraction

import pytest

from skillmatrix.analysis.score import score
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.blocks import Chart, Items, Paper, Paragraph, Table
from skillmatrix.view.numbers import apportioned, decimal, long_date, percent, rounded
from skillmatrix.view.report import ReportInput, build_report
from skillmatrix.view.report_data import report_data

MATRIX = """\
format: skillmatrix/1
id: team
version: "2"
title: {de: Team, en: Team}
languages: [de, en]
scale:
  0: {name: {de: neu, en: new}}
  1: {name: {de: Grundlagen, en: basics}}
  2: {name: {de: sicher, en: sure}}
  3: {name: {de: gestaltend, en: shaping}}
categories:
  - id: data
    name: {de: Daten, en: Data}
    optional: true
    skills:
      - id: sql
        name: {de: Abfragen und Daten, en: Queries and data}
        levels: {1: {de: Ich lese., en: I read.}, 2: {de: Ich schreibe., en: I write.}, 3: {de: Ich lehre., en: I teach.}}
        steps: {3: {de: Eine Schulung halten., en: Give a course.}}
        resources: [{title: {de: Handbuch, en: Handbook}, to: 3}, {title: {de: Fibel, en: Primer}, to: 1}]
      - id: tests
        name: {de: Tests, en: Tests}
        levels: {1: {de: Ich starte., en: I run.}, 2: {de: Ich schreibe., en: I write.}, 3: {de: Ich entwerfe., en: I design.}}
        can: {2: {de: Tests schreiben, en: write tests}}
  - id: people
    name: {de: Menschen, en: People}
    skills:
      - id: talk
        name: {de: Reden, en: Talking}
        levels: {1: {de: Ich höre., en: I listen.}, 2: {de: Ich frage., en: I ask.}, 3: {de: Ich leite., en: I lead.}}
      - id: write
        name: {de: Schreiben, en: Writing}
        levels: {1: {de: Ich notiere., en: I note.}, 2: {de: Ich schreibe., en: I write.}, 3: {de: Ich lehre., en: I teach.}}
roles:
  - id: analyst
    title: {de: Analystin / Analyst, en: Analyst}
    short: {de: Analyse, en: Analyst}
    requires:
      sql: {level: 3, weight: 3, must: 2, why: {de: Ohne Daten keine Analyse., en: No analysis without data.}}
      tests: {level: 2, weight: 2, must: true}
      talk: {level: 2, weight: 1}
  - id: open
    title: {de: Offen, en: Open}
    requires: {sql: 1, talk: 1}
  - id: empty
    title: {de: Leer, en: Empty}
"""
TODAY = date(2026, 11, 22)


def report(
    ratings: str, *, role: str = "analyst", language: str = "de", address: Address = "sie", rater: str = "self",
    day: str = "2026-11-20", without: tuple[str, ...] = (), explain: bool = False,
    matrix: str = MATRIX,
) -> Paper:  # fmt: skip
    given = scored(ratings, role=role, rater=rater, day=day, without=without, text=matrix)
    return build_report(given, language, Catalogue(language, address), explain=explain)


def scored(
    ratings: str, *, role: str = "analyst", rater: str = "self", day: str = "2026-11-20", without: tuple[str, ...] = (),
    text: str = MATRIX,
) -> ReportInput:  # fmt: skip
    matrix = build_matrix(document_of(text.encode(), "team.yaml")).value
    given = f"format: skillmatrix-answers/1\nmatrix: {{id: team, version: '2'}}\nperson: p\nrater: {rater}\ndate: {day}\nratings: {ratings}\n"
    answers = build_answers(document_of(given.encode(), "a.yaml")).value
    assert matrix is not None
    assert answers is not None
    chosen = matrix.roles_by_id[role]
    return ReportInput(score(matrix, chosen, answers, today=TODAY, without=without), matrix, chosen, answers, TODAY)


def summary(paper: Paper) -> list[str]:
    section = paper.section("summary")
    assert section is not None
    return [f"{block.lead} {block.text}".strip() for block in section.blocks if isinstance(block, Paragraph)]


def meaning(paper: Paper) -> str:
    section = paper.section("skills")
    assert section is not None
    first = section.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.lead == "Was die Stufen heißen:"
    return first.text


def items(paper: Paper, name: str) -> list[str]:
    section = paper.section(name)
    if section is None:
        return []
    return [
        " ".join([item.lead, item.text, *item.details]).strip()
        for block in section.blocks
        if isinstance(block, Items)
        for item in block.items
    ]


def cells(paper: Paper, name: str) -> list[list[str]]:
    """The rows of all tables of a section, but for those of what a step adds."""
    section = paper.section(name)
    assert section is not None
    blocks = [block.table if isinstance(block, Chart) and block.kind != "gaps" else block for block in section.blocks]
    return [[cell.text for cell in row] for block in blocks if isinstance(block, Table) for row in block.rows]


@pytest.mark.parametrize(
    ("ratings", "address", "sentence"),
    [
        (
            "{sql: 1, tests: 2, talk: 2}", "sie",
            ("Mindeststufe noch offen. Für die Rolle Analyse fehlt Ihnen bei einer von 2 Voraussetzungen noch die Mindeststufe: "
            "„Abfragen und Daten“. Dort lohnt sich der nächste Schritt am meisten."),
        ),
        (
            "{sql: 1, tests: 1, talk: 2}", "du",
            ("Mindeststufe noch offen. Für die Rolle Analyse fehlt dir bei allen 2 Voraussetzungen noch die Mindeststufe. "
            "Dort lohnt sich der nächste Schritt am meisten."),
        ),
        (
            "{sql: 2, talk: 2}", "neutral",
            ("Noch nicht feststellbar. Ob alle Voraussetzungen für die Rolle Analyse erfüllt sind, lässt sich noch nicht sagen: "
            "Zu „Tests“ fehlt eine Einschätzung."),
        ),
        (
            "{talk: 2}", "sie",
            ("Noch nicht feststellbar. Ob Sie alle Voraussetzungen für die Rolle Analyse erfüllen, lässt sich noch nicht sagen: "
            "Zu 2 von 2 fehlt Ihre Einschätzung."),
        ),
        (
            "{sql: 2, tests: 2, talk: 0}", "sie",
            "Auf dem Weg. Sie erfüllen alle Voraussetzungen für die Rolle Analyse und haben 1 von 3 Zielstufen erreicht.",
        ),
        (
            "{sql: 3, tests: 2, talk: 1}", "sie",
            ("Fast am Ziel. Sie erfüllen alle Voraussetzungen für die Rolle Analyse und fast das ganze Profil. "
            "Offen ist noch „Reden“."),
        ),
        (
            "{sql: 3, tests: 2, talk: 3}", "du",
            "Profil erfüllt. Du erfüllst das Profil der Rolle Analyse in allen 3 Kompetenzen, die für dich gelten.",
        ),
    ],
)  # fmt: skip
def test_every_status_has_its_sentence(ratings: str, address: Address, sentence: str) -> None:
    assert summary(report(ratings, address=address))[0] == sentence


def test_the_sentences_are_english_too() -> None:
    assert summary(report("{sql: 1, tests: 2, talk: 2}", language="en"))[0] == (
        "Minimum not reached yet. For the role Analyst, one of 2 must-haves is still below its minimum level: "
        "“Queries and data”. That is the best place for the next step."
    )


def test_a_role_that_asks_for_nothing_says_so() -> None:
    paper = report("{sql: 1}", role="empty")
    assert summary(paper) == ["Keine Kompetenz der Rolle Leer trifft zu; es gibt nichts zu vergleichen."]
    assert report_data(scored("{sql: 1}", role="empty"), "de")["coverage"] == {
        "low": None, "high": None, "known": None, "evidenced": {"1": None, "2": None, "3": None},
    }  # fmt: skip


def test_the_match_is_a_point_when_all_is_answered_and_a_range_otherwise() -> None:
    assert summary(report("{sql: 2, tests: 2, talk: 1}"))[1].startswith(
        "Ihre Angaben entsprechen dem Rollenprofil zu 75 %."
    )
    one_open = summary(report("{sql: 2, tests: 2}"))[1]
    assert "zu 67 bis 83 %; genauer geht es erst, wenn auch zu einer weiteren Kompetenz" in one_open
    assert (
        "zu 33 bis 100 %; genauer geht es erst, wenn auch zu 2 weiteren Kompetenzen" in summary(report("{tests: 2}"))[1]
    )


def test_the_next_step_names_the_next_level_and_what_helps() -> None:
    assert items(report("{sql: 2, tests: 1, talk: 2}"), "next") == [
        (
            "Tests: Stand 1, Mindeststufe 2, Zielstufe 2 Stufe 2 heißt: Tests schreiben. Das hilft: Eine echte Aufgabe davon mit "
            "Vorlage oder in Begleitung erledigen und das Ergebnis danach gemeinsam ansehen."
        ),
        (
            "Abfragen und Daten: Stand 2, Zielstufe 3, noch 1 Stufe Stufe 3 heißt: Ich lehre. "
            "Das hilft: Eine Schulung halten. Das hilft: Handbuch"
        ),
    ]


@pytest.mark.parametrize(("gaps", "rest"), [(3, 0), (4, 1)])
def test_three_next_steps_are_shown_and_only_a_fourth_is_told_of(gaps: int, rest: int) -> None:
    names = [f"s{number}" for number in range(gaps)]
    skills = "".join(f"      - {{id: {name}, name: {name}, levels: {{1: Ich lese.}}}}\n" for name in names)
    text = (
        "format: skillmatrix/1\nid: team\nversion: '2'\ntitle: Team\nlanguages: [de]\nscale: {0: {name: neu}, 1: {name: alt}}\n"
        f"categories:\n  - id: data\n    name: Daten\n    skills:\n{skills}"
        f"roles: [{{id: all, title: Alle, requires: {{{': 1, '.join(names)}: 1}}}}]\n"
    )
    paper = report(f"{{{': 0, '.join(names)}: 0}}", role="all", matrix=text)

    section = paper.section("next")
    assert section is not None
    assert len(items(paper, "next")) == 3
    assert len([block for block in section.blocks if isinstance(block, Paragraph)]) == rest


def test_strengths_and_what_is_missing_stand_apart() -> None:
    paper = report("{sql: 3, tests: 3, write: 2}")
    assert items(paper, "strengths") == ["Am Ziel: Abfragen und Daten", "Über dem Ziel: Tests (1 Stufe über dem Ziel)"]
    assert items(paper, "unrated") == ["Reden: noch nicht beantwortet"]
    assert items(paper, "extra") == ["Schreiben: Stufe 2"]
    assert summary(report("{sql: 0, tests: 0, talk: 0}"))[0].startswith("Mindeststufe")
    assert "Die Themen dieser Rolle sind für Sie noch neu." in str(
        report("{sql: 0, tests: 0, talk: 0}").section("strengths")
    )


def test_four_things_stay_four_things() -> None:
    paper = report("{sql: 0, tests: unknown, talk: {not_applicable: kein Team}}")
    assert cells(paper, "skills") == [
        ["Tests", "–", "2", "nicht einschätzbar", "wichtig"],
        ["Abfragen und Daten", "0", "3", "noch 3 Stufen", "zentral"],
        ["Reden", "–", "2", "trifft nicht zu", "ergänzend"],
    ]
    assert items(paper, "unrated") == ["Tests: nicht einschätzbar", "Reden: trifft nicht zu (kein Team)"]


def test_not_applicable_on_a_must_is_told_and_counts_as_open() -> None:
    paper = report("{sql: 3, tests: {not_applicable: keine Zeit}, talk: 2}")
    assert items(paper, "unrated") == [
        "Tests: trifft nicht zu (keine Zeit); als Voraussetzung zählt sie weiter als offen"
    ]
    assert summary(paper)[0].startswith("Noch nicht feststellbar.")


def test_old_answers_are_told_to_be_out_of_date() -> None:
    paper = report("{sql: 3, tests: 2, talk: 2}", day="2024-01-01")
    assert items(paper, "unrated")[0] == "Abfragen und Daten: Einschätzung ist veraltet"


def test_a_category_that_is_switched_off_is_named() -> None:
    paper = report("{talk: 2}", without=("data",))
    assert summary(paper)[-1] == "Nicht einbezogen: Daten (2 Kompetenzen)."
    assert [row[0] for row in cells(paper, "skills")] == ["Reden"]
    assert "Diese Rolle hat keine Voraussetzungen." in str(paper.section("musts"))


def test_equal_weights_need_no_column_for_importance() -> None:
    assert [len(row) for row in cells(report("{sql: 1, talk: 0}", role="open"), "skills")] == [4, 4]


def test_a_rating_by_somebody_else_is_told_in_the_neutral_form() -> None:
    paper = report("{sql: 1, tests: 2, talk: 2}", address="du", rater="manager")
    assert summary(paper)[0].startswith("Mindeststufe noch offen. Für die Rolle Analyse ist bei einer von 2")
    assert paper.closing[0].startswith("Diese Übersicht beruht auf der Einschätzung durch die Führungskraft")
    assert paper.subtitle[0].startswith("Einschätzung durch die Führungskraft vom 20. November 2026")


def test_every_rated_skill_of_the_role_stands_in_the_table_once() -> None:
    names = [row[0] for row in cells(report("{sql: 1, tests: 2, talk: 2}"), "skills")]
    assert sorted(names) == ["Abfragen und Daten", "Reden", "Tests"]


def test_evidence_confidence_and_notes_are_listed() -> None:
    paper = report("{sql: {level: 2, confidence: low, note: neu, evidence: [{url: x, grade: 2}]}, tests: 2, talk: 1}")
    assert cells(paper, "evidence") == [["Abfragen und Daten", "Arbeitsergebnis", "unsicher", "neu"]]
    assert paper.section("evidence") is not None
    assert report("{sql: 2}").section("evidence") is None


def test_a_language_that_the_matrix_lacks_falls_back_to_its_first() -> None:
    paper = report("{sql: 1, tests: 2, talk: 2}", language="fr")
    assert paper.title == "Skills overview: Analyse"


def test_a_country_behind_the_language_changes_no_date() -> None:
    assert report("{sql: 2}", language="de-AT").subtitle[1].endswith("22. November 2026")


def test_the_explanation_shows_each_formula_with_its_numbers() -> None:
    rows = {
        row[0]: row[1:] for row in cells(report("{sql: 2, tests: 1, talk: 2}", language="en", explain=True), "explain")
    }
    assert rows["coverage.low"] == ["Σ_K w·c / W", "4 / 6", "0.6667"]
    assert rows["completeness"] == ["W_K / W", "6 / 6", "1.0000"]
    assert rows["Queries and data"] == ["2", "3", "3", "2/3 = 0.6667", "3/6 · 0.3333 = 0.1667"]
    assert rows["Tests"] == ["1", "2", "2", "1/2 = 0.5000", "2/6 · 0.5000 = 0.1667"]


def test_an_explanation_leaves_unknown_values_open() -> None:
    rows = {row[0]: row[1:] for row in cells(report("{talk: {not_applicable: x}}", explain=True), "explain")}
    assert rows["Reden"] == ["–", "2", "1", "–", "–"]
    assert rows["Tests"] == ["–", "2", "2", "–", "2/5 = 0,4000"]
    assert rows["coverage.known"][-1] == "–"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(1, 32), 4, "0.0313"),
        (Fraction(-1, 32), 4, "-0.0313"),
        (Fraction(2, 3), 2, "0.67"),
        (5, 0, "5"),
        (Fraction(1, 2), 0, "1"),
    ],
)
def test_numbers_are_rounded_half_up(value: Fraction | int, places: int, text: str) -> None:
    assert f"{rounded(value, places):f}" == text


def test_numbers_and_dates_follow_the_language() -> None:
    assert (decimal(Fraction(1, 3), 2, "de"), decimal(Fraction(1, 3), 2, "en")) == ("0,33", "0.33")
    assert (percent(Fraction(609, 1000)), percent(Fraction(609, 1000), 1, "de")) == ("61", "60,9")
    assert (long_date(TODAY, "de"), long_date(TODAY, "en")) == ("22. November 2026", "22 November 2026")


def test_hostile_text_cannot_steer_the_terminal_and_nothing_of_it_is_lost() -> None:
    note = '"[red]x[/] \\e[31m \\u202e {0} %s [link=x]"'
    paper = report(f"{{sql: {{level: 2, note: {note}}}, tests: 2, talk: 2}}")
    screen = render_terminal(paper, width=300)
    assert "\x1b" not in screen
    assert "\u202e" not in screen
    assert "[red]x[/] \\u001b[31m \\u202e {0} %s [link=x]" in screen


def test_colour_is_never_the_only_sign_of_an_open_must() -> None:
    paper = report("{sql: 1, tests: 2, talk: 2}")
    assert "! noch 2 Stufen" in render_terminal(paper)
    assert "\x1b[" in render_terminal(paper, colour=True)


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ([Fraction(-164, 100), Fraction(278, 100)], ["-1.7", "2.8"]),
        ([Fraction(1, 3), Fraction(1, 3), Fraction(1, 3)], ["0.4", "0.3", "0.3"]),
        ([Fraction(5, 100), Fraction(5, 100)], ["0.1", "0.0"]),
        ([], []),
    ],
)
def test_rounded_parts_still_add_up(parts: list[Fraction], shown: list[str]) -> None:
    rounded_parts = apportioned(parts, 1)
    assert [f"{rounded(part, 1):f}" for part in rounded_parts] == shown
    assert sum(rounded_parts) == Fraction(rounded(sum(parts, Fraction(0)), 1))


# Kindness


ONE_MUST = MATRIX.replace("tests: {level: 2, weight: 2, must: true}", "tests: {level: 2, weight: 2}")


@pytest.mark.parametrize(
    ("role", "matrix", "ratings", "sentence"),
    [
        ("analyst", MATRIX, "{sql: 2, tests: 2, talk: 0}", "and 1 of 3 target levels is reached."),
        (
            "analyst", MATRIX.replace("must: true", "must: 1"), "{sql: 2, tests: 1, talk: 0}",
            "All must-haves for the role Analyst are met. None of the 3 target levels is reached yet.",
        ),
        (
            "analyst", ONE_MUST, "{sql: 2, tests: 1, talk: 0}",
            "The only must-have for the role Analyst is met. None of the 3 target levels is reached yet.",
        ),
        (
            "analyst", ONE_MUST, "{tests: 1, talk: 0}",
            "Whether the only must-have for the role Analyst is met is still open: there is no rating yet for “Queries and data”.",
        ),
        ("analyst", ONE_MUST, "{sql: 1}", "For the role Analyst, the only must-have is still below its minimum level"),
        (
            "analyst", ONE_MUST, "{sql: 3, tests: 2, talk: 1}",
            "The only must-have for the role Analyst is met. Almost the whole profile is met. Only “Talking” is still open.",
        ),
        ("open", MATRIX, "{sql: 0, talk: 0}", "On the way. None of the 2 target levels is reached yet."),
        ("open", MATRIX, "{sql: 1, talk: 0}", "On the way. 1 of 2 target levels is reached."),
    ],
)  # fmt: skip
def test_nothing_is_counted_from_nothing_and_one_must_is_one(
    role: str, matrix: str, ratings: str, sentence: str
) -> None:
    assert sentence in summary(report(ratings, role=role, matrix=matrix, language="en"))[0]


SINGLE = MATRIX.replace("requires: {sql: 1, talk: 1}", "requires: {sql: 1}")


@pytest.mark.parametrize(
    ("ratings", "language", "said"),
    [
        ("{sql: 1}", "en", "The profile of the role Open is met in the one skill that applies."),
        ("{sql: 1}", "de", "Sie erfüllen das Profil der Rolle Offen in der einen Kompetenz, die für Sie gilt."),
        ("{sql: 0}", "en", "The target level is not reached yet."),
        ("{sql: 0}", "de", "Die Zielstufe ist noch nicht erreicht."),
    ],
)
def test_one_skill_is_one(ratings: str, language: str, said: str) -> None:
    assert said in render_terminal(report(ratings, role="open", language=language, matrix=SINGLE), width=200)


def test_a_category_of_one_skill_that_is_switched_off_has_one() -> None:
    text = MATRIX.replace(
        "    name: {de: Menschen, en: People}\n", "    name: {de: Menschen, en: People}\n    optional: true\n"
    )
    given = report("{sql: 1}", role="open", language="en", without=("people",), matrix=text)

    assert "Left out: People (1 skill)." in render_terminal(given)


def test_one_line_says_what_levels_target_and_minimum_mean() -> None:
    levels = "0 neu, 1 Grundlagen, 2 sicher, 3 gestaltend. Die Zielstufe ist das, worauf die Rolle hinausläuft"
    assert meaning(report("{sql: 1}")) == f"{levels}; die Mindeststufe braucht eine Voraussetzung von Anfang an."
    assert meaning(report("{sql: 1}", role="open")) == f"{levels}."


def test_a_low_target_that_is_reached_is_no_strength() -> None:
    paper = report("{sql: 1, talk: 2}", role="open")
    assert items(paper, "strengths") == [
        "Über dem Ziel: Reden (1 Stufe über dem Ziel)",
        "Abfragen und Daten: Stufe 1, Grundlagen Ich lese.",
    ]


def test_a_beginner_reads_first_what_is_there_already() -> None:
    paper = report("{sql: 1, tests: 0, talk: 1}")
    assert [section.id for section in paper.first_page] == ["summary", "areas", "strengths", "musts", "next"]
    strengths = paper.section("strengths")
    assert strengths is not None
    assert strengths.heading == "Was schon da ist"
    assert items(paper, "strengths") == [
        "Abfragen und Daten: Stufe 1, Grundlagen Ich lese.",
        "Reden: Stufe 1, Grundlagen Ich höre.",
    ]


def test_a_beginner_gets_steps_for_the_level_they_are_at() -> None:
    steps = items(report("{sql: 0, tests: 0, talk: 2}"), "next")
    assert steps[0].endswith("Stufe 1 heißt: Ich lese. Das hilft: Fibel")
    assert "Das hilft: Einer Person, die das schon kann, einmal dabei zusehen" in steps[1]


@pytest.mark.parametrize(
    ("ratings", "day", "ways"),
    [
        ("{sql: 3, talk: 2}", "2026-11-20", ["x --only unanswered"]),
        ("{sql: unknown, talk: 2}", "2026-11-20", ["x --only unanswered", "x --only unknown"]),
        ("{sql: {not_applicable: x}, tests: 2}", "2026-11-20", ["x"]),
        ("{sql: 3, tests: 2}", "2020-11-20", ["x"]),
    ],
)
def test_musts_without_a_rating_are_the_first_step_and_the_command_goes_on(
    ratings: str, day: str, ways: list[str]
) -> None:
    given = scored(ratings, day=day)._replace(command="x")
    first = items(build_report(given, "de", Catalogue("de", "sie")), "next")[0]
    assert first.startswith("Zuerst diese")
    assert [part.strip() for part in first.split("Weiter geht es mit: ")[1:]] == ways


def test_one_must_without_a_rating_is_named_without_a_command_where_nobody_can_go_on() -> None:
    assert items(report("{sql: 3, talk: 2}"), "next") == ["Zuerst diese Voraussetzung einschätzen: „Tests“"]


def test_three_steps_are_three_with_the_musts_that_are_to_be_rated() -> None:
    assert len(items(report("{sql: 2, talk: 1}"), "next")) == 3


@pytest.mark.parametrize(
    ("rater", "closing"),
    [
        ("self", "gehört der Person, die sie ausgefüllt hat."),
        ("manager", "Sie darf nur verwendet werden, wo das vereinbart ist, und die Person bekommt sie zu sehen."),
        ("assessor", "Sie darf nur verwendet werden, wo das vereinbart ist, und die Person bekommt sie zu sehen."),
        ("agreed", "Sie darf nur verwendet werden, wo das vereinbart ist, und die Person bekommt sie zu sehen."),
        ("peer", "Anderen wird sie nur zusammen mit mindestens zwei weiteren gezeigt, und nur, wo das vereinbart ist."),
    ],
)
@pytest.mark.parametrize("address", ["sie", "du", "neutral"])
def test_the_page_says_how_it_may_be_used(rater: str, closing: str, address: Address) -> None:
    said = report("{sql: 1}", rater=rater, address=address).closing[0]
    assert said.endswith(closing)
    assert ("keine Beurteilung" in said) is (rater == "self")


@pytest.mark.parametrize(
    ("purpose", "language", "said"),
    [
        ("onboarding", "de", "Zweck: Einarbeitung"),
        ("talk", "en", "Purpose: yearly talk"),
        ("Team Nord", "en", "Purpose: Team Nord"),
    ],
)
def test_known_purposes_are_translated(purpose: str, language: str, said: str) -> None:
    given = scored("{sql: 1}")
    given = given._replace(answers=given.answers.model_copy(update={"purpose": purpose}))
    assert said in build_report(given, language, Catalogue(language)).subtitle[0]


def test_the_first_page_says_it_all_and_the_appendix_has_the_rest() -> None:
    paper = report("{sql: 3, tests: 1, talk: 2}")

    assert [section.id for section in paper.first_page] == ["summary", "areas", "musts", "next"]
    assert [section.id for section in paper.appended][:2] == ["strengths", "skills"]
    assert paper.appendix == "Im Einzelnen"
    assert {section.level for section in paper.appended} == {3}


@pytest.mark.parametrize(
    ("ratings", "state"),
    [
        ("{sql: 0, tests: 2, talk: 2}", "blocked"),
        ("{sql: 3, talk: 2}", "muted"),
        ("{sql: 3, tests: 2, talk: 2}", "good"),
    ],
)
def test_the_box_of_the_verdict_is_good_only_where_no_minimum_is_missing(ratings: str, state: str) -> None:
    section = report(ratings).section("summary")
    assert section is not None
    assert section.state == state


def test_musts_that_are_met_stand_in_one_line_and_those_that_are_not_with_their_reason() -> None:
    paper = report("{sql: 0, tests: 2, talk: 2}")

    section = paper.section("musts")
    assert section is not None
    (found,) = section.blocks
    assert isinstance(found, Items)
    assert [(item.state, item.lead) for item in found.items] == [
        ("blocked", "Abfragen und Daten:"),
        ("good", "Erfüllt:"),
    ]
    assert found.items[1].text == "Tests"


def test_strengths_beyond_the_first_are_counted() -> None:
    names = [f"s{number}" for number in range(7)]
    skills = "".join(
        f"      - {{id: {name}, name: {name}, levels: {{1: Ich lese., 2: Ich kann.}}}}\n" for name in names
    )
    text = (
        "format: skillmatrix/1\nid: team\nversion: '2'\ntitle: Team\nlanguages: [de]\nscale: {0: {name: a}, 1: {name: b}, 2: {name: c}}\n"
        f"categories:\n  - id: data\n    name: Daten\n    skills:\n{skills}"
        f"roles: [{{id: all, title: Alle, requires: {{{': 2, '.join(names)}: 2}}}}]\n"
    )

    assert "Stärken: s0 · s1 · s2 · s3 · 3 weitere" in summary(
        report(f"{{{': 2, '.join(names)}: 2}}", role="all", matrix=text)
    )


def test_what_is_below_its_minimum_comes_before_what_has_no_rating() -> None:
    section = report("{tests: 0, talk: 2}").section("musts")
    assert section is not None
    (found,) = section.blocks
    assert isinstance(found, Items)
    assert [(item.state, item.lead) for item in found.items] == [
        ("blocked", "Tests:"),
        ("muted", "Abfragen und Daten:"),
    ]
