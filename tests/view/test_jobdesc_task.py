"""A task description names hours, an end and at most five tasks, and says that it is no job description."""

from decimal import Decimal
from typing import Any

import pytest

from skillmatrix.analysis.workload import role_load
from skillmatrix.lint.engine import Terms, check, check_matrix
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.posting import Posting
from skillmatrix.render.markdown import render_markdown
from skillmatrix.resources import folder
from skillmatrix.view.blocks import Items, Table
from skillmatrix.view.jobdesc import JobDesc, JobDescOptions, build_jobdesc


def matrix(name: str) -> Matrix:
    found = check_matrix(read_file(folder("matrices") / f"{name}.yaml")).value
    assert found is not None
    return found


ECM = matrix("enterprise-community-manager")
HOURS: Any = check(read_file(folder("matrices") / ECM.id / "workload.yaml"), "workload", Terms(advice=False)).value
QUIET = {"members": Decimal(150), "new-members": Decimal(2), "posts": Decimal(6), "events": Decimal("0.33")}


def task(role: str, of: Matrix = ECM, language: str = "en", posting: Posting | None = None, **values: Any) -> JobDesc:
    return build_jobdesc(of, of.roles_by_id[role], JobDescOptions("task", language, **values), posting)


def text(made: JobDesc) -> str:
    return render_markdown(made.paper, "jobdesc")


def tasks(made: JobDesc) -> list[str]:
    section = made.paper.section("tasks")
    assert section is not None
    return [item.text for block in section.blocks if isinstance(block, Items) for item in block.items]


@pytest.mark.parametrize(
    "name", ["enterprise-community-manager", "data-team", "open-source-maintainer", "software-team"]
)
def test_no_role_of_a_packaged_matrix_has_fewer_than_three_or_more_than_five_tasks(name: str) -> None:
    found = matrix(name)

    assert {role.id: 3 <= len(tasks(task(role.id, found))) <= 5 for role in found.roles} == dict.fromkeys(
        found.roles_by_id, True
    )


def test_it_says_that_it_is_no_job_description_and_why_that_matters() -> None:
    german = text(task("junior-cm", language="de"))

    assert "# Aufgabenbeschreibung\n\nJunior Community Management\n" in german
    assert "Eine Stellenbeschreibung ist es nicht" in german
    assert "**Warum das für die Eingruppierung wichtig ist.**" in german
    assert "Grundlage" in german


def test_the_tasks_that_take_most_of_the_time_are_printed_in_the_order_of_the_file() -> None:
    assert tasks(task("junior-cm")) == [
        "Welcome new members and show them how to get started",
        "Answer questions about content and features or pass them on to the right place",
        "Moderate posts and discussions by the agreed rules",
        "Write, publish and tag accessible posts on agreed topics",
        "Help the core team with activities and meetings of the community",
    ]
    assert "2 more duties of the role are not part of the task unless they are agreed." in text(task("junior-cm"))


def test_with_a_workload_its_hours_choose_the_tasks_and_only_those_are_added_up() -> None:
    load = role_load(HOURS, "junior-cm", QUIET)
    made = task("junior-cm", load=load)

    assert "Welcome new members and show them how to get started" not in tasks(made)
    assert "**Effort:** 1.5 to 3.5 hours a week, that is" in text(made)
    assert round(float(load.hours.low), 1) == 1.9


def test_agreed_hours_come_before_estimated_ones() -> None:
    posting: Any = check(
        document_of(
            b"format: skillmatrix-posting/1\nmatrix: {id: enterprise-community-manager}\nrole: junior-cm\nhours: Tuesday 9 to 12\nstart: 2027-01-01\nend: 2027-06-30\nnext_review: 2027-04-01\n",
            "p.yaml",
        ),
        "posting",
        Terms(),
    ).value
    made = text(task("junior-cm", posting=posting, load=role_load(HOURS, "junior-cm", QUIET)))

    assert "**Effort:** Tuesday 9 to 12" in made
    assert "**From when to when:** 1 January 2027, fixed term until 30 June 2027" in made
    assert "**Looked at again:** 1 April 2027" in made


def test_more_hours_than_fit_beside_a_job_are_said_to_be_more_than_a_task() -> None:
    few = text(
        task(
            "chief-cm",
            load=role_load(HOURS, "chief-cm", {"posts": Decimal(0), "managers": Decimal(0), "communities": Decimal(0)}),
        )
    )
    quiet = text(task("junior-cm", load=role_load(HOURS, "junior-cm", QUIET)))

    assert "**More than a task.**" in few
    assert "**More than a task.**" not in quiet


def test_sentences_about_the_job_speak_of_whoever_has_the_task() -> None:
    german, english = text(task("senior-cm", language="de")), text(task("senior-cm"))

    assert "Wer die Aufgabe hat, verantwortet eine oder mehrere interne Communities" in german
    assert "Whoever has the task is responsible for one or several internal communities" in english
    assert "Die Stelle verantwortet" not in german


def test_a_voluntary_task_speaks_of_no_grade_and_asks_for_no_line_manager() -> None:
    made = text(task("community-steward", matrix("open-source-maintainer"), "de"))

    assert "unentgeltlich" in made
    assert "Eingruppierung" not in made
    assert "vorgesetzte" not in made
    assert "Personalbereich" not in made


def test_nothing_is_told_as_left_out() -> None:
    assert task("corporate-cm").left_out == ()


def test_what_is_to_be_agreed_has_empty_lines_to_fill_in() -> None:
    section = task("junior-cm").paper.section("control")
    assert section is not None
    agreed, signed = (block for block in section.blocks if isinstance(block, Table))

    assert [row[0].text for row in agreed.rows] == [
        "Fixed times in the diary",
        "What is dropped for it",
        "Who helps with questions",
        "How the task can be given back",
    ]
    assert [row[1].text for row in agreed.rows] == [""] * 4
    assert len(signed.rows) == 3


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_edited_task_description_is_known_by_its_title_and_its_sections(language: str) -> None:
    draft = draft_of(text(task("junior-cm", language=language)), language=language)

    assert draft.kind == "task"
    assert {line.section for line in draft.lines} >= {
        "nature", "purpose", "tasks", "facts", "must", "powers", "placement", "control",
    }  # fmt: skip


def test_a_role_that_says_nothing_has_gaps() -> None:
    nothing = check_matrix(
        document_of(
            b'format: skillmatrix/1\nid: x\nversion: "1"\ntitle: X\nlanguages: [en]\nscale: {0: {name: none}, 1: {name: some}}\n'
            b"categories: [{id: a, name: A, skills: [{id: sql, name: SQL, levels: {1: I read.}}]}]\n"
            b"roles: [{id: r, title: R, requires: {}}]\n",
            "x.yaml",
        )
    ).value
    assert nothing is not None

    assert text(task("r", nothing)).count("‹to be completed: ") == 8
