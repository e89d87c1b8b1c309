"""What the plain face says: whole sentences about a session, wrapped, in the language chosen."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from skillmatrix.assess.layout import help_text, question_text, review_text, wrapped
from skillmatrix.assess.results import Results
from skillmatrix.assess.session import Refusal, Session
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.language.private_words import private_word
from skillmatrix.model.answers import Confidence, Rater, RatingFields
from skillmatrix.model.suggest import nearest
from skillmatrix.view.plain_text import printable
from skillmatrix.view.question import (
    Asked,
    Question,
    answer_in_words,
    build_question,
    confidence_in_words,
    details_in_words,
    level_name,
    levels_in_words,
    minutes_in_words,
    skill_name,
)


class Setting(NamedTuple):
    """What a face is told by its caller: `command` goes on with this assessment, `place` names the file."""

    command: str
    place: str
    rater: Rater = "self"
    person: str = "me"
    address: Address = "sie"
    show_targets: bool = False
    width: int = 80
    height: int = 24
    earlier: Mapping[str, RatingFields] = MappingProxyType({})
    """What was answered last time; it is told after the answer, so that it does not steer it."""
    results: Results | None = None
    kept: tuple[str, ...] = ()
    """Answers in the file to skills that the matrix no longer has."""


class Speech:
    """Says what stands in a session at the moment of asking; it changes nothing."""

    def __init__(self, session: Session, setting: Setting) -> None:
        self.session = session
        self.setting = setting

    @property
    def catalogue(self) -> Catalogue:
        """The interface texts; the language may change between two questions."""
        return Catalogue(self.session.language, self.setting.address, self.session.matrix.subject)

    def sentence(self, key: str, **values: object) -> str:
        """A text of the catalogue, wrapped."""
        return self.wrap(self.catalogue.say(key, **values))

    def wrap(self, text: str) -> str:
        """The text in lines of the width asked for."""
        return wrapped(text, self.setting.width)

    def start(self) -> str:
        """What it is about, where the answers go, and how long it takes or where it goes on."""
        lines = self._instruction()
        has_targets = self.session.role is not self.session.matrix.no_role
        if has_targets and not self.setting.show_targets:
            lines.append(self.catalogue.say("assess.targets_hidden"))
        lines.append(self.catalogue.say("assess.place", path=printable(self.setting.place)))
        lines.append(self.catalogue.say("assess.private"))
        lines += self._way_ahead()
        if self.setting.kept:
            skills = ", ".join(map(printable, self.setting.kept))
            lines.append(self.catalogue.count("assess.kept", len(self.setting.kept), skills=skills))
        return "\n".join(self.wrap(line) for line in lines)

    def question(self) -> str:
        """The whole question, or that none is left."""
        question = self._question()
        if question is None:
            progress = self.session.progress
            return self.sentence("assess.end", answered=progress.answered, all=progress.total)
        return question_text(question, self.catalogue, self.setting.width)

    def saved(self, skill: str) -> str:
        """That an answer was saved, what it was last time, and that an example would help."""
        said = [self.sentence("assess.saved_answer", answer=self.answer(skill)), self.earlier(skill)]
        return "\n".join(filter(None, [*said, self.evidence_wanted(skill)]))

    def earlier(self, skill: str) -> str:
        """What was answered last time; empty if nothing was."""
        rating = self.setting.earlier.get(skill)
        if rating is None:
            return ""
        answer = answer_in_words(rating, self.session.matrix, skill, self.catalogue, self.session.languages)
        return self.sentence("assess.earlier", answer=answer)

    def question_in_short(self) -> str:
        """Which question it is, in one line; empty if none is left."""
        skill = self.session.current
        if skill is None:
            return ""
        position = self.catalogue.say("assess.position", i=self.session.number(skill), all=len(self.session.skills))
        return self.sentence("assess.brief", name=self.name(skill), position=position)

    def help(self) -> str:
        """By what to choose, what can be typed, and what the words of this question mean."""
        return help_text(self._question(), self._instruction(), self.catalogue, self.setting.width)

    def review(self) -> str:
        """All questions with their answers."""
        rows = (
            (self.name(skill), self.answer(skill), details_in_words(rating, self.catalogue) if rating else ())
            for skill, rating in self.session.review()
        )
        return review_text(rows, self.setting.width)

    def refusal(self, refusal: Refusal, typed: str = "") -> str:
        """Why something was not taken; `typed` is a misspelt id, if that was it."""
        matrix, asked = self.session.matrix, self.session.current or ""
        # Some sentences speak of the person's own work; about somebody else the neutral form is said.
        texts = self.catalogue if self.setting.rater == "self" else self.catalogue.neutral
        sentence = texts.say(
            f"assess.refused.{refusal.value}",
            low=matrix.lowest,
            high=matrix.highest,
            levels=levels_in_words(matrix.offered.get(asked, (matrix.lowest,))),
            lowest=self.catalogue.quote(level_name(matrix, asked, matrix.lowest, self.session.languages)),
            all=len(self.session.skills),
            languages=", ".join(self.session.language_choices),
        )
        meant = nearest(typed, self.session.skills) if typed else None
        hint = self.catalogue.say("assess.meant", skill=self.catalogue.quote(meant)) if meant else ""
        return self.wrap(f"{sentence} {hint}".strip())

    def evidence_wanted(self, skill: str) -> str:
        """That the answer should carry an example, from the matrix's level on; empty if it need not.

        It is not asked for where a category can be switched off: those are personal traits.
        """
        wanted, rating = self.session.matrix.evidence, self.session.ratings[skill]
        if wanted is None or rating.level is None or rating.level < wanted.from_level or rating.evidence:
            return ""
        if self.session.matrix.category_of[skill].id in self.session.matrix.optional:
            return ""
        return self.sentence("assess.evidence_wanted", level=wanted.from_level, number=self.session.number(skill))

    def about_private_words(self, text: str, field: Literal["note", "typing", "reason"]) -> str:
        """A hint at a word about health, family or faith, as what is typed is printed; empty if there is none."""
        word = private_word(text)
        quoted = self.catalogue.quote(printable(word)) if word else ""
        return self.sentence(f"assess.private_word.{field}", word=quoted) if word else ""

    def ending(self, *, is_saved: bool) -> str:
        """What is said at the very end; the command stays on one line, so that it can be copied."""
        progress = self.session.progress
        lines = [] if is_saved else [self.catalogue.say("assess.ended_unsaved")]
        if progress.answered == progress.total:
            lines.append(self.catalogue.count("assess.finished", progress.total))
        else:
            command = printable(self.setting.command)
            lines.append(self.catalogue.count("assess.left", progress.answered, all=progress.total, command=command))
        return "\n".join(lines)

    def again(self, command: str) -> str:
        """By which command the result is shown again; it stays on one line, so that it can be copied."""
        return self.catalogue.say("assess.again", command=printable(command))

    def name(self, skill: str) -> str:
        """The name of a skill."""
        return skill_name(self.session.matrix, skill, self.session.languages)

    def answer(self, skill: str) -> str:
        """The answer to a skill."""
        rating = self.session.ratings.get(skill)
        return answer_in_words(rating, self.session.matrix, skill, self.catalogue, self.session.languages)

    def confidences(self) -> dict[str, str]:
        """The words for how sure an answer is."""
        return {value: confidence_in_words(value, self.catalogue) for value in get_args(Confidence)}

    def pending(self) -> str:
        """The skills with details that wait for an answer, in quotation marks."""
        return ", ".join(self.catalogue.quote(self.name(skill)) for skill in self.session.pending)

    def _instruction(self) -> list[str]:
        if self.setting.rater == "self":
            return [self.catalogue.say("assess.instruction")]
        person = printable(self.setting.person)
        return [self.catalogue.say("assess.rating_someone", person=person), self.catalogue.say("assess.only_if_agreed")]

    def _way_ahead(self) -> list[str]:
        progress = self.session.progress
        if self.session.current is None:
            return []
        if progress.answered:
            number = self.session.number(self.session.current)
            return [self.catalogue.count("assess.resume", progress.answered, i=number, all=progress.total)]
        minutes = minutes_in_words(progress.total, self.catalogue)
        return [self.catalogue.count("assess.start", progress.total, minutes=minutes)]

    def _question(self) -> Question | None:
        session, skill = self.session, self.session.current
        if skill is None:
            return None
        asked = Asked(
            session.number(skill),
            len(session.skills),
            session.progress.total - session.progress.answered,
            session.rating,
            session.role.requires.get(skill) if self.setting.show_targets else None,
            self.setting.rater,
            skill in session.changed and session.is_open(skill),
        )
        return build_question(session.matrix, skill, asked, self.catalogue, session.languages)
