"""A matrix about units: what it has no use for."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix import resources

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


def test_hours_are_estimated_for_roles_of_people(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text(UNITS)
    told = run("workload", "open-unit", "--matrix", "units.yaml", "--lang", "en")

    assert (told.code, told.err) == (
        2,
        "skillmatrix: “units” is about units; hours are estimated for roles of people\n",
    )


def test_units_are_not_compared_so_there_is_no_team_of_them(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / "units.yaml").write_text(UNITS)
    (tmp_path / "team.yaml").write_text(
        "format: skillmatrix-team/1\nmatrix: {id: units}\npurpose: a\naudience: b\nanswers: [a.yaml]\n"
    )
    (tmp_path / "people.csv").write_text("person\np1\n")
    refused = (
        "skillmatrix: “units” is about units, which are not compared with each other, so no team can be made of them\n"
    )
    for command in (
        ("team", "report"), ("team", "report", "--named"), ("team", "pairs", "talk"), ("team", "find", "talk", "--for", "x"),
        ("team", "invite", "people.csv", "-m", "units"), ("plan", "--team", "team.yaml", "--hours", "3"),
    ):  # fmt: skip
        told = run(*command, "--lang", "en")
        assert (told.code, told.out, told.err) == (2, "", refused), command


def test_how_many_took_part_is_kept_in_the_answers_and_stands_on_each_page(run: Callable, tmp_path: Path) -> None:
    command = (
        "assess",
        "process-areas",
        "--role",
        "start-social-intranet",
        "--plain",
        "-a",
        "south.yaml",
        "--lang",
        "en",
    )
    assert run(*command, "--participants", "7", input="2\nq\n").code == 0
    assert "\nparticipants: 7\n" in (tmp_path / "south.yaml").read_text()

    run(*command, input="2\nq\n")
    assert "\nparticipants: 7\n" in (tmp_path / "south.yaml").read_text()
    run(*command, "--participants", "9", input="2\nq\n")

    for page in (
        ("report", "south.yaml"),
        ("report", "south.yaml", "--sheet"),
        ("report", "south.yaml", "--all-roles"),
    ):
        assert " · 9 took part" in " ".join(run(*page, "--lang", "en").out.split())
    assert "9 waren dabei" in " ".join(run("plan", "south.yaml", "--lang", "de").out.split())


def test_one_who_sits_there_alone_is_one(run: Callable) -> None:
    command = (
        "assess",
        "process-areas",
        "--role",
        "start-social-intranet",
        "--plain",
        "-a",
        "south.yaml",
        "--lang",
        "de",
    )
    run(*command, "--participants", "1", input="2\nq\n")

    assert "1 war dabei" in " ".join(run("report", "south.yaml", "--lang", "de").out.split())


def test_of_persons_nobody_says_how_many_they_are(run: Callable, tmp_path: Path) -> None:
    told = run("assess", "data-team", "--role", "data-engineer", "--participants", "2", "--lang", "en", input="")
    assert (told.code, told.err) == (
        2,
        "skillmatrix: --participants is for a unit that rates itself together; “data-team” is about people\n",
    )
    answers = "format: skillmatrix-answers/1\nmatrix: {id: data-team, version: '1.0'}\nperson: p1\ndate: 2026-11-20\n"
    (tmp_path / "a.yaml").write_text(answers + "role: data-engineer\nparticipants: 3\nratings: {sql-basics: 2}\n")
    assert "took part" not in run("report", "a.yaml", "--lang", "en").out


def test_a_number_of_participants_is_from_one_to_999(run: Callable) -> None:
    for number, why in (("0", "eine Zahl ab 1"), ("1000", "eine Zahl bis 999"), ("viele", "eine ganze Zahl")):
        told = run("assess", "process-areas", "--participants", number, LC_ALL="de_DE.UTF-8", LANGUAGE="de")
        assert told.code == 2
        assert why in " ".join(told.err.replace("│", " ").split())


def test_a_unit_takes_its_time_to_talk(run: Callable) -> None:
    start = run(
        "assess", "process-areas", "--role", "start-social-intranet", "--plain", "--lang", "en", input="q\n"
    ).out
    assert "11 questions, about 15 minutes." in " ".join(start.split())


def test_a_unit_reads_what_it_says_of_itself_and_those_outside_read_what_it_does(run: Callable) -> None:
    command = ("assess", "process-areas", "--role", "start-social-intranet", "--plain", "--lang", "en")
    own = " ".join(run(*command, "-a", "own.yaml", input="1\n1\nq\n").out.split())
    lead = " ".join(run(*command, "-a", "lead.yaml", "--rater", "manager", input="q\n").out.split())

    assert "0 one by one: We ask around when we want to know where a process stands." in own
    assert "0 one by one: ask around" in lead
    report = " ".join(run("report", "own.yaml", "--lang", "en").out.split())
    assert "Level 2 means: We ask questions on the platform first, before we write e-mails." in report


def test_an_example_plant_ships_whose_page_says_where_it_stands(run: Callable) -> None:
    example = Path(__file__).parents[2] / "matrices" / "examples" / "plant-south.yaml"
    said = " ".join(run("report", example, "--lang", "en", "--date", "2026-11-30").out.split())

    assert said.startswith(
        "Where we stand: Working across sites Joint assessment of 20 November 2026 · Unit: plant-south"
    )
    assert "For the target profile “Working across sites”, one of 3" in said


@pytest.mark.parametrize(
    ("command", "english", "german"),
    [
        (
            "assess process-areas",
            "which target profile? Choose one with --role: start-social-intranet,",
            "Welches Zielbild? Mit --role eines davon wählen: start-social-intranet,",
        ),
        (
            "report unit.yaml --role nope",
            "the matrix has no target profile “nope”; there are: start-social-intranet,",
            "Das Zielbild „nope“ gibt es in dieser Matrix nicht; es gibt: start-social-intranet,",
        ),
        (
            "report unit.yaml --with unit.yaml",
            "unit.yaml is the unit's own rating, too; to see what changed, say: --compare unit.yaml",
            "auch in unit.yaml schätzt sich die Einheit selbst ein; was sich geändert hat, zeigt: --compare unit.yaml",
        ),
        (
            "report unit.yaml --without nope",
            "--without nope: the matrix has no such group of areas; ",
            "--without nope: Diese Themengruppe hat die Matrix nicht; ",
        ),
        (
            "show nope -m process-areas",
            "process-areas.yaml: there is no target profile, area or group “nope”; ",
            "process-areas.yaml: Ein Zielbild, ein Feld oder eine Themengruppe „nope“ gibt es nicht; ",
        ),
        (
            "init --from process-areas",
            "rate your unit with it, together: skillmatrix assess my-team\n",
            "die Einheit gemeinsam damit einschätzen: skillmatrix assess my-team\n",
        ),
    ],
)
def test_what_a_unit_is_told_speaks_of_target_profiles_and_areas(
    run: Callable, tmp_path: Path, command: str, english: str, german: str
) -> None:
    shutil.copy(resources.folder("matrices") / "examples" / "plant-south.yaml", tmp_path / "unit.yaml")
    for language, told in (("en_GB.UTF-8", english), ("de_DE.UTF-8", german)):
        assert f"skillmatrix: {told}" in run(*command.split(), LC_ALL=language).err
        shutil.rmtree(tmp_path / "matrices", ignore_errors=True)


def test_a_person_is_told_of_roles_and_rates_herself(run: Callable) -> None:
    assert "skillmatrix: which role? Choose one with --role: " in run("assess", "data-team").err
    assert "skillmatrix: rate yourself with it: skillmatrix assess" in run("init", "--from", "data-team").err
