"""Only levels that a skill describes can be chosen; an answer at another one is asked again."""

from datetime import date

from skillmatrix.analysis.counted import counted_ratings
from skillmatrix.assess.migration import migrate
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.assess.speech import Setting, Speech
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.run import Run, check_all
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.answers import Answers, MatrixRef, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.question import Asked, Option, build_question, levels_in_words

TEXT = """\
format: skillmatrix/1
id: team
version: "1"
title: Team
languages: [en]
scale: {0: {name: none}, 1: {name: some}, 2: {name: much}, 3: {name: all}}
categories:
  - id: craft
    name: Craft
    skills:
      - id: sql
        name: SQL
        levels: {1: [I read., {text: I run scripts., optional: true, examples: [cron, make]}], 3: I tune.}
roles:
  - {id: analyst, title: Analyst, requires: {sql: 3}}
renames: {queries: sql}
"""
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: team, version: "1"}
person: p
date: 2026-11-20
ratings: RATINGS
"""


def matrix() -> Matrix:
    loaded = build_matrix(document_of(TEXT.encode(), "team.yaml")).value
    assert loaded is not None
    return loaded


def session(ratings: dict[str, RatingFields] | None = None) -> Session:
    found = matrix()
    return Session(found, found.roles_by_id["analyst"], ("sql",), ratings, check=("sql",))


def test_a_question_has_the_levels_that_are_offered_with_statements_as_lines() -> None:
    question = build_question(matrix(), "sql", Asked(1, 1, 1), Catalogue("en"), ["en"])

    assert question.options == (
        Option(0, "none", ""),
        Option(1, "some", "– I read.\n– I run scripts. (optional)\nFor example: cron; make"),
        Option(3, "all", "I tune."),
    )
    assert question.keys.startswith("0, 1, 3 level · ")


def test_levels_in_a_row_are_named_by_the_first_and_the_last() -> None:
    assert [levels_in_words(levels) for levels in ((0, 1, 2), (0, 2), (4,))] == ["0–2", "0, 2", "4"]


def test_a_level_that_is_not_offered_is_refused_with_those_that_are() -> None:
    asked = session()

    assert asked.answer(2) is Refusal.NOT_OFFERED
    assert asked.ratings == {}
    assert Speech(asked, Setting("", "")).refusal(Refusal.NOT_OFFERED) == "This skill has only the levels 0, 1, 3."


def test_an_answer_that_is_not_offered_any_more_cannot_be_kept() -> None:
    asked = session({"sql": RatingFields(level=2)})

    assert asked.keep() is Refusal.NOT_OFFERED
    assert asked.is_open("sql")
    assert asked.answer(1) is None
    assert not asked.is_open("sql")


def test_an_answer_that_cannot_be_said_can_be_kept() -> None:
    assert session({"sql": RatingFields(unknown=True)}).keep() is None


def test_an_answer_at_a_level_that_is_not_offered_is_asked_again_and_stays_in_the_file() -> None:
    given = Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="team", version="1"),
        person="p",
        date=date(2026, 11, 20),
        ratings={"sql": RatingFields(level=2)},
    )

    brought = migrate(given, matrix())

    assert brought.changed == ("sql",)
    assert brought.not_offered == {"sql": 1}
    assert brought.answers.ratings["sql"].level == 2
    assert counted_ratings(given, matrix())["sql"].level == 1
    offered = given.model_copy(update={"ratings": {"sql": RatingFields(level=3)}})
    assert migrate(offered, matrix()).changed == ()
    assert migrate(offered, matrix()).not_offered == {}


def test_the_question_says_that_a_level_is_not_described_any_more_and_as_what_it_counts() -> None:
    def notice(level: int, language: str) -> str:
        asked = Asked(1, 1, 1, RatingFields(level=level), is_changed=True)
        return build_question(matrix(), "sql", asked, Catalogue(language), ["en"]).notice

    said = "Level 2 is no longer described here. Until there is a new answer, it counts as level 1."
    assert notice(2, "en") == said
    assert notice(2, "de").startswith("Stufe 2 ist hier nicht mehr beschrieben. ")
    assert notice(3, "en").startswith("The text of this skill is no longer the one that was answered.")


def found_in(ratings: str) -> list[str]:
    documents = [
        document_of(TEXT.encode(), "team.yaml"),
        document_of(ANSWERS.replace("RATINGS", ratings).encode(), "a.yaml"),
    ]
    findings = check_all(documents, Run())
    return [finding.message for finding in findings if finding.rule.id == "rating-not-offered"]


def test_a_rating_at_a_level_that_is_not_offered_is_named_with_the_one_that_counts() -> None:
    assert found_in("{queries: 2}") == ["“queries” does not describe level 2; the rating counts as 1"]
    assert found_in("{sql: 3}") == found_in("{sql: unknown}") == found_in("{sql: 9}") == found_in("{other: 2}") == []
