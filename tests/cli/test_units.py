"""A matrix about units: what it has no use for."""

from collections.abc import Callable
from pathlib import Path

UNITS = """\
format: skillmatrix/1
id: units
version: '1'
title: Units
languages: [en]
subject: unit
scale: {0: {name: none}, 1: {name: some}}
categories: [{id: work, name: Work, skills: [{id: talk, name: Talk, levels: {1: We talk.}}]}]
roles: [{id: open-unit, title: Open unit, requires: {talk: 1}}]
"""


def test_there_is_no_job_description_for_a_unit(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text(UNITS)
    told = run("jobdesc", "open-unit", "--matrix", "units.yaml", "--lang", "en")

    assert (told.code, told.out) == (2, "")
    assert "“units” is about units, not about people, so there is no job description from it" in told.err
