"""What is true of every score, whatever the role and the answers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from skillmatrix.analysis.result import Result

Scored: TypeAlias = Callable[..., Result]

NOT_ASKED, UNKNOWN, NOT_APPLICABLE = "", "unknown", "{not_applicable: not here}"


@dataclass(frozen=True)
class Line:
    """One skill as it stands in the two files: what the role requires, and what was answered."""

    skill: str
    required: int
    weight: int  # in hundredths, so that every weight can be written
    must: int | None
    answer: str = NOT_ASKED
    level: int | None = None
    confidence: str = "high"
    grade: int = 0

    def requirement(self, factor: int) -> str:
        must = "" if self.must is None else f", must: {self.must}"
        weight = self.weight * factor
        return f"{self.skill}: {{level: {self.required}, weight: {weight // 100}.{weight % 100:02}{must}}}"

    def rating(self) -> str:
        if self.level is None:
            return f"{self.skill}: {self.answer}" if self.answer else ""
        evidence = f", evidence: [{{text: seen, grade: {self.grade}}}]" if self.grade else ""
        return f"{self.skill}: {{level: {self.level}, confidence: {self.confidence}{evidence}}}"


@dataclass(frozen=True)
class Case:
    """A role and the answers to it."""

    lowest: int
    highest: int
    lines: tuple[Line, ...]
    factor: int = 1

    def scored(self, scored: Scored) -> Result:
        return scored(
            "\n".join(line.requirement(self.factor) for line in self.lines),
            "\n".join(line.rating() for line in self.lines if line.rating()),
            scale=range(self.lowest, self.highest + 1),
        )

    def plus(self, line: Line) -> "Case":
        return replace(self, lines=(*self.lines, line))

    def levels(self) -> st.SearchStrategy[int]:
        return st.integers(self.lowest, self.highest)


@st.composite
def lines(draw: st.DrawFn, skill: str, lowest: int, highest: int) -> Line:
    required = draw(st.integers(lowest, highest))
    kind = draw(st.sampled_from(["level", "level", "level", NOT_ASKED, UNKNOWN, NOT_APPLICABLE]))
    return Line(
        skill,
        required,
        weight=draw(st.integers(1, 10_000)),
        must=draw(st.none() | st.integers(lowest, required)),
        answer="" if kind == "level" else kind,
        level=draw(st.integers(lowest, highest)) if kind == "level" else None,
        confidence=draw(st.sampled_from(["high", "medium", "low"])),
        grade=draw(st.integers(0, 3)),
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    lowest = draw(st.sampled_from([0, 0, 1, 7]))
    highest = draw(st.sampled_from([lowest + 1, lowest + 4, lowest + 5, lowest + 12]))
    names = draw(st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f-1", "f-2", "z"]), min_size=1, unique=True))
    return Case(lowest, highest, tuple(draw(lines(name, lowest, highest)) for name in names))


@st.composite
def required_lines(draw: st.DrawFn, case: Case) -> Line:
    """One more skill that the role requires, without an answer yet."""
    line = draw(lines("one-more", case.lowest, case.highest))
    required = max(line.required, case.lowest + 1)
    return replace(line, required=required, answer=NOT_ASKED, level=None)


def shares(result: Result) -> list[Fraction]:
    """All shares of a result that has any."""
    found = [
        result.completeness,
        *(part for bounds in (result.coverage, result.met) for part in (bounds.low, bounds.high, bounds.known)),
        *result.coverage.evidenced.values(),
        *(part for skill in result.skills for part in (skill.share, skill.coverage, skill.gain)),
    ]
    return [share for share in found if share is not None]


@given(case=cases())
def test_every_share_lies_between_0_and_1(scored: Scored, case: Case) -> None:
    assert all(0 <= share <= 1 for share in shares(case.scored(scored)))


@given(case=cases())
def test_the_known_part_lies_within_the_interval(scored: Scored, case: Case) -> None:
    result = case.scored(scored)
    assume(result.status is not None)
    for bounds in (result.coverage, result.met):
        assert bounds.low <= bounds.high
        assert bounds.known is None or bounds.low <= bounds.known <= bounds.high


@given(case=cases())
def test_gains_add_up_exactly_to_what_is_missing(scored: Scored, case: Case) -> None:
    result = case.scored(scored)
    assume(result.status is not None)
    assert sum(skill.gain for skill in result.skills if skill.is_applicable) == 1 - result.coverage.low
    assert sum(skill.share for skill in result.skills if skill.is_applicable) == 1


@given(case=cases())
def test_what_applies_is_either_known_or_unanswered(scored: Scored, case: Case) -> None:
    for skill in case.scored(scored).skills:
        assert skill.is_applicable == (skill.is_known or skill.is_unanswered)
        assert not (skill.is_known and skill.is_unanswered)
        assert skill.is_known == (skill.answer == "rated")


@given(case=cases(), data=st.data())
def test_coverage_never_falls_when_a_rating_rises(scored: Scored, case: Case, data: st.DataObject) -> None:
    line = data.draw(required_lines(case))
    lower, higher = sorted(data.draw(st.tuples(case.levels(), case.levels())))
    before, after = (case.plus(replace(line, level=level)).scored(scored) for level in (lower, higher))
    for old, new in ((before.coverage, after.coverage), (before.met, after.met)):
        assert (old.low <= new.low, old.high <= new.high, old.known <= new.known) == (True, True, True)
    assert all(before.coverage.evidenced[grade] <= after.coverage.evidenced[grade] for grade in (1, 2, 3))
    assert before.sensitivity.confidence.low <= after.sensitivity.confidence.low
    assert before.sensitivity.confidence.high <= after.sensitivity.confidence.high


@given(case=cases(), data=st.data())
def test_answering_an_open_skill_lands_within_the_interval(scored: Scored, case: Case, data: st.DataObject) -> None:
    line = data.draw(required_lines(case))
    before = case.plus(replace(line, answer=data.draw(st.sampled_from([NOT_ASKED, UNKNOWN])))).scored(scored)
    after = case.plus(replace(line, level=data.draw(case.levels()))).scored(scored)
    for old, new in ((before.coverage, after.coverage), (before.met, after.met)):
        assert old.low <= new.low <= new.high <= old.high


@given(case=cases(), data=st.data())
def test_the_order_of_skills_and_answers_is_irrelevant(scored: Scored, case: Case, data: st.DataObject) -> None:
    shuffled = replace(case, lines=tuple(data.draw(st.permutations(case.lines))))
    assert shuffled.scored(scored) == case.scored(scored)


def test_even_skills_that_differ_in_nothing_but_their_ids_have_one_order(scored: Scored) -> None:
    lines = tuple(Line(skill, 3, 100, None, level=1) for skill in ("a", "b", "c"))
    results = [Case(0, 5, shuffled).scored(scored) for shuffled in permutations(lines)]
    assert all(result == results[0] for result in results)


@given(case=cases())
def test_only_the_proportion_of_weights_matters(scored: Scored, case: Case) -> None:
    once, ten_times = case.scored(scored), replace(case, factor=10).scored(scored)
    plain = [skill._replace(weight=Fraction(0)) for skill in once.skills]
    assert [skill._replace(weight=Fraction(0)) for skill in ten_times.skills] == plain
    assert ten_times.sums.applicable == 10 * once.sums.applicable
    same = {"skills": once.skills, "sums": once.sums, "weakest_must": None}
    assert ten_times._replace(**same) == once._replace(**same)


@given(case=cases(), data=st.data())
def test_a_skill_that_does_not_apply_might_as_well_not_be_required(
    scored: Scored, case: Case, data: st.DataObject
) -> None:
    line = replace(data.draw(required_lines(case)), must=None, answer=NOT_APPLICABLE)
    with_it, without_it = case.plus(line).scored(scored), case.scored(scored)
    left = tuple(skill for skill in with_it.skills if skill.skill != line.skill)
    counts = with_it.counts._replace(not_applicable=with_it.counts.not_applicable - 1)
    assert with_it._replace(skills=left, counts=counts) == without_it


@given(case=cases(), data=st.data())
def test_surplus_changes_nothing_but_surplus(scored: Scored, case: Case, data: st.DataObject) -> None:
    line = replace(data.draw(required_lines(case)), confidence="high")  # doubt about a higher level does less harm
    more = data.draw(st.integers(line.required, case.highest))
    met, exceeded = (case.plus(replace(line, level=level)).scored(scored) for level in (line.required, more))
    assert exceeded.surplus == met.surplus + more - line.required
    assert as_if_met(exceeded, line.skill) == as_if_met(met, line.skill)


def as_if_met(result: Result, name: str) -> Result:
    """The result without what may differ: the surplus, and the rating, level, status and place of the skill that has it."""
    skills = {skill.skill: skill for skill in result.skills}
    skills[name] = skills[name]._replace(rating=None, level=None, gap=0, surplus=0, status="met")
    gates = {gate.skill: gate._replace(level=None) if gate.skill == name else gate for gate in result.gates}
    weakest = result.weakest_must and skills[result.weakest_must.skill]
    full = weakest is not None and weakest.coverage == 1  # of several the first is named, and places may differ
    return result._replace(
        skills=tuple(skills[skill] for skill in sorted(skills)),
        gates=tuple(gates[skill] for skill in sorted(gates)),
        weakest_must=None if full else weakest,
        surplus=None,
    )


@given(case=cases())
def test_doubt_widens_the_interval_and_moves_no_point(scored: Scored, case: Case) -> None:
    result = case.scored(scored)
    assume(result.status is not None)
    assert 0 <= result.sensitivity.confidence.low <= result.coverage.low
    assert result.coverage.high <= result.sensitivity.confidence.high <= 1
    if result.coverage.known is not None:
        known = result.sensitivity.confidence_known
        assert 0 <= known.low <= result.coverage.known <= known.high <= 1


@given(case=cases())
def test_changing_one_weight_moves_coverage_both_ways_or_not_at_all(scored: Scored, case: Case) -> None:
    result = case.scored(scored)
    assume(result.coverage.known is not None)
    weights = result.sensitivity.weights_20
    assert 0 <= weights.low <= result.coverage.known <= weights.high <= 1


@given(case=cases())
def test_asking_for_more_evidence_never_adds_coverage(scored: Scored, case: Case) -> None:
    result = case.scored(scored)
    assume(result.status is not None)
    evidenced = result.coverage.evidenced
    assert evidenced[3] <= evidenced[2] <= evidenced[1] <= result.coverage.low


@given(case=cases())
def test_where_a_scale_begins_is_irrelevant(scored: Scored, case: Case) -> None:
    def up(level: int | None) -> int | None:
        return None if level is None else level + 1

    raised = tuple(
        replace(line, required=line.required + 1, must=up(line.must), level=up(line.level)) for line in case.lines
    )
    here = case.scored(scored)
    above = Case(case.lowest + 1, case.highest + 1, raised).scored(scored)
    assert shares(above) == shares(here)
    assert [skill.skill for skill in above.skills] == [skill.skill for skill in here.skills]
    assert (above.status, above.band, above.surplus) == (here.status, here.band, here.surplus)


@settings(max_examples=25)
@given(case=cases())
def test_every_number_is_exact(scored: Scored, case: Case) -> None:
    result = case.scored(scored)
    assert all(isinstance(share, Fraction) for share in shares(result))
    assert all(isinstance(skill.weight, Fraction) for skill in result.skills)
