"""One line of evidence."""

import pytest

from skillmatrix.assess.evidence import read_evidence
from skillmatrix.model.answers import Evidence


@pytest.mark.parametrize(
    ("line", "evidence"),
    [
        ("https://example.org/a b", Evidence(text="https://example.org/a b", grade=1)),
        (" https://example.org/a ", Evidence(url="https://example.org/a", grade=2)),
        ("HTTP://example.org", Evidence(url="HTTP://example.org", grade=2)),
        ("file: talks/2026.pdf", Evidence(file="talks/2026.pdf", grade=2)),
        ("Datei:plan.odt", Evidence(file="plan.odt", grade=2)),
        ("moderated the meeting in May", Evidence(text="moderated the meeting in May", grade=1)),
    ],
)
def test_an_address_a_file_and_an_example_are_told_apart(line: str, evidence: Evidence) -> None:
    assert read_evidence(line) == evidence


@pytest.mark.parametrize("line", ["", "  ", "x" * 4001, "https://example.org/" + "x" * 4000])
def test_nothing_and_too_much_is_no_evidence(line: str) -> None:
    assert read_evidence(line) is None
