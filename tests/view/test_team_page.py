"""What the named pages of a team say, sentence by sentence, in both languages."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from skillmatrix.analysis.team import Member, Target
from skillmatrix.analysis.team_sets import Wanted
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.load.build import build, build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import KINDS
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.blocks import Band, Note, Paper, Table
from skillmatrix.view.team_find import FindInput, build_find_page
from skillmatrix.view.team_named import TeamInput
from skillmatrix.view.team_page import build_team_page
from skillmatrix.view.team_pairs import PairsInput, build_pairs_page

DAY = date(2026, 11, 30)
SKILLS = [f"s{number}" for number in range(12)]
TEXT = f"""\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en, de]
scale: {{0: {{name: none}}, 1: {{name: a}}, 2: {{name: b}}, 3: {{name: c}}, 4: {{name: d}}}}
categories:
  - id: all
    name: All
    skills: [{", ".join(f"{{id: {skill}, name: {skill.upper()}, levels: {{}}}}" for skill in SKILLS)}]
roles:
  - {{id: baker, title: Baker, requires: {{s0: 3}}}}
  - {{id: cook, title: Cook, requires: {{s1: 3}}}}
"""


def small(text: str) -> Matrix:
    found = build_matrix(document_of(text.encode(), "small.yaml")).value
    assert found is not None
    return found


MATRIX = small(TEXT)
TEAM = """\
format: skillmatrix-team/1
matrix: {id: small}
title: {en: The crew, de: Die Mannschaft}
purpose: {en: plan training, de: Fortbildung planen}
audience: {en: the crew, de: die Mannschaft}
"""


def team(targets: list[Target], members: list[Member], more: str = "", **options: Any) -> TeamInput:
    found = build(document_of(f"{TEAM}{more}".encode(), "team.yaml"), KINDS["team"]).value
    assert found is not None
    return TeamInput(found, MATRIX, tuple(members), tuple(targets), DAY, **options)


def page(given: TeamInput, language: str = "en") -> Paper:
    return build_team_page(given, language, Catalogue(language))


def text_of(paper: Paper) -> str:
    return " ".join(render_terminal(paper, width=200).split())


def grid(paper: Paper) -> Table:
    section = paper.section("people")
    assert section is not None
    return next(block for block in section.blocks if isinstance(block, Table))


BOTH = [Member("p1", {"s0": 3, "s1": 3}), Member("p2", {"s0": 3, "s1": 3})]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Together, the team covers 2 of 2 skills. All must-haves are covered."),
        ("de", "Gemeinsam deckt das Team 2 von 2 Kompetenzen ab. Alle Voraussetzungen sind abgedeckt."),
    ],
)
def test_all_is_covered(language: str, said: str) -> None:
    shown = page(team([Target("s0", 3, 2, is_must=True), Target("s1", 3, 2)], BOTH), language)

    assert said in text_of(shown)
    assert shown.section("learn") is None


def test_without_bottlenecks_the_page_says_so() -> None:
    assert "Every skill has enough people, and none rests on one person alone." in text_of(
        page(team([Target("s0", 3, 2)], BOTH))
    )


@pytest.mark.parametrize(
    ("targets", "said"),
    [
        (
            [Target("s2", 1, 1, is_must=True)],
            "Together, the team covers 0 of 1 skills. 1 of 1 must-haves is still open.",
        ),
        (
            [Target("s2", 1, 1, is_must=True), Target("s3", 1, 1, is_must=True), Target("s0", 3, 1)],
            "Together, the team covers 1 of 3 skills. 2 of 2 must-haves are still open.",
        ),
    ],
)
def test_open_must_haves_are_counted(targets: list[Target], said: str) -> None:
    assert said in text_of(page(team(targets, BOTH)))


def test_one_person_alone_is_said_with_the_name() -> None:
    members = [Member("p1", {"s0": 4}), Member("p2", {"s0": 2}), Member("p3", {"s0": 1})]
    shown = text_of(page(team([Target("s0", 3, 1)], members)))

    assert "1 skill rests on one person alone." in shown
    assert "S0 1 × level 3 p1 alone p2" in shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "p1 alone; at most 2; 2 of 3 answered"),
        ("de", "p1 allein; höchstens 2; 2 von 3 haben geantwortet"),
    ],
)
def test_who_has_not_answered_might_hold_it(language: str, said: str) -> None:
    members = [Member("p1", {"s0": 4}), Member("p2", {"s0": 2}), Member("p3", {})]

    assert said in text_of(page(team([Target("s0", 3, 2)], members), language))


def test_more_bottlenecks_than_a_glance_takes_in_are_counted() -> None:
    targets = [Target(skill, 3, 1) for skill in SKILLS]

    assert "6 more are in the table of people and skills." in text_of(page(team(targets, [Member("p1", {})])))
    assert "1 more is in the table" in text_of(page(team(targets[:7], [Member("p1", {})])))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["S0", "3 × level 3", "p1 alone; at most 2; 2 of 3 answered", "p2", "p2 and p3"]),
        ("de", ["S0", "3 × Stufe 3", "p1 allein; höchstens 2; 2 von 3 haben geantwortet", "p2", "p2 und p3"]),
    ],
)
def test_a_bottleneck_names_who_is_near_and_who_would_like_to_learn_it(language: str, said: list[str]) -> None:
    members = [Member("p1", {"s0": 3}, {"s0": 5}), Member("p2", {"s0": 2}, {"s0": 3}), Member("p3", {}, {"s0": 4})]
    section = page(team([Target("s0", 3, 3)], members), language).section("bottlenecks")

    assert section is not None
    (table,) = section.blocks
    assert isinstance(table, Table)
    assert [[cell.text.replace("\u00a0", " ") for cell in row] for row in table.rows] == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "S0: 2 more people are needed at level 3."), ("de", "S0: Auf Stufe 3 werden noch 2 Personen gebraucht.")],
)
def test_where_nothing_is_known_to_help_the_page_says_how_many_are_missing(language: str, said: str) -> None:
    assert said in text_of(page(team([Target("s0", 3, 3)], [Member("p1", {"s0": 3})]), language))


def test_trainings_that_lead_from_below_the_target_to_it_are_named() -> None:
    trainings = build(
        document_of(
            b"""\
format: skillmatrix-trainings/1
matrix: {id: small, version: "1"}
languages: [en]
trainings:
  - {id: a, title: Below, kind: course, hours: 1, builds: {s0: {from: 1, to: 2}}}
  - {id: b, title: To it, kind: course, hours: 1, builds: {s0: [{from: 0, to: 1}, {from: 2, to: 3}]}}
  - {id: c, title: Beyond, kind: course, hours: 1, builds: {s0: {from: 1, to: 4}, s1: {from: 2, to: 3}}}
  - {id: d, title: Above, kind: course, hours: 1, builds: {s0: {from: 3, to: 4}}}
""",
            "trainings.yaml",
        ),
        KINDS["trainings"],
    ).value
    targets = [Target("s0", 3, 2), Target("s1", 3, 1), Target("s2", 3, 1)]
    shown = text_of(page(team(targets, [Member("p1", {"s0": 1})], trainings=trainings)))

    assert "Trainings that lead there: “To it” and “Beyond”" in shown
    assert "A training that leads there: “Beyond”" in shown
    assert shown.count("that lead") == 2


def test_the_role_that_needs_most_is_named_with_the_command_for_its_advert() -> None:
    targets = [Target("s0", 3, 2), Target("s1", 3, 3)]
    more = "targets: [{role: baker, people: 2}, {role: cook, people: 3}]\n"
    shown = text_of(page(team(targets, [Member("p1", {"s0": 1})], more, path="my team.yaml")))

    assert "Or look for somebody, first for the role Cook: skillmatrix jobdesc cook" in shown
    assert "skillmatrix jobdesc cook --kind ad --for-team 'my team.yaml'" in shown


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("en", ("p1",), "If p1 leaves"),
        ("en", ("p1", "p2"), "If p1 and p2 leave"),
        ("de", ("p1",), "Wenn p1 geht"),
        ("de", ("p1", "p2"), "Wenn p1 und p2 gehen"),
    ],
)
def test_who_leaves_stands_in_the_heading(language: str, names: tuple[str, ...], said: str) -> None:
    assert said in text_of(page(team([Target("s0", 3, 2)], BOTH, leaving=names), language))


def test_what_is_left_when_somebody_leaves_is_said() -> None:
    shown = page(team([Target("s0", 3, 2, is_must=True), Target("s1", 4, 1)], BOTH, leaving=("p1",)))
    section = shown.section("leaving")

    assert section is not None
    table, note = section.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["S0\u00a0*", "2\u00a0×\u00a0level\u00a03", "p2 alone", "nobody", "nobody"]
    ]
    assert note == Note(
        "This part is about p1. It does not say that p1 wants to leave, and nothing about anybody's work. "
        "p1 should know that it was made."
    )


def test_who_asks_what_happens_if_somebody_leaves_finds_it_right_after_what_it_comes_to() -> None:
    shown = page(team([Target("s0", 3, 2)], BOTH, leaving=("p1",)))

    assert [section.id for section in shown.sections] == ["summary", "leaving", "bottlenecks", "people"]
    assert "They should know that it was made." in text_of(page(team([], BOTH, leaving=("p1", "p2"))))


def test_skills_stand_below_their_category_and_one_category_is_none() -> None:
    text = TEXT.replace(
        "{id: s2, name: S2, levels: {}}", "]\n  - id: rest\n    name: Rest\n    skills: [{id: s2, name: S2, levels: {}}"
    )
    given = team([Target(skill, 3, 1) for skill in SKILLS[:4]], BOTH)

    assert grid(page(given)).bands == ()
    assert grid(page(given._replace(matrix=small(text)))).bands == (Band("All", 2), Band("Rest", 2))


@pytest.mark.parametrize(("language", "said"), [("en", "nobody any more"), ("de", "niemand mehr")])
def test_what_nobody_can_any_more_is_said(language: str, said: str) -> None:
    assert said in text_of(page(team([Target("s0", 3, 2)], BOTH, leaving=("p1", "p2")), language))


def test_a_level_is_a_figure_on_a_ground_that_is_the_darker_the_higher_it_is() -> None:
    members = [Member(f"p{level}", {"s0": level}) for level in range(5)]
    (row,) = grid(page(team([Target("s0", 3, 2)], members))).rows

    assert [(cell.text, cell.value, cell.shade) for cell in row[2:-1]] == [
        ("0", 0, 0),
        ("1", 1, 1),
        ("2", 2, 2),
        ("3", 3, 3),
        ("4", 4, 4),
    ]


def test_the_lowest_level_of_any_scale_has_no_shade_and_the_highest_the_darkest() -> None:
    given = team([Target("s0", 3, 2)], [Member(f"p{level}", {"s0": level}) for level in (1, 2, 3)])
    text = TEXT.replace("0: {name: none}, ", "").replace(", 4: {name: d}", "")
    shown = page(given._replace(matrix=small(text)))

    assert [cell.shade for cell in grid(shown).rows[0][2:-1]] == [0, 2, 4]


def test_no_rating_and_does_not_apply_are_told_apart() -> None:
    members = [Member("p1", {}), Member("p2", {}, excluded=frozenset({"s0"}))]
    shown = page(team([Target("s0", 3, 2, is_must=True)], members))

    assert [cell.text for cell in grid(shown).rows[0]] == ["S0\u00a0*", "3", "?", "–", "0 / 2"]
    assert "* must-have · ? no rating · – does not apply" in text_of(shown)


def test_nobody_on_the_page_is_no_empty_table() -> None:
    assert "Nobody has agreed yet to stand on this page." in text_of(page(team([Target("s0", 3, 2)], [])))


@pytest.mark.parametrize(
    ("options", "more", "said"),
    [
        ({"not_named": 1}, "", "1 person is not on this page, and nothing on it counts them."),
        ({"not_named": 2}, "", "2 people are not on this page, and nothing on it counts them."),
        ({}, "basis: {en: agreement 12}\nretention: 12\n", "Basis: agreement 12. Answers are kept for 12 months."),
        ({}, "retention: 1\n", "Answers are kept for 1 month."),
        ({"answered": (DAY, DAY)}, "", "The answers are of 30 November 2026."),
        (
            {"answered": (date(2026, 11, 1), DAY)},
            "",
            "The answers were given from 1 November 2026 to 30 November 2026.",
        ),
        (
            {},
            "rating: others\n",
            "The levels are those that others see, and self-assessments where nobody else has rated.",
        ),
        ({}, "rating: agreed\n", "The levels are those that were agreed on"),
    ],
)
def test_what_a_works_council_asks_stands_on_the_page(options: dict[str, Any], more: str, said: str) -> None:
    shown = text_of(page(team([Target("s0", 3, 2)], BOTH, more, **options)))

    assert "Purpose: plan training · for: the crew" in shown
    assert said in shown
    assert "Every analysis that exists: skillmatrix team catalogue." in shown


def test_the_head_names_day_matrix_purpose_and_readers() -> None:
    shown = page(team([], [Member("p1", {"s0": 1})]), "de")

    assert shown.title == "Teamübersicht: Die Mannschaft"
    assert shown.subtitle[:2] == (
        "1 Person · Stand 30. November 2026 · Kompetenzmatrix „Small“ 1",
        "Zweck: Fortbildung planen · für: die Mannschaft",
    )


def find(members: list[Member], *wanted: Wanted) -> Paper:
    given = FindInput(team([], members), wanted, "a party")
    return build_find_page(given, "en", Catalogue("en"))


def test_more_sets_than_a_choice_are_counted() -> None:
    members = [Member(f"a{n}", {"s0": 1}) for n in range(3)] + [Member(f"b{n}", {"s1": 1}) for n in range(4)]
    wanted = Wanted("s0", 1), Wanted("s1", 1)

    assert "There are 12 ways in which 2 people together can do all of it." in text_of(find(members, *wanted))
    assert "Any of these would be enough: - a0 and b0 - a0 and b1" in text_of(find([members[0], *members[3:]], *wanted))


def test_many_people_are_counted_because_a_list_that_breaks_off_would_put_some_first() -> None:
    members = [Member(f"p{n}", {"s0": 2}) for n in range(9)]
    shown = text_of(page(team([Target("s0", 3, 2)], members)))

    assert "nobody yet 9 people nobody" in shown
    assert "11 people can help: The table has all names." in text_of(
        find([Member(f"p{n}", {"s0": 2}) for n in range(11)], Wanted("s0", 2))
    )


def test_one_who_can_all_of_it_is_enough() -> None:
    members = [Member("p1", {"s0": 3, "s1": 3}), Member("p2", {"s0": 3})]

    assert "One person can do all of it: - p1" in text_of(find(members, Wanted("s0", 3), Wanted("s1", 3)))
    assert "2 people can help: p1 and p2" in text_of(find(members, Wanted("s0", 3)))
    assert "1 person can help: p1" in text_of(find(members, Wanted("s1", 3)))


def test_several_of_whom_each_can_all_of_it_do_not_read_like_one_person() -> None:
    members = [Member("p1", {"s0": 3, "s1": 3}), Member("p2", {"s0": 3, "s1": 3})]
    shown = text_of(find(members, Wanted("s0", 3), Wanted("s1", 3)))

    assert "Each of these people can do all of it alone: - p1 - p2" in shown
    assert "One person" not in shown


def test_of_one_skill_nobody_has_it_is_not_said_that_not_all_can_be_done() -> None:
    members = [Member("p1", {"s0": 1, "s1": 3})]
    one = text_of(find(members, Wanted("s0", 3)))
    two = text_of(find(members, Wanted("s0", 3), Wanted("s1", 3)))

    assert "In short Nobody on this page has reached the level asked for in “S0”." in one
    assert "In short Not all of it can be done yet. Nobody on this page has reached the level" in two


def test_without_two_levels_between_them_nobody_is_a_pair() -> None:
    given = PairsInput(team([], [Member("p1", {"s0": 1}), Member("p2", {"s0": 2})]), ("s0",))

    assert "No two people on this page are two levels or more apart." in text_of(
        build_pairs_page(given, "en", Catalogue("en"))
    )


def test_a_pair_says_who_would_like_to_learn_and_who_could_pass_it_on() -> None:
    members = [Member("p1", {"s0": 1}), Member("p2", {"s0": 3}), Member("p3", {"s0": 2}), Member("p4", {"s0": 4})]
    members[0] = members[0]._replace(interest={"s0": 4})
    given = PairsInput(team([], members), ("s0",))
    shown = text_of(build_pairs_page(given, "de", Catalogue("de")))

    assert "p1 – möchte gern 1 p2 (Stufe 3), p4 (Stufe 4) p3 2 p4 (Stufe 4)" in shown


def test_weights_decide_nothing_on_the_page() -> None:
    light, heavy = (page(team([Target("s0", 3, 2, weight=Fraction(weight))], BOTH)) for weight in (1, 9))

    assert light == heavy
