"""Matrix texts in the reader's language, and the words of the interface: what views share."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.descriptor import DescriptorFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Skill
from skillmatrix.view.blocks import Note, Paper, Section
from skillmatrix.view.descriptor_words import in_a_sentence, in_lines
from skillmatrix.view.mixing import Borrowed, as_written, led, mixture_of, picked, sentences
from skillmatrix.view.sources import Sources

INSIDE = " › "
"""Between a category and one inside it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A matrix read in one language, with interface texts; what the matrix lacks comes in its default language."""

    matrix: Matrix
    language: str
    catalogue: Catalogue
    borrowed: Borrowed = field(default_factory=set)
    """What was taken in another language so far."""
    sources: Sources = field(default_factory=Sources)
    """What was taken from which file so far, where somebody wants to know."""

    def text(self, text: dict[str, str] | None) -> str:
        """A text of the matrix; nothing if there is none."""
        if not text:
            return ""
        taken = picked(text, self.language, self.matrix.language, self.borrowed)
        self.sources.take(text, taken)
        return taken

    def as_written(self, text: dict[str, str] | None) -> str:
        """A text that stays in its own language where it has no other: a title of a source, a note for the authors."""
        return as_written(text, self.language, self.matrix.language) if text else ""

    def told(self, paper: Paper) -> Paper:
        """The finished paper, with a line about the languages it mixes, if it does."""
        return _with_mixture(paper, self.borrowed, self.catalogue)

    def skill(self, skill: str) -> str:
        """The name of a skill."""
        return self.text(self.matrix.skills[skill].name)

    def short(self, skill: str) -> str:
        """The shorter name of a skill, where it has one."""
        return self.text(self.matrix.skills[skill].short or self.matrix.skills[skill].name)

    def area(self, category: str) -> str:
        """The name of a category behind those it is in: `Data › Storage`."""
        return joined(INSIDE, (self.text(each.name) for each in self.matrix.paths[category]))

    def label(self, skill: str) -> str:
        """The name of a skill in front of what is said about it."""
        return led(self.skill(skill))

    def quoted(self, skill: str) -> str:
        """The name of a skill in quotation marks: names contain commas and “and”."""
        return self.catalogue.quote(self.skill(skill))

    def matrix_name(self) -> str:
        """The title of the matrix in quotation marks."""
        return self.catalogue.quote(self.text(self.matrix.title))

    def origin(self) -> str:
        """Where the contents come from: the matrix, its version, and what it notes about itself."""
        basis = self.catalogue.say("jobdesc.provenance", matrix=self.matrix_name(), version=self.matrix.version)
        return joined(" ", (basis, self.text(self.matrix.note))) if self.matrix.note else basis

    def role(self, role: Role) -> str:
        """The neutral name of a role for sentences."""
        return self.text(role.short_name)

    def descriptor(self, skill: Skill, level: int) -> str:
        """What a level means, without a full stop; nothing if it has no text.

        It is an infinitive if the skill has one. A unit reads what it says of itself: “can …” is about people.
        """
        sides = (skill.can, skill.levels) if self.matrix.subject == "person" else (skill.levels, skill.can)
        described = next((side[level] for side in sides if side.get(level)), None)
        return in_a_sentence(described, self.text).rstrip(". ")

    def lines(self, descriptor: DescriptorFields | None) -> str:
        """The text of a level with all its statements, each on a line of its own; nothing if there is no text."""
        return in_lines(descriptor, self.text, self.catalogue)

    def listed(self, parts: Sequence[str], word: Literal["and", "or"] = "and") -> str:
        """`a, b and c`."""
        if len(parts) < 2:
            return joined("", parts)
        return self.catalogue.say(word, first=joined(", ", parts[:-1]), last=parts[-1])


def _with_mixture(paper: Paper, borrowed: Borrowed, catalogue: Catalogue) -> Paper:
    """The paper, and on it which languages it mixes: among the marks of a draft, else below the title."""
    mixture = mixture_of(borrowed, paper.language, catalogue)
    if mixture is None:
        return paper
    lines = sentences(mixture, catalogue)
    draft = paper.section("draft")
    if draft is None:
        return replace(paper, mixture=mixture, subtitle=(*paper.subtitle, *lines))
    marked = Section(draft.id, draft.heading, (*draft.blocks, *map(Note, lines)), draft.level)
    sections = tuple(marked if section is draft else section for section in paper.sections)
    return replace(paper, mixture=mixture, sections=sections)
