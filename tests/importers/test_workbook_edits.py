"""Each kind of edit in a workbook, and the lines of the matrix that it changes: no others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.importers.workbooks import TEAM, Book, change_of, edit, folder_with, lines_changed, taken

Edit = Callable[[Book], object]


def cell(sheet: str, row: str, column: str, value: object) -> Edit:
    def change(book: Book) -> None:
        book[sheet][row, column] = value

    return change


TALKING = "      talking: {level: 2, weight: 1.5, must: 1, why: {de: Fragen klären., en: Clear up questions.}}"
CELLS = {
    "a name": (
        cell("skills", "sql", "name.de", "Daten abfragen"),
        ["-        name: {de: Abfragen, en: Querying} # asked first", "+        name: {de: Daten abfragen, en: Querying} # asked first"],
    ),
    "a text that was not there": (cell("skills", "sql", "short.de", "SQL"), ["+        short: {de: SQL}"]),
    "several lines": (cell("skills", "sql", "description.de", "eins\nzwei"), ['+        description: {de: "eins\\nzwei"}']),
    "a formula that is a text": (cell("skills", "sql", "description.de", "-5 bis =1+1"), ['+        description: {de: "-5 bis =1+1"}']),
    "a choice in German": (cell("skills", "sql", "kind", "Werkzeug"), ["+        kind: tool"]),
    "a choice in words of the format": (cell("skills", "pipelines", "kind", "language"), ["-        kind: tool", "+        kind: language"]),
    "the title": (cell("about", "title.en", "value", "Our team"), ["-title: {de: Team, en: Team}", "+title: {de: Team, en: Our team}"]),
    "the version": (cell("about", "version", "value", "2"), ['-version: "1"', '+version: "2"']),
    "a level of the scale": (
        cell("scale", "1", "name.de", "angeleitet"),
        ["-  1: {name: {de: mit Hilfe, en: with help}}", "+  1: {name: {de: angeleitet, en: with help}}"],
    ),
    "a category": (cell("categories", "data", "name.de", "Zahlen"), ["-    name: {de: Daten, en: Data}", "+    name: {de: Zahlen, en: Data}"]),
    "yes in German": (cell("categories", "people", "optional", "ja"), ["+    optional: true"]),
    "the text of a level": (
        cell("levels-de", "sql", "levels.1", "Ich lese jede Abfrage."),
        ["-          1: {de: Ich lese Abfragen., en: I read queries.}", "+          1: {de: Ich lese jede Abfrage., en: I read queries.}"],
    ),
    "a level that had no text": (cell("levels-en", "sql", "levels.3", "I design."), ["+          3: {en: I design.}"]),
    "a statement keeps its id and examples": (
        cell("levels-de", "sql", "levels.2", "• Ich schreibe gute Abfragen.\n◦ Ich teste sie."),
        [
            "-            - {id: write, text: {de: Ich schreibe Abfragen., en: I write queries.}, examples: [{de: Summen, en: sums}]}",
            "+            - {id: write, text: {de: Ich schreibe gute Abfragen., en: I write queries.}, examples: [{de: Summen, en: sums}]}",
        ],
    ),
    "a statement between others": (
        cell("levels-de", "sql", "levels.2", "- Ich schreibe Abfragen.\n- Ich prüfe sie.\n◦ Ich teste sie."),
        ["+            - {de: Ich prüfe sie.}"],
    ),
    "a statement that is not optional any more": (
        cell("levels-de", "sql", "levels.2", "• Ich schreibe Abfragen.\n• Ich teste sie."),
        ["-            - {text: {de: Ich teste sie., en: I test them.}, optional: true}", "+            - text: {de: Ich teste sie., en: I test them.}"],
    ),
    "a statement that went in one language stays in the other": (
        cell("levels-de", "sql", "levels.2", "• Ich schreibe Abfragen."),
        ["-            - {text: {de: Ich teste sie., en: I test them.}, optional: true}", "+            - text: {en: I test them.}", "+              optional: true"],
    ),
    "a target level": (cell("targets", "sql", "analyst", 1.0), ["-      sql: 2 # every day", "+      sql: 1 # every day"]),
    "a target level in words": (cell("targets", "sql", "analyst", "Mit Hilfe"), ["-      sql: 2 # every day", "+      sql: 1 # every day"]),
    "a new target level": (cell("targets", "pipelines", "analyst", 1), ["+      pipelines: 1"]),
    "no target level, and the comment stays": (cell("targets", "sql", "analyst", None), ["-      sql: 2 # every day", "+      # every day"]),
    "a dash for a target level": (cell("targets", "sql", "analyst", "–"), ["-      sql: 2 # every day", "+      # every day"]),
    "a target level taken over becomes an own one": (
        cell("targets", "sql", "lead-analyst", 1),
        ["-    requires: {talking: 3}", "+    requires: {talking: 3, sql: 1}"],
    ),
    "a target level taken over is removed": (
        cell("targets", "sql", "lead-analyst", None),
        ["-    requires: {talking: 3}", "+    requires: {talking: 3, sql: null}"],
    ),
    "a step of a ladder": (cell("targets", "pipelines", "engineer@junior", 2), ["-      pipelines: [1, 2]", "+      pipelines: [2, 2]"]),
    "a step that had no level": (
        cell("targets", "sql", "engineer@junior", 1),
        ["-      sql: {level: [null, 2], weight: 2}", "+      sql: {level: [1, 2], weight: 2}"],
    ),
    "the last level of a ladder": (cell("targets", "sql", "engineer@senior", None), ["-      sql: {level: [null, 2], weight: 2}"]),
    "a new skill on a ladder": (cell("targets", "talking", "engineer@senior", 1), ["+      talking: [null, 1]"]),
    "a weight with a comma": (cell("details", "analyst/talking", "weight", "2,5"), [f"-{TALKING}", f"+{TALKING.replace('1.5', '2.5')}"]),
    "a weight where there was only a level": (
        cell("details", "analyst/sql", "weight", 3),
        ["-      sql: 2 # every day", "+      sql: {level: 2, weight: 3} # every day"],
    ),
    "a weight for each step": (
        cell("details", "engineer/sql", "weight", "1|2"),
        ["-      sql: {level: [null, 2], weight: 2}", "+      sql:", "+        level: [null, 2]", "+        weight: [1, 2]"],
    ),
    "a must that is taken over": (
        cell("details", "lead-analyst/talking", "must", 2),
        ["-    requires: {talking: 3}", "+    requires:", "+      talking: {level: 3, must: 2}"],
    ),
    "a must that is taken over and removed": (
        cell("details", "lead-analyst/talking", "must", None),
        ["-    requires: {talking: 3}", "+    requires:", "+      talking: {level: 3, must: null}"],
    ),
    "a reason": (cell("details", "analyst/talking", "why.de", "Alles klären."), [f"-{TALKING}", f"+{TALKING.replace('Fragen', 'Alles')}"]),
    "a place in adverts": (
        cell("details", "analyst/sql", "tier", "welcome"),
        ["-      sql: 2 # every day", "+      sql: {level: 2, tier: nice} # every day"],
    ),
    "a task that others take over": (
        cell("tasks", "analyst/report", "text.de", "Berichte verfassen"),
        ["-        text: {de: Berichte schreiben, en: Write reports}", "+        text: {de: Berichte verfassen, en: Write reports}"],
    ),
    "skills of a task": (cell("tasks", "analyst/talk", "skills", "talking; sql"), ["+        skills: [talking, sql]"]),
    "a text taken over becomes an own one": (
        cell("roles", "lead-analyst", "purpose.de", "Zahlen und Leute."),
        ["+    purpose: {de: Zahlen und Leute., en: Explain numbers.}"],
    ),
    "a line of a list": (cell("roles", "analyst", "powers.de", "wählt Diagramme\nwählt Farben"), ["+      - {de: wählt Farben}"]),
    "a list taken over becomes an own one": (
        cell("roles", "lead-analyst", "powers.en", "• chooses charts\n• chooses colours"),
        ["+    powers:", "+      - {de: wählt Diagramme, en: chooses charts}", "+      - {en: chooses colours}"],
    ),
    "a title of one step": (
        cell("roles", "engineer@senior", "title.de", "Leitende Technik"),
        ["+    at:", "+      senior:", "+        title: {de: Leitende Technik}"],
    ),
    "a step": (
        cell("ladders", "career/junior", "title.de", "Anfang"),
        ["-    - {id: junior, title: {de: Einstieg, en: Junior}}", "+    - {id: junior, title: {de: Anfang, en: Junior}}"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "lines"), CELLS.values(), ids=CELLS)
def test_a_changed_cell_changes_its_line_and_no_other(change: Edit, lines: list[str], tmp_path: Path) -> None:
    assert change_of(tmp_path, change) == lines


def test_a_skill_in_another_category_moves_to_its_end(tmp_path: Path) -> None:
    lines = change_of(tmp_path, cell("skills", "pipelines", "category", "people"))
    assert lines[0] == "-      - id: pipelines"
    assert lines[4:7] == ["+", "+      - id: pipelines", "+        name: {de: Pipelines, en: Pipelines}"]


def test_another_id_is_reported_and_stays(tmp_path: Path) -> None:
    assert change_of(tmp_path, cell("skills", "sql", "id", "querying")) == []


def test_another_id_goes_everywhere_on_demand(tmp_path: Path) -> None:
    assert change_of(tmp_path, cell("skills", "sql", "id", "querying"), renames=True) == [
        "-      - id: sql",
        "+      - id: querying",
        "-        needs: [sql]",
        "+        needs: [querying]",
        "-        skills: [sql]",
        "+        skills: [querying]",
        "-      sql: 2 # every day",
        "+      querying: 2 # every day",
        "-      sql: {level: [null, 2], weight: 2}",
        "+      querying: {level: [null, 2], weight: 2}",
        "+renames: {sql: querying}",
    ]


def test_another_id_of_a_role_goes_everywhere_on_demand(tmp_path: Path) -> None:
    assert change_of(tmp_path, cell("roles", "analyst", "id", "reporter"), renames=True) == [
        "-  - id: analyst",
        "+  - id: reporter",
        "-    based_on: analyst",
        "+    based_on: reporter",
        "-    above: [analyst]",
        "+    above: [reporter]",
        "+renames:",
        "+  roles: {analyst: reporter}",
    ]


def test_a_new_skill_gets_an_id_from_its_name_and_is_appended(tmp_path: Path) -> None:
    def add(book: Book) -> None:
        book["skills"].add(category="Menschen", name__de="Größe zeigen", name__en="Be generous")
        book["levels-de"].add(skill="Größe zeigen", levels__1="Ich gebe nach.")
        book["targets"].add(skill="groesse-zeigen", analyst=1)

    assert change_of(tmp_path, add) == [
        "+",
        "+      - id: groesse-zeigen",
        "+        name: {de: Größe zeigen, en: Be generous}",
        "+        levels:",
        "+          1: {de: Ich gebe nach.}",
        "+      groesse-zeigen: 1",
    ]


def test_two_new_skills_of_one_name_have_two_ids(tmp_path: Path) -> None:
    def add(book: Book) -> None:
        for _ in range(2):
            book["skills"].add(category="people", name__de="Größe")

    lines = change_of(tmp_path, add)
    assert [line for line in lines if "id:" in line] == ["+      - id: groesse", "+      - id: groesse-2"]


def test_a_row_above_the_hidden_keys_changes_nothing(tmp_path: Path) -> None:
    assert change_of(tmp_path, lambda book: book.pages["skills"].insert_rows(1)) == []


def test_a_copied_row_is_a_new_skill_when_its_id_is_another(tmp_path: Path) -> None:
    def copy(book: Book) -> None:
        page = book.pages["skills"]
        row = page.max_row + 1
        for column in range(1, page.max_column + 1):
            page.cell(row, column).value = page.cell(5, column).value
        page.cell(row, 2).value = None

    assert change_of(tmp_path, copy) == ["+", "+      - id: abfragen", "+        name: {de: Abfragen, en: Querying}"]


def test_a_new_role_has_a_column_of_target_levels(tmp_path: Path) -> None:
    def add(book: Book) -> None:
        book["roles"].add(title__de="Chefin", title__en="Boss")
        targets = book.pages["targets"]
        column = targets.max_column + 1
        targets.cell(4, column).value = "Boss"
        targets.cell(5, column).value = 2
        book["tasks"].add(role="Boss", text__de="Führen", text__en="Lead")

    assert change_of(tmp_path, add) == [
        "+",
        "+  - id: chefin",
        "+    title: {de: Chefin, en: Boss}",
        "+    requires: {sql: 2}",
        "+    tasks:",
        "+      - id: fuehren",
        "+        text: {de: Führen, en: Lead}",
    ]


def test_a_new_category_takes_new_skills(tmp_path: Path) -> None:
    def add(book: Book) -> None:
        book["categories"].add(name__de="Werkzeuge", name__en="Tools")
        book["skills"].add(category="Werkzeuge", name__de="Messen")

    assert change_of(tmp_path, add) == [
        "+  - id: werkzeuge",
        "+    name: {de: Werkzeuge, en: Tools}",
        "+    skills:",
        "+      - id: messen",
        "+        name: {de: Messen}",
    ]


def test_a_reason_for_a_new_target_level_is_a_new_row(tmp_path: Path) -> None:
    def add(book: Book) -> None:
        book["targets"]["pipelines", "analyst"] = 1
        book["details"].add(role="Analyse", skill="Pipelines", weight=2)

    assert change_of(tmp_path, add) == ["+      pipelines: {level: 1, weight: 2}"]


def test_a_statement_in_both_languages_is_one_statement(tmp_path: Path) -> None:
    def add(book: Book) -> None:
        book["levels-de"]["sql", "levels.2"] = "• Ich schreibe Abfragen.\n• Ich prüfe sie.\n◦ Ich teste sie."
        book["levels-en"]["sql", "levels.2"] = "• I write queries.\n• I check them.\n◦ I test them."

    assert change_of(tmp_path, add) == ["+            - {de: Ich prüfe sie., en: I check them.}"]


LEARNING = """\
trainings:
  - id: course
    title: {de: Kurs, en: Course}
    kind: course
    hours: 4
    builds: {sql: {from: 0, to: 1}}
    confirms: [sql]
not_covered:
  - {skill: sql, level: 2, roles: [analyst], reason: {de: Das lehrt die Praxis., en: Practice teaches it.}}
"""


def test_trainings_in_the_matrix_follow_another_id(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, TEAM + LEARNING)
    edit(folder, cell("skills", "sql", "id", "querying"))
    came = [line for line in lines_changed(taken(folder, renames=True)) if line[0] == "+"]
    assert came[-4:] == [
        "+    builds: {querying: {from: 0, to: 1}}",
        "+    confirms: [querying]",
        "+  - {skill: querying, level: 2, roles: [analyst], reason: {de: Das lehrt die Praxis., en: Practice teaches it.}}",
        "+renames: {sql: querying}",
    ]


def test_trainings_in_the_matrix_follow_another_id_of_a_role(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, TEAM + LEARNING)
    edit(folder, cell("roles", "analyst", "id", "reporter"))
    assert (
        "+  - {skill: sql, level: 2, roles: [reporter], reason: {de: Das lehrt die Praxis., en: Practice teaches it.}}"
        in (lines_changed(taken(folder, renames=True)))
    )
