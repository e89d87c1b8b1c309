"""The headings, lists and tables of a Markdown text as facts: which headings are levels, which are skills."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from skillmatrix.errors import Sentence
from skillmatrix.importers.cleaning import MARKUP_SIGNS, cleaned
from skillmatrix.importers.facts import (
    ByLanguage,
    CategoryFact,
    Facts,
    Key,
    LevelFact,
    RoleFact,
    SkillFact,
    StatementFact,
    Target,
)
from skillmatrix.importers.grid import Grid
from skillmatrix.importers.level_words import LevelWords, legend, rank_of
from skillmatrix.importers.loss import DROPPED, Fate, Place
from skillmatrix.importers.markdown_blocks import Part, TablePart
from skillmatrix.importers.matrix_data import TARGETS
from skillmatrix.importers.table_guess import guess
from skillmatrix.importers.table_rows import WHAT, TableReader
from skillmatrix.model.mapping import TableMapping
from skillmatrix.model.text import ANY_LANGUAGE

LEVEL_HEAD = re.compile(r"(?:level|stufe|niveau|lvl|l)\s*\.?\s*(\d{1,2})\b[\s:.–—-]*(.*)$", re.IGNORECASE)
NUMBERED = re.compile(r"(\d{1,2})\s*(?:[:.)=]|–|—|-)\s+(\S.*)$", re.DOTALL)
LED = re.compile(r"\**([^*:\n]{1,40}?)\**\s*(?::\**|–|—|\s-)\s*(\S.*)$", re.DOTALL)
RATED = re.compile(r"(.+?)\s*(?::|=|\||–|—|\s-)\s*([^:|=]{1,40})$", re.DOTALL)
BOX = re.compile(r"\[([ xX])\]\s+")
MARKS = re.compile(r"^[*_`]+|[*_`]+$")
TITLE_KEYS = frozenset({"title", "titel"})
SHARED_HEADS = 0.5
"""The share of headings that two sections have in common if they are the same skills at two levels."""
LONGEST_NAME = 80
HEADS = Sentence("headings")
AS_LEVEL = Sentence("names of levels")
NO_PLACE = Fate("dropped", Sentence("paragraphs"), Sentence("a matrix has no place for it"))
CODE = Fate("dropped", Sentence("code and comments"), Sentence("a matrix has no place for it"))
SETTING = Fate("dropped", Sentence("settings above the text"), Sentence("a matrix has no place for it"))
REPEATED = Sentence("sections with the same headings were taken for the steps of a ladder")
PLAIN_LIST = Sentence("items without a level were taken for names of skills")
RATING = Sentence("levels behind names of skills were taken for what a role needs")
IN_MAPPING = Sentence("say in a mapping, under scale, which level each word is")
CHECK = Sentence("look whether it is right")


@dataclass
class Node:
    """A heading with what stands below it. The outermost has none."""

    head: Part | None
    parts: list[Part | TablePart] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """The depth of the heading, 0 without one."""
        return self.head.depth if self.head else 0

    def walk(self) -> Iterator["Node"]:
        """The node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


class Here(NamedTuple):
    """Where the reader is: the categories, the skill, and the level that the headings have named."""

    names: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    level: int | None = None


def outline(parts: Sequence[Part | TablePart]) -> Node:
    """The parts as a tree of headings."""
    top = Node(None)
    path = [top]
    for part in parts:
        if isinstance(part, Part) and part.kind == "heading":
            while path[-1].depth >= part.depth:
                path.pop()
            node = Node(part)
            path[-1].children.append(node)
            path.append(node)
        else:
            path[-1].parts.append(part)
    return top


class OutlineReader:
    """Reads one text into the facts."""

    def __init__(self, facts: Facts, words: LevelWords, source: str) -> None:
        self.facts = facts
        self.words = words
        self.source = source
        self.steps: dict[int, int] = {}
        """By the line of a heading, the level that it was taken for."""
        self.skills: set[int] = set()
        """The lines of headings that are skills: levels stand right below them."""
        self.role: RoleFact | None = None
        self.frame = 0
        """The line of the heading around the steps of a ladder."""

    def read(self, parts: Sequence[Part | TablePart]) -> None:
        """The whole text."""
        top = outline(parts)
        for part in top.parts:
            if isinstance(part, Part) and part.kind == "setting":
                self._setting(part)
        start = self._titled(top)
        self._find_levels(start)
        self._find_words(start)
        self._node(start, Here())

    # What headings are

    def _titled(self, top: Node) -> Node:
        """The node below the only heading of the first depth, which is the title; else the whole."""
        firsts = [child for child in top.children if child.depth == 1]
        if len(firsts) != 1 or len(top.children) != 1 or not firsts[0].children:
            return top
        head = firsts[0].head
        assert head is not None
        name = self._name(head, WHAT_TITLE)
        if not self.facts.title:
            self.facts.title = {self.facts.language: name}
        return Node(None, [*top.parts, *firsts[0].parts], firsts[0].children)

    def _find_levels(self, top: Node) -> None:
        """Headings with the number of a level; else sections with the same headings; else headings that are words."""
        heads = [node.head for node in top.walk() if node.head]
        numbered = {head.line: number for head in heads if (number := self._number_in(head.text)) is not None}
        steps = next((node for node in top.walk() if self._are_steps(node.children)), None)
        if numbered:
            self.steps = numbered
        elif steps is not None:
            self._take_steps(steps)
        else:
            worded = [head for head in heads if rank_of(_bare(head.text)) is not None or self._is_said(head)]
            self.words.guess([_bare(head.text) for head in worded])
            known = self.words.said | self.words.guessed
            self.steps = {head.line: known[_bare(head.text)] for head in worded if _bare(head.text) in known}

    def _is_said(self, head: Part) -> bool:
        return _bare(head.text) in self.words.said

    def _number_in(self, text: str) -> int | None:
        found = LEVEL_HEAD.match(_bare(text))
        return int(found[1]) if found else None

    def _are_steps(self, nodes: Sequence[Node]) -> bool:
        names = [{_bare(child.head.text) for child in node.children if child.head} for node in nodes]
        if len(names) < 2 or not all(names):
            return False
        shared = Counter(name for each in names for name in each)
        if any(rank_of(name) is not None or name in self.words.said for name in shared):
            return False
        return sum(count > 1 for count in shared.values()) >= len(shared) * SHARED_HEADS

    def _take_steps(self, around: Node) -> None:
        """The sections below a heading, or the whole, are steps of a ladder; the heading itself is no category."""
        language = self.facts.language
        if around.head is not None:
            self.frame = around.head.line
        title = self.facts.title or {language: PLAIN_ROLE.get(language, PLAIN_ROLE["en"])}
        self.role = RoleFact(title)
        self.facts.roles[next(iter(title.values())).casefold()] = self.role
        for level, node in enumerate(around.children, 1):
            assert node.head is not None
            self.steps[node.head.line] = level
            name = self._name(node.head, AS_LEVEL)
            self._settle(node.head, Fate("guessed", AS_LEVEL, REPEATED, CHECK))
            self.role.steps[str(level)] = {language: name}
            self.facts.scale.setdefault(level, {language: name})

    def _find_words(self, top: Node) -> None:
        """Words in front of items, put in their order all at once; and the headings with such items: skills."""
        led = [found[1] for node in top.walk() for part in _items(node) if (found := LED.match(_unboxed(part.text)))]
        self.words.guess([_bare(word) for word in led if rank_of(_bare(word)) is not None])
        for node in top.walk():
            is_skill = any(child.head and child.head.line in self.steps for child in node.children)
            if node.head and (is_skill or any(self._level_of_item(part) for part in _items(node, is_deep=False))):
                self.skills.add(node.head.line)

    # Sections

    def _node(self, node: Node, here: Here) -> None:
        if node.head is not None:
            here = self._below(node.head, here)
        for part in node.parts:
            if isinstance(part, TablePart):
                self._table(part, here)
            elif part.kind == "item":
                self._item(part, here)
            elif part.kind == "paragraph":
                self._paragraph(part, here)
            elif part.kind == "code":
                self._settle(part, CODE)
        for child in node.children:
            self._node(child, here)

    def _below(self, head: Part, here: Here) -> Here:
        level = self.steps.get(head.line)
        if head.line == self.frame:
            self._name(head, HEADS)
            return here
        if level is None:
            name = self._name(head, HEADS)
            return Here((*here.names, name), (*here.places, self._place(head)), here.level)
        if self.role is None:
            found = LEVEL_HEAD.match(_bare(head.text, keep=True))
            name = self._name(head, AS_LEVEL)
            called = (found[2] or found[0]) if found else name
            self.facts.scale.setdefault(level, {self.facts.language: called.strip()})
            self._settle(head, Fate("kept", AS_LEVEL))
        return here._replace(level=level)

    def _paragraph(self, part: Part, here: Here) -> None:
        """A text of a level, else the description of the skill or category that the headings name."""
        told = dict(legend(part.text))
        if len(told) > 1:
            for level, name in told.items():
                self.facts.scale.setdefault(level, {self.facts.language: name})
            self._settle(part, Fate("kept", AS_LEVEL))
        elif here.level is not None and here.names:
            skill = self._skill(here)
            text = self._text(part, WHAT["text"], skill)
            self._add_text(skill, here.level, text, self._place(part))
        elif here.names and self._is_skill(here):
            skill = self._skill(here)
            self._describe(skill.description, self._text(part, WHAT["description"], skill))
        elif here.names:
            category = self._category(here.names, here.places)
            category.places.append(self._place(part))
            self._describe(category.description, self._text(part, WHAT["category_description"], None))
        else:
            self._settle(part, NO_PLACE)

    def _describe(self, description: ByLanguage, text: str) -> None:
        before = description.get(self.facts.language)
        description[self.facts.language] = f"{before}\n{text}" if before else text

    def _is_skill(self, here: Here) -> bool:
        """Whether the innermost heading was seen to be a skill, or has levels below it."""
        return self._key(here) in self.facts.skills or here.places[-1].row in self.skills

    # Lists

    def _item(self, part: Part, here: Here) -> None:
        if here.level is not None:
            self._statement(part, here, here.level)
            return
        level = self._level_of_item(part)
        if level is not None and here.names:
            self._level_item(part, here, *level)
            return
        if any(self._level_of_item(each) is not None for each in part.inside):
            name = self._name(part, WHAT["skill"])
            inner = Here((*here.names, name), (*here.places, self._place(part)))
            self._skill(inner)
            for each in part.inside:
                self._item(each, inner)
            return
        self._rated(part, here)

    def _statement(self, part: Part, here: Here, level: int) -> None:
        """An item below the heading of a level: a statement; what is inside it are its examples."""
        if not here.names:
            here = Here((self._name(part, WHAT["skill"]),), (self._place(part),), level)
            for each in part.inside:
                self._statement(each, here, level)
            skill = self._skill(here)
            if not part.inside:
                skill.levels.setdefault(level, LevelFact(text={self.facts.language: here.names[0]}))
            return
        skill = self._skill(here)
        made = StatementFact({self.facts.language: self._text(part, WHAT["statement"], skill)})
        for inner in part.inside:
            for each in inner.everything():
                made.examples.append({self.facts.language: self._text(each, WHAT["examples"], skill)})
        self._add_statement(skill, level, made, self._place(part))

    def _level_item(self, part: Part, here: Here, level: int, text: str) -> None:
        """`1: I read queries.` below the name of a skill; what is inside it are statements."""
        skill = self._skill(here)
        clean = cleaned(text)
        self._settle(part, _cleaned_fate(WHAT["text"], clean.because, clean.cure))
        skill.resources += clean.links
        if clean.text:
            self._add_text(skill, level, clean.text, self._place(part))
        for inner in part.inside:
            for each in inner.everything():
                made = StatementFact({self.facts.language: self._text(each, WHAT["statement"], skill)})
                self._add_statement(skill, level, made, self._place(each))

    def _level_of_item(self, part: Part) -> tuple[int, str] | None:
        """The level that an item begins with, and the rest of it."""
        text = _unboxed(part.text)
        bare = re.sub(r"^\*\*(.+?)\*\*", r"\1", text, count=1, flags=re.DOTALL)
        for pattern in (LEVEL_HEAD, NUMBERED):
            if found := pattern.match(bare):
                return int(found[1]), found[2].strip()
        led = LED.match(text)
        if led is None:
            return (level, "") if (level := self._word(text)) is not None and part.inside else None
        level = self._word(led[1])
        if level is None:
            return None
        self.facts.scale.setdefault(level, {self.facts.language: MARKS.sub("", led[1].strip())})
        return level, led[2].strip()

    def _word(self, text: str) -> int | None:
        return (self.words.said | self.words.guessed).get(_bare(text))

    def _rated(self, part: Part, here: Here) -> None:
        """`SQL: 3`: what a role needs of a skill; an item without a level is only the name of a skill."""
        rated = RATED.match(BOX.sub("", part.text))
        asked = self.words.read(_without_pictures(rated[2])) if rated else None
        is_rated = rated is not None and asked is not None and asked.action != "dropped"
        name = cleaned(MARKS.sub("", rated[1] if rated and is_rated else part.text), is_name=True)
        inner = Here((*here.names, name.text), (*here.places, self._place(part)))
        if not name.text:
            return
        skill = self._skill(inner)
        skill.resources += name.links
        if is_rated and asked is not None and not asked.is_nothing:
            role = self._role_of_ratings()
            role.targets.setdefault((self._key(inner), ""), Target(asked.level, self._place(part)))
            self._settle(part, Fate("guessed", TARGETS, RATING, IN_MAPPING))
        elif rated and len(rated[2].split()) <= 2 and not is_rated and asked is not None and self.words.said:
            self._settle(part, Fate("dropped", TARGETS, asked.because, IN_MAPPING))
        else:
            self._settle(part, Fate("guessed", WHAT["skill"], PLAIN_LIST, CHECK))
        for each in part.inside:
            self._rated(each, here)

    def _role_of_ratings(self) -> RoleFact:
        language = self.facts.language
        title = self.facts.title or {language: PLAIN_ROLE.get(language, PLAIN_ROLE["en"])}
        return self.facts.roles.setdefault(next(iter(title.values())).casefold(), RoleFact(title))

    # Tables

    def _table(self, part: TablePart, here: Here) -> None:
        """A table as in a file of its own, in the category that the headings name."""
        grid = Grid(self.source, "", part.rows)
        if len(part.rows) < 2:
            return
        found = guess(grid, self.facts.ledger).mapping
        mapping = TableMapping.model_validate(found, context={"language": ANY_LANGUAGE})
        if mapping.tables[0].columns.skill is None and mapping.tables[0].columns.skill_id is None:
            return
        words = self.words
        for level, named in mapping.scale.items():
            self.facts.scale.setdefault(level, {self.facts.language: named[0]})
            for word in named:
                words.guessed.setdefault(word.casefold(), level)
        reader = TableReader(self.facts, words, grid, mapping.tables[0])
        if here.names:
            self._category(here.names, here.places)
            reader.category = _category_key(here.names)
        reader.read()

    # Facts

    def _category(self, names: Sequence[str], places: Sequence[Place]) -> CategoryFact:
        """The category with this path; those deeper than three are one with their names together."""
        around: Key = ""
        for depth, name in enumerate(names):
            key = _category_key(names[: depth + 1])
            known = self.facts.categories.setdefault(key, CategoryFact({self.facts.language: name}, around))
            if places[depth] not in known.places:
                known.places.append(places[depth])
            around = key
        return self.facts.categories[around]

    def _skill(self, here: Here) -> SkillFact:
        key = self._key(here)
        known = self.facts.skills.get(key)
        if known is None:
            category = ""
            if len(here.names) > 1:
                self._category(here.names[:-1], here.places[:-1])
                category = _category_key(here.names[:-1])
            foreign = here.names[-1] if here.names[-1] not in self.facts.foreign else " / ".join(here.names)
            self.facts.foreign.add(foreign)
            known = SkillFact(
                {self.facts.language: here.names[-1]}, category, foreign, is_named=True, place=here.places[-1]
            )
            self.facts.skills[key] = known
        return known

    def _key(self, here: Here) -> Key:
        return "|".join(name.casefold() for name in here.names)

    def _add_text(self, skill: SkillFact, level: int, text: str, place: Place) -> None:
        found = skill.levels.setdefault(level, LevelFact())
        language = self.facts.language
        if found.statements:
            found.statements.append(StatementFact({language: text}))
        else:
            found.text = {language: f"{found.text[language]}\n{text}" if found.text else text}
        self._need(skill, level, place)

    def _add_statement(self, skill: SkillFact, level: int, made: StatementFact, place: Place) -> None:
        skill.levels.setdefault(level, LevelFact()).statements.append(made)
        self._need(skill, level, place)

    def _need(self, skill: SkillFact, level: int, place: Place) -> None:
        """Where headings are the steps of a ladder, each step needs the level of its own texts."""
        if self.role is not None:
            key = next(name for name, each in self.facts.skills.items() if each is skill)
            self.role.targets.setdefault((key, str(level)), Target(level, place))

    # Parts

    def _place(self, part: Part) -> Place:
        return Place(self.source, part.line)

    def _settle(self, part: Part, fate: Fate) -> None:
        self.facts.settle(self._place(part), fate)

    def _name(self, part: Part, what: str) -> str:
        bare = MARKS.sub("", BOX.sub("", part.text).rstrip(" :"))
        clean = cleaned(bare, is_name=True)
        because = clean.because or (MARKUP_SIGNS if bare != part.text else "")
        self._settle(part, _cleaned_fate(what, because, clean.cure))
        return clean.text

    def _text(self, part: Part, what: str, skill: SkillFact | None) -> str:
        bare = BOX.sub("", part.text)
        clean = cleaned(bare)
        if skill is not None:
            skill.resources += clean.links
        because = clean.because or (MARKUP_SIGNS if bare != part.text else "")
        if self.facts.ledger.fate(self._place(part)) == DROPPED:
            self._settle(part, _cleaned_fate(what, because, clean.cure))
        return clean.text

    def _setting(self, part: Part) -> None:
        key, _, value = part.text.partition(":")
        if key.strip().casefold() in TITLE_KEYS and value.strip():
            self.facts.title = {self.facts.language: value.strip().strip("\"'")}
            self._settle(part, Fate("kept", WHAT_TITLE))
        else:
            self._settle(part, SETTING)


WHAT_TITLE = Sentence("the title of the matrix")
PLAIN_ROLE = {"de": "Rolle", "en": "Role"}
PICTURES = re.compile("[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")


def _unboxed(text: str) -> str:
    return BOX.sub("", text)


def _items(node: Node, *, is_deep: bool = True) -> Iterator[Part]:
    """The items right below a heading, and those inside them if `is_deep`."""
    for part in node.parts:
        if isinstance(part, Part) and part.kind == "item":
            yield from part.everything() if is_deep else (part,)


def _without_pictures(text: str) -> str:
    return MARKS.sub("", PICTURES.sub("", text).strip()) or text.strip()


def _cleaned_fate(what: str, because: str, cure: str) -> Fate:
    return Fate("changed" if because else "kept", what, because, cure)


def _bare(text: str, *, keep: bool = False) -> str:
    """A heading or word without the signs of Markdown around it, in lower case unless it is kept."""
    bare = MARKS.sub("", text.strip()).strip(" :")
    return bare if keep else bare.casefold()


def _category_key(names: Sequence[str]) -> Key:
    return "/".join(("", *(name.casefold() for name in names)))
