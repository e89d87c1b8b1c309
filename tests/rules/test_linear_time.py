"""A matrix eight times as large takes eight times as long: counted in lines of Python that run, never in seconds."""

import sys
import threading
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any

import pytest

from skillmatrix.diagnostics import Problem
from skillmatrix.language.texts import Texts
from skillmatrix.lint.registry import checks_of
from skillmatrix.lint.subjects import MATRIX, MATRIX_FILE, TEXTS, WRITING
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import Document

CHECKS: dict[str, Callable[[Document, Matrix], Iterable[Problem]]] = {
    **{check.__module__: lambda _, matrix, check=check: check(matrix) for check in checks_of(MATRIX)},
    **{check.__module__: lambda _, matrix, check=check: check(Texts(matrix)) for check in checks_of(TEXTS)},
    **{check.__module__: lambda file, matrix, check=check: check(file, Texts(matrix)) for check in checks_of(WRITING)},
    **{check.__module__: check for check in checks_of(MATRIX_FILE)},
}
SMALL, LARGE = 50, 400


@pytest.mark.parametrize("rule", CHECKS)
@pytest.mark.parametrize("clean", [True, False], ids=["clean", "faulty"])
def test_the_work_of_a_rule_grows_with_the_size_of_the_matrix_and_not_with_its_square(
    rule: str, *, clean: bool
) -> None:
    small, large = (lines_run(lambda size=size: list(CHECKS[rule](*SIZES[size, clean]))) for size in (SMALL, LARGE))

    assert large < 8.8 * small + 100


def test_the_count_shows_it_when_every_text_is_compared_with_every_other() -> None:
    def pairs(size: int) -> int:
        return sum(one == other for one in range(size) for other in range(size))

    assert lines_run(lambda: pairs(LARGE)) > 40 * lines_run(lambda: pairs(SMALL))


def lines_run(work: Callable[[], object]) -> int:
    """How many lines run, loops in one line included. In a thread of its own, so that coverage keeps its own count."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    def run() -> None:
        sys.settrace(trace)
        work()
        sys.settrace(None)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return count


def matrix_of(size: int, *, clean: bool) -> tuple[Document, Matrix]:
    """So many skills, tasks and roles in a ladder; a faulty one has the same texts everywhere and a ladder in a circle."""
    skills = "".join(skill(number + 1 if clean else 0, number) for number in range(size))
    requires = "".join(f"      s{number}: {{level: 1, weight: {number + 1}, must: 1}}\n" for number in range(size))
    tasks = "".join(f"      - {{id: t{number}, text: Task {number}, skills: [s{number}]}}\n" for number in range(size))
    first = "" if clean else "above: [r1], "
    ladder = "".join(
        f"  - {{id: r{number}, title: Role {number}, {f'above: [r{number - 1}], ' if number else first}requires: {{s0: 1}}}}\n"
        for number in range(size)
    )
    text = (
        "format: skillmatrix/1\nid: large\nversion: '1'\ntitle: Large\nlanguages: [en, de]\n"
        "scale: {0: {name: none}, 1: {name: some}}\n"
        f"categories:\n  - id: all\n    name: All\n    skills:\n{skills}"
        f"roles:\n{ladder}  - id: analyst\n    title: Analyst\n    tasks:\n{tasks}    requires:\n{requires}"
    )
    document = document_of(text.encode(), "large.yaml")
    matrix = build_matrix(document).value
    assert matrix is not None
    return document, matrix


def skill(word: int, number: int) -> str:
    return (
        f"      - id: s{number}\n        name: Skill {word}\n        levels:\n"
        f"          1: {{en: I know word{word} and more of it, de: Ich kenne {'' if word else 'fuer '}wort{word} noch mehr davon}}\n"
    )


SIZES = {(size, clean): matrix_of(size, clean=clean) for size in (SMALL, LARGE) for clean in (True, False)}
