"""One part of a matrix as a page: a role, a skill or a category."""

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Category, Matrix, Skill
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.wording import Wording


def build_page(matrix: Matrix, name: str, language: str, catalogue: Catalogue) -> Paper | None:
    """The page of the role, skill or category with this id; nothing if there is none."""
    pages = _Pages(Wording(matrix, language, catalogue), catalogue)
    if name in matrix.roles_by_id:
        return pages.role(matrix.roles_by_id[name])
    if name in matrix.skills:
        return pages.skill(matrix.skills[name])
    category = next((category for category in matrix.categories if category.id == name), None)
    return pages.category(category) if category else None


class _Pages:
    def __init__(self, wording: Wording, catalogue: Catalogue) -> None:
        self.wording = wording
        self.matrix = wording.matrix
        self.text = wording.text
        self.say = catalogue.say

    def skill(self, skill: Skill) -> Paper:
        levels = [(level, self.text(texts)) for level, texts in sorted(skill.levels.items())]
        steps = [
            self.say("show.to_level", level=level, text=self.text(text)) for level, text in sorted(skill.steps.items())
        ]
        return self._paper(
            self.text(skill.name),
            (skill.id, self.text(self.matrix.category_of[skill.id].name)),
            self._section("", [Paragraph(self.text(skill.description))] if skill.description else []),
            self._section("show.levels", [Items(tuple(self._level(level, text) for level, text in levels))]),
            self._section("show.steps", [Items(tuple(Item(step) for step in steps))] if steps else []),
            self._section("show.roles", self._asking_roles(skill)),
            self._section("show.origin", self._origin(skill)),
        )

    def role(self, role: Role) -> Paper:
        tasks = tuple(
            (Cell(self.text(task.text)), Cell(f"{task.share} %" if task.share else "", task.share))
            for task in role.tasks
        )
        task_columns = (Column(self.say("show.column.task")), Column(self.say("show.column.share"), "right"))
        rows = tuple(
            (
                Cell(self.wording.skill(skill)),
                Cell(str(required.level), required.level),
                Cell("–" if required.must is None else str(required.must), required.must),
            )
            for skill, required in role.requires.items()
        )
        heads = ("report.column.skill", "report.column.required", "show.must")
        columns = tuple(Column(self.say(key), "right" if at else "left") for at, key in enumerate(heads))
        return self._paper(
            self.text(role.title),
            (role.id,),
            self._section("", [Paragraph(self.text(text)) for text in (role.purpose, role.note) if text]),
            self._section("show.tasks", [Table(task_columns, tasks)] if tasks else []),
            self._section("show.requirements", [Table(columns, rows)] if rows else []),
        )

    def category(self, category: Category) -> Paper:
        items = tuple(Item(skill.id, f"{self.text(skill.name)}:") for skill in category.skills)
        description: list[Block] = [Paragraph(self.text(category.description))] if category.description else []
        return self._paper(
            self.text(category.name),
            (category.id,),
            self._section("", description),
            self._section("show.skills", [Items(items)]),
        )

    def _level(self, level: int, text: str) -> Item:
        name = self.text(self.matrix.scale[level].name)
        return Item(text, self.say("show.level", level=level, name=name) + ":")

    def _asking_roles(self, skill: Skill) -> list[Block]:
        items = []
        for role in self.matrix.roles:
            if required := role.requires.get(skill.id):
                key = "show.required" if required.must is None else "show.required_must"
                items.append(
                    Item(self.say(key, level=required.level, gate=required.must), f"{self.wording.role(role)}:")
                )
        return [Items(tuple(items))] if items else []

    def _origin(self, skill: Skill) -> list[Block]:
        if skill.provenance is None:
            return []
        titles = [self.text(self.matrix.sources[source].title) for source in skill.provenance.sources]
        blocks: list[Block] = [Note(self.say(f"show.provenance.{skill.provenance.status}"))]
        if titles:
            blocks.append(Note(self.say("show.sources", sources=" · ".join(titles))))
        return blocks

    def _section(self, key: str, blocks: list[Block]) -> Section:
        return Section(key.rpartition(".")[2], self.say(key) if key else "", tuple(blocks))

    def _paper(self, title: str, subtitle: tuple[str, ...], *sections: Section) -> Paper:
        present = tuple(section for section in sections if section.blocks)
        return Paper(title, self.wording.language, (" · ".join(subtitle),), present)
