"""The headings, lists and tables of a Markdown text as facts."""

import re
from collections.abc import Sequence

from skillmatrix.errors import Sentence
from skillmatrix.importers.cleaning import cleaned
from skillmatrix.importers.facts import (
    ByLanguage,
    LevelFact,
    RoleFact,
    StatementFact,
    Target,
)
from skillmatrix.importers.grid import Grid
from skillmatrix.importers.level_words import legend
from skillmatrix.importers.loss import Fate
from skillmatrix.importers.markdown_blocks import Part, TablePart
from skillmatrix.importers.markdown_facts import MARKS, Here, category_key, cleaned_fate
from skillmatrix.importers.markdown_headings import (
    AS_LEVEL,
    CHECK,
    LEVEL_HEAD,
    PLAIN_ROLE,
    WHAT_TITLE,
    MarkdownHeadings,
    Node,
    bare,
    outline,
    unboxed,
)
from skillmatrix.importers.role_data import TARGETS
from skillmatrix.importers.table_cells import WHAT, said_twice
from skillmatrix.importers.table_guess import LEGEND_READ, guess
from skillmatrix.importers.table_rows import TableReader
from skillmatrix.model.mapping import TableMapping
from skillmatrix.model.text import ANY_LANGUAGE

RATED = re.compile(r"(.+?)\s*(?::|=|\||–|—|\s-)\s*([^:|=]{1,40})$", re.DOTALL)
TITLE_KEYS = frozenset({"title", "titel"})
LONGEST_RATED = 400
"""Characters of an item that may be the name of a skill and a level; what is longer is a sentence."""
HEADS = Sentence("headings")
NO_PLACE = Fate("dropped", Sentence("paragraphs"), Sentence("a matrix has no place for it"))
CODE = Fate("dropped", Sentence("code and comments"), Sentence("a matrix has no place for it"))
SETTING = Fate("dropped", Sentence("settings above the text"), Sentence("a matrix has no place for it"))
PLAIN_LIST = Sentence("items without a level were taken for names of skills")
RATING = Sentence("levels behind names of skills were taken for what a role needs")
IN_MAPPING = Sentence("say in a mapping, under scale, which level each word is")
PICTURES = re.compile("[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")


def _without_pictures(text: str) -> str:
    return MARKS.sub("", PICTURES.sub("", text).strip()) or text.strip()


class OutlineReader(MarkdownHeadings):
    """Reads one text into the facts."""

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
            found = LEVEL_HEAD.match(bare(head.text, keep=True))
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
            self._settle(part, LEGEND_READ)
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
        self._settle(part, cleaned_fate(WHAT["text"], clean.because, clean.cure))
        skill.resources += clean.links
        if clean.text:
            self._add_text(skill, level, clean.text, self._place(part))
        for inner in part.inside:
            for each in inner.everything():
                made = StatementFact({self.facts.language: self._text(each, WHAT["statement"], skill)})
                self._add_statement(skill, level, made, self._place(each))

    def _rated(self, part: Part, here: Here) -> None:
        """`SQL: 3`: what a role needs of a skill; an item without a level is only the name of a skill."""
        line = " ".join(unboxed(part.text).split())
        rated = RATED.match(line) if len(line) <= LONGEST_RATED else None
        asked = self.words.read(_without_pictures(rated[2])) if rated else None
        is_rated = rated is not None and asked is not None and asked.action != "dropped"
        name = cleaned(MARKS.sub("", rated[1] if rated and is_rated else part.text), is_name=True)
        inner = Here((*here.names, name.text), (*here.places, self._place(part)))
        if not name.text:
            return
        skill = self._skill(inner)
        skill.resources += name.links
        if is_rated and asked is not None and not asked.is_nothing:
            target = Target(asked.level, self._place(part))
            before = self._role_of_ratings().targets.setdefault((self._key(inner), ""), target)
            is_new = before._replace(place=target.place) == target
            self._settle(part, Fate("guessed", TARGETS, RATING, IN_MAPPING) if is_new else said_twice("target"))
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
            reader.category = category_key(here.names)
        reader.read()

    def _setting(self, part: Part) -> None:
        key, _, value = part.text.partition(":")
        if key.strip().casefold() in TITLE_KEYS and value.strip():
            self.facts.title = {self.facts.language: value.strip().strip("\"'")}
            self._settle(part, Fate("kept", WHAT_TITLE))
        else:
            self._settle(part, SETTING)
