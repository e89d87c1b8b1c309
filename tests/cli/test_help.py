"""What the program says about itself, and how it takes wrong words."""

from collections.abc import Callable

import pytest

from skillmatrix import __version__
from skillmatrix.cli.app import COMMANDS


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
