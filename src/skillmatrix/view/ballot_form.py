"""What a ballot asks in a round, and how the room voted in the round before; for terminal and page."""

from collections.abc import Mapping
from typing import NamedTuple

from skillmatrix.analysis.consensus import votes_in
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.voting_round import SkillVotes, VotingRound
from skillmatrix.model.workshop import FEWEST, Workshop


class BallotForm(NamedTuple):
    """What is asked: the workshop, its matrix, and the round before if there was one."""

    workshop: Workshop
    matrix: Matrix
    role: Role
    skills: tuple[str, ...]
    number: int
    """The number of the round."""
    before: VotingRound | None
    language: str
    width: int = 80
    """Columns of the terminal, where it is one."""


def votes_before(form: BallotForm, kind: str, key: str) -> Mapping[str, int]:
    """How many voted for what in the round before, about a skill, task or question; nothing where too few did.

    `kind` is target, must or importance of a skill, or task, question or proposal.
    """
    counts = _counts(form.before, kind, key) if form.before else {}
    return counts if votes_in(counts) >= FEWEST else {}


def _counts(before: VotingRound, kind: str, key: str) -> Mapping[str, int]:
    if kind == "proposal":
        return {}
    if kind in {"task", "question"}:
        found: Mapping[str, Mapping[str, int]] = getattr(before, f"{kind}s")
        return found.get(key, {})
    votes: SkillVotes | None = before.skills.get(key)
    return getattr(votes, kind) if votes else {}
