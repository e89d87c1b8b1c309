"""The page without names is the same, whoever counted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ..tables.conftest import MATRIX, TEAM, random_rows, write_csv, write_parquet

TARGETS = "dates: [2026-11-29]\ntargets: [{role: analyst, people: 9}]\n"
FORMS = ("terminal", "md", "html", "csv", "json")


@pytest.mark.parametrize("seed", [3, 8])
def test_a_page_of_a_table_is_that_of_its_answers(seed: int, run: Callable) -> None:
    Path("matrices").mkdir()
    Path("matrices/small.yaml").write_text(MATRIX, encoding="utf-8")
    rows = [row | {"person": f"{row['person']}-{part}"} for part in range(6) for row in random_rows(seed)]
    write_csv(rows)
    write_parquet(rows)
    Path("team.yaml").write_text(TEAM + TARGETS, encoding="utf-8")
    for form in FORMS:
        pages = [
            run("team", "report", *table, "-f", form, "--lang", "en")
            for table in ([], ["people.parquet"], ["people.csv"])
        ]
        assert {(page.code, page.out) for page in pages} == {(0, pages[0].out)}
    assert '"reach"' in pages[0].out
