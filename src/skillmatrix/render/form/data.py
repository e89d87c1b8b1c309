"""What the offline page knows: questions, answers to choose from and what they mean for the result, in every language.

The page computes nothing but the answers. Whatever hangs on a level (how far it is to the target, what helps next) is
said here for every level, and the page looks it up.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from skillmatrix.analysis.standing import Standing, standing
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.language.private_words import private_words_pattern
from skillmatrix.model.answers import MOST_PARTICIPANTS, OTHERS, RATERS
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.references import Resource
from skillmatrix.model.renames import paths
from skillmatrix.model.requirement import RequirementFields
from skillmatrix.model.skill import Category, Skill
from skillmatrix.model.wording_hash import wording_hash
from skillmatrix.render.form.offline_form import OfflineForm
from skillmatrix.render.form.texts import page_texts
from skillmatrix.render.form.worth import not_asked, worth_of
from skillmatrix.view.about_answers import purpose_in_words
from skillmatrix.view.next_steps import NEXT_STEPS, general_advice
from skillmatrix.view.numbers import months
from skillmatrix.view.plain_text import printable
from skillmatrix.view.question import Asked, build_question, minutes_in_words
from skillmatrix.view.verdict import levels_listed, what_levels_mean
from skillmatrix.view.wording import Wording

PageData: TypeAlias = dict[str, object]
NOBODY = "me"
WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def form_data(form: OfflineForm) -> PageData:
    """All that the page knows, ready for JSON."""
    matrix = form.matrix
    return {
        "format": "skillmatrix-form/1",
        "matrix": {"id": matrix.id, "version": matrix.version},
        "role": form.role.id if form.has_role else None,
        "rater": form.rater,
        # Where nobody is named the page draws a name of its own: one page may go to several people.
        "by": form.blank.by or "",
        "others": list(OTHERS),
        "raters": list(RATERS),
        "private_words": private_words_pattern(),
        # Nobody is called that: it is what the command line says where no name is needed.
        "person": "" if form.blank.person == NOBODY else form.blank.person,
        "purpose": form.blank.purpose,
        # A unit says how many they are; of persons nobody is asked.
        "most_participants": MOST_PARTICIPANTS if matrix.subject == "unit" else None,
        "participants": form.blank.participants,
        "order": {"seed": form.blank.order.seed} if form.blank.order else None,
        "language": form.language if form.language in form.languages else matrix.language,
        "languages": list(form.languages),
        "matrix_languages": list(matrix.languages),
        "matrix_order": list(matrix.skills),
        "scale": sorted(matrix.scale),
        "wording": {skill: _wording(matrix, skill) for skill in matrix.skills},
        "renames": [[old, new] for old, new in _renames(matrix)],
        "evidence_from": matrix.evidence.from_level if matrix.evidence else None,
        "show_targets": form.show_targets,
        "next_steps": NEXT_STEPS,
        "skills": [_skill(form, skill) for skill in form.skills],
        "not_asked": [_skill(form, skill) for skill in not_asked(form)],
        "by_weight": _by_weight(form),
        **worth_of(form),
        "words": {language: _words(form, language) for language in form.languages},
        "say": {language: _texts(form, language) for language in LANGUAGES},
    }


def _standings(form: OfflineForm, skill: str) -> dict[str, Standing]:
    """How each level that can be chosen stands to the target; nothing where there is none."""
    required = form.role.requires.get(skill)
    if required is None:
        return {}
    return {str(level): _standing(level, required) for level in form.matrix.offered[skill]}


def _standing(level: int, required: RequirementFields) -> Standing:
    return standing(level, required.level, required.must)


def _skill(form: OfflineForm, skill_id: str) -> PageData:
    """What is the same in every language."""
    matrix, required = form.matrix, form.role.requires.get(skill_id)
    return {
        "id": skill_id,
        "category": matrix.category_of[skill_id].id,
        "must": _is_must(form)(skill_id),
        # Personal traits need no evidence: those categories can be switched off.
        "evidence": matrix.category_of[skill_id].id not in matrix.optional,
        "target": required.level if required else None,
        "offered": list(matrix.offered[skill_id]),
        "levels": _standings(form, skill_id),
    }


def _wording(matrix: Matrix, skill: str) -> PageData:
    """The fingerprints of a skill's text, so that the page needs no arithmetic for them."""
    languages = matrix.languages
    return {language: wording_hash(matrix, matrix.skills[skill], (language, *languages)) for language in languages}


def _by_weight(form: OfflineForm) -> list[str]:
    """The skills asked, by weight and then in the order of the matrix: the order of next steps."""
    asked = [skill for skill in form.matrix.skills if skill in form.skills]
    return sorted(asked, key=lambda skill: -form.role.requires[skill].weight) if form.has_role else asked


def _renames(matrix: Matrix) -> Iterator[tuple[str, str]]:
    """Former ids and what they are today. If two lead to one skill, the one with fewer renames stands first."""
    former = [(old, path) for old, path in paths(matrix).items() if old not in matrix.skills]
    for old, path in sorted(former, key=lambda found: (found[1].renames, found[0])):
        if path.skill is not None:
            yield old, path.skill


def _catalogue(form: OfflineForm, language: str) -> Catalogue:
    return Catalogue(language, form.address, form.matrix.subject)


def _texts(form: OfflineForm, language: str) -> dict[str, str]:
    return page_texts(_catalogue(form, language), about_other=form.rater != "self")


def _words(form: OfflineForm, language: str) -> PageData:
    """What is said in one language, beside the interface."""
    matrix, catalogue = form.matrix, _catalogue(form, language)
    # Of somebody else, results speak in the neutral form, as the report does.
    wording = Wording(matrix, language, catalogue if form.rater == "self" else catalogue.neutral)
    text = _printed(wording)
    count = len(form.skills)
    purpose = form.blank.purpose
    return {
        "interface": catalogue.language,
        "content": language if language in matrix.languages else matrix.language,
        "title": text(matrix.title),
        "role": text(form.role.short_name),
        "role_note": text(form.role.note),
        "origin": text(matrix.note),
        "purpose": printable(purpose_in_words(purpose, catalogue)),
        "levels": printable(_what_levels_mean(form, wording)),
        "months": months(catalogue.language),
        "minutes": [minutes_in_words(still_open, catalogue) for still_open in range(count + 1)],
        "categories": {category.id: printable(wording.area(category.id)) for category in _categories(form)},
        "not_asked": {skill: text(matrix.skills[skill].name) for skill in not_asked(form)},
        "skills": {skill: _question(form, skill, wording) for skill in form.skills},
    }


def _what_levels_mean(form: OfflineForm, wording: Wording) -> str:
    if not form.has_role:
        return wording.catalogue.say("report.levels.no_target", levels=levels_listed(wording))
    return what_levels_mean(wording, with_minimum=any(map(_is_must(form), form.skills)))


def _is_must(form: OfflineForm) -> Callable[[str], bool]:
    musts = {skill for skill, required in form.role.requires.items() if required.must is not None}
    return lambda skill: skill in musts


def _categories(form: OfflineForm) -> Iterator[Category]:
    for category in form.matrix.every_category:
        if any(skill.id in form.skills for skill in category.skills):
            yield category


def _question(form: OfflineForm, skill_id: str, wording: Wording) -> PageData:
    """One question, and what each answer to it would mean."""
    required = form.role.requires.get(skill_id)
    asked = Asked(1, 1, 1, target=required if form.show_targets else None, rater=form.rater)
    languages = (wording.language, *form.matrix.languages)
    question = build_question(form.matrix, skill_id, asked, _catalogue(form, wording.language), languages)
    say = wording.catalogue.say
    return {
        "name": question.name,
        "category": question.category,
        "description": question.description,
        "target": question.target,
        "options": [
            {
                "level": option.level,
                "name": option.name,
                "text": option.text,
                "answer": say("assess.level", level=option.level, name=option.name),
            }
            for option in question.options
        ],
        "terms": [list(term) for term in question.terms],
        **(_about_the_target(form, skill_id, required, wording) if required else {}),
    }


def _about_the_target(form: OfflineForm, skill_id: str, required: RequirementFields, wording: Wording) -> PageData:
    """What the role needs the skill for, and what each answer means for that."""
    return {
        "why": _printed(wording)(required.why),
        "meanings": {str(level): _meaning(form, skill_id, level, wording) for level in form.matrix.offered[skill_id]},
        "unrated": _must_line(required, None, wording),
    }


def _meaning(form: OfflineForm, skill_id: str, level: int, wording: Wording) -> PageData:
    """What an answer means for the result, in words: the distance, the must-have, the next step."""
    required = form.role.requires[skill_id]
    state = _standing(level, required)
    meaning: PageData = {"gap": _gap(level, required, wording), "must": _must_line(required, level, wording)}
    if state in {"blocked", "below"}:
        meaning |= _step(form, form.matrix.skills[skill_id], level, wording)
    return meaning


def _gap(level: int, required: RequirementFields, wording: Wording) -> str:
    distance = required.level - level
    if distance < 0:
        return wording.catalogue.count("gap.above", -distance)
    return wording.catalogue.count("gap", distance) if distance else wording.catalogue.say("gap.on_target")


def _must_line(required: RequirementFields, level: int | None, wording: Wording) -> str:
    """Stand, minimum and target of a must-have; empty for other skills."""
    if required.must is None:
        return ""
    say, values = wording.catalogue.say, {"gate": required.must, "required": required.level}
    if level is None:
        return say("report.must.unrated", state=say("report.must.unknown"), **values)
    state = "failed" if level < required.must else "passed"
    return say("report.must", level=level, state=say(f"report.must.{state}"), **values)


def _step(form: OfflineForm, skill: Skill, level: int, wording: Wording) -> PageData:
    """The next step from a level: where one stands, what the next level means, what helps to reach it."""
    required, say = form.role.requires[skill.id], wording.catalogue.say
    following = form.matrix.next_level(skill.id, level)
    key = "report.step.gate" if _standing(level, required) == "blocked" else "report.step"
    gap = _gap(level, required, wording)
    means = printable(wording.descriptor(skill, following))
    helps: list[PageData] = []
    if step := skill.steps.get(following):
        helps += [{"text": _printed(wording)(text), "url": ""} for text in step.texts]
    helps += [_resource(resource, wording) for resource in skill.resources if resource.to == following]
    helps = helps or [{"text": text, "url": ""} for text in general_advice(following, wording)]
    return {
        "step": say(key, level=level, gate=required.must, required=required.level, gap=gap),
        "means": say("report.step.means", level=following, text=means) if means else "",
        "helps": helps,
    }


def _resource(resource: Resource, wording: Wording) -> PageData:
    """Something that helps; only web addresses become links, since others could run code or open files."""
    url = resource.url if resource.url and WEB_ADDRESS.match(resource.url) else ""
    return {"text": _printed(wording)(resource.title), "url": url}


def _printed(wording: Wording) -> Callable[[dict[str, str] | None], str]:
    """Texts of the matrix as one safe line."""
    return lambda text: printable(wording.text(text))
