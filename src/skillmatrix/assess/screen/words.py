"""What the full screen says: the sentences of the plain face, unwrapped, and the words of its pages and dialogs."""

from typing import NamedTuple

from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting, Speech
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.model.answers import RatingFields
from skillmatrix.model.text import in_language
from skillmatrix.view.plain_text import printable
from skillmatrix.view.question import Question, answer_in_words, area_name, details_in_words

UNWRAPPED = 1_000_000
"""A width that no sentence reaches: the screen wraps, and wraps again when it is resized."""

ANSWERED, OPEN, NOT_APPLICABLE, UNKNOWN = "●", "○", "–", "?"
"""Signs of the four kinds of answers; they always stand beside words."""

INTERESTS = range(6)


class HelpEntry(NamedTuple):
    """One skill in a list of all: its question's number, its sign, its answer in words, and what goes with it."""

    skill: str
    number: int
    category: str
    name: str
    sign: str
    answer: str
    details: tuple[str, ...]


class ScreenSpeech(Speech):
    """Says what stands in a session, in pieces that a screen lays out."""

    def __init__(self, session: Session, setting: Setting) -> None:
        super().__init__(session, setting._replace(width=UNWRAPPED))

    def say(self, key: str, **values: object) -> str:
        """A text of the catalogue."""
        return self.catalogue.say(key, **values)

    def saved(self, skill: str) -> str:
        """The same in one paragraph, with the question's number: the next question stands above it already."""
        number = self.session.number(skill)
        said = [self.say("screen.saved", number=number, answer=self.answer(skill)), self.earlier(skill)]
        if self.evidence_wanted(skill):
            said.append(self.say("screen.evidence_wanted", way="b" if self._is_one_back(skill) else f"g {number}"))
        return " ".join(filter(None, said))

    def title(self) -> str:
        """The title of the matrix."""
        return printable(in_language(self.session.matrix.title, self.session.languages))

    def role(self) -> str:
        """The neutral name of the role."""
        return printable(in_language(self.session.role.short_name, self.session.languages))

    def introduction(self) -> list[str]:
        """What it is about, where the answers go, how long it takes: one paragraph each."""
        return self.start().split("\n")

    def instruction(self) -> list[str]:
        """By what to choose."""
        return self._instruction()

    def asked(self) -> Question | None:
        """The question in words, with everything that was said beside the answer, also before it."""
        question, so_far = self._question(), self.so_far()
        if question is None or so_far is None:
            return question
        return question._replace(details=details_in_words(so_far, self.catalogue))

    def so_far(self) -> RatingFields | None:
        """The rating of the current skill, or what waits for its answer."""
        session = self.session
        return session.so_far(session.current) if session.current else None

    def entries(self) -> tuple[HelpEntry, ...]:
        """Every asked skill with its answer, in the order of asking."""
        return tuple(self._entry(skill, rating) for skill, rating in self.session.review())

    def progress(self) -> str:
        """How many questions are answered."""
        progress = self.session.progress
        return self.say("screen.progress", answered=progress.answered, all=progress.total)

    def language_name(self, language: str) -> str:
        """The name of a language in itself; its code if we do not speak it."""
        if language not in LANGUAGES:
            return printable(language)
        return Catalogue(language).name_of("language", language)

    def _is_one_back(self, skill: str) -> bool:
        """Whether `b` leads back to the skill."""
        session = self.session
        now = session.number(session.current) if session.current else len(session.skills) + 1
        return session.number(skill) == now - 1

    def _entry(self, skill: str, rating: RatingFields | None) -> HelpEntry:
        session, catalogue = self.session, self.catalogue
        category = area_name(session.matrix, skill, session.languages)
        return HelpEntry(
            skill,
            session.number(skill),
            category,
            self.name(skill),
            sign_of(rating if session.is_answered(skill) else None),
            answer_in_words(rating, session.matrix, skill, catalogue, session.languages),
            details_in_words(rating, catalogue) if rating else (),
        )


def sign_of(rating: RatingFields | None) -> str:
    """The sign of a rating."""
    if rating is None:
        return OPEN
    if rating.unknown:
        return UNKNOWN
    return ANSWERED if rating.level is not None else NOT_APPLICABLE
