"""One question as a person sees it: words in order, no layout. Every face of `assess` shows this."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.messages import Subject
from skillmatrix.model.answers import Confidence, Evidence, Rater, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.requirement import RequirementFields
from skillmatrix.model.skill import Skill
from skillmatrix.model.text import in_language
from skillmatrix.view.descriptor_words import in_lines
from skillmatrix.view.mixing import Borrowed, Mixture, mixture_of, picked
from skillmatrix.view.numbers import rounded
from skillmatrix.view.plain_text import printable, printable_lines
from skillmatrix.view.wording import INSIDE

SECONDS_A_SKILL: dict[Subject, int] = {"person": 40, "unit": 90}
"""Our own estimate: reading six sentences and choosing one. 37 skills take about 25 minutes. A unit talks them over."""

WORD_ENDINGS = "(?:s|es|e|en|n|in|innen)?"
"""Endings a glossary term may have in a text; any ending at all would find "Persona" in "Personal"."""


class Asked(NamedTuple):
    """Where a session stands, as far as a question shows it.

    `number` counts from 1 in the order of asking; `still_open` counts the unanswered skills, this one included.
    `target` is None if targets stay hidden.
    """

    number: int
    total: int
    still_open: int
    rating: RatingFields | None = None
    target: RequirementFields | None = None
    rater: Rater = "self"
    is_changed: bool = False


class Option(NamedTuple):
    """A level to choose: people choose the text, its number and name stand small in front."""

    level: int
    name: str
    text: str


class Question(NamedTuple):
    """A question in words. What does not apply is empty: description, answer, details, target, notice, terms."""

    skill: str
    name: str
    category: str
    position: str
    description: str
    options: tuple[Option, ...]
    answer: str
    details: tuple[str, ...]
    target: str
    notice: str
    keys: str
    terms: tuple[tuple[str, str], ...]


def build_question(
    matrix: Matrix, skill_id: str, asked: Asked, catalogue: Catalogue, languages: Sequence[str]
) -> Question:
    """The question about a skill; texts of the matrix in the first of the languages they have."""
    skill = matrix.skills[skill_id]
    name = skill_name(matrix, skill_id, languages)
    description = printable_lines(in_language(skill.description or {}, languages))
    offered = matrix.offered[skill_id]
    options = tuple(_option(matrix, skill, level, asked.rater, catalogue, languages) for level in offered)
    rating = asked.rating
    return Question(
        skill_id,
        name,
        category=area_name(matrix, skill_id, languages),
        position=position(asked.number, asked.total, asked.still_open, catalogue),
        description=description,
        options=options,
        answer=answer_in_words(rating, matrix, skill_id, catalogue, languages) if rating else "",
        details=details_in_words(rating, catalogue) if rating else (),
        target=_target(asked.target, catalogue) if asked.target else "",
        notice=_notice(matrix, skill_id, asked, catalogue),
        keys=catalogue.say("assess.keys", levels=levels_in_words(offered)),
        terms=_terms([name, description, *(option.text for option in options)], matrix, languages),
    )


def _notice(matrix: Matrix, skill_id: str, asked: Asked, catalogue: Catalogue) -> str:
    """Why an answer is asked again: its level is not offered (any more), or the text is another one today."""
    level = asked.rating.level if asked.rating else None
    counted = matrix.level_that_counts(skill_id, level) if level is not None else None
    if counted != level:
        return catalogue.say("assess.not_offered", level=level, counted=counted)
    return catalogue.say("assess.changed") if asked.is_changed else ""


def mixture_of_questions(matrix: Matrix, skills: Iterable[str], language: str, catalogue: Catalogue) -> Mixture | None:
    """The languages that meet in the questions about these skills; nothing if it is one."""
    borrowed: Borrowed = set()
    for text in _texts_of_questions(matrix, [matrix.skills[skill] for skill in skills]):
        picked(text, language, matrix.language, borrowed)
    return mixture_of(borrowed, language, catalogue)


def _texts_of_questions(matrix: Matrix, skills: Iterable[Skill]) -> Iterator[dict[str, str]]:
    for level in matrix.scale.values():
        yield from (text for text in (level.name, level.description) if text)
    for skill in skills:
        yield from (skill.name, *(category.name for category in matrix.path(skill.id)))
        yield from (text for level in skill.described.values() for _, text in level.walk(()))
        yield from (skill.description,) if skill.description else ()


def area_name(matrix: Matrix, skill_id: str, languages: Sequence[str]) -> str:
    """The categories of a skill, the outermost first, safe to print."""
    return INSIDE.join(printable(in_language(category.name, languages)) for category in matrix.path(skill_id))


def skill_name(matrix: Matrix, skill_id: str, languages: Sequence[str]) -> str:
    """The name of a skill, safe to print."""
    return printable(in_language(matrix.skills[skill_id].name, languages))


def level_name(matrix: Matrix, skill_id: str, level: int, languages: Sequence[str]) -> str:
    """The name of a level, safe to print; empty if the matrix has no such level (answers to another version)."""
    scale = matrix.scales.get(skill_id, matrix.scale)
    return printable(in_language(scale[level].name, languages)) if level in scale else ""


def position(number: int, total: int, still_open: int, catalogue: Catalogue) -> str:
    """`Frage 12 von 36, etwa 15 Minuten`; without the minutes if nothing is open any more."""
    if not still_open:
        return catalogue.say("assess.position", i=number, all=total)
    return catalogue.say(
        "assess.position_minutes", i=number, all=total, minutes=minutes_in_words(still_open, catalogue)
    )


def minutes_in_words(skills: int, catalogue: Catalogue) -> str:
    """How long so many skills take: to the minute up to ten minutes, then in steps of five, as estimates are honest."""
    exact = Fraction(skills * SECONDS_A_SKILL[catalogue.subject], 60)
    minutes = max(1, int(rounded(exact, 0))) if exact < 10 else 5 * int(rounded(exact / 5, 0))
    return catalogue.count("assess.minutes", minutes)


def answer_in_words(
    rating: RatingFields | None, matrix: Matrix, skill_id: str, catalogue: Catalogue, languages: Sequence[str]
) -> str:
    """`Stufe 3, selbstständig`, or that it does not apply and why, or that it could not be said, or is not answered."""
    if rating is None:
        return catalogue.say("gap.not_answered")
    if rating.level is not None:
        name = level_name(matrix, skill_id, rating.level, languages)
        return catalogue.say("assess.level", level=rating.level, name=name) if name else str(rating.level)
    if rating.not_applicable is not None:
        return catalogue.say("gap.not_applicable", reason=printable(rating.not_applicable))
    return catalogue.say("gap.unknown")


def levels_in_words(levels: Sequence[int]) -> str:
    """`0–5`, or one by one where some are left out: `0, 2, 4`."""
    is_whole = len(levels) > 1 and levels[-1] - levels[0] == len(levels) - 1
    return f"{levels[0]}–{levels[-1]}" if is_whole else ", ".join(map(str, levels))


def details_in_words(rating: RatingFields, catalogue: Catalogue) -> tuple[str, ...]:
    """What was said beside the answer, one line each: note, evidence, confidence, interest."""
    details = []
    if rating.note:
        details.append(catalogue.say("assess.note", text=printable(rating.note)))
    details += [catalogue.say("assess.evidence", text=_evidence(evidence)) for evidence in rating.evidence]
    if rating.confidence:
        details.append(catalogue.say("assess.confidence", word=confidence_in_words(rating.confidence, catalogue)))
    if rating.interest is not None:
        details.append(catalogue.say("assess.interest", n=rating.interest))
    return tuple(details)


def confidence_in_words(confidence: Confidence, catalogue: Catalogue) -> str:
    """How sure an answer is."""
    return catalogue.say(f"report.confidence.{confidence}")


def _evidence(evidence: Evidence) -> str:
    return ", ".join(printable(part) for part in (evidence.text, evidence.url, evidence.file) if part)


def _option(
    matrix: Matrix, skill: Skill, level: int, rater: Rater, catalogue: Catalogue, languages: Sequence[str]
) -> Option:
    described = skill.described.get(level)
    if rater != "self":
        described = skill.can.get(level, described)
    name = level_name(matrix, skill.id, level, languages)
    if described:
        lines = in_lines(described, lambda text: in_language(text, languages), catalogue)
        return Option(level, name, printable_lines(lines))
    if rater != "self" and level == matrix.lowest:
        # What a scale says about its lowest level is said in the first person, as people say it of themselves.
        return Option(level, name, catalogue.say("assess.lowest_of_other"))
    return Option(
        level, name, printable_lines(in_language(matrix.scales[skill.id][level].description or {}, languages))
    )


def _target(target: RequirementFields, catalogue: Catalogue) -> str:
    if target.must is None:
        return catalogue.say("assess.target", level=target.level)
    return catalogue.say("assess.target_must", level=target.level, must=target.must)


def _terms(texts: Iterable[str], matrix: Matrix, languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The words of the matrix's glossary that the texts use, with their meaning."""
    text = "\n".join(texts)
    pairs = ((in_language(entry.term, languages), in_language(entry.meaning, languages)) for entry in matrix.glossary)
    return tuple((printable(term), printable(meaning)) for term, meaning in pairs if _is_used(term, text))


def _is_used(term: str, text: str) -> bool:
    """Whether the text uses the term or, of terms such as "Sponsorin, Sponsor", one of them."""
    words = "|".join(re.escape(word.strip()) for word in term.split(",") if word.strip())
    return bool(words and re.search(rf"(?<!\w)(?:{words}){WORD_ENDINGS}(?!\w)", text, re.IGNORECASE))
