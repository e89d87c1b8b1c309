"""Answers put into a text that a person has worked on: nothing that they wrote is lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatrix.model.answers import Answers, Evidence, MatrixRef, RatingFields, without_unknown
from skillmatrix.source.document import read_document
from skillmatrix.store.contents import answers_text
from skillmatrix.store.revision import revised

TEXT = """\
# my own answers, do not share
format: skillmatrix-answers/1
matrix: {id: team, version: "1"}
person: p7   # a pseudonym
rater: self
team: blue   # not part of the format
date: 2026-11-01
purpose: development
ratings:
  # the easy ones first
  sql: 3   # since the course
  tests:
    level: 2
    mood: good   # mine
    note: ask Kim

  talk: unknown
  # the end of it
wording: {sql: aaaaaaaa}
"""


def answers(text: str) -> Answers:
    return Answers.model_validate(without_unknown(read_document(text.encode(), "").data))


def changed(text: str, **ratings: RatingFields | None) -> Answers:
    before = answers(text)
    kept = {**before.ratings, **{skill: rating for skill, rating in ratings.items() if rating}}
    for skill, rating in ratings.items():
        if rating is None:
            del kept[skill]
    return before.model_copy(update={"ratings": kept})


def revision(text: str, now: Answers) -> str:
    result = revised(text, now)
    assert result is not None
    assert answers(result) == now
    return result


def test_a_text_that_says_it_already_stays_as_it_is() -> None:
    assert revised(TEXT, answers(TEXT)) == TEXT


def test_a_changed_level_changes_nothing_else() -> None:
    assert revision(TEXT, changed(TEXT, sql=RatingFields(level=4))) == TEXT.replace("sql: 3 ", "sql: 4 ")


def test_a_blank_line_before_everything_moves_nothing() -> None:
    rest = TEXT.partition("ratings:")[0]
    text = f"\nratings: {{sql: 3}}\n{rest}"

    assert revision(text, changed(text, sql=RatingFields(level=4))) == f"\nratings: {{sql: 4}}\n{rest}"


def test_comments_and_unknown_keys_in_a_rating_survive() -> None:
    now = changed(TEXT, tests=RatingFields(level=3, note="ask Kim", confidence="low"))
    assert revision(TEXT, now) == TEXT.replace("level: 2", "level: 3").replace(
        "    note: ask Kim\n", "    note: ask Kim\n    confidence: low\n"
    )


def test_a_detail_that_was_taken_back_is_removed_and_nothing_else() -> None:
    now = changed(TEXT, tests=RatingFields(level=2))
    assert revision(TEXT, now) == TEXT.replace("    note: ask Kim\n", "")


def test_a_new_rating_stands_below_the_others() -> None:
    now = changed(TEXT, write=RatingFields(level=1), draw=RatingFields(not_applicable="no: never"))
    assert revision(TEXT, now) == TEXT.replace(
        "  talk: unknown\n", '  talk: unknown\n  write: 1\n  draw:\n    not_applicable: "no: never"\n'
    )


def test_a_rating_that_was_undone_is_removed_and_the_comment_behind_it_stays() -> None:
    now = changed(TEXT, sql=None, talk=None)
    assert revision(TEXT, now) == TEXT.replace("sql: 3   #", "#").replace("  talk: unknown\n", "")


def test_a_level_may_become_a_mapping_and_back() -> None:
    now = changed(TEXT, sql=RatingFields(level=3, evidence=(Evidence(url="https://example.org/x", grade=2),)))
    text = revision(TEXT, now)
    assert "# since the course" in text
    assert "# the easy ones first" in text
    assert revision(text, answers(TEXT)).count("#") == TEXT.count("#")


def test_a_new_key_of_the_file_stands_before_the_ratings() -> None:
    now = answers(TEXT).model_copy(update={"role": "analyst", "date": date(2026, 11, 22)})
    text = revision(TEXT, now)
    assert "role: analyst\nratings:\n" in text
    assert "date: 2026-11-22\n" in text


EVIDENCE = """\
    evidence: # the talk in May
      - text: a report # ask Kim for the file
        seen: twice
"""
REPORT, VIDEO = Evidence(text="a report"), Evidence(url="https://example.org/talk", grade=2)


@pytest.mark.parametrize("more", ["", "\n\n  # the hard ones\n", "\n    interest: 3\n"])
def test_a_second_piece_of_evidence_stands_below_the_first(more: str) -> None:
    text = TEXT.replace("    note: ask Kim\n", EVIDENCE + more)
    rating = answers(text).ratings["tests"]
    now = changed(text, tests=rating.model_copy(update={"evidence": (REPORT, VIDEO)}))
    added = '      - url: "https://example.org/talk"\n        grade: 2\n'
    assert revision(text, now) == TEXT.replace("    note: ask Kim\n", EVIDENCE + added + more)


def test_evidence_is_not_touched_where_only_something_else_changed() -> None:
    text = TEXT.replace("    note: ask Kim\n", EVIDENCE)
    now = changed(text, tests=RatingFields(level=3, evidence=(REPORT,)))
    assert revision(text, now) == text.replace("level: 2", "level: 3")


@pytest.mark.parametrize("evidence", [(VIDEO,), (VIDEO, REPORT), ()])
def test_evidence_that_changed_is_written_anew(evidence: tuple[Evidence, ...]) -> None:
    text = TEXT.replace("    note: ask Kim\n", EVIDENCE)
    now = changed(text, tests=RatingFields(level=2, evidence=evidence))
    assert "mood: good   # mine\n" in revision(text, now)


@pytest.mark.parametrize("written", ["[{text: a report}]", "\n      - a report"])
def test_evidence_in_another_form_is_written_anew(written: str) -> None:
    now = changed(TEXT, tests=RatingFields(level=2, evidence=(REPORT, VIDEO)))
    text = TEXT.replace("    note: ask Kim\n", f"    evidence: {written}\n")
    assert "mood: good   # mine\n" in revision(text, now)


def test_empty_ratings_are_filled() -> None:
    text = TEXT[: TEXT.index("ratings:")] + "ratings: {}   # nothing yet\n"
    result = revision(text, changed(text, sql=RatingFields(level=1)))
    assert "# nothing yet" in result
    assert "# a pseudonym" in result


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "skillmatrix-answers/1", "mine": 3, "ratings": {"sql": 1}}   # why',
        "mine: 3   # why\nratings:\n  sql: &x 1\n  tests: *x\n",
    ],
)
def test_braces_and_aliases_do_not_cost_what_a_person_wrote(text: str) -> None:
    result = revision(text, changed(TEXT, sql=RatingFields(level=2)))
    assert "# why\n" in result
    assert "mine: 3" in result


def test_a_text_without_answers_is_completed() -> None:
    result = revision("# mine\nmine: 3   # why\n", changed(TEXT))
    assert result.startswith("# mine\nmine: 3   # why\nformat: skillmatrix-answers/1\nmatrix:\n")


@pytest.mark.parametrize("text", ["format: [", "- a"])
def test_what_cannot_be_read_is_left_to_the_caller(text: str) -> None:
    assert revised(text, changed(TEXT, sql=RatingFields(level=2))) is None


def test_comments_stay_when_the_last_answer_is_undone() -> None:
    text = TEXT[: TEXT.index("ratings:")] + "ratings:   # mine\n  # the first\n  sql: 3   # since\n# the end\n"
    assert revision(text, changed(text, sql=None)) == (
        TEXT[: TEXT.index("ratings:")] + "# the first\n# since\nratings: {}   # mine\n# the end\n"
    )


def test_comments_in_braces_stay_when_what_stands_there_changes() -> None:
    text = TEXT.replace("  sql: 3   # since the course\n", "  sql: {level: 3, # since the course\n    note: x} # Kim\n")
    assert revision(text, changed(text, sql=RatingFields(level=4, note="x"))) == text.replace("level: 3", "level: 4")
    assert revision(text, changed(text, sql=RatingFields(level=4))) == text.replace(
        "  sql: {level: 3, # since the course\n    note: x} # Kim\n",
        "  # Kim\n  sql: # since the course\n    level: 4\n",
    )


def test_a_key_of_a_person_that_stands_in_the_way_leaves_it_to_the_caller() -> None:
    text = TEXT.replace("person: p7", "person: []")
    assert revised(text, answers(TEXT)) is not None
    assert revised(TEXT, answers(TEXT).model_copy(update={"person": ""})) is None


def test_data_that_is_no_mapping_has_no_unknown_keys() -> None:
    assert without_unknown([1]) == [1]
    assert without_unknown({"matrix": 3, "ratings": [1], "x": 1}) == {"matrix": 3, "ratings": [1]}
    assert without_unknown({"ratings": {"a": {"evidence": [{"url": "x", "mine": 1}], "level": 1}}}) == {
        "ratings": {"a": {"evidence": [{"url": "x"}], "level": 1}}
    }


RATINGS = st.one_of(
    st.builds(RatingFields, level=st.integers(0, 5)),
    st.just(RatingFields(unknown=True)),
    st.builds(
        RatingFields,
        level=st.integers(0, 5),
        note=st.text(min_size=1, max_size=20),
        confidence=st.sampled_from(["low", "high"]),
    ),
    st.builds(lambda text: RatingFields(level=1, evidence=(Evidence(text=text),)), st.text(min_size=1, max_size=9)),
)
FILES = st.dictionaries(st.sampled_from(["sql", "tests", "talk", "write", "no", "1"]), RATINGS, max_size=5)


def file_of(ratings: dict[str, RatingFields]) -> Answers:
    return Answers(
        format="skillmatrix-answers/1",
        matrix=MatrixRef(id="team", version="1"),
        person="p",
        date=date(2026, 11, 1),
        ratings=ratings,
    )


@given(FILES, FILES)
def test_any_answers_can_be_put_into_the_text_of_any_others(
    before: dict[str, RatingFields], after: dict[str, RatingFields]
) -> None:
    text = "# mine\n" + answers_text(file_of(before))
    result = revised(text, file_of(after))
    assert result is not None
    assert result.startswith("# mine\n")
    assert answers(result) == file_of(after)


def test_an_empty_value_is_filled_in() -> None:
    text = TEXT.replace("rater: self\n", "rater: self\nrole:   # which?\n")
    now = answers(text.replace("role:   # which?", "")).model_copy(update={"role": "analyst"})
    assert revision(text, now) == text.replace("role:   # which?", "role: analyst   # which?")


def test_a_level_that_stands_for_two_is_written_out() -> None:
    text = TEXT.replace("  sql: 3 ", "  sql: &level 3 ").replace("talk: unknown", "talk: *level")
    assert revision(text, changed(text, sql=RatingFields(level=4))).count("#") == text.count("#")


def test_keys_are_added_to_a_text_without_a_last_line_end() -> None:
    text = TEXT[: TEXT.index("  # the end of it")].rstrip("\n")
    now = changed(text, write=RatingFields(level=1))
    assert revision(text, now) == f"{text}\n  write: 1"
