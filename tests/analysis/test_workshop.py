"""What votes change in a role: only what the rules allow, and every reason why something stays as it is."""

from decimal import Decimal
from fractions import Fraction

import pytest

from skillmatrix.analysis.workshop import (
    agreement_of,
    asked_skills,
    changed_votes,
    most_apart_first,
    must_verdict,
    outcomes,
    target_verdict,
)
from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.ballot import Ballot, Vote
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.voting_round import SkillVotes, VotingRound
from skillmatrix.model.workshop import Ask, Rules, Workshop

RULES = Rules()
LEVELS = {str(level): {"name": f"level {level}"} for level in range(6)}
FIELD = Matrix.model_validate(
    {
        "format": "skillmatrix/1",
        "id": "field",
        "version": "1.0",
        "title": "Field",
        "languages": ["en"],
        "scale": LEVELS,
        "categories": [
            {
                "id": "work",
                "name": "Work",
                "skills": [
                    {"id": "sql", "name": "SQL"},
                    {"id": "tests", "name": "Tests", "levels": {1: "a", 2: "b", 4: "d"}},
                ],
            },
            {"id": "talk", "name": "Talk", "skills": [{"id": "crisis", "name": "Crisis"}]},
        ],
        "roles": [{"id": "analyst", "title": "Analyst", "requires": {"crisis": {"level": 4, "must": 4}, "sql": 2}}],
    },
    context={"language": "en"},
)
ROLE = FIELD.roles_by_id["analyst"]


def held(skill: str, target: dict[int, int], must: dict[str, int] | None = None, **old: int) -> VotingRound:
    votes = SkillVotes(wording="00000000", target=target, must=must or {}, **old)  # type: ignore[arg-type]
    return VotingRound(
        format="skillmatrix-round/1",
        workshop="analyst-1",
        matrix=MatrixRef(id="field", version="1.0"),
        role="analyst",
        round=1,
        opened="2026-11-30",  # type: ignore[arg-type]
        rules=RULES,
        skills={skill: votes},
    )


def ballot(number: int, round_number: int = 1, /, **votes: int) -> Ballot:
    return Ballot(
        format="skillmatrix-ballot/1",
        id=f"ballot{number}",
        workshop="analyst-1",
        matrix=MatrixRef(id="field", version="1.0"),
        round=round_number,
        side="inside",
        votes={skill: Vote(target=level) for skill, level in votes.items()},
    )


@pytest.mark.parametrize(
    ("counts", "state", "level"),
    [
        ({3: 8}, "agreed", 3),
        ({3: 5, 4: 3}, "agreed", 3),
        ({2: 2, 3: 6}, "agreed", 3),
        ({3: 7}, "few", None),
        ({3: 4}, "hidden", None),
        ({}, "hidden", None),
        ({3: 4, 4: 4}, "tie", None),
        ({3: 3, 4: 3, 5: 3}, "apart", None),
        ({2: 3, 3: 3, 4: 2}, "apart", None),
        ({1: 4, 5: 4}, "apart", None),
        ({3: 5, 4: 4}, "split", None),
    ],
)
def test_a_level_is_agreed_with_eight_votes_close_together_and_three_fifths_of_them_on_it(
    counts: dict[int, int], state: str, level: int | None
) -> None:
    found = target_verdict(counts, RULES)

    assert (found.state, found.level) == (state, level)


def test_a_verdict_tells_its_numbers() -> None:
    found = target_verdict({3: 5, 4: 4}, RULES)

    assert (found.votes, found.most, found.median, found.iqr, found.share) == (9, (3,), 3, 1, Fraction(5, 9))


def test_the_rules_of_the_workshop_count_and_no_others() -> None:
    strict = Rules(votes=10, agree=Decimal("0.9"))

    assert target_verdict({3: 9}, strict).state == "few"
    assert target_verdict({3: 8, 4: 2}, strict).state == "split"
    assert target_verdict({3: 9, 4: 1}, strict).state == "agreed"
    assert target_verdict({3: 4, 4: 4}, Rules(agree=Decimal("0.5"))).state == "tie"


def test_a_tie_is_decided_between_its_levels_alone() -> None:
    assert target_verdict({3: 4, 4: 4}, RULES, 4)[:2] == ("decided", 4)
    assert target_verdict({3: 4, 4: 4}, RULES, 5).state == "tie"
    assert target_verdict({3: 8, 4: 2}, RULES, 4)[:2] == ("agreed", 3)


@pytest.mark.parametrize(
    ("counts", "state"),
    [
        ({"necessary": 7, "useful": 1}, "necessary"),
        ({"necessary": 6, "useful": 2}, "open"),
        ({"necessary": 8, "not-needed": 1}, "necessary"),
        ({"necessary": 9, "useful": 1}, "necessary"),
        ({"necessary": 8, "useful": 2}, "open"),
        ({"not-needed": 7, "useful": 1}, "not-needed"),
        ({"useful": 8}, "open"),
        ({"necessary": 7}, "few"),
        ({"necessary": 4}, "hidden"),
    ],
)
def test_a_must_takes_seven_of_eight(counts: dict[str, int], state: str) -> None:
    assert must_verdict(counts, RULES).state == state  # type: ignore[arg-type]


def outcome(
    skill: str, target: dict[int, int], must: dict[str, int] | None = None, **old: int
) -> tuple[int | None, ...]:
    """The level and the minimum afterwards."""
    (found,) = outcomes(held(skill, target, must, **old), FIELD)
    return found.new, found.new_gate


NECESSARY, NOT_NEEDED = {"necessary": 8}, {"not-needed": 8}


def test_an_agreed_level_takes_the_place_of_the_old_one() -> None:
    assert outcome("sql", {3: 8}, level=2) == (3, None)


def test_a_tie_keeps_the_old_value() -> None:
    assert outcome("sql", {3: 4, 4: 4}, level=2) == (2, None)


def test_agreement_on_the_lowest_level_takes_the_requirement_out() -> None:
    assert outcome("crisis", {0: 8}, level=4, gate=4) == (None, None)


def test_a_skill_that_was_not_required_becomes_required() -> None:
    assert outcome("sql", {2: 8}) == (2, None)


def test_a_new_must_is_a_gate_at_the_new_target() -> None:
    assert outcome("sql", {3: 8}, NECESSARY, level=2) == (3, 3)


def test_a_new_must_without_an_agreed_level_is_a_gate_at_the_old_target() -> None:
    assert outcome("sql", {1: 4, 5: 4}, NECESSARY, level=2) == (2, 2)


def test_an_old_gate_stays_where_the_room_finds_it_necessary() -> None:
    assert outcome("sql", {5: 8}, NECESSARY, level=4, gate=2) == (5, 2)


def test_a_gate_above_the_new_target_is_lowered_to_it() -> None:
    assert outcome("crisis", {2: 8}, level=4, gate=4) == (2, 2)


def test_as_many_who_do_not_need_it_end_a_must() -> None:
    assert outcome("crisis", {4: 8}, NOT_NEEDED, level=4, gate=4) == (4, None)


def test_what_is_not_required_and_yet_necessary_stays_open() -> None:
    (found,) = outcomes(held("crisis", {0: 8}, NECESSARY, level=4, gate=4), FIELD)

    assert (found.target.state, found.new, found.new_gate, found.is_changed) == ("contradiction", 4, 4, False)


def test_a_must_on_a_skill_without_any_level_waits_for_one() -> None:
    (found,) = outcomes(held("sql", {1: 4, 5: 4}, NECESSARY), FIELD)

    assert (found.must.state, found.new, found.new_gate) == ("no-target", None, None)


def test_a_gate_is_at_a_level_that_is_offered() -> None:
    assert outcome("tests", {4: 8}, level=4, gate=3) == (4, 2)


def test_a_tie_that_was_decided_changes_the_value() -> None:
    (found,) = outcomes(held("sql", {3: 4, 4: 4}, level=2), FIELD, {"sql": 4})

    assert (found.new, found.target.state) == (4, "decided")


def test_a_skill_that_the_matrix_does_not_have_any_more_has_no_outcome() -> None:
    assert outcomes(held("gone", {3: 8}), FIELD) == ()


def test_the_largest_disagreement_comes_first() -> None:
    found = [
        *outcomes(held("sql", {3: 5, 4: 4}), FIELD),
        *outcomes(held("tests", {1: 4, 4: 4}), FIELD),
        *outcomes(held("crisis", {3: 6, 4: 5, 5: 1}), FIELD),
    ]

    assert [each.skill for each in most_apart_first(found)] == ["tests", "crisis", "sql"]


def workshop(skills: tuple[str, ...] | None) -> Workshop:
    return Workshop(
        format="skillmatrix-workshop/1",
        id="analyst-1",
        matrix=MatrixRef(id="field", version="1.0"),
        role="analyst",
        opened="2026-11-30",  # type: ignore[arg-type]
        ask=Ask(skills=skills),
    )


def test_without_a_list_the_skills_of_the_role_are_asked() -> None:
    assert asked_skills(workshop(None), FIELD, ROLE) == ("crisis", "sql")


def test_a_category_stands_for_its_skills_and_nothing_is_asked_twice() -> None:
    assert asked_skills(workshop(("tests", "work", "gone")), FIELD, ROLE) == ("tests", "sql")


def test_the_share_of_changed_votes_counts_people_of_both_rounds() -> None:
    before = [ballot(number, sql=3) for number in range(6)]
    now = [ballot(0, 2, sql=4), *(ballot(number, 2, sql=3) for number in range(1, 5)), ballot(9, 2, sql=1)]

    assert changed_votes(before, now) == (1, 5)


def test_a_vote_that_came_or_was_withdrawn_has_changed() -> None:
    before = [ballot(0, sql=3), ballot(1), *(ballot(number, sql=3) for number in range(2, 6))]
    now = [ballot(0, 2), ballot(1, 2, sql=3), *(ballot(number, 2, sql=3) for number in range(2, 6))]

    assert changed_votes(before, now) == (2, 6)


def test_answers_and_shares_of_time_are_votes_too() -> None:
    before = [ballot(number).model_copy(update={"questions": {"a": "yes"}, "tasks": {"t": 20}}) for number in range(5)]
    now = [*before[1:], before[0].model_copy(update={"questions": {"a": "no"}})]

    assert changed_votes(before, now) == (1, 10)


def test_fewer_than_five_people_in_both_rounds_have_no_share() -> None:
    assert (
        changed_votes([ballot(number, sql=3) for number in range(4)], [ballot(n, 2, sql=3) for n in range(4)]) is None
    )


def test_agreement_is_made_of_complete_ballots_alone() -> None:
    ballots = [ballot(number, sql=1, crisis=4) for number in range(5)] + [ballot(7, sql=5)]
    found = agreement_of(ballots, ("sql", "crisis"), "target")

    assert found is not None
    assert (found[0].w, found[1]) == (1, 5)


def test_fewer_than_five_complete_ballots_have_no_agreement() -> None:
    assert agreement_of([ballot(number, sql=1, crisis=4) for number in range(4)], ("sql", "crisis"), "target") is None
    assert agreement_of([ballot(number, sql=1) for number in range(6)], ("sql",), "target") is None
