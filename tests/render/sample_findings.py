"""The findings that every form is shown with: real ones, in files with friendly and with hostile names."""

from pathlib import Path

from skillmatrix.diagnostics import Finding, Severity, in_order
from skillmatrix.lint.engine import check_answers, check_matrix
from skillmatrix.load.build import refuse
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.kinds import kind_of
from skillmatrix.source.document import Document

CORPUS = Path(__file__).parents[1] / "corpus"

CLEAN = "matrices/clean.yaml"
HOSTILE = "odd/100%, a::b <&>\n\x1b[31m\u202e\ufffe\udcff😀.yaml"
FILES = ("matrices/broken.yaml", CLEAN, "matrices/data-team.yaml", "matrices/other.yaml", HOSTILE)

# Rules come and go; the sample keeps to a few of them.
RULES = {"bad-syntax", "bad-value", "duplicate-id", "duplicate-key", "file-name", "missing-field", "wrong-type"}

BROKEN = 'title: "open\n'
MATRIX = """\
format: skillmatrix/1
id: data-team
version: 1.10
title: Data team
languages: [en]
scale:
  0: {name: none}
  1: {name: basic}
categories:
  - id: data
    name: Data
    skills:
      - id: sql
        name: SQL
        name: Sequel
        levels: {1: I read queries.}
      - id: testing
        levels: {1: I run tests.}
"""
OTHER = """\
format: skillmatrix/1
id: later
version: "1"
title: Later
languages: [en]
scale:
  0: {name: none}
  1: {name: basic}
categories:
  - id: data
    name: Data
    skills:
      - {id: sql, name: SQL, levels: {1: I read queries.}}
      - {id: sql, name: Sequel, levels: {1: I read queries.}}
"""
FOREIGN = """\
format: skillmatrix/1
id: foreign
version: "1"
title: Foreign
languages: [en]
scale:
  0: {name: none}
  1: {name: basic}
categories:
  - id: "😀 <a]]> & 100%,\\n::error::\\a\\e\\u202e\\uffff"
    name: First
    skills: [{id: sql, name: SQL, levels: {1: I read queries.}}]
  - {id: "[here](https://example.org) {0}", name: Second, skills: [{id: git, name: Git, levels: {1: I commit.}}]}
"""


def sample() -> tuple[Finding, ...]:
    """Errors, warnings and an info; with related places, a fix, a place of several lines, and foreign text."""
    found = [
        *findings(MATRIX, "matrices/data-team.yaml"),
        *findings(OTHER, "matrices/other.yaml"),
        *findings(FOREIGN, HOSTILE),
        *findings(BROKEN, "matrices/broken.yaml"),
    ]
    weights = {"file-name": Severity.INFO, "missing-field": Severity.WARNING}
    kept = [one._replace(override=weights.get(one.rule.id)) for one in found if one.rule.id in RULES]
    return in_order(kept)


def findings(text: str, name: str = "x.yaml") -> tuple[Finding, ...]:
    """What there is to say about a text."""
    return _check(document_of(text.encode(), name))


def corpus_findings() -> tuple[Finding, ...]:
    """What there is to say about all bad files of the corpus."""
    paths = sorted(path for path in (CORPUS / "bad").glob("*/*") if path.suffix in {".yaml", ".yml", ".json"})
    return in_order(
        finding for path in paths for finding in _check(read_file(path, path.relative_to(CORPUS).as_posix()))
    )


def _check(document: Document) -> tuple[Finding, ...]:
    match kind_of(document):
        case "matrix":
            return check_matrix(document).findings
        case "answers":
            return check_answers(document).findings
    return refuse(document).findings
