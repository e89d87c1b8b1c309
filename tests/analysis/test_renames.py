"""Answers to an earlier version of the matrix find their skill."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from skillmatrix.analysis.renames import Followed, follow_renames
from skillmatrix.model.answers import Answers, RatingFields
from skillmatrix.model.matrix import Matrix

Follow: TypeAlias = Callable[[str, str], Followed]


@pytest.fixture
def follow(read_matrix: Callable[[str], Matrix], read_answers: Callable[[str], Answers]) -> Follow:
    def followed(renames: str, ratings: str) -> Followed:
        matrix = read_matrix(f"""
            format: skillmatrix/1
            id: demo
            version: "2"
            title: Demo
            languages: [en]
            scale: {{0: {{name: none}}, 5: {{name: all}}}}
            categories:
              - {{id: craft, name: Craft, skills: [{{id: dialogue, name: D, levels: {{}}}}, {{id: events, name: E, levels: {{}}}}]}}
            renames: {{{renames}}}
        """)
        answers = read_answers(f"""
            format: skillmatrix-answers/1
            matrix: {{id: demo, version: "1"}}
            person: p7
            date: 2026-01-31
            ratings: {{{ratings}}}
        """)
        return follow_renames(answers, matrix)

    return followed


def level(number: int) -> RatingFields:
    return RatingFields(level=number)


def test_answers_to_the_skills_of_today_stay_as_they_are(follow: Follow) -> None:
    followed = follow("dialog: dialogue", "dialogue: 3, events: {not_applicable: no events}")
    assert followed == Followed(
        {"dialogue": level(3), "events": RatingFields(not_applicable="no events")}, {}, {}, (), ()
    )


def test_an_old_id_counts_as_the_new_one(follow: Follow) -> None:
    assert follow("dialog: dialogue", "dialog: 3") == Followed(
        {"dialogue": level(3)}, {"dialog": "dialogue"}, {}, (), ()
    )


def test_of_two_old_ids_the_one_renamed_less_often_counts(follow: Follow) -> None:
    followed = follow("talk: dialogue, first: talk", "first: 1, talk: 3")
    assert followed == Followed({"dialogue": level(3)}, {"talk": "dialogue"}, {"first": "dialogue"}, (), ())


def test_renames_are_followed_over_several_versions(follow: Follow) -> None:
    followed = follow("talking: talk, dialog: dialogue, talk: dialog", "talking: 3")
    assert followed == Followed({"dialogue": level(3)}, {"talking": "dialogue"}, {}, (), ())


def test_the_new_id_wins_if_both_are_rated(follow: Follow) -> None:
    followed = follow("dialog: dialogue", "dialog: 5, dialogue: 2")
    assert followed == Followed({"dialogue": level(2)}, {}, {"dialog": "dialogue"}, (), ())


@pytest.mark.parametrize("ratings", ["talk: 1, dialog: 2", "dialog: 2, talk: 1"])
def test_the_newest_of_several_old_ids_wins_whatever_the_order(follow: Follow, ratings: str) -> None:
    followed = follow("talk: dialog, dialog: dialogue", ratings)
    assert (followed.ratings, followed.renamed) == ({"dialogue": level(2)}, {"dialog": "dialogue"})
    assert followed.superseded == {"talk": "dialogue"}


@pytest.mark.parametrize("ratings", ["talk: 1, chat: 2", "chat: 2, talk: 1"])
def test_of_two_skills_merged_into_one_the_first_by_alphabet_counts(follow: Follow, ratings: str) -> None:
    followed = follow("talk: dialogue, chat: dialogue", ratings)
    assert (followed.ratings, followed.superseded) == ({"dialogue": level(2)}, {"talk": "dialogue"})


def test_a_retired_skill_is_named_and_not_counted(follow: Follow) -> None:
    followed = follow("crisis: null, alarm: crisis", "crisis: 3, alarm: 2")
    assert followed == Followed({}, {}, {}, ("alarm", "crisis"), ())


def test_an_id_nobody_knows_is_named_and_not_counted(follow: Follow) -> None:
    followed = follow("old: gone", "zebra: 1, old: 2, dialogue: 3")
    assert followed == Followed({"dialogue": level(3)}, {}, {}, (), ("old", "zebra"))


def test_renames_in_a_circle_lead_nowhere(follow: Follow) -> None:
    followed = follow("a: b, b: c, c: a, itself: itself", "a: 1, b: 2, itself: 3")
    assert followed == Followed({}, {}, {}, (), ("a", "b", "itself"))


def test_a_skill_the_matrix_has_is_never_taken_for_an_old_one(follow: Follow) -> None:
    followed = follow("events: dialogue, parties: events", "events: 1, parties: 4")
    assert (followed.ratings, followed.renamed) == ({"events": level(1)}, {})
    assert followed.superseded == {"parties": "events"}
    assert follow("events: null", "events: 1").retired == ()
