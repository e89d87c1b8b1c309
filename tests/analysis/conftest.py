"""Models from the text that people write, and scores of them."""

from collections.abc import Callable, Iterable
from datetime import date
from textwrap import dedent, indent
from typing import Any, TypeAlias

import pytest
from hypothesis import settings

from skillmatrix.analysis.result import Result
from skillmatrix.analysis.score import score
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import read_document

Scored: TypeAlias = Callable[..., Result]

TODAY = date(2026, 1, 31)

settings.register_profile("untimed", deadline=None)  # a busy machine is no reason to fail
settings.load_profile("untimed")


def data_in(text: str) -> Any:
    document = read_document(dedent(text).encode(), "test.yaml")
    assert not document.faults, document.faults
    return document.data


def matrix_from(text: str) -> Matrix:
    return Matrix.model_validate(data_in(text), context={"language": "en"})


def answers_from(text: str) -> Answers:
    return Answers.model_validate(data_in(text))


def block(text: str, spaces: int) -> str:
    """The text as a nested block, or `{}` where there is none."""
    return "\n" + indent(dedent(text).strip(), " " * spaces) if text.strip() else " {}"


def skills_text(skills: Iterable[str]) -> str:
    return ", ".join(f"{{id: {skill}, name: {skill}, levels: {{}}}}" for skill in skills)


def matrix_text(
    requires: str, skills: Iterable[str], personal: Iterable[str], scale: Iterable[int], renames: str, ready: str = "[]"
) -> str:
    return f"""
format: skillmatrix/1
id: demo
version: "3"
title: Demo
languages: [en]
scale: {{{", ".join(f"{level}: {{name: level {level}}}" for level in scale)}}}
categories:
  - {{id: craft, name: Craft, skills: [{skills_text(skills)}]}}
  - {{id: personal, name: Personal, optional: true, skills: [{skills_text(personal)}]}}
roles:
  - id: backend
    title: Backend
    ready: {ready}
    requires:{block(requires, 6)}
renames:{block(renames, 2)}
"""


def answers_text(ratings: str, dated: str) -> str:
    return f"""
format: skillmatrix-answers/1
matrix: {{id: demo, version: "3"}}
person: p7
date: {dated}
ratings:{block(ratings, 2)}
"""


def score_texts(
    requires: str,
    ratings: str = "",
    *,
    personal: tuple[str, ...] = (),
    scale: Iterable[int] = range(6),
    renames: str = "",
    ready: str = "[]",
    dated: str = "2026-01-31",
    today: date = TODAY,
    **options: Any,
) -> Result:
    """The score of the ratings against a role with these requirements; every skill named is one of the matrix."""
    renamed = data_in(renames or "{}")
    named = [*data_in(requires or "{}"), *data_in(ratings or "{}")]
    skills = [skill for skill in dict.fromkeys(named) if skill not in renamed and skill not in personal]
    matrix = matrix_from(matrix_text(requires, skills, personal, scale, renames, ready))
    return score(
        matrix, matrix.roles_by_id["backend"], answers_from(answers_text(ratings, dated)), today=today, **options
    )


@pytest.fixture(scope="session")
def scored() -> Scored:
    return score_texts


@pytest.fixture(scope="session")
def read_matrix() -> Callable[[str], Matrix]:
    return matrix_from


@pytest.fixture(scope="session")
def read_answers() -> Callable[[str], Answers]:
    return answers_from
