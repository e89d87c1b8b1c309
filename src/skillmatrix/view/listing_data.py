"""Lists for programs: `skillmatrix-list/1`. Every id has the words of the language beside it."""

from collections.abc import Iterable
from typing import Any

from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import in_language

FORMAT = "skillmatrix-list/1"


def listing(what: str, items: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The list of `what`."""
    return {"format": FORMAT, "list": what, "items": list(items)}


def listed_matrix(name: str, file: str, matrix: Matrix | None, language: str) -> dict[str, Any]:
    """A matrix; of a file that cannot be read, only where it is."""
    if matrix is None:
        return {
            "id": name,
            "file": file,
            "version": None,
            "title": None,
            "languages": [],
            "skills": None,
            "roles": None,
        }
    return {
        "id": matrix.id,
        "file": file,
        "version": matrix.version,
        "title": in_language(matrix.title, (language, matrix.language)),
        "languages": list(matrix.languages),
        "skills": len(matrix.skills),
        "roles": len(matrix.roles),
    }


def listed_roles(matrix: Matrix, language: str) -> list[dict[str, Any]]:
    """The roles of a matrix."""
    titles = {role.id: in_language(role.title, (language, matrix.language)) for role in matrix.roles}
    return [{"id": role, "matrix": matrix.id, "title": title} for role, title in titles.items()]


def listed_skills(matrix: Matrix, language: str) -> list[dict[str, Any]]:
    """The skills of a matrix."""
    order = (language, matrix.language)
    return [
        {
            "id": skill.id,
            "matrix": matrix.id,
            "name": in_language(skill.name, order),
            "category": category.id,
            "category_name": in_language(category.name, order),
        }
        for category in matrix.every_category
        for skill in category.skills
    ]


def listed_answers(file: str, answers: Answers | None) -> dict[str, Any]:
    """An answers file; of one that cannot be read, only where it is."""
    if answers is None:
        return {"file": file, **dict.fromkeys(("matrix", "role", "person", "rater", "date", "ratings"))}
    return {
        "file": file,
        "matrix": answers.matrix.id,
        "role": answers.role,
        "person": answers.person,
        "rater": answers.rater,
        "date": answers.date.isoformat(),
        "ratings": len(answers.ratings),
    }
