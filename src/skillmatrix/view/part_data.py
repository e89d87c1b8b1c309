"""A matrix, or a role, skill or category of it, for programs: `skillmatrix-show/1`, in one language."""

from typing import Any

from skillmatrix.model.bases import taken_from
from skillmatrix.model.descriptor import StatementFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill
from skillmatrix.model.text import in_language
from skillmatrix.source.display import without_invisible

FORMAT = "skillmatrix-show/1"


def shown(matrix: Matrix, part: str | None, language: str) -> dict[str, Any]:
    """The part with this id, or the whole. Levels are listed from low to high, everything else as in the file."""
    say = _Words(matrix, language)
    head = {
        "format": FORMAT,
        "language": language,
        "matrix": {"id": matrix.id, "version": matrix.version, "title": say.text(matrix.title)},
    }
    if part in matrix.roles_by_id:
        return {**head, "kind": "role", "role": say.role(matrix.roles_by_id[part])}
    if part in matrix.skills:
        return {**head, "kind": "skill", "skill": say.skill(matrix.skills[part])}
    category = matrix.categories_by_id.get(part or "")
    if category:
        return {**head, "kind": "category", "category": say.category(category)}
    return {
        **head,
        "kind": "matrix",
        "scale": [
            {"level": level, "name": say.level(level), "description": say.text(meaning.description)}
            for level, meaning in sorted(matrix.scale.items())
        ],
        "categories": [say.category(each) for each in matrix.categories],
        "roles": [say.role(role) for role in matrix.roles],
    }


class _Words:
    """Parts of a matrix in the words of a language."""

    def __init__(self, matrix: Matrix, language: str) -> None:
        self.matrix = matrix
        self.languages = (language, matrix.language)

    def text(self, text: dict[str, str] | None) -> str | None:
        return without_invisible(in_language(text, self.languages)).rstrip("\n") if text else None

    def level(self, level: int, skill: str = "") -> str | None:
        scale = self.matrix.scales.get(skill, self.matrix.scale)
        return self.text(scale[level].name) if level in scale else None

    def category(self, category: Category) -> dict[str, Any]:
        return {
            "id": category.id,
            "name": self.text(category.name),
            "optional": category.id in self.matrix.optional,
            "skills": [self.skill(skill) for skill in category.skills],
            "categories": [self.category(inner) for inner in category.categories],
        }

    def skill(self, skill: Skill) -> dict[str, Any]:
        category = self.matrix.category_of[skill.id]
        return {
            "id": skill.id,
            "name": self.text(skill.name),
            "description": self.text(skill.description),
            "kind": skill.kind,
            "short": self.text(skill.short),
            "tags": [self.text(tag) for tag in skill.tags],
            "category": category.id,
            "category_name": self.text(category.name),
            "levels": [
                {
                    "level": level,
                    "name": self.level(level, skill.id),
                    "text": self.text(descriptor.text),
                    "statements": [self.statement(statement) for statement in descriptor.statements],
                }
                for level, descriptor in sorted(skill.described.items())
            ],
        }

    def statement(self, statement: StatementFields) -> dict[str, Any]:
        return {
            "id": statement.id,
            "text": self.text(statement.text),
            "examples": [self.text(example) for example in statement.examples],
            "optional": statement.optional,
        }

    def role(self, role: Role) -> dict[str, Any]:
        return {
            "id": role.id,
            "title": self.text(role.title),
            "purpose": self.text(role.purpose),
            "above": list(role.above),
            "ladder": role.ladder.id if role.ladder else None,
            "step": role.ladder.step if role.ladder else None,
            "based_on": role.based_on,
            "ready": [{"met": rule.met, "of": list(rule.of or role.requires)} for rule in role.ready],
            "tasks": [
                {"id": task.id, "text": self.text(task.text), "share": task.share, "skills": list(task.skills)}
                for task in role.tasks
            ],
            "requires": [
                {
                    "skill": name,
                    "name": self.text(self.matrix.skills[name].name) if name in self.matrix.skills else None,
                    "level": need.level,
                    "level_name": self.level(need.level, name),
                    "weight": float(need.weight),
                    "must": need.must,
                    "from": taken.role.id if (taken := taken_from(self.matrix, role, name)) else None,
                }
                for name, need in role.requires.items()
            ],
            "named": [
                {
                    "skill": name,
                    "name": self.text(self.matrix.skills[name].name) if name in self.matrix.skills else None,
                    "tier": named.tier,
                    "why": self.text(named.why),
                }
                for name, named in role.named.items()
            ],
        }
