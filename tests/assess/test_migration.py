"""Answers outlive the matrix: renamed skills keep their rating, changed texts are asked again, nothing is dropped."""

from datetime import date

from skillmatrix.assess.migration import migrate
from skillmatrix.assess.recorder import record
from skillmatrix.assess.selection import shuffled, skills_to_ask
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.answers import Answers, MatrixRef, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.wording_hash import wording_hash

TEXT = """\
format: skillmatrix/1
id: team
version: "2"
title: Team
languages: [en]
scale: {0: {name: none}, 1: {name: some}, 2: {name: much}}
categories:
  - id: craft
    name: Craft
    skills:
      - {id: sql, name: SQL, levels: {1: I read., 2: I write.}}
      - {id: tests, name: Tests, levels: {1: I run., 2: I write.}}
      - {id: talk, name: Talk, levels: {1: I listen., 2: I ask.}}
roles:
  - {id: analyst, title: Analyst, requires: {sql: 2, tests: 1, talk: 1}}
renames: {queries: sql, old-queries: queries, macros: null}
"""
DAY = date(2026, 11, 22)


def matrix() -> Matrix:
    loaded = build_matrix(document_of(TEXT.encode(), "team.yaml")).value
    assert loaded is not None
    return loaded


def given(wording: dict[str, str] | None = None, **levels: int) -> Answers:
    ratings = {name.replace("_", "-"): RatingFields(level=level) for name, level in levels.items()}
    reference = MatrixRef(id="team", version="1")
    return Answers(
        format="skillmatrix-answers/1",
        matrix=reference,
        person="p",
        date=date(2026, 1, 1),
        ratings=ratings,
        wording=wording or {},
    )


def read(skill: str) -> str:
    return wording_hash(matrix(), matrix().skills[skill], ("en",))


def session(answers: Answers) -> Session:
    brought = migrate(answers, matrix())
    role = matrix().roles[0]
    return Session(matrix(), role, skills_to_ask(matrix(), role), brought.answers.ratings, changed=brought.changed)


def test_ratings_follow_renames_and_retired_and_unknown_ones_are_kept() -> None:
    brought = migrate(given(macros=2, old_queries=1, nobody=0, tests=2), matrix())
    assert brought.renamed == {"old-queries": "sql"}
    assert brought.kept == ("macros", "nobody")
    assert list(brought.answers.ratings) == ["sql", "tests", "macros", "nobody"]
    assert brought.answers.matrix.version == "2"


def test_of_two_ids_of_one_skill_todays_counts_and_the_other_is_kept() -> None:
    brought = migrate(given(queries=1, sql=2), matrix())
    assert brought.answers.ratings["sql"].level == 2
    assert brought.kept == ("queries",)


def test_what_was_read_is_compared_with_todays_text() -> None:
    brought = migrate(
        given({"queries": read("sql"), "tests": "00000000", "macros": "1"}, queries=1, tests=1, talk=1, macros=1),
        matrix(),
    )
    assert brought.changed == ("tests",)
    assert brought.answers.wording == {"sql": read("sql"), "tests": "00000000", "macros": "1"}
    assert migrate(given({"tests": read("tests")}, tests=1), matrix()).changed == ()


def test_a_changed_text_is_asked_again_and_can_be_kept_or_changed() -> None:
    asked = session(given({"sql": "00000000", "tests": "00000000"}, sql=2, tests=1, talk=1))
    assert asked.current == "sql"
    assert asked.progress.answered == 1
    assert asked.keep() is None
    assert asked.current == "tests"
    assert asked.answer(2) is None
    assert asked.is_done
    assert record(given(), asked, DAY).wording == {"sql": read("sql"), "tests": read("tests")}


def test_an_answer_that_was_not_looked_at_keeps_the_sign_of_what_was_read() -> None:
    before = migrate(given({"sql": "00000000"}, sql=2), matrix()).answers
    asked = session(given({"sql": "00000000"}, sql=2))
    assert asked.skip() is None
    assert record(before, asked, DAY).wording == {"sql": "00000000"}


def test_undo_brings_the_second_look_back() -> None:
    asked = session(given({"sql": "00000000"}, sql=2, tests=1, talk=1))
    asked.answer(1)
    assert asked.is_done
    assert asked.undo() is None
    assert (asked.current, asked.is_open("sql"), asked.ratings["sql"].level) == ("sql", True, 2)
    assert asked.undo() is Refusal.NOTHING_TO_UNDO


def test_skills_can_be_marked_for_a_second_look_without_a_change() -> None:
    role = matrix().roles[0]
    asked = Session(matrix(), role, ("sql", "tests"), {"sql": RatingFields(unknown=True)}, check=("sql", "tests"))
    assert asked.current == "sql"
    assert not asked.changed


def test_a_seed_decides_the_order_and_nothing_is_lost() -> None:
    skills = [f"s{number}" for number in range(20)]
    assert shuffled(skills, 7) == shuffled(skills, 7)
    assert shuffled(skills, 7) != shuffled(skills, 8)
    assert sorted(shuffled(skills, 7)) == sorted(skills)
