"""Roles that say themselves how many target levels they take."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatrix.analysis.result import STATUSES, Result

Scored: TypeAlias = Callable[..., Result]

NAMES = "abcdefgh"
N_A = "{not_applicable: not here}"


def of_eight(scored: Scored, ready: str, levels: str, must: str = "", **options: Any) -> Result:
    """The score for a role that requires level 2 of eight skills; the last is in a category that can be switched off."""
    requires = "\n".join(f"{name}: {{level: 2{', must: 1' if name == must else ''}}}" for name in NAMES)
    ratings = "\n".join(f"{name}: {rating}" for name, rating in rated(levels).items())
    return scored(requires, ratings, personal=("h",), scale=range(4), ready=ready, **options)


def rated(levels: str) -> dict[str, str]:
    """One sign a skill: a level, `u` unknown, `n` not applicable, `.` not asked."""
    signs = {"u": "unknown", "n": N_A}
    return {name: signs.get(sign, sign) for name, sign in zip(NAMES, levels, strict=True) if sign != "."}


@pytest.mark.parametrize(
    ("ready", "levels", "status", "of", "reached", "state"),
    [
        ("{met: 7}", "22222220", "ready", 8, 7, "passed"),
        ("{met: 7}", "22222200", "developing", 8, 6, "failed"),
        ("{met: 7}", "22222211", "near", 8, 6, "failed"),
        ("{met: 7}", "2222222u", "ready", 8, 7, "passed"),
        ("{met: 7}", "222222u1", "developing", 8, 6, "unknown"),
        ("{met: 7}", "222222.u", "developing", 8, 6, "unknown"),
        ("{met: 7}", "222222nn", "ready", 6, 6, "passed"),
        ("{met: 7}", "22222nn1", "near", 6, 5, "failed"),
        ("{met: 2, of: [a, b, c]}", "22000000", "ready", 3, 2, "passed"),
        ("{met: 2, of: [a, b, c]}", "2n100000", "developing", 2, 1, "failed"),
        ("{met: 1, of: [a, a]}", "20000000", "ready", 1, 1, "passed"),
        ("{met: 1, of: [a]}", "n2222222", "ready", 0, 0, "skipped"),
        ("{met: 1, of: [a]}", "n2222221", "near", 0, 0, "skipped"),
        ("{met: 1, of: [a]}", "30000000", "ready", 1, 1, "passed"),
    ],
)
def test_a_rule_counts_known_skills_at_their_target_among_those_that_apply(
    scored: Scored, ready: str, levels: str, status: str, of: int, reached: int, state: str
) -> None:
    result = of_eight(scored, ready, levels)
    (rule,) = result.ready
    assert (result.status, len(rule.of), rule.reached, rule.state) == (status, of, reached, state)


PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
EXAMPLES = [line.strip("| ").split(" | ") for line in PAGE.partition("## 12")[2].splitlines() if " of " in line[:20]]


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: f"{row[0]}: {row[1]}")
def test_the_examples_of_the_page_are_true(scored: Scored, row: list[str]) -> None:
    rule, levels, of, needed, reached, state, status = row
    met, _, named = rule.partition(" of ")
    which = "" if named == "all" else f", of: [{', '.join(NAMES[: int(named.split()[-1])])}]"
    result = of_eight(scored, f"{{met: {met}{which}}}", levels.replace(" ", ""))
    (found,) = result.ready
    assert (len(found.of), found.needed, found.reached) == (int(of), int(needed), int(reached))
    assert (found.state, result.status) == (state, status)


def test_the_page_has_eight_examples() -> None:
    assert len(EXAMPLES) == 8


def test_every_rule_is_to_be_met(scored: Scored) -> None:
    rules = "[{met: 2, of: [a, b, c]}, {met: 1, of: [g, h]}]"
    assert of_eight(scored, rules, "22000020").status == "ready"
    assert of_eight(scored, rules, "22000010").status == "developing"
    assert of_eight(scored, rules, "22....u.").status == "developing"


def test_no_rule_outweighs_a_must_have(scored: Scored) -> None:
    assert of_eight(scored, "{met: 7}", "02222222", must="a").status == "blocked"
    assert of_eight(scored, "{met: 7}", "u2222222", must="a").status == "undetermined"
    result = of_eight(scored, "{met: 7}", "n2222222", must="a")
    assert (result.status, len(result.ready[0].of)) == ("undetermined", 8)


def test_a_category_that_is_switched_off_leaves_the_rule(scored: Scored) -> None:
    result = of_eight(scored, "{met: 1, of: [g, h]}", "0000002.", without=["personal"])
    assert (result.status, result.ready[0].of, result.ready[0].needed) == ("ready", ("g",), 1)


def test_answers_that_are_out_of_date_meet_no_rule(scored: Scored) -> None:
    result = of_eight(scored, "{met: 1}", "22222222", dated="2020-01-01")
    assert (result.status, result.ready[0].state, result.ready[0].reached) == ("developing", "unknown", 0)


def test_coverage_does_not_know_of_rules(scored: Scored) -> None:
    plain, ruled = (of_eight(scored, ready, "2222111u") for ready in ("[]", "{met: 4}"))
    assert (plain.status, ruled.status) == ("developing", "ready")
    assert ruled._replace(status=plain.status, ready=()) == plain


@dataclass(frozen=True)
class Case:
    """Rules and answers; `must` is the skill that is a must-have."""

    ready: str
    levels: str
    must: str


@st.composite
def cases(draw: st.DrawFn) -> Case:
    rules = draw(
        st.lists(
            st.tuples(st.integers(1, 9), st.none() | st.lists(st.sampled_from(NAMES), min_size=1, unique=True)),
            max_size=3,
        )
    )
    lists = [f", of: [{', '.join(of)}]" if of else "" for _, of in rules]
    written = [f"{{met: {met}{of}}}" for (met, _), of in zip(rules, lists, strict=True)]
    levels = "".join(draw(st.lists(st.sampled_from("0123un."), min_size=8, max_size=8)))
    return Case(f"[{', '.join(written)}]", levels, draw(st.sampled_from(["", *NAMES])))


@settings(max_examples=150)
@given(case=cases(), at=st.integers(0, 7), two=st.tuples(st.integers(0, 3), st.integers(0, 3)))
def test_a_higher_rating_never_makes_a_status_worse(scored: Scored, case: Case, at: int, two: tuple[int, int]) -> None:
    lower, higher = (
        of_eight(scored, case.ready, f"{case.levels[:at]}{level}{case.levels[at + 1 :]}", must=case.must)
        for level in sorted(two)
    )
    assert STATUSES.index(higher.status) <= STATUSES.index(lower.status)


@settings(max_examples=100)
@given(case=cases(), at=st.integers(0, 7), open_as=st.sampled_from("u."))
def test_a_target_that_is_reached_is_no_worse_than_one_that_nobody_rated(
    scored: Scored, case: Case, at: int, open_as: str
) -> None:
    before, after = (
        of_eight(scored, case.ready, f"{case.levels[:at]}{sign}{case.levels[at + 1 :]}", must=case.must)
        for sign in (open_as, "2")
    )
    assert STATUSES.index(after.status) <= STATUSES.index(before.status)


@settings(max_examples=50)
@given(case=cases())
def test_who_reaches_every_target_is_ready_whatever_the_rules(scored: Scored, case: Case) -> None:
    assert of_eight(scored, case.ready, "22222222", must=case.must).status == "ready"
