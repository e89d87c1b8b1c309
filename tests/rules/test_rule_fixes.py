"""What rules fix by themselves: the text says what was meant, and everything else stays as it was."""

import pytest

from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.source.edits import apply_edits

MATRIX = """\
format: skillmatrix/1   # a comment
id: data-team
version: "1"
title: {title}
languages: [de]
scale: {{0: {{name: neu}}, 1: {{name: groß}}}}
categories:
  - {{id: data, name: Daten, skills: [{{id: sql, name: {name}, levels: {{1: Ich kann es.}}}}]}}
"""


def fixed(*, title: str = "Daten", name: str = "SQL") -> str:
    """The file after all safe edits, with the title and the name put back as `…` to show what else changed."""
    text = MATRIX.format(title=title, name=name)
    findings = check_matrix(document_of(text.encode(), "data-team.yaml")).findings
    return apply_edits(text, [edit for finding in findings for edit in finding.edits])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('Das "Team"', "Das „Team“"),
        ("'Das \"Team\"'", "'Das „Team“'"),
        ('"Das \\"Team\\""', '"Das „Team“"'),
        ("Das “Team” und „Daten”", "Das „Team“ und „Daten“"),
        ("'Das ist''s: \"Team\"'", "'Das ist''s: „Team“'"),
        ("Team fuer Qualitaet", "Team für Qualität"),
        ("'Team: fuer alle'", "'Team: für alle'"),
        ('"Team fuer alle"', '"Team für alle"'),
        ("Massnahmen fuer ausserhalb", "Maßnahmen für außerhalb"),
        ('" Team"', '"Team"'),
        ("'Team  '", "'Team'"),
    ],
)
def test_a_text_is_fixed_in_the_quotes_it_had(written: str, expected: str) -> None:
    assert fixed(title=written) == MATRIX.format(title=expected, name="SQL")
    assert fixed(name=written.replace("ist''s: ", "")) == MATRIX.format(
        title="Daten", name=expected.replace("ist''s: ", "")
    )


@pytest.mark.parametrize(
    "written",
    [
        '"Das \\x22Team\\x22"',  # an escape has other ways of saying the same
        "'Das ''Team'' fehlt'",  # single marks can be apostrophes
        'Das "Team',
        'Das " Team " fehlt',
        '"\\x20Team"',
        '"Team \\\n  fuer alle"',
        '&name "Team "',
        ">-\n  Team fuer\n  alle",
    ],
)
def test_what_is_not_certain_is_told_and_left_to_people(written: str) -> None:
    text = MATRIX.format(title=written, name="SQL")
    found = check_matrix(document_of(text.encode(), "data-team.yaml")).findings
    findings = [finding for finding in found if finding.rule.id != "unused-anchor"]

    assert len(findings) == 1
    assert findings[0].edits == ()


def test_stripping_a_blank_does_not_make_a_number_of_a_text() -> None:
    assert 'title: "12"' in fixed(title='"12 "')
