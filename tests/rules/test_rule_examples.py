"""The documentation of every rule is executed: what it calls wrong is found by that rule, what it calls right is clean."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from skillmatrix.diagnostics import Finding
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import check_draft, check_linked_data
from skillmatrix.lint.engine import (
    Terms,
    check,
    check_against,
    check_answers,
    check_in_matrix,
    check_matrix,
    check_posting,
    check_posting_against,
    check_trainings,
    check_trainings_against,
)
from skillmatrix.lint.registry import RULES
from skillmatrix.lint.run import Run
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import kind_of
from skillmatrix.load.law import read_law
from skillmatrix.source.document import Document

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE = """\
format: skillmatrix/1
id: data-team
version: "1"
title: Data team
languages: [en]
evidence: {from: 3, grade: 1}
scale:
  0: {name: none}
  1: {name: basic}
  2: {name: good}
  3: {name: expert}
categories:
  - id: data
    name: Data
    skills:
      - id: sql
        name: SQL
        levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
      - id: testing
        name: Testing
        levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
roles:
"""
"""A matrix that every example is put into: the top-level parts of an example replace the parts of the same name."""
NAMES = ("charts", "privacy", "training", "python", "statistics", "storytelling", "interviews", "planning")
MORE = {
    "categories": "  - id: work\n    name: Work\n    skills:\n"
    + "".join(
        f"      - {{id: {name}, name: {name.title()}, levels: {{1: I explain {name}., 2: I use {name}., 3: I teach {name}.}}}}\n"
        for name in NAMES
    ).replace(", 3: I teach planning.", ""),
    "roles": "  - id: everybody\n    title: Everybody\n    requires: {sql: {level: 1, weight: 2, must: 1}, testing: 1, "
    + ", ".join(f"{name}: 1" for name in NAMES)
    + "}\n",
}
"""What stands behind the categories and roles of every example, so that there is always a team around them."""

POSTING = "format: skillmatrix-posting/1\nmatrix: {id: data-team}\nrole: analyst\n"
"""The same for examples that begin like a posting. Examples that begin like answers, an organisation, settings or trainings are whole files."""
LINKED_DATA = {
    "title": "Community Manager",
    "description": "<p>You moderate conversations.</p>",
    "datePosted": "2026-12-01",
    "validThrough": "2027-01-31",
    "employmentType": ["FULL_TIME"],
    "identifier": {"@type": "PropertyValue", "value": "2026-017"},
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"@type": "QuantitativeValue", "value": 58000, "unitText": "YEAR"},
    },
    "hiringOrganization": {"@type": "Organization", "name": "Northern Workshop"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Kassel", "addressCountry": "DE"}},
}
"""The same for examples of linked data."""
DRAFT = re.compile(r"<!-- (internal|ad|profile) (de|en)((?: [a-z-]+)*) -->\n+")
"""How an example begins that is a piece of a text: kind, language and the markets whose law counts, if any.

Its sections replace those of the same heading in an advert without faults, `tests/samples/ad.de.md` or `ad.en.md`.
"""
ANALYST = "roles:\n  - {id: analyst, title: Analyst, requires: {sql: 2}}\n"
"""What answers and postings refer to is the sample with this role."""
REPORTING = ANALYST.replace("requires", "tasks: [{id: report, text: Write the report}], requires")
"""Workloads are about this role and its task."""
WHOLE = frozenset(
    {"answers", "organization", "settings", "team", "trainings", "workload", "workload-values", "workshop"}
)
"""Kinds whose examples are whole files."""
BEGINNER = "roles:\n  - {id: beginner, title: Beginner, requires: {sql: 1}}\n"
"""Trainings lead to this role."""
TODAY = date(2026, 11, 22)

MODULES = RULES.modules()
IDS = [module.RULE.id for module in MODULES]


def test_every_rule_shows_what_is_wrong_and_right_unless_no_piece_of_a_file_could() -> None:
    without = {
        module.RULE.id for module in RULES.modules() if not (examples(module, "Wrong") and examples(module, "Right"))
    }

    assert without == {
        "bad-character", "bad-encoding", "directive", "empty-file", "file-name", "long-advert", "matrix-not-found",
        "not-marked", "unreadable-file",
    }  # fmt: skip


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_the_wrong_example_of_a_rule_is_found_by_that_rule(module: ModuleType) -> None:
    for text in examples(module, "Wrong"):
        assert module.RULE.id in {finding.rule.id for finding in findings(text)}


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_the_right_example_of_a_rule_has_no_findings(module: ModuleType) -> None:
    for text in examples(module, "Right"):
        assert [f"{finding.message} [{finding.rule.id}]" for finding in findings(text)] == []


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_a_rule_is_named_after_its_module_and_says_what_it_wants(module: ModuleType) -> None:
    assert module.RULE.id == module.__name__.rpartition(".")[2].replace("_", "-")
    first_line = (module.__doc__ or "").splitlines()[0]
    assert first_line.endswith(".")
    assert not module.RULE.summary.endswith(".")


def examples(module: ModuleType, heading: str) -> list[str]:
    """The indented blocks below a heading of the docstring, put into the sample."""
    blocks = re.findall(rf"^{heading}:\n\n((?:    .*\n|\n)+)", (module.__doc__ or "") + "\n", re.MULTILINE)
    return [in_sample(re.sub(r"^    ", "", block, flags=re.MULTILINE)) for block in blocks]


def in_sample(example: str) -> str:
    """The sample with the example's top-level parts in place of its own. A file of its own stays as it is."""
    if example.startswith("{"):
        try:
            return json.dumps({**LINKED_DATA, **json.loads(example)}, ensure_ascii=False, indent=2)
        except json.JSONDecodeError:
            return example  # what one rule is about
    if marker := DRAFT.match(example):
        return marker[0] + in_advert(example[marker.end() :], marker[2])
    kind = re.match(r"format: skillmatrix(?:-([a-z-]+))?/1\n", example)
    if kind and (kind[1] in WHOLE or "\ncategories:" in example):
        return example
    replaced = set(re.findall(r"^([a-z]+):", example, re.MULTILINE))
    parts = re.split(r"^(?=[a-z])", POSTING if kind and kind[1] else SAMPLE, flags=re.MULTILINE)
    kept = "".join(part for part in parts if part.partition(":")[0] not in replaced)
    text = example + kept if "format" in replaced else kept + example
    for name, more in MORE.items():
        text = re.sub(rf"^{name}:\n(?: .*\n)*", lambda part, more=more: part[0] + more, text, flags=re.MULTILINE)
    return text


def in_advert(example: str, language: str) -> str:
    """The advert with the example's sections in place of its own; its title stands for any title."""
    advert = (SAMPLES / f"ad.{language}.md").read_text(encoding="utf-8")
    ours, given = by_heading(advert), by_heading(example)
    replaced = [
        given.pop(heading, given.pop("# ", part) if heading == "# " else part) for heading, part in ours.items()
    ]
    ahead = [given.pop(first) for first in list(given) if first.startswith(">")]
    return "".join([*ahead, *replaced, *given.values()])


def by_heading(text: str) -> dict[str, str]:
    """The sections of a Markdown text by their headings; the title's is `# `."""
    parts = re.split(r"^(?=#+ )", text, flags=re.MULTILINE)
    return {
        "# " if part.startswith("# ") else part.partition("\n")[0]: part.rstrip("\n") + "\n\n" for part in parts if part
    }


def findings_in_draft(text: str, marker: re.Match[str]) -> tuple[Finding, ...]:
    draft = draft_of(text[marker.end() :], language=marker[2], kind=marker[1])
    known = replace(draft, markets=tuple(marker[3].split()), law=read_law(), today=TODAY)
    return check_draft(known, Catalogue(marker[2]), "ad.md")


def findings(text: str) -> tuple[Finding, ...]:
    if marker := DRAFT.match(text):
        return findings_in_draft(text, marker)
    if text.startswith("{"):
        return check_linked_data(document_of(text.encode(), "ad.json"), Catalogue("en"), TODAY)
    document = document_of(text.encode(), "data-team.yaml")
    found = findings_in_matrix(document)
    return Run(today=TODAY).check(document) if found is None else found


def findings_in_matrix(document: Document) -> tuple[Finding, ...] | None:
    """What is found in a file that names a matrix; `None` for any other."""
    matrix = check_matrix(document_of(in_sample(ANALYST).encode(), "data-team.yaml")).value
    assert matrix is not None
    kind = kind_of(document)
    if kind == "posting":
        return check_posting_against(check_posting(document, TODAY), matrix).findings
    if kind == "answers":
        return check_against(check_answers(document, TODAY), matrix).findings
    if kind in {"team", "workshop"}:
        return check_in_matrix(check(document, kind, Terms(TODAY)), kind, matrix).findings
    if kind == "trainings":
        beginner = check_matrix(document_of(in_sample(BEGINNER).encode(), "data-team.yaml")).value
        assert beginner is not None
        return check_trainings_against(check_trainings(document), beginner).findings
    if kind in {"workload", "workload-values"}:
        reporting = check_matrix(document_of(in_sample(REPORTING).encode(), "data-team.yaml")).value
        assert reporting is not None
        return check_in_matrix(check(document, kind, Terms(TODAY)), kind, reporting).findings
    return None
