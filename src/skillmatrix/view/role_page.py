"""What the pages about one role share: its texts in one language, requirements as lines, and gaps to be filled."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from skillmatrix.analysis.tiers import TieredRequirement
from skillmatrix.analysis.workload import RoleLoad
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import Phrase, joined
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.requirement import NamedSkill
from skillmatrix.model.role import Role
from skillmatrix.model.walk import role_route
from skillmatrix.route import Route
from skillmatrix.view.blocks import Block, Cell, Column, Gap, Item, Items, Paragraph, Section, Table
from skillmatrix.view.gapped import Gapped, say
from skillmatrix.view.gender_form import GenderForm, with_gender_form
from skillmatrix.view.level_words import LevelWords, capitalised, level_words
from skillmatrix.view.mixing import led
from skillmatrix.view.ready import asked_by
from skillmatrix.view.sources import place_of
from skillmatrix.view.vacancy import NOTHING, Vacancy
from skillmatrix.view.wording import Wording

OPENING = re.compile(
    r"(?:(?:Das )?Ziel|Der Zweck) (?:der|dieser) (?:Stelle|Rolle) (?:ist|sind)(?: es,)? "
    r"|The (?:aim|purpose|goal) of (?:the|this) (?:role|job|post) (?:is|are) (?:to )?"
)
"""How a purpose begins that repeats what stands above it."""
FORMAL = ("qualifications", "languages", "travel")


class RolePage(NamedTuple):
    """A role of a matrix in words, what is known of the vacancy, and whether ids of skills are shown."""

    wording: Wording
    role: Role
    show_ids: bool
    vacancy: Vacancy = NOTHING
    gender_form: GenderForm = "pair"
    load: RoleLoad | None = None
    """What a workload comes to, if there is one."""

    @property
    def matrix(self) -> Matrix:
        """The matrix that the role is from."""
        return self.wording.matrix

    @property
    def route(self) -> Route:
        """The way to the role in the matrix."""
        return role_route(self.matrix, self.role)

    @property
    def words(self) -> Catalogue:
        """The interface texts."""
        return self.wording.catalogue

    @property
    def is_voluntary(self) -> bool:
        """Whether nobody is paid for the work."""
        return self.words.voluntary

    def text(self, text: dict[str, str]) -> str:
        """A text of the matrix."""
        return self.wording.text(text)

    def missing(self, key: str, *below: str | int) -> Gapped:
        """A visible gap that says what a person has to fill in; `below` leads on to a value inside that of the key."""
        text = self.words.say("jobdesc.missing", what=self.words.say(f"jobdesc.ask.{key}"))
        place = place_of(key, self.route, posting_only=self.vacancy.is_posting_only)
        return Gapped(text, (Gap(text, place.file, (*place.route, *below)),))

    def said(self, key: str) -> Gapped:
        """A fact of the vacancy, or else the visible gap."""
        return Gapped(self.known(key)) if self.known(key) else self.missing(key)

    def start(self) -> Gapped:
        """The first day and for how long, with a visible gap in the place of what nobody has said."""
        if self.known("start") or not self.known("term"):
            return self.said("start")
        day = self.missing("day")
        return day._replace(text=f"{day.text}, {self.known('term')}")

    def say(self, key: str, **values: Gapped | str) -> Gapped:
        """An interface text with values filled in that may be gaps."""
        return say(self.words, key, **values)

    def known(self, key: str) -> str:
        """A fact of the vacancy; nothing if nobody has said it."""
        return self.vacancy.facts.get(key, "")

    def fact(self, key: str, value: Gapped) -> Item:
        """A labelled line."""
        return value._replace(text=capitalised(value.text)).item(self.words.say(f"jobdesc.fact.{key}"))

    def formal(self) -> tuple[Block, ...]:
        """What a vacancy asks for beside the skills of the role, if anything."""
        facts = tuple(self.fact(key, Gapped(text)) for key in FORMAL if (text := self.known(key)))
        return (Items(facts),) if facts else ()

    def section(self, name: str, heading: str, *blocks: Block, level: Literal[2, 3] = 2) -> Section:
        """A section whose heading stands in the catalogue under the key."""
        return Section(name, self.words.say(heading), blocks, level)

    def purpose(self) -> Paragraph:
        """What the role is for. The heading says that it is the purpose, so the text need not begin with it."""
        if not self.role.purpose:
            return self.missing("purpose").paragraph()
        text = self.text(self.role.purpose)
        short = text if isinstance(text, Phrase) else capitalised(OPENING.sub("", text))
        if short != text:
            self.wording.sources.take(self.role.purpose, short)
        return Paragraph(short)

    def success(self, heading: str) -> tuple[Section, ...]:
        """By what good work in the role is seen, if the matrix says it."""
        lines = [capitalised(self.text(text)) for text in self.role.success]
        return (self.section("success", heading, bullets(lines)),) if lines else ()

    def also_named(self, *, with_reasons: bool) -> tuple[Section, ...]:
        """What the role names without a level, in the order of the file."""
        items = tuple(self._named(skill, named, with_reasons=with_reasons) for skill, named in self.role.named.items())
        return (self.section("named", "jobdesc.heading.named", Items(items)),) if items else ()

    def _named(self, skill: str, named: NamedSkill, *, with_reasons: bool) -> Item:
        name = capitalised(self.text(self.matrix.skills[skill].name))
        details = [self.words.say(f"jobdesc.tier.{named.tier}")] if named.tier else []
        details += [self.text(named.why)] if named.why else []
        return Item(lead=led(name), text=joined(" · ", details)) if with_reasons and details else Item(name)

    def ready(self) -> tuple[Section, ...]:
        """When the role is met, if it has rules for that."""
        lines = [Paragraph(asked_by(rule, self.role, self.wording)) for rule in self.role.ready]
        return (self.section("ready", "jobdesc.heading.ready", *lines, level=3),) if lines else ()

    def title(self) -> str:
        """The title in the form that is wanted, where the matrix writes both forms."""
        if self.gender_form == "neutral" and self.role.short:
            return self.text(self.role.short)
        formed = with_gender_form(self.text(self.role.title), self.gender_form)
        self.wording.sources.take(self.role.title, formed)
        return formed

    def level(self, requirement: TieredRequirement, level: int) -> LevelWords:
        """What a level of the required skill asks for, in words."""
        return level_words(requirement.skill, level, self.matrix, self.words, self.text)

    def skill_name(self, requirement: TieredRequirement) -> str:
        """The name of the required skill as it begins a line, with its id where ids are shown."""
        return self.with_id(capitalised(self.text(requirement.skill.name)), requirement)

    def with_id(self, text: str, requirement: TieredRequirement) -> str:
        """The text and, where ids are shown, the id of the skill it comes from."""
        return text + f" [{requirement.skill.id}]" if self.show_ids else text

    def named_levels(self, requirements: Iterable[TieredRequirement]) -> Items:
        """A list of skills by name, each with what is asked at the beginning."""
        return Items(tuple(self._named_level(requirement) for requirement in requirements))

    def levels_table(self, requirements: Iterable[TieredRequirement]) -> Table:
        """A table of skills: what is asked at the beginning, and what the role needs after the induction."""
        keys = ("jobdesc.column.skill", "jobdesc.column.entry", "jobdesc.column.target")
        columns = tuple(Column(self.words.say(key)) for key in keys)
        return Table(columns, tuple(self._levels_row(requirement) for requirement in requirements))

    def tasks(self, least_share: int) -> tuple[str, ...]:
        """The tasks that take at least so much percent of the time, as they begin a line."""
        return task_lines(self.role, self.wording, least_share)

    def _named_level(self, requirement: TieredRequirement) -> Item:
        if requirement.is_learned:
            return Item(lead=led(self.skill_name(requirement)), text=self.words.say("jobdesc.learned_here"))
        level = self.level(requirement, requirement.entry)
        if not level.text:
            return Item(self.with_id(level.line, requirement))
        return Item(lead=led(self.skill_name(requirement)), text=level.text)

    def _levels_row(self, requirement: TieredRequirement) -> tuple[Cell, ...]:
        name = Cell(self.skill_name(requirement))
        target = self.level(requirement, requirement.target)
        if requirement.is_learned:
            return name, Cell(self.words.say("jobdesc.learned_here")), Cell(target.cell or "–")
        entry = self.level(requirement, requirement.entry)
        if entry != target:
            return name, Cell(entry.cell), Cell(target.cell)
        if not entry.text:  # the name says it all
            return name, Cell("–"), Cell("–")
        return name, Cell(entry.cell), Cell(self.words.say("jobdesc.same_as_entry"))


def task_lines(role: Role, wording: Wording, least_share: int) -> tuple[str, ...]:
    """The tasks that take at least so much percent of the time or name no share; all of them if that leaves none."""
    found = [task for task in role.tasks if task.share is None or task.share >= least_share]
    return tuple(capitalised(wording.text(task.text)) for task in found or role.tasks)


def bullets(lines: Iterable[str], *, ordered: bool = False) -> Items:
    """A plain list."""
    return Items(tuple(Item(line) for line in lines), ordered)


def bold(text: str) -> Paragraph:
    """A line in bold above a list or table that belongs to it."""
    return Paragraph(text="", lead=text)
