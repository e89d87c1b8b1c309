"""`skillmatrix diff`: a level that falls while its minimum rises is more and less, each with the number that says so."""

from collections.abc import Callable
from pathlib import Path

TEAM = """\
format: skillmatrix/1
id: team
version: "1"
title: Team
languages: [en]
scale: {0: {name: none}, 1: {name: some}, 2: {name: much}}
categories: [{id: data, name: Data, skills: [{id: sql, name: SQL, levels: {1: I read., 2: I write.}}]}]
roles: [{id: analyst, title: Analyst, requires: {sql: ASKED}}]
"""


def test_a_new_minimum_with_a_lower_level_is_told_by_its_minimum_where_it_is_more(
    run: Callable, tmp_path: Path
) -> None:
    (tmp_path / "old.yaml").write_text(TEAM.replace("ASKED", "{level: 2, weight: 3}"), encoding="utf-8")
    (tmp_path / "new.yaml").write_text(TEAM.replace("ASKED", "{level: 1, weight: 3, must: 1}"), encoding="utf-8")
    done = run("diff", "old.yaml", "new.yaml", "--lang", "en", "-f", "md")

    assert done.code == 0, done.err
    assert "\nBoth are called version 1\n" in done.out
    assert "More: “SQL” (minimum level – → 1)." in done.out
    assert "Less: “SQL” 2 → 1." in done.out
