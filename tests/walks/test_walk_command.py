"""Somebody adds a command as CONTRIBUTING says: one module and one line, and help lists it."""

import re
from pathlib import Path

import pytest

from .scratch import Scratch, scratch_copy, section_of_contributing

TABLE = "src/skillmatrix/cli/app.py"
MODULE = "src/skillmatrix/cli/roles.py"
ROLES = '''"""`skillmatrix roles`: how many roles a matrix has."""

from skillmatrix.app.inputs import open_matrix
from skillmatrix.app.matrices import find_matrix
from skillmatrix.cli.options import MatrixOption
from skillmatrix.cli.telling import tell


def command(matrix: MatrixOption = None) -> None:
    """Say how many roles a matrix has."""
    print(len(open_matrix(find_matrix(matrix, tell), tell).roles))
'''
LAST = 'Command("show", '
LINE = '        Command("roles", "roles", "Look around", "Say how many roles a matrix has."),'


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return scratch_copy(tmp_path)


def test_the_page_names_the_files_of_this_walk() -> None:
    named = re.findall(r"`((?:src|tests)/[\w./]+)`", section_of_contributing("Add a command"))

    assert named == ["src/skillmatrix/cli/", "src/skillmatrix/app/", TABLE, "tests/cli/", "tests/golden/cli/help.txt"]


def test_a_module_and_a_line_make_a_command(scratch: Scratch) -> None:
    scratch.write(MODULE, ROLES)
    scratch.add_line(TABLE, LAST, LINE)

    assert re.search(r"^  roles +Say how many roles a matrix has\.$", scratch.program("--help").stdout, re.MULTILINE)
    assert "Say how many roles a matrix has." in scratch.program("roles", "--help").stdout
    assert scratch.program("roles", "-m", "enterprise-community-manager").stdout == "6\n"
    assert scratch.tests("tests/cli/test_help.py", "--golden") == ""
    assert "  roles " in (scratch.root / "tests/golden/cli/help.txt").read_text(encoding="utf-8")
    assert scratch.tests("tests/cli/test_help.py") == ""


def test_a_command_that_stands_in_no_table_is_told(scratch: Scratch) -> None:
    scratch.write(MODULE, ROLES)

    told = scratch.tests("tests/cli/test_help.py", "-k", "stands_in_the_table")
    assert "cli/roles.py has a function command and no line in COMMANDS of cli/app.py" in told


@pytest.mark.parametrize(
    ("line", "module", "sentence"),
    [
        (LINE.replace("Say how many roles a matrix has.", ""), ROLES, "roles: its line in cli/app.py lacks a sentence"),
        (
            LINE,
            ROLES.replace('    """Say how many roles a matrix has."""\n', ""),
            "cli/roles.py: command has no docstring",
        ),
    ],
)
def test_a_command_without_help_is_told(scratch: Scratch, line: str, module: str, sentence: str) -> None:
    scratch.write(MODULE, module)
    scratch.add_line(TABLE, LAST, line)

    assert sentence in scratch.tests("tests/cli/test_help.py", "-k", "says_what_it_does")
