"""Voting in a workshop: whose ballot it is, what it says already, and where each answer is saved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.ballots import FoundBallot, read_ballots
from skillmatrix.app.saving import in_words
from skillmatrix.app.tallies import empty_round, require_not_over, round_text
from skillmatrix.app.telling import Tell
from skillmatrix.app.workshops import OpenedWorkshop
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.ballot import Ballot, Side
from skillmatrix.model.voting_round import VotingRound
from skillmatrix.store import ballots as store
from skillmatrix.store.kept import KeptFile, kept
from skillmatrix.view.ballot_form import BallotForm


class OpenBallot(NamedTuple):
    """A ballot to fill in: its file, what it says, and whether it was begun in this round already."""

    path: Path
    ballot: Ballot
    is_begun: bool


def form_of(opened: OpenedWorkshop, language: str, width: int) -> BallotForm:
    """What the open round asks. A workshop that asks nothing, or is over, is a `UserError`."""
    require_not_over(opened)
    if opened.number > opened.workshop.rules.rounds:
        raise UserError("all {n} rounds are over; see: skillmatrix workshop close", n=opened.workshop.rules.rounds)
    if not opened.skills and not opened.workshop.ask.questions:
        raise UserError("the workshop asks nothing; name skills under ask in {file}", file=opened.folder)
    if opened.matrix.version != opened.workshop.matrix.version:
        raise UserError(
            "the workshop is about version {old} of the matrix, and {file} is version {new} today; open a new workshop",
            old=opened.workshop.matrix.version,
            file=opened.file.name,
            new=opened.matrix.version,
        )
    return BallotForm(
        opened.workshop, opened.matrix, opened.role, opened.skills, opened.number, opened.last, language, width
    )


def refuse_hands(opened: OpenedWorkshop) -> None:
    """A `UserError` where the room votes by show of hands: there are no ballots beside it."""
    if opened.hands is not None:
        raise UserError("this round is a show of hands; count it first: skillmatrix workshop tally")
    if opened.last is not None and opened.last.method == "hands":
        raise UserError("this workshop votes by show of hands, which has one round")


def own_ballot(opened: OpenedWorkshop, number: str | None, tell: Tell) -> OpenBallot | None:
    """The ballot with this id in the open round; else one for it that begins with the votes of the round before.

    None without an id, which is a new ballot. An id that nobody has is a `UserError`.
    """
    if number is None:
        return None
    own = [
        each
        for each in read_ballots(opened.ballots, tell)
        if each.ballot.id == number.strip().lower() and _here(each, opened)
    ]
    if not own:
        raise UserError("no ballot in {folder} has the id {id}", folder=opened.ballots, id=number)
    last = max(own, key=lambda each: each.ballot.round)
    if last.ballot.round == opened.number:
        return OpenBallot(last.path, last.ballot, is_begun=True)
    return OpenBallot(store.new_name(opened.ballots), _carried(last.ballot, opened.number), is_begun=False)


def _here(found: FoundBallot, opened: OpenedWorkshop) -> bool:
    ballot = found.ballot
    return ballot.workshop == opened.workshop.id and ballot.round <= opened.number


def _carried(ballot: Ballot, number: int) -> Ballot:
    """A ballot for the next round: the votes stay until they are changed; what was said has been heard."""
    votes = {skill: vote.model_copy(update={"comment": None}) for skill, vote in ballot.votes.items()}
    return ballot.model_copy(update={"round": number, "votes": votes, "proposals": (), "shuffled": False})


def new_ballot(opened: OpenedWorkshop, side: Side, ballot_id: str) -> OpenBallot:
    """An empty ballot under a new random id."""
    ballot = Ballot(
        format="skillmatrix-ballot/1",
        id=ballot_id,
        workshop=opened.workshop.id,
        matrix=opened.workshop.matrix,
        round=opened.number,
        side=side,
    )
    return OpenBallot(store.new_name(opened.ballots), ballot, is_begun=False)


@contextmanager
def saving_ballot(opened: OpenedWorkshop, own: OpenBallot, words: Catalogue) -> Iterator[Callable[[Ballot], None]]:
    """How to save the ballot, with everybody else kept out of its file."""
    with in_words(words), store.locked(own.path) as file:
        yield lambda ballot: file.write(ballot, opened.day)


@contextmanager
def saving_hands(
    opened: OpenedWorkshop, words: Catalogue, tell: Tell
) -> Iterator[tuple[VotingRound, Callable[[VotingRound], None]]]:
    """The hands written down so far, and how to save more of them. Beside ballots there are no hands."""
    if opened.rounds or (opened.hands is None and read_ballots(opened.ballots, tell)):
        raise UserError("a show of hands has one round and no ballots beside it; open a new workshop for it")
    held = opened.hands or empty_round(opened).model_copy(update={"method": "hands"})
    with in_words(words), kept(opened.round_file(opened.number), KeptFile) as file:
        yield held, lambda changed: file.save(lambda _: round_text(changed))


def shuffle_ballots(opened: OpenedWorkshop, tell: Tell) -> int:
    """Give all ballots of the workshop new names, one day and a mixed order; how many there are."""
    found = [each for each in read_ballots(opened.ballots, tell) if each.ballot.workshop == opened.workshop.id]
    with in_words(None):
        store.shuffle(found, opened.ballots, opened.day)
    return len(found)
