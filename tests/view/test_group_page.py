"""What the page without names says in words, made of what may be shown."""

from datetime import date
from typing import Any

import pytest

from skillmatrix.analysis.shown import Answered, ShownPage, ShownReady, ShownSkill
from skillmatrix.analysis.team import Target
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.build import build, build_matrix
from skillmatrix.load.files import read_file
from skillmatrix.load.kinds import KINDS
from skillmatrix.resources import folder
from skillmatrix.view.blocks import Cell, Chart, Items, Paper, Paragraph, Table
from skillmatrix.view.group_input import GroupInput
from skillmatrix.view.group_page import build_group_page

MATRICES = folder("matrices")
MATRIX = build_matrix(read_file(MATRICES / "enterprise-community-manager.yaml")).value
TEAM = build(read_file(MATRICES / "examples" / "team" / "team.yaml"), KINDS["team"]).value
CRISIS, DIALOGUE = Target("crisis", 4, 2, is_must=True), Target("dialogue", 3, 40)


def page(*skills: ShownSkill, **shown: Any) -> Paper:
    assert MATRIX is not None
    given = ShownPage(**{"is_shown": True, "answered": Answered(112, 130), "skills": skills, **shown})
    return build_group_page(GroupInput(TEAM, MATRIX, date(2026, 11, 27), given), "en", Catalogue("en"))


def summary(paper: Paper) -> str:
    section = paper.section("summary")
    assert section is not None
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    return f"{block.lead} {block.text}".strip()


def test_the_page_begins_with_what_can_be_said_aloud() -> None:
    said = summary(page(ShownSkill(CRISIS, 14), ShownSkill(DIALOGUE, 60), ready=ShownReady("corporate-cm", 9)))
    assert said == (
        "112 of 130 answered. In 1 of 2 skills with a number, at least half reach the target. Learning together would "
        "help most with “Crisis and escalation management” and “Communication and dialogue”. 9 are ready for the role "
        "Corporate Community Manager: they reach each of its targets."
    )


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ({"answered": Answered(112)}, "112 people answered. No skill"),
        ({"answered": Answered(None, 8, all_but_few=True)}, "At least 6 of 8 answered. No skill"),
        ({"answered": Answered(), "is_later": True}, "At least 5 people answered. No skill"),
        ({"is_shown": False}, "Fewer than 5 people have answered by this day"),
        (
            {"is_shown": False, "beside_named": True},
            "There are no figures here: some of the team stand on a page by name",
        ),
        ({"skills": ()}, "The team file names no targets yet."),
        ({"skills": (), "beside_named": True, "is_later": True}, "There are no figures for this later date"),
    ],
)
def test_what_is_not_shown_is_said_in_a_sentence(shown: dict[str, Any], said: str) -> None:
    assert summary(page(ShownSkill(CRISIS, words="few"), **shown)).startswith(said)


def test_without_a_number_of_people_numbers_stand_alone() -> None:
    paper = page(ShownSkill(CRISIS, 14), answered=Answered(), is_later=True)
    assert "1 of 1 skills has a number that can be shown beside the earlier date." in summary(paper)
    chart, *_ = skills_of(paper)
    assert isinstance(chart, Chart)
    assert (chart.title, chart.highest, chart.table.rows[0][2].text) == ("People who reach the target", 14, "14")


def skills_of(paper: Paper) -> tuple[Any, ...]:
    section = paper.section("skills")
    assert section is not None
    return section.blocks


def test_nothing_marks_what_is_hidden() -> None:
    paper = page(ShownSkill(CRISIS, words="few"), ShownSkill(DIALOGUE), ShownSkill(Target("law-governance", 2, 3), 14))
    chart, *_ = skills_of(paper)
    cells = [row[2] for row in chart.table.rows]
    assert cells == [
        Cell("fewer than 3", state="muted"), Cell("–", state="muted"), Cell("14\u00a0of\u00a0112", 14, state="good"),
    ]  # fmt: skip
    assert [(bar.row, bar.words) for bar in chart.panels[0].bars] == [(2, "14")]


def test_without_numbers_there_is_a_table_and_nothing_to_learn() -> None:
    paper = page(ShownSkill(CRISIS, words="almost_all"))
    table, *_ = skills_of(paper)
    assert isinstance(table, Table)
    assert paper.section("learn") is None


def test_needs_are_classes_of_numbers_that_are_shown() -> None:
    paper = page(
        ShownSkill(CRISIS, 14, interested=30), ShownSkill(DIALOGUE, 60), ShownSkill(Target("content", 2, 3), 90)
    )
    section = paper.section("learn")
    assert section is not None
    (items,) = section.blocks
    assert isinstance(items, Items)
    assert [item.text.split(" medium. ")[0] for item in items.items] == [
        (
            "14\u00a0of\u00a0112 reach level 4. The need is large. 30 would like to learn more about it. "
            "Lead a crisis exercise with everyone involved and write the review."
        ),
        "60\u00a0of\u00a0112 reach level 3. The need is",
    ]
