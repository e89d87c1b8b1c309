"""The conversation sheet: each view under its own heading, rows called what they are, lines with names."""

import pytest

from skillmatrix.analysis.raters import compare_views
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.blocks import Note, Paper, Paragraph, Table
from skillmatrix.view.report import ReportInput
from skillmatrix.view.sheet import build_sheet

from .test_report import TODAY, scored


def sheet(given: ReportInput, language: str = "en") -> Paper:
    return build_sheet(given, language, Catalogue(language, "sie"))


def with_others(ratings: str, *others: tuple[str, str]) -> ReportInput:
    given = scored(ratings)
    rated = [scored(text, rater=rater).answers for rater, text in others]
    return given._replace(views=compare_views(given.matrix, given.answers, rated, given.result, today=TODAY))


def table(paper: Paper, name: str) -> list[list[str]]:
    """Heads and rows."""
    section = paper.section(name)
    assert section is not None
    found = section.blocks[0]
    assert isinstance(found, Table)
    return [[column.label for column in found.columns], *([cell.text for cell in row] for row in found.rows)]


def heading(paper: Paper, name: str) -> str:
    section = paper.section(name)
    assert section is not None
    return section.heading


def test_the_persons_own_levels_stand_in_their_column_and_the_leads_column_is_empty() -> None:
    assert table(sheet(scored("{sql: 3, tests: 2, talk: 1}")), "strengths") == [
        ["Skill", "Own view", "Team lead", "Target"],
        ["Queries and data", "3", "", "3"],
        ["Tests", "2", "", "2"],
    ]


def test_a_leads_file_alone_fills_the_leads_column() -> None:
    paper = sheet(scored("{sql: 3, tests: 1, talk: 1}", rater="manager"))
    assert table(paper, "strengths")[1] == ["Queries and data", "", "3", "3"]
    assert table(paper, "next")[1:] == [["Tests", "", "1", "2"], ["Talking", "", "1", "2"]]
    assert paper.subtitle[0].startswith("Rating by the team lead")
    assert "may be used only where that has been agreed" in paper.closing[0]


def test_a_file_of_what_was_agreed_has_a_column_of_its_own() -> None:
    paper = sheet(scored("{sql: 3}", rater="agreed"))
    assert table(paper, "strengths") == [
        ["Skill", "Own view", "Team lead", "After the talk", "Target"],
        ["Queries and data", "", "", "3", "3"],
    ]


def test_both_views_stand_under_their_own_heading_and_colleagues_only_from_three_on() -> None:
    peers = (("peer", "{sql: 1}"), ("peer", "{sql: 2}"), ("peer", "{sql: 2}"))
    two = sheet(with_others("{sql: 3, tests: 2}", ("manager", "{sql: 2}"), *peers[:2]))
    three = sheet(with_others("{sql: 3, tests: 2}", ("manager", "{sql: 2}"), *peers))
    assert table(two, "strengths")[:2] == [
        ["Skill", "Own view", "Team lead", "Target"],
        ["Queries and data", "3", "2", "3"],
    ]
    assert table(three, "strengths")[:2] == [
        ["Skill", "Own view", "Team lead", "Colleagues", "Target"],
        ["Queries and data", "3", "2", "2", "3"],
    ]
    assert "beside ratings by others" in three.closing[0]


@pytest.mark.parametrize(
    ("ratings", "called"),
    [
        ("{sql: 3, tests: 2, talk: 2}", ("Drei Stärken", "Nächste Schritte")),
        ("{sql: 3, tests: 2, talk: 1}", ("Zwei Stärken", "Ein nächster Schritt")),
        ("{sql: 3, tests: 1, talk: 1}", ("Eine Stärke", "Zwei nächste Schritte")),
        ("{sql: 1, tests: 1, talk: 1}", ("Was schon da ist", "Drei nächste Schritte")),
    ],
)
def test_rows_are_called_as_many_as_they_are(ratings: str, called: tuple[str, str]) -> None:
    paper = sheet(scored(ratings), "de")
    assert (heading(paper, "strengths"), heading(paper, "next")) == called


def test_deadlines_helpers_and_another_opinion_have_a_line_with_their_name() -> None:
    paper = sheet(scored("{sql: 2, tests: 2, talk: 2}"))
    assert table(paper, "agreement") == [
        ["What", "By when", "Who helps"],
        ["Queries and data: Give a course. Handbook", "", ""],
    ]
    section = paper.section("agreement")
    assert section is not None
    assert [block.lead for block in section.blocks if isinstance(block, Paragraph)] == ["What I see differently:"]
    assert isinstance(section.blocks[-1], Note)


def test_without_a_step_there_is_still_a_line_for_what_is_agreed() -> None:
    section = sheet(scored("{sql: 3, tests: 2, talk: 2}")).section("agreement")
    assert section is not None
    leads = [block.lead for block in section.blocks if isinstance(block, Paragraph)]
    assert leads == ["What, by when, who helps:", "What I see differently:"]


def test_where_all_is_new_the_sheet_says_so_kindly() -> None:
    section = sheet(scored("{sql: 0, tests: 0, talk: 0}")).section("strengths")
    assert section is not None
    assert section.blocks == (Paragraph("The topics of this role are still new. The next steps begin exactly there."),)
