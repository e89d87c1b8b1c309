"""A matrix, or a role, skill or category of it, for programs: `skillmatrix-show/1`, in one language."""

from typing import Any

from skillmatrix.model.bases import taken_from
from skillmatrix.model.matrix import Category, Matrix, Skill
from skillmatrix.model.role import Role
from skillmatrix.model.text import in_language

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
    category = next((each for each in matrix.categories if each.id == part), None)
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
        return in_language(text, self.languages) if text else None

    def level(self, level: int) -> str | None:
        return self.text(self.matrix.scale[level].name) if level in self.matrix.scale else None

    def category(self, category: Category) -> dict[str, Any]:
        return {
            "id": category.id,
            "name": self.text(category.name),
            "optional": category.optional,
            "skills": [self.skill(skill) for skill in category.skills],
        }

    def skill(self, skill: Skill) -> dict[str, Any]:
        category = self.matrix.category_of[skill.id]
        return {
            "id": skill.id,
            "name": self.text(skill.name),
            "description": self.text(skill.description),
            "kind": skill.kind,
            "category": category.id,
            "category_name": self.text(category.name),
            "levels": [
                {"level": level, "name": self.level(level), "text": self.text(text)}
                for level, text in sorted(skill.levels.items())
            ],
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
                    "level_name": self.level(need.level),
                    "weight": float(need.weight),
                    "must": need.must,
                    "from": taken.role.id if (taken := taken_from(self.matrix, role, name)) else None,
                }
                for name, need in role.requires.items()
            ],
        }
