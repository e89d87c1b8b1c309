"""What the votes of a workshop change in a role: which values, and why others stay as they are."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.analysis.consensus import (
    Concordance,
    concordance,
    iqr,
    median,
    most_chosen,
    share_at_one,
    votes_for_a_must,
    votes_in,
)
from skillmatrix.model.ballot import Ballot, Need
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import skills_within
from skillmatrix.model.voting_round import SkillVotes, VotingRound
from skillmatrix.model.workshop import FEWEST, Rules, Workshop

TargetState: TypeAlias = Literal["agreed", "decided", "tie", "apart", "split", "few", "hidden", "contradiction"]
"""agreed and decided give a level; the others say why there is none.

tie: two levels have the most votes. apart: the middle half of the votes lies too far apart. split: no level has enough
of them. few: too few votes to change anything. hidden: so few that nothing is shown. contradiction: not required, and
a must.
"""
MustState: TypeAlias = Literal["necessary", "not-needed", "open", "few", "hidden", "no-target"]
"""necessary and not-needed are agreed. no-target: necessary, but nobody has agreed on a level for it."""
SETTLED = frozenset({"agreed", "decided"})


class TargetVerdict(NamedTuple):
    """What the votes on a level come to. Without votes that may be shown, the numbers are 0."""

    state: TargetState
    level: int | None = None
    """The level agreed on."""
    votes: int = 0
    most: tuple[int, ...] = ()
    """The levels with the most votes."""
    median: Fraction = Fraction(0)
    iqr: Fraction = Fraction(0)
    share: Fraction = Fraction(0)
    """The share on the level with the most."""


class MustVerdict(NamedTuple):
    """What the votes on a must come to; `needed` of the votes have to agree."""

    state: MustState
    votes: int = 0
    needed: int | None = None


class Outcome(NamedTuple):
    """What becomes of one skill of the role: target and minimum before and after; None is none."""

    skill: str
    old: int | None
    new: int | None
    old_gate: int | None
    new_gate: int | None
    target: TargetVerdict
    must: MustVerdict

    @property
    def is_changed(self) -> bool:
        """Whether anything changes."""
        return (self.old, self.old_gate) != (self.new, self.new_gate)


def asked_skills(workshop: Workshop, matrix: Matrix, role: Role) -> tuple[str, ...]:
    """The ids of the skills that are voted on, in the order of the workshop; what the matrix lacks is left out."""
    if workshop.ask.skills is None:
        return tuple(role.requires)
    found: dict[str, None] = {}
    for name in workshop.ask.skills:
        if name in matrix.skills:
            found[name] = None
        elif name in matrix.categories_by_id:
            found.update(dict.fromkeys(skill.id for skill in skills_within(matrix.categories_by_id[name])))
    return tuple(found)


def outcomes(held: VotingRound, matrix: Matrix, decided: Mapping[str, int] | None = None) -> tuple[Outcome, ...]:
    """What a counted round comes to, skill by skill; `decided` are ties that were decided in the open."""
    return tuple(
        _outcome(skill, votes, held.rules, matrix, (decided or {}).get(skill))
        for skill, votes in held.skills.items()
        if skill in matrix.skills
    )


def _outcome(skill: str, votes: SkillVotes, rules: Rules, matrix: Matrix, decided: int | None) -> Outcome:
    target, must = target_verdict(votes.target, rules, decided), must_verdict(votes.must, rules)
    old, gate = votes.level, votes.gate
    new = old
    if target.state in SETTLED:
        new = None if target.level == matrix.lowest else target.level
        if new is None and must.state == "necessary":
            target, new = target._replace(state="contradiction"), old
    if must.state == "necessary" and new is None:
        must = must._replace(state="no-target")
    new_gate = _gate(gate, new, must)
    return Outcome(skill, old, new, gate, matrix.level_that_counts(skill, new_gate) if new_gate else None, target, must)


def _gate(old: int | None, target: int | None, must: MustVerdict) -> int | None:
    """A new must is a gate at the target; one above the target is lowered to it."""
    if target is None or must.state == "not-needed":
        return None
    if old is None:
        return target if must.state == "necessary" else None
    return min(old, target)


def target_verdict(counts: Mapping[int, int], rules: Rules, decided: int | None = None) -> TargetVerdict:
    """Whether the room agrees on a level."""
    votes = votes_in(counts)
    if votes < FEWEST:
        return TargetVerdict("hidden")
    most, spread, share = most_chosen(counts), iqr(counts), share_at_one(counts)
    found = TargetVerdict("agreed", None, votes, most, median(counts), spread, share)
    if votes < rules.votes:
        return found._replace(state="few")
    if spread > rules.iqr.target:
        return found._replace(state="apart")
    if len(most) > 1:
        return found._replace(state="decided", level=decided) if decided in most else found._replace(state="tie")
    return found._replace(level=most[0]) if share >= Fraction(rules.agree) else found._replace(state="split")


def must_verdict(counts: Mapping[Need, int], rules: Rules) -> MustVerdict:
    """Whether the room finds a skill necessary, or not needed, beyond what chance would bring."""
    votes = sum(counts.values())
    if votes < FEWEST:
        return MustVerdict("hidden")
    needed = votes_for_a_must(votes)
    if votes < rules.votes or needed is None:
        return MustVerdict("few", votes, needed)
    agreed: tuple[Literal["necessary", "not-needed"], ...] = ("necessary", "not-needed")
    state = next((each for each in agreed if counts.get(each, 0) >= needed), "open")
    return MustVerdict(state, votes, needed)  # type: ignore[arg-type]  # one of these three


def most_apart_first(found: Iterable[Outcome]) -> list[Outcome]:
    """Those whose votes lie farthest apart come first, then those with the smallest share on one level."""
    return sorted(found, key=lambda each: (-each.target.iqr, each.target.share))


def changed_votes(before: Sequence[Ballot], now: Sequence[Ballot]) -> tuple[int, int] | None:
    """Of people in both rounds: how many votes changed, came or were withdrawn, and how many there are.

    None if too few people voted in both.
    """
    earlier = {ballot.id: _votes(ballot) for ballot in before}
    pairs = [(earlier[ballot.id], _votes(ballot)) for ballot in now if ballot.id in earlier]
    if len(pairs) < FEWEST:
        return None
    changed = sum(one.get(key) != other.get(key) for one, other in pairs for key in one.keys() | other.keys())
    return changed, sum(len(one.keys() | other.keys()) for one, other in pairs)


def _votes(ballot: Ballot) -> dict[tuple[str, str], int | str]:
    """Everything that somebody voted on, by what it is about."""
    found: dict[tuple[str, str], int | str] = {}
    for skill, vote in ballot.votes.items():
        given = {"target": vote.target, "must": vote.must, "importance": vote.importance}
        found |= {(kind, skill): value for kind, value in given.items() if value is not None}
    found |= {("task", task): share for task, share in ballot.tasks.items()}
    return found | {("question", question): answer for question, answer in ballot.questions.items()}


def agreement_of(
    ballots: Sequence[Ballot], skills: Sequence[str], kind: Literal["target", "importance"]
) -> tuple[Concordance, int] | None:
    """Kendall's W and how many complete ballots it is made of; None if they are too few."""
    rows = [[getattr(ballot.votes.get(skill), kind, None) for skill in skills] for ballot in ballots]
    complete = [[value for value in row if value is not None] for row in rows if None not in row]
    if len(complete) < FEWEST:
        return None
    found = concordance(complete)
    return None if found is None else (found, len(complete))
