"""Two roles of a matrix side by side: what each is for, and one sentence for each skill in which they differ.

Seen from the other role the page says the same, with the roles in the other order.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from skillmatrix.analysis.role_difference import Deeper, Occupation, RoleDifference, RoleSide, role_difference
from skillmatrix.analysis.tiers import TieredRequirement
from skillmatrix.i18n.phrase import joined
from skillmatrix.language.readability import sentences
from skillmatrix.model.role import Role, Task
from skillmatrix.model.skill import Skill
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.level_words import capitalised, level_words
from skillmatrix.view.wording import Wording

CLASSIFICATIONS = {"esco": "ESCO", "isco08": "ISCO-08", "kldb2010": "KldB 2010"}


class DifferencePage(NamedTuple):
    """What the page is made from: the matrix in words, what was found, and whether the ids of skills are shown."""

    wording: Wording
    found: RoleDifference
    show_ids: bool

    def say(self, key: str, **values: object) -> str:
        """A text of this page."""
        return self.wording.catalogue.say(f"difference.{key}", **values)

    def name(self, side: RoleSide) -> str:
        """The neutral name of a role."""
        return self.wording.role(side.role)

    def names(self) -> dict[str, str]:
        """Both roles, as texts ask for them."""
        return {"first": self.name(self.found.first), "second": self.name(self.found.second)}

    def skill(self, skill: Skill) -> str:
        """The name of a skill as it begins a cell, with its id where ids are shown."""
        name = capitalised(self.wording.text(skill.name))
        return name + f" [{skill.id}]" if self.show_ids else name


def build_difference(wording: Wording, first: Role, second: Role, *, show_ids: bool, with_origin: bool = True) -> Paper:
    """The difference of two roles of the matrix."""
    page = DifferencePage(wording, role_difference(wording.matrix, first, second), show_ids)
    known = page.found.is_known
    parts = (
        _summary(page),
        *_glance(page),
        *(section for pair in page.found.sides for section in _more(page, *pair) if known),
        *(_same(page) if known else ()),
        *_placement(page),
    )
    paper = Paper(
        title=page.say("title", **page.names()),
        language=wording.language,
        subtitle=(),
        sections=parts,
        closing=(wording.origin(),) if with_origin else (),
    )
    return wording.told(paper)


# In short


def _summary(page: DifferencePage) -> Section:
    sides = [side for side, _ in page.found.sides]
    unknown = [page.say("unknown", name=page.name(side)) for side in sides if not side.asked]
    lines = (_counts(page),) if page.found.is_known else unknown
    return Section("summary", "", (*(Paragraph(line) for line in lines), *(Note(note) for note in _notes(page))))


def _counts(page: DifferencePage) -> str:
    found = page.found
    more = [side.more for side, _ in found.sides]
    if not any(more):
        return page.say("none_differs")
    numbers = [str(count) if count else page.say("none") for count in (found.total - sum(more), *more)]
    values = dict(zip(("same", "more", "less"), numbers, strict=True))
    return page.say("counts", total=found.total, **page.names(), **values)


def _notes(page: DifferencePage) -> list[str]:
    """What the matrix adds to every paper about a role, and what was only guessed; said once if both roles share it."""
    said: dict[str, list[str]] = {}
    for side, _ in page.found.sides:
        for note in (page.wording.text(side.role.note), page.say("derived") if side.is_derived else ""):
            said.setdefault(note, []).append(page.name(side))
    return [joined(": ", (page.wording.listed(names), note)) for note, names in said.items() if note]


# At a glance


def _glance(page: DifferencePage) -> tuple[Section, ...]:
    cells = {**_work_cells(page), **(_skill_cells(page) if page.found.is_known else {})}
    rows = [_row(page.say(f"row.{key}"), pair) for key, pair in cells.items() if any(pair)]
    blocks: list[Block] = []
    if rows:
        columns = (Column(""), *map(Column, page.names().values()))
        blocks.append(Table(columns, tuple(rows)))
    if page.found.shared_musts:
        blocks.append(Paragraph(lead=page.say("shared_musts"), text=_names(page, page.found.shared_musts) + "."))
    return (Section("glance", page.say("heading.glance"), tuple(blocks)),) if blocks else ()


def _work_cells(page: DifferencePage) -> dict[str, list[str]]:
    sides = [side for side, _ in page.found.sides]
    purposes = (side.role.purpose or side.role.pitch for side in sides)
    return {
        "purpose": [_first_sentence(page.wording.text(purpose)) for purpose in purposes],
        "interfaces": [_interfaces(page, side.role) for side in sides],
        "largest" if page.found.have_shares else "tasks": [_tasks(page, side) for side in sides],
    }


def _skill_cells(page: DifferencePage) -> dict[str, list[str]]:
    return {
        "musts": [_names(page, side.musts) for side, _ in page.found.sides],
        "hardly": [_names(page, side.hardly) for side, _ in page.found.sides],
    }


def _row(label: str, cells: Sequence[str]) -> tuple[Cell, ...]:
    return (Cell(label), *(Cell(cell or "–") for cell in cells))


def _first_sentence(text: str) -> str:
    begin, end = next(sentences(text), (0, len(text)))
    return text[begin:end].strip()


def _interfaces(page: DifferencePage, role: Role) -> str:
    return capitalised(joined("; ", (page.wording.text(each) for each in role.interfaces)))


def _tasks(page: DifferencePage, side: RoleSide) -> str:
    """The largest tasks with their shares, those of one size together; all tasks if none stands out."""
    if not side.largest:
        return joined(" ", (_task(page, task) + "." for task in side.role.tasks))
    return joined(" ", (_group(page, group) for group in side.largest))


def _group(page: DifferencePage, tasks: Sequence[Task]) -> str:
    texts = joined(". ", (_task(page, task) for task in tasks))
    share = page.wording.catalogue.say("jobdesc.share", percent=tasks[0].share)
    return page.say("share.each" if len(tasks) > 1 else "share.one", tasks=texts, share=share)


def _task(page: DifferencePage, task: Task) -> str:
    return capitalised(page.wording.text(task.text).rstrip(". "))


# Skill by skill


def _more(page: DifferencePage, here: RoleSide, there: RoleSide) -> tuple[Section, ...]:
    """Where one role asks for more: first what only this role asks for, then what the other one asks for, too."""
    if not here.more:
        return ()
    blocks: list[Block] = []
    if here.alone:
        rows = [(asked.skill, _words(page, asked)) for asked in here.alone]
        blocks += [Paragraph(page.say("alone")), _table(page, rows)]
    if here.deeper:
        rows = [(each.asked.skill, _contrast(page, each)) for each in here.deeper]
        blocks += [Paragraph(page.say("deeper", other=page.name(there))), _table(page, rows)]
    name = "first" if here is page.found.first else "second"
    return (Section(name, page.say("heading.more", name=page.name(here)), tuple(blocks)),)


def _table(page: DifferencePage, rows: list[tuple[Skill, str]]) -> Table:
    columns = (Column(page.say("column.skill")), Column(page.say("column.asked")))
    return Table(columns, tuple((Cell(page.skill(skill)), Cell(text)) for skill, text in rows))


def _words(page: DifferencePage, asked: TieredRequirement) -> str:
    """What the role asks for, in words; behaviour without a sentence in the matrix has only its name."""
    words = _level(page, asked)
    return capitalised(words) if words else "–"


def _contrast(page: DifferencePage, each: Deeper) -> str:
    """One sentence with both levels in words; without words of their own, that it is more."""
    much, little = _level(page, each.asked), _level(page, each.other)
    has_words = all(_has_words(asked) for asked in (each.asked, each.other))
    if much == little or not has_words:
        return page.say("more_of_it")
    return capitalised(page.say("contrast", much=much, little=little))


def _has_words(asked: TieredRequirement) -> bool:
    """Whether the matrix says what the level means, or it is a grade that everybody knows."""
    skill = asked.skill
    return skill.kind == "language" or asked.target in skill.can or asked.target in skill.levels


def _level(page: DifferencePage, asked: TieredRequirement) -> str:
    wording = page.wording
    words = level_words(asked.skill, asked.target, wording.matrix, wording.catalogue, wording.text)
    return words.text.rstrip(". ")


def _same(page: DifferencePage) -> tuple[Section, ...]:
    if not page.found.same:
        return ()
    return (Section("same", page.say("heading.same"), (Paragraph(_names(page, page.found.same) + "."),)),)


def _names(page: DifferencePage, skills: Iterable[Skill]) -> str:
    """Names contain commas and “and”, so semicolons keep them apart."""
    return joined("; ", (page.skill(skill) for skill in skills))


# Ladder and occupations


def _placement(page: DifferencePage) -> tuple[Section, ...]:
    items = [*_ladder(page), *(_occupation(page, each) for each in page.found.occupations)]
    return (Section("placement", page.say("heading.placement"), (Items(tuple(items)),)),) if items else ()


def _ladder(page: DifferencePage) -> list[Item]:
    steps = ((page.name(side), [page.wording.role(role) for role in side.lower]) for side, _ in page.found.sides)
    return [Item(page.say("above", name=name, lower=page.wording.listed(lower))) for name, lower in steps if lower]


def _occupation(page: DifferencePage, found: Occupation) -> Item:
    name = CLASSIFICATIONS[found.classification]
    if found.first == found.second:
        return Item(page.say("occupation.same", classification=name, codes=", ".join(found.first)))
    each = zip(page.names().values(), (found.first, found.second), strict=True)
    told = (role + " " + (", ".join(codes) or page.say("occupation.none")) for role, codes in each)
    return Item(lead=f"{name}:", text=joined("; ", told))
