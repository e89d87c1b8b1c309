"""What the program says about itself, and how it takes wrong words."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix import __version__
from skillmatrix.cli import app
from skillmatrix.cli.app import COMMANDS
from skillmatrix.cli.team import COMMANDS as OF_A_TEAM
from skillmatrix.cli.workshop import COMMANDS as OF_A_WORKSHOP


def test_the_version_is_said(run: Callable) -> None:
    for option in ("--version", "-V"):
        assert run(option).out == f"skillmatrix {__version__}\n"
    assert run("--no-color", "--version").code == 2


def test_help_lists_every_command_in_its_group(run: Callable, golden: Callable) -> None:
    shown = run("--help")
    assert shown.code == 0
    golden("cli/help.txt", shown.out)
    for command in COMMANDS.values():
        assert f"  {command.name} " in shown.out
        assert f"{command.group}:" in shown.out


def functions_named_command() -> dict[str, ast.FunctionDef]:
    """By module of `cli/`."""
    return {
        path.stem: node
        for path in Path(app.__file__).parent.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == "command"
    }


def test_every_module_of_a_command_stands_in_the_table() -> None:
    listed = {command.module for command in (*COMMANDS.values(), *OF_A_TEAM.values(), *OF_A_WORKSHOP.values())}

    assert [
        f"cli/{name}.py has a function command and no line in COMMANDS of cli/app.py"
        for name in functions_named_command().keys() - listed
    ] == []


def test_every_command_says_what_it_does() -> None:
    functions = functions_named_command()
    short = [
        f"{command.name}: its line in cli/app.py lacks a sentence that ends with a full stop"
        for command in (*COMMANDS.values(), *OF_A_TEAM.values(), *OF_A_WORKSHOP.values())
        if not re.fullmatch(r"[A-Z].+\.", command.help)
    ]
    long = [
        f"cli/{command.module}.py: command has no docstring, which --help would show"
        for command in (*COMMANDS.values(), *OF_A_TEAM.values(), *OF_A_WORKSHOP.values())
        if not ast.get_docstring(functions[command.module])
    ]
    assert short + long == []


def test_without_a_command_help_is_shown(run: Callable) -> None:
    assert "Usage: skillmatrix" in run().out + run().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_without_running(run: Callable, command: str) -> None:
    shown = run(command, "--help")
    assert shown.code == 0
    assert shown.out.startswith(f"Usage: skillmatrix {command} [OPTIONS]")


def test_a_misspelt_command_is_guessed(run: Callable) -> None:
    shown = run("valdate")
    assert shown.code == 2
    assert "Did you mean 'validate'?" in shown.err


def test_an_unknown_option_is_wrong_use(run: Callable) -> None:
    shown = run("report", "--rol", "x")
    assert shown.code == 2
    assert "--role" in shown.err


def test_completion_for_bash_names_the_commands(run: Callable) -> None:
    shown = run(_SKILLMATRIX_COMPLETE="complete_bash", COMP_WORDS="skillmatrix va", COMP_CWORD="1")
    assert "validate" in shown.out
