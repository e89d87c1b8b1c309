"""What the headings of a Markdown text are: a title, levels, steps of a ladder, skills."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from skillmatrix.errors import Sentence
from skillmatrix.importers.facts import (
    RoleFact,
)
from skillmatrix.importers.level_words import rank_of
from skillmatrix.importers.loss import Fate
from skillmatrix.importers.markdown_blocks import Part, TablePart
from skillmatrix.importers.markdown_facts import BOX, MARKS, MarkdownFacts

LEVEL_HEAD = re.compile(r"(?:level|stufe|niveau|lvl|l)\s{0,3}\.?\s{0,3}(\d{1,2})\b[\s:.–—-]*(.*)$", re.IGNORECASE)
NUMBERED = re.compile(r"(\d{1,2})\s{0,8}(?:[:.)=]|–|—|-)\s+(\S.*)$", re.DOTALL)
LED = re.compile(r"\**([^*:\n]{1,40}?)\**\s{0,8}(?::\**|–|—|\s-)\s*(\S.*)$", re.DOTALL)
SHARED_HEADS = 0.5
"""The share of headings that two sections have in common if they are the same skills at two levels."""
AS_LEVEL = Sentence("names of levels")
REPEATED = Sentence("sections with the same headings were taken for the steps of a ladder")
CHECK = Sentence("look whether it is right")
WHAT_TITLE = Sentence("the title of the matrix")
PLAIN_ROLE = {"de": "Rolle", "en": "Role"}


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


def unboxed(text: str) -> str:
    """An item without the box in front that people tick."""
    return BOX.sub("", text)


def _items(node: Node, *, is_deep: bool = True) -> Iterator[Part]:
    """The items right below a heading, and those inside them if `is_deep`."""
    for part in node.parts:
        if isinstance(part, Part) and part.kind == "item":
            yield from part.everything() if is_deep else (part,)


def bare(text: str, *, keep: bool = False) -> str:
    """A heading or word without the signs of Markdown around it, in lower case unless it is kept."""
    bare = MARKS.sub("", text.strip()).strip(" :")
    return bare if keep else bare.casefold()


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


class MarkdownHeadings(MarkdownFacts):
    """Finds out what the headings are."""

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
            worded = [head for head in heads if rank_of(bare(head.text)) is not None or self._is_said(head)]
            self.words.guess([bare(head.text) for head in worded])
            known = self.words.said | self.words.guessed
            self.steps = {head.line: known[bare(head.text)] for head in worded if bare(head.text) in known}

    def _is_said(self, head: Part) -> bool:
        return bare(head.text) in self.words.said

    def _number_in(self, text: str) -> int | None:
        found = LEVEL_HEAD.match(bare(text))
        return int(found[1]) if found else None

    def _are_steps(self, nodes: Sequence[Node]) -> bool:
        names = [{bare(child.head.text) for child in node.children if child.head} for node in nodes]
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
        led = [found[1] for node in top.walk() for part in _items(node) if (found := LED.match(unboxed(part.text)))]
        self.words.guess([bare(word) for word in led if rank_of(bare(word)) is not None])
        for node in top.walk():
            is_skill = any(child.head and child.head.line in self.steps for child in node.children)
            if node.head and (is_skill or any(self._level_of_item(part) for part in _items(node, is_deep=False))):
                self.skills.add(node.head.line)

    def _level_of_item(self, part: Part) -> tuple[int, str] | None:
        """The level that an item begins with, and the rest of it."""
        text = unboxed(part.text)
        plain = re.sub(r"^\*\*(.+?)\*\*", r"\1", text, count=1, flags=re.DOTALL)
        for pattern in (LEVEL_HEAD, NUMBERED):
            if found := pattern.match(plain):
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
        return (self.words.said | self.words.guessed).get(bare(text))
