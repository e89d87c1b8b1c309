"""The card deck of a workshop: a skill a card with its levels, to hold up, to sort and to talk about."""

from collections.abc import Sequence

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Item, Items, Note, Paper, Paragraph, Section
from skillmatrix.view.wording import Wording


def build_cards(matrix: Matrix, role: Role, skills: Sequence[str], language: str, words: Catalogue) -> Paper:
    """A section for each skill: its area, what it is, its levels from high to low.

    What the role needs today is not on a card: whoever reads it votes for it.
    """
    wording = Wording(matrix, language, words)
    title = words.say("cards.title", role=wording.role(role))
    subtitle = words.say("cards.subtitle", matrix=wording.matrix_name(), version=matrix.version)
    cards = tuple(_card(skill, wording) for skill in skills)
    return wording.told(Paper(title, language, (subtitle, words.say("cards.question")), cards))


def _card(name: str, wording: Wording) -> Section:
    matrix, skill = wording.matrix, wording.matrix.skills[name]
    area = Note(wording.area(matrix.category_of[name].id))
    about = (Paragraph(wording.text(skill.description)),) if skill.description else ()
    levels = tuple(_level(name, level, wording) for level in reversed(matrix.offered[name]))
    return Section(f"card-{name}", wording.skill(name), (area, *about, Items(levels)))


def _level(name: str, level: int, wording: Wording) -> Item:
    if level == wording.matrix.lowest:  # whoever votes for it takes the skill out of the role
        return Item("", joined(" · ", (str(level), wording.catalogue.say("cards.lowest"))))
    called = wording.matrix.scales[name][level]
    return Item(_means(name, level, wording), joined(" · ", (str(level), wording.text(called.name))))


def _means(name: str, level: int, wording: Wording) -> str:
    """What the level means for this skill; where it has no text of its own, what the scale says."""
    skill, called = wording.matrix.skills[name], wording.matrix.scales[name][level]
    own = wording.lines(skill.can.get(level) or skill.levels.get(level))
    return own or (wording.text(called.description) if called.description else "")
