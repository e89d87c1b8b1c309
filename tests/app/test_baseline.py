"""A baseline: what was there before is not told again, what is new is."""

import json
from pathlib import Path

import pytest

from skillmatrix.app.baseline import baseline_text, news, read_baseline
from skillmatrix.diagnostics import Finding
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of

MATRIX = """\
format: skillmatrix/1
id: team
version: 1.10
title: Team
languages: [en]
scale:
  0: {name: none}
  1: {name: basic}
categories:
  - id: data
    name: Data
    skills:
      - {id: sql, name: SQL, levels: {1: I read queries.}}
      - {id: git, levels: {1: I commit.}}
"""


def findings(text: str) -> tuple[Finding, ...]:
    return check_matrix(document_of(text.encode(), "team.yaml")).findings


def kept(text: str, folder: Path) -> frozenset[str]:
    file = folder / "baseline.json"
    file.write_text(text, encoding="utf-8")
    return read_baseline(file)


def test_what_is_known_is_not_new(tmp_path: Path) -> None:
    found = findings(MATRIX)
    assert len(found) == 2
    assert news(found, kept(baseline_text(found), tmp_path)) == ((False, False), 2, 0)


def test_moved_lines_and_items_are_known(tmp_path: Path) -> None:
    known = kept(baseline_text(findings(MATRIX)), tmp_path)
    lines = MATRIX.splitlines(keepends=True)
    moved = "# a comment\n\n" + "".join([*lines[:-2], lines[-1], lines[-2]])
    assert news(findings(moved), known) == ((False, False), 2, 0)


def test_a_new_finding_is_new_and_one_that_is_gone_is_counted(tmp_path: Path) -> None:
    known = kept(baseline_text(findings(MATRIX)), tmp_path)
    text = MATRIX.replace("1.10", '"1"').replace("name: Data", "name: Data\n    nme: D")
    told = news(findings(text), known)
    assert told.is_new.count(True) == 1
    assert (told.known, told.gone) == (1, 1)


def test_a_baseline_has_a_line_for_each_finding_with_what_people_want_to_know() -> None:
    told = json.loads(baseline_text(findings(MATRIX)))
    assert [(entry["file"], entry["rule"]) for entry in told["findings"]] == [
        ("team.yaml", "missing-field"),
        ("team.yaml", "wrong-type"),
    ]
    assert len(baseline_text(findings(MATRIX)).splitlines()) == 7


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "{", '{"format": "skillmatrix-baseline/2", "findings": []}', "[" * 9999]
)
def test_another_file_is_refused_with_what_would_help(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError, match="is not a baseline; write one with --write-baseline"):
        kept(text, tmp_path)
