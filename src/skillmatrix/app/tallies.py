"""Counting a round: ballots or hands become numbers, and the numbers a file from which nobody can be told."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar

from skillmatrix.analysis.workshop import agreement_of, changed_votes
from skillmatrix.app.ballots import GatheredBallots, gather_ballots
from skillmatrix.app.saving import in_words
from skillmatrix.app.telling import Tell
from skillmatrix.app.workshops import OpenedWorkshop
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.ballot import Ballot
from skillmatrix.model.voting_round import Agreement, Changed, Present, SkillVotes, VotingRound
from skillmatrix.model.wording_hash import wordings
from skillmatrix.model.workshop import FEWEST
from skillmatrix.source.writer import write_yaml
from skillmatrix.store.kept import KeptFile, kept

Key = TypeVar("Key", bound=int | str)


def tally(opened: OpenedWorkshop, number: int | None, day: dt.date, tell: Tell) -> tuple[OpenedWorkshop, VotingRound]:
    """Close the open round, or give one that is closed already: the one asked for, or the last if nobody has voted.

    Too few ballots are a `UserError`, and the round stays open.
    """
    if number is not None and number <= len(opened.rounds):
        return opened, opened.rounds[number - 1]
    if number is not None and number != opened.number:
        raise UserError("round {round} is not open yet", round=str(number))
    if opened.hands is not None:
        return _closed(opened, without_few(opened.hands.model_copy(update={"closed": day})), tell)
    gathered = gather_ballots(opened, tell)
    if not gathered.now and opened.last is not None and number is None:
        return opened, opened.last
    _require_round(opened)
    _require_enough(gathered.now, opened)
    return _closed(opened, counted(opened, gathered, day), tell)


def _require_round(opened: OpenedWorkshop) -> None:
    """After the last round there is none."""
    if opened.last is not None and opened.number > opened.workshop.rules.rounds:
        raise UserError("all {n} rounds are over; see: skillmatrix workshop close", n=opened.workshop.rules.rounds)
    require_not_over(opened)


def require_not_over(opened: OpenedWorkshop) -> None:
    """A workshop that was closed is over."""
    if opened.last is not None and opened.last.decision is not None:
        day = opened.last.decision.date
        raise UserError("this workshop was closed on {day}; open a new one to vote again", day=day)


def _require_enough(ballots: Sequence[Ballot], opened: OpenedWorkshop) -> None:
    if len(ballots) < FEWEST:
        raise UserError(
            "round {round} has {n} of the {least} ballots from which on anything is shown; it stays open",
            round=str(opened.number),
            n=len(ballots),
            least=FEWEST,
        )


def _closed(opened: OpenedWorkshop, held: VotingRound, tell: Tell) -> tuple[OpenedWorkshop, VotingRound]:
    """Write the round down. Its file is what closes it: without it the round is open again."""
    path = opened.round_file(held.round)
    with in_words(None), kept(path, KeptFile) as file:
        if opened.hands is None and not file.is_new:
            raise UserError("{file} has just been written by somebody else; run this again", file=path)
        file.save(lambda _: round_text(held))
    tell(Sentence("round {round} is closed: {file}", round=str(held.round), file=path))
    return opened._replace(rounds=(*opened.rounds, held), hands=None), held


def round_text(held: VotingRound) -> str:
    """The text of a round's file. Reading it gives the same round again."""
    fields = held.model_dump(mode="json", exclude_none=True)
    fields |= {"rules": {**fields["rules"], "agree": held.rules.agree, "stable": held.rules.stable}}
    return write_yaml(_said(fields))


def _said(fields: Mapping[Any, object]) -> dict[str, object]:
    """Plain data without empty lists and mappings, and with text as keys."""
    inner = {str(key): _said(each) if isinstance(each, dict) else each for key, each in fields.items()}
    return {key: each for key, each in inner.items() if each not in ({}, [])}


def counted(opened: OpenedWorkshop, gathered: GatheredBallots, day: dt.date) -> VotingRound:
    """The ballots as numbers. What fewer than five voted on is not among them."""
    ballots, asked = gathered.now, opened.skills
    ids, before = {ballot.id for ballot in ballots}, {ballot.id for ballot in gathered.before}
    held = empty_round(opened).model_copy(
        update={
            "closed": day,
            "present": Present(
                inside=sum(ballot.side == "inside" for ballot in ballots),
                outside=sum(ballot.side == "outside" for ballot in ballots),
            ),
            "dropped_out": len(before - ids),
            "shuffled": all(ballot.shuffled for ballot in ballots),
            "ballots": tuple(sorted(ids)),
            "skills": {skill: _votes_on(skill, ballots, opened) for skill in asked},
            "tasks": {task.id: _counts(ballot.tasks.get(task.id) for ballot in ballots) for task in opened.role.tasks},
            "questions": {
                question.id: _counts(ballot.questions.get(question.id) for ballot in ballots)
                for question in opened.workshop.ask.questions
            },
            "proposals": tuple(
                sorted(
                    (proposal for ballot in ballots for proposal in ballot.proposals),
                    key=lambda proposal: (proposal.skill or "", proposal.text),
                )
            ),
            "changed": _changed(gathered),
            "agreement": _agreement(opened, ballots),
        }
    )
    return without_few(held)


def empty_round(opened: OpenedWorkshop) -> VotingRound:
    """The open round without votes, with what the role requires today."""
    return VotingRound(
        format="skillmatrix-round/1",
        workshop=opened.workshop.id,
        matrix=opened.workshop.matrix,
        role=opened.role.id,
        round=opened.number,
        opened=opened.day,
        rules=opened.workshop.rules,
        skills={skill: _votes_on(skill, (), opened) for skill in opened.skills},
    )


def _votes_on(skill: str, ballots: Sequence[Ballot], opened: OpenedWorkshop) -> SkillVotes:
    required, matrix = opened.role.requires.get(skill), opened.matrix
    votes = [ballot.votes[skill] for ballot in ballots if skill in ballot.votes]
    return SkillVotes(
        level=required.level if required else None,
        gate=required.must if required else None,
        wording=wordings(matrix, matrix.skills[skill]),
        target=_counts(vote.target for vote in votes),
        must=_counts(vote.must for vote in votes),
        importance=_counts(vote.importance for vote in votes),
        comments=tuple(sorted(vote.comment for vote in votes if vote.comment)),
    )


def _counts(values: Iterable[Key | None]) -> dict[Key, int]:
    """How many there are of each value, in their order."""
    found = Counter(value for value in values if value is not None)
    return {value: found[value] for value in sorted(found)}


def without_few(held: VotingRound) -> VotingRound:
    """The round without what fewer than five voted on; comments on such a skill go with its votes."""
    return held.model_copy(
        update={
            "skills": {skill: _enough_of(votes) for skill, votes in held.skills.items()},
            "tasks": _enough_in(held.tasks),
            "questions": _enough_in(held.questions),
        }
    )


def _enough_of(votes: SkillVotes) -> SkillVotes:
    counts: dict[str, Mapping[Any, int]] = {name: getattr(votes, name) for name in ("target", "must", "importance")}
    enough = {name: each if sum(each.values()) >= FEWEST else {} for name, each in counts.items()}
    return votes.model_copy(update={**enough, "comments": votes.comments if any(enough.values()) else ()})


def _enough_in(counts: Mapping[str, Mapping[Any, int]]) -> dict[str, Mapping[Any, int]]:
    return {name: each for name, each in counts.items() if sum(each.values()) >= FEWEST}


def _changed(gathered: GatheredBallots) -> Changed | None:
    found = changed_votes(gathered.before, gathered.now)
    return None if found is None else Changed(votes=found[0], of=found[1])


def _agreement(opened: OpenedWorkshop, ballots: Sequence[Ballot]) -> Agreement | None:
    """Of what was asked about every skill: importance, which people give to rank, else levels."""
    ask = opened.workshop.ask
    if not (ask.importance or ask.target):
        return None
    kind: Literal["target", "importance"] = "importance" if ask.importance else "target"
    found = agreement_of(ballots, opened.skills, kind)
    if found is None:
        return None
    w = found[0].w
    return Agreement(numerator=w.numerator, denominator=w.denominator, ranked=kind, people=found[1])
