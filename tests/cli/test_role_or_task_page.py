"""docs/role-or-task.md and its German page are true: each command runs as written, and what stands below it comes out."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("role-or-task.md", "rolle-oder-aufgabe.md")
BLOCK = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", PAGES)
def test_every_command_says_what_the_page_quotes(run: Callable, name: str) -> None:
    blocks = BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))
    commands = [at for at, block in enumerate(blocks) if block.startswith("skillmatrix ")]
    assert len(commands) == 9

    for at in commands:
        done = run(*shlex.split(blocks[at])[1:])
        quoted = blocks[at + 1] if at + 1 not in commands else ""
        assert done.code == 0, done.err
        assert words(quoted) in words(done.out), blocks[at]


def test_both_pages_work_out_the_same_cases() -> None:
    english, german = ((DOCS / name).read_text(encoding="utf-8") for name in PAGES)

    assert figures(english) == [figure.replace(".", "").replace(",", ".") for figure in figures(german)]
    assert english.count("\n## ") == german.count("\n## ")


def figures(page: str) -> list[str]:
    return re.findall(r"--set ([a-z-]+=[\d.,]+)", page)


def words(text: str) -> str:
    return " ".join(text.split())
