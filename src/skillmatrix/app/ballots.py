"""The ballots in the folder of a workshop: which of them count in the open round, and what is told of the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.team_answers import unusable
from skillmatrix.app.telling import Tell, UnusableFile
from skillmatrix.app.workshops import OpenedWorkshop
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import check_ballot
from skillmatrix.load.files import document_of, read_start
from skillmatrix.model.ballot import Ballot, Vote
from skillmatrix.source.limits import MAX_BYTES
from skillmatrix.store.ballots import ballot_text

ENDINGS = frozenset({".yaml", ".yml", ".json"})


class FoundBallot(NamedTuple):
    """A ballot and its file."""

    path: Path
    ballot: Ballot


class GatheredBallots(NamedTuple):
    """The ballots that count in the open round, and those that were counted in the round before."""

    now: tuple[Ballot, ...]
    before: tuple[Ballot, ...]


def read_ballots(folder: Path, tell: Tell) -> list[FoundBallot]:
    """All ballots in a folder, by name; a file that is none, or cannot be used, is told and left out."""
    if not folder.is_dir():
        return []
    found = []
    for path in sorted(folder.iterdir()):
        if path.suffix in ENDINGS and not path.name.startswith("."):
            try:
                found.append(FoundBallot(path, _read(path)))
            except UserError as error:
                first = str(error) if isinstance(error, UnusableFile) else error.sentence
                tell(unusable(str(path), first))
    return found


def _read(path: Path) -> Ballot:
    loaded = check_ballot(document_of(read_start(path, MAX_BYTES + 1, str(path)), str(path)))
    if loaded.value is None or loaded.has_errors:
        raise UnusableFile(loaded.findings)
    return loaded.value


def gather_ballots(opened: OpenedWorkshop, tell: Tell) -> GatheredBallots:
    """What counts. What does not is told with its file and the reason, and so are votes that mean nothing here."""
    ours = [each for each in read_ballots(opened.ballots, tell) if _is_ours(each, opened, tell)]
    once = list(_once(ours, tell))
    open_now = [each for each in once if each.ballot.round == opened.number]
    told = Counter[Sentence]()
    now = tuple(sorted((_cleaned(each, opened, told) for each in open_now), key=lambda ballot: ballot.id))
    for sentence, ballots in told.items():
        tell(Sentence("{what} (on {n} ballots)", what=sentence, n=ballots) if ballots > 1 else sentence)
    before = (each.ballot for each in once if each.ballot.round == opened.number - 1)
    return GatheredBallots(now, tuple(sorted(before, key=lambda ballot: ballot.id)))


def _is_ours(found: FoundBallot, opened: OpenedWorkshop, tell: Tell) -> bool:
    """Whether a ballot belongs here, and came in time; if not, that is told."""
    why = _why_not(found.ballot, opened)
    if why is not None:
        tell(Sentence("{file} is left out: {why}", file=found.path, why=why))
    return why is None


def _why_not(ballot: Ballot, opened: OpenedWorkshop) -> Sentence | None:
    workshop = opened.workshop
    if ballot.workshop != workshop.id:
        return Sentence("it belongs to another workshop, “{workshop}”", workshop=ballot.workshop)
    if ballot.matrix != workshop.matrix:
        given = f"{ballot.matrix.id} {ballot.matrix.version}"
        return Sentence("it is about another version of the matrix, {version}", version=given)
    if ballot.round > opened.number:
        return Sentence("round {round} is not open yet", round=str(ballot.round))
    if ballot.round < opened.number and ballot.id not in opened.rounds[ballot.round - 1].ballots:
        return Sentence("it came after round {round} was closed", round=str(ballot.round))
    return None


def _once(found: Sequence[FoundBallot], tell: Tell) -> Iterator[FoundBallot]:
    """Each ballot once. Of two that differ and have one id in one round neither counts: nobody knows which is right.

    What is compared is how the program would write them, as a shuffle that was ended leaves a copy written that way.
    """
    by_id: dict[tuple[int, str], list[FoundBallot]] = {}
    for each in found:
        by_id.setdefault((each.ballot.round, each.ballot.id), []).append(each)
    for same in by_id.values():
        names = ", ".join(str(each.path) for each in same)
        if len({ballot_text(each.ballot.model_copy(update={"shuffled": False})) for each in same}) > 1:
            tell(Sentence("{files} have one id and differ, so none of them counts; keep the right one", files=names))
            continue
        if len(same) > 1:
            tell(Sentence("{files} are the same ballot and count once", files=names))
        yield same[0]


def _cleaned(found: FoundBallot, opened: OpenedWorkshop, told: Counter[Sentence]) -> Ballot:
    """The ballot without votes on what is not asked or not there; levels that are not offered are the next lower."""
    ballot, asked = found.ballot, set(opened.skills)
    votes: dict[str, Vote] = {}
    for skill, vote in ballot.votes.items():
        if skill in asked:
            votes[skill] = _on_the_scale(skill, vote, opened, told)
        else:
            told[Sentence("votes on “{skill}” are left out: the workshop does not ask about it", skill=skill)] += 1
    tasks = {task.id for task in opened.role.tasks}
    answers = {question.id: question.by_id for question in opened.workshop.ask.questions}
    questions = {name: answer for name, answer in ballot.questions.items() if answer in answers.get(name, {})}
    for name in ballot.questions.keys() - questions.keys():
        told[Sentence("answers to “{question}” are left out: the workshop has no such answer", question=name)] += 1
    shares = {task: share for task, share in ballot.tasks.items() if task in tasks}
    for name in ballot.tasks.keys() - shares.keys():
        told[Sentence("shares of “{task}” are left out: the role has no such task", task=name)] += 1
    return ballot.model_copy(update={"votes": votes, "questions": questions, "tasks": shares})


def _on_the_scale(skill: str, vote: Vote, opened: OpenedWorkshop, told: Counter[Sentence]) -> Vote:
    level, matrix = vote.target, opened.matrix
    if level is None:
        return vote
    if level not in matrix.scale:
        sentence = "votes for level {level} on “{skill}” are left out: the scale ends at {highest}"
        told[Sentence(sentence, level=str(level), skill=skill, highest=str(matrix.highest))] += 1
        return vote.model_copy(update={"target": None})
    return vote.model_copy(update={"target": matrix.level_that_counts(skill, level)})
