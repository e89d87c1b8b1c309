"""A show of hands, written down: one line a skill, such as `3:4 4:5`, saved after each."""

import re
from collections.abc import Callable, Mapping

from skillmatrix.assess.ballot_speech import BallotSpeech
from skillmatrix.assess.dialogue import clean
from skillmatrix.model.voting_round import VotingRound
from skillmatrix.view.ballot_form import BallotForm

COUNT = re.compile(r"(\d{1,3}):(\d{1,4})")


class HandsDialogue:
    """Asks for the hands of each skill, then for those of each question."""

    def __init__(
        self,
        form: BallotForm,
        held: VotingRound,
        ask: Callable[[], str | None],
        tell: Callable[[str], None],
        save: Callable[[VotingRound], None],
    ) -> None:
        self.form = form
        self.speech = BallotSpeech(form)
        self.held = held
        self.ask = ask
        self.tell = tell
        self.save = save

    def run(self) -> bool:
        """Ask for what has no hands yet; True if nothing is left, False if the person leaves before."""
        self.tell(self.speech.sentence("workshop.hands.start"))
        offered = self.form.matrix.offered
        for skill in self.form.skills:
            if not self.held.skills[skill].target and not self.about("target", skill, offered[skill]):
                return False
        for question in self.form.workshop.ask.questions:
            numbers = range(1, len(question.answers) + 1)
            if question.id not in self.held.questions and not self.about("question", question.id, tuple(numbers)):
                return False
        return True

    def about(self, kind: str, key: str, values: tuple[int, ...]) -> bool:
        """Ask about one thing until a line says its hands, or that there are none; False if the person leaves."""
        self.tell(f"\n{self.question(kind, key)}")
        while (line := self.ask()) is not None and (typed := clean(line)).lower() != "q":
            counts = hands_in(typed)
            if counts is not None and counts.keys() <= set(values):
                self.put(kind, key, counts)
                return True
            self.tell(self.speech.sentence("workshop.hands.misread", values=", ".join(map(str, values))))
        return False

    def question(self, kind: str, key: str) -> str:
        """The skill with its levels, or the question with its answers."""
        place = self.form.skills.index(key) + 1 if kind == "target" else 1
        return self.speech.question(kind, key, place, len(self.form.skills), None)

    def put(self, kind: str, key: str, counts: Mapping[int, int]) -> None:
        """Take the hands down."""
        if kind == "target":
            votes = self.held.skills[key].model_copy(update={"target": dict(counts)})
            held = self.held.model_copy(update={"skills": {**self.held.skills, key: votes}})
        else:
            answers = next(each for each in self.form.workshop.ask.questions if each.id == key).answers
            named = {answers[number - 1].id: hands for number, hands in counts.items()}
            held = self.held.model_copy(update={"questions": {**self.held.questions, key: named}})
        self.save(held)
        self.held = held
        total = sum(counts.values())
        self.tell(self.speech.sentence("workshop.hands.kept", n=total))


def hands_in(line: str) -> dict[int, int] | None:
    """`3:4 4:5` as level and hands; nothing typed is no hands. None if it is something else."""
    parts = line.replace(",", " ").split()
    found = [COUNT.fullmatch(part) for part in parts]
    if not all(found):
        return None
    counts: dict[int, int] = {}
    for match in found:
        assert match is not None
        level = int(match[1])
        if level in counts:
            return None
        counts[level] = int(match[2])
    return {level: hands for level, hands in sorted(counts.items()) if hands}
