"""Two roles of a matrix side by side: what each is for, and one sentence for each skill in which they differ.

Seen from the other role the page says the same, with the roles in the other order.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from skillmatrix.analysis.tiers import TieredRequirement, tiers
from skillmatrix.language.readability import sentences
from skillmatrix.model.matrix import Matrix, Skill
from skillmatrix.model.role import Role, Task
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.level_words import capitalised, level_words
from skillmatrix.view.wording import Wording

LARGEST = 40
"""Percent of the working time that the largest tasks make up together, at least."""
MOST_TASKS = 5
"""So many tasks still count as the largest ones."""


class RoleSide(NamedTuple):
    """One of the two roles: `asked` is what it requires, by id of the skill in the order of the matrix."""

    role: Role
    name: str
    asked: dict[str, TieredRequirement]
    is_derived: bool

    @property
    def musts(self) -> dict[str, Skill]:
        """Skills without which the role cannot be taken up, by id."""
        return {skill: each.skill for skill, each in self.asked.items() if each.tier == "must"}

    def target(self, skill: str, lowest: int) -> int:
        """The level the role needs in the long run; the lowest if it asks for nothing."""
        return self.asked[skill].target if skill in self.asked else lowest

    def matters(self, skill: str) -> bool:
        """A must, or one of the skills that weigh most, unless all weigh the same."""
        asked = self.asked.get(skill)
        return asked is not None and (asked.tier == "must" or (asked.central and not self._all_are_central))

    @property
    def _all_are_central(self) -> bool:
        return all(each.central for each in self.asked.values())


class Difference(NamedTuple):
    """What the page is made from: the matrix in words, both roles, and whether the ids of skills are shown."""

    wording: Wording
    first: RoleSide
    second: RoleSide
    show_ids: bool

    @property
    def sides(self) -> tuple[tuple[RoleSide, RoleSide], tuple[RoleSide, RoleSide]]:
        """Each role with the other one."""
        return (self.first, self.second), (self.second, self.first)

    def say(self, key: str, **values: object) -> str:
        """A text of this page."""
        return self.wording.catalogue.say(f"difference.{key}", **values)

    def skill(self, skill: Skill) -> str:
        """The name of a skill as it begins a cell, with its id where ids are shown."""
        name = capitalised(self.wording.text(skill.name))
        return f"{name} [{skill.id}]" if self.show_ids else name


def build_difference(wording: Wording, first: Role, second: Role, *, show_ids: bool, with_origin: bool = True) -> Paper:
    """The difference of two roles of the matrix."""
    page = Difference(wording, _side(wording, first), _side(wording, second), show_ids)
    known = bool(page.first.asked and page.second.asked)
    parts = (
        _summary(page, known=known),
        *_glance(page, known=known),
        *(section for pair in page.sides for section in _more(page, *pair) if known),
        *(_same(page) if known else ()),
        *_placement(page),
    )
    paper = Paper(
        title=page.say("title", first=page.first.name, second=page.second.name),
        language=wording.language,
        subtitle=(),
        sections=parts,
        closing=(wording.origin(),) if with_origin else (),
    )
    return wording.told(paper)


def _side(wording: Wording, role: Role) -> RoleSide:
    matrix = wording.matrix
    found = tiers(role, matrix.skills, matrix.lowest)
    asked = {each.skill.id: each for each in (*found.must, *found.should, *found.nice)}
    return RoleSide(
        role=role,
        name=wording.role(role),
        asked={skill: asked[skill] for skill in matrix.skills if skill in asked},
        is_derived=found.derived,
    )


# In short


def _summary(page: Difference, *, known: bool) -> Section:
    lines = (
        _counts(page) if known else [page.say("unknown", name=side.name) for side, _ in page.sides if not side.asked]
    )
    return Section("summary", "", (*(Paragraph(line) for line in lines), *(Note(note) for note in _notes(page))))


def _counts(page: Difference) -> list[str]:
    skills = {**page.first.asked, **page.second.asked}
    more = [len(_differing(page, *pair)) for pair in page.sides]
    if not any(more):
        return [page.say("none_differs")]
    numbers = [str(count) if count else page.say("none") for count in (len(skills) - sum(more), *more)]
    values = dict(zip(("same", "more", "less"), numbers, strict=True))
    return [page.say("counts", total=len(skills), first=page.first.name, second=page.second.name, **values)]


def _notes(page: Difference) -> list[str]:
    """What the matrix adds to every paper about a role, and what was only guessed; said once if both roles share it."""
    said: dict[str, list[str]] = {}
    for side, _ in page.sides:
        for note in (page.wording.text(side.role.note), page.say("derived") if side.is_derived else ""):
            said.setdefault(note, []).append(side.name)
    return [f"{page.wording.listed(names)}: {note}" for note, names in said.items() if note]


# At a glance


def _glance(page: Difference, *, known: bool) -> tuple[Section, ...]:
    cells = {**_work_cells(page), **(_skill_cells(page) if known else {})}
    rows = [_row(page.say(f"row.{key}"), pair) for key, pair in cells.items() if any(pair)]
    others = page.second.musts
    shared = [skill for name, skill in page.first.musts.items() if name in others]
    blocks: list[Block] = []
    if rows:
        columns = (Column(""), Column(page.first.name), Column(page.second.name))
        blocks.append(Table(columns, tuple(rows)))
    if shared:
        blocks.append(Paragraph(lead=page.say("shared_musts"), text=f"{_names(page, shared)}."))
    return (Section("glance", page.say("heading.glance"), tuple(blocks)),) if blocks else ()


def _work_cells(page: Difference) -> dict[str, list[str]]:
    both_share = all(_has_shares(side.role) for side, _ in page.sides)
    return {
        "purpose": [_first_sentence(page.wording.text(side.role.purpose or side.role.pitch)) for side, _ in page.sides],
        "interfaces": [_interfaces(page, side.role) for side, _ in page.sides],
        "largest" if both_share else "tasks": [_tasks(page, side.role) for side, _ in page.sides],
    }


def _skill_cells(page: Difference) -> dict[str, list[str]]:
    return {
        "musts": [_names(page, _only_here(side, other)) for side, other in page.sides],
        "hardly": [_names(page, _hardly_asked(page, *pair)) for pair in page.sides],
    }


def _only_here(here: RoleSide, there: RoleSide) -> list[Skill]:
    """Musts of one role that are none of the other."""
    others = there.musts
    return [skill for name, skill in here.musts.items() if name not in others]


def _row(label: str, cells: Sequence[str]) -> tuple[Cell, ...]:
    return (Cell(label), *(Cell(cell or "–") for cell in cells))


def _first_sentence(text: str) -> str:
    begin, end = next(sentences(text), (0, len(text)))
    return text[begin:end].strip()


def _interfaces(page: Difference, role: Role) -> str:
    return capitalised("; ".join(page.wording.text(each) for each in role.interfaces))


def _has_shares(role: Role) -> bool:
    return bool(role.tasks) and all(task.share is not None for task in role.tasks)


def _tasks(page: Difference, role: Role) -> str:
    """The largest tasks with their shares, those of one size together; all tasks if none stands out."""
    groups = _largest(role.tasks) if _has_shares(role) else []
    if not groups:
        return " ".join(f"{_task(page, task)}." for task in role.tasks)
    return " ".join(_group(page, group) for group in groups)


def _largest(tasks: Iterable[Task]) -> list[list[Task]]:
    """Tasks by size until they make up a good part of the time; nothing if too many are of one size."""
    by_share: dict[int, list[Task]] = {}
    for task in sorted(tasks, key=lambda task: -(task.share or 0)):
        by_share.setdefault(task.share or 0, []).append(task)
    found: list[list[Task]] = []
    for group in by_share.values():
        taken = [task for each in found for task in each]
        enough = len(taken) > 1 and sum(task.share or 0 for task in taken) >= LARGEST
        if enough or len(taken) + len(group) > MOST_TASKS:
            break
        found.append(group)
    return found


def _group(page: Difference, tasks: list[Task]) -> str:
    texts = ". ".join(_task(page, task) for task in tasks)
    share = page.wording.catalogue.say("jobdesc.share", percent=tasks[0].share)
    return page.say("share.each" if len(tasks) > 1 else "share.one", tasks=texts, share=share)


def _task(page: Difference, task: Task) -> str:
    return capitalised(page.wording.text(task.text).rstrip(". "))


def _hardly_asked(page: Difference, here: RoleSide, there: RoleSide) -> list[Skill]:
    """What matters to the other role, and what this one asks for in the lower two fifths of the scale or not at all."""
    matrix = page.wording.matrix
    return [
        asked.skill
        for skill, asked in there.asked.items()
        if there.matters(skill) and here.target(skill, matrix.lowest) < asked.target and _is_low(here, skill, matrix)
    ]


def _is_low(side: RoleSide, skill: str, matrix: Matrix) -> bool:
    return 5 * (side.target(skill, matrix.lowest) - matrix.lowest) <= 2 * (matrix.highest - matrix.lowest)


# Skill by skill


def _more(page: Difference, here: RoleSide, there: RoleSide) -> tuple[Section, ...]:
    """Where one role asks for more: first what only this role asks for, then what the other one asks for, too."""
    found = _differing(page, here, there)
    if not found:
        return ()
    blocks: list[Block] = []
    alone = [(asked.skill, _words(page, asked)) for asked in found if asked.skill.id not in there.asked]
    deeper = [(asked.skill, _contrast(page, asked, there)) for asked in found if asked.skill.id in there.asked]
    if alone:
        blocks += [Paragraph(page.say("alone")), _table(page, alone)]
    if deeper:
        blocks += [Paragraph(page.say("deeper", other=there.name)), _table(page, deeper)]
    name = "first" if here is page.first else "second"
    return (Section(name, page.say("heading.more", name=here.name), tuple(blocks)),)


def _differing(page: Difference, here: RoleSide, there: RoleSide) -> list[TieredRequirement]:
    """What this role asks more of, the largest difference first, then by weight and the order of the matrix."""
    lowest = page.wording.matrix.lowest

    def gap(asked: TieredRequirement) -> int:
        return asked.target - there.target(asked.skill.id, lowest)

    found = (asked for asked in here.asked.values() if gap(asked) > 0)
    return sorted(found, key=lambda asked: (-gap(asked), -asked.requirement.weight))


def _table(page: Difference, rows: list[tuple[Skill, str]]) -> Table:
    columns = (Column(page.say("column.skill")), Column(page.say("column.asked")))
    return Table(columns, tuple((Cell(page.skill(skill)), Cell(text)) for skill, text in rows))


def _words(page: Difference, asked: TieredRequirement) -> str:
    """What the role asks for, in words; behaviour without a sentence in the matrix has only its name."""
    words = _level(page, asked)
    return "–" if words == page.wording.text(asked.skill.name) else capitalised(words)


def _contrast(page: Difference, asked: TieredRequirement, there: RoleSide) -> str:
    """One sentence with both levels in words; without words of their own, that it is more."""
    much, little = _level(page, asked), _level(page, there.asked[asked.skill.id])
    return page.say("more_of_it") if much == little else capitalised(page.say("contrast", much=much, little=little))


def _level(page: Difference, asked: TieredRequirement) -> str:
    wording = page.wording
    words = level_words(asked.skill, asked.target, wording.matrix, wording.catalogue, wording.text)
    return words.text.rstrip(". ")


def _same(page: Difference) -> tuple[Section, ...]:
    same = [
        asked.skill
        for skill, asked in page.first.asked.items()
        if skill in page.second.asked and page.second.asked[skill].target == asked.target
    ]
    return (Section("same", page.say("heading.same"), (Paragraph(f"{_names(page, same)}."),)),) if same else ()


def _names(page: Difference, skills: Iterable[Skill]) -> str:
    """Names contain commas and “and”, so semicolons keep them apart."""
    return "; ".join(page.skill(skill) for skill in skills)


# Ladder and occupations


def _placement(page: Difference) -> tuple[Section, ...]:
    items = [*_ladder(page), *_occupations(page)]
    return (Section("placement", page.say("heading.placement"), (Items(tuple(items)),)),) if items else ()


def _ladder(page: Difference) -> list[Item]:
    known = page.wording.matrix.roles_by_id
    steps = (
        (side.name, [page.wording.role(known[role]) for role in side.role.above if role in known])
        for side, _ in page.sides
    )
    return [Item(page.say("above", name=name, lower=page.wording.listed(lower))) for name, lower in steps if lower]


def _occupations(page: Difference) -> list[Item]:
    """Where public classifications put the roles: they may not tell them apart."""
    lists = {"ESCO": "esco", "ISCO-08": "isco08", "KldB 2010": "kldb2010"}
    found = {name: [_codes(side.role, key) for side, _ in page.sides] for name, key in lists.items()}
    return [_occupation(page, name, *codes) for name, codes in found.items() if any(codes)]


def _codes(role: Role, key: str) -> list[str]:
    codes = getattr(role.codes, key)
    return sorted(codes) if isinstance(codes, tuple) else [codes] if codes else []


def _occupation(page: Difference, name: str, first: list[str], second: list[str]) -> Item:
    if first == second:
        return Item(page.say("occupation.same", classification=name, codes=", ".join(first)))
    each = zip((page.first.name, page.second.name), (first, second), strict=True)
    told = "; ".join(f"{role} {', '.join(codes) or page.say('occupation.none')}" for role, codes in each)
    return Item(lead=f"{name}:", text=told)
