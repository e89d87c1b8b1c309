"""Single lines in an advert without other faults: those of `lines.tsv` with a kind are told by it, those without are not.

The lines are our own. What is told only as a hint may stand beside a line that is fine: hints fail nothing.
"""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import check_draft
from skillmatrix.load.draft import draft_of
from skillmatrix.load.law import read_law

HERE = Path(__file__).parent
with (HERE / "lines.tsv").open(encoding="utf-8") as written:
    LINES = list(csv.DictReader(written, delimiter="\t", quoting=csv.QUOTE_NONE))
FAULTS = [line for line in LINES if line["kind"]]
FINE = [line for line in LINES if not line["kind"]]
ADVERTS = {
    "de": """\
# {title}

- Ort: Kassel
- Arbeitszeit: Vollzeit, auch in Teilzeit
- Vergütung: {pay}

## Worum es geht

Sie bringen Menschen zusammen.

## Ihre Aufgaben

- Beiträge moderieren
- Veranstaltungen planen{tasks}

## Das brauchen Sie

- Gespräche ohne Hilfe moderieren{must}

## Wir bieten

- Mobiles Arbeiten{offer}

## Wir sind

Wir bauen Dinge.{about}

## So bewerben Sie sich

Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.{apply}

## Datenschutz

Wie Ihre Daten verarbeitet werden: https://example.org/datenschutz
""",
    "en": """\
# {title}

- Location: Leeds
- Hours: full time, part time is possible
- Pay: {pay}

## About the role

You bring people together.

## What you will do

- Moderate posts
- Plan events{tasks}

## What you need

- Moderate conversations without help{must}

## What we offer

- Remote work{offer}

## About us

We make things.{about}

## How to apply

Apply at https://jobs.example.org. Questions: jobs@example.org.{apply}

## Privacy

How we process your data: https://example.org/privacy
""",
}
PAY = {"de": "48.000 bis 58.000 Euro brutto im Jahr, Überzahlung möglich", "en": "EUR 48,000 to 58,000 gross a year"}


def advert_with(line: dict[str, str]) -> str:
    language = line["language"]
    parts = dict.fromkeys(("tasks", "must", "offer", "about", "apply"), "")
    parts |= {"title": "Community Management (all genders)", "pay": PAY[language]}
    before = {"title": "", "pay": "", "about": "\n\n", "apply": "\n\n"}.get(line["section"], "\n- ")
    return ADVERTS[language].format(**parts | {line["section"]: before + line["line"]})


def findings_at(line: dict[str, str]) -> list[Finding]:
    """What is said about the line itself."""
    text = advert_with(line)
    draft = draft_of(text, language=line["language"])
    draft = replace(draft, markets=(line["market"],), law=read_law(), today=date(2026, 11, 30))
    number = next(number for number, written in enumerate(text.splitlines(), 1) if line["line"] in written)
    found = check_draft(draft, Catalogue(line["language"]), "advert.md")
    return [finding for finding in found if finding.location.span.line == number]


def name_of(line: dict[str, str]) -> str:
    return f"{line['market']}-{line['line']}"


@pytest.mark.parametrize("line", FAULTS, ids=name_of)
def test_a_line_that_somebody_of_the_trade_would_object_to_is_told_by_its_kind(line: dict[str, str]) -> None:
    assert line["kind"] in {finding.rule.id for finding in findings_at(line)}


@pytest.mark.parametrize("line", FINE, ids=name_of)
def test_a_line_that_is_fine_is_told_as_no_warning_and_no_error(line: dict[str, str]) -> None:
    told = [finding for finding in findings_at(line) if finding.severity is not Severity.INFO]

    assert [f"{finding.rule.id}: {finding.message}" for finding in told] == []


def test_there_are_lines_for_every_market_that_has_a_table_of_its_own() -> None:
    assert {line["market"] for line in FAULTS} == {"de", "at", "ch", "eu", "uk", "us"}
    assert len(LINES) > 150
