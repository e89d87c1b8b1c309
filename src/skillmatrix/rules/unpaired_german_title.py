"""A German title names all genders, also where the English one is neutral anyway.

“Data scientist” speaks to everybody; its German counterpart “Datenwissenschaftler” does not. A pair, a neutral word or
“(m/w/d)” opens it. The title stands over every job description of the role, so it is told here and not in each of them.
Titles are judged by a list of our own: what is not on it counts as neutral, and so do English words in German titles.

Wrong:

    format: skillmatrix/1
    id: data-team
    version: "1"
    title: {en: Data team, de: Datenteam}
    languages: [en, de]
    scale: {0: {name: {en: none, de: keine}}, 1: {name: {en: some, de: etwas}}}
    categories:
      - id: data
        name: {en: Data, de: Daten}
        skills:
          - {id: sql, name: SQL, levels: {1: {en: I write SQL queries., de: Ich schreibe SQL-Abfragen.}}}
    roles:
      - {id: scientist, title: {en: Data scientist, de: Datenwissenschaftler}, requires: {sql: 1}}

Right:

    format: skillmatrix/1
    id: data-team
    version: "1"
    title: {en: Data team, de: Datenteam}
    languages: [en, de]
    scale: {0: {name: {en: none, de: keine}}, 1: {name: {en: some, de: etwas}}}
    categories:
      - id: data
        name: {en: Data, de: Daten}
        skills:
          - {id: sql, name: SQL, levels: {1: {en: I write SQL queries., de: Ich schreibe SQL-Abfragen.}}}
    roles:
      - id: scientist
        title: {en: Data scientist, de: Datenwissenschaftlerin / Datenwissenschaftler}
        requires: {sql: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.job_titles import read_title
from skillmatrix.language.tags import is_german
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_roles

RULE = Rule("unpaired-german-title", Severity.INFO, "a German title that names one gender")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The German titles of all roles."""
    for route, role in walk_roles(matrix):
        for language, title in role.written_title.items():
            read = read_title(title, "de") if is_german(language) else None
            if read and not read.mark and read.gender in {"masculine", "feminine"}:
                message = f"“{title}” names one gender"
                yield Problem(RULE, (*route, "title", language), message, "write both forms, or a neutral word")
