"""One assessment in progress: which question comes next, what was answered. No screen, no clock, no file."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from pydantic import ValidationError

from skillmatrix.i18n.catalogue import LANGUAGES
from skillmatrix.model.answers import Confidence, Evidence, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role


class Refusal(Enum):
    """Why a session did not take something. The value ends the key of the sentence that says so."""

    NO_QUESTION = "no_question"
    OFF_SCALE = "off_scale"
    NOT_OFFERED = "not_offered"
    IS_MUST = "is_must"
    NO_REASON = "no_reason"
    TOO_LONG = "too_long"
    NO_CONFIDENCE = "no_confidence"
    NO_INTEREST = "no_interest"
    NO_ANSWER = "no_answer"
    NO_SKILL = "no_skill"
    FIRST_QUESTION = "first_question"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    NO_LANGUAGE = "no_language"


class Progress(NamedTuple):
    """How many of the asked skills are answered."""

    answered: int
    total: int


class Change(NamedTuple):
    """What stood there before a change: enough to take it back."""

    skill: str
    rating: RatingFields | None
    pending: RatingFields | None
    is_answer: bool
    is_check: bool


NOTHING_YET = RatingFields(unknown=True)
"""Carries a note or evidence typed before the answer. What is pending is no rating and is not saved."""


class Session:
    """Asks the skills in the given order and keeps the ratings, also those of skills that are not asked.

    What changes something returns None, or a `Refusal` and then nothing has changed. `current` is the skill asked for,
    None when nothing is left to ask. A skill that was skipped comes round again once, after all others.
    """

    def __init__(  # noqa: PLR0913 - all that a session begins with
        self,
        matrix: Matrix,
        role: Role,
        skills: Sequence[str],
        ratings: Mapping[str, RatingFields] | None = None,
        *,
        language: str | None = None,
        changed: Collection[str] = (),
        check: Collection[str] = (),
    ) -> None:
        """Begin at the first open skill; with the ratings given so far, that is going on where one stopped.

        `changed` are skills whose text is not the one that was read, `check` others that are worth a second look: both
        are asked again, with the answer shown, until it is given anew or kept.
        """
        self.matrix = matrix
        self.role = role
        self.skills = tuple(skills)
        self.language = language or matrix.language
        self._ratings = dict(ratings or {})
        self._pending: dict[str, RatingFields] = {}
        self._skips: Counter[str] = Counter()
        self._changes: list[Change] = []
        self._undone: list[Change] = []
        self.changed = frozenset(changed)
        self._to_check = {skill for skill in (*changed, *check) if skill in self._ratings}
        self._confirmed: set[str] = set()
        self.current: str | None = self._next_open(-1)

    # What stands

    @property
    def ratings(self) -> dict[str, RatingFields]:
        """All ratings, in the order in which they came."""
        return dict(self._ratings)

    @property
    def rating(self) -> RatingFields | None:
        """The rating of the current skill."""
        return self._ratings.get(self.current) if self.current else None

    @property
    def pending(self) -> tuple[str, ...]:
        """Skills with a note, evidence, confidence or interest that waits for an answer and is lost without one."""
        return tuple(self._pending)

    @property
    def answered_now(self) -> frozenset[str]:
        """Skills that were answered or confirmed in this session, whether or not they had an answer before."""
        return frozenset({change.skill for change in self._changes if change.is_answer} | self._confirmed)

    @property
    def last_changed(self) -> str | None:
        """The skill whose change `undo` would take back."""
        return self._changes[-1].skill if self._changes else None

    @property
    def progress(self) -> Progress:
        """How far one has come."""
        return Progress(sum(not self.is_open(skill) for skill in self.skills), len(self.skills))

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to ask: every skill is answered, or was skipped twice."""
        return self._next_open(-1) is None

    @property
    def languages(self) -> tuple[str, ...]:
        """The language chosen, then those of the matrix: the order in which texts are looked for."""
        return (self.language, *self.matrix.languages)

    @property
    def language_choices(self) -> tuple[str, ...]:
        """Languages one can switch to: those of the matrix, then those of the interface."""
        return tuple(dict.fromkeys((*self.matrix.languages, *LANGUAGES)))

    def number(self, skill: str) -> int:
        """The number of the skill's question, from 1."""
        return self.skills.index(skill) + 1

    def is_must(self, skill: str) -> bool:
        """Whether the role asked for has a minimum level for the skill."""
        return skill in self.role.requires and self.role.requires[skill].must is not None

    def is_answered(self, skill: str) -> bool:
        """Whether there is an answer; that a must-have of the role does not apply (said for another role) is none."""
        rating = self._ratings.get(skill)
        return rating is not None and not (rating.not_applicable is not None and self.is_must(skill))

    def is_open(self, skill: str) -> bool:
        """Whether the skill is still to be asked: it has no answer, or one that is worth a second look."""
        return skill in self._to_check or not self.is_answered(skill)

    def review(self) -> tuple[tuple[str, RatingFields | None], ...]:
        """Every asked skill with its rating, in the order of asking."""
        return tuple((skill, self._ratings.get(skill)) for skill in self.skills)

    # Answers

    def answer(self, level: int) -> Refusal | None:
        """The highest level that is true; then the next question."""
        if level not in self.matrix.scale:
            return Refusal.OFF_SCALE
        if self.current and level not in self.matrix.offered[self.current]:
            return Refusal.NOT_OFFERED
        return self._answer(level=level)

    def not_applicable(self, reason: str) -> Refusal | None:
        """The skill does not apply, and why; refused for must-haves of the role. Then the next question."""
        if self.current and self.is_must(self.current):
            return Refusal.IS_MUST
        if not reason.strip():
            return Refusal.NO_REASON
        return self._answer(not_applicable=reason.strip())

    def cannot_say(self) -> Refusal | None:
        """The question was seen and could not be answered; then the next question."""
        return self._answer(unknown=True)

    # What goes with an answer. Before the answer it waits, and is kept with it.

    def note(self, text: str) -> Refusal | None:
        """Replace the note; an empty text removes it."""
        return self._detail(Refusal.TOO_LONG, note=text.strip() or None)

    def add_evidence(self, evidence: Evidence) -> Refusal | None:
        """Add a piece of evidence."""
        so_far = self.so_far(self.current).evidence if self.current else ()
        return self._detail(Refusal.TOO_LONG, evidence=(*so_far, evidence))

    def remove_evidence(self) -> Refusal | None:
        """Remove all evidence."""
        return self._detail(Refusal.TOO_LONG, evidence=())

    def confidence(self, value: Confidence | None) -> Refusal | None:
        """How sure the answer is."""
        return self._detail(Refusal.NO_CONFIDENCE, confidence=value)

    def interest(self, value: int | None) -> Refusal | None:
        """How much the person would like to work on the skill, 0 to 5."""
        return self._detail(Refusal.NO_INTEREST, interest=value)

    # Ways through the questions

    def keep(self) -> Refusal | None:
        """Leave the answer as it is; then the next unanswered question."""
        if self.current is None:
            return Refusal.NO_QUESTION
        if not self.is_answered(self.current):
            return Refusal.NO_ANSWER
        if not self._is_offered(self.current):
            return Refusal.NOT_OFFERED
        if self.current in self._to_check:
            self._to_check.remove(self.current)
            self._confirmed.add(self.current)
        self._go_on(self.current)
        return None

    def skip(self) -> Refusal | None:
        """Leave the question for later."""
        if self.current is None:
            return Refusal.NO_QUESTION
        if self.is_open(self.current):
            self._skips[self.current] += 1
        self._go_on(self.current)
        return None

    def back(self) -> Refusal | None:
        """The question before this one; from the end, the last one."""
        before = (self.number(self.current) if self.current else len(self.skills) + 1) - 2
        if before < 0:
            return Refusal.FIRST_QUESTION
        self.current = self.skills[before]
        return None

    def go_to(self, skill: str) -> Refusal | None:
        """The question about a skill."""
        if skill not in self.skills:
            return Refusal.NO_SKILL
        self.current = skill
        return None

    def undo(self) -> Refusal | None:
        """Take the last change back and go to its question; again and again, as far as this session goes back."""
        if not self._changes:
            return Refusal.NOTHING_TO_UNDO
        change = self._changes.pop()
        self._undone.append(self._as_it_stands(change.skill, is_answer=change.is_answer))
        self._put(change.skill, change.rating, change.pending)
        if change.is_check:
            self._to_check.add(change.skill)
        del self._skips[change.skill]
        self.current = change.skill
        return None

    def redo(self) -> Refusal | None:
        """Make the change again that was taken back last, until something else is changed."""
        if not self._undone:
            return Refusal.NOTHING_TO_REDO
        change = self._undone.pop()
        self._changes.append(self._as_it_stands(change.skill, is_answer=change.is_answer))
        self._put(change.skill, change.rating, change.pending)
        self.current = change.skill
        if change.is_answer:
            self._to_check.discard(change.skill)
            self._go_on(change.skill)
        return None

    def switch_language(self, language: str) -> Refusal | None:
        """Ask in another language from now on."""
        if language not in self.language_choices:
            return Refusal.NO_LANGUAGE
        self.language = language
        return None

    # Inside

    def _answer(
        self, *, level: int | None = None, not_applicable: str | None = None, unknown: bool = False
    ) -> Refusal | None:
        skill = self.current
        if skill is None:
            return Refusal.NO_QUESTION
        rating = self._revised(skill, level=level, not_applicable=not_applicable, unknown=unknown)
        if rating is None:
            return Refusal.TOO_LONG
        self._change(skill, rating, None, is_answer=True)
        self._go_on(skill)
        return None

    def _detail(self, otherwise: Refusal, **detail: object) -> Refusal | None:
        skill = self.current
        if skill is None:
            return Refusal.NO_QUESTION
        revised = self._revised(skill, **detail)
        if revised is None:
            return otherwise
        if skill in self._ratings:
            self._change(skill, revised, None, is_answer=False)
        else:
            self._change(skill, None, revised, is_answer=False)
        return None

    def so_far(self, skill: str) -> RatingFields:
        """The rating of a skill, or what waits for its answer."""
        return self._ratings.get(skill) or self._pending.get(skill, NOTHING_YET)

    def _revised(self, skill: str, **fields: object) -> RatingFields | None:
        """The rating with other fields, checked like one read from a file; None if it would not be read."""
        try:
            return RatingFields.model_validate({**dict(self.so_far(skill)), **fields})
        except ValidationError:
            return None

    def _change(
        self, skill: str, rating: RatingFields | None, pending: RatingFields | None, *, is_answer: bool
    ) -> None:
        self._changes.append(self._as_it_stands(skill, is_answer=is_answer))
        self._undone.clear()
        if is_answer:
            self._to_check.discard(skill)
        self._put(skill, rating, pending)

    def _as_it_stands(self, skill: str, *, is_answer: bool) -> Change:
        before = self._ratings.get(skill), self._pending.get(skill)
        return Change(skill, *before, is_answer, skill in self._to_check)

    def _put(self, skill: str, rating: RatingFields | None, pending: RatingFields | None) -> None:
        for kept, value in ((self._ratings, rating), (self._pending, pending)):
            if value is None:
                kept.pop(skill, None)
            else:
                kept[skill] = value

    def _go_on(self, skill: str) -> None:
        self.current = self._next_open(self.skills.index(skill))

    def _is_offered(self, skill: str) -> bool:
        """Whether the answer to a skill is one that can still be chosen."""
        level = self._ratings[skill].level
        return level is None or level in self.matrix.offered[skill]

    def _next_open(self, index: int) -> str | None:
        """The next unanswered skill behind the index, else the first one; those skipped once come after all others."""
        for skips in (0, 1):
            waiting = [
                at for at, skill in enumerate(self.skills) if self._skips[skill] == skips and self.is_open(skill)
            ]
            if waiting:
                return self.skills[next((at for at in waiting if at > index), waiting[0])]
        return None
