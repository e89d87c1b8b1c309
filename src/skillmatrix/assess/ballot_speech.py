"""What a ballot in the terminal says: questions with the votes of the round before, wrapped, in the language chosen."""

from collections.abc import Sequence

from skillmatrix.assess.layout import question_text, wrapped
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.language.private_words import private_word
from skillmatrix.model.ballot import NEEDS
from skillmatrix.model.text import in_language
from skillmatrix.view.ballot_form import BallotForm, votes_before
from skillmatrix.view.plain_text import printable
from skillmatrix.view.question import Asked, build_question, levels_in_words, skill_name


class BallotSpeech:
    """Says what stands on the ballot; it changes nothing."""

    def __init__(self, form: BallotForm) -> None:
        self.form = form
        self.catalogue = Catalogue(form.language, "neutral")
        self.languages = (form.language, *form.matrix.languages)

    def sentence(self, key: str, **values: object) -> str:
        """A text of the catalogue, wrapped line by line."""
        return self.wrap(self.catalogue.say(key, **values))

    def wrap(self, text: str) -> str:
        """The text in lines of the width asked for; its own line ends stay."""
        return "\n".join(wrapped(line, self.form.width) for line in text.split("\n"))

    def start(self, steps: int) -> str:
        """What it is about, how long it is, and that nobody learns who voted what."""
        form = self.form
        title = in_language(form.workshop.title or form.role.short_name, self.languages)
        head = self.sentence("workshop.vote.start", title=printable(title), round=form.number, n=steps)
        return f"{head}\n{self.sentence('workshop.vote.secret')}\n{self.sentence('workshop.vote.keys')}"

    def help(self) -> str:
        """What can be typed."""
        return self.sentence("workshop.vote.help")

    def question(self, kind: str, key: str, number: int, total: int, answer: int | str | None) -> str:
        """A whole question with what was answered so far, and with the votes of the round before."""
        position = self.catalogue.say("workshop.vote.position", number=number, total=total)
        lines = [self._asked(kind, key, position)]
        if before := self._before(kind, key):
            lines.append(self.wrap(before))
        if answer is not None:
            told = self.catalogue.say("workshop.vote.so_far", answer=self._answer(kind, key, answer))
            lines.append(self.wrap(told))
        return "\n".join(line for line in lines if line)

    def _asked(self, kind: str, key: str, position: str) -> str:
        if kind == "target":
            return self._levels(key, position)
        if kind in {"must", "importance"}:
            name = printable(skill_name(self.form.matrix, key, self.languages))
            return f"{self.wrap(f'{name} · {position}')}\n{self.sentence(f'workshop.vote.{kind}')}"
        if kind == "task":
            task = next(each for each in self.form.role.tasks if each.id == key)
            text = printable(in_language(task.text, self.languages))
            return f"{self.wrap(f'{text} · {position}')}\n{self.sentence('workshop.vote.task')}"
        if kind == "proposal":
            return self.sentence("workshop.vote.proposal")
        question = next(each for each in self.form.workshop.ask.questions if each.id == key)
        head = f"{printable(in_language(question.text, self.languages))} · {position}"
        answers = [
            wrapped(printable(in_language(answer.text, self.languages)), self.form.width, f"{at:>2}  ", "    ")
            for at, answer in enumerate(question.answers, start=1)
        ]
        return "\n".join([self.wrap(head), *answers])

    def _levels(self, skill: str, position: str) -> str:
        """The skill with its levels, as in an assessment, but asking for what the role should need."""
        nowhere = Asked(1, 1, 1, rater="peer")
        question = build_question(self.form.matrix, skill, nowhere, self.catalogue, self.languages)
        offered = levels_in_words(self.form.matrix.offered[skill])
        keys = self.catalogue.say("workshop.vote.target", levels=offered)
        lowest, *others = question.options
        not_required = self.catalogue.say("tally.not_required")
        options = (lowest._replace(name=not_required, text=""), *others)
        asked = question._replace(position=position, keys=keys, options=options)
        return question_text(asked, self.catalogue, self.form.width)

    def _answer(self, kind: str, key: str, answer: int | str) -> str:
        if kind == "must":
            return f"{NEEDS.index(answer) + 1} {self.catalogue.say(f'workshop.need.{answer}')}"
        if kind == "question":
            return printable(self._choices(key)[str(answer)])
        return str(answer)

    def _choices(self, question: str) -> dict[str, str]:
        found = next(each for each in self.form.workshop.ask.questions if each.id == question)
        return {answer.id: in_language(answer.text, self.languages) for answer in found.answers}

    def _before(self, kind: str, key: str) -> str:
        """How the room voted in the round before; nothing where too few did."""
        counts = votes_before(self.form, kind, key)
        if not counts:
            return ""
        named = {str(value): f"{value}" for value in counts}
        if kind == "must":
            named = {str(need): self.catalogue.say(f"workshop.need.{need}") for need in counts}
        elif kind == "question":
            named = {str(answer): printable(self._choices(key).get(str(answer), str(answer))) for answer in counts}
        told = ", ".join(f"{named[str(value)]}: {n}×" for value, n in counts.items())
        assert self.form.before is not None
        return self.catalogue.say("workshop.vote.before", round=self.form.before.round, votes=told)

    def misread(self, line: str, kind: str, values: Sequence[int]) -> str:
        """What cannot be meant, and what can."""
        known = levels_in_words(values) if kind == "target" else f"{values[0]}–{values[-1]}"
        return self.sentence("workshop.vote.misread", line=self.catalogue.quote(printable(line)), values=known)

    def about_comment(self, text: str) -> str:
        """That it is kept; with a hint at a word about health, family or faith, as all in the room read it."""
        said = self.catalogue.say("workshop.vote.kept" if text else "workshop.vote.withdrawn")
        word = private_word(text)
        hint = self.catalogue.say("workshop.vote.private", word=self.catalogue.quote(printable(word))) if word else ""
        return self.wrap(f"{said} {hint}".strip())

    def ending(self, ballot: str, command: str, *, is_done: bool) -> str:
        """That all is saved, the id to keep, and the command to go on; the command stays in one line."""
        lines = [
            self.sentence("workshop.vote.done" if is_done else "workshop.vote.left"),
            self.sentence("workshop.vote.id", id=ballot),
        ]
        return "\n".join([*lines, f"  {command}"])
