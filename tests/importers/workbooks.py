"""Workbooks for tests: exported as the command does, edited as people do, imported again."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import openpyxl

from skillmatrix.app.exporting import open_exported, workbook_of
from skillmatrix.app.importing import ImportRequest, ImportResult, import_sources
from skillmatrix.i18n.catalogue import Catalogue

TEAM = """\
# A team
format: skillmatrix/1
id: team
version: "1"
title: {de: Team, en: Team}
languages: [de, en]
scale:
  0: {name: {de: neu, en: new}}
  1: {name: {de: mit Hilfe, en: with help}}
  2: {name: {de: allein, en: alone}}
  3: {name: {de: prägend, en: shaping}}
categories:
  - id: data # what we have
    name: {de: Daten, en: Data}
    skills:
      - id: sql
        name: {de: Abfragen, en: Querying} # asked first
        levels:
          1: {de: Ich lese Abfragen., en: I read queries.}
          2:
            - {id: write, text: {de: Ich schreibe Abfragen., en: I write queries.}, examples: [{de: Summen, en: sums}]}
            - {text: {de: Ich teste sie., en: I test them.}, optional: true}
      - id: pipelines
        name: {de: Pipelines, en: Pipelines}
        kind: tool
        levels: {1: {de: Ich starte sie., en: I start them.}, 2: {de: Ich baue sie., en: I build them.}}
  - id: people
    name: {de: Menschen, en: People}
    skills:
      - id: talking
        name: {de: Reden, en: Talking}
        needs: [sql]
        levels: {1: {de: Ich frage., en: I ask.}, 2: {de: Ich erkläre., en: I explain.}, 3: {de: Ich leite., en: I lead.}}
ladders:
  career:
    - {id: junior, title: {de: Einstieg, en: Junior}}
    - {id: senior, title: {de: erfahren, en: Senior}}
roles:
  - id: analyst
    title: {de: Analyse, en: Analysis}
    purpose: {de: Zahlen erklären., en: Explain numbers.}
    powers:
      - {de: wählt Diagramme, en: chooses charts}
    tasks:
      - id: report
        text: {de: Berichte schreiben, en: Write reports}
        share: 60
        skills: [sql]
      - id: talk
        text: {de: Gespräche führen, en: Hold talks}
        share: 40
    requires:
      sql: 2 # every day
      talking: {level: 2, weight: 1.5, must: 1, why: {de: Fragen klären., en: Clear up questions.}}
  - id: engineer
    ladder: career
    title: {de: Technik, en: Engineering}
    tasks: [{id: build, text: {de: Pipelines bauen, en: Build pipelines}}]
    requires:
      pipelines: [1, 2]
      sql: {level: [null, 2], weight: 2}
  - id: lead-analyst
    based_on: analyst
    title: {de: Leitung Analyse, en: Lead analyst}
    above: [analyst]
    requires: {talking: 3}
"""


def folder_with(tmp_path: Path, text: str = TEAM, language: str = "en") -> Path:
    """A folder with `team.yaml`, and the workbook of it in `team.xlsx`."""
    (tmp_path / "team.yaml").write_bytes(text.encode())
    exported = open_exported(str(tmp_path / "team.yaml"), lambda _: None)
    (tmp_path / "team.xlsx").write_bytes(workbook_of(exported, Catalogue(language), "team.xlsx"))
    return tmp_path


class Sheet:
    """A sheet by hidden keys: `sheet["sql", "name.en"] = "Queries"`."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.columns = {page.cell(1, column).value: column for column in range(1, page.max_column + 1)}
        self.rows = {page.cell(row, 1).value: row for row in range(page.max_row, 0, -1)}

    def cell(self, row: str, column: str) -> Any:
        return self.page.cell(self.rows[row], self.columns[column])

    def __getitem__(self, place: tuple[str, str]) -> Any:
        return self.cell(*place).value

    def __setitem__(self, place: tuple[str, str], value: object) -> None:
        self.cell(*place).value = value

    def add(self, **cells: object) -> None:
        """A row in the first free one; `__` in a name is a point."""
        row = self.page.max_row + 1
        for key, value in cells.items():
            name = key.replace("__", ".")
            self.page.cell(row, self.columns.get(name) or self.columns[f"={name}"]).value = value


class Book:
    """A workbook whose sheets are named by what they are: `book["levels-de"]`."""

    def __init__(self, path: Path) -> None:
        self.book = openpyxl.load_workbook(path)
        self.pages = {str(page["A1"].value).removeprefix("skillmatrix:"): page for page in self.book}

    def __getitem__(self, name: str) -> Sheet:
        return Sheet(self.pages[name])


def edit(folder: Path, change: Callable[[Book], object]) -> None:
    """Change the workbook as somebody does."""
    book = Book(folder / "team.xlsx")
    change(book)
    book.book.save(folder / "team.xlsx")


def taken(folder: Path, **asked: Any) -> ImportResult:
    """What comes of the workbook, into the matrix beside it."""
    told: list[object] = []
    request = ImportRequest([str(folder / "team.xlsx")], "en", into=str(folder / "team.yaml"), **asked)
    return import_sources(request, told.append)


def lines_changed(result: ImportResult) -> list[str]:
    """The lines that went and came."""
    before, after = str(result.before).splitlines(), result.text.splitlines()
    return [
        line
        for line in unified_diff(before, after, n=0, lineterm="")
        if line[:3] not in {"---", "+++"} and line[0] != "@"
    ]


def change_of(tmp_path: Path, change: Callable[[Book], object], **asked: Any) -> list[str]:
    """The lines of the matrix that an edit changes."""
    folder = folder_with(tmp_path)
    edit(folder, change)
    return lines_changed(taken(folder, **asked))
