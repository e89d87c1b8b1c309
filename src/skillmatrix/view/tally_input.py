"""What the pages of a workshop are made of."""

from typing import NamedTuple

from skillmatrix.analysis.workshop import SETTLED, Outcome
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.voting_round import VotingRound
from skillmatrix.model.workshop import Workshop


class TallyInput(NamedTuple):
    """A counted round, and what it comes to, skill by skill."""

    workshop: Workshop
    matrix: Matrix
    role: Role
    held: VotingRound
    outcomes: tuple[Outcome, ...]

    @property
    def settled(self) -> list[Outcome]:
        """The skills on whose level the room agrees; what changes comes first."""
        found = [each for each in self.outcomes if each.target.state in SETTLED]
        return sorted(found, key=lambda each: each.old == each.new)

    @property
    def open(self) -> list[Outcome]:
        """The skills on whose level it does not; of those with fewer than five votes nothing is shown."""
        return [each for each in self.outcomes if each.target.state not in {*SETTLED, "hidden"}]

    @property
    def hidden(self) -> list[str]:
        """The ids of skills with so few votes that nothing of them is shown."""
        return [
            skill
            for skill, votes in self.held.skills.items()
            if skill in self.matrix.skills and not (votes.target or votes.must or votes.importance)
        ]
