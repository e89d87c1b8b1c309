"""Findings for people and for programs."""

import json

from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.render.findings.json import render_json
from skillmatrix.render.findings.text import render_text, summary


def findings(text: str, name: str = "x.yaml"):  # noqa: ANN201 - whatever the engine gives
    return check_matrix(document_of(text.encode(), name)).findings


def test_a_finding_quotes_its_line_and_points_at_it() -> None:
    text = "format: skillmatrix/1\ntitle: Data\ntitle: Daten\n"
    duplicate = [finding for finding in findings(text) if finding.rule.id == "duplicate-key"]
    assert render_text(duplicate) == (
        "x.yaml:3:1: error: the key “title” stands here twice [duplicate-key]\n"
        "    3 | title: Daten\n"
        "      | ^^^^^\n"
        "      = first used here: x.yaml:2:1\n"
        "      = keep one of the two\n"
    )


def test_the_caret_counts_cells_and_hidden_characters_are_spelled_out() -> None:
    text = 'format: skillmatrix/1\n"日\u202e本": 1\n'
    told = render_text([finding for finding in findings(text) if finding.rule.id == "unknown-field"])
    assert '    2 | "日\\u202e本": 1\n      | ^^^^^^^^^^^^\n' in told


def test_a_very_long_line_is_cut_around_the_place() -> None:
    text = f"format: skillmatrix/1\nid: x\nrenames: {{{', '.join(f'skill-{n}: null' for n in range(300))}, Bad Id: null}}\n"
    (told,) = [render_text([finding]) for finding in findings(text) if finding.rule.id == "bad-value"]
    quoted, caret = told.splitlines()[1:3]
    assert len(quoted) < 120
    assert quoted[caret.index("^") : caret.rindex("^") + 1] == "Bad Id"


def test_colour_only_paints_what_is_there_without_it() -> None:
    import re

    found = findings("format: skillmatrix/1\n")
    painted = render_text(found, colour=True)
    assert "\x1b[1;31m" in painted
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == render_text(found)


def test_the_summary_counts_by_severity() -> None:
    assert summary((), 1) == "no findings in 1 file"
    assert summary(findings("format: skillmatrix/1\nid: x\n"), 1234) == "5 errors in 1,234 files"
    assert summary(findings("format: skillmatrix/2\n"), 2) == "1 error in 2 files"


def test_json_has_places_from_one_with_exclusive_ends() -> None:
    data = json.loads(render_json(findings("format: skillmatrix/1\ntitle: a\ntitle: b\n"), 3))
    assert (data["format"], data["files"], data["counts"]) == (
        "skillmatrix-findings/1",
        3,
        {"error": 6, "warning": 0, "info": 0},
    )
    duplicate = next(finding for finding in data["findings"] if finding["rule"] == "duplicate-key")
    assert duplicate == {
        "rule": "duplicate-key",
        "severity": "error",
        "message": "the key “title” stands here twice",
        "file": "x.yaml",
        "line": 3,
        "column": 1,
        "end_line": 3,
        "end_column": 6,
        "route": "",
        "related": [{"message": "first used here", "file": "x.yaml", "line": 2, "column": 1}],
        "help": "keep one of the two",
        "fix": None,
    }
