"""The corpus: `good/` is clean; in `bad/<rule-id>/` each file stands beside the findings it must give, line for line.

A bug enters here first. `pytest --golden` rewrites the `.findings` files; the difference is then read like code.
"""

from datetime import date
from pathlib import Path

import pytest

from skillmatrix.app.validation import check_all
from skillmatrix.load.files import read_file

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
GOOD = sorted((HERE / "good").glob("*"))
BAD = sorted(path for path in (HERE / "bad").glob("*/*") if path.suffix != ".findings")


@pytest.mark.parametrize("path", GOOD, ids=[path.name for path in GOOD])
def test_a_good_file_has_no_findings(path: Path) -> None:
    assert told(path) == ""


@pytest.mark.parametrize("path", BAD, ids=[f"{path.parent.name}/{path.name}" for path in BAD])
def test_a_bad_file_gives_exactly_these_findings(path: Path, request: pytest.FixtureRequest) -> None:
    expected = path.with_suffix(".findings")
    if request.config.getoption("--golden"):
        expected.write_text(told(path), encoding="utf-8")
    assert told(path) == expected.read_text(encoding="utf-8")
    assert f"[{path.parent.name}]" in told(path)


def test_the_packaged_matrices_and_examples_have_no_findings() -> None:
    files = sorted((HERE.parents[1] / "matrices").rglob("*.yaml"))
    assert len(files) >= 2
    assert [told(path, date(2026, 11, 30)) for path in files] == [""] * len(files)


def told(path: Path, today: date = TODAY) -> str:
    """`file:line:column: severity: message [rule]` for each finding."""
    return "".join(
        f"{path.name}:{f.location.span.line}:{f.location.span.column}: {f.severity.value}: {f.message} [{f.rule.id}]\n"
        for f in check_all([read_file(path, path.name)], today)
    )
