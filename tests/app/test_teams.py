"""Gathering a team: whose answers count on a day, what is left out and why, and what nobody can tell apart."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.app.teams import GatheredTeam, gather, gather_opened, open_team
from skillmatrix.errors import UserError

DATA_TEAM = Path(__file__).parents[1] / "corpus" / "good" / "data-team.yaml"
DAY = date(2026, 11, 30)
HEAD = "format: skillmatrix-team/1\nmatrix: {id: data-team}\npurpose: plan training\naudience: the lead\n"
AGREED = "share: named\nshared_for: {purpose: plan training, audience: the lead}\n"


@pytest.fixture
def team(around: Callable, tmp_path: Path, told: list[object]) -> Callable[..., GatheredTeam]:
    """`team("members: …", {"a": "person: p1 …"})`: writes both, and gathers."""
    surroundings = around()
    (tmp_path / "matrices").mkdir()
    text = DATA_TEAM.read_text(encoding="utf-8").replace("roles:\n", "renames: {java: testing}\nroles:\n")
    (tmp_path / "matrices" / "data-team.yaml").write_text(text, encoding="utf-8")

    def gathered(extra: str, files: dict[str, str], *, named: bool = False, day: date = DAY) -> GatheredTeam:
        shutil.rmtree(tmp_path / "answers", ignore_errors=True)
        (tmp_path / "team.yaml").write_text(HEAD + extra, encoding="utf-8")
        for name, written in files.items():
            path = tmp_path / "answers" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written, encoding="utf-8")
        told.clear()
        return gather(None, day, surroundings, named=named)

    return gathered


def answers(
    person: str, ratings: str = "sql: 2", *, day: str = "2026-11-20", more: str = "", matrix: str = "data-team"
) -> str:
    head = f'format: skillmatrix-answers/1\nmatrix: {{id: {matrix}, version: "1"}}\nperson: {person}\ndate: {day}\n'
    return f"{head}ratings: {{{ratings}}}\n{more}"


def levels(gathered: GatheredTeam, skill: str = "sql") -> dict[str, int | None]:
    return {member.person: member.level(skill) for member in gathered.members}


def reasons(gathered: GatheredTeam) -> list[tuple[str, str, str]]:
    return [(each.reason, each.person, each.place) for each in gathered.left_out]


def test_everybody_found_is_a_member_in_the_order_of_names(team: Callable) -> None:
    given = {"a.yaml": answers("zoe", "sql: 1"), "deep/b.yaml": answers("ana", "sql: 3"), "c.json": answers("kim")}
    gathered = team("", given)
    assert levels(gathered) == {"ana": 3, "kim": 2, "zoe": 1}
    assert list(levels(gathered)) == ["ana", "kim", "zoe"]


def test_only_members_count_where_they_are_listed_answered_or_not(team: Callable) -> None:
    members = "members: [{person: p2, role: analyst}, {person: p1}]\n"
    gathered = team(members, {"1.yaml": answers("p1"), "3.yaml": answers("p3")})
    assert levels(gathered) == {"p1": 2, "p2": None}
    assert (gathered.answered, len(gathered.members)) == (1, 2)
    assert [member.role for member in gathered.members] == [None, "analyst"]
    assert reasons(gathered) == [("not_a_member", "p3", "answers/3.yaml")]


def test_of_a_person_the_newest_answers_up_to_the_day_count(team: Callable) -> None:
    given = {
        f"{day}.yaml": answers("p1", f"sql: {level}", day=f"2026-11-{day}")
        for day, level in ((10, 1), (20, 2), (29, 3))
    }
    assert levels(team("", given)) == {"p1": 3}
    assert levels(team("", given, day=date(2026, 11, 28))) == {"p1": 2}
    assert levels(team("", given, day=date(2026, 11, 10))) == {"p1": 1}


def test_who_answered_later_or_too_long_ago_is_told(team: Callable) -> None:
    given = {
        "a.yaml": answers("early", day="2024-11-29"),
        "b.yaml": answers("late", day="2026-12-01"),
        "c.yaml": answers("edge", day="2024-11-30"),
    }
    gathered = team("retention: 24\n", given)
    assert levels(gathered) == {"edge": None}
    assert reasons(gathered) == [("overdue", "early", "answers/a.yaml"), ("later", "late", "answers/b.yaml")]


def test_what_is_out_of_date_counts_as_unanswered(team: Callable) -> None:
    gathered = team(
        "", {"a.yaml": answers("p1", "sql: {level: 3, interest: 5}", day="2025-05-29"), "b.yaml": answers("p2")}
    )
    assert levels(gathered) == {"p1": None, "p2": 2}
    assert [(member.is_stale, member.has_answered, member.interest) for member in gathered.members] == [
        (True, False, {}),
        (False, True, {}),
    ]


def test_half_of_a_file_is_left_out_and_older_answers_count(team: Callable) -> None:
    half = answers("p1", day="2026-11-29").partition("date")[0]
    gathered = team("", {"new.yaml": half, "old.yaml": answers("p1", "sql: 1"), "z.yaml": "", "n.yaml": "a: [1\n"})
    assert levels(gathered) == {"p1": 1}
    assert reasons(gathered) == [
        ("not_ours", "", "answers/n.yaml"),
        ("unusable", "", "answers/new.yaml"),
        ("not_ours", "", "answers/z.yaml"),
    ]
    assert [each.error for each in gathered.left_out if each.error] == ["“date” is missing here"]


def test_what_cannot_be_opened_is_left_out_if_it_lies_in_a_folder(team: Callable, tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    gathered = team("answers: [answers/, .]\n", {"a.yaml": answers("p1")})
    assert levels(gathered) == {"p1": 2}
    (left,) = gathered.left_out
    assert (left.reason, left.error.startswith("loop.yaml: ")) == ("unusable", True)
    with pytest.raises(UserError, match=r"loop\.yaml: Too many levels of symbolic links"):
        team("answers: [loop.yaml]\n", {})


def test_a_level_off_the_scale_makes_a_file_unusable(team: Callable) -> None:
    gathered = team("", {"a.yaml": answers("p1", "sql: 9")})
    assert [(each.reason, each.error) for each in gathered.left_out] == [
        ("unusable", "level 9 is not on the scale (0–3)")
    ]


def test_answers_to_another_matrix_are_left_out(team: Callable) -> None:
    assert reasons(team("", {"a.yaml": answers("p1", matrix="other")})) == [("other_matrix", "", "answers/a.yaml")]


def test_old_names_of_skills_and_other_versions_are_followed(team: Callable) -> None:
    older = answers("p1", "java: {level: 2, interest: 3}").replace('"1"', '"0"')
    gathered = team("", {"a.yaml": older})
    assert levels(gathered, "testing") == {"p1": 2}
    assert gathered.members[0].interest == {"testing": 3}


def test_a_file_of_another_kind_in_the_folder_is_nobody(team: Callable) -> None:
    gathered = team("", {"team.yaml": HEAD, ".hidden.yaml": answers("p1"), "notes.txt": "x"})
    assert (levels(gathered), reasons(gathered)) == ({}, [])


def test_a_team_says_whose_ratings_count(team: Callable) -> None:
    given = {
        "a.yaml": answers("p1", "sql: 3, testing: 3"),
        "b.yaml": answers("p1", "sql: 1", more="rater: manager\nby: m1\n"),
    }
    assert levels(team("", given)) == {"p1": 3}
    assert levels(team("rating: others\n", given)) == {"p1": 1}
    assert levels(team("rating: others\n", given), "testing") == {"p1": 3}


# The named page


def test_on_a_named_page_stand_those_who_agreed_and_of_the_others_a_number(team: Callable) -> None:
    given = {
        "a.yaml": answers("p1", more=AGREED),
        "b.yaml": answers("p2"),
        "c.yaml": answers("p3", more=AGREED.replace("training", "posts")),
        "d.yaml": answers("p4", day="2027-01-01"),
    }
    gathered = team("", given, named=True)
    assert levels(gathered) == {"p1": 2}
    assert reasons(gathered) == [("not_agreed", "", "")] * 3


def test_who_did_not_agree_is_not_told_from_who_did_not_answer(team: Callable) -> None:
    members = "members: [{person: p1}, {person: p2}, {person: p3}]\n"
    silent = team(members, {"a.yaml": answers("p1", more=AGREED)}, named=True)
    refusing = team(
        members, {"a.yaml": answers("p1", more=AGREED), "b.yaml": answers("p2"), "c.yaml": answers("p3")}, named=True
    )
    assert silent == refusing
    assert reasons(silent) == [("not_agreed", "", "")] * 2


def test_newer_answers_without_consent_take_a_person_off_the_page(team: Callable) -> None:
    given = {"a.yaml": answers("p1", more=AGREED), "b.yaml": answers("p1", day="2026-11-21")}
    assert levels(team("", given, named=True)) == {}
    assert levels(team("", given, named=True, day=date(2026, 11, 20))) == {"p1": 2}


def test_of_two_copies_the_one_that_was_taken_back_counts(team: Callable) -> None:
    for first, second in (("a", "b"), ("b", "a")):
        given = {f"{first}.yaml": answers("p1", more=AGREED), f"{second}.yaml": answers("p1")}
        assert levels(team("", given, named=True)) == {}
        assert levels(team("", given)) == {"p1": 2}


# What nobody can tell apart


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {"a.yaml": answers("p1", "sql: 1"), "b.yaml": answers("p1", "sql: 2")},
            (
                "answers/a.yaml and answers/b.yaml are both by p1 self and of the same day, and they differ; keep the one that "
                "counts, or, if two people wrote them, give one of them another pseudonym"
            ),
        ),
        (
            {"a.yaml": answers("me", "sql: 1"), "b.yaml": answers("me", "sql: 2", day="2026-11-01")},
            (
                "answers/a.yaml and answers/b.yaml both say person: me, so nobody knows whose they are; write a pseudonym of "
                "its own into each file, such as person: p3"
            ),
        ),
    ],
)
def test_what_may_be_two_people_is_never_merged(team: Callable, files: dict[str, str], sentence: str) -> None:
    with pytest.raises(UserError) as error:
        team("", files)
    assert str(error.value) == sentence


@pytest.mark.parametrize(("one", "other"), [("Kim", "kim"), ("Kim Lee", '"Kim  Lee"'), ("ü", "u\u0308")])
def test_a_capital_or_a_blank_makes_no_second_person(team: Callable, one: str, other: str) -> None:
    with pytest.raises(
        UserError, match=r"answers/a\.yaml says .* and answers/b\.yaml says .*; write the pseudonym the same"
    ):
        team("", {"a.yaml": answers(one), "b.yaml": answers(other)})


def test_one_file_of_somebody_without_a_name_and_its_copy_are_fine(team: Callable) -> None:
    assert levels(team("", {"a.yaml": answers("me"), "b.yaml": answers("me")})) == {"me": 2}


def test_notes_do_not_make_two_files_of_one(team: Callable) -> None:
    given = {"a.yaml": answers("p1", "sql: {level: 2, note: a}"), "b.yaml": answers("p1")}
    assert levels(team("", given)) == {"p1": 2}


# Groups


def test_members_are_in_the_groups_of_the_team_file(team: Callable) -> None:
    extra = "groups: [site, unit]\nmembers: [{person: p1, site: north, unit: it}, {person: p2}]\n"
    assert [member.groups for member in team(extra, {"a.yaml": answers("p1")}).members] == [("north", "it"), ("", "")]


TABLE = "person,date,site,unit,sql\n"


def test_a_table_names_groups_too(team: Callable) -> None:
    table = TABLE + "p1,2026-11-20,north,it,2\np2,2026-11-20,south,hr,3\n"
    gathered = team("groups: [site, unit]\n", {"people.csv": table})
    assert [(member.person, member.groups, member.level("sql")) for member in gathered.members] == [
        ("p1", ("north", "it"), 2),
        ("p2", ("south", "hr"), 3),
    ]


def test_a_group_of_a_table_lies_in_one_larger_group(team: Callable) -> None:
    table = TABLE + "p1,2026-11-20,north,it,2\np2,2026-11-20,south,it,3\n"
    with pytest.raises(UserError) as error:
        team("groups: [site, unit]\n", {"people.csv": table})
    assert str(error.value) == ("unit “it” is in site “north” and in site “south”; give the two names of their own")


def test_nobody_is_in_two_groups(team: Callable) -> None:
    table = (
        "person,rater,by,date,site,skill,level\np1,self,,2026-11-20,north,sql,2\np1,manager,m1,2026-11-20,south,sql,2\n"
    )
    with pytest.raises(UserError) as error:
        team("groups: [site]\nrating: others\n", {"people.csv": table})
    assert str(error.value) == (
        "answers/people.csv, row 3: p1 is in site “north” and in site “south”; everybody is in one group of a column"
    )


def test_ten_thousand_groups_are_read(team: Callable) -> None:
    rows = "".join(f"p{number},2026-11-20,site {number},2\n" for number in range(10_000))
    gathered = team("groups: [site]\n", {"people.csv": "person,date,site,sql\n" + rows})
    assert len({member.groups for member in gathered.members}) == 10_000


def test_switched_off_categories_are_nobodys(team: Callable, tmp_path: Path) -> None:
    path = tmp_path / "matrices" / "data-team.yaml"
    optional = path.read_text(encoding="utf-8").replace("    skills:\n", "    optional: true\n    skills:\n", 1)
    path.write_text(optional, encoding="utf-8")
    (tmp_path / "skillmatrix.yaml").write_text("format: skillmatrix-settings/1\nwithout: [data]\n", encoding="utf-8")
    gathered = team("", {"a.yaml": answers("p1", "sql: {level: 2, interest: 3}")})
    assert gathered.without == ("data",)
    assert levels(gathered) == {"p1": None}
    assert gathered.members[0].interest == {}


def test_answers_are_read_once_for_several_pages(around: Callable, tmp_path: Path, told: list[str]) -> None:
    surroundings = around()
    (tmp_path / "team.yaml").write_text(HEAD + "answers: [people.csv]\n", encoding="utf-8")
    (tmp_path / "people.csv").write_text("person,date,querying,x\np1,2026-11-20,2,1\n", encoding="utf-8")
    opened = open_team(None, surroundings.tell)
    for named in (False, True):
        gather_opened(opened, DAY, surroundings, named=named)
    assert told == ["people.csv: columns that are not read: x"]


# The team file


def test_without_a_team_file_one_is_told_how_to_get_one(around: Callable) -> None:
    with pytest.raises(UserError, match=r"there is no team\.yaml here; .*skillmatrix init team"):
        gather(None, DAY, around(), named=False)


@pytest.mark.parametrize(
    ("extra", "sentence"),
    [
        ("smallest_group: 3\n", "3 is too small"),
        ("targets: [{role: analist}]\n", "“analist” is not a role of this matrix"),
        (
            "answers: [nowhere/]\n",
            "no answers yet: nowhere does not exist; put the files with answers there, or say where they are",
        ),
    ],
)
def test_a_team_file_with_errors_is_given_up(team: Callable, extra: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        team(extra, {})


def test_warnings_of_the_team_file_are_told_once(team: Callable, told: list[Any]) -> None:
    team("targets: [{skill: sql, level: 0}]\n", {"a.yaml": answers("p1")})
    assert [[each.rule.id for each in findings] for findings in told[1:]] == [["target-not-offered"]]


def test_the_example_team_is_gathered(around: Callable) -> None:
    example = Path(__file__).parents[2] / "matrices" / "examples" / "team" / "team.yaml"
    gathered = gather(str(example), DAY, around(), named=True)
    assert [member.person for member in gathered.members] == [f"p{number}" for number in range(1, 9)]
    assert gathered.left_out == ()
    assert sum((member.level("law-governance") or 0) >= 4 for member in gathered.members) == 1
