"""A ballot in the terminal: one question after another, line by line, saved after each answer."""

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.assess.ballot_speech import BallotSpeech
from skillmatrix.assess.dialogue import NUMBER, clean
from skillmatrix.model.ballot import LONGEST_COMMENT, MOST_IMPORTANT, NEEDS, SIDES, Ballot, Proposal, Side, Vote
from skillmatrix.view.ballot_form import BallotForm

COMMENT = re.compile(r"c(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)

StepKind: TypeAlias = Literal["target", "must", "importance", "task", "question", "proposal"]


class Step(NamedTuple):
    """One question; `key` is the id of the skill, task or question it is about."""

    kind: StepKind
    key: str = ""


def steps_of(form: BallotForm) -> tuple[Step, ...]:
    """All questions in their order: those about one skill together."""
    ask = form.workshop.ask
    kinds: Mapping[StepKind, bool] = {"target": ask.target, "must": ask.must, "importance": ask.importance}
    steps = [Step(kind, skill) for skill in form.skills for kind, is_asked in kinds.items() if is_asked]
    steps += [Step("task", task.id) for task in form.role.tasks if ask.tasks]
    steps += [Step("question", question.id) for question in ask.questions]
    return (*steps, Step("proposal")) if ask.proposals else tuple(steps)


def ask_side(form: BallotForm, ask: Callable[[], str | None], tell: Callable[[str], None]) -> Side | None:
    """From which side somebody sees the role; None if they leave before they say."""
    speech = BallotSpeech(form)
    tell(speech.sentence("workshop.vote.side"))
    while (line := ask()) is not None and (typed := clean(line).lower()) != "q":
        if typed in {"1", "2"}:
            return SIDES[int(typed) - 1]
        tell(speech.sentence("workshop.vote.side.again"))
    return None


class BallotDialogue:
    """Reads lines, and keeps the ballot as it is after each of them."""

    def __init__(
        self,
        form: BallotForm,
        ballot: Ballot,
        ask: Callable[[], str | None],
        tell: Callable[[str], None],
        save: Callable[[Ballot], None],
    ) -> None:
        self.form = form
        self.speech = BallotSpeech(form)
        self.ballot = ballot
        self.ask = ask
        self.tell = tell
        self.save = save
        self.steps = steps_of(form)
        self.at = 0

    def run(self, *, from_first: bool) -> bool:
        """Ask until all is asked, which is True, or until the person leaves.

        `from_first` asks everything, with what was voted in the round before; else it goes on behind the last answer.
        """
        self.at = 0 if from_first else self.behind_the_last_answer()
        self.tell(self.speech.start(len(self.steps)))
        shown = -1
        while self.at < len(self.steps):
            if shown != self.at:
                self.tell(self.question())
            shown = self.at
            line = self.ask()
            if line is None or not self.take(clean(line)):
                return False
        return True

    def behind_the_last_answer(self) -> int:
        """Where somebody goes on who left; at the beginning if all is answered, to change something."""
        answered = [at for at, step in enumerate(self.steps) if self.answer(step) is not None]
        behind = max(answered, default=-1) + 1
        return behind if behind < len(self.steps) and self.steps[behind].kind != "proposal" else 0

    def question(self) -> str:
        """The question where one is now, with what was answered so far."""
        step = self.steps[self.at]
        return "\n" + self.speech.question(step.kind, step.key, self.at + 1, len(self.steps), self.answer(step))

    def answer(self, step: Step) -> int | str | None:
        """What the ballot says to a question."""
        if step.kind == "task":
            return self.ballot.tasks.get(step.key)
        if step.kind == "question":
            return self.ballot.questions.get(step.key)
        vote = self.ballot.votes.get(step.key, Vote())
        return None if step.kind == "proposal" else getattr(vote, step.kind)

    def take(self, line: str) -> bool:
        """Do what a line says; False if the person leaves."""
        step, word = self.steps[self.at], line.lower()
        if word == "q":
            return False
        if word == "b":
            self.at = max(0, self.at - 1)
        elif line == "":
            self.at += 1
        elif word == "?":
            self.tell(self.speech.help())
        elif step.kind == "proposal":
            self.propose(line)
        elif word == "s":
            self.put(step, None)
        elif (comment := COMMENT.fullmatch(line)) and step.kind not in {"task", "question"}:
            self.comment(step, (comment[1] or "").strip())
        else:
            self.choose(step, line)
        return True

    def choose(self, step: Step, line: str) -> None:
        """An answer by its number."""
        values = self.values(step)
        number = int(line) if NUMBER.fullmatch(line) else None
        if number is None or number not in values:
            self.tell(self.speech.misread(line, step.kind, list(values)))
            return
        self.put(step, values[number])

    def values(self, step: Step) -> Mapping[int, int | str]:
        """What can be typed, and what the ballot then says."""
        if step.kind == "target":
            return {level: level for level in self.form.matrix.offered[step.key]}
        if step.kind == "must":
            return dict(enumerate(NEEDS, start=1))
        if step.kind == "question":
            found = next(each for each in self.form.workshop.ask.questions if each.id == step.key)
            return dict(enumerate((answer.id for answer in found.answers), start=1))
        return {each: each for each in (range(1, MOST_IMPORTANT + 1) if step.kind == "importance" else range(101))}

    def put(self, step: Step, value: int | str | None) -> None:
        """Take an answer down, or take one back, and go on."""
        ballot = self.ballot
        if step.kind in {"task", "question"}:
            name = f"{step.kind}s"
            changed = {**getattr(ballot, name), step.key: value}
            update = {name: {key: each for key, each in changed.items() if each is not None}}
        else:
            vote = ballot.votes.get(step.key, Vote()).model_copy(update={step.kind: value})
            update = {"votes": {**ballot.votes, step.key: vote}}
        self.keep(ballot.model_copy(update=update))
        self.at += 1

    def comment(self, step: Step, text: str) -> None:
        """Say something about the skill; nothing takes back what was said."""
        if len(text) > LONGEST_COMMENT:
            self.tell(self.speech.sentence("workshop.vote.too_long", most=LONGEST_COMMENT))
            return
        vote = self.ballot.votes.get(step.key, Vote()).model_copy(update={"comment": text or None})
        self.keep(self.ballot.model_copy(update={"votes": {**self.ballot.votes, step.key: vote}}))
        self.tell(self.speech.about_comment(text))

    def propose(self, text: str) -> None:
        """Add a proposal; the question stays, so that there can be several."""
        if len(text) > LONGEST_COMMENT:
            self.tell(self.speech.sentence("workshop.vote.too_long", most=LONGEST_COMMENT))
            return
        proposal = Proposal(text=text)
        self.keep(self.ballot.model_copy(update={"proposals": (*self.ballot.proposals, proposal)}))
        self.tell(self.speech.about_comment(text))

    def keep(self, ballot: Ballot) -> None:
        """The ballot as it is now, on the disk before anything else is asked."""
        self.save(ballot)
        self.ballot = ballot
