"""Closing a workshop: what its last round changes in the role, and writing it where nothing was edited meanwhile."""

import datetime as dt
import shlex
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skillmatrix import resources
from skillmatrix.analysis.workshop import Outcome, outcomes
from skillmatrix.app.ballots import read_ballots
from skillmatrix.app.outputs import put_in_place
from skillmatrix.app.role_change import ChangedMatrix, changed_matrix, next_version
from skillmatrix.app.saving import in_words
from skillmatrix.app.tallies import require_not_over, round_text
from skillmatrix.app.telling import Tell, tell_nobody
from skillmatrix.app.workshops import OpenedWorkshop
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.voting_round import Decision, SkillVotes, VotingRound
from skillmatrix.model.wording_hash import wordings
from skillmatrix.store.kept import KeptFile, erase, kept


class Closing(NamedTuple):
    """What the last round comes to, and the matrix after it; nothing has been written yet."""

    opened: OpenedWorkshop
    held: VotingRound
    outcomes: tuple[Outcome, ...]
    decided: Mapping[str, int]
    version: str
    """The version of the matrix afterwards."""
    changed: ChangedMatrix | None
    """None where no value changes."""
    is_written: bool = False
    """Whether the matrix says it already: an earlier run was ended before it had noted that."""

    @property
    def changes(self) -> tuple[Outcome, ...]:
        """The outcomes that change something."""
        return tuple(each for each in self.outcomes if each.is_changed)


def prepare_closing(opened: OpenedWorkshop, decide: Sequence[str], version: str | None, tell: Tell) -> Closing:
    """What closing now would change. Ties are decided as `crisis=3`; a version is raised where none is named."""
    require_not_over(opened)
    held = opened.last
    if held is None or opened.hands is not None:
        raise UserError(
            "no round is counted yet; count it with: skillmatrix workshop tally {folder}",
            folder=shlex.quote(str(opened.folder)),
        )
    _require_no_open_ballots(opened, tell)
    decided = _decided(decide, outcomes(held, opened.matrix))
    found = outcomes(held, opened.matrix, decided)
    changes = [each for each in found if each.is_changed]
    if changes and _is_written(opened, held, found, next_version(opened.workshop.matrix.version, version)):
        return Closing(opened, held, found, decided, opened.matrix.version, None, is_written=True)
    _require_untouched(opened, held)
    after = next_version(opened.matrix.version, version) if changes else opened.matrix.version
    changed = changed_matrix(opened.document, opened.role, changes, after) if changes else None
    return Closing(opened, held, found, decided, after, changed)


def _require_no_open_ballots(opened: OpenedWorkshop, tell: Tell) -> None:
    found = [each for each in read_ballots(opened.ballots, tell) if each.ballot.round == opened.number]
    if found:
        raise UserError(
            "ballots of round {round} are not counted yet ({n}); count them, or move them away",
            round=str(opened.number),
            n=len(found),
        )


def _decided(decide: Sequence[str], found: Sequence[Outcome]) -> dict[str, int]:
    """Ties that were decided in the open; anything but a tie is no tie, and stays as the room left it."""
    known = {each.skill: each.target for each in found}
    decided = {}
    for each in decide:
        skill, _, level = each.partition("=")
        if not (level.isdecimal() and level.isascii() and len(level) <= len("100")):
            raise UserError("--decide {value}: write a skill and a level, such as crisis=3", value=each)
        verdict = known.get(skill)
        if verdict is None or verdict.state != "tie":
            raise UserError("--decide {value}: the votes on “{skill}” are no tie", value=each, skill=skill)
        if int(level) not in verdict.most:
            levels = ", ".join(map(str, verdict.most))
            raise UserError("--decide {value}: the tie is between {levels}", value=each, levels=levels)
        decided[skill] = int(level)
    return decided


def _is_written(opened: OpenedWorkshop, held: VotingRound, found: Sequence[Outcome], version: str) -> bool:
    """Whether the matrix is what this closing would have made of it; anything else has been edited by somebody."""
    return opened.matrix.version == version and all(
        _required(opened, each.skill) == (each.new, each.new_gate)
        and _reads_the_same(opened, each.skill, held.skills[each.skill])
        for each in found
    )


def _reads_the_same(opened: OpenedWorkshop, skill: str, votes: SkillVotes) -> bool:
    """Whether the texts of a skill are those that the room read."""
    return wordings(opened.matrix, opened.matrix.skills[skill]) == votes.wording


def _required(opened: OpenedWorkshop, skill: str) -> tuple[int | None, int | None]:
    """Level and minimum that the role requires today."""
    required = opened.role.requires.get(skill)
    return (required.level, required.must) if required else (None, None)


def _require_untouched(opened: OpenedWorkshop, held: VotingRound) -> None:
    """What the room voted on has to be what stands in the matrix; else nothing is written over."""
    if opened.matrix.version != opened.workshop.matrix.version:
        raise UserError(
            "{file} was edited meanwhile: it is version {new}, and the workshop voted on {old}; nothing was written",
            file=opened.file.name,
            new=opened.matrix.version,
            old=opened.workshop.matrix.version,
        )
    for skill, votes in held.skills.items():
        if skill not in opened.matrix.skills:
            raise UserError(
                "{file} was edited meanwhile: it has no skill “{skill}” any more; nothing was written",
                file=opened.file.name,
                skill=skill,
            )
        if _required(opened, skill) != (votes.level, votes.gate) or not _reads_the_same(opened, skill, votes):
            raise UserError(
                "{file} was edited meanwhile: “{skill}” is not what the room voted on; nothing was written",
                file=opened.file.name,
                skill=skill,
            )


def require_closable(closing: Closing, *, early: bool) -> None:
    """A workshop ends after its last round, or when hardly any vote changes; `early` ends it all the same.

    A matrix that comes with the program is not edited in place, as the next update would bring it back.
    """
    path = closing.opened.file.path
    if closing.changed is not None and path in resources.matrices():
        sentence = "{file} comes with skillmatrix; copy it first: skillmatrix init matrix --from {name} --id {name}"
        raise UserError(sentence, file=path.name, name=path.stem)
    if not early and not is_settled(closing.held):
        rules = closing.held.rules
        raise UserError(
            "round {round} of at most {rounds} is over and the votes may still move; hold another one, or add --early",
            round=str(closing.held.round),
            rounds=str(rules.rounds),
        )


def is_settled(held: VotingRound) -> bool:
    """Whether this was the last round, or one in which the votes hardly moved."""
    if held.method == "hands" or held.round >= held.rules.rounds:
        return True
    return held.changed is not None and held.changed.votes < held.rules.stable * held.changed.of


def write_closing(closing: Closing, day: dt.date, tell: Tell, *, keep: bool) -> None:
    """Write the matrix, erase the ballots unless told to keep them, and note in the last round that all is over.

    The note comes last: whoever was ended before it closes again, and finds everything else done or does it.
    """
    opened = closing.opened
    if closing.changed is not None:
        put_in_place(opened.file.path, opened.document.text, closing.changed.text)
        tell(Sentence("wrote {file}: version {version}", file=opened.file.path, version=closing.version))
    if not keep:
        _erase_ballots(opened, tell)
    _note_decision(closing, day)


def _note_decision(closing: Closing, day: dt.date) -> None:
    decision = Decision(date=day, version=closing.version, decided=dict(closing.decided))
    held = closing.held.model_copy(update={"decision": decision})
    with in_words(None), kept(closing.opened.round_file(held.round), KeptFile) as file:
        file.save(lambda _: round_text(held))


def _erase_ballots(opened: OpenedWorkshop, tell: Tell) -> None:
    """Only ballots of this workshop: the folder may hold something else, too."""
    ours = [each for each in read_ballots(opened.ballots, tell_nobody) if each.ballot.workshop == opened.workshop.id]
    with in_words(None):
        for each in ours:
            erase(each.path)
    if ours:
        tell(Sentence("ballots erased: {n}; the files of the rounds keep the numbers", n=len(ours)))
