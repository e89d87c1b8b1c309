"""`skillmatrix team report` without names: pages in all forms, and what nobody can tell from them."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from skillmatrix.schema.files import json_schema

SKILLS = ("moderation", "dialogue", "law-governance", "ai-assistance")
FORMS = ("terminal", "md", "html", "csv", "json")
TEAM = """
format: skillmatrix-team/1
matrix: {id: enterprise-community-manager}
title: {de: Community-Leute im Haus, en: Community people}
purpose: {de: Fortbildung 2027 planen, en: plan training for 2027}
audience: {de: Personalentwicklung, en: people development}
basis: {de: BV 12/2026, en: works agreement 12/2026}
answers: [people.csv]
targets:
  - {skill: moderation, level: 4, people: 12, must: true}
  - {skill: dialogue, level: 3, people: 3}
  - {skill: law-governance, level: 3}
  - {skill: ai-assistance, level: 2}
"""

Rows = list[dict[str, Any]]


def people(number: int, *, day: str = "2026-10-31") -> Rows:
    """Levels that are spread: 10 of 26 reach 4 in moderation, 16 reach 3 in dialogue, 2 law, all but 1 AI."""
    return [
        {
            "person": f"p{at}",
            "date": day,
            "moderation": 4 if at % 13 < 5 else 3 if at % 13 < 9 else at % 3,
            "dialogue": 3 if at % 13 < 8 else 1,
            "law-governance": 3 if at < 2 else 2,
            "ai-assistance": 1 if at == 3 else 2,
        }
        for at in range(number)
    ]


def write(folder: Path, rows: Rows, *more: str, members: int | None = None) -> None:
    """The team file and one table with everybody's answers."""
    names = list(rows[0])
    lines = [",".join(names), *(",".join(str(row[name]) for name in names) for row in rows)]
    (folder / "people.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    listed = [f"  - {{person: p{at}}}" for at in range(members or 0)]
    text = "\n".join([TEAM.strip(), *more, *(["members:", *listed] if listed else [])])
    (folder / "team.yaml").write_text(text + "\n", encoding="utf-8")


def with_sites(rows: Rows) -> Rows:
    return [{**row, "site": "north" if at < 13 else "south" if at < 24 else "west"} for at, row in enumerate(rows)]


def grouped(folder: Path, rows: Rows) -> None:
    write(folder, with_sites(rows), "dates: [2026-10-31]", "groups: [site]")


def report(run: Callable, *options: str, form: str = "json") -> Any:
    shown = run("team", "report", "--lang", "en", "-f", form, *options)
    assert (shown.code, shown.err) == (0, "")
    return json.loads(shown.out) if form == "json" else shown.out


def reach(data: Any) -> dict[str, int | str | None]:
    return {skill["id"]: skill["reach"] or skill["words"] for skill in data["skills"]}


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("group.en.txt", ("--lang", "en")),
        ("group.de.txt", ("--lang", "de")),
        ("group.en.md", ("--lang", "en", "-f", "md")),
        ("group.json", ("--lang", "en", "-f", "json")),
        ("group.csv", ("--lang", "en", "-f", "csv")),
    ],
)
def test_the_page_looks_like_this(
    run: Callable, golden: Callable, tmp_path: Path, name: str, options: Sequence[str]
) -> None:
    grouped(tmp_path, people(26))
    shown = run("team", "report", *options)
    assert (shown.code, shown.err) == (0, "")
    golden(f"team/{name}", shown.out)


def test_the_page_tells_what_may_be_told(run: Callable, tmp_path: Path) -> None:
    write(tmp_path, people(26), "dates: [2026-10-31]", members=30)
    data = report(run)
    assert reach(data) == {"moderation": 10, "dialogue": 16, "law-governance": "few", "ai-assistance": "almost_all"}
    assert (data["answered"], data["members"]) == (26, 30)
    assert data["skills"][0]["id"] == "moderation"
    assert data["to_learn"] == ["moderation", "dialogue"]


def test_the_json_fits_its_schema_whatever_is_hidden(run: Callable, tmp_path: Path) -> None:
    schema = json_schema("group-report")
    for rows in (people(26), people(4)):
        grouped(tmp_path, rows)
        jsonschema.validate(report(run), schema)


def test_groups_can_be_left_out_and_hide_the_same(run: Callable, tmp_path: Path) -> None:
    rows = [{**row, "unit": f"{row['site']} {at % 2}"} for at, row in enumerate(with_sites(people(26)))]
    write(tmp_path, rows, "dates: [2026-10-31]", "groups: [site, unit]")
    whole, sites = report(run), report(run, "--groups", "site")
    assert [group["group"] for group in sites["groups"]] == [["north"]]
    assert {"group": ["north", "north 0"], "people": 7} in whole["groups"]
    assert reach(whole) == reach(sites)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_shown_below_the_smallest_group(run: Callable, tmp_path: Path, form: str) -> None:
    write(tmp_path, people(4), "dates: [2026-10-31]")
    before = report(run, form=form)
    write(tmp_path, [{**row, **dict.fromkeys(SKILLS, 0)} for row in people(3)], "dates: [2026-10-31]")
    assert report(run, form=form) == before


def changed(rows: Rows, at: int, skill: str, level: object) -> Rows:
    return [{**row, skill: level} if number == at else row for number, row in enumerate(rows)]


@pytest.mark.parametrize("form", [*FORMS, "xlsx", "docx", "pdf"])
@pytest.mark.parametrize(
    ("at", "skill", "level"),
    [
        (5, "law-governance", 0),  # how far those below the target are from it
        (0, "law-governance", 1),  # one of the two who reach it
        (3, "ai-assistance", 2),  # the one who does not
        (24, "dialogue", 0),  # somebody in the lowest levels
        (25, "dialogue", ""),  # somebody without a rating
    ],
)
def test_two_teams_that_may_not_be_told_apart_give_the_same_page_in_every_form(
    run: Callable, tmp_path: Path, form: str, at: int, skill: str, level: object
) -> None:
    pages = []
    for rows in (people(26), changed(people(26), at, skill, level)):
        grouped(tmp_path, rows)
        run("team", "report", "--lang", "de", "-f", form, "-o", f"page.{form}", "--force")
        pages.append((tmp_path / f"page.{form}").read_bytes())
    assert pages[0] == pages[1]


def test_a_later_date_shows_only_what_cannot_be_traced_to_those_who_answered_again(
    run: Callable, tmp_path: Path
) -> None:
    again = [{**row, "date": "2026-11-20", "moderation": 4 if at % 2 else 1} for at, row in enumerate(people(10))]
    write(tmp_path, [*people(26), *again], "dates: [2026-10-31, 2026-11-21]")
    first, later = report(run, "--date", "2026-10-31"), report(run)
    assert reach(first)["moderation"] == 10
    assert (later["date"], later["is_later"], later["answered"]) == ("2026-11-21", True, None)
    assert reach(later) == {"moderation": 10, "dialogue": None, "law-governance": None, "ai-assistance": None}
    assert {level["people"] for skill in later["skills"] for level in skill["levels"]} == set()

    write(tmp_path, [*people(26), *again[:4]], "dates: [2026-10-31, 2026-11-21]")
    assert set(reach(report(run)).values()) == {None}


def test_what_is_left_out_is_told_by_its_reason_and_not_by_a_number_of_one_or_two(
    run: Callable, tmp_path: Path
) -> None:
    old = [{**row, "date": "2020-01-01", "person": f"old {at}"} for at, row in enumerate(people(2))]
    new = [{**row, "date": "2026-11-20", "person": f"new {at}"} for at, row in enumerate(people(4))]
    strangers = [{**row, "person": f"stranger {at}"} for at, row in enumerate(people(3))]
    write(tmp_path, [*people(26), *old, *new, *strangers], "dates: [2026-10-31]", members=30)
    assert report(run)["left_out"] == [
        {"reason": "not_a_member", "number": 3},
        {"reason": "overdue", "number": None},
    ]
    text = report(run, form="md")
    assert "answers that are no longer kept (fewer than 3)." in text.replace("\n", " ")
    assert "answers of people who are not in the team file (3)." in text.replace("\n", " ")
    assert "old 0" not in text


def test_groups_without_any_number_say_so_instead_of_explaining_a_table(run: Callable, tmp_path: Path) -> None:
    """Nobody of one site reaches anything: no number of a group is safe."""
    untaught = [{**row, **dict.fromkeys(SKILLS, 0)} for row in people(26)[13:]]
    rows = [{**row, "site": "north" if at < 13 else "south"} for at, row in enumerate([*people(13), *untaught])]
    write(tmp_path, rows, "dates: [2026-10-31]", "groups: [site]")
    shown = report(run, form="terminal")

    assert "No skill has a number for a group that says nothing about single people." in shown
    assert "In brackets" not in shown


def test_names_of_groups_are_text_and_nothing_else(run: Callable, tmp_path: Path) -> None:
    rows = [{**row, "site": "<script>x</script>" if at < 13 else "=1+1"} for at, row in enumerate(people(26))]
    write(tmp_path, rows, "dates: [2026-10-31]", "groups: [site]")
    assert "<script>x" not in report(run, form="html")
    assert [group["group"] for group in report(run)["groups"]] == [["<script>x</script>"], ["=1+1"]]
    assert "\n=1+1" not in report(run, form="csv")


def test_beside_a_page_by_name_less_is_shown_and_said(run: Callable, tmp_path: Path) -> None:
    write(tmp_path, people(26), "dates: [2026-10-31]")
    team = (tmp_path / "team.yaml").read_text(encoding="utf-8").replace("[people.csv]", "[people.csv, answers/]")
    (tmp_path / "team.yaml").write_text(team, encoding="utf-8")
    (tmp_path / "answers").mkdir()
    for at in range(3):
        (tmp_path / "answers" / f"n{at}.yaml").write_text(AGREED.replace("NAME", f"n{at}"), encoding="utf-8")
    data = report(run)
    assert (data["beside_named"], reach(data)["moderation"], data["answered"]) == (True, 13, 29)
    assert {bool(skill["levels"]) for skill in data["skills"]} == {False}
    assert "Some of the team stand on a page by name." in report(run, form="md").replace("\n", " ")

    write(tmp_path, people(4), "dates: [2026-10-31]")
    (tmp_path / "team.yaml").write_text(team, encoding="utf-8")
    data = report(run)
    assert (data["is_shown"], data["beside_named"], data["skills"]) == (False, True, [])
    assert "fewer than 5 others have answered" in report(run, form="md").replace("\n", " ")


AGREED = """
format: skillmatrix-answers/1
matrix: {id: enterprise-community-manager, version: "1.1"}
person: NAME
date: 2026-10-20
share: named
shared_for: {team: Community-Leute im Haus, purpose: Fortbildung 2027 planen, audience: Personalentwicklung}
ratings: {moderation: 4, dialogue: 3}
"""


@pytest.mark.parametrize(
    ("dates", "options", "sentence"),
    [
        ("", (), "closing date, and team.yaml has none; write into it, for example, dates: ["),
        (
            "dates: [2026-10-31]",
            ("--date", "2026-10-30"),
            "2026-10-30 is no closing date in team.yaml; there are: 2026-",
        ),
        ("dates: [2999-01-31]", (), "the closing date 2999-01-31 is not over yet"),
        (
            "dates: [2026-10-31]",
            ("--groups", "team"),
            "--groups team: there is no such group column; the team file has none",
        ),
    ],
)
def test_a_page_that_cannot_be_made_is_refused_with_the_way_out(
    run: Callable, tmp_path: Path, dates: str, options: Sequence[str], sentence: str
) -> None:
    write(tmp_path, people(26), dates)
    shown = run("team", "report", *options)
    assert (shown.code, shown.out) == (2, "")
    assert sentence in shown.err


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_list_of_analyses_names_the_thresholds_of_the_team(
    run: Callable, golden: Callable, tmp_path: Path, lang: str
) -> None:
    write(tmp_path, people(26), "dates: [2026-10-31]", "smallest_group: 8", "retention: 12")
    shown = run("team", "catalogue", "--team", "team.yaml", "--lang", lang)
    assert (shown.code, shown.err) == (0, "")
    golden(f"team/catalogue.{lang}.txt", shown.out)


def test_the_list_of_analyses_needs_no_team(run: Callable) -> None:
    shown = run("team", "catalogue", "--lang", "en", "-f", "md")
    assert (shown.code, shown.err) == (0, "")
    assert "fewer than 5 people" in shown.out


def test_how_many_are_ready_is_not_told_of_a_role_with_a_rule_of_its_own(run: Callable, tmp_path: Path) -> None:
    """Who is ready by such a rule need not reach every target, so the numbers of skills could give people away."""
    (tmp_path / "matrices").mkdir()
    skills = ", ".join(f"{{id: {name}, name: {name}, levels: {{1: I do {name}.}}}}" for name in "abcd")
    requires = ", ".join(f"{name}: 1" for name in "abcd")
    reach = {name: {*range(8), *range(8 + 4 * at, 12 + 4 * at)} for at, name in enumerate("abcd")}
    rows = [
        {"person": f"p{at}", "date": "2026-10-31", **{name: int(at in reach[name]) for name in "abcd"}}
        for at in range(26)
    ]
    for rule, expected in (("", 8), (", ready: {met: 3}", None)):
        (tmp_path / "matrices" / "small.yaml").write_text(
            "format: skillmatrix/1\nid: small\nversion: '1'\ntitle: Small\nlanguages: [en]\n"
            "scale: {0: {name: none}, 1: {name: some}}\n"
            f"categories: [{{id: work, name: Work, skills: [{skills}]}}]\n"
            f"roles: [{{id: maker, title: Maker, requires: {{{requires}}}{rule}}}]\n"
        )
        write(tmp_path, rows, "dates: [2026-10-31]")
        team = (tmp_path / "team.yaml").read_text().replace("enterprise-community-manager", "small")
        head, _, rest = team.partition("targets:\n")
        kept = "".join(line + "\n" for line in rest.splitlines() if not line.startswith("  - {skill"))
        (tmp_path / "team.yaml").write_text(f"{head}targets:\n  - {{role: maker, people: 2}}\n{kept}")
        ready = report(run)["ready"]

        assert (ready and ready["people"]) == expected
