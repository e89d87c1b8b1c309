"""A text is there in every language of the matrix.

Reports and job descriptions in a language fall back to another one where a text is missing, in the middle of a
sentence. If a language has no text at all, that is said once. Left alone are texts that belong to somebody else
(titles of sources and resources), notes about where things come from, which speak to those who maintain the matrix,
and names that are written as plain text: `name: SQL` says that the name is the same in every language.

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
          - {id: sql, name: SQL, levels: {1: I write SQL queries.}}

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
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.prose import NAMES, QUOTED, Prose
from skillmatrix.language.texts import Texts
from skillmatrix.source.document import Document

RULE = Rule("missing-translation", Severity.WARNING, "a text that is missing in a language")


def check(document: Document, texts: Texts) -> Iterator[Problem]:
    """Every text of the authors' own, and every language."""
    languages = texts.matrix.languages
    lacking = [prose for prose in texts.prose if len(prose.text) < len(languages) and prose.use not in QUOTED]
    if not lacking:
        return  # the usual case
    used = {side.language for side in texts.own}
    for index, language in enumerate(languages):
        if language not in used:
            yield Problem(RULE, ("languages", index), f"no text is in “{language}”", "write the texts, or take it out")
    expected = [language for language in languages if language in used]
    for prose in lacking:
        missing = [language for language in expected if language not in prose.text]
        if missing and not (prose.use in NAMES and _is_plain(document, prose)):
            message = f"this {prose.use.value} is missing in {', '.join(missing)}"
            yield Problem(RULE, prose.route, message, f"add {missing[0]}: …")


def _is_plain(document: Document, prose: Prose) -> bool:
    """Whether the file has text there, and no mapping of languages."""
    value = document.data
    for step in prose.route:
        value = value[step] if isinstance(value, list) else value[str(step)]  # type: ignore[index]
    return isinstance(value, str)
