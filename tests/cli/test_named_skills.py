"""A skill that a role names without a level is told on its papers, and neither asked nor counted."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

SHAPE = Path(__file__).parents[1] / "samples" / "levels" / "foreign-ids.yaml"
DAY = ("--date", "2026-11-30")


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / SHAPE.name).write_bytes(SHAPE.read_bytes())


def test_it_is_not_asked_and_not_counted_and_the_report_names_it(run: Callable) -> None:
    asked = run("assess", "foreign-ids", *DAY, "--plain", "--answers", "me.yaml", input="2\n")

    assert "Question 1 of 1" in asked.out
    report = run("report", "me.yaml", *DAY).out
    assert "Profile met." in report
    assert "The role also names “Charts”, without a target level." in report
    skills = json.loads(run("report", "me.yaml", *DAY, "-f", "json").out)["skills"]
    assert [skill["id"] for skill in skills] == ["sql"]


@pytest.mark.parametrize("kind", ["internal", "profile"])
def test_papers_of_the_house_say_how_much_it_matters_and_why(run: Callable, kind: str) -> None:
    page = run("jobdesc", "analyst", "-m", "foreign-ids", *DAY, "--kind", kind, "-f", "md").out

    assert "## What else the role involves\n\n- **Charts:** Nice to have · People read charts first.\n" in page


def test_an_advert_only_names_it(run: Callable) -> None:
    page = run("jobdesc", "analyst", "-m", "foreign-ids", *DAY, "--kind", "ad", "-f", "md").out

    assert "## What else the role involves\n\n- Charts\n" in page


def test_programs_get_it_apart_from_what_has_a_level(run: Callable) -> None:
    role = json.loads(run("show", "analyst", "-m", "foreign-ids", "-f", "json").out)["role"]

    assert [need["skill"] for need in role["requires"]] == ["sql"]
    assert role["named"] == [
        {"skill": "charts", "name": "Charts", "tier": "nice", "why": "People read charts first."},
    ]


def test_completion_knows_categories_inside_categories(run: Callable, tmp_path: Path) -> None:
    deep = SHAPE.with_name("three-deep.yaml")
    (tmp_path / "matrices" / deep.name).write_bytes(deep.read_bytes())
    words = "skillmatrix assess three-deep --category "

    offered = run(_SKILLMATRIX_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD="4").out

    assert {"work", "data", "asking", "people"} <= set(offered.split())
